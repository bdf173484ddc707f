import {
  eitherSide,
  leadingTo,
  Lifecycle,
  otherSide,
  ownSide,
  staying,
  type Steps,
} from "../../acts/lifecycle.js";
import { inOrder, type Need, type Obstacle, unless, whenRead } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { type CalendarItemStatus, LAST_YEAR, type ProposalKind } from "../calendar.enums.js";
import { calendarPermissions, type Reach } from "../calendar.permissions.js";
import { levelRequired, periodInvalid, yearClosed, yearOutOfRange } from "../calendar.refusals.js";
import { CalendarItemActEnum, CalendarItemStatusEnum, type ItemAct } from "./item.type.js";

const proposalPending = refusal("PROPOSAL_PENDING", {
  description: "A proposal of this kind waits for an answer already (er ligt al een voorstel).",
  nl: () => "Er ligt al zo'n voorstel dat op antwoord wacht.",
  en: () => "Such a proposal waits for an answer already.",
});

/** The columns of an item that acts on it depend on. */
export interface ItemStanding extends Reach {
  readonly status: CalendarItemStatus;
  readonly organisationId: string;
  readonly year: number;
  readonly endsOn: string | null;
  readonly levels: readonly string[];
}

interface IsClosed {
  readonly closed: boolean;
}

/** The facts that acts on an item look at. */
export interface ItemFacts {
  readonly subject: ItemStanding;
  readonly year: () => IsClosed | Promise<IsClosed>;
  /** The kinds of the proposals that wait for an answer. */
  readonly openProposals: () => Promise<readonly ProposalKind[]>;
}

const yearIsOpen: Need<ItemFacts> = ({ subject, year }) =>
  whenRead(year(), ({ closed }) => unless(!closed, () => yearClosed({ year: subject.year })));

/** Only one proposal of each kind waits at a time. */
const proposing = (kind: ProposalKind, hasRoom?: Need<ItemFacts>): Need<ItemFacts> =>
  inOrder(yearIsOpen, hasRoom, async ({ openProposals }) =>
    unless(!(await openProposals()).includes(kind), proposalPending),
  );

/**
 * The steps of a calendar item (domain brief, 7.1). PROPOSE_CHANGE and CANCEL leave the status as
 * it is until the other side accepts; `proposalEffects` says what accepting does.
 */
const STEPS = {
  REVISE: { by: ownSide, from: { DRAFT: "DRAFT" }, needs: yearIsOpen },
  DISCARD: { by: ownSide, from: { DRAFT: "DISCARDED" } },
  PROPOSE: {
    by: ownSide,
    from: { DRAFT: "PROPOSED" },
    needs: inOrder(yearIsOpen, ({ subject }) => unless(subject.levels.length > 0, levelRequired)),
  },
  AGREE: { by: otherSide, from: { PROPOSED: "AGREED" }, needs: yearIsOpen },
  DECLINE: { by: otherSide, from: { PROPOSED: "DECLINED" }, needs: yearIsOpen },
  WITHDRAW: { by: ownSide, from: { PROPOSED: "WITHDRAWN" }, needs: yearIsOpen },
  START: { by: eitherSide, from: { AGREED: "IN_PROGRESS" }, needs: yearIsOpen },
  COMPLETE: { by: eitherSide, from: { IN_PROGRESS: "DONE" }, needs: yearIsOpen },
  PROPOSE_CHANGE: {
    by: eitherSide,
    from: staying("AGREED", "IN_PROGRESS"),
    needs: proposing("CHANGE"),
  },
  POSTPONE: {
    by: eitherSide,
    from: leadingTo("POSTPONED", "AGREED", "IN_PROGRESS"),
    needs: proposing("POSTPONEMENT", hasLaterPeriod),
  },
  ROLL_OVER: {
    by: eitherSide,
    from: leadingTo("POSTPONED", "AGREED", "IN_PROGRESS"),
    needs: proposing("ROLL_OVER", hasNextYear),
  },
  CANCEL: {
    by: eitherSide,
    from: staying("AGREED", "IN_PROGRESS", "POSTPONED"),
    needs: proposing("CANCELLATION"),
  },
  ASSIGN_OWNER: {
    by: eitherSide,
    from: staying("PROPOSED", "AGREED", "IN_PROGRESS", "POSTPONED"),
    needs: yearIsOpen,
  },
  ANNOTATE: {
    by: eitherSide,
    from: staying(
      "DRAFT",
      "PROPOSED",
      "DECLINED",
      "WITHDRAWN",
      "AGREED",
      "IN_PROGRESS",
      "POSTPONED",
      "ROLLED_OVER",
      "DONE",
      "CANCELLED",
    ),
  },
} satisfies Steps<ItemAct, ItemFacts>;

/**
 * The status that an item gets when a proposal of each kind is accepted; null: the status stays.
 * When a postponement or a roll-over is refused or withdrawn, the item returns to its previous
 * status.
 */
export const proposalEffects: Readonly<Record<ProposalKind, CalendarItemStatus | null>> = {
  CHANGE: null,
  POSTPONEMENT: "AGREED",
  ROLL_OVER: "ROLLED_OVER",
  CANCELLATION: "CANCELLED",
};

/** The act on the item that makes a proposal of each kind. */
export const proposedBy = {
  CHANGE: "PROPOSE_CHANGE",
  POSTPONEMENT: "POSTPONE",
  ROLL_OVER: "ROLL_OVER",
  CANCELLATION: "CANCEL",
} as const satisfies Readonly<Record<ProposalKind, ItemAct>>;

/** The arrows of the diagram for a proposal that is accepted: from, to and label. */
const accepted = (Object.keys(proposedBy) as ProposalKind[]).flatMap((kind) => {
  const to = proposalEffects[kind];
  const waiting = [...new Set(Object.values(STEPS[proposedBy[kind]].from))];
  return to ? waiting.map((from) => [from, to, `${kind} accepted (other side)`] as const) : [];
});

export const itemLifecycle = new Lifecycle<ItemAct, ItemFacts>({
  steps: STEPS,
  role: (viewer, act, { subject }) => calendarPermissions.obstacle(viewer, act, subject),
  words: { acts: CalendarItemActEnum, statuses: CalendarItemStatusEnum },
  begins: ["DRAFT", "draft (either party)"],
  elsewhere: accepted,
});

/** Whether the act is done while only the own side knows of the item. */
export const isOfDraft = (act: ItemAct): boolean => "DRAFT" in STEPS[act].from;

/** Acts that only the actor's own side ever learns of. They lock nothing that both sides see. */
export const PRIVATE_ITEM_ACTS: ReadonlySet<ItemAct> = new Set(["REVISE", "DISCARD", "ANNOTATE"]);

/** Whether the year has a later period than that of the item. */
function hasLaterPeriod({ subject: { year, endsOn } }: ItemFacts): Obstacle {
  return unless(endsOn !== `${year}-12-31`, () => periodInvalid().at("planned"));
}

function hasNextYear({ subject: { year } }: ItemFacts): Obstacle {
  return unless(year < LAST_YEAR, yearOutOfRange);
}
