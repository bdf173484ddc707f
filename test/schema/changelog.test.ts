import { describe, expect, it } from "@jest/globals";
import { released, untold, untoldReaders } from "../../schema/changelog.js";

const SDL = `
  """What is asked."""
  type Query {
    item: Item
    items(first: Int = 50): [Item!]
  }
  type Mutation {
    draft(input: DraftInput!): DraftPayload
  }
  "An item."
  type Item {
    id: ID!
    "Where it stands."
    status: Status
    secret: String
  }
  "A status."
  enum Status { OPEN CLOSED }
  input DraftInput { title: String requestId: ID }
  type DraftPayload { item: Item }
`;

/** A page of rows: an item is read by the parties, and a note by one of them. */
const ROWS = `# Tables

## item

Readers:

\`\`\`sql
parties()
\`\`\`

- samenspraak_api UPDATE (write): rows \`true\`

## note

Readers:

\`\`\`sql
council()
\`\`\`

## theme

- samenspraak_api may SELECT all columns

# Words

## app.council()

\`\`\`sql
RETURN 'COUNCIL'
\`\`\`

## app.parties()

\`\`\`sql
RETURN ARRAY['LANDLORD', app.council()]
\`\`\`
`;

interface Changed {
  /** What is written where, in the schema of all. */
  readonly all?: readonly [from: string, to: string];
  /** The same, in the schema of the public alone. */
  readonly public?: readonly [from: string, to: string];
  readonly unreleased?: string;
}

/** The differences that "Unreleased" does not tell. */
function missing({ all = ["", ""], public: ofPublic = all, unreleased = "" }: Changed) {
  const replaced = ([from, to]: readonly [string, string]) => {
    if (!SDL.includes(from)) throw new Error(`There is no ${from} in the schema.`);
    return SDL.replace(from, to);
  };
  return untold(`# Changelog\n\n## Unreleased\n\n${unreleased}\n\n## 0.1.0\n\n- \`Item.size\`\n`, [
    { audience: "SCHEMA", before: SDL, after: replaced(all) },
    { audience: "PUBLIC", before: SDL, after: replaced(ofPublic) },
  ]);
}

const NEW_FIELD = ["secret: String", 'secret: String\n "How large." size: Int'] as const;
const NO_STATUS = ["OPEN CLOSED", "OPEN"] as const;
const NEW_ACT = [
  "draft(input: DraftInput!): DraftPayload",
  `draft(input: DraftInput!): DraftPayload
  "Close it." close(input: CloseInput!): ClosePayload
  }
  input CloseInput { id: ID! }
  type ClosePayload { item: Item`,
] as const;

describe("the changelog", () => {
  it("has nothing to tell while the schemas are those of the newest version", async () => {
    expect(await missing({})).toEqual([]);
  });

  it("misses a field that is new, also where an older version's part names it", async () => {
    expect(await missing({ all: NEW_FIELD })).toEqual([
      "any section: `Item.size` Field 'size' was added to object type 'Item'",
    ]);
  });

  it.each([
    ["by its coordinate", "### Added\n\n- `Item.size` is there."],
    ["by type and name apart", "### Added\n\n- `Item` has a\n  `size`."],
    ["beside another of its type", "### Changed\n\n- `Item.status`, and `size`."],
    ["for every type", "### Added\n\n- `*.size`"],
  ])("tells of a new field %s", async (_, unreleased) => {
    expect(await missing({ all: NEW_FIELD, unreleased })).toEqual([]);
  });

  it.each([
    ["without its type", "- The `size`."],
    ["in two points", "- `Item`\n- `size`"],
    ["as prose", "- Item.size"],
  ])("does not tell of it %s", async (_, points) => {
    expect(await missing({ all: NEW_FIELD, unreleased: `### Added\n\n${points}` })).toHaveLength(1);
  });

  it("tells of an act, its input and its payload by the act's name", async () => {
    expect(await missing({ all: NEW_ACT })).toHaveLength(3);
    expect(await missing({ all: NEW_ACT, unreleased: "### Added\n\n- `close`" })).toEqual([]);
  });

  it("tells of what breaks under Breaking alone", async () => {
    const told = { all: NO_STATUS, unreleased: "### Added\n\n- `CLOSED` is gone." };
    expect(await missing(told)).toEqual([
      "### Breaking: `Status.CLOSED` Enum value 'CLOSED' was removed from enum 'Status'",
    ]);
    const unreleased = "### Breaking\n\n- `CLOSED` is gone.";
    expect(await missing({ all: NO_STATUS, unreleased })).toEqual([]);
  });

  it("says whom a change is for that is not for all", async () => {
    const hidden = { public: ["secret: String", ""] as const };
    expect(await missing({ ...hidden, unreleased: "### Breaking\n\n- `Item.secret`" })).toEqual([
      "### Breaking: `Item.secret` `PUBLIC` Field 'secret' was removed from object type 'Item'",
    ]);
    const unreleased = "### Breaking\n\n- `Item.secret` is not for `PUBLIC`.";
    expect(await missing({ ...hidden, unreleased })).toEqual([]);
  });

  it("tells of a description too, which is what the API promises", async () => {
    const all = ["Where it stands.", "Where it stood."] as const;
    expect(await missing({ all })).toEqual(["any section: `Item.status` is described anew"]);
    expect(await missing({ all, unreleased: "### Changed\n\n- `Item.status`" })).toEqual([]);
  });

  it("tells of an audience that comes or goes", async () => {
    const sdls = [
      { audience: "REGULATOR", before: null, after: SDL },
      { audience: "PUBLIC", before: SDL, after: null },
    ];
    expect(await untold("## Unreleased\n", sdls)).toEqual([
      "### Breaking: `PUBLIC` has no schema any more.",
      "any section: `REGULATOR` is a new schema.",
    ]);
    const told = "## Unreleased\n\n### Breaking\n\n- No `PUBLIC`.\n\n### Added\n\n- `REGULATOR`\n";
    expect(await untold(told, sdls)).toEqual([]);
  });

  it.each([
    ["gains a reader", "parties()", "parties() || ARRAY['PUBLIC']", ["item"]],
    ["has a word that means more", "RETURN 'COUNCIL'", "RETURN 'PUBLIC'", ["item", "note"]],
    ["is new", "## theme", "## scheme\n\nReaders:\n\n```sql\nopen()\n```\n\n## theme", ["scheme"]],
    ["is read as before, in other lines", "parties()", "\n  parties()", []],
    ["may be written otherwise", "rows `true`", "rows `false`", []],
  ])("names the table that %s", (_, from, to, tables) => {
    expect(ROWS).toContain(from);
    const missing = (unreleased: string) =>
      untoldReaders(`## Unreleased\n\n${unreleased}`, ROWS, ROWS.replace(from, to));
    expect(missing("")).toEqual(tables.map((one) => `any section: \`${one}\` has other readers`));
    expect(missing(`### Changed\n\n- ${tables.map((one) => `\`${one}\``).join()}`)).toEqual([]);
    expect(missing(`### Changed\n\n- ${tables.join()}`)).toHaveLength(tables.length);
  });

  it("gives a version what was unreleased, under a day", () => {
    const page = "# Changelog\n\n## Unreleased\n\n### Added\n\n- `x`\n";
    expect(released(page, "0.2.0", "2026-12-01")).toBe(
      "# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-12-01)\n\n### Added\n\n- `x`\n",
    );
  });
});
