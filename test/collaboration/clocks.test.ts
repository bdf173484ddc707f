import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { asActor } from "../support/as-actor.js";
import { attempt, beneath } from "../support/given.js";
import { givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import { givenBudget } from "./given-budget.js";
import { clause, CLAUSES, givenCollaboration } from "./given-collaboration.js";

const toDay = async (world: World, day: string) => {
  await onDay(world, day);
  await world.server.clock.advance();
};

/** An agreement as the chair of the council reads it. */
async function standing(world: World, id: string) {
  const { data } = await ask<{ agreement: Standing }>(
    world.url,
    world.members.voorzitter,
    `{ agreement: collaborationAgreement(id: "${id}") {
        status endsOn noticeGivenOn noticeUntil allowedActs version
        lastDay { endsOn status explanation } asOf { number }
        versions { number status endedOn endsNotice } } }`,
  );
  return data!.agreement;
}
interface Standing {
  status: string;
  endsOn: string | null;
  noticeGivenOn: string | null;
  noticeUntil: string | null;
  allowedActs: string[];
  version: number;
  lastDay: { endsOn: string; status: string; explanation: string } | null;
  asOf: { number: number } | null;
  versions: { number: number; status: string; endedOn: string | null; endsNotice: boolean }[];
}
const statusesOf = ({ versions }: Standing) =>
  versions.map(({ number, status, endedOn }) => [number, status, endedOn]);

/** Gives notice, as the council. @returns the codes with which it was refused. */
const giveNotice = async (world: World, id: string, until: string) =>
  (
    await attempt(world, world.members.voorzitter, cprw.GiveNoticeOfCollaborationDocument, {
      ...{ id, expectedVersion: (await standing(world, id)).version, until },
    })
  ).codes;

const duration = (parameters: cprw.CollaborationParametersInput, number = "4") =>
  clause(number, "Zo lang geldt dit.", { kind: "DURATION", parameters });
const BEFORE_DURATION = CLAUSES.slice(0, 4);

describe("a summer stop", () => {
  const SUMMER = clause("7", "In het zomerreces staan de termijnen stil.", {
    parameters: { summerStop: { from: "07-15", until: "08-31" } },
  });

  it("puts off what is asked from the day on which its version begins; what runs keeps its day", () =>
    inAdviceWorld(async (world) => {
      const { submitted, unsolicited, read, landlord, council } = givenAdvice(world);
      const given = givenCollaboration(world);
      const { agreement } = await given.inForce();
      const running = await submitted();
      expect(running.adviceDueOn).toBe("2022-08-01"); // a Monday
      await given.concluded(
        await given.amending(agreement!.id, {
          provisions: [
            SUMMER,
            clause("2", "CPRW adviseert binnen zes weken.", {
              kind: "ADVICE",
              parameters: { adviceDays: 42, responseDays: 14, informationDays: 14 },
            }),
          ],
        }),
      );
      const fresh = await submitted();
      const voluntary = await submitted({ kind: "VOLUNTARY" });
      expect([fresh.adviceDueOn, voluntary.adviceDueOn]).toEqual(["2022-09-18", "2022-09-18"]);
      expect((await read(running.id))!.adviceDueOn).toBe("2022-08-01");
      expect((await read(fresh.id))!.terms).toMatchObject([
        {
          code: "ADVICE",
          article: "Wohv art. 5 lid 1, samenwerkingsovereenkomst",
          endsOn: "2022-09-18",
          explanation:
            "Wohv art. 5 lid 1: 42 dagen vanaf 20 juni 2022 eindigt op maandag 1 augustus; " +
            "samenwerkingsovereenkomst: 42 dagen eindigt later, op zondag 18 september (de Atw " +
            "geldt niet, en het zomerreces van 15 juli tot en met 31 augustus telt niet mee: 48 dagen)",
        },
      ]);
      // the house's own number of days for unsolicited advice is not made longer
      const { procedure } = await unsolicited();
      expect(procedure!.responseDueOn).toBe("2022-08-01");
      expect(
        await beneath(
          world,
          `SELECT code, days, source FROM agreed_term WHERE summer_stop IS NOT NULL ORDER BY code`,
        ),
      ).toEqual([
        { code: "ADVICE", days: 42, source: both(2) },
        { code: "INFORMATION", days: 14, source: both(2) },
        { code: "VOLUNTARY_ADVICE", days: 42, source: both(2) },
      ]);

      // a question, and a supplement from which the term is counted anew
      await onDay(world, "2022-07-10");
      await dataOf(world.url, council, cprw.AskForInformationDocument, {
        input: { ...at((await read(fresh.id))!), question: "Wat kost het?" },
      });
      const { data } = await ask<{ p: { informationRequests: unknown[] } }>(
        world.url,
        council,
        `{ p: adviceProcedure(id: "${fresh.id}") {
            informationRequests { answerDueOn answerTerm { endsOn explanation } } } }`,
      );
      expect(data!.p.informationRequests).toEqual([
        {
          answerDueOn: "2022-09-10",
          answerTerm: {
            endsOn: "2022-09-10",
            explanation:
              "14 dagen vanaf 10 juli 2022 eindigt op zaterdag 10 september (afgesproken termijn, " +
              "de Atw geldt niet, en het zomerreces van 15 juli tot en met 31 augustus telt niet " +
              "mee: 48 dagen)",
          },
        },
      ]);
      for (const [id, endsOn] of [
        [running.id, "2022-08-22"], // a Sunday by the days alone
        [fresh.id, "2022-10-08"],
      ] as const) {
        await dataOf(world.url, landlord, woonbron.SupplementAdviceRequestDocument, {
          input: { ...at((await read(id))!), supplement: "Nieuwe cijfers", material: true },
        });
        expect((await read(id))!.adviceDueOn).toBe(endsOn);
      }

      // no later day than the stop gives: neither in a submission, nor where it is offered
      const early = await attempt(world, landlord, woonbron.SubmitAdviceRequestDocument, {
        ...at(await draftOf(world, "2022-09-18")),
      });
      expect(early.codes).toEqual(["TERM_TOO_SHORT"]);
      expect((await read(early.payload!.procedure!.id))!.allowedActs).not.toContain("SUBMIT");
    }, "2022-06-20"));

  it("puts off the answer to unsolicited advice where the agreement lays its days down", () =>
    inAdviceWorld(async (world) => {
      const { unsolicited, advised } = givenAdvice(world);
      const given = givenCollaboration(world);
      await given.inForce({
        provisions: [
          ...CLAUSES,
          SUMMER,
          clause("8", "Woonbron antwoordt binnen vier weken.", {
            parameters: { unsolicitedDays: 28 },
          }),
        ],
      });
      const { procedure } = await unsolicited();
      expect(procedure).toMatchObject({ responseDueOn: "2022-09-25" });
      expect(procedure!.terms).toMatchObject([
        {
          code: "UNSOLICITED",
          endsOn: "2022-09-25",
          explanation: expect.stringContaining("48 dagen"),
        },
      ]);
      // reasons that the law owes come no later, whatever stands in the agreement
      expect((await advised()).procedure.responseDueOn).toBe("2022-07-25");
    }, "2022-07-11"));

  it("takes at most 92 days, and is read as a day of a year to a later one", () =>
    inAdviceWorld(async (world) => {
      const refused = async (from: string, until: string) =>
        (
          await attempt(world, world.members.voorzitter, cprw.DraftCollaborationAgreementDocument, {
            title: "Samenwerkingsovereenkomst",
            partyIds: [world.organisations.woonbron, world.organisations.cprw],
            provisions: [clause("7", "Reces.", { parameters: { summerStop: { from, until } } })],
          })
        ).codes;
      expect(await refused("06-01", "09-01")).toEqual(["SUMMER_STOP_INVALID"]);
      expect(await refused("12-20", "01-05")).toEqual(["SUMMER_STOP_INVALID"]);
      expect(await refused("06-01", "08-31")).toEqual([]);
    }));
});

const both = (version: number) =>
  `Samenwerkingsovereenkomst versie ${version}, artikel 2 en artikel 7`;
const at = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});
const draftOf = (world: World, adviceDueOn: string) => givenAdvice(world).drafted({ adviceDueOn });

describe("an agreement that has ended", () => {
  it("leaves new procedures to the law; what runs keeps its days, and who was recognised stays", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read, landlord } = givenAdvice(world);
      const { bestuurder, voorzitter, dordtseHuurder, delftseHuurder } = world.members;
      const { dordtseHuurders } = world.organisations;
      const given = givenCollaboration(world);
      const terms = (parameters: cprw.CollaborationParametersInput) =>
        clause("2", "CPRW adviseert op tijd.", { kind: "ADVICE", parameters });
      const recognition = clause("6", "Erkend is de bewonersraad.", {
        kind: "RECOGNITION",
        recognised: [{ organisationId: dordtseHuurders, article: "2(2)(b)" }],
      });
      const provisions = [
        ...CLAUSES.slice(0, 2),
        terms({ adviceDays: 56, informationDays: 7 }),
        duration({ noticeMonths: 1 }),
        recognition,
        {
          ...clause("A", "Wie welk recht heeft.", { kind: "RIGHTS_MATRIX" }),
          part: "ANNEX" as const,
          matrix: [
            {
              ...({ subject: "J", right: "CONSENT", level: "CONCERN" } as const),
              ...{ body: "CPRW", byLaw: true },
            },
          ],
        },
      ];
      const { agreement } = await given.inForce({ provisions });
      const id = agreement!.id;
      const kind = async () =>
        (
          await dataOf(world.url, bestuurder, woonbron.DefaultRequestKindDocument, {
            subject: "J",
          })
        ).defaultRequestKind;
      const recognitions = async () =>
        (
          await ask<{ organisations: { id: string; recognitions: unknown[] }[] }>(
            world.url,
            voorzitter,
            "{ organisations { id recognitions { article startsOn endsOn } } }",
          )
        ).data!.organisations.find((one) => one.id === dordtseHuurders)!.recognitions;
      const recognised = [{ article: "2(2)(b)", startsOn: "2022-02-01", endsOn: null }];
      expect([await kind(), await recognitions()]).toEqual(["CONSENT", recognised]);

      // all ratify what is to begin in May; then the council gives notice for March
      const agreed = await given.agreed(
        bestuurder,
        await given.amending(id, {
          provisions: [terms({ adviceDays: 84 })],
          repealed: [
            { part: "CLAUSE", number: "6" },
            { part: "ANNEX", number: "A" },
          ],
          effectiveOn: "2022-05-01",
        }),
      );
      await given.ratified(bestuurder, await given.ratified(voorzitter, agreed));
      expect(await recognitions()).toEqual([{ ...recognised[0], endsOn: "2022-04-30" }]);
      expect(await giveNotice(world, id, "2022-03-15")).toEqual([]);
      expect(await standing(world, id)).toMatchObject({
        lastDay: {
          ...{ endsOn: "2022-03-15", status: "RUNNING" },
          explanation:
            "op dinsdag 1 februari 2022 opgezegd tegen dinsdag 15 maart 2022; de opzegtermijn " +
            "eindigt op dinsdag 1 maart 2022",
        },
      });

      await toDay(world, "2022-03-15");
      const running = await submitted();
      expect([running.adviceDueOn, await kind()]).toEqual(["2022-05-10", "CONSENT"]);
      await toDay(world, "2022-03-16");
      expect(await standing(world, id)).toMatchObject({
        ...{ status: "TERMINATED", asOf: null, lastDay: { status: "OVER" } },
      });
      const fresh = await submitted();
      expect([fresh.adviceDueOn, await kind()]).toEqual(["2022-04-28", null]);
      expect((await read(fresh.id))!.terms).toMatchObject([{ article: "Wohv art. 5 lid 1" }]);
      await dataOf(world.url, landlord, woonbron.SupplementAdviceRequestDocument, {
        input: { ...at((await read(running.id))!), supplement: "Cijfers", material: true },
      });
      expect((await read(running.id))!.adviceDueOn).toBe("2022-05-11");

      // the version of May never begins, takes nobody's recognition away, and stays the parties'
      await toDay(world, "2022-05-02");
      expect((await submitted()).adviceDueOn).toBe("2022-06-13");
      expect([await kind(), await recognitions()]).toEqual([null, recognised]);
      expect(statusesOf(await standing(world, id))).toEqual([
        [1, "TERMINATED", "2022-03-16"],
        [2, "LAPSED", "2022-05-01"],
      ]);
      expect(await given.read(bestuurder, agreed.id)).toMatchObject({
        ...{ status: "LAPSED", allowedActs: [] },
      });
      expect((await standing(world, id)).asOf).toBeNull();
      for (const who of [delftseHuurder, dordtseHuurder]) {
        const { data } = await ask<{ a: { versions: { number: number }[] } }>(
          world.url,
          who,
          `{ a: collaborationAgreement(id: "${id}") { versions { number } } }`,
        );
        expect(data!.a.versions).toEqual([{ number: 1 }]);
        const found = await ask<{ p: { nodes: unknown[] } }>(
          world.url,
          who,
          '{ p: collaborationProvisions(asOf: "2022-05-01", search: "adviseert") { nodes { number } } }',
        );
        expect(found.data!.p.nodes).toEqual([]);
      }

      // another agreement lays down its own, and who is recognised
      const others = clause("6", "Erkend is CPRW.", {
        kind: "RECOGNITION",
        recognised: [{ organisationId: world.organisations.cprw, article: "1(1)(f)" }],
      });
      await given.inForce({
        provisions: [...CLAUSES.slice(0, 2), terms({ adviceDays: 63 }), others],
      });
      await world.server.clock.advance();
      expect((await submitted()).adviceDueOn).toBe("2022-07-04");
      expect(await recognitions()).toEqual([{ ...recognised[0], endsOn: "2022-05-01" }]);
    }));

  it("lets no version begin after its last day, also when midnight is late", () =>
    inAdviceWorld(async (world) => {
      const { bestuurder, voorzitter } = world.members;
      const given = givenCollaboration(world);
      const { agreement } = await given.inForce({
        provisions: [...BEFORE_DURATION, duration({ noticeMonths: 1 })],
      });
      const { id } = agreement!;
      const agreed = await given.agreed(
        bestuurder,
        await given.amending(id, {
          provisions: [
            clause("5", "Erkend is de bewonersraad.", {
              kind: "RECOGNITION",
              recognised: [
                { organisationId: world.organisations.dordtseHuurders, article: "2(2)(b)" },
              ],
            }),
          ],
          effectiveOn: "2022-03-16",
        }),
      );
      await given.ratified(bestuurder, await given.ratified(voorzitter, agreed));
      expect(await giveNotice(world, id, "2022-03-15")).toEqual([]);
      await toDay(world, "2022-03-20");
      expect(statusesOf(await standing(world, id))).toEqual([
        [1, "TERMINATED", "2022-03-16"],
        [2, "LAPSED", "2022-03-16"],
      ]);
      // whom it would have recognised never stood in anybody else's sight, not for a moment
      const hears = async (who: { token: string }) =>
        (
          await dataOf<{ changes: { changes: { kind: string }[] } }, object>(
            world.url,
            who,
            `{ changes(first: 200, filter: { subjectTypes: ["OrganisationRecognition"] }) {
                changes { kind } } }`,
            {},
          )
        ).changes.changes.length;
      expect(await hears(voorzitter)).toBeGreaterThan(0);
      for (const who of [world.members.dordtseHuurder, world.members.dordtseAmbtenaar])
        expect(await hears(who)).toBe(0);
    }));
});

describe("the last day of an agreement", () => {
  it("stays as it was renewed when a version begins that all ratified before", () =>
    inAdviceWorld(async (world) => {
      const { bestuurder, voorzitter } = world.members;
      const given = givenCollaboration(world);
      const { agreement } = await given.inForce({
        provisions: [
          ...BEFORE_DURATION,
          duration({ termMonths: 12 }),
          clause("5", "Zij wordt verlengd.", { parameters: { renewalMonths: 6 } }),
        ],
      });
      const { id } = agreement!;
      expect((await standing(world, id)).endsOn).toBe("2023-01-31");
      await onDay(world, "2023-01-10");
      const agreed = await given.agreed(
        bestuurder,
        await given.amending(id, {
          ...{ repealed: [{ part: "CLAUSE", number: "5" }], provisions: [] },
          effectiveOn: "2023-03-01",
        }),
      );
      await given.ratified(bestuurder, await given.ratified(voorzitter, agreed));
      await toDay(world, "2023-02-01");
      expect((await standing(world, id)).endsOn).toBe("2023-07-31");
      await toDay(world, "2023-03-01");
      expect(await standing(world, id)).toMatchObject({
        ...{ status: "IN_FORCE", endsOn: "2023-07-31", asOf: { number: 2 } },
      });
    }));

  it("is that of the version that lays the term down, also where a later one begins with it", () =>
    inAdviceWorld(async (world) => {
      const { bestuurder, voorzitter } = world.members;
      const given = givenCollaboration(world);
      const { agreement } = await given.inForce({
        provisions: [...BEFORE_DURATION, duration({ termMonths: 12, noticeMonths: 1 })],
      });
      const { id } = agreement!;
      const longer = await given.agreed(
        bestuurder,
        await given.amending(id, {
          provisions: [duration({ termMonths: 24 })],
          effectiveOn: "2022-06-01",
        }),
      );
      await given.ratified(bestuurder, await given.ratified(voorzitter, longer));
      await onDay(world, "2022-06-01"); // and the clock did not run
      await given.concluded(await given.amending(id, { provisions: [clause("1", "Anders.")] }));
      expect(await standing(world, id)).toMatchObject({
        ...{ endsOn: "2024-05-31", asOf: { number: 3 } },
      });
    }));

  it("stays where its clause is written again with the same term, and counts anew with another", () =>
    inAdviceWorld(async (world) => {
      const given = givenCollaboration(world);
      const { agreement } = await given.inForce();
      const { id } = agreement!;
      const amended = async (more: Parameters<typeof given.amending>[1]) => {
        await given.concluded(await given.amending(id, more));
        return (await standing(world, id)).endsOn;
      };
      expect((await standing(world, id)).endsOn).toBe("2026-01-31");
      await onDay(world, "2024-02-01");
      const notice = { provisions: [duration({ termMonths: 48, noticeMonths: 3 })] };
      expect(await amended(notice)).toBe("2026-01-31");
      const inFive = (parameters: cprw.CollaborationParametersInput) => ({
        provisions: [duration(parameters, "5")],
      });
      const repealed: cprw.ProvisionReferenceInput[] = [{ part: "CLAUSE", number: "4" }];
      expect(await amended({ repealed, ...inFive({ termMonths: 48 }) })).toBe("2026-01-31");
      expect(await amended(inFive({ termMonths: 49 }))).toBe("2028-02-29");
      expect(await amended(inFive({ noticeMonths: 3 }))).toBeNull();
      expect(await amended(inFive({ termMonths: 49 }))).toBe("2028-02-29");
    }));

  it("is the last of its month at each renewal, however long that month is", () =>
    inAdviceWorld(async (world) => {
      const given = givenCollaboration(world);
      await onDay(world, "2022-07-01");
      const { agreement } = await given.inForce({
        provisions: [...BEFORE_DURATION, duration({ termMonths: 6, renewalMonths: 6 })],
      });
      const { id } = agreement!;
      const ends = [(await standing(world, id)).endsOn];
      for (const day of ["2023-01-01", "2023-07-01", "2024-01-01"]) {
        await toDay(world, day);
        ends.push((await standing(world, id)).endsOn);
      }
      expect(ends).toEqual(["2022-12-31", "2023-06-30", "2023-12-31", "2024-06-30"]);
      // and for whoever writes it beneath, before midnight has
      await onDay(world, "2024-07-01");
      const renewing = (endsOn: string) =>
        asActor(world, world.members.voorzitter, "COLLABORATION_NOTICE_GIVEN", (tx) =>
          tx.query("UPDATE app.collaboration_agreement SET ends_on = $2 WHERE id = $1", [
            id,
            endsOn,
          ]),
        );
      await expect(renewing("2024-12-30")).rejects.toThrow("or is renewed");
      await renewing("2024-12-31");
    }));
});

describe("notice", () => {
  const inForce = async (world: World) => {
    const given = givenCollaboration(world);
    const { agreement } = await given.inForce({
      provisions: [...BEFORE_DURATION, duration({ termMonths: 48, noticeMonths: 2 })],
    });
    return { given, id: agreement!.id };
  };
  const lasting = { provisions: [duration({ termMonths: 24, noticeMonths: 2 })] };

  it("gives way to another duration that all ratify after it, from the day on which that begins", () =>
    inAdviceWorld(async (world) => {
      const { given, id } = await inForce(world);
      const { bestuurder, voorzitter } = world.members;
      expect(await giveNotice(world, id, "2022-04-01")).toEqual([]);
      const longer = await given.agreed(
        bestuurder,
        await given.amending(id, { ...lasting, effectiveOn: "2022-03-01" }),
      );
      await given.ratified(bestuurder, await given.ratified(voorzitter, longer));
      expect(await standing(world, id)).toMatchObject({
        ...{ noticeUntil: "2022-04-01", lastDay: { endsOn: "2022-04-01" } },
        versions: [{ endsNotice: false }, { endsNotice: true, status: "AGREED" }],
      });
      expect((await standing(world, id)).allowedActs).not.toContain("GIVE_NOTICE");
      await toDay(world, "2022-03-01");
      expect(await standing(world, id)).toMatchObject({
        ...{ noticeGivenOn: null, noticeUntil: null, endsOn: "2024-02-29" },
        allowedActs: expect.arrayContaining(["GIVE_NOTICE"]),
        lastDay: {
          explanation: "de looptijd eindigt op donderdag 29 februari 2024; die wordt niet verlengd",
        },
      });
      await toDay(world, "2022-04-02");
      expect((await standing(world, id)).status).toBe("IN_FORCE");

      // at once, in the act of who ratifies last; and after it one can give notice again
      expect(await giveNotice(world, id, "2022-06-02")).toEqual([]);
      await given.concluded(
        await given.amending(id, { provisions: [duration({ termMonths: 25, noticeMonths: 2 })] }),
      );
      expect(await standing(world, id)).toMatchObject({
        ...{ noticeGivenOn: null, endsOn: "2024-05-01" },
      });
      expect(await giveNotice(world, id, "2022-06-02")).toEqual([]);
    }));

  it("stands beside what was ratified before it, and beside what leaves the duration alone", () =>
    inAdviceWorld(async (world) => {
      const { given, id } = await inForce(world);
      const { bestuurder, voorzitter } = world.members;
      const longer = await given.agreed(
        bestuurder,
        await given.amending(id, { ...lasting, effectiveOn: "2022-02-15" }),
      );
      await given.ratified(bestuurder, await given.ratified(voorzitter, longer));
      expect(await giveNotice(world, id, "2022-04-01")).toEqual([]);
      await toDay(world, "2022-02-15");
      await given.concluded(await given.amending(id, { provisions: [clause("1", "Anders.")] }));
      expect(await standing(world, id)).toMatchObject({
        ...{ noticeUntil: "2022-04-01", asOf: { number: 3 }, lastDay: { endsOn: "2022-04-01" } },
        versions: [{ endsNotice: false }, { endsNotice: false }, { endsNotice: false }],
      });
      await toDay(world, "2022-04-02");
      expect((await standing(world, id)).status).toBe("TERMINATED");
    }));

  it("stands beside its clause in other words, with other months of notice, or without a term", () =>
    inAdviceWorld(async (world) => {
      const { given, id } = await inForce(world);
      expect(await giveNotice(world, id, "2022-04-01")).toEqual([]);
      for (const parameters of [
        { termMonths: 48, noticeMonths: 2 },
        { termMonths: 48, noticeMonths: 1 },
        { noticeMonths: 1 },
      ]) {
        const clauseAgain = clause("4", "Zo lang geldt dit nu.", { kind: "DURATION", parameters });
        await given.concluded(await given.amending(id, { provisions: [clauseAgain] }));
      }
      const { versions, ...stands } = await standing(world, id);
      expect(versions.map(({ endsNotice }) => endsNotice)).toEqual([false, false, false, false]);
      expect(stands).toMatchObject({
        ...{ noticeUntil: "2022-04-01", endsOn: null, lastDay: { endsOn: "2022-04-01" } },
      });
      await given.concluded(await given.amending(id, lasting));
      expect(await standing(world, id)).toMatchObject({ noticeUntil: null, endsOn: "2024-01-31" });
    }));

  it("is taken back by no party alone, whatever an act would write", () =>
    inAdviceWorld(async (world) => {
      const { id } = await inForce(world);
      expect(await giveNotice(world, id, "2022-04-01")).toEqual([]);
      for (const set of [
        "notice_by_id = NULL, notice_given_on = NULL, notice_until = NULL, notice_from_on = NULL",
        "notice_until = notice_until + 1",
      ])
        await expect(
          asActor(world, world.members.voorzitter, "COLLABORATION_NOTICE_GIVEN", (tx) =>
            tx.query(`UPDATE app.collaboration_agreement SET ${set} WHERE id = $1`, [id]),
          ),
        ).rejects.toThrow("Who gives notice does so once, with its months");
    }));
});

describe("the months for the account of a budget", () => {
  it("are those of the version under which it was proposed", () =>
    inAdviceWorld(async (world) => {
      const given = givenCollaboration(world);
      const budget = givenBudget(world);
      const { agreement } = await given.inForce();
      const agreementId = agreement!.id;
      const months = (accountMonths: number) => ({
        provisions: [clause("3", "Budget.", { kind: "FINANCE", parameters: { accountMonths } })],
      });
      const byLaw = await budget.agreed({ agreementId, year: 2022 });
      await given.concluded(await given.amending(agreementId, months(1)));
      const sooner = await budget.agreed({ agreementId, year: 2023 });
      await given.concluded(await given.amending(agreementId, months(2)));
      const later = await budget.agreed({ agreementId, year: 2024 });
      const termOf = async (id: string) => {
        const { data } = await ask<{ b: { accountDueOn: string; accountTerm: object } }>(
          world.url,
          budget.landlord,
          `{ b: budgetYear(id: "${id}") { accountDueOn accountTerm { article endsOn explanation } } }`,
        );
        return data!.b;
      };
      expect(await termOf(byLaw.id)).toMatchObject({ accountDueOn: "2023-02-28" });
      expect(await termOf(sooner.id)).toEqual({
        accountDueOn: "2024-01-31",
        accountTerm: {
          article: "Wohv art. 7 lid 2, samenwerkingsovereenkomst",
          endsOn: "2024-01-31",
          explanation:
            "Wohv art. 7 lid 2: 2 maanden vanaf 31 december 2023 eindigt op donderdag 29 februari " +
            "2024; samenwerkingsovereenkomst: 1 maand eindigt eerder, op woensdag 31 januari (de Atw " +
            "geldt niet)",
        },
      });
      expect(await termOf(later.id)).toMatchObject({ accountDueOn: "2025-02-28" });
      const overdue = async () => {
        const { data } = await ask<{ b: { accountOverdue: boolean } }>(
          world.url,
          budget.landlord,
          `{ b: budgetYear(id: "${sooner.id}") { accountOverdue } }`,
        );
        return data!.b.accountOverdue;
      };
      await toDay(world, "2024-01-31");
      expect(await overdue()).toBe(false);
      await toDay(world, "2024-02-01");
      expect(await overdue()).toBe(true);
    }));
});
