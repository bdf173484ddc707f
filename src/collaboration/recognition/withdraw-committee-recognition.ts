import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { CommitteeRecognition } from "./committee-recognition.entity.js";
import { shownRecognition } from "./committee-recognition.reads.js";
import { takeRecognitionInHand } from "./recognition-in-hand.js";

/** Who asked takes the question back, for instance to ask it again with what was lacking. */
export const withdrawCommitteeRecognition = act({
  name: "withdrawCommitteeRecognition",
  description: "Take back the question to recognise a committee (intrekken).",
  records: change(
    "COMMITTEE_RECOGNITION_WITHDRAWN",
    "Who asked to recognise a committee took that back (erkenningsvraag ingetrokken).",
    {
      nl: "{who} trok de vraag om erkenning van bewonerscommissie {what} in",
      en: "{who} took back the request to recognise residents' committee {what}",
    },
  ),
  by: PARTICIPANTS,
  input: VersionedInput,
  shows: shownRecognition,

  async perform(tx, actor, input) {
    const { recognition, to } = await takeRecognitionInHand(tx, actor, { act: "WITHDRAW", input });
    await updateRow({
      tx,
      entity: CommitteeRecognition,
      row: recognition,
      changes: { status: to },
    });
    return recognition.id;
  },
});
