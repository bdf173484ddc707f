import { MEMBERS } from "../authorisation/audience.js";
import { addEnumValue, declareEnum, type Words } from "../graphql/enums.js";

declare const isDeclared: unique symbol;

/** A name in the log for what was done. Only `change` makes one. */
export type ChangeName = string & { readonly [isDeclared]: true };

/** Every name that can stand in the log. Acts add theirs, and so do the tasks of midnight. */
export const ChangeActEnum: Readonly<Record<string, string>> = declareEnum({
  name: "ChangeAct",
  description: "What was done (handeling).",
  values: {},
  audiences: MEMBERS,
});

const sentences = new Map<string, Words>();

/** The sentence of each name, as it was declared. */
export const declaredSentences: ReadonlyMap<string, Words> = sentences;

/**
 * Declares a name that the log gives to something that is done. The database records the name with
 * each row that is then written. Throws when the name is declared twice.
 *
 * @param description in English, with the Dutch term.
 * @param says what somebody reads who follows what happens: `{who}` acted, `{what}` is how the
 * reader may hear the changed row called. What the clock does names nobody.
 */
export function change(name: string, description: string, says: Words): ChangeName {
  addEnumValue(ChangeActEnum, name, description);
  sentences.set(name, says);
  return name as ChangeName;
}

export const ADMINISTERED = change(
  "ADMINISTERED",
  "Done by the administrator, outside any organisation (beheer).",
  { nl: "De beheerder wijzigde {what}", en: "The administrator changed {what}" },
);
