import { type Administration, AdminRefusal, type Command } from "../../admin/command.js";
import { ORGANISATION_KINDS } from "../../authorisation/audience.js";
import { findMunicipalities, findOrganisation } from "./finding.js";
import { nameOf, oneOf } from "./given-values.js";

const MUNICIPALITY = {
  value: "NAME",
  says: "a municipality in which it works",
  isRepeatable: true,
};

export async function refuseNamedAlike(tx: Administration, name: string): Promise<void> {
  const [other] = await tx.query("SELECT FROM organisation WHERE name = $1", [name]);
  if (other) throw new AdminRefusal(`There is an organisation "${name}" already.`);
}

export const addOrganisation: Command = {
  name: "organisation add",
  says: "adds an organisation",
  options: {
    name: { value: "NAME", says: "its official name", isRequired: true },
    kind: { value: "KIND", says: `one of ${ORGANISATION_KINDS.join(", ")}`, isRequired: true },
    municipality: MUNICIPALITY,
  },
  async run(tx, given) {
    const name = nameOf(given.required("name"));
    const kind = oneOf(given.required("kind"), ORGANISATION_KINDS, "kind of organisation");
    await refuseNamedAlike(tx, name);
    if (kind === "LANDLORD" || kind === "TENANT_UMBRELLA") {
      const [party] = await tx.query<{ name: string }>(
        "SELECT name FROM organisation WHERE kind = $1",
        [kind],
      );
      if (party) throw new AdminRefusal(`There is one ${kind} here: ${party.name}.`);
    }
    const [row] = await tx.query<{ id: string }>(
      "INSERT INTO organisation (name, kind, municipality_ids) VALUES ($1, $2, $3) RETURNING id",
      [name, kind, await findMunicipalities(tx, given.list("municipality") ?? [])],
    );
    tx.tell(`${name} is added; the org of its tokens is ${row!.id}.`);
  },
};

export const changeOrganisation: Command = {
  name: "organisation change",
  says: "changes a name or municipalities, or whether anybody may act for it",
  options: {
    organisation: { value: "NAME", says: "its name or id", isRequired: true },
    name: { value: "NAME", says: "its new name" },
    municipality: { ...MUNICIPALITY, says: "all municipalities in which it works" },
    active: { value: "yes|no", says: "whether anybody may act for it" },
  },
  async run(tx, given) {
    const { id, name } = await findOrganisation(tx, given.required("organisation"));
    const municipalities = given.list("municipality");
    const active = given.optional("active");
    const newName = given.optional("name");
    if (newName === undefined && !municipalities && active === undefined)
      throw new AdminRefusal("Nothing changes: say --name, --municipality or --active.");
    if (newName !== undefined) {
      await refuseNamedAlike(tx, nameOf(newName));
      await tx.query("UPDATE organisation SET name = $2 WHERE id = $1", [id, nameOf(newName)]);
    }
    if (municipalities)
      await tx.query("UPDATE organisation SET municipality_ids = $2 WHERE id = $1", [
        id,
        await findMunicipalities(tx, municipalities),
      ]);
    if (active !== undefined)
      await tx.query("UPDATE organisation SET active = $2 WHERE id = $1", [
        id,
        oneOf(active, ["YES", "NO"], "answer") === "YES",
      ]);
    tx.tell(`${name} is changed.`);
  },
};

export const listOrganisations: Command = {
  name: "organisation list",
  says: "shows all organisations, with the org of their tokens",
  options: {},
  async run(tx) {
    const rows = await tx.query<{ line: string }>(`
      SELECT concat_ws(E'\\t', o.id, o.kind, o.name, CASE WHEN NOT active THEN 'not active' END,
        (SELECT string_agg(m.name, ', ' ORDER BY m.name) FROM municipality m
         WHERE m.id = ANY (o.municipality_ids))) AS line
      FROM organisation o ORDER BY o.kind, o.name`);
    for (const { line } of rows) tx.tell(line);
  },
};
