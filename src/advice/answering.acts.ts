import type { ClassType } from "type-graphql";
import { VersionedInput } from "../acts/act-input.js";
import { act, type PayloadSubject } from "../acts/act.js";
import { PARTICIPANTS, PARTIES } from "../authorisation/audience.js";
import { findAdviceProcedures, findDisputes, findLandlordResponses, findRecommendationResponses } from "./advice.queries.js";
import {
  DecideAdviceProcedureInput, DraftResponseInput, ExecuteAdviceProcedureInput, FileDisputeInput, ProposeCoCreationInput, RecordDisputeStepInput, RecordRulingInput, ReportFollowUpInput, ReviseResponseInput, SendResponseInput, TakeRulingToCourtInput,
} from "./answering.input.js";
import { closeAdviceProcedure } from "./close-advice-procedure.js";
import { decideAdviceProcedure } from "./decide-advice-procedure.js";
import { discardResponse, draftResponse, reviseResponse } from "./draft-response.js";
import { executeAdviceProcedure } from "./execute-advice-procedure.js";
import { fileDispute } from "./file-dispute.js";
import { AdviceProcedureType } from "./procedure.type.js";
import { proposeCoCreation } from "./propose-co-creation.js";
import { publishAdviceRequest } from "./publish-advice-request.js";
import { recordDisputeStep } from "./record-dispute-step.js";
import { reportFollowUp } from "./report-follow-up.js";
import { DisputeType, LandlordResponseType, RecommendationResponseType } from "./response.type.js";
import { sendResponse } from "./send-response.js";
import { recordRuling, withdrawDispute } from "./settle-dispute.js";
import { takeRulingToCourt } from "./take-ruling-to-court.js";

const procedure: PayloadSubject = { field: "procedure", type: () => AdviceProcedureType, find: findAdviceProcedures, description: "The procedure as it now stands (adviesprocedure)." };
const response: PayloadSubject = { field: "response", type: () => LandlordResponseType, find: findLandlordResponses, description: "The response as it now stands (reactie)." };
const decision: PayloadSubject = { field: "decision", type: () => RecommendationResponseType, find: findRecommendationResponses, description: "The decision on the recommendation as it now stands (reactie per aanbeveling)." };
const dispute: PayloadSubject = { field: "dispute", type: () => DisputeType, find: findDisputes, description: "The dispute as it now stands (geschil)." };

const LANDLORD = ["LANDLORD"] as const;

/** What the landlord does with an advice, and what follows: respond, decide, execute, disputes. */
export const answeringActs: ClassType[] = [
  act({
    name: "draftResponse", records: "ADVICE_RESPONSE_DRAFTED",
    by: LANDLORD, input: DraftResponseInput, shows: response, perform: draftResponse,
    within: { ...procedure, keyIn: ({ procedureId }: DraftResponseInput) => procedureId },
    description: "Draft your response to an advice; nobody else knows of it (reactie opstellen).",
  }),
  act({
    name: "reviseResponse", records: "ADVICE_RESPONSE_REVISED",
    by: LANDLORD, input: ReviseResponseInput, shows: response, perform: reviseResponse,
    description: "Revise a draft response; what is left out stays (reactie herzien).",
  }),
  act({
    name: "discardResponse", records: "ADVICE_RESPONSE_DISCARDED",
    by: LANDLORD, input: VersionedInput, shows: response, perform: discardResponse,
    description: "Throw a draft response away (reactie weggooien).",
  }),
  act({
    name: "sendResponse", records: "ADVICE_RESPONSE_SENT",
    by: LANDLORD, input: SendResponseInput, shows: response, perform: sendResponse,
    description:
      "Send the response, with a decision on every recommendation and reasons where it " +
      "deviates; it is never edited afterwards (reactie versturen, Wohv art. 5(2)).",
  }),
  act({
    name: "reportFollowUp", records: "ADVICE_FOLLOW_UP_REPORTED",
    by: LANDLORD, input: ReportFollowUpInput, shows: decision, perform: reportFollowUp,
    description: "Report what became of what you promised on a recommendation (opvolging melden).",
  }),
  act({
    name: "proposeCoCreation", records: "CO_CREATION_PROPOSED",
    by: LANDLORD, input: ProposeCoCreationInput, shows: procedure, perform: proposeCoCreation,
    description:
      "Propose to work out unsolicited advice together: an item on the calendar with level " +
      "COPRODUCEREN, linked to the procedure (co-creatie voorstellen).",
  }),
  act({
    name: "decideAdviceProcedure", records: "ADVICE_PROCEDURE_DECIDED",
    by: LANDLORD, input: DecideAdviceProcedureInput, shows: procedure,
    perform: decideAdviceProcedure,
    description:
      "Record your decision: not before `decisionAllowedFrom`, or else as a breach with its " +
      "reason. Companions follow, and embargoes end (besluiten).",
  }),
  act({
    name: "executeAdviceProcedure", records: "ADVICE_PROCEDURE_EXECUTED",
    by: LANDLORD, input: ExecuteAdviceProcedureInput, shows: procedure,
    perform: executeAdviceProcedure,
    description:
      "Record that you carry out what you decided, or what was consented to: not before " +
      "`executionAllowedFrom`, or else, where advice was asked, as a breach with its reason " +
      "(uitvoeren).",
  }),
  act({
    name: "closeAdviceProcedure", records: "ADVICE_PROCEDURE_CLOSED",
    by: PARTIES, input: VersionedInput, shows: procedure, perform: closeAdviceProcedure,
    description:
      "Close advice that the law does not ask for: the landlord what it asked voluntarily, " +
      "either side unsolicited advice (afsluiten).",
  }),
  act({
    name: "publishAdviceRequest", records: "ADVICE_REQUEST_PUBLISHED",
    by: LANDLORD, input: VersionedInput, shows: procedure, perform: publishAdviceRequest,
    description:
      "Make public what you asked and answered, without documents that are confidential; " +
      "again: what was shared or lifted since (aanvraag en reactie publiceren).",
  }),
  act({
    name: "recordDisputeStep", records: "ADVICE_DISPUTE_STEP_RECORDED",
    by: PARTICIPANTS, input: RecordDisputeStepInput, shows: procedure, perform: recordDisputeStep,
    description:
      "Record what was tried before a dispute: a talk, mediation, a committee. `id` and " +
      "`expectedVersion` are the procedure's (stap voor het geschil vastleggen).",
  }),
  act({
    name: "fileDispute", records: "ADVICE_DISPUTE_FILED",
    by: PARTICIPANTS, input: FileDisputeInput, shows: procedure, perform: fileDispute,
    description:
      "Record that you brought it before the Huurcommissie or the court. `id` and " +
      "`expectedVersion` are the procedure's (geschil melden, Wohv art. 8).",
  }),
  act({
    name: "recordRuling", records: "ADVICE_DISPUTE_RULED",
    by: PARTICIPANTS, input: RecordRulingInput, shows: dispute, perform: recordRuling,
    description:
      "Record the ruling; one that forbids execution locks it for good (uitspraak vastleggen).",
  }),
  act({
    name: "takeRulingToCourt", records: "ADVICE_RULING_TAKEN_TO_COURT",
    by: PARTICIPANTS, input: TakeRulingToCourtInput, shows: dispute, perform: takeRulingToCourt,
    description:
      "Record that you took the Huurcommissie's ruling to court, within eight weeks after its " +
      "copy was sent; `id` and `expectedVersion` are those of the dispute it was given in, and " +
      "the payload shows the new one (uitspraak aan de rechter voorleggen, Wohv art. 8a).",
  }),
  act({
    name: "withdrawDispute", records: "ADVICE_DISPUTE_WITHDRAWN",
    by: PARTICIPANTS, input: VersionedInput, shows: dispute, perform: withdrawDispute,
    description:
      "Withdraw a dispute that your organisation filed, also because it was settled (geschil " +
      "intrekken).",
  }),
].flat();
