import { expect, it } from "@jest/globals";
import { createNewWorld } from "../support/world.js";
import { putCollaboration } from "./collaboration-rows.js";
import { connectAsApi, connectAsSuperuser, viewerOf, writeAs } from "./viewers.js";

// Both parties may write the budget of a year, and all who negotiate a comment that was shared. What
// is another's to say stays, whatever a mistake in an act would write: each statement is made as
// the role that answers requests.

const KEPT = "23001";

it("nobody decides, pays, asks or accounts for another, nor takes back another's comment", async () => {
  const world = await createNewWorld();
  const [api, superuser] = [
    await connectAsApi(world.databaseUrl),
    await connectAsSuperuser(world.databaseUrl),
  ];
  try {
    const { bargained, evaluation } = await putCollaboration(superuser, world);
    const { woonbron, cprw } = world.organisations;
    let year = 2020;
    const put = async (more: Record<string, unknown>): Promise<string> => {
      year += 1;
      const values = {
        ...{ organisation_id: woonbron, agreement_id: bargained, year, basis: "LUMP" },
        ...{ amount_cents: 100, account_due_on: "2024-03-01", ...more },
      };
      const names = Object.keys(values);
      const { rows } = await superuser.query<{ id: string }>(
        `INSERT INTO app.collaboration_budget_year (${names.join(", ")})
          VALUES (${names.map((_, at) => `$${at + 1}`).join(", ")}) RETURNING id`,
        Object.values(values),
      );
      return rows[0]!.id;
    };
    const agreement = { status: "AGREED", decided_by_id: cprw, decided_on: "2024-01-01" };
    const proposed = await put({ status: "PROPOSED" });
    const agreed = await put(agreement);
    const asked = { overspend_cents: 1, overspend_reason: "x", overspend_asked_on: "2024-01-02" };
    const waiting = await put({ ...agreement, ...asked });
    const refused = await put({ ...agreement, ...asked, overspend_decision: "REFUSED" });
    const accounted = { status: "ACCOUNTED", spent_cents: 1, accounted_on: "2024-01-03" };
    const done = await put({ ...agreement, ...accounted });
    const { rows } = await superuser.query<{ id: string }>(
      `INSERT INTO app.collaboration_comment (organisation_id, agreement_id, part,
        provision_number, text, shared_at)
      VALUES ($1, $2, 'CLAUSE', '5', 'x', '2024-01-01T12:00:00Z') RETURNING id`,
      [cprw, bargained],
    );
    const comment = rows[0]!.id;
    const [landlord, council] = [
      await viewerOf(world, "bestuurder"),
      await viewerOf(world, "voorzitter"),
    ];
    const budget = (id: string, changes: string) =>
      `UPDATE app.collaboration_budget_year SET ${changes} WHERE id = '${id}'`;
    const said = (changes: string) =>
      `UPDATE app.collaboration_comment SET ${changes} WHERE id = '${comment}'`;
    const DECIDED = (by: string) => `status = 'AGREED', decided_by_id = '${by}'`;
    const ACCOUNT = "status = 'ACCOUNTED', spent_cents = 2, accounted_on = app.today()";
    const statements = [
      [landlord, budget(proposed, DECIDED(woonbron))],
      [council, budget(proposed, DECIDED(woonbron))],
      [council, budget(proposed, ACCOUNT)],
      [landlord, budget(agreed, "decided_on = app.today()")],
      [landlord, budget(agreed, "status = 'PROPOSED'")],
      [landlord, budget(agreed, ACCOUNT)],
      [council, budget(agreed, "account_url = 'x'")],
      [council, budget(agreed, "advance_cents = 1")],
      [landlord, budget(agreed, "overspend_cents = 1")],
      [council, budget(waiting, "overspend_decision = 'GRANTED'")],
      [council, budget(refused, "overspend_decision = 'GRANTED'")],
      [landlord, budget(done, "advance_cents = 1")],
      [council, budget(done, "spent_cents = 3")],
      [landlord, said("withdrawn_on = app.today()")],
      [council, said("shared_at = now()")],
      [
        council,
        `UPDATE app.collaboration_evaluation SET status = 'DONE' WHERE id = '${evaluation}'`,
      ],
    ] as const;
    for (const [viewer, sql] of statements)
      expect([viewer.audience, sql, await writeAs(api, viewer, sql)]).toEqual([
        viewer.audience,
        sql,
        KEPT,
      ]);
    // what is one's own to say is written, and what a trigger refuses would be without it
    for (const [viewer, sql] of [
      [council, budget(proposed, DECIDED(cprw))],
      [landlord, budget(agreed, "advance_cents = 1")],
      [landlord, budget(waiting, "overspend_decision = 'GRANTED'")],
      [council, budget(refused, "overspend_cents = 2, overspend_decision = NULL")],
      [council, budget(agreed, ACCOUNT)],
      [council, said("withdrawn_on = app.today()")],
    ] as const)
      expect([sql, await writeAs(api, viewer, sql)]).toEqual([sql, 1]);
    for (const table of ["budget_year", "comment", "evaluation"])
      await superuser.query(`ALTER TABLE app.collaboration_${table} DISABLE TRIGGER USER`);
    for (const [viewer, sql] of statements)
      expect([sql, await writeAs(api, viewer, sql)]).toEqual([sql, 1]);
  } finally {
    await api.end();
    await superuser.end();
    await world.end();
  }
});
