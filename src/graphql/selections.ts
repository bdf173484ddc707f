import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { isIncluded, type Conditions } from "./denials.js";

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
export const fragmentsOf = (document: DocumentNode): Fragments =>
  new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );

/** A copy with fragments written out and conditions decided. VALIDATION_RULES bound its size. */
export function inlined({
  set,
  fragments,
  conditions,
  within = [],
}: {
  set: SelectionSetNode;
  fragments: Fragments;
  conditions?: Conditions;
  within?: readonly string[];
}): SelectionSetNode {
  const selections = set.selections
    .filter((selection) => isIncluded(selection, conditions))
    .flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) {
        return [
          {
            ...selection,
            directives: [],
            ...(selection.selectionSet && {
              selectionSet: inlined({ set: selection.selectionSet, fragments, conditions, within }),
            }),
          },
        ];
      }
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      // This only keeps a document that was not validated (NoFragmentCycles) from hanging the
      // process.
      if (!fragment || (name && within.includes(name))) return [];
      const selectionSet = inlined({
        set: fragment.selectionSet,
        fragments,
        conditions,
        within: name ? [...within, name] : within,
      });
      return fragment.typeCondition
        ? [{ kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, selectionSet }]
        : [...selectionSet.selections];
    });
  return { kind: Kind.SELECTION_SET, selections };
}

/** The fields of a selection, including those in its inline fragments. */
export const fieldsOf = (set: SelectionSetNode): FieldNode[] =>
  set.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD
      ? [selection]
      : selection.kind === Kind.INLINE_FRAGMENT
        ? fieldsOf(selection.selectionSet)
        : [],
  );
