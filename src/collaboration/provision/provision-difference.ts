import { canonicalJson, type Json } from "../../acts/content-hash.js";
import type { TextChange } from "../../reads/word-difference.js";
import { differencesIn } from "../../reads/word-difference.js";
import type { AmendmentClass, ProvisionKind } from "../collaboration.enums.js";
import {
  codeOf,
  isNumber,
  type ListName,
  PARAMETER_NAMES,
  type ParameterName,
} from "./parameters.js";
import type { MatrixRow, Parameters, ProvisionText, Recognised } from "./provision-content.js";

/** What stood there, and what is to stand there; null: nothing. */
export interface Replaced<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
}

/** What a parameter says: a number, or what its name says. The others are null. */
export type ParameterValue = { readonly number: number | null } & {
  readonly [Name in ListName]: NonNullable<Parameters[Name]> | null;
};

/** What a parameter was and is to be. */
export interface ParameterChange extends Replaced<ParameterValue> {
  /** The code of the parameter. */
  readonly parameter: string;
}

/** The rows of a list that are new, and those that are gone. */
export interface RowChanges<Row> {
  readonly added: readonly Row[];
  readonly gone: readonly Row[];
}

/** Everything that a text changes in a provision. */
export interface ProvisionDifference {
  readonly isNew: boolean;
  readonly isChanged: boolean;
  readonly heading: () => Promise<TextChange[]>;
  readonly text: () => Promise<TextChange[]>;
  /** Null: it stays. */
  readonly kind: Replaced<ProvisionKind> | null;
  readonly amendmentClass: Replaced<AmendmentClass> | null;
  readonly parameters: readonly ParameterChange[];
  readonly recognised: RowChanges<Recognised>;
  readonly matrix: RowChanges<MatrixRow>;
  /** No more than that it does: amounts are for the two parties alone. */
  readonly budgetChanges: boolean;
}

/** A provision before and after; null: it stands nowhere. */
type Pair = readonly [before: ProvisionText | null, after: ProvisionText | null];

/** Everything that changes in each provision of a list. */
export function provisionDifferences(pairs: readonly Pair[]): ProvisionDifference[] {
  const wordsOf = (name: "heading" | "text") =>
    differencesIn(pairs.map(([before, after]) => [before?.[name] ?? "", after?.[name] ?? ""]));
  const [headings, texts] = [wordsOf("heading"), wordsOf("text")];
  return pairs.map((pair, index) => ({
    ...changesBetween(...pair),
    ...{ heading: headings[index]!, text: texts[index]! },
  }));
}

function changesBetween(...[before, after]: Pair): Omit<ProvisionDifference, "heading" | "text"> {
  const kind = replaced(before?.kind, after?.kind);
  const amendmentClass = replaced(before?.amendmentClass, after?.amendmentClass);
  const parameters = parameterChanges(before?.parameters ?? {}, after?.parameters ?? {});
  const recognised = rowChanges(before?.recognised ?? [], after?.recognised ?? []);
  const matrix = rowChanges(before?.matrix ?? [], after?.matrix ?? []);
  const budgetChanges = (before?.budget ?? null) !== (after?.budget ?? null);
  const isChanged =
    before?.heading !== after?.heading ||
    before?.text !== after?.text ||
    kind !== null ||
    amendmentClass !== null ||
    budgetChanges ||
    [parameters, recognised.added, recognised.gone, matrix.added, matrix.gone].some(
      (some) => some.length > 0,
    );
  return {
    ...{ isNew: before === null && after !== null, isChanged },
    ...{ kind, amendmentClass, parameters, recognised, matrix, budgetChanges },
  };
}

const replaced = <Value>(
  before: Value | undefined,
  after: Value | undefined,
): Replaced<Value> | null =>
  before === after ? null : { before: before ?? null, after: after ?? null };

function parameterChanges(before: Parameters, after: Parameters): ParameterChange[] {
  return PARAMETER_NAMES.map((name) => ({
    parameter: codeOf(name),
    before: valueOf(name, before),
    after: valueOf(name, after),
  })).filter((one) => nameOfValue(one.before) !== nameOfValue(one.after));
}

function valueOf(name: ParameterName, given: Parameters): ParameterValue | null {
  if (given[name] === undefined) return null;
  return isNumber(name) ? { ...NONE, number: given[name]! } : { ...NONE, [name]: given[name] };
}
const NONE: ParameterValue = {
  ...{ number: null, meetings: null },
  ...{ summerStop: null, disputeLadder: null, ratifiedBy: null },
};

/** A row that stands in a list twice, and once in the other one, is one row that changes. */
function rowChanges<Row extends MatrixRow | Recognised>(
  before: readonly Row[],
  after: readonly Row[],
): RowChanges<Row> {
  return { added: without(after, before), gone: without(before, after) };
}

function without<Row>(rows: readonly Row[], others: readonly Row[]): Row[] {
  const left = new Map<string, number>();
  for (const other of others) {
    const name = nameOfValue(other);
    left.set(name, (left.get(name) ?? 0) + 1);
  }
  return rows.filter((row) => {
    const name = nameOfValue(row);
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}

const nameOfValue = (value: unknown): string => canonicalJson(value as Json);
