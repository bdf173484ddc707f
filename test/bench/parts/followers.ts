import type { Bench } from "../bench.js";
import { CHAIR, LANDLORD } from "../contestants/start.js";
import { runSql } from "../database/bench-database.js";

/** The server lets a person have twenty sessions. */
export const SOCKETS_OF_A_PERSON = 20;

/**
 * Adds people enough to both organisations, each class with one role, and issues a token for
 * each socket, the classes by turns.
 */
export async function tokensOfTwoClasses(
  { issuer }: Bench,
  databaseUrl: string,
  sockets: number,
): Promise<string[]> {
  const people = Math.ceil(sockets / SOCKETS_OF_A_PERSON);
  await runSql(
    databaseUrl,
    `
    WITH made AS (
      INSERT INTO app.person (name, subject)
      SELECT 'Volger ' || n, 'follower-' || n FROM generate_series(1, ${people}) AS n
      WHERE NOT EXISTS (SELECT FROM app.person WHERE subject = 'follower-' || n)
      RETURNING id, subject)
    INSERT INTO app.membership (person_id, organisation_id, role, starts_on)
    SELECT id, CASE WHEN split_part(subject, '-', 2)::int % 2 = 0 THEN '${LANDLORD.organisationId}'
    ELSE '${CHAIR.organisationId}' END::uuid,
      CASE WHEN split_part(subject, '-', 2)::int % 2 = 0 THEN 'BELEIDSADVISEUR'
      ELSE 'SECRETARIS' END, '2020-01-01' FROM made`,
  );
  const each = await Promise.all(
    Array.from({ length: people }, (_, index) =>
      issuer.issue({
        subject: `follower-${index + 1}`,
        organisationId: index % 2 ? LANDLORD.organisationId : CHAIR.organisationId,
      }),
    ),
  );
  return Array.from({ length: sockets }, (_, index) => each[index % people]!);
}
