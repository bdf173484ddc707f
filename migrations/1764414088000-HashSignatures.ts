import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What stays as it was signed, since a signature was given (`app.keep_columns`). */
const SAID = [
  ...["signed_on", "content_hash", "signers", "excluded_themes", "party_id"],
  ...["excluded_commitment_ids", "reservation", "evidence_url", "evidence_sha256"],
];

/**
 * A signature says who signs and what is left out: its hash makes a change of that noticed, as
 * `content_hash` does of what it is on.
 */
export class HashSignatures1764414088000 implements MigrationInterface {
  name = "HashSignatures1764414088000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.agreement_signature ADD COLUMN hash text
        CONSTRAINT agreement_signature_hash_check CHECK (hash ~ '^[0-9a-f]{64}$')`);
    await hashThoseBefore(runner);
    await runner.query(`ALTER TABLE app.agreement_signature ALTER COLUMN hash SET NOT NULL`);
    await keep(runner, [...SAID, "hash"]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await keep(runner, SAID);
    await runner.query(`ALTER TABLE app.agreement_signature DROP COLUMN hash`);
  }
}

async function keep(runner: QueryRunner, columns: readonly string[]): Promise<void> {
  const named = ["signed_on", ...columns].map((one) => `'${one}'`).join(", ");
  await runner.query(`DROP TRIGGER keep_columns ON app.agreement_signature`);
  await runner.query(`
    CREATE TRIGGER keep_columns BEFORE UPDATE ON app.agreement_signature FOR EACH ROW
      EXECUTE FUNCTION app.keep_columns(${named})`);
}

async function hashThoseBefore(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE app.agreement_signature DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
  const signatures = (await runner.query(`
    SELECT id, jsonb_build_object('format', 'samenspraak/signature/1', 'partId', part_id,
      'contentHash', content_hash, 'organisationId', member_id, 'signers', signers,
      'signedOn', signed_on, 'excludedThemes', excluded_themes,
      'excludedCommitmentIds', excluded_commitment_ids, 'reservation', reservation,
      'onPaper', on_paper, 'evidenceSha256', evidence_sha256) AS said
    FROM app.agreement_signature`)) as { id: string; said: object }[];
  for (const { id, said } of signatures)
    await runner.query(`UPDATE app.agreement_signature SET hash = $2 WHERE id = $1`, [
      id,
      createHash("sha256").update(canonicalize(said)!, "utf8").digest("hex"),
    ]);
  await runner.query(`
    ALTER TABLE app.agreement_signature ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
}
