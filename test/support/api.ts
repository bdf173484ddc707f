import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";
import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";
import { type DocumentNode, print } from "graphql";

/** A typed document: as codegen generates it, or its text. */
export type TypedDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables>;

const texts = new WeakMap<object, string>();

/** The text of a document, as a client sends it. */
export function textOf(document: object | string): string {
  if (typeof document === "string") return document;
  const text = texts.get(document) ?? print(document as DocumentNode);
  texts.set(document, text);
  return text;
}

export interface ApiError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string } & Record<string, unknown>;
}
export interface Answer<Data> {
  status: number;
  headers: IncomingHttpHeaders;
  data: Data | null;
  errors: ApiError[];
  extensions: Record<string, unknown>;
}

export interface AskOptions {
  readonly headers?: Record<string, string>;
  readonly url?: string;
}

const keepAlive = new Agent({ keepAlive: true });

/**
 * Posts with Node's own client. The tests ask tens of thousands of questions, and `fetch` takes
 * several times as long for each.
 */
export function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  agent = keepAlive,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((answered, failed) => {
    const asking = request(
      `${url}/graphql`,
      { method: "POST", agent, headers: { ...headers, "content-length": Buffer.byteLength(body) } },
      (response) => {
        text(response).then(
          (received) =>
            answered({ status: response.statusCode!, headers: response.headers, body: received }),
          failed,
        );
      },
    );
    asking.once("error", failed).end(body);
  });
}

/**
 * Asks over HTTP as a client would.
 *
 * @param who null: the request has no token.
 */
export async function ask<Result = Record<string, unknown>, Variables = Record<string, unknown>>(
  url: string,
  who: { token: string } | null,
  document: TypedDocument<Result, Variables> | string,
  variables?: Variables,
  { headers }: AskOptions = {},
): Promise<Answer<Result>> {
  const response = await post(
    url,
    {
      "content-type": "application/json",
      ...(who && { authorization: `Bearer ${who.token}` }),
      ...headers,
    },
    JSON.stringify({ query: textOf(document), variables: variables ?? {} }),
  );
  const body = JSON.parse(response.body) as Partial<Answer<Result>>;
  return {
    status: response.status,
    headers: response.headers,
    data: body.data ?? null,
    errors: body.errors ?? [],
    extensions: body.extensions ?? {},
  };
}

/**
 * The data of an answer.
 *
 * @throws Error with what went wrong, when the answer has errors.
 */
export async function dataOf<Result, Variables>(
  url: string,
  who: { token: string } | null,
  document: TypedDocument<Result, Variables> | string,
  variables?: Variables,
): Promise<Result> {
  const { data, errors, status } = await ask(url, who, document, variables);
  if (!data || errors.length > 0)
    throw new Error(
      `${status} ${JSON.stringify(errors)} for ${textOf(document).slice(0, 300)} ${JSON.stringify(variables)}`,
    );
  return data;
}

export const codesOf = ({ errors }: Pick<Answer<unknown>, "errors">): string[] =>
  errors.map(({ extensions }) => extensions.code);
