import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createWorld, type World } from "../support/world.js";
import { administrate } from "./administer.js";

let world: World;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "samenspraak-import-"));
  world = await createWorld();
});
afterAll(async () => {
  await world.end();
  await rm(folder, { recursive: true });
});

/** Imports a file with this content. @returns what is told, or the refusal. */
async function importing(content: string | Buffer, ...more: string[]): Promise<string[]> {
  const file = join(folder, "people.csv");
  await writeFile(file, content);
  return administrate(world, "import", file, ...more).then(
    (told) => [...told],
    (error: Error) => error.message.split("\n"),
  );
}
const countPeople = async () =>
  Number((await world.administer<{ count: string }>("SELECT count(*) FROM person"))[0]!.count);

const HEAD = "subject,name,organisation,role,from,until,themes,region";

describe("npm run admin -- import", () => {
  it("takes people and roles from a file as a Dutch spreadsheet writes it, and twice makes no difference", async () => {
    const file = [
      "\ufeffSubject;Name;Organisation;Role;From;Until;Themes",
      'oidc|a;"Anna ""Ans"" de Vries";CPRW;BESTUURSLID;2031-01-01;2032-12-31;LEEFBAARHEID, DUURZAAMHEID',
      'oidc|a;Anna ""Ans"" de Vries;CPRW;VOORZITTER;2033-01-01;;'.replace(
        'Anna ""Ans"" de Vries',
        '"Anna ""Ans"" de Vries"',
      ),
      "",
      "oidc|b;Björn Ünal;Huurders Delft;BESTUURSLID_LOKAAL;2031-01-01;;",
      "",
    ].join("\r\n");
    expect(await importing(file)).toEqual([
      'Anna "Ans" de Vries is added, with the subject oidc|a.',
      'Anna "Ans" de Vries is BESTUURSLID of CPRW from 2031-01-01 to 2032-12-31.',
      'Anna "Ans" de Vries is VOORZITTER of CPRW from 2033-01-01.',
      "Björn Ünal is added, with the subject oidc|b.",
      "Björn Ünal is BESTUURSLID_LOKAAL of Huurders Delft from 2031-01-01.",
      "3 of 3 rows were new.",
    ]);
    expect(await importing(file)).toEqual(["0 of 3 rows were new."]);
  });

  it("tells all that is wrong with its line and column, and then does nothing", async () => {
    const before = await countPeople();
    expect(
      await importing(
        [
          HEAD,
          "oidc|c,Goed,CPRW,SECRETARIS,2031-01-01,,,",
          '"oidc|d","Twee\nregels",CPRW,SECRETARIS,2031-01-01,,,',
          "oidc|e,Eva,CPRW,BESTUURDER,2031-01-01,,,",
          "oidc|f,Finn,CPRW,SECRETARIS,01-01-2031,,,",
          "oidc|g,Gijs,Niemand,SECRETARIS,2031-01-01,,,",
          "oidc|h,Hans,CPRW,SECRETARIS,2031-01-01,2030-01-01,,",
          "oidc|i,Ilse,CPRW,SECRETARIS,2031-01-01,,RUIMTE,",
          "oidc|j,Jan,Woonbron,BELEIDSADVISEUR,2031-01-01,,,Dordrecht",
          "oidc|c,Goed,CPRW,VOORZITTER,2032-01-01,,,",
          "subject-voorzitter,Iemand anders,CPRW,VOORZITTER,2032-01-01,,,",
        ].join("\n"),
      ),
    ).toEqual([
      expect.stringMatching(/^people\.csv, line 3, column 2 \(name\): A name is one line of 1 to /),
      expect.stringMatching(
        /^people\.csv, line 5, column 4 \(role\): BESTUURDER is no role of CPRW/,
      ),
      'people.csv, line 6, column 5 (from): "01-01-2031" is no day; write it as 2026-12-31.',
      expect.stringMatching(
        /^people\.csv, line 7, column 3 \(organisation\): There is no organisation "Niemand"/,
      ),
      "people.csv, line 8, column 6 (until): The last day, 2030-01-01, is before the first, 2031-01-01.",
      expect.stringMatching(/^people\.csv, line 9, column 7 \(themes\): "RUIMTE" is no theme/),
      "people.csv, line 10, column 8 (region): A region is for a REGIODIRECTEUR, not for a BELEIDSADVISEUR.",
      expect.stringMatching(
        /^people\.csv, line 11: Goed is SECRETARIS there from 2031-01-01, and has one role/,
      ),
      expect.stringMatching(
        /^people\.csv, line 12, column 2 \(name\): the person with this subject is voorzitter;/,
      ),
      "Nothing was done.",
    ]);
    expect(await countPeople()).toBe(before);
  });

  it.each([
    ["nothing", "", "people.csv is empty."],
    [
      "a column that is missing",
      "subject,name\n",
      /^people\.csv, line 1: it lacks organisation, role, from\./,
    ],
    [
      "a column that there is not",
      `${HEAD},mail\n`,
      /^people\.csv, line 1, column 9: "mail" is no column/,
    ],
    [
      "a column twice",
      `${HEAD},role\n`,
      /^people\.csv, line 1, column 9: "role" stands there twice/,
    ],
    [
      "a line that is too short",
      `${HEAD}\na,b\n`,
      "people.csv, line 2: there are 2 values, and 8 columns.",
    ],
    [
      "a quotation mark that is never closed",
      `${HEAD}\na,b,c,d,e,f,g,h\na,"b,c\n`,
      /^people\.csv, line \d: a quotation mark is opened and never closed\.$/,
    ],
    [
      "another encoding",
      Buffer.from(`${HEAD}\na,Bj\xf6rn,c,d,e,f,g,h\n`, "latin1"),
      'people.csv is not in UTF-8: save it as "CSV UTF-8".',
    ],
  ])("refuses %s, with the place", async (_, content, sentence) => {
    const [told] = await importing(content);
    expect(told).toEqual(typeof sentence === "string" ? sentence : expect.stringMatching(sentence));
  });
});
