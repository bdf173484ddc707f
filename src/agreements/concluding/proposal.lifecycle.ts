import {
  leadingTo,
  Lifecycle,
  ownSide,
  type Side,
  staying,
  type Steps,
} from "../../acts/lifecycle.js";
import { inOrder, type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import type { AgreementProposalAct } from "../agreements.enums.js";
import { agreementPermissions } from "../agreements.permissions.js";
import type { AgreementProposal } from "./concluding.entity.js";
import { isParty } from "./signature.lifecycle.js";
import { ProposalActEnum, ProposalStatusEnum } from "./concluding.type.js";

/** Who still has to answer a proposal. */
export interface KnownAnswers {
  /** Who has not answered, here or on a paper that was confirmed. */
  readonly awaiting: readonly string[];
  /** Those of them without a log-in, of whom no paper waits for a confirmation. */
  readonly onPaper: readonly string[];
  /** The organisations that are party to the agreement. */
  readonly partyIds: readonly string[];
}

/** What acts on a proposal look at. */
export interface ProposalFacts {
  readonly subject: Pick<
    AgreementProposal,
    "id" | "agreementId" | "status" | "organisationId" | "municipalityId"
  >;
  readonly known: () => Promise<KnownAnswers>;
}

const signatory: Side<ProposalFacts["subject"]> = {
  name: "signatory",
  refusal: "Only a signatory can do this.",
  includes: ({ organisationId }) => organisationId !== null,
};

const notAwaited = refusal("PROPOSAL_NOT_YOURS_TO_ANSWER", {
  description: "A signatory answers a proposal of another, once (niet aan u om te beantwoorden).",
  nl: () => "Een ondertekenaar beantwoordt het voorstel van een ander, één keer.",
  en: () => "A signatory answers the proposal of another organisation, once.",
});

const isAwaited: Need<ProposalFacts> = async ({ known }, { organisationId }) =>
  unless(
    (await known()).awaiting.some((id) => id === organisationId),
    notAwaited,
  );
const nobodyOnPaper = refusal("NOBODY_ANSWERS_ON_PAPER", {
  description:
    "No signatory without a log-in still has to answer, or its paper waits for a confirmation " +
    "(geen antwoord op papier).",
  nl: () => "Geen ondertekenaar zonder toegang moet nog antwoorden, of haar papier is vastgelegd.",
  en: () => "No signatory without a log-in still has to answer, or its paper is recorded.",
});
const somebodyOnPaper: Need<ProposalFacts> = async ({ known }) =>
  unless((await known()).onPaper.length > 0, nobodyOnPaper);
const recordsAsParty: Need<ProposalFacts> = async ({ known }, viewer) =>
  isParty({ partyIds: async () => (await known()).partyIds }, viewer);

const STEPS = {
  ACCEPT: {
    by: signatory,
    from: leadingTo("ACCEPTED", "OPEN"),
    needs: isAwaited,
    drawn: "the last one",
  },
  REJECT: { by: signatory, from: leadingTo("REJECTED", "OPEN"), needs: isAwaited },
  WITHDRAW: { by: ownSide, from: leadingTo("WITHDRAWN", "OPEN") },
  RECORD_PAPER_CONSENT: {
    by: signatory,
    from: staying("OPEN"),
    needs: inOrder(recordsAsParty, somebodyOnPaper),
  },
} satisfies Steps<AgreementProposalAct, ProposalFacts>;

export const proposalLifecycle = new Lifecycle<AgreementProposalAct, ProposalFacts>({
  steps: STEPS,
  role: (viewer, _, { subject }) =>
    agreementPermissions.obstacle(viewer, "DECIDE", subject.municipalityId),
  words: { acts: ProposalActEnum, statuses: ProposalStatusEnum },
  begins: ["OPEN", "propose (any party)"],
  elsewhere: [["OPEN", "OVERTAKEN", "the agreement is no more what it was about"]],
});
