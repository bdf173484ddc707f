import { AgreementKindEnum, AgreementStatusEnum } from "./agreement.type.js";
import { municipalityName, organisationName, themeName } from "../../organisation/names-in-sql.js";
import { IN_DUTCH } from "../../persistence/rows.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import type { CountedPage, PageArgs } from "../../reads/connection.js";
import { type FilterColumn, filterCondition } from "../../reads/filter-condition.js";
import { pageOf } from "../../reads/keyset-page.js";
import { totalOrder } from "../../reads/order.js";
import { type OrderKey, lastWithout } from "../../reads/page-cursor.js";
import { AGREEMENT_STATUSES } from "../agreements.enums.js";
import { lightOf } from "../light-in-sql.js";
import { LAST_YEAR } from "./agreement-content.js";
import { Agreement } from "./agreement.entity.js";
import type {
  PerformanceAgreementFilter,
  PerformanceAgreementOrder,
  PerformanceAgreementOrderField,
} from "./agreement.input.js";
import { quoted } from "../../persistence/statement.js";

/** Which agreements are asked for, in which order, and which part of them. */
interface AgreementList {
  readonly filter?: PerformanceAgreementFilter | null;
  readonly order?: readonly PerformanceAgreementOrder[] | null;
  readonly page: PageArgs;
}

/** One page of the agreements the viewer may see. */
export const listAgreements = (
  snapshot: Snapshot,
  { filter, order, page }: AgreementList,
): Promise<CountedPage<Agreement>> =>
  pageOf(snapshot, {
    name: "performanceAgreements",
    entity: Agreement,
    alias: "agreement",
    filter,
    order: totalOrder(order ?? [], ORDER_KEYS, { otherwise: "STARTS_ON", id: "agreement.id" }),
    page,
    grouping: { columns: FILTER_COLUMNS, measures: MEASURES },
    select(query) {
      const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
      return query.where(`(${sql})`, parameters);
    },
  });

const agreedOf = (column: string) => `
  ARRAY(SELECT c.${column} FROM app.agreement_commitment c
    WHERE c.agreement_id = agreement.id AND c.status = 'AGREED')`;

/** @param when a condition on the commitment `c`. */
const hasAgreed = (when: string) => `
  EXISTS (SELECT FROM app.agreement_commitment c
    WHERE c.agreement_id = agreement.id AND c.status = 'AGREED' AND ${when})`;

const FILTER_COLUMNS: Readonly<
  Record<Exclude<keyof PerformanceAgreementFilter, "and" | "or" | "not">, FilterColumn>
> = {
  municipalityId: { sql: "agreement.municipality_id", type: "uuid", names: municipalityName },
  kind: { sql: "agreement.kind", type: "text", names: AgreementKindEnum },
  status: { sql: "agreement.status", type: "text", names: AgreementStatusEnum },
  years: {
    sql: `ARRAY(SELECT generate_series(extract(year FROM agreement.starts_on)::integer,
      COALESCE(extract(year FROM agreement.ends_on), ${LAST_YEAR})::integer))`,
    type: "integer",
    list: true,
  },
  startsOn: { sql: "agreement.starts_on", type: "date" },
  endsOn: { sql: "agreement.ends_on", type: "date" },
  hasRunOut: { sql: "COALESCE(agreement.ends_on < app.today(), false)", type: "boolean" },
  publishedOn: { sql: "agreement.published_on", type: "date" },
  title: { sql: "agreement.title", type: "text" },
  edition: { sql: "agreement.edition", type: "integer" },
  inForceOn: { sql: "agreement.in_force_on", type: "date" },
  endedOn: { sql: "agreement.ended_on", type: "date" },
  monitoringDueOn: { sql: "agreement.monitoring_due_on", type: "date" },
  concludedAt: { sql: "agreement.concluded_at", type: "timestamptz" },
  baseId: { sql: "agreement.base_id", type: "uuid" },
  cycleId: { sql: "agreement.cycle_id", type: "uuid" },
  partyIds: { sql: "agreement.party_ids", type: "uuid", list: true, names: organisationName },
  themes: { sql: agreedOf("theme"), type: "text", list: true, names: themeName },
  leadIds: { sql: agreedOf("lead_id"), type: "uuid", list: true, names: organisationName },
  isAtRisk: {
    sql: hasAgreed(
      `${lightOf({ originId: "c.origin_id", textId: "c.current_text_id" })}
        IN ('AT_RISK', 'OFF_TRACK')`,
    ),
    type: "boolean",
  },
  hasOpenReservation: {
    sql: hasAgreed(`EXISTS (SELECT FROM app.agreement_reservation r
      WHERE r.text_id = c.current_text_id AND r.status = 'OPEN')`),
    type: "boolean",
  },
};

const MEASURES = {
  DAYS: `agreement.ends_on - agreement.starts_on + 1`,
};

const STATUSES = quoted(AGREEMENT_STATUSES);

const ORDER_KEYS: Readonly<Record<PerformanceAgreementOrderField, readonly OrderKey[]>> = {
  STARTS_ON: [{ sql: "agreement.starts_on", type: "date" }],
  ENDS_ON: [lastWithout("agreement.ends_on", "date")],
  MUNICIPALITY: [{ sql: municipalityName("agreement.municipality_id"), type: "text" }],
  IN_FORCE_ON: [lastWithout("agreement.in_force_on", "date")],
  ENDED_ON: [lastWithout("agreement.ended_on", "date")],
  CONCLUDED_AT: [lastWithout("agreement.concluded_at", "timestamptz")],
  MONITORING_DUE_ON: [lastWithout("agreement.monitoring_due_on", "date")],
  TITLE: [{ sql: `agreement.title ${IN_DUTCH}`, type: "text" }],
  STATUS: [{ sql: `array_position(ARRAY[${STATUSES}], agreement.status)`, type: "integer" }],
  PUBLISHED_ON: [lastWithout("agreement.published_on", "date")],
};
