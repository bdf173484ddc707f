import { organisationName } from "../../organisation/names-in-sql.js";
import { NominationStatusEnum } from "./nomination.type.js";
import { IN_DUTCH } from "../../persistence/rows.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { quoted } from "../../persistence/statement.js";
import type { CountedPage, PageArgs } from "../../reads/connection.js";
import { type FilterColumn, filterCondition } from "../../reads/filter-condition.js";
import { pageOf } from "../../reads/keyset-page.js";
import { totalOrder } from "../../reads/order.js";
import { type OrderKey, lastWithout } from "../../reads/page-cursor.js";
import { NOMINATION_STATUSES } from "../collaboration.enums.js";
import { Nomination } from "./nomination.entity.js";
import type {
  NominationFilter,
  NominationOrder,
  NominationOrderField,
} from "./nomination.input.js";

/** Which nominations are asked for, in which order, and which part of them. */
interface NominationList {
  readonly filter?: NominationFilter | null;
  readonly order?: readonly NominationOrder[] | null;
  readonly page: PageArgs;
}

/** One page of the nominations the viewer may see. */
export const listNominations = (
  snapshot: Snapshot,
  { filter, order, page }: NominationList,
): Promise<CountedPage<Nomination>> =>
  pageOf(snapshot, {
    name: "commissionerNominations",
    entity: Nomination,
    alias: "nomination",
    filter,
    order: totalOrder(order ?? [], ORDER_KEYS, { otherwise: "SEAT", id: "nomination.id" }),
    page,
    grouping: { columns: FILTER_COLUMNS, measures: MEASURES },
    select(query) {
      const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
      return query.where(`(${sql})`, parameters);
    },
  });

const FILTER_COLUMNS: Readonly<
  Record<Exclude<keyof NominationFilter, "and" | "or" | "not">, FilterColumn>
> = {
  status: { sql: "nomination.status", type: "text", names: NominationStatusEnum },
  seat: { sql: "nomination.seat", type: "text" },
  byId: { sql: "nomination.organisation_id", type: "uuid", names: organisationName },
  profileAgreedOn: { sql: "nomination.profile_agreed_on", type: "date" },
  decidedOn: { sql: "nomination.decided_on", type: "date" },
  nominatedOn: { sql: "nomination.nominated_on", type: "date" },
};

const MEASURES = {
  DAYS_TO_DECISION: `nomination.decided_on - nomination.nominated_on`,
};

const STATUSES = quoted(NOMINATION_STATUSES);

const ORDER_KEYS: Readonly<Record<NominationOrderField, readonly OrderKey[]>> = {
  SEAT: [{ sql: `nomination.seat ${IN_DUTCH}`, type: "text" }],
  NOMINATED_ON: [lastWithout("nomination.nominated_on", "date")],
  PROFILE_AGREED_ON: [lastWithout("nomination.profile_agreed_on", "date")],
  DECIDED_ON: [lastWithout("nomination.decided_on", "date")],
  STATUS: [{ sql: `array_position(ARRAY[${STATUSES}], nomination.status)`, type: "integer" }],
};
