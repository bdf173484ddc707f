import { RecognitionStatusEnum } from "./committee-recognition.type.js";
import { municipalityName, organisationName } from "../../organisation/names-in-sql.js";
import { IN_DUTCH } from "../../persistence/rows.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { quoted } from "../../persistence/statement.js";
import type { CountedPage, PageArgs } from "../../reads/connection.js";
import { type FilterColumn, filterCondition } from "../../reads/filter-condition.js";
import { pageOf } from "../../reads/keyset-page.js";
import { totalOrder } from "../../reads/order.js";
import { type OrderKey, lastWithout } from "../../reads/page-cursor.js";
import { RECOGNITION_STATUSES } from "../collaboration.enums.js";
import { CommitteeRecognition } from "./committee-recognition.entity.js";
import type {
  CommitteeRecognitionFilter,
  CommitteeRecognitionOrder,
  CommitteeRecognitionOrderField,
} from "./committee-recognition.input.js";

/** Which recognitions are asked for, in which order, and which part of them. */
interface RecognitionList {
  readonly filter?: CommitteeRecognitionFilter | null;
  readonly order?: readonly CommitteeRecognitionOrder[] | null;
  readonly page: PageArgs;
}

/** One page of the recognitions the viewer may see. */
export const listCommitteeRecognitions = (
  snapshot: Snapshot,
  { filter, order, page }: RecognitionList,
): Promise<CountedPage<CommitteeRecognition>> =>
  pageOf(snapshot, {
    name: "committeeRecognitions",
    entity: CommitteeRecognition,
    alias: "recognition",
    filter,
    order: totalOrder(order ?? [], ORDER_KEYS, { otherwise: "NAME", id: "recognition.id" }),
    page,
    grouping: { columns: FILTER_COLUMNS, measures: MEASURES },
    select(query) {
      const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
      return query.where(`(${sql})`, parameters);
    },
  });

const FILTER_COLUMNS: Readonly<
  Record<Exclude<keyof CommitteeRecognitionFilter, "and" | "or" | "not">, FilterColumn>
> = {
  status: { sql: "recognition.status", type: "text", names: RecognitionStatusEnum },
  municipalityId: { sql: "recognition.municipality_id", type: "uuid", names: municipalityName },
  name: { sql: "recognition.name", type: "text" },
  complex: { sql: "recognition.complex", type: "text" },
  byId: { sql: "recognition.organisation_id", type: "uuid", names: organisationName },
  committeeId: { sql: "recognition.committee_id", type: "uuid", names: organisationName },
  dwellings: { sql: "recognition.dwellings", type: "integer" },
  members: { sql: "recognition.members", type: "integer" },
  requestedOn: { sql: "recognition.requested_on", type: "date" },
  decidedOn: { sql: "recognition.decided_on", type: "date" },
  recognisedFrom: { sql: "recognition.starts_on", type: "date" },
  recognisedUntil: { sql: "recognition.ends_on", type: "date" },
  reportOverdue: { sql: "recognition.report_overdue", type: "boolean" },
  reportDueOn: { sql: "recognition.report_due_on", type: "date" },
};

const MEASURES = {
  DWELLINGS: `recognition.dwellings`,
  MEMBERS: `recognition.members`,
  DAYS_TO_DECISION: `recognition.decided_on - recognition.requested_on`,
};

const STATUSES = quoted(RECOGNITION_STATUSES);

const ORDER_KEYS: Readonly<Record<CommitteeRecognitionOrderField, readonly OrderKey[]>> = {
  NAME: [{ sql: `recognition.name ${IN_DUTCH}`, type: "text" }],
  REQUESTED_ON: [{ sql: "recognition.requested_on", type: "date" }],
  REPORT_DUE_ON: [lastWithout("recognition.report_due_on", "date")],
  DECIDED_ON: [lastWithout("recognition.decided_on", "date")],
  RECOGNISED_FROM: [lastWithout("recognition.starts_on", "date")],
  RECOGNISED_UNTIL: [lastWithout("recognition.ends_on", "date")],
  MUNICIPALITY: [{ sql: municipalityName("recognition.municipality_id"), type: "text" }],
  DWELLINGS: [{ sql: "recognition.dwellings", type: "integer" }],
  STATUS: [{ sql: `array_position(ARRAY[${STATUSES}], recognition.status)`, type: "integer" }],
};
