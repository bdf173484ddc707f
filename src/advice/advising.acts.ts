import type { ClassType } from "type-graphql";
import { VersionedInput } from "../acts/act-input.js";
import { act, type PayloadSubject } from "../acts/act.js";
import { ADVISERS } from "../authorisation/audience.js";
import { acknowledgeUnsolicitedAdvice } from "./acknowledge-unsolicited-advice.js";
import { adoptAdvice } from "./adopt-advice.js";
import { findAdviceProcedures, findAdvices, findBoardMeetings, findConsentConditions } from "./advice.queries.js";
import { AdviceType, BoardMeetingType } from "./advice.type.js";
import {
  AdoptedInput, DraftAdviceInput, DraftUnsolicitedAdviceInput, FailConsentConditionInput, FulfilConsentConditionInput, GiveConsentInput, PlanBoardMeetingInput, RecordDeliberationInput, RefuseConsentInput,
  ReviseAdviceInput, ReviseUnsolicitedAdviceInput,
} from "./advising.input.js";
import { failConsentCondition, fulfilConsentCondition, giveConsent, refuseConsent } from "./answer-consent-request.js";
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
  act({
    name: "planBoardMeeting", records: "BOARD_MEETING_PLANNED",
    by: ADVISERS, input: PlanBoardMeetingInput, shows: meeting, perform: planBoardMeeting,
    description:
      "Keep a day on which your board meets; nobody else ever sees it (bestuursvergadering " +
      "plannen).",
  }),
  act({
    name: "cancelBoardMeeting", records: "BOARD_MEETING_CANCELLED",
    by: ADVISERS, input: VersionedInput, shows: meeting, perform: cancelBoardMeeting,
    description:
      "Cancel a meeting of your board; not one that adopted something (bestuursvergadering " +
      "annuleren).",
  }),

  act({
    name: "draftAdvice", records: "ADVICE_DRAFTED",
    by: ADVISERS, input: DraftAdviceInput, shows: advice, perform: draftAdvice,
    within: { ...procedure, keyIn: ({ procedureId }: DraftAdviceInput) => procedureId },
    description:
      "Draft the advice that your organisation is asked for; nobody else sees it before it is " +
      "issued (advies opstellen).",
  }),
  act({
    name: "reviseAdvice", records: "ADVICE_REVISED",
    by: ADVISERS, input: ReviseAdviceInput, shows: advice, perform: reviseAdvice,
    description: "Correct a draft advice; what was adopted becomes a draft again (advies herzien).",
  }),
  act({
    name: "discardAdvice", records: "ADVICE_DISCARDED",
    by: ADVISERS, input: VersionedInput, shows: advice, perform: discardAdvice,
    description: "Throw a draft advice away (advies weggooien).",
  }),
  act({
    name: "adoptAdvice", records: "ADVICE_ADOPTED",
    by: ADVISERS, input: AdoptedInput, shows: advice, perform: adoptAdvice,
    description: "Record that your board adopted the advice as it stands (advies vaststellen).",
  }),
  act({
    name: "issueAdvice", records: "ADVICE_ISSUED",
    by: ADVISERS, input: VersionedInput, shows: advice, perform: issueAdvice,
    description:
      "Issue an adopted advice: the landlord receives it today, and it is never edited from " +
      "here on; after the term it is accepted as late (advies uitbrengen).",
  }),
  act({
    name: "publishAdvice", records: "ADVICE_PUBLISHED",
    by: ADVISERS, input: VersionedInput, shows: advice, perform: publishAdvice,
    description:
      "Make an issued advice public, with its recommendations and the procedure's title, " +
      "status and terms (advies publiceren).",
  }),
  act({
    name: "declareNoObjection", records: "ADVICE_NO_OBJECTION_DECLARED",
    by: ADVISERS, input: AdoptedInput, shows: procedure, perform: declareNoObjection,
    description:
      "Declare in writing that your organisation has no objection: the landlord need not wait " +
      "any longer. A draft advice is discarded (geen bezwaar verklaren, Wohv art. 5(3)(a)).",
  }),
  act({
    name: "recordDeliberation", records: "ADVICE_DELIBERATION_KEPT",
    by: ADVISERS, input: RecordDeliberationInput, shows: procedure,
    names: ({ procedureId }) => procedureId, perform: recordDeliberation,
    description:
      "Keep votes, a minority view and what was said, for your own organisation only " +
      "(beraadslaging vastleggen).",
  }),

  act({
    name: "draftUnsolicitedAdvice", records: "UNSOLICITED_ADVICE_DRAFTED",
    by: COUNCIL, input: DraftUnsolicitedAdviceInput, shows: procedure,
    perform: draftUnsolicitedAdvice,
    description:
      "Begin advice of your own accord; nobody else sees it before it is issued (ongevraagd " +
      "advies opzetten).",
  }),
  act({
    name: "reviseUnsolicitedAdvice", records: "UNSOLICITED_ADVICE_REVISED",
    by: COUNCIL, input: ReviseUnsolicitedAdviceInput, shows: procedure,
    perform: reviseUnsolicitedAdvice,
    description:
      "Correct what a draft of unsolicited advice is about; the advice itself by " +
      "`reviseAdvice` (ongevraagd advies herzien).",
  }),
  act({
    name: "acknowledgeUnsolicitedAdvice", records: "UNSOLICITED_ADVICE_ACKNOWLEDGED",
    by: LANDLORD, input: VersionedInput, shows: procedure, perform: acknowledgeUnsolicitedAdvice,
    description: "Confirm that unsolicited advice arrived (ontvangst bevestigen).",
  }),

  act({
    name: "giveConsent", records: "CONSENT_GIVEN",
    by: ADVISERS, input: GiveConsentInput, shows: procedure, perform: giveConsent,
    description:
      "Consent, perhaps on conditions; for the tenants' council only (instemmen, Wohv art. " +
      "5a).",
  }),
  act({
    name: "refuseConsent", records: "CONSENT_REFUSED",
    by: ADVISERS, input: RefuseConsentInput, shows: procedure, perform: refuseConsent,
    description:
      "Refuse consent, with a reason; for the tenants' council only (instemming weigeren, Wohv " +
      "art. 5a).",
  }),
  act({
    name: "fulfilConsentCondition", records: "CONSENT_CONDITION_FULFILLED",
    by: COUNCIL, input: FulfilConsentConditionInput, shows: condition,
    perform: fulfilConsentCondition,
    description: "Mark a condition of the consent as fulfilled (voorwaarde vervuld verklaren).",
  }),
  act({
    name: "failConsentCondition", records: "CONSENT_CONDITION_FAILED",
    by: COUNCIL, input: FailConsentConditionInput, shows: condition,
    perform: failConsentCondition,
    description:
      "Mark a condition of the consent as failed, with the day, what was reached and the ground: " +
      "consent has fallen with it (voorwaarde niet gehaald verklaren).",
  }),
].flat();
