import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { attempt } from "../support/given.js";
import { givenAdvice, inAdviceWorld, onDay, type Procedure } from "../support/given-advice.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";

const {
  PublishAdviceRequestDocument: PUBLISH,
  DecideAdviceProcedureDocument: DECIDE,
  AddAdviceDocumentDocument: ADD,
  LiftAdviceConfidentialityDocument: LIFT,
} = woonbron;
const versioned = ({ id, version }: Pick<Procedure, "id" | "version">) => ({
  id,
  expectedVersion: version!,
});

interface Published {
  adviceProcedures: { totalCount: number };
  adviceProcedure: null | {
    status: string;
    title: string;
    publishedAt: string;
    requestVersions: { number: null; question: string }[];
    documents: { title: string }[];
    advice: object | null;
    response: null | { letter: string; decisions: { number: number; decision: string }[] };
  };
}
/** What stands on the site of who has no token. */
const publicly = (world: World, id: string) =>
  dataOf<Published, { id: string }>(
    world.url,
    null,
    `query ($id: ID!) {
  adviceProcedures { totalCount }
  adviceProcedure(id: $id) { status title publishedAt requestVersions { number question }
    documents { title } advice { summary recommendations { text } } response { letter decisions {
    number decision recommendation { text } } } }
}`,
    { id },
  );

/** A request with an open and a confidential document, decided on after a response. */
async function decided(world: World) {
  const { submitted, issuedAdvice, draftedResponse, sentResponse, read, landlord } =
    givenAdvice(world);
  const { id } = await submitted();
  for (const [title, confidentiality] of [
    ["Begroting", "SHARED"],
    ["Taxatie", "CONFIDENTIAL"],
  ] as const) {
    await dataOf(world.url, landlord, ADD, {
      input: {
        ...versioned((await read(id))!),
        title,
        url: "https://woonbron.example/stuk.pdf",
        confidentiality,
      },
    });
  }
  const { recommendations } = await issuedAdvice(id);
  await sentResponse(
    await draftedResponse(id, {
      letter: "Geachte leden",
      decisions: recommendations.map((recommendation) => ({
        recommendationId: recommendation.id,
        decision: "ADOPTED",
      })),
    }),
  );
  expect((await attempt(world, landlord, DECIDE, versioned((await read(id))!))).codes).toEqual([]);
  return id;
}

describe("publishing what was asked and answered", () => {
  it("shows the public request, open documents and response, and leaves the advice to its adviser", () =>
    inAdviceWorld(async (world) => {
      const { read, landlord, council } = givenAdvice(world);
      const id = await decided(world);
      expect(await publicly(world, id)).toEqual({
        adviceProcedures: { totalCount: 0 },
        adviceProcedure: null,
      });
      await expectRefused(
        world,
        world.members.beleidsadviseur,
        PUBLISH,
        versioned((await read(id))!),
        "FORBIDDEN",
      );
      await expectRefused(world, council, PUBLISH, versioned((await read(id))!), "FORBIDDEN");

      expect((await attempt(world, landlord, PUBLISH, versioned((await read(id))!))).codes).toEqual(
        [],
      );
      expect(await publicly(world, id)).toEqual({
        adviceProcedures: { totalCount: 1 },
        adviceProcedure: {
          status: "DECIDED",
          title: "Huurbeleid per 1 juli",
          publishedAt: expect.any(String),
          requestVersions: [
            { number: null, question: "Wat vindt u van het voorgenomen huurbeleid?" },
          ],
          documents: [{ title: "Begroting" }],
          advice: null,
          response: {
            letter: "Geachte leden",
            decisions: [1, 2, 3].map((number) => ({
              number,
              decision: "ADOPTED",
              recommendation: null,
            })),
          },
        },
      });
      const advice = (
        await dataOf<
          { adviceProcedure: { advice: { id: string; version: number } } },
          { id: string }
        >(
          world.url,
          council,
          "query ($id: ID!) { adviceProcedure(id: $id) { advice { id version } } }",
          { id },
        )
      ).adviceProcedure.advice;
      expect(
        (await attempt(world, council, cprw.PublishAdviceDocument, versioned(advice))).codes,
      ).toEqual([]);
      expect((await publicly(world, id)).adviceProcedure).toMatchObject({
        advice: { summary: "Wij adviseren negatief.", recommendations: [{}, {}, {}] },
      });
    }));

  it("can be done again for what was lifted since, and is refused when nothing is new", () =>
    inAdviceWorld(async (world) => {
      const { read, landlord } = givenAdvice(world);
      const id = await decided(world);
      await attempt(world, landlord, PUBLISH, versioned((await read(id))!));
      await expectRefused(
        world,
        landlord,
        PUBLISH,
        versioned((await read(id))!),
        "ALREADY_PUBLISHED",
      );
      const confidential = (await read(id))!.documents!.find(({ title }) => title === "Taxatie")!;
      await dataOf(world.url, landlord, LIFT, {
        input: { id: confidential.id, expectedVersion: confidential.version! },
      });
      expect((await publicly(world, id)).adviceProcedure!.documents).toEqual([
        { title: "Begroting" },
      ]);
      expect((await attempt(world, landlord, PUBLISH, versioned((await read(id))!))).codes).toEqual(
        [],
      );
      expect((await publicly(world, id)).adviceProcedure!.documents).toEqual(
        expect.arrayContaining([{ title: "Begroting" }, { title: "Taxatie" }]),
      );
    }));

  it("waits for the decision, and for confidentiality to be lifted", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read, landlord } = givenAdvice(world);
      const { id } = await submitted({ confidentiality: "CONFIDENTIAL" });
      await expectRefused(
        world,
        landlord,
        PUBLISH,
        versioned((await read(id))!),
        "INVALID_TRANSITION",
      );
      await onDay(world, "2022-03-16");
      await world.server.clock.advance();
      await expectRefused(
        world,
        landlord,
        PUBLISH,
        versioned((await read(id))!),
        "INVALID_TRANSITION",
      );
      expect((await attempt(world, landlord, DECIDE, versioned((await read(id))!))).codes).toEqual(
        [],
      );
      await expectRefused(world, landlord, PUBLISH, versioned((await read(id))!), "CONFIDENTIAL");
      expect(await publicly(world, id)).toEqual({
        adviceProcedures: { totalCount: 0 },
        adviceProcedure: null,
      });
      const [version] = (await read(id))!.requestVersions;
      await dataOf(world.url, landlord, LIFT, {
        input: { id: version!.id, expectedVersion: version!.version! },
      });
      expect((await attempt(world, landlord, PUBLISH, versioned((await read(id))!))).codes).toEqual(
        [],
      );
      expect((await publicly(world, id)).adviceProcedure).toMatchObject({
        requestVersions: [{ number: null }],
        response: null,
      });
    }));
});
