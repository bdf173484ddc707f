import { describe, expect, it } from "@jest/globals";
import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from "typeorm";
import { Refusal } from "../../src/errors.js";
import { failureOf, LostBeforeCommit, LostInCommit } from "../../src/persistence/failure.js";

const withCode = (code: string, more: object = {}) =>
  Object.assign(new Error("secret"), { code, ...more });
const wrapped = (error: Error) => new QueryFailedError("SELECT", [], error);

describe("what a failure of the database is for who asked", () => {
  it.each([
    // connections
    "08000",
    "08001",
    "08003",
    "08004",
    "08006",
    "08P01",
    "ECONNREFUSED",
    "ECONNRESET",
    "EPIPE",
    "ETIMEDOUT",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNABORTED",
    "EHOSTDOWN",
    "ENETDOWN",
    "EADDRNOTAVAIL",
    "ERR_STREAM_DESTROYED",
    "ERR_STREAM_WRITE_AFTER_END",
    // log-in of the server's own roles
    "28000",
    "28P01",
    // resources
    "53000",
    "53100",
    "53200",
    "53300",
    "53400",
    "58000",
    "58030",
    "58P01",
    // the server
    "57P01",
    "57P02",
    "57P03",
    "57P04",
    "57P05",
    "25006",
    "25P03",
    "25P04",
    // others
    "40001",
    "40P01",
    "55P03",
  ])("is SERVICE_UNAVAILABLE for %s, also as TypeORM wraps it", (code) => {
    for (const error of [withCode(code), wrapped(withCode(code))])
      expect(failureOf(error)).toMatchObject({
        code: "SERVICE_UNAVAILABLE",
        message: expect.stringMatching(/^[A-Z][^:]*\.$/),
      });
  });

  it.each([
    withCode("55000", { severity: "FATAL" }),
    withCode("3D000", { severity: "FATAL" }),
    withCode("XX000", { severity: "PANIC" }),
    new AggregateError([withCode("ECONNREFUSED"), withCode("ECONNREFUSED")]),
    new QueryRunnerAlreadyReleasedError(),
    new QueryRunnerProviderAlreadyReleasedError(),
    new Error("Connection terminated unexpectedly"),
    new Error("Connection terminated due to connection timeout"),
    new Error("timeout expired"),
    new Error("timeout exceeded when trying to connect"),
    new Error("Client has encountered a connection error and is not queryable"),
    new Error("Client was closed and is not queryable"),
    new LostBeforeCommit(withCode("57P01")),
  ])(
    "is SERVICE_UNAVAILABLE, and nothing was done, for what ends or refuses a connection: %s",
    (error) => {
      expect(failureOf(error)).toMatchObject({
        code: "SERVICE_UNAVAILABLE",
        message: expect.stringContaining("Nothing was done"),
        concernsOperator: true,
      });
      expect(failureOf(error)!.extensions).toBeUndefined();
    },
  );

  it.each([
    ["57014", "QUERY_TIMEOUT"],
    ["22021", "BAD_USER_INPUT"],
    ["22007", "BAD_USER_INPUT"],
    ["22008", "BAD_USER_INPUT"],
  ])("is for %s %s", (code, told) => {
    expect(failureOf(wrapped(withCode(code)))).toMatchObject({
      code: told,
      concernsOperator: false,
    });
  });

  it.each([
    withCode("42501"),
    withCode("42P01"),
    withCode("23505"),
    withCode("22P02"),
    withCode("25P02"),
    withCode("XX000"),
    withCode("55000"),
    withCode("0A000"),
    withCode("ENOENT"),
    withCode("53"),
    withCode("5310"),
    withCode("531000"),
    new Error("53100"),
    new Refusal("NOT_FOUND", "x"),
    undefined,
    null,
    "57P01",
    57,
  ])("is nothing of the kind for %s: a fault of ours, or no failure at all", (error) => {
    expect(failureOf(error)).toBeUndefined();
  });

  it.each(["25P02", "26000"])(
    "is for %s, behind a failure in the same transaction, what that failure is",
    (code) => {
      const behind = (cause: unknown) => withCode(code, { cause });
      for (const first of [
        withCode("55P03"),
        withCode("57014"),
        withCode("53100"),
        wrapped(withCode("40P01")),
      ]) {
        for (const error of [behind(first), wrapped(behind(first)), behind(behind(first))]) {
          expect(failureOf(error)).toBe(failureOf(first));
        }
      }
      expect(failureOf(behind(withCode("42501")))).toBeUndefined();
    },
  );

  it("is of unknown outcome when COMMIT was not answered, and says what makes a retry safe", () => {
    const requestId = "6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b";
    expect(failureOf(new LostInCommit(withCode("57P01"), requestId))).toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      extensions: { outcome: "UNKNOWN", requestId },
      message: expect.stringContaining("same requestId"),
    });
    const without = failureOf(new LostInCommit(withCode("57P01"), null))!;
    expect(without.extensions).toEqual({ outcome: "UNKNOWN" });
    expect(without.message).not.toContain("Nothing was done");
  });
});
