import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { adoptionOf, holdMeeting } from "./adoption.js";
import { takeAdviceInHand } from "./advice-in-hand.js";
import { Advice } from "./advice.entity.js";
import { AdoptedInput } from "./advising.input.js";
import { shownAdvice } from "./advising.reads.js";

/** Records that the board adopted the advice with its present text. Nobody else sees it yet. */
export const adoptAdvice = act({
  name: "adoptAdvice",
  description: "Record that your board adopted the advice as it stands (advies vaststellen).",
  records: change("ADVICE_ADOPTED", "The board adopted the advice (advies vastgesteld).", {
    nl: "{who} stelde in het bestuur het advies over {what} vast",
    en: "{who} adopted the advice on {what} in its board",
  }),
  by: ADVISERS,
  input: AdoptedInput,
  shows: shownAdvice,

  async perform(tx, actor, input) {
    await holdMeeting(tx, input.adoption);
    const { procedure, advice } = await takeAdviceInHand({ tx, actor, act: "ADOPT_ADVICE", input });
    await updateRow({
      tx,
      entity: Advice,
      row: advice,
      changes: {
        ...(await adoptionOf({
          tx,
          given: input.adoption,
          today: await findToday(tx),
          receivedOn: procedure.receivedOn,
        })),
        status: "ADOPTED",
      },
    });
    return advice.id;
  },
});
