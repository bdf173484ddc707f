import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import etag from "etag";
import fresh from "fresh";
import { HeaderMap, type BaseContext, type HTTPGraphQLResponse } from "@apollo/server";
import { RightsChanged } from "../errors.js";
import { failureOf } from "../persistence/failure.js";
import type { Caller } from "../identity/authenticate.js";
import { ClientGone, parseBody, readBody, refuseBodyByHead } from "./http-body.js";
import { type Exchange, pathOf } from "./http-exchange.js";
import { codesOf, errorsIn, logUnknown } from "./http-log.js";
import { isSafeToRepeat, RETRY_AFTER_SECONDS } from "./http-refusal.js";

/**
 * Reads who asks and what, hands both to the Apollo of that audience, and sends its answer. A
 * caller that was only recognised, and proves to have other rights by now, is looked up and
 * answered anew.
 */
export async function answerGraphQL<Context extends BaseContext>(
  exchange: Exchange<Context>,
): Promise<void> {
  const { parts, request, response, logEntry } = exchange;
  const { authorization } = request.headers;
  logEntry.isOperation = true;
  response.once("close", parts.observer.began("http"));
  refuseBodyByHead(request);
  const caller = await parts.recognise(authorization);
  if (!isToBeVerified(caller)) logEntry.audience = caller.viewer.audience;
  const body = await readJson(request, response).catch(async (refusal: unknown) => {
    // a caller who has no role any more is told that instead
    if (isToBeVerified(caller) && !(refusal instanceof ClientGone))
      logEntry.audience = (await parts.identify(authorization)).viewer.audience;
    throw refusal;
  });
  const search = request.url?.slice(pathOf(request).length) ?? "";
  logEntry.operationName = operationNameOf(body, search);
  try {
    await answerCaller({ call: exchange, caller, body, search });
  } catch (error) {
    if (!(error instanceof RightsChanged)) throw error;
    await answerCaller({
      call: exchange,
      caller: await parts.identify(authorization),
      body,
      search,
    });
  }
}

const isToBeVerified = ({ premise }: Caller): boolean => premise?.isVerified === false;

const readJson = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> =>
  request.method === "POST" ? parseBody(request, await readBody(request, response)) : undefined;

/** Answers a request as this caller. @throws RightsChanged, and then nothing was answered. */
async function answerCaller<Context extends BaseContext>({
  call,
  caller,
  body,
  search,
}: {
  call: Exchange<Context>;
  caller: Caller;
  body: unknown;
  search: string;
}): Promise<void> {
  const { parts, request, logEntry } = call;
  let context: Context | undefined;
  try {
    const answer = await parts.apolloFor(caller.viewer.audience).executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? "",
        headers: headerMapOf(request),
        search,
        body,
      },
      context: async () =>
        (context = parts.createContext(caller, {
          requestId: logEntry.requestId,
          headers: request.headers,
        })),
    });
    // also where nothing was read: every answer, and every refusal, depends on who asks
    await caller.premise?.verify();
    logEntry.audience = caller.viewer.audience;
    await answerWith(answer, call);
  } finally {
    if (context) logEntry.operationType = parts.operationOf(context);
    if (context)
      await parts.releaseContext(context).catch((error: unknown) => {
        // after a failure of the database it holds nothing any more
        if (!failureOf(error))
          logUnknown({
            log: parts.log,
            thrown: error,
            requestId: logEntry.requestId,
            sentence: "A context was not released.",
          });
      });
  }
}

async function answerWith(
  { status, headers, body }: HTTPGraphQLResponse,
  { request, response, logEntry }: Pick<Exchange<BaseContext>, "request" | "response" | "logEntry">,
): Promise<void> {
  for (const [name, value] of headers)
    if (name !== "cache-control") response.setHeader(name, value);
  response.statusCode = status ?? 200;
  if (body.kind === "complete") {
    const errors = errorsIn(body.string);
    logEntry.codes = codesOf(errors);
    if (response.statusCode === 503 && isSafeToRepeat(errors))
      response.setHeader("retry-after", RETRY_AFTER_SECONDS);
    if (isPublished(request, response)) {
      tag(response, body.string);
      if (fresh(request.headers, response.getHeaders())) return void response.writeHead(304).end();
    }
    response.setHeader("content-length", Buffer.byteLength(body.string));
    // Nobody waits for this: a client that reads slowly must not hold on to what the context holds.
    response.end(body.string);
  } else {
    await pipeline(Readable.from(body.asyncIterator), response).catch(() => response.destroy());
  }
}

/** Whether this is an answer by GET to the public, whoever that is. */
const isPublished = ({ method, headers }: IncomingMessage, { statusCode }: ServerResponse) =>
  method === "GET" && headers.authorization === undefined && statusCode === 200;

/**
 * Lets a client or a cache keep an answer under its hash. It asks each time whether that still
 * holds.
 */
function tag(response: ServerResponse, text: string): void {
  response.setHeader("cache-control", "no-cache");
  response.setHeader("vary", "origin, accept, accept-language, authorization");
  response.setHeader("etag", etag(text, { weak: true })); // weak: it may come packed
}

function headerMapOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  return map;
}

/** The client's name of its operation, for the log; undefined when it is not a name in GraphQL. */
function operationNameOf(body: unknown, search: string): string | undefined {
  const named =
    typeof body === "object" && body !== null && "operationName" in body
      ? body.operationName
      : new URLSearchParams(search).get("operationName");
  return typeof named === "string" && /^[_A-Za-z][_0-9A-Za-z]{0,99}$/.test(named)
    ? named
    : undefined;
}
