import { recordedAs } from "../acts/recorded-as.js";
import type { Actor } from "../acts/perform-act.js";
import { findForUpdate, updateRow } from "../acts/versioned-rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import { adoptionOf, holdMeeting } from "./adoption.js";
import { Advice } from "./advice.entity.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import type { AdoptedInput } from "./advising.input.js";
import { findCurrentAdvice } from "./draft-advice.js";
import { lapseOpenExtensions } from "./lapse-open-extensions.js";
import { takeProcedureInHand, refuseLapsed } from "./procedure-in-hand.js";

/**
 * A written no-objection ends the waiting at once (Wohv art. 5(3)(a)): an act of its own, not an advice. The board adopts it like one. A draft advice is
 * discarded, and stays private. After the term there is nothing left to object to.
 */
export async function declareNoObjection(tx: Transaction, actor: Actor, input: AdoptedInput): Promise<string> {
  await holdMeeting(tx, input.adoption);
  const { procedure, to } = await takeProcedureInHand(tx, actor, "DECLARE_NO_OBJECTION", input.id, input.expectedVersion);
  const today = await findToday(tx);
  await refuseLapsed(tx, actor, procedure, today);
  const { adoptedOn, meetingId } = await adoptionOf(tx, input.adoption, today, procedure.receivedOn);
  await updateRow(tx, AdviceProcedure, procedure, {
    status: to, answeredOn: today, answeredWith: "NO_OBJECTION", answerAdoptedOn: adoptedOn, answerMeetingId: meetingId, dueOn: null, overdue: false,
  });
  await lapseOpenExtensions(tx, [procedure.id]);
  const draft = await findCurrentAdvice(tx, procedure.id);
  if (draft) await recordedAs(tx, "ADVICE_DISCARDED", async () => updateRow(tx, Advice, (await findForUpdate(tx, Advice, draft.id))!, { status: "DISCARDED" }));
  return procedure.id;
}
