import { refusal } from "../../acts/refusal.js";
import { dateInFuture, tooEarly } from "../../acts/refusals.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
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

/**
 * When a board adopted something, and in which meeting. `meetingId` is null for a written round.
 */
export interface Adoption {
  readonly adoptedOn: string;
  readonly meetingId: string | null;
}

/**
 * Locks the meeting that adopted something, so that nobody cancels it meanwhile. A meeting belongs
 * to its own board alone, so callers lock it before anything that both sides see.
 */
export async function holdMeeting(
  tx: Transaction,
  given: AdoptionInput | null | undefined,
): Promise<void> {
  if (given?.meetingId != null) await findForUpdate(tx, BoardMeeting, given.meetingId);
}

/**
 * Checks how the board adopted what is about to leave the tenants' organisation. Nothing leaves it
 * without that (domain brief, section 8 rule 10). The caller has locked the meeting
 * (`holdMeeting`).
 *
 * @param receivedOn the day on which the board received what it decides on: it cannot adopt before
 * that day. Null: nobody asked it anything.
 * @throws userErrors: ADOPTION_REQUIRED, UNKNOWN_MEETING, DATE_IN_FUTURE, DATE_OUT_OF_RANGE,
 * TOO_EARLY.
 */
export async function adoptionOf({
  tx,
  given,
  today,
  receivedOn,
}: {
  tx: Transaction;
  given: AdoptionInput | null | undefined;
  today: LocalDate;
  receivedOn: LocalDate | null;
}): Promise<Adoption> {
  const { meetingId, writtenRoundOn } = given ?? {};
  if ((meetingId == null) === (writtenRoundOn == null)) throw adoptionRequired().at("adoption");
  const refuseEarly = (adoptedOn: LocalDate, field: string) => {
    if (receivedOn !== null && adoptedOn < receivedOn)
      throw tooEarly({ from: receivedOn }).at(field);
  };
  if (writtenRoundOn != null) {
    if (writtenRoundOn > today) throw dateInFuture().at("adoption.writtenRoundOn");
    const holidays = await readHolidays(tx);
    // A written round, like a meeting, lies in the years for which the holidays are known.
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
