import type { MigrationInterface, QueryRunner } from "typeorm";

/** As in src/authorisation/role.ts when this was written. */
const ROLES_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  LANDLORD: ["BESTUURDER", "REGIODIRECTEUR", "BELEIDSADVISEUR", "PARTICIPATIEADVISEUR"],
  TENANT_UMBRELLA: ["VOORZITTER", "BESTUURSLID", "SECRETARIS", "ONDERSTEUNER"],
  LOCAL_TENANT_ORG: ["BESTUURSLID_LOKAAL"],
  RESIDENTS_COMMITTEE: ["COMMISSIELID"],
  MUNICIPALITY: ["AMBTENAAR", "WETHOUDER"],
};

/**
 * A role belongs to a kind of organisation, and a region to who directs it. The kind follows from
 * the role, and the foreign key asks for an organisation of that kind: it also holds against an
 * organisation that changes its kind, and against both at once.
 */
export class BindRolesToKinds1763900050000 implements MigrationInterface {
  name = "BindRolesToKinds1763900050000";

  async up(runner: QueryRunner): Promise<void> {
    const whens = Object.entries(ROLES_OF_KIND).map(
      ([kind, roles]) =>
        `WHEN role IN (${roles.map((role) => `'${role}'`).join(", ")}) THEN '${kind}'`,
    );
    const kindOfRole = `CASE ${whens.join(" ")} END`;
    await refuseWhatIsFound(runner, kindOfRole);
    await runner.query(
      `ALTER TABLE app.organisation ADD CONSTRAINT organisation_kind_key UNIQUE (id, kind)`,
    );
    // Deferrable: who corrects a kind corrects the roles in the same transaction, in either order.
    await runner.query(`
      ALTER TABLE app.membership
        ADD organisation_kind text GENERATED ALWAYS AS (${kindOfRole}) STORED,
        ADD CONSTRAINT membership_role_check CHECK (organisation_kind IS NOT NULL),
        ADD CONSTRAINT membership_region_check CHECK (region_id IS NULL OR role = 'REGIODIRECTEUR'),
        ADD CONSTRAINT membership_kind_fkey FOREIGN KEY (organisation_id, organisation_kind)
          REFERENCES app.organisation (id, kind) DEFERRABLE INITIALLY IMMEDIATE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE app.membership DROP CONSTRAINT membership_region_check,
         DROP organisation_kind CASCADE`,
    );
    await runner.query(`ALTER TABLE app.organisation DROP CONSTRAINT organisation_kind_key`);
  }
}

/** Only the administrator knows what these people's roles are, so nothing is corrected here. */
async function refuseWhatIsFound(runner: QueryRunner, kindOfRole: string): Promise<void> {
  const found: { told: string }[] = await runner.query(`
    SELECT format('membership %s: %s in %s, a %s', m.id, m.role, o.name, o.kind) AS told
    FROM app.membership m JOIN app.organisation o ON o.id = m.organisation_id
    WHERE (${kindOfRole}) IS DISTINCT FROM o.kind
    UNION ALL
    SELECT format('membership %s: %s with a region, which only a REGIODIRECTEUR has', m.id, m.role)
    FROM app.membership m WHERE m.region_id IS NOT NULL AND m.role <> 'REGIODIRECTEUR' ORDER BY 1`);
  if (found.length === 0) return;
  throw new Error(
    [
      "A role belongs to a kind of organisation, but these do not:",
      ...found.map(({ told }) => `- ${told}`),
      "Nothing was changed. Correct their roles as samenspraak_owner, or delete them,",
      "and start again.",
    ].join("\n"),
  );
}
