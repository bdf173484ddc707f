import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "graphql-ws";
import pg from "pg";
import WebSocket from "ws";
import type { ChangeFilter } from "../../codegen/generated/cprw/graphql.js";
import { type ApiError, dataOf, textOf, type TypedDocument } from "./api.js";
import { createWorld, type World } from "./world.js";

/**
 * A world whose server has already read the changes with which it was made: the memberships among
 * them no longer close any session.
 */
export async function createLiveWorld(
  settings?: Parameters<typeof createWorld>[0],
  making = createWorld(settings),
): Promise<World> {
  const world = await making;
  await world.settle();
  return world;
}

/** A port for a server that is to come back at the same address. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * A test gives up waiting after this time. The limit proves nothing about speed: a busy machine
 * passes too.
 */
const PATIENCE_MS = 60_000;

/** Waits until a condition holds. Tests wait in no other way. */
export async function until(
  condition: () => unknown,
  what: string | (() => string),
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > deadline)
      throw new Error(
        `Not within ${patienceMs / 1_000} s: ${typeof what === "string" ? what : what()}`,
      );
    await pause(5);
  }
}

/**
 * Repeats `work` until a condition holds, for instance an act until a subscriber has heard of one.
 */
export async function repeatUntil(
  work: () => Promise<unknown>,
  condition: () => boolean,
  what: string,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Not within a minute: ${what}`);
    await work();
  }
}

export interface Closing {
  readonly code: number;
  readonly reason: string;
}
export interface Message<Result> {
  data?: Result | null;
  errors?: ApiError[];
  extensions?: Record<string, unknown>;
}

/** A message of any subscription of this API. */
interface Batch {
  cursor: string;
  changes: unknown[];
}
type BatchOf<Result> = Exclude<Result[keyof Result], null | undefined>;
type ChangeOf<Result> = BatchOf<Result> extends { changes: (infer Change)[] } ? Change : never;

/**
 * Who connects: somebody with a token, or a function that gives a fresh token at each connection;
 * null: the public.
 */
export type Bearer = { token: string } | (() => Promise<string>) | null;

export interface WatchOptions {
  /** Sent with the operation, as `extensions`. */
  readonly extensions?: Record<string, unknown>;
  /** The time in milliseconds before a client that lost its connection tries again. */
  readonly retryMs?: () => number;
}

/**
 * A subscription with the stock client, as a front end holds it. It reconnects by itself after a
 * lost connection, and continues from the cursor of the last batch, because the client sends the
 * same payload object again.
 */
export class Watch<Result> {
  readonly messages: Message<Result>[] = [];
  /** The changes of all batches, in the order of their arrival. */
  readonly changes: ChangeOf<Result>[] = [];
  /** How each connection ended. */
  readonly closings: Closing[] = [];
  /** The payloads of the acknowledgements, one for each connection. */
  readonly acknowledged: Record<string, unknown>[] = [];
  /** Errors with which the server ended the operation. */
  refusal: ApiError[] | undefined;
  /** The closing after which the client gave up. */
  gaveUp: Closing | undefined;
  /** Whether the server ended the operation as if there were nothing more to come. */
  completed = false;
  private socket: WebSocket | undefined;
  private readonly client;
  private ended = false;

  constructor(
    target: string | (() => string | Promise<string>),
    who: Bearer,
    document: TypedDocument<Result, never> | string,
    variables: object,
    { extensions, retryMs = () => 10 }: WatchOptions,
  ) {
    const tokenOf = async () => (typeof who === "function" ? who() : who?.token);
    this.client = createClient({
      url: async () => socketUrl(await (typeof target === "function" ? target() : target)),
      webSocketImpl: WebSocket,
      connectionParams: async () => {
        const token = await tokenOf();
        return token === undefined ? {} : { authorization: `Bearer ${token}` };
      },
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: () => pause(retryMs()),
      on: {
        opened: (socket) => {
          this.socket = socket as WebSocket;
        },
        connected: (_, payload) => {
          this.acknowledged.push(payload ?? {});
        },
        closed: (event) => {
          this.closings.push(closingOf(event as WebSocket.CloseEvent));
        },
      },
    });
    const payload = { query: textOf(document), variables: { ...variables }, extensions };
    this.client.subscribe<Result>(payload, {
      next: (message) => {
        this.messages.push(message as Message<Result>);
        const batch = Object.values(message.data ?? {})[0] as Batch | undefined;
        if (!batch) return;
        payload.variables = { ...variables, after: batch.cursor };
        this.changes.push(...(batch.changes as ChangeOf<Result>[]));
      },
      error: (error) => {
        if (Array.isArray(error)) this.refusal = error as unknown as ApiError[];
        else this.gaveUp = closingOf(error as WebSocket.CloseEvent);
      },
      complete: () => {
        this.completed = !this.ended;
      },
    });
  }

  get isOver(): boolean {
    return this.refusal !== undefined || this.gaveUp !== undefined || this.completed;
  }

  get refusalCodes(): string[] {
    return (this.refusal ?? []).map(({ extensions }) => extensions.code);
  }

  /** The cursor of the last batch. */
  get cursor(): string | undefined {
    return (Object.values(this.messages.at(-1)?.data ?? {})[0] as Batch | undefined)?.cursor;
  }

  async until(condition: (watch: this) => unknown, what = "what was waited for"): Promise<this> {
    await until(
      () => condition(this) || this.isOver,
      () => `${what}; received ${JSON.stringify(this.messages).slice(-1500)}`,
    );
    if (!condition(this))
      throw new Error(
        `Over before ${what}: ` +
          `${JSON.stringify({ refusal: this.refusal, gaveUp: this.gaveUp, completed: this.completed })}`,
      );
    return this;
  }

  /** Loses the connection, as when a cable is pulled. */
  cut(): void {
    this.socket?.terminate();
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.client.dispose();
  }
}

/**
 * Subscribes with the stock client.
 *
 * @param target the address; a function is asked for it at each connection.
 */
export function watch<Result, Variables>(
  target: string | (() => string | Promise<string>),
  who: Bearer,
  document: TypedDocument<Result, Variables> | string,
  variables: Variables | Record<string, unknown> = {},
  options: WatchOptions = {},
): Watch<Result> {
  return new Watch<Result>(target, who, document, variables as object, options);
}

/** A connection on which a test sends any messages. */
export class Probe {
  readonly messages: { type: string; id?: string; payload?: unknown }[] = [];
  closing: Closing | undefined;
  private constructor(
    readonly socket: WebSocket,
    private readonly connection: Socket,
  ) {
    socket.on("message", (data) => this.messages.push(JSON.parse(String(data))));
    socket.on("close", (code, reason) => {
      this.closing = { code, reason: String(reason) };
    });
    socket.on("error", () => undefined); // A test looks at the closing instead.
  }

  static async open(
    url: string,
    options: {
      protocol?: string;
      origin?: string;
      headers?: Record<string, string | string[]>;
    } = {},
  ): Promise<Probe> {
    const { hostname, port } = new URL(url);
    const connection = connect(Number(port), hostname.replace("localhost", "127.0.0.1"));
    const socket = new WebSocket(socketUrl(url), options.protocol ?? "graphql-transport-ws", {
      origin: options.origin,
      headers: options.headers,
      createConnection: () => connection,
    });
    const probe = new Probe(socket, connection);
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    return probe;
  }

  /** A connection that is open and acknowledged. */
  static async connect(url: string, who: { token: string } | null): Promise<Probe> {
    const probe = await Probe.open(url);
    probe.init(who?.token);
    await probe.until((one) => one.of("connection_ack").length === 1, "the acknowledgement");
    return probe;
  }

  init(token?: string): void {
    this.send({
      type: "connection_init",
      payload: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
  }

  subscribe(id: string, query: object | string, variables: object = {}, more: object = {}): void {
    this.send({ type: "subscribe", id, payload: { query: textOf(query), variables, ...more } });
  }

  send(message: object | string): void {
    this.socket.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  /**
   * Sends all messages of `say` in one segment, so that the server has them all before it could
   * have answered the first.
   */
  atOnce(say: () => void): void {
    this.connection.cork();
    say();
    this.connection.uncork();
  }

  of<Payload = unknown>(type: string, id?: string): Payload[] {
    return this.messages
      .filter((one) => one.type === type && (id === undefined || one.id === id))
      .map(({ payload }) => payload as Payload);
  }

  /** The codes with which one operation was refused. */
  async refusal(id: string): Promise<string[]> {
    await this.until((one) => one.of("error", id).length > 0, `the refusal of operation ${id}`);
    return this.of<ApiError[]>("error", id)[0]!.map(({ extensions }) => extensions.code);
  }

  async until(condition: (probe: this) => unknown, what: string): Promise<this> {
    await until(
      () => condition(this),
      () =>
        `${what}; received ${JSON.stringify(this.messages).slice(-1500)}, closing ${JSON.stringify(this.closing)}`,
    );
    return this;
  }

  /** How the server ended it. */
  async closed(): Promise<Closing> {
    await this.until((one) => one.closing, "being closed");
    return this.closing!;
  }
}

export const socketUrl = (url: string): string =>
  `${url.replace(/^http/, "ws").replace("localhost", "127.0.0.1")}/graphql`;

const closingOf = ({ code, reason }: { code: number; reason: string }): Closing => ({
  code,
  reason,
});

/** Keeps committed changes from getting their position in the log, until it is released. */
export async function holdSequencing({
  databaseUrl,
}: {
  databaseUrl: string;
}): Promise<{ release(): Promise<void> }> {
  const session = new pg.Client({ connectionString: databaseUrl });
  await session.connect();
  await session.query("SELECT pg_advisory_lock(hashtext('app.change'))");
  return { release: () => session.end() };
}

/** Whether every committed change has its position. */
export const isSequenced = async (world: Pick<World, "administer">): Promise<boolean> =>
  (await world.administer("SELECT FROM app.change WHERE position IS NULL LIMIT 1")).length === 0;

/** Reads the whole log from a position on, as somebody sees it, page by page. */
export const logAs = (
  url: string,
  who: { token: string } | null,
  options: LogOptions = {},
): Promise<LoggedChange[]> => pagesOf(url, who, LOG_PAGE, options);

/** Reads the same with the acts, which only the parties may ask for. */
export const auditAs = (
  url: string,
  who: { token: string },
  options: LogOptions = {},
): Promise<AuditedChange[]> => pagesOf(url, who, AUDIT_PAGE, options);

interface LogOptions {
  after?: string;
  first?: number;
  filter?: ChangeFilter;
}

async function pagesOf<Change>(
  url: string,
  who: { token: string } | null,
  document: LogPage<Change>,
  { after, first = 200, filter }: LogOptions,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (let cursor = after; ;) {
    const { changes: page } = await dataOf(url, who, document, { first, after: cursor, filter });
    changes.push(...page.changes);
    if (!page.hasMore) return changes;
    cursor = page.cursor;
  }
}

export interface LoggedChange {
  id: string;
  kind: "CHANGED" | "REMOVED";
  subjectType: string;
  subjectId: string;
}
export interface AuditedChange extends LoggedChange {
  act: string | null;
}

type LogPage<Change> = TypedDocument<
  { changes: { cursor: string; hasMore: boolean; changes: Change[] } },
  { first: number; after?: string; filter?: ChangeFilter }
>;
type LogLive<Change> = TypedDocument<
  { changes: { cursor: string; changes: Change[] } },
  { after?: string | null; filter?: ChangeFilter | null }
>;

const EVERYBODYS = "id kind subjectType subjectId",
  PARTIES = `${EVERYBODYS} act`;
const pageOf = (fields: string) =>
  `query LogPage($first: Int!, $after: ChangeCursor, $filter: ChangeFilter) { changes(first:
    $first, after: $after, filter: $filter) { cursor hasMore changes { ${fields} } } }`;
const liveOf = (fields: string) =>
  `subscription LogLive($after: ChangeCursor, $filter: ChangeFilter) { changes(after: $after,
    filter: $filter) { cursor changes { ${fields} } } }`;

/** A page of the log, and the live log, with only the fields that everybody may ask for. */
export const LOG_PAGE = pageOf(EVERYBODYS) as unknown as LogPage<LoggedChange>;
export const LOG_LIVE = liveOf(EVERYBODYS) as unknown as LogLive<LoggedChange>;
/** The same with the acts. */
const AUDIT_PAGE = pageOf(PARTIES) as unknown as LogPage<AuditedChange>;
export const AUDIT_LIVE = liveOf(PARTIES) as unknown as LogLive<AuditedChange>;

/** The cursor of the log's end, for somebody. */
export async function cursorFor(url: string, who: { token: string } | null): Promise<string> {
  return (await dataOf(url, who, CURSOR, {})).changeCursor;
}

const CURSOR = "{ changeCursor }" as unknown as TypedDocument<
  { changeCursor: string },
  Record<string, never>
>;
