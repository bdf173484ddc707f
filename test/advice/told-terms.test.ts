import { describe, expect, it } from "@jest/globals";
import { publishedFor } from "../authorisation/everything.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { attempt } from "../support/given.js";
import { givenAdvice, inAdviceWorld } from "../support/given-advice.js";
import { logAs } from "../support/live.js";
import type { World } from "../support/world.js";

const TERMS = "terms { code article startsOn endsOn firstFreeDay daysLeft status explanation }";
const FACE = `adviceDueOn dueOn receivedOn ${TERMS}
  requestVersions { question supplement adviceDueOn number submittedAt }`;

interface Told {
  adviceDueOn: string;
  terms: { startsOn: string; endsOn: string; explanation: string }[];
  requestVersions: {
    supplement: string | null;
    adviceDueOn: string | null;
    number: number | null;
  }[];
}

const tell = async (world: World, who: { token: string } | null, id: string) =>
  (
    await dataOf<{ p: Told }, object>(
      world.url,
      who,
      `{ p: adviceProcedure(id: "${id}") { ${FACE} } }`,
    )
  ).p;

describe("who does not know why an advice term ends when it does", () => {
  it("is told when the request was received and the last day, however that came about", () =>
    inAdviceWorld(async (world) => {
      const { submitted, landlord, read } = givenAdvice(world);
      const until = "2022-04-01";
      const offered = await submitted(),
        supplemented = await submitted(),
        begunAnew = await submitted();
      const on = async (id: string) => ({ id, expectedVersion: (await read(id))!.version! });
      const confidential = {
        supplement: "Onder ons",
        material: true,
        confidentiality: "CONFIDENTIAL",
      } as const;
      const acts = [
        await attempt(world, landlord, woonbron.OfferExtensionDocument, {
          ...(await on(offered.id)),
          untilOn: until,
          reason: "Gerust",
        }),
        await attempt(world, landlord, woonbron.SupplementAdviceRequestDocument, {
          ...(await on(supplemented.id)),
          ...confidential,
          effect: "EXTEND",
          adviceDueOn: until,
        }),
        await attempt(world, landlord, woonbron.SupplementAdviceRequestDocument, {
          ...(await on(begunAnew.id)),
          ...confidential,
          effect: "RESTART",
          adviceDueOn: until,
        }),
      ];
      expect(acts.map(({ codes }) => codes)).toEqual([[], [], []]);
      const outsider = world.members.delftseHuurder;
      const [told, ...others] = await Promise.all(
        [offered, supplemented, begunAnew].map(({ id }) => tell(world, outsider, id)),
      );
      const submittedAt = expect.any(String);
      for (const other of others) {
        expect(other).toEqual({
          ...told,
          requestVersions: [{ ...told!.requestVersions[0], submittedAt }],
        });
      }
      expect(told).toMatchObject({
        adviceDueOn: until,
        terms: [
          {
            startsOn: "2022-02-01",
            endsOn: until,
            explanation: "ontvangen op 1 februari 2022; de laatste dag is vrijdag 1 april",
          },
        ],
      });
      // To the two sides it is told all the same.
      expect((await tell(world, landlord, begunAnew.id)).terms[0]!.explanation).toContain(
        "opnieuw geteld",
      );
    }));

  it("is told no day that the first version of a confidential request set, nor how, also where it is addressed", () =>
    inAdviceWorld(async (world) => {
      const { submitted, landlord, council, committee, read } = givenAdvice(world);
      const addressed = await committee();
      const about = {
        wohvSubject: "B" as const,
        complexes: ["De Linde"],
        municipalityIds: [world.municipalities.dordrecht],
        alsoAddressedIds: [addressed.id],
      };
      const saturday = "2022-05-14",
        monday = "2022-05-16";
      const set = await submitted({
        ...about,
        confidentiality: "CONFIDENTIAL",
        adviceDueOn: saturday,
      });
      const later = await submitted({ ...about, confidentiality: "CONFIDENTIAL" });
      for (const { id } of [later, ...later.companions]) {
        const { codes } = await attempt(world, landlord, woonbron.OfferExtensionDocument, {
          id,
          expectedVersion: (await read(id))!.version!,
          untilOn: saturday,
          reason: "Gerust",
        });
        expect(codes).toEqual([]);
      }
      const { dordtseHuurder, delftseHuurder } = world.members;
      const ofCommittee = ({ companions }: typeof set) =>
        companions.find(({ adviser }) => adviser!.id === addressed.id)!.id;
      const ofLocal = ({ companions }: typeof set) =>
        companions.find(({ adviser }) => adviser!.id !== addressed.id)!.id;
      const looks = [
        [dordtseHuurder, ofLocal],
        [dordtseHuurder, ({ id }: typeof set) => id],
        [addressed, ofCommittee],
      ] as const;
      for (const [who, of] of looks) {
        const told = await tell(world, who, of(set));
        expect(told).toEqual(await tell(world, who, of(later)));
        expect(told).toMatchObject({
          adviceDueOn: monday,
          requestVersions: [],
          terms: [
            {
              startsOn: "2022-02-01",
              endsOn: monday,
              explanation: "ontvangen op 1 februari 2022; de laatste dag is maandag 16 mei",
            },
          ],
        });
      }
      expect(await tell(world, delftseHuurder, set.id)).toBeNull();
      expect((await tell(world, council, ofCommittee(set))).terms[0]!.explanation).toContain(
        "zaterdag 14 mei",
      );
    }));

  it("hears nothing of a confidential supplement that leaves the last day where it was", () =>
    inAdviceWorld(async (world) => {
      const { submitted, landlord } = givenAdvice(world);
      const { id, version } = await submitted();
      const outsider = world.members.delftseHuurder;
      const [before, log] = [
        await tell(world, outsider, id),
        await logAs(world.url, outsider, { filter: { subjectId: id } }),
      ];
      const { codes } = await attempt(world, landlord, woonbron.SupplementAdviceRequestDocument, {
        id,
        expectedVersion: version!,
        supplement: "Onder ons",
        material: true,
        confidentiality: "CONFIDENTIAL",
      });
      expect(codes).toEqual([]);
      expect((await tell(world, landlord, id)).terms[0]!.explanation).toContain("opnieuw geteld");
      expect(await tell(world, outsider, id)).toEqual(before);
      expect(await logAs(world.url, outsider, { filter: { subjectId: id } })).toEqual(log);
    }));

  it("is told by no version that it reads of one before it that it does not read", () =>
    inAdviceWorld(async (world) => {
      const { submitted, landlord, read } = givenAdvice(world);
      const { id } = await submitted({ confidentiality: "CONFIDENTIAL" });
      for (const confidentiality of ["SHARED", "SHARED"] as const) {
        const { codes } = await attempt(world, landlord, woonbron.SupplementAdviceRequestDocument, {
          id,
          expectedVersion: (await read(id))!.version!,
          supplement: "Openlijk",
          material: true,
          effect: "RESTART",
          adviceDueOn: "2022-04-01",
          confidentiality,
        });
        expect(codes).toEqual([]);
      }
      const { requestVersions } = await tell(world, world.members.delftseHuurder, id);
      expect(
        requestVersions.map(({ supplement, adviceDueOn, number }) => [
          supplement,
          adviceDueOn,
          number,
        ]),
      ).toEqual([
        [null, null, null],
        ["Openlijk", null, null],
      ]);
    }));
});

describe("the day on which a board adopted something", () => {
  it("is for its own organisation: it tells when the board meets", () =>
    inAdviceWorld(async (world) => {
      const { issuedAdvice, submitted, council } = givenAdvice(world);
      const { id } = await submitted();
      await issuedAdvice(id);
      const document = `{ p: adviceProcedure(id: "${id}") { answerAdoptedOn advice { adoptedOn } } }`;
      expect(await dataOf(world.url, council, document)).toEqual({
        p: { answerAdoptedOn: null, advice: { adoptedOn: "2022-02-01" } },
      });
      expect(await dataOf(world.url, world.members.dordtseHuurder, document)).toEqual({
        p: { answerAdoptedOn: null, advice: { adoptedOn: null } },
      });
      for (const audience of ["LANDLORD", "MUNICIPALITY", "PUBLIC"] as const) {
        const schema = publishedFor(audience);
        for (const [type, field] of [
          ["Advice", "adoptedOn"],
          ["AdviceProcedure", "answerAdoptedOn"],
        ]) {
          expect(
            (schema.getType(type!) as unknown as { getFields(): object }).getFields(),
          ).not.toHaveProperty(field!);
        }
      }
    }));
});
