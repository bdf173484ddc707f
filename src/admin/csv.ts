import { CsvError, parse } from "csv-parse/sync";
import { AdminRefusal } from "./command.js";

/** A row of a CSV file, by the names of its columns, and where its values stand. */
export interface CsvRow {
  readonly values: Readonly<Record<string, string>>;
  /** For instance `people.csv, line 4, column 2 (role)`. */
  placeOf(column?: string): string;
}

interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/**
 * Reads a CSV file as spreadsheets write it: with `,` or `;` between the values, quoted or not,
 * with or without a byte order mark. The first line names the columns, in any order.
 *
 * @throws AdminRefusal, with the place.
 */
export function readCsv(file: string, bytes: Uint8Array, columns: Columns): readonly CsvRow[] {
  const [head, ...records] = recordsOf(file, textOf(file, bytes));
  if (!head) throw new AdminRefusal(`${file} is empty.`);
  const names = head.record.map((name) => name.trim().toLowerCase());
  refuseColumns(file, names, columns);
  return records.map(({ record, line }) => {
    if (record.length !== names.length)
      throw new AdminRefusal(
        `${file}, line ${line}: there are ${record.length} values, and ${names.length} columns.`,
      );
    return {
      values: Object.fromEntries(names.map((name, index) => [name, record[index]!.trim()])),
      placeOf: (column) =>
        `${file}, line ${line}` +
        (column ? `, column ${names.indexOf(column) + 1} (${column})` : ""),
    };
  });
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new AdminRefusal(`${file} is not in UTF-8: save it as "CSV UTF-8".`);
  }
}

interface Read {
  readonly record: readonly string[];
  /** The line on which it begins. */
  readonly line: number;
}

function recordsOf(file: string, text: string): Read[] {
  const [firstLine = ""] = text.split(/\r?\n/, 1);
  try {
    const read = parse(text, {
      delimiter: firstLine.includes(";") ? ";" : ",",
      info: true,
      raw: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
    }) as unknown as { record: string[]; info: { lines: number }; raw: string }[];
    return read.map(({ record, info, raw }) => ({ record, line: info.lines - linesIn(raw) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines?: number };
    throw new AdminRefusal(
      `${file}${lines ? `, line ${lines}` : ""}: ${REASONS[error.code] ?? "this is not CSV."}`,
    );
  }
}

/** How many lines a record takes beyond its first; the end of its last line is not one. */
const linesIn = (raw: string): number => raw.trim().split(/\r\n|\r|\n/).length - 1;

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quotation mark is opened and never closed.",
  CSV_INVALID_CLOSING_QUOTE: "something stands behind a closing quotation mark.",
  INVALID_OPENING_QUOTE: "a quotation mark stands within a value that does not begin with one.",
};

function refuseColumns(
  file: string,
  names: readonly string[],
  { required, optional }: Columns,
): void {
  const known = [...required, ...optional];
  const all = `The columns are ${required.join(", ")}, and where you like ${optional.join(", ")}.`;
  const wrong = names.findIndex(
    (name, index) => !known.includes(name) || names.indexOf(name) !== index,
  );
  if (wrong >= 0) {
    const what = known.includes(names[wrong]!) ? "stands there twice" : "is no column of this";
    throw new AdminRefusal(
      `${file}, line 1, column ${wrong + 1}: "${names[wrong]}" ${what}. ${all}`,
    );
  }
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new AdminRefusal(`${file}, line 1: it lacks ${missing.join(", ")}. ${all}`);
}
