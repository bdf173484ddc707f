import { readFileSync } from "node:fs";
import { buildSchema, getNamedType, type GraphQLInputObjectType, type GraphQLInputType, type GraphQLSchema, isEnumType, isInputObjectType, isListType, isNonNullType, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from "graphql";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as dashboard from "../../codegen/generated/dashboard/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import type { Audience } from "../../src/authorisation/audience.js";

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
  readonly texts: readonly string[];
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
 * Asks everything there is to ask: each query of the clients, each field and operator of the filter (alone, negated, within others), each
 * order in both directions, page by page from both ends.
 */
export async function askEverything(url: string, who: { token: string } | null, audience: Audience, guesses: Guesses, questions: "all" | "the clients'" = "all"): Promise<Answers> {
  const schema = publishedFor(audience);
  const answers: Answers = new Map();
  const ask = async (name: string, text: string, variables: object): Promise<Told> => {
    const told = await hear(url, who, text, variables);
    answers.set(`${name} ${JSON.stringify(variables)}`, told);
    return told;
  };
  for (const { name, text } of QUERIES) for (const variables of variablesOf(name, guesses)) await ask(name, text, variables);
  if (questions === "the clients'") return answers;

  for (const conditions of inLotsOf(20, filterConditions(schema, guesses))) {
    const text = `query Filtered(${conditions.map((_, index) => `$f${index}: CalendarItemFilter`).join(" ")}) {
      ${conditions.map((_, index) => `a${index}: calendarItems(filter: $f${index}, first: 100) { totalCount nodes { id } }`).join("\n")}
      ${conditions.map((_, index) => (index % 4 ? "" : `b${index}: calendarYear(year: ${guesses.year}) { items(filter: $f${index}, first: 100) { totalCount nodes { id } } }`)).join("\n")} }`;
    await ask("Filtered", text, Object.fromEntries(conditions.map((condition, index) => [`f${index}`, condition])));
  }

  const paged = `query Ordered($order: [CalendarItemOrder!], $first: Int, $after: String, $last: Int, $before: String) {
    calendarItems(order: $order, first: $first, after: $after, last: $last, before: $before) {
      totalCount edges { cursor node { id number title status } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  for (const order of orders(schema)) {
    for (const forwards of [true, false]) {
      let page: object = forwards ? { first: 4 } : { last: 4 };
      for (;;) {
        const { json } = await ask("Ordered", paged, { order, ...page });
        const info = (json.data?.calendarItems as { pageInfo: Record<string, unknown> } | undefined)?.pageInfo;
        if (!info || !(forwards ? info.hasNextPage : info.hasPreviousPage)) break;
        page = forwards ? { first: 4, after: info.endCursor } : { last: 4, before: info.startCursor };
      }
    }
  }
  return answers;
}

/** With which variables each query of the clients is asked. A new query has to say so here. */
function variablesOf(name: string, { year, itemIds, organisationIds: [landlord, council], changeCursor }: Guesses): object[] {
  const variables: Record<string, object[]> = {
    BoardMeeting: [{ year, first: 100 }],
    CalendarItem: itemIds.map((id) => ({ id })),
    CalendarItemHistory: itemIds.flatMap((id) => [{ id, first: 100 }, { id, first: 1 }]),
    CalendarItems: [{ first: 100 }],
    CalendarYearPage: [{ year, first: 100 }, { year: year + 1 }],
    CalendarYears: [{}],
    Changes: [{ first: 200 }, { first: 3 }, { first: 200, after: changeCursor }, { first: 200, filter: { subjectTypes: ["CalendarItem", "CalendarItemAnnotation"] } }, ...itemIds.map((subjectId) => ({ first: 200, filter: { subjectId } }))],
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

/** Each field of the item filter with each operator, on values that match something and on what somebody might guess. */
export function filterConditions(schema: GraphQLSchema, guesses: Guesses): Condition[] {
  const filter = schema.getType("CalendarItemFilter") as GraphQLInputObjectType;
  return Object.values(filter.getFields()).filter(({ name }) => !["and", "or", "not"].includes(name)).flatMap((field) => {
    const operators = getNamedType(field.type);
    if (!isInputObjectType(operators)) throw new Error(`${field.name} is no filter.`);
    return Object.values(operators.getFields()).flatMap((operator) => operandsOf(operator.type, field.name, guesses).flatMap((operand, index) => {
      const condition = { [field.name]: { [operator.name]: operand } };
      const combined = [{ or: [condition, { title: { eq: guesses.texts[0] } }] }, { and: [condition, { not: { title: { eq: guesses.texts[0] } } }] }];
      return [condition, ...(index === 0 ? [{ not: condition }, ...combined] : [])];
    }));
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
  const operands: Record<string, readonly unknown[] | undefined> = {
    Boolean: [true, false], String: field === "number" ? guesses.numbers.map((number) => `${guesses.year}-0${number}`) : guesses.texts, ID: ids[field],
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

const inLotsOf = <T>(size: number, all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

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
      for (const { field } of variables.order as { field: string }[]) add(`order ${field}`, (json.data?.calendarItems as { edges: unknown[] } | undefined)?.edges.length ?? 0);
    } else add(name, Object.values(json.data ?? {}).filter((value) => value !== null).length);
  }
  return rows;
}
