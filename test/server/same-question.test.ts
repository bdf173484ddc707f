import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, dataOf, post } from "../support/api.js";
import { attempt, beneath, given, YEAR } from "../support/given.js";
import { createWorld, type World } from "../support/world.js";
import { statementsOf } from "../graphql/count-statements.js";

async function inWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld();
  try {
    await test(world);
  } finally {
    await world.end();
  }
}

describe("two questions that differ", () => {
  it("are never taken for one another: 1e400 is no null, whichever was asked first", () =>
    inWorld(async (world) => {
      const { voorzitter } = world.members;
      const query = "query ($first: Int) { calendarItems(first: $first) { totalCount } }";
      const told = async (first: string) => {
        const headers = {
          "content-type": "application/json",
          authorization: `Bearer ${voorzitter.token}`,
        };
        const { status, body } = await post(
          world.url,
          headers,
          `{"query":${JSON.stringify(query)},"variables":{"first":${first}}}`,
        );
        return [
          status,
          (JSON.parse(body) as { errors?: { extensions: { code: string } }[] }).errors?.[0]
            ?.extensions.code,
        ];
      };
      expect(await told("null")).toEqual([200, undefined]);
      expect(await told("1e400")).toEqual([400, "BAD_USER_INPUT"]);
      expect(await told("-1e400")).toEqual([400, "BAD_USER_INPUT"]);
      expect(await told("null")).toEqual([200, undefined]);
    }));

  it("may have any aliases: one that spells out the place of another field is answered, and read, as any", () =>
    inWorld(async (world) => {
      const { voorzitter } = world.members;
      for (const title of ["Een", "Twee", "Drie"]) await given(world).agreed("LANDLORD", { title });
      const page = (alias: string) =>
        `${alias}: calendarItems(filter: { status: { eq: AGREED } }) { nodes { themes { id } } }`;
      const both = (alias: string) =>
        `{ q1: calendarYear(year: ${YEAR}) { agreed: items { nodes { proposedBy { name } } } } ${page(alias)} }`;
      type Both = Record<string, unknown>;
      const plain = await dataOf<Both, object>(world.url, voorzitter, both("other"));
      const spelt = await dataOf<Both, object>(world.url, voorzitter, both("q1_agreed"));
      expect(spelt).toEqual({ q1: plain.q1, q1_agreed: plain.other });
      const count = async (alias: string) =>
        (await statementsOf(world, () => dataOf(world.url, voorzitter, both(alias)))).length;
      expect(await count("q1_agreed")).toBe(await count("other"));
    }));
});

describe("an id in capitals", () => {
  it("is the same id: as an argument, in filters and in inputs", () =>
    inWorld(async (world) => {
      const { voorzitter, bestuurder } = world.members;
      const { id, version } = await given(world).proposed("TENANT_COUNCIL", {
        municipalityIds: [world.municipalities.dordrecht],
      });
      const capital = id.toUpperCase(),
        dordrecht = world.municipalities.dordrecht.toUpperCase();
      expect(capital).not.toBe(id);
      const query = `query ($id: ID!, $municipality: ID!, $side: ID!) {
      calendarItem(id: $id) { id }
      literally: calendarItem(id: "${capital}") { id }
      inArea: calendarItems(filter: { municipalityIds: { contains: $municipality }, proposedById:
        { in: [$side] } }) { totalCount }
      changes(first: 10, filter: { subjectId: $id }) { changes { subjectId } } }`;
      const asked = async (one: string, municipality: string, side: string) => {
        const data = await dataOf<Record<string, unknown>, object>(world.url, voorzitter, query, {
          id: one,
          municipality,
          side,
        });
        return JSON.parse(JSON.stringify(data));
      };
      const small = await asked(id, world.municipalities.dordrecht, world.organisations.cprw);
      expect(small).toMatchObject({
        calendarItem: { id },
        literally: { id },
        inArea: { totalCount: 1 },
      });
      expect(small.changes.changes.length).toBeGreaterThan(0);
      expect(await asked(capital, dordrecht, world.organisations.cprw.toUpperCase())).toEqual(
        small,
      );

      const revised = await attempt(world, bestuurder, cprw.AgreeCalendarItemDocument, {
        id: capital,
        expectedVersion: version!,
      });
      expect([revised.codes, revised.payload?.item?.id]).toEqual([[], id]);
      const again = await attempt(world, bestuurder, cprw.AgreeCalendarItemDocument, {
        id: capital,
        expectedVersion: version!,
      });
      expect([again.codes, again.payload?.item?.id]).toEqual([["CONFLICT"], id]);
      const owned = await attempt(world, voorzitter, cprw.AssignCalendarItemOwnerDocument, {
        id,
        expectedVersion: version! + 1,
        ownerId: voorzitter.personId.toUpperCase(),
      });
      expect([owned.codes, owned.payload?.item?.councilOwner?.id]).toEqual([
        [],
        voorzitter.personId,
      ]);
    }));
});

describe("a cursor of a history", () => {
  it("is refused where it is not of this history: unknown, another subject's, or hidden", () =>
    inWorld(async (world) => {
      const { voorzitter, bestuurder } = world.members;
      const { draft, agreed } = given(world);
      const mine = await agreed("TENANT_COUNCIL"),
        other = await agreed("TENANT_COUNCIL");
      await draft("TENANT_COUNCIL");
      const keyOf = async (id: string) =>
        (
          await beneath<{ key: string }>(
            world,
            "SELECT key FROM change WHERE subject_id = $1 ORDER BY id",
            [id],
          )
        ).map(({ key }) => key);
      const history = async (who: { token: string }, after: string) => {
        const query =
          "query ($id: ID!, $after: String) { calendarItem(id: $id) { history(after: $after) { nodes { act } } } }";
        const { data, errors } = await ask<{
          calendarItem: { history: { nodes: { act: string }[] } | null };
        }>(world.url, who, query, { id: mine.id, after });
        return [codesOf({ errors }), data?.calendarItem.history?.nodes.map(({ act }) => act)];
      };
      const [drafted, proposed, accepted] = await keyOf(mine.id);
      expect(await history(voorzitter, proposed!)).toEqual([[], ["CALENDAR_ITEM_AGREED"]]);
      expect(await history(voorzitter, accepted!.toUpperCase())).toEqual([[], []]);
      for (const after of [randomUUID(), "geen", (await keyOf(other.id))[0]!]) {
        expect([after, await history(voorzitter, after)]).toEqual([
          after,
          [["CURSOR_INVALID"], undefined],
        ]);
      }
      // The draft was the council's own: to the landlord its place is as unknown as any.
      expect(await history(bestuurder, drafted!)).toEqual([["CURSOR_INVALID"], undefined]);
      expect(await history(bestuurder, proposed!)).toEqual([[], ["CALENDAR_ITEM_AGREED"]]);
    }));
});
