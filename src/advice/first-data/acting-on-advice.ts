import type { Acting, Found } from "../../first-data/acting.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { draftResponse } from "../answering/draft-response.js";
import type { RecommendationDecisionInput } from "../answering/answering.input.js";
import { draftAdvice } from "../advising/draft-advice.js";
import type { AdoptionInput } from "../advising/advising.input.js";
import { adoptAdvice } from "../advising/adopt-advice.js";

// Ways to find what an act in advice is done on. Most take the procedure's id and find the part.

const part =
  (table: string, where = "true") =>
  (procedureId: string): Found => ({
    sql: `SELECT id, version FROM app.${table} WHERE procedure_id = $1 AND ${where}`,
    values: [procedureId],
  });
const numbered =
  (table: string) =>
  (procedureId: string, number: number): Found => ({
    sql: `SELECT id, version FROM app.${table} WHERE procedure_id = $1 AND number = $2`,
    values: [procedureId, number],
  });

export const procedure = (id: string): Found => ({
  sql: "SELECT id, version FROM app.advice_procedure WHERE id = $1",
  values: [id],
});
export const openQuestionIn = part("advice_information_request", "answered_at IS NULL");
export const latestAnswerIn = part(
  "advice_information_request",
  "answered_at IS NOT NULL ORDER BY asked_at DESC",
);
export const askedExtensionIn = part("advice_extension", "status = 'ASKED'");
export const adviceIn = part("advice", "status <> 'DISCARDED'");
export const responseIn = part("landlord_response", "status = 'DRAFT'");
export const openDisputeIn = part("advice_dispute", "status = 'OPEN'");
export const ruledDisputeIn = part("advice_dispute", "status = 'RULED'");
export const conditionIn = numbered("consent_condition");
export const promiseIn = numbered("recommendation_response");

/** The id of the companion in which this persona's own organisation is asked the same. */
export async function companionOf(acting: Acting, who: string, id: string): Promise<string> {
  const own = await acting.find<{ id: string }>(who, draftAdvice, {
    sql: "SELECT id FROM app.advice_procedure WHERE companion_of_id = $1 AND adviser_id = $2",
    values: [id, acting.actorOf(who).organisationId],
  });
  return own.id;
}

/**
 * How the board adopted something: in the meeting of a day, or in a written round that ended on a
 * day.
 */
export type Adopted = { readonly meetingOf: LocalDate } | { readonly writtenRoundOn: LocalDate };

/** How the board of this persona adopted something, as the acts take it. */
export async function adoption(
  acting: Acting,
  who: string,
  adopted: Adopted,
): Promise<AdoptionInput> {
  if ("writtenRoundOn" in adopted) return adopted;
  const { id } = await acting.find<{ id: string }>(who, adoptAdvice, {
    sql: "SELECT id FROM app.board_meeting WHERE held_on = $1",
    values: [adopted.meetingOf],
  });
  return { meetingId: id };
}

/** A response: a letter, and decisions on the recommendations in their order. */
export interface Answer {
  readonly procedureId: string;
  readonly letter: string;
  readonly decisions: readonly Omit<RecommendationDecisionInput, "recommendationId">[];
}

/** Drafts a response as this persona. */
export async function answer(
  acting: Acting,
  who: string,
  { procedureId, letter, decisions }: Answer,
): Promise<void> {
  const { ids } = await acting.find<{ ids: string[] }>(who, draftResponse, {
    sql: `
      SELECT array_agg(id::text ORDER BY number) AS ids
      FROM app.advice_recommendation WHERE procedure_id = $1`,
    values: [procedureId],
  });
  await acting.perform(who, draftResponse, {
    procedureId,
    letter,
    decisions: decisions.map((one, index) => ({ ...one, recommendationId: ids[index]! })),
  });
}
