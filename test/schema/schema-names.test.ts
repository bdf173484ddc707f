import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import { AUDIENCES } from "../../src/authorisation/audience.js";
import { audienceSchemasOf, buildSourceSchema } from "../../src/graphql/build-schema.js";
import { resolvers } from "../../src/server/serve.js";
import { sdlOf } from "../authorisation/everything.js";

describe("the text of an audience's schema", () => {
  // Also in descriptions and defaults: CalendarItemAct and CalendarYearAct name the
  // mutations of the parties to everybody.
  it.each(AUDIENCES)(
    "for %s names nothing that is not for it, not even in a description",
    async (audience) => {
      const { hidden, published } = audienceSchemasOf(await buildSourceSchema(resolvers))[audience];
      const nameOf = (coordinate: string) =>
        coordinate.replace(/.*\((.*):\)$/, "$1").replace(/.*\./, "");
      const shown = JSON.stringify(
        Object.values(published.getTypeMap()).map((type) => [
          type.name,
          "getFields" in type
            ? Object.keys(type.getFields())
            : "getValues" in type
              ? type.getValues().map(({ name }) => name)
              : [],
        ]),
      );
      const secret = [...new Set([...hidden].map(nameOf))].filter(
        (name) => /[A-Z_]/.test(name) && !shown.includes(`"${name}"`),
      );
      expect(
        secret.filter((name) => new RegExp(`(?<!\\w)${name}(?!\\w)`).test(sdlOf(audience))),
      ).toEqual([]);
    },
  );
});
