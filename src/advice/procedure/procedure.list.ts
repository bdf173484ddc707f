import {
  ProcedureKindEnum,
  ProcedureStatusEnum,
  WohvSubjectEnum,
  ConsentBasisEnum,
} from "./procedure.type.js";
import { isParty } from "../../authorisation/audience.js";
import type { ViewerClass } from "../../authorisation/viewer.js";
import { organisationName, municipalityName, themeName } from "../../organisation/names-in-sql.js";
import { IN_DUTCH } from "../../persistence/rows.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import type { PageArgs, CountedPage } from "../../reads/connection.js";
import { pageOf } from "../../reads/keyset-page.js";
import { type OrderKey, type OrderBy, lastWithout } from "../../reads/page-cursor.js";
import { filterCondition, type FilterColumn } from "../../reads/filter-condition.js";
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
    grouping: { columns: FILTER_COLUMNS, measures: MEASURES },
    select(query) {
      const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
      query.where(`(${sql})`, parameters);
      return filter?.status ? query : query.andWhere("procedure.status <> 'DISCARDED'");
    },
  });

const FILTER_COLUMNS: Readonly<
  Record<Exclude<keyof AdviceProcedureFilter, "and" | "or" | "not">, FilterColumn>
> = {
  kind: { sql: "procedure.kind", type: "text", names: ProcedureKindEnum },
  status: { sql: "procedure.status", type: "text", names: ProcedureStatusEnum },
  wohvSubject: { sql: "procedure.wohv_subject", type: "text", names: WohvSubjectEnum },
  themes: { sql: "procedure.themes", type: "text", list: true, names: themeName },
  municipalityIds: {
    sql: "procedure.municipality_ids",
    type: "uuid",
    list: true,
    names: municipalityName,
    without: "alle gemeenten",
  },
  complexes: { sql: "procedure.complexes", type: "text", list: true },
  title: { sql: "procedure.title", type: "text" },
  adviserId: { sql: "procedure.adviser_id", type: "uuid", names: organisationName },
  dueOn: { sql: "procedure.due_on", type: "date" },
  responseDueOn: { sql: "procedure.response_due_on", type: "date" },
  overdue: { sql: "procedure.overdue", type: "boolean" },
  receivedOn: { sql: "procedure.received_on", type: "date" },
  adviceDueOn: { sql: "procedure.advice_due_on", type: "date" },
  answeredOn: { sql: "procedure.answered_on", type: "date" },
  decidedOn: { sql: "procedure.decided_on", type: "date" },
  executedOn: { sql: "procedure.executed_on", type: "date" },
  endedOn: { sql: "procedure.ended_on", type: "date" },
  late: { sql: "procedure.late", type: "boolean" },
  consentBasis: { sql: "procedure.consent_basis", type: "text", names: ConsentBasisEnum },
  fullyFollowed: { sql: "procedure.fully_followed", type: "boolean" },
  sharedAt: { sql: "procedure.shared_at", type: "timestamptz" },
  publishedAt: { sql: "procedure.published_at", type: "timestamptz" },
  updatedAt: { sql: "procedure.updated_at", type: "timestamptz" },
  year: { sql: "procedure.year", type: "integer" },
  number: { sql: "procedure.number", type: "integer" },
  calendarItemId: { sql: "procedure.calendar_item_id", type: "uuid" },
};

const MEASURES = {
  DAYS_TO_ANSWER: `procedure.answered_on - procedure.received_on`,
  DAYS_TO_RESPONSE: `(SELECT min(response.received_on) FROM app.landlord_response response
    WHERE response.procedure_id = procedure.id AND response.sent_at IS NOT NULL) - procedure.answered_on`,
  DAYS_TO_DECISION: `procedure.decided_on - procedure.answered_on`,
};

const ORDER_KEYS: Readonly<Record<AdviceProcedureOrderField, readonly OrderKey[]>> = {
  NUMBER: [
    { sql: "COALESCE(procedure.year, 9999)", type: "integer" },
    lastWithout("procedure.number", "integer"),
  ],
  TITLE: [{ sql: `lower(procedure.title ${IN_DUTCH})`, type: "text" }],
  DUE_ON: [lastWithout("procedure.due_on", "date")],
  ADVICE_DUE_ON: [lastWithout("procedure.advice_due_on", "date")],
  RESPONSE_DUE_ON: [lastWithout("procedure.response_due_on", "date")],
  ANSWERED_ON: [lastWithout("procedure.answered_on", "date")],
  DECIDED_ON: [lastWithout("procedure.decided_on", "date")],
  EXECUTED_ON: [lastWithout("procedure.executed_on", "date")],
  ENDED_ON: [lastWithout("procedure.ended_on", "date")],
  KIND: [{ sql: "procedure.kind", type: "text" }],
  ADVISER: [{ sql: organisationName("procedure.adviser_id"), type: "text" }],
  SHARED_AT: [lastWithout("procedure.shared_at", "timestamptz")],
  PUBLISHED_AT: [lastWithout("procedure.published_at", "timestamptz")],
  RECEIVED_ON: [lastWithout("procedure.received_on", "date")],
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
