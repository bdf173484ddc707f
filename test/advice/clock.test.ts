import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import { pino } from "pino";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { MIDNIGHT } from "../../src/advice/midnight.js";
import { Clock } from "../../src/changes/clock.js";
import { urlAs } from "../../src/persistence/login-roles.js";
import { dataOf } from "../support/api.js";
import { givenAdvice, inAdviceWorld, onDay, type Procedure } from "../support/given-advice.js";
import { attempt, beneath } from "../support/given.js";
import { until } from "../support/live.js";
import type { World } from "../support/world.js";

const versioned = ({ id, version }: Pick<Procedure, "id" | "version">) => ({
  id,
  expectedVersion: version!,
});
/** What the clock wrote, in the order in which it stands in the log. */
const clockedIn = (world: World) =>
  beneath<{ act: string; entity: string; id: string }>(
    world,
    `
  SELECT act, entity, entity_id AS id FROM change
  WHERE act IN ('ADVICE_TERM_LAPSED', 'ADVICE_STANDSTILL_ENDED', 'ADVICE_EMBARGO_ENDED')
  ORDER BY change.id`,
  );

/** Hundreds of requests would take the API a while: copies of one, with numbers of their own. */
const copies = (world: World, of: string, count: number) =>
  beneath(
    world,
    `
  INSERT INTO advice_procedure (kind, status, year, number, title, organisation_id, adviser_id,
    shared_at, received_on, term_from_on, advice_days, advice_due_on, due_on)
  SELECT kind, status, year, 1000 + n, title, organisation_id, adviser_id, shared_at, received_on,
    term_from_on, advice_days, advice_due_on, due_on
  FROM advice_procedure, generate_series(1, $2::int) AS n
  WHERE id = $1`,
    [of, count],
  );

describe("midnight in Amsterdam", () => {
  it("lets the advice term of requests lapse the day after its last, whoever asked for what meanwhile", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read, council } = givenAdvice(world);
      const requested = await submitted();
      const voluntary = await submitted({ kind: "VOLUNTARY" });
      const consent = await submitted({ kind: "CONSENT", wohvSubject: "J" });
      const pending = await submitted();
      await dataOf(world.url, council, cprw.AskForInformationDocument, {
        input: { ...versioned(pending), question: "Waar is de begroting?" },
      });
      await dataOf(world.url, council, cprw.AskForExtensionDocument, {
        input: {
          ...versioned((await read(pending.id))!),
          untilOn: "2022-04-01",
          reason: "Vakantie",
        },
      });
      const four = [requested, voluntary, consent, pending];
      const statuses = async () =>
        Promise.all(
          four
            .map(async ({ id }) => (await read(id, council))!)
            .map(async (one) => [(await one).status, (await one).dueOn, (await one).overdue]),
        );

      await onDay(world, "2022-03-15");
      await world.server.clock.advance();
      expect(await statuses()).toEqual([
        ["REQUESTED", "2022-03-15", false],
        ["REQUESTED", "2022-03-15", false],
        ["REQUESTED", null, false],
        ["INFO_PENDING", "2022-03-15", false],
      ]);
      expect(await clockedIn(world)).toEqual([]);

      await onDay(world, "2022-03-16");
      await world.server.clock.advance();
      expect(await statuses()).toEqual([
        ["LAPSED", null, false],
        ["LAPSED", null, false],
        ["REQUESTED", null, false],
        ["LAPSED", null, false],
      ]);
      expect(await read(pending.id)).toMatchObject({
        adviceDueOn: "2022-03-15",
        extensions: [{ status: "LAPSED" }],
        terms: [{ code: "ADVICE", status: "LAPSED", daysLeft: null }],
        executionAllowedFrom: { date: "2022-03-16", ground: "TERM_LAPSED" },
      });
      const changes = await clockedIn(world);
      expect(changes.map(({ act, entity }) => `${act} ${entity}`)).toEqual([
        ...Array<string>(3).fill("ADVICE_TERM_LAPSED advice_procedure"),
        "ADVICE_TERM_LAPSED advice_extension",
      ]);
      const { adviceProcedure } = await dataOf(
        world.url,
        council,
        cprw.AdviceProcedureHistoryDocument,
        { id: requested.id },
      );
      expect(adviceProcedure!.history!.nodes.at(-1)).toMatchObject({
        act: "ADVICE_TERM_LAPSED",
        organisation: null,
        person: null,
      });
    }));

  it("flags a duty that was let pass, once", () =>
    inAdviceWorld(async (world) => {
      const { advised, unsolicited, read } = givenAdvice(world);
      const { procedure } = await advised();
      const own = (await unsolicited()).procedure;
      for (const [day, ofResponse, ofUnsolicited] of [
        ["2022-02-15", false, false],
        ["2022-02-16", true, false],
        ["2022-03-15", true, false],
        ["2022-03-16", true, true],
        ["2022-03-17", true, true],
      ] as const) {
        await onDay(world, day);
        await world.server.clock.advance();
        expect([day, await read(procedure.id), await read(own.id)]).toMatchObject([
          day,
          { status: "ADVISED", dueOn: "2022-02-15", overdue: ofResponse },
          { status: "ISSUED", dueOn: "2022-03-15", overdue: ofUnsolicited },
        ]);
      }
      expect((await clockedIn(world)).map(({ id }) => id)).toEqual([procedure.id, own.id]);
      expect((await read(procedure.id))!.terms.map(({ status }) => status)).toEqual([
        "MET",
        "MISSED",
      ]);
    }));

  it("ends the standstill after its last day, once, also where the decision did not wait for it", () =>
    inAdviceWorld(async (world) => {
      const { responded, submitted, issuedAdvice, respondedTo, read, landlord, council } =
        givenAdvice(world);
      const lapsed = await submitted();
      const [waits, early, carriedOut, followed, voluntary] = [
        (await responded()).procedure,
        (await responded()).procedure,
        (await responded()).procedure,
        (await responded({}, undefined, "ADOPTED", "ADOPTED", "NOTED")).procedure,
        (await responded({ kind: "VOLUNTARY" })).procedure,
      ];
      const breach = async ({ id }: Procedure) => ({
        ...versioned((await read(id))!),
        breachReason: "Haast",
      });
      for (const one of [early, carriedOut])
        expect(
          (
            await attempt(
              world,
              landlord,
              woonbron.DecideAdviceProcedureDocument,
              await breach(one),
            )
          ).codes,
        ).toEqual([]);
      expect(
        (
          await attempt(
            world,
            landlord,
            woonbron.ExecuteAdviceProcedureDocument,
            await breach(carriedOut),
          )
        ).codes,
      ).toEqual([]);
      const all = [waits, early, carriedOut, followed, voluntary];
      const standing = () =>
        Promise.all(
          all.map(async ({ id }) => {
            const { status, dueOn, terms } = (await read(id, council))!;
            return [
              status,
              dueOn,
              terms
                .filter(({ code }) => code === "STANDSTILL")
                .map((term) => `${term.status} ${term.endsOn}`)
                .join(),
            ];
          }),
        );
      const after = (ofTerm: string) => [
        ["RESPONDED", null, ofTerm],
        ["DECIDED", null, ofTerm],
        ["EXECUTED", null, ""],
        ["RESPONDED", null, ""],
        ["RESPONDED", null, ""],
      ];
      for (const day of ["2022-02-01", "2022-02-04"]) {
        await onDay(world, day);
        await world.server.clock.advance();
        expect([day, await standing()]).toEqual([day, after("RUNNING 2022-02-04")]);
      }
      const another = await world.startAnother();
      for (const day of ["2022-02-05", "2022-02-06"]) {
        await onDay(world, day);
        await Promise.all([world.server, another].map(({ clock }) => clock.advance()));
        expect([day, await standing()]).toEqual([day, after("OVER 2022-02-04")]);
      }
      const responses = await Promise.all(
        [waits, early].map(async ({ id }) => (await read(id))!.response!.id),
      );
      expect(
        (await clockedIn(world)).map(({ act, entity, id }) => `${act} ${entity} ${id}`).sort(),
      ).toEqual(responses.map((id) => `ADVICE_STANDSTILL_ENDED landlord_response ${id}`).sort());
      await onDay(world, "2022-03-16");
      await respondedTo({ procedure: lapsed, advice: await issuedAdvice(lapsed.id) });
      expect(await read(lapsed.id)).toMatchObject({ status: "RESPONDED", late: true, dueOn: null });
    }));

  it("ends embargoes after their last day: of what was shared, for whom it was kept from", () =>
    inAdviceWorld(async (world) => {
      const { submitted, drafted, read, landlord } = givenAdvice(world);
      const { id } = await submitted({
        confidentiality: "EMBARGO",
        embargoUntil: "2022-02-10",
        municipalityIds: [world.municipalities.dordrecht],
      });
      const open = await submitted({ confidentiality: "EMBARGO" });
      await dataOf(world.url, landlord, woonbron.AddAdviceDocumentDocument, {
        input: {
          ...versioned((await read(id))!),
          title: "Begroting",
          url: "https://woonbron.example/stuk.pdf",
          confidentiality: "EMBARGO",
          embargoUntil: "2022-02-11",
        },
      });
      const draft = await drafted({ confidentiality: "EMBARGO", embargoUntil: "2022-02-10" });
      const before = (await read(draft.id))!;
      const local = async () =>
        (
          await dataOf<{ adviceProcedure: unknown }, { id: string }>(
            world.url,
            world.members.dordtseHuurder,
            "query ($id: ID!) { adviceProcedure(id: $id) { requestVersions { number } documents { title } } }",
            { id },
          )
        ).adviceProcedure;
      for (const [day, requestVersions, documents] of [
        ["2022-02-10", [], []],
        ["2022-02-11", [{ number: null }], []],
        ["2022-02-12", [{ number: null }], [{ title: "Begroting" }]],
      ] as const) {
        await onDay(world, day);
        await world.server.clock.advance();
        expect([day, await local()]).toEqual([day, { requestVersions, documents }]);
      }
      expect((await clockedIn(world)).map(({ act, entity }) => `${act} ${entity}`)).toEqual([
        "ADVICE_EMBARGO_ENDED advice_request_version",
        "ADVICE_EMBARGO_ENDED advice_document",
      ]);
      // its embargo would be over
      const allowedActs = before.allowedActs.filter((act) => act !== "SUBMIT");
      expect(await read(draft.id)).toEqual({ ...before, allowedActs });
      expect(await read(open.id)).toMatchObject({ requestVersions: [{ liftedAt: null }] });
    }));

  it("comes to each addressee by its own clock", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read, landlord } = givenAdvice(world);
      const first = await submitted({
        wohvSubject: "B",
        complexes: ["De Linde"],
        municipalityIds: [world.municipalities.dordrecht],
      });
      const companion = first.companions[0]!;
      await dataOf(world.url, landlord, woonbron.OfferExtensionDocument, {
        input: { ...versioned(companion), untilOn: "2022-03-22", reason: "Vakantie" },
      });
      await onDay(world, "2022-03-16");
      await world.server.clock.advance();
      expect([await read(first.id), await read(companion.id)]).toMatchObject([
        { status: "LAPSED" },
        { status: "REQUESTED", dueOn: "2022-03-22" },
      ]);
      await onDay(world, "2022-03-23");
      await world.server.clock.advance();
      expect([await read(first.id), await read(companion.id)]).toMatchObject([
        { status: "LAPSED" },
        { status: "LAPSED", dueOn: null },
      ]);
    }));

  it("has passed for an act before the clock has said so", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, read, landlord } = givenAdvice(world);
      const [advised, decided] = [await submitted(), await submitted()];
      await onDay(world, "2022-03-16");
      await issuedAdvice(advised.id);
      expect(
        (await attempt(world, landlord, woonbron.DecideAdviceProcedureDocument, versioned(decided)))
          .codes,
      ).toEqual([]);
      await world.server.clock.advance();
      expect([await read(advised.id), await read(decided.id)]).toMatchObject([
        { status: "ADVISED", late: true, dueOn: null, overdue: false },
        { status: "DECIDED", dueOn: null, breachReason: null },
      ]);
      expect(await clockedIn(world)).toEqual([]);
    }));
});

describe("the clock", () => {
  it("changes each row once, however many servers run it at once and however many rows there are", () =>
    inAdviceWorld(async (world) => {
      const { id } = await givenAdvice(world).submitted();
      await copies(world, id, 450);
      const others = [await world.startAnother(), await world.startAnother()];
      await onDay(world, "2022-03-16");
      await Promise.all(
        [world.server, ...others, world.server, ...others].map(({ clock }) => clock.advance()),
      );
      const changes = await clockedIn(world);
      expect([changes.length, new Set(changes.map((change) => change.id)).size]).toEqual([
        451, 451,
      ]);
      expect(
        await beneath(
          world,
          "SELECT status, due_on, count(*)::int FROM advice_procedure GROUP BY 1, 2",
        ),
      ).toEqual([{ status: "LAPSED", due_on: null, count: 451 }]);
    }));

  it("waits for no act: what one holds is left for the next time", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read } = givenAdvice(world);
      const [held, free] = [await submitted(), await submitted()];
      await onDay(world, "2022-03-16");
      const session = new pg.Client({
        connectionString: world.databaseUrl,
        options: "-c search_path=app",
      });
      await session.connect();
      try {
        await session.query("BEGIN");
        await session.query("SELECT FROM advice_procedure WHERE id = $1 FOR UPDATE", [held.id]);
        await world.server.clock.advance();
        expect([await read(held.id), await read(free.id)]).toMatchObject([
          { status: "REQUESTED" },
          { status: "LAPSED" },
        ]);
        await session.query(
          `
        UPDATE advice_procedure SET advice_due_on = '2022-03-22', due_on = '2022-03-22'
        WHERE id = $1`,
          [held.id],
        );
        await session.query("COMMIT");
        await world.server.clock.advance();
        expect(await read(held.id)).toMatchObject({ status: "REQUESTED", dueOn: "2022-03-22" });
      } finally {
        await session.end();
      }
    }));

  it("makes up at the start for the midnights that passed while nothing ran", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read } = givenAdvice(world);
      const { id } = await submitted();
      await onDay(world, "2022-06-01");
      expect(await read(id)).toMatchObject({ status: "REQUESTED" });
      await world.startAnother();
      expect(await read(id)).toMatchObject({ status: "LAPSED" });
    }));

  it("goes on through errors and lost connections, logs them, and stops without a session left", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read } = givenAdvice(world);
      const lines: string[] = [];
      let delivered = 0;
      const log = pino({ level: "warn" }, { write: (line) => lines.push(line) });
      const clock = new Clock({
        url: urlAs("samenspraak_feed", world.databaseUrl),
        midnight: MIDNIGHT,
        deliver: async () => {
          delivered += 1;
        },
        log,
        lookAgainMs: 10,
      });
      const lapses = async (day: string) => {
        const { id } = await submitted();
        await onDay(world, day);
        await until(async () => (await read(id))?.status === "LAPSED", `the lapse of ${day}`);
      };
      await clock.start();
      await lapses("2022-04-01");
      await until(() => delivered === 1, "the delivery");
      expect(lines).toEqual([]);

      await beneath(world, "ALTER TABLE advice_document RENAME TO kept_away");
      await until(() => lines.length > 0, "the error in the log");
      expect(JSON.parse(lines[0]!)).toMatchObject({
        kind: "error",
        code: "42P01",
        msg: "what midnight brings could not be looked at; tried again in a few seconds",
      });
      await beneath(world, "ALTER TABLE kept_away RENAME TO advice_document");
      const sessions = () =>
        beneath<{ pid: number }>(
          world,
          `
      SELECT pid FROM pg_stat_activity
      WHERE application_name = 'samenspraak-clock' AND datname = current_database() ORDER BY pid`,
        );
      const before = await sessions();
      await beneath(
        world,
        `
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'samenspraak-clock' AND datname = current_database()`,
      );
      await lapses("2022-06-01");
      expect((await sessions()).some(({ pid }) => before.some((old) => old.pid === pid))).toBe(
        false,
      );

      await clock.stop();
      // that of the world's own server may be there
      await until(async () => (await sessions()).length <= 1, "the end of its session");
    }));

  it("has a role that can do nothing else with advice, and knows nothing of drafts", () =>
    inAdviceWorld(async (world) => {
      const { submitted, drafted, unsolicitedDraft } = givenAdvice(world);
      const [{ id }, draft, own] = [
        await submitted({ confidentiality: "EMBARGO", embargoUntil: "2022-02-01" }),
        await drafted({ confidentiality: "EMBARGO", embargoUntil: "2022-02-01" }),
        await unsolicitedDraft(),
      ];
      const session = new pg.Client({
        connectionString: urlAs("samenspraak_feed", world.databaseUrl),
        options: "-c search_path=app",
      });
      await session.connect();
      try {
        const outcome = (sql: string) =>
          session.query(sql).then(
            ({ rowCount }) => rowCount,
            (error: pg.DatabaseError) => error.code,
          );
        expect((await session.query("SELECT id FROM advice_procedure")).rows).toEqual([{ id }]);
        expect(
          (await session.query("SELECT count(*)::int FROM advice_request_version")).rows,
        ).toEqual([{ count: 1 }]);
        for (const [sql, expected] of [
          ["SELECT title FROM advice_procedure", "42501"],
          ["SELECT question FROM advice_request_version", "42501"],
          ["SELECT id FROM advice", "42501"],
          ["SELECT letter FROM landlord_response", "42501"],
          ["SELECT overall FROM landlord_response", "42501"],
          ["UPDATE advice_procedure SET status = 'DECIDED'", "42501"],
          ["UPDATE advice_procedure SET due_on = '2030-01-01'", "42501"],
          ["UPDATE advice_procedure SET advice_due_on = '2030-01-01'", "42501"],
          ["UPDATE advice_request_version SET lifted_at = NULL", "42501"],
          ["UPDATE advice_request_version SET embargo_until = NULL", "42501"],
          ["DELETE FROM advice_procedure", "42501"],
          [
            `UPDATE advice_procedure SET overdue = true WHERE id IN ('${draft.id}', '${own.id}')`,
            0,
          ],
        ] as const)
          expect([sql, await outcome(sql)]).toEqual([sql, expected]);
      } finally {
        await session.end();
      }
    }));
});
