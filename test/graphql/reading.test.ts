import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import { ask, codesOf, dataOf } from "../support/api.js";
import { givenAdvice, inAdviceWorld } from "../support/given-advice.js";
import { until } from "../support/live.js";
import { statementsOf } from "./count-statements.js";

interface Terms {
  adviceProcedures: { nodes: { status: string; terms: { code: string; endsOn: string }[] }[] };
}
const TERMS = "{ adviceProcedures { nodes { status terms { code endsOn } } } }";
const POINTS =
  "{ adviceProcedures { nodes { title advice { summary recommendations { number decision { decision } } } } } }";

describe("a query", () => {
  it("that was answered before without some columns is answered with them as soon as the rows ask for them", () =>
    inAdviceWorld(async (world) => {
      const { drafted } = givenAdvice(world);
      await drafted();
      // Twice: what the first execution has read is all that the second one reads. Of a draft that
      // is not when it was received.
      for (let turn = 1; turn <= 2; turn++) {
        expect(await dataOf<Terms, object>(world.url, world.members.bestuurder, TERMS)).toEqual({
          adviceProcedures: { nodes: [{ status: "DRAFT", terms: [] }] },
        });
      }
      await givenAdvice(world).submitted();
      for (let turn = 1; turn <= 2; turn++) {
        const {
          adviceProcedures: { nodes },
        } = await dataOf<Terms, object>(world.url, world.members.bestuurder, TERMS);
        expect(nodes.find(({ status }) => status === "REQUESTED")).toEqual({
          status: "REQUESTED",
          terms: [{ code: "ADVICE", endsOn: "2022-03-15" }],
        });
      }
    }));

  it("is read in one transaction, and anew in another when there is more than ever before", () =>
    inAdviceWorld(async (world) => {
      const { drafted, issuedAdvice, submitted } = givenAdvice(world);
      const { bestuurder } = world.members;
      await drafted();
      const count = async () => {
        const statements = await statementsOf(world, async () => {
          expect((await ask(world.url, bestuurder, POINTS)).errors).toEqual([]);
        });
        return [/^BEGIN/, /^ROLLBACK/, /^SELECT/].map(
          (word) => statements.filter((text) => word.test(text.trim())).length,
        );
      };
      await count();
      const few = await count();
      expect(few.slice(0, 2)).toEqual([1, 1]);
      await issuedAdvice((await submitted()).id);
      const [begun, ended, questions] = await count(); // stopped short, and executed anew
      expect([begun, ended]).toEqual([2, 2]);
      const then = await count();
      expect(then).toEqual([1, 1, questions! - few[2]! + 1]); // of who asks is asked once each time
      expect(await count()).toEqual(then);
    }));

  it("is told where and why a part could not be read in time, also when it was read for a whole list at once", () =>
    inAdviceWorld(async (world) => {
      await givenAdvice(world).advised();
      await dataOf(world.url, world.members.voorzitter, POINTS);
      const [blocker, other] = [
        new pg.Client({ connectionString: world.databaseUrl }),
        new pg.Client({ connectionString: world.databaseUrl }),
      ];
      await Promise.all([blocker.connect(), other.connect()]);
      const waiting = async () =>
        (
          await other.query(
            `
              SELECT FROM pg_locks
              WHERE NOT granted AND relation = 'app.advice_recommendation'::regclass`,
          )
        ).rows.length > 0;
      try {
        await blocker.query("BEGIN; LOCK TABLE app.advice_recommendation IN ACCESS EXCLUSIVE MODE");
        const answer = ask(world.url, world.members.voorzitter, POINTS);
        await until(waiting, "the query to wait for the recommendations");
        await other.query(`
        SELECT pg_cancel_backend(pid) FROM pg_locks
        -- what statement_timeout does
        WHERE NOT granted AND relation = 'app.advice_recommendation'::regclass`);
        const { errors, data } = await answer;
        expect(codesOf({ errors })).toEqual(["QUERY_TIMEOUT"]);
        expect(errors[0]!.path).toEqual([
          "adviceProcedures",
          "nodes",
          0,
          "advice",
          "recommendations",
        ]);
        expect(data).toEqual({
          adviceProcedures: { nodes: [{ title: "Huurbeleid per 1 juli", advice: null }] },
        });
      } finally {
        await blocker.query("ROLLBACK");
        await Promise.all([blocker.end(), other.end()]);
      }
    }));
});
