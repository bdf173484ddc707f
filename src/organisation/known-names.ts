import { refusal } from "../acts/refusal.js";
import type { OrganisationKind } from "../authorisation/audience.js";
import { IN_DUTCH, isUuid } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";

const unknownTheme = refusal<{ value: string }>("UNKNOWN_THEME", {
  description: "There is no such theme (onbekend thema).",
  nl: (d) => `Onbekend thema: ${d.value}.`,
  en: (d) => `Unknown theme: ${d.value}.`,
});

const unknownMunicipality = refusal<{ value: string }>("UNKNOWN_MUNICIPALITY", {
  description: "There is no such municipality (onbekende gemeente).",
  nl: (d) => `Onbekende gemeente: ${d.value}.`,
  en: (d) => `Unknown municipality: ${d.value}.`,
});

/**
 * Checks the ids of themes, and returns each once, in the order of the themes.
 *
 * @param field the input's field that they stand in.
 * @throws UNKNOWN_THEME (a userError).
 */
export async function knownThemes(
  tx: Transaction,
  given: readonly string[],
  field = "themes",
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    "SELECT id FROM app.theme WHERE id = ANY($1) ORDER BY position",
    [given.filter((id) => !id.includes("\0"))],
  );
  refuseUnknown({ given, known: rows, refused: unknownTheme, field });
  return rows.map(({ id }) => id);
}

/**
 * Checks the ids of municipalities, and returns each once, by name.
 *
 * @throws UNKNOWN_MUNICIPALITY (a userError).
 */
export async function knownMunicipalities(
  tx: Transaction,
  given: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM app.municipality WHERE id = ANY($1) ORDER BY name ${IN_DUTCH}`,
    [given.filter(isUuid)],
  );
  refuseUnknown({ given, known: rows, refused: unknownMunicipality, field: "municipalityIds" });
  return rows.map(({ id }) => id);
}

function refuseUnknown({
  given,
  known,
  refused,
  field,
}: {
  given: readonly string[];
  known: readonly { id: string }[];
  refused: typeof unknownTheme;
  field: string;
}): void {
  const unknown = given.find((id) => !known.some((row) => row.id === id));
  if (unknown !== undefined) throw refused({ value: unknown }).at(field);
}

/** An organisation that works, or worked, in a municipality. */
export interface AtWork {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly active: boolean;
}

/** Those of these organisations that work, or worked, in a municipality. */
export const organisationsAtWork = (
  tx: Transaction,
  given: readonly string[],
  municipalityId: string,
): Promise<AtWork[]> =>
  tx.query<AtWork[]>(
    `
    SELECT id, kind, active FROM app.organisation
    WHERE $2 = ANY(municipality_ids) AND id = ANY($1)`,
    [given.filter(isUuid), municipalityId],
  );

/** Those of these that are tenants' organisations, active, whether or not somebody logs in. */
export async function tenantsOrganisationsAmong(
  tx: Transaction,
  given: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `
    SELECT id FROM app.organisation
    WHERE kind IN ('TENANT_UMBRELLA', 'LOCAL_TENANT_ORG', 'OTHER_TENANT_ORG')
      AND active AND id = ANY($1)`,
    [given.filter(isUuid)],
  );
  return rows.map(({ id }) => id);
}

/** What kind of organisation each of these is, where it is active. */
export const activeOrganisations = (
  tx: Transaction,
  given: readonly string[],
): Promise<Omit<AtWork, "active">[]> =>
  tx.query<Omit<AtWork, "active">[]>(
    "SELECT id, kind FROM app.organisation WHERE active AND id = ANY($1)",
    [given.filter(isUuid)],
  );
