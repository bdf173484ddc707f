import { describe, expect, it } from "@jest/globals";
import { dataOf } from "../support/api.js";
import { createWorld } from "../support/world.js";

describe("who takes part", () => {
  it("is listed by name as Dutch orders names", async () => {
    const world = await createWorld();
    try {
      await world.administer(`
        INSERT INTO organisation (name, kind)
        VALUES ('Élan', 'OTHER_TENANT_ORG'), ('elders', 'OTHER_LANDLORD');
        INSERT INTO municipality (name) VALUES ('Éénstad'), ('Zwolle');
        INSERT INTO region (name) VALUES ('Île'), ('Zuid')`);
      const { organisations, municipalities, regions } = await dataOf<
        Record<"organisations" | "municipalities" | "regions", { name: string }[]>,
        object
      >(world.url, null, "{ organisations { name } municipalities { name } regions { name } }");
      expect(
        [organisations, municipalities, regions].map((list) => list.map(({ name }) => name)),
      ).toEqual([
        [
          "CPRW",
          "Élan",
          "elders",
          "Gemeente Delft",
          "Gemeente Dordrecht",
          "Huurders Delft",
          "Huurders Dordrecht",
          "Woonbron",
        ],
        ["Delft", "Dordrecht", "Éénstad", "Zwolle"],
        ["Dordrecht", "Île", "Zuid"],
      ]);
    } finally {
      await world.end();
    }
  });
});
