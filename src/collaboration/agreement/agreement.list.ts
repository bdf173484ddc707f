import { organisationName } from "../../organisation/names-in-sql.js";
import { CollaborationStatusEnum } from "./agreement.enums.js";
import { IN_DUTCH } from "../../persistence/rows.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { quoted } from "../../persistence/statement.js";
import type { CountedPage, PageArgs } from "../../reads/connection.js";
import { type FilterColumn, filterCondition } from "../../reads/filter-condition.js";
import { pageOf } from "../../reads/keyset-page.js";
import { totalOrder } from "../../reads/order.js";
import { type OrderKey, lastWithout } from "../../reads/page-cursor.js";
import { AGREEMENT_STATUSES } from "../collaboration.enums.js";
import type {
  CollaborationAgreementFilter,
  CollaborationAgreementOrder,
  CollaborationAgreementOrderField,
} from "./agreement.input.js";
import { CollaborationAgreement } from "./collaboration-agreement.entity.js";

/** Which agreements are asked for, in which order, and which part of them. */
interface AgreementList {
  readonly filter?: CollaborationAgreementFilter | null;
  readonly order?: readonly CollaborationAgreementOrder[] | null;
  readonly page: PageArgs;
}

/** One page of the agreements the viewer may see. */
export const listAgreements = (
  snapshot: Snapshot,
  { filter, order, page }: AgreementList,
): Promise<CountedPage<CollaborationAgreement>> =>
  pageOf(snapshot, {
    name: "collaborationAgreements",
    entity: CollaborationAgreement,
    alias: "agreement",
    filter,
    order: totalOrder(order ?? [], ORDER_KEYS, { otherwise: "STARTS_ON", id: "agreement.id" }),
    page,
    grouping: { columns: FILTER_COLUMNS },
    select(query) {
      const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
      return query.where(`(${sql})`, parameters);
    },
  });

const FILTER_COLUMNS: Readonly<
  Record<Exclude<keyof CollaborationAgreementFilter, "and" | "or" | "not">, FilterColumn>
> = {
  status: { sql: "agreement.status", type: "text", names: CollaborationStatusEnum },
  partyIds: { sql: "agreement.party_ids", type: "uuid", list: true, names: organisationName },
  baseId: { sql: "agreement.base_id", type: "uuid" },
  startsOn: { sql: "agreement.starts_on", type: "date" },
  endsOn: { sql: "agreement.ends_on", type: "date" },
  title: { sql: "agreement.title", type: "text" },
  currentNumber: { sql: "agreement.current_number", type: "integer" },
  noticeGivenOn: { sql: "agreement.notice_given_on", type: "date" },
  noticeUntil: { sql: "agreement.notice_until", type: "date" },
  publishedOn: { sql: "agreement.published_on", type: "date" },
};

const ORDER_KEYS: Readonly<Record<CollaborationAgreementOrderField, readonly OrderKey[]>> = {
  STARTS_ON: [lastWithout("agreement.starts_on", "date")],
  ENDS_ON: [lastWithout("agreement.ends_on", "date")],
  PUBLISHED_ON: [lastWithout("agreement.published_on", "date")],
  NOTICE_GIVEN_ON: [lastWithout("agreement.notice_given_on", "date")],
  NOTICE_UNTIL: [lastWithout("agreement.notice_until", "date")],
  TITLE: [{ sql: `agreement.title ${IN_DUTCH}`, type: "text" }],
  STATUS: [
    {
      sql: `array_position(ARRAY[${quoted(AGREEMENT_STATUSES)}], agreement.status)`,
      type: "integer",
    },
  ],
};
