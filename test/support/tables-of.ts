import { modules } from "../../src/modules.js";

/** The tables of these modules. */
export const tablesOf = (...names: readonly string[]): string[] =>
  modules
    .filter(({ name }) => names.includes(name))
    .flatMap(({ kept }) => kept.map(({ entity }) => entity));
