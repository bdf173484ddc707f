import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { ADVICE, givenAdvice, inAdviceWorld } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import { writingNothing } from "./written.js";

const FACE = `{ id kind status title wohvSubject receivedOn answeredOn responseDueOn late
  publishedAt adviser { name } terms { code endsOn } requestVersions { question } documents {
  title } response { letter }
  advice { outcome summary body receivedOn late recommendations { number text weight decision {
    decision } } } }`;
interface Face {
  id: string;
  title: string;
  status: string;
  requestVersions: object[];
  documents: object[];
  advice: { summary: string; recommendations: { number: number; text: string }[] } | null;
}
const publicly = async (world: World, id: string): Promise<Face | null> =>
  (
    await dataOf<{ adviceProcedure: Face | null }, object>(
      world.url,
      null,
      `{ adviceProcedure(id: "${id}") ${FACE} }`,
    )
  ).adviceProcedure;

describe("publishing an advice", () => {
  it("shows the public the advice and the procedure's face, and nothing that the landlord wrote", () =>
    inAdviceWorld(async (world) => {
      const { advised } = givenAdvice(world);
      const { procedure, advice } = await advised();
      const { secretaris } = world.members;
      await beneath(
        world,
        `
      INSERT INTO advice_document (procedure_id, organisation_id, title, url, confidentiality,
        shared_at)
      VALUES ($1, $2, 'Begroting', 'https://example.org/begroting', 'OPEN', now())`,
        [procedure.id, world.organisations.woonbron],
      );
      expect(await publicly(world, procedure.id)).toBeNull();
      const published = await attempt(world, secretaris, cprw.PublishAdviceDocument, {
        id: advice.id,
        expectedVersion: advice.version!,
      });
      expect(published.payload?.advice).toMatchObject({
        status: "ISSUED",
        publishedAt: expect.any(String),
      });
      expect(await publicly(world, procedure.id)).toEqual({
        id: procedure.id,
        kind: "REQUESTED",
        status: "ADVISED",
        title: procedure.title,
        wohvSubject: "E",
        receivedOn: "2022-02-01",
        answeredOn: "2022-02-01",
        responseDueOn: "2022-02-15",
        late: false,
        publishedAt: expect.any(String),
        adviser: { name: "CPRW" },
        terms: [
          { code: "ADVICE", endsOn: "2022-03-15" },
          { code: "RESPONSE", endsOn: "2022-02-15" },
        ],
        requestVersions: [],
        documents: [],
        response: null,
        advice: {
          outcome: "NEGATIVE",
          summary: ADVICE.summary,
          body: ADVICE.body,
          receivedOn: "2022-02-01",
          late: false,
          recommendations: ADVICE.recommendations.map(({ text, weight }, index) => ({
            number: index + 1,
            text,
            weight,
            decision: null,
          })),
        },
      });
      const { data, errors } = await ask(
        world.url,
        null,
        `{ adviceProcedure(id: "${procedure.id}") { number version breachReason advice { version
          draftRecommendations { text } meeting { id } } } }`,
      );
      expect([data, [...new Set(codesOf({ errors }))]]).toEqual([
        {
          adviceProcedure: {
            number: null,
            version: null,
            breachReason: null,
            advice: { version: null, draftRecommendations: null, meeting: null },
          },
        },
        ["FORBIDDEN"],
      ]);
      const { adviceProcedures } = await dataOf<
        { adviceProcedures: { totalCount: number } },
        object
      >(world.url, null, "{ adviceProcedures { totalCount } }");
      expect(adviceProcedures.totalCount).toBe(1);
      const log = await dataOf<
        { changes: { changes: { kind: string; subjectType: string }[] } },
        object
      >(
        world.url,
        null,
        `{ changes(first: 200, filter: { subjectTypes: ["AdviceProcedure", "Advice",
          "Recommendation", "AdviceRequestVersion", "AdviceDocument"] }) { changes { kind
          subjectType } } }`,
      );
      expect(
        log.changes.changes.map(({ kind, subjectType }) => `${kind} ${subjectType}`).sort(),
      ).toEqual([
        "CHANGED Advice",
        "CHANGED AdviceProcedure",
        "CHANGED Recommendation",
        "CHANGED Recommendation",
        "CHANGED Recommendation",
      ]);
    }));

  it("is done once, by the adviser, and not by who only drafts", () =>
    inAdviceWorld(async (world) => {
      const { advised } = givenAdvice(world);
      const { advice } = await advised();
      const publish = (
        name: "voorzitter" | "bestuurslid" | "ondersteuner",
        expectedVersion: number,
      ) =>
        attempt(world, world.members[name], cprw.PublishAdviceDocument, {
          id: advice.id,
          expectedVersion,
        });
      for (const name of ["bestuurslid", "ondersteuner"] as const)
        expect((await writingNothing(world, () => publish(name, advice.version!))).codes).toEqual([
          "FORBIDDEN",
        ]);
      expect(
        (await writingNothing(world, () => publish("voorzitter", advice.version! - 1))).codes,
      ).toEqual(["CONFLICT"]);
      expect((await publish("voorzitter", advice.version!)).codes).toEqual([]);
      expect(
        (await writingNothing(world, () => publish("voorzitter", advice.version! + 1))).codes,
      ).toEqual(["ALREADY_PUBLISHED"]);
    }));

  it("waits until the request's confidentiality is lifted: of each of its versions", () =>
    inAdviceWorld(async (world) => {
      const { advised } = givenAdvice(world);
      for (const content of [
        { confidentiality: "CONFIDENTIAL" as const },
        { confidentiality: "EMBARGO" as const, embargoUntil: "2022-06-01" },
        { confidentiality: "EMBARGO" as const },
      ]) {
        const { procedure, advice } = await advised(content);
        const publish = () =>
          attempt(world, world.members.voorzitter, cprw.PublishAdviceDocument, {
            id: advice.id,
            expectedVersion: advice.version!,
          });
        const { codes, payload } = await writingNothing(world, publish);
        expect([codes, payload?.advice?.publishedAt]).toEqual([["CONFIDENTIAL"], null]);
        expect(await publicly(world, procedure.id)).toBeNull();
        await beneath(
          world,
          `
        INSERT INTO advice_request_version (procedure_id, organisation_id, number, submitted_at,
          confidentiality)
        VALUES ($1, $2, 2, now(), 'CONFIDENTIAL')`,
          [procedure.id, world.organisations.woonbron],
        );
        await beneath(
          world,
          `
            UPDATE advice_request_version SET lifted_at = now()
            WHERE procedure_id = $1 AND number = 1`,
          [procedure.id],
        );
        expect((await writingNothing(world, publish)).codes).toEqual(["CONFIDENTIAL"]);
        await beneath(
          world,
          "UPDATE advice_request_version SET lifted_at = now() WHERE procedure_id = $1",
          [procedure.id],
        );
        expect((await publish()).codes).toEqual([]);
        expect((await publicly(world, procedure.id))!.advice!.summary).toBe(ADVICE.summary);
      }
    }));

  it("of unsolicited advice needs nobody's leave; of a local organisation shows its own and not the council's", () =>
    inAdviceWorld(async (world) => {
      const { unsolicited, submitted, issuedAdvice } = givenAdvice(world);
      const own = await unsolicited();
      expect(
        (
          await attempt(world, world.members.voorzitter, cprw.PublishAdviceDocument, {
            id: own.advice.id,
            expectedVersion: own.advice.version!,
          })
        ).codes,
      ).toEqual([]);
      expect((await publicly(world, own.procedure.id))!.advice!.recommendations).toHaveLength(3);

      const first = await submitted({
        wohvSubject: "B",
        complexes: ["De Linde"],
        municipalityIds: [world.municipalities.dordrecht],
      });
      await issuedAdvice(first.id);
      const local = first.companions[0]!.id;
      const run = async (name: string, input: object) => {
        const document = `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
          ${name}(input: $input) { advice { id version } userErrors { code } } }`;
        return (
          await dataOf<
            Record<string, { advice: { id: string; version: number }; userErrors: object[] }>,
            object
          >(world.url, world.members.dordtseHuurder, document, { input })
        )[name]!.advice;
      };
      const { id } = await run("draftAdvice", {
        procedureId: local,
        ...ADVICE,
        summary: "Van Dordrecht.",
      });
      await run("adoptAdvice", {
        id,
        expectedVersion: 1,
        adoption: { writtenRoundOn: "2022-02-01" },
      });
      const { version } = await run("issueAdvice", { id, expectedVersion: 2 });
      await run("publishAdvice", { id, expectedVersion: version });
      expect((await publicly(world, local))!.advice!.summary).toBe("Van Dordrecht.");
      expect(await publicly(world, first.id)).toBeNull();
    }));
});
