import { randomUUID } from "node:crypto";
import type { VersionedInput } from "../acts/act-input.js";
import { admit } from "../acts/lifecycle.js";
import { holdOwnSide } from "../acts/own-side.js";
import type { Actor } from "../acts/perform-act.js";
import { textOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { findForUpdate, insertRow, updateRow } from "../acts/versioned-rows.js";
import { NotFound } from "../errors.js";
import { listed } from "../graphql/enums.js";
import { selectRows } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { readHolidays } from "../terms/holiday.queries.js";
import { Advice } from "./advice.entity.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import type { PlanBoardMeetingInput } from "./advising.input.js";
import { BoardMeeting } from "./board-meeting.entity.js";
import { countOrRefuse } from "./count-or-refuse.js";
import { refuseUnlessAllowedOnAdvice } from "./procedure-in-hand.js";

/** A day on which the own board meets. Nobody else ever sees it: who knows when a board meets knows when it can decide. */
export async function planBoardMeeting(tx: Transaction, actor: Actor, input: PlanBoardMeetingInput): Promise<string> {
  refuseUnlessAllowedOnAdvice(actor, "PLAN_MEETING");
  const holidays = await readHolidays(tx);
  countOrRefuse(() => holidays.on(input.heldOn), "heldOn"); // meetings lie in the years in which terms run
  const note = textOf(input.note ?? "", "note");
  await holdOwnSide(tx, actor, "board_meeting"); // each sees the ones before
  const same = await selectRows(tx, BoardMeeting, "meeting").where("meeting.heldOn = :heldOn AND meeting.cancelledAt IS NULL", input).getRawOne<BoardMeeting>();
  if (same) throw new RuleRefusal("MEETING_EXISTS", {}, "heldOn", same.id);
  const id = randomUUID();
  await insertRow(tx, BoardMeeting, { id, organisationId: actor.organisationId, heldOn: input.heldOn, note });
  return id;
}

/** A meeting that does not take place. One that adopted something did. */
export async function cancelBoardMeeting(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const meeting = await findForUpdate(tx, BoardMeeting, input.id);
  if (!meeting) throw new NotFound("BoardMeeting", input.id);
  refuseUnlessAllowedOnAdvice(actor, "PLAN_MEETING");
  await admit({
    seen: { version: meeting.version, expectedVersion: input.expectedVersion }, to: meeting.cancelledAt ? undefined : "CANCELLED",
    notNow: () => new RuleRefusal("INVALID_TRANSITION", { status: { nl: "geannuleerd", en: "cancelled" }, allowed: listed([]) }),
  });
  const adopted = (await selectRows(tx, Advice, "advice").where("advice.meetingId = :id", meeting).getRawOne())
    ?? (await selectRows(tx, AdviceProcedure, "procedure").where("procedure.answerMeetingId = :id", meeting).getRawOne());
  if (adopted) throw new RuleRefusal("MEETING_HELD", {}, undefined, meeting.id);
  await updateRow(tx, BoardMeeting, meeting, { cancelledAt: () => "now()" });
  return meeting.id;
}
