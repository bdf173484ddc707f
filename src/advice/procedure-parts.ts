import type { Batch } from "../persistence/snapshot.js";
import { named } from "../persistence/statement.js";
import type { Transaction } from "../persistence/transaction.js";
import type { LocalDate } from "../terms/calendar-days.js";
import type { AdviceStatus, ProcedureStatus } from "./advice.enums.js";
import type { OpenFacts } from "./open-steps.js";

/** What stands in a procedure for an act to be done on, as far as the viewer may know of it. */
export interface ProcedureParts {
  readonly today: LocalDate;
  /** Of the advice that stands; null: none. */
  readonly advice: AdviceStatus | null;
  readonly unpublishedAdvice: boolean;
  readonly draftResponse: boolean;
  readonly openQuestion: boolean;
  /** Something answered or supplemented whose effect on the term the adviser has not contested. */
  readonly contestable: boolean;
  readonly askedExtension: boolean;
  readonly openCondition: boolean;
  readonly openDispute: boolean;
  /** A dispute suspends execution, or a ruling forbids it that no court has ruled about. */
  readonly executionBarred: boolean;
  /** The Huurcommissie's, whose eight weeks still run. */
  readonly contestableRuling: boolean;
  /** A version or document that is confidential and no copy: lifting it lifts its copies. */
  readonly confidentialPart: boolean;
  readonly confidentialVersion: boolean;
  readonly promise: boolean;
  /** Whether its calendar item stands on the calendar, or is about to. */
  readonly onCalendar: boolean;
  /** Something of request or response that is not public yet. */
  readonly unpublished: boolean;
  /** Of a companion: the first procedure, which leads. */
  readonly first: (OpenFacts & { readonly status: ProcedureStatus }) | null;
}

const LIFTABLE = "confidentiality IN ('CONFIDENTIAL', 'EMBARGO') AND lifted_at IS NULL";
const some = (table: string, where: string) =>
  `EXISTS (SELECT FROM app.${table} part WHERE part.procedure_id = p.id AND ${where})`;
const PARTS = `
  SELECT p.id, json_build_object(
    'today', app.today(),
    'advice', (SELECT status FROM app.advice part WHERE part.procedure_id = p.id AND part.status <> 'DISCARDED'),
    'unpublishedAdvice', ${some("advice", "part.status = 'ISSUED' AND part.published_at IS NULL")},
    'draftResponse', ${some("landlord_response", "part.status = 'DRAFT'")},
    'openQuestion', ${some("advice_information_request", "part.answered_at IS NULL")},
    'contestable', ${some("advice_information_request", "part.answered_at IS NOT NULL AND part.contested_at IS NULL")},
    'askedExtension', ${some("advice_extension", "part.status = 'ASKED'")},
    'openCondition', ${some("consent_condition", "part.fulfilled_on IS NULL")},
    'openDispute', ${some("advice_dispute", "part.status = 'OPEN'")},
    'executionBarred', ${some("advice_dispute", `(part.status = 'OPEN' AND part.suspends_execution
      OR part.execution_forbidden AND NOT EXISTS (SELECT FROM app.advice_dispute review
        WHERE review.review_of_id = part.id AND review.status = 'RULED'))`)},
    'contestableRuling', ${some("advice_dispute", "part.status = 'RULED' AND part.court_until >= app.today()")},
    'confidentialPart', ${some("advice_request_version", `part.copy_of_id IS NULL AND ${LIFTABLE}`)}
      OR ${some("advice_document", `part.copy_of_id IS NULL AND ${LIFTABLE}`)},
    'confidentialVersion', ${some("advice_request_version", LIFTABLE)},
    'promise', ${some("recommendation_response", "part.follow_up_status IS NOT NULL")},
    'onCalendar', EXISTS (SELECT FROM app.calendar_item item WHERE item.id = p.calendar_item_id
      AND item.status NOT IN ('DISCARDED', 'DECLINED', 'WITHDRAWN', 'DONE', 'CANCELLED')),
    'unpublished', p.published_at IS NULL
      OR ${some("advice_request_version", "part.submitted_at IS NOT NULL AND part.published_at IS NULL")}
      OR ${some("advice_document", `part.shared_at IS NOT NULL AND part.published_at IS NULL AND NOT (${LIFTABLE})`)}
      OR ${some("landlord_response", "part.status = 'SENT' AND part.published_at IS NULL")},
    'first', (SELECT json_build_object(
      'kind', first.kind, 'status', first.status, 'adviceDueOn', first.advice_due_on,
      'answeredOn', first.answered_on, 'answeredWith', first.answered_with, 'late', first.late,
      'reasonsReceivedOn', first.reasons_received_on)
      FROM app.advice_procedure first WHERE first.id = p.companion_of_id)) AS parts
  FROM app.advice_procedure p WHERE p.id = ANY ($1)`;
const PARTS_OF = named(PARTS);

/** What stands in each procedure; one statement for all of them. */
export const findPartsOf: Batch<string, ProcedureParts> = async (snapshot, ids) => {
  const rows = await snapshot.read(PARTS_OF, [ids]);
  const found = new Map(rows.map(([id, parts]) => [id as string, parts as ProcedureParts]));
  return ids.map((id) => found.get(id)!);
};

/** The same within an act. */
export async function readParts(tx: Transaction, id: string): Promise<ProcedureParts> {
  const [row] = await tx.query<{ parts: ProcedureParts }[]>(PARTS, [[id]]);
  return row!.parts;
}
