import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, post, textOf } from "../support/api.js";
import { type MemberName, PEOPLE } from "../support/fixture.js";
import { statementsOf } from "../graphql/count-statements.js";
import { beneath, given, type Item } from "../support/given.js";
import { isSequenced, until } from "../support/live.js";
import { everythingWritten } from "../support/given-advice.js";
import { createNewWorld, type World } from "../support/world.js";

const ANOTHER = "11111111-1111-4111-8111-111111111111";
const YESTERDAY = "(now() AT TIME ZONE 'Europe/Amsterdam')::date - 1";

/** What an administrator does to somebody's rights, and how it is undone. */
interface RightsChange {
  readonly what: string;
  readonly who: MemberName;
  readonly sql: (world: World, changed: boolean) => string;
}
const membership = (who: MemberName, change: string, back: string) => ({
  who,
  sql: ({ members }: World, changed: boolean) =>
    `UPDATE membership SET ${changed ? change : back} WHERE id = '${members[who].membershipId}'`,
});
const organisation = (who: MemberName, change: string, back: string) => ({
  who,
  sql: ({ members }: World, changed: boolean) => `
  UPDATE organisation SET ${changed ? change : back} WHERE id = '${members[who].organisationId}'`,
});
const ENDED: RightsChange = {
  what: "a membership that ended",
  ...membership("voorzitter", `ends_on = ${YESTERDAY}`, "ends_on = NULL"),
};
const LESSER: RightsChange = {
  what: "a lesser role",
  ...membership("voorzitter", "role = 'ONDERSTEUNER'", "role = 'VOORZITTER'"),
};
const GREATER: RightsChange = {
  what: "a greater role",
  ...membership("ondersteuner", "role = 'VOORZITTER'", "role = 'ONDERSTEUNER'"),
};
const CHANGES: readonly RightsChange[] = [
  ENDED,
  LESSER,
  GREATER,
  {
    what: "a membership that will end",
    ...membership("voorzitter", "ends_on = '2040-12-31'", "ends_on = NULL"),
  },
  {
    what: "another membership with the same role",
    who: "secretaris",
    sql: (
      {
        members: {
          secretaris: { personId },
        },
      },
      changed,
    ) => `
      UPDATE membership
      SET id =
        '${changed ? ANOTHER : PEOPLE.find(({ name }) => name === "secretaris")!.membershipId}'
      WHERE person_id = '${personId}'`,
  },
  {
    what: "another portfolio",
    ...membership(
      "bestuurslid",
      "portfolio_themes = '{DUURZAAMHEID}'",
      "portfolio_themes = '{LEEFBAARHEID}'",
    ),
  },
  {
    what: "an organisation that left",
    ...organisation("bestuurder", "active = false", "active = true"),
  },
  {
    what: "an organisation in another municipality",
    who: "dordtseHuurder",
    sql: ({ members, municipalities: { dordrecht, delft } }, changed) => `
      UPDATE organisation SET municipality_ids = '{${changed ? delft : dordrecht}}'
      WHERE id = '${members.dordtseHuurder.organisationId}'`,
  },
  {
    what: "a region elsewhere",
    who: "regiodirecteur",
    sql: ({ municipalities: { dordrecht, delft } }, changed) =>
      `UPDATE region SET municipality_ids = '{${changed ? delft : dordrecht}}'`,
  },
  {
    what: "another kind of organisation, and so another role and another schema",
    who: "dordtseAmbtenaar",
    sql: (
      {
        members: {
          dordtseAmbtenaar: { organisationId, membershipId },
        },
      },
      changed,
    ) => `
      SET CONSTRAINTS app.membership_kind_fkey DEFERRED;
      UPDATE organisation SET kind = '${changed ? "LOCAL_TENANT_ORG" : "MUNICIPALITY"}'
      WHERE id = '${organisationId}';
      UPDATE membership SET role = '${changed ? "BESTUURSLID_LOKAAL" : "AMBTENAAR"}'
      WHERE id = '${membershipId}'`,
  },
];

let world: World;
let items: {
  readonly draft: Item;
  readonly planned: Item;
  readonly proposed: Item;
  readonly dordrecht: Item;
  readonly delft: Item;
};
beforeAll(async () => {
  world = await createNewWorld();
  const make = given(world);
  const { dordrecht, delft } = world.municipalities;
  items = {
    draft: await make.draft("TENANT_COUNCIL"),
    planned: await make.draft("LANDLORD", { municipalityIds: [dordrecht] }),
    proposed: await make.proposed("LANDLORD"),
    dordrecht: await make.agreed("LANDLORD", { municipalityIds: [dordrecht] }),
    delft: await make.agreed("LANDLORD", { municipalityIds: [delft] }),
  };
});
afterAll(() => world.end());

/** A body that is sent as it stands. */
class Raw {
  constructor(
    readonly body: string,
    readonly contentType = "application/json",
  ) {}
}

/** What is answered, every byte of it but what tells the request itself. */
async function tell(
  url: string,
  token: string,
  query: Raw | object | string,
  variables: object = {},
): Promise<string> {
  const { body: text, contentType } =
    query instanceof Raw ? query : new Raw(JSON.stringify({ query: textOf(query), variables }));
  const { status, headers, body } = await post(
    url,
    { "content-type": contentType, authorization: `Bearer ${token}` },
    text,
  );
  return [status, headers["content-type"], headers["www-authenticate"], body].join(" ");
}

/** What shows each of these changes. */
const RIGHTS = `{ viewer { audience role membership { id endsOn } municipalities: organisation { municipalities
    { id } } } calendarItems { nodes { id allowedActs } } }`;

const questions = (): readonly (readonly [
  what: string,
  query: { toString(): string },
  variables?: object,
])[] => [
  ["who they are", cprw.ViewerDocument],
  ["their role, for which nothing is read", "{ viewer { audience role } }"],
  ["nothing at all", "{ __typename }"],
  [
    "their schema",
    `{ __type(name: "CalendarItem") { fields { name } } __schema { types { name } } }`,
  ],
  ["what is no GraphQL", "{ viewer {"],
  ["what there is not", "{ nothing }"],
  ["no question", ""],
  ["half a body", new Raw(`{ "query": `)],
  [
    "another character set",
    new Raw(`{ "query": "{ __typename }" }`, "application/json; charset=latin1"),
  ],
  ["a form", new Raw("query=x", "application/x-www-form-urlencoded")],
  ["a subscription", "subscription { calendarChanged { cursor } }"],
  ["the calendar", cprw.CalendarItemsDocument],
  ["their rights", RIGHTS],
  [
    "the log",
    "{ changes(first: 200, filter: { subjectTypes: [CalendarItem] }) { changes { id kind act subjectId } } }",
  ],
  ...Object.entries(items).map(
    ([name, { id }]) => [`the item ${name}`, cprw.CalendarItemDocument, { id }] as const,
  ),
  [
    "an act on what there is not",
    cprw.AgreeCalendarItemDocument,
    { input: { id: items.draft.id, expectedVersion: 999 } },
  ],
];

describe.each(CHANGES)("$what", ({ who, sql }) => {
  const change = (changed: boolean) => world.administer(sql(world, changed));
  afterEach(() => change(false));

  it("counts from the next request on, whatever is asked, as on a server that never met them", async () => {
    const { url } = world,
      { token } = world.members[who];
    const told = new Map<string, { before: string; after: string }>();
    for (const [what, query, variables] of questions()) {
      await change(false);
      const before = await tell(url, token, query, variables);
      // Now the server knows the member with the rights from before, whatever the query did.
      await tell(url, token, cprw.ViewerDocument);
      await change(true);
      told.set(what, { before, after: await tell(url, token, query, variables) });
      await change(false);
      expect([what, await tell(url, token, query, variables)]).toEqual([what, before]);
    }
    const stranger = await world.startAnother();
    await change(true);
    for (const [what, query, variables] of questions())
      expect([what, told.get(what)!.after]).toEqual([
        what,
        await tell(stranger.url.replace("localhost", "127.0.0.1"), token, query, variables),
      ]);
    expect(
      [...told.values()].filter(({ before, after }) => before !== after).length,
    ).toBeGreaterThan(0);
  });

  it("counts for all requests of a moment", async () => {
    const { url } = world,
      { token } = world.members[who];
    const before = await tell(url, token, RIGHTS);
    await change(true);
    const answers = new Set(
      await Promise.all(Array.from({ length: 20 }, () => tell(url, token, RIGHTS))),
    );
    expect(answers.size).toBe(1);
    expect(answers).not.toContain(before);
  });
});

describe("somebody who asked before", () => {
  it("is looked up once, in the transaction that reads, with its first questions", async () => {
    const { token } = world.members.bestuurslid;
    await tell(world.url, token, cprw.ViewerDocument);
    const statements = await statementsOf(world, () => tell(world.url, token, cprw.ViewerDocument));
    expect(
      statements.map((text) => /^BEGIN|current_membership|^ROLLBACK/.exec(text)?.[0] ?? "reads"),
    ).toEqual(["BEGIN", "current_membership", "reads", "reads", "reads", "reads", "ROLLBACK"]);
  });
});

describe("an act by somebody who has just lost the right to it", () => {
  it.each([
    ["UNAUTHENTICATED", ENDED],
    ["FORBIDDEN", LESSER],
  ])("is refused with %s, and nothing is written", async (code, { sql, who }) => {
    const { id, version } = items.proposed,
      { token } = world.members[who];
    try {
      await world.administer(sql(world, false));
      await tell(world.url, token, cprw.ViewerDocument);
      await world.administer(sql(world, true));
      const before = await everythingWritten(world);
      expect(
        codesOf(
          await ask(world.url, { token }, cprw.AgreeCalendarItemDocument, {
            input: { id, expectedVersion: version! },
          }),
        ),
      ).toEqual([code]);
      expect(await everythingWritten(world)).toEqual(before);
    } finally {
      await world.administer(sql(world, false));
    }
  });
});

describe("an act that began before the right to it was taken and given back", () => {
  it("begins anew: the log holds nothing between the end of a right and its return", async () => {
    const { sql, who } = ENDED,
      { token, personId, membershipId } = world.members[who];
    // the server remembers the membership as it was
    await tell(world.url, token, cprw.ViewerDocument);
    await beneath(
      world,
      `
      CREATE FUNCTION app.wait_in_test() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_advisory_xact_lock_shared(1); RETURN NEW; END $$;
      CREATE TRIGGER wait_in_test BEFORE UPDATE ON app.act_request
      FOR EACH ROW EXECUTE FUNCTION app.wait_in_test()`,
    );
    const holder = new pg.Client({ connectionString: world.databaseUrl });
    await holder.connect();
    try {
      await until(() => isSequenced(world), "every change so far to have its place");
      const {
        rows: [{ last }],
      } = await holder.query("SELECT max(position) AS last FROM app.change");
      // Rows are written, and the act waits for its last statements. Nothing
      // is given a position meanwhile.
      await holder.query("SELECT pg_advisory_lock(1), pg_advisory_lock(hashtext('app.change'))");
      const acted = ask(world.url, { token }, cprw.DraftCalendarItemDocument, {
        input: {
          year: 2026,
          title: "Tussentijds",
          levels: ["ADVISEREN"],
          themes: ["LEEFBAARHEID"],
          planned: { quarters: { first: 2 } },
          requestId: ANOTHER,
        },
      });
      await until(
        async () =>
          (
            await beneath(
              world,
              `
                SELECT FROM pg_locks
                WHERE locktype = 'advisory' AND NOT granted AND mode = 'ShareLock'`,
            )
          ).length > 0,
        "the act to wait",
      );
      await world.administer(sql(world, true));
      await world.administer(sql(world, false));
      await holder.query("SELECT pg_advisory_unlock(1)");
      expect((await acted).data).toMatchObject({ draftCalendarItem: { userErrors: [] } });
      await holder.query("SELECT pg_advisory_unlock(hashtext('app.change'))");
      await until(() => isSequenced(world), "every change to have its place");
      const logged = await beneath<{ act: string }>(
        world,
        `
        SELECT act FROM change
        WHERE position > ${last} AND (entity_id = '${membershipId}' OR person_id = '${personId}')
        ORDER BY position`,
      );
      expect(logged.map(({ act }) => act)).toEqual([
        "ADMINISTERED",
        "ADMINISTERED",
        "CALENDAR_ITEM_DRAFTED",
      ]);
    } finally {
      await holder.end();
      await beneath(world, "DROP FUNCTION app.wait_in_test CASCADE");
    }
  });
});

describe("an act by somebody who has just won the right to it", () => {
  it("is done", async () => {
    const { sql, who } = GREATER,
      { id, version } = items.proposed,
      { token } = world.members[who];
    await tell(world.url, token, cprw.ViewerDocument);
    try {
      await world.administer(sql(world, true));
      const { data } = await ask(world.url, { token }, cprw.AgreeCalendarItemDocument, {
        input: { id, expectedVersion: version! },
      });
      expect(data).toMatchObject({
        agreeCalendarItem: { item: { status: "AGREED" }, userErrors: [] },
      });
    } finally {
      await world.administer(sql(world, false));
    }
  });
});
