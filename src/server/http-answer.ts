import type { IncomingMessage, ServerResponse } from "node:http";

/** Sets the headers that every answer has. */
export function setCommonHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): void {
  response.setHeader("x-request-id", requestId);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("cache-control", "no-store");
  response.setHeader("vary", "origin");
  if (request.headers.accept?.includes("application/graphql-response+json")) {
    response.setHeader("content-type", "application/graphql-response+json; charset=utf-8");
  } else {
    response.setHeader("content-type", "application/json; charset=utf-8");
  }
}

export function answerJson(response: ServerResponse, status: number, answer: unknown): void {
  const text = `${JSON.stringify(answer)}\n`;
  response.setHeader("content-length", Buffer.byteLength(text));
  response.statusCode = status;
  response.end(text);
}
