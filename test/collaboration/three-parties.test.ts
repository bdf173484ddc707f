import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { attempt } from "../support/given.js";
import { givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import { clause, CLAUSES, givenCollaboration } from "./given-collaboration.js";
import { givenThree } from "./given-three.js";

const toDay = async (world: World, day: string) => {
  await onDay(world, day);
  await world.server.clock.advance();
};

const terms = (adviceDays: number) =>
  clause("2", "CPRW adviseert op tijd.", { kind: "ADVICE", parameters: { adviceDays } });
const matrix = (right: "CONSENT" | "ADVISE"): cprw.CollaborationProvisionInput => ({
  ...clause("A", "Wie welk recht heeft.", { kind: "RIGHTS_MATRIX" }),
  part: "ANNEX",
  matrix: [{ subject: "J", right, level: "CONCERN", body: "CPRW", byLaw: true }],
});
const recognising = (organisationId: string) =>
  clause("6", "Erkend is de bewonersraad.", {
    kind: "RECOGNITION",
    recognised: [{ organisationId, article: "2(2)(b)" }],
  });

/** The last day of the advice of a request of today, and its kind by the rights matrix. */
function givenRequests(world: World) {
  const { submitted } = givenAdvice(world);
  const lasts = async () => (await submitted()).adviceDueOn;
  const kind = async () =>
    (
      await dataOf(world.url, world.members.bestuurder, woonbron.DefaultRequestKindDocument, {
        subject: "J",
      })
    ).defaultRequestKind;
  /** Whether the parties recognise an organisation on each day that is told. */
  const recognitions = async (id: string) =>
    (
      await ask<{ o: { recognitions: { startsOn: string; endsOn: string | null }[] } }>(
        world.url,
        world.members.voorzitter,
        `{ o: organisation(id: "${id}") { recognitions { startsOn endsOn } } }`,
      )
    ).data!.o.recognitions.map(({ startsOn, endsOn }) => [startsOn, endsOn]);
  return { submitted, lasts, kind, recognitions };
}

const noticeOf = async (world: World, id: string, until: string) => {
  const { collaborationAgreement } = await dataOf(
    world.url,
    world.members.bestuurder,
    woonbron.CollaborationAgreementDocument,
    { id },
  );
  const { codes } = await attempt(
    world,
    world.members.bestuurder,
    woonbron.GiveNoticeOfCollaborationDocument,
    { id, expectedVersion: collaborationAgreement!.version!, until },
  );
  expect(codes).toEqual([]);
};

describe("an agreement of three, to which landlord and council are party", () => {
  it("sets the terms of new requests while it is in force; a running one keeps its own", () =>
    inAdviceWorld(async (world) => {
      const { lasts, submitted, kind, recognitions } = givenRequests(world);
      const { delftseHuurders } = world.organisations;
      const running = await submitted();
      const given = givenThree(world);
      const { agreement } = await given.inForce([
        ...[terms(56), matrix("CONSENT"), recognising(delftseHuurders)],
      ]);
      expect([await lasts(), await kind()]).toEqual(["2022-03-29", "CONSENT"]);
      expect((await givenAdvice(world).read(running.id))!.adviceDueOn).toBe("2022-03-15");
      expect(await recognitions(delftseHuurders)).toEqual([["2022-02-01", null]]);

      // a later version without them: the law holds again, and who ratified last was the local one
      await onDay(world, "2022-02-02");
      await given.concluded(
        await given.amending(agreement!.id, {
          repealed: [
            { part: "CLAUSE", number: "2" },
            { part: "ANNEX", number: "A" },
            { part: "CLAUSE", number: "6" },
          ],
        }),
      );
      expect([await lasts(), await kind()]).toEqual(["2022-03-16", null]);
      expect(await recognitions(delftseHuurders)).toEqual([["2022-02-01", "2022-02-01"]]);
    }));

  it("stands beside that of the two: what began last holds, and the other's again when it ends", () =>
    inAdviceWorld(async (world) => {
      const { lasts, kind, recognitions } = givenRequests(world);
      const { delftseHuurders, dordtseHuurders } = world.organisations;
      const ofTwo = await givenCollaboration(world).inForce({
        provisions: [
          ...[...CLAUSES.slice(0, 2), terms(63), matrix("ADVISE")],
          recognising(dordtseHuurders),
        ],
      });
      expect([await lasts(), await kind()]).toEqual(["2022-04-05", "REQUESTED"]);
      await onDay(world, "2022-02-02");
      const given = givenThree(world);
      const { agreement } = await given.inForce([
        ...[terms(56), matrix("CONSENT"), recognising(delftseHuurders)],
      ]);
      expect([await lasts(), await kind()]).toEqual(["2022-03-30", "CONSENT"]);
      // each recognises for itself: one agreement takes nobody off the list of another
      expect(await recognitions(dordtseHuurders)).toEqual([["2022-02-01", null]]);
      expect(await recognitions(delftseHuurders)).toEqual([["2022-02-02", null]]);

      await noticeOf(world, agreement!.id, "2022-03-02");
      await onDay(world, "2022-03-02");
      expect([await lasts(), await kind()]).toEqual(["2022-04-27", "CONSENT"]);
      // between midnight and the clock: the last day was known
      await onDay(world, "2022-03-03");
      expect([await lasts(), await kind()]).toEqual(["2022-05-05", "REQUESTED"]);
      await world.server.clock.advance();
      expect([await lasts(), await kind()]).toEqual(["2022-05-05", "REQUESTED"]);
      expect(await recognitions(dordtseHuurders)).toEqual([["2022-02-01", null]]);
      expect(await recognitions(delftseHuurders)).toEqual([["2022-02-02", "2022-03-02"]]);
      expect(ofTwo.status).toBe("EFFECTIVE");
    }));

  it("tells what happened to it to each of its parties, and to nobody beside them", () =>
    inAdviceWorld(async (world) => {
      const given = givenThree(world);
      const { agreement } = await given.inForce([terms(56)]);
      const history = async (who: { token: string }) => {
        const { data, errors } = await ask<{
          a: { history: { nodes: { kind: string; ownAct: string | null }[] } | null };
        }>(
          world.url,
          who,
          `{ a: collaborationAgreement(id: "${agreement!.id}") {
            history(first: 50) { nodes { kind ownAct } } } }`,
        );
        expect(errors).toEqual([]);
        return data!.a.history?.nodes ?? null;
      };
      const { voorzitter, dordtseHuurder, delftseHuurder } = world.members;
      const told = (await history(dordtseHuurder))!;
      expect(told.some(({ ownAct }) => ownAct === "COLLABORATION_RATIFIED")).toBe(true);
      // the council has its draft as well
      expect((await history(voorzitter))!.length).toBeGreaterThan(told.length);
      expect(await history(delftseHuurder)).toBeNull();
    }));
});

it("takes effect on the last day of its agreement at the latest", () =>
  inAdviceWorld(async (world) => {
    const { voorzitter } = world.members;
    const given = givenCollaboration(world);
    const { agreement } = await given.inForce();
    const proposing = async (effectiveOn: string) => {
      const drafted = await given.perform(voorzitter, cprw.DraftCollaborationAmendmentDocument, {
        ...{ agreementId: agreement!.id, title: "Laat", effectiveOn },
        provisions: [clause("5", "Op woensdag.")],
      });
      const { codes, userErrors } = await attempt(
        world,
        voorzitter,
        cprw.ProposeCollaborationAmendmentDocument,
        given.on(drafted),
      );
      return [codes, userErrors.map(({ message }) => message)];
    };
    expect(await proposing("2026-02-01")).toEqual([
      ["EFFECTIVE_AFTER_END"],
      ["De overeenkomst loopt tot en met 31 januari 2026: kies uiterlijk die dag."],
    ]);
    expect(await proposing("2026-01-31")).toEqual([[], []]);
  }));

it("is renewed from the first day of its term, also where that is the last of a month", () =>
  inAdviceWorld(async (world) => {
    const { voorzitter } = world.members;
    await onDay(world, "2022-01-31");
    const given = givenCollaboration(world);
    const { agreement } = await given.inForce({
      provisions: [
        ...CLAUSES.slice(0, 4),
        clause("4", "De overeenkomst geldt een maand.", {
          kind: "DURATION",
          parameters: { termMonths: 1, renewalMonths: 1 },
        }),
      ],
    });
    const ends = async () =>
      (
        await dataOf(world.url, voorzitter, cprw.CollaborationAgreementDocument, {
          id: agreement!.id,
        })
      ).collaborationAgreement!.endsOn;
    const found = [await ends()];
    for (const day of ["2022-02-28", "2022-03-31", "2022-04-30", "2022-05-31"]) {
      await toDay(world, day);
      found.push(await ends());
    }
    expect(found).toEqual(["2022-02-27", "2022-03-30", "2022-04-29", "2022-05-30", "2022-06-29"]);
  }));
