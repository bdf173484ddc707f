import { createHash } from "node:crypto";
import pg from "pg";
import type { Role } from "../../src/authorisation/role.js";

/**
 * An id that follows from a name. It is equal in every world, so that a token serves in all of
 * them.
 */
const idOf = (name: string): string =>
  createHash("sha256")
    .update(name)
    .digest("hex")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");

export const MEMBER_ROLES = {
  bestuurder: ["woonbron", "BESTUURDER"],
  regiodirecteur: ["woonbron", "REGIODIRECTEUR"],
  beleidsadviseur: ["woonbron", "BELEIDSADVISEUR"],
  participatieadviseur: ["woonbron", "PARTICIPATIEADVISEUR"],
  voorzitter: ["cprw", "VOORZITTER"],
  bestuurslid: ["cprw", "BESTUURSLID"],
  secretaris: ["cprw", "SECRETARIS"],
  ondersteuner: ["cprw", "ONDERSTEUNER"],
  dordtseHuurder: ["dordtseHuurders", "BESTUURSLID_LOKAAL"],
  delftseHuurder: ["delftseHuurders", "BESTUURSLID_LOKAAL"],
  dordtseAmbtenaar: ["gemeenteDordrecht", "AMBTENAAR"],
  delftseWethouder: ["gemeenteDelft", "WETHOUDER"],
} as const satisfies Record<string, readonly [organisation: string, role: Role]>;
export type MemberName = keyof typeof MEMBER_ROLES;

/** A person with one role. */
export interface Somebody {
  readonly name: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly subject: string;
  readonly organisationId: string;
  readonly role: Role;
}

export const MUNICIPALITIES = { dordrecht: idOf("Dordrecht"), delft: idOf("Delft") };
export const ORGANISATIONS = {
  woonbron: idOf("Woonbron"),
  cprw: idOf("CPRW"),
  dordtseHuurders: idOf("Huurders Dordrecht"),
  delftseHuurders: idOf("Huurders Delft"),
  gemeenteDordrecht: idOf("Gemeente Dordrecht"),
  gemeenteDelft: idOf("Gemeente Delft"),
};
const REGION = idOf("regio Dordrecht");

/** One person in every role. */
export const PEOPLE: readonly Somebody[] = Object.entries(MEMBER_ROLES).map(
  ([name, [organisation, role]]) => ({
    name,
    personId: idOf(name),
    membershipId: idOf(`${name} ${role}`),
    subject: `subject-${name}`,
    organisationId: ORGANISATIONS[organisation],
    role,
  }),
);

/**
 * Inserts both parties, two municipalities and somebody in every role. Theme LEEFBAARHEID lies in
 * the board member's portfolio, and Dordrecht in the regional director's region.
 */
export async function insertFixture(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { dordrecht, delft } = MUNICIPALITIES,
    { woonbron, cprw, dordtseHuurders, delftseHuurders, gemeenteDordrecht, gemeenteDelft } =
      ORGANISATIONS;
  const both = `{${dordrecht},${delft}}`;
  try {
    await client.query(`
      BEGIN; SET LOCAL search_path = app; SET LOCAL ROLE samenspraak_owner;
      INSERT INTO municipality (id, name)
      VALUES ('${dordrecht}', 'Dordrecht'), ('${delft}', 'Delft');
      INSERT INTO organisation (id, name, kind, municipality_ids) VALUES
        ('${woonbron}', 'Woonbron', 'LANDLORD', '${both}'),
          ('${cprw}', 'CPRW', 'TENANT_UMBRELLA', '${both}'),
        ('${dordtseHuurders}', 'Huurders Dordrecht', 'LOCAL_TENANT_ORG', '{${dordrecht}}'),
          ('${delftseHuurders}', 'Huurders Delft', 'LOCAL_TENANT_ORG', '{${delft}}'),
        ('${gemeenteDordrecht}', 'Gemeente Dordrecht', 'MUNICIPALITY', '{${dordrecht}}'),
          ('${gemeenteDelft}', 'Gemeente Delft', 'MUNICIPALITY', '{${delft}}');
      INSERT INTO region (id, name, municipality_ids)
      VALUES ('${REGION}', 'Dordrecht', '{${dordrecht}}');
      INSERT INTO theme (id, name, dutch_name, position)
      VALUES ('LEEFBAARHEID', 'Liveability', 'Leefbaarheid', 1),
        ('DUURZAAMHEID', 'Sustainability', 'Duurzaamheid', 2);
      INSERT INTO person (id, name, subject) VALUES
        ${PEOPLE.map((one) => `('${one.personId}', '${one.name}', '${one.subject}')`).join(", ")};
      ${PEOPLE.map(
        ({
          membershipId,
          personId,
          organisationId,
          role,
        }) => `INSERT INTO membership (id, person_id, organisation_id, role, starts_on,
          portfolio_themes, region_id)
        VALUES
        ('${membershipId}', '${personId}', '${organisationId}', '${role}', '2020-01-01',
          '${role === "BESTUURSLID" ? "{LEEFBAARHEID}" : "{}"}',
          ${role === "REGIODIRECTEUR" ? `'${REGION}'` : "NULL"})`,
      ).join(";")};
      COMMIT`);
  } finally {
    await client.end();
  }
}
