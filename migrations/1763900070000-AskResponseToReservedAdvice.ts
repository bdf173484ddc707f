import type { MigrationInterface, QueryRunner } from "typeorm";

const ANSWERS = ["ADVICE", "NO_OBJECTION", "CONSENT", "REFUSAL"];
const READ = ["advice_procedure", "advice", "advice_recommendation", "landlord_response"];

/**
 * An advice that leaves nothing to deviate from owes no response, and one that says that there will
 * be none only lets the set period run (Wohv art. 5(2) and (3)). What waited for such a response
 * waits no longer: that is logged, because clients have shown it as due.
 */
export class AskResponseToReservedAdvice1763900070000 implements MigrationInterface {
  name = "AskResponseToReservedAdvice1763900070000";

  async up(runner: QueryRunner): Promise<void> {
    await allowAnswers(runner, [...ANSWERS, "UNRESERVED_ADVICE", "NO_ADVICE"]);
    await asOwnerOfRows(runner, [
      `UPDATE app.advice_procedure p SET
        answered_with = CASE a.outcome
        WHEN 'NO_ADVICE' THEN 'NO_ADVICE' ELSE 'UNRESERVED_ADVICE' END,
        response_due_on = NULL, overdue = false,
        due_on = CASE WHEN a.outcome = 'NO_ADVICE' AND NOT p.late AND p.executed_on IS NULL
          AND p.ended_on IS NULL
          THEN p.advice_due_on END -- the clock ends the periods that are over
      FROM app.advice a
      WHERE a.procedure_id = p.id AND a.status = 'ISSUED' AND p.answered_with = 'ADVICE'
        AND (a.outcome = 'NO_ADVICE' OR a.outcome IN ('POSITIVE', 'NO_OBJECTION')
        AND NOT EXISTS (SELECT FROM app.advice_recommendation r
        WHERE r.advice_id = a.id AND r.weight <> 'REMARK'))`,
      `UPDATE app.landlord_response r SET standstill_until = NULL
      FROM app.advice_procedure p
      WHERE p.id = r.procedure_id AND r.standstill_until IS NOT NULL AND p.answered_with
        IN ('UNRESERVED_ADVICE', 'NO_ADVICE')`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error(
      "Going back would ask for responses that nobody owes, and could not tell since when.",
    );
  }
}

async function allowAnswers(runner: QueryRunner, answers: readonly string[]): Promise<void> {
  await runner.query(`
    ALTER TABLE app.advice_procedure DROP CONSTRAINT advice_procedure_answered_with_check,
      ADD CONSTRAINT advice_procedure_answered_with_check
        CHECK (answered_with IN (${answers.map((answer) => `'${answer}'`).join(", ")}))`);
}

/** Changes what rows hold, past the policies that hide rows from the owner of the tables too. */
async function asOwnerOfRows(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const table of READ)
    await runner.query(`ALTER TABLE app.${table} NO FORCE ROW LEVEL SECURITY`);
  for (const statement of statements) await runner.query(statement);
  for (const table of READ) await runner.query(`ALTER TABLE app.${table} FORCE ROW LEVEL SECURITY`);
}
