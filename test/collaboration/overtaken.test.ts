import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, type TypedDocument } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt } from "../support/given.js";
import { createWorld, type Member, type World } from "../support/world.js";
import { type Amendment, clause, givenCollaboration } from "./given-collaboration.js";

// An amendment that was overtaken turns nothing back that another one laid down meanwhile.

const {
  CounterCollaborationAmendmentDocument: COUNTER,
  DraftCollaborationAmendmentDocument: DRAFT,
  ReviseCollaborationAmendmentDocument: REVISE,
  WriteCollaborationTogetherDocument: WRITE,
} = cprw;
const CLAUSE_2 = { part: "CLAUSE", number: "2" } as const;
const advice = (adviceDays: number) =>
  clause("2", `CPRW adviseert binnen ${adviceDays} dagen.`, {
    kind: "ADVICE",
    parameters: { adviceDays, responseDays: 14 },
  });
const eighth = (text: string) => clause("8", text);

interface Scene {
  readonly world: World;
  readonly make: ReturnType<typeof givenCollaboration>;
  readonly landlord: Member;
  readonly council: Member;
  readonly agreementId: string;
  /** Another amendment is ratified by both. */
  lays(more: Partial<cprw.DraftCollaborationAmendmentInput>): Promise<Amendment>;
  tries<Input>(
    who: Member,
    document: TypedDocument<object, { input: Input }>,
    input: Input,
  ): Promise<string[]>;
}

async function inScene(test: (scene: Scene) => Promise<void>): Promise<void> {
  const world = await createWorld();
  try {
    await onDay(world, "2026-03-02");
    const { bestuurder: landlord, voorzitter: council } = world.members;
    const make = givenCollaboration(world);
    const agreementId = (await make.inForce()).agreement!.id;
    await test({
      ...{ world, make, landlord, council, agreementId },
      lays: async (more) => make.concluded(await make.amending(agreementId, more)),
      tries: async (...args) => (await attempt(world, ...args)).codes,
    });
  } finally {
    await world.end();
  }
}

/** The number of days, and the text of the eighth clause, that hold. */
async function holds({ world, council, agreementId }: Scene) {
  const { data, errors } = await ask<{
    collaborationAgreement: Record<string, { parameters: object; paragraphs: string[] } | null>;
  }>(
    ...[world.url, council],
    `query ($id: ID!) { collaborationAgreement(id: $id) {
      two: clause(number: "2") { paragraphs parameters { adviceDays } }
      eight: clause(number: "8") { paragraphs parameters { adviceDays } } } }`,
    { id: agreementId },
  );
  expect(errors).toEqual([]);
  const { two, eight } = data!.collaborationAgreement;
  return [(two?.parameters as { adviceDays: number } | undefined)?.adviceDays, eight?.paragraphs];
}

const saying = { provisions: [advice(42), eighth("Vroeg.")] };

describe("a text that another amendment has overtaken", () => {
  it.each([
    ["is countered", COUNTER, "TURNS"],
    ["is written on together", WRITE as unknown as typeof COUNTER, "CO_CREATION"],
  ] as const)("turns nothing back when it %s", (_, document, process) =>
    inScene(async (scene) => {
      const { make, landlord, council, agreementId, world } = scene;
      const mine = await make.amending(agreementId, { ...saying, process });
      await scene.lays({ provisions: [advice(70)] });
      const agreeing = cprw.AgreeToCollaborationAmendmentDocument;
      expect(await scene.tries(landlord, agreeing, make.on(mine))).toEqual(["VERSION_OVERTAKEN"]);
      const next = { ...make.on(mine), provisions: [eighth("Vroeg en open.")] };
      const { codes, userErrors } = await attempt(world, landlord, document, next);
      expect(codes).toEqual(["PROVISIONS_OVERTAKEN"]);
      expect(userErrors[0]!.message).toContain("artikel 2");
      expect(userErrors[0]!.message).not.toContain("8");
      const left = await make.perform(landlord, document, { ...next, leftOut: [CLAUSE_2] });
      const both = await make.agreed(council, left);
      const agreed = process === "TURNS" ? both : await make.agreed(landlord, both);
      await make.ratified(council, await make.ratified(landlord, agreed));
      expect(await holds(scene)).toEqual([70, ["Vroeg en open."]]);
    }),
  );

  it("says anew what became of its provision, in words or by letting it go", () =>
    inScene(async (scene) => {
      const { make, landlord, agreementId } = scene;
      const some = [
        await make.amending(agreementId, saying),
        await make.amending(agreementId, saying),
      ];
      await scene.lays({ provisions: [advice(70)] });
      const given = await make.countered(landlord, some[0]!, [advice(63)]);
      expect(given.currentText!.changes.map(({ number }) => number)).toEqual(["2", "8"]);
      const gone = await make.perform(landlord, COUNTER, {
        ...make.on(some[1]!),
        repealed: [CLAUSE_2],
      });
      expect(gone.currentText!.changes.map(({ repealed }) => repealed)).toEqual([true, false]);
    }));

  it("neither brings back what was let go, nor takes the place of what was added meanwhile", () =>
    inScene(async (scene) => {
      const { make, landlord, agreementId, tries } = scene;
      const mine = await make.amending(agreementId, saying);
      await scene.lays({ provisions: [eighth("Vroeger.")] });
      const note = { note: "Zo." };
      expect(await tries(landlord, COUNTER, { ...make.on(mine), ...note })).toEqual([
        "PROVISIONS_OVERTAKEN",
      ]);
      const left = { leftOut: [{ part: "CLAUSE", number: "8" }] } as const;
      await scene.lays({ repealed: [CLAUSE_2] });
      const next = { ...make.on(mine), ...left, leftOut: [...left.leftOut] };
      expect(await tries(landlord, COUNTER, next)).toEqual(["PROVISIONS_OVERTAKEN"]);
      expect(await tries(landlord, COUNTER, { ...next, provisions: [advice(56)] })).toEqual([]);
    }));

  it("goes on as it was where others changed something else", () =>
    inScene(async (scene) => {
      const { make, landlord, agreementId, tries } = scene;
      const mine = await make.amending(agreementId, saying);
      await scene.lays({ provisions: [clause("1", "Samen.", { kind: "PURPOSE" })] });
      expect(await tries(landlord, COUNTER, make.on(mine))).toEqual([]);
    }));

  it("is revised as a draft with every provision that is another now", () =>
    inScene(async (scene) => {
      const { make, council, agreementId, tries } = scene;
      const draft = await make.perform(council, DRAFT, { agreementId, title: "Anders", ...saying });
      await scene.lays({ provisions: [advice(70)] });
      const revising = { ...make.on(draft), title: "Nog anders" };
      expect(await tries(council, REVISE, revising)).toEqual(["PROVISIONS_OVERTAKEN"]);
      const revised = await make.perform(council, REVISE, { ...revising, leftOut: [CLAUSE_2] });
      expect(revised.currentText!.changes.map(({ number }) => number)).toEqual(["8"]);
    }));
});
