import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The amounts of a tenants' budget are for landlord and council alone, and other parties read the
 * text that lays it down. So the text names a budget by its salted hash, which the hash of the text
 * was made with all along, and the amounts have a row of their own. Amounts that were kept so far
 * move there; no hash changes.
 */
export class KeepAmountsApart1764604100000 implements MigrationInterface {
  name = "KeepAmountsApart1764604100000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app.collaboration_budget (
        id uuid CONSTRAINT collaboration_budget_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        -- who gave it
        organisation_id uuid NOT NULL
          CONSTRAINT collaboration_budget_organisation_fkey REFERENCES app.organisation,
        agreement_id uuid NOT NULL
          CONSTRAINT collaboration_budget_agreement_fkey REFERENCES app.collaboration_agreement,
        party_ids uuid[] NOT NULL,
        -- whose text laid it down first
        amendment_id uuid NOT NULL
          CONSTRAINT collaboration_budget_amendment_fkey REFERENCES app.collaboration_amendment,
        -- of what follows: texts and versions name it by this
        hash text NOT NULL CONSTRAINT collaboration_budget_key UNIQUE
          CONSTRAINT collaboration_budget_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
        salt text NOT NULL,
        basis text NOT NULL CONSTRAINT collaboration_budget_basis_check
          CHECK (basis IN ('LUMP', 'PER_DWELLING', 'TOP_UP_TO')),
        amount_cents integer NOT NULL
          CONSTRAINT collaboration_budget_amount_check CHECK (amount_cents >= 0),
        index text,
        carry_over boolean NOT NULL,
        committee_fixed_cents integer,
        committee_per_household_cents integer,
        -- when the first text that names it was sent
        shared_at timestamptz,
        version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now())`);
    await this.move(runner);
    await this.keepApart(runner);
    await runner.query("CALL app.track('app.collaboration_budget', 'shared_at')");
  }

  /** Puts the amounts back into the texts, where every party reads them. */
  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of NAMING)
      await runner.query(`
        ALTER TABLE app.${table} DROP CONSTRAINT ${table}_${column}_check`);
    await runner.query("DROP TRIGGER share_budgets ON app.collaboration_text");
    await runner.query("ALTER TABLE app.collaboration_budget NO FORCE ROW LEVEL SECURITY");
    await rewrite(
      runner,
      (hash) => `(SELECT ${SAID("b")} FROM app.collaboration_budget AS b
      WHERE b.hash = ${hash} #>> '{}')`,
    );
    // with what rows.sql says of it
    await runner.query("DROP TABLE app.collaboration_budget CASCADE");
    await runner.query("DROP FUNCTION app.share_budgets, app.keep_budget");
  }

  /** One row for each budget, from the text that named it first. */
  private async move(runner: QueryRunner): Promise<void> {
    await freely(runner, [...NAMED_IN, "collaboration_version"], async () => {
      await runner.query(`
        INSERT INTO app.collaboration_budget (organisation_id, agreement_id, party_ids, amendment_id,
          hash, salt, basis, amount_cents, index, carry_over, committee_fixed_cents,
          committee_per_household_cents, shared_at, version, created_at)
        SELECT DISTINCT ON (hash) organisation_id, agreement_id, party_ids, amendment_id, hash, said ->> 'salt',
          said ->> 'basis', (said ->> 'amountCents')::integer, said ->> 'index',
          (said ->> 'carryOver')::boolean, (said ->> 'committeeFixedCents')::integer,
          (said ->> 'committeePerHouseholdCents')::integer, sent_at,
          CASE WHEN sent_at IS NULL THEN 1 ELSE 1000000 END, created_at
        FROM (
          SELECT organisation_id, agreement_id, party_ids, amendment_id, one -> 'budget' AS said,
            sent_at, created_at
          FROM app.collaboration_text, jsonb_array_elements(provisions) AS one
          UNION ALL
          SELECT p.organisation_id, p.agreement_id, p.party_ids, v.amendment_id, p.budget,
            p.created_at, p.created_at
          FROM app.collaboration_provision AS p
            JOIN app.collaboration_version AS v ON v.id = p.version_id) AS named,
          LATERAL (SELECT ${HASH_OF("said")}) AS made (hash)
        WHERE jsonb_typeof(said) = 'object'
        ORDER BY hash, sent_at NULLS LAST, created_at`);
    });
    await rewrite(runner, (budget) => `to_jsonb(${HASH_OF(budget)})`);
  }

  private async keepApart(runner: QueryRunner): Promise<void> {
    for (const [table, column, budget] of NAMING)
      await runner.query(`
        ALTER TABLE app.${table} ADD CONSTRAINT ${table}_${column}_check
          CHECK (NOT jsonb_path_exists(${column}, '${budget} ? (@.type() == "object")'))`);
    await runner.query(`
      CREATE FUNCTION app.keep_budget() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.hash <> ${HASH_OF(SAID("NEW"))} THEN
          RAISE restrict_violation USING MESSAGE = 'A budget is what its hash says';
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.shared_at IS NOT NULL
          AND OLD.shared_at IS DISTINCT FROM NEW.shared_at THEN
          RAISE restrict_violation USING MESSAGE = 'What was sent stays so';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER keep_budget BEFORE INSERT OR UPDATE ON app.collaboration_budget FOR EACH ROW
        EXECUTE FUNCTION app.keep_budget()`);
    await runner.query(`
      CREATE TRIGGER follow_collaboration BEFORE INSERT ON app.collaboration_budget FOR EACH ROW
        EXECUTE FUNCTION app.follow_collaboration()`);
    // As who sends the text: only its own budgets are not shared yet.
    await runner.query(`
      CREATE FUNCTION app.share_budgets() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE app.collaboration_budget SET shared_at = NEW.sent_at
        WHERE shared_at IS NULL AND agreement_id = NEW.agreement_id
          AND hash IN (SELECT one ->> 'budget' FROM jsonb_array_elements(NEW.provisions) AS one);
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER share_budgets AFTER INSERT OR UPDATE ON app.collaboration_text FOR EACH ROW
        WHEN (NEW.sent_at IS NOT NULL) EXECUTE FUNCTION app.share_budgets()`);
  }
}

/** The tables whose rows name budgets, and where. */
const NAMING = [
  ["collaboration_text", "provisions", "$[*].budget"],
  ["collaboration_provision", "budget", "$"],
] as const;
const NAMED_IN = NAMING.map(([table]) => table);

/** What is hashed of the row of a budget. */
const SAID = (row: string): string => `jsonb_build_object('amountCents', ${row}.amount_cents,
  'basis', ${row}.basis, 'carryOver', ${row}.carry_over,
  'committeeFixedCents', ${row}.committee_fixed_cents,
  'committeePerHouseholdCents', ${row}.committee_per_household_cents,
  'index', ${row}.index, 'salt', ${row}.salt)`;

/** SHA-256 of the canonical JSON (RFC 8785) of an object of texts, whole numbers and booleans. */
const HASH_OF = (object: string): string => `encode(sha256(convert_to('{' || (
  SELECT string_agg(to_json(key)::text || ':' || value, ',' ORDER BY key COLLATE "C")
  FROM jsonb_each(${object}) AS each (key, value)) || '}', 'UTF8')), 'hex')`;

/** Writes anew how texts and versions name their budgets. It is no news. */
async function rewrite(runner: QueryRunner, anew: (budget: string) => string): Promise<void> {
  await freely(runner, NAMED_IN, async () => {
    await runner.query(`
      UPDATE app.collaboration_text SET provisions = (
        SELECT jsonb_agg(CASE WHEN COALESCE(one -> 'budget', 'null') = 'null' THEN one
          ELSE jsonb_set(one, '{budget}', ${anew("(one -> 'budget')")}) END ORDER BY place)
        FROM jsonb_array_elements(provisions) WITH ORDINALITY AS each (one, place))
      WHERE jsonb_path_exists(provisions, '$[*].budget ? (@ != null)')`);
    await runner.query(`
      UPDATE app.collaboration_provision SET budget = ${anew("budget")}
      WHERE COALESCE(budget, 'null') <> 'null'`);
  });
}

/** Works past the policies that hide rows from the owner of the tables, and without triggers. */
async function freely(
  runner: QueryRunner,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  for (const table of tables)
    await runner.query(
      `ALTER TABLE app.${table} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`,
    );
  await work();
  for (const table of tables)
    await runner.query(`ALTER TABLE app.${table} ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
}
