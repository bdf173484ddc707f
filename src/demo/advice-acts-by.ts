import type { ReasonedInput, VersionedInput } from "../acts/act-input.js";
import { acknowledgeUnsolicitedAdvice } from "../advice/acknowledge-unsolicited-advice.js";
import { adoptAdvice } from "../advice/adopt-advice.js";
import { addAdviceDocument } from "../advice/advice-documents.js";
import type { FollowUpStatus } from "../advice/advice.enums.js";
import type { AdoptionInput, DraftAdviceInput, DraftUnsolicitedAdviceInput, FailConsentConditionInput, RecordDeliberationInput } from "../advice/advising.input.js";
import { failConsentCondition, fulfilConsentCondition, giveConsent, refuseConsent } from "../advice/answer-consent-request.js";
import type { DraftResponseInput, FileDisputeInput, RecommendationDecisionInput, RecordDisputeStepInput, RecordRulingInput, TakeRulingToCourtInput } from "../advice/answering.input.js";
import { answerInformationRequest, askForInformation, contestTermEffect } from "../advice/ask-for-information.js";
import { planBoardMeeting } from "../advice/board-meetings.js";
import { closeAdviceProcedure } from "../advice/close-advice-procedure.js";
import { decideAdviceProcedure } from "../advice/decide-advice-procedure.js";
import { declareNoObjection } from "../advice/declare-no-objection.js";
import { discardAdviceProcedure, draftAdviceRequest } from "../advice/draft-advice-request.js";
import { draftAdvice } from "../advice/draft-advice.js";
import { draftResponse } from "../advice/draft-response.js";
import { draftUnsolicitedAdvice } from "../advice/draft-unsolicited-advice.js";
import { executeAdviceProcedure } from "../advice/execute-advice-procedure.js";
import { askForExtension, grantExtension } from "../advice/extend-advice-term.js";
import { fileDispute } from "../advice/file-dispute.js";
import { issueAdvice } from "../advice/issue-advice.js";
import { publishAdviceRequest } from "../advice/publish-advice-request.js";
import { publishAdvice } from "../advice/publish-advice.js";
import { recordDeliberation } from "../advice/record-deliberation.js";
import { recordDisputeStep } from "../advice/record-dispute-step.js";
import { reportFollowUp } from "../advice/report-follow-up.js";
import type { AddAdviceDocumentInput, AnswerInformationRequestInput, ContestTermEffectInput, DraftAdviceRequestInput, ExtensionInput, SupplementAdviceRequestInput } from "../advice/request.input.js";
import { sendResponse } from "../advice/send-response.js";
import { recordRuling } from "../advice/settle-dispute.js";
import { submitAdviceRequest } from "../advice/submit-advice-request.js";
import { supplementAdviceRequest } from "../advice/supplement-advice-request.js";
import { takeRulingToCourt } from "../advice/take-ruling-to-court.js";
import { withdrawAdviceProcedure } from "../advice/withdraw-advice-procedure.js";
import type { ChangeActName } from "../changes/change-acts.js";
import type { LocalDate } from "../terms/calendar-days.js";
import type { Act, Acting, Given } from "./acting.js";

export type AdviceActs = ReturnType<typeof adviceActsBy>;
type AdviceContent = Omit<DraftAdviceInput, "procedureId" | "requestId">;
/** In the meeting of a day, or in a written round that ended on it. */
export type Adopted = { readonly meetingOf: LocalDate } | { readonly writtenRoundOn: LocalDate };
/** Decisions on the recommendations, in their order. */
type Decisions = readonly Omit<RecommendationDecisionInput, "recommendationId">[];

const OPEN_QUESTION = "SELECT id, version FROM app.advice_information_request WHERE procedure_id = $1 AND answered_at IS NULL";
const LATEST_ANSWER = "SELECT id, version FROM app.advice_information_request WHERE procedure_id = $1 AND answered_at IS NOT NULL ORDER BY asked_at DESC";
const ASKED_EXTENSION = "SELECT id, version FROM app.advice_extension WHERE procedure_id = $1 AND status = 'ASKED'";
const ADVICE = "SELECT id, version FROM app.advice WHERE procedure_id = $1 AND status <> 'DISCARDED'";
const RESPONSE = "SELECT id, version FROM app.landlord_response WHERE procedure_id = $1 AND status = 'DRAFT'";
const OPEN_DISPUTE = "SELECT id, version FROM app.advice_dispute WHERE procedure_id = $1 AND status = 'OPEN'";
const RULED_DISPUTE = "SELECT id, version FROM app.advice_dispute WHERE procedure_id = $1 AND status = 'RULED'";
const CONDITION = "SELECT id, version FROM app.consent_condition WHERE procedure_id = $1 AND number = $2";
const PROMISE = "SELECT id, version FROM app.recommendation_response WHERE procedure_id = $1 AND number = $2";

/** What the sides do in advice, done by personas, as on the calendar (calendar-acts-by.ts). Acts on a part take the procedure's id, and find the part. */
export function adviceActsBy(acting: Acting) {
  async function on<Input extends VersionedInput>(who: string, records: ChangeActName, act: Act<Input>, id: string, given: Given<Input>): Promise<void> {
    await onPart(who, records, act, "SELECT id, version FROM app.advice_procedure WHERE id = $1", [id], given);
  }

  async function onPart<Input extends VersionedInput>(who: string, records: ChangeActName, act: Act<Input>, sql: string, parameters: unknown[], given: Given<Input>): Promise<void> {
    const { id, version } = await acting.take<{ id: string; version: number }>(who, records, sql, parameters);
    await acting.perform(who, records, act, { ...given, id, expectedVersion: version } as unknown as Input);
  }

  async function adoption(who: string, adopted: Adopted): Promise<AdoptionInput> {
    if ("writtenRoundOn" in adopted) return adopted;
    const { id } = await acting.take<{ id: string }>(who, "ADVICE_ADOPTED", "SELECT id FROM app.board_meeting WHERE held_on = $1", [adopted.meetingOf]);
    return { meetingId: id };
  }

  return {
    planMeeting: (who: string, heldOn: LocalDate, note = "") => acting.perform(who, "BOARD_MEETING_PLANNED", planBoardMeeting, { heldOn, note }),

    draftRequest: (who: string, input: Omit<DraftAdviceRequestInput, "requestId">) => acting.perform<DraftAdviceRequestInput>(who, "ADVICE_REQUEST_DRAFTED", draftAdviceRequest, input),
    discard: (who: string, id: string) => on<VersionedInput>(who, "ADVICE_PROCEDURE_DISCARDED", discardAdviceProcedure, id, {}),
    addDocument: (who: string, id: string, document: Given<AddAdviceDocumentInput>) => on(who, "ADVICE_DOCUMENT_ADDED", addAdviceDocument, id, document),
    submit: (who: string, id: string) => on<VersionedInput>(who, "ADVICE_REQUEST_SUBMITTED", submitAdviceRequest, id, {}),
    supplement: (who: string, id: string, given: Given<SupplementAdviceRequestInput>) => on(who, "ADVICE_REQUEST_SUPPLEMENTED", supplementAdviceRequest, id, given),
    withdraw: (who: string, id: string, reason: string) => on<ReasonedInput>(who, "ADVICE_PROCEDURE_WITHDRAWN", withdrawAdviceProcedure, id, { reason }),
    /** The procedure in which this persona's own organisation is asked the same. */
    companionOf: async (who: string, id: string) =>
      (await acting.take<{ id: string }>(who, "ADVICE_DRAFTED", "SELECT id FROM app.advice_procedure WHERE companion_of_id = $1 AND adviser_id = $2", [id, acting.actorOf(who).organisationId])).id,

    askInformation: (who: string, id: string, question: string) => on(who, "ADVICE_INFORMATION_ASKED", askForInformation, id, { question }),
    answerInformation: (who: string, id: string, given: Given<AnswerInformationRequestInput>) => onPart(who, "ADVICE_INFORMATION_GIVEN", answerInformationRequest, OPEN_QUESTION, [id], given),
    contestEffect: (who: string, id: string, given: Given<ContestTermEffectInput>) => onPart(who, "ADVICE_TERM_EFFECT_CONTESTED", contestTermEffect, LATEST_ANSWER, [id], given),
    askExtension: (who: string, id: string, untilOn: LocalDate, reason: string) => on<ExtensionInput>(who, "ADVICE_EXTENSION_ASKED", askForExtension, id, { untilOn, reason }),
    grantExtension: (who: string, id: string) => onPart<VersionedInput>(who, "ADVICE_EXTENSION_GRANTED", grantExtension, ASKED_EXTENSION, [id], {}),

    draftUnsolicited: (who: string, input: Omit<DraftUnsolicitedAdviceInput, "requestId">) => acting.perform<DraftUnsolicitedAdviceInput>(who, "UNSOLICITED_ADVICE_DRAFTED", draftUnsolicitedAdvice, input),
    draftAdvice: (who: string, procedureId: string, content: AdviceContent) => acting.perform<DraftAdviceInput>(who, "ADVICE_DRAFTED", draftAdvice, { ...content, procedureId }),
    adopt: async (who: string, id: string, adopted: Adopted) => onPart(who, "ADVICE_ADOPTED", adoptAdvice, ADVICE, [id], { adoption: await adoption(who, adopted) }),
    issue: (who: string, id: string) => onPart<VersionedInput>(who, "ADVICE_ISSUED", issueAdvice, ADVICE, [id], {}),
    publishAdvice: (who: string, id: string) => onPart<VersionedInput>(who, "ADVICE_PUBLISHED", publishAdvice, ADVICE, [id], {}),
    declareNoObjection: async (who: string, id: string, adopted: Adopted) => on(who, "ADVICE_NO_OBJECTION_DECLARED", declareNoObjection, id, { adoption: await adoption(who, adopted) }),
    /** The first time: its expected version is 0. */
    deliberate: (who: string, procedureId: string, given: Omit<RecordDeliberationInput, "procedureId" | "expectedVersion" | "requestId">) =>
      acting.perform<RecordDeliberationInput>(who, "ADVICE_DELIBERATION_KEPT", recordDeliberation, { ...given, procedureId, expectedVersion: 0 }),
    consent: async (who: string, id: string, adopted: Adopted, conditions: string[] = []) => on(who, "CONSENT_GIVEN", giveConsent, id, { conditions, adoption: await adoption(who, adopted) }),
    refuseConsent: async (who: string, id: string, adopted: Adopted, reason: string) => on(who, "CONSENT_REFUSED", refuseConsent, id, { reason, adoption: await adoption(who, adopted) }),
    fail: (who: string, id: string, number: number, given: Given<FailConsentConditionInput>) => onPart(who, "CONSENT_CONDITION_FAILED", failConsentCondition, CONDITION, [id, number], given),
    fulfil: (who: string, id: string, number: number, note: string) => onPart(who, "CONSENT_CONDITION_FULFILLED", fulfilConsentCondition, CONDITION, [id, number], { note }),

    acknowledge: (who: string, id: string) => on<VersionedInput>(who, "UNSOLICITED_ADVICE_ACKNOWLEDGED", acknowledgeUnsolicitedAdvice, id, {}),
    draftResponse: async (who: string, procedureId: string, letter: string, decisions: Decisions) => {
      const { ids } = await acting.take<{ ids: string[] }>(who, "ADVICE_RESPONSE_DRAFTED", "SELECT array_agg(id::text ORDER BY number) AS ids FROM app.advice_recommendation WHERE procedure_id = $1", [procedureId]);
      const input = { procedureId, letter, decisions: decisions.map((one, index) => ({ ...one, recommendationId: ids[index]! })) };
      return acting.perform<DraftResponseInput>(who, "ADVICE_RESPONSE_DRAFTED", draftResponse, input);
    },
    sendResponse: (who: string, id: string) => onPart<VersionedInput>(who, "ADVICE_RESPONSE_SENT", sendResponse, RESPONSE, [id], {}),
    followUp: (who: string, id: string, number: number, status: FollowUpStatus, note: string) => onPart(who, "ADVICE_FOLLOW_UP_REPORTED", reportFollowUp, PROMISE, [id, number], { status, note }),
    decide: (who: string, id: string) => on<VersionedInput>(who, "ADVICE_PROCEDURE_DECIDED", decideAdviceProcedure, id, {}),
    execute: (who: string, id: string) => on<VersionedInput>(who, "ADVICE_PROCEDURE_EXECUTED", executeAdviceProcedure, id, {}),
    close: (who: string, id: string) => on<VersionedInput>(who, "ADVICE_PROCEDURE_CLOSED", closeAdviceProcedure, id, {}),
    publishRequest: (who: string, id: string) => on<VersionedInput>(who, "ADVICE_REQUEST_PUBLISHED", publishAdviceRequest, id, {}),
    recordStep: (who: string, id: string, given: Given<RecordDisputeStepInput>) => on(who, "ADVICE_DISPUTE_STEP_RECORDED", recordDisputeStep, id, given),
    takeToCourt: (who: string, id: string, given: Given<TakeRulingToCourtInput>) => onPart(who, "ADVICE_RULING_TAKEN_TO_COURT", takeRulingToCourt, RULED_DISPUTE, [id], given),
    fileDispute: (who: string, id: string, given: Given<FileDisputeInput>) => on(who, "ADVICE_DISPUTE_FILED", fileDispute, id, given),
    recordRuling: (who: string, id: string, given: Omit<Given<RecordRulingInput>, "replacesConsent"> & { replacesConsent?: true }) =>
      onPart(who, "ADVICE_DISPUTE_RULED", recordRuling, OPEN_DISPUTE, [id], { replacesConsent: false, ...given }),
  };
}
