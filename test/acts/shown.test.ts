import { describe, expect, it } from "@jest/globals";
import { buildSourceSchema } from "../../src/graphql/build-schema.js";
import { resolvers } from "../../src/server/serve.js";
import { ask, codesOf } from "../support/api.js";
import { everythingWritten, inAdviceWorld } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import { textsOf, withTextIn } from "./act-texts.js";
import { eachAct, MUTATION_NAMES, type PossibleAct } from "./every-act.js";

const schema = await buildSourceSchema(resolvers);
const mutations = schema.getMutationType()!.getFields();
/**
 * The payload fields that show a subject: that of the act itself, and the one in which it makes a
 * new one.
 */
const NAMED_BY: Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => unknown>> = {
  procedure: ({ procedureId }) => procedureId,
  calendarYear: ({ year }) => year,
  cycle: ({ cycleId }) => cycleId,
  part: ({ partId }) => partId,
  commitment: ({ commitmentId }) => commitmentId,
  agreement: ({ agreementId }) => agreementId,
  nomination: ({ nominationId }) => nominationId,
};

/** It is compared with the hash of what is signed, and not kept: there is none that is too long. */
const COMPARED = "contentHash";

interface Shown {
  id: string;
  year?: number;
}
type Payload = { userErrors: { code: string; path: string[] }[] } & Record<string, Shown | null>;

/** The codes with which an act is refused, and what its payload then shows. */
async function refusal(world: World, { name, who, input }: PossibleAct) {
  const { args, type } = mutations[name]!;
  const payload = schema.getType(String(type)) as unknown as {
    getFields(): Record<string, unknown>;
  };
  const subjects = Object.keys(payload.getFields()).filter((name) => name !== "userErrors");
  const shown = subjects
    .map((field) => `${field} { id ${field === "calendarYear" ? "year" : ""} }`)
    .join(" ");
  const document = `mutation ($input: ${String(args[0]!.type)}) { act: ${name}(input: $input) {
    ${shown} userErrors { code path } } }`;
  const { data, errors } = await ask<{ act: Payload | null }>(world.url, who, document, { input });
  const { userErrors = [], ...showing } = data?.act ?? {};
  return {
    codes: [
      ...codesOf({ errors }),
      ...(userErrors as Payload["userErrors"]).map(({ code }) => code),
    ],
    path: (userErrors as Payload["userErrors"])[0]?.path,
    showing,
  };
}

/**
 * What the payload of a refused act has to show: the subject, and the one in which it would make a
 * new one.
 */
function expected({ name, input, shows = input.id as string | undefined }: PossibleAct) {
  const payload = schema.getType(String(mutations[name]!.type)) as unknown as {
    getFields(): Record<string, unknown>;
  };
  const fields = Object.keys(payload.getFields()).filter((field) => field !== "userErrors");
  return Object.fromEntries(
    fields.map((field) => {
      // The act itself opens the year.
      const isNew = fields.length === 1 && field === "calendarYear";
      const within = isNew ? undefined : NAMED_BY[field]?.(input);
      if (within !== undefined)
        return [
          field,
          expect.objectContaining(typeof within === "number" ? { year: within } : { id: within }),
        ];
      return [field, shows === undefined ? null : expect.objectContaining({ id: shows })];
    }),
  );
}

describe("an act that is refused by a rule", () => {
  it("is every act there is", () =>
    inAdviceWorld(async (world) => {
      const all = (await eachAct(world)).map(({ name }) => name).sort();
      expect(all).toEqual(MUTATION_NAMES);
      expect(all).toEqual(Object.keys(mutations).sort());
    }));

  it("shows what its input names, whatever text of it is too long, and says which", () =>
    inAdviceWorld(async (world) => {
      const ready = await eachAct(world);
      const before = await everythingWritten(world);
      let texts = 0;
      for (const act of ready) {
        for (const path of textsOf(schema, act.name).filter(([field]) => field !== COMPARED)) {
          const input = withTextIn(act, path, "x".repeat(100_001));
          const { codes, path: told, showing } = await refusal(world, { ...act, input });
          expect({ act: act.name, codes, told, showing }).toEqual({
            act: act.name,
            codes: ["TEXT_TOO_LONG"],
            told: ["input", ...path.map(String)],
            showing: expected(act),
          });
          texts += 1;
        }
      }
      expect(texts).toBeGreaterThan(60);
      expect(await everythingWritten(world)).toEqual(before);
    }));

  it("shows it as it now stands when it was changed meanwhile", () =>
    inAdviceWorld(async (world) => {
      const ready = (await eachAct(world)).filter(({ input }) => "expectedVersion" in input);
      expect(ready.length).toBeGreaterThan(50);
      const before = await everythingWritten(world);
      for (const act of ready) {
        const { codes, path, showing } = await refusal(world, {
          ...act,
          input: { ...act.input, expectedVersion: 77 },
        });
        expect({ act: act.name, codes, path, showing }).toEqual({
          act: act.name,
          codes: ["CONFLICT"],
          path: ["input", "expectedVersion"],
          showing: expected(act),
        });
      }
      expect(await everythingWritten(world)).toEqual(before);
    }));
});
