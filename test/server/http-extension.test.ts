import { expect, it } from "@jest/globals";
import { ask } from "../support/api.js";
import { createWorld } from "../support/world.js";

it("tells of a document that is not valid without Apollo's own notes on HTTP", async () => {
  const world = await createWorld();
  try {
    const { errors } = await ask(world.url, null, "{ secret }");
    expect(errors[0]!.extensions).toEqual({ code: "GRAPHQL_VALIDATION_FAILED" });
  } finally {
    await world.end();
  }
});
