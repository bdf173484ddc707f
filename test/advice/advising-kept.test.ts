import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { connectAsApi, viewerOf, writeAs } from "../authorisation/viewers.js";
import { ask, codesOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { givenAdvice, inAdviceWorld } from "../support/given-advice.js";
import { writingNothing } from "./written.js";

const REFUSED = { keptByTrigger: "23001", noSuchRight: "42501", noSuchProcedure: "P0002" } as const;

/** What the API's role would write into every column, to see which it can. */
const VALUES: Record<string, string> = {
  id: "gen_random_uuid()",
  procedure_id: "gen_random_uuid()",
  organisation_id: "gen_random_uuid()",
  advice_id: "gen_random_uuid()",
  status: "'DRAFT'",
  outcome: "'POSITIVE'",
  summary: "'Anders'",
  body: "'Anders'",
  draft_recommendations: `'[{"text": "x", "weight": "REMARK"}]'`,
  adopted_on: "'2020-01-01'",
  meeting_id: "gen_random_uuid()",
  issued_at: "NULL",
  received_on: "'2020-01-01'",
  late: "true",
  published_at: "now()",
  procedure_readers: "'{PUBLIC}'",
  version: "1",
  created_at: "now()",
  updated_at: "now()",
  number: "9",
  text: "'Anders'",
  weight: "'REMARK'",
};

describe("an issued advice", () => {
  it("is never edited: every act on it is refused, by whoever tries", () =>
    inAdviceWorld(async (world) => {
      const { advised } = givenAdvice(world);
      const {
        advice: { id, version },
      } = await advised();
      const input = { id, expectedVersion: version! };
      await writingNothing(world, async () => {
        for (const name of ["voorzitter", "secretaris"] as const) {
          const who = world.members[name];
          for (const { codes, payload } of [
            await attempt(world, who, cprw.ReviseAdviceDocument, { ...input, summary: "Anders" }),
            await attempt(world, who, cprw.DiscardAdviceDocument, input),
            await attempt(world, who, cprw.AdoptAdviceDocument, {
              ...input,
              adoption: { writtenRoundOn: "2022-02-01" },
            }),
            await attempt(world, who, cprw.IssueAdviceDocument, input),
          ])
            expect([codes, payload?.advice]).toEqual([
              ["INVALID_TRANSITION"],
              expect.objectContaining({ id, status: "ISSUED", version }),
            ]);
        }
        for (const name of ["dordtseHuurder", "delftseHuurder"] as const) {
          const answer = await ask(
            world.url,
            world.members[name],
            "mutation ($input: ReviseAdviceInput!) { reviseAdvice(input: $input) { userErrors { code } } }",
            { input },
          );
          // they read it: it is about the whole area
          expect(codesOf(answer)).toEqual(["FORBIDDEN"]);
        }
      });
    }));

  it("is not edited in SQL either: the API's role changes only who reads it, as its own side", () =>
    inAdviceWorld(async (world) => {
      const { advised } = givenAdvice(world);
      const { advice } = await advised();
      const api = await connectAsApi(world.databaseUrl);
      try {
        const [voorzitter, bestuurder, dordtseHuurder] = [
          await viewerOf(world, "voorzitter"),
          await viewerOf(world, "bestuurder"),
          await viewerOf(world, "dordtseHuurder"),
        ];
        const columnsOf = async (table: string) =>
          (
            await beneath<{ name: string }>(
              world,
              `
        SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = 'app' AND table_name = $1`,
              [table],
            )
          ).map(({ name }) => name);
        const written: Record<string, number | string> = {};
        for (const [table, id] of [
          ["advice", advice.id],
          ["advice_recommendation", advice.recommendations[0]!.id],
        ] as const) {
          for (const column of await columnsOf(table)) {
            const sql = `UPDATE app.${table} SET ${column} = ${VALUES[column]} WHERE id = $1`;
            written[`${table}.${column}`] = await writeAs(api, voorzitter, sql, [id]);
            for (const viewer of [bestuurder, dordtseHuurder, null])
              expect([0, REFUSED.noSuchRight]).toContain(await writeAs(api, viewer, sql, [id]));
          }
          expect(
            await writeAs(api, voorzitter, `DELETE FROM app.${table} WHERE id = $1`, [id]),
          ).toBe(REFUSED.noSuchRight);
        }
        const kept = [
          "status",
          "outcome",
          "summary",
          "body",
          "draft_recommendations",
          "adopted_on",
          "meeting_id",
          "issued_at",
          "received_on",
          "late",
        ].map((column) => [`advice.${column}`, REFUSED.keptByTrigger]);
        const never = Object.keys(written).filter(
          (column) =>
            !kept.some(([name]) => name === column) &&
            ![
              "advice.published_at",
              "advice.procedure_readers",
              "advice_recommendation.published_at",
            ].includes(column),
        );
        expect(written).toEqual({
          ...Object.fromEntries(kept),
          ...Object.fromEntries(never.map((column) => [column, REFUSED.noSuchRight])),
          "advice.published_at": 1,
          "advice.procedure_readers": 1,
          "advice_recommendation.published_at": 1,
        });
        // Who reads it follows from the procedure, whatever is written.
        expect(
          await writeAs(
            api,
            voorzitter,
            `
        WITH changed AS (UPDATE app.advice SET procedure_readers = '{PUBLIC}'
        WHERE id = $1 RETURNING procedure_readers)
        SELECT FROM changed
        WHERE 'PUBLIC' = ANY (procedure_readers)`,
            [advice.id],
          ),
        ).toBe(0);
      } finally {
        await api.end();
      }
    }));

  it("is kept by the database against its own owner's servers too, as is everything else that was shared", () =>
    inAdviceWorld(async (world) => {
      const { advised } = givenAdvice(world);
      const { advice, procedure } = await advised();
      const refused = async (sql: string, id: string) =>
        beneath(world, sql, [id]).then(
          () => "written",
          (error: { code: string }) => error.code,
        );
      expect(await refused("UPDATE advice SET summary = 'Anders' WHERE id = $1", advice.id)).toBe(
        REFUSED.keptByTrigger,
      );
      expect(
        await refused(
          "UPDATE advice_request_version SET motives = 'Anders' WHERE id = $1",
          procedure.requestVersions[0]!.id,
        ),
      ).toBe(REFUSED.keptByTrigger);
      expect(
        await refused(
          "UPDATE advice_request_version SET lifted_at = now() WHERE id = $1",
          procedure.requestVersions[0]!.id,
        ),
      ).toBe("written");
    }));

  it("cannot be written in another organisation's name", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      const { id } = await submitted();
      const api = await connectAsApi(world.databaseUrl);
      try {
        const { cprw: council, dordtseHuurders } = world.organisations;
        const sql = "INSERT INTO app.advice (procedure_id, organisation_id) VALUES ($1, $2)";
        expect(await writeAs(api, await viewerOf(world, "voorzitter"), sql, [id, council])).toBe(1);
        for (const [name, organisationId] of [
          ["voorzitter", dordtseHuurders],
          ["dordtseHuurder", council],
          ["bestuurder", council],
          ["bestuurder", world.organisations.woonbron],
        ] as const) {
          expect([
            name,
            await writeAs(api, await viewerOf(world, name), sql, [id, organisationId]),
          ]).toEqual([name, REFUSED.noSuchRight]);
        }
        for (const [name, organisationId] of [
          ["dordtseAmbtenaar", world.organisations.gemeenteDordrecht],
          [null, council],
        ] as const) {
          expect([
            name,
            await writeAs(api, await viewerOf(world, name), sql, [id, organisationId]),
          ]).toEqual([name, REFUSED.noSuchProcedure]);
        }
      } finally {
        await api.end();
      }
    }));
});
