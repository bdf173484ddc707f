import { leadingTo, Lifecycle, ownSide, type Side, type Steps } from "../../acts/lifecycle.js";
import { type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import type { AgreementProposalAct } from "../agreements.enums.js";
import { agreementPermissions } from "../agreements.permissions.js";
import type { AgreementProposal } from "./concluding.entity.js";
import { ProposalActEnum, ProposalStatusEnum } from "./concluding.type.js";

/** What acts on a proposal look at. */
export interface ProposalFacts {
  readonly subject: Pick<
    AgreementProposal,
    "id" | "agreementId" | "status" | "organisationId" | "municipalityId"
  >;
  /** The signatories that can log in and have not answered. */
  readonly awaiting: () => Promise<readonly string[]>;
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

const isAwaited: Need<ProposalFacts> = async ({ awaiting }, { organisationId }) =>
  unless(
    (await awaiting()).some((id) => id === organisationId),
    notAwaited,
  );

const STEPS = {
  ACCEPT: {
    by: signatory,
    from: leadingTo("ACCEPTED", "OPEN"),
    needs: isAwaited,
    drawn: "the last one",
  },
  REJECT: { by: signatory, from: leadingTo("REJECTED", "OPEN"), needs: isAwaited },
  WITHDRAW: { by: ownSide, from: leadingTo("WITHDRAWN", "OPEN") },
} satisfies Steps<AgreementProposalAct, ProposalFacts>;

export const proposalLifecycle = new Lifecycle<AgreementProposalAct, ProposalFacts>({
  steps: STEPS,
  role: (viewer, _, { subject }) =>
    agreementPermissions.obstacle(viewer, "DECIDE", subject.municipalityId),
  words: { acts: ProposalActEnum, statuses: ProposalStatusEnum },
  begins: ["OPEN", "propose (any party)"],
});
