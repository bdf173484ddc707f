import {
  type GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import {
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
  type ComplexityEstimator,
} from "graphql-query-complexity";
import { tooComplex } from "./limits.js";

/**
 * The highest cost of one operation. A cost is roughly the number of values that the answer may
 * hold.
 */
export const MAX_COST = 20_000;

/**
 * The cost of one operation with these variables. Each field declares its own (`complexity` in
 * type-graphql), or costs 1. Only for documents that passed VALIDATION_RULES, which bound the work.
 * Throws a GraphQLError when a variable or argument is wrong.
 */
export function costOf({
  schema,
  document,
  operation,
  variables,
}: {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}): number {
  // The query has only this operation: the package adds up the costs of all operations of a
  // document.
  const fragments = document.definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  const query: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  return getComplexity({
    schema,
    query,
    variables: { ...variables },
    estimators: [ownCost, simpleEstimator({ defaultComplexity: 1 })],
  });
}

/**
 * Refuses an operation that costs more than MAX_COST. @returns no or one error. Throws what
 * `costOf` throws.
 */
export function refuseCostly({
  schema,
  document,
  operation,
  variables,
}: {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}): GraphQLError[] {
  const cost = costOf({ schema, document, operation, variables });
  return cost > MAX_COST ? [tooComplex({ measured: "cost", limit: MAX_COST, actual: cost })] : [];
}

const estimateFromField = fieldExtensionsEstimator();

/** A field of a page that tells about the whole list costs the same however long the page is. */
const BESIDE = Symbol("beside the rows");

/** Marks a complexity: the cost of its field is not multiplied by the rows of the page. */
export const apart = <C extends object>(complexity: C): C =>
  Object.assign(complexity, { [BESIDE]: true });

/**
 * The package adds up all that a page contains. So what stands apart is added as a fraction, of
 * which a double keeps every bit until both parts are far beyond the limit.
 */
const FRACTION = 2 ** -24;

/** What the rows of a page cost, each, and what stands apart from them. */
export function partsOf(childComplexity: number): { ofRow: number; apart: number } {
  const ofRow = Math.floor(childComplexity);
  return { ofRow, apart: Math.round((childComplexity - ofRow) / FRACTION) };
}

/**
 * Keeps a field from costing less than what it contains: `first: -1000` must not pay for another
 * field, and NaN must not count as nothing.
 */
const ownCost: ComplexityEstimator = (args) => {
  const cost = estimateFromField(args);
  if (cost === undefined) return undefined;
  if (typeof cost !== "number" || Number.isNaN(cost))
    throw new Error(`The complexity of ${args.type.name}.${args.field.name} is not a number.`);
  const whole = Math.max(cost, 1 + args.childComplexity);
  return BESIDE in Object(args.field.extensions.complexity) ? whole * FRACTION : whole;
};
