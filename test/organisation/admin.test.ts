import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { dataOf } from "../support/api.js";
import { createLiveWorld, socketUrl, until } from "../support/live.js";
import type { World } from "../support/world.js";
import { administrate } from "./administer.js";

let world: World;
beforeAll(async () => void (world = await createLiveWorld()));
afterAll(() => world.end());

/** How many rows there are of what is administered, and how many the log has. */
const stand = () =>
  world.administer(`
    SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM membership) AS roles,
      (SELECT count(*) FROM organisation) AS organisations, (SELECT count(*) FROM change) AS log`);

const refusalOf = async (...typed: string[]): Promise<string> => {
  const before = await stand();
  const told = await administrate(world, ...typed).then(
    () => "done",
    (error: Error) => error.message,
  );
  expect(await stand()).toEqual(before);
  return told;
};

const addMembership = (changes: Record<string, string> = {}) => [
  "membership",
  "add",
  ...Object.entries({
    person: "subject-secretaris",
    organisation: "CPRW",
    role: "VOORZITTER",
    from: "2090-01-01",
    ...changes,
  }).flatMap(([option, value]) => [`--${option}`, value]),
];

describe("npm run admin", () => {
  it("lets somebody in who was added with a role, and tells it in the log as administered", async () => {
    await administrate(world, "person", "add", "--name", "Nieuw Lid", "--subject", "oidc|nieuw");
    const told = await administrate(
      world,
      ...addMembership({ person: "oidc|nieuw", role: "bestuurslid", from: "2020-01-01" }),
      "--theme",
      "leefbaarheid",
    );
    expect(told).toEqual(["Nieuw Lid is BESTUURSLID of CPRW from 2020-01-01."]);
    const token = await world.tokenFor({
      subject: "oidc|nieuw",
      organisationId: world.organisations.cprw,
    });
    expect(await dataOf(world.url, { token }, "{ viewer { role person { name } } }")).toEqual({
      viewer: { role: "BESTUURSLID", person: { name: "Nieuw Lid" } },
    });
    expect(
      await world.administer(`
        SELECT entity, act, organisation_id, person_id FROM change ORDER BY id DESC LIMIT 2`),
    ).toEqual([
      { entity: "membership", act: "ADMINISTERED", organisation_id: null, person_id: null },
      { entity: "person", act: "ADMINISTERED", organisation_id: null, person_id: null },
    ]);
  });

  it("ends the open session of whose role it ends, and of nobody else", async () => {
    const closed: string[] = [];
    const follow = (name: string, token: string) => {
      const client = createClient({
        url: socketUrl(world.url),
        webSocketImpl: WebSocket,
        lazy: false,
        retryAttempts: 0,
        connectionParams: { authorization: `Bearer ${token}` },
        onNonLazyError: () => undefined,
        on: { closed: (event) => void closed.push(`${name} ${(event as { code: number }).code}`) },
      });
      return { client, connected: new Promise((done) => client.on("connected", done)) };
    };
    const { ondersteuner, secretaris } = world.members;
    const both = [
      follow("ondersteuner", ondersteuner.token),
      follow("secretaris", secretaris.token),
    ];
    await Promise.all(both.map(({ connected }) => connected));
    expect(
      await administrate(
        world,
        ...["membership", "end", "--person", ondersteuner.subject],
        ...["--organisation", world.organisations.cprw, "--until", "2021-12-31"],
      ),
    ).toEqual(["ondersteuner, ONDERSTEUNER of CPRW, has until 2021-12-31."]);
    await until(() => closed.length > 0, "a session to end");
    await world.settle();
    expect(closed).toEqual(["ondersteuner 4403"]);
    for (const { client } of both) await client.dispose();
  });

  it("passes the chair on: end one role, and begin the next", async () => {
    await administrate(
      world,
      ...["membership", "end", "--person", "subject-secretaris", "--organisation", "CPRW"],
      ...["--until", "2089-12-31"],
    );
    expect(await administrate(world, ...addMembership())).toEqual([
      "secretaris is VOORZITTER of CPRW from 2090-01-01.",
    ]);
  });

  it("tells on a dry run what it would do, and does nothing", async () => {
    const before = await stand();
    const told = await administrate(
      world,
      ...["person", "add", "--name", "Op proef", "--subject", "proef", "--dry-run"],
    );
    expect(told).toEqual(["Op proef is added, with the subject proef."]);
    expect(await stand()).toEqual(before);
  });

  it.each([
    [
      "a role of another kind of organisation",
      addMembership({ role: "BESTUURDER" }),
      /^BESTUURDER is no role of CPRW, a TENANT_UMBRELLA; its roles are VOORZITTER, /,
    ],
    ["no role", addMembership({ role: "BAAS" }), /^"BAAS" is no role; there are BESTUURDER, /],
    [
      "a role at the same time as another one",
      addMembership({ person: "subject-bestuurslid" }),
      "bestuurslid is BESTUURSLID there from 2020-01-01, and has one role there at a time: end that one first.",
    ],
    [
      "a last day before the first",
      addMembership({ person: "subject-bestuurder", until: "2089-01-01" }),
      "The last day, 2089-01-01, is before the first, 2090-01-01.",
    ],
    [
      "a day that there is not",
      addMembership({ from: "2090-02-30" }),
      '"2090-02-30" is no day; write it as 2026-12-31.',
    ],
    [
      "a region for somebody who directs none",
      addMembership({ person: "subject-bestuurder", region: "Dordrecht" }),
      "A region is for a REGIODIRECTEUR, not for a VOORZITTER.",
    ],
    [
      "a theme that there is not",
      addMembership({ person: "subject-bestuurder", theme: "RUIMTEVAART" }),
      '"RUIMTEVAART" is no theme; there are LEEFBAARHEID, DUURZAAMHEID.',
    ],
    [
      "nobody",
      addMembership({ person: "niemand" }),
      'Nobody has the subject "niemand"; person list shows who has which.',
    ],
    [
      "an organisation that there is not",
      addMembership({ organisation: "CPRV" }),
      /^There is no organisation "CPRV"; there are CPRW, /,
    ],
    [
      "a name without anything to see",
      ["person", "add", "--subject", "leeg", "--name", "\u200b \u3164"],
      /^A name is one line of 1 to 200 characters/,
    ],
    [
      "a subject that somebody has",
      ["person", "add", "--subject", "subject-voorzitter", "--name", "Een ander"],
      'voorzitter has the subject "subject-voorzitter" already.',
    ],
    [
      "a second landlord",
      ["organisation", "add", "--name", "Nog een", "--kind", "LANDLORD"],
      "There is one LANDLORD here: Woonbron.",
    ],
    [
      "a seed where something stands",
      ["seed", "--landlord", "A", "--tenant-council", "B", "--municipality", "C"],
      /^This database is not empty: /,
    ],
    [
      "an option that is missing",
      ["person", "add"],
      "person add needs --subject SUBJECT and --name NAME.",
    ],
    ["an option that there is not", ["person", "add", "--mail", "x"], "Unknown option '--mail'."],
    ["a command that there is not", ["person", "drop"], 'There is no command "person drop".'],
  ])("refuses %s in a sentence, and does nothing", async (_, typed, sentence) => {
    expect(await refusalOf(...typed)).toEqual(
      typeof sentence === "string" ? sentence : expect.stringMatching(sentence),
    );
  });

  it("changes a person, a portfolio and an organisation", async () => {
    await administrate(
      world,
      ...["person", "change", "--subject", "subject-bestuurslid"],
      ...["--name", "Jo de Wit", "--new-subject", "oidc|jo"],
    );
    await administrate(
      world,
      ...["membership", "change", "--person", "oidc|jo", "--organisation", "CPRW"],
      ...["--theme", "DUURZAAMHEID", "--theme", "LEEFBAARHEID"],
    );
    await administrate(
      world,
      ...["organisation", "change", "--organisation", "Huurders Delft"],
      ...["--municipality", "Delft", "--municipality", "Dordrecht", "--active", "no"],
    );
    expect(
      await world.administer(`
        SELECT p.name, m.portfolio_themes AS themes FROM person p
        JOIN membership m ON m.person_id = p.id WHERE subject = 'oidc|jo'`),
    ).toEqual([{ name: "Jo de Wit", themes: ["LEEFBAARHEID", "DUURZAAMHEID"] }]);
    expect(
      await world.administer(`
        SELECT cardinality(municipality_ids) AS places, active FROM organisation
        WHERE name = 'Huurders Delft'`),
    ).toEqual([{ places: 2, active: false }]);
    const people = await administrate(world, "person", "list");
    expect(people).toContain("oidc|jo\tJo de Wit\tBESTUURSLID of CPRW from 2020-01-01");
    expect(await administrate(world, "organisation", "list")).toContainEqual(
      expect.stringMatching(/LOCAL_TENANT_ORG\tHuurders Delft\tnot active\tDelft, Dordrecht$/),
    );
  });

  it("tells of every command, and of each its options", async () => {
    const page = (await administrate(world, "--help")).join("\n");
    for (const name of ["seed", "import", "person add", "membership end", "organisation change"])
      expect(page).toContain(`\n  ${name} `);
    expect((await administrate(world, "membership", "add", "--help")).join("\n")).toMatch(
      /npm run admin -- membership add \[OPTIONS\][^]*--role ROLE +one of the roles of its kind \(required\)/,
    );
  });
});
