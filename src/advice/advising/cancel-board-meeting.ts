import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseStale } from "../../acts/lifecycle.js";
import { invalidTransition } from "../../acts/refusals.js";
import { findForUpdate, updateRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { NotFound } from "../../errors.js";
import { listed } from "../../graphql/enums.js";
import { selectRows } from "../../persistence/rows.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { Advice } from "./advice.entity.js";
import { advicePermissions } from "../advice.permissions.js";
import { shownMeeting } from "./advising.reads.js";
import { BoardMeeting } from "./board-meeting.entity.js";
import { meetingHeld } from "./board-meetings.js";

/** Cancels a meeting that does not take place. A meeting that adopted something has taken place. */
export const cancelBoardMeeting = act({
  name: "cancelBoardMeeting",
  description:
    "Cancel a meeting of your board; not one that adopted something (bestuursvergadering " +
    "annuleren).",
  records: change(
    "BOARD_MEETING_CANCELLED",
    "A board meeting was cancelled (vergadering geannuleerd).",
    { nl: "{who} zegde {what} af", en: "{who} called off {what}" },
  ),
  by: ADVISERS,
  input: VersionedInput,
  shows: shownMeeting,

  async perform(tx, actor, input) {
    const meeting = await findForUpdate(tx, BoardMeeting, input.id);
    if (!meeting) throw new NotFound("BoardMeeting", input.id);
    advicePermissions.refuseUnless(actor, "PLAN_MEETING");
    refuseStale({ version: meeting.version, expectedVersion: input.expectedVersion });
    if (meeting.cancelledAt) {
      const status = { nl: "geannuleerd", en: "cancelled" };
      throw invalidTransition({ status, allowed: listed([]) });
    }
    const adopted =
      (await selectRows({ source: tx, entity: Advice, alias: "advice" })
        .where("advice.meetingId = :id", meeting)
        .getRawOne()) ??
      (await selectRows({ source: tx, entity: AdviceProcedure, alias: "procedure" })
        .where("procedure.answerMeetingId = :id", meeting)
        .getRawOne());
    if (adopted) throw meetingHeld().showing(meeting.id);
    await updateRow({
      tx,
      entity: BoardMeeting,
      row: meeting,
      changes: { cancelledAt: () => "now()" },
    });
    return meeting.id;
  },
});
