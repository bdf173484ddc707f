import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Administration, AdminRefusal, type Command } from "../../admin/command.js";
import { type CsvRow, readCsv } from "../../admin/csv.js";
import { findOrganisation, findThemes, personWith } from "./finding.js";
import { nameOf, subjectOf } from "./given-values.js";
import { daysOf, insertMembership, membershipsOf, regionOf, roleOf } from "./membership.js";
import { insertPerson } from "./person.js";

const COLUMNS = {
  required: ["subject", "name", "organisation", "role", "from"],
  optional: ["until", "themes", "region"],
} as const;

/** How many refusals are told at once. */
const MOST_TOLD = 50;

/** Does a check on what stands in a column, and tells its refusal with the place. */
async function at<T>(row: CsvRow, column: string | undefined, check: () => T | Promise<T>) {
  try {
    return await check();
  } catch (error) {
    throw error instanceof AdminRefusal
      ? new AdminRefusal(`${row.placeOf(column)}: ${error.message}`)
      : error;
  }
}

/** @returns whether there was anything to do. */
async function takeIn(tx: Administration, row: CsvRow): Promise<boolean> {
  const value = (column: string) => row.values[column] ?? "";
  const subject = await at(row, "subject", () => subjectOf(value("subject")));
  const name = await at(row, "name", () => nameOf(value("name")));
  const organisation = await at(row, "organisation", () =>
    findOrganisation(tx, value("organisation")),
  );
  const role = await at(row, "role", () => roleOf(value("role"), organisation));
  const from = value("from");
  await at(row, "from", () => daysOf({ from }));
  const until = value("until") || undefined;
  const { startsOn, endsOn } = await at(row, "until", () => daysOf({ from, until }));
  const themes = value("themes").split(/[,|\s]+/);
  await at(row, "themes", () => findThemes(tx, themes));
  await at(row, "region", () => regionOf(tx, role, value("region")));

  const known = await personWith(tx, subject);
  if (known && known.name !== name)
    throw new AdminRefusal(
      `${row.placeOf("name")}: the person with this subject is ${known.name}; person change gives another name.`,
    );
  const others = known ? await membershipsOf(tx, known, organisation) : [];
  if (
    others.some(
      (other) => other.role === role && other.startsOn === startsOn && other.endsOn === endsOn,
    )
  )
    return false;
  await at(row, undefined, async () => {
    const person = known ?? (await insertPerson(tx, { name, subject }));
    await insertMembership(
      tx,
      { person, organisation },
      { role, from, until, themes, region: value("region") || undefined },
    );
  });
  return true;
}

export const importPeople: Command = {
  name: "import",
  says: "takes people and their roles from a CSV file; what is there already stays",
  argument: "FILE.csv",
  options: {},
  async run(tx, { argument }) {
    const file = argument!;
    const bytes = await readFile(file).catch(({ code }: NodeJS.ErrnoException) => {
      throw new AdminRefusal(`${file} cannot be read (${code}).`);
    });
    const rows = readCsv(basename(file), bytes, COLUMNS);
    const refused: string[] = [];
    let done = 0;
    for (const row of rows) {
      await tx
        .attempt(async () => void ((await takeIn(tx, row)) && done++))
        .catch((error: unknown) => {
          if (!(error instanceof AdminRefusal)) throw error;
          refused.push(error.message);
        });
    }
    if (refused.length > 0)
      throw new AdminRefusal(
        [
          ...refused.slice(0, MOST_TOLD),
          ...(refused.length > MOST_TOLD ? [`… and ${refused.length - MOST_TOLD} more.`] : []),
          "Nothing was done.",
        ].join("\n"),
      );
    tx.tell(`${done} of ${rows.length} rows were new.`);
  },
};
