import { leadingTo, Lifecycle, ownSide, type Side, type Steps } from "../../acts/lifecycle.js";
import { inOrder, type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import type { AgreementProposalAct } from "../agreements.enums.js";
import { agreementPermissions } from "../agreements.permissions.js";
import type { AgreementProposal } from "./concluding.entity.js";
import { ProposalActEnum, ProposalStatusEnum } from "./concluding.type.js";

/** Who still has to answer a proposal, and whether there is anything left to answer. */
export interface KnownAnswers {
  /** The signatories that can log in and have not answered. */
  readonly awaiting: readonly string[];
  /** Whether the agreement was amended, evaluated or ended meanwhile. */
  readonly isOvertaken: boolean;
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

const overtaken = refusal("PROPOSAL_OVERTAKEN", {
  description:
    "The agreement was amended, evaluated or has ended since it was proposed: it can only be " +
    "taken back (voorstel achterhaald).",
  nl: () =>
    "De afspraken zijn na dit voorstel gewijzigd, geëvalueerd of geëindigd: het kan alleen nog " +
    "worden ingetrokken.",
  en: () =>
    "The agreement was amended, evaluated or has ended since this was proposed: it can only be " +
    "taken back.",
});

const isAwaited: Need<ProposalFacts> = async ({ known }, { organisationId }) =>
  unless(
    (await known()).awaiting.some((id) => id === organisationId),
    notAwaited,
  );
const isCurrent: Need<ProposalFacts> = async ({ known }) =>
  unless(!(await known()).isOvertaken, overtaken);
const mayAnswer = inOrder(isAwaited, isCurrent);

const STEPS = {
  ACCEPT: {
    by: signatory,
    from: leadingTo("ACCEPTED", "OPEN"),
    needs: mayAnswer,
    drawn: "the last one",
  },
  REJECT: { by: signatory, from: leadingTo("REJECTED", "OPEN"), needs: mayAnswer },
  WITHDRAW: { by: ownSide, from: leadingTo("WITHDRAWN", "OPEN") },
} satisfies Steps<AgreementProposalAct, ProposalFacts>;

export const proposalLifecycle = new Lifecycle<AgreementProposalAct, ProposalFacts>({
  steps: STEPS,
  role: (viewer, _, { subject }) =>
    agreementPermissions.obstacle(viewer, "DECIDE", subject.municipalityId),
  words: { acts: ProposalActEnum, statuses: ProposalStatusEnum },
  begins: ["OPEN", "propose (any party)"],
});
