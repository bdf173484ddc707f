import type { Module } from "../module.js";

/**
 * A page with the diagram of each lifecycle between
 * `<!-- diagram: name -->` and `<!-- /diagram -->`.
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
