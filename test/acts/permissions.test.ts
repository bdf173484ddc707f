import { describe, expect, it } from "@jest/globals";
import { Permissions } from "../../src/acts/permissions.js";
import { PUBLIC_VIEWER, type Viewer } from "../../src/authorisation/viewer.js";

interface Plot {
  readonly municipalityIds: readonly string[];
  readonly themes: readonly string[];
}

const gardening = new Permissions({
  name: "gardening",
  description: "What a role may do in the garden (bevoegdheid).",
  told: "What your role may do in the garden.",
  each: { WATER: "Water it (gieten).", MOW: "Mow it (maaien).", DIG: "Dig (spitten)." },
  reaches: {
    REGION: {
      only: "in your region",
      includes: ({ regionMunicipalityIds }, { municipalityIds }: Plot) =>
        municipalityIds.every((id) => regionMunicipalityIds.includes(id)),
    },
    PORTFOLIO: {
      only: "for your themes",
      includes: ({ portfolioThemes }, { themes }: Plot) =>
        themes.some((theme) => portfolioThemes.includes(theme)),
    },
  },
  roles: {
    BESTUURDER: { everywhere: ["WATER", "MOW"] },
    REGIODIRECTEUR: { everywhere: ["WATER"], within: { REGION: ["MOW"], PORTFOLIO: ["MOW"] } },
  },
});

const viewerOf = (role: Viewer["role"]): Viewer => ({
  ...PUBLIC_VIEWER,
  role,
  regionMunicipalityIds: ["delft"],
  portfolioThemes: ["TREES"],
});
const [executive, director, chair] = (["BESTUURDER", "REGIODIRECTEUR", "VOORZITTER"] as const).map(
  viewerOf,
) as [Viewer, Viewer, Viewer];
const inDelft: Plot = { municipalityIds: ["delft"], themes: [] };
const elsewhere: Plot = { municipalityIds: ["delft", "dordrecht"], themes: [] };
const trees: Plot = { municipalityIds: ["dordrecht"], themes: ["TREES"] };

describe("Permissions", () => {
  it("let a role do everywhere, or within a reach, what the table says, and nothing else", () => {
    const mows = (who: Viewer) =>
      [inDelft, elsewhere, trees].map((plot) => gardening.can(who, "MOW", plot));
    expect(mows(executive)).toEqual([true, true, true]);
    expect(mows(director)).toEqual([true, false, true]);
    expect(gardening.can(director, "WATER", elsewhere)).toBe(true);
    expect([executive, director].map((who) => gardening.can(who, "DIG", inDelft))).toEqual([
      false,
      false,
    ]);
  });

  it("let nobody do anything whose role is not in the table, or who has none", () => {
    for (const who of [chair, PUBLIC_VIEWER]) {
      expect(gardening.can(who, "WATER")).toBe(false);
      expect(() => gardening.refuseUnless(who, "WATER", inDelft)).toThrow(
        "Your role does not allow this.",
      );
    }
  });

  it("without a subject, say whether the role allows it for any", () => {
    expect(gardening.can(director, "MOW")).toBe(true);
    expect(() => gardening.refuseUnless(director, "MOW")).not.toThrow();
    expect(gardening.can(director, "DIG")).toBe(false);
  });

  it("tell whoever acts outside their reach where they may", () => {
    expect(gardening.obstacle(director, "MOW", inDelft)).toBeNull();
    expect(gardening.obstacle(director, "MOW", elsewhere)!()).toMatchObject({
      code: "FORBIDDEN",
      message: "Your role allows this only in your region, or for your themes.",
    });
  });
});
