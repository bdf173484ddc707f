import { agreements } from "../agreement/agreement.reads.js";
import { partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { AgreementConsent, AgreementProposal, AgreementSignature } from "./concluding.entity.js";
import {
  AgreementConsentType,
  AgreementProposalType,
  AgreementSignatureType,
} from "./concluding.type.js";
import { paperStatements } from "./paper-statement.reads.js";

export const agreementProposals = kept(AgreementProposal, {
  as: "AgreementProposal",
  type: AgreementProposalType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});
export const agreementConsents = kept(AgreementConsent, {
  as: "AgreementConsent",
  type: AgreementConsentType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});
export const agreementSignatures = kept(AgreementSignature, {
  as: "AgreementSignature",
  type: AgreementSignatureType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});

export const shownProposal = agreementProposals.shown(
  "proposal",
  "The proposal as it now stands (voorstel).",
);
export const shownSignature = agreementSignatures.shown(
  "signature",
  "The signature as it now stands (handtekening).",
);

export const listProposalsOf = agreementProposals.by("agreementId", "madeOn", "createdAt");
export const listConsentsOf = agreementConsents.by("proposalId", "createdAt");
export const listSignaturesOfPart = agreementSignatures.by("partId", "signedOn", "createdAt");

/** The kinds of rows of this room, without judgements. */
export const concludingKept = [
  agreementProposals,
  agreementConsents,
  agreementSignatures,
  paperStatements,
];
