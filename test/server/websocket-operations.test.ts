import { describe, expect, it, jest } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import type { LiveHub } from "../../src/changes/live-hub.js";
import { dataOf } from "../support/api.js";
import { YEAR, given, itemOf } from "../support/given.js";
import { createLiveWorld, cursorFor, Probe, until } from "../support/live.js";
import type { World } from "../support/world.js";

const A =
  "subscription A($after: ChangeCursor) { changes(after: $after) { cursor changes { id } } }";
const B = `subscription B($after: ChangeCursor) { calendarChanged(year: ${YEAR}, after: $after) { cursor hasMore } }`;
type Document = typeof A | typeof B;
const FIELD = { [A]: "changes", [B]: "calendarChanged" };

/**
 * What the hub of a server holds: a channel for each document that is followed, and in
 * it a member for each operation.
 */
interface HubInside {
  channels: Map<string, { members: Set<object>; holders: Set<object> }>;
}
function liveOn({ server }: World) {
  const channels = [...(server.hub as unknown as HubInside).channels.values()];
  const sizes = (of: "holders" | "members") =>
    channels.reduce((sum, channel) => sum + channel[of].size, 0);
  return { channels: channels.length, holders: sizes("holders"), members: sizes("members") };
}
const NOTHING = { channels: 0, holders: 0, members: 0 };
const exactly = (operations: number, channels = 1) => ({
  channels,
  holders: operations,
  members: operations,
});

/**
 * The server has handled all that was said before: operations of a socket are admitted in the
 * order in which it asked for them.
 */
async function handled(probe: Probe): Promise<void> {
  const id = `barrier ${probe.messages.length}-${(barriers += 1)}`;
  probe.subscribe(id, "{ nothing }");
  await probe.refusal(id);
}
let barriers = 0;

async function act(world: World): Promise<void> {
  itemOf(
    (
      await dataOf(world.url, world.members.voorzitter, cprw.DraftCalendarItemDocument, {
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
}

/** The fields that were delivered under an id. */
const delivered = (probe: Probe, id: string) =>
  probe.of<{ data: object }>("next", id).map(({ data }) => Object.keys(data)[0]);

/**
 * Acts, until an operation that a second socket has from the start heard of it: whoever else is to
 * hear of it has by then, too, or will not.
 */
async function actAndHear(world: World, witness: Probe): Promise<void> {
  const before = witness.of("next").length;
  await act(world);
  await witness.until((one) => one.of("next").length > before, "hearing of it");
}

async function givenWorld() {
  const world = await createLiveWorld();
  await given(world).calendarYear();
  await world.settle();
  const after = await cursorFor(world.url, world.members.voorzitter);
  const witness = async () => {
    const probe = await Probe.connect(world.url, world.members.secretaris);
    probe.subscribe("witness", "subscription { changes { cursor } }");
    await handled(probe);
    return probe;
  };
  return {
    world,
    after,
    witness,
    connect: () => Probe.connect(world.url, world.members.voorzitter),
  };
}

/** Holds whoever resumes from a cursor until it is opened. */
function gate(hub: LiveHub) {
  const resume = hub.resume.bind(hub);
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const spy = jest.spyOn(hub, "resume").mockImplementation(async (...args) => {
    await opened;
    return resume(...args);
  });
  return { open, entered: () => spy.mock.calls.length, restore: () => spy.mockRestore() };
}

describe("an id that is used again", () => {
  it.each([
    ["in one segment", true],
    ["one after another", false],
  ])("after complete stands for the new operation alone, said %s", async (_, atOnce) => {
    const { world, after, witness, connect } = await givenWorld();
    try {
      const probe = await connect();
      const say = () => {
        probe.subscribe("1", A, { after });
        probe.send({ type: "complete", id: "1" });
        probe.subscribe("1", B, { after });
      };
      if (atOnce) probe.atOnce(say);
      else say();
      await handled(probe);
      await until(() => liveOn(world).members === 1, "one operation");
      expect(liveOn(world)).toEqual(exactly(1));
      const other = await witness();
      await act(world);
      await probe.until((one) => one.of("next", "1").length > 0, "the draft");
      expect(delivered(probe, "1")).toEqual(["calendarChanged"]);

      probe.send({ type: "complete", id: "1" });
      await handled(probe);
      await actAndHear(world, other);
      expect(delivered(probe, "1")).toEqual(["calendarChanged"]);
      expect(probe.closing).toBeUndefined();
      other.socket.close();
      await until(() => liveOn(world).channels === 0, "nothing left");
    } finally {
      await world.end();
    }
  });

  it("sixty times, leaves one operation, and none when the socket has closed", async () => {
    const { world, after, connect } = await givenWorld();
    try {
      for (const variables of [{}, { after }]) {
        const probe = await connect();
        probe.atOnce(() => {
          for (let turn = 0; turn < 60; turn += 1) {
            probe.subscribe("1", turn % 2 ? A : B, variables);
            probe.send({ type: "complete", id: "1" });
          }
          probe.subscribe("1", A, variables);
        });
        await handled(probe);
        await until(() => liveOn(world).members > 0, "the last operation");
        expect(liveOn(world)).toEqual(exactly(1));
        probe.socket.close();
        await probe.closed();
        await until(() => liveOn(world).channels === 0, "nothing left");
      }
    } finally {
      await world.end();
    }
  });

  it("of an operation that is running ends the socket with 4409, however long the id is", async () => {
    const { world, after, connect } = await givenWorld();
    try {
      for (const id of ["1", "x".repeat(1_000), "€".repeat(200)]) {
        const probe = await connect();
        probe.atOnce(() => {
          for (const document of [A, B]) probe.subscribe(id, document, { after });
        });
        expect((await probe.closed()).code).toBe(4409);
        await until(() => liveOn(world).channels === 0, "nothing left");
      }
    } finally {
      await world.end();
    }
  });

  it("is free as soon as its operation was refused", async () => {
    const { world, connect } = await givenWorld();
    try {
      const probe = await connect();
      probe.subscribe("1", "{ nothing }");
      await probe.refusal("1");
      probe.subscribe("1", A);
      await handled(probe);
      expect(liveOn(world)).toEqual(exactly(1));
    } finally {
      await world.end();
    }
  });
});

describe("what ends before it has begun", () => {
  it.each<[string, (probe: Probe) => void]>([
    [
      "is completed",
      (probe) => {
        for (const id of ["1", "2", "3"]) probe.send({ type: "complete", id });
      },
    ],
    ["loses its socket", (probe) => probe.socket.close()],
    ["is cut off", (probe) => probe.socket.terminate()],
  ])("never begins, when it %s while it is admitted", async (_, end) => {
    const { world, after, connect } = await givenWorld();
    const held = gate(world.server.hub);
    const begun = jest.spyOn(world.server.hub, "subscribe");
    try {
      const probe = await connect();
      for (const id of ["1", "2", "3"]) probe.subscribe(id, A, { after });
      await until(() => held.entered() > 0, "being admitted");
      end(probe);
      const later = await connect();
      later.subscribe("0", B);
      await until(() => liveOn(world).members === 1, "a later operation");
      if (probe.socket.readyState !== probe.socket.OPEN) await probe.closed();
      held.open();
      if (!probe.closing) await handled(probe);
      await handled(later);
      expect([liveOn(world), begun.mock.calls.length]).toEqual([exactly(1), 1]);
    } finally {
      held.restore();
      await world.end();
    }
  });

  it("is not admitted at all, while others of its socket are", async () => {
    const { world, after, connect } = await givenWorld();
    const held = gate(world.server.hub);
    try {
      const probe = await connect();
      probe.atOnce(() => {
        for (let id = 1; id <= 200; id += 1) {
          probe.subscribe(String(id), A, { after });
          probe.send({ type: "complete", id: String(id) });
        }
        probe.subscribe("last", A, { after });
      });
      await until(() => held.entered() > 0, "being admitted");
      held.open();
      await handled(probe);
      expect([liveOn(world), held.entered() <= 2]).toEqual([exactly(1), true]);
    } finally {
      held.restore();
      await world.end();
    }
  });
});

describe("twenty operations", () => {
  it("are the most that a socket has, also while they are admitted, and however many it has ended", async () => {
    const { world, after, connect } = await givenWorld();
    const held = gate(world.server.hub);
    try {
      const probe = await connect();
      probe.atOnce(() => {
        for (let id = 1; id <= 60; id += 1) {
          probe.subscribe(`ended ${id}`, A, { after });
          probe.send({ type: "complete", id: `ended ${id}` });
        }
        for (let id = 1; id <= 25; id += 1) probe.subscribe(String(id), A, { after });
      });
      for (const id of ["21", "22", "23", "24", "25"])
        expect(await probe.refusal(id)).toEqual(["SUBSCRIPTION_LIMIT"]);
      held.open();
      await until(() => liveOn(world).members === 20, "twenty operations");
      probe.send({ type: "complete", id: "1" });
      await handled(probe);
      expect(liveOn(world)).toEqual(exactly(19));
      probe.socket.close();
      await until(() => liveOn(world).channels === 0, "nothing left");
    } finally {
      held.restore();
      await world.end();
    }
  });
});

describe("any conversation", () => {
  it.each([1, 2, 3, 4, 5])(
    "leaves exactly the operations that were asked for and not ended (seed %i)",
    async (seed) => {
      const { world, after, witness, connect } = await givenWorld();
      const random = randomFrom(seed);
      try {
        const probe = await connect();
        const wanted = new Map<string, Document>();
        const say = () => {
          const id = String(Math.floor(random() * 6));
          if (wanted.has(id)) {
            probe.send({ type: "complete", id });
            wanted.delete(id);
          } else {
            const document = random() < 0.5 ? A : B;
            probe.subscribe(id, document, random() < 0.5 ? { after } : {});
            wanted.set(id, document);
          }
        };
        for (let turn = 0; turn < 40; turn += 1) {
          const messages = 1 + Math.floor(random() * 12);
          probe.atOnce(() => {
            for (let message = 0; message < messages; message += 1) say();
          });
          if (random() < 0.3) await handled(probe);
        }
        await handled(probe);
        await until(() => liveOn(world).members === wanted.size, "those that are wanted");
        expect(liveOn(world)).toEqual(exactly(wanted.size, new Set(wanted.values()).size));

        const other = await witness();
        const heard = probe.messages.length;
        await actAndHear(world, other);
        await probe.until(
          (one) => one.messages.length >= heard + wanted.size,
          "everybody's delivery",
        );
        const told = probe.messages
          .slice(heard)
          .map(({ id, payload }) => [id, Object.keys((payload as { data: object }).data)[0]]);
        expect(told.sort()).toEqual(
          [...wanted].map(([id, document]) => [id, FIELD[document]]).sort(),
        );

        for (const one of [probe, other]) one.socket.close();
        await until(() => liveOn(world).channels === 0, "nothing left");
        expect(liveOn(world)).toEqual(NOTHING);
      } finally {
        await world.end();
      }
    },
  );
});

/** A sequence that looks random and is the same at each run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
