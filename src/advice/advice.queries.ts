import type { EntityTarget, ObjectLiteral } from "typeorm";
import { isParty } from "../authorisation/audience.js";
import type { ViewerClass } from "../authorisation/viewer.js";
import { BadUserInput } from "../errors.js";
import { type CountedPage, type OrderBy, type OrderKey, type PageArgs, pageOf } from "../graphql/connection.js";
import { type FilterColumn, filterCondition } from "../graphql/filter.js";
import { findById, selectRows } from "../persistence/rows.js";
import type { Batch, Snapshot } from "../persistence/snapshot.js";
import { Advice, Deliberation, Recommendation } from "./advice.entity.js";
import { PROCEDURE_STATUSES } from "./advice.enums.js";
import type { AdviceProcedureFilter, AdviceProcedureOrder, AdviceProcedureOrderField } from "./advice.input.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { AgreedTerm } from "./agreed-term.entity.js";
import { BoardMeeting } from "./board-meeting.entity.js";
import { ConsentCondition } from "./consent-condition.entity.js";
import { Dispute } from "./dispute.entity.js";
import { InformationRequest } from "./information-request.entity.js";
import { LandlordResponse, RecommendationResponse } from "./landlord-response.entity.js";
import { AdviceDocument, RequestVersion } from "./request-version.entity.js";
import { TermExtension } from "./term-extension.entity.js";

// No function here carries a condition for visibility: the row policies hide what the viewer may not know of.

export const findAdviceProcedures = findById(AdviceProcedure);
export const findRequestVersions = findById(RequestVersion);
export const findAdviceDocuments = findById(AdviceDocument);
export const findInformationRequests = findById(InformationRequest);
export const findTermExtensions = findById(TermExtension);
export const findAdvices = findById(Advice);
export const findRecommendations = findById(Recommendation);
export const findDeliberations = findById(Deliberation);
export const findBoardMeetings = findById(BoardMeeting);
export const findLandlordResponses = findById(LandlordResponse);
export const findRecommendationResponses = findById(RecommendationResponse);
export const findConsentConditions = findById(ConsentCondition);
export const findDisputes = findById(Dispute);
export const findAgreedTerms = findById(AgreedTerm);

/** The parts of each procedure, in this order. */
function listPartsOf<T extends ObjectLiteral & { procedureId: string }>(entity: EntityTarget<T>, ...order: readonly (keyof T & string)[]): Batch<string, T[]> {
  return async (snapshot, procedureIds) => {
    const query = selectRows(await snapshot.manager(), entity, "part").where("part.procedureId = ANY(:procedureIds)", { procedureIds });
    for (const property of [...order, "id"]) query.addOrderBy(`part.${property}`, "ASC", "NULLS LAST");
    const rows = await query.getRawMany<T>();
    return procedureIds.map((id) => rows.filter((row) => row.procedureId === id));
  };
}
/** A list whose rows need not be read again by who asks for one of them by its id later in the same snapshot. */
function tellingOf<T extends { id: string }>(find: Batch<string, T | null>, list: Batch<string, T[]>): Batch<string, T[]> {
  return async (snapshot, ids) => {
    const lists = await list(snapshot, ids);
    for (const row of lists.flat()) snapshot.loader(find).prime(row.id, row);
    return lists;
  };
}

export const listRequestVersionsOf = tellingOf(findRequestVersions, listPartsOf(RequestVersion, "number"));
export const listDocumentsOf = listPartsOf(AdviceDocument, "sharedAt", "createdAt");
export const listInformationRequestsOf = listPartsOf(InformationRequest, "askedAt");
export const listExtensionsOf = listPartsOf(TermExtension, "createdAt");
export const listAdvicesOf = listPartsOf(Advice, "createdAt");
export const listDeliberationsOf = listPartsOf(Deliberation);
export const listResponsesOf = listPartsOf(LandlordResponse, "createdAt");
export const listConditionsOf = listPartsOf(ConsentCondition, "number");
export const listDisputesOf = listPartsOf(Dispute, "filedOn", "createdAt");

/** Each advice's recommendations, by number. */
export const listRecommendationsOfAdvices: Batch<string, Recommendation[]> = tellingOf(findRecommendations, async (snapshot, adviceIds) => {
  const rows = await selectRows(await snapshot.manager(), Recommendation, "recommendation")
    .where("recommendation.adviceId = ANY(:adviceIds)", { adviceIds }).orderBy("recommendation.number").getRawMany<Recommendation>();
  return adviceIds.map((id) => rows.filter((row) => row.adviceId === id));
});

/** What was decided on each recommendation. */
export const findDecisionsOnRecommendations: Batch<string, RecommendationResponse | null> = async (snapshot, recommendationIds) => {
  const rows = await selectRows(await snapshot.manager(), RecommendationResponse, "decision").where("decision.recommendationId = ANY(:recommendationIds)", { recommendationIds }).getRawMany<RecommendationResponse>();
  return recommendationIds.map((id) => rows.find((row) => row.recommendationId === id) ?? null);
};

/** Each response's decisions, in the order of the recommendations. */
export const listDecisionsOfResponses: Batch<string, RecommendationResponse[]> = async (snapshot, responseIds) => {
  const rows = await selectRows(await snapshot.manager(), RecommendationResponse, "decision")
    .where("decision.responseId = ANY(:responseIds)", { responseIds }).orderBy("decision.number").getRawMany<RecommendationResponse>();
  return responseIds.map((id) => rows.filter((row) => row.responseId === id));
};

/** Each procedure's companions: the same request to the other addressees, the first one included where it is another. */
export const listCompanionsOf: Batch<string, AdviceProcedure[]> = async (snapshot, ids) => {
  const rows = await selectRows(await snapshot.manager(), AdviceProcedure, "procedure")
    .where(`COALESCE(procedure.companionOfId, procedure.id) IN (SELECT COALESCE(companion_of_id, id) FROM app.advice_procedure WHERE id = ANY(:ids))`, { ids })
    .orderBy("procedure.number").addOrderBy("procedure.id").getRawMany<AdviceProcedure>();
  const firstOf = ({ companionOfId, id }: AdviceProcedure) => companionOfId ?? id;
  return ids.map((id) => {
    const self = rows.find((row) => row.id === id);
    return self ? rows.filter((row) => row.id !== id && firstOf(row) === firstOf(self)) : [];
  });
};

/** The procedures that carry out each calendar item. */
export const listProceduresOfItems: Batch<string, AdviceProcedure[]> = async (snapshot, itemIds) => {
  const rows = await selectRows(await snapshot.manager(), AdviceProcedure, "procedure")
    .where("procedure.calendarItemId = ANY(:itemIds) AND procedure.status <> 'DISCARDED'", { itemIds })
    .orderBy("procedure.year", "ASC", "NULLS LAST").addOrderBy("procedure.number", "ASC", "NULLS LAST").addOrderBy("procedure.id").getRawMany<AdviceProcedure>();
  return itemIds.map((id) => rows.filter((row) => row.calendarItemId === id));
};

/** The viewer's own organisation's board meetings that were not cancelled, in order. */
export async function listBoardMeetings(snapshot: Snapshot): Promise<BoardMeeting[]> {
  return selectRows(await snapshot.manager(), BoardMeeting, "meeting").where("meeting.cancelledAt IS NULL").orderBy("meeting.heldOn").limit(500).getRawMany();
}

/** The next day on which the viewer's own organisation's board meets, today included; null: none is planned. Once for a whole query. */
export const nextBoardMeetingOf: Batch<"next", string | null> = async (snapshot, keys) => {
  const [row] = await (await snapshot.manager()).query<{ next: string | null }[]>("SELECT min(held_on)::text AS next FROM app.board_meeting WHERE cancelled_at IS NULL AND held_on >= app.today()");
  return keys.map(() => row!.next);
};

/** Which procedures are asked for, in which order, and which part of them. */
export interface ProcedureList {
  readonly filter?: AdviceProcedureFilter | null;
  readonly order?: readonly AdviceProcedureOrder[] | null;
  readonly page: PageArgs;
}

/** One page of the procedures the viewer may see. Discarded drafts only when the filter asks for a status. */
export async function listAdviceProcedures(snapshot: Snapshot, { filter, order, page }: ProcedureList): Promise<CountedPage<AdviceProcedure>> {
  const query = selectRows(await snapshot.manager(), AdviceProcedure, "procedure").where("true");
  if (filter) {
    const { sql, parameters } = filterCondition(filter, FILTER_COLUMNS);
    query.andWhere(`(${sql})`, parameters);
  }
  if (!filter?.status) query.andWhere("procedure.status <> 'DISCARDED'");
  return pageOf<AdviceProcedure>(query, orderOf(order ?? [], snapshot.viewer), page);
}

const FILTER_COLUMNS: Readonly<Record<Exclude<keyof AdviceProcedureFilter, "and" | "or" | "not">, FilterColumn>> = {
  kind: { sql: "procedure.kind", type: "text" },
  status: { sql: "procedure.status", type: "text" },
  wohvSubject: { sql: "procedure.wohv_subject", type: "text" },
  themes: { sql: "procedure.themes", type: "text", list: true },
  municipalityIds: { sql: "procedure.municipality_ids", type: "uuid", list: true },
  complexes: { sql: "procedure.complexes", type: "text", list: true },
  title: { sql: "procedure.title", type: "text" },
  adviserId: { sql: "procedure.adviser_id", type: "uuid" },
  dueOn: { sql: "procedure.due_on", type: "date" },
  overdue: { sql: "procedure.overdue", type: "boolean" },
  receivedOn: { sql: "procedure.received_on", type: "date" },
  year: { sql: "procedure.year", type: "integer" },
  number: { sql: "procedure.number", type: "integer" },
  calendarItemId: { sql: "procedure.calendar_item_id", type: "uuid" },
};

const ORDER_KEYS: Readonly<Record<AdviceProcedureOrderField, readonly OrderKey[]>> = {
  NUMBER: [{ sql: "COALESCE(procedure.year, 9999)", type: "integer" }, { sql: "COALESCE(procedure.number, 2147483647)", type: "integer" }],
  TITLE: [{ sql: "lower(procedure.title)", type: "text" }],
  DUE_ON: [{ sql: "COALESCE(procedure.due_on, '9999-12-31')", type: "date" }],
  RECEIVED_ON: [{ sql: "COALESCE(procedure.received_on, '9999-12-31')", type: "date" }],
  STATUS: [{ sql: `array_position(ARRAY[${PROCEDURE_STATUSES.map((status) => `'${status}'`).join(", ")}], procedure.status)`, type: "integer" }],
  UPDATED_AT: [{ sql: "procedure.updated_at", type: "timestamptz" }],
};

/** What is asked for, made total by the id. Without a wish the parties get the order of the numbers; others have none, because gaps in them would tell. */
function orderOf(order: readonly AdviceProcedureOrder[], { audience }: ViewerClass): OrderBy[] {
  const fields = order.map(({ field }) => field);
  if (new Set(fields).size < fields.length) throw new BadUserInput("Name each order field once.", { argument: "order" });
  const asked = order.length > 0 ? order : [{ field: isParty(audience) ? "NUMBER" : "RECEIVED_ON", direction: "ASC" } as const];
  const keys = asked.flatMap(({ field, direction }) => ORDER_KEYS[field].map((key, index) => ({ ...key, name: `${field}${index}`, descending: direction === "DESC" })));
  return [...keys, { sql: "procedure.id", type: "uuid", name: "ID", descending: false }];
}
