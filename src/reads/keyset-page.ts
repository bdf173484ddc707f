import { LRUCache } from "lru-cache";
import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import { BadUserInput } from "../errors.js";
import { keyOf } from "../graphql/key-of.js";
import { inLists, type Lists, readLists } from "../persistence/column-lists.js";
import type { ColumnType, Property } from "../persistence/entity-properties.js";
import type { Columns } from "../persistence/read-columns.js";
import { groupBy, selectRows } from "../persistence/rows.js";
import type { Snapshot } from "../persistence/snapshot.js";
import type { Statement } from "../persistence/statement.js";
import { type OrderBy, signatureOf, encodeCursor, decodeCursor } from "./page-cursor.js";
import type { WholeList } from "./group-input.js";
import type { PageQuery } from "./page-query.js";
import { wholeListOf } from "./whole-list.js";
import { DEFAULT_PAGE, refusePageSize, type PageArgs, type CountedPage } from "./connection.js";

/**
 * Reads one page of a list in a total order (keyset paging). When rows are added or removed
 * meanwhile, no row is repeated or skipped.
 *
 * @throws BAD_USER_INPUT for impossible sizes, CURSOR_INVALID for a cursor of another list or
 * order.
 */
export async function pageOf<T extends ObjectLiteral>(
  snapshot: Snapshot,
  list: PageQuery<T>,
): Promise<CountedPage<T>> {
  const columns = snapshot.columnsOf(list.entity);
  const page = statementOf({ keyType: "one", snapshot, list, properties: columns.properties });
  const lists = readLists(await snapshot.read(page.statement, page.values));
  return toPage(placesIn(lists, columns), list, wholeListOf(snapshot, list)());
}

/**
 * Reads the same page for each of many parents, in one statement.
 *
 * @param list the list of the parent whose key is `parent.key`.
 * @param keyType the SQL type of the parents' keys.
 */
export async function pagesOf<T extends ObjectLiteral>({
  snapshot,
  keys,
  keyType,
  list,
}: {
  snapshot: Snapshot;
  keys: readonly unknown[];
  keyType: ColumnType;
  list: PageQuery<T>;
}): Promise<CountedPage<T>[]> {
  const columns = snapshot.columnsOf(list.entity);
  const page = statementOf({ keyType, snapshot, list, properties: columns.properties });
  const lists = readLists(await snapshot.read(page.statement, [...page.values, keys]));
  const parents = lists.at(-1)!;
  const ofParents = groupBy(placesIn(lists.slice(0, -1), columns), ({ index }) => parents[index]);
  const wholeOf = wholeListOf(snapshot, list, { keyType, keys });
  return keys.map((key) => toPage(ofParents.get(key) ?? [], list, wholeOf(key)));
}

interface Built {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

const built = new LRUCache<string, Built>({
  max: 500,
  maxSize: 2_000_000,
  sizeCalculation: ({ statement }, key) => key.length + statement.text.length,
});

/**
 * Makes the statement of a page, which reads one row more than the page has: for one list, or for
 * each of many parents. Equal lists have equal statements.
 */
function statementOf<T extends ObjectLiteral>({
  keyType,
  snapshot,
  list,
  properties,
}: {
  keyType: "one" | ColumnType;
  snapshot: Snapshot;
  list: PageQuery<T>;
  properties: readonly Property[];
}): Built {
  const { database } = snapshot;
  const { entity, alias, filter, order, page } = list;
  const key = keyOf([list.name, keyType, properties.map(({ name }) => name), filter, order, page]);
  const known = built.get(key);
  if (known) return known;
  const paging = list.select(selectRows({ source: database, entity, alias, properties }));
  const { size, backwards } = sizeOf(page);
  const signature = signatureOf(order);
  order.forEach(({ sql, descending }, index) => {
    paging.addSelect(`(${sql})::text`, `__key_${index}`);
    paging.addOrderBy(sql, descending !== backwards ? "DESC" : "ASC");
  });
  if (page.after != null)
    keysetFilter({
      query: paging,
      order,
      values: decodeCursor(page.after, signature, order),
      side: "after",
    });
  if (page.before != null)
    keysetFilter({
      query: paging,
      order,
      values: decodeCursor(page.before, signature, order),
      side: "before",
    });
  const forEachParent = (
    query: SelectQueryBuilder<T>,
  ): { text: string; values: readonly unknown[] } => {
    const [text, values] = query.getQueryAndParameters();
    return keyType === "one"
      ? { text, values }
      : {
          text: `
      SELECT page.*, parent.key AS "__parent"
      FROM unnest(CAST($${values.length + 1} AS ${keyType}[])) AS parent(key)
      CROSS JOIN LATERAL (${text}) AS page`,
          values,
        };
  };
  const paged = forEachParent(paging.limit(size + 1));
  const keysOfOrder = order.map((_, index): Property => ({ name: `__key_${index}`, type: "text" }));
  const columns = [
    ...properties,
    ...keysOfOrder,
    ...(keyType === "one" ? [] : [{ name: "__parent", type: keyType }]),
  ];
  const statement = { statement: inLists(paged.text, columns), values: paged.values };
  built.set(key, statement);
  return statement;
}

/** A row, the lists with the keys of its order, and its index in these. */
interface Place<T> {
  readonly node: T;
  readonly index: number;
  readonly keys: Lists;
}

function placesIn<T>(lists: Lists, { properties, toRows }: Columns<T>): Place<T>[] {
  const keys = lists.slice(properties.length);
  return toRows(lists).map((node, index) => ({ node, index, keys }));
}

/** Makes a page of the rows that were read: one more than the page has when more rows follow. */
function toPage<T extends ObjectLiteral>(
  places: readonly Place<T>[],
  { order, page: args }: PageQuery<T>,
  whole: WholeList,
): CountedPage<T> {
  const { size, backwards } = sizeOf(args);
  const signature = signatureOf(order);
  const page = places.slice(0, size);
  if (backwards) page.reverse();
  const cursorOf = ({ index, keys }: Place<T>) =>
    encodeCursor(
      signature,
      keys.map((list) => list[index] as string),
    );
  const more = places.length > size;
  return {
    whole,
    get edges() {
      // edges are made only when they are selected
      return page.map((place) => ({ cursor: cursorOf(place), node: place.node }));
    },
    nodes: page.map(({ node }) => node),
    pageInfo: {
      hasNextPage: backwards ? args.before != null : more,
      hasPreviousPage: backwards ? more : args.after != null,
      startCursor: page.length > 0 ? cursorOf(page[0]!) : null,
      endCursor: page.length > 0 ? cursorOf(page.at(-1)!) : null,
    },
  };
}

function sizeOf({ first, last, after, before }: PageArgs): { size: number; backwards: boolean } {
  if (first != null && last != null)
    throw new BadUserInput("Give first or last, not both.", { argument: "last" });
  if (last != null && after != null)
    throw new BadUserInput("last goes back from `before`; `after` goes with first.", {
      argument: "after",
    });
  if (first != null && before != null)
    throw new BadUserInput("first goes on behind `after`; `before` goes with last.", {
      argument: "before",
    });
  const size = first ?? last ?? DEFAULT_PAGE;
  refusePageSize(size, last != null ? "last" : "first");
  return { size, backwards: last != null || (first == null && before != null) };
}

/** The condition for (a, b, c) behind (x, y, z): a > x, or a = x and b > y, or … */
function keysetFilter({
  query,
  order,
  values,
  side,
}: {
  query: SelectQueryBuilder<ObjectLiteral>;
  order: readonly OrderBy[];
  values: readonly string[];
  side: "after" | "before";
}): void {
  const bind = (index: number) => `CAST(:${side}_${index} AS ${order[index]!.type})`;
  const alternatives = order.map(({ sql, descending }, index) => {
    const equal = order.slice(0, index).map((key, earlier) => `${key.sql} = ${bind(earlier)}`);
    return [
      ...equal,
      `${sql} ${descending === (side === "after") ? "<" : ">"} ${bind(index)}`,
    ].join(" AND ");
  });
  query.andWhere(
    `(${alternatives.map((one) => `(${one})`).join(" OR ")})`,
    Object.fromEntries(values.map((value, index) => [`${side}_${index}`, value])),
  );
}
