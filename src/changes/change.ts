import { PARTIES } from "../authorisation/audience.js";
import { addEnumValue, declareEnum } from "../graphql/enums.js";

declare const isDeclared: unique symbol;

/** What the log calls what was done: made by `change` alone. */
export type ChangeName = string & { readonly [isDeclared]: true };

/** Every name that can stand in the log. Filled by the acts, and by what midnight brings. */
export const ChangeActEnum: Readonly<Record<string, string>> = declareEnum(
  "ChangeAct",
  "What was done (handeling).",
  {},
  PARTIES,
);

/**
 * Declares what the log calls something that is done. The database records the name with each row
 * that is written by it.
 *
 * @param description in English, with the Dutch term.
 */
export function change(name: string, description: string): ChangeName {
  addEnumValue(ChangeActEnum, name, description);
  return name as ChangeName;
}

export const ADMINISTERED = change(
  "ADMINISTERED",
  "Done by the administrator, outside any organisation (beheer).",
);
