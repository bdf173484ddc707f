import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { RuleRefusal } from "../../src/acts/refusal.js";
import { MAX_LETTER, textOf } from "../../src/acts/text.js";
import { buildSourceSchema } from "../../src/graphql/build-schema.js";
import { prepareDatabase } from "../../src/server/prepare-database.js";
import { resolvers } from "../../src/server/serve.js";
import { ask, dataOf } from "../support/api.js";
import { createDatabaseInC } from "../support/database.js";
import { insertFixture } from "../support/fixture.js";
import {
  ADVICE,
  everythingWritten,
  givenAdvice,
  inAdviceWorld,
  REQUEST,
} from "../support/given-advice.js";
import { attempt, beneath, given } from "../support/given.js";
import { cursorFor, watch } from "../support/live.js";
import { createWorld, type World } from "../support/world.js";
import { textsOf, withTextIn } from "./act-texts.js";
import { eachAct, type PossibleAct } from "./every-act.js";

/**
 * Texts that nobody can see: white space, characters without width, fillers, and marks without the
 * character that they stand on.
 */
const INVISIBLE = {
  "white space": " \t\r\n\u00A0\u3000",
  "zero width space": "\u200B",
  "word joiner": "\u2060",
  "soft hyphen": "\u00AD",
  "Hangul filler": "\u3164\uFFA0\u115F",
  "byte order mark": "\uFEFF",
  "empty Braille": "\u2800",
  "marks of direction": "\u200E\u200F\u061C",
  "a mark that combines with nothing": "\u0301",
  "variation selector": "\uFE0F",
  tags: "\u{E0001}\u{E0020}",
  "private use": "\uE000",
  several: " \u200B\u0301\u3164\u2060 ",
  annotation: "\uFFF9\uFFFA\uFFFB",
  "an object that is not there": "\uFFFC",
  "a note without a head": "\u{1D159}",
  "an empty hieroglyph": "\u{13441}\u{13442}",
};
const UNKEEPABLE = {
  "a control character": "\u0001",
  backspace: "a\bb",
  NUL: "a\0b",
  escape: "\u001b[31mrood",
  "half a character": "a\ud800b",
  "no character": "a\uFFFEb",
  "an override of direction": "Huur\u202Egoohrev",
  "an isolate": "a\u2066b",
  C1: "a\u0080b",
};

describe("a text as it is kept", () => {
  const kept = (given: string) => textOf(given, "field");
  const refusal = (given: string, limit?: number) => {
    try {
      return textOf(given, "field", limit);
    } catch (error) {
      if (error instanceof RuleRefusal) return error.code;
      throw error;
    }
  };

  it.each(Object.entries(INVISIBLE))("is empty when there is nothing to see in it: %s", (_, text) =>
    expect(kept(text)).toBe(""),
  );
  it.each(Object.entries(UNKEEPABLE))("holds no %s", (_, text) =>
    expect(refusal(text)).toBe("TEXT_INVALID"),
  );

  it("is composed, with one kind of line end, without blanks around it", () => {
    expect(kept("cafe\u0301")).toBe("café");
    expect(kept("een\r\ntwee\rdrie\u2028vier\vvijf\fzes\u0085zeven")).toBe(
      "een\ntwee\ndrie\nvier\nvijf\nzes\nzeven",
    );
    expect(kept("\uFEFF\u200B titel \u2060\u00AD\r\n")).toBe("titel");
    // A mark on the last letter of the title is visible; the other characters are not.
    for (const blank of Object.values(INVISIBLE).filter(
      (one) => one !== "\uE000" && !one.includes("\u0301"),
    )) {
      expect([blank, kept(`${blank}titel${blank}`), kept(`titel ${blank}${blank}`)]).toEqual([
        blank,
        "titel",
        "titel",
      ]);
    }
  });

  it("keeps what belongs to it: tabs, emoji of several characters, other scripts, a soft hyphen", () => {
    for (const text of [
      "a\tb\n\nc",
      "👩‍👩‍👧",
      "❤️",
      "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
      "می‌خواهم",
      "zonne\u00ADpanelen",
      "?",
      "😀",
      "1️⃣",
      "© ©️",
      "ه\u200D",
      "葛\u{E0100}",
      "\u0628\u200F!",
    ])
      expect(kept(text)).toBe(text);
  });

  it("counts characters after composing, and takes no longer for many blanks than for many letters", () => {
    expect(refusal("e\u0301".repeat(200), 200)).toBe("é".repeat(200));
    expect(refusal("😀".repeat(201), 200)).toBe("TEXT_TOO_LONG");
    expect(refusal(`a${" ".repeat(90_000)}b`, MAX_LETTER)).toHaveLength(90_002);
    expect(refusal(`a${"\uFE0F\u200F".repeat(45_000)}`, MAX_LETTER)).toBe("a");
  });
});

const schema = await buildSourceSchema(resolvers);

/** The codes with which an act is refused; empty: it is done. */
async function refusalTo(world: World, { name, who, input }: PossibleAct): Promise<string> {
  const type = String(schema.getMutationType()!.getFields()[name]!.args[0]!.type);
  const document = `mutation ($input: ${type}) { act: ${name}(input: $input) { userErrors { code path } } }`;
  const { data, errors } = await ask<{ act: { userErrors: { code: string }[] } | null }>(
    world.url,
    who,
    document,
    { input },
  );
  return [
    ...errors.map(({ extensions }) => extensions.code),
    ...(data?.act?.userErrors ?? []).map(({ code }) => code),
  ].join();
}

/**
 * Does `work` while every act fails at its end and is undone, so that each act can be tried
 * repeatedly.
 */
async function undoing(world: World, work: () => Promise<void>): Promise<void> {
  await beneath(
    world,
    `
    CREATE FUNCTION undo() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'undone'; END $$;
    CREATE CONSTRAINT TRIGGER undo AFTER INSERT ON change DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION undo()`,
  );
  try {
    await work();
  } finally {
    await beneath(world, "DROP TRIGGER undo ON change; DROP FUNCTION undo");
  }
}
const UNDONE = "INTERNAL_SERVER_ERROR";

describe("every text of every act", () => {
  it("counts as left out when there is nothing to see in it", () =>
    inAdviceWorld(async (world) => {
      const acts = await eachAct(world);
      const seen = { done: 0, refused: 0 };
      await undoing(world, async () => {
        for (const act of acts) {
          for (const path of textsOf(schema, act.name)) {
            const told = (text: string | null) =>
              refusalTo(world, {
                ...act,
                input: withTextIn(act, path, text),
              });
            const [without, empty, unseen] = [
              await told(null),
              await told(""),
              await told(" \u061C\u200F\u2800\u3164\u{E0041}"),
            ];
            const where = `${act.name} ${path.join(".")}`;
            expect([where, unseen]).toEqual([where, empty]);
            // A list has no element without a text.
            const isElement = typeof path.at(-1) === "number";
            if (without !== UNDONE && !isElement)
              expect([where, empty]).toEqual([where, expect.not.stringContaining(UNDONE)]);
            seen[empty === UNDONE ? "done" : "refused"] += 1;
          }
        }
      });
      expect(Math.min(seen.done, seen.refused)).toBeGreaterThan(30);
    }));

  it("is refused when it cannot be kept, and where it is mandatory when there is nothing to see in it", () =>
    inAdviceWorld(async (world) => {
      const acts = await eachAct(world);
      const told = (act: PossibleAct) => refusalTo(world, act);
      const before = await everythingWritten(world);
      for (const act of acts) {
        for (const path of textsOf(schema, act.name)) {
          const invalid = await told({
            ...act,
            input: withTextIn(act, path, "a\u0001b"),
          });
          expect([act.name, path, invalid]).toEqual([act.name, path, "TEXT_INVALID"]);
        }
      }
      expect(await everythingWritten(world)).toEqual(before);
      const mandatory: readonly [string, string][] = [
        ["declineCalendarItem", "reason"],
        ["completeCalendarItem", "resultNote"],
        ["withdrawAdviceProcedure", "reason"],
        ["askForInformation", "question"],
        ["recordRuling", "ruling"],
        ["supplementAdviceRequest", "supplement"],
        ["answerInformationRequest", "answer"],
        ["fileDispute", "ground"],
        ["refuseConsent", "reason"],
        ["draftAdviceRequest", "title"],
        ["draftCalendarItem", "title"],
        ["addAdviceDocument", "title"],
        ["failConsentCondition", "value"],
        ["failConsentCondition", "ground"],
      ];
      for (const [mutation, field] of mandatory) {
        const act = acts.find(({ name }) => name === mutation)!;
        for (const text of Object.values(INVISIBLE)) {
          expect([
            mutation,
            text,
            await told({ ...act, input: { ...act.input, [field]: text } }),
          ]).toEqual([mutation, text, expect.stringMatching(/_REQUIRED$/)]);
        }
      }
      expect(await everythingWritten(world)).toEqual(before);
    }));
});

describe("a letter of 100,000 characters", () => {
  it("fits through, every long text of a procedure, whatever its characters take, also live", () =>
    inAdviceWorld(async (world) => {
      const { bestuurder, voorzitter } = world.members;
      const long = (character: string) => character.repeat(MAX_LETTER);
      const input = {
        ...REQUEST,
        question: long("é"),
        intent: long("a"),
        motives: long("€"),
        consequences: long('\n"').slice(0, MAX_LETTER - 1) + ".",
      };
      const drafted = await attempt(world, bestuurder, woonbron.DraftAdviceRequestDocument, input);
      expect(drafted.codes).toEqual([]);
      const { id, version } = drafted.payload!.procedure!;
      expect(
        (
          await attempt(world, bestuurder, woonbron.SubmitAdviceRequestDocument, {
            id,
            expectedVersion: version!,
          })
        ).codes,
      ).toEqual([]);
      const { draftedAdvice, adopted, issued, draftedResponse } = givenAdvice(world);
      type Letter = {
        adviceProcedureChanged: {
          cursor: string;
          changes: { subject: { body?: string } | null }[];
        };
      };
      const document = `subscription ($after: ChangeCursor) { adviceProcedureChanged(after: $after) { cursor
          changes { subject { ... on Advice { body } } } } }`;
      const live = watch<Letter, object>(world.url, bestuurder, document, {
        after: await cursorFor(world.url, bestuurder),
      });
      try {
        const advice = await draftedAdvice(id, { ...ADVICE, body: long("😀") });
        await issued(await adopted(advice));
        await live.until(
          ({ changes }) => changes.some(({ subject }) => subject?.body?.length === 2 * MAX_LETTER),
          "the letter",
        );
      } finally {
        await live.end();
      }
      const response = await draftedResponse(id, { letter: long("ß") });
      expect(response.letter).toHaveLength(MAX_LETTER);
      expect(
        (
          await attempt(world, voorzitter, cprw.DraftAdviceDocument, {
            procedureId: id,
            body: `${long("x")}x`,
          })
        ).codes,
      ).not.toEqual([]);
    }));
});

describe.each([
  ["a database as ours are made", () => createWorld()],
  [
    "a database that was made with LC_CTYPE C",
    async () => {
      const database = await createDatabaseInC();
      await prepareDatabase(database.url);
      await insertFixture(database.url);
      return createWorld({}, Promise.resolve(database));
    },
  ],
])("looking for a text, on %s", (_, make: () => Promise<World>) => {
  it("finds it whatever the case of its letters and however they were composed, and orders é beside e", async () => {
    const world = await make();
    try {
      const { voorzitter } = world.members;
      const { draft } = given(world);
      for (const title of [
        "Énergie besparen",
        "energie delen",
        "Fietsen",
        "cafe\u0301 De Brug",
        "ZUIVER",
        "École",
      ])
        await draft("TENANT_COUNCIL", { title });
      const titles = async (filter: cprw.CalendarItemFilter) => {
        const query = `query ($filter: CalendarItemFilter) { calendarItems(filter: $filter, order: [{ field:
            TITLE }]) { nodes { title } } }`;
        const { calendarItems } = await dataOf<
          { calendarItems: { nodes: { title: string }[] } },
          object
        >(world.url, voorzitter, query, { filter });
        return calendarItems.nodes.map(({ title }) => title);
      };
      expect(await titles({ title: { contains: "énergie" } })).toEqual(["Énergie besparen"]);
      expect(await titles({ title: { contains: "E\u0301NERGIE" } })).toEqual(["Énergie besparen"]);
      expect(await titles({ title: { contains: "CAFÉ" } })).toEqual(["café De Brug"]);
      expect(await titles({ title: { eq: "cafe\u0301 De Brug" } })).toEqual(["café De Brug"]);
      expect(await titles({ title: { in: ["E\u0301cole"] } })).toEqual(["École"]);
      expect(await titles({})).toEqual([
        "café De Brug",
        "École",
        "Énergie besparen",
        "energie delen",
        "Fietsen",
        "ZUIVER",
      ]);

      const { unsolicitedDraft } = givenAdvice(world);
      for (const title of ["Évaluatie", "fietsen", "Erfpacht"])
        await unsolicitedDraft({ title, complexes: ["Cafe\u0301blok"] });
      const procedures = async (filter: object) => {
        const query = `query ($filter: AdviceProcedureFilter) { adviceProcedures(filter: $filter, order: [{
            field: TITLE }]) { nodes { title complexes } } }`;
        return (
          await dataOf<{ adviceProcedures: { nodes: { title: string }[] } }, object>(
            world.url,
            voorzitter,
            query,
            { filter },
          )
        ).adviceProcedures.nodes.map(({ title }) => title);
      };
      expect(await procedures({ complexes: { contains: "Cafe\u0301blok" } })).toEqual([
        "Erfpacht",
        "Évaluatie",
        "fietsen",
      ]);
      expect(await procedures({ title: { contains: "éVALU" } })).toEqual(["Évaluatie"]);
    } finally {
      await world.end();
    }
  });
});
