import { randomUUID } from "node:crypto";
import { InputType, Field, Int } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { holdOwnSide } from "../../acts/own-side.js";
import { refusal } from "../../acts/refusal.js";
import { nothingToChange } from "../../acts/refusals.js";
import { optionalTextOf } from "../../acts/text.js";
import { findUnlocked, insertRow, updateRow } from "../../acts/versioned-rows.js";
import { VisibleTo, PARTIES } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { NotFound } from "../../errors.js";
import { ID, GraphQLUUID } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import { CalendarItemAnnotation } from "./calendar-item-annotation.entity.js";
import { factsIn, findYearOfItem } from "./calendar-item-standing.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { itemLifecycle } from "./calendar-item.lifecycle.js";
import { shownItem } from "./item.reads.js";

const rankingInvalid = refusal("RANKING_INVALID", {
  description: "A ranking is a whole number from 1 to 1000 (ongeldige rangorde).",
  nl: () => "Een rangorde is een geheel getal van 1 tot en met 1000.",
  en: () => "A ranking is a whole number from 1 to 1000.",
});

/**
 * What an organisation keeps to itself about an item. A field that is left out stays as it was;
 * null removes it.
 */
@InputType("AnnotateCalendarItemFields")
@VisibleTo(...PARTIES)
export class AnnotateCalendarItemInput {
  @Field(() => ID, { description: "The item." }) id!: string;
  @Field(() => Int, {
    description: "The version of your annotation as you read it; 0 when there is none yet.",
  })
  expectedVersion!: number;
  @Field(() => String, { nullable: true, description: "Your own note (eigen notitie)." }) note?:
    string | null;
  @Field(() => Int, {
    nullable: true,
    description: "Your own ranking, 1 is first, at most 1000 (eigen rangorde).",
  })
  ranking?: number | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/**
 * Keeps a note and a ranking of the own organisation. The act neither locks nor writes the item, so
 * the other side cannot notice. The expected version is that of the annotation.
 */
export const annotateCalendarItem = act({
  name: "annotateCalendarItem",
  description: "Note something or rank an item, for your own organisation only (eigen notitie).",
  records: change(
    "CALENDAR_ITEM_ANNOTATED",
    "An organisation noted something for itself (eigen notitie).",
    {
      nl: "{who} maakte een eigen notitie bij {what}",
      en: "{who} made a note of its own on {what}",
    },
  ),
  by: PARTIES,
  input: AnnotateCalendarItemInput,
  shows: shownItem,

  async perform(tx, actor, input) {
    const item = await findUnlocked(tx, CalendarItem, input.id);
    if (!item) throw new NotFound("CalendarItem", input.id);
    const facts = factsIn(tx, item, async () => (await findYearOfItem(tx, item.id))!);
    itemLifecycle.refuseForbidden(actor, "ANNOTATE", facts);
    // Under this lock an organisation writes its annotation of an item one act at a time. It also
    // holds when there is no annotation yet.
    await holdOwnSide(tx, actor, item.id);
    const existing = await selectRows({ source: tx, entity: CalendarItemAnnotation, alias: "own" })
      .where("own.itemId = :id", { id: item.id })
      .getRawOne<CalendarItemAnnotation>();
    const seen = { version: existing?.version ?? 0, expectedVersion: input.expectedVersion };
    await itemLifecycle.admit(actor, "ANNOTATE", { facts, seen });
    if (input.ranking != null && (input.ranking < 1 || input.ranking > 1000))
      throw rankingInvalid().at("ranking").showing(item.id);
    const changes = {
      ...(input.note === undefined ? {} : { note: optionalTextOf(input.note, "note") }),
      ...(input.ranking === undefined ? {} : { ranking: input.ranking }),
    };
    if (Object.keys(changes).length === 0) throw nothingToChange().showing(item.id);
    if (existing) await updateRow({ tx, entity: CalendarItemAnnotation, row: existing, changes });
    else
      await insertRow(tx, CalendarItemAnnotation, {
        ...changes,
        id: randomUUID(),
        itemId: item.id,
        year: item.year,
        organisationId: actor.organisationId,
      });
    return item.id;
  },
});
