import type { AnyAct } from "../../acts/act.js";
import { acceptAgreementProposal } from "./accept-agreement-proposal.js";
import { adviseOnAgreement } from "./advise-on-agreement.js";
import { amendAgreement } from "./amend-agreement.js";
import { confirmPaperStatement } from "./confirm-paper-statement.js";
import { recordPaperConsent } from "./record-paper-consent.js";
import { recordPaperRefusal } from "./record-paper-refusal.js";
import { recordPaperStanding } from "./record-paper-standing.js";
import { rejectPaperStatement } from "./reject-paper-statement.js";
import { confirmPaperSignature } from "./confirm-paper-signature.js";
import { rejectAgreementProposal } from "./reject-agreement-proposal.js";
import { rejectPaperSignature } from "./reject-paper-signature.js";
import { withdrawPaperSignature } from "./withdraw-paper-signature.js";
import { withdrawPaperStatement } from "./withdraw-paper-statement.js";
import { withdrawAgreementProposal } from "./withdraw-agreement-proposal.js";
import { holdStanding } from "./hold-standing.js";
import { openAccession } from "./open-accession.js";
import { proposeToParties } from "./propose-to-parties.js";
import { recordPaperSignature } from "./record-paper-signature.js";
import { refuseToSign } from "./refuse-to-sign.js";
import { reopenAgreement } from "./reopen-agreement.js";
import { signAgreement } from "./sign-agreement.js";

/** The acts by which parties conclude, change and end an agreement. */
export const concludingActs: readonly AnyAct[] = [
  proposeToParties,
  acceptAgreementProposal,
  rejectAgreementProposal,
  withdrawAgreementProposal,
  reopenAgreement,
  signAgreement,
  refuseToSign,
  adviseOnAgreement,
  recordPaperSignature,
  confirmPaperSignature,
  rejectPaperSignature,
  withdrawPaperSignature,
  holdStanding,
  amendAgreement,
  openAccession,
  recordPaperRefusal,
  recordPaperConsent,
  recordPaperStanding,
  confirmPaperStatement,
  rejectPaperStatement,
  withdrawPaperStatement,
];
