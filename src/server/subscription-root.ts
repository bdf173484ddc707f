import { getArgumentValues, getVariableValues, Kind, type FieldNode } from "graphql";
import type { Selects } from "../changes/selection.js";
import type { Prepared } from "../graphql/documents.js";
import type { Variables } from "../graphql/plan.js";

/**
 * Stands in for the cursor in what sockets share: each socket has its own, which decides only where
 * the socket begins.
 */
const NO_CURSOR = "-";

/**
 * Reads the subscription's own field: its arguments, the changes it is about, and the variables
 * without the cursor.
 */
export function rootOf(
  { schema, operation, document }: Prepared,
  variables: Variables,
): { args: Record<string, unknown>; selects: Selects; shared: Record<string, unknown> } {
  const node = firstField(operation.selectionSet.selections, document);
  const definition = schema.executable.getSubscriptionType()?.getFields()[node.name.value];
  const { coerced } = getVariableValues(
    schema.executable,
    operation.variableDefinitions ?? [],
    variables,
  );
  if (!definition || !coerced) throw new Error("A subscription was admitted that has no field.");
  const after = node.arguments?.find(({ name }) => name.value === "after")?.value;
  const shared = { ...variables };
  if (after?.kind === Kind.VARIABLE) shared[after.name.value] = NO_CURSOR;
  return {
    args: getArgumentValues(definition, node, coerced),
    selects: definition.extensions.selects as Selects,
    shared,
  };
}

function firstField(
  selections: Prepared["operation"]["selectionSet"]["selections"],
  document: Prepared["document"],
): FieldNode {
  const [first] = selections;
  if (first?.kind === Kind.FIELD) return first;
  if (first?.kind === Kind.INLINE_FRAGMENT)
    return firstField(first.selectionSet.selections, document);
  const fragment = document.definitions.find(
    (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === first?.name.value,
  );
  if (fragment?.kind !== Kind.FRAGMENT_DEFINITION)
    throw new Error("A subscription was admitted that has no field.");
  return firstField(fragment.selectionSet.selections, document);
}
