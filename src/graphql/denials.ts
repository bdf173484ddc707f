import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";
import type { AudienceSchema } from "./audience-schemas.js";
import { argumentCoordinate } from "./audience-reading.js";
import { BadUserInput } from "../errors.js";

/**
 * One field outside the audience. It answers null, and is told once, however many rows it would
 * have stood in.
 */
export interface DeniedField {
  /** `Type.field` */
  readonly coordinate: string;
  /** In how many places the document selects it. */
  readonly count: number;
}

/** What an operation asks that is not for its audience. */
export interface Denied {
  readonly fields: readonly DeniedField[];
  /** Coordinates of mutation and subscription root fields. They are refused before execution. */
  readonly roots: readonly string[];
  /**
   * Coordinates of arguments, input fields and enum values that the document itself mentions. They
   * are refused before execution.
   */
  readonly inputs: readonly string[];
}

/**
 * Values of the variables that `@skip` and `@include` read. Without them only literal conditions
 * decide.
 */
export type Conditions = Readonly<Record<string, unknown>>;

/**
 * Finds what a document asks that is not for this audience. A fragment counts once, as it stands in
 * the document. Selections below a denied field are not asked at all, so they are not told.
 */
export function findDenied({
  schema,
  document,
  operation,
  conditions,
}: {
  schema: AudienceSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  conditions?: Conditions;
}): Denied {
  const { hidden, executable } = schema;
  const info = new TypeInfo(executable);
  const fields = new Map<string, number>(),
    roots = new Set<string>(),
    inputs = new Set<string>(),
    seen = new Set<string>();
  const queue: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const denyInput = (coordinate: string): void =>
    void (hidden.has(coordinate) && inputs.add(coordinate));
  const rootType = executable.getRootType(operation.operation);

  const visitor = visitWithTypeInfo(info, {
    [Kind.INLINE_FRAGMENT]: (node) => (isIncluded(node, conditions) ? undefined : false),
    [Kind.FRAGMENT_SPREAD]: (node) => {
      const fragment = fragments.get(node.name.value);
      if (!fragment || seen.has(node.name.value) || !isIncluded(node, conditions)) return;
      seen.add(node.name.value);
      queue.push(fragment);
    },
    [Kind.FIELD]: (node) => {
      if (!isIncluded(node, conditions)) return false;
      const parent = info.getParentType();
      const coordinate = `${parent?.name}.${node.name.value}`;
      if (!parent || !info.getFieldDef() || node.name.value.startsWith("__")) return undefined;
      if (!hidden.has(coordinate) && !hidden.has(parent.name)) return undefined;
      if (parent === rootType && operation.operation !== OperationTypeNode.QUERY)
        roots.add(coordinate);
      else fields.set(coordinate, (fields.get(coordinate) ?? 0) + 1);
      return false;
    },
    [Kind.ARGUMENT]: (node) => {
      const parent = info.getParentType(),
        field = info.getFieldDef();
      if (parent && field && !info.getDirective())
        denyInput(argumentCoordinate(parent.name, field.name, node.name.value));
    },
    [Kind.OBJECT_FIELD]: (node) =>
      denyInput(`${getNamedType(info.getParentInputType())?.name}.${node.name.value}`),
    [Kind.ENUM]: (node) => denyInput(`${getNamedType(info.getInputType())?.name}.${node.value}`),
  });
  for (let next = queue.pop(); next; next = queue.pop()) visit(next, visitor);
  return {
    fields: [...fields].map(([coordinate, count]) => ({ coordinate, count })),
    roots: [...roots],
    inputs: [...inputs],
  };
}

/**
 * Finds the input fields and enum values outside the audience in the values of the variables, by
 * the keys that were sent. @returns their coordinates.
 */
export function findDeniedVariables(
  schema: AudienceSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string[] {
  const found = new Set<string>();
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const inputType = typeFromAST(schema.executable, type);
    if (isInputType(inputType) && Object.hasOwn(variables, variable.name.value)) {
      collectDenied({
        hidden: schema.hidden,
        type: inputType,
        value: variables[variable.name.value],
        found,
      });
    }
  }
  return [...found];
}

function collectDenied({
  hidden,
  type,
  value,
  found,
}: {
  hidden: ReadonlySet<string>;
  type: GraphQLInputType;
  value: unknown;
  found: Set<string>;
}): void {
  if (isNonNullType(type)) return collectDenied({ hidden, type: type.ofType, value, found });
  if (isListType(type)) {
    // At every level one value may stand for a list of one.
    for (const item of Array.isArray(value) ? value : [value])
      collectDenied({ hidden, type: type.ofType, value: item, found });
    return;
  }
  if (isEnumType(type) && typeof value === "string" && hidden.has(`${type.name}.${value}`))
    found.add(`${type.name}.${value}`);
  if (!isInputObjectType(type) || typeof value !== "object" || value === null) return;
  const fields = type.getFields();
  for (const [name, part] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) continue;
    if (hidden.has(`${type.name}.${name}`)) found.add(`${type.name}.${name}`);
    collectDenied({ hidden, type: field.type, value: part, found });
  }
}

/** Whether `@skip` and `@include` let a selection stand. An unknown condition lets it stand. */
export function isIncluded(node: SelectionNode, conditions?: Conditions): boolean {
  if (!node.directives?.length) return true;
  return (
    valueOf(GraphQLSkipDirective, node, conditions) !== true &&
    valueOf(GraphQLIncludeDirective, node, conditions) !== false
  );
}

function valueOf(
  directive: typeof GraphQLSkipDirective,
  node: SelectionNode,
  conditions?: Conditions,
): unknown {
  const condition = node.directives
    ?.find((one) => one.name.value === directive.name)
    ?.arguments?.find((one) => one.name.value === "if")?.value;
  if (
    !condition ||
    (condition.kind === Kind.VARIABLE &&
      !(conditions && Object.hasOwn(conditions, condition.name.value)))
  )
    return undefined;
  return getDirectiveValues(directive, node, conditions)?.if;
}

/**
 * What happens to selected fields outside the audience: an error for each, a list in `extensions`,
 * or no execution at all.
 */
export type DenialMode = "errors" | "extensions" | "reject";

const DENIAL_MODES: readonly DenialMode[] = ["errors", "extensions", "reject"];

/**
 * Reads the header `GraphQL-Denied-Fields`, or the key of that name in an operation's `extensions`.
 * Throws BadUserInput.
 */
export function readDenialMode(value: unknown): DenialMode {
  if (value === undefined || value === null) return "errors";
  const mode = DENIAL_MODES.find((one) => one === value);
  if (!mode) throw new BadUserInput(`GraphQL-Denied-Fields is one of ${DENIAL_MODES.join(", ")}.`);
  return mode;
}
