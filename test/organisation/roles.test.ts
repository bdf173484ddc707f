import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { DataSource } from "typeorm";
import { BindRolesToKinds1763900050000 } from "../../migrations/1763900050000-BindRolesToKinds.js";
import { ORGANISATION_KINDS, type OrganisationKind } from "../../src/authorisation/audience.js";
import { isRoleOf, ROLES } from "../../src/authorisation/role.js";
import { ownerDataSourceOptions, readMigrations } from "../../src/persistence/owner-database.js";
import { prepareDatabase } from "../../src/server/prepare-database.js";
import { connectAsApi, readAs, viewerOf } from "../authorisation/viewers.js";
import { dataOf } from "../support/api.js";
import { createWorld, type World } from "../support/world.js";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.end());

/** Somebody who will have this role, long after everybody else in the organisation. */
const appoint = (organisationId: string, role: string) =>
  world.administer(
    `
  WITH somebody AS (INSERT INTO person (name, subject) VALUES ('Iemand', gen_random_uuid()::text)
  RETURNING id)
  INSERT INTO membership (person_id, organisation_id, role, starts_on)
  SELECT id, $1, $2, '2090-01-01' FROM somebody`,
    [organisationId, role],
  );

/** One organisation of each kind; of the two parties there is one already. */
async function organisationOf(kind: OrganisationKind): Promise<string> {
  const [known] = await world.administer<{ id: string }>(
    "SELECT id FROM organisation WHERE kind = $1",
    [kind],
  );
  if (known) return known.id;
  const [made] = await world.administer<{ id: string }>(
    "INSERT INTO organisation (name, kind) VALUES ($1, $1) RETURNING id",
    [kind],
  );
  return made!.id;
}

describe("a role in an organisation", () => {
  it("is written where ROLES_OF_KIND has it for that kind of organisation, and refused everywhere else", async () => {
    const told: Record<string, string> = {},
      meant: Record<string, string> = {};
    for (const kind of ORGANISATION_KINDS) {
      const organisationId = await organisationOf(kind);
      for (const role of ROLES) {
        meant[`${role} in ${kind}`] = isRoleOf(kind, role) ? "written" : "membership_kind_fkey";
        told[`${role} in ${kind}`] = await appoint(organisationId, role).then(
          () => "written",
          ({ constraint }) => constraint,
        );
      }
      told[`CHAIRMAN in ${kind}`] = await appoint(organisationId, "CHAIRMAN").then(
        () => "written",
        ({ constraint }) => constraint,
      );
      meant[`CHAIRMAN in ${kind}`] = "membership_role_check";
    }
    expect(told).toEqual(meant);
  });

  it("is not changed into one of another kind, nor moved to an organisation of another kind", async () => {
    const { dordtseAmbtenaar, dordtseHuurder } = world.members;
    for (const change of [
      "role = 'BESTUURSLID_LOKAAL'",
      "role = 'VOORZITTER'",
      `organisation_id = '${dordtseHuurder.organisationId}'`,
    ]) {
      await expect(
        world.administer(`UPDATE membership SET ${change} WHERE id = $1`, [
          dordtseAmbtenaar.membershipId,
        ]),
      ).rejects.toMatchObject({ constraint: "membership_kind_fkey" });
    }
    await expect(
      world.administer("UPDATE membership SET role = 'CHAIRMAN' WHERE id = $1", [
        dordtseAmbtenaar.membershipId,
      ]),
    ).rejects.toMatchObject({ constraint: "membership_role_check" });
  });

  it("keeps its organisation's kind, also when two write role and kind at once", async () => {
    const { organisationId } = world.members.dordtseAmbtenaar;
    for (const kind of ["LOCAL_TENANT_ORG", "OTHER_TENANT_ORG"]) {
      await expect(
        world.administer("UPDATE organisation SET kind = $2 WHERE id = $1", [organisationId, kind]),
      ).rejects.toMatchObject({ constraint: "membership_kind_fkey" });
    }
    const [empty] = await world.administer<{ id: string }>(
      `
        INSERT INTO organisation (name, kind) VALUES ('Comité Zuid', 'RESIDENTS_COMMITTEE')
        RETURNING id`,
    );
    const [one, other] = await Promise.allSettled([
      appoint(empty!.id, "COMMISSIELID"),
      new DataSource(ownerDataSourceOptions(world.databaseUrl, await readMigrations()))
        .initialize()
        .then((owner) =>
          owner
            .query("UPDATE app.organisation SET kind = 'LOCAL_TENANT_ORG' WHERE id = $1", [
              empty!.id,
            ])
            .finally(() => owner.destroy()),
        ),
    ]);
    expect([one.status, other.status].sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("directs a region only as regional director", async () => {
    const [region] = await world.administer<{ id: string }>("SELECT id FROM region LIMIT 1");
    await expect(
      world.administer("UPDATE membership SET region_id = $1 WHERE id = $2", [
        region!.id,
        world.members.voorzitter.membershipId,
      ]),
    ).rejects.toMatchObject({ constraint: "membership_region_check" });
  });

  it("gives the labels of its organisation's kind: a committee has none of a local organisation", async () => {
    const [committee] = await world.administer<{ id: string }>(
      `
        INSERT INTO organisation (name, kind, municipality_ids)
        VALUES ('Commissie Oost', 'RESIDENTS_COMMITTEE', $1) RETURNING id`,
      [[world.municipalities.dordrecht]],
    );
    await world.administer(
      `
      WITH member AS (INSERT INTO person (name, subject)
      VALUES ('Commissielid', 'subject-commissielid') RETURNING id)
      INSERT INTO membership (person_id, organisation_id, role, starts_on)
      SELECT id, $1, 'COMMISSIELID', '2020-01-01' FROM member`,
      [committee!.id],
    );
    const api = await connectAsApi(world.databaseUrl);
    try {
      const labelsOf = async (who: Parameters<typeof viewerOf>[1]) =>
        (
          await readAs<{ labels: string[] }>(
            api,
            await viewerOf(world, who),
            "SELECT app.viewer_labels() AS labels",
          )
        )[0]!.labels;
      expect(await labelsOf("dordtseHuurder")).toContain("LOCAL_TENANT_ORG");
      const ofCommittee = await labelsOf({
        subject: "subject-commissielid",
        organisationId: committee!.id,
      });
      expect(ofCommittee).toContain("LOCAL_TENANT_ORGANISATION");
      expect(ofCommittee).not.toContain("LOCAL_TENANT_ORG");
    } finally {
      await api.end();
    }
  });
});

describe("roles that were written before the database held them to the kind", () => {
  it("are told one by one, and nothing is changed", async () => {
    const old = await createWorld();
    const owner = await new DataSource(
      ownerDataSourceOptions(old.databaseUrl, await readMigrations()),
    ).initialize();
    try {
      await new BindRolesToKinds1763900050000().down(owner.createQueryRunner());
      await owner.query("DELETE FROM migration WHERE name LIKE 'BindRolesToKinds%'");
      const { dordtseAmbtenaar, ondersteuner } = old.members;
      const write = (role: string, id: string) =>
        old.administer("UPDATE membership SET role = $1 WHERE id = $2", [role, id]);
      await write("BESTUURSLID_LOKAAL", dordtseAmbtenaar.membershipId);
      await write("CHAIRMAN", ondersteuner.membershipId);
      const refusal: Error = await prepareDatabase(old.databaseUrl).then(
        () => new Error("It was prepared."),
        (error) => error,
      );
      expect(refusal.message.split("\n").sort()).toEqual(
        [
          `- membership ${dordtseAmbtenaar.membershipId}: BESTUURSLID_LOKAAL in Gemeente Dordrecht, a MUNICIPALITY`,
          `- membership ${ondersteuner.membershipId}: CHAIRMAN in CPRW, a TENANT_UMBRELLA`,
          "A role belongs to a kind of organisation, but these do not:",
          "Nothing was changed. Correct their roles as samenspraak_owner, or delete them,",
          "and start again.",
        ].sort(),
      );
      // Until then somebody whose role this version does not know hides nobody else's.
      const { organisation } = await dataOf<
        { organisation: { memberships: { role: string }[] } },
        object
      >(
        old.url,
        old.members.voorzitter,
        `{ organisation(id: "${ondersteuner.organisationId}") { memberships { role } } }`,
      );
      expect(organisation.memberships.map(({ role }) => role).sort()).toEqual([
        "BESTUURSLID",
        "SECRETARIS",
        "VOORZITTER",
      ]);

      await write("AMBTENAAR", dordtseAmbtenaar.membershipId);
      await write("ONDERSTEUNER", ondersteuner.membershipId);
      await prepareDatabase(old.databaseUrl);
      await expect(write("CHAIRMAN", ondersteuner.membershipId)).rejects.toMatchObject({
        constraint: "membership_role_check",
      });
    } finally {
      await owner.destroy();
      await old.end();
    }
  });
});
