import { describe, expect, it } from "@jest/globals";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { attempt } from "../support/given.js";
import { givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import { auditAs, isSequenced, until } from "../support/live.js";
import type { World } from "../support/world.js";

const SECRET = "Onder ons: de sloop gaat door";
const READ = `query ($id: ID!) { p: adviceProcedure(id: $id) {
  dueOn requestVersions { question supplement confidentiality confidedAt } documents { title }
  informationRequests { answer effect } terms { startsOn endsOn explanation } } }`;

interface Read {
  requestVersions: { question: string; confidedAt: string | null }[];
  documents: { title: string }[];
  informationRequests: { answer: string; effect: string }[];
  terms: { startsOn: string; endsOn: string; explanation: string }[];
}

/** A confidential request to the council and to the local organisation, and the latter's copy. */
async function confidential(world: World) {
  const make = givenAdvice(world);
  const about = {
    wohvSubject: "B",
    complexes: ["De Linde"],
    municipalityIds: [world.municipalities.dordrecht],
  } as const;
  const first = await make.submitted({
    ...about,
    complexes: [...about.complexes],
    municipalityIds: [...about.municipalityIds],
    question: SECRET,
    confidentiality: "CONFIDENTIAL",
  });
  const local = world.members.dordtseHuurder;
  const { id } = first.companions[0]!;
  const read = async (who: { token: string }) =>
    (await dataOf<{ p: Read }, object>(world.url, who, READ, { id })).p;
  const share = async (part: { id: string; version?: number | null }, who = make.landlord) =>
    (
      await attempt(world, who, woonbron.ShareConfidentialTextDocument, {
        id: part.id,
        expectedVersion: part.version!,
      })
    ).codes;
  return { ...make, first, local, id, readAs: read, share };
}

describe("a confidential text", () => {
  it("is not for an addressee beside the council, until the landlord shares that text with it", () =>
    inAdviceWorld(async (world) => {
      const { council, first, local, id, read, readAs, share } = await confidential(world);
      expect(await readAs(local)).toMatchObject({
        requestVersions: [],
        terms: [{ startsOn: "2022-02-01" }],
      });
      const [copy] = (await read(id))!.requestVersions;
      expect(copy).toMatchObject({ question: SECRET });
      expect(new Set(await share(copy!, council))).toEqual(new Set(["FORBIDDEN"]));
      // the council's own
      expect(await share(first.requestVersions[0]!)).toEqual(["ALREADY_SHARED"]);
      expect(await share(copy!)).toEqual([]);
      const [shared] = (await read(id))!.requestVersions;
      expect(await share(shared!)).toEqual(["ALREADY_SHARED"]);
      expect((await readAs(local)).requestVersions).toMatchObject([
        { question: SECRET, confidedAt: expect.any(String) },
      ]);
      await until(() => isSequenced(world), "the log in order");
      // The council sees that it was shared; nobody else reads it for that.
      expect(
        (await auditAs(world.url, council, { filter: { subjectId: id } })).map(({ act }) => act),
      ).toContain("ADVICE_TEXT_CONFIDED");
      const ofCouncil = await dataOf<{ p: Read }, object>(world.url, local, READ, { id: first.id });
      expect(ofCouncil.p.requestVersions).toEqual([]);
    }));

  it("is offered for sharing where there is one that the addressee does not read, and nowhere else", () =>
    inAdviceWorld(async (world) => {
      const { landlord, first, local, id, read, share } = await confidential(world);
      const offered = async (of: string, who: { token: string } = landlord) => {
        const query = `{ p: adviceProcedure(id: "${of}") { allowedActs } }`;
        const { p } = await dataOf<{ p: { allowedActs: string[] } }, object>(world.url, who, query);
        return p.allowedActs.includes("SHARE_CONFIDENTIAL_TEXT");
      };
      expect([await offered(first.id), await offered(id), await offered(id, local)]).toEqual([
        false,
        true,
        false,
      ]);
      await share((await read(id))!.requestVersions[0]!);
      expect(await offered(id)).toBe(false);
      const { codes } = await attempt(world, landlord, woonbron.AddAdviceDocumentDocument, {
        id: first.id,
        expectedVersion: (await read(first.id))!.version!,
        title: "Begroting",
        url: "https://woonbron.example/begroting.pdf",
        confidentiality: "CONFIDENTIAL",
      });
      expect([codes, await offered(first.id), await offered(id)]).toEqual([[], false, true]);
      const copy = (await read(id))!.documents[0]!;
      const again = await attempt(world, landlord, woonbron.LiftAdviceConfidentialityDocument, {
        id: (await read(first.id))!.documents[0]!.id,
        expectedVersion: copy.version!,
      });
      expect([again.codes, await offered(id)]).toEqual([[], false]);
      for (const [language, words] of [
        ["nl", "De geadresseerde leest dit al."],
        ["en", "The addressee reads this already."],
      ] as const) {
        const { data } = await ask<{ s: { userErrors: { code: string; message: string }[] } }>(
          world.url,
          landlord,
          `mutation ($input: ShareConfidentialTextInput!) {
          s: shareConfidentialText(input: $input) { userErrors { code message } } }`,
          { input: { id: copy.id, expectedVersion: (await read(id))!.documents[0]!.version! } },
          { headers: { "accept-language": language } },
        );
        expect(data!.s.userErrors).toEqual([{ code: "ALREADY_SHARED", message: words }]);
      }
    }));

  it("that supplements takes what quotes it with it, and is shared by itself", () =>
    inAdviceWorld(async (world) => {
      const { landlord, council, first, local, id, read, readAs, share } =
        await confidential(world);
      await share((await read(id))!.requestVersions[0]!);
      const { codes } = await attempt(world, landlord, woonbron.SupplementAdviceRequestDocument, {
        id: first.id,
        expectedVersion: (await read(first.id))!.version!,
        supplement: SECRET,
        material: true,
        effect: "RESTART",
        adviceDueOn: "2022-04-01",
      });
      expect(codes).toEqual([]);
      const hidden = await readAs(local);
      expect(hidden).toMatchObject({
        requestVersions: [{}],
        informationRequests: [],
        terms: [
          {
            startsOn: "2022-02-01",
            endsOn: "2022-04-01",
            explanation: "ontvangen op 1 februari 2022; de laatste dag is vrijdag 1 april",
          },
        ],
      });
      expect(await readAs(council)).toMatchObject({
        requestVersions: [{}, {}],
        informationRequests: [{ answer: SECRET }],
        terms: [{ explanation: expect.stringContaining("opnieuw geteld") }],
      });
      expect(await share((await read(id))!.requestVersions[1]!)).toEqual([]);
      expect(await readAs(local)).toMatchObject({
        requestVersions: [{}, {}],
        informationRequests: [{ answer: SECRET, effect: "RESTART" }],
        terms: hidden.terms,
      });
    }));

  it("is not told by a later, open supplement of the last day that it set", () =>
    inAdviceWorld(async (world) => {
      const { landlord, first, local, id, read, readAs, share } = await confidential(world);
      await share((await read(id))!.requestVersions[0]!);
      const supplement = async (content: object) => {
        const { codes } = await attempt(world, landlord, woonbron.SupplementAdviceRequestDocument, {
          id: first.id,
          expectedVersion: (await read(first.id))!.version!,
          supplement: "Meer",
          material: true,
          effect: "RESTART",
          ...content,
        });
        expect(codes).toEqual([]);
      };
      // a Saturday
      await supplement({ adviceDueOn: "2022-05-14", confidentiality: "CONFIDENTIAL" });
      await supplement({ confidentiality: "SHARED" });
      expect((await readAs(local)).terms).toMatchObject([
        {
          explanation: "ontvangen op 1 februari 2022; de laatste dag is maandag 16 mei",
        },
      ]);
    }));

  it("that is lifted is for every reader, with what quotes it", () =>
    inAdviceWorld(async (world) => {
      const { landlord, first, local, read, readAs } = await confidential(world);
      await attempt(world, landlord, woonbron.SupplementAdviceRequestDocument, {
        id: first.id,
        expectedVersion: (await read(first.id))!.version!,
        supplement: SECRET,
        material: true,
      });
      expect(await readAs(local)).toMatchObject({ requestVersions: [], informationRequests: [] });
      const second = (await read(first.id))!.requestVersions[1]!;
      const lifted = await attempt(world, landlord, woonbron.LiftAdviceConfidentialityDocument, {
        id: second.id,
        expectedVersion: second.version!,
      });
      expect(lifted.codes).toEqual([]);
      expect(await readAs(local)).toMatchObject({
        requestVersions: [{ question: SECRET }],
        informationRequests: [{ answer: SECRET, effect: "RESTART" }],
      });
    }));

  it("takes what quotes it with it also where an embargo ends it: at midnight, by an act, or by the decision", () =>
    inAdviceWorld(async (world) => {
      const { landlord, submitted, read } = givenAdvice(world);
      const local = world.members.dordtseHuurder;
      const on = async (id: string) => ({ id, expectedVersion: (await read(id))!.version! });
      const under = async () => {
        const { id, companions } = await submitted({
          wohvSubject: "B",
          complexes: ["De Linde"],
          municipalityIds: [world.municipalities.dordrecht],
        });
        const { codes } = await attempt(world, landlord, woonbron.SupplementAdviceRequestDocument, {
          ...(await on(id)),
          supplement: SECRET,
          material: true,
          confidentiality: "EMBARGO",
          embargoUntil: "2022-02-10",
        });
        expect(codes).toEqual([]);
        return { id, copy: companions[0]!.id };
      };
      const told = async ({ copy }: { copy: string }) =>
        dataOf<{ p: Read }, object>(world.url, local, READ, { id: copy }).then(({ p }) => [
          p.requestVersions.length,
          p.informationRequests,
        ]);
      const [ended, lifted, decided] = [await under(), await under(), await under()];
      for (const one of [ended, lifted, decided]) expect(await told(one)).toEqual([1, []]);
      const version = (await read(lifted.id))!.requestVersions[1]!;
      const acts = [
        await attempt(world, landlord, woonbron.LiftAdviceConfidentialityDocument, {
          id: version.id,
          expectedVersion: version.version!,
        }),
        await attempt(world, landlord, woonbron.DecideAdviceProcedureDocument, {
          ...(await on(decided.id)),
          breachReason: "Spoed",
        }),
      ];
      expect(acts.map(({ codes }) => codes)).toEqual([[], []]);
      await onDay(world, "2022-02-11");
      await world.server.clock.advance();
      for (const one of [ended, lifted, decided]) {
        expect(await told(one)).toEqual([2, [{ answer: SECRET, effect: "RESTART" }]]);
      }
      await until(() => isSequenced(world), "the log in order");
      expect(
        (await auditAs(world.url, landlord, { filter: { subjectId: ended.copy } }))
          .filter(({ act }) => act === "ADVICE_EMBARGO_ENDED")
          .map(({ subjectType }) => subjectType)
          .sort(),
      ).toEqual(["AdviceRequestVersion", "InformationRequest"]);
    }));
});
