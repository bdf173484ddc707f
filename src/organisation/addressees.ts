import { refusal } from "../acts/refusal.js";
import { AUDIENCE_OF_KIND, ORGANISATION_KINDS } from "../authorisation/audience.js";
import { IN_DUTCH, isUuid } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import type { RecognitionArticle } from "./recognised-organisation.entity.js";

export const unknownAddressee = refusal("UNKNOWN_ADDRESSEE", {
  description:
    "Only a residents' committee can be named as a further addressee (onbekende geadresseerde).",
  nl: () => "Alleen een bewonerscommissie kan als extra geadresseerde genoemd worden.",
  en: () => "Only a residents' committee can be named as a further addressee.",
});

/**
 * The id of the tenants' organisation for all dwellings, which the landlord addresses first: CPRW.
 *
 * @throws Error when there is none.
 */
export async function findTenantsCouncil(tx: Transaction): Promise<string> {
  const [council] = await tx.query<{ id: string }[]>(
    "SELECT id FROM app.organisation WHERE kind = 'TENANT_UMBRELLA'",
  );
  if (!council) throw new Error("There is no tenants' council to address.");
  return council.id;
}

/** Whether the parties recognise an organisation today by an article; when left out, by any. */
const isRecognised = (article?: RecognitionArticle): string => `
  EXISTS (SELECT FROM app.recognised_organisation AS recognised
    WHERE recognised.recognised_id = organisation.id
      AND ${article ? `recognised.article = '${article}'` : "true"}
      AND app.today() BETWEEN recognised.starts_on AND COALESCE(recognised.ends_on, 'infinity'))`;

/**
 * The ids of the local tenants' organisations that are active in one of these municipalities, by
 * name.
 *
 * @param who RECOGNISED: only those that count beside the council on every subject, because landlord
 * and council agreed so (Wohv art. 2(2)(b)).
 */
export async function listLocalOrganisations(
  tx: Transaction,
  municipalityIds: readonly string[],
  who: "ALL" | "RECOGNISED",
): Promise<string[]> {
  if (municipalityIds.length === 0) return [];
  const rows = await tx.query<{ id: string }[]>(
    `
    SELECT id FROM app.organisation
    WHERE kind = 'LOCAL_TENANT_ORG' AND active AND municipality_ids && $1
      AND ($2 = 'ALL' OR ${isRecognised("2(2)(b)")})
    ORDER BY name ${IN_DUTCH}`,
    [municipalityIds, who],
  );
  return rows.map(({ id }) => id);
}

/**
 * The ids of the tenants' organisations that take part in a municipality unless others are named, by
 * name: those at work there that the parties recognise; where they recognise none, the local ones;
 * where there is none, the council.
 */
export async function listTenantParties(
  tx: Transaction,
  municipalityId: string,
): Promise<string[]> {
  const rows = await tx.query<{ id: string; rank: number }[]>(
    `
    SELECT * FROM (SELECT id, name, CASE
        WHEN at_work AND ${isRecognised()} THEN 1
        WHEN at_work AND kind = 'LOCAL_TENANT_ORG' THEN 2
        WHEN kind = 'TENANT_UMBRELLA' THEN 3 END AS rank
      FROM app.organisation,
        LATERAL (SELECT active AND $1 = ANY(municipality_ids) AS at_work) AS one
      WHERE kind IN ('TENANT_UMBRELLA', 'LOCAL_TENANT_ORG', 'OTHER_TENANT_ORG')) AS ranked
    WHERE rank IS NOT NULL ORDER BY name ${IN_DUTCH}`,
    [municipalityId],
  );
  const best = Math.min(...rows.map(({ rank }) => rank));
  return rows.filter(({ rank }) => rank === best).map(({ id }) => id);
}

/** Who can be named as a further addressee, as a condition on `app.organisation`. */
const IS_COMMITTEE = "kind = 'RESIDENTS_COMMITTEE' AND active";

/** Whether each of these can be named as a further addressee, in SQL: `ids` is an expression. */
export const areCommittees = (ids: string): string => `
  NOT EXISTS (SELECT FROM unnest(${ids}) AS named (organisation_id)
    WHERE NOT EXISTS (SELECT FROM app.organisation
      WHERE ${IS_COMMITTEE} AND id = named.organisation_id))`;

/**
 * The ids of these residents' committees, each once, by name.
 *
 * @throws UNKNOWN_ADDRESSEE when one is no active residents' committee (a userError).
 */
export async function knownCommittees(
  tx: Transaction,
  given: readonly string[],
  field: string,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `
    SELECT id FROM app.organisation WHERE ${IS_COMMITTEE} AND id = ANY($1)
    ORDER BY name ${IN_DUTCH}`,
    [given.filter(isUuid)],
  );
  if (given.some((id) => !rows.some((row) => row.id === id))) throw unknownAddressee().at(field);
  return rows.map(({ id }) => id);
}

/** Those of these that have a name here, and for which nobody can log in. */
export async function withoutLogIn(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    "SELECT id FROM app.organisation WHERE id = ANY($1) AND kind = ANY($2)",
    [ids, ORGANISATION_KINDS.filter((kind) => AUDIENCE_OF_KIND[kind] === null)],
  );
  return rows.map(({ id }) => id);
}

/**
 * Those of these that are tenants' organisations, active and at work in a municipality, each once,
 * by name: the council, local ones, and others that have no log-in. Those of `orAmong` need not be
 * active any more.
 */
export async function knownTenantsOrganisations(
  tx: Transaction,
  given: readonly string[],
  {
    municipalityId,
    orAmong,
  }: { readonly municipalityId: string; readonly orAmong: readonly string[] },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `
    SELECT id FROM app.organisation
    WHERE kind IN ('TENANT_UMBRELLA', 'LOCAL_TENANT_ORG', 'OTHER_TENANT_ORG') AND id = ANY($1)
      AND (active AND $2 = ANY(municipality_ids) OR id = ANY($3))
    ORDER BY name ${IN_DUTCH}`,
    [given.filter(isUuid), municipalityId, orAmong],
  );
  return rows.map(({ id }) => id);
}
