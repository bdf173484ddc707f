import type { IncomingMessage, ServerResponse } from "node:http";
import type { BaseContext } from "@apollo/server";
import type { Viewer } from "../authorisation/viewer.js";
import type { LiveMessage, Member } from "../changes/member.js";
import { Refusal } from "../errors.js";
import { parseBody, readBody, refuseBodyByHead, HttpRefusal } from "./http-body.js";
import { type Exchange, pathOf } from "./http-exchange.js";
import { languageOf } from "./http-language.js";
import type { Closing, Live } from "./live.js";
import { type LiveConnection, SLOW_BYTES } from "./live-sessions.js";

/** So often a silent stream says that it is still there, also to what stands in between. */
const KEEP_ALIVE_MS = 15_000;

/**
 * Whether a request is for a stream of events. Clients that can read one as well name JSON too.
 */
export const isForEvents = ({ headers: { accept = "" } }: IncomingMessage): boolean =>
  /\btext\/event-stream\b/i.test(accept) && !/json/i.test(accept);

/**
 * Answers one subscription as a stream of events, for networks that cut WebSockets: the distinct
 * connections of GraphQL over SSE. Each event has its cursor as id; a browser's EventSource brings
 * the last one back (`Last-Event-ID`), and it goes before the argument `after`.
 *
 * The stream ends without `complete` when the client has to come back: its token expired, its
 * rights changed, the server restarts, or the client reads too slowly.
 *
 * @throws UNAUTHENTICATED, SERVICE_UNAVAILABLE.
 */
export async function answerWithEvents<Context extends BaseContext>(
  live: Live,
  { request, response, logEntry }: Exchange<Context>,
): Promise<void> {
  const asked = await readAsked(request, response);
  const stream = new EventStream(response);
  const isGone = () => response.destroyed;
  const viewer = await live.logIn(stream, () => request.headers.authorization, isGone);
  if ("code" in viewer) throw refusalOf(viewer);
  logEntry.audience = viewer.audience;

  stream.open();
  const lastEventId = request.headers["last-event-id"];
  const admission = await live.admit({
    viewer,
    ...asked,
    language: languageOf(request.headers["accept-language"]),
    deniedFields: request.headers["graphql-denied-fields"],
    ...(typeof lastEventId === "string" && lastEventId !== "" && { after: lastEventId }),
  });
  if (isGone()) return;
  if ("begin" in admission) {
    response.once("close", admission.begin(new StreamMember(stream, viewer)));
    return;
  }
  logEntry.codes = admission.errors.map(({ extensions }) => String(extensions?.code));
  if (!admission.isPassing) stream.complete({ errors: admission.errors });
  else stream.close(1013, "Try again later");
}

/** What GraphQL over HTTP asks for, by POST or in the address. */
interface Asked {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
}

/** @throws BAD_REQUEST. */
async function readAsked(request: IncomingMessage, response: ServerResponse): Promise<Asked> {
  refuseBodyByHead(request);
  const isPost = request.method === "POST";
  const asked = isPost
    ? parseBody(request, await readBody(request, response))
    : inAddress((request.url ?? "").slice(pathOf(request).length));
  const { query, operationName, variables } = (asked ?? {}) as Record<string, unknown>;
  const refuse = (message: string) => new HttpRefusal(400, { code: "BAD_REQUEST", message });
  if (typeof query !== "string")
    throw refuse(
      isPost
        ? "Send a JSON object with the subscription in `query`."
        : "Give the subscription in the parameter `query`.",
    );
  if (variables !== undefined && variables !== null && !isObject(variables))
    throw refuse("`variables` must be a JSON object.");
  if (typeof operationName !== "string" && (operationName ?? null) !== null)
    throw refuse("`operationName` must be a text.");
  return {
    query,
    operationName: (operationName as string | null) ?? undefined,
    variables: (variables as Record<string, unknown> | null) ?? undefined,
  };
}

const isObject = (value: unknown): boolean => typeof value === "object" && !Array.isArray(value);

/** @throws BAD_REQUEST when the variables are not JSON. */
function inAddress(search: string): object {
  const { variables, ...others } = Object.fromEntries(new URLSearchParams(search));
  if (!variables) return others;
  try {
    return { ...others, variables: JSON.parse(variables) };
  } catch {
    throw new HttpRefusal(400, {
      code: "BAD_REQUEST",
      message: "The parameter `variables` is not valid JSON.",
    });
  }
}

const refusalOf = ({ code, reason }: Closing): Refusal =>
  code === 4401 || reason === "Session expired"
    ? new Refusal("UNAUTHENTICATED", `${reason}.`, code === 4403 ? { expired: true } : {})
    : new Refusal("SERVICE_UNAVAILABLE", `${reason}.`, { retryAfterMs: 1_000 });

/** The answer that events are written to. */
class EventStream implements LiveConnection {
  constructor(private readonly response: ServerResponse) {}

  open(): void {
    const { response } = this;
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      // packed, or changed otherwise on the way, events would wait for each other
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    });
    response.write(":\n\n");
    const timer = setInterval(() => response.write(":\n\n"), KEEP_ALIVE_MS);
    response.once("close", () => clearInterval(timer));
  }

  once(event: "close", listener: () => void): void {
    this.response.once(event, listener);
  }

  get unsentBytes(): number {
    return this.response.writableLength;
  }

  get isOpen(): boolean {
    return !this.response.writableEnded && !this.response.destroyed;
  }

  send({ cursor, payload }: LiveMessage, written?: () => void): void {
    const { response } = this;
    response.cork();
    response.write(`event: next\nid: ${cursor}\ndata: `);
    response.write(payload.subarray(0, -1)); // without the bracket that sockets need
    response.write("\n\n", written);
    response.uncork();
  }

  complete(result: object): void {
    this.response.end(`event: next\ndata: ${JSON.stringify(result)}\n\nevent: complete\ndata:\n\n`);
  }

  close(_code: number, reason: string): void {
    if (this.isOpen) this.response.end(`: ${reason}\n\n`);
    setTimeout(() => this.response.destroy(), 2_000).unref();
  }
}

/** The one subscription of a stream. */
class StreamMember implements Member {
  constructor(
    readonly line: EventStream,
    private readonly viewer: Viewer,
  ) {}

  deliver(message: LiveMessage, written?: () => void): void {
    const { line: stream, viewer } = this;
    if (!stream.isOpen) return written?.();
    if (viewer.expiresAt !== null && viewer.expiresAt <= Date.now()) {
      stream.close(4403, "Session expired");
      return written?.();
    }
    if (stream.unsentBytes > SLOW_BYTES) {
      stream.close(1013, "Too slow");
      return written?.();
    }
    stream.send(message, written);
  }

  sendAway(): void {
    this.line.close(1013, "Try again later");
  }
}
