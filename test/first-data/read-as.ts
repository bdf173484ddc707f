import type { DataSource } from "typeorm";
import { AUDIENCE_OF_KIND, type OrganisationKind } from "../../src/authorisation/audience.js";
import { PUBLIC_VIEWER, type Viewer } from "../../src/authorisation/viewer.js";
import { PERSONAS } from "../../src/first-data/personas.js";
import { inTransaction } from "../../src/persistence/transaction.js";

/** What a persona reads, as the API reads it; null: the public. */
export async function readAs<Row>(
  database: DataSource,
  name: string | null,
  sql: string,
): Promise<Row[]> {
  return inTransaction({
    database,
    viewer: await viewerOf(database, name),
    act: { act: "", requestId: null },
    work: (tx) => tx.query<Row[]>(sql),
  });
}

/** The viewer that log-in would make of a persona; null: the public. */
export async function viewerOf(database: DataSource, name: string | null): Promise<Viewer> {
  const persona = PERSONAS.find((one) => one.name === name);
  if (!persona) return PUBLIC_VIEWER;
  const [membership] = await database.query("SELECT * FROM app.current_membership($1, $2)", [
    persona.subject,
    persona.organisationId,
  ]);
  return {
    ...PUBLIC_VIEWER,
    audience: AUDIENCE_OF_KIND[membership.kind as OrganisationKind]!,
    kind: membership.kind,
    organisationId: persona.organisationId,
    role: persona.role,
    personId: membership.person_id,
    municipalityIds: membership.municipality_ids,
  };
}
