import { describe, expect, it } from "@jest/globals";
import { auditServer, type AuditResult } from "graphql-http";
import { createWorld } from "../support/world.js";

/**
 * What the audit would rather see and we do not do. 572B, FDE2 and 7B9B: 200 for a refused document
 * when the client only knows the old media type; the specification lets us answer 400. 5A70, D6D5
 * and 6A70: plain GET requests, which any page could make its visitors send.
 */
const ALLOWED = { warn: ["572B", "7B9B", "FDE2"], notice: ["5A70", "6A70", "D6D5"] };

describe("GraphQL over HTTP, as audited by graphql-http", () => {
  it("does everything the specification says a server MUST do, and leaves only the known recommendations", async () => {
    const world = await createWorld();
    try {
      const results = await auditServer({ url: `${world.url}/graphql` });
      const ids = (status: AuditResult["status"]) =>
        results
          .filter((one) => one.status === status)
          .map(({ id }) => id)
          .sort();

      expect(results.filter(({ status }) => status === "error")).toEqual([]);
      expect({ warn: ids("warn"), notice: ids("notice") }).toEqual(ALLOWED);
      expect(ids("ok")).toHaveLength(55);
    } finally {
      await world.end();
    }
  });
});
