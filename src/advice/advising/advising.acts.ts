import type { AnyAct } from "../../acts/act.js";
import { acknowledgeUnsolicitedAdvice } from "./acknowledge-unsolicited-advice.js";
import { adoptAdvice } from "./adopt-advice.js";
import { cancelBoardMeeting } from "./cancel-board-meeting.js";
import { declareNoObjection } from "./declare-no-objection.js";
import { discardAdvice } from "./discard-advice.js";
import { draftAdvice } from "./draft-advice.js";
import { draftUnsolicitedAdvice } from "./draft-unsolicited-advice.js";
import { failConsentCondition } from "./fail-consent-condition.js";
import { fulfilConsentCondition } from "./fulfil-consent-condition.js";
import { giveConsent } from "./give-consent.js";
import { issueAdvice } from "./issue-advice.js";
import { planBoardMeeting } from "./plan-board-meeting.js";
import { publishAdvice } from "./publish-advice.js";
import { recordDeliberation } from "./record-deliberation.js";
import { refuseConsent } from "./refuse-consent.js";
import { reviseAdvice } from "./revise-advice.js";
import { reviseUnsolicitedAdvice } from "./revise-unsolicited-advice.js";

/** The acts by which advice is given, and the board meets. */
export const advisingActs: readonly AnyAct[] = [
  planBoardMeeting,
  cancelBoardMeeting,
  draftAdvice,
  reviseAdvice,
  discardAdvice,
  adoptAdvice,
  issueAdvice,
  publishAdvice,
  declareNoObjection,
  recordDeliberation,
  draftUnsolicitedAdvice,
  reviseUnsolicitedAdvice,
  acknowledgeUnsolicitedAdvice,
  giveConsent,
  refuseConsent,
  fulfilConsentCondition,
  failConsentCondition,
];
