import { wholeDay } from "../../terms/dutch-days.js";
import { dayInEnglish } from "../../terms/english-days.js";
import { adviceProcedures } from "../procedure/procedure.reads.js";
import { partOf } from "../../reads/called.js";
import { RowQuestion } from "../../persistence/rows.js";
import type { Snapshot, Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import { type AnyKept, kept } from "../../reads/kept.js";
import { Advice, Recommendation, Deliberation } from "./advice.entity.js";
import {
  AdviceType,
  RecommendationType,
  DeliberationType,
  BoardMeetingType,
} from "./advice.type.js";
import { BoardMeeting } from "./board-meeting.entity.js";
import { ConsentCondition } from "./consent-condition.entity.js";
import { ConsentConditionType } from "./consent-condition.type.js";

export const advices = kept(Advice, {
  as: "Advice",
  type: AdviceType,
  called: ({ procedureId }) => partOf(adviceProcedures, procedureId),
});
export const recommendations = kept(Recommendation, {
  as: "Recommendation",
  type: RecommendationType,
  called: ({ procedureId }) => partOf(adviceProcedures, procedureId),
});
export const deliberations = kept(Deliberation, {
  as: "AdviceDeliberation",
  type: DeliberationType,
  called: ({ procedureId }) => partOf(adviceProcedures, procedureId),
});
export const consentConditions = kept(ConsentCondition, {
  as: "ConsentCondition",
  type: ConsentConditionType,
  called: ({ procedureId }) => partOf(adviceProcedures, procedureId),
});
export const boardMeetings = kept(BoardMeeting, {
  as: "BoardMeeting",
  type: BoardMeetingType,
  called: ({ heldOn }) => ({
    nl: `de bestuursvergadering van ${wholeDay(heldOn)}`,
    en: `the board meeting of ${dayInEnglish(heldOn)}`,
  }),
});

// The parts of each procedure, in order.
export const listAdvicesOf = advices.by("procedureId", "createdAt");
export const listDeliberationsOf = deliberations.by("procedureId");
export const listConditionsOf = consentConditions.by("procedureId", "number");

/** The recommendations of each advice, by number. */
export const listRecommendationsOfAdvices = recommendations.by("adviceId", "number");

const meetings = new RowQuestion(BoardMeeting, (query) =>
  query.where("row.cancelledAt IS NULL").orderBy("row.heldOn").limit(500),
);
/**
 * The board meetings of the viewer's own organisation, by day, without the cancelled ones. At most
 * 500.
 */
export const listBoardMeetings = (snapshot: Snapshot): Promise<BoardMeeting[]> =>
  meetings.ask(snapshot);

const NEXT_MEETING = named(
  `
    SELECT min(held_on)::text FROM app.board_meeting
    WHERE cancelled_at IS NULL AND held_on >= app.today()`,
);

/**
 * The next day, today included, on which the board of the viewer's own organisation meets. Null: it
 * has planned no meeting. An operation reads this once.
 */
export const nextBoardMeetingOf: Batch<"next", string | null> = async (snapshot, keys) => {
  const [row] = await snapshot.read(NEXT_MEETING, []);
  return keys.map(() => row![0] as string | null);
};

export const shownAdvice = advices.shown("advice", "The advice as it now stands (advies).");
export const shownMeeting = boardMeetings.shown(
  "meeting",
  "The meeting as it now stands (bestuursvergadering).",
);
export const shownCondition = consentConditions.shown(
  "condition",
  "The condition as it now stands (voorwaarde).",
);

/** The kinds of rows of this room. */
export const advisingKept: readonly AnyKept[] = [
  advices,
  recommendations,
  deliberations,
  consentConditions,
  boardMeetings,
];
