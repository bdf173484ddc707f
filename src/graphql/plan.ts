import {
  getArgumentValues,
  type GraphQLError,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  type VariableNode,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import { BadUserInput } from "../errors.js";
import type { AudienceSchema } from "./audience-schemas.js";
import { ReadColumns } from "../persistence/read-columns.js";
import { findDenied, type Conditions, type Denied } from "./denials.js";
import { MAX_VALIDATION_ERRORS } from "./limits.js";
import { refuseCostly } from "./query-cost.js";
import { fieldsOf, fragmentsOf, inlined } from "./selections.js";
import { type Anchors, findAnchors } from "./prefetch.js";

export type Variables = Readonly<Record<string, unknown>>;

/** An operation for one outcome of its conditions. */
export interface Plan {
  readonly denied: Denied;
  readonly fields: readonly FieldWithArguments[];
  /**
   * The columns that executions have read so far; undefined for mutations, which read what they
   * have written.
   */
  readonly columns: ReadColumns | undefined;
  /** The relations to read when a field has its rows. */
  readonly anchors: Anchors;
  /**
   * Refuses an operation that costs too much with these variables. @returns no or one error. The
   * cost is counted once for equal page sizes.
   * @param values the values of the arguments.
   */
  refuseCostly(variables: Variables, values: Variables): GraphQLError[];
  /**
   * The compiled operation, made at the first call. It takes the values of the arguments, not those
   * of the client's variables. Throws when it cannot be compiled.
   */
  compiled(): CompiledQuery["query"];
}

interface FieldWithArguments {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** The variable that carries each argument's value, by the name of the argument. */
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * Makes the plan of an operation. graphql-jit writes the document into the source of a function,
 * and can be trusted with no more of it than names: it turns some string literals into code, cannot
 * read the type of a filter that contains itself, and confuses conditions on fragments. So it gets
 * an operation without fragments, conditions, literals and typed variables: every argument is one
 * variable, whose value graphql-js coerces.
 */
export function makePlan({
  schema,
  document,
  operation,
  conditions,
}: {
  schema: AudienceSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  conditions: Conditions;
}): Plan {
  const selectionSet = inlined({
    set: operation.selectionSet,
    fragments: fragmentsOf(document),
    conditions,
  });
  const info = new TypeInfo(schema.executable);
  const fields: FieldWithArguments[] = [];
  const bare: OperationDefinitionNode = visit(
    { ...operation, selectionSet, directives: [], variableDefinitions: [] },
    visitWithTypeInfo(info, {
      [Kind.FIELD]: (node) => {
        const definition = info.getFieldDef();
        if (!node.arguments?.length || !definition) return undefined;
        const variables = new Map(
          node.arguments.map(({ name }, index) => [name.value, `a${fields.length}_${index}`]),
        );
        fields.push({ definition, node, variables });
        return {
          ...node,
          arguments: node.arguments.map((argument) => ({
            ...argument,
            value: variable(variables.get(argument.name.value) ?? ""),
          })),
        };
      },
    }),
  );
  const variableDefinitions = fields
    .flatMap(({ variables }) => [...variables.values()])
    .map(carrier);
  let query: CompiledQuery["query"] | undefined;
  const root = schema.executable.getRootType(operation.operation);
  const costIn = argumentsInCost(fields);
  const cheap = new Set<string>();
  return {
    anchors: root ? findAnchors(schema.executable, root, bare.selectionSet) : new Map(),
    denied: findDenied({ schema, document, operation, conditions }),
    fields,
    columns: operation.operation === OperationTypeNode.MUTATION ? undefined : new ReadColumns(),
    refuseCostly(variables, values) {
      const key = costIn?.map((name) => String(values[name])).join();
      if (key !== undefined && cheap.has(key)) return [];
      const refused = refuseCostly({ schema: schema.executable, document, operation, variables });
      if (key !== undefined && refused.length === 0 && cheap.size < MAX_COSTS) cheap.add(key);
      return refused;
    },
    compiled: () =>
      (query ??= compile(schema.executable, {
        kind: Kind.DOCUMENT,
        definitions: [{ ...bare, variableDefinitions }],
      })),
  };
}

/** Clients choose page sizes; this bound keeps them from filling the memory. */
const MAX_COSTS = 100;

/**
 * A complexity function that tells which arguments it looks at, all of them numbers. Where one does
 * not tell, no cost is remembered.
 */
export interface TellingComplexity {
  readonly looksAt?: readonly string[];
}

/**
 * The variables that carry the arguments which decide the cost of an operation; undefined when a
 * complexity does not tell its arguments.
 */
function argumentsInCost(fields: readonly FieldWithArguments[]): string[] | undefined {
  const carriers: string[] = [];
  for (const { definition, variables } of fields) {
    const { complexity } = definition.extensions;
    if (typeof complexity !== "function") continue;
    const { looksAt } = complexity as TellingComplexity;
    if (!looksAt) return undefined;
    carriers.push(...looksAt.flatMap((name) => variables.get(name) ?? []));
  }
  return carriers;
}

function compile(schema: GraphQLSchema, document: DocumentNode): CompiledQuery["query"] {
  const compiled = compileQuery(withCarrier(schema), document, undefined, {
    disablingCapturingStackErrors: true,
  });
  // No other engine executes it instead: the two do not answer alike, and the failure must be seen.
  if (!isCompiledQuery(compiled))
    throw new Error("This operation could not be compiled.", { cause: compiled.errors?.[0] });
  return compiled.query;
}

/**
 * The type of the variables that carry arguments to the compiled operation. graphql-js has coerced
 * the values, and this type passes them on.
 */
const CARRIER = new GraphQLScalarType({ name: "__CoercedArgument", parseValue: (value) => value });
const variable = (name: string): VariableNode => ({
  kind: Kind.VARIABLE,
  name: { kind: Kind.NAME, value: name },
});
const carrier = (name: string): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: variable(name),
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: CARRIER.name } },
});

const carrying = new WeakMap<GraphQLSchema, GraphQLSchema>();
/** The schema with one more type. Only the compiler sees that type, so no document can name it. */
function withCarrier(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const known =
    carrying.get(schema) ??
    new GraphQLSchema({ ...config, types: [...config.types, CARRIER], assumeValid: true });
  carrying.set(schema, known);
  return known;
}

/** The values of all arguments, by their variables. Throws a GraphQLError when one is wrong. */
export function argumentValues(
  fields: readonly FieldWithArguments[],
  coerced: Variables,
): Record<string, unknown> {
  const carried: Record<string, unknown> = {};
  for (const { definition, node, variables } of fields) {
    const values = getArgumentValues(definition, node, coerced);
    for (const [argument, name] of variables)
      if (Object.hasOwn(values, argument)) carried[name] = values[argument];
  }
  return carried;
}

/** The variables that `@skip` and `@include` read anywhere in the document. */
export function conditionNames(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: (node) => {
      for (const { value } of node.arguments ?? [])
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

const MAX_KEY_LENGTH = 100;

/**
 * Refuses response keys that are too long, and `__proto__`: a JavaScript object cannot hold that
 * key, so the answer would be wrong.
 */
export function refuseResponseKeys(set: SelectionSetNode): GraphQLError[] {
  const keys = new Set<string>();
  const collect = (fields: readonly FieldNode[]): void => {
    for (const field of fields) {
      keys.add(field.alias?.value ?? field.name.value);
      if (field.selectionSet) collect(fieldsOf(field.selectionSet));
    }
  };
  collect(fieldsOf(set));
  const wrong = [...keys].filter((key) => key === "__proto__" || key.length > MAX_KEY_LENGTH);
  return wrong
    .slice(0, MAX_VALIDATION_ERRORS)
    .map((key) => new BadUserInput(`Choose another alias than "${key.slice(0, MAX_KEY_LENGTH)}".`));
}
