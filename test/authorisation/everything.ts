import { readFileSync } from "node:fs";
import {
  buildSchema,
  getNamedType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
} from "graphql";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as dashboard from "../../codegen/generated/dashboard/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import type { Audience } from "../../src/authorisation/audience.js";
import { post, textOf } from "../support/api.js";
import { IN_BRIEF } from "../agreements/every-filter.js";
import { forEachOf, lotsOf } from "../support/given.js";

/** A document of one of the clients. */
export interface Operation {
  readonly name: string;
  readonly kind: OperationTypeNode;
  readonly text: string;
  readonly definition: OperationDefinitionNode;
}

/** Every operation that a client sends, each once. Both sides can send each other's. */
export const OPERATIONS: readonly Operation[] = [
  ...new Map(
    [cprw, woonbron, dashboard]
      .flatMap((client) => Object.entries(client))
      .filter(([name]) => name.endsWith("Document"))
      .map(([, document]) => {
        const text = textOf(document);
        const definition = parse(text).definitions.find(
          (one) => one.kind === Kind.OPERATION_DEFINITION,
        )!;
        return [
          definition.name!.value,
          { name: definition.name!.value, kind: definition.operation, text, definition },
        ] as const;
      }),
  ).values(),
];
export const QUERIES = OPERATIONS.filter(({ kind }) => kind === OperationTypeNode.QUERY);
export const MUTATIONS = OPERATIONS.filter(({ kind }) => kind === OperationTypeNode.MUTATION);
export const SUBSCRIPTIONS = OPERATIONS.filter(
  ({ kind }) => kind === OperationTypeNode.SUBSCRIPTION,
);

export const fileOf = (audience: Audience): string =>
  `schema/${audience.toLowerCase().replaceAll("_", "-")}.graphql`;
export const sdlOf = (audience: Audience): string => readFileSync(fileOf(audience), "utf8");
export const publishedFor = (audience: Audience): GraphQLSchema => buildSchema(sdlOf(audience));

/** What questions are made with: what there is, and what somebody who guesses might know. */
export interface Guesses {
  readonly year: number;
  readonly itemIds: readonly string[];
  readonly procedureIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly personIds: readonly string[];
  readonly municipalityIds: readonly string[];
  /** In each of these lists, the first entry matches the private row. */
  readonly texts: readonly string[];
  readonly notes: readonly string[];
  readonly numbers: readonly number[];
  readonly days: readonly string[];
  /** A change cursor that was given to the organisation that asks. */
  readonly changeCursor: string;
}

/** What a client told, as text that two equal answers share. */
export interface Told {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
  readonly json: { data?: Record<string, unknown> | null; errors?: unknown[] };
}

/** Asks over HTTP and hears everything: status, headers, bytes. */
export async function hear(
  url: string,
  who: { token: string } | null,
  query: string,
  variables: object,
): Promise<Told> {
  const response = await post(
    url,
    {
      "content-type": "application/json",
      "x-request-id": "same",
      ...(who && { authorization: `Bearer ${who.token}` }),
    },
    JSON.stringify({ query, variables }),
  );
  const json = JSON.parse(response.body) as Told["json"];
  const headers = JSON.stringify(
    Object.entries(response.headers).filter(
      ([name]) => !["date", "connection", "keep-alive"].includes(name),
    ),
  );
  return {
    status: response.status,
    headers,
    body: JSON.stringify(json, withoutChangeCursors),
    json,
  };
}

/** Change cursors are never the same text twice; that they are equally long must hold. */
function withoutChangeCursors(this: object, key: string, value: unknown): unknown {
  const isChangeCursor = key === "changeCursor" || (key === "cursor" && "changes" in this);
  return isChangeCursor && typeof value === "string"
    ? `a change cursor of ${value.length} characters`
    : value;
}

/** Each question that was asked, and what was told. */
export type Answers = Map<string, Told>;

/**
 * Asks everything there is to ask: each query of the clients, each field and operator of
 * the filter (alone; each field negated and within others too), each order in both
 * directions, page by page from both ends.
 */
export async function askEverything(
  url: string,
  who: { token: string } | null,
  audience: Audience,
  guesses: Guesses,
  questions: "all" | "the clients'" = "all",
): Promise<Answers> {
  const schema = publishedFor(audience);
  const answers: Answers = new Map();
  const ask = async (name: string, text: string, variables: object): Promise<Told> => {
    const told = await hear(url, who, text, variables);
    answers.set(`${name} ${JSON.stringify(variables)}`, told);
    return told;
  };
  await forEachOf(
    QUERIES.flatMap(({ name, text }) =>
      variablesOf(name, guesses).map((variables) => [name, text, variables] as const),
    ),
    (question) => ask(...question),
    AT_ONCE,
  );
  if (questions === "the clients'") return answers;
  await forEachOf(
    guesses.procedureIds,
    (id) =>
      ask(
        "AllOfProcedure",
        allOf(
          schema,
          "adviceProcedure(id: $id)",
          "query AllOfProcedure($id: ID!)",
          "AdviceProcedure",
        ),
        { id },
      ),
    AT_ONCE,
  );
  if (audience === "LANDLORD" || audience === "TENANT_COUNCIL")
    await forEachOf(
      guesses.itemIds,
      (id) =>
        ask(
          "ProceduresOfItem",
          "query ProceduresOfItem($id: ID!) { calendarItem(id: $id) { procedures { id number status } } }",
          { id },
        ),
      AT_ONCE,
    );
  if (audience === "TENANT_COUNCIL" || audience === "LOCAL_TENANT_ORGANISATION")
    await ask("OwnMeetings", "query OwnMeetings { boardMeetings { id heldOn } }", {});
  for (const list of LISTS) {
    await forEachOf(
      lotsOf(15, groupings(schema, list)),
      (lot) =>
        ask(
          `Grouped${list.name}`,
          grouped(list, lot),
          Object.fromEntries(lot.map(({ by }, index) => [`b${index}`, by])),
        ),
      AT_ONCE,
    );
    await forEachOf(
      lotsOf(20, filterConditions(schema, list, guesses)),
      (conditions) =>
        ask(
          `Filtered${list.name}`,
          filtered(list, conditions.length, guesses.year),
          Object.fromEntries(conditions.map((condition, index) => [`f${index}`, condition])),
        ),
      AT_ONCE,
    );
    await forEachOf(
      [true, false].flatMap((forwards) =>
        lotsOf(11, orders(schema, list)).map((lot) => ({ forwards, lot })),
      ),
      async ({ forwards, lot }) => {
        for (let places: Place[] = lot.map((order) => ({ order })); places.length > 0;) {
          const { json } = await ask(`Ordered${list.name}`, ordered(list, places.length), {
            ...(forwards ? { first: 4 } : { last: 4 }),
            ...Object.fromEntries(
              places.flatMap(({ order, cursor }, index) => [
                [`o${index}`, order],
                [`${forwards ? "a" : "b"}${index}`, cursor],
              ]),
            ),
          });
          places = places.flatMap(({ order }, index) => {
            const info = (json.data?.[`p${index}`] as { pageInfo: PageInfo } | undefined)?.pageInfo;
            if (!info || !(forwards ? info.hasNextPage : info.hasPreviousPage)) return [];
            return [{ order, cursor: forwards ? info.endCursor : info.startCursor }];
          });
        }
      },
      AT_ONCE,
    );
  }
  return answers;
}

/** A few at a time: the server answers one while the database works for another. */
const AT_ONCE = 4;

/** The lists that can be filtered and ordered: calendar items, and advice procedures. */
interface List {
  readonly name: "" | "Advice";
  readonly field: string;
  readonly type: string;
  readonly shown: string;
}
const LISTS: readonly List[] = [
  { name: "", field: "calendarItems", type: "CalendarItem", shown: "id number title status" },
  {
    name: "Advice",
    field: "adviceProcedures",
    type: "AdviceProcedure",
    shown: "id number title status dueOn",
  },
];

/**
 * All that an audience can read of a type by itself, of what stands in it,
 * and of what stands in that.
 */
function allOf(schema: GraphQLSchema, field: string, operation: string, typeName: string): string {
  const selectionOf = (type: GraphQLObjectType, deeper: number): string =>
    Object.values(type.getFields())
      .filter(({ args }) => !args.some(isRequiredArgument))
      .flatMap(({ name, type: of }) => {
        const inner = getNamedType(of);
        if (isLeafType(inner)) return [name];
        return deeper > 0 &&
          isObjectType(inner) &&
          !inner.name.endsWith("Connection") &&
          !["procedure", "follows", "followedBy", "commitments"].includes(name)
          ? [`${name} { ${selectionOf(inner, inner.name === typeName ? 0 : deeper - 1)} }`]
          : [];
      })
      .join(" ");
  return `${operation} { ${field} { ${selectionOf(schema.getType(typeName) as GraphQLObjectType, 2)} } }`;
}

/** A list for each of several filters; of items some within the year too. */
const filtered = ({ name, field, type }: List, filters: number, year: number): string => {
  const all = [...Array(filters).keys()];
  return `query Filtered${name}(${all.map((index) => `$f${index}: ${type}Filter`).join(" ")}) {
    ${all.map((index) => `a${index}: ${field}(filter: $f${index}, first: 100) { totalCount nodes { id } }`).join("\n")}
    ${all
      .map((index) =>
        index % 4 || name
          ? ""
          : `b${index}: calendarYear(year: ${year}) {
      items(filter: $f${index}, first: 100) { totalCount nodes { id } } }`,
      )
      .join("\n")}
      }`;
};

/** What a list is grouped by, and what is measured of the groups and of the whole list. */
interface GroupingOf {
  readonly by: readonly object[];
  readonly of: string | null;
}

/** Each field that a list can be grouped by, each span, each measure, and some fields in pairs. */
export function groupings(schema: GraphQLSchema, { type }: Pick<List, "type">): GroupingOf[] {
  const valuesOf = (name: string) =>
    schema.getType(name)
      ? enumOf(schema.getType(name))
          .getValues()
          .map((value) => value.name)
      : [];
  const fields = valuesOf(`${type}GroupField`),
    measures = valuesOf(`${type}Measure`);
  return [
    ...fields.flatMap((field, index) =>
      (/_(ON|AT)$/.test(field) ? ["MONTH", "QUARTER", "YEAR"] : ["YEAR"]).map((per) => ({
        by: [{ field, per }],
        of: measures[index % measures.length] ?? null,
      })),
    ),
    ...fields.map((field, index) => ({
      by: [{ field }, { field: fields[(index + 1) % fields.length] }],
      of: null,
    })),
    ...measures.map((of) => ({ by: [{ field: fields[0] }], of })),
  ];
}

const FIGURES = "count min max avg sum";

/** A list in groups, with all that is told of them. */
export const grouped = (
  { name, field, type }: Pick<List, "field" | "type"> & { readonly name: string },
  groups: readonly GroupingOf[],
): string => `query Grouped${name}(${groups.map((_, index) => `$b${index}: [${type}GroupBy!]!`).join(" ")}) {
  ${groups
    .map(({ of }, index) => {
      const measured = of ? `, of: ${of}` : "";
      return `g${index}: ${field}(first: 1) {
        aggregate${of ? `(of: ${of})` : ""} { ${FIGURES} }
        groups(by: $b${index}${measured}, first: 30) { totalGroups
          nodes { count keys { field value label } aggregate { ${FIGURES} } } } }`;
    })
    .join("\n")} }`;

/** Where a page of a list in an order begins. */
interface Place {
  readonly order: object[];
  readonly cursor?: string | null;
}
interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/**
 * A page of a list in each of several orders. How many there are in all does not hang on
 * the order: the first tells it.
 */
const ordered = ({ name, field, type, shown }: List, orders: number): string => {
  const all = [...Array(orders).keys()];
  return `query Ordered${name}($first: Int $last: Int
    ${all.map((index) => `$o${index}: [${type}Order!] $a${index}: String $b${index}: String`).join(" ")})
    {
    ${all
      .map(
        (index) => `p${index}: ${field}(order: $o${index}, first: $first, after: $a${index}, last:
          $last, before: $b${index}) {
      ${index === 0 ? "totalCount" : ""} edges { cursor node { ${shown} } } pageInfo { hasNextPage
        hasPreviousPage startCursor endCursor } }`,
      )
      .join("\n")} }`;
};

/** Each shows one row of agreements, by its id. */
const AGREEMENT_PAGES = [
  "AgreementCyclePage",
  "AgreementDispute",
  "CommitmentPage",
  "DisputesOfAgreement",
  "DisputesOfAgreementCycle",
  "IndicatorPage",
  "JudgementsOfAgreement",
  "PerformanceAgreementPage",
  "ProgressPage",
];

/** Each shows a collaboration agreement, or what hangs on one, by its id. */
const BESIDE_AGREEMENTS = [
  "BudgetYear",
  "BudgetYearsOfCollaboration",
  "CollaborationAgreement",
  "CollaborationAmendment",
  "CollaborationTexts",
  "CommentsOfCollaboration",
  "CommissionerNomination",
  "CommissionerNominationHistory",
  "CommitteeRecognition",
  "CommitteeRecognitionHistory",
  "EvaluationsOfCollaboration",
  "OwnNomination",
];

/** With which variables each query of the clients is asked. A new query has to say so here. */
function variablesOf(
  name: string,
  {
    year,
    itemIds,
    procedureIds,
    municipalityIds,
    organisationIds,
    personIds,
    changeCursor,
  }: Guesses,
): object[] {
  const [landlord, council] = organisationIds;
  const variables: Record<string, object[]> = {
    AdviceAnalysis: [{}],
    AdviceProcedure: procedureIds.map((id) => ({ id })),
    AdviceProcedureHistory: [
      ...procedureIds.map((id) => ({ id, first: 100 })),
      { id: procedureIds[0], first: 1 },
    ],
    AdviceProcedures: [{ first: 100 }],
    // what those of agreements keep from whom: test/agreements/*kept-apart.test.ts
    AgreementCycles: [{ first: 100 }],
    AgreementOverviews: [{ municipalityIds, year }],
    ...Object.fromEntries(AGREEMENT_PAGES.map((page) => [page, [{ id: itemIds[0] }]])),
    ...Object.fromEntries(BESIDE_AGREEMENTS.map((page) => [page, [{ id: itemIds[0] }]])),
    BoardMeeting: [{ year, first: 100 }],
    CalendarAnalysis: [{}, { filter: { year: { eq: year } } }],
    CalendarItem: itemIds.map((id) => ({ id })),
    CalendarItemHistory: [
      ...itemIds.map((id) => ({ id, first: 100 })),
      { id: itemIds[0], first: 1 },
    ],
    CalendarItems: [{ first: 100 }],
    CalendarYearPage: [{ year, first: 100 }, { year: year + 1 }],
    CalendarYears: [{}],
    // what agreements on collaboration keep from whom: test/collaboration/*kept-apart.test.ts
    CollaborationAgreements: [{ first: 100 }],
    CollaborationAmendments: [{ agreementId: itemIds[0] }],
    CollaborationClause: [{ id: itemIds[0], number: "1" }],
    CollaborationParameters: [{}],
    Commitments: [{ first: 100 }],
    // what is kept of a nomination: test/collaboration/nomination-kept-apart.test.ts
    CommissionerNominations: [{ first: 100 }],
    CommitteeRecognitions: [{ first: 100 }],
    PerformanceAgreements: [{ first: 100 }],
    PublishedAgreements: [{ first: 100 }],
    PublishedCollaborationAgreements: [{ first: 100 }],
    SearchCollaborationProvisions: [{ search: "leefbaarheid", first: 100 }],
    Changes: [
      { first: 200 },
      { first: 3 },
      { first: 200, after: changeCursor },
      { first: 200, filter: { subjectTypes: ["CalendarItem", "CalendarItemAnnotation"] } },
      {
        first: 200,
        filter: {
          subjectTypes: [
            "AdviceProcedure",
            "AdviceRequestVersion",
            "AdviceDocument",
            "Advice",
            "AdviceDeliberation",
            "BoardMeeting",
            "LandlordResponse",
          ],
        },
      },
      ...[...itemIds.slice(0, 2), ...procedureIds.slice(0, 2)].map((subjectId) => ({
        first: 200,
        filter: { subjectId },
      })),
    ],
    Choices: [{}],
    CprwAdviceWorklist: [{ council, first: 100 }],
    DashboardAdvice: [{ first: 100 }],
    DefaultRequestKind: [{ subject: "E" }, { subject: "BID" }],
    DraftResponseOf: procedureIds.map((procedureId) => ({ procedureId })),
    DashboardYear: [{ year, first: 100 }],
    LightsAnalysis: [{}],
    RecommendationAnalysis: [{ first: 100 }, { filter: { weight: { neq: "REMARK" } } }],
    Nodes: [
      {
        ids: [itemIds, procedureIds, organisationIds, personIds, municipalityIds].flatMap((ids) =>
          ids.slice(0, 20),
        ),
      },
    ],
    Viewer: [{}],
    WoonbronAdviceWorklist: [{ first: 100 }],
    WoonbronWorklist: [
      { year, landlord, council },
      { year, landlord: council, council: landlord },
    ],
  };
  const found = variables[name];
  if (!found) throw new Error(`Say with which variables ${name} is to be asked.`);
  return found;
}

type Condition = Record<string, unknown>;

/**
 * Each field of a list's filter with each operator, on values that match something and on what
 * somebody might guess; each field also negated, within an `or` and within an `and`.
 */
function filterConditions(schema: GraphQLSchema, list: List, guesses: Guesses): Condition[] {
  const filter = schema.getType(`${list.type}Filter`) as GraphQLInputObjectType;
  const elsewhere = { title: { eq: guesses.texts[0] } };
  return Object.values(filter.getFields())
    .filter(({ name }) => !["and", "or", "not"].includes(name))
    .flatMap((field) => {
      const type = getNamedType(field.type);
      if (!isInputObjectType(type)) throw new Error(`${field.name} is no filter.`);
      const operators = Object.values(type.getFields());
      return operators.flatMap((operator, turn) => {
        const [first, ...more] = operandsOf(operator.type, field.name, guesses).map(
          (operand): Condition => ({ [field.name]: { [operator.name]: operand } }),
        );
        if (IN_BRIEF.has(operator.name)) return [first!];
        const combined: Condition[] = [
          { not: first },
          { or: [first, elsewhere] },
          { and: [first, { not: elsewhere }] },
        ];
        return [
          first!,
          ...more,
          ...combined.filter((_, index) => index % operators.length === turn),
        ];
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
    proposedById: guesses.organisationIds,
    landlordOwnerId: guesses.personIds,
    councilOwnerId: guesses.personIds,
    municipalityIds: guesses.municipalityIds,
    themes: ["LEEFBAARHEID", "DUURZAAMHEID"],
    adviserId: guesses.organisationIds,
    calendarItemId: guesses.itemIds.slice(0, 3),
  };
  const texts: Record<string, readonly string[]> = {
    ownNote: guesses.notes,
    resultNote: guesses.notes,
    description: guesses.notes,
    number: guesses.numbers.map((number) => `${guesses.year}-0${number}`),
    complexes: guesses.texts,
  };
  const operands: Record<string, readonly unknown[] | undefined> = {
    Boolean: [true, false],
    String: texts[field] ?? guesses.texts,
    ID: ids[field],
    Int: field === "year" ? [guesses.year, guesses.year + 1] : guesses.numbers,
    LocalDate:
      field !== "startsOn" && field !== "endsOn"
        ? guesses.days
        : [
            `${guesses.year}-01-01`,
            `${guesses.year}-04-01`,
            `${guesses.year}-06-30`,
            `${guesses.year}-12-31`,
          ],
    DateTime: ["2020-01-01T00:00:00Z", "2100-01-01T00:00:00Z"],
  };
  const found = operands[getNamedType(type).name];
  if (!found) throw new Error(`Say with which values ${field} is to be asked.`);
  return [...found];
}

/**
 * Each field that a list can be ordered by, in both directions, and some with another behind them.
 */
function orders(schema: GraphQLSchema, { type }: List): object[][] {
  const fields = enumOf(schema.getType(`${type}OrderField`))
    .getValues()
    .map(({ name }) => name);
  return [
    ...fields.flatMap((field) => ["ASC", "DESC"].map((direction) => [{ field, direction }])),
    ...fields.map((field, index) => [
      { field, direction: "DESC" },
      { field: fields[(index + 1) % fields.length] },
    ]),
  ];
}
const enumOf = (type: unknown) => {
  if (!isEnumType(type)) throw new Error("This is no enum.");
  return type;
};

/**
 * How many rows the questions about each filter field and each order were answered with: an empty
 * answer compares well with anything.
 */
export function countRows(answers: Answers): Map<string, number> {
  const rows = new Map<string, number>();
  const add = (name: string, count: number) => rows.set(name, (rows.get(name) ?? 0) + count);
  for (const [question, { json }] of answers) {
    const [name = "", ...rest] = question.split(" ");
    const variables = JSON.parse(rest.join(" ")) as Record<string, unknown>;
    const about = name.endsWith("Advice") ? "advice " : "";
    if (name.startsWith("Filtered")) {
      for (const [key, condition] of Object.entries(variables as Record<string, Condition>)) {
        const [field = ""] = Object.keys(condition);
        if (["and", "or", "not"].includes(field)) continue;
        for (const [operator] of Object.entries(condition[field] as object)) {
          if (IN_BRIEF.has(operator)) continue; // another operator on the same column finds some
          const index = key.slice(1);
          add(
            `${about}${field}.${operator}`,
            (json.data?.[`a${index}`] as { nodes: unknown[] } | undefined)?.nodes.length ?? 0,
          );
        }
      }
    } else if (name.startsWith("Grouped")) {
      for (const [key, by] of Object.entries(variables)) {
        const found = (json.data?.[`g${key.slice(1)}`] as { groups: { nodes: unknown[] } }).groups;
        for (const { field } of by as { field: string }[])
          add(`${about}groups by ${field}`, found.nodes.length);
      }
    } else if (name.startsWith("Ordered")) {
      for (const [key, order] of Object.entries(variables)) {
        if (!key.startsWith("o")) continue;
        for (const { field } of order as { field: string }[])
          add(
            `${about}order ${field}`,
            (json.data?.[`p${key.slice(1)}`] as { edges: unknown[] } | undefined)?.edges.length ??
              0,
          );
      }
    } else add(name, Object.values(json.data ?? {}).filter((value) => value !== null).length);
  }
  return rows;
}
