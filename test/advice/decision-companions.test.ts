import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { attempt } from "../support/given.js";
import { givenAdvice, inAdviceWorld, onDay, todayIn } from "../support/given-advice.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";

const { DecideAdviceProcedureDocument: DECIDE, ExecuteAdviceProcedureDocument: EXECUTE } = woonbron;

/**
 * The same request to the council and to the tenants of Dordrecht, each with a clock of its own.
 */
async function askedOfTwo(world: World) {
  const make = givenAdvice(world);
  const first = await make.submitted({
    wohvSubject: "B",
    title: "Sloop De Linde",
    complexes: ["De Linde"],
    municipalityIds: [world.municipalities.dordrecht],
  });
  const firstId = first.id;
  const companionId = first.companions[0]!.id;
  const noObjection = async (id: string, who: { token: string }) => {
    const { version } = (await make.read(id))!;
    expect(
      (
        await attempt(world, who, cprw.DeclareNoObjectionDocument, {
          id,
          expectedVersion: version!,
          adoption: { writtenRoundOn: await todayIn(world) },
        })
      ).codes.filter((code) => code !== "FORBIDDEN"),
    ).toEqual([]);
  };
  return { make, firstId, companionId, noObjection, read: make.read, landlord: make.landlord };
}

describe("deciding on what several were asked", () => {
  it("waits for each of them, with the clock that each has", () =>
    inAdviceWorld(async (world) => {
      const { firstId, companionId, noObjection, read, landlord, make } = await askedOfTwo(world);
      await noObjection(firstId, make.council);
      const input = async () => ({ id: firstId, expectedVersion: (await read(firstId))!.version! });
      const { userErrors } = await expectRefused(
        world,
        landlord,
        DECIDE,
        await input(),
        "DECISION_NOT_ALLOWED",
      );
      expect(userErrors[0]!.message).toMatch(/Huurders Dordrecht kan nog adviseren/);
      for (const id of [firstId, companionId])
        expect(await read(id)).toMatchObject({
          executionAllowedFrom: { date: null, ground: "ADVICE_PENDING" },
        });

      await onDay(world, "2022-02-10");
      await noObjection(companionId, world.members.dordtseHuurder);
      await expectRefused(
        world,
        landlord,
        DECIDE,
        { ...(await input()), decidedOn: "2022-02-09" },
        "DECISION_NOT_ALLOWED",
      );
      expect((await attempt(world, landlord, DECIDE, await input())).codes).toEqual([]);
      for (const id of [firstId, companionId])
        expect(await read(id)).toMatchObject({
          status: "DECIDED",
          decidedOn: "2022-02-10",
          dueOn: null,
          breachReason: null,
        });
      await onDay(world, "2022-02-11");
      expect((await attempt(world, landlord, EXECUTE, await input())).codes).toEqual([]);
      for (const id of [firstId, companionId])
        expect(await read(id)).toMatchObject({ status: "EXECUTED", executedOn: "2022-02-11" });
    }));

  it("happens on the first request only: on a companion both acts point there", () =>
    inAdviceWorld(async (world) => {
      const { firstId, companionId, noObjection, read, landlord, make } = await askedOfTwo(world);
      await noObjection(companionId, world.members.dordtseHuurder);
      const input = async () => ({
        id: companionId,
        expectedVersion: (await read(companionId))!.version!,
      });
      await expectRefused(world, landlord, DECIDE, await input(), "COMPANION_FOLLOWS");
      await noObjection(firstId, make.council);
      await attempt(world, landlord, DECIDE, {
        id: firstId,
        expectedVersion: (await read(firstId))!.version!,
      });
      await expectRefused(world, landlord, EXECUTE, await input(), "COMPANION_FOLLOWS");
    }));

  it("is one breach for all when one of them is passed over, whose own term runs on", () =>
    inAdviceWorld(async (world) => {
      const { firstId, companionId, noObjection, read, landlord, make } = await askedOfTwo(world);
      await noObjection(firstId, make.council);
      const input = {
        id: firstId,
        expectedVersion: (await read(firstId))!.version!,
        breachReason: "Gevaar voor instorting",
      };
      expect((await attempt(world, landlord, DECIDE, input)).codes).toEqual([]);
      for (const [id, dueOn] of [
        [firstId, null],
        [companionId, "2022-03-15"],
      ] as const)
        expect(await read(id)).toMatchObject({
          status: "DECIDED",
          breachReason: "Gevaar voor instorting",
          dueOn,
        });
      await onDay(world, "2022-06-01");
      await world.server.clock.advance();
      expect(await read(companionId)).toMatchObject({ status: "DECIDED", dueOn: null });
    }));

  it("ends the embargo of each copy", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const { id, companions, version } = await make.submitted({
        wohvSubject: "B",
        complexes: ["De Linde"],
        municipalityIds: [world.municipalities.dordrecht],
        confidentiality: "EMBARGO",
      });
      const { bestuurder } = world.members;
      await dataOf(world.url, bestuurder, woonbron.DecideAdviceProcedureDocument, {
        input: { id, expectedVersion: version!, breachReason: "Haast" },
      });
      for (const one of [id, companions[0]!.id])
        expect(await make.read(one)).toMatchObject({
          status: "DECIDED",
          requestVersions: [{ confidentiality: "EMBARGO", liftedAt: expect.any(String) }],
        });
    }));

  it("is not blocked by a dispute about one of them, as its execution is: for good when the ruling forbids it", () =>
    inAdviceWorld(async (world) => {
      const { firstId, companionId, noObjection, read, landlord, make } = await askedOfTwo(world);
      await noObjection(firstId, make.council);
      const say = sayAs(world, world.members.dordtseHuurder);
      const drafted = await say<{ advice: Versioned }>(
        "draftAdvice",
        { procedureId: companionId, outcome: "NEGATIVE", summary: "Nee" },
        "advice { id version }",
      );
      const adopted = await say<{ advice: Versioned }>(
        "adoptAdvice",
        { ...versioned(drafted.advice), adoption: { writtenRoundOn: "2022-02-01" } },
        "advice { id version }",
      );
      await say("issueAdvice", versioned(adopted.advice), "advice { id }");
      const file = async () => {
        const { version } = (await read(companionId))!;
        const {
          procedure: { disputes },
        } = await say<{ procedure: { disputes: Versioned[] } }>(
          "fileDispute",
          {
            id: companionId,
            expectedVersion: version!,
            route: "KANTONRECHTER",
            ground: "Geen overleg",
            suspendsExecution: true,
          },
          "procedure { disputes { id version } }",
        );
        return versioned(disputes.at(-1)!);
      };
      const now = async () => ({
        id: firstId,
        expectedVersion: (await read(firstId))!.version!,
        breachReason: "Haast",
      });
      const settled = await file();
      expect((await attempt(world, landlord, DECIDE, await now())).codes).toEqual([]);
      await expectRefused(world, landlord, EXECUTE, await now(), "EXECUTION_SUSPENDED");
      for (const who of [landlord, make.council])
        expect(await read(firstId, who)).toMatchObject({
          executionAllowedFrom: { date: null, ground: "SUSPENDED" },
          disputes: [],
        });
      await say("withdrawDispute", settled, "dispute { status }");
      expect(await read(firstId)).toMatchObject({
        executionAllowedFrom: { date: null, ground: "RESPONSE_PENDING" },
      });

      await say(
        "recordRuling",
        { ...(await file()), ruling: "Verboden", executionForbidden: true },
        "dispute { status }",
      );
      expect(await read(companionId)).toMatchObject({ status: "DECIDED", endedOn: null });
      await expectRefused(world, landlord, EXECUTE, await now(), "EXECUTION_FORBIDDEN");
      expect(await read(firstId)).toMatchObject({
        status: "DECIDED",
        executionAllowedFrom: { date: null, ground: "FORBIDDEN" },
      });
    }));
});

interface Versioned {
  id: string;
  version: number;
}
const versioned = ({ id, version }: Versioned) => ({ id, expectedVersion: version });

/** Acts as a local organisation, whose front end has no documents of its own. */
const sayAs =
  (world: World, who: { token: string }) =>
  async <Payload>(name: string, input: object, selection: string) =>
    (
      await dataOf<Record<string, Payload>, { input: object }>(
        world.url,
        who,
        `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input:
          $input) { ${selection} userErrors { code } } }`,
        { input },
      )
    )[name]!;
