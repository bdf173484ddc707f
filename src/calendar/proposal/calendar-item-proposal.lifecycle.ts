import { Lifecycle, otherSide, ownSide, type Steps } from "../../acts/lifecycle.js";
import { inOrder, type Need, type Obstacle, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { type ItemStanding, proposedBy } from "../item/calendar-item.lifecycle.js";
import type { ProposalKind, ProposalStatus } from "../calendar.enums.js";
import { calendarPermissions, type Reach } from "../calendar.permissions.js";
import { yearClosed } from "../calendar.refusals.js";
import { type ProposalAct, ProposalActEnum, ProposalStatusEnum } from "./proposal.type.js";

const overtaken = refusal("OVERTAKEN", {
  description:
    "A change that both sides agreed on meanwhile has overtaken it: the period is no longer a later one (achterhaald).",
  nl: () =>
    "Dit voorstel is achterhaald: inmiddels is een periode afgesproken die niet eerder is. " +
    "Weiger het of laat het intrekken.",
  en: () =>
    "This was overtaken: a period was agreed meanwhile that is no earlier. Refuse it or have it withdrawn.",
});

interface ProposalStanding {
  readonly kind: ProposalKind;
  readonly status: ProposalStatus;
  readonly organisationId: string;
  readonly endsOn: string | null;
}

/** The facts that acts on a proposal look at. */
interface ProposalFacts {
  readonly subject: ProposalStanding;
  readonly item: Reach & Pick<ItemStanding, "year" | "endsOn">;
  readonly year: { readonly closed: boolean };
  /** Whether the calendar of the next year is closed. */
  readonly nextIsClosed: () => Promise<boolean>;
}

const isInOpenYear = ({ item, year }: ProposalFacts): Obstacle =>
  unless(!year.closed, () => yearClosed({ year: item.year }));

/**
 * A postponement is overtaken when the sides have meanwhile agreed on a period that ends no
 * earlier.
 */
const isNotOvertaken = ({ subject: { kind, endsOn }, item }: ProposalFacts): Obstacle =>
  unless(kind !== "POSTPONEMENT" || item.endsOn === null || endsOn! > item.endsOn, overtaken);

/** A rolled-over item goes on in the next year, whose calendar must not be closed. */
const hasWhereToGo: Need<ProposalFacts> = async ({ subject, item, nextIsClosed }) =>
  unless(subject.kind !== "ROLL_OVER" || !(await nextIsClosed()), () =>
    yearClosed({ year: item.year + 1 }),
  );

const STEPS = {
  ACCEPT: {
    by: otherSide,
    from: { OPEN: "ACCEPTED" },
    needs: inOrder(isInOpenYear, isNotOvertaken, hasWhereToGo),
  },
  REFUSE: { by: otherSide, from: { OPEN: "REFUSED" }, needs: isInOpenYear },
  WITHDRAW: { by: ownSide, from: { OPEN: "WITHDRAWN" }, needs: isInOpenYear },
} satisfies Steps<ProposalAct, ProposalFacts>;

/**
 * Answering takes the permission to answer proposals. Whoever could have made a proposal of this
 * kind for the own side may withdraw it.
 */
export const proposalLifecycle = new Lifecycle<ProposalAct, ProposalFacts>({
  steps: STEPS,
  role: (viewer, act, { subject: { kind }, item }) =>
    calendarPermissions.obstacle(
      viewer,
      act === "WITHDRAW" ? proposedBy[kind] : "ANSWER_PROPOSAL",
      item,
    ),
  words: { acts: ProposalActEnum, statuses: ProposalStatusEnum },
  begins: ["OPEN", "PROPOSE_CHANGE, POSTPONE, ROLL_OVER, CANCEL (either side)"],
});
