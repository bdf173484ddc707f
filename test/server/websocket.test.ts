import { randomUUID } from "node:crypto";
import { describe, expect, it, jest } from "@jest/globals";
import pg from "pg";
import WebSocket from "ws";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { beneath, given, type Item, itemOf, YEAR } from "../support/given.js";
import {
  createLiveWorld,
  cursorFor,
  isSequenced,
  LOG_LIVE,
  logAs,
  Probe,
  repeatUntil,
  socketUrl,
  until,
  watch,
} from "../support/live.js";
import type { Member, World } from "../support/world.js";

const subjectsOf = (changes: readonly { subjectId: string }[]) =>
  changes.map(({ subjectId }) => subjectId);
const draftAs = async (url: string, member: Member): Promise<Item> =>
  itemOf(
    (
      await dataOf(url, member, cprw.DraftCalendarItemDocument, {
        input: {
          year: YEAR,
          title: "Vitale wijken",
          levels: ["ADVISEREN"],
          themes: ["LEEFBAARHEID"],
          planned: { quarters: { first: 2 } },
        },
      })
    ).draftCalendarItem,
  );
const asSuperuser = async (world: World): Promise<pg.Client> => {
  const session = new pg.Client({ connectionString: world.databaseUrl });
  await session.connect();
  return session;
};

/** What the hub of a server holds for its sockets. */
interface HubInside {
  channels: Map<string, { members: Set<{ line: WebSocket }> }>;
}
const channelsOf = (world: World) => (world.server.hub as unknown as HubInside).channels;
const membersOf = (world: World) =>
  [...channelsOf(world).values()].flatMap(({ members }) => [...members]);

describe("connecting by WebSocket", () => {
  it("with a bad token is ended with 4401, and the stock client gives up", async () => {
    const world = await createLiveWorld();
    const live = watch(world.url, { token: "nonsense" }, LOG_LIVE);
    // good elsewhere, but its organisation is unknown here
    const stranger = watch(
      world.url,
      {
        token: await world.tokenFor({
          subject: world.members.voorzitter.subject,
          organisationId: randomUUID(),
        }),
      },
      LOG_LIVE,
    );
    try {
      await live.until(({ gaveUp }) => gaveUp, "giving up");
      await stranger.until(({ gaveUp }) => gaveUp, "giving up");
      expect([live.gaveUp, live.closings.length]).toEqual([
        { code: 4401, reason: "Unauthorized" },
        1,
      ]);
      expect(stranger.gaveUp!.code).toBe(4401);
    } finally {
      await Promise.all([live.end(), stranger.end()]);
      await world.end();
    }
  });

  it("with an expired token is ended with 4403, and the stock client comes back with a fresh one", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    const tokens = [await world.tokenFor(voorzitter, -60), voorzitter.token];
    const live = watch(world.url, async () => tokens.shift() ?? voorzitter.token, LOG_LIVE);
    try {
      await live.until(({ acknowledged }) => acknowledged.length > 0, "the second connection");
      expect(live.closings).toEqual([{ code: 4403, reason: "Session expired" }]);
    } finally {
      await live.end();
      await world.end();
    }
  });

  it("with a token that expired a moment ago is not acknowledged first, lest the client come back", async () => {
    const world = await createLiveWorld();
    try {
      const probe = await Probe.open(world.url);
      probe.init(await world.tokenFor(world.members.voorzitter, -5));
      expect(await probe.closed()).toEqual({ code: 4403, reason: "Session expired" });
      expect(probe.of("connection_ack")).toEqual([]);
    } finally {
      await world.end();
    }
  });

  it("is told when its session ends; without a token it does not end", async () => {
    const world = await createLiveWorld();
    try {
      const token = await world.tokenFor(world.members.voorzitter, 120);
      const { exp } = JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString()) as {
        exp: number;
      };
      const [member, anybody] = [
        await Probe.connect(world.url, { token }),
        await Probe.connect(world.url, null),
      ];
      expect(member.of("connection_ack")).toEqual([
        { sessionExpiresAt: new Date(exp * 1000).toISOString() },
      ]);
      expect(anybody.of("connection_ack")).toEqual([{ sessionExpiresAt: null }]);
    } finally {
      await world.end();
    }
  });

  it("from a page of another origin is refused at the upgrade", async () => {
    const world = await createLiveWorld({ allowedOrigins: ["https://samen.example"] });
    try {
      await expect(Probe.open(world.url, { origin: "https://elsewhere.example" })).rejects.toThrow(
        "403",
      );
      for (const origin of ["https://samen.example", world.url])
        expect((await Probe.open(world.url, { origin })).socket.readyState).toBe(WebSocket.OPEN);
    } finally {
      await world.end();
    }
  });

  it("is possible twenty times at once for a person, and once more when one has left", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    try {
      const probes = await Promise.all(
        Array.from({ length: 20 }, () => Probe.connect(world.url, voorzitter)),
      );
      const refused = await Probe.open(world.url);
      refused.init(voorzitter.token);
      expect((await refused.closed()).code).toBe(1013);
      await Probe.connect(world.url, secretaris);
      probes[0]!.socket.close();
      await probes[0]!.closed();
      await Probe.connect(world.url, voorzitter);
    } finally {
      await world.end();
    }
  });

  it("does not count for a person when the connection broke while logging in", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    const admin = await asSuperuser(world);
    try {
      // logging in takes a while
      await admin.query("BEGIN; LOCK TABLE app.membership IN ACCESS EXCLUSIVE MODE");
      const probes = await Promise.all(Array.from({ length: 20 }, () => Probe.open(world.url)));
      await Promise.all(
        probes.map(
          ({ socket }) =>
            new Promise((done) =>
              socket.send(
                JSON.stringify({
                  type: "connection_init",
                  payload: { authorization: `Bearer ${voorzitter.token}` },
                }),
                done,
              ),
            ),
        ),
      );
      // the others wait for these
      await until(
        async () => (await admin.query("SELECT FROM pg_locks WHERE NOT granted")).rows.length >= 8,
        "the log-ins to wait",
      );
      for (const { socket } of probes) socket.terminate();
      await fetch(`${world.url}/health/live`); // by then the server has seen them go
      await admin.query("COMMIT");
      const probe = await Probe.open(world.url);
      probe.init(voorzitter.token);
      await probe.until((one) => one.messages.length > 0 || one.closing, "an answer");
      expect(probe.closing).toBeUndefined();
    } finally {
      await admin.end();
      await world.end();
    }
  });
});

describe("the protocol graphql-transport-ws", () => {
  it("is ended with 4406 without that subprotocol", async () => {
    const world = await createLiveWorld();
    try {
      const socket = new WebSocket(socketUrl(world.url));
      const code = await new Promise((resolve, reject) =>
        socket.once("close", resolve).once("error", reject),
      );
      expect(code).toBe(4406);
    } finally {
      await world.end();
    }
  });

  it.each<[number, string, (probe: Probe, token: string) => void]>([
    [4400, "what is not JSON", (probe) => probe.send("hallo")],
    [4400, "a message of no known type", (probe) => probe.send({ type: "hallo" })],
    [4401, "an operation before the acknowledgement", (probe) => probe.subscribe("1", LOG_LIVE)],
    [
      4429,
      "a second initialisation",
      (probe, token) => {
        probe.init(token);
        probe.init(token);
      },
    ],
  ])("is ended with %i by %s", async (code, _, misbehave) => {
    const world = await createLiveWorld();
    try {
      const probe = await Probe.open(world.url);
      misbehave(probe, world.members.voorzitter.token);
      expect((await probe.closed()).code).toBe(code);
    } finally {
      await world.end();
    }
  });

  it.each<[string, object]>([
    ["connection_ack", { type: "connection_ack" }],
    ["next", { type: "next", id: "1", payload: { data: null } }],
    ["error", { type: "error", id: "1", payload: [{ message: "Nee" }] }],
  ])(
    "is ended with 4400 by %s, which only a server sends, before the acknowledgement and after it",
    async (_, message) => {
      const world = await createLiveWorld();
      const complained = jest.spyOn(console, "error");
      try {
        const [stranger, member] = [
          await Probe.open(world.url),
          await Probe.connect(world.url, world.members.voorzitter),
        ];
        member.subscribe("1", LOG_LIVE);
        for (const probe of [stranger, member]) {
          probe.send(message);
          expect(await probe.closed()).toEqual({
            code: 4400,
            reason: "Unexpected message received",
          });
        }
        expect(complained).not.toHaveBeenCalled();
      } finally {
        complained.mockRestore();
        await world.end();
      }
    },
  );

  it("is ended with 1013, after which the stock client comes back, by a fault of ours", async () => {
    const world = await createLiveWorld();
    const complained = jest.spyOn(console, "error");
    const faulty = jest.spyOn(world.server.hub, "subscribe").mockImplementationOnce(() => {
      throw new Error("Stuk");
    });
    const live = watch(world.url, world.members.voorzitter, LOG_LIVE);
    try {
      await live.until(({ acknowledged }) => acknowledged.length === 2, "coming back");
      await until(() => membersOf(world).length === 1, "the subscription");
      expect(live.closings).toEqual([{ code: 1013, reason: "Try again later" }]);
      expect(complained).not.toHaveBeenCalled();
    } finally {
      faulty.mockRestore();
      complained.mockRestore();
      await live.end();
      await world.end();
    }
  });

  it("is ended with 4409 by a second operation with the same id", async () => {
    const world = await createLiveWorld();
    try {
      const probe = await Probe.connect(world.url, world.members.voorzitter);
      probe.subscribe("1", LOG_LIVE);
      probe.subscribe("1", LOG_LIVE);
      expect((await probe.closed()).code).toBe(4409);
    } finally {
      await world.end();
    }
  });

  it("is ended with 1009 by a message over 64 kB", async () => {
    const world = await createLiveWorld();
    const complained = jest.spyOn(console, "error");
    try {
      const [large, larger] = [
        await Probe.connect(world.url, world.members.voorzitter),
        await Probe.connect(world.url, world.members.voorzitter),
      ];
      large.subscribe("1", LOG_LIVE, { extra: "x".repeat(60_000) });
      larger.subscribe("1", LOG_LIVE, { extra: "x".repeat(66_000) });
      expect((await larger.closed()).code).toBe(1009);
      large.subscribe("2", "{ nothing }");
      expect(await large.refusal("2")).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
      expect(complained).not.toHaveBeenCalled();
    } finally {
      complained.mockRestore();
      await world.end();
    }
  });

  it("carries twenty operations on a socket; SUBSCRIPTION_LIMIT refuses more until one has ended", async () => {
    const world = await createLiveWorld();
    try {
      const probe = await Probe.connect(world.url, world.members.voorzitter);
      for (let id = 1; id <= 21; id += 1) probe.subscribe(String(id), LOG_LIVE);
      expect(await probe.refusal("21")).toEqual(["SUBSCRIPTION_LIMIT"]);
      await until(() => membersOf(world).length === 20, "twenty operations");
      probe.send({ type: "complete", id: "1" });
      await until(() => membersOf(world).length === 19, "one less");
      probe.subscribe("22", LOG_LIVE);
      await until(() => membersOf(world).length === 20, "one more");
      expect(probe.of("error").length).toBe(1);
      expect(probe.closing).toBeUndefined();
    } finally {
      await world.end();
    }
  });

  it("leaves nothing behind of operations that ended, also while they began", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    try {
      const after = await cursorFor(world.url, voorzitter);
      for (let round = 0; round < 10; round += 1) {
        const probe = await Probe.connect(world.url, voorzitter);
        probe.subscribe("1", LOG_LIVE, { after });
        probe.subscribe("2", LOG_LIVE);
        if (round % 2) probe.send({ type: "complete", id: "2" });
        probe.socket.close();
        await probe.closed();
      }
      const last = await Probe.connect(world.url, voorzitter);
      last.subscribe("1", "{ nothing }");
      await last.refusal("1");
      await until(() => channelsOf(world).size === 0, "no channels left");
    } finally {
      await world.end();
    }
  });
});

describe("operations over the WebSocket", () => {
  it("are subscriptions only, as HTTP takes none: both refuse with the same code", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    try {
      const probe = await Probe.connect(world.url, voorzitter);
      probe.subscribe("query", "{ themes { id } }");
      probe.subscribe("mutation", cprw.OpenCalendarYearDocument, { input: { year: YEAR } });
      probe.subscribe("introspection", "{ __schema { queryType { name } } }");
      const mirror = codesOf(await ask(world.url, voorzitter, LOG_LIVE, {}));
      expect(mirror).toEqual(["BAD_USER_INPUT"]);
      for (const id of ["query", "mutation", "introspection"])
        expect([id, await probe.refusal(id)]).toEqual([id, mirror]);
      expect(await dataOf(world.url, voorzitter, cprw.CalendarYearsDocument)).toEqual({
        calendarYears: [],
      });
    } finally {
      await world.end();
    }
  });

  const nested = (levels: number): string =>
    levels === 0 ? "id" : `rolledOverTo { ${nested(levels - 1)} }`;
  const deep = (levels: number): object => (levels === 0 ? {} : { and: deep(levels - 1) });
  const attacks: [string, string, (kind: string) => string, object][] = [
    [
      "an unknown field",
      "GRAPHQL_VALIDATION_FAILED",
      (kind) => `${kind} { changes { cursor secret } }`,
      {},
    ],
    [
      "a field that is nearly one",
      "GRAPHQL_VALIDATION_FAILED",
      (kind) => `${kind} { changes { cursr } }`,
      {},
    ],
    ["what is not GraphQL", "GRAPHQL_PARSE_FAILED", (kind) => `${kind} { changes { `, {}],
    [
      "500 aliases",
      "QUERY_TOO_COMPLEX",
      (kind) =>
        `${kind} { changes { changes { ${Array.from({ length: 500 }, (_, n) => `a${n}: id`).join(" ")} } } }`,
      {},
    ],
    [
      "a deep nest",
      "QUERY_TOO_COMPLEX",
      (kind) =>
        `${kind} { changes { changes { subject { ... on CalendarItem { ${nested(40)} } } } } }`,
      {},
    ],
    [
      "a fragment bomb",
      "QUERY_TOO_COMPLEX",
      (kind) =>
        `${kind} { changes { ...f0 } }
          ${Array.from(
            { length: 40 },
            (_, n) => `fragment f${n} on ChangeBatch { ...f${n + 1}
            ...f${n + 1} }`,
          ).join(" ")}
          fragment f40 on ChangeBatch { cursor }`,
      {},
    ],
    [
      "fragments that contain each other",
      "GRAPHQL_VALIDATION_FAILED",
      (kind) =>
        `${kind} { changes { ...a } } fragment a on ChangeBatch { ...b } fragment b on ChangeBatch { ...a }`,
      {},
    ],
    [
      "too many tokens",
      "GRAPHQL_PARSE_FAILED",
      (kind) => `${kind} { changes { ${"cursor ".repeat(3000)} } }`,
      {},
    ],
    [
      "a variable of no known value",
      "BAD_USER_INPUT",
      (kind) => `${kind} ($filter: ChangeFilter) { changes(filter: $filter) { cursor } }`,
      { filter: { acts: ["STOLEN"] } },
    ],
    [
      "a variable of another type",
      "BAD_USER_INPUT",
      (kind) => `${kind} ($filter: ChangeFilter) { changes(filter: $filter) { cursor } }`,
      { filter: 7 },
    ],
    [
      "variables that are nested without end",
      "QUERY_TOO_COMPLEX",
      (kind) => `${kind} ($filter: ChangeFilter) { changes(filter: $filter) { cursor } }`,
      { filter: deep(2000) },
    ],
    [
      "two operations and no name",
      "OPERATION_RESOLUTION_FAILURE",
      (kind) => `${kind} A { changes { cursor } } ${kind} B { changes { cursor } }`,
      {},
    ],
  ];
  it("are refused as HTTP refuses them, with the same codes and no suggestions", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    try {
      const probe = await Probe.connect(world.url, voorzitter);
      for (const [name, code, document, variables] of attacks) {
        const overHttp = await ask(world.url, voorzitter, document("query"), variables);
        probe.subscribe(name, document("subscription"), variables);
        const overSocket = await probe.refusal(name);
        expect([name, [...new Set(codesOf(overHttp))], [...new Set(overSocket)]]).toEqual([
          name,
          [code],
          [code],
        ]);
        expect(JSON.stringify([overHttp.errors, probe.messages])).not.toMatch(/did you mean/i);
      }
      // And the socket is as good as new.
      probe.subscribe("after all that", LOG_LIVE, {
        after: await cursorFor(world.url, voorzitter),
      });
      await given(world).draft("TENANT_COUNCIL");
      await probe.until((one) => one.of("next", "after all that").length > 0, "a change");
    } finally {
      await world.end();
    }
  });

  it("tell of denied fields as the operation's extensions ask, or are refused", async () => {
    const world = await createLiveWorld();
    const { dordtseAmbtenaar } = world.members;
    const document = `subscription ($after: ChangeCursor) { changes(after: $after) { cursor changes { id subject
        { ... on CalendarItem { id annotation { note } } } } } }`;
    const mode = (value: unknown) => ({ extensions: { "GraphQL-Denied-Fields": value } });
    try {
      const after = await cursorFor(world.url, dordtseAmbtenaar);
      const probe = await Probe.connect(world.url, dordtseAmbtenaar);
      probe.subscribe("plain", document, { after });
      probe.subscribe("errors", document, { after }, mode("errors"));
      probe.subscribe("extensions", document, { after }, mode("extensions"));
      probe.subscribe("reject", document, { after }, mode("reject"));
      probe.subscribe("nonsense", document, { after }, mode("nonsense"));
      expect(await probe.refusal("reject")).toEqual(["FORBIDDEN"]);
      expect(await probe.refusal("nonsense")).toEqual(["BAD_USER_INPUT"]);
      const item = await given(world).agreed("LANDLORD");
      type Told = {
        data: { changes: { changes: { subject: unknown }[] } };
        errors?: { extensions: object }[];
        extensions?: object;
      };
      const denied = { coordinate: "CalendarItem.annotation" };
      for (const id of ["plain", "errors", "extensions"]) {
        const told = () =>
          probe.of<Told>("next", id).find(({ data }) => JSON.stringify(data).includes(item.id));
        await probe.until(told, `the item, mode ${id}`);
        expect(told()!.data.changes.changes.at(-1)!.subject).toEqual({
          id: item.id,
          annotation: null,
        });
        if (id === "extensions") expect(told()).toMatchObject({ extensions: { denied: [denied] } });
        else
          expect(told()!.errors).toMatchObject([{ extensions: { code: "FORBIDDEN", ...denied } }]);
        expect("errors" in told()!).toBe(id !== "extensions");
      }
    } finally {
      await world.end();
    }
  });
});

describe("a session", () => {
  it("ends with its token, 4403, and goes on with the next token without loss or repetition", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    await given(world).calendarYear();
    const after = await cursorFor(world.url, voorzitter);
    const live = watch(world.url, () => world.tokenFor(voorzitter, 2), LOG_LIVE, { after });
    try {
      await repeatUntil(
        () => draftAs(world.url, secretaris),
        () => live.closings.length >= 3,
        "three expiries",
      );
      const { id } = await draftAs(world.url, secretaris);
      await live.until(({ changes }) => changes.at(-1)?.subjectId === id, "the last draft");
      expect(live.changes).toEqual(await logAs(world.url, voorzitter, { after }));
      expect(new Set(live.closings.map(({ code }) => code))).toEqual(new Set([4403]));
    } finally {
      await live.end();
      await world.end();
    }
  });

  it("ends with 4403 when the membership ends, and nothing after that is delivered", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    const item = await given(world).proposed("LANDLORD");
    const admin = await asSuperuser(world);
    const after = await cursorFor(world.url, voorzitter);
    const colleague = watch(world.url, voorzitter, LOG_LIVE, { after });
    const probe = await Probe.connect(world.url, secretaris);
    probe.subscribe("1", LOG_LIVE, { after });
    try {
      const seen = await draftAs(world.url, voorzitter);
      await colleague.until(({ changes }) => subjectsOf(changes).includes(seen.id), "the draft");
      await probe.until((one) => one.of("next", "1").length > 0, "the draft");
      const before = probe.messages.length;
      await admin.query("BEGIN");
      await admin.query("UPDATE app.membership SET ends_on = current_date - 2 WHERE id = $1", [
        secretaris.membershipId,
      ]);
      await admin.query("UPDATE app.calendar_item SET title = 'Geheim' WHERE id = $1", [item.id]);
      await admin.query("COMMIT");
      const next = await draftAs(world.url, voorzitter);
      await colleague.until(
        ({ changes }) =>
          subjectsOf(changes).includes(next.id) && subjectsOf(changes).includes(item.id),
        "what was written",
      );
      expect(await probe.closed()).toEqual({ code: 4403, reason: "Rights changed" });
      expect(probe.messages.slice(before)).toEqual([]);
      expect(colleague.closings).toEqual([]);
      const again = await Probe.open(world.url);
      again.init(secretaris.token);
      expect((await again.closed()).code).toBe(4401);
    } finally {
      await colleague.end();
      await admin.end();
      await world.end();
    }
  });

  it.each([
    [
      "membership is somebody else's now",
      `
      UPDATE app.membership
      SET person_id = (SELECT id FROM app.person WHERE name = 'dordtseHuurder')
      WHERE id = (SELECT membership_id FROM rights)`,
    ],
    [
      "log-in is blocked",
      "UPDATE app.person SET subject = 'blocked' WHERE id = (SELECT person_id FROM rights)",
    ],
    [
      "organisation takes part no longer",
      "UPDATE app.organisation SET active = false WHERE id = (SELECT organisation_id FROM rights)",
    ],
    ["region has other borders", "UPDATE app.region SET municipality_ids = '{}'"],
  ])("ends with 4403 when its %s, and delivers nothing of afterwards", async (_, sql) => {
    const world = await createLiveWorld();
    const { regiodirecteur, bestuurder, voorzitter } = world.members;
    const probe = await Probe.connect(world.url, regiodirecteur);
    const other = watch(world.url, voorzitter, LOG_LIVE);
    try {
      probe.subscribe("1", LOG_LIVE);
      await until(() => membersOf(world).length === 2, "both subscriptions");
      const rights = `
        SELECT '${regiodirecteur.membershipId}'::uuid AS membership_id,
          '${regiodirecteur.personId}'::uuid AS person_id,
          '${regiodirecteur.organisationId}'::uuid AS organisation_id`;
      await world.administer(`WITH rights AS (${rights}) ${sql}`);
      expect(await probe.closed()).toEqual({ code: 4403, reason: "Rights changed" });
      const before = probe.messages.length;
      await ask(world.url, bestuurder, cprw.DraftCalendarItemDocument, {
        input: { year: YEAR, title: "Geheim" },
      });
      expect(probe.messages.slice(before)).toEqual([]);
      expect(other.closings).toEqual([]);
    } finally {
      await other.end();
      await world.end();
    }
  });

  it("of somebody who lost the membership is not taken up again by the stock client", async () => {
    const world = await createLiveWorld();
    const { secretaris } = world.members;
    const live = watch(world.url, secretaris, LOG_LIVE);
    try {
      await live.until(({ acknowledged }) => acknowledged.length > 0, "the connection");
      await world.administer("UPDATE app.membership SET ends_on = current_date - 2 WHERE id = $1", [
        secretaris.membershipId,
      ]);
      await live.until(({ gaveUp }) => gaveUp, "giving up");
      expect(live.closings.map(({ code }) => code)).toEqual([4403, 4401]);
    } finally {
      await live.end();
      await world.end();
    }
  });

  it("of somebody with another role goes on with the rights of that role", async () => {
    const world = await createLiveWorld();
    const { ondersteuner, bestuurder } = world.members;
    const item = await given(world).proposed("LANDLORD");
    const live = watch(world.url, ondersteuner, cprw.CalendarChangedDocument, {
      year: YEAR,
      after: await cursorFor(world.url, ondersteuner),
    });
    const actsSeen = () =>
      (live.changes.at(-1)?.subject as { allowedActs: string[] } | undefined)?.allowedActs;
    try {
      const assigned = itemOf(
        (
          await dataOf(world.url, bestuurder, cprw.AssignCalendarItemOwnerDocument, {
            input: { id: item.id, expectedVersion: item.version!, ownerId: bestuurder.personId },
          })
        ).assignCalendarItemOwner,
      );
      await live.until(({ changes }) => changes.length === 1, "the owner");
      expect(actsSeen()).not.toContain("AGREE");
      await world.administer("UPDATE app.membership SET role = 'VOORZITTER' WHERE id = $1", [
        ondersteuner.membershipId,
      ]);
      await dataOf(world.url, bestuurder, cprw.AssignCalendarItemOwnerDocument, {
        input: { id: item.id, expectedVersion: assigned.version!, ownerId: null },
      });
      await live.until(({ changes }) => changes.length === 2, "no owner any more");
      expect(actsSeen()).toContain("AGREE");
      expect(live.closings).toEqual([{ code: 4403, reason: "Rights changed" }]);
    } finally {
      await live.end();
      await world.end();
    }
  });
});

describe("a client that stops reading", () => {
  it("is dropped within bounds of memory, and others receive everything", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    const item = await given(world).proposed("LANDLORD");
    const admin = await asSuperuser(world);
    const after = await cursorFor(world.url, voorzitter);
    const healthy = watch(world.url, voorzitter, cprw.CalendarChangedDocument, {
      year: YEAR,
      after,
    });
    const slow = await Probe.connect(world.url, secretaris);
    for (let id = 1; id <= 20; id += 1)
      slow.subscribe(String(id), cprw.CalendarChangedDocument, { year: YEAR });
    try {
      await until(() => membersOf(world).length === 21, "all operations");
      const mine = healthy.messages.length;
      const heldSockets = new Set(membersOf(world).map(({ line }) => line));
      slow.socket.pause();
      let peak = 0;
      let written = 0;
      await repeatUntil(
        async () => {
          await admin.query(
            "UPDATE app.calendar_item SET description = repeat('x', 100000) WHERE id = $1",
            [item.id],
          );
          written += 1;
          await healthy.until(({ messages }) => messages.length >= mine + written, "the change");
          for (const socket of heldSockets) peak = Math.max(peak, socket.bufferedAmount);
        },
        () => membersOf(world).length === 1,
        "the slow socket to be dropped",
      );
      expect(peak).toBeGreaterThan(1024 * 1024);
      expect(peak).toBeLessThan(4 * 1024 * 1024);
      expect(healthy.closings).toEqual([]);
      slow.socket.resume();
      expect([1013, 1006]).toContain((await slow.closed()).code);
    } finally {
      await healthy.end();
      await admin.end();
      await world.end();
    }
  });
});

describe("a server that stops", () => {
  it("sends its clients to another with 1012 and no `complete`, and they miss nothing", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    const other = await world.startAnother();
    const otherUrl = other.url.replace("localhost", "127.0.0.1");
    await given(world).calendarYear();
    const after = await cursorFor(otherUrl, voorzitter);
    let target = world.url;
    const live = watch(() => target, voorzitter, LOG_LIVE, { after });
    const probe = await Probe.connect(world.url, voorzitter);
    probe.subscribe("1", LOG_LIVE);
    try {
      await draftAs(otherUrl, secretaris);
      await live.until(({ changes }) => changes.length === 1, "the first draft");
      let stopped = false;
      target = otherUrl;
      const stopping = world.server.stop().then(() => {
        stopped = true;
      });
      await repeatUntil(
        () => draftAs(otherUrl, secretaris),
        () => stopped && live.acknowledged.length === 2,
        "the client to arrive at the other server",
      );
      await stopping;
      const { id } = await draftAs(otherUrl, secretaris);
      await live.until(({ changes }) => changes.at(-1)?.subjectId === id, "the last draft");
      expect(live.changes).toEqual(await logAs(otherUrl, voorzitter, { after }));
      expect(live.closings).toEqual([{ code: 1012, reason: "Restarting" }]);
      expect(await probe.closed()).toEqual({ code: 1012, reason: "Restarting" });
      expect(probe.of("complete")).toEqual([]);
    } finally {
      await live.end();
      await other.stop();
      await (await asSuperuser(world)).end();
      await world.end().catch(() => undefined);
    }
  });
});

describe("a database that goes away during a session", () => {
  it("loses nothing and repeats nothing when every connection is cut", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    const admin = await asSuperuser(world);
    await given(world).calendarYear();
    const after = await cursorFor(world.url, voorzitter);
    const live = watch(world.url, voorzitter, LOG_LIVE, { after });
    try {
      await draftAs(world.url, secretaris);
      await live.until(({ changes }) => changes.length === 1, "the first draft");
      for (let round = 0; round < 3; round += 1) {
        await draftAs(world.url, secretaris);
        await admin.query(`
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name LIKE 'samenspraak%'`);
        await until(
          async () => (await ask(world.url, secretaris, "{ themes { id } }")).errors.length === 0,
          "the server to answer again",
        );
      }
      const { id } = await draftAs(world.url, secretaris);
      await live.until(({ changes }) => changes.at(-1)?.subjectId === id, "the last draft");
      expect(live.changes).toEqual(await logAs(world.url, voorzitter, { after }));
      expect(live.changes).toHaveLength(5);
    } finally {
      await live.end();
      await admin.end();
      await world.end();
    }
  });

  it("delivers what was written meanwhile once it takes connections again", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    const item = await given(world).proposed("LANDLORD");
    const admin = await asSuperuser(world);
    const gate = new pg.Client({ connectionString: process.env.TEST_SERVER_URL });
    await gate.connect();
    const name = new URL(world.databaseUrl).pathname.slice(1);
    const after = await cursorFor(world.url, voorzitter);
    const live = watch(world.url, voorzitter, LOG_LIVE, { after });
    const isReady = async () => (await fetch(`${world.url}/health/ready`)).status === 200;
    try {
      const first = await draftAs(world.url, voorzitter);
      await live.until(({ changes }) => changes.length === 1, "the first draft");
      await gate.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
      await admin.query(`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE 'samenspraak%'`);
      await until(async () => !(await isReady()), "the server to notice");
      await admin.query("UPDATE app.calendar_item SET title = 'Tijdens de storing' WHERE id = $1", [
        item.id,
      ]);
      expect((await ask(world.url, voorzitter, "{ themes { id } }")).status).toBeGreaterThanOrEqual(
        500,
      );
      live.cut(); // who comes back now finds nobody to ask, and has to try again
      await live.until(({ closings }) => closings.length >= 3, "some attempts");
      await gate.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
      await until(isReady, "the server to be ready again");
      await live.until(({ changes }) => changes.length >= 2, "what was written during the failure");
      const last = await draftAs(world.url, voorzitter);
      await live.until(({ changes }) => changes.length >= 3, "the last draft");
      expect(subjectsOf(live.changes)).toEqual([first.id, item.id, last.id]);
      expect(new Set(live.closings.slice(1).map(({ code }) => code))).toEqual(new Set([1013]));
      await until(() => isSequenced(world), "the log in order");
    } finally {
      await gate.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
      await live.end();
      await Promise.all([admin.end(), gate.end()]);
      await world.end();
    }
  });

  it("delivers late rather than without its data what could not be read in time", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    const item = await given(world).proposed("LANDLORD");
    await dataOf(world.url, voorzitter, cprw.AnnotateCalendarItemDocument, {
      input: { id: item.id, expectedVersion: 0, note: "Oud" },
    });
    const [blocker, writer] = [await asSuperuser(world), await asSuperuser(world)];
    const waiting = async () =>
      (
        await writer.query(
          "SELECT FROM pg_locks WHERE NOT granted AND relation = 'app.calendar_item'::regclass",
        )
      ).rows.length > 0;
    const live = watch(world.url, voorzitter, cprw.CalendarChangedDocument, {
      year: YEAR,
      after: await cursorFor(world.url, voorzitter),
    });
    try {
      await until(() => membersOf(world).length === 1, "the subscription");
      await blocker.query("BEGIN; LOCK TABLE app.calendar_item IN ACCESS EXCLUSIVE MODE");
      await writer.query(
        "UPDATE app.calendar_item_annotation SET note = 'Nieuw' WHERE item_id = $1",
        [item.id],
      );
      await until(waiting, "the delivery to wait for the item");
      // What a timeout does, without waiting for it (57014, as statement_timeout).
      await writer.query(`
        SELECT pg_cancel_backend(pid) FROM pg_locks
        WHERE NOT granted AND relation = 'app.calendar_item'::regclass`);
      await until(async () => !(await waiting()), "the delivery to give up");
      await blocker.query("COMMIT");
      await live.until(({ changes }) => changes.length > 0, "the annotation");
      expect(live.messages).toMatchObject([
        {
          data: {
            calendarChanged: {
              changes: [{ subject: { item: { id: item.id, annotation: { note: "Nieuw" } } } }],
            },
          },
        },
      ]);
      expect(live.messages[0]!.errors).toBeUndefined();
    } finally {
      await live.end();
      await Promise.all([blocker.end(), writer.end()]);
      await world.end();
    }
  });

  it("takes who subscribes meanwhile from where it stands, and sends others back with 1013", async () => {
    const world = await createLiveWorld();
    const { voorzitter, secretaris } = world.members;
    const { id } = await given(world).proposed("LANDLORD");
    const earlier = await cursorFor(world.url, voorzitter);
    await beneath(
      world,
      `
      DO $$ BEGIN FOR n IN 1..1200 LOOP UPDATE calendar_item SET description = n::text
      WHERE id = '${id}'; END LOOP; END $$`,
    );
    await until(() => isSequenced(world), "the log in order");
    const after = await cursorFor(world.url, voorzitter);
    const { url } = await world.startAnother(); // which has in memory only what is newest
    const gate = new pg.Client({ connectionString: process.env.TEST_SERVER_URL });
    await gate.connect();
    const name = new URL(world.databaseUrl).pathname.slice(1);
    try {
      const [current, late] = await Promise.all([
        Probe.connect(url, voorzitter),
        Probe.connect(url, voorzitter),
      ]);
      await gate.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
      await gate.query(
        `
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = $1 AND application_name LIKE 'samenspraak%'`,
        [name],
      );
      await until(
        async () => (await fetch(`${url}/health/ready`)).status === 503,
        "the server to notice",
      );
      current.subscribe("1", LOG_LIVE, { after });
      late.subscribe("1", LOG_LIVE, { after: earlier });
      expect((await late.closed()).code).toBe(1013);
      expect(late.of("error")).toEqual([]);
      await gate.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
      await until(
        async () => (await fetch(`${url}/health/ready`)).status === 200,
        "the server to be back",
      );
      const draft = await draftAs(url, secretaris);
      await current.until((one) => one.of("next").length > 0, "the draft");
      expect(current.of("next")).toMatchObject([
        { data: { changes: { changes: [{ subjectId: draft.id }] } } },
      ]);
    } finally {
      await gate.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
      await gate.end();
      await world.end();
    }
  });
});
