import { refusal } from "../../acts/refusal.js";
import { tooEarly } from "../../acts/refusals.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { readHolidays } from "../../terms/holiday.queries.js";
import { dateInFuture } from "../advice.refusals.js";
import type { AdoptionInput } from "./advising.input.js";
import { BoardMeeting } from "./board-meeting.entity.js";
import { countOrRefuse } from "../procedure/count-or-refuse.js";

const unknownMeeting = refusal("UNKNOWN_MEETING", {
  description: "Your board has no such meeting on or before today (onbekende vergadering).",
  nl: () => "Uw bestuur heeft geen vergadering met dit kenmerk op of vóór vandaag.",
  en: () => "Your board has no such meeting on or before today.",
});

const adoptionRequired = refusal("ADOPTION_REQUIRED", {
  description:
    "Say when the board adopted this, in a meeting or a written round (vaststelling verplicht).",
  nl: () => "Geef aan wanneer het bestuur dit vaststelde.",
  en: () => "Say when the board adopted this.",
});

/** When a board adopted something, and in which of its meetings; null: in a written round. */
export interface Adoption {
  readonly adoptedOn: string;
  readonly meetingId: string | null;
}

/**
 * Holds the meeting that adopted something: it is not cancelled meanwhile. It is the own board's
 * alone, so it is held before anything that both sides see.
 */
export async function holdMeeting(
  tx: Transaction,
  given: AdoptionInput | null | undefined,
): Promise<void> {
  if (given?.meetingId != null) await findForUpdate(tx, BoardMeeting, given.meetingId);
}

/**
 * What leaves a tenants' organisation was adopted by its board (domain brief, section 8 rule 10).
 * The meeting is held already (`holdMeeting`).
 *
 * @param receivedOn the day on which the board received what it decides on: not before
 * it. Null: it was asked nothing.
 * @throws userErrors: ADOPTION_REQUIRED, UNKNOWN_MEETING, DATE_IN_FUTURE,
 * DATE_OUT_OF_RANGE, TOO_EARLY.
 */
export async function adoptionOf(
  tx: Transaction,
  given: AdoptionInput | null | undefined,
  today: LocalDate,
  receivedOn: LocalDate | null,
): Promise<Adoption> {
  const { meetingId, writtenRoundOn } = given ?? {};
  if ((meetingId == null) === (writtenRoundOn == null)) throw adoptionRequired().at("adoption");
  const refuseEarly = (adoptedOn: LocalDate, field: string) => {
    if (receivedOn !== null && adoptedOn < receivedOn)
      throw tooEarly({ from: receivedOn }).at(field);
  };
  if (writtenRoundOn != null) {
    if (writtenRoundOn > today) throw dateInFuture().at("adoption.writtenRoundOn");
    const holidays = await readHolidays(tx);
    // as meetings do, it lies in the years in which terms run
    countOrRefuse(() => holidays.on(writtenRoundOn), "adoption.writtenRoundOn");
    refuseEarly(writtenRoundOn, "adoption.writtenRoundOn");
    return { adoptedOn: writtenRoundOn, meetingId: null };
  }
  const meeting = await findUnlocked(tx, BoardMeeting, meetingId!);
  if (!meeting || meeting.cancelledAt || meeting.heldOn > today)
    throw unknownMeeting().at("adoption.meetingId");
  refuseEarly(meeting.heldOn, "adoption.meetingId");
  return { adoptedOn: meeting.heldOn, meetingId: meeting.id };
}
