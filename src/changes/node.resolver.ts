import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { DataSource } from "typeorm";
import { EVERYONE, VisibleTo } from "../authorisation/audience.js";
import { BadUserInput } from "../errors.js";
import { ID } from "../graphql/scalars.js";
import { isUuid } from "../persistence/rows.js";
import type { Batch, Snapshot } from "../persistence/snapshot.js";
import { named, type Statement } from "../persistence/statement.js";
import { NodeType } from "./node.type.js";
import { subjectKinds } from "./subjects.js";

/** What these queries need of their request. */
interface Reading {
  readonly snapshot: Snapshot;
}

/** How many ids can be asked for at once. */
const MAX_IDS = 100;

/** In which table each id stands, as far as the viewer may see its row. */
const findTables: Batch<string, string | null> = async (snapshot, ids) => {
  const statement = tablesIn(snapshot.database);
  const found = new Map(
    (await snapshot.read(statement, [
      ids.filter(isUuid),
      ids.filter((id) => !id.includes("\0")), // no text in PostgreSQL has one
    ])) as [string, string][],
  );
  return ids.map((id) => found.get(id) ?? null);
};

/** One statement for all kinds that a database keeps, however many ids and kinds there are. */
function tablesIn(database: DataSource): Statement {
  let statement = statements.get(database);
  if (!statement) {
    const kinds = [...subjectKinds.keys()].filter((entity) => database.hasMetadata(entity));
    const tables = kinds.map((entity) => {
      const { type } = database.getMetadata(entity).findColumnWithPropertyName("id")!;
      const ids = type === "uuid" ? "$1::uuid[]" : "$2::text[]";
      return `SELECT id::text, '${entity}' FROM app.${entity} WHERE id = ANY(${ids})`;
    });
    statement = named(tables.join(" UNION ALL "));
    statements.set(database, statement);
  }
  return statement;
}
const statements = new WeakMap<DataSource, Statement>();

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description:
      "Whatever row has this id, as far as you may see it (object). Null for what is no row, such " +
      "as a `Change`: it is read where it stands.",
  })
  @VisibleTo(...EVERYONE)
  node(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { snapshot }: Reading,
  ): Promise<object | null> {
    return findNode(snapshot, id);
  }

  @Query(() => [NodeType], {
    nullable: "items",
    description: "The same for each of these ids, in their order; null where there is none.",
    complexity: ({ args, childComplexity }) =>
      1 + (args.ids as readonly string[]).length * (1 + childComplexity),
  })
  @VisibleTo(...EVERYONE)
  async nodes(
    @Arg("ids", () => [ID], { description: `Their ids, ${MAX_IDS} at most.` })
    ids: readonly string[],
    @Ctx() { snapshot }: Reading,
  ): Promise<readonly (object | null)[]> {
    if (ids.length > MAX_IDS) throw new BadUserInput(`Ask for ${MAX_IDS} ids at most.`);
    return Promise.all(ids.map((id) => findNode(snapshot, id)));
  }
}

/** A row names its type, as rows of unions do: nobody can tell it from the row itself. */
async function findNode(snapshot: Snapshot, id: string): Promise<object | null> {
  const table = await snapshot.loader(findTables).load(id);
  const kind = table === null ? undefined : subjectKinds.get(table);
  const row = kind && (await snapshot.loader(kind.find).load(id));
  return row ? Object.assign(row, { __typename: kind!.typeName }) : null;
}
