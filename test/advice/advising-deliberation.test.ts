import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { attempt } from "../support/given.js";
import { givenAdvice, inAdviceWorld } from "../support/given-advice.js";
import { writingNothing } from "./written.js";

const SECRET = "Wij kunnen hier toegeven";

describe("recording a deliberation", () => {
  it("keeps votes, a minority view and what was said; what is left out stays, null takes away", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      const { id } = await submitted();
      const record = (
        input: Partial<cprw.RecordDeliberationInput>,
        who = world.members.secretaris,
      ) =>
        attempt(world, who, cprw.RecordDeliberationDocument, {
          procedureId: id,
          expectedVersion: 0,
          ...input,
        });
      const first = await record({
        note: ` ${SECRET} `,
        votesFor: 5,
        votesAgainst: 2,
        abstentions: 0,
      });
      expect(first.payload?.procedure?.deliberation).toMatchObject({
        note: SECRET,
        minorityView: null,
        votesFor: 5,
        votesAgainst: 2,
        abstentions: 0,
        version: 1,
      });
      const second = await record(
        { expectedVersion: 1, minorityView: "Twee leden willen meer.", votesFor: null },
        world.members.bestuurslid,
      );
      expect(second.payload?.procedure?.deliberation).toMatchObject({
        note: SECRET,
        minorityView: "Twee leden willen meer.",
        votesFor: null,
        votesAgainst: 2,
        version: 2,
      });
      const refusals: [Partial<cprw.RecordDeliberationInput>, string][] = [
        [{}, "CONFLICT"],
        [{ expectedVersion: 1, note: "x" }, "CONFLICT"],
        [{ expectedVersion: 2 }, "NOTHING_TO_CHANGE"],
        [{ expectedVersion: 2, votesFor: -1 }, "VOTES_INVALID"],
        [{ expectedVersion: 2, abstentions: 1001 }, "VOTES_INVALID"],
        [{ expectedVersion: 2, note: "x".repeat(10_001) }, "TEXT_TOO_LONG"],
        [{ procedureId: randomUUID() }, "NOT_FOUND"],
        [{ procedureId: "no id" }, "NOT_FOUND"],
      ];
      for (const [input, code] of refusals)
        expect([input, (await writingNothing(world, () => record(input))).codes]).toEqual([
          input,
          [code],
        ]);
      // who is hired does not vote
      expect(
        (
          await writingNothing(world, () =>
            record({ expectedVersion: 2, note: "x" }, world.members.ondersteuner),
          )
        ).codes,
      ).toEqual(["FORBIDDEN"]);
    }));

  it("for the first time by two at once makes one", () =>
    inAdviceWorld(async (world) => {
      const { id } = await givenAdvice(world).submitted();
      const answers = await Promise.all(
        ["voorzitter", "secretaris"].map((name) =>
          attempt(world, world.members[name as "voorzitter"], cprw.RecordDeliberationDocument, {
            procedureId: id,
            expectedVersion: 0,
            note: name,
          }),
        ),
      );
      expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "CONFLICT"]);
    }));

  it("stays the own organisation's for ever, and leaves the procedure as it was", () =>
    inAdviceWorld(async (world) => {
      const { advised, read } = givenAdvice(world);
      const { procedure } = await advised();
      const { bestuurder, voorzitter, ondersteuner, dordtseHuurder, dordtseAmbtenaar } =
        world.members;
      const { payload } = await attempt(world, voorzitter, cprw.RecordDeliberationDocument, {
        procedureId: procedure.id,
        expectedVersion: 0,
        note: SECRET,
        votesFor: 7,
      });
      const { id } = payload!.procedure!.deliberation!;
      const published = await attempt(world, voorzitter, cprw.PublishAdviceDocument, {
        id: payload!.procedure!.advice!.id,
        expectedVersion: payload!.procedure!.advice!.version!,
      });
      expect(published.codes).toEqual([]);
      // of the publication
      expect((await read(procedure.id))!.version).toBe(procedure.version! + 1);
      const document = `{ adviceProcedure(id: "${procedure.id}") { deliberation { id note votesFor
        } } changes(first: 200) { changes { subjectType subjectId subject { ... on
        AdviceDeliberation { note } } } } }`;
      type Seen = {
        adviceProcedure: { deliberation: { id: string; note: string } | null } | null;
        changes: { changes: { subjectType: string; subjectId: string }[] };
      };
      for (const who of [voorzitter, ondersteuner]) {
        const { adviceProcedure, changes } = await dataOf<Seen, object>(world.url, who, document);
        expect([
          adviceProcedure!.deliberation,
          changes.changes.some(({ subjectId }) => subjectId === procedure.id),
        ]).toEqual([{ id, note: SECRET, votesFor: 7 }, true]);
      }
      for (const who of [bestuurder, dordtseHuurder, dordtseAmbtenaar, null]) {
        const { data, errors } = await ask<Seen>(world.url, who, document);
        expect(data?.adviceProcedure?.deliberation ?? null).toBeNull();
        expect(
          data!.changes.changes.filter(
            ({ subjectType, subjectId }) =>
              subjectType === "AdviceDeliberation" || subjectId === id,
          ),
        ).toEqual([]);
        expect(JSON.stringify([data, errors])).not.toContain(SECRET);
      }
    }));

  it("is kept by each addressee apart", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      const { id, companions } = await submitted({
        wohvSubject: "B",
        complexes: ["De Linde"],
        municipalityIds: [world.municipalities.dordrecht],
      });
      const companionId = companions[0]!.id;
      const { voorzitter, dordtseHuurder } = world.members;
      const RECORD = `mutation ($input: RecordDeliberationInput!) { recordDeliberation(input: $input) {
          procedure { deliberation { note } } userErrors { code } } }`;
      const input = (procedureId: string, note: string) => ({
        input: { procedureId, expectedVersion: 0, note },
      });
      expect(
        await dataOf(world.url, dordtseHuurder, RECORD, input(companionId, "Van Dordrecht")),
      ).toEqual({
        recordDeliberation: {
          procedure: { deliberation: { note: "Van Dordrecht" } },
          userErrors: [],
        },
      });
      expect(await dataOf(world.url, voorzitter, RECORD, input(id, "Van de raad"))).toEqual({
        recordDeliberation: {
          procedure: { deliberation: { note: "Van de raad" } },
          userErrors: [],
        },
      });
      for (const [who, procedureId] of [
        [dordtseHuurder, id],
        [voorzitter, companionId],
      ] as const) {
        expect(
          codesOf(
            await writingNothing(world, () => ask(world.url, who, RECORD, input(procedureId, "x"))),
          ),
        ).toEqual(["FORBIDDEN"]);
        expect(
          await dataOf(
            world.url,
            who,
            `{ adviceProcedure(id: "${procedureId}") { deliberation { note } } }`,
          ),
        ).toEqual({ adviceProcedure: { deliberation: null } });
      }
    }));
});
