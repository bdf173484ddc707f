import type { ReasonedInput, VersionedInput } from "../acts/act-input.js";
import type { Act } from "../acts/act.js";
import { acknowledgeUnsolicitedAdvice } from "../advice/advising/acknowledge-unsolicited-advice.js";
import {
  addAdviceDocument,
  type AddAdviceDocumentInput,
} from "../advice/request/add-advice-document.js";
import { adoptAdvice } from "../advice/advising/adopt-advice.js";
import type { FollowUpStatus } from "../advice/advice.enums.js";
import type { AdoptionInput } from "../advice/advising/advising.input.js";
import {
  answerInformationRequest,
  type AnswerInformationRequestInput,
} from "../advice/request/answer-information-request.js";
import type { RecommendationDecisionInput } from "../advice/answering/answering.input.js";
import { askForExtension } from "../advice/request/ask-for-extension.js";
import { askForInformation } from "../advice/request/ask-for-information.js";
import { closeAdviceProcedure } from "../advice/answering/close-advice-procedure.js";
import {
  contestTermEffect,
  type ContestTermEffectInput,
} from "../advice/request/contest-term-effect.js";
import { decideAdviceProcedure } from "../advice/answering/decide-advice-procedure.js";
import { declareNoObjection } from "../advice/advising/declare-no-objection.js";
import { discardAdviceProcedure } from "../advice/advising/discard-advice-procedure.js";
import {
  draftAdviceRequest,
  type DraftAdviceRequestInput,
} from "../advice/request/draft-advice-request.js";
import { draftAdvice, type DraftAdviceInput } from "../advice/advising/draft-advice.js";
import { draftResponse, type DraftResponseInput } from "../advice/answering/draft-response.js";
import {
  draftUnsolicitedAdvice,
  type DraftUnsolicitedAdviceInput,
} from "../advice/advising/draft-unsolicited-advice.js";
import { executeAdviceProcedure } from "../advice/answering/execute-advice-procedure.js";
import {
  failConsentCondition,
  type FailConsentConditionInput,
} from "../advice/advising/fail-consent-condition.js";
import { fileDispute, type FileDisputeInput } from "../advice/answering/file-dispute.js";
import { fulfilConsentCondition } from "../advice/advising/fulfil-consent-condition.js";
import { giveConsent } from "../advice/advising/give-consent.js";
import { grantExtension } from "../advice/request/grant-extension.js";
import { issueAdvice } from "../advice/advising/issue-advice.js";
import { planBoardMeeting } from "../advice/advising/plan-board-meeting.js";
import { publishAdviceRequest } from "../advice/answering/publish-advice-request.js";
import { publishAdvice } from "../advice/advising/publish-advice.js";
import {
  recordDeliberation,
  type RecordDeliberationInput,
} from "../advice/advising/record-deliberation.js";
import {
  recordDisputeStep,
  type RecordDisputeStepInput,
} from "../advice/answering/record-dispute-step.js";
import { recordRuling, type RecordRulingInput } from "../advice/answering/record-ruling.js";
import { refuseConsent } from "../advice/advising/refuse-consent.js";
import { reportFollowUp } from "../advice/answering/report-follow-up.js";
import type { ExtensionInput } from "../advice/request/request.input.js";
import { sendResponse } from "../advice/answering/send-response.js";
import { submitAdviceRequest } from "../advice/request/submit-advice-request.js";
import {
  supplementAdviceRequest,
  type SupplementAdviceRequestInput,
} from "../advice/request/supplement-advice-request.js";
import {
  takeRulingToCourt,
  type TakeRulingToCourtInput,
} from "../advice/answering/take-ruling-to-court.js";
import { withdrawAdviceProcedure } from "../advice/request/withdraw-advice-procedure.js";
import type { LocalDate } from "../terms/calendar-days.js";
import type { Acting, Given } from "./acting.js";

export type AdviceActs = ReturnType<typeof adviceActsBy>;
type AdviceContent = Omit<DraftAdviceInput, "procedureId" | "requestId">;
/** In the meeting of a day, or in a written round that ended on it. */
export type Adopted = { readonly meetingOf: LocalDate } | { readonly writtenRoundOn: LocalDate };
/** Decisions on the recommendations, in their order. */
type Decisions = readonly Omit<RecommendationDecisionInput, "recommendationId">[];

const OPEN_QUESTION =
  "SELECT id, version FROM app.advice_information_request WHERE procedure_id = $1 AND answered_at IS NULL";
const LATEST_ANSWER =
  "SELECT id, version FROM app.advice_information_request WHERE procedure_id = $1 AND answered_at IS NOT NULL ORDER BY asked_at DESC";
const ASKED_EXTENSION =
  "SELECT id, version FROM app.advice_extension WHERE procedure_id = $1 AND status = 'ASKED'";
const ADVICE =
  "SELECT id, version FROM app.advice WHERE procedure_id = $1 AND status <> 'DISCARDED'";
const RESPONSE =
  "SELECT id, version FROM app.landlord_response WHERE procedure_id = $1 AND status = 'DRAFT'";
const OPEN_DISPUTE =
  "SELECT id, version FROM app.advice_dispute WHERE procedure_id = $1 AND status = 'OPEN'";
const RULED_DISPUTE =
  "SELECT id, version FROM app.advice_dispute WHERE procedure_id = $1 AND status = 'RULED'";
const CONDITION =
  "SELECT id, version FROM app.consent_condition WHERE procedure_id = $1 AND number = $2";
const PROMISE =
  "SELECT id, version FROM app.recommendation_response WHERE procedure_id = $1 AND number = $2";

/** What the sides do in advice, done by personas, as on the calendar (calendar-acts-by.ts). Acts on a part take the procedure's id, and find the part. */
export function adviceActsBy(acting: Acting) {
  async function on<Input extends VersionedInput>(
    who: string,
    act: Act<Input>,
    id: string,
    given: Given<Input>,
  ): Promise<void> {
    await onPart(
      who,
      act,
      "SELECT id, version FROM app.advice_procedure WHERE id = $1",
      [id],
      given,
    );
  }

  async function onPart<Input extends VersionedInput>(
    who: string,
    act: Act<Input>,
    sql: string,
    parameters: unknown[],
    given: Given<Input>,
  ): Promise<void> {
    const { id, version } = await acting.take<{ id: string; version: number }>(
      who,
      act,
      sql,
      parameters,
    );
    await acting.perform(who, act, { ...given, id, expectedVersion: version } as unknown as Input);
  }

  async function adoption(who: string, adopted: Adopted): Promise<AdoptionInput> {
    if ("writtenRoundOn" in adopted) return adopted;
    const { id } = await acting.take<{ id: string }>(
      who,
      adoptAdvice,
      "SELECT id FROM app.board_meeting WHERE held_on = $1",
      [adopted.meetingOf],
    );
    return { meetingId: id };
  }

  return {
    planMeeting: (who: string, heldOn: LocalDate, note = "") =>
      acting.perform(who, planBoardMeeting, { heldOn, note }),

    draftRequest: (who: string, input: Omit<DraftAdviceRequestInput, "requestId">) =>
      acting.perform<DraftAdviceRequestInput>(who, draftAdviceRequest, input),
    discard: (who: string, id: string) => on<VersionedInput>(who, discardAdviceProcedure, id, {}),
    addDocument: (who: string, id: string, document: Given<AddAdviceDocumentInput>) =>
      on(who, addAdviceDocument, id, document),
    submit: (who: string, id: string) => on<VersionedInput>(who, submitAdviceRequest, id, {}),
    supplement: (who: string, id: string, given: Given<SupplementAdviceRequestInput>) =>
      on(who, supplementAdviceRequest, id, given),
    withdraw: (who: string, id: string, reason: string) =>
      on<ReasonedInput>(who, withdrawAdviceProcedure, id, { reason }),
    /** The procedure in which this persona's own organisation is asked the same. */
    companionOf: async (who: string, id: string) =>
      (
        await acting.take<{ id: string }>(
          who,
          draftAdvice,
          "SELECT id FROM app.advice_procedure WHERE companion_of_id = $1 AND adviser_id = $2",
          [id, acting.actorOf(who).organisationId],
        )
      ).id,

    askInformation: (who: string, id: string, question: string) =>
      on(who, askForInformation, id, { question }),
    answerInformation: (who: string, id: string, given: Given<AnswerInformationRequestInput>) =>
      onPart(who, answerInformationRequest, OPEN_QUESTION, [id], given),
    contestEffect: (who: string, id: string, given: Given<ContestTermEffectInput>) =>
      onPart(who, contestTermEffect, LATEST_ANSWER, [id], given),
    askExtension: (who: string, id: string, untilOn: LocalDate, reason: string) =>
      on<ExtensionInput>(who, askForExtension, id, { untilOn, reason }),
    grantExtension: (who: string, id: string) =>
      onPart<VersionedInput>(who, grantExtension, ASKED_EXTENSION, [id], {}),

    draftUnsolicited: (who: string, input: Omit<DraftUnsolicitedAdviceInput, "requestId">) =>
      acting.perform<DraftUnsolicitedAdviceInput>(who, draftUnsolicitedAdvice, input),
    draftAdvice: (who: string, procedureId: string, content: AdviceContent) =>
      acting.perform<DraftAdviceInput>(who, draftAdvice, { ...content, procedureId }),
    adopt: async (who: string, id: string, adopted: Adopted) =>
      onPart(who, adoptAdvice, ADVICE, [id], { adoption: await adoption(who, adopted) }),
    issue: (who: string, id: string) => onPart<VersionedInput>(who, issueAdvice, ADVICE, [id], {}),
    publishAdvice: (who: string, id: string) =>
      onPart<VersionedInput>(who, publishAdvice, ADVICE, [id], {}),
    declareNoObjection: async (who: string, id: string, adopted: Adopted) =>
      on(who, declareNoObjection, id, { adoption: await adoption(who, adopted) }),
    /** The first time: its expected version is 0. */
    deliberate: (
      who: string,
      procedureId: string,
      given: Omit<RecordDeliberationInput, "procedureId" | "expectedVersion" | "requestId">,
    ) =>
      acting.perform<RecordDeliberationInput>(who, recordDeliberation, {
        ...given,
        procedureId,
        expectedVersion: 0,
      }),
    consent: async (who: string, id: string, adopted: Adopted, conditions: string[] = []) =>
      on(who, giveConsent, id, { conditions, adoption: await adoption(who, adopted) }),
    refuseConsent: async (who: string, id: string, adopted: Adopted, reason: string) =>
      on(who, refuseConsent, id, { reason, adoption: await adoption(who, adopted) }),
    fail: (who: string, id: string, number: number, given: Given<FailConsentConditionInput>) =>
      onPart(who, failConsentCondition, CONDITION, [id, number], given),
    fulfil: (who: string, id: string, number: number, note: string) =>
      onPart(who, fulfilConsentCondition, CONDITION, [id, number], { note }),

    acknowledge: (who: string, id: string) =>
      on<VersionedInput>(who, acknowledgeUnsolicitedAdvice, id, {}),
    draftResponse: async (
      who: string,
      procedureId: string,
      letter: string,
      decisions: Decisions,
    ) => {
      const { ids } = await acting.take<{ ids: string[] }>(
        who,
        draftResponse,
        "SELECT array_agg(id::text ORDER BY number) AS ids FROM app.advice_recommendation WHERE procedure_id = $1",
        [procedureId],
      );
      const input = {
        procedureId,
        letter,
        decisions: decisions.map((one, index) => ({ ...one, recommendationId: ids[index]! })),
      };
      return acting.perform<DraftResponseInput>(who, draftResponse, input);
    },
    sendResponse: (who: string, id: string) =>
      onPart<VersionedInput>(who, sendResponse, RESPONSE, [id], {}),
    followUp: (who: string, id: string, number: number, status: FollowUpStatus, note: string) =>
      onPart(who, reportFollowUp, PROMISE, [id, number], { status, note }),
    decide: (who: string, id: string) => on<VersionedInput>(who, decideAdviceProcedure, id, {}),
    execute: (who: string, id: string) => on<VersionedInput>(who, executeAdviceProcedure, id, {}),
    close: (who: string, id: string) => on<VersionedInput>(who, closeAdviceProcedure, id, {}),
    publishRequest: (who: string, id: string) =>
      on<VersionedInput>(who, publishAdviceRequest, id, {}),
    recordStep: (who: string, id: string, given: Given<RecordDisputeStepInput>) =>
      on(who, recordDisputeStep, id, given),
    takeToCourt: (who: string, id: string, given: Given<TakeRulingToCourtInput>) =>
      onPart(who, takeRulingToCourt, RULED_DISPUTE, [id], given),
    fileDispute: (who: string, id: string, given: Given<FileDisputeInput>) =>
      on(who, fileDispute, id, given),
    recordRuling: (
      who: string,
      id: string,
      given: Omit<Given<RecordRulingInput>, "replacesConsent"> & { replacesConsent?: true },
    ) => onPart(who, recordRuling, OPEN_DISPUTE, [id], { replacesConsent: false, ...given }),
  };
}
