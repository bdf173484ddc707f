import { describe, expect, it } from "@jest/globals";
import { recogniseOrganisations } from "../../src/organisation/recognise-organisations.js";
import { givenCollaboration } from "../collaboration/given-collaboration.js";
import { givenCycle } from "../agreements/given-cycle.js";
import { ask, codesOf } from "../support/api.js";
import { asActor } from "../support/as-actor.js";
import { beneath } from "../support/given.js";
import { cursorFor, until, watch } from "../support/live.js";
import { givenAdvice, inAdviceWorld, onDay, type RequestContent } from "../support/given-advice.js";
import type { World } from "../support/world.js";

const SOURCE = "Samenwerkingsovereenkomst versie 2, artikel 3";
type Article = "1(1)(f)" | "2(2)(b)";
type Name = keyof World["organisations"];

const recognise = (
  world: World,
  startsOn: string,
  rows: readonly (readonly [Name, Article])[],
  who: "bestuurder" | "voorzitter" | "dordtseHuurder" = "voorzitter",
) =>
  asActor(world, world.members[who], "ADVICE_REQUEST_SUBMITTED", (tx, actor) =>
    recogniseOrganisations(tx, actor, {
      agreementId: null,
      startsOn,
      source: SOURCE,
      rows: rows.map(([name, article]) => ({ organisationId: world.organisations[name], article })),
    }),
  );

interface Recognition {
  article: string;
  startsOn: string;
  endsOn: string | null;
}
const recognitionsAs = async (
  world: World,
  who: keyof World["members"],
  of: Name = "dordtseHuurders",
): Promise<Recognition[]> =>
  (
    await ask<{ o: { recognitions: Recognition[] } }>(
      world.url,
      world.members[who],
      `{ o: organisation(id: "${world.organisations[of]}") {
        recognitions { article startsOn endsOn } } }`,
    )
  ).data!.o.recognitions;

const RECOGNITIONS_LIVE = `subscription ($after: ChangeCursor) {
  changes(after: $after, filter: { subjectTypes: ["OrganisationRecognition"] }) {
    cursor changes { kind subjectId subject { ... on OrganisationRecognition { startsOn endsOn } } }
  } }`;

const namesOf = (list: readonly { adviser: { name: string } | null }[]) =>
  list.map(({ adviser }) => adviser!.name);

describe("a request for advice", () => {
  it("goes to whom the parties recognise beside the council, on every subject of its municipality", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      const { dordrecht, delft } = world.municipalities;
      const about = { municipalityIds: [dordrecht, delft] };
      expect((await submitted(about)).companions).toEqual([]);
      await recognise(world, "2022-02-01", [
        ["dordtseHuurders", "2(2)(b)"],
        ["delftseHuurders", "1(1)(f)"],
      ]);
      const policy = await submitted(about);
      expect(namesOf(policy.companions)).toEqual(["Huurders Dordrecht"]);
      expect(policy.companions).toMatchObject([{ adviceDueOn: "2022-03-15" }]);
      expect(namesOf((await submitted({ ...about, kind: "VOLUNTARY" })).companions)).toEqual([
        "Huurders Dordrecht",
      ]);
      // Not where it names no municipality, or another; nor where consent is asked.
      const others: RequestContent[] = [
        {},
        { municipalityIds: [delft] },
        { ...about, kind: "CONSENT", consentBasis: "WOHV_5A" },
      ];
      for (const content of others) expect((await submitted(content)).companions).toEqual([]);
      // Of complexes every local organisation is addressed, as before.
      const ofComplexes = { ...about, wohvSubject: "B" as const, complexes: ["De Linde"] };
      expect(namesOf((await submitted(ofComplexes)).companions)).toEqual([
        "Huurders Delft",
        "Huurders Dordrecht",
      ]);
    }));

  it("goes to whom they recognise on the day on which it is submitted", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      const addressed = async (day: string) => {
        await onDay(world, day);
        const about = { municipalityIds: [world.municipalities.dordrecht] };
        return namesOf((await submitted(about)).companions);
      };
      await recognise(world, "2022-02-02", [["dordtseHuurders", "2(2)(b)"]]);
      await recognise(world, "2022-02-04", []);
      expect(await addressed("2022-02-01")).toEqual([]);
      expect(await addressed("2022-02-02")).toEqual(["Huurders Dordrecht"]);
      expect(await addressed("2022-02-03")).toEqual(["Huurders Dordrecht"]);
      expect(await addressed("2022-02-04")).toEqual([]);
      await world.administer("UPDATE organisation SET active = false WHERE id = $1", [
        world.organisations.dordtseHuurders,
      ]);
      await recognise(world, "2022-02-04", [["dordtseHuurders", "2(2)(b)"]]);
      expect(await addressed("2022-02-05")).toEqual([]); // it takes part no more
    }));
});

describe("a cycle of performance agreements that names no tenants", () => {
  const partiesIn = async (world: World, startsYear: number) => {
    const { tenantParties } = await givenCycle(world).opened({ startsYear, endsYear: startsYear });
    return tenantParties.map(({ name }) => name);
  };

  it("begins with whom the parties recognise there, else with the local ones, else with the council", () =>
    inAdviceWorld(async (world) => {
      expect(await partiesIn(world, 2023)).toEqual(["Huurders Delft"]);
      await recognise(world, "2022-02-01", [
        ["cprw", "1(1)(f)"],
        ["dordtseHuurders", "2(2)(b)"],
      ]);
      expect(await partiesIn(world, 2024)).toEqual(["CPRW"]);
      await recognise(world, "2022-02-01", [
        ["cprw", "1(1)(f)"],
        ["delftseHuurders", "2(2)(b)"],
      ]);
      expect(await partiesIn(world, 2025)).toEqual(["CPRW", "Huurders Delft"]);
      await recognise(world, "2022-02-01", [["dordtseHuurders", "2(2)(b)"]]);
      expect(await partiesIn(world, 2026)).toEqual(["Huurders Delft"]);
      await world.administer(
        "UPDATE organisation SET active = false WHERE kind = 'LOCAL_TENANT_ORG'",
      );
      expect(await partiesIn(world, 2027)).toEqual(["CPRW"]);
    }));

  it("begins with one without a log-in only where the parties recognise it", () =>
    inAdviceWorld(async (world) => {
      const [other] = await world.administer<{ id: string }>(
        `INSERT INTO organisation (name, kind, municipality_ids)
         VALUES ('Bewonersvereniging Elders', 'OTHER_TENANT_ORG', ARRAY[$1::uuid]) RETURNING id`,
        [world.municipalities.delft],
      );
      expect(await partiesIn(world, 2023)).toEqual(["Huurders Delft"]);
      await asActor(world, world.members.bestuurder, "ADVICE_REQUEST_SUBMITTED", (tx, actor) =>
        recogniseOrganisations(tx, actor, {
          agreementId: null,
          startsOn: "2022-02-01",
          source: SOURCE,
          rows: [{ organisationId: other!.id, article: "2(2)(b)" }],
        }),
      );
      expect(await partiesIn(world, 2024)).toEqual(["Bewonersvereniging Elders"]);
    }));
});

describe("the list of whom the parties recognise", () => {
  it("is replaced from a day on: the one before ends the day before, one that had not begun never holds", () =>
    inAdviceWorld(async (world) => {
      await recognise(world, "2022-01-01", [
        ["dordtseHuurders", "1(1)(f)"],
        ["dordtseHuurders", "2(2)(b)"],
        ["cprw", "1(1)(f)"],
      ]);
      await recognise(world, "2022-06-01", [["delftseHuurders", "2(2)(b)"]], "bestuurder");
      await recognise(world, "2022-03-01", [["dordtseHuurders", "2(2)(b)"]]);
      expect(await recognitionsAs(world, "bestuurder")).toEqual([
        { article: "1(1)(f)", startsOn: "2022-01-01", endsOn: "2022-02-28" },
        { article: "2(2)(b)", startsOn: "2022-01-01", endsOn: "2022-02-28" },
        { article: "2(2)(b)", startsOn: "2022-03-01", endsOn: null },
      ]);
      expect(await recognitionsAs(world, "voorzitter", "delftseHuurders")).toEqual([]);
      expect(await recognitionsAs(world, "voorzitter", "cprw")).toEqual([
        { article: "1(1)(f)", startsOn: "2022-01-01", endsOn: "2022-02-28" },
      ]);
      const before = await beneath(
        world,
        "SELECT id, version FROM recognised_organisation WHERE ends_on IS NOT NULL ORDER BY id",
      );
      await recognise(world, "2022-09-01", []);
      // What had ended does not change again.
      expect(
        await beneath(
          world,
          `SELECT id, version FROM recognised_organisation
           WHERE id = ANY ($1::uuid[]) ORDER BY id`,
          [before.map(({ id }) => id as string)],
        ),
      ).toEqual(before);
    }));

  it("stays where an agreement that replaces its own has none", () =>
    inAdviceWorld(async (world) => {
      await recognise(world, "2022-02-01", [["dordtseHuurders", "2(2)(b)"]]);
      await givenCollaboration(world).inForce();
      expect(await recognitionsAs(world, "bestuurder")).toEqual([
        { article: "2(2)(b)", startsOn: "2022-02-01", endsOn: null },
      ]);
    }));

  it("is told to everybody who acts for an organisation once it has begun; what is to come, to the parties", () =>
    inAdviceWorld(async (world) => {
      await recognise(world, "2022-02-01", [["dordtseHuurders", "2(2)(b)"]]);
      await recognise(world, "2022-02-03", [["dordtseHuurders", "1(1)(f)"]]);
      const first = { article: "2(2)(b)", startsOn: "2022-02-01" };
      const next = { article: "1(1)(f)", startsOn: "2022-02-03", endsOn: null };
      const others = ["dordtseHuurder", "delftseHuurder", "dordtseAmbtenaar"] as const;
      for (const who of ["beleidsadviseur", "ondersteuner"] as const)
        expect(await recognitionsAs(world, who)).toEqual([
          { ...first, endsOn: "2022-02-02" },
          next,
        ]);
      for (const who of others)
        expect(await recognitionsAs(world, who)).toEqual([{ ...first, endsOn: null }]);
      await onDay(world, "2022-02-03");
      await world.server.clock.advance();
      for (const who of others)
        expect(await recognitionsAs(world, who)).toEqual([
          { ...first, endsOn: "2022-02-02" },
          next,
        ]);
      const { data, errors } = await ask<{ organisations: { recognitions: unknown }[] }>(
        world.url,
        null,
        "{ organisations { recognitions { article } } }",
      );
      expect([data?.organisations[0]?.recognitions ?? null, codesOf({ errors })]).toEqual([
        null,
        ["FORBIDDEN"],
      ]);
    }));

  it("is heard live by whom it is told to, at the midnight of its first day and of its last", () =>
    inAdviceWorld(async (world) => {
      await world.settle();
      const others = ["dordtseHuurder", "delftseHuurder", "dordtseAmbtenaar"] as const;
      const watched = await Promise.all(
        (["bestuurder", ...others] as const).map(async (who) => ({
          who,
          watch: watch<{ changes: { changes: { subjectType: string }[] } }, object>(
            world.url,
            world.members[who],
            RECOGNITIONS_LIVE,
            { after: await cursorFor(world.url, world.members[who]) },
          ),
        })),
      );
      const heard = () =>
        Object.fromEntries(watched.map(({ who, watch: { changes } }) => [who, changes.length]));
      const allHear = async (party: number, other: number) => {
        await until(
          () => heard().bestuurder === party && others.every((who) => heard()[who] === other),
          () => `${party} and ${other}: ${JSON.stringify(heard())}`,
        );
      };
      await recognise(world, "2022-02-02", [["dordtseHuurders", "2(2)(b)"]]);
      await allHear(1, 0);
      await onDay(world, "2022-02-02");
      await world.server.clock.advance();
      await allHear(2, 1);
      await recognise(world, "2022-02-04", []);
      await allHear(3, 1);
      await onDay(world, "2022-02-04");
      await world.server.clock.advance();
      await allHear(4, 2);
      // what is replaced on its own day is over at once
      await recognise(world, "2022-02-04", [["dordtseHuurders", "1(1)(f)"]]);
      await allHear(5, 3);
      await recognise(world, "2022-02-04", []);
      await allHear(6, 4);
      await Promise.all(watched.map(({ watch: one }) => one.end()));
    }));

  it("is written by the two parties alone, who change nothing but an end", () =>
    inAdviceWorld(async (world) => {
      await expect(
        recognise(world, "2022-02-01", [["dordtseHuurders", "2(2)(b)"]], "dordtseHuurder"),
      ).rejects.toThrow(/row-level security/);
      await recognise(world, "2022-02-01", [["dordtseHuurders", "2(2)(b)"]]);
      await expect(
        asActor(world, world.members.bestuurder, "ADVICE_REQUEST_SUBMITTED", (tx) =>
          tx.query("UPDATE app.recognised_organisation SET article = '1(1)(f)'"),
        ),
      ).rejects.toThrow(/permission denied/);
      // The other party ends what the council wrote; nobody else does.
      await asActor(world, world.members.dordtseHuurder, "ADVICE_REQUEST_SUBMITTED", (tx) =>
        tx.query("UPDATE app.recognised_organisation SET ends_on = '2022-02-05'"),
      );
      expect(await recognitionsAs(world, "bestuurder")).toMatchObject([{ endsOn: null }]);
      await recognise(world, "2022-02-06", [], "bestuurder");
      expect(await recognitionsAs(world, "bestuurder")).toMatchObject([{ endsOn: "2022-02-05" }]);
    }));
});
