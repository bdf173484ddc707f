import type { ClassType } from "type-graphql";
import { VersionedInput } from "../acts/act-input.js";
import { declareMutation, type PayloadSubject } from "../acts/declare-mutation.js";
import type { Actor } from "../acts/perform-act.js";
import { type Audience, PARTICIPANTS, PARTIES } from "../authorisation/audience.js";
import type { ChangeActName } from "../changes/change-acts.js";
import type { Transaction } from "../persistence/transaction.js";
import { findAdviceProcedures, findDisputes, findLandlordResponses, findRecommendationResponses } from "./advice.queries.js";
import {
  DecideAdviceProcedureInput, DraftResponseInput, ExecuteAdviceProcedureInput, FileDisputeInput, ProposeCoCreationInput, RecordRulingInput, ReportFollowUpInput, ReviseResponseInput, SendResponseInput,
} from "./answering.input.js";
import { closeAdviceProcedure } from "./close-advice-procedure.js";
import { decideAdviceProcedure } from "./decide-advice-procedure.js";
import { discardResponse, draftResponse, reviseResponse } from "./draft-response.js";
import { executeAdviceProcedure } from "./execute-advice-procedure.js";
import { fileDispute } from "./file-dispute.js";
import { AdviceProcedureType } from "./procedure.type.js";
import { proposeCoCreation } from "./propose-co-creation.js";
import { publishAdviceRequest } from "./publish-advice-request.js";
import { reportFollowUp } from "./report-follow-up.js";
import { DisputeType, LandlordResponseType, RecommendationResponseType } from "./response.type.js";
import { sendResponse } from "./send-response.js";
import { recordRuling, withdrawDispute } from "./settle-dispute.js";

const procedure: PayloadSubject = { field: "procedure", type: () => AdviceProcedureType, find: findAdviceProcedures, description: "The procedure as it now stands (adviesprocedure)." };
const response: PayloadSubject = { field: "response", type: () => LandlordResponseType, find: findLandlordResponses, description: "The response as it now stands (reactie)." };
const decision: PayloadSubject = { field: "decision", type: () => RecommendationResponseType, find: findRecommendationResponses, description: "The decision on the recommendation as it now stands (reactie per aanbeveling)." };
const dispute: PayloadSubject = { field: "dispute", type: () => DisputeType, find: findDisputes, description: "The dispute as it now stands (geschil)." };

const LANDLORD = ["LANDLORD"] as const;

/** What the landlord does with an advice, and what follows: respond, decide, execute, disputes. */
export const answeringActs: ClassType[] = [
  act(response, LANDLORD, "draftResponse", "ADVICE_RESPONSE_DRAFTED", DraftResponseInput, draftResponse, "Draft your response to an advice; nobody else knows of it (reactie opstellen)."),
  act(response, LANDLORD, "reviseResponse", "ADVICE_RESPONSE_REVISED", ReviseResponseInput, reviseResponse, "Revise a draft response; what is left out stays (reactie herzien)."),
  act(response, LANDLORD, "discardResponse", "ADVICE_RESPONSE_DISCARDED", VersionedInput, discardResponse, "Throw a draft response away (reactie weggooien)."),
  act(response, LANDLORD, "sendResponse", "ADVICE_RESPONSE_SENT", SendResponseInput, sendResponse, "Send the response, with a decision on every recommendation and reasons where it deviates; it is never edited afterwards (reactie versturen, Wohv art. 5(2))."),
  act(decision, LANDLORD, "reportFollowUp", "ADVICE_FOLLOW_UP_REPORTED", ReportFollowUpInput, reportFollowUp, "Report what became of what you promised on a recommendation (opvolging melden)."),
  act(procedure, LANDLORD, "proposeCoCreation", "CO_CREATION_PROPOSED", ProposeCoCreationInput, proposeCoCreation, "Propose to work out unsolicited advice together: an item on the calendar with level COPRODUCEREN, linked to the procedure (co-creatie voorstellen)."),
  act(procedure, LANDLORD, "decideAdviceProcedure", "ADVICE_PROCEDURE_DECIDED", DecideAdviceProcedureInput, decideAdviceProcedure, "Record your decision: not before `executionAllowedFrom`, or else as a breach with its reason. Companions follow, and embargoes end (besluiten)."),
  act(procedure, LANDLORD, "executeAdviceProcedure", "ADVICE_PROCEDURE_EXECUTED", ExecuteAdviceProcedureInput, executeAdviceProcedure, "Record that you carry out what you decided, or what was consented to (uitvoeren)."),
  act(procedure, PARTIES, "closeAdviceProcedure", "ADVICE_PROCEDURE_CLOSED", VersionedInput, closeAdviceProcedure, "Close advice that the law does not ask for: the landlord what it asked voluntarily, either side unsolicited advice (afsluiten)."),
  act(procedure, LANDLORD, "publishAdviceRequest", "ADVICE_REQUEST_PUBLISHED", VersionedInput, publishAdviceRequest, "Make public what you asked and answered, without documents that are confidential; again: what was shared or lifted since (aanvraag en reactie publiceren)."),
  act(procedure, PARTICIPANTS, "fileDispute", "ADVICE_DISPUTE_FILED", FileDisputeInput, fileDispute, "Record that you brought it before the Huurcommissie or the court. `id` and `expectedVersion` are the procedure's (geschil melden, Wohv art. 8)."),
  act(dispute, PARTICIPANTS, "recordRuling", "ADVICE_DISPUTE_RULED", RecordRulingInput, recordRuling, "Record the ruling; one that forbids execution locks it for good (uitspraak vastleggen)."),
  act(dispute, PARTICIPANTS, "withdrawDispute", "ADVICE_DISPUTE_WITHDRAWN", VersionedInput, withdrawDispute, "Withdraw a dispute that your organisation filed, also because it was settled (geschil intrekken)."),
].flat();

function act<Input extends { requestId?: string | null }>(
  shows: PayloadSubject, audiences: readonly Audience[], name: string, records: ChangeActName, input: ClassType<Input>, perform: (tx: Transaction, actor: Actor, input: Input) => Promise<string>, description: string,
): ClassType[] {
  return declareMutation({ name, description, records, audiences, input, shows, perform });
}
