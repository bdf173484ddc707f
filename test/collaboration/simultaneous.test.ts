import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import type { PossibleAct } from "../acts/every-act.js";
import { undoAtCommit, whileStalled } from "../acts/stalled-acts.js";
import { onDay } from "../support/day.js";
import { attempt, beneath } from "../support/given.js";
import { createWorld, type Member, type World } from "../support/world.js";
import { type Amendment, clause, givenCollaboration } from "./given-collaboration.js";

const SAYING = { provisions: [clause("5", "Wij overleggen vroeg.")] };
const {
  CounterCollaborationAmendmentDocument: COUNTER,
  DraftCollaborationAmendmentDocument: DRAFT,
  ProposeCollaborationAmendmentDocument: PROPOSE,
  RatifyCollaborationAmendmentDocument: RATIFY,
  WriteCollaborationTogetherDocument: WRITE,
} = cprw;

interface Scene {
  readonly world: World;
  readonly make: ReturnType<typeof givenCollaboration>;
  readonly landlord: Member;
  readonly council: Member;
  readonly agreementId: string;
}

async function inScene(test: (scene: Scene) => Promise<void>): Promise<void> {
  const world = await createWorld();
  try {
    await onDay(world, "2026-03-02");
    const { bestuurder: landlord, voorzitter: council } = world.members;
    const make = givenCollaboration(world);
    const { agreement } = await make.inForce();
    await test({ world, make, landlord, council, agreementId: agreement!.id });
  } finally {
    await world.end();
  }
}

const agreed = async ({ make, landlord, agreementId }: Scene, more: object = {}) =>
  make.agreed(landlord, await make.amending(agreementId, { ...SAYING, ...more }));
const saidIn = ({ currentText }: Amendment) => currentText!.changes[0]!.paragraphs;
/** Which of two that were tried at once was done, and which was not. */
const inOrder = <T extends { codes: string[] }>([one, other]: readonly [T, T]): [T, T] =>
  one.codes.length === 0 ? [one, other] : [other, one];

describe("two that answer one text at once", () => {
  it.each([
    ["by turns, once it was agreed on", COUNTER, {}],
    ["in co-creation", WRITE, { process: "CO_CREATION" }],
  ] as const)(
    "%s: one is done, the other gets CONFLICT and reads the text of the first",
    (_, act, more) =>
      inScene(async (scene) => {
        const { world, make, landlord, council, agreementId } = scene;
        for (let round = 0; round < 4; round += 1) {
          const amendment =
            act === COUNTER
              ? await agreed(scene)
              : await make.amending(agreementId, { ...SAYING, ...more });
          const answer = (who: Member) =>
            attempt(world, who, act as typeof COUNTER, {
              ...make.on(amendment),
              provisions: [clause("5", `Dit wil de ${who.name}.`)],
            });
          const [done, refused] = inOrder(await Promise.all([answer(landlord), answer(council)]));
          expect([done.codes, refused.codes]).toEqual([[], ["CONFLICT"]]);
          expect(refused.userErrors[0]!.path).toEqual(["input", "expectedVersion"]);
          const [winner, told] = [done, refused].map(
            ({ payload }) => payload!.amendment as Amendment,
          );
          expect(told).toMatchObject({ lastSide: winner!.lastSide, version: winner!.version });
          expect(saidIn(told!)).toEqual(saidIn(winner!));
          expect(told!.currentText!.contentHash).toBe(winner!.currentText!.contentHash);
        }
      }),
  );

  it("a counterproposal and agreeing: either the text is agreed on, or there is another", () =>
    inScene(async ({ world, make, landlord, agreementId }) => {
      const { regiodirecteur } = world.members;
      for (let round = 0; round < 4; round += 1) {
        const amendment = await make.amending(agreementId, SAYING);
        const { AgreeToCollaborationAmendmentDocument: AGREE } = cprw;
        const [countered, accepted] = await Promise.all([
          attempt(world, landlord, COUNTER, {
            ...make.on(amendment),
            provisions: [clause("5", "Anders.")],
          }),
          attempt(world, regiodirecteur, AGREE, make.on(amendment)),
        ]);
        expect([countered.codes.join(), accepted.codes.join()].sort()).toEqual(["", "CONFLICT"]);
        const { status, currentText } = (await make.read(landlord, amendment.id))!;
        expect([status, currentText!.number]).toEqual(
          countered.codes.length === 0 ? ["COUNTERED", 2] : ["AGREED_TEXT", 1],
        );
      }
    }));
});

describe("a ratification and what happens at once", () => {
  it.each([
    ["the first one and a counterproposal", false],
    ["the last one and a counterproposal", true],
  ])("%s: either it stands, or the text is another and nobody has ratified it", (_, isLast) =>
    inScene(async (scene) => {
      const { world, make, landlord, council } = scene;
      for (let round = 0; round < 4; round += 1) {
        let amendment = await agreed(scene, { provisions: [clause("5", `Ronde ${round}.`)] });
        if (isLast) amendment = await make.ratified(landlord, amendment);
        const [ratified, countered] = await Promise.all([
          attempt(world, council, RATIFY, make.ratifying(council, amendment)),
          attempt(world, landlord, COUNTER, {
            ...make.on(amendment),
            provisions: [clause("5", "Toch anders.")],
          }),
        ]);
        expect([ratified.codes.join(), countered.codes.join()].sort()).toEqual(["", "CONFLICT"]);
        const read = (await make.read(landlord, amendment.id))!;
        const standing = read.ratifications!.filter(({ voidedOn }) => voidedOn === null);
        if (ratified.codes.length === 0)
          expect([read.status, standing.length]).toEqual(
            isLast ? ["EFFECTIVE", 2] : ["RATIFIED_ONE", 1],
          );
        else
          expect([read.status, standing.length, read.madeVersion]).toEqual(["COUNTERED", 0, null]);
      }
    }),
  );

  it("those of both sides: the second reads again, and there is one version of it", () =>
    inScene(async (scene) => {
      const { world, make, landlord, council, agreementId } = scene;
      const amendment = await agreed(scene);
      const ratifying = (who: Member, read: Amendment) =>
        attempt(world, who, RATIFY, make.ratifying(who, read));
      const [, refused] = inOrder(
        await Promise.all([ratifying(landlord, amendment), ratifying(council, amendment)]),
      );
      expect(refused.codes).toEqual(["CONFLICT"]);
      const half = (await make.read(council, amendment.id))!;
      const next = half.ratifications![0]!.by!.id === landlord.organisationId ? council : landlord;
      expect((await ratifying(next, half)).codes).toEqual([]);
      expect(
        await beneath(
          world,
          "SELECT number, status FROM collaboration_version WHERE agreement_id = $1 ORDER BY 1",
          [agreementId],
        ),
      ).toEqual([
        { number: 1, status: "SUPERSEDED" },
        { number: 2, status: "IN_FORCE" },
      ]);
    }));

  it("the last ones of two amendments: one makes a version, the other is overtaken by it", () =>
    inScene(async (scene) => {
      const { world, make, landlord, council } = scene;
      const both = [
        await make.ratified(landlord, await agreed(scene)),
        await make.ratified(landlord, await agreed(scene)),
      ];
      const answers = await Promise.all(
        both.map((one) => attempt(world, council, RATIFY, make.ratifying(council, one))),
      );
      expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "VERSION_OVERTAKEN"]);
    }));
});

describe("what is done in private", () => {
  it("makes nobody wait: two drafts of one agreement, and what the other side does meanwhile", () =>
    inScene(async (scene) => {
      const { world, make, landlord, council, agreementId } = scene;
      const drafting = { agreementId, title: "Vroeg betrokken", ...SAYING };
      const [mine, theirs] = [
        await make.perform(landlord, DRAFT, drafting),
        await make.perform(council, DRAFT, drafting),
      ];
      const waiting = await agreed(scene);
      const act = (who: Member, name: string, input: object): PossibleAct => ({
        ...{ name, who, on: "", isPrivate: true },
        input: { ...input },
      });
      const DRAFTS = "draftCollaborationAmendment";
      const REVISES = "reviseCollaborationAmendment";
      await undoAtCommit(world);
      const inPrivate = [
        act(landlord, DRAFTS, drafting),
        act(landlord, REVISES, { ...make.on(mine), title: "Anders" }),
      ];
      const beside = [
        act(council, DRAFTS, drafting),
        act(council, REVISES, { ...make.on(theirs), title: "Anders" }),
        act(council, "discardCollaborationAmendment", make.on(theirs)),
        act(council, "proposeCollaborationAmendment", make.on(theirs)),
        act(council, "ratifyCollaborationAmendment", make.ratifying(council, waiting)),
      ];
      for (const one of inPrivate)
        await whileStalled(world, [one], async ({ attempt: tried }) => {
          for (const other of beside)
            expect([other.name, await tried(other)]).toEqual([other.name, null]);
        });
    }));

  it("first texts of the same parties, proposed at once: one is proposed, the other is refused", async () => {
    const world = await createWorld();
    try {
      await onDay(world, "2026-03-02");
      const { bestuurder, voorzitter } = world.members;
      const make = givenCollaboration(world);
      for (const parties of ["dordtseHuurders", "delftseHuurders"] as const) {
        const { woonbron, cprw: council } = world.organisations;
        const partyIds = [woonbron, council, world.organisations[parties]];
        const drafts = [
          await make.drafted(bestuurder, { partyIds }),
          await make.drafted(voorzitter, { partyIds }),
        ];
        const answers = await Promise.all(
          [bestuurder, voorzitter].map((who, index) =>
            attempt(world, who, PROPOSE, make.on(drafts[index]!)),
          ),
        );
        expect(answers.map(({ codes }) => codes.join()).sort()).toEqual([
          "",
          "COLLABORATION_EXISTS",
        ]);
      }
    } finally {
      await world.end();
    }
  });
});
