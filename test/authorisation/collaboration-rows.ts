import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { World } from "../support/world.js";

/** What rows that hang on collaboration agreements refer to. */
export interface CollaborationRows {
  readonly municipality: string;
  /** The council nominated somebody. */
  readonly nomination: string;
  /** The landlord, the council and the tenants of Dordrecht are its parties; it is in force. */
  readonly bargained: string;
  readonly evaluation: string;
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
  const { woonbron, cprw, dordtseHuurders } = world.organisations;
  const [bargained, evaluation] = [randomUUID(), randomUUID()];
  await superuser.query(
    `INSERT INTO app.collaboration_agreement (id, organisation_id, party_ids, title, status,
      starts_on, shared_at)
    VALUES ($1, $2, $3, 'x', 'IN_FORCE', '2022-01-01', '2021-11-01T12:00:00Z')`,
    [bargained, woonbron, [woonbron, cprw, dordtseHuurders]],
  );
  await superuser.query(
    `INSERT INTO app.collaboration_evaluation (id, organisation_id, agreement_id, due_on, status)
    VALUES ($1, $2, $3, '2024-01-01', 'DUE')`,
    [evaluation, woonbron, bargained],
  );
  return { municipality: world.municipalities.dordrecht, nomination, bargained, evaluation };
}

/** How an organisation writes a row of each table in its own name. */
export const collaborationInserts = ({
  municipality,
  nomination,
  bargained,
  evaluation,
}: CollaborationRows): Readonly<Record<string, (organisationId: string) => string>> => ({
  collaboration_budget_year: (id) => `
    INSERT INTO app.collaboration_budget_year (organisation_id, agreement_id, year, status, basis,
      amount_cents, account_due_on)
    VALUES ('${id}', '${bargained}', 2023, 'PROPOSED', 'LUMP', 100, '2024-02-29')`,
  collaboration_comment: (id) => `
    INSERT INTO app.collaboration_comment (organisation_id, agreement_id, part, provision_number,
      text)
    VALUES ('${id}', '${bargained}', 'CLAUSE', '5', 'x')`,
  collaboration_evaluation: (id) => `
    INSERT INTO app.collaboration_evaluation (organisation_id, agreement_id, due_on, status)
    VALUES ('${id}', '${bargained}', '2026-01-01', 'PLANNED')`,
  collaboration_judgement: (id) => `
    INSERT INTO app.collaboration_judgement (organisation_id, agreement_id, evaluation_id, outcome,
      text, given_on)
    VALUES ('${id}', '${bargained}', '${evaluation}', 'CONTINUE', 'x', app.today())`,
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
