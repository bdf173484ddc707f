import { type DocumentNode, Kind, parse, type SelectionNode, visit } from "graphql";
import { dataOf, type TypedDocument } from "./api.js";

/** What the next act needs to know of its subject. */
export interface Standing {
  readonly id: string;
  readonly version?: number | null;
}

/**
 * Does an act on the way to what a test is about. It is the act of the document, but only its
 * subject and its refusals are read: to read all that a client shows takes as long as the act.
 *
 * @throws Error when it is refused.
 */
export async function briefly<Result, Input>(
  { url }: { readonly url: string },
  who: { token: string },
  document: TypedDocument<Result, { input: Input }>,
  input: Input,
): Promise<Standing> {
  const data = await dataOf(url, who, briefOf(document), { input });
  const [payload] = Object.values(data);
  const { userErrors, ...subjects } = payload!;
  const subject = Object.values(subjects as Record<string, Standing | null>).find(Boolean);
  if (!subject || userErrors.length > 0)
    throw new Error(`Refused: ${JSON.stringify(userErrors)} for ${JSON.stringify(input)}`);
  return subject;
}

type Brief = TypedDocument<
  Record<string, Record<string, Standing | null> & { userErrors: object[] }>,
  { input: unknown }
>;

const briefs = new WeakMap<object, Brief>();

function briefOf(document: object): Brief {
  const known = briefs.get(document);
  if (known) return known;
  const brief = visit(document as DocumentNode, {
    FragmentDefinition: () => null,
    OperationDefinition: (operation) => ({
      ...operation,
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.map((act) =>
          act.kind === Kind.FIELD
            ? {
                ...act,
                selectionSet: {
                  kind: Kind.SELECTION_SET,
                  selections: act.selectionSet!.selections.map(shorten),
                },
              }
            : act,
        ),
      },
    }),
  }) as unknown as Brief;
  briefs.set(document, brief);
  return brief;
}

const shorten = (field: SelectionNode): SelectionNode =>
  field.kind === Kind.FIELD && field.selectionSet
    ? { ...field, selectionSet: field.name.value === "userErrors" ? REFUSAL : STANDING }
    : field;
const selectionOf = (text: string) => {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("This is no operation.");
  return operation.selectionSet;
};
const STANDING = selectionOf("{ id version }");
const REFUSAL = selectionOf("{ code message }");
