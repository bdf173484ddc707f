import { areCommittees } from "../../organisation/addressees.js";
import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import type { SummerStop } from "../../terms/summer-stop.js";
import { HAS_OPEN_YEAR, type ItemStanding, itemStanding } from "../../calendar/item-standing.js";
import type { AdviceReadiness } from "./advice-readiness.js";
import type { Advice, Recommendation } from "../advising/advice.entity.js";
import type { ProcedureStatus } from "../advice.enums.js";
import { agreedDays, agreedStop } from "./agreed-days.js";
import type { ConsentCondition } from "../advising/consent-condition.entity.js";
import type { Dispute } from "../answering/dispute.entity.js";
import type { InformationRequest } from "../request/information-request.entity.js";
import type { RecommendationResponse } from "../answering/landlord-response.entity.js";
import type { OpenFacts } from "./open-steps.js";
import type { RequestSubject } from "./request-subject.js";
import { hasRole } from "../../organisation/holds-role.js";
import type { RequestVersion } from "../request/request-version.entity.js";
import type { ResponseDraft } from "./response-result.js";
import type { TermExtension } from "../request/term-extension.entity.js";

/** The facts that decide whether a draft of a request can be submitted as it is. */
type RequestDraft = RequestSubject &
  Pick<
    RequestVersion,
    "question" | "motives" | "consequences" | "plannedExecutionOn" | "embargoUntil" | "adviceDueOn"
  > & {
    readonly contactIsKnown: boolean;
    readonly addresseesAreKnown: boolean;
    /** The number of days for the advice that law and agreement give today; null: no term. */
    readonly adviceDays: number | null;
    /** The days of a year that its term would not count. */
    readonly summerStop: SummerStop | null;
  };

type Confidential = Pick<
  RequestVersion,
  "copyOfId" | "confidentiality" | "liftedAt" | "confidedAt"
>;

/**
 * The parts of a procedure that acts need, as far as the viewer may know of them. Long texts are
 * cut to one character: enough to tell whether there is a text.
 */
export interface ProcedureParts {
  readonly today: LocalDate;
  /** The request, as long as it is a draft. */
  readonly draft: RequestDraft | null;
  /** The advice that was not discarded. */
  readonly advice: (AdviceReadiness & Pick<Advice, "publishedAt">) | null;
  /** The draft response, with the recommendations that it answers. */
  readonly response:
    | (ResponseDraft &
        Pick<Advice, "outcome" | "late"> & {
          readonly recommendations: readonly Pick<Recommendation, "id" | "number" | "weight">[];
        })
    | null;
  readonly questions: readonly Pick<InformationRequest, "answeredAt" | "contestedAt">[];
  readonly extensions: readonly Pick<TermExtension, "status">[];
  readonly conditions: readonly Pick<ConsentCondition, "number" | "fulfilledOn">[];
  /** The disputes; those of its companions too for a first procedure. `isOwn` tells them apart. */
  readonly disputes: readonly (Pick<
    Dispute,
    "id" | "status" | "courtUntil" | "reviewOfId" | "executionForbidden" | "suspendsExecution"
  > & { readonly isOwn: boolean })[];
  /** The versions of the request that are not SHARED. `documents` holds such documents. */
  readonly versions: readonly Confidential[];
  readonly documents: readonly Confidential[];
  readonly promises: readonly Pick<RecommendationResponse, "followUpStatus">[];
  readonly hasItem: boolean;
  /** How its calendar item stands. */
  readonly item: ItemStanding | null;
  /** Whether there is an open year that an item can be put on. */
  readonly hasOpenYear: boolean;
  /** Whether any part of the request or response is not public yet. */
  readonly unpublished: boolean;
  /** The first procedure, which leads; null for a procedure that is no companion. */
  readonly first: (OpenFacts & { readonly status: ProcedureStatus }) | null;
}

const some = (table: string, where: string) =>
  `EXISTS (SELECT FROM app.${table} part WHERE part.procedure_id = p.id AND ${where})`;
/** A JSON object of SQL expressions, under the names that the entities give to the columns. */
const object = (columns: Readonly<Record<string, string>>) =>
  `json_build_object(${Object.entries(columns)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(", ")})`;
const each = (table: string, columns: Readonly<Record<string, string>>, where = "true") =>
  `
    ARRAY(SELECT ${object(columns)} FROM app.${table} part
    WHERE part.procedure_id = p.id AND ${where})`;
const CONFIDENTIAL = {
  copyOfId: "part.copy_of_id",
  confidentiality: "part.confidentiality",
  liftedAt: "part.lifted_at",
  confidedAt: "part.confided_at",
};
const LIFTABLE = "confidentiality IN ('CONFIDENTIAL', 'EMBARGO') AND lifted_at IS NULL";
/** One character tells whether there is a text. */
const begun = (text: string) => `left(part.${text}, 1)`;
const PARTS = `
  SELECT p.id, ${object({
    today: "app.today()",
    draft: `CASE WHEN p.status = 'DRAFT' THEN (SELECT ${object({
      kind: "p.kind",
      wohvSubject: "p.wohv_subject",
      consentBasis: "p.consent_basis",
      municipalityIds: "p.municipality_ids",
      alsoAddressedIds: "p.also_addressed_ids",
      complexes: "p.complexes",
      question: begun("question"),
      motives: begun("motives"),
      consequences: begun("consequences"),
      plannedExecutionOn: "part.planned_execution_on",
      embargoUntil: "part.embargo_until",
      adviceDueOn: "part.advice_due_on",
      adviceDays: `CASE p.kind
        WHEN 'REQUESTED' THEN ${agreedDays("ADVICE", "app.today()")}
        WHEN 'VOLUNTARY' THEN ${agreedDays("VOLUNTARY_ADVICE", "app.today()")} END`,
      summerStop: `CASE p.kind
        WHEN 'REQUESTED' THEN ${agreedStop("ADVICE", "app.today()")}
        WHEN 'VOLUNTARY' THEN ${agreedStop("VOLUNTARY_ADVICE", "app.today()")} END`,
      contactIsKnown: `part.contact_id IS NULL OR ${hasRole("part.contact_id", "part.organisation_id")}`,
      addresseesAreKnown: areCommittees("p.also_addressed_ids"),
    })} FROM app.advice_request_version part WHERE part.procedure_id = p.id) END`,
    advice: `(SELECT ${object({
      status: "part.status",
      outcome: "part.outcome",
      summary: begun("summary"),
      publishedAt: "part.published_at",
      draftRecommendations: `ARRAY(SELECT json_build_object('weight', one -> 'weight')
          FROM jsonb_array_elements(part.draft_recommendations) one)`,
    })} FROM app.advice part WHERE part.procedure_id = p.id AND part.status <> 'DISCARDED')`,
    response: `(SELECT ${object({
      draftDecisions: "part.draft_decisions",
      letter: begun("letter"),
      overall: "part.overall",
      decisionTakenOn: "part.decision_taken_on",
      outcome: "advice.outcome",
      late: "p.late",
      recommendations: `ARRAY(SELECT json_build_object('id', id, 'number', number, 'weight', weight)
          FROM app.advice_recommendation WHERE advice_id = advice.id ORDER BY number)`,
    })} FROM app.landlord_response part
    JOIN app.advice ON advice.procedure_id = p.id AND advice.status = 'ISSUED'
      WHERE part.procedure_id = p.id AND part.status = 'DRAFT')`,
    questions: each("advice_information_request", {
      answeredAt: "part.answered_at",
      contestedAt: "part.contested_at",
    }),
    extensions: each("advice_extension", { status: "part.status" }),
    conditions: each("consent_condition", {
      number: "part.number",
      fulfilledOn: "part.fulfilled_on",
    }),
    disputes: `ARRAY(SELECT ${object({
      id: "part.id",
      status: "part.status",
      courtUntil: "part.court_until",
      reviewOfId: "part.review_of_id",
      executionForbidden: "part.execution_forbidden",
      suspendsExecution: "part.suspends_execution",
      isOwn: "part.procedure_id = p.id",
    })} FROM app.advice_dispute part WHERE part.procedure_id = p.id
      OR part.procedure_id
        IN (SELECT id FROM app.advice_procedure companion WHERE companion.companion_of_id = p.id))`,
    versions: each("advice_request_version", CONFIDENTIAL, "part.confidentiality <> 'SHARED'"),
    documents: each("advice_document", CONFIDENTIAL, "part.confidentiality <> 'SHARED'"),
    promises: each(
      "recommendation_response",
      { followUpStatus: "part.follow_up_status" },
      "part.follow_up_status IS NOT NULL",
    ),
    hasItem: "p.calendar_item_id IS NOT NULL",
    item: itemStanding("p.calendar_item_id"),
    hasOpenYear: `p.kind = 'UNSOLICITED' AND ${HAS_OPEN_YEAR}`,
    unpublished: `p.published_at IS NULL
      OR
        ${some("advice_request_version", "part.submitted_at IS NOT NULL AND part.published_at IS NULL")}
      OR
        ${some("advice_document", `part.shared_at IS NOT NULL AND part.published_at IS NULL AND NOT (${LIFTABLE})`)}
      OR ${some("landlord_response", "part.status = 'SENT' AND part.published_at IS NULL")}`,
    first: `(SELECT json_build_object(
      'kind', first.kind, 'status', first.status, 'adviceDueOn', first.advice_due_on,
      'answeredOn', first.answered_on, 'answeredWith', first.answered_with, 'late', first.late,
      'reasonsReceivedOn', first.reasons_received_on)
      FROM app.advice_procedure first WHERE first.id = p.companion_of_id)`,
  })} AS parts
  FROM app.advice_procedure p WHERE p.id = ANY ($1)`;
const PARTS_OF = named(PARTS);

/** The parts of each procedure; one statement reads them for all ids. */
export const findPartsOf: Batch<string, ProcedureParts> = async (snapshot, ids) => {
  const rows = await snapshot.read(PARTS_OF, [ids]);
  const found = new Map(rows.map(([id, parts]) => [id as string, parts as ProcedureParts]));
  return ids.map((id) => found.get(id)!);
};

/** The parts of one procedure, read in the transaction of an act. */
export async function readParts(tx: Transaction, id: string): Promise<ProcedureParts> {
  const [row] = await tx.query<{ parts: ProcedureParts }[]>(PARTS, [[id]]);
  return row!.parts;
}
