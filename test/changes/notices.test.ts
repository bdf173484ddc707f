import { describe, expect, it } from "@jest/globals";
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLObjectType,
} from "graphql";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, dataOf, type TypedDocument } from "../support/api.js";
import { beneath, given, itemOf, YEAR } from "../support/given.js";
import {
  auditAs,
  createLiveWorld,
  cursorFor,
  isSequenced,
  logAs,
  until,
  watch,
} from "../support/live.js";
import type { Member, World } from "../support/world.js";
import { publishedFor } from "../authorisation/everything.js";
import { act, adopt, readItem } from "../authorisation/stories.js";

interface Notice {
  id: string;
  kind: string;
  at: string;
  subjectType: string;
  subjectId: string;
  act: null;
  organisation: null;
  person: null;
  subject: {
    __typename: string;
    itemStatus?: string;
    title?: string;
    yearStatus?: string;
    revision?: number;
  };
}

/** Everything that can be asked of a change, whoever asks. */
const ASKED = `{ cursor changes { id kind at subjectType subjectId act organisation { name }
  person { name }
  subject { __typename ... on CalendarItem { itemStatus: status title } ... on CalendarYear {
    yearStatus: status revision } } } }`;
const QUERY =
  `query Notices($after: ChangeCursor) { changes(first: 200, after: $after) ${ASKED} }` as unknown as TypedDocument<
    { changes: { cursor: string; changes: Notice[] } },
    { after: string }
  >;
const SUBSCRIPTION =
  `subscription Notices($after: ChangeCursor) { changes(after: $after) ${ASKED} }` as unknown as TypedDocument<
    { changes: { cursor: string; changes: Notice[] } },
    { after: string }
  >;
const DENIED = ["Change.act", "Change.organisation", "Change.person"];

const inWords = ({
  kind,
  subject: { __typename, itemStatus, title, yearStatus, revision },
}: Notice): string =>
  `${kind} ${itemStatus ? `${title}: ${itemStatus}` : yearStatus ? `${yearStatus} ${revision}` : __typename}`;

type To = "the area" | "members" | "everybody";

/**
 * Step by step what others read of it: who is in the item's municipality, everybody with a token,
 * or everybody; without it, nobody.
 */
const STORY: readonly (readonly [step: string, notices?: readonly string[], to?: To])[] = [
  ["draft"],
  ["revise"],
  ["note"],
  ["propose"],
  ["name an owner"],
  ["agree", ["CHANGED Isolatie: AGREED"], "the area"],
  ["name an owner"],
  ["note"],
  ["want a change"],
  ["refuse"],
  ["want a change"],
  ["take it back"],
  ["want a change"],
  ["accept", ["CHANGED Isolatie en ventilatie: AGREED"], "the area"],
  ["adopt the year"],
  ["adopt the year too", ["CHANGED ADOPTED 1"], "members"],
  ["publish", ["CHANGED Isolatie en ventilatie: AGREED", "CHANGED ADOPTED 1"], "everybody"],
  ["start", ["CHANGED Isolatie en ventilatie: IN_PROGRESS"], "everybody"],
  ["want to postpone"], // between the parties until it is accepted
  ["refuse"],
  ["want to postpone"],
  ["take it back"],
  ["want to postpone"],
  ["accept", ["CHANGED Isolatie en ventilatie: AGREED"], "everybody"],
  ["want to cancel"],
  ["refuse"],
  ["start", ["CHANGED Isolatie en ventilatie: IN_PROGRESS"], "everybody"],
  ["want a change"],
  // the wish that waited lapses
  ["complete", ["CHANGED Isolatie en ventilatie: DONE"], "everybody"],
];

/** The steps of the story, with the versions that whoever acts has just read. */
function stepsOf(world: World): Record<string, () => Promise<unknown>> {
  const { bestuurder, voorzitter } = world.members;
  let id = "",
    wishes = 0;
  const year = async (who: Member) => {
    const { calendarYear } = await dataOf(world.url, who, cprw.CalendarYearPageDocument, {
      year: YEAR,
    });
    return { id: calendarYear!.id, expectedVersion: calendarYear!.version! };
  };
  const item = async (who: Member) => ({
    id,
    expectedVersion: (await readItem(world, who, id)).version!,
  });
  const waiting = async (who: Member) => {
    const { id: proposal, version } = (await readItem(world, who, id)).proposals!.find(
      ({ status }) => status === "OPEN",
    )!;
    return { id: proposal, expectedVersion: version! };
  };
  const note = async (who: Member) =>
    act(world, who, cprw.AnnotateCalendarItemDocument, {
      id,
      expectedVersion: (await readItem(world, who, id)).annotation?.version ?? 0,
      note: "Eigen",
    });
  return {
    draft: async () => {
      ({ id } = await given(world).draft("LANDLORD", {
        title: "Concept",
        municipalityIds: [world.municipalities.dordrecht],
      }));
    },
    revise: async () =>
      act(world, bestuurder, cprw.ReviseCalendarItemDocument, {
        ...(await item(bestuurder)),
        title: "Isolatie",
      }),
    note: () => note(bestuurder),
    propose: async () =>
      act(world, bestuurder, cprw.ProposeCalendarItemDocument, await item(bestuurder)),
    "name an owner": async () =>
      act(world, voorzitter, cprw.AssignCalendarItemOwnerDocument, {
        ...(await item(voorzitter)),
        ownerId: (wishes += 1) % 2 ? voorzitter.personId : null,
      }),
    agree: async () =>
      act(world, voorzitter, cprw.AgreeCalendarItemDocument, await item(voorzitter)),
    "want a change": async () =>
      act(world, bestuurder, cprw.ProposeCalendarItemChangeDocument, {
        ...(await item(bestuurder)),
        title:
          (await readItem(world, bestuurder, id)).title === "Isolatie"
            ? "Isolatie en ventilatie"
            : "Iets anders",
      }),
    "want to postpone": async () =>
      act(world, bestuurder, cprw.PostponeCalendarItemDocument, {
        ...(await item(bestuurder)),
        planned: { month: 11 },
        reason: "Meer tijd nodig",
      }),
    "want to cancel": async () =>
      act(world, bestuurder, cprw.CancelCalendarItemDocument, {
        ...(await item(bestuurder)),
        reason: "Toch niet",
      }),
    refuse: async () =>
      act(world, voorzitter, cprw.RefuseCalendarItemProposalDocument, {
        ...(await waiting(voorzitter)),
        reason: "Nee",
      }),
    "take it back": async () =>
      act(world, bestuurder, cprw.WithdrawCalendarItemProposalDocument, await waiting(bestuurder)),
    accept: async () =>
      act(world, voorzitter, cprw.AcceptCalendarItemProposalDocument, await waiting(voorzitter)),
    "adopt the year": async () =>
      act(world, bestuurder, cprw.AdoptCalendarYearDocument, await year(bestuurder)),
    "adopt the year too": async () =>
      act(world, voorzitter, cprw.AdoptCalendarYearDocument, await year(voorzitter)),
    publish: async () =>
      act(world, voorzitter, cprw.PublishCalendarYearDocument, await year(voorzitter)),
    start: async () =>
      act(world, bestuurder, cprw.StartCalendarItemDocument, await item(bestuurder)),
    complete: async () =>
      act(world, bestuurder, cprw.CompleteCalendarItemDocument, {
        ...(await item(bestuurder)),
        resultNote: "Geadviseerd",
      }),
  };
}

describe("what the two parties do with an item, from draft to done", () => {
  it("is told to others as a notice, in the log and live, without what was done and by whom", async () => {
    const world = await createLiveWorld();
    const { dordtseHuurder, dordtseAmbtenaar, delftseHuurder, delftseWethouder } = world.members;
    const area: To[] = ["the area", "members", "everybody"],
      elsewhere = area.slice(1);
    const others = await Promise.all(
      (
        [
          [dordtseHuurder, area],
          [dordtseAmbtenaar, area],
          [delftseHuurder, elsewhere],
          [delftseWethouder, elsewhere],
          [null, ["everybody"]],
        ] as const
      ).map(async ([who, among]) => {
        const after = await cursorFor(world.url, who);
        return {
          who,
          name: who?.name ?? "the public",
          among,
          after,
          told: [] as Notice[],
          live: watch(world.url, who, SUBSCRIPTION, { after }),
        };
      }),
    );
    const steps = stepsOf(world);
    try {
      for (const [index, [step, notices = [], to]] of STORY.entries()) {
        await steps[step]!();
        await until(() => isSequenced(world), "the log in order");
        for (const other of others) {
          const { data, errors } = await ask(world.url, other.who, QUERY, { after: other.after });
          const { cursor, changes } = data!.changes;
          expect({ index, step, name: other.name, told: changes.map(inWords) }).toEqual({
            index,
            step,
            name: other.name,
            told: other.among.some((one) => one === to) ? notices : [],
          });
          expect(errors.map(({ extensions }) => extensions.coordinate)).toEqual(DENIED);
          other.after = cursor;
          other.told.push(...changes);
          await other.live.until(
            (live) => live.changes.length >= other.told.length,
            `step ${index}, ${step}, at ${other.name}`,
          );
        }
      }
      for (const { name, told, live } of others) {
        for (const { id, subjectType, subjectId, subject, ...rest } of told)
          expect({ name, ...rest }).toEqual({
            name,
            kind: "CHANGED",
            at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
            act: null,
            organisation: null,
            person: null,
          });
        expect({ name, changes: live.changes }).toEqual({ name, changes: told });
        // not even that something happened
        expect(live.messages.filter(({ data }) => data!.changes.changes.length === 0)).toEqual([]);
        for (const { errors } of live.messages)
          expect(errors!.map(({ extensions }) => extensions.coordinate)).toEqual(DENIED);
        expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
      }
      // The parties have all of it.
      const acts = new Set(
        (await auditAs(world.url, world.members.voorzitter)).map(({ act: done }) => done),
      );
      for (const done of [
        "POSTPONEMENT_PROPOSED",
        "CANCELLATION_PROPOSED",
        "PROPOSAL_REFUSED",
        "PROPOSAL_WITHDRAWN",
        "OWNER_ASSIGNED",
      ])
        expect(acts).toContain(`CALENDAR_ITEM_${done}`);
    } finally {
      await Promise.all(others.map(({ live }) => live.end()));
      await world.end();
    }
  });

  it("goes on in the next year's calendar with one notice of each item that others see", async () => {
    const world = await createLiveWorld();
    const { bestuurder, voorzitter, dordtseAmbtenaar } = world.members;
    try {
      const item = await given(world).agreed("LANDLORD", { title: "Isolatie" });
      await until(() => isSequenced(world), "the log in order");
      const after = await cursorFor(world.url, dordtseAmbtenaar);
      const waiting = itemOf(
        (
          await dataOf(world.url, bestuurder, cprw.RollOverCalendarItemDocument, {
            input: { id: item.id, expectedVersion: item.version!, reason: "Later" },
          })
        ).rollOverCalendarItem,
      );
      const [proposal] = (await readItem(world, voorzitter, waiting.id)).proposals!;
      await act(world, voorzitter, cprw.AcceptCalendarItemProposalDocument, {
        id: proposal!.id,
        expectedVersion: proposal!.version!,
      });
      await until(() => isSequenced(world), "the log in order");
      const { data } = await ask(world.url, dordtseAmbtenaar, QUERY, { after });
      const told = data!.changes.changes.map((one) => [one.subjectId === item.id, inWords(one)]);
      // of the acceptance, in the order of the ids; none of the proposal
      expect(told).toHaveLength(2);
      expect(told).toContainEqual([true, "CHANGED Isolatie: ROLLED_OVER"]);
      expect(told).toContainEqual([false, "CHANGED Isolatie: AGREED"]);
    } finally {
      await world.end();
    }
  });
});

/** Another value for each column that acts write. A new column has to say its own here. */
const OTHER_VALUES: Record<
  string,
  { of: (fields: string) => string; as: string; columns: Record<string, string> }
> = {
  calendar_item: {
    of: (fields) => `{ calendarItems { nodes { ${fields} } } }`,
    as: "CalendarItem",
    columns: {
      number: "number + 1",
      title: "title || '!'",
      description: "'Anders'",
      themes: "'{DUURZAAMHEID}'",
      levels: "'{INFORMEREN}'",
      origin: "'JOINT'",
      priority: "'HIGH'",
      municipality_ids: "ARRAY(SELECT id FROM municipality)",
      planned_as: "'MONTH'",
      starts_on: "starts_on + 1",
      ends_on: "ends_on + 1",
      landlord_owner_id: "(SELECT id FROM person LIMIT 1)",
      council_owner_id: "(SELECT id FROM person LIMIT 1)",
      status: "'IN_PROGRESS'",
      proposed_at: "now()",
      decline_reason: "'Nee'",
      result_note: "'Klaar'",
      published_at: "now()",
    },
  },
  calendar_year: {
    of: (fields) => `{ calendarYears { ${fields} } }`,
    as: "CalendarYear",
    columns: {
      status: "'CLOSED'",
      revision: "revision + 1",
      adopted_by_landlord_at: "now()",
      adopted_by_council_at: "now()",
      published_at: "now()",
    },
  },
};

/**
 * All that a municipality can read of a type by itself: its values, and those of what stands in it.
 */
const selectionOf = (type: GraphQLObjectType, deep = true): string =>
  Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap(({ name, type: of }) => {
      const inner = getNamedType(of);
      if (isLeafType(inner)) return [name];
      return deep && isObjectType(inner) && !inner.name.endsWith("Connection")
        ? [`${name} { ${selectionOf(inner, false)} }`]
        : [];
    })
    .join(" ");

describe.each(Object.entries(OTHER_VALUES))("a change of %s", (table, { of, as, columns }) => {
  it("is told to who is no party exactly when something changed that they read, column by column", async () => {
    const world = await createLiveWorld();
    const { dordtseAmbtenaar: who } = world.members;
    try {
      await given(world).agreed("LANDLORD", {
        municipalityIds: [world.municipalities.dordrecht],
        planned: { dates: { startsOn: `${YEAR}-03-01`, endsOn: `${YEAR}-03-20` } },
      });
      await adopt(world);
      const written = await beneath<{ name: string }>(
        world,
        `
        SELECT column_name AS name FROM information_schema.column_privileges
        WHERE grantee = 'samenspraak_api' AND privilege_type = 'UPDATE' AND table_name = $1
        ORDER BY 1`,
        [table],
      );
      expect(written.map(({ name }) => name)).toEqual(Object.keys(columns).sort());
      const question = of(
        selectionOf(publishedFor("MUNICIPALITY").getType(as) as GraphQLObjectType),
      );
      const read = async () => JSON.stringify(await dataOf(world.url, who, question, {}));
      const changed: string[] = [],
        told: string[] = [];
      await until(() => isSequenced(world), "the log in order");
      for (const [column, value] of Object.entries(columns)) {
        const [before, after] = [await read(), await cursorFor(world.url, who)];
        await beneath(world, `UPDATE ${table} SET ${column} = ${value}`);
        await world.settle();
        if ((await read()) !== before) changed.push(column);
        if ((await logAs(world.url, who, { after })).length > 0) told.push(column);
      }
      expect(told).toEqual(changed);
      expect([changed.length > 0, changed.length < Object.keys(columns).length]).toEqual([
        true,
        true,
      ]);
    } finally {
      await world.end();
    }
  });
});
