import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { describe, expect, it } from "@jest/globals";
import WebSocket from "ws";
import { follow } from "../../codegen/client/follow.js";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { dataOf } from "../support/api.js";
import { beneath, given, YEAR } from "../support/given.js";
import {
  createLiveWorld,
  cursorFor,
  freePort,
  isSequenced,
  LOG_LIVE,
  logAs,
  repeatUntil,
  until,
} from "../support/live.js";

const rootDir = new URL("../../", import.meta.url);

/** Somebody who follows, and what they have heard; how it ended, once it has. */
function follower(
  url: string,
  token: string | undefined,
  after: string,
  { query = LOG, by = "socket" }: { query?: string; by?: "socket" | "events" } = {},
) {
  const over = new AbortController();
  const heard: { id: string }[] = [];
  const changes = follow<{ id: string }>({
    url: `${url.replace("localhost", "127.0.0.1")}/graphql`,
    by,
    token: token === undefined ? undefined : () => token,
    query,
    after,
    webSocketImpl: WebSocket,
    signal: over.signal,
  });
  const state: { heard: typeof heard; end?: unknown; stop(): Promise<void> } = {
    heard,
    async stop() {
      over.abort();
      await reading;
    },
  };
  const reading = (async () => {
    for await (const change of changes) heard.push(change);
    state.end = "stopped";
  })().catch((error: unknown) => {
    state.end = error;
  });
  return state;
}
const LOG = LOG_LIVE as unknown as string;

/**
 * Hands on what comes through to a server, until it is told to keep silent: nothing is closed then.
 */
async function silenceable(port: number) {
  const pairs: [Socket, Socket][] = [];
  const gate = createServer((near) => {
    const far = connect(port, "localhost");
    pairs.push([near, far]);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (data) => void to.write(data));
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
    }
  }).listen(0, "localhost");
  await once(gate, "listening");
  return {
    url: `http://localhost:${(gate.address() as AddressInfo).port}`,
    connections: () => pairs.length,
    silence: () =>
      pairs.forEach((pair) => pair.forEach((socket) => socket.removeAllListeners("data").pause())),
    end: () => {
      pairs.flat().forEach((socket) => socket.destroy());
      gate.close();
    },
  };
}

describe("following by codegen/client", () => {
  it("gives up a connection that says nothing any more, and hears on another one what came meanwhile", async () => {
    const world = await createLiveWorld();
    const { voorzitter } = world.members;
    const gate = await silenceable(Number(new URL(world.url).port));
    const make = given(world);
    const draft = () => make.draft("TENANT_COUNCIL");
    await draft();
    const after = await cursorFor(world.url, voorzitter);
    const state = follower(gate.url, voorzitter.token, after);
    try {
      await until(() => gate.connections() === 1, "the follower to connect");
      await draft();
      await until(() => state.heard.length > 0, "the follower to hear of a draft");
      gate.silence();
      await draft();
      await until(() => gate.connections() === 2, "the follower to connect anew");
      await until(async () => {
        const { length } = await logAs(world.url, voorzitter, { after });
        return state.heard.length === length;
      }, "the follower to hear of both");
      expect(new Set(state.heard.map(({ id }) => id)).size).toBe(state.heard.length);
    } finally {
      await state.stop();
      gate.end();
      await world.end();
    }
  }, 120_000);

  it.each(["socket", "events"] as const)(
    "goes on by %s through restarts of the server, and hears each change once and in order",
    async (by) => {
      const world = await createLiveWorld({ port: await freePort() });
      const { voorzitter } = world.members;
      const item = await given(world).draft("TENANT_COUNCIL");
      const after = await cursorFor(world.url, voorzitter);
      const rename = (title: string) =>
        beneath(world, "UPDATE app.calendar_item SET title = $2 WHERE id = $1", [item.id, title]);
      const draft = () =>
        dataOf(world.url, voorzitter, cprw.DraftCalendarItemDocument, {
          input: {
            year: YEAR,
            title: "Vitale wijken",
            levels: ["ADVISEREN"],
            themes: ["LEEFBAARHEID"],
            planned: { quarters: { first: 2 } },
          },
        });
      const state = follower(world.url, voorzitter.token, after, { by });
      const idsHeard = () => state.heard.map(({ id }) => id);
      const idsOfLog = async () =>
        (await logAs(world.url, voorzitter, { after })).map(({ id }) => id);
      try {
        let server = world.server;
        for (let round = 1; round <= 3; round += 1) {
          await draft();
          await until(async () => idsHeard().at(-1) === (await idsOfLog()).at(-1), "the draft");
          await rename(`Bij het stoppen ${round}`);
          await server.stop();
          await rename(`Terwijl er niemand was ${round}`);
          server = await world.startAnother();
          await until(
            async () =>
              (await isSequenced(world)) && idsHeard().at(-1) === (await idsOfLog()).at(-1),
            "what happened meanwhile",
          );
        }
        expect(idsHeard()).toEqual(await idsOfLog());
        expect([idsHeard().length, state.end]).toEqual([9, undefined]);
      } finally {
        await state.stop();
        await world.end();
      }
      expect(state.end).toBe("stopped");
    },
  );

  it.each(["socket", "events"] as const)(
    "asks by %s for another token when the first one has expired",
    async (by) => {
      const world = await createLiveWorld();
      const { voorzitter } = world.members;
      const tokens = [await world.tokenFor(voorzitter, -60), voorzitter.token];
      const over = new AbortController();
      const after = await cursorFor(world.url, voorzitter);
      try {
        await given(world).draft("TENANT_COUNCIL");
        const changes = follow<{ id: string }>({
          url: `${world.url.replace("localhost", "127.0.0.1")}/graphql`,
          by,
          token: () => tokens.shift() ?? voorzitter.token,
          query: LOG,
          after,
          webSocketImpl: WebSocket,
          signal: over.signal,
        });
        expect((await changes.next()).done).toBe(false);
        expect(tokens).toEqual([]);
      } finally {
        over.abort();
        await world.end();
      }
    },
  );

  it.each(["before it is connected", "while it follows", "while nobody is there"])(
    "ends without an error when it is told to %s",
    async (when) => {
      const world = await createLiveWorld();
      const { voorzitter } = world.members;
      const state = follower(world.url, voorzitter.token, await cursorFor(world.url, voorzitter));
      const { channels } = world.server.hub as unknown as { channels: Map<string, object> };
      try {
        if (when !== "before it is connected") await until(() => channels.size === 1, "following");
        if (when === "while nobody is there") await world.server.stop();
        await state.stop();
        expect(state.end).toBe("stopped");
        await until(() => channels.size === 0, "nobody to follow");
      } finally {
        await world.end();
      }
    },
  );

  it("is what README shows, run as it stands there, through a restart", async () => {
    const world = await createLiveWorld({ port: await freePort() });
    const { bestuurder } = world.members;
    const make = given(world);
    const readme = await readFile(new URL("README.md", rootDir), "utf8");
    const shown = /### A first subscription[^]*?```sh\n([^]*?)\n```/.exec(readme)![1]!;
    const command = shown
      .replace(/TOKEN=\$\([^)]*\)/, `TOKEN=${bestuurder.token}`)
      .replaceAll("localhost:4000", new URL(world.url).host);
    const child = spawn("sh", ["-c", command], {
      cwd: rootDir,
      detached: true,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    const titles = () =>
      output
        .split("\n")
        .filter((line) => line)
        .map((line) => (JSON.parse(line) as { subject: { title: string } }).subject.title);
    try {
      let proposed = 0;
      await repeatUntil(
        async () =>
          make.proposed("TENANT_COUNCIL", { year: 2022, title: `Voor ${(proposed += 1)}` }),
        () => titles().length > 0,
        "the first line",
      );
      await until(() => titles().at(-1) === `Voor ${proposed}`, "what was proposed");
      await world.server.stop();
      await world.startAnother();
      await make.proposed("TENANT_COUNCIL", { year: 2022, title: "Na" });
      await until(
        () => titles().includes("Na"),
        "what was proposed to the server that came after it",
      );
      expect(new Set(titles()).size).toBe(titles().length);
    } finally {
      process.kill(-child.pid!, "SIGKILL");
      await world.end();
    }
  });

  it.each(["socket", "events"] as const)(
    "ends by %s with the reason where coming back would not help: a bad cursor, operation or token",
    async (by) => {
      const world = await createLiveWorld();
      const { voorzitter } = world.members;
      const after = await cursorFor(world.url, voorzitter);
      try {
        const states = [
          follower(world.url, voorzitter.token, "nonsense", { by }),
          follower(world.url, voorzitter.token, after, { query: "subscription { nothing }", by }),
          follower(world.url, "nonsense", after, { by }),
        ];
        await until(() => states.every(({ end }) => end !== undefined), "the ends");
        const [cursor, operation, token] = states.map(({ end }) => end);
        expect(cursor).toMatchObject({ errors: [{ extensions: { code: "CURSOR_INVALID" } }] });
        expect(operation).toMatchObject({
          errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
        });
        expect(token).toMatchObject(
          by === "socket" ? { code: 4401 } : { response: { status: 401 } },
        );
      } finally {
        await world.end();
      }
    },
  );
});
