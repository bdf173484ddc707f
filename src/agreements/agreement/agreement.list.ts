import { IN_DUTCH } from "../../persistence/rows.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import type { CountedPage, PageArgs } from "../../reads/connection.js";
import { type FilterColumn, filterCondition } from "../../reads/filter.js";
import { pageOf } from "../../reads/keyset-page.js";
import { totalOrder } from "../../reads/order.js";
import type { OrderKey } from "../../reads/page-cursor.js";
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
  municipalityId: { sql: "agreement.municipality_id", type: "uuid" },
  kind: { sql: "agreement.kind", type: "text" },
  status: { sql: "agreement.status", type: "text" },
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
  partyIds: { sql: "agreement.party_ids", type: "uuid", list: true },
  themes: { sql: agreedOf("theme"), type: "text", list: true },
  leadIds: { sql: agreedOf("lead_id"), type: "uuid", list: true },
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

const STATUSES = quoted(AGREEMENT_STATUSES);

const ORDER_KEYS: Readonly<Record<PerformanceAgreementOrderField, readonly OrderKey[]>> = {
  STARTS_ON: [{ sql: "agreement.starts_on", type: "date" }],
  TITLE: [{ sql: `agreement.title ${IN_DUTCH}`, type: "text" }],
  STATUS: [{ sql: `array_position(ARRAY[${STATUSES}], agreement.status)`, type: "integer" }],
  PUBLISHED_ON: [{ sql: "agreement.published_on", type: "date" }],
};
