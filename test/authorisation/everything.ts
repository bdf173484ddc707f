import { readFileSync } from "node:fs";
import { buildSchema, getNamedType, type GraphQLInputObjectType, type GraphQLInputType, type GraphQLSchema, isEnumType, isInputObjectType, isListType, isNonNullType, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from "graphql";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as dashboard from "../../codegen/generated/dashboard/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import type { Audience } from "../../src/authorisation/audience.js";
import { forEachOf, lotsOf } from "../support/given.js";

/** A document of one of the clients. */
export interface Operation {
  readonly name: string;
  readonly kind: OperationTypeNode;
  readonly text: string;
  readonly definition: OperationDefinitionNode;
}

/** Every operation that a client sends, each once. Both sides can send each other's. */
export const OPERATIONS: readonly Operation[] = [...new Map([cprw, woonbron, dashboard].flatMap((client) => Object.entries(client))
  .filter(([name]) => name.endsWith("Document"))
  .map(([, document]) => {
    const text = String(document);
    const definition = parse(text).definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
    return [definition.name!.value, { name: definition.name!.value, kind: definition.operation, text, definition }] as const;
  })).values()];
export const QUERIES = OPERATIONS.filter(({ kind }) => kind === OperationTypeNode.QUERY);
export const MUTATIONS = OPERATIONS.filter(({ kind }) => kind === OperationTypeNode.MUTATION);
export const SUBSCRIPTIONS = OPERATIONS.filter(({ kind }) => kind === OperationTypeNode.SUBSCRIPTION);

export const fileOf = (audience: Audience): string => `schema/${audience.toLowerCase().replaceAll("_", "-")}.graphql`;
export const sdlOf = (audience: Audience): string => readFileSync(fileOf(audience), "utf8");
export const publishedFor = (audience: Audience): GraphQLSchema => buildSchema(sdlOf(audience));

/** What questions are made with: what there is, and what somebody who guesses might know. */
export interface Guesses {
  readonly year: number;
  readonly itemIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly personIds: readonly string[];
  readonly municipalityIds: readonly string[];
  /** Each list begins with what would find the private row. */
  readonly texts: readonly string[];
  readonly notes: readonly string[];
  readonly numbers: readonly number[];
  /** A change cursor that was given to the organisation that asks. */
  readonly changeCursor: string;
}

/** What a client told, as text that two equal answers share. */
export interface Told { readonly status: number; readonly headers: string; readonly body: string; readonly json: { data?: Record<string, unknown> | null; errors?: unknown[] } }

/** Asks over HTTP and hears everything: status, headers, bytes. */
export async function hear(url: string, who: { token: string } | null, query: string, variables: object): Promise<Told> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST", headers: { "content-type": "application/json", "x-request-id": "same", ...(who && { authorization: `Bearer ${who.token}` }) }, body: JSON.stringify({ query, variables }),
  });
  const json = (await response.json()) as Told["json"];
  const headers = JSON.stringify([...response.headers].filter(([name]) => !["date", "connection", "keep-alive"].includes(name)));
  return { status: response.status, headers, body: JSON.stringify(json, withoutChangeCursors), json };
}

/** Change cursors are never the same text twice; that they are equally long must hold. */
function withoutChangeCursors(this: object, key: string, value: unknown): unknown {
  const isChangeCursor = key === "changeCursor" || (key === "cursor" && "changes" in this);
  return isChangeCursor && typeof value === "string" ? `a change cursor of ${value.length} characters` : value;
}

/** Each question that was asked, and what was told. */
export type Answers = Map<string, Told>;

/**
 * Asks everything there is to ask: each query of the clients, each field and operator of the filter (alone; each field negated and within others
 * too), each order in both directions, page by page from both ends.
 */
export async function askEverything(url: string, who: { token: string } | null, audience: Audience, guesses: Guesses, questions: "all" | "the clients'" = "all"): Promise<Answers> {
  const schema = publishedFor(audience);
  const answers: Answers = new Map();
  const ask = async (name: string, text: string, variables: object): Promise<Told> => {
    const told = await hear(url, who, text, variables);
    answers.set(`${name} ${JSON.stringify(variables)}`, told);
    return told;
  };
  await forEachOf(QUERIES.flatMap(({ name, text }) => variablesOf(name, guesses).map((variables) => [name, text, variables] as const)), (question) => ask(...question), AT_ONCE);
  if (questions === "the clients'") return answers;
  await forEachOf(lotsOf(20, filterConditions(schema, guesses)), (conditions) =>
    ask("Filtered", filtered(conditions.length, guesses.year), Object.fromEntries(conditions.map((condition, index) => [`f${index}`, condition]))), AT_ONCE);
  await forEachOf([true, false].flatMap((forwards) => lotsOf(11, orders(schema)).map((lot) => ({ forwards, lot }))), async ({ forwards, lot }) => {
    for (let places: Place[] = lot.map((order) => ({ order })); places.length > 0;) {
      const { json } = await ask("Ordered", ordered(places.length), {
        ...(forwards ? { first: 4 } : { last: 4 }), ...Object.fromEntries(places.flatMap(({ order, cursor }, index) => [[`o${index}`, order], [`${forwards ? "a" : "b"}${index}`, cursor]])),
      });
      places = places.flatMap(({ order }, index) => {
        const info = (json.data?.[`p${index}`] as { pageInfo: PageInfo } | undefined)?.pageInfo;
        if (!info || !(forwards ? info.hasNextPage : info.hasPreviousPage)) return [];
        return [{ order, cursor: forwards ? info.endCursor : info.startCursor }];
      });
    }
  }, AT_ONCE);
  return answers;
}

/** A few at a time: the server answers one while the database works for another. */
const AT_ONCE = 4;

/** A list, some of them within the year too, for each of several filters. */
const filtered = (filters: number, year: number): string => {
  const all = [...Array(filters).keys()];
  return `query Filtered(${all.map((index) => `$f${index}: CalendarItemFilter`).join(" ")}) {
    ${all.map((index) => `a${index}: calendarItems(filter: $f${index}, first: 100) { totalCount nodes { id } }`).join("\n")}
    ${all.map((index) => (index % 4 ? "" : `b${index}: calendarYear(year: ${year}) { items(filter: $f${index}, first: 100) { totalCount nodes { id } } }`)).join("\n")} }`;
};

/** Where a page of a list in an order begins. */
interface Place { readonly order: object[]; readonly cursor?: string | null }
interface PageInfo { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null }

/** A page of a list in each of several orders. How many there are in all does not hang on the order: the first tells it. */
const ordered = (orders: number): string => {
  const all = [...Array(orders).keys()];
  return `query Ordered($first: Int $last: Int ${all.map((index) => `$o${index}: [CalendarItemOrder!] $a${index}: String $b${index}: String`).join(" ")}) {
    ${all.map((index) => `p${index}: calendarItems(order: $o${index}, first: $first, after: $a${index}, last: $last, before: $b${index}) {
      ${index === 0 ? "totalCount" : ""} edges { cursor node { id number title status } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`).join("\n")} }`;
};

/** With which variables each query of the clients is asked. A new query has to say so here. */
function variablesOf(name: string, { year, itemIds, organisationIds: [landlord, council], changeCursor }: Guesses): object[] {
  const variables: Record<string, object[]> = {
    BoardMeeting: [{ year, first: 100 }],
    CalendarItem: itemIds.map((id) => ({ id })),
    CalendarItemHistory: [...itemIds.map((id) => ({ id, first: 100 })), { id: itemIds[0], first: 1 }],
    CalendarItems: [{ first: 100 }],
    CalendarYearPage: [{ year, first: 100 }, { year: year + 1 }],
    CalendarYears: [{}],
    Changes: [{ first: 200 }, { first: 3 }, { first: 200, after: changeCursor }, { first: 200, filter: { subjectTypes: ["CalendarItem", "CalendarItemAnnotation"] } }, ...itemIds.slice(0, 2).map((subjectId) => ({ first: 200, filter: { subjectId } }))],
    Choices: [{}],
    DashboardYear: [{ year, first: 100 }],
    Viewer: [{}],
    WoonbronWorklist: [{ year, landlord, council }, { year, landlord: council, council: landlord }],
  };
  const found = variables[name];
  if (!found) throw new Error(`Say with which variables ${name} is to be asked.`);
  return found;
}

type Condition = Record<string, unknown>;

/** Each field of the item filter with each operator, on values that match something and on what somebody might guess; each field also negated, within an `or` and within an `and`. */
export function filterConditions(schema: GraphQLSchema, guesses: Guesses): Condition[] {
  const filter = schema.getType("CalendarItemFilter") as GraphQLInputObjectType;
  const elsewhere = { title: { eq: guesses.texts[0] } };
  return Object.values(filter.getFields()).filter(({ name }) => !["and", "or", "not"].includes(name)).flatMap((field) => {
    const type = getNamedType(field.type);
    if (!isInputObjectType(type)) throw new Error(`${field.name} is no filter.`);
    const operators = Object.values(type.getFields());
    return operators.flatMap((operator, turn) => {
      const [first, ...more] = operandsOf(operator.type, field.name, guesses).map((operand): Condition => ({ [field.name]: { [operator.name]: operand } }));
      const combined: Condition[] = [{ not: first }, { or: [first, elsewhere] }, { and: [first, { not: elsewhere }] }];
      return [first!, ...more, ...combined.filter((_, index) => index % operators.length === turn)];
    });
  });
}

function operandsOf(type: GraphQLInputType, field: string, guesses: Guesses): unknown[] {
  if (isNonNullType(type)) return operandsOf(type.ofType, field, guesses);
  if (isListType(type)) {
    const operands = operandsOf(type.ofType, field, guesses);
    return [operands.slice(0, 1), operands];
  }
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  const ids: Record<string, readonly string[]> = {
    proposedById: guesses.organisationIds, landlordOwnerId: guesses.personIds, councilOwnerId: guesses.personIds, municipalityIds: guesses.municipalityIds, themes: ["LEEFBAARHEID", "DUURZAAMHEID"],
  };
  const texts: Record<string, readonly string[]> = { ownNote: guesses.notes, description: guesses.notes, number: guesses.numbers.map((number) => `${guesses.year}-0${number}`) };
  const operands: Record<string, readonly unknown[] | undefined> = {
    Boolean: [true, false], String: texts[field] ?? guesses.texts, ID: ids[field],
    Int: field === "year" ? [guesses.year, guesses.year + 1] : guesses.numbers,
    LocalDate: [`${guesses.year}-01-01`, `${guesses.year}-04-01`, `${guesses.year}-06-30`, `${guesses.year}-12-31`],
    DateTime: ["2020-01-01T00:00:00Z", "2100-01-01T00:00:00Z"],
  };
  const found = operands[getNamedType(type).name];
  if (!found) throw new Error(`Say with which values ${field} is to be asked.`);
  return [...found];
}

/** Each field that items can be ordered by, in both directions, and some with another behind them. */
function orders(schema: GraphQLSchema): object[][] {
  const fields = enumOf(schema.getType("CalendarItemOrderField")).getValues().map(({ name }) => name);
  return [
    ...fields.flatMap((field) => ["ASC", "DESC"].map((direction) => [{ field, direction }])),
    ...fields.map((field, index) => [{ field, direction: "DESC" }, { field: fields[(index + 1) % fields.length] }]),
  ];
}
const enumOf = (type: unknown) => {
  if (!isEnumType(type)) throw new Error("This is no enum.");
  return type;
};

/** How many rows the questions about each filter field and each order were answered with: an empty answer compares well with anything. */
export function countRows(answers: Answers): Map<string, number> {
  const rows = new Map<string, number>();
  const add = (name: string, count: number) => rows.set(name, (rows.get(name) ?? 0) + count);
  for (const [question, { json }] of answers) {
    const [name = "", ...rest] = question.split(" ");
    const variables = JSON.parse(rest.join(" ")) as Record<string, unknown>;
    if (name === "Filtered") {
      for (const [key, condition] of Object.entries(variables as Record<string, Condition>)) {
        const [field = ""] = Object.keys(condition);
        if (["and", "or", "not"].includes(field)) continue;
        for (const [operator] of Object.entries(condition[field] as object)) {
          const index = key.slice(1);
          add(`${field}.${operator}`, (json.data?.[`a${index}`] as { nodes: unknown[] } | undefined)?.nodes.length ?? 0);
        }
      }
    } else if (name === "Ordered") {
      for (const [key, order] of Object.entries(variables)) {
        if (!key.startsWith("o")) continue;
        for (const { field } of order as { field: string }[]) add(`order ${field}`, (json.data?.[`p${key.slice(1)}`] as { edges: unknown[] } | undefined)?.edges.length ?? 0);
      }
    } else add(name, Object.values(json.data ?? {}).filter((value) => value !== null).length);
  }
  return rows;
}
