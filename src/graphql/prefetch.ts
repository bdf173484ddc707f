import {
  getNamedType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";
import type { Snapshot } from "../persistence/snapshot.js";
import { type Relation, relationOf } from "./relation.js";

/** A relation that a document selects, and the relations that it selects on the rows found. */
interface Selected {
  readonly relation: Relation<object, unknown>;
  readonly further: readonly Selected[];
}
/** A place in the value of a field (`["nodes"]`) whose rows have selected relations. */
interface Anchor {
  readonly path: readonly string[];
  readonly selected: readonly Selected[];
}
/**
 * The relations to prefetch when a field has its value, by `placeOf` the field. The field's nodes
 * cannot be the key. graphql-jit names the `info` of a resolver after response keys joined by
 * underscores, so a field `q1_agreed` beside `q1 { agreed }` is told the other's nodes. The path in
 * `info` is the field's own.
 */
export type Anchors = ReadonlyMap<string, readonly Anchor[]>;

/**
 * A text that tells a field of a document from every other: its coordinate, and the response keys
 * under which it stands.
 */
const placeOf = (coordinate: string, path: readonly string[]): string =>
  [coordinate, ...path].join(" ");

function placeIn(coordinate: string, path: GraphQLResolveInfo["path"]): string {
  const keys: string[] = [];
  for (let at: GraphQLResolveInfo["path"] | undefined = path; at; at = at.prev)
    if (typeof at.key === "string") keys.unshift(at.key);
  return placeOf(coordinate, keys);
}

/**
 * Finds the fields of a document that bring rows, and the relations selected beneath them. The
 * selection must have no fragments without a type condition.
 */
export function findAnchors(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  selection: SelectionSetNode,
): Anchors {
  const anchors = new Map<string, Anchor[]>();
  const visit = (type: GraphQLObjectType, set: SelectionSetNode, above: readonly string[]): void =>
    fieldsOn({
      schema,
      type,
      set,
      see: (field, definition, inner) => {
        if (!inner) return;
        const path = [...above, field.alias?.value ?? field.name.value];
        if (!relationOf(definition) && definition.resolve) {
          const found = anchorsIn({ schema, type: inner, set: field.selectionSet!, path: [] });
          const place = placeOf(`${type.name}.${definition.name}`, path);
          if (found.length > 0) anchors.set(place, [...(anchors.get(place) ?? []), ...found]);
        }
        visit(inner, field.selectionSet!, path);
      },
    });
  visit(root, selection, []);
  return anchors;
}

function anchorsIn({
  schema,
  type,
  set,
  path,
}: {
  schema: GraphQLSchema;
  type: GraphQLObjectType;
  set: SelectionSetNode;
  path: readonly string[];
}): Anchor[] {
  const selected = selectedIn(schema, type, set);
  const further: Anchor[] = [];
  fieldsOn({
    schema,
    type,
    set,
    see: (field, definition, inner) => {
      if (inner && !definition.resolve)
        further.push(
          ...anchorsIn({
            schema,
            type: inner,
            set: field.selectionSet!,
            path: [...path, field.name.value],
          }),
        );
    },
  });
  return selected.length > 0 ? [{ path, selected }, ...further] : further;
}

function selectedIn(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  set: SelectionSetNode,
): Selected[] {
  const selected: Selected[] = [];
  fieldsOn({
    schema,
    type,
    set,
    see: (field, definition, inner) => {
      const relation = relationOf(definition);
      if (relation && inner)
        selected.push({ relation, further: selectedIn(schema, inner, field.selectionSet!) });
    },
  });
  return selected;
}

function fieldsOn({
  schema,
  type,
  set,
  see,
}: {
  schema: GraphQLSchema;
  type: GraphQLObjectType;
  set: SelectionSetNode;
  see: (
    field: FieldNode,
    definition: ReturnType<GraphQLObjectType["getFields"]>[string],
    inner: GraphQLObjectType | undefined,
  ) => void;
}): void {
  for (const selection of set.selections) {
    if (
      selection.kind === Kind.INLINE_FRAGMENT &&
      selection.typeCondition?.name.value === type.name
    )
      fieldsOn({ schema, type, set: selection.selectionSet, see });
    const definition =
      selection.kind === Kind.FIELD ? type.getFields()[selection.name.value] : undefined;
    if (!definition || selection.kind !== Kind.FIELD) continue;
    const inner = getNamedType(definition.type);
    see(selection, definition, selection.selectionSet && isObjectType(inner) ? inner : undefined);
  }
}

/** What a resolver needs of the document that is executed. */
export interface PrefetchingContext {
  readonly anchors: Anchors;
  readonly snapshot: Snapshot;
}

/**
 * Wraps the resolver of a field whose value has rows in it. What the document selects of them is
 * read before they are resolved: each relation in one statement, each level in one turn.
 */
export const prefetching =
  <Context extends PrefetchingContext>(
    coordinate: string,
    resolve: GraphQLFieldResolver<unknown, Context>,
  ): GraphQLFieldResolver<unknown, Context> =>
  // eslint-disable-next-line max-params -- GraphQL calls it so
  (root, args, context, info) => {
    const value = resolve(root, args, context, info);
    // tools execute schemas without a context
    const all = (context as Context | undefined)?.anchors;
    const anchors = all && all.size > 0 ? all.get(placeIn(coordinate, info.path)) : undefined;
    return anchors ? prefetchIn(value, anchors, context.snapshot) : value;
  };

/** The resolver of a field that answers a relation. */
export const relating =
  (relation: Relation<object, unknown>): GraphQLFieldResolver<unknown, PrefetchingContext> =>
  (row, _args, { snapshot }) =>
    relation.of(row as object, snapshot);

async function prefetchIn(
  found: unknown,
  anchors: readonly Anchor[],
  snapshot: Snapshot,
): Promise<unknown> {
  const value = await found;
  // A field that asks for a failed relation reports the error itself.
  await Promise.allSettled(
    anchors.map(({ path, selected }) => prefetch(rowsAt(value, path), selected, snapshot)),
  );
  return value;
}

async function prefetch(
  rows: readonly object[],
  selected: readonly Selected[],
  snapshot: Snapshot,
): Promise<void> {
  if (rows.length === 0) return;
  await Promise.all(
    selected.map(async ({ relation, further }) => {
      const found = await relation.prefetch(rows, snapshot);
      if (further.length > 0) await prefetch(found, further, snapshot);
    }),
  );
}

function rowsAt(value: unknown, [next, ...path]: readonly string[]): readonly object[] {
  if (Array.isArray(value))
    return value.flatMap((one) => rowsAt(one, next === undefined ? [] : [next, ...path]));
  if (typeof value !== "object" || value === null) return [];
  return next === undefined ? [value] : rowsAt((value as Record<string, unknown>)[next], path);
}
