import { randomUUID } from "node:crypto";
import { InputType, Field } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { holdOwnSide } from "../../acts/own-side.js";
import { textOf } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate, GraphQLUUID } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
import { advicePermissions } from "../advice.permissions.js";
import { BoardMeeting } from "./board-meeting.entity.js";
import { meetingExists } from "./board-meetings.js";
import { countOrRefuse } from "../procedure/count-or-refuse.js";
import { shownMeeting } from "./advising.reads.js";

@InputType("PlanBoardMeetingFields")
export class PlanBoardMeetingInput {
  @Field(() => GraphQLLocalDate, {
    description: "Its day; one that has passed can be recorded too (datum).",
  })
  heldOn!: string;
  @Field(() => String, { nullable: true, description: "Note (notitie)." }) note?: string | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/**
 * Keeps a day on which the own board meets. Nobody else ever sees it: whoever knows when a board
 * meets knows when it can decide.
 */
export const planBoardMeeting = act({
  name: "planBoardMeeting",
  description:
    "Keep a day on which your board meets; nobody else ever sees it (bestuursvergadering " +
    "plannen).",
  records: change("BOARD_MEETING_PLANNED", "A board meeting was planned (vergadering gepland).", {
    nl: "{who} plande {what}",
    en: "{who} planned {what}",
  }),
  by: ADVISERS,
  input: PlanBoardMeetingInput,
  shows: shownMeeting,

  async perform(tx, actor, input) {
    advicePermissions.refuseUnless(actor, "PLAN_MEETING");
    const holidays = await readHolidays(tx);
    // Meetings lie in the years for which the holidays are known.
    countOrRefuse(() => holidays.on(input.heldOn), "heldOn");
    const note = textOf(input.note ?? "", "note");
    // Under this lock each planning sees the earlier ones.
    await holdOwnSide(tx, actor, "board_meeting");
    const same = await selectRows({ source: tx, entity: BoardMeeting, alias: "meeting" })
      .where("meeting.heldOn = :heldOn AND meeting.cancelledAt IS NULL", input)
      .getRawOne<BoardMeeting>();
    if (same) throw meetingExists().at("heldOn").showing(same.id);
    const id = randomUUID();
    await insertRow(tx, BoardMeeting, {
      id,
      organisationId: actor.organisationId,
      heldOn: input.heldOn,
      note,
    });
    return id;
  },
});
