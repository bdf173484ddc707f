import { describe, expect, it } from "@jest/globals";
import { randomInt } from "node:crypto";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { dataOf } from "../support/api.js";
import { given, type Item, itemOf, type SideName, YEAR } from "../support/given.js";
import {
  createLiveWorld,
  cursorFor,
  isSequenced,
  LOG_LIVE,
  logAs,
  until,
  watch,
} from "../support/live.js";
import { randomFrom } from "../support/random.js";
import type { Member, World } from "../support/world.js";

const ACTS = 500;

/** Lets one side do what it can with items of its own and of the other side, again and again. */
async function act(
  world: World,
  url: string,
  side: SideName,
  random: () => number,
  state: { left: number; proposed: Record<SideName, Item[]>; agreed: Item[] },
): Promise<void> {
  const member = given(world).decider(side);
  const other: SideName = side === "LANDLORD" ? "TENANT_COUNCIL" : "LANDLORD";
  const { dordrecht, delft } = world.municipalities;
  while (state.left > 0) {
    state.left -= 1;
    const waiting = state.proposed[other].pop();
    const running = waiting ? undefined : random() < 0.3 ? state.agreed.pop() : undefined;
    if (waiting)
      state.agreed.push(
        itemOf(
          (
            await dataOf(url, member, cprw.AgreeCalendarItemDocument, {
              input: { id: waiting.id, expectedVersion: waiting.version! },
            })
          ).agreeCalendarItem,
        ),
      );
    else if (running)
      itemOf(
        (
          await dataOf(url, member, cprw.StartCalendarItemDocument, {
            input: { id: running.id, expectedVersion: running.version! },
          })
        ).startCalendarItem,
      );
    else {
      const municipalityIds = [[], [dordrecht], [delft]][Math.floor(random() * 3)]!;
      const draft = itemOf(
        (
          await dataOf(url, member, cprw.DraftCalendarItemDocument, {
            input: {
              year: YEAR,
              title: "Vitale wijken",
              levels: ["ADVISEREN"],
              themes: ["LEEFBAARHEID"],
              planned: { quarters: { first: 2 } },
              municipalityIds,
            },
          })
        ).draftCalendarItem,
      );
      if (random() < 0.2 || state.left <= 0) continue;
      state.left -= 1;
      state.proposed[side].push(
        itemOf(
          (
            await dataOf(url, member, cprw.ProposeCalendarItemDocument, {
              input: { id: draft.id, expectedVersion: draft.version! },
            })
          ).proposeCalendarItem,
        ),
      );
    }
  }
}

describe("coming back with a cursor", () => {
  it(`receives the log in order, once, while ${ACTS} acts are done and sockets are cut at random`, async () => {
    const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
    const random = randomFrom(seed);
    const world = await createLiveWorld();
    const servers = [world.url, (await world.startAnother()).url.replace("localhost", "127.0.0.1")];
    const anyServer = () => servers[Math.floor(random() * servers.length)]!;
    const {
      bestuurder,
      participatieadviseur,
      voorzitter,
      secretaris,
      dordtseAmbtenaar,
      delftseHuurder,
    } = world.members;
    const viewers: (Member | null)[] = [
      bestuurder,
      participatieadviseur,
      voorzitter,
      voorzitter,
      secretaris,
      dordtseAmbtenaar,
      delftseHuurder,
      null,
    ];
    const { id, version } = await given(world).calendarYear();
    const clients = await Promise.all(
      viewers.map(async (who) => {
        const after = await cursorFor(world.url, who);
        return {
          who,
          after,
          live: watch(anyServer, who, LOG_LIVE, { after }, { retryMs: () => 5 + random() * 60 }),
        };
      }),
    );
    const state = {
      left: ACTS,
      proposed: { LANDLORD: [], TENANT_COUNCIL: [] } as Record<SideName, Item[]>,
      agreed: [] as Item[],
    };
    let acting = true;
    try {
      const cutting = (async () => {
        let heard = 0;
        while (acting) {
          // one cut for every few changes that arrive anywhere, at whatever moment that is
          await until(
            () =>
              !acting || clients.reduce((sum, { live }) => sum + live.changes.length, 0) > heard,
            "more changes",
          );
          heard =
            clients.reduce((sum, { live }) => sum + live.changes.length, 0) +
            Math.floor(random() * 20);
          clients[Math.floor(random() * clients.length)]!.live.cut();
        }
      })();
      await Promise.all(
        ["LANDLORD", "TENANT_COUNCIL", "LANDLORD", "TENANT_COUNCIL"].map((side, index) =>
          act(world, servers[index % 2]!, side as SideName, random, state),
        ),
      );
      const half = await dataOf(world.url, bestuurder, cprw.AdoptCalendarYearDocument, {
        input: { id, expectedVersion: version! },
      });
      const whole = await dataOf(world.url, voorzitter, cprw.AdoptCalendarYearDocument, {
        input: { id, expectedVersion: half.adoptCalendarYear!.calendarYear!.version! },
      });
      await dataOf(world.url, voorzitter, cprw.PublishCalendarYearDocument, {
        input: { id, expectedVersion: whole.adoptCalendarYear!.calendarYear!.version! },
      });
      acting = false;
      await cutting;
      await until(() => isSequenced(world), "the log in order");
      for (const { who, after, live } of clients) {
        const log = (await logAs(world.url, who, { after })).map((change) => change.id);
        await live.until(
          ({ changes }) => changes.length >= log.length,
          `${who?.name ?? "the public"} to have received ${log.length} changes`,
        );
        expect([who?.name, live.changes.map((change) => change.id)]).toEqual([who?.name, log]);
        expect(log.length).toBeGreaterThan(who === null ? 10 : 100);
      }
      expect(clients.reduce((sum, { live }) => sum + live.closings.length, 0)).toBeGreaterThan(50);
      expect(clients.filter(({ live }) => live.isOver)).toEqual([]);
    } catch (error) {
      throw new Error(`With SEED=${seed}`, { cause: error });
    } finally {
      acting = false;
      await Promise.all(clients.map(({ live }) => live.end()));
      await world.end();
    }
  });
});
