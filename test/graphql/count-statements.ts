import { setTimeout as wait } from "node:timers/promises";
import { expect } from "@jest/globals";
import { type DocumentNode, Kind, type OperationTypeNode, parse } from "graphql";
import pg from "pg";
import { dataOf, textOf, type TypedDocument } from "../support/api.js";
import { modules } from "../../src/modules.js";
import { serve } from "../../src/server/serve.js";
import { createWorld, type Member, type World } from "../support/world.js";

/**
 * How many statements each operation took, by its name; of an act done in
 * several ways with a note behind it.
 */
export type Counts = Record<string, number>;

/**
 * A world whose server has seen no document yet: how many statements a document takes depends on
 * what its earlier executions have read.
 */
export const createCountedWorld = (): Promise<World> => createWorld({}, undefined, serve(modules));

/**
 * The statements that the API's connections to this world's database send while `work` runs,
 * until their transactions are over.
 */
export async function statementsOf(world: World, work: () => Promise<unknown>): Promise<string[]> {
  const database = new URL(world.databaseUrl).pathname.slice(1);
  const original = pg.Client.prototype.query;
  const statements: string[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    if (this.user === "samenspraak_api" && this.database === database)
      statements.push(typeof args[0] === "string" ? args[0] : (args[0] as { text: string }).text);
    return Reflect.apply(original, this, args) as never;
  } as typeof original;
  const count = (word: RegExp) => statements.filter((text) => word.test(text)).length;
  try {
    await work();
    for (let turn = 0; turn < 12_000 && count(/^BEGIN/) > count(/^(COMMIT|ROLLBACK)/); turn++)
      await wait(5);
    expect(count(/^(COMMIT|ROLLBACK)/)).toBe(count(/^BEGIN/));
    return statements;
  } finally {
    pg.Client.prototype.query = original;
  }
}

/** A query, by whom, and with which variables. */
export type Question = readonly [
  who: Member | null,
  document: TypedDocument<unknown, never>,
  variables: object,
];

/** What each query took, and how many objects its answer had. */
export interface Asked {
  readonly statements: Counts;
  readonly objects: Counts;
}

/** Asks each of these, and the lists in lists. */
export async function askAll(
  world: World,
  questions: readonly Question[],
  [who, listsInLists]: readonly [Member, string],
): Promise<Asked> {
  const asked: Asked = { statements: {}, objects: {} };
  const ask = async (name: string, question: () => Promise<unknown>) => {
    let answer: unknown;
    asked.statements[name] = (
      await statementsOf(world, async () => {
        answer = await question();
      })
    ).length;
    asked.objects[name] = JSON.stringify(answer).match(/\{/g)!.length;
  };
  for (const [who, document, variables] of questions)
    await ask(operationOf(document)!.name, () =>
      dataOf(world.url, who, document, variables as never),
    );
  await ask("lists in lists", () => dataOf(world.url, who, listsInLists));
  return asked;
}

/** An act that has to succeed; its payload. */
export type Act = <Result, Input>(
  who: { token: string },
  document: TypedDocument<Result, { input: Input }>,
  input: Input,
  note?: string,
) => Promise<NonNullable<Result[Exclude<keyof Result, "__typename">]>>;

/** Does acts, and keeps in `counts` what each took. */
export const countingActs =
  (world: World, counts: Counts): Act =>
  async <Result, Input>(
    who: { token: string },
    document: TypedDocument<Result, { input: Input }>,
    input: Input,
    note = "",
  ) => {
    let answer: Result | undefined;
    const statements = await statementsOf(world, async () => {
      answer = await dataOf(world.url, who, document, { input });
    });
    counts[[operationOf(document)!.name, note].filter(Boolean).join(" ")] = statements.length;
    const payload = Object.values(answer as object)[0] as NonNullable<
      Result[Exclude<keyof Result, "__typename">]
    > & { userErrors: unknown[] };
    expect(payload.userErrors).toEqual([]);
    return payload;
  };

const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === Kind.DOCUMENT;

/** The names of all operations of this kind, each once, in order. */
export function operationsOf(clients: Record<string, object>, type: OperationTypeNode): string[] {
  const operations = Object.values(clients)
    .flatMap((client) => Object.values(client))
    .filter(isDocument)
    .flatMap((document) => operationOf(document) ?? []);
  return [
    ...new Set(operations.filter((operation) => operation.type === type).map(({ name }) => name)),
  ].sort();
}

function operationOf(document: object): { name: string; type: OperationTypeNode } | undefined {
  const operation = parse(textOf(document)).definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  );
  return operation?.kind === Kind.OPERATION_DEFINITION
    ? { name: operation.name!.value, type: operation.operation }
    : undefined;
}
