import { randomUUID } from "node:crypto";
import { InputType, Field, Int } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { titleRequired } from "../../acts/refusals.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { VisibleTo, PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { ID, GraphQLUUID } from "../../graphql/scalars.js";
import { refuseUnknownOwner } from "./assign-calendar-item-owner.js";
import { contentOf } from "./calendar-item-content.js";
import { CalendarItem } from "./calendar-item.entity.js";
import type { CalendarOrigin } from "../calendar.enums.js";
import { CalendarItemContentInput } from "./item.input.js";
import { calendarPermissions, ownerColumn } from "../calendar.permissions.js";
import { CalendarOriginEnum } from "./item.type.js";
import { findOpenYear } from "../year/open-calendar-year.js";
import { shownItem } from "./item.reads.js";
import { shownYear, findCalendarYearsByYear } from "../year/year.reads.js";

/** A new draft, which only the actor's own side sees. */
@InputType("DraftCalendarItemFields")
@VisibleTo(...PARTIES)
export class DraftCalendarItemInput extends CalendarItemContentInput {
  @Field(() => Int, { description: "The year of the calendar it is for (jaar)." }) year!: number;
  @Field(() => CalendarOriginEnum, {
    nullable: true,
    description: "Whose subject it is; your own side's when left out (herkomst).",
  })
  origin?: CalendarOrigin | null;
  @Field(() => ID, {
    nullable: true,
    description: "The person of your side who looks after it (trekker).",
  })
  ownerId?: string | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** Begins an item, which only the own side sees until it proposes it. */
export const draftCalendarItem = act({
  name: "draftCalendarItem",
  description: "Put a subject on your side's list; the other side does not see it (concept maken).",
  records: change("CALENDAR_ITEM_DRAFTED", "An item was drafted (concept gemaakt).", {
    nl: "{who} maakte het concept {what}",
    en: "{who} drafted {what}",
  }),
  by: PARTIES,
  input: DraftCalendarItemInput,
  shows: shownItem,
  within: {
    ...shownYear,
    find: findCalendarYearsByYear,
    keyIn: ({ year: named }: DraftCalendarItemInput) => named,
  },

  async perform(tx, actor, input) {
    calendarPermissions.refuseUnless(actor, "DRAFT", {
      themes: input.themes ?? [],
      municipalityIds: input.municipalityIds ?? [],
    });
    await findOpenYear(tx, input.year);
    const content = await contentOf(tx, input, input.year);
    if (!content.title) throw titleRequired().at("title");
    if (input.ownerId != null) await refuseUnknownOwner(tx, actor, input.ownerId);
    const id = randomUUID();
    await insertRow(tx, CalendarItem, {
      themes: [],
      levels: [],
      municipalityIds: [],
      description: "",
      priority: "NORMAL",
      ...content,
      id,
      year: input.year,
      status: "DRAFT",
      organisationId: actor.organisationId,
      origin: input.origin ?? (actor.audience === "LANDLORD" ? "LANDLORD" : "TENANT_COUNCIL"),
      [ownerColumn(actor)]: input.ownerId ?? null,
    });
    return id;
  },
});
