import { inQuotes } from "../../reads/called.js";
// No function here has a condition for visibility: the row policies hide what the viewer may not
// know of.

import { groupBy, RowQuestion } from "../../persistence/rows.js";
import type { Batch } from "../../persistence/snapshot.js";
import { type AnyKept, kept } from "../../reads/kept.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { AgreedTerm } from "./agreed-term.entity.js";
import { AdviceProcedureType } from "./procedure.type.js";
import { AgreedTermType } from "./term.type.js";

export const adviceProcedures = kept(AdviceProcedure, {
  as: "AdviceProcedure",
  type: AdviceProcedureType,
  called: ({ title }) => inQuotes(title),
});
export const agreedTerms = kept(AgreedTerm, {
  as: "AgreedTerm",
  type: AgreedTermType,
  called: () => ({ nl: "een afgesproken termijn", en: "an agreed term" }),
});

export const shownProcedure = adviceProcedures.shown(
  "procedure",
  "The procedure as it now stands (adviesprocedure).",
);

/**
 * The companions of each procedure: the same request to the other addressees. The first procedure
 * is among the companions of each of the others.
 */
export const listCompanionsOf: Batch<string, AdviceProcedure[]> = async (snapshot, ids) => {
  const rows = await companions.ask(snapshot, ids);
  const firstOf = ({ companionOfId, id }: AdviceProcedure) => companionOfId ?? id;
  const together = groupBy(rows, firstOf);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const self = byId.get(id);
    return self ? together.get(firstOf(self))!.filter((row) => row !== self) : [];
  });
};
const companions = new RowQuestion(
  AdviceProcedure,
  (query) =>
    query
      .where(
        `
          COALESCE(row.companionOfId, row.id)
            IN (SELECT COALESCE(companion_of_id, id) FROM app.advice_procedure WHERE id = ANY($1))`,
      )
      .orderBy("row.number")
      .addOrderBy("row.id"),
  ["id", "companionOfId"],
);

/** The requests that follow each procedure after it came to nothing. */
export const listFollowersOf = adviceProcedures.by("followsId", "sharedAt", "createdAt");

/** The procedures that carry out each calendar item. */
export const listProceduresOfItems: Batch<string, AdviceProcedure[]> = async (
  snapshot,
  itemIds,
) => {
  const ofItems = groupBy(
    await carryingOut.ask(snapshot, itemIds),
    ({ calendarItemId }) => calendarItemId,
  );
  return itemIds.map((id) => ofItems.get(id) ?? []);
};
const carryingOut = new RowQuestion(
  AdviceProcedure,
  (query) =>
    query
      .where("row.calendarItemId = ANY($1) AND row.status <> 'DISCARDED'")
      .orderBy("row.year", "ASC", "NULLS LAST")
      .addOrderBy("row.number", "ASC", "NULLS LAST")
      .addOrderBy("row.id"),
  ["calendarItemId"],
);

/** The kinds of rows of this room. */
export const procedureKept: readonly AnyKept[] = [adviceProcedures, agreedTerms];
