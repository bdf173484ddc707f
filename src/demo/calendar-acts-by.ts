import type { VersionedInput } from "../acts/act-input.js";
import type { Act } from "../acts/act.js";
import { acceptCalendarItemProposal } from "../calendar/proposal/accept-calendar-item-proposal.js";
import { adoptCalendarYear } from "../calendar/year/adopt-calendar-year.js";
import { agreeCalendarItem } from "../calendar/item/agree-calendar-item.js";
import {
  annotateCalendarItem,
  type AnnotateCalendarItemInput,
} from "../calendar/item/annotate-calendar-item.js";
import { assignCalendarItemOwner } from "../calendar/item/assign-calendar-item-owner.js";
import { cancelCalendarItem } from "../calendar/proposal/cancel-calendar-item.js";
import { completeCalendarItem } from "../calendar/item/complete-calendar-item.js";
import { declineCalendarItem } from "../calendar/item/decline-calendar-item.js";
import { discardCalendarItem } from "../calendar/item/discard-calendar-item.js";
import {
  draftCalendarItem,
  type DraftCalendarItemInput,
} from "../calendar/item/draft-calendar-item.js";
import { openCalendarYear } from "../calendar/year/open-calendar-year.js";
import {
  postponeCalendarItem,
  type PostponeCalendarItemInput,
} from "../calendar/proposal/postpone-calendar-item.js";
import {
  proposeCalendarItemChange,
  type ProposeCalendarItemChangeInput,
} from "../calendar/proposal/propose-calendar-item-change.js";
import { proposeCalendarItem } from "../calendar/item/propose-calendar-item.js";
import { publishCalendarYear } from "../calendar/year/publish-calendar-year.js";
import { refuseCalendarItemProposal } from "../calendar/proposal/refuse-calendar-item-proposal.js";
import {
  rollOverCalendarItem,
  type RollOverCalendarItemInput,
} from "../calendar/proposal/roll-over-calendar-item.js";
import { startCalendarItem } from "../calendar/item/start-calendar-item.js";
import { withdrawCalendarItem } from "../calendar/item/withdraw-calendar-item.js";
import type { Acting, Given } from "./acting.js";

export type CalendarActs = ReturnType<typeof calendarActsBy>;

/**
 * What the parties do on the calendar, done by personas. Each runs the act that the mutation of the same name runs; the version that it expects is the
 * one that persona sees. An act returns what it acts on.
 */
export function calendarActsBy(acting: Acting) {
  async function onItem<Input>(
    who: string,
    act: Act<Input & VersionedInput>,
    id: string,
    given: Given<Input>,
  ): Promise<string> {
    const { version } = await acting.take<{ version: number }>(
      who,
      act,
      "SELECT version FROM app.calendar_item WHERE id = $1",
      [id],
    );
    await acting.perform(who, act, { ...given, id, expectedVersion: version } as Input &
      VersionedInput);
    return id;
  }

  const plainly = (act: Act<VersionedInput>) => (who: string, id: string) =>
    onItem(who, act, id, {});

  async function onProposal(
    who: string,
    act: Act<VersionedInput>,
    itemId: string,
    given: object,
  ): Promise<string> {
    const { id, version } = await acting.take<{ id: string; version: number }>(
      who,
      act,
      "SELECT id, version FROM app.calendar_item_proposal WHERE item_id = $1 AND status = 'OPEN'",
      [itemId],
    );
    await acting.perform(who, act, { ...given, id, expectedVersion: version });
    return itemId;
  }

  async function onYear(who: string, act: Act<VersionedInput>, year: number): Promise<string> {
    const { id, version } = await acting.take<{ id: string; version: number }>(
      who,
      act,
      "SELECT id, version FROM app.calendar_year WHERE year = $1",
      [year],
    );
    return acting.perform(who, act, { id, expectedVersion: version });
  }

  return {
    personOf: (who: string) => acting.actorOf(who).personId,
    openYear: (who: string, year: number) => acting.perform(who, openCalendarYear, { year }),
    adoptYear: (who: string, year: number) => onYear(who, adoptCalendarYear, year),
    publishYear: (who: string, year: number) => onYear(who, publishCalendarYear, year),
    draft: (who: string, input: DraftCalendarItemInput) =>
      acting.perform(who, draftCalendarItem, input),
    discard: plainly(discardCalendarItem),
    propose: (who: string, id: string) => onItem(who, proposeCalendarItem, id, {}),
    agree: plainly(agreeCalendarItem),
    decline: (who: string, id: string, reason: string) =>
      onItem(who, declineCalendarItem, id, { reason }),
    withdraw: plainly(withdrawCalendarItem),
    start: plainly(startCalendarItem),
    complete: (who: string, id: string, resultNote: string) =>
      onItem(who, completeCalendarItem, id, { resultNote }),
    assignOwner: (who: string, id: string) =>
      onItem(who, assignCalendarItemOwner, id, { ownerId: acting.actorOf(who).personId }),
    proposeChange: (who: string, id: string, change: Given<ProposeCalendarItemChangeInput>) =>
      onItem(who, proposeCalendarItemChange, id, change),
    postpone: (who: string, id: string, given: Given<PostponeCalendarItemInput>) =>
      onItem(who, postponeCalendarItem, id, given),
    rollOver: (who: string, id: string, given: Given<RollOverCalendarItemInput>) =>
      onItem(who, rollOverCalendarItem, id, given),
    cancel: (who: string, id: string, reason: string) =>
      onItem(who, cancelCalendarItem, id, { reason }),
    accept: (who: string, itemId: string) =>
      onProposal(who, acceptCalendarItemProposal, itemId, {}),
    refuse: (who: string, itemId: string, reason: string) =>
      onProposal(who, refuseCalendarItemProposal, itemId, { reason }),
    /** The first annotation of who's organisation on this item: its expected version is 0. */
    annotate: (who: string, id: string, own: Given<AnnotateCalendarItemInput>) =>
      acting.perform(who, annotateCalendarItem, { ...own, id, expectedVersion: 0 }),
  };
}
