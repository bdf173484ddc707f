import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt } from "../support/given.js";
import { createWorld, type World } from "../support/world.js";
import { clause, CLAUSES, givenCollaboration } from "./given-collaboration.js";

async function inWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld();
  try {
    await onDay(world, "2026-03-02");
    await test(world);
  } finally {
    await world.end();
  }
}

/** What stands of an agreement today, and what held on a day. */
async function standing(world: World, id: string, asOf?: string) {
  const { collaborationAgreement } = await dataOf(
    world.url,
    world.members.voorzitter,
    cprw.CollaborationAgreementDocument,
    { id, ...(asOf && { asOf }) },
  );
  const { status, endsOn, asOf: held, versions, version } = collaborationAgreement!;
  return {
    ...{ status, endsOn, version: version! },
    held: held?.number ?? null,
    versions: versions.map((one) => [one.number, one.status, one.endedOn]),
  };
}

const toDay = async (world: World, day: string) => {
  await onDay(world, day);
  await world.server.clock.advance();
};

it("ends on the day of notice, after its months, and says what held until then", () =>
  inWorld(async (world) => {
    const given = givenCollaboration(world);
    const { agreement } = await given.inForce();
    const { id } = agreement!;
    const giving = async (until: string) =>
      (
        await attempt(world, world.members.voorzitter, cprw.GiveNoticeOfCollaborationDocument, {
          ...{ id, expectedVersion: (await standing(world, id)).version, until },
        })
      ).codes;
    expect(await giving("2026-09-01")).toEqual(["NOTICE_TOO_SHORT"]);
    expect(await giving("2026-09-02")).toEqual([]);
    expect(await giving("2026-09-02")).toEqual(["NOTICE_GIVEN"]);
    await toDay(world, "2026-09-02");
    expect(await standing(world, id)).toMatchObject({ status: "IN_FORCE", held: 1 });
    // the server stood still for a week: what held is told by the day of notice
    await toDay(world, "2026-09-10");
    expect(await standing(world, id)).toMatchObject({
      ...{ status: "TERMINATED", held: null },
      versions: [[1, "TERMINATED", "2026-09-03"]],
    });
    expect((await standing(world, id, "2026-09-02")).held).toBe(1);
    expect((await standing(world, id, "2026-09-03")).held).toBeNull();
  }));

it("runs out at the end of its term, or is renewed where it says so", () =>
  inWorld(async (world) => {
    const given = givenCollaboration(world);
    const { bestuurder, voorzitter } = world.members;
    const lasting = (parameters: cprw.CollaborationParametersInput) =>
      clause("4", "De overeenkomst geldt een jaar.", { kind: "DURATION", parameters });
    const ends = await given.inForce({
      provisions: [...CLAUSES.slice(0, 4), lasting({ termMonths: 12 })],
    });
    const { woonbron, cprw: council } = world.organisations;
    const goesOn = await given
      .inForce({
        ...{ partyIds: [woonbron, council], baseId: ends.agreement!.id },
        title: "Werkafspraken",
        provisions: [lasting({ termMonths: 12, renewalMonths: 6 })],
      })
      .catch((refused: Error) => refused.message);
    expect(goesOn).toBe('Refused: ["COLLABORATION_EXISTS"]'); // the same two have one

    expect(await standing(world, ends.agreement!.id)).toMatchObject({ endsOn: "2027-03-01" });
    const renewing = await given.amending(ends.agreement!.id, {
      provisions: [lasting({ termMonths: 13, renewalMonths: 6 })],
      effectiveOn: "2026-04-01",
    });
    const agreed = await given.agreed(bestuurder, renewing);
    await given.ratified(bestuurder, await given.ratified(voorzitter, agreed));
    await toDay(world, "2026-04-01");
    const { id } = ends.agreement!;
    expect(await standing(world, id)).toMatchObject({ endsOn: "2027-04-30", held: 2 });
    await toDay(world, "2027-05-01");
    expect(await standing(world, id)).toMatchObject({ status: "IN_FORCE", endsOn: "2027-10-31" });

    await given.concluded(
      await given.amending(id, {
        provisions: [lasting({ termMonths: 1 })],
      }),
    );
    expect(await standing(world, id)).toMatchObject({ endsOn: "2027-05-31" });
    await toDay(world, "2027-06-01");
    expect(await standing(world, id)).toMatchObject({
      ...{ status: "EXPIRED", held: null },
      versions: [
        [1, "SUPERSEDED", "2026-04-01"],
        [2, "SUPERSEDED", "2027-05-01"],
        [3, "EXPIRED", "2027-06-01"],
      ],
    });
    const draft = await attempt(world, voorzitter, cprw.DraftCollaborationAmendmentDocument, {
      ...{ agreementId: id, title: "Te laat" },
    });
    expect(draft.codes).toEqual(["INVALID_TRANSITION"]);
  }));

it("is read by its own side, by who negotiates, by tenants' organisations, and by everybody, in turn", () =>
  inWorld(async (world) => {
    const given = givenCollaboration(world);
    const { bestuurder, voorzitter, delftseHuurder, delftseWethouder } = world.members;
    const drafted = await given.drafted(voorzitter);
    const { id } = drafted.agreement!;
    /** Who reads the agreement, its version 2, and the budget of its clause 3. */
    const readers = async () => {
      const read: Record<string, readonly string[]> = {};
      for (const [name, who] of Object.entries({
        W: bestuurder,
        C: voorzitter,
        L: delftseHuurder,
        M: delftseWethouder,
        P: null,
      })) {
        const { data } = await ask<{
          collaborationAgreement: { versions: { number: number }[] } | null;
        }>(
          world.url,
          who,
          `{ collaborationAgreement(id: "${id}") { status versions { number } } }`,
        );
        const { data: ofBudget, errors } = await ask<{
          collaborationAgreement: { clause: { budget: object | null } | null } | null;
        }>(
          world.url,
          who,
          `{ collaborationAgreement(id: "${id}") {
            clause(number: "3") { budget { amountCents } } } }`,
        );
        const found = data!.collaborationAgreement;
        read[name] = [
          ...(found ? ["agreement"] : []),
          ...(found?.versions.map(({ number }) => `version ${number}`) ?? []),
          ...(ofBudget?.collaborationAgreement?.clause?.budget ? ["budget"] : []),
          ...new Set(errors.map(({ extensions }) => extensions.code)),
        ];
      }
      return read;
    };
    // the field is no part of the others' schema
    const none = ["FORBIDDEN"];
    expect(await readers()).toEqual({ W: [], C: ["agreement"], L: none, M: none, P: none });
    const proposed = await given.proposed(voorzitter, drafted);
    const both = ["agreement"];
    expect(await readers()).toEqual({ W: both, C: both, L: none, M: none, P: none });
    await given.concluded(proposed);
    const all = ["agreement", "version 1"];
    expect(await readers()).toEqual({
      ...{ W: [...all, "budget"], C: [...all, "budget"] },
      ...{ L: [...all, ...none], M: none, P: none },
    });
    const later = await given.agreed(
      bestuurder,
      await given.amending(id, {
        provisions: [clause("5", "Op woensdag.")],
        effectiveOn: "2026-05-01",
      }),
    );
    await given.ratified(bestuurder, await given.ratified(voorzitter, later));
    const next = [...all, "version 2"];
    expect(await readers()).toEqual({
      ...{ W: [...next, "budget"], C: [...next, "budget"] },
      ...{ L: [...all, ...none], M: none, P: none },
    });
    const { codes } = await attempt(world, bestuurder, cprw.PublishCollaborationAgreementDocument, {
      id,
      expectedVersion: (await standing(world, id)).version,
    });
    expect(codes).toEqual([]);
    await toDay(world, "2026-05-01");
    const everybody = [...next, ...none];
    expect(await readers()).toEqual({
      ...{ W: [...next, "budget"], C: [...next, "budget"] },
      ...{ L: everybody, M: everybody, P: everybody },
    });
  }));
