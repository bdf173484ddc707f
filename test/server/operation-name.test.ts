import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { codesOf } from "../support/api.js";
import { beneath, given, YEAR } from "../support/given.js";
import { createLiveWorld, Probe, until } from "../support/live.js";
import { createWorld, type World } from "../support/world.js";

const WRITE = `mutation Write {
  draftCalendarItem(input: {
    year: ${YEAR}, title: "Vitale wijken", levels: [ADVISEREN], themes: ["LEEFBAARHEID"]
    planned: { quarters: { first: 2 } }
  }) { item { id } }
}`;
/**
 * It reads the history of a subject that does not exist, so that its answer never changes. The
 * public is denied one of its fields: its answer has data and an error.
 */
const READ = `query Read { changes(first: 1, filter: { subjectId: "${randomUUID()}" }) { hasMore changes { act } } }`;
const READ_TOO = "query ReadToo { themes { id } }";
const FOLLOW = "subscription Follow { changes { cursor } }";
const FOLLOW_TOO = "subscription FollowToo { changes { hasMore } }";

const UNNAMED: readonly unknown[] = [undefined, null, ""];
const NAMES: readonly unknown[] = [
  ...UNNAMED,
  "Nope",
  "Write",
  "Read",
  "ReadToo",
  "Follow",
  "FollowToo",
  "write",
  " Write",
  "undefined",
  "null",
];
const NO_NAMES: readonly unknown[] = [7, true, ["Write"], { Write: "Write" }];

/** What a document holds, in the words of this test: the names of its operations. */
const operationsOf = (document: string) =>
  [...document.matchAll(/^(?:query|mutation|subscription) (\w+)/gm)].map(([, name]) => name!);

/** Which operation a name asks for; none when it has to be refused. */
function meant(document: string, name: unknown): string | undefined {
  const operations = operationsOf(document);
  if (UNNAMED.includes(name)) return operations.length === 1 ? operations[0] : undefined;
  return operations.find((one) => one === name);
}

/**
 * The same document as nobody has sent it before: nothing that is remembered
 * of another request can help it.
 */
const unheardOf = (document: string) => `${document}\n# ${randomUUID()}`;

/** Every name before and after every other one. */
const orders = (names: readonly unknown[]): readonly unknown[][] => [
  [...names],
  [...names].reverse(),
];

const itemsIn = async (world: World) =>
  (
    await beneath<{ count: number }>(world, "SELECT count(*)::int AS count FROM app.calendar_item")
  )[0]!.count;

interface Told {
  status: number;
  codes: string[];
  data?: Record<string, unknown> | null;
  allow: string | null;
}

async function told(response: Response): Promise<Told> {
  const body = (await response.json()) as {
    data?: Record<string, unknown> | null;
    errors?: Parameters<typeof codesOf>[0]["errors"];
  };
  return {
    status: response.status,
    codes: codesOf({ errors: body.errors ?? [] }),
    data: body.data,
    allow: response.headers.get("allow"),
  };
}

const post = async (
  { url, members }: World,
  query: string,
  operationName: unknown,
): Promise<Told> =>
  told(
    await fetch(`${url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${members.voorzitter.token}`,
      },
      body: JSON.stringify({ query, operationName }),
    }),
  );

const get = async ({ url, members }: World, query: string, operationName: unknown): Promise<Told> =>
  told(
    await fetch(
      `${url}/graphql?${new URLSearchParams({ query, ...(typeof operationName === "string" && { operationName }) })}`,
      {
        headers: {
          "graphql-require-preflight": "1",
          authorization: `Bearer ${members.voorzitter.token}`,
        },
      },
    ),
  );

const DOCUMENTS: readonly [string, string][] = [
  ["a mutation", WRITE],
  ["a query", READ],
  ["a subscription", FOLLOW],
  ["a mutation and a query", `${WRITE}\n${READ}`],
  ["two queries", `${READ}\n${READ_TOO}`],
];

describe("what is executed", () => {
  it.each(DOCUMENTS)(
    "of %s by POST is what operationName names, or the only operation; of anything else nothing",
    async (_, source) => {
      const world = await createWorld();
      try {
        await given(world).calendarYear();
        for (const names of orders([...NAMES, ...NO_NAMES])) {
          const document = unheardOf(source);
          for (const name of [...names, ...names]) {
            const before = await itemsIn(world);
            const answer = await post(world, document, name);
            const written = (await itemsIn(world)) - before;
            expect({ name, ...answer, written }).toEqual({
              name,
              ...expectedOf(document, name, "POST"),
              written: meant(document, name) === "Write" ? 1 : 0,
            });
          }
        }
      } finally {
        await world.end();
      }
    },
  );

  it.each(DOCUMENTS)("of %s by GET is never a mutation, whatever the name", async (_, source) => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const before = await itemsIn(world);
      for (const names of orders(NAMES)) {
        const document = unheardOf(source);
        for (const name of [...names, ...names]) {
          expect({ name, ...(await get(world, document, name)) }).toEqual({
            name,
            ...expectedOf(document, name, "GET"),
          });
        }
      }
      expect(await itemsIn(world)).toBe(before);
    } finally {
      await world.end();
    }
  });

  it("does not depend on what was asked for by the other method before", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      for (const source of [WRITE, `${WRITE}\n${READ}`]) {
        for (const name of NAMES) {
          const document = unheardOf(source);
          const before = await itemsIn(world);
          const writes = meant(document, name) === "Write" ? 1 : 0;
          expect({ name, ...(await post(world, document, name)) }).toEqual({
            name,
            ...expectedOf(document, name, "POST"),
          });
          expect({ name, ...(await get(world, document, name)) }).toEqual({
            name,
            ...expectedOf(document, name, "GET"),
          });
          expect({ name, written: (await itemsIn(world)) - before }).toEqual({
            name,
            written: writes,
          });
        }
      }
    } finally {
      await world.end();
    }
  });

  it("over the socket is the subscription that is named, or the only one; else an error", async () => {
    const world = await createLiveWorld();
    const channels = (world.server.hub as unknown as { channels: Map<string, object> }).channels;
    try {
      await given(world).calendarYear();
      const before = await itemsIn(world);
      const probe = await Probe.connect(world.url, world.members.voorzitter);
      let id = 0;
      for (const source of [
        FOLLOW,
        `${FOLLOW}\n${FOLLOW_TOO}`,
        `${FOLLOW}\n${READ}`,
        `${WRITE}\n${FOLLOW}`,
        WRITE,
      ]) {
        for (const names of orders(NAMES)) {
          const document = unheardOf(source);
          for (const name of [...names, ...names]) {
            const operation = String((id += 1));
            probe.subscribe(operation, document, {}, { operationName: name });
            const expected = socketExpects(document, name);
            if (expected)
              expect({ source, name, codes: await probe.refusal(operation) }).toEqual({
                source,
                name,
                codes: [expected],
              });
            else
              await until(() => channels.size === 1, `${source} to be followed as ${String(name)}`);
            probe.send({ type: "complete", id: operation });
            await until(() => channels.size === 0, "nothing to be followed");
          }
        }
      }
      for (const name of NO_NAMES) {
        const clumsy = await Probe.connect(world.url, world.members.voorzitter);
        clumsy.subscribe("1", FOLLOW, {}, { operationName: name });
        expect({ name, code: (await clumsy.closed()).code }).toEqual({ name, code: 4400 });
      }
      expect([await itemsIn(world), channels.size]).toEqual([before, 0]);
    } finally {
      await world.end();
    }
  });

  it.each(UNNAMED)(
    "is answered with its data although a field has an error, when the operationName is %j",
    async (operationName) => {
      const { url, end } = await createWorld();
      try {
        for (const source of [READ, READ.replace("Read", "")]) {
          const answer = await told(
            await fetch(`${url}/graphql`, {
              method: "POST",
              headers: { "content-type": "application/json" },
              body: JSON.stringify({ query: unheardOf(source), operationName }),
            }),
          );
          expect(answer).toMatchObject({
            status: 200,
            codes: ["FORBIDDEN"],
            data: { changes: { hasMore: false, changes: [] } },
          });
        }
      } finally {
        await end();
      }
    },
  );
});

function expectedOf(document: string, name: unknown, method: "GET" | "POST") {
  const refused = (status: number, code: string) => ({
    status,
    codes: [code],
    data: undefined,
    allow: null,
  });
  if (NO_NAMES.includes(name)) return refused(400, "BAD_REQUEST");
  switch (meant(document, name)) {
    case "Write":
      return method === "GET"
        ? { ...refused(405, "BAD_REQUEST"), allow: "POST" }
        : { ...done, data: { draftCalendarItem: { item: { id: expect.any(String) } } } };
    case "Read":
      return { ...done, data: { changes: { hasMore: false, changes: [] } } };
    case "ReadToo":
      return { ...done, data: { themes: expect.any(Array) } };
    case "Follow":
      return method === "GET"
        ? { ...refused(405, "BAD_REQUEST"), allow: "POST" }
        : refused(400, "BAD_USER_INPUT");
    default:
      return refused(400, "OPERATION_RESOLUTION_FAILURE");
  }
}
const done = { status: 200, codes: [], allow: null };

function socketExpects(document: string, name: unknown): string | undefined {
  const operation = meant(document, name);
  if (operation === undefined) return "OPERATION_RESOLUTION_FAILURE";
  return operation.startsWith("Follow") ? undefined : "BAD_USER_INPUT";
}
