import { isParty } from "../../authorisation/audience.js";
import type { ViewerClass } from "../../authorisation/viewer.js";
import { IN_DUTCH } from "../../persistence/rows.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import type { PageArgs, CountedPage } from "../../reads/connection.js";
import { pageOf } from "../../reads/keyset-page.js";
import type { OrderKey, OrderBy } from "../../reads/page-cursor.js";
import { filterCondition, type FilterColumn } from "../../reads/filter.js";
import { totalOrder } from "../../reads/order.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { PROCEDURE_STATUSES } from "../advice.enums.js";
import type {
  AdviceProcedureFilter,
  AdviceProcedureOrder,
  AdviceProcedureOrderField,
} from "./procedure.input.js";
import { quoted } from "../../persistence/statement.js";

/** Which procedures a caller asks for, in which order, and which page of them. */
export interface ProcedureList {
  readonly filter?: AdviceProcedureFilter | null;
  readonly order?: readonly AdviceProcedureOrder[] | null;
  readonly page: PageArgs;
}

/**
 * One page of the procedures that the viewer may see. Discarded drafts are among them only when the
 * filter asks for a status.
 */
export const listAdviceProcedures = (
  snapshot: Snapshot,
  { filter, order, page }: ProcedureList,
): Promise<CountedPage<AdviceProcedure>> =>
  pageOf(snapshot, {
    name: "adviceProcedures",
    entity: AdviceProcedure,
    alias: "procedure",
    filter,
    order: orderOf(order ?? [], snapshot.viewer),
    page,
    select(query) {
      const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
      query.where(`(${sql})`, parameters);
      return filter?.status ? query : query.andWhere("procedure.status <> 'DISCARDED'");
    },
  });

const FILTER_COLUMNS: Readonly<
  Record<Exclude<keyof AdviceProcedureFilter, "and" | "or" | "not">, FilterColumn>
> = {
  kind: { sql: "procedure.kind", type: "text" },
  status: { sql: "procedure.status", type: "text" },
  wohvSubject: { sql: "procedure.wohv_subject", type: "text" },
  themes: { sql: "procedure.themes", type: "text", list: true },
  municipalityIds: { sql: "procedure.municipality_ids", type: "uuid", list: true },
  complexes: { sql: "procedure.complexes", type: "text", list: true },
  title: { sql: "procedure.title", type: "text" },
  adviserId: { sql: "procedure.adviser_id", type: "uuid" },
  dueOn: { sql: "procedure.due_on", type: "date" },
  responseDueOn: { sql: "procedure.response_due_on", type: "date" },
  overdue: { sql: "procedure.overdue", type: "boolean" },
  receivedOn: { sql: "procedure.received_on", type: "date" },
  year: { sql: "procedure.year", type: "integer" },
  number: { sql: "procedure.number", type: "integer" },
  calendarItemId: { sql: "procedure.calendar_item_id", type: "uuid" },
};

const ORDER_KEYS: Readonly<Record<AdviceProcedureOrderField, readonly OrderKey[]>> = {
  NUMBER: [
    { sql: "COALESCE(procedure.year, 9999)", type: "integer" },
    { sql: "COALESCE(procedure.number, 2147483647)", type: "integer" },
  ],
  TITLE: [{ sql: `lower(procedure.title ${IN_DUTCH})`, type: "text" }],
  DUE_ON: [{ sql: "COALESCE(procedure.due_on, '9999-12-31')", type: "date" }],
  RECEIVED_ON: [{ sql: "COALESCE(procedure.received_on, '9999-12-31')", type: "date" }],
  STATUS: [
    {
      sql: `array_position(ARRAY[${quoted(PROCEDURE_STATUSES)}], procedure.status)`,
      type: "integer",
    },
  ],
  UPDATED_AT: [{ sql: "procedure.updated_at", type: "timestamptz" }],
};

/**
 * The parties get the order of the numbers unless they ask for another. Other viewers get the order
 * of receipt, because gaps in the numbers would tell them of procedures that they may not see.
 */
const orderOf = (order: readonly AdviceProcedureOrder[], { audience }: ViewerClass): OrderBy[] =>
  totalOrder(order, ORDER_KEYS, {
    otherwise: isParty(audience) ? "NUMBER" : "RECEIVED_ON",
    id: "procedure.id",
  });
