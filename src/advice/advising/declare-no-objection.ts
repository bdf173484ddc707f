import { act } from "../../acts/act.js";
import { recordedAs } from "../../acts/recorded-as.js";
import { findForUpdate, updateRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { adoptionOf, holdMeeting } from "./adoption.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { Advice } from "./advice.entity.js";
import { AdoptedInput } from "./advising.input.js";
import { discardAdvice } from "./discard-advice.js";
import { findCurrentAdvice } from "./draft-advice.js";
import { lapseOpenExtensions } from "../request/lapse-open-extensions.js";
import { takeProcedureInHand, refuseLapsed } from "../procedure/procedure-in-hand.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

/**
 * A written no-objection ends the waiting at once (Wohv art. 5(3)(a)). It is an act of its own and
 * no advice, but the board adopts it as it adopts an advice. The act discards a draft advice, which
 * stays private. After the term there is nothing left to object to.
 */
export const declareNoObjection = act({
  name: "declareNoObjection",
  description:
    "Declare in writing that your organisation has no objection: the landlord need not wait " +
    "any longer. A draft advice is discarded (geen bezwaar verklaren, Wohv art. 5(3)(a)).",
  records: change(
    "ADVICE_NO_OBJECTION_DECLARED",
    "It was declared in writing that there is no objection (geen bezwaar verklaard).",
    {
      nl: "{who} liet weten geen bezwaar te hebben tegen {what}",
      en: "{who} said that it has no objection to {what}",
    },
  ),
  by: ADVISERS,
  input: AdoptedInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    await holdMeeting(tx, input.adoption);
    const { procedure, to } = await takeProcedureInHand({
      tx,
      actor,
      act: "DECLARE_NO_OBJECTION",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const today = await findToday(tx);
    await refuseLapsed({ tx, actor, procedure, today });
    const { adoptedOn, meetingId } = await adoptionOf({
      tx,
      given: input.adoption,
      today,
      receivedOn: procedure.receivedOn,
    });
    await updateRow({
      tx,
      entity: AdviceProcedure,
      row: procedure,
      changes: {
        status: to,
        answeredOn: today,
        answeredWith: "NO_OBJECTION",
        answerAdoptedOn: adoptedOn,
        answerMeetingId: meetingId,
        dueOn: null,
        overdue: false,
      },
    });
    await lapseOpenExtensions(tx, [procedure.id]);
    const draft = await findCurrentAdvice(tx, procedure.id);
    if (draft)
      await recordedAs(tx, discardAdvice.records, async () =>
        updateRow({
          tx,
          entity: Advice,
          row: (await findForUpdate(tx, Advice, draft.id))!,
          changes: {
            status: "DISCARDED",
          },
        }),
      );
    return procedure.id;
  },
});
