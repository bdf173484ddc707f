import { randomUUID } from "node:crypto";
import { expect, it } from "@jest/globals";
import { createNewWorld } from "../support/world.js";
import { putCollaboration } from "./collaboration-rows.js";
import { connectAsApi, connectAsSuperuser, viewerOf, writeAs } from "./viewers.js";

// Several organisations may write the row of a recognition, and both parties that of a nomination.
// What is another's to decide stays, whatever a mistake in an act would write: each statement is
// made as the role that answers requests.

const KEPT = "23001";
const TWICE = "23505";

it("nobody recognises, ends or nominates for another, nor rewrites what was made known", async () => {
  const world = await createNewWorld();
  const [api, superuser] = [
    await connectAsApi(world.databaseUrl),
    await connectAsSuperuser(world.databaseUrl),
  ];
  try {
    const { nomination } = await putCollaboration(superuser, world);
    const { delftseHuurders, cprw } = world.organisations;
    const put = async (
      status: string,
      by: string,
      complex: string = randomUUID(),
    ): Promise<string> => {
      const { rows } = await superuser.query<{ id: string }>(
        `INSERT INTO app.committee_recognition (organisation_id, municipality_id, name, complex,
          dwellings, members, support, status, requested_on, starts_on, reports)
        VALUES ($1, $2, 'x', $4, 40, 4, 'x', $3, '2026-01-01',
          CASE $3 WHEN 'RECOGNISED' THEN date '2026-01-02' END, '[{"year": 2025}]') RETURNING id`,
        [by, world.municipalities.delft, status, complex],
      );
      return rows[0]!.id;
    };
    const question = await put("REQUESTED", cprw);
    const local = await put("REQUESTED", delftseHuurders);
    const known = await put("RECOGNISED", delftseHuurders);
    const refused = await put("REFUSED", delftseHuurders);
    const [landlord, council, tenants] = [
      await viewerOf(world, "bestuurder"),
      await viewerOf(world, "voorzitter"),
      await viewerOf(world, "delftseHuurder"),
    ];
    const recognition = (id: string, changes: string) =>
      `UPDATE app.committee_recognition SET ${changes} WHERE id = '${id}'`;
    const nominee = (changes: string) =>
      `UPDATE app.commissioner_nomination SET ${changes} WHERE id = '${nomination}'`;
    const RECOGNISED = "status = 'RECOGNISED', starts_on = app.today(), decided_on = app.today()";
    const statements = [
      [council, recognition(question, RECOGNISED)],
      [tenants, recognition(local, RECOGNISED)],
      [council, recognition(question, "status = 'REFUSED', reason = 'y'")],
      [landlord, recognition(question, "status = 'WITHDRAWN'")],
      [council, recognition(local, "status = 'WITHDRAWN'")],
      [landlord, recognition(refused, RECOGNISED)],
      [landlord, recognition(known, "starts_on = '2026-01-01'")],
      [landlord, recognition(known, "status = 'LAPSED'")],
      [council, recognition(known, "ends_on = '2030-01-01'")],
      [council, recognition(known, "reason = 'y'")],
      [tenants, recognition(known, "ends_on = '2030-01-01'")],
      [tenants, recognition(known, "reason = 'y'")],
      [tenants, recognition(known, "reports = '[]'")],
      [landlord, nominee("nominee_name = 'y'")],
      [council, nominee("nominee_name = 'y'")],
      [council, nominee("motivation = 'y'")],
      [council, nominee("profile = 'y'")],
      [council, nominee("shared_at = now()")],
      [council, nominee("status = 'APPOINTED'")],
      [council, nominee("ground = 'y'")],
    ] as const;
    for (const [viewer, sql] of statements)
      expect([viewer.audience, sql, await writeAs(api, viewer, sql)]).toEqual([
        viewer.audience,
        sql,
        KEPT,
      ]);
    // what is one's own to decide is written, and what a trigger refuses would be without it
    for (const [viewer, sql] of [
      [landlord, recognition(question, RECOGNISED)],
      [tenants, recognition(local, "status = 'WITHDRAWN'")],
      [landlord, recognition(known, "ends_on = '2030-01-01', reason = 'y'")],
      [tenants, recognition(known, `reports = reports || '[{"year": 2026}]'`)],
      [landlord, nominee("status = 'APPOINTED', decided_on = app.today()")],
    ] as const)
      expect([sql, await writeAs(api, viewer, sql)]).toEqual([sql, 1]);
    // a committee is recognised once, whoever asked for it, and asked for once by each
    const standing = await put("REQUESTED", cprw, "Het Hof");
    await put("RECOGNISED", delftseHuurders, " het  HOF");
    expect(await writeAs(api, landlord, recognition(standing, RECOGNISED))).toBe(TWICE);
    const asking = ([by, complex]: readonly [string, string]) => `
      INSERT INTO app.committee_recognition (organisation_id, municipality_id, name, complex,
        dwellings, members, status, requested_on)
      VALUES ('${by}', '${world.municipalities.delft}', 'X', '${complex}', 40, 4, 'REQUESTED',
        app.today())`;
    expect(await writeAs(api, council, asking([cprw, "het hof"]))).toBe(TWICE);
    expect(await writeAs(api, tenants, asking([delftseHuurders, "het hof"]))).toBe(1);
    for (const table of ["committee_recognition", "commissioner_nomination"])
      await superuser.query(`ALTER TABLE app.${table} DISABLE TRIGGER USER`);
    for (const [viewer, sql] of statements)
      expect([sql, await writeAs(api, viewer, sql)]).toEqual([sql, 1]);
  } finally {
    await api.end();
    await superuser.end();
    await world.end();
  }
});
