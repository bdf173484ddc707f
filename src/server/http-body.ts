import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphQLErrorExtensions } from "graphql";
import { Refusal, type ErrorCode } from "../errors.js";
import { tokensOf } from "./http-fields.js";

/**
 * The largest body in bytes: four letters of 100,000 characters at their longest in UTF-8, or one
 * with every character escaped; and what stands around them.
 */
const LARGEST_BODY = 2_000_000;
/**
 * How much of a refused upload the server still takes in, and for how long, so that its sender gets
 * to read the answer.
 */
const DRAIN_BYTES = 64_000_000;
const DRAIN_MS = 5000;

/** What a refused request is told. */
interface HttpRefused {
  readonly code: ErrorCode;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly extensions?: GraphQLErrorExtensions;
}

/** Refuses a request before GraphQL sees it. */
export class HttpRefusal extends Refusal {
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly status: number,
    { code, message, headers = {}, extensions = {} }: HttpRefused,
  ) {
    super(code, message, extensions);
    this.headers = headers;
  }
}

/** The client went away, so there is nobody to answer. */
export class ClientGone extends Error {}

/** Refuses a body by its headers, before a byte of it is read. @throws HttpRefusal. */
export function refuseBodyByHead({ headers }: IncomingMessage): void {
  const encodings = tokensOf(headers["content-encoding"]);
  if (encodings.some((encoding) => encoding !== "identity")) {
    throw new HttpRefusal(415, {
      code: "BAD_REQUEST",
      message: "Send the body as it is: compressed bodies are not read.",
      headers: { "accept-encoding": "identity" },
    });
  }
  if (Number(headers["content-length"] ?? 0) > LARGEST_BODY) throw tooLarge();
}

const tooLarge = () =>
  new HttpRefusal(413, {
    code: "BAD_REQUEST",
    message: `The body is larger than ${LARGEST_BODY} bytes.`,
  });

/** Reads a body. @throws HttpRefusal (413) when it is too large, ClientGone. */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Buffer> {
  if (request.headers.expect !== undefined) response.writeContinue();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (act: () => void) => {
      request.off("data", onData).off("end", onEnd).off("close", onClose);
      act();
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_BODY) settle(() => reject(tooLarge()));
      else chunks.push(chunk);
    };
    const onEnd = () => settle(() => resolve(Buffer.concat(chunks)));
    const onClose = () => settle(() => reject(new ClientGone()));
    if (request.destroyed) reject(new ClientGone());
    else request.on("data", onData).on("end", onEnd).on("close", onClose);
  });
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Parses a JSON body. Undefined when its type is not JSON or it is empty: Apollo refuses that in
 * its own words. @throws HttpRefusal when it is not JSON in UTF-8.
 */
export function parseBody({ headers }: IncomingMessage, bytes: Buffer): unknown {
  const [essence = "", ...parameters] = (headers["content-type"] ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  if (essence !== "application/json" || bytes.length === 0) return undefined;
  const charset = parameters
    .find((parameter) => parameter.startsWith("charset="))
    ?.slice("charset=".length)
    .replaceAll('"', "");
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8")
    throw new HttpRefusal(415, { code: "BAD_REQUEST", message: "The body must be in UTF-8." });
  try {
    return JSON.parse(UTF_8.decode(bytes));
  } catch (error) {
    throw new HttpRefusal(400, {
      code: "BAD_REQUEST",
      message:
        error instanceof SyntaxError
          ? "The body is not valid JSON."
          : "The body is not valid UTF-8.",
    });
  }
}

/** Whether the unread rest of a body is so small that Node may skip it and keep the connection. */
export const isSmall = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] === undefined &&
  headers.expect === undefined &&
  Number(headers["content-length"] ?? 0) <= LARGEST_BODY;

/** Takes in the rest of a refused upload and throws it away, within bounds. */
export async function drain(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await new Promise<void>((resolve) => {
    let drained = 0;
    const timer = setTimeout(resolve, DRAIN_MS);
    request.on("data", (chunk: Buffer) => {
      drained += chunk.length;
      if (drained > DRAIN_BYTES) resolve();
    });
    request.once("end", resolve);
    request.once("close", resolve);
    response.once("close", () => clearTimeout(timer));
    if (request.destroyed) resolve();
    request.resume();
  });
}
