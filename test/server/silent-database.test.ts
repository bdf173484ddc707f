import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ask } from "../support/api.js";
import { beneath, given } from "../support/given.js";
import { LOG_LIVE, cursorFor, until, watch } from "../support/live.js";
import { Proxy, type Which } from "../support/proxy.js";
import { createNewWorld, type World } from "../support/world.js";

// A server whose connections to the database fall silent, of one kind alone and all at once.
// Meanwhile somebody acts through another server, which is well. Everything has to come back by
// itself: what is told below is that it does, not how fast.

const KINDS: Readonly<Record<string, Which>> = {
  "for requests": (name) => name === "samenspraak-api",
  "for the log": (name) => name === "samenspraak-feed",
  "for hints": (name) => name === "samenspraak-listen",
  "for the clock": (name) => name === "samenspraak-clock",
  "of every kind": () => true,
};

let world: World, proxy: Proxy, url: string, advanceClock: () => Promise<void>;
beforeAll(async () => {
  world = await createNewWorld();
  const name = new URL(world.databaseUrl).pathname.slice(1);
  await beneath(
    world,
    `ALTER ROLE samenspraak_api IN DATABASE ${name} SET statement_timeout = '2s'; ALTER ROLE ` +
      `samenspraak_feed IN DATABASE ${name} SET statement_timeout = '2s'`,
  );
  proxy = await Proxy.before(world.databaseUrl);
  const through = await world.startAnother(proxy.url);
  url = through.url.replace("localhost", "127.0.0.1");
  advanceClock = () => through.clock.advance();
  await given(world).calendarYear();
});
beforeEach(() => isWell());
afterAll(async () => {
  await world.end();
  await proxy.end();
});

const isReady = async () => (await fetch(`${url}/health/ready`)).status === 200;
const isAnswered = async () =>
  (await ask(url, world.members.voorzitter, "{ calendarItems { totalCount } }")).errors.length ===
  0;
const works = (work: () => Promise<unknown>) =>
  work().then(
    () => true,
    () => false,
  );

async function isWell(): Promise<void> {
  await until(isReady, "the server to be ready");
  await until(isAnswered, "requests to be answered");
  await until(() => works(advanceClock), "the clock to go on");
  await until(
    () => Object.values(KINDS).every((which) => proxy.names.some(which)),
    () => `connections of every kind; there are ${proxy.names.join(", ")}`,
  );
}

describe.each(Object.entries(KINDS))("connections %s", (_, which) => {
  it.each([
    ["freeze", (one: Proxy) => one.freeze(which)],
    ["are half open", (one: Proxy) => one.halfOpen(which)],
    ["are cut", (one: Proxy) => one.cut(which)],
    ["freeze, and new ones are silent for a while too", (one: Proxy) => one.freezeAll(which)],
  ] as const)(
    "that %s are made anew: changes are delivered, requests answered, the clock goes on, and the server is ready",
    async (how, befall) => {
      const { voorzitter, secretaris } = world.members;
      const live = watch(url, voorzitter, LOG_LIVE, { after: await cursorFor(url, voorzitter) });
      const make = given(world);
      try {
        const before = await make.draft("TENANT_COUNCIL");
        await live.until(
          ({ changes }) => changes.some(({ subjectId }) => subjectId === before.id),
          "the first draft",
        );
        befall(proxy);
        const meanwhile = await make.draft("TENANT_COUNCIL");
        if (how.includes("new ones")) {
          await Promise.allSettled([
            ask(url, secretaris, "{ calendarItems { totalCount } }"),
            advanceClock(),
          ]); // they wait in vain, and are told
          proxy.thaw();
        }
        await live.until(
          ({ changes }) => changes.some(({ subjectId }) => subjectId === meanwhile.id),
          "what was drafted meanwhile",
        );
        await isWell();
        const after = await make.draft("TENANT_COUNCIL");
        await live.until(
          ({ changes }) => changes.some(({ subjectId }) => subjectId === after.id),
          "the last draft",
        );
        expect(live.changes.map(({ subjectId }) => subjectId)).toEqual([
          before.id,
          meanwhile.id,
          after.id,
        ]);
      } finally {
        await live.end();
      }
    },
  );
});

it("a network that is slow is no silent one: acts are done through it, and delivered", async () => {
  const { voorzitter } = world.members;
  const live = watch(url, voorzitter, LOG_LIVE, { after: await cursorFor(url, voorzitter) });
  try {
    proxy.delay(100);
    const draft = await given({ ...world, url }).draft("TENANT_COUNCIL");
    await live.until(
      ({ changes }) => changes.some(({ subjectId }) => subjectId === draft.id),
      "the draft",
    );
    expect(await isReady()).toBe(true);
  } finally {
    proxy.delay(0);
    await live.end();
  }
});

it("an act that falls silent is answered, and gives back what it held", async () => {
  const { voorzitter } = world.members;
  const draft = await given(world).draft("TENANT_COUNCIL");
  const revise = (title: string, at: string) =>
    ask<{ reviseCalendarItem: { item: { title: string } | null } }>(
      at,
      voorzitter,
      `mutation { reviseCalendarItem(input: { id: "${draft.id}", expectedVersion:
        ${draft.version!}, title: "${title}" }) { item { title } } }`,
    );
  const befallen = proxy.when("UPDATE ", "silent");
  const silent = await revise("Stil", url);
  await befallen;
  expect([silent.status, silent.errors[0]?.extensions.code]).toEqual([503, "SERVICE_UNAVAILABLE"]);
  expect(silent.errors[0]!.message).toContain("Nothing was done");
  await until(
    async () => (await revise("Luid", world.url)).data?.reviseCalendarItem.item?.title === "Luid",
    "the row to be free",
  );
  await until(isAnswered, "requests to be answered");
});
