import { diffWordsWithSpace } from "diff";
import { Field, ObjectType } from "type-graphql";
import { MEMBERS, VisibleTo } from "../authorisation/audience.js";
import { declareEnum } from "../graphql/enums.js";

export const TextChangeKindEnum = declareEnum({
  name: "TextChangeKind",
  description: "What became of a piece of text in a next version of it.",
  values: {
    KEPT: "It stands in both (gebleven).",
    ADDED: "It stands in the next one only (toegevoegd).",
    REMOVED: "It stood in the one before only (vervallen).",
  },
  audiences: MEMBERS,
});
export type TextChangeKind = keyof typeof TextChangeKindEnum;

@ObjectType("TextChange", {
  simpleResolvers: true,
  description:
    "A piece of text, and what became of it (tekstverschil). What was kept and added, in this " +
    "order, is the next version; what was kept and removed the one before.",
})
@VisibleTo(...MEMBERS)
export class TextChange {
  @Field(() => TextChangeKindEnum, { description: "What became of it." }) kind!: TextChangeKind;
  @Field(() => String, { description: "The piece (tekst)." }) text!: string;
}

/** How many words may differ before a text counts as another one: 30 ms for the longest texts. */
const MAX_EDITS = 500;
/** The server does nothing else meanwhile. The bound above comes first, so that an answer is fixed. */
const TIMEOUT_MS = 250;
/** What a field costs that tells one. */
export const DIFFERENCE_COMPLEXITY = 50;

/**
 * The difference between two versions of a text, word by word, with the white space. Texts that
 * differ too much are told as one that went and one that came.
 */
export function wordDifference(before: string, after: string): TextChange[] {
  if (before === after) return piecesOf([{ kind: "KEPT", text: after }]);
  if (before === "" || after === "") return anew(before, after);
  const found = diffWordsWithSpace(before, after, {
    maxEditLength: MAX_EDITS,
    timeout: TIMEOUT_MS,
  });
  if (!found) return anew(before, after);
  return piecesOf(
    found.map(({ added, removed, value }) => ({
      kind: added ? "ADDED" : removed ? "REMOVED" : "KEPT",
      text: value,
    })),
  );
}

const piecesOf = (pieces: readonly TextChange[]): TextChange[] =>
  pieces.filter(({ text }) => text !== "");

const anew = (before: string, after: string): TextChange[] =>
  piecesOf([
    { kind: "REMOVED", text: before },
    { kind: "ADDED", text: after },
  ]);

/** How many characters are compared of the texts of a list: about a second for the longest list. */
export const MAX_COMPARED = 1_000_000;

/**
 * Compares the texts of one list, one by one. What stands in the list behind a million characters
 * that were to be compared is told as one text that went and one that came.
 *
 * @returns for each, a function that compares it when it is asked for: others are served in between.
 */
export function differencesIn(
  pairs: readonly (readonly [before: string, after: string])[],
): (() => Promise<TextChange[]>)[] {
  let compared = 0;
  let turn = Promise.resolve();
  return pairs.map(([before, after]) => {
    if (before !== after && before !== "" && after !== "") compared += before.length + after.length;
    const isWithin = compared <= MAX_COMPARED;
    return async () => {
      await (turn = turn.then(() => new Promise((next) => setImmediate(next))));
      return isWithin || before === after ? wordDifference(before, after) : anew(before, after);
    };
  });
}
