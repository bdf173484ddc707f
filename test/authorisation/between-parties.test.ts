import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import type { Audience } from "../../src/authorisation/audience.js";
import { attempt, YEAR } from "../support/given.js";
import { givenAdvice, onDay, type RequestContent } from "../support/given-advice.js";
import { createWorld, type World } from "../support/world.js";
import { type Answers, askEverything } from "./everything.js";
import { changeCursorOf, guessesOf, SECRET_NOTE, SECRET_TITLE, TODAY } from "./stories.js";
import { differing, type LiveChange, watchAdvice } from "./watching.js";

/** Later than any term that is counted: what begins anew ends on the same day. */
const SET_ON = `${YEAR}-06-04`;
const TOMORROW = `${YEAR}-03-03`;
const FILE = { title: SECRET_TITLE, url: "https://woonbron.example/geheim.pdf" };
const SECRET = { supplement: SECRET_NOTE, confidentiality: "CONFIDENTIAL" } as const;
const { SupplementAdviceRequestDocument, AddAdviceDocumentDocument } = woonbron;

/**
 * Requests to the council, a local organisation and a residents' committee, and all who look on.
 */
async function addressedToOthers(world: World) {
  await onDay(world, TODAY);
  const make = givenAdvice(world);
  const { landlord, council, read } = make;
  const committee = await make.committee("De Linde");
  const about: RequestContent = {
    wohvSubject: "B",
    complexes: ["De Linde"],
    municipalityIds: [world.municipalities.dordrecht],
    alsoAddressedIds: [committee.id],
    adviceDueOn: SET_ON,
  };
  const on = async (id: string) => ({ id, expectedVersion: (await read(id))!.version! });
  const did = async (doing: Promise<{ codes: string[] }>) =>
    expect((await doing).codes).toEqual([]);
  const open = await make.submitted({ ...about, title: "Open" });
  const secret = await make.submitted({
    ...about,
    confidentiality: "CONFIDENTIAL",
    question: SECRET_NOTE,
    title: "Besloten",
  });
  const decided = await make.submitted({ ...about, title: "Besluit" });
  for (const question of [SECRET_NOTE, SECRET_TITLE]) {
    // so that one stays open
    await did(
      attempt(world, council, cprw.AskForInformationDocument, {
        ...(await on(secret.id)),
        question,
      }),
    );
  }
  await did(
    attempt(world, landlord, woonbron.DecideAdviceProcedureDocument, {
      ...(await on(decided.id)),
      breachReason: "Spoed",
    }),
  );
  await did(attempt(world, landlord, woonbron.PublishAdviceRequestDocument, await on(decided.id)));
  await onDay(world, TOMORROW);

  const families = [open, secret, decided].map(({ id, companions }) => [
    id,
    ...companions.map((one) => one.id),
  ]);
  const copyTo = (organisationId: string, { companions }: typeof open) =>
    companions.find(({ adviser }) => adviser!.id === organisationId)!.id;
  const { dordtseHuurder, delftseHuurder, dordtseAmbtenaar } = world.members;
  const looking: [string, Audience, { token: string } | null][] = [
    ["addressed", "LOCAL_TENANT_ORGANISATION", dordtseHuurder],
    ["committee", "LOCAL_TENANT_ORGANISATION", committee],
    ["elsewhere", "LOCAL_TENANT_ORGANISATION", delftseHuurder],
    ["municipality", "MUNICIPALITY", dordtseAmbtenaar],
    ["public", "PUBLIC", null],
  ];
  const onlookers = await Promise.all(
    looking.map(async ([name, audience, who]) => {
      const cursor = await changeCursorOf(world, who);
      const guesses = guessesOf(world, [], families.flat(), cursor);
      return {
        name,
        audience,
        who,
        guesses: { ...guesses, days: [TODAY, TOMORROW, SET_ON] },
        ofAdvice: watchAdvice(world, who, cursor),
      };
    }),
  );
  const tell = ({ name, who, audience, guesses }: (typeof onlookers)[number]) =>
    askEverything(
      world.url,
      who,
      audience,
      guesses,
      name === "municipality" ? "the clients'" : "all",
    );
  return { ...make, open, secret, decided, committee, families, copyTo, onlookers, tell, on, did };
}

describe("what the parties keep between them of a request that is addressed to others, too", () => {
  it("changes not one byte of what anybody but the parties is told, and is no notice to them", async () => {
    const world = await createWorld();
    const {
      landlord,
      council,
      open,
      secret,
      decided,
      families,
      onlookers,
      tell,
      on,
      did,
      read,
      ...make
    } = await addressedToOthers(world);
    try {
      const before = new Map<string, Answers>();
      for (const onlooker of onlookers) before.set(onlooker.name, await tell(onlooker));
      // Everybody finds something, and the addressees the day that a text set
      // which they do not read.
      for (const [name, ids] of [
        ["addressed", families.flat()],
        ["elsewhere", families[2]!],
        ["public", families[2]!],
      ] as const) {
        const told = [...before.get(name)!.values()].map(({ body }) => body).join();
        expect([name, ids.filter((id) => told.includes(`"id":"${id}"`)).length > 0]).toEqual([
          name,
          true,
        ]);
      }
      const versions = async () =>
        Promise.all(families.flat().map(async (id) => (await read(id))!.requestVersions.length));
      const counted = await versions();

      // The term begins anew where it was: one time on the day itself, one
      // time without another day.
      await did(
        attempt(world, landlord, SupplementAdviceRequestDocument, {
          ...(await on(open.id)),
          ...SECRET,
          material: true,
        }),
      );
      await did(
        attempt(world, landlord, SupplementAdviceRequestDocument, {
          ...(await on(open.id)),
          ...SECRET,
          material: false,
        }),
      );
      await did(
        attempt(world, landlord, SupplementAdviceRequestDocument, {
          ...(await on(secret.id)),
          ...SECRET,
          material: true,
          effect: "RESTART",
        }),
      );
      await did(
        attempt(world, landlord, SupplementAdviceRequestDocument, {
          ...(await on(decided.id)),
          ...SECRET,
          confidentiality: "EMBARGO",
          material: true,
        }),
      );
      // An answer to the council, with a supplement that is as confidential as the request.
      const [question] = (await read(secret.id))!.informationRequests!;
      await did(
        attempt(world, landlord, woonbron.AnswerInformationRequestDocument, {
          id: question!.id,
          expectedVersion: question!.version!,
          answer: SECRET_NOTE,
          material: true,
          supplement: SECRET_NOTE,
        }),
      );
      for (const confidentiality of ["CONFIDENTIAL", "EMBARGO"] as const) {
        await did(
          attempt(world, landlord, AddAdviceDocumentDocument, {
            ...(await on(open.id)),
            ...FILE,
            confidentiality,
          }),
        );
      }
      const noted = (await read(open.id))!.informationRequests![0]!;
      await did(
        attempt(world, council, cprw.ContestTermEffectDocument, {
          id: noted.id,
          expectedVersion: noted.version!,
          effect: "NONE",
          reason: SECRET_NOTE,
        }),
      );
      expect((await versions()).map((count, index) => count - counted[index]!)).toEqual([
        2, 2, 2, 2, 2, 2, 1, 1, 1,
      ]);
      expect((await read(open.id))!.terms[0]!.explanation).toContain(
        "opnieuw geteld vanaf 3 maart",
      );

      const tellAgain = async (known: Map<string, Answers>, who: typeof onlookers) => {
        for (const onlooker of who) {
          const { name } = onlooker,
            after = await tell(onlooker);
          expect({ name, differing: differing(known.get(name)!, after) }).toEqual({
            name,
            differing: [],
          });
          for (const { body } of after.values()) {
            for (const hidden of [SECRET_NOTE, SECRET_TITLE]) expect(body).not.toContain(hidden);
          }
        }
      };
      await tellAgain(before, onlookers);
      // What is shared with one addressee is told to nobody else.
      const ofCommittee = (await read(make.copyTo(make.committee.id, open)))!;
      const copy = ofCommittee.requestVersions[1]!,
        quoting = ofCommittee.informationRequests![0]!;
      await did(
        attempt(world, landlord, woonbron.ShareConfidentialTextDocument, {
          id: copy.id,
          expectedVersion: copy.version!,
        }),
      );
      await tellAgain(
        before,
        onlookers.filter(({ name }) => name !== "committee"),
      );

      await did(
        attempt(world, landlord, woonbron.ExecuteAdviceProcedureDocument, {
          ...(await on(decided.id)),
          breachReason: "Spoed",
        }),
      );
      for (const { name, ofAdvice } of onlookers) {
        for (const one of ofAdvice) {
          await one.until(
            ({ changes }) =>
              (changes as LiveChange[]).some(({ subjectId }) => subjectId === decided.id),
            "the execution",
          );
          const heard = (one.changes as LiveChange[]).map(({ subjectId }) => subjectId);
          const known = [...families[2]!, ...(name === "committee" ? [copy.id, quoting.id] : [])];
          expect([name, heard.filter((id) => !known.includes(id))]).toEqual([name, []]);
        }
      }
    } finally {
      await Promise.all(onlookers.flatMap(({ ofAdvice }) => ofAdvice).map((one) => one.end()));
      await world.end();
    }
  }, 300_000);
});
