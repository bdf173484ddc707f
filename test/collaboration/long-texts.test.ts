import { expect, it } from "@jest/globals";
import { ask } from "../support/api.js";
import { inCollaborationWorld, putInForce, putVersion } from "./given-in-force.js";

/** A page with the fragments of this many searches in each provision. */
const searching = (searches: number) => {
  const each = Array.from(
    { length: searches },
    (_, index) => `s${index}: fragments(search: "advies ${index}") { text }`,
  );
  return `{ collaborationProvisions(first: 100) { nodes { ${each.join(" ")} } } }`;
};

it("a page looks through its texts seven times, and not more often", () =>
  inCollaborationWorld(async (world) => {
    await putVersion(world, await putInForce(world));
    const codesOf = async (searches: number) =>
      (await ask(world.url, world.members.bestuurder, searching(searches))).errors.map(
        ({ extensions }) => extensions?.code,
      );
    expect(await codesOf(7)).toEqual([]);
    expect(await codesOf(8)).toEqual(["QUERY_TOO_COMPLEX"]);
  }));
