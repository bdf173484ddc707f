import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as dashboard from "../../codegen/generated/dashboard/graphql.js";
import { addDays } from "../../src/terms/calendar-days.js";
import {
  askAll,
  countingActs,
  type Counts,
  createCountedWorld,
  type Question,
} from "../graphql/count-statements.js";
import { AMENDMENT_ACTS, AMENDMENT_QUERIES } from "../graphql/statement-counts.js";
import { onDay, todayIn } from "../support/day.js";
import { beneath } from "../support/given.js";
import type { World } from "../support/world.js";
import { type Amendment, clause, givenCollaboration } from "./given-collaboration.js";

const LISTS_IN_LISTS = `{ collaborationAgreements(first: 100) { nodes { allowedActs
  parties { name } versions { provisions { heading inVersion { number } } }
  amendments { allowedActs by { name } currentText { changes { heading } } madeVersion { number }
    texts { by { name } isIntact changes { heading } ratifications { by { name } isIntact } }
    ratifications { by { name } signers { name } ratifiedText { number } } } } } }`;

async function inCountedWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createCountedWorld();
  try {
    await onDay(world, "2026-03-02");
    await test(world);
  } finally {
    await world.end();
  }
}

const saying = (text: string) => ({ provisions: [clause("5", text)] });

/** This many amendments, each countered, agreed on and ratified by one. @returns the last. */
async function amended(world: World, agreementId: string, count: number): Promise<Amendment> {
  const make = givenCollaboration(world);
  const { bestuurder, voorzitter } = world.members;
  let last: Amendment | undefined;
  for (let place = 0; place < count; place += 1) {
    const proposed = await make.amending(agreementId, saying("Vroeg."));
    const countered = await make.countered(bestuurder, proposed, saying("Later.").provisions);
    last = await make.ratified(voorzitter, await make.agreed(voorzitter, countered));
  }
  return last!;
}

it("takes as many statements for two amendments with their texts as for eight", () =>
  inCountedWorld(async (world) => {
    const { voorzitter } = world.members;
    const agreementId = (await givenCollaboration(world).inForce()).agreement!.id;
    const count = async ({ id }: Amendment) =>
      (
        await askAll(
          world,
          [
            [voorzitter, cprw.CollaborationAmendmentDocument, { id }],
            [voorzitter, cprw.CollaborationAmendmentsDocument, { agreementId }],
            [voorzitter, cprw.CollaborationTextsDocument, { id }],
            [voorzitter, cprw.CollaborationAgreementDocument, { id: agreementId }],
            [voorzitter, cprw.CollaborationAgreementsDocument, { first: 50 }],
            [voorzitter, cprw.CollaborationClauseDocument, { id: agreementId, number: "2" }],
            [voorzitter, cprw.CollaborationParametersDocument, {}],
            [voorzitter, cprw.SearchCollaborationProvisionsDocument, { search: "adviseert" }],
            [voorzitter, dashboard.PublishedCollaborationAgreementsDocument, { first: 50 }],
          ] as unknown as Question[],
          [voorzitter, LISTS_IN_LISTS],
        )
      ).statements;
    const few = await amended(world, agreementId, 2);
    await count(few);
    const counted = await count(few);
    expect(await count(await amended(world, agreementId, 6))).toEqual(counted);
    expect(counted).toEqual(AMENDMENT_QUERIES);
  }));

it("takes as many statements for each act, beside two amendments and beside eight", () =>
  inCountedWorld(async (world) => {
    const agreementId = (await givenCollaboration(world).inForce()).agreement!.id;
    await amended(world, agreementId, 2);
    await countActs(world, agreementId); // the server learns which columns each answer reads
    const few = await countActs(world, agreementId);
    await amended(world, agreementId, 6);
    expect(await countActs(world, agreementId)).toEqual(few);
    expect(few).toEqual(AMENDMENT_ACTS);
  }));

async function countActs(world: World, agreementId: string): Promise<Counts> {
  const counts: Counts = {};
  const act = countingActs(world, counts);
  const make = givenCollaboration(world);
  const { bestuurder: landlord, voorzitter: council } = world.members;
  const REASON = { reason: "Omdat" };
  const on = async (done: Promise<{ amendment?: unknown }>) => (await done).amendment as Amendment;
  const drafting = { agreementId, title: "Anders", ...saying("Vroeg.") };
  let one = await on(act(council, cprw.DraftCollaborationAmendmentDocument, drafting));
  const revising = { ...make.on(one), ...saying("Vroeger.") };
  one = await on(act(council, cprw.ReviseCollaborationAmendmentDocument, revising));
  one = await on(act(council, cprw.ProposeCollaborationAmendmentDocument, make.on(one)));
  const countering = { ...make.on(one), ...saying(`Anders dan ${one.number}.`) };
  one = await on(act(landlord, cprw.CounterCollaborationAmendmentDocument, countering));
  one = await on(act(council, cprw.AgreeToCollaborationAmendmentDocument, make.on(one)));
  one = await make.ratified(landlord, one);
  // the last one, by who signs as the last version lays down: the next version is made
  const ratifying = make.ratifying(council, one);
  await act(council, cprw.RatifyCollaborationAmendmentDocument, ratifying);

  const drafted = await make.perform(council, cprw.DraftCollaborationAmendmentDocument, drafting);
  await act(council, cprw.DiscardCollaborationAmendmentDocument, make.on(drafted));
  const proposed = () => make.amending(agreementId, saying("Vaak."));
  const rejecting = { ...make.on(await proposed()), ...REASON };
  await act(landlord, cprw.RejectCollaborationAmendmentDocument, rejecting);
  const withdrawing = { ...make.on(await proposed()), ...REASON };
  await act(council, cprw.WithdrawCollaborationAmendmentDocument, withdrawing);
  const together = await make.amending(agreementId, { ...saying("Vaak."), process: "CO_CREATION" });
  const writing = { ...make.on(together), ...saying("Heel vaak.") };
  await act(landlord, cprw.WriteCollaborationTogetherDocument, writing);
  const { woonbron, cprw: umbrella, delftseHuurders } = world.organisations;
  const partyIds = [woonbron, umbrella, delftseHuurders];
  const first = { title: "In Delft", partyIds, baseId: agreementId, ...saying("Vroeg.") };
  await act(council, cprw.DraftCollaborationAgreementDocument, first);
  const [before, next] = [await todayIn(world), addDays(await todayIn(world), 1)];
  const reserved = await make.ratified(council, await make.agreed(landlord, await proposed()), {
    ...{ decidedOn: before, membersMeetingOn: next },
  });
  await onDay(world, next);
  const meeting = { ...make.on(reserved), approved: false, decidedOn: next };
  await act(council, cprw.RecordMembersMeetingDocument, meeting);

  const named = async () => {
    const [row] = await beneath<{ version: number }>(
      world,
      "SELECT version FROM collaboration_agreement WHERE id = $1",
      [agreementId],
    );
    return { id: agreementId, expectedVersion: row!.version };
  };
  const notice = { ...(await named()), until: "2027-06-30" };
  await act(landlord, cprw.GiveNoticeOfCollaborationDocument, notice);
  await act(council, cprw.PublishCollaborationAgreementDocument, await named());
  await beneath(world, UNDONE, [agreementId]);
  return counts;
}

/** So that both can be done again. */
const UNDONE = `UPDATE collaboration_agreement SET notice_by_id = NULL, notice_given_on = NULL,
  notice_until = NULL, published_at = NULL, published_on = NULL WHERE id = $1`;
