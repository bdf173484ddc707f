import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { World } from "../support/world.js";

/** What rows that hang on collaboration agreements refer to. */
export interface CollaborationRows {
  readonly municipality: string;
  /** The council nominated somebody. */
  readonly nomination: string;
}

/** Puts these rows into a world, written beneath every rule. */
export async function putCollaboration(
  superuser: pg.Client,
  world: World,
): Promise<CollaborationRows> {
  const nomination = randomUUID();
  await superuser.query(
    `INSERT INTO app.commissioner_nomination (id, organisation_id, seat, status, nominee_name,
      nominated_on, shared_at)
    VALUES ($1, $2, 'x', 'NOMINATED', 'x', '2026-01-01', '2026-01-01T12:00:00Z')`,
    [nomination, world.organisations.cprw],
  );
  return { municipality: world.municipalities.dordrecht, nomination };
}

/** How an organisation writes a row of each table in its own name. */
export const collaborationInserts = ({
  municipality,
  nomination,
}: CollaborationRows): Readonly<Record<string, (organisationId: string) => string>> => ({
  commissioner_nomination: (id) => `
    INSERT INTO app.commissioner_nomination (organisation_id, seat, status)
    VALUES ('${id}', 'x', 'VACANCY')`,
  committee_recognition: (id) => `
    INSERT INTO app.committee_recognition (organisation_id, municipality_id, name, complex,
      dwellings, members, status, requested_on)
    VALUES ('${id}', '${municipality}', 'x', 'x', 40, 4, 'REQUESTED', app.today())`,
  nomination_candidate: (id) => `
    INSERT INTO app.nomination_candidate (organisation_id, nomination_id, name)
    VALUES ('${id}', '${nomination}', 'x')`,
});
