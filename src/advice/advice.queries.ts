import type { EntityTarget, ObjectLiteral } from "typeorm";
import { isParty } from "../authorisation/audience.js";
import type { ViewerClass } from "../authorisation/viewer.js";
import { BadUserInput } from "../errors.js";
import { type CountedPage, type OrderBy, type OrderKey, type PageArgs, pageOf } from "../graphql/connection.js";
import { type FilterColumn, filterCondition } from "../graphql/filter.js";
import { type By, findBy, groupBy, IN_DUTCH, listBy, RowQuestion } from "../persistence/rows.js";
import type { Batch, Snapshot } from "../persistence/snapshot.js";
import { named } from "../persistence/statement.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { Advice, Deliberation, Recommendation } from "./advice.entity.js";
import { PROCEDURE_STATUSES } from "./advice.enums.js";
import type { AdviceProcedureFilter, AdviceProcedureOrder, AdviceProcedureOrderField } from "./advice.input.js";
import { requestVersions, disputes, recommendations } from "./advice.kept.js";
import { BoardMeeting } from "./board-meeting.entity.js";
import { ConsentCondition } from "./consent-condition.entity.js";
import { DisputeStep } from "./dispute-step.entity.js";
import { Dispute } from "./dispute.entity.js";
import { InformationRequest } from "./information-request.entity.js";
import { LandlordResponse, RecommendationResponse } from "./landlord-response.entity.js";
import { AdviceDocument, RequestVersion } from "./request-version.entity.js";
import { TermExtension } from "./term-extension.entity.js";

// No function here carries a condition for visibility: the row policies hide what the viewer may not know of.


/** The parts of each procedure, in this order. */
const listPartsOf = <T extends ObjectLiteral & { id: string; procedureId: string }>(entity: EntityTarget<T>, ...order: readonly By<T>[]) => listBy<T, string>(entity, "procedureId", ...order);

/** A list whose rows need not be read again by who asks for one of them by its id later in the same snapshot. */
function tellingOf<T extends { id: string }>(find: Batch<string, T | null>, list: Batch<string, T[]>): Batch<string, T[]> {
  return async (snapshot, ids) => {
    const lists = await list(snapshot, ids);
    snapshot.tell(find, lists);
    return lists;
  };
}

export const listRequestVersionsOf = tellingOf(requestVersions.find, listPartsOf(RequestVersion, "number"));
export const listDocumentsOf = listPartsOf(AdviceDocument, "sharedAt", "createdAt");
export const listInformationRequestsOf = listPartsOf(InformationRequest, "askedAt");
export const listExtensionsOf = listPartsOf(TermExtension, "createdAt");
export const listAdvicesOf = listPartsOf(Advice, "createdAt");
export const listDeliberationsOf = listPartsOf(Deliberation);
export const listResponsesOf = listPartsOf(LandlordResponse, "createdAt");
export const listConditionsOf = listPartsOf(ConsentCondition, "number");
export const listDisputesOf = tellingOf(disputes.find, listPartsOf(Dispute, "filedOn", "createdAt"));
export const listDisputeStepsOf = listPartsOf(DisputeStep, "takenOn", "createdAt");

/** Each advice's recommendations, by number. */
export const listRecommendationsOfAdvices = tellingOf(recommendations.find, listBy<Recommendation, string>(Recommendation, "adviceId", "number"));

/** What was decided on each recommendation. */
export const findDecisionsOnRecommendations = findBy<RecommendationResponse, string>(RecommendationResponse, "recommendationId");

/** Each response's decisions, in the order of the recommendations. */
export const listDecisionsOfResponses = listBy<RecommendationResponse, string>(RecommendationResponse, "responseId", "number");

/** Each procedure's companions: the same request to the other addressees, the first one included where it is another. */
export const listCompanionsOf: Batch<string, AdviceProcedure[]> = async (snapshot, ids) => {
  const rows = await companions.ask(snapshot, ids);
  const firstOf = ({ companionOfId, id }: AdviceProcedure) => companionOfId ?? id;
  const together = groupBy(rows, firstOf);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const self = byId.get(id);
    return self ? together.get(firstOf(self))!.filter((row) => row !== self) : [];
  });
};
const companions = new RowQuestion(AdviceProcedure, (query) => query
  .where("COALESCE(row.companionOfId, row.id) IN (SELECT COALESCE(companion_of_id, id) FROM app.advice_procedure WHERE id = ANY($1))").orderBy("row.number").addOrderBy("row.id"), ["id", "companionOfId"]);

/** The requests that follow each procedure, which came to nothing. */
export const listFollowersOf = listBy<AdviceProcedure, string>(AdviceProcedure, "followsId", "sharedAt", "createdAt");

/** The procedures that carry out each calendar item. */
export const listProceduresOfItems: Batch<string, AdviceProcedure[]> = async (snapshot, itemIds) => {
  const ofItems = groupBy(await carryingOut.ask(snapshot, itemIds), ({ calendarItemId }) => calendarItemId);
  return itemIds.map((id) => ofItems.get(id) ?? []);
};
const carryingOut = new RowQuestion(AdviceProcedure, (query) => query
  .where("row.calendarItemId = ANY($1) AND row.status <> 'DISCARDED'").orderBy("row.year", "ASC", "NULLS LAST").addOrderBy("row.number", "ASC", "NULLS LAST").addOrderBy("row.id"), ["calendarItemId"]);

const boardMeetings = new RowQuestion(BoardMeeting, (query) => query.where("row.cancelledAt IS NULL").orderBy("row.heldOn").limit(500));
/** The viewer's own organisation's board meetings that were not cancelled, in order. */
export const listBoardMeetings = (snapshot: Snapshot): Promise<BoardMeeting[]> => boardMeetings.ask(snapshot);

const NEXT_MEETING = named("SELECT min(held_on)::text FROM app.board_meeting WHERE cancelled_at IS NULL AND held_on >= app.today()");

/** The next day on which the viewer's own organisation's board meets, today included; null: none is planned. Once for a whole query. */
export const nextBoardMeetingOf: Batch<"next", string | null> = async (snapshot, keys) => {
  const [row] = await snapshot.read(NEXT_MEETING, []);
  return keys.map(() => row![0] as string | null);
};

/** Which procedures are asked for, in which order, and which part of them. */
export interface ProcedureList {
  readonly filter?: AdviceProcedureFilter | null;
  readonly order?: readonly AdviceProcedureOrder[] | null;
  readonly page: PageArgs;
}

/** One page of the procedures the viewer may see. Discarded drafts only when the filter asks for a status. */
export const listAdviceProcedures = (snapshot: Snapshot, { filter, order, page }: ProcedureList): Promise<CountedPage<AdviceProcedure>> => pageOf(snapshot, {
  name: "adviceProcedures", entity: AdviceProcedure, alias: "procedure", filter, order: orderOf(order ?? [], snapshot.viewer), page,
  select(query) {
    const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
    query.where(`(${sql})`, parameters);
    return filter?.status ? query : query.andWhere("procedure.status <> 'DISCARDED'");
  },
});

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
  responseDueOn: { sql: "procedure.response_due_on", type: "date" },
  overdue: { sql: "procedure.overdue", type: "boolean" },
  receivedOn: { sql: "procedure.received_on", type: "date" },
  year: { sql: "procedure.year", type: "integer" },
  number: { sql: "procedure.number", type: "integer" },
  calendarItemId: { sql: "procedure.calendar_item_id", type: "uuid" },
};

const ORDER_KEYS: Readonly<Record<AdviceProcedureOrderField, readonly OrderKey[]>> = {
  NUMBER: [{ sql: "COALESCE(procedure.year, 9999)", type: "integer" }, { sql: "COALESCE(procedure.number, 2147483647)", type: "integer" }],
  TITLE: [{ sql: `lower(procedure.title ${IN_DUTCH})`, type: "text" }],
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
