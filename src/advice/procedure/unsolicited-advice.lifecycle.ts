import { leadingTo, staying } from "../../acts/lifecycle.js";
import { adviser, either, landlord, type ProcedureSteps } from "./procedure-steps.js";

/**
 * Unsolicited advice of CPRW (ongevraagd advies; domain brief 7.4). The landlord answers within an
 * agreed term; nothing bars an execution.
 */
export const unsolicitedAdvice: ProcedureSteps = {
  REVISE: { by: adviser, from: { DRAFT: "DRAFT" } },
  DISCARD: { by: adviser, from: { DRAFT: "DISCARDED" } },
  DRAFT_ADVICE: { by: adviser, from: staying("DRAFT") },
  ADOPT_ADVICE: { by: adviser, from: staying("DRAFT") },
  ISSUE_ADVICE: { by: adviser, from: { DRAFT: "ISSUED" } },
  DELIBERATE: {
    by: adviser,
    from: staying(
      "DRAFT",
      "ISSUED",
      "ACKNOWLEDGED",
      "RESPONDED",
      "FOLLOW_UP",
      "CLOSED",
      "WITHDRAWN",
    ),
  },
  ACKNOWLEDGE: { by: landlord, from: { ISSUED: "ACKNOWLEDGED" } },
  DRAFT_RESPONSE: { by: landlord, from: staying("ISSUED", "ACKNOWLEDGED") },
  SEND_RESPONSE: { by: landlord, from: { ACKNOWLEDGED: "RESPONDED" } },
  REPORT_FOLLOW_UP: { by: landlord, from: leadingTo("FOLLOW_UP", "RESPONDED", "FOLLOW_UP") },
  PROPOSE_CO_CREATION: {
    by: landlord,
    from: staying("ISSUED", "ACKNOWLEDGED", "RESPONDED", "FOLLOW_UP"),
  },
  CLOSE: { by: either, from: leadingTo("CLOSED", "RESPONDED", "FOLLOW_UP") },
  WITHDRAW: { by: adviser, from: leadingTo("WITHDRAWN", "ISSUED", "ACKNOWLEDGED") },
  PUBLISH_ADVICE: {
    by: adviser,
    from: staying("ISSUED", "ACKNOWLEDGED", "RESPONDED", "FOLLOW_UP", "CLOSED"),
  },
};
