import { describe, expect, it } from "@jest/globals";
import {
  getNamedType,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { publishedFor } from "../authorisation/everything.js";
import { dataOf } from "../support/api.js";
import { beneath, given } from "../support/given.js";
import { givenAdvice, inAdviceWorld } from "../support/given-advice.js";
import type { World } from "../support/world.js";

const schema = publishedFor("TENANT_COUNCIL");
const YEAR = 2022;

/**
 * Everything that stands in a type, and in that, so many levels deep; each
 * object with the name of its type.
 */
function everythingIn(type: GraphQLObjectType, deeper: number): string {
  const fields = Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap(({ name, type: of }) => {
      const inner = getNamedType(of);
      if (isLeafType(inner)) return [name];
      return deeper > 0 && isObjectType(inner)
        ? [`${name} { ${everythingIn(inner, deeper - 1)} }`]
        : [];
    });
  return ["__typename", ...fields].join(" ");
}

interface Seen {
  readonly at: string;
  readonly fields: Record<string, unknown>;
}

/** Every object of an answer that has an id, by type and id. */
function objectsIn(
  value: unknown,
  at: string,
  found = new Map<string, Seen[]>(),
): Map<string, Seen[]> {
  if (Array.isArray(value)) value.forEach((one, index) => objectsIn(one, `${at}.${index}`, found));
  else if (typeof value === "object" && value !== null) {
    const fields = value as Record<string, unknown>;
    if (typeof fields.id === "string") {
      const key = `${String(fields.__typename)} ${fields.id}`;
      found.set(key, [...(found.get(key) ?? []), { at, fields }]);
    }
    for (const [name, inner] of Object.entries(fields)) objectsIn(inner, `${at}.${name}`, found);
  }
  return found;
}

/**
 * What two objects of one type and id say differently: a cache that keeps them as one
 * would show the one for the other.
 */
function contradictionsIn(answer: unknown): string[] {
  const wrong: string[] = [];
  for (const [key, [first, ...others]] of objectsIn(answer, "")) {
    for (const other of others) {
      for (const [name, value] of Object.entries(other.fields)) {
        const told = first!.fields[name];
        const isLeaf = (one: unknown) => typeof one !== "object" || one === null;
        if (name in first!.fields && isLeaf(told) && isLeaf(value) && told !== value) {
          wrong.push(
            `${key}: ${name} is ${String(told)} at ${first!.at} and ${String(value)} at ${other.at}`,
          );
        }
      }
    }
  }
  return wrong;
}

/**
 * A year that was adopted, opened again and adopted once more, with an item that
 * went on meanwhile; and advice.
 */
async function givenMuch(world: World): Promise<void> {
  const { bestuurder, voorzitter } = world.members;
  const { agreed, calendarYear } = given(world);
  const { id: yearId } = await calendarYear(YEAR);
  const item = await agreed("TENANT_COUNCIL", { year: YEAR });
  const versionOf = async () =>
    (
      await beneath<{ version: number }>(world, "SELECT version FROM calendar_year WHERE id = $1", [
        yearId,
      ])
    )[0]!.version;
  const adopt = async () => {
    for (const who of [bestuurder, voorzitter]) {
      await dataOf(world.url, who, cprw.AdoptCalendarYearDocument, {
        input: { id: yearId, expectedVersion: await versionOf() },
      });
    }
  };
  await adopt();
  await dataOf(world.url, voorzitter, cprw.ReopenCalendarYearDocument, {
    input: { id: yearId, expectedVersion: await versionOf() },
  });
  await dataOf(world.url, voorzitter, cprw.StartCalendarItemDocument, {
    input: { id: item.id, expectedVersion: item.version! },
  });
  await adopt();
  const { responded, consented, unsolicited } = givenAdvice(world);
  await responded();
  await consented(["Eerst overleg"]);
  await unsolicited();
}

describe("an id", () => {
  it("stands for one object of its type: within an answer, two that have it are equal in every field", () =>
    inAdviceWorld(async (world) => {
      await givenMuch(world);
      const { voorzitter } = world.members;
      const roots = Object.values(schema.getQueryType()!.getFields()).filter(
        ({ args, type }) => !args.some(isRequiredArgument) && isObjectType(getNamedType(type)),
      );
      const kinds = new Set<string>();
      const ask = async (field: string, selection: string) => {
        const answer = await dataOf<Record<string, unknown>, object>(
          world.url,
          voorzitter,
          `{ ${field} { ${selection} } changeCursor }`,
        );
        expect([field, contradictionsIn(answer)]).toEqual([field, []]);
        for (const key of objectsIn(answer, "").keys()) kinds.add(key.split(" ")[0]!);
      };
      for (const { name, args, type } of roots) {
        const first = args.some((argument) => argument.name === "first") ? "(first: 10)" : "";
        await ask(`${name}${first}`, everythingIn(getNamedType(type) as GraphQLObjectType, 2));
      }
      const adopted = everythingIn(schema.getType("CalendarYearRevision") as GraphQLObjectType, 2);
      await ask(
        `calendarYear(year: ${YEAR})`,
        `__typename id revisions { ${adopted} } items(first: 10) { nodes { __typename id title status number } }`,
      );
      const subjects = schema.getType("Subject");
      if (!isUnionType(subjects)) throw new Error("A subject is one of several types.");
      await ask(
        "changes(first: 200)",
        `changes { ${everythingIn(schema.getType("Change") as GraphQLObjectType, 1)} subject { __typename ${subjects
          .getTypes()
          .map(({ name }) => `... on ${name} { id }`)
          .join(" ")} } }`,
      );
      expect([...kinds]).toEqual(
        expect.arrayContaining([
          "AdoptedCalendarItem",
          "CalendarItem",
          "AdviceProcedure",
          "Advice",
          "LandlordResponse",
          "Change",
          "Organisation",
        ]),
      );
    }));

  it("of an item as it was adopted is its own in each revision, and leads to the item", () =>
    inAdviceWorld(async (world) => {
      await givenMuch(world);
      type Adopted = { id: string; status: string; item: { id: string; status: string } };
      const { calendarYear } = await dataOf<
        { calendarYear: { revisions: { items: Adopted[] }[] } },
        object
      >(
        world.url,
        world.members.bestuurder,
        `{ calendarYear(year: ${YEAR}) { revisions { items { id status item { id status } } } } }`,
      );
      const [[before], [after]] = calendarYear.revisions.map(({ items }) => items) as [
        Adopted[],
        Adopted[],
      ];
      expect([before!.status, after!.status]).toEqual(["AGREED", "IN_PROGRESS"]);
      expect(new Set([before!.id, after!.id, before!.item.id])).toHaveProperty("size", 3);
      expect(before!.item).toEqual({ id: after!.item.id, status: "IN_PROGRESS" });
    }));
});
