import { PolicyBasisKindEnum } from "./policy-basis.js";
import { CycleStatusEnum } from "./agreement-cycle.type.js";
import { municipalityName, organisationName } from "../../organisation/names-in-sql.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import type { CountedPage, PageArgs } from "../../reads/connection.js";
import { type FilterColumn, filterCondition } from "../../reads/filter-condition.js";
import { pageOf } from "../../reads/keyset-page.js";
import { totalOrder } from "../../reads/order.js";
import { type OrderKey, lastWithout } from "../../reads/page-cursor.js";
import { CYCLE_STATUSES } from "../agreements.enums.js";
import { AgreementCycle } from "./agreement-cycle.entity.js";
import type {
  AgreementCycleFilter,
  AgreementCycleOrder,
  AgreementCycleOrderField,
} from "./cycle.input.js";
import { quoted } from "../../persistence/statement.js";

/** Which cycles are asked for, in which order, and which part of them. */
interface CycleList {
  readonly filter?: AgreementCycleFilter | null;
  readonly order?: readonly AgreementCycleOrder[] | null;
  readonly page: PageArgs;
}

/** One page of the cycles the viewer may see. */
export const listAgreementCycles = (
  snapshot: Snapshot,
  { filter, order, page }: CycleList,
): Promise<CountedPage<AgreementCycle>> =>
  pageOf(snapshot, {
    name: "agreementCycles",
    entity: AgreementCycle,
    alias: "cycle",
    filter,
    order: totalOrder(order ?? [], ORDER_KEYS, { otherwise: "YEARS", id: "cycle.id" }),
    page,
    grouping: { columns: FILTER_COLUMNS, measures: MEASURES },
    select(query) {
      const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
      return query.where(`(${sql})`, parameters);
    },
  });

const FILTER_COLUMNS: Readonly<
  Record<Exclude<keyof AgreementCycleFilter, "and" | "or" | "not">, FilterColumn>
> = {
  municipalityId: { sql: "cycle.municipality_id", type: "uuid", names: municipalityName },
  status: { sql: "cycle.status", type: "text", names: CycleStatusEnum },
  startsYear: { sql: "cycle.starts_year", type: "integer" },
  endsYear: { sql: "cycle.ends_year", type: "integer" },
  bidDueOn: { sql: "cycle.bid_due_on", type: "date" },
  landlordId: { sql: "cycle.organisation_id", type: "uuid", names: organisationName },
  tenantPartyIds: {
    sql: "cycle.tenant_party_ids",
    type: "uuid",
    list: true,
    names: organisationName,
  },
  policyBasis: { sql: "cycle.policy_basis", type: "text", names: PolicyBasisKindEnum },
  consultationAskedOn: { sql: "cycle.consultation_asked_on", type: "date" },
  agreedBidDueOn: { sql: "cycle.agreed_bid_due_on", type: "date" },
  overviewSentOn: { sql: "cycle.overview_sent_on", type: "date" },
  bidSubmittedOn: { sql: "cycle.bid_submitted_on", type: "date" },
};

const MEASURES = {
  DAYS_BID_BEFORE_LAST_DAY: `cycle.bid_due_on - cycle.bid_submitted_on`,
};

const STATUSES = quoted(CYCLE_STATUSES);

const ORDER_KEYS: Readonly<Record<AgreementCycleOrderField, readonly OrderKey[]>> = {
  YEARS: [
    { sql: "cycle.starts_year", type: "integer" },
    { sql: "cycle.ends_year", type: "integer" },
  ],
  BID_DUE_ON: [{ sql: "cycle.bid_due_on", type: "date" }],
  MUNICIPALITY: [{ sql: municipalityName("cycle.municipality_id"), type: "text" }],
  CONSULTATION_ASKED_ON: [lastWithout("cycle.consultation_asked_on", "date")],
  BID_SUBMITTED_ON: [lastWithout("cycle.bid_submitted_on", "date")],
  OVERVIEW_SENT_ON: [lastWithout("cycle.overview_sent_on", "date")],
  STATUS: [{ sql: `array_position(ARRAY[${STATUSES}], cycle.status)`, type: "integer" }],
};
