import { refuseBy } from "../acts/lifecycle.js";
import type { Actor } from "../acts/perform-act.js";
import { optionalTextOf, reasonOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { updateRow } from "../acts/versioned-rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import type { ReportFollowUpInput } from "./answering.input.js";
import { RecommendationResponse } from "./landlord-response.entity.js";
import { takePartInHand } from "./procedure-in-hand.js";
import { isPromised } from "./procedure-needs.js";

/** What became of what the landlord promised on a recommendation. A promise that is given up takes its reason. */
export async function reportFollowUp(tx: Transaction, actor: Actor, input: ReportFollowUpInput): Promise<string> {
  const { procedure, to, part: promise } = await takePartInHand(tx, actor, "REPORT_FOLLOW_UP", [RecommendationResponse, "RecommendationResponse"], input);
  refuseBy(isPromised(promise));
  const note = input.note === undefined ? promise.followUpNote : optionalTextOf(input.note, "note");
  if (input.status === "DROPPED") reasonOf(note, "note");
  if (input.status === promise.followUpStatus && note === promise.followUpNote) throw new RuleRefusal("NOTHING_TO_CHANGE", {}, undefined, promise.id);
  await updateRow(tx, RecommendationResponse, promise, { followUpStatus: input.status, followUpNote: note });
  if (to !== procedure.status) await updateRow(tx, AdviceProcedure, procedure, { status: to });
  return promise.id;
}
