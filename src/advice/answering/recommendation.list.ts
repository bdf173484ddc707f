import { organisationName, themeName } from "../../organisation/names-in-sql.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { quoted } from "../../persistence/statement.js";
import type { CountedPage, PageArgs } from "../../reads/connection.js";
import { type FilterColumn, filterCondition } from "../../reads/filter-condition.js";
import { pageOf } from "../../reads/keyset-page.js";
import { totalOrder } from "../../reads/order.js";
import { lastWithout, type OrderKey } from "../../reads/page-cursor.js";
import { RECOMMENDATION_DECISIONS, RECOMMENDATION_WEIGHTS } from "../advice.enums.js";
import { Recommendation } from "../advising/advice.entity.js";
import { RecommendationWeightEnum } from "../advising/advice.type.js";
import { WohvSubjectEnum } from "../procedure/procedure.type.js";
import type {
  RecommendationFilter,
  RecommendationOrder,
  RecommendationOrderField,
} from "./recommendation.input.js";
import { FollowUpStatusEnum, RecommendationDecisionEnum } from "./response.type.js";

/** Which recommendations are asked for, in which order, and which part of them. */
interface RecommendationList {
  readonly filter?: RecommendationFilter | null;
  readonly order?: readonly RecommendationOrder[] | null;
  readonly page: PageArgs;
}

/** One page of the recommendations that the viewer may see. */
export const listRecommendations = (
  snapshot: Snapshot,
  { filter, order, page }: RecommendationList,
): Promise<CountedPage<Recommendation>> =>
  pageOf(snapshot, {
    name: "recommendations",
    entity: Recommendation,
    alias: "recommendation",
    filter,
    order: totalOrder(order ?? [], ORDER_KEYS, { otherwise: "ISSUED_ON", id: "recommendation.id" }),
    page,
    grouping: { columns: FILTER_COLUMNS, measures: MEASURES },
    select(query) {
      const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
      return query.where(`(${sql})`, parameters);
    },
  });

const ofProcedure = (column: string) => `
  (SELECT about.${column} FROM app.advice_procedure about
    WHERE about.id = recommendation.procedure_id)`;

/** Of the decision on it, where the viewer may read that. */
const ofDecision = (column: string) => `
  (SELECT decided.${column} FROM app.recommendation_response decided
    WHERE decided.recommendation_id = recommendation.id)`;

const ISSUED_ON = ofProcedure("answered_on");

const FILTER_COLUMNS: Readonly<
  Record<Exclude<keyof RecommendationFilter, "and" | "or" | "not">, FilterColumn>
> = {
  procedureId: { sql: "recommendation.procedure_id", type: "uuid" },
  adviserId: { sql: ofProcedure("adviser_id"), type: "uuid", names: organisationName },
  wohvSubject: { sql: ofProcedure("wohv_subject"), type: "text", names: WohvSubjectEnum },
  themes: { sql: ofProcedure("themes"), type: "text", list: true, names: themeName },
  issuedOn: { sql: ISSUED_ON, type: "date" },
  number: { sql: "recommendation.number", type: "integer" },
  text: { sql: "recommendation.text", type: "text" },
  weight: { sql: "recommendation.weight", type: "text", names: RecommendationWeightEnum },
  decision: { sql: ofDecision("decision"), type: "text", names: RecommendationDecisionEnum },
  followUpStatus: {
    sql: ofDecision("follow_up_status"),
    type: "text",
    names: FollowUpStatusEnum,
  },
};

const MEASURES = {
  DAYS_TO_DECISION: `
    (SELECT sent.received_on FROM app.recommendation_response decided
      JOIN app.landlord_response sent ON sent.id = decided.response_id
      WHERE decided.recommendation_id = recommendation.id) - ${ISSUED_ON}`,
};

const placeAmong = (values: readonly string[], sql: string) =>
  `array_position(ARRAY[${quoted(values)}], ${sql})`;

const ORDER_KEYS: Readonly<Record<RecommendationOrderField, readonly OrderKey[]>> = {
  ISSUED_ON: [
    lastWithout(ISSUED_ON, "date"),
    { sql: "recommendation.procedure_id", type: "uuid" },
    { sql: "recommendation.number", type: "integer" },
  ],
  NUMBER: [{ sql: "recommendation.number", type: "integer" }],
  WEIGHT: [{ sql: placeAmong(RECOMMENDATION_WEIGHTS, "recommendation.weight"), type: "integer" }],
  DECISION: [lastWithout(placeAmong(RECOMMENDATION_DECISIONS, ofDecision("decision")), "integer")],
  ADVISER: [{ sql: organisationName(ofProcedure("adviser_id")), type: "text" }],
};
