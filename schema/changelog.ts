import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { type Change, ChangeType, CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

// `npm run changelog` holds CHANGELOG.md to what it says: schema/released/ is what the newest
// version published, and every difference from it is told in a line of "Unreleased", what breaks
// under "Breaking". A table that has other readers than then is told of too (rows.md).
// CONTRIBUTING.md says how a line tells. With `-- --release 0.2.0` what is unreleased becomes that
// version.

/** One SDL as the newest version published it and as it is; null: there was, or is, none. */
export interface PublishedSdl {
  /** As in `Audience`; SCHEMA for all of them together. */
  readonly audience: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Something that has changed for somebody. */
interface Difference {
  /** `Type`, `Type.member` or `Type.member.argument`. */
  readonly path: string;
  readonly says: string;
  readonly breaks: boolean;
  /** For whom, when it has not changed for all: then a line has to name them. */
  readonly audiences: readonly string[];
}

const EVERYTHING = "SCHEMA";

/** What "Unreleased" does not tell, as lines to begin with; empty: it tells all. */
export async function untold(changelog: string, sdls: readonly PublishedSdl[]): Promise<string[]> {
  const lines = unreleasedLines(changelog);
  return (await differences(sdls))
    .filter((difference) => !lines.some((line) => tells(line, difference)))
    .map(({ path, says, breaks, audiences }) => {
      const whom = audiences.map((audience) => ` \`${audience}\``).join("");
      return `${breaks ? "### Breaking" : "any section"}: \`${path}\`${whom} ${says}`;
    })
    .sort();
}

/** The tables whose readers have changed and that "Unreleased" does not name. */
export function untoldReaders(changelog: string, before: string, after: string): string[] {
  const lines = unreleasedLines(changelog);
  const known = readersByTable(before);
  return [...readersByTable(after)]
    .filter(([table, readers]) => known.get(table) !== readers)
    .filter(([table]) => !lines.some(({ names }) => names.has(table)))
    .map(([table]) => `any section: \`${table}\` has other readers`);
}

/** Who reads each table, as schema/rows.md says it, with what the words in it mean. */
function readersByTable(page: string): Map<string, string> {
  const [tables = "", words = ""] = page.split(/^# Words$/m);
  const meanings = new Map(
    [...words.matchAll(/^## app\.(\w+)\([^]*?^```sql\n([^]*?)^```$/gm)].map(([, word, meaning]) => [
      word!,
      meaning!,
    ]),
  );
  const readers = /^## (\w+)\n\nReaders:\n\n```sql\n([^]*?)^```$/gm;
  return new Map(
    [...tables.matchAll(readers)].map(([, table, sql]) => [table!, explained(sql!, meanings)]),
  );
}

/** An expression, and behind it the meaning of each word in it, and of the words in those. */
function explained(sql: string, meanings: ReadonlyMap<string, string>): string {
  const parts = new Map([["", sql]]);
  for (const part of parts.values())
    for (const [, word] of part.matchAll(/\b(\w+)\(/g))
      if (meanings.has(word!)) parts.set(word!, meanings.get(word!)!);
  return [...parts.values()].join(" ").replace(/\s+/g, " ").trim();
}

async function differences(sdls: readonly PublishedSdl[]): Promise<Difference[]> {
  const found = new Map<string, { change: Change; audiences: string[] }>();
  const whole: Difference[] = [];
  for (const { audience, before, after } of sdls) {
    if (before === null || after === null) {
      const says = before === null ? "is a new schema." : "has no schema any more.";
      whole.push({ path: audience, says, breaks: after === null, audiences: [] });
    } else if (before !== after) {
      const changes = await diff(buildSchema(before), buildSchema(after));
      for (const change of asWholes(changes)) {
        const key = `${change.type} ${change.path} ${change.message}`;
        const known = found.get(key) ?? { change, audiences: [] };
        found.set(key, { change, audiences: [...known.audiences, audience] });
      }
    }
  }
  const changed = [...found.values()].map(({ change, audiences }) => ({
    path: change.path ?? "schema",
    says: /description/i.test(change.type) ? "is described anew" : change.message,
    breaks: change.criticality.level === CriticalityLevel.Breaking,
    audiences: audiences.includes(EVERYTHING) ? [] : audiences,
  }));
  return [...whole, ...changed];
}

/** What is new as a whole is one difference, with its parts and its description. */
function asWholes(changes: readonly Change[]): Change[] {
  const added: readonly string[] = [
    ChangeType.TypeAdded,
    ChangeType.FieldAdded,
    ChangeType.EnumValueAdded,
    ChangeType.InputFieldAdded,
    ChangeType.FieldArgumentAdded,
  ];
  const isNew = new Set(changes.flatMap(({ type, path }) => (added.includes(type) ? [path] : [])));
  return changes.filter(({ type, path = "" }) => {
    const parts = path.split(".");
    const wholes = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("."));
    if (wholes.some((whole) => isNew.has(whole))) return false;
    return added.includes(type) || !isNew.has(path) || !/description/i.test(type);
  });
}

/** One point of the list, and what it names in backticks. */
interface Line {
  readonly section: string;
  readonly names: ReadonlySet<string>;
  /** `Type` of `Type.member` too. */
  readonly types: ReadonlySet<string>;
  /** `member` of `Type.member` too. */
  readonly members: ReadonlySet<string>;
}

function unreleasedLines(changelog: string): Line[] {
  const unreleased = /^## Unreleased\n([^]*?)(?=^## |$(?![^]))/m.exec(changelog)?.[1] ?? "";
  return unreleased.split(/^### /m).flatMap((part) => {
    const section = part.slice(0, part.indexOf("\n"));
    return part
      .split(/^- /m)
      .slice(1)
      .map((text) => lineOf(section, text));
  });
}

function lineOf(section: string, text: string): Line {
  const names = [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
  return {
    section,
    names: new Set(names),
    types: new Set(names.map((name) => name.split(".")[0]!)),
    members: new Set(names.map((name) => name.split(".").at(-1)!)),
  };
}

/** Whether a line tells of this, in the right section, and for whom. */
function tells(line: Line, { path, breaks, audiences }: Difference): boolean {
  const isForThem = audiences.every((audience) => line.names.has(audience));
  return (line.section === "Breaking" || !breaks) && isForThem && namesPath(line, path);
}

/**
 * Whether a line names the type and the member of a path, as `Type.member` or apart. A field of
 * Query, Mutation or Subscription and a value of an enum need no type, and `*` stands for every
 * type. The act stands for its input and its payload.
 */
function namesPath({ names, types, members }: Line, path: string): boolean {
  const [type, member] = path.split(".") as [string, string?];
  const act = /^(.+)(?:Input|Payload)$/.exec(type)?.[1];
  const isOfType = types.has(type) || (act !== undefined && types.has(lowerFirst(act)));
  if (member === undefined) return isOfType;
  const standsAlone = ["Query", "Mutation", "Subscription"].includes(type) || isEnumValue(member);
  return (members.has(member) && (isOfType || standsAlone)) || names.has(`*.${member}`);
}

const isEnumValue = (name: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(name);
const lowerFirst = (text: string): string => text[0]!.toLowerCase() + text.slice(1);

/** "Unreleased" becomes this version, and a new one stands above it. */
export const released = (changelog: string, version: string, day: string): string =>
  changelog.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} (${day})`);

const here = new URL("./", import.meta.url);
const ofRelease = new URL("released/", here);
const page = new URL("../CHANGELOG.md", here);
const sdlsIn = async (folder: URL) =>
  (await readdir(folder)).filter((name) => name.endsWith(".graphql"));
const textsIn = async (folder: URL) =>
  new Map(
    await Promise.all(
      (await sdlsIn(folder)).map(
        async (name) => [name, await readFile(new URL(name, folder), "utf8")] as const,
      ),
    ),
  );

async function publishedSdls(): Promise<PublishedSdl[]> {
  const [before, after] = await Promise.all([textsIn(ofRelease), textsIn(here)]);
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((name) => ({
    audience: name.replace(".graphql", "").replaceAll("-", "_").toUpperCase(),
    before: before.get(name) ?? null,
    after: after.get(name) ?? null,
  }));
}

async function main(arguments_: readonly string[]): Promise<void> {
  const changelog = await readFile(page, "utf8");
  const rows = (folder: URL) => readFile(new URL("rows.md", folder), "utf8");
  const missing = [
    ...(await untold(changelog, await publishedSdls())),
    ...untoldReaders(changelog, await rows(ofRelease), await rows(here)),
  ];
  if (missing.length > 0) {
    const lines = missing.map((line) => `  ${line}\n`).join("");
    process.stderr.write(`"Unreleased" in CHANGELOG.md does not tell (CONTRIBUTING.md):\n${lines}`);
    process.exitCode = 1;
  } else if (arguments_[0] === "--release") {
    const version = /^\d+\.\d+\.\d+$/.exec(arguments_[1] ?? "")?.[0];
    if (version === undefined) throw new Error("Name it: npm run changelog -- --release 0.2.0");
    await writeFile(page, released(changelog, version, new Date().toISOString().slice(0, 10)));
    for (const name of await sdlsIn(ofRelease)) await rm(new URL(name, ofRelease));
    for (const name of [...(await sdlsIn(here)), "rows.md"])
      await cp(new URL(name, here), new URL(name, ofRelease));
  }
}

const isRun = import.meta.url === pathToFileURL(process.argv[1] ?? "").href;
if (isRun) await main(process.argv.slice(2));
