import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { attempt, beneath, given } from "../support/given.js";
import {
  givenAdvice,
  inAdviceWorld,
  onDay,
  type Procedure,
  procedureOf,
} from "../support/given-advice.js";
import { cursorFor, isSequenced, logAs, until, watch } from "../support/live.js";
import type { World } from "../support/world.js";

type Who = { token: string } | null;
const at = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});

/** What everybody can ask of a procedure, also who is no party to it. */
const SEEN = `query Seen($id: ID!) { adviceProcedure(id: $id) { id status dueOn requestVersions {
  number question } documents { title } terms { endsOn explanation } } }`;
interface Seen {
  id: string;
  status: string;
  dueOn: string | null;
  requestVersions: { number: number | null }[];
  documents: { title: string }[];
  terms: { endsOn: string; explanation: string }[];
}
const seenBy = async (world: World, who: Who, id: string): Promise<Seen | null> =>
  (await dataOf<{ adviceProcedure: Seen | null }, object>(world.url, who, SEEN, { id }))
    .adviceProcedure;

/** The viewers of the visibility matrix (domain brief, section 10), each by a short name. */
async function viewersOf(world: World) {
  const make = givenAdvice(world);
  const {
    bestuurder,
    beleidsadviseur,
    voorzitter,
    ondersteuner,
    dordtseHuurder,
    delftseHuurder,
    dordtseAmbtenaar,
  } = world.members;
  const [addressed, other] = [
    await make.committee(),
    await make.committee("Bewonerscommissie De Eik"),
  ];
  const viewers: Record<string, Who> = {
    W: bestuurder,
    w: beleidsadviseur,
    C: voorzitter,
    c: ondersteuner,
    L: dordtseHuurder,
    l: delftseHuurder,
    B: addressed,
    b: other,
    M: dordtseAmbtenaar,
    P: null,
  };
  const who = async (sees: (viewer: Who) => Promise<boolean>) => {
    const names = await Promise.all(
      Object.entries(viewers).map(async ([name, viewer]) => ((await sees(viewer)) ? name : "")),
    );
    return names.join("");
  };
  return { make, addressed, who };
}

describe("who reads a request", () => {
  it("while it is a draft: its own side, in every place where others could find it", () =>
    inAdviceWorld(async (world) => {
      const { make, who } = await viewersOf(world);
      const { dordrecht } = world.municipalities;
      const item = await given(world).agreed("TENANT_COUNCIL", { municipalityIds: [dordrecht] });
      const cursors = new Map<Who, string>();
      for (const viewer of [
        make.council,
        world.members.dordtseHuurder,
        world.members.dordtseAmbtenaar,
        null,
      ])
        cursors.set(viewer, await cursorFor(world.url, viewer));
      const live = [...cursors].map(([viewer, after]) =>
        watch<
          {
            adviceProcedureChanged: {
              cursor: string;
              changes: { kind: string; subjectId: string }[];
            };
          },
          object
        >(
          world.url,
          viewer,
          `subscription ($after: ChangeCursor) { adviceProcedureChanged(after: $after) { cursor
            changes { kind subjectId } } }`,
          { after },
        ),
      );
      try {
        const draft = await make.drafted({
          title: "Sloop",
          municipalityIds: [dordrecht],
          calendarItemId: item.id,
        });
        await dataOf(world.url, make.landlord, woonbron.AddAdviceDocumentDocument, {
          input: { ...at(draft), title: "Plan", url: "https://example.org/plan" },
        });
        const revised = procedureOf(
          (
            await dataOf(world.url, make.landlord, woonbron.ReviseAdviceRequestDocument, {
              input: { ...at(draft), question: "Geheim" },
            })
          ).reviseAdviceRequest,
        );
        const [version] = revised.requestVersions,
          [document] = revised.documents;
        expect(await who(async (viewer) => (await seenBy(world, viewer, draft.id)) !== null)).toBe(
          "Ww",
        );
        const count = "{ adviceProcedures(first: 50) { totalCount nodes { id } } }";
        expect(
          await who(
            async (viewer) =>
              (
                await dataOf<{ adviceProcedures: { totalCount: number; nodes: object[] } }, object>(
                  world.url,
                  viewer,
                  count,
                )
              ).adviceProcedures.totalCount > 0,
          ),
        ).toBe("Ww");
        for (const [viewer, after] of cursors)
          expect(await logAs(world.url, viewer, { after })).toEqual([]);
        expect(
          (
            await dataOf<{ calendarItem: { procedures: object[] } }, object>(
              world.url,
              make.council,
              `{ calendarItem(id: "${item.id}") { procedures { id } } }`,
            )
          ).calendarItem.procedures,
        ).toEqual([]);
        // Acts on it, on its parts and on nothing get the same answer.
        const { voorzitter } = world.members;
        for (const id of [draft.id, version!.id, document!.id]) {
          for (const [name, input] of [
            ["AskForInformation", { question: "Hoe?" }],
            ["AskForExtension", { untilOn: "2022-05-01", reason: "x" }],
            ["ContestTermEffect", { effect: "NONE", reason: "x" }],
            ["WithdrawAdviceProcedure", { reason: "x" }],
            ["DiscardAdviceProcedure", {}],
          ] as const) {
            const tell = async (about: string) => {
              const { data, errors } = await ask(
                world.url,
                voorzitter,
                cprw[`${name}Document`] as unknown as string,
                { input: { ...input, id: about, expectedVersion: 1 } },
              );
              return JSON.stringify({ data, errors }).replaceAll(about, "that id");
            };
            expect(await tell(id)).toBe(await tell(randomUUID()));
          }
        }
        // The first that anybody hears of is that it was submitted, and nothing of it
        // tells how long it was a draft.
        expect(
          (await attempt(world, make.landlord, woonbron.SubmitAdviceRequestDocument, at(revised)))
            .codes,
        ).toEqual([]);
        for (const one of live.slice(0, 2)) {
          await one.until(
            ({ changes }) => changes.length >= 3,
            "the request, its version and its document",
          );
          expect(one.messages).toHaveLength(1);
          expect(one.changes.map(({ subjectId }) => subjectId).sort()).toEqual(
            [draft.id, version!.id, document!.id].sort(),
          );
        }
        await until(() => isSequenced(world), "the log in order");
        const told = async (viewer: Who) =>
          (await logAs(world.url, viewer, { after: cursors.get(viewer) })).map(
            ({ subjectId }) => subjectId,
          );
        expect([await told(world.members.dordtseAmbtenaar), await told(null)]).toEqual([
          [item.id],
          [],
        ]);
        const { history } = (
          await dataOf(world.url, make.council, cprw.AdviceProcedureHistoryDocument, {
            id: draft.id,
          })
        ).adviceProcedure!;
        expect(new Set(history!.nodes.map(({ act }) => act))).toEqual(
          new Set(["ADVICE_REQUEST_SUBMITTED"]),
        );
        const fresh = await make.submitted();
        const edited = (await make.read(draft.id, make.council))!;
        expect([edited.version, edited.requestVersions[0]!.version, edited.number]).toEqual([
          fresh.version,
          fresh.requestVersions[0]!.version,
          "2022-01",
        ]);
      } finally {
        await Promise.all(live.map((one) => one.end()));
      }
    }));

  it(
    "once it is shared: the parties, the addressees, local organisations; its text as labelled",
    () =>
      inAdviceWorld(async (world) => {
        const { make, addressed, who } = await viewersOf(world);
        const content = {
          wohvSubject: "B",
          complexes: ["Lindenhof"],
          municipalityIds: [world.municipalities.dordrecht],
          alsoAddressedIds: [addressed.id],
        } as const;
        const labels = [
          ["OPEN", "WwCcL"],
          ["SHARED", "WwCcL"],
          ["CONFIDENTIAL", "WwCc"],
          ["EMBARGO", "WwCc"],
        ] as const;
        for (const [confidentiality, readers] of labels) {
          const draft = await make.drafted({
            ...content,
            alsoAddressedIds: [addressed.id],
            complexes: ["Lindenhof"],
            municipalityIds: [...content.municipalityIds],
            confidentiality,
          });
          await dataOf(world.url, make.landlord, woonbron.AddAdviceDocumentDocument, {
            input: {
              ...at(draft),
              title: "Plan",
              url: "https://example.org/plan",
              confidentiality,
            },
          });
          const first = procedureOf(
            (
              await dataOf(world.url, make.landlord, woonbron.SubmitAdviceRequestDocument, {
                input: at(draft),
              })
            ).submitAdviceRequest,
          );
          const [ofLocal, ofCommittee] = first.companions;
          const readersOf = async ({ id }: { id: string }) => [
            await who(async (viewer) => (await seenBy(world, viewer, id))?.dueOn === "2022-03-15"),
            await who(
              async (viewer) =>
                ((await seenBy(world, viewer, id))?.requestVersions.length ?? 0) > 0,
            ),
            await who(
              async (viewer) => ((await seenBy(world, viewer, id))?.documents.length ?? 0) > 0,
            ),
          ];
          const confidential = confidentiality === "CONFIDENTIAL" || confidentiality === "EMBARGO";
          expect([confidentiality, await readersOf(first)]).toEqual([
            confidentiality,
            ["WwCcL", readers, readers],
          ]);
          const ofL = confidential ? "WwCc" : "WwCcL",
            ofB = confidential ? "WwCc" : "WwCcLB";
          expect([confidentiality, await readersOf(ofLocal!)]).toEqual([
            confidentiality,
            ["WwCcL", ofL, ofL],
          ]);
          expect([confidentiality, await readersOf(ofCommittee!)]).toEqual([
            confidentiality,
            ["WwCcLB", ofB, ofB],
          ]);
          if (!confidential) continue;
          // Lifted, version and document each by itself, and every copy with it.
          const [version] = first.requestVersions,
            [document] = first.documents;
          procedureOf(
            (
              await dataOf(world.url, make.landlord, woonbron.LiftAdviceConfidentialityDocument, {
                input: at(version!),
              })
            ).liftAdviceConfidentiality,
          );
          expect(await readersOf(first)).toEqual(["WwCcL", "WwCcL", "WwCc"]);
          const lifted = procedureOf(
            (
              await dataOf(world.url, make.landlord, woonbron.LiftAdviceConfidentialityDocument, {
                input: at(document!),
              })
            ).liftAdviceConfidentiality,
          );
          expect(lifted).toMatchObject({
            requestVersions: [{ confidentiality, liftedAt: expect.any(String) }],
            documents: [{ liftedAt: expect.any(String) }],
          });
          expect([await readersOf(first), await readersOf(ofCommittee!)]).toEqual([
            ["WwCcL", "WwCcL", "WwCcL"],
            ["WwCcLB", "WwCcLB", "WwCcLB"],
          ]);
        }
      }),
    90_000,
  );

  it("reads a later confidential version only where the first one's readers may, and nothing else tells of it", () =>
    inAdviceWorld(async (world) => {
      const { make, who } = await viewersOf(world);
      const procedure = await make.submitted({ municipalityIds: [world.municipalities.dordrecht] });
      const { dordtseHuurder } = world.members;
      const after = await cursorFor(world.url, dordtseHuurder);
      const before = await dataOf(world.url, dordtseHuurder, SEEN, { id: procedure.id });
      await dataOf(world.url, make.landlord, woonbron.SupplementAdviceRequestDocument, {
        input: {
          ...at(procedure),
          supplement: "Geheim",
          material: false,
          confidentiality: "CONFIDENTIAL",
        },
      });
      expect(
        await who(
          async (viewer) =>
            (await seenBy(world, viewer, procedure.id))?.requestVersions.length === 2,
        ),
      ).toBe("WwCc");
      expect(await dataOf(world.url, dordtseHuurder, SEEN, { id: procedure.id })).toEqual(before);
      expect(await logAs(world.url, dordtseHuurder, { after })).toEqual([]);
    }));

  it("reads what the two sides say to each other about information and the term only as one of them", () =>
    inAdviceWorld(async (world) => {
      const { make, addressed, who } = await viewersOf(world);
      const first = await make.submitted({
        wohvSubject: "B",
        complexes: ["Lindenhof"],
        municipalityIds: [world.municipalities.dordrecht],
        alsoAddressedIds: [addressed.id],
      });
      const ofCommittee = first.companions.find(({ adviser }) => adviser!.id === addressed.id)!;
      await dataOf(world.url, make.council, cprw.AskForInformationDocument, {
        input: { ...at(first), question: "Wie betaalt dit?" },
      });
      await dataOf(world.url, make.council, cprw.AskForExtensionDocument, {
        input: {
          ...at((await make.read(first.id)) as Procedure),
          untilOn: "2022-04-01",
          reason: "Wij zijn het oneens",
        },
      });
      const input = { id: ofCommittee.id, expectedVersion: ofCommittee.version! };
      await dataOf(
        world.url,
        addressed,
        "mutation ($input: AskForExtensionInput!) { askForExtension(input: $input) { userErrors { code } } }",
        { input: { ...input, untilOn: "2022-04-01", reason: "Vakantie" } },
      );
      const saidTo = (id: string) =>
        who(async (viewer) => {
          const { data } = await ask<{
            adviceProcedure: {
              informationRequests?: object[] | null;
              extensions?: object[] | null;
            } | null;
          }>(
            world.url,
            viewer,
            "query ($id: ID!) { adviceProcedure(id: $id) { informationRequests { question } extensions { reason } } }",
            { id },
          );
          return (
            (data?.adviceProcedure?.informationRequests?.length ?? 0) +
              (data?.adviceProcedure?.extensions?.length ?? 0) >
            0
          );
        });
      expect([await saidTo(first.id), await saidTo(ofCommittee.id)]).toEqual(["WwCc", "WwCcB"]);
      // The status and the last day are for every reader; the grounds are not in the explanation.
      const [extension] = (await make.read(first.id))!.extensions!;
      await dataOf(world.url, make.landlord, woonbron.GrantExtensionDocument, {
        input: at(extension!),
      });
      const seen = (await seenBy(world, world.members.dordtseHuurder, first.id))!;
      expect(seen).toMatchObject({ status: "INFO_PENDING", dueOn: "2022-04-01" });
      expect(seen.terms).toMatchObject([
        { explanation: "ontvangen op 1 februari 2022; de laatste dag is vrijdag 1 april" },
      ]);
      expect((await seenBy(world, make.council, first.id))!.terms).toMatchObject([
        { explanation: expect.stringMatching(/ 1 april \(op verzoek van de geadresseerde\)$/) },
      ]);
      expect(JSON.stringify(seen)).not.toContain("oneens");
    }));

  it("knows of a confidential version between two others, and of what it did to the term, only as a party", () =>
    inAdviceWorld(async (world) => {
      const { make, addressed, who } = await viewersOf(world);
      const { id, companions } = await make.submitted({
        wohvSubject: "B",
        complexes: ["Lindenhof"],
        municipalityIds: [world.municipalities.dordrecht],
        alsoAddressedIds: [addressed.id],
      });
      const ofCommittee = companions.find(({ adviser }) => adviser!.id === addressed.id)!;
      for (const [supplement, confidentiality] of [
        ["Geheim", "CONFIDENTIAL"],
        ["Voor iedereen", "SHARED"],
      ] as const) {
        await dataOf(world.url, make.landlord, woonbron.SupplementAdviceRequestDocument, {
          input: {
            ...at((await make.read(id)) as Procedure),
            supplement,
            confidentiality,
            material: confidentiality === "CONFIDENTIAL",
          },
        });
      }
      const told = async (viewer: Who, of: string) =>
        JSON.stringify(await seenBy(world, viewer, of));
      expect(
        (await seenBy(world, make.council, id))!.requestVersions.map(({ number }) => number),
      ).toEqual([1, 2, 3]);
      expect(
        (await seenBy(world, addressed, ofCommittee.id))!.requestVersions.map(
          ({ number }) => number,
        ),
      ).toEqual([null, null]);
      expect(
        (await seenBy(world, world.members.dordtseHuurder, id))!.requestVersions.map(
          ({ number }) => number,
        ),
      ).toEqual([null, null]);
      expect([
        await who(async (viewer) => (await told(viewer, id)).includes("wezenlijke aanvulling")),
        await who(async (viewer) =>
          (await told(viewer, ofCommittee.id)).includes("wezenlijke aanvulling"),
        ),
      ]).toEqual(["WwCc", "WwCc"]);
    }));
});

describe("lifting confidentiality", () => {
  it("refuses what is not confidential, was lifted already, is a companion's copy, or is a draft", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const lift = async (input: { id: string; version: number | null }, who = make.landlord) => {
        const { codes, payload } = await attempt(
          world,
          who,
          woonbron.LiftAdviceConfidentialityDocument,
          { id: input.id, expectedVersion: input.version! },
        );
        return [[...new Set(codes)].join(), payload?.procedure?.id];
      };
      const open = await make.submitted();
      const draft = await make.drafted({ confidentiality: "CONFIDENTIAL" });
      const secret = await make.submitted({
        wohvSubject: "B",
        complexes: ["Lindenhof"],
        municipalityIds: [world.municipalities.dordrecht],
        confidentiality: "CONFIDENTIAL",
      });
      const companion = (await make.read(secret.companions[0]!.id))!;
      const [version] = secret.requestVersions;
      expect(await lift(open.requestVersions[0]!)).toEqual(["NOT_CONFIDENTIAL", open.id]);
      expect(await lift(draft.requestVersions[0]!)).toEqual(["INVALID_TRANSITION", draft.id]);
      expect(await lift(companion.requestVersions[0]!)).toEqual([
        "COMPANION_FOLLOWS",
        companion.id,
      ]);
      expect(await lift({ id: version!.id, version: 3 })).toEqual(["CONFLICT", secret.id]);
      expect(await lift({ id: secret.id, version: 1 })).toEqual(["NOT_FOUND", undefined]);
      expect([
        await lift(version!, world.members.beleidsadviseur),
        await lift(version!, make.council),
      ]).toEqual([
        ["FORBIDDEN", undefined],
        ["FORBIDDEN", undefined],
      ]);
      expect(
        (
          await beneath(
            world,
            "SELECT count(*)::int AS count FROM advice_request_version WHERE lifted_at IS NOT NULL",
          )
        )[0],
      ).toEqual({ count: 0 });
      expect(await lift(version!)).toEqual(["", secret.id]);
      expect(await lift({ id: version!.id, version: version!.version! + 1 })).toEqual([
        "NOT_CONFIDENTIAL",
        secret.id,
      ]);
      expect(
        (
          await beneath(
            world,
            "SELECT count(*)::int AS count FROM advice_request_version WHERE lifted_at IS NOT NULL",
          )
        )[0],
      ).toEqual({ count: 2 });
    }));
});

describe("an embargo", () => {
  it("ends at its day for the copies too", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const { id } = await make.submitted({
        wohvSubject: "B",
        complexes: ["Lindenhof"],
        municipalityIds: [world.municipalities.dordrecht],
        confidentiality: "EMBARGO",
        embargoUntil: "2022-02-10",
      });
      await onDay(world, "2022-02-11");
      const another = await world.startAnother(); // makes up for the midnight that passed
      expect(another).toBeDefined();
      await until(
        async () =>
          (await seenBy(world, world.members.dordtseHuurder, id))!.requestVersions.length === 1,
        "the end of the embargo",
      );
      expect(
        await beneath(
          world,
          "SELECT count(*)::int AS lifted FROM advice_request_version WHERE lifted_at IS NOT NULL",
        ),
      ).toEqual([{ lifted: 2 }]);
    }));
});
