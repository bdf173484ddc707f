import { randomUUID } from "node:crypto";
import type { Role } from "../../src/authorisation/role.js";
import type { Member, World } from "../support/world.js";

/** What differs between the municipalities. */
export interface Place {
  readonly name: string;
  readonly municipalityId: string;
  /** The municipality's alderman, and those who take part for its tenants: the first listens. */
  readonly alderman: Member;
  readonly tenants: readonly [Member, ...Member[]];
  /** A part between landlord and municipality alone. */
  readonly hasPartWithoutTenants: boolean;
  /** Who accedes: the council, or somebody who signs on paper. */
  readonly newcomer: Member | string;
}

/**
 * Delft has one tenants' party, and a part without; in Dordrecht the council takes part as well; in
 * Rotterdam it is the tenants' party; in Nissewaard it accedes.
 */
export const PLACES: Readonly<Record<string, (world: World) => Promise<Place>>> = {
  Delft: async ({ municipalities, members }) => ({
    name: "Delft",
    municipalityId: municipalities.delft,
    alderman: members.delftseWethouder,
    tenants: [members.delftseHuurder],
    hasPartWithoutTenants: true,
    newcomer: members.voorzitter,
  }),
  Dordrecht: async (world) => ({
    name: "Dordrecht",
    municipalityId: world.municipalities.dordrecht,
    alderman: await memberOf(world, world.organisations.gemeenteDordrecht, "WETHOUDER"),
    tenants: [world.members.dordtseHuurder, world.members.voorzitter],
    hasPartWithoutTenants: false,
    newcomer: await otherIn(world, world.municipalities.dordrecht, "OTHER_LANDLORD"),
  }),
  Rotterdam: async (world) => {
    const municipalityId = await municipalityOf(world, "Rotterdam");
    const city = await otherIn(world, municipalityId, "MUNICIPALITY");
    return {
      ...{ name: "Rotterdam", municipalityId },
      alderman: await memberOf(world, city, "WETHOUDER"),
      tenants: [world.members.voorzitter],
      hasPartWithoutTenants: true,
      newcomer: await otherIn(world, municipalityId, "OTHER_LANDLORD"),
    };
  },
  Nissewaard: async (world) => {
    const municipalityId = await municipalityOf(world, "Nissewaard");
    const city = await otherIn(world, municipalityId, "MUNICIPALITY");
    const tenants = await otherIn(world, municipalityId, "LOCAL_TENANT_ORG");
    return {
      ...{ name: "Nissewaard", municipalityId },
      alderman: await memberOf(world, city, "WETHOUDER"),
      tenants: [await memberOf(world, tenants, "BESTUURSLID_LOKAAL")],
      hasPartWithoutTenants: false,
      newcomer: world.members.voorzitter,
    };
  },
};

/** Somebody who may sign for an organisation. */
async function memberOf(world: World, organisationId: string, role: Role): Promise<Member> {
  const [personId, membershipId] = [randomUUID(), randomUUID()];
  const subject = `subject-${personId}`;
  const name = role.toLowerCase();
  await world.administer("INSERT INTO app.person (id, name, subject) VALUES ($1, $2, $3)", [
    ...[personId, name, subject],
  ]);
  await world.administer(
    `INSERT INTO app.membership (id, person_id, organisation_id, role, starts_on)
      VALUES ($1, $2, $3, $4, '2020-01-01')`,
    [membershipId, personId, organisationId, role],
  );
  const token = await world.tokenFor({ subject, organisationId });
  return { name, personId, membershipId, subject, organisationId, role, token };
}

/** A municipality in which both parties work. */
async function municipalityOf(world: World, name: string): Promise<string> {
  const id = randomUUID();
  await world.administer("INSERT INTO app.municipality (id, name) VALUES ($1, $2)", [id, name]);
  const { woonbron, cprw: council } = world.organisations;
  await world.administer(
    `UPDATE app.organisation SET municipality_ids = municipality_ids || $1::uuid
      WHERE id = ANY($2)`,
    [id, [woonbron, council]],
  );
  return id;
}

/** An organisation of a municipality; a landlord has no log-in, and signs on paper. */
async function otherIn(
  world: World,
  municipalityId: string,
  kind: "MUNICIPALITY" | "LOCAL_TENANT_ORG" | "OTHER_LANDLORD",
): Promise<string> {
  const id = randomUUID();
  await world.administer(
    `INSERT INTO app.organisation (id, name, kind, municipality_ids)
      VALUES ($1, $2, $3, $4)`,
    [id, `Organisatie ${kind}`, kind, [municipalityId]],
  );
  return id;
}
