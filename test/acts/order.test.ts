import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { textOf, type TypedDocument } from "../support/api.js";
import { attempt, beneath, given } from "../support/given.js";
import { everythingWritten, inAdviceWorld } from "../support/given-advice.js";
import type { Member, World } from "../support/world.js";

// These are the acts on anything but items and procedures. Two other tests compare the acts on
// items and on procedures, in every state, with their tables:
// test/calendar/calendar-item-acts.test.ts and test/advice/procedure-acts.test.ts.

interface Settled {
  readonly id: string;
  readonly version: number;
  readonly acts: readonly (readonly [Member, TypedDocument<object, { input: never }>, object?])[];
  /** The code of the refusal for a caller that has read the present version. */
  readonly code: string;
}

describe("the order in which acts on what is settled are refused", () => {
  it("is CONFLICT for whoever read another version, and only then what cannot be done any more", () =>
    inAdviceWorld(async (world) => {
      const all = [
        await settledProposal(world),
        await closedYear(world),
        await itemOfClosedYear(world),
        await cancelledMeeting(world),
      ];
      const before = await everythingWritten(world);
      for (const { id, version, acts, code } of all) {
        for (const [who, document, more] of acts) {
          const codesFor = async (expectedVersion: number) =>
            (await attempt(world, who, document, { id, expectedVersion, ...more } as never)).codes;
          expect([textOf(document), await codesFor(version + 1)]).toEqual([
            textOf(document),
            ["CONFLICT"],
          ]);
          expect([textOf(document), await codesFor(version)]).toEqual([textOf(document), [code]]);
        }
      }
      expect(await everythingWritten(world)).toEqual(before);
    }));
});

const act = (document: unknown) => document as TypedDocument<object, { input: never }>;

async function versionOf(
  world: World,
  table: string,
  id: string,
): Promise<{ id: string; version: number }> {
  const [row] = await beneath<{ id: string; version: number }>(
    world,
    `SELECT id, version FROM ${table} WHERE id = $1`,
    [id],
  );
  return row!;
}

async function settledProposal(world: World): Promise<Settled> {
  const { bestuurder, voorzitter } = world.members;
  const { id, version } = await given(world).agreed("TENANT_COUNCIL");
  await attempt(world, voorzitter, cprw.CancelCalendarItemDocument, {
    id,
    expectedVersion: version!,
    reason: "Vervallen",
  });
  const [proposal] = await beneath<{ id: string; version: number }>(
    world,
    "SELECT id, version FROM calendar_item_proposal WHERE item_id = $1",
    [id],
  );
  await attempt(world, bestuurder, cprw.RefuseCalendarItemProposalDocument, {
    id: proposal!.id,
    expectedVersion: proposal!.version,
    reason: "Nee",
  });
  return {
    ...(await versionOf(world, "calendar_item_proposal", proposal!.id)),
    code: "INVALID_TRANSITION",
    acts: [
      [bestuurder, act(cprw.AcceptCalendarItemProposalDocument)],
      [bestuurder, act(cprw.RefuseCalendarItemProposalDocument), { reason: "Nee" }],
      [voorzitter, act(cprw.WithdrawCalendarItemProposalDocument)],
    ],
  };
}

async function closedYear(world: World): Promise<Settled> {
  const { voorzitter } = world.members;
  const { id } = await given(world).calendarYear(2019);
  await beneath(world, "UPDATE calendar_year SET status = 'CLOSED' WHERE id = $1", [id]);
  return {
    ...(await versionOf(world, "calendar_year", id)),
    code: "INVALID_TRANSITION",
    acts: [
      [voorzitter, act(cprw.AdoptCalendarYearDocument)],
      [voorzitter, act(cprw.ReopenCalendarYearDocument)],
      [voorzitter, act(cprw.PublishCalendarYearDocument)],
      [voorzitter, act(cprw.CloseCalendarYearDocument)],
    ],
  };
}

async function itemOfClosedYear(world: World): Promise<Settled> {
  const { voorzitter } = world.members;
  const { id } = await given(world).agreed("TENANT_COUNCIL", { year: 2018 });
  await beneath(world, "UPDATE calendar_year SET status = 'CLOSED' WHERE year = 2018");
  return {
    ...(await versionOf(world, "calendar_item", id)),
    code: "YEAR_CLOSED",
    acts: [[voorzitter, act(cprw.StartCalendarItemDocument)]],
  };
}

async function cancelledMeeting(world: World): Promise<Settled> {
  const { voorzitter } = world.members;
  const planned = await attempt(world, voorzitter, cprw.PlanBoardMeetingDocument, {
    heldOn: "2022-03-01",
  });
  const { id } = planned.payload!.meeting!;
  await attempt(world, voorzitter, cprw.CancelBoardMeetingDocument, { id, expectedVersion: 1 });
  return {
    ...(await versionOf(world, "board_meeting", id)),
    code: "INVALID_TRANSITION",
    acts: [[voorzitter, act(cprw.CancelBoardMeetingDocument)]],
  };
}
