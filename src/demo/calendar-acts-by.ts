import { adoptCalendarYear, publishCalendarYear } from "../calendar/adopt-calendar-year.js";
import { advanceCalendarItem } from "../calendar/advance-calendar-item.js";
import { annotateCalendarItem } from "../calendar/annotate-calendar-item.js";
import { acceptCalendarItemProposal, refuseCalendarItemProposal } from "../calendar/answer-calendar-item-proposal.js";
import { assignCalendarItemOwner } from "../calendar/assign-calendar-item-owner.js";
import type { VersionedInput } from "../acts/act-input.js";
import type { AnnotateCalendarItemInput, DraftCalendarItemInput, PostponeCalendarItemInput, ProposeCalendarItemChangeInput, RollOverCalendarItemInput } from "../calendar/calendar.input.js";
import { completeCalendarItem } from "../calendar/complete-calendar-item.js";
import { declineCalendarItem } from "../calendar/decline-calendar-item.js";
import { draftCalendarItem } from "../calendar/draft-calendar-item.js";
import { openCalendarYear } from "../calendar/open-calendar-year.js";
import { cancelCalendarItem, postponeCalendarItem, proposeCalendarItemChange, rollOverCalendarItem } from "../calendar/propose-for-calendar-item.js";
import { proposeCalendarItem } from "../calendar/propose-calendar-item.js";
import type { ChangeActName } from "../changes/change-acts.js";
import type { Act, Acting, Given } from "./acting.js";

type PlainAct = Parameters<typeof advanceCalendarItem>[2];

export type CalendarActs = ReturnType<typeof calendarActsBy>;

/**
 * What the parties do on the calendar, done by personas. Each runs the act that the mutation of the same name runs; the version that it expects is the
 * one that persona sees. An act returns what it acts on.
 */
export function calendarActsBy(acting: Acting) {
  async function onItem<Input>(who: string, records: ChangeActName, act: Act<Input & VersionedInput>, id: string, given: Given<Input>): Promise<string> {
    const { version } = await acting.take<{ version: number }>(who, records, "SELECT version FROM app.calendar_item WHERE id = $1", [id]);
    await acting.perform(who, records, act, { ...given, id, expectedVersion: version } as Input & VersionedInput);
    return id;
  }

  const plainly = (records: ChangeActName, plain: PlainAct) => (who: string, id: string) =>
    onItem(who, records, (inside, actor, input: VersionedInput) => advanceCalendarItem(inside, actor, plain, input), id, {});

  async function onProposal(who: string, records: ChangeActName, act: Act<VersionedInput>, itemId: string, given: object): Promise<string> {
    const { id, version } = await acting.take<{ id: string; version: number }>(who, records, "SELECT id, version FROM app.calendar_item_proposal WHERE item_id = $1 AND status = 'OPEN'", [itemId]);
    await acting.perform(who, records, act, { ...given, id, expectedVersion: version });
    return itemId;
  }

  async function onYear(who: string, records: ChangeActName, act: Act<VersionedInput>, year: number): Promise<string> {
    const { id, version } = await acting.take<{ id: string; version: number }>(who, records, "SELECT id, version FROM app.calendar_year WHERE year = $1", [year]);
    return acting.perform(who, records, act, { id, expectedVersion: version });
  }

  return {
    personOf: (who: string) => acting.actorOf(who).personId,
    openYear: (who: string, year: number) => acting.perform(who, "CALENDAR_YEAR_OPENED", openCalendarYear, { year }),
    adoptYear: (who: string, year: number) => onYear(who, "CALENDAR_YEAR_ADOPTED", adoptCalendarYear, year),
    publishYear: (who: string, year: number) => onYear(who, "CALENDAR_YEAR_PUBLISHED", publishCalendarYear, year),
    draft: (who: string, input: DraftCalendarItemInput) => acting.perform(who, "CALENDAR_ITEM_DRAFTED", draftCalendarItem, input),
    discard: plainly("CALENDAR_ITEM_DISCARDED", "DISCARD"),
    propose: (who: string, id: string) => onItem(who, "CALENDAR_ITEM_PROPOSED", proposeCalendarItem, id, {}),
    agree: plainly("CALENDAR_ITEM_AGREED", "AGREE"),
    decline: (who: string, id: string, reason: string) => onItem(who, "CALENDAR_ITEM_DECLINED", declineCalendarItem, id, { reason }),
    withdraw: plainly("CALENDAR_ITEM_WITHDRAWN", "WITHDRAW"),
    start: plainly("CALENDAR_ITEM_STARTED", "START"),
    complete: (who: string, id: string, resultNote: string) => onItem(who, "CALENDAR_ITEM_COMPLETED", completeCalendarItem, id, { resultNote }),
    assignOwner: (who: string, id: string) => onItem(who, "CALENDAR_ITEM_OWNER_ASSIGNED", assignCalendarItemOwner, id, { ownerId: acting.actorOf(who).personId }),
    proposeChange: (who: string, id: string, change: Given<ProposeCalendarItemChangeInput>) => onItem(who, "CALENDAR_ITEM_CHANGE_PROPOSED", proposeCalendarItemChange, id, change),
    postpone: (who: string, id: string, given: Given<PostponeCalendarItemInput>) => onItem(who, "CALENDAR_ITEM_POSTPONEMENT_PROPOSED", postponeCalendarItem, id, given),
    rollOver: (who: string, id: string, given: Given<RollOverCalendarItemInput>) => onItem(who, "CALENDAR_ITEM_ROLL_OVER_PROPOSED", rollOverCalendarItem, id, given),
    cancel: (who: string, id: string, reason: string) => onItem(who, "CALENDAR_ITEM_CANCELLATION_PROPOSED", cancelCalendarItem, id, { reason }),
    accept: (who: string, itemId: string) => onProposal(who, "CALENDAR_ITEM_PROPOSAL_ACCEPTED", acceptCalendarItemProposal, itemId, {}),
    refuse: (who: string, itemId: string, reason: string) => onProposal(who, "CALENDAR_ITEM_PROPOSAL_REFUSED", refuseCalendarItemProposal, itemId, { reason }),
    /** The first annotation of who's organisation on this item: its expected version is 0. */
    annotate: (who: string, id: string, own: Given<AnnotateCalendarItemInput>) => acting.perform(who, "CALENDAR_ITEM_ANNOTATED", annotateCalendarItem, { ...own, id, expectedVersion: 0 }),
  };
}
