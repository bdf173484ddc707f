import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { DataSource } from "typeorm";
import { KeepActRequests1763900040001 } from "../../migrations/1763900040001-KeepActRequests.js";
import { ownerDataSourceOptions, readMigrations } from "../../src/persistence/owner-database.js";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask } from "../support/api.js";
import { attempt, beneath, given, YEAR } from "../support/given.js";
import { createWorld, type World } from "../support/world.js";

const changesIn = async (world: World) =>
  Number((await beneath<{ count: string }>(world, "SELECT count(*) FROM change"))[0]!.count);
const keysIn = (world: World) => beneath(world, "SELECT request_id FROM act_request ORDER BY 1");
const draft = (year = YEAR) => ({
  year,
  title: "Vitale wijken",
  levels: ["ADVISEREN" as const],
  planned: { quarters: { first: 1, last: 2 } },
});

describe("an act with a requestId", () => {
  it("is done once, however often and through whichever server it is repeated, with one answer", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const another = await world.startAnother();
      const { voorzitter, bestuurder } = world.members;
      const urls = [world.url, another.url.replace("localhost", "127.0.0.1")];
      const requestId = randomUUID();
      const before = await changesIn(world);
      const drafted = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          attempt({ url: urls[index % 2]! }, voorzitter, cprw.DraftCalendarItemDocument, {
            ...draft(),
            requestId,
          }),
        ),
      );
      for (const one of drafted) expect(one).toEqual(drafted[0]);
      expect(drafted[0]!.codes).toEqual([]);
      expect(await changesIn(world)).toBe(before + 1);

      const item = await given(world).proposed("TENANT_COUNCIL");
      const input = { id: item.id, expectedVersion: item.version!, requestId: randomUUID() };
      const beforeAgreeing = await changesIn(world);
      const agreed = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          attempt({ url: urls[index % 2]! }, bestuurder, cprw.AgreeCalendarItemDocument, input),
        ),
      );
      for (const { codes, payload } of agreed)
        expect([codes, payload?.item]).toEqual([
          [],
          expect.objectContaining({ id: item.id, status: "AGREED", version: item.version! + 1 }),
        ]);
      expect(await changesIn(world)).toBe(beforeAgreeing + 1);
    } finally {
      await world.end();
    }
  });

  it("that is repeated later shows the subject as it stands by then, and a colleague's repeat does too", async () => {
    const world = await createWorld();
    try {
      const { draft: drafted, decider } = given(world);
      const { id, version } = await drafted("LANDLORD");
      const input = { id, expectedVersion: version!, requestId: randomUUID() };
      const first = await attempt(
        world,
        decider("LANDLORD"),
        cprw.ProposeCalendarItemDocument,
        input,
      );
      const { item } = first.payload!;
      await attempt(world, decider("TENANT_COUNCIL"), cprw.AgreeCalendarItemDocument, {
        id,
        expectedVersion: (item as unknown as { version: number }).version,
      });
      const before = await changesIn(world);
      for (const who of [world.members.bestuurder, world.members.participatieadviseur]) {
        const repeat = await attempt(world, who, cprw.ProposeCalendarItemDocument, input);
        expect([repeat.codes, repeat.payload?.item]).toEqual([
          [],
          expect.objectContaining({ id, status: "AGREED" }),
        ]);
      }
      expect(await changesIn(world)).toBe(before);
    } finally {
      await world.end();
    }
  });

  it("is remembered as long as the log, and is known from the log where it was forgotten", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const input = { ...draft(), requestId: randomUUID() };
      const first = await attempt(
        world,
        world.members.voorzitter,
        cprw.DraftCalendarItemDocument,
        input,
      );
      const before = await changesIn(world);
      await beneath(world, "UPDATE act_request SET at = now() - interval '1 year'");
      await world.startAnother(); // This lets a server do what it does by itself when it starts.
      expect(
        await attempt(world, world.members.voorzitter, cprw.DraftCalendarItemDocument, input),
      ).toEqual(first);

      await beneath(world, "DELETE FROM act_request");
      const owner = await new DataSource(
        ownerDataSourceOptions(world.databaseUrl, await readMigrations()),
      ).initialize();
      try {
        const runner = owner.createQueryRunner();
        await new KeepActRequests1763900040001().down(runner);
        await new KeepActRequests1763900040001().up(runner);
      } finally {
        await owner.destroy();
      }
      expect(
        await attempt(world, world.members.voorzitter, cprw.DraftCalendarItemDocument, input),
      ).toEqual(first);
      expect(await changesIn(world)).toBe(before);
    } finally {
      await world.end();
    }
  });

  it("is the same id in capitals", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const requestId = randomUUID();
      const [first, again] = [
        await attempt(world, world.members.voorzitter, cprw.DraftCalendarItemDocument, {
          ...draft(),
          requestId,
        }),
        await attempt(world, world.members.voorzitter, cprw.DraftCalendarItemDocument, {
          ...draft(),
          requestId: requestId.toUpperCase(),
        }),
      ];
      expect(first.codes).toEqual([]);
      expect(again).toEqual(first);
    } finally {
      await world.end();
    }
  });

  it("refuses that id for other input or another act, in whichever order the fields are written", async () => {
    const world = await createWorld();
    try {
      const { voorzitter, secretaris } = world.members;
      const item = await given(world).draft("TENANT_COUNCIL");
      const requestId = randomUUID();
      const first = await attempt(world, voorzitter, cprw.DraftCalendarItemDocument, {
        ...draft(),
        requestId,
      });
      const before = await changesIn(world);
      const swapped = {
        requestId,
        planned: { quarters: { last: 2, first: 1 } },
        levels: ["ADVISEREN" as const],
        title: "Vitale wijken",
        year: YEAR,
      };
      expect(
        (await attempt(world, voorzitter, cprw.DraftCalendarItemDocument, swapped)).payload?.item,
      ).toMatchObject({ id: (first.payload!.item as unknown as { id: string }).id });
      for (const who of [voorzitter, secretaris]) {
        for (const other of [
          { title: "Anders" },
          { planned: { quarters: { first: 1 } } },
          { levels: [] },
          { description: "" },
        ]) {
          const { codes, errors } = await attempt(world, who, cprw.DraftCalendarItemDocument, {
            ...draft(),
            ...other,
            requestId,
          });
          expect([codes, errors[0]?.extensions.requestId]).toEqual([
            ["IDEMPOTENCY_KEY_REUSED"],
            requestId,
          ]);
        }
      }
      const at = { id: item.id, expectedVersion: item.version!, requestId };
      expect(
        (await attempt(world, voorzitter, cprw.ProposeCalendarItemDocument, at)).codes,
      ).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
      expect(
        (await attempt(world, voorzitter, cprw.DiscardCalendarItemDocument, at)).codes,
      ).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
      const used = { ...at, requestId: randomUUID() };
      expect(
        (await attempt(world, voorzitter, cprw.ProposeCalendarItemDocument, used)).codes,
      ).toEqual([]);
      expect(
        (await attempt(world, voorzitter, cprw.DiscardCalendarItemDocument, used)).codes,
      ).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
      expect(await changesIn(world)).toBe(before + 1);
      for (const bad of ["1", "", "zzzzzzzz-0000-4000-8000-000000000000"])
        expect(
          (
            await attempt(world, voorzitter, cprw.DraftCalendarItemDocument, {
              ...draft(),
              requestId: bad,
            })
          ).codes,
        ).toEqual(["BAD_USER_INPUT"]);
    } finally {
      await world.end();
    }
  });

  it("leaves the same id free for the other organisation, which learns nothing from it", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const { voorzitter, bestuurder } = world.members;
      const input = { ...draft(), requestId: randomUUID() };
      const [theirs, ours] = await Promise.all(
        [voorzitter, bestuurder].map((who) =>
          attempt(world, who, cprw.DraftCalendarItemDocument, input),
        ),
      );
      expect([theirs!.codes, ours!.codes]).toEqual([[], []]);
      const [one, other] = [theirs, ours].map(
        (answer) =>
          answer!.payload!.item as unknown as { id: string; proposedBy: { name: string } },
      );
      expect([one!.proposedBy.name, other!.proposedBy.name]).toEqual(["CPRW", "Woonbron"]);
      expect(one!.id).not.toBe(other!.id);
    } finally {
      await world.end();
    }
  });

  it("that is refused leaves its id free", async () => {
    const world = await createWorld();
    try {
      const item = await given(world).draft("TENANT_COUNCIL", { levels: [] });
      const { voorzitter, ondersteuner } = world.members;
      const requestId = randomUUID();
      const at = { id: item.id, expectedVersion: item.version!, requestId };
      expect(
        (await attempt(world, ondersteuner, cprw.ProposeCalendarItemDocument, at)).codes,
      ).toEqual(["FORBIDDEN"]);
      expect(
        (
          await attempt(world, voorzitter, cprw.ProposeCalendarItemDocument, {
            ...at,
            id: randomUUID(),
          })
        ).codes,
      ).toEqual(["NOT_FOUND"]);
      expect(
        (await attempt(world, voorzitter, cprw.WithdrawCalendarItemDocument, at)).codes,
      ).toEqual(["INVALID_TRANSITION"]);
      expect(
        (
          await attempt(world, voorzitter, cprw.ProposeCalendarItemDocument, {
            ...at,
            expectedVersion: 99,
          })
        ).codes,
      ).toEqual(["CONFLICT"]);
      expect(
        (await attempt(world, voorzitter, cprw.ProposeCalendarItemDocument, at)).codes,
      ).toEqual(["LEVEL_REQUIRED"]);
      expect(await keysIn(world)).toEqual([]);
      expect(
        (
          await attempt(world, voorzitter, cprw.ReviseCalendarItemDocument, {
            ...at,
            levels: ["ADVISEREN"],
          })
        ).codes,
      ).toEqual([]);
      expect(await keysIn(world)).toEqual([{ request_id: requestId }]);
    } finally {
      await world.end();
    }
  });

  it("answers a repeat under today's rights", async () => {
    const world = await createWorld();
    try {
      const { decider } = given(world);
      const { voorzitter } = world.members;
      const item = await given(world).proposed("LANDLORD");
      const input = { id: item.id, expectedVersion: item.version!, requestId: randomUUID() };
      const first = await attempt(world, voorzitter, cprw.AgreeCalendarItemDocument, input);
      expect(first.payload?.item).toMatchObject({
        status: "AGREED",
        allowedActs: expect.arrayContaining(["START", "CANCEL"]),
      });
      const before = await changesIn(world);
      await world.administer("UPDATE membership SET role = 'ONDERSTEUNER' WHERE id = $1", [
        voorzitter.membershipId,
      ]);
      const administered = await changesIn(world);
      expect(administered).toBe(before + 1);
      const repeat = await attempt(world, voorzitter, cprw.AgreeCalendarItemDocument, input);
      expect([repeat.codes, repeat.payload?.item]).toEqual([
        [],
        expect.objectContaining({ status: "AGREED", allowedActs: ["ANNOTATE"] }),
      ]);
      expect(
        (
          await attempt(world, voorzitter, cprw.StartCalendarItemDocument, {
            ...input,
            requestId: randomUUID(),
          })
        ).codes,
      ).toEqual(["FORBIDDEN"]);
      await world.administer("UPDATE membership SET ends_on = current_date - 7 WHERE id = $1", [
        voorzitter.membershipId,
      ]);
      const gone = await attempt(world, voorzitter, cprw.AgreeCalendarItemDocument, input);
      expect([gone.codes, gone.payload]).toEqual([["UNAUTHENTICATED"], null]);
      expect(await changesIn(world)).toBe(administered + 1);
      expect(decider("LANDLORD")).toBeDefined();
    } finally {
      await world.end();
    }
  });
});

describe("several acts in one document", () => {
  it("are done one after the other, each with its own answer, and a refused one does not undo the others", async () => {
    const world = await createWorld();
    try {
      const { id, version } = await given(world).draft("TENANT_COUNCIL", { title: "Een" });
      const answer = await ask<
        Record<
          string,
          {
            item: { title: string; status: string; version: number } | null;
            userErrors: { code: string }[];
          }
        >
      >(
        world.url,
        world.members.voorzitter,
        `mutation ($id: ID!) {
        two: reviseCalendarItem(input: { id: $id, expectedVersion: ${version}, title: "Twee" }) {
          ...It }
        stale: reviseCalendarItem(input: { id: $id, expectedVersion: ${version}, title: "Drie" })
          { ...It }
        four: reviseCalendarItem(input: { id: $id, expectedVersion: ${version! + 1}, title: "Vier"
          }) { ...Revised }
        proposed: proposeCalendarItem(input: { id: $id, expectedVersion: ${version! + 2} }) { item
          { title status version } userErrors { code } }
      } fragment Revised on ReviseCalendarItemPayload { item { title status version } userErrors {
        code } } fragment It on ReviseCalendarItemPayload { ...Revised }`,
        { id },
      );
      expect(answer.errors).toEqual([]);
      expect(answer.data).toEqual({
        two: { item: { title: "Twee", status: "DRAFT", version: 2 }, userErrors: [] },
        stale: {
          item: { title: "Twee", status: "DRAFT", version: 2 },
          userErrors: [{ code: "CONFLICT" }],
        },
        four: { item: { title: "Vier", status: "DRAFT", version: 3 }, userErrors: [] },
        proposed: {
          item: { title: "Vier", status: "PROPOSED", version: 1_000_000 },
          userErrors: [],
        },
      });
    } finally {
      await world.end();
    }
  });
});
