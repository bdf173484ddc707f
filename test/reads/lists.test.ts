import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { isEnumType } from "graphql";
import { publishedFor } from "../authorisation/everything.js";
import { type FirstData, loadFirst, READERS } from "./first-data.js";

let first: FirstData;
beforeAll(async () => {
  first = await loadFirst();
});
afterAll(() => first.end());

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The lists that have an order, with the type of what stands in it. */
const LISTS = Object.values(publishedFor("TENANT_COUNCIL").getQueryType()!.getFields())
  .filter(({ args }) => args.some(({ name }) => name === "order"))
  .map(({ name, args }) => {
    const order = String(args.find((one) => one.name === "order")!.type).replace(/\W/g, "");
    return [name, order] as const;
  });

describe.each(LISTS)("the list %s", (list, order) => {
  it("has every row once, page by page, in every order that a reader can ask for", async () => {
    for (const [name, audience] of READERS) {
      const schema = publishedFor(audience);
      const fields = schema.getType(`${order}Field`);
      if (!isEnumType(fields)) continue; // it is not for this audience
      const page = async (asked: object[], after: string | null, size = 3): Promise<Page> =>
        (
          await first.ask<Record<string, Page>>(
            name,
            `query ($order: [${order}!], $after: String, $size: Int) {
              ${list}(order: $order, after: $after, first: $size) {
                totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
            { order: asked, after, size },
          )
        )[list]!;
      for (const field of fields.getValues().map((value) => value.name))
        for (const direction of ["ASC", "DESC"]) {
          const asked = [{ field, direction }];
          const seen: string[] = [];
          let { totalCount, nodes, pageInfo } = await page(asked, null);
          for (seen.push(...nodes.map(({ id }) => id)); pageInfo.hasNextPage;) {
            ({ totalCount, nodes, pageInfo } = await page(asked, pageInfo.endCursor, 60));
            seen.push(...nodes.map(({ id }) => id));
          }
          expect([name, field, new Set(seen).size]).toEqual([name, field, totalCount]);
        }
    }
  });
});
