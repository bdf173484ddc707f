import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type DirectiveNode,
  type FieldNode,
  type OperationDefinitionNode,
  type ParseOptions,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";
import { Refusal } from "../errors.js";

/**
 * Longer documents are cut off while parsing: everything after this is
 * linear in a bounded document.
 */
export const PARSE_OPTIONS: ParseOptions = { maxTokens: 2000 };

/** More errors than this tell an honest client nothing, and cost a dishonest one nothing. */
export const MAX_VALIDATION_ERRORS = 5;
export const MAX_COERCION_ERRORS = 5;

/**
 * A filter of filters of filters: variables that are nested deeper than this are not read at all.
 */
export const MAX_VARIABLE_DEPTH = 32;

/**
 * The shape of an operation with its fragments written out. `selections` counts fields and
 * fragments together. What stands below `__schema` and `__type` is measured apart, because the
 * standard introspection query is deeper than anything an application needs.
 */
export const SHAPE_LIMITS = {
  depth: 12,
  aliases: 30,
  fields: 500,
  selections: 1000,
  introspectionDepth: 20,
  introspectionFields: 1000,
} as const;

type Shape = Record<keyof typeof SHAPE_LIMITS, number>;

/**
 * To be run before the rules of the specification: they refuse what would
 * make those slow, or throw.
 */
export const VALIDATION_RULES: readonly ValidationRule[] = [
  refuseLargeShapes,
  refuseConditionalSubscriptions,
];

/**
 * A subscription has exactly one field, whatever the variables are: `@skip` and `@include` cannot
 * stand at its root (GraphQL's rule Single Root Field). graphql-js looks at such a condition before
 * there are variables, and throws.
 */
function refuseConditionalSubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation, selectionSet }) {
      if (operation !== OperationTypeNode.SUBSCRIPTION) return;
      const conditions = conditionsAtRoot(context, selectionSet, new Set());
      if (conditions.length === 0) return;
      context.reportError(
        new GraphQLError(
          "@skip and @include cannot stand at the root of a subscription: it has one field in any case.",
          { nodes: conditions },
        ),
      );
    },
  };
}

function conditionsAtRoot(
  context: ValidationContext,
  { selections }: SelectionSetNode,
  seen: Set<string>,
): DirectiveNode[] {
  return selections.flatMap((selection) => {
    const own = (selection.directives ?? []).filter(
      ({ name }) => name.value === "skip" || name.value === "include",
    );
    if (selection.kind === Kind.FIELD) return own;
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return [...own, ...conditionsAtRoot(context, selection.selectionSet, seen)];
    const fragment = seen.has(selection.name.value)
      ? undefined
      : context.getFragment(selection.name.value);
    seen.add(selection.name.value);
    return fragment ? [...own, ...conditionsAtRoot(context, fragment.selectionSet, seen)] : own;
  });
}

function refuseLargeShapes(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, Shape>();
  return {
    OperationDefinition(operation) {
      const shape = measure(context, operation.selectionSet, false, fragments);
      for (const measured of Object.keys(SHAPE_LIMITS) as (keyof Shape)[]) {
        if (shape[measured] > SHAPE_LIMITS[measured])
          context.reportError(
            tooComplex(measured, SHAPE_LIMITS[measured], shape[measured], operation),
          );
      }
      return false;
    },
    // The fragments are measured where they are spread.
    FragmentDefinition: () => false,
  };
}

/**
 * Each fragment is measured once and its measure added wherever it is spread, so the work is linear
 * in the document although the measure itself may be exponential in it (2^600 is a number like any
 * other). A cycle ends at the fragment being measured: NoFragmentCycles refuses the document.
 */
function measure(
  context: ValidationContext,
  set: SelectionSetNode,
  introspecting: boolean,
  fragments: Map<string, Shape>,
): Shape {
  const total: Shape = {
    depth: 0,
    aliases: 0,
    fields: 0,
    selections: 0,
    introspectionDepth: 0,
    introspectionFields: 0,
  };
  for (const selection of set.selections) {
    total.selections += 1;
    if (selection.kind === Kind.FIELD) {
      const below =
        introspecting || selection.name.value === "__schema" || selection.name.value === "__type";
      const inner = selection.selectionSet
        ? measure(context, selection.selectionSet, below, fragments)
        : undefined;
      if (selection.alias) total.aliases += 1;
      if (introspecting) total.introspectionFields += 1;
      else total.fields += 1;
      add(total, inner, introspecting ? 0 : 1, below ? 1 : 0);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      add(total, measure(context, selection.selectionSet, introspecting, fragments));
    } else {
      add(total, measureFragment(context, selection.name.value, introspecting, fragments));
    }
  }
  return total;
}

function measureFragment(
  context: ValidationContext,
  name: string,
  introspecting: boolean,
  fragments: Map<string, Shape>,
): Shape | undefined {
  const key = `${name} ${introspecting}`;
  const known = fragments.get(key);
  const fragment = context.getFragment(name);
  if (known || !fragment) return known;
  fragments.set(key, {
    depth: 0,
    aliases: 0,
    fields: 0,
    selections: 0,
    introspectionDepth: 0,
    introspectionFields: 0,
  });
  const shape = measure(context, fragment.selectionSet, introspecting, fragments);
  fragments.set(key, shape);
  return shape;
}

function add(total: Shape, inner: Shape | undefined, depth = 0, introspectionDepth = 0): void {
  total.depth = Math.max(total.depth, (inner?.depth ?? 0) + depth);
  total.introspectionDepth = Math.max(
    total.introspectionDepth,
    (inner?.introspectionDepth ?? 0) + introspectionDepth,
  );
  for (const sum of ["aliases", "fields", "selections", "introspectionFields"] as const)
    total[sum] += inner?.[sum] ?? 0;
}

/**
 * Reads a page of the log. Once in an operation: read over and over, what takes one page a
 * microsecond longer could be told by the clock.
 */
const READ_ONCE = "changes";

/**
 * A page of the log that is asked for under more than one name, as a list of no or one error.
 * @param roots of an operation, fragments written out.
 */
export function refuseRepeated(roots: readonly FieldNode[]): GraphQLError[] {
  const keys = new Set(
    roots
      .filter(({ name }) => name.value === READ_ONCE)
      .map(({ alias, name }) => (alias ?? name).value),
  );
  return keys.size > 1 ? [tooComplex("changes", 1, keys.size)] : [];
}

const LABELS: Record<keyof Shape | "cost" | "changes", string> = {
  depth: "levels",
  aliases: "aliases",
  fields: "fields",
  selections: "fields and fragments",
  introspectionDepth: "levels of introspection",
  introspectionFields: "fields of introspection",
  cost: "points of cost",
  changes: "`changes`",
};

export function tooComplex(
  measured: keyof typeof LABELS,
  limit: number,
  actual: number,
  operation?: OperationDefinitionNode,
): GraphQLError {
  // Infinity is no JSON number.
  const size = Math.min(actual, Number.MAX_SAFE_INTEGER);
  const refusal = new Refusal(
    "QUERY_TOO_COMPLEX",
    `This operation has ${size} ${LABELS[measured]}; the limit is ${limit}.`,
    { measure: measured, limit, actual: size },
  );
  return operation?.loc
    ? new GraphQLError(refusal.message, {
        nodes: operation,
        originalError: refusal,
        extensions: refusal.extensions,
      })
    : refusal;
}

/**
 * Whether a value from outside is nested deeper than the limit; stops there, so that a
 * nest of any depth is harmless.
 */
export function isDeeperThan(value: unknown, limit: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return limit === 0 || Object.values(value).some((part) => isDeeperThan(part, limit - 1));
}

/** The refusal for variables deeper than MAX_VARIABLE_DEPTH. */
export const tooDeepVariables = (): GraphQLError =>
  new Refusal(
    "QUERY_TOO_COMPLEX",
    `The variables are nested more than ${MAX_VARIABLE_DEPTH} levels deep.`,
    { measure: "variableDepth", limit: MAX_VARIABLE_DEPTH },
  );
