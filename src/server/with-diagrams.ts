import type { Module } from "../module.js";

/**
 * Puts the diagram of each lifecycle into a page, between `<!-- diagram: name -->` and `<!--
 * /diagram -->`.
 *
 * @throws when the page has no place for one of them.
 */
export function withDiagrams(text: string, lifecycles: NonNullable<Module["lifecycles"]>): string {
  return Object.entries(lifecycles).reduce((page, [name, lifecycle]) => {
    const place = new RegExp(`(<!-- diagram: ${name} -->\n)[^]*?(<!-- /diagram -->)`);
    if (!place.test(page)) throw new Error(`The page has no place for the diagram ${name}.`);
    return page.replace(
      place,
      (_, start: string, end: string) => `${start}${lifecycle.diagram()}\n${end}`,
    );
  }, text);
}
