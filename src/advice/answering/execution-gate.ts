import { dateInFuture } from "../../acts/refusals.js";
import { refusal } from "../../acts/refusal.js";
import { textOf } from "../../acts/text.js";
import type { Words } from "../../graphql/enums.js";
import { listOrganisationNames } from "../../organisation/organisation.queries.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import type { DecisionStanding } from "../law/decision-allowed-from.js";
import type { ExecutionGround, ExecutionStanding } from "../law/execution-facts.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
import type { Language } from "../../terms/language.js";
import type { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { executionSuspended, executionForbidden, decisionNotAllowed } from "../advice.refusals.js";
import { ConsentCondition } from "../advising/consent-condition.entity.js";
import { countOrRefuse } from "../procedure/count-or-refuse.js";
import { Dispute } from "./dispute.entity.js";
import { decisionStandingOf, executionStandingOf } from "../procedure/execution-standing.js";

const executionNotAllowed = refusal<{ explanation: Words; article: Words }>(
  "EXECUTION_NOT_ALLOWED",
  {
    description:
      "It may not be executed yet (Wohv art. 5(3)); the message says from when and why. With " +
      "its reason it is recorded as a breach (uitvoering nog niet toegestaan).",
    nl: (d) =>
      `${d.explanation} (${d.article}). Is het toch al gebeurd, leg het dan vast met de reden.`,
    en: (d) =>
      `${d.explanation} (${d.article}). If it has happened already, record it with the reason.`,
  },
);

/**
 * A first procedure that is in hand, with its locked companions. The landlord decides on all of
 * them at once.
 */
export interface Addressed {
  readonly procedure: AdviceProcedure;
  readonly companions: readonly AdviceProcedure[];
}

/** What bars a decision, or its execution, told in each language. */
export type Told<Standing> = Readonly<Record<Language, Standing>>;

/**
 * Reads from when the landlord may decide on what it asked by law, as all addressees stand in this
 * transaction.
 *
 * @param subjectId the id of what the payload shows when the act is refused.
 */
export async function readDecisionStanding(
  tx: Transaction,
  { procedure, companions }: Addressed,
  { today, subjectId = procedure.id }: { readonly today: LocalDate; readonly subjectId?: string },
): Promise<Told<DecisionStanding>> {
  const names = await listOrganisationNames(
    tx,
    [procedure, ...companions].map(({ adviserId }) => adviserId),
  );
  const holidays = await readHolidays(tx);
  const inLanguage = (language: Language) =>
    countOrRefuse(
      () =>
        decisionStandingOf({
          procedure,
          companions,
          nameOf: (id) => names.get(id) ?? "",
          holidays,
          today,
          language,
        }),
      undefined,
      subjectId,
    )!;
  return { nl: inLanguage("nl"), en: inLanguage("en") };
}

/**
 * Reads from when the landlord may carry out what it asked about, as all addressees, conditions and
 * disputes stand in this transaction.
 */
export async function readExecutionStanding(
  tx: Transaction,
  { procedure, companions }: Addressed,
  today: LocalDate,
): Promise<Told<ExecutionStanding>> {
  const all = [procedure, ...companions];
  const ids = all.map(({ id }) => id);
  const conditions = await selectRows({ source: tx, entity: ConsentCondition, alias: "condition" })
    .where("condition.procedureId = ANY(:ids)", { ids })
    .getRawMany<ConsentCondition>();
  const disputes = await selectRows({ source: tx, entity: Dispute, alias: "dispute" })
    .where("dispute.procedureId = ANY(:ids)", { ids })
    .getRawMany<Dispute>();
  const names = await listOrganisationNames(
    tx,
    all.map(({ adviserId }) => adviserId),
  );
  const holidays = await readHolidays(tx);
  const circumstances = { nameOf: (id: string) => names.get(id) ?? "", conditions, disputes };
  const inLanguage = (language: Language) =>
    countOrRefuse(
      () =>
        executionStandingOf({
          procedure,
          companions,
          parts: circumstances,
          holidays,
          today,
          language,
        }),
      undefined,
      procedure.id,
    )!;
  return { nl: inLanguage("nl"), en: inLanguage("en") };
}

/** What the landlord says that it did, and on which day. */
interface Done {
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly field: string;
  readonly breachReason: string | null | undefined;
}

/**
 * Lets a decision pass that was allowed on its day. Lets any other pass only as a breach with its
 * reason (domain brief, section 8 rule 3). Neither the standstill nor a dispute bars a decision:
 * art. 5 and art. 8 bar the execution.
 *
 * @returns the reason of the breach; null: there is no breach.
 * @throws DATE_IN_FUTURE, DECISION_NOT_ALLOWED (userErrors).
 */
export async function passDecisionGate(
  tx: Transaction,
  addressed: Addressed,
  done: Done,
): Promise<string | null> {
  const { id } = addressed.procedure;
  const reason = textOf(done.breachReason ?? "", "breachReason");
  if (done.on > done.today) throw dateInFuture().at(done.field).showing(id);
  return breachUnlessAllowed({
    refused: decisionNotAllowed,
    subjectId: id,
    sentence: await readDecisionStanding(tx, addressed, { today: done.today }),
    breach: { ...done, reason },
  });
}

/**
 * Lets an execution pass that was allowed on its day. Lets any other pass only as a breach with its
 * reason. A dispute that suspends execution, or a ruling that forbids it, lets nothing pass: an
 * execution against it is for the Huurcommissie or the court.
 *
 * @returns the reason of the breach; null: there is no breach.
 * @throws DATE_IN_FUTURE, EXECUTION_SUSPENDED, EXECUTION_FORBIDDEN, EXECUTION_NOT_ALLOWED
 * (userErrors).
 */
export async function passExecutionGate(
  tx: Transaction,
  addressed: Addressed,
  done: Done,
): Promise<string | null> {
  const { id } = addressed.procedure;
  const reason = textOf(done.breachReason ?? "", "breachReason");
  if (done.on > done.today) throw dateInFuture().at(done.field).showing(id);
  const standing = await readExecutionStanding(tx, addressed, done.today);
  refuseLocked(standing.nl.ground, id);
  return breachUnlessAllowed({
    refused: executionNotAllowed,
    subjectId: id,
    sentence: standing,
    breach: { ...done, reason },
  });
}

/**
 * Compares the day of a decision or an execution with the day from which it was allowed.
 *
 * @returns the reason of the breach; null: the day was allowed.
 * @throws the refusal `refused`, with what bars it, when the day was not allowed and there is no
 * reason (a userError).
 */
export function breachUnlessAllowed({
  refused,
  subjectId,
  sentence,
  breach,
}: {
  refused: typeof executionNotAllowed;
  subjectId: string;
  sentence: Told<DecisionStanding | ExecutionStanding>;
  breach: { readonly on: LocalDate; readonly field: string; readonly reason: string };
}): string | null {
  const { nl, en } = sentence;
  const { on, field, reason } = breach;
  if (nl.date !== null && on >= nl.date) return null;
  if (reason) return reason;
  const details = {
    article: { nl: nl.article, en: en.article },
    explanation: { nl: nl.explanation, en: en.explanation },
  };
  throw refused(details).at(field).showing(subjectId);
}

/**
 * Refuses when a dispute or a ruling bars every execution.
 *
 * @throws EXECUTION_SUSPENDED, EXECUTION_FORBIDDEN (userErrors).
 */
export function refuseLocked(ground: ExecutionGround, procedureId: string): void {
  if (ground === "SUSPENDED") throw executionSuspended().showing(procedureId);
  if (ground === "FORBIDDEN") throw executionForbidden().showing(procedureId);
}

/**
 * The reasons of breach that a procedure keeps. The decision can be one breach and the execution
 * another; their reasons stand below each other.
 */
export const breachesOf = (
  { breachReason: known }: AdviceProcedure,
  reason: string | null,
): Pick<AdviceProcedure, "breachReason"> => ({
  breachReason:
    known === null || reason === null || known === reason
      ? (reason ?? known)
      : `${known}\n\n${reason}`,
});
