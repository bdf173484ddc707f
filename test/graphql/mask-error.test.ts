import { describe, expect, it } from "@jest/globals";
import { GraphQLError, parse, validate } from "graphql";
import { ArgumentValidationError } from "type-graphql";
import { Forbidden, NotFound } from "../../src/errors.js";
import { maskError, withoutSuggestion } from "../../src/graphql/mask-error.js";
import { schemaFromSdl } from "./schema-from-sdl.js";

function mask(error: unknown) {
  const logged: [string, unknown][] = [];
  const told = maskError(error, (errorId, cause) => void logged.push([errorId, cause]));
  return { told, logged, code: told.extensions?.code };
}
const wrapped = (originalError: Error) =>
  new GraphQLError(originalError.message, { path: ["items", 0], originalError });
const withCode = (message: string, code: string) => Object.assign(new Error(message), { code });

describe("an error on its way to the client", () => {
  it("passes when it is a refusal, also inside the error that gives it a path", () => {
    expect(mask(new NotFound("Item", "1")).told).toEqual({
      message: expect.any(String),
      extensions: { code: "NOT_FOUND", type: "Item", id: "1" },
    });
    const { told, logged } = mask(
      wrapped(wrapped(new Forbidden("Not yours.", { coordinate: "A.b" }))),
    );
    expect(told).toEqual({
      message: "Not yours.",
      path: ["items", 0],
      extensions: { code: "FORBIDDEN", coordinate: "A.b" },
    });
    expect(logged).toEqual([]);
  });

  it("passes when graphql itself refused the document, without what it thinks was meant", () => {
    const schema = schemaFromSdl("type Query { secretRanking: Int }");
    const [error] = validate(schema, parse("{ secretRankin }"));
    expect(error?.message).toContain("secretRanking");
    expect(mask(error).told).toEqual({
      message: `Cannot query field "secretRankin" on type "Query".`,
      locations: [{ line: 1, column: 3 }],
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    });
    expect(withoutSuggestion(`Unknown type "A". Did you mean "B", "C",\n or "D"?`)).toBe(
      `Unknown type "A".`,
    );
  });

  it("is masked otherwise, with the id that stands in the log", () => {
    const error = wrapped(withCode(`relation "secret_table" does not exist`, "42P01"));
    const { told, logged } = mask(error);
    expect(told).toEqual({
      message: "Internal server error",
      path: ["items", 0],
      extensions: { code: "INTERNAL_SERVER_ERROR", errorId: logged[0]?.[0] },
    });
    expect(logged).toEqual([[expect.stringMatching(/^[0-9a-f-]{36}$/), error]]);
  });

  it.each([
    ["a string", "secret"],
    ["nothing", undefined],
    ["a plain error", new Error("secret")],
    [
      "an error of graphql about a row",
      new GraphQLError("Cannot return null for non-nullable field Secret.text.", { path: ["a"] }),
    ],
    [
      "a GraphQLError somebody gave a code",
      new GraphQLError("secret", { path: ["a"], extensions: { code: "FORBIDDEN" } }),
    ],
    [
      "one that Apollo already called internal",
      new GraphQLError("secret", { extensions: { code: "INTERNAL_SERVER_ERROR" } }),
    ],
    ["a GraphQLError about nothing in the document", new GraphQLError("secret")],
    [
      "a value of the wrong form in SQL",
      wrapped(withCode("invalid input syntax for type uuid", "22P02")),
    ],
  ])("is masked when it is %s", (_, error) => {
    const { told, logged } = mask(error);
    expect(told.message).toBe("Internal server error");
    expect(JSON.stringify(told)).not.toMatch(/secret|uuid/i);
    expect(logged).toHaveLength(1);
  });

  it("says QUERY_TIMEOUT when PostgreSQL stopped the statement", () => {
    expect(
      mask(wrapped(withCode("canceling statement due to statement timeout", "57014"))).code,
    ).toBe("QUERY_TIMEOUT");
  });

  it.each([
    withCode("connect ECONNREFUSED 127.0.0.1:5432", "ECONNREFUSED"),
    withCode("terminating connection", "57P01"),
    withCode("starting up", "57P03"),
    withCode("connection failure", "08006"),
    new Error("Connection terminated unexpectedly"),
    new Error("timeout exceeded when trying to connect"),
    Object.assign(new Error("QueryFailedError"), { driverError: withCode("gone", "57P01") }),
    new AggregateError([withCode("a", "ECONNREFUSED")]),
  ])("says SERVICE_UNAVAILABLE, and logs it, when the database is away: %s", (error) => {
    const { told, logged, code } = mask(wrapped(error));
    expect(code).toBe("SERVICE_UNAVAILABLE");
    expect(told.message).not.toContain("5432");
    expect(logged).toHaveLength(1);
  });

  it("tells where an input is wrong and what, but not what class-validator holds besides", () => {
    const problem = {
      property: "input",
      children: [
        { property: "title", value: "secret", constraints: { length: "title is too long" } },
      ],
    };
    const error = new ArgumentValidationError([problem]);
    expect(
      mask(new GraphQLError(error.message, { path: ["propose"], originalError: error })).told
        .extensions,
    ).toEqual({
      code: "BAD_USER_INPUT",
      problems: [{ path: "input.title", message: "title is too long" }],
    });
  });
});
