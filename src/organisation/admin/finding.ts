import { type Administration, AdminRefusal } from "../../admin/command.js";
import type { OrganisationKind } from "../../authorisation/audience.js";

// How the administrator names what there is: a person by the subject of the tokens, everything else
// by its name or id.

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
}

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** @throws AdminRefusal when nobody has this subject. */
export async function findPerson(tx: Administration, subject: string): Promise<KnownPerson> {
  const person = await personWith(tx, subject);
  if (!person)
    throw new AdminRefusal(`Nobody has the subject "${subject}"; person list shows who has which.`);
  return person;
}

export async function personWith(
  tx: Administration,
  subject: string,
): Promise<KnownPerson | undefined> {
  const [person] = await tx.query<KnownPerson>(
    "SELECT id, name, subject FROM person WHERE subject = $1",
    [subject],
  );
  return person;
}

/** @param named its name or id. */
export const findOrganisation = (tx: Administration, named: string): Promise<KnownOrganisation> =>
  find<KnownOrganisation>(tx, { table: "organisation", columns: "id, name, kind", named });

export async function findMunicipalities(
  tx: Administration,
  named: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const one of named)
    ids.push((await find(tx, { table: "municipality", columns: "id", named: one })).id);
  return [...new Set(ids)];
}

export const findRegion = (tx: Administration, named: string): Promise<{ id: string }> =>
  find(tx, { table: "region", columns: "id", named });

/** @returns the themes in the order of all themes, each once. */
export async function findThemes(tx: Administration, ids: readonly string[]): Promise<string[]> {
  const themes = await tx.query<{ id: string }>("SELECT id FROM theme ORDER BY position");
  const wanted = ids.map((id) => id.trim().toUpperCase()).filter(Boolean);
  const known = themes.map(({ id }) => id);
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new AdminRefusal(
      `"${unknown}" is no theme; there are ${known.join(", ") || "none yet"}.`,
    );
  return known.filter((id) => wanted.includes(id));
}

async function find<Row extends { id: string }>(
  tx: Administration,
  {
    table,
    columns,
    named,
  }: { table: "organisation" | "municipality" | "region"; columns: string; named: string },
): Promise<Row> {
  const [row] = await tx.query<Row>(
    `SELECT ${columns} FROM ${table} WHERE name = $1 OR id::text = lower($1)`,
    [named.trim().normalize("NFC")],
  );
  if (row) return row;
  const others = await tx.query<{ name: string }>(
    `SELECT name FROM ${table} ORDER BY name LIMIT 30`,
  );
  throw new AdminRefusal(
    `There is no ${table} "${named}"; there are ${others.map(({ name }) => name).join(", ") || "none yet"}.`,
  );
}
