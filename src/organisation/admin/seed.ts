import { readFile } from "node:fs/promises";
import {
  type Administration,
  AdminRefusal,
  type Command,
  type Given,
} from "../../admin/command.js";
import type { OrganisationKind } from "../../authorisation/audience.js";
import { THEMES } from "../themes.js";
import { findMunicipalities } from "./finding.js";
import { nameOf } from "./given-values.js";

/** What a database begins with, as it stands in a file or in the options. */
interface Seed {
  readonly landlord: string;
  readonly tenantCouncil: string;
  readonly municipalities: readonly string[];
  /** The municipalities of each region, by its name. */
  readonly regions: Readonly<Record<string, readonly string[]>>;
}

const SHAPE =
  '{ "landlord": "…", "tenantCouncil": "…", "municipalities": ["…"], "regions": { "…": ["…"] } }';

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

/** @throws AdminRefusal. */
async function readSeed(file: string): Promise<Seed> {
  const text = await readFile(file, "utf8").catch(({ code }: NodeJS.ErrnoException) => {
    throw new AdminRefusal(`${file} cannot be read (${code}).`);
  });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new AdminRefusal(`${file} is not JSON: ${(error as Error).message}.`);
  }
  const {
    landlord,
    tenantCouncil,
    municipalities,
    regions = {},
    ...rest
  } = (given ?? {}) as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new AdminRefusal(`${file} has "${unknown}"; it has ${SHAPE}.`);
  if (
    typeof landlord !== "string" ||
    typeof tenantCouncil !== "string" ||
    !isTexts(municipalities) ||
    typeof regions !== "object" ||
    regions === null ||
    !Object.values(regions).every(isTexts)
  )
    throw new AdminRefusal(`${file} does not have ${SHAPE}.`);
  return { landlord, tenantCouncil, municipalities, regions: regions as Seed["regions"] };
}

function seedOf(given: Given): Seed {
  const regions = (given.list("region") ?? []).map((region) => {
    const [name, places] = region.split("=");
    if (!name || !places)
      throw new AdminRefusal(`Write a region as NAME=MUNICIPALITY,MUNICIPALITY, not "${region}".`);
    return [name, places.split(",")] as const;
  });
  return {
    landlord: given.required("landlord"),
    tenantCouncil: given.required("tenant-council"),
    municipalities: given.list("municipality") ?? [],
    regions: Object.fromEntries(regions),
  };
}

async function plant(tx: Administration, seed: Seed): Promise<void> {
  const [known] = await tx.query<{ name: string }>("SELECT name FROM organisation LIMIT 1");
  if (known)
    throw new AdminRefusal(`This database is not empty: ${known.name} is there. Nothing was done.`);
  const [landlord, tenantCouncil] = [nameOf(seed.landlord), nameOf(seed.tenantCouncil)];
  if (landlord === tenantCouncil)
    throw new AdminRefusal("The landlord and the tenants' council are two organisations.");
  if (seed.municipalities.length === 0)
    throw new AdminRefusal("Name a municipality at least, in which the landlord lets dwellings.");
  const municipalities = [...new Set(seed.municipalities.map((name) => nameOf(name)))];
  for (const name of municipalities)
    await tx.query("INSERT INTO municipality (name) VALUES ($1) ON CONFLICT (name) DO NOTHING", [
      name,
    ]);
  for (const [name, places] of Object.entries(seed.regions))
    await tx.query("INSERT INTO region (name, municipality_ids) VALUES ($1, $2)", [
      nameOf(name),
      await findMunicipalities(tx, places),
    ]);
  for (const { id, name, dutchName, position } of THEMES)
    await tx.query(
      `
        INSERT INTO theme (id, name, dutch_name, position) VALUES ($1, $2, $3, $4)
        ON CONFLICT (id) DO NOTHING`,
      [id, name, dutchName, position],
    );
  tx.tell(`Municipalities: ${municipalities.join(", ")}.`);
  tx.tell(`Regions: ${Object.keys(seed.regions).join(", ") || "none"}.`);
  tx.tell(`Themes: ${THEMES.map(({ id }) => id).join(", ")}.`);
  const everywhere = await findMunicipalities(tx, municipalities);
  const parties: readonly [OrganisationKind, string][] = [
    ["LANDLORD", landlord],
    ["TENANT_UMBRELLA", tenantCouncil],
  ];
  for (const [kind, name] of parties) {
    const [row] = await tx.query<{ id: string }>(
      "INSERT INTO organisation (name, kind, municipality_ids) VALUES ($1, $2, $3) RETURNING id",
      [name, kind, everywhere],
    );
    tx.tell(`${kind}: ${name}; the org of its tokens is ${row!.id}.`);
  }
}

export const seed: Command = {
  name: "seed",
  says: "puts both parties, municipalities, regions and themes into an empty database",
  argument: "[FILE.json]",
  options: {
    landlord: { value: "NAME", says: "the housing association" },
    "tenant-council": { value: "NAME", says: "the tenants' council" },
    municipality: {
      value: "NAME",
      says: "where the landlord lets dwellings",
      isRepeatable: true,
    },
    region: { value: "NAME=MUNICIPALITY,…", says: "a region of the landlord", isRepeatable: true },
  },
  async run(tx, given) {
    await plant(tx, given.argument === undefined ? seedOf(given) : await readSeed(given.argument));
  },
};
