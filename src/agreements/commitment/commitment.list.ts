import { LightEnum } from "../light.type.js";
import { CommitmentStatusEnum, CommitmentKindEnum, LegalEffectEnum } from "./commitment.type.js";
import {
  municipalityName,
  organisationName,
  themePosition,
  themeName,
} from "../../organisation/names-in-sql.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import type { CountedPage, PageArgs } from "../../reads/connection.js";
import { type FilterColumn, filterCondition } from "../../reads/filter-condition.js";
import { pageOf } from "../../reads/keyset-page.js";
import { totalOrder } from "../../reads/order.js";
import { type OrderKey, lastWithout } from "../../reads/page-cursor.js";
import { LAST_YEAR } from "../agreement/agreement-content.js";
import { COMMITMENT_STATUSES } from "../agreements.enums.js";
import { lightOf } from "../light-in-sql.js";
import type {
  CommitmentFilter,
  CommitmentOrder,
  CommitmentOrderField,
} from "./commitment-list.input.js";
import { Commitment } from "./commitment.entity.js";
import { quoted } from "../../persistence/statement.js";

/** Which commitments are asked for, in which order, and which part of them. */
interface CommitmentList {
  readonly filter?: CommitmentFilter | null;
  readonly order?: readonly CommitmentOrder[] | null;
  readonly page: PageArgs;
}

/** One page of the commitments the viewer may see. */
export const listCommitments = (
  snapshot: Snapshot,
  { filter, order, page }: CommitmentList,
): Promise<CountedPage<Commitment>> =>
  pageOf(snapshot, {
    name: "commitments",
    entity: Commitment,
    alias: "commitment",
    filter,
    order: totalOrder(order ?? [], ORDER_KEYS, { otherwise: "NUMBER", id: "commitment.id" }),
    page,
    grouping: { columns: FILTER_COLUMNS, measures: MEASURES },
    select(query) {
      const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
      return query.where(`(${sql})`, parameters);
    },
  });

const FILTER_COLUMNS: Readonly<
  Record<Exclude<keyof CommitmentFilter, "and" | "or" | "not">, FilterColumn>
> = {
  agreementId: { sql: "commitment.agreement_id", type: "uuid" },
  partId: { sql: "commitment.part_id", type: "uuid" },
  municipalityId: { sql: "commitment.municipality_id", type: "uuid", names: municipalityName },
  years: {
    sql: `ARRAY(SELECT generate_series(extract(year FROM a.starts_on)::integer,
        COALESCE(extract(year FROM a.ends_on), ${LAST_YEAR})::integer)
      FROM app.agreement a WHERE a.id = commitment.agreement_id)`,
    type: "integer",
    list: true,
  },
  number: { sql: "commitment.number", type: "integer" },
  theme: { sql: "commitment.theme", type: "text", names: themeName },
  status: { sql: "commitment.status", type: "text", names: CommitmentStatusEnum },
  kind: { sql: "commitment.kind", type: "text", names: CommitmentKindEnum },
  leadId: { sql: "commitment.lead_id", type: "uuid", names: organisationName },
  text: { sql: "commitment.text", type: "text" },
  complexes: { sql: "commitment.complexes", type: "text", list: true },
  legalEffect: { sql: "commitment.legal_effect", type: "text", names: LegalEffectEnum },
  legalYear: { sql: "commitment.legal_year", type: "integer" },
  nationalGoal: { sql: "commitment.national_goal", type: "text" },
  partyIds: {
    sql: `(commitment.lead_id || commitment.other_ids || CASE
      WHEN commitment.applies_to_ids <> '{}' THEN commitment.applies_to_ids
      ELSE ARRAY(SELECT y.member_id FROM app.agreement_party y
        WHERE y.part_id = commitment.part_id AND y.left_on IS NULL) END)`,
    type: "uuid",
    list: true,
    names: organisationName,
  },
  hasOpenReservation: {
    sql: `EXISTS (SELECT FROM app.agreement_reservation r
      WHERE r.text_id = commitment.current_text_id AND r.status = 'OPEN')`,
    type: "boolean",
  },
  light: {
    sql: lightOf({ originId: "commitment.origin_id", textId: "commitment.current_text_id" }),
    type: "text",
    names: LightEnum,
  },
  priorityYear: { sql: "commitment.priority_year", type: "integer" },
};

const MEASURES = {
  LEGAL_AMOUNT_EUROS: `commitment.legal_amount_euros`,
  LEGAL_PERCENTAGE: `commitment.legal_percentage`,
};

const STATUSES = quoted(COMMITMENT_STATUSES);

const ORDER_KEYS: Readonly<Record<CommitmentOrderField, readonly OrderKey[]>> = {
  NUMBER: [lastWithout("commitment.number", "integer")],
  THEME: [{ sql: themePosition("commitment.theme"), type: "integer" }],
  STATUS: [{ sql: `array_position(ARRAY[${STATUSES}], commitment.status)`, type: "integer" }],
  KIND: [{ sql: "commitment.kind", type: "text" }],
  MUNICIPALITY: [{ sql: municipalityName("commitment.municipality_id"), type: "text" }],
  PRIORITY_YEAR: [lastWithout("commitment.priority_year", "integer")],
  LEAD: [{ sql: organisationName("commitment.lead_id"), type: "text" }],
};
