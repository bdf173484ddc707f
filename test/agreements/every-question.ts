import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import type { Audience } from "../../src/authorisation/audience.js";
import { publishedFor } from "../authorisation/everything.js";
import { lotsOf } from "../support/given.js";
import { everyFilter, everyOrder } from "./every-filter.js";

/** A question about agreements, and its variables. */
export type Question = readonly [text: string, variables: object];

interface Guessed {
  readonly municipalityIds: readonly string[];
  readonly organisationIds: readonly string[];
  /** By the field that answers one of them: ids of agreements, commitments, disputes, and so on. */
  readonly nodes: Readonly<Record<string, readonly string[]>>;
  readonly years: readonly number[];
  readonly days: readonly string[];
}

/** What leads back to where a question began. */
const BACK = ["agreement", "commitment", "part", "base", "basedOnIt", "cycle", "municipality"];

/** All that an audience can read of a type, and of what stands in it, some levels down. */
function selectionOf(type: GraphQLObjectType, deeper: number): string {
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap(({ name, type: of }) => {
      const inner = getNamedType(of);
      if (isLeafType(inner)) return [name];
      if (!isObjectType(inner) || BACK.includes(name) || /Connection$|History/.test(inner.name))
        return [];
      return deeper > 0 ? [`${name} { ${selectionOf(inner, deeper - 1)} }`] : [];
    })
    .join(" ");
}

const typeOf = (schema: GraphQLSchema, name: string) => schema.getType(name) as GraphQLObjectType;

/**
 * The list of agreements by every filter and order, some in one question: of commitments
 * `commitment-kept-apart.test.ts` asks these.
 */
function listQuestions(audience: Audience, guessed: Guessed): Question[] {
  const schema = publishedFor(audience);
  const filters = everyFilter(audience, "PerformanceAgreementFilter", {
    Int: guessed.years,
    ID: [...guessed.municipalityIds, ...guessed.organisationIds],
    LocalDate: guessed.days,
  });
  const orders = everyOrder(audience, "PerformanceAgreementOrderField");
  const asked = (argument: "filter" | "order", type: string, values: readonly object[]) =>
    lotsOf(20, values).map((lot): Question => {
      const variables = [...lot.keys()].map((index) => `$v${index}: ${type}`);
      const lists = lot.map(
        (_, index) => `a${index}: performanceAgreements(${argument}: $v${index}, first: 9) {
          totalCount nodes { id } pageInfo { endCursor } }`,
      );
      return [
        `query (${variables.join(" ")}) { ${lists.join(" ")} }`,
        Object.fromEntries(lot.map((value, index) => [`v${index}`, value])),
      ];
    });
  const whole = (field: string, type: string): Question => [
    `{ ${field}(first: 9) { totalCount nodes { ${selectionOf(typeOf(schema, type), 1)} } } }`,
    {},
  ];
  return [
    ...asked("filter", "PerformanceAgreementFilter", [
      ...filters,
      ...["DUURZAAMHEID", "LEEFBAARHEID"].map((code) => ({ themes: { containsAny: [code] } })),
    ]),
    ...asked("order", "[PerformanceAgreementOrder!]", orders),
    whole("performanceAgreements", "PerformanceAgreement"),
    whole("commitments", "Commitment"),
  ];
}

/** What was done, by whom and when. */
const HISTORY = `history(first: 50) { pageInfo { hasNextPage hasPreviousPage }
  nodes { id kind act at organisation { name } person { name } subjectType subjectId } }`;

/** One question for each field that answers one thing by its id. */
function nodeFields(audience: Audience): readonly (readonly [name: string, text: string])[] {
  return Object.values(publishedFor(audience).getQueryType()!.getFields())
    .filter(({ args }) => args.some(({ name, type }) => name === "id" && String(type) === "ID!"))
    .filter(({ type }) =>
      /^(?!Collaboration).*(Agreement|Commitment|Bid|Indicator|Progress)/.test(String(type)),
    )
    .map(({ name, type }) => {
      const selection = selectionOf(getNamedType(type) as GraphQLObjectType, 2);
      return [name, `query ($id: ID!) { ${name}(id: $id) { ${selection} } }`];
    });
}

/** One question for the history of each thing that has one, to who is told of it. */
const historyFields = (audience: Audience): readonly (readonly [name: string, text: string])[] =>
  nodeFields(audience).flatMap(([name]) => {
    const type = getNamedType(publishedFor(audience).getQueryType()!.getFields()[name]!.type);
    return "history" in (type as GraphQLObjectType).getFields()
      ? [[name, `query ($id: ID!) { ${name}(id: $id) { ${HISTORY} } }`]]
      : [];
  });

/** The question for one thing by its id, by the field that answers it. */
export const nodeQuestion = (audience: Audience, field: string): string | undefined =>
  nodeFields(audience).find(([name]) => name === field)?.[1];

/** Each way in which an audience can ask for agreements: lists, nodes, overviews, the log. */
export function everyQuestion(audience: Audience, guessed: Guessed): Question[] {
  const { municipalityIds, nodes, years } = guessed;
  const overview = selectionOf(typeOf(publishedFor(audience), "AgreementOverview"), 3);
  return [
    ...listQuestions(audience, guessed),
    ...[...nodeFields(audience), ...historyFields(audience)].flatMap(([name, text]) => {
      if (!nodes[name]) throw new Error(`Say with which ids ${name} is to be asked.`);
      return nodes[name].map((id): Question => [text, { id }]);
    }),
    ...years.map((year): Question => [
      `query ($municipalityIds: [ID!]!, $year: Int!) {
        agreementOverviews(municipalityIds: $municipalityIds, year: $year) { ${overview} } }`,
      { municipalityIds, year },
    ]),
    ...Object.values(nodes)
      .flat()
      .map((subjectId): Question => [
        `query ($subjectId: ID) { changes(first: 100, filter: { subjectId: $subjectId }) {
        hasMore changes { id kind subjectType subjectId } } }`,
        { subjectId },
      ]),
    ["{ changes(first: 200) { hasMore changes { id kind subjectType subjectId } } }", {}],
  ];
}
