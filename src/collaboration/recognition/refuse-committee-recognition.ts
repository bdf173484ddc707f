import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { CommitteeRecognition } from "./committee-recognition.entity.js";
import { shownRecognition } from "./committee-recognition.reads.js";
import { takeRecognitionInHand } from "./recognition-in-hand.js";

/** The landlord says why, so that who asked can do something about it (Wohv art. 2a). */
export const refuseCommitteeRecognition = act({
  name: "refuseCommitteeRecognition",
  description: "Refuse to recognise a committee, with a reason (weigeren, Wohv art. 2a).",
  records: change(
    "COMMITTEE_RECOGNITION_REFUSED",
    "The landlord refused to recognise a committee (erkenning geweigerd).",
    {
      nl: "{who} weigerde bewonerscommissie {what} te erkennen",
      en: "{who} refused to recognise residents' committee {what}",
    },
  ),
  by: LANDLORD,
  input: ReasonedInput,
  shows: shownRecognition,

  async perform(tx, actor, input) {
    const { recognition, to } = await takeRecognitionInHand(tx, actor, { act: "REFUSE", input });
    const reason = reasonOf(input.reason);
    await updateRow({
      tx,
      entity: CommitteeRecognition,
      row: recognition,
      changes: { status: to, reason, decidedOn: await findToday(tx) },
    });
    return recognition.id;
  },
});
