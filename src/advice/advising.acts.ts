import type { ClassType } from "type-graphql";
import { VersionedInput } from "../acts/act-input.js";
import type { PayloadSubject } from "../acts/declare-mutation.js";
import { ADVISERS } from "../authorisation/audience.js";
import { acknowledgeUnsolicitedAdvice } from "./acknowledge-unsolicited-advice.js";
import { adoptAdvice } from "./adopt-advice.js";
import { adviceAct as act } from "./advice-act.js";
import { findAdviceProcedures, findAdvices, findBoardMeetings, findConsentConditions } from "./advice.queries.js";
import { AdviceType, BoardMeetingType } from "./advice.type.js";
import {
  AdoptedInput, DraftAdviceInput, DraftUnsolicitedAdviceInput, FulfilConsentConditionInput, GiveConsentInput, PlanBoardMeetingInput, RecordDeliberationInput, RefuseConsentInput,
  ReviseAdviceInput, ReviseUnsolicitedAdviceInput,
} from "./advising.input.js";
import { fulfilConsentCondition, giveConsent, refuseConsent } from "./answer-consent-request.js";
import { cancelBoardMeeting, planBoardMeeting } from "./board-meetings.js";
import { declareNoObjection } from "./declare-no-objection.js";
import { discardAdvice, draftAdvice, reviseAdvice } from "./draft-advice.js";
import { draftUnsolicitedAdvice, reviseUnsolicitedAdvice } from "./draft-unsolicited-advice.js";
import { issueAdvice } from "./issue-advice.js";
import { AdviceProcedureType } from "./procedure.type.js";
import { publishAdvice } from "./publish-advice.js";
import { recordDeliberation } from "./record-deliberation.js";
import { ConsentConditionType } from "./response.type.js";

const procedure: PayloadSubject = { field: "procedure", type: () => AdviceProcedureType, find: findAdviceProcedures, description: "The procedure as it now stands (adviesprocedure)." };
const advice: PayloadSubject = { field: "advice", type: () => AdviceType, find: findAdvices, description: "The advice as it now stands (advies)." };
const meeting: PayloadSubject = { field: "meeting", type: () => BoardMeetingType, find: findBoardMeetings, description: "The meeting as it now stands (bestuursvergadering)." };
const condition: PayloadSubject = { field: "condition", type: () => ConsentConditionType, find: findConsentConditions, description: "The condition as it now stands (voorwaarde)." };
const COUNCIL = ["TENANT_COUNCIL"] as const;
const LANDLORD = ["LANDLORD"] as const;

/** What a tenants' organisation does: advise, of its own accord too, declare no objection, consent. */
export const advisingActs: ClassType[] = [
  act(meeting, ADVISERS, "planBoardMeeting", "BOARD_MEETING_PLANNED", PlanBoardMeetingInput, planBoardMeeting, "Keep a day on which your board meets; nobody else ever sees it (bestuursvergadering plannen)."),
  act(meeting, ADVISERS, "cancelBoardMeeting", "BOARD_MEETING_CANCELLED", VersionedInput, cancelBoardMeeting, "Cancel a meeting of your board; not one that adopted something (bestuursvergadering annuleren)."),

  act(advice, ADVISERS, "draftAdvice", "ADVICE_DRAFTED", DraftAdviceInput, draftAdvice, "Draft the advice that your organisation is asked for; nobody else sees it before it is issued (advies opstellen)."),
  act(advice, ADVISERS, "reviseAdvice", "ADVICE_REVISED", ReviseAdviceInput, reviseAdvice, "Correct a draft advice; what was adopted becomes a draft again (advies herzien)."),
  act(advice, ADVISERS, "discardAdvice", "ADVICE_DISCARDED", VersionedInput, discardAdvice, "Throw a draft advice away (advies weggooien)."),
  act(advice, ADVISERS, "adoptAdvice", "ADVICE_ADOPTED", AdoptedInput, adoptAdvice, "Record that your board adopted the advice as it stands (advies vaststellen)."),
  act(advice, ADVISERS, "issueAdvice", "ADVICE_ISSUED", VersionedInput, issueAdvice, "Issue an adopted advice: the landlord receives it today, and it is never edited from here on; after the term it is accepted as late (advies uitbrengen)."),
  act(advice, ADVISERS, "publishAdvice", "ADVICE_PUBLISHED", VersionedInput, publishAdvice, "Make an issued advice public, with its recommendations and the procedure's title, status and terms (advies publiceren)."),
  act(procedure, ADVISERS, "declareNoObjection", "ADVICE_NO_OBJECTION_DECLARED", AdoptedInput, declareNoObjection, "Declare in writing that your organisation has no objection: the landlord need not wait any longer. An advice with the outcome NO_OBJECTION does not do that. A draft advice is discarded (geen bezwaar verklaren, Wohv art. 5(3)(a))."),
  act(procedure, ADVISERS, "recordDeliberation", "ADVICE_DELIBERATION_KEPT", RecordDeliberationInput, recordDeliberation, "Keep votes, a minority view and what was said, for your own organisation only (beraadslaging vastleggen)."),

  act(procedure, COUNCIL, "draftUnsolicitedAdvice", "UNSOLICITED_ADVICE_DRAFTED", DraftUnsolicitedAdviceInput, draftUnsolicitedAdvice, "Begin advice of your own accord; nobody else sees it before it is issued (ongevraagd advies opzetten)."),
  act(procedure, COUNCIL, "reviseUnsolicitedAdvice", "UNSOLICITED_ADVICE_REVISED", ReviseUnsolicitedAdviceInput, reviseUnsolicitedAdvice, "Correct what a draft of unsolicited advice is about; the advice itself by `reviseAdvice` (ongevraagd advies herzien)."),
  act(procedure, LANDLORD, "acknowledgeUnsolicitedAdvice", "UNSOLICITED_ADVICE_ACKNOWLEDGED", VersionedInput, acknowledgeUnsolicitedAdvice, "Confirm that unsolicited advice arrived (ontvangst bevestigen)."),

  act(procedure, ADVISERS, "giveConsent", "CONSENT_GIVEN", GiveConsentInput, giveConsent, "Consent, perhaps on conditions; for the tenants' council only (instemmen, Wohv art. 5a)."),
  act(procedure, ADVISERS, "refuseConsent", "CONSENT_REFUSED", RefuseConsentInput, refuseConsent, "Refuse consent, with a reason; for the tenants' council only (instemming weigeren, Wohv art. 5a)."),
  act(condition, COUNCIL, "fulfilConsentCondition", "CONSENT_CONDITION_FULFILLED", FulfilConsentConditionInput, fulfilConsentCondition, "Mark a condition of the consent as fulfilled (voorwaarde vervuld verklaren)."),
].flat();
