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

/** The parser refuses longer documents. So all later work is linear in a bounded document. */
export const PARSE_OPTIONS: ParseOptions = { maxTokens: 2000 };

/**
 * The most errors that are reported. More would tell an honest client nothing, and would cost a
 * dishonest one nothing.
 */
export const MAX_VALIDATION_ERRORS = 5;
export const MAX_COERCION_ERRORS = 5;

/**
 * Variables that are nested deeper than this (a filter of filters of filters) are not read at all.
 */
export const MAX_VARIABLE_DEPTH = 32;

/**
 * Limits on the shape of an operation whose fragments are written out. `selections` counts fields
 * and fragments together. What stands below `__schema` and `__type` is measured apart, because the
 * standard introspection query is deeper than anything that an application needs.
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
 * Rules to run before those of the specification. They refuse what would make those slow, or make
 * them throw.
 */
export const VALIDATION_RULES: readonly ValidationRule[] = [
  refuseLargeShapes,
  refuseConditionalSubscriptions,
];

/**
 * A subscription has exactly one field, whatever the variables are: `@skip` and `@include` cannot
 * stand at its root (GraphQL's rule Single Root Field). graphql-js evaluates such a condition
 * before there are variables, and throws.
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
      const shape = measure({
        context,
        set: operation.selectionSet,
        introspecting: false,
        fragments,
      });
      for (const measured of Object.keys(SHAPE_LIMITS) as (keyof Shape)[]) {
        if (shape[measured] > SHAPE_LIMITS[measured])
          context.reportError(
            tooComplex({
              measured,
              limit: SHAPE_LIMITS[measured],
              actual: shape[measured],
              operation,
            }),
          );
      }
      return false;
    },
    // measureFragment() measures fragments where they are spread.
    FragmentDefinition: () => false,
  };
}

/**
 * Measures each fragment once, and adds its measure wherever it is spread. So the work is linear in
 * the document, although the measure itself may be exponential in it (2^600 is a number like any
 * other). A cycle ends at the fragment that is being measured: NoFragmentCycles refuses the
 * document.
 */
function measure({
  context,
  set,
  introspecting,
  fragments,
}: {
  context: ValidationContext;
  set: SelectionSetNode;
  introspecting: boolean;
  fragments: Map<string, Shape>;
}): Shape {
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
        ? measure({ context, set: selection.selectionSet, introspecting: below, fragments })
        : undefined;
      if (selection.alias) total.aliases += 1;
      if (introspecting) total.introspectionFields += 1;
      else total.fields += 1;
      add({ total, inner, depth: introspecting ? 0 : 1, introspectionDepth: below ? 1 : 0 });
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      add({
        total,
        inner: measure({ context, set: selection.selectionSet, introspecting, fragments }),
      });
    } else {
      add({
        total,
        inner: measureFragment({ context, name: selection.name.value, introspecting, fragments }),
      });
    }
  }
  return total;
}

function measureFragment({
  context,
  name,
  introspecting,
  fragments,
}: {
  context: ValidationContext;
  name: string;
  introspecting: boolean;
  fragments: Map<string, Shape>;
}): Shape | undefined {
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
  const shape = measure({ context, set: fragment.selectionSet, introspecting, fragments });
  fragments.set(key, shape);
  return shape;
}

function add({
  total,
  inner,
  depth = 0,
  introspectionDepth = 0,
}: {
  total: Shape;
  inner: Shape | undefined;
  depth?: number;
  introspectionDepth?: number;
}): void {
  total.depth = Math.max(total.depth, (inner?.depth ?? 0) + depth);
  total.introspectionDepth = Math.max(
    total.introspectionDepth,
    (inner?.introspectionDepth ?? 0) + introspectionDepth,
  );
  for (const sum of ["aliases", "fields", "selections", "introspectionFields"] as const)
    total[sum] += inner?.[sum] ?? 0;
}

/**
 * The root field that reads a page of the log. An operation may have it once: read over and over, a
 * page that takes one microsecond longer could be told by the clock.
 */
const READ_ONCE = "changes";

/**
 * Refuses an operation that asks for the log under more than one name. @returns no or one error.
 * @param roots the operation's root fields, with fragments written out.
 */
export function refuseRepeated(roots: readonly FieldNode[]): GraphQLError[] {
  const keys = new Set(
    roots
      .filter(({ name }) => name.value === READ_ONCE)
      .map(({ alias, name }) => (alias ?? name).value),
  );
  return keys.size > 1 ? [tooComplex({ measured: "changes", limit: 1, actual: keys.size })] : [];
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

/** Makes the refusal for a measure beyond its limit: QUERY_TOO_COMPLEX. */
export function tooComplex({
  measured,
  limit,
  actual,
  operation,
}: {
  measured: keyof typeof LABELS;
  limit: number;
  actual: number;
  operation?: OperationDefinitionNode;
}): GraphQLError {
  // JSON has no number for Infinity.
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
 * Whether a client's value is nested deeper than the limit. It stops there, so a nest of any depth
 * is harmless.
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
