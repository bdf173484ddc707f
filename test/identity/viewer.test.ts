import { randomUUID } from "node:crypto";
import { describe, expect, it, jest } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { prepareDatabase } from "../../src/server/prepare-database.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { given } from "../support/given.js";
import { createNewWorld, type World } from "../support/world.js";

const YEARS_25 = 25 * 365 * 86_400;
/** The sub and organisation of a token. */
type Login = { subject: string; organisationId: string };

/** A person with memberships, each given as SQL values; days count from today in Amsterdam. */
async function givenPerson(
  world: World,
  name: string,
  memberships: {
    organisationId: string;
    role: string;
    from?: number | string;
    to?: number | string;
    themes?: string[];
  }[],
): Promise<{ id: string; subject: string }> {
  const id = randomUUID(),
    subject = `subject-${name}`;
  await world.administer("INSERT INTO person (id, name, subject) VALUES ($1, $2, $3)", [
    id,
    name,
    subject,
  ]);
  const day = (value: number | string | undefined) =>
    typeof value === "number"
      ? `(now() AT TIME ZONE 'Europe/Amsterdam')::date + ${value}`
      : value
        ? `'${value}'::date`
        : "NULL";
  for (const { organisationId, role, from = -100, to, themes = [] } of memberships) {
    await world.administer(
      `
      INSERT INTO membership (person_id, organisation_id, role, starts_on, ends_on,
        portfolio_themes)
      VALUES ($1, $2, $3, ${day(from)}, ${day(to)}, $4)`,
      [id, organisationId, role, themes],
    );
  }
  return { id, subject };
}

async function viewerOf(world: World, login: Login, lifetimeSeconds?: number) {
  return (
    await dataOf(
      world.url,
      { token: await world.tokenFor(login, lifetimeSeconds) },
      cprw.ViewerDocument,
    )
  ).viewer;
}

async function refusalOf(world: World, login: Login) {
  const answer = await ask(world.url, { token: await world.tokenFor(login) }, cprw.ViewerDocument);
  return {
    status: answer.status,
    data: answer.data,
    codes: codesOf(answer),
    message: answer.errors[0]?.message,
  };
}
const NO_ROLE = {
  status: 401,
  data: null,
  codes: ["UNAUTHENTICATED"],
  message: "Your token is good, but you have no role in that organisation today.",
};

describe("viewer", () => {
  it("answers who calls, for which organisation, in which role, until when, and what the role may do", async () => {
    const world = await createNewWorld();
    try {
      const {
        bestuurslid,
        organisations: { cprw: organisationId },
      } = { ...world.members, organisations: world.organisations };
      const before = Date.now();
      const viewer = await viewerOf(world, bestuurslid, 600);
      expect(viewer).toMatchObject({
        audience: "TENANT_COUNCIL",
        role: "BESTUURSLID",
        organisation: { id: organisationId, name: "CPRW", kind: "TENANT_UMBRELLA" },
        person: { id: bestuurslid.personId, name: "bestuurslid" },
        membership: {
          id: bestuurslid.membershipId,
          startsOn: "2020-01-01",
          endsOn: null,
          portfolio: [{ id: "LEEFBAARHEID", dutchName: "Leefbaarheid" }],
          region: null,
        },
      });
      expect(Date.parse(viewer.expiresAt!)).toBeGreaterThan(before + 599_000 - 1);
      expect(Date.parse(viewer.expiresAt!)).toBeLessThanOrEqual(Date.now() + 600_000);
    } finally {
      await world.end();
    }
  });

  it("tells each role what it may do on the calendar, and nothing to those who only read", async () => {
    const world = await createNewWorld();
    try {
      const permissionsOf = async (who: Login) =>
        [...(await viewerOf(world, who)).calendarPermissions].sort().join(" ");
      // work on what they are the named owner of
      const drafter = "ANNOTATE COMPLETE DISCARD DRAFT REVISE START";
      const everything =
        "ADOPT_YEAR AGREE ANNOTATE ANSWER_PROPOSAL ASSIGN_OWNER CANCEL CLOSE_YEAR COMPLETE " +
        "DECLINE DISCARD DRAFT OPEN_YEAR POSTPONE PROPOSE PROPOSE_CHANGE PUBLISH_YEAR " +
        "REOPEN_YEAR REVISE ROLL_OVER START WITHDRAW";
      const told: Record<string, string> = {};
      for (const member of Object.values(world.members))
        told[member.name] = await permissionsOf(member);
      expect(told).toEqual({
        bestuurder: everything,
        voorzitter: everything,
        participatieadviseur:
          "AGREE ANNOTATE ANSWER_PROPOSAL ASSIGN_OWNER CANCEL CLOSE_YEAR COMPLETE DECLINE " +
          "DISCARD DRAFT OPEN_YEAR POSTPONE PROPOSE PROPOSE_CHANGE REVISE ROLL_OVER START " +
          "WITHDRAW",
        bestuurslid:
          "AGREE ANNOTATE ANSWER_PROPOSAL ASSIGN_OWNER CANCEL COMPLETE DECLINE DISCARD DRAFT " +
          "POSTPONE PROPOSE PROPOSE_CHANGE REVISE ROLL_OVER START WITHDRAW",
        secretaris:
          "ANNOTATE ASSIGN_OWNER CLOSE_YEAR COMPLETE DISCARD DRAFT OPEN_YEAR POSTPONE PROPOSE " +
          "PROPOSE_CHANGE REVISE ROLL_OVER START WITHDRAW",
        beleidsadviseur: drafter,
        ondersteuner: "ANNOTATE DISCARD DRAFT REVISE",
        regiodirecteur: drafter,
        dordtseHuurder: "",
        delftseHuurder: "",
        dordtseAmbtenaar: "",
        delftseWethouder: "",
      });
    } finally {
      await world.end();
    }
  });

  it("answers the public too, with neither person nor role, and denies what only members have", async () => {
    const world = await createNewWorld();
    try {
      expect(
        await dataOf(
          world.url,
          null,
          "{ viewer { audience role organisation { id } calendarPermissions } }",
        ),
      ).toEqual({
        viewer: { audience: "PUBLIC", role: null, organisation: null, calendarPermissions: [] },
      });
      const answer = await ask(world.url, null, cprw.ViewerDocument);
      expect(answer.data?.viewer).toMatchObject({
        person: null,
        membership: null,
        expiresAt: null,
      });
      expect(answer.errors.map(({ extensions }) => extensions.coordinate).sort()).toEqual([
        "Viewer.expiresAt",
        "Viewer.membership",
        "Viewer.person",
      ]);
    } finally {
      await world.end();
    }
  });
});

describe("a person with two memberships", () => {
  it("has the rights of the one the token chose, and never both: rows, fields and acts", async () => {
    const world = await createNewWorld();
    try {
      const { cprw: council, dordtseHuurders: local } = world.organisations;
      const { subject } = await givenPerson(world, "Joke", [
        { organisationId: council, role: "VOORZITTER" },
        { organisationId: local, role: "BESTUURSLID_LOKAAL" },
      ]);
      const asCouncil = { token: await world.tokenFor({ subject, organisationId: council }) },
        asLocal = { token: await world.tokenFor({ subject, organisationId: local }) };
      const { id } = await given(world).draft("TENANT_COUNCIL");
      const agreed = await given(world).agreed("LANDLORD", {
        municipalityIds: [world.municipalities.dordrecht],
      });
      const proposed = await given(world).proposed("LANDLORD", {
        municipalityIds: [world.municipalities.dordrecht],
      });

      expect(await viewerOf(world, { subject, organisationId: council })).toMatchObject({
        audience: "TENANT_COUNCIL",
        role: "VOORZITTER",
        organisation: { id: council },
      });
      expect(await viewerOf(world, { subject, organisationId: local })).toMatchObject({
        audience: "LOCAL_TENANT_ORGANISATION",
        role: "BESTUURSLID_LOKAAL",
        organisation: { id: local },
        calendarPermissions: [],
      });
      const ids = async (who: { token: string }) =>
        (
          await dataOf<{ calendarItems: { nodes: { id: string }[] } }, object>(
            world.url,
            who,
            "{ calendarItems { nodes { id } } }",
          )
        ).calendarItems.nodes
          .map((node) => node.id)
          .sort();
      expect(await ids(asCouncil)).toEqual([id, agreed.id, proposed.id].sort());
      expect(await ids(asLocal)).toEqual([agreed.id]);
      expect(
        new Set(
          codesOf(
            await ask(world.url, asLocal, cprw.AnnotateCalendarItemDocument, {
              input: { id, expectedVersion: 0, note: "x" },
            }),
          ),
        ),
      ).toEqual(new Set(["FORBIDDEN"]));
      expect(
        codesOf(await ask(world.url, asLocal, "{ calendarItems { nodes { updatedAt } } }")),
      ).toEqual(["FORBIDDEN"]);
      expect(
        codesOf(
          await ask(world.url, asCouncil, cprw.AnnotateCalendarItemDocument, {
            input: { id, expectedVersion: 0, note: "x" },
          }),
        ),
      ).toEqual([]);
    } finally {
      await world.end();
    }
  });

  it("has one role in an organisation at a time: the database refuses two that share a day", async () => {
    const world = await createNewWorld();
    try {
      const { cprw: organisationId, dordtseHuurders: elsewhere } = world.organisations;
      const role = { organisationId, role: "VOORZITTER", from: "2030-01-01", to: "2030-12-31" };
      const sharing = [
        { from: "2030-12-31" },
        { from: "2029-01-01", to: "2030-01-01" },
        { from: "2030-06-01", to: "2030-06-01" },
        { from: "2029-01-01", to: "2031-12-31" },
        { from: "2029-01-01" },
        { from: "2030-01-01", to: "2030-12-31", role: "VOORZITTER" },
      ];
      for (const [index, other] of sharing.entries()) {
        await expect(
          givenPerson(world, `overlap-${index}`, [
            role,
            { organisationId, role: "ONDERSTEUNER", ...other },
          ]),
        ).rejects.toMatchObject({ code: "23P01", constraint: "membership_one_role_excl" });
      }
      const { id } = await givenPerson(world, "Gerrit", [
        role,
        { organisationId, role: "BESTUURSLID", from: "2031-01-01" },
        { organisationId, role: "BESTUURSLID", from: "2020-01-01", to: "2029-12-31" },
        { ...role, organisationId: elsewhere, role: "BESTUURSLID_LOKAAL" },
      ]);
      for (const change of [
        "ends_on = '2031-01-01' WHERE role = 'VOORZITTER'",
        "ends_on = NULL WHERE starts_on = '2020-01-01'",
        `organisation_id = '${organisationId}' WHERE role = 'BESTUURSLID_LOKAAL'`,
      ]) {
        await expect(
          world.administer(`UPDATE membership SET ${change} AND person_id = '${id}'`),
        ).rejects.toMatchObject({ code: "23P01" });
      }
      expect(
        await world.administer(
          `
            SELECT role, starts_on::text FROM membership
            WHERE person_id = $1 ORDER BY starts_on, role`,
          [id],
        ),
      ).toEqual([
        { role: "BESTUURSLID", starts_on: "2020-01-01" },
        { role: "BESTUURSLID_LOKAAL", starts_on: "2030-01-01" },
        { role: "VOORZITTER", starts_on: "2030-01-01" },
        { role: "BESTUURSLID", starts_on: "2031-01-01" },
      ]);
    } finally {
      await world.end();
    }
  });

  it("that overlapped before this was refused stop the start with a sentence, and lose nothing", async () => {
    const world = await createNewWorld();
    try {
      const { cprw: organisationId } = world.organisations;
      await world.administer(`
        ALTER TABLE membership DROP
          CONSTRAINT membership_one_role_excl; DELETE FROM migration
          WHERE name LIKE 'ForbidOverlappingRoles%'`);
      const { id } = await givenPerson(world, "Gerrit", [
        { organisationId, role: "VOORZITTER", from: -20 },
        { organisationId, role: "ONDERSTEUNER", from: -10 },
      ]);
      const [one, other] = await world.administer<{ id: string }>(
        "SELECT id FROM membership WHERE person_id = $1 ORDER BY id",
        [id],
      );
      // TypeORM tells of a failed migration there
      const told = jest.spyOn(console, "log").mockImplementation(() => {});
      await expect(prepareDatabase(world.databaseUrl)).rejects.toThrow(
        "A person has one role in an organisation at a time, but these memberships overlap: " +
          `${one!.id} and ${other!.id}. End one of each before the other begins.`,
      );
      told.mockRestore();
      await world.administer(
        `
        UPDATE membership SET ends_on = (now() AT TIME ZONE 'Europe/Amsterdam')::date - 11
        WHERE person_id = $1 AND role = 'VOORZITTER'`,
        [id],
      );
      await prepareDatabase(world.databaseUrl);
      expect(
        await world.administer(
          "SELECT conname FROM pg_constraint WHERE conname = 'membership_one_role_excl'",
        ),
      ).toHaveLength(1);
    } finally {
      await world.end();
    }
  });

  it("has none where it has no membership, however good its token", async () => {
    const world = await createNewWorld();
    try {
      expect(
        await refusalOf(world, {
          subject: world.members.voorzitter.subject,
          organisationId: world.organisations.woonbron,
        }),
      ).toEqual(NO_ROLE);
      expect(
        await refusalOf(world, {
          subject: world.members.voorzitter.subject,
          organisationId: randomUUID(),
        }),
      ).toEqual(NO_ROLE);
      expect(
        await refusalOf(world, { subject: "nobody", organisationId: world.organisations.cprw }),
      ).toEqual(NO_ROLE);
    } finally {
      await world.end();
    }
  });
});

describe("the rotating chair", () => {
  it("is chair from the first day to the last in Amsterdam, and else what another membership says", async () => {
    const world = await createNewWorld();
    try {
      const { cprw: organisationId } = world.organisations;
      const was = await givenPerson(world, "was", [
        { organisationId, role: "VOORZITTER", to: -1 },
        { organisationId, role: "BESTUURSLID", from: 0 },
      ]);
      const is = await givenPerson(world, "is", [
        { organisationId, role: "BESTUURSLID", to: -1 },
        { organisationId, role: "VOORZITTER", from: 0, to: 0 },
        { organisationId, role: "BESTUURSLID", from: 1 },
      ]);
      const willBe = await givenPerson(world, "willBe", [
        { organisationId, role: "BESTUURSLID", to: 0 },
        { organisationId, role: "VOORZITTER", from: 1 },
      ]);
      const roleOf = async ({ subject }: { subject: string }) =>
        (await viewerOf(world, { subject, organisationId })).role;
      expect([await roleOf(was), await roleOf(is), await roleOf(willBe)]).toEqual([
        "BESTUURSLID",
        "VOORZITTER",
        "BESTUURSLID",
      ]);

      const gone = await givenPerson(world, "gone", [
        { organisationId, role: "VOORZITTER", to: -1 },
      ]);
      const coming = await givenPerson(world, "coming", [
        { organisationId, role: "VOORZITTER", from: 1 },
      ]);
      expect(await refusalOf(world, { subject: gone.subject, organisationId })).toEqual(NO_ROLE);
      expect(await refusalOf(world, { subject: coming.subject, organisationId })).toEqual(NO_ROLE);
    } finally {
      await world.end();
    }
  });

  it("loses the chair at once when the administrator ends the membership: the token is refused", async () => {
    const world = await createNewWorld();
    try {
      const { cprw: organisationId } = world.organisations;
      const { subject } = await givenPerson(world, "chair", [
        { organisationId, role: "VOORZITTER" },
      ]);
      const who = { token: await world.tokenFor({ subject, organisationId }) };
      expect((await ask(world.url, who, cprw.ViewerDocument)).data?.viewer.role).toBe("VOORZITTER");
      await world.administer(
        `
        UPDATE membership SET ends_on = (now() AT TIME ZONE 'Europe/Amsterdam')::date - 1
        WHERE person_id = (SELECT id FROM person WHERE subject = $1)`,
        [subject],
      );
      expect(codesOf(await ask(world.url, who, cprw.ViewerDocument))).toEqual(["UNAUTHENTICATED"]);
      await world.administer(
        `
        UPDATE membership SET ends_on = NULL
        WHERE person_id = (SELECT id FROM person WHERE subject = $1)`,
        [subject],
      );
      await world.administer("UPDATE organisation SET active = false WHERE id = $1", [
        organisationId,
      ]);
      expect(codesOf(await ask(world.url, who, cprw.ViewerDocument))).toEqual(["UNAUTHENTICATED"]);
    } finally {
      await world.end();
    }
  });

  it("expires at midnight in Amsterdam after the last day, on the days of summer and winter time too", async () => {
    const world = await createNewWorld();
    try {
      const { cprw: organisationId } = world.organisations;
      const ends = {
        "2040-01-31": "2040-01-31T23:00:00.000Z",
        "2040-07-31": "2040-07-31T22:00:00.000Z",
        "2040-02-29": "2040-02-29T23:00:00.000Z",
        "2040-12-31": "2040-12-31T23:00:00.000Z",
        // Summer time begins in the night to Sunday 25 March and ends in the
        // night to Sunday 28 October.
        "2040-03-24": "2040-03-24T23:00:00.000Z",
        "2040-03-25": "2040-03-25T22:00:00.000Z",
        "2040-10-27": "2040-10-27T22:00:00.000Z",
        "2040-10-28": "2040-10-28T23:00:00.000Z",
      };
      const told: Record<string, string | null | undefined> = {};
      for (const to of Object.keys(ends)) {
        const { subject } = await givenPerson(world, to, [
          { organisationId, role: "VOORZITTER", to },
        ]);
        told[to] = (await viewerOf(world, { subject, organisationId }, YEARS_25)).expiresAt;
      }
      expect(told).toEqual(ends);
    } finally {
      await world.end();
    }
  });

  it("expires with the token when that ends first", async () => {
    const world = await createNewWorld();
    try {
      const { cprw: organisationId } = world.organisations;
      const { subject } = await givenPerson(world, "short", [
        { organisationId, role: "VOORZITTER", to: "2040-01-31" },
      ]);
      const before = Date.now();
      const { expiresAt } = await viewerOf(world, { subject, organisationId }, 300);
      expect(Date.parse(expiresAt!)).toBeGreaterThan(before + 299_000 - 1);
      expect(Date.parse(expiresAt!)).toBeLessThanOrEqual(Date.now() + 300_000);
    } finally {
      await world.end();
    }
  });
});

describe("the language of what is meant for people", () => {
  it("is Dutch, unless English is asked for before it", async () => {
    const world = await createNewWorld();
    try {
      const messageIn = async (language: string | undefined) => {
        const { data } = await ask(
          world.url,
          world.members.voorzitter,
          cprw.OpenCalendarYearDocument,
          { input: { year: 1 } },
          language === undefined ? {} : { headers: { "accept-language": language } },
        );
        expect(data?.openCalendarYear?.userErrors[0]).toMatchObject({
          code: "YEAR_OUT_OF_RANGE",
          path: ["input", "year"],
        });
        return data?.openCalendarYear?.userErrors[0]?.message;
      };
      const dutch = "Een kalender is er voor de jaren 2015 tot en met 2100.",
        english = "Calendars are kept for the years 2015 to 2100.";
      for (const language of [
        undefined,
        "",
        "nl",
        "nl-BE,en;q=0.9",
        "*",
        "fr",
        "en;q=0.5, nl;q=0.6",
        "en;q=x",
        "de,nl",
        ";;;q=,",
        "en;q=0",
      ])
        expect([language, await messageIn(language)]).toEqual([language, dutch]);
      for (const language of [
        "en",
        "EN-gb",
        "en-US,en;q=0.9,nl;q=0.8",
        "fr, en;q=0.3",
        "nl;q=0.1,en;q=0.2",
      ])
        expect([language, await messageIn(language)]).toEqual([language, english]);
    } finally {
      await world.end();
    }
  });
});
