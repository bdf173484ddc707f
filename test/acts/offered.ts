import { wordsOf } from "../../src/graphql/enums.js";
import { ask, codesOf } from "../support/api.js";
import type { MemberName } from "../support/fixture.js";
import { forEachOf } from "../support/given.js";
import type { World } from "../support/world.js";

export interface Part {
  readonly id: string;
  readonly version: number;
  readonly ruledOn?: string | null;
}
/** One way in which an act can be done. */
export interface Way {
  readonly mutation: string;
  readonly input: object;
}
/** What a viewer reads of a subject, and every way to do each of its acts. */
export interface Seen {
  readonly allowed: readonly string[];
  readonly ways: ReadonlyMap<string, readonly Way[]>;
}

export const at = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});

/** One way for each act, on the subject itself. */
export const waysOf = (
  inputs: Readonly<Record<string, readonly [string, object?]>>,
  subject: Part,
): Map<string, Way[]> =>
  new Map(
    Object.entries(inputs).map(([act, [mutation, more]]) => [
      act,
      [{ mutation, input: { ...at(subject), ...more } }],
    ]),
  );

interface Looked<Name extends string> {
  readonly read: (name: Name, id: string) => Promise<Seen | null>;
  /** Who tries; left out: the member of that name. */
  readonly whoIs?: (name: Name) => { readonly token: string };
  /** What its acts are called. */
  readonly words: object;
}

/**
 * Tries every act on subjects in many states, by everybody named, up to the COMMIT that undoes it
 * (`undoAtCommit`).
 *
 * @returns what is offered and refused, or done and not offered, and refusals that offer something
 * else; and which acts were done in some state.
 */
export async function compareOffers<Name extends string = MemberName>(
  world: World,
  all: readonly { readonly state: string; readonly id: string; readonly name: Name }[],
  { read, whoIs = (name) => world.members[name as MemberName & Name], words }: Looked<Name>,
): Promise<{ readonly wrong: readonly string[]; readonly done: ReadonlySet<string> }> {
  const wrong: string[] = [];
  const done = new Set<string>();
  await forEachOf(
    all,
    async ({ state, id, name }) => {
      const seen = await read(name, id);
      if (!seen) return;
      for (const [act, ways] of seen.ways) {
        const answers = [];
        for (const way of ways) answers.push(await tryOut(world, whoIs(name), way));
        const isOffered = seen.allowed.includes(act),
          isDone = answers.some(({ isDone: one }) => one);
        const codes = answers.map(({ codes: one }) => one).join();
        if (isOffered !== isDone)
          wrong.push(
            `${act} of ${state} by ${name}: ${isOffered ? "" : "not "}offered, ` +
              (isDone ? "and done" : codes),
          );
        if (isDone) done.add(act);
        const list = seen.allowed
          .map((one) => wordsOf(words as Record<string, string>, one).nl)
          .join(", ");
        for (const { message, code } of answers.map(({ refusal }) => refusal)) {
          const offer = list ? `Wel mogelijk: ${list}.` : "Voor u is er nu niets mogelijk.";
          if (code === "INVALID_TRANSITION" && !message!.endsWith(offer))
            wrong.push(`${act} of ${state} by ${name}: "${message}", not "${offer}"`);
        }
      }
    },
    4,
  );
  return { wrong, done };
}

/** Does an act up to its COMMIT, which undoes it: the subject stays as it is. */
export async function tryOut(
  world: World,
  who: { readonly token: string },
  { mutation, input }: Way,
) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) {
    act: ${mutation}(input: $input) { userErrors { code message } } }`;
  const { data, errors } = await ask<{
    act: { userErrors: { code: string; message: string }[] } | null;
  }>(world.url, who, text, { input });
  const refusal = data?.act?.userErrors[0] ?? {};
  const codes = [...codesOf({ errors }), ...(data?.act?.userErrors ?? []).map(({ code }) => code)];
  // The COMMIT undoes it. Nothing else makes the server fail here.
  return {
    isDone: codes.join() === "INTERNAL_SERVER_ERROR",
    codes,
    refusal: refusal as { code?: string; message?: string },
  };
}
