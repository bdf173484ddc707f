import type { Words } from "../graphql/enums.js";
import type { Batch, Snapshot } from "../persistence/snapshot.js";
import type { Language } from "../terms/language.js";

/** A kind of row that says what sentences call its rows. */
export interface CalledKind {
  /** The rows with these ids that the viewer may see today; null for the others. */
  readonly find: Batch<string, object | null>;
  /** What sentences of the log call a row. */
  called(row: object): Called;
}

/** A row that is called as the row it belongs to. */
interface PartOf {
  readonly kind: CalledKind;
  readonly id: string;
}

/** What sentences call a row; null: it has no title yet. */
export type Called = string | Words | PartOf | null;

/** Calls a row as the one that it belongs to: by the title that is read under today's policies. */
export const partOf = (kind: CalledKind, id: string): PartOf => ({ kind, id });

/** A title as sentences quote it; null where there is none yet. */
export const inQuotes = (title: string): string | null => (title.trim() ? `'${title}'` : null);

/** What sentences say of a row that has no title for the viewer. */
const UNNAMED: Words = { nl: "een onderwerp", en: "a subject" };

/**
 * Answers how the viewer may hear a row called. What it belongs to is read as the viewer, in one
 * statement for all rows of a turn: a title that is hidden today stands in no sentence.
 */
export async function nameOf(
  kind: CalledKind,
  row: object,
  { snapshot, language }: { readonly snapshot: Snapshot; readonly language: Language },
): Promise<string> {
  const called = kind.called(row);
  if (called === null) return UNNAMED[language];
  if (typeof called === "string") return called;
  if (!("kind" in called)) return called[language];
  const whole = await snapshot.loader(called.kind.find).load(called.id);
  return whole ? nameOf(called.kind, whole, { snapshot, language }) : UNNAMED[language];
}
