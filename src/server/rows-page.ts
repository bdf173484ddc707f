import pg from "pg";

interface Table {
  readonly name: string;
  /**
   * The bodies of `readers_of`, who reads a row, and of `subject_of`, what a change of it is about.
   */
  readonly readers: string | null;
  readonly subject: string | null;
  readonly policies: readonly Policy[];
  readonly grants: readonly Grant[];
  readonly partiesOnly: readonly string[];
  readonly betweenParties: readonly string[];
}
interface Policy {
  readonly name: string;
  readonly command: string;
  readonly roles: string;
  readonly using: string | null;
  readonly check: string | null;
}
interface Grant {
  readonly role: string;
  readonly right: string;
  /** Empty: all columns of the table. */
  readonly columns: readonly string[];
}
interface Routine {
  readonly name: string;
  /** An expression; null where the body is a program. */
  readonly body: string | null;
  readonly source: string;
}

const INTRODUCTION = `# Who reads and writes which rows

Written by \`npm run schema\` from the catalogue of a database that was prepared: what PostgreSQL
enforces, not what a file says. A row that reaches one more reader is a line in the diff of this page.
The sentences stand in \`*.rows.sql\`; \`src/authorisation/foundation.rows.sql\` explains the labels.

A viewer sees a row when one of its readers is one of the viewer's labels. What is not listed is
refused. \`samenspraak_api\` serves requests, \`samenspraak_feed\` reads the log and lets midnight pass,
\`samenspraak_owner\` is the administrator, \`samenspraak_backup\` reads every table for a backup (and is
left out below).
`;

/** Makes the page schema/rows.md. @param databaseUrl of a prepared database. */
export async function writeRowsPage(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<Table>(TABLES);
    const { rows: routines } = await client.query<Routine>(ROUTINES);
    const words = routines.map(
      ({ name, body, source }) => `## ${name}\n\n${body === null ? fenced(source) : sql(body)}`,
    );
    return [INTRODUCTION, "# Tables\n", ...tables.map(pageOf), "# Words\n", ...words].join("\n");
  } finally {
    await client.end();
  }
}

function pageOf(table: Table): string {
  const { name, readers, subject, policies, grants, betweenParties } = table;
  const partiesOnly = table.partiesOnly.filter((column) => !betweenParties.includes(column));
  const told = [
    ...columnsOf("Told to the parties and the organisations among the readers alone", partiesOnly),
    ...columnsOf("Told to the parties alone", betweenParties),
  ];
  return [
    `## ${name}\n`,
    ...(readers === null ? [] : ["Readers:\n", sql(readers)]),
    ...told,
    ...(subject === null ? [] : [`History and topic: \`${oneLine(subject)}\`\n`]),
    ...policies.map(policyLine),
    ...grants.map(grantLine),
    "",
  ].join("\n");
}

const columnsOf = (what: string, columns: readonly string[]): string[] =>
  columns.length === 0 ? [] : [`${what}: ${columns.join(", ")}.\n`];

function policyLine({ name, command, roles, using, check }: Policy): string {
  const conditions = [
    ...(using ? [`rows ${code(using)}`] : []),
    ...(check ? [`left as ${code(check)}`] : []),
  ];
  return `- ${roles} ${command} (${name}): ${conditions.join(", ")}`;
}

const grantLine = ({ role, right, columns }: Grant): string =>
  `- ${role} may ${right} ${columns.length === 0 ? "all columns" : columns.join(", ")}`;

const oneLine = (text: string): string => plainly(text).replace(/\s+/g, " ").trim();
const code = (text: string): string => `\`${oneLine(text)}\``;

/** Puts each condition on a line of its own, so that a diff shows which of them has changed. */
function sql(text: string): string {
  const lines = plainly(text)
    .trim()
    .replace(/(?<=\S) +(WHEN|ELSE|END)\b/g, "\n  $1");
  return fenced(lines);
}

const fenced = (text: string): string => `\`\`\`sql\n${text.trim()}\n\`\`\`\n`;

/**
 * Takes out the casts, aliases and brackets with which PostgreSQL writes every expression; they
 * tell nothing.
 */
const plainly = (text: string): string =>
  text
    .replace(/^RETURN /, "")
    .replace(/\( ?SELECT app\.(\w+)\(\) AS \1\)/g, "$1()")
    .replace(/('(?:[^']|'')*')::text(?!\[)/g, "$1")
    .replace(/\((\w)\)\./g, "$1.")
    .replace(/ = ANY \(ARRAY\[([^\]]*)\]\)/g, " IN ($1)")
    .replace(/^ROW\((.*)\)$/s, "$1")
    .replace(/\bapp\./g, "")
    .replace(/^\((.*)\)$/s, (whole, inner: string) => (isBalanced(inner) ? inner : whole));

/** Whether the brackets around a text belong to each other. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    depth += character === "(" ? 1 : character === ")" ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** SQL for the body of a function of one row. */
const bodyOf = (name: string): string =>
  `pg_get_function_sqlbody(to_regprocedure(format('app.${name}(app.%I)', c.relname)))`;

const TABLES = `
  SELECT c.relname AS name, ${bodyOf("readers_of")} AS readers, ${bodyOf("subject_of")} AS subject,
    app.party_columns(c.relname) AS "partiesOnly",
      app.between_parties(c.relname) AS "betweenParties",
    COALESCE((SELECT json_agg(p ORDER BY p.roles, p.command, p.name) FROM (
      SELECT policyname AS name, cmd AS command, array_to_string(roles, ', ') AS roles,
        qual AS using, with_check AS check
      FROM pg_policies
      WHERE schemaname = 'app' AND tablename = c.relname
        AND policyname <> 'backup') p), '[]') AS policies,
    COALESCE((SELECT json_agg(g ORDER BY g.role, g.right) FROM (
      SELECT grantee::regrole::text AS role, privilege_type AS right, '{}'::text[] AS columns
      FROM aclexplode(c.relacl)
      UNION ALL
      SELECT grantee::regrole::text, privilege_type, array_agg(a.attname::text ORDER BY a.attnum)
      FROM pg_attribute a, aclexplode(a.attacl) WHERE a.attrelid = c.oid GROUP BY 1, 2) g
      WHERE role NOT IN ('samenspraak_owner', 'samenspraak_backup')), '[]') AS grants
  FROM pg_class c
  WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p', 'v')
    AND c.relname <> 'migration'
  ORDER BY c.relname`;

/** The functions that name readers, and those that go past the policies. */
const ROUTINES = `
  SELECT p.oid::regprocedure::text AS name,
    pg_get_function_sqlbody(p.oid) AS body, p.prosrc AS source
  FROM pg_proc p
  WHERE p.pronamespace = 'app'::regnamespace
    AND has_function_privilege('samenspraak_api', p.oid, 'EXECUTE')
    AND p.proname NOT IN ('readers_of', 'subject_of')
  ORDER BY 1`;
