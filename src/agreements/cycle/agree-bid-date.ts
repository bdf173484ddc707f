import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { nothingToChange } from "../../acts/refusals.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { type Audience, MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { AgreementCycle, BidDate } from "./agreement-cycle.entity.js";
import { BidDateOnPaperInput, isConfirmed, NO_PAPER, paperOf } from "./bid-date-on-paper.js";
import { takeCycleInHand } from "./cycle-in-hand.js";
import { daysOfAgreedBid } from "./cycle-days.js";
import { shownCycle } from "./cycle.reads.js";

const dayOutsideCycle = refusal<{ from: string; until: string }>("DAY_OUTSIDE_CYCLE", {
  description:
    "The day of the bid lies in the year before the agreements or in their first year (dag buiten de cyclus).",
  nl: (d) => `De datum van het bod ligt van ${d.from} tot en met ${d.until}.`,
  en: (d) => `The day of the bid lies from ${d.from} to ${d.until}.`,
});

@InputType("AgreeBidDateFields")
class AgreeBidDateInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, { description: "The day you agree to (datum)." }) dueOn!: string;
  @Field(() => BidDateOnPaperInput, {
    nullable: true,
    description:
      "The letter in which another agrees to it, that has no log-in; it counts when two of those " +
      "who take part have recorded it. Left out: you agree yourself (op papier).",
  })
  onPaper?: BidDateOnPaperInput | null;
}

/**
 * Another day than 1 July is a jointly agreed one (Woningwet art. 44(2)): it holds when landlord,
 * municipality and tenants have named the same, and nobody another one. A tenants' party without a
 * log-in does so in a letter, which counts when two of the others have recorded it.
 */
export const agreeBidDate = act({
  name: "agreeBidDate",
  description:
    "Agree to another day for the bid; it holds when landlord, municipality and tenants have " +
    "named the same, and nobody another one; who has no log-in does so in a letter (datum van " +
    "het bod afspreken, Woningwet art. 44(2)).",
  records: change("AGREEMENT_BID_DATE_AGREED", "Somebody agreed to a day (datum afgesproken).", {
    nl: "{who} stemde in met een dag voor het bod in {what}",
    en: "{who} agreed to a day for the bid in {what}",
  }),
  by: MEMBERS,
  input: AgreeBidDateInput,
  shows: shownCycle,

  async perform(tx, actor, input) {
    const { cycle } = await takeCycleInHand(tx, actor, { act: "AGREE_BID_DATE", input });
    const { dueOn } = input;
    const [from, until] = [`${cycle.startsYear - 1}-01-01`, `${cycle.startsYear}-12-31`];
    if (dueOn < from || dueOn > until) throw dayOutsideCycle({ from, until }).at("dueOn");
    const paper = input.onPaper ? await paperOf(tx, cycle, input.onPaper) : NO_PAPER;
    await name(tx, actor, { cycle, dueOn, paper });
    const agreed = await isAgreed(tx, cycle, dueOn);
    // its version rises in any case: who reads it sees that somebody named a day
    await updateRow({
      tx,
      entity: AgreementCycle,
      row: cycle,
      changes: agreed
        ? await movedTo(tx, cycle, dueOn)
        : {
            agreedBidDueOn: cycle.agreedBidDueOn,
          },
    });
    return cycle.id;
  },
});

/** The days that follow; one that lies ahead again has not passed, and is told when it does. */
async function movedTo(tx: Transaction, { passed }: AgreementCycle, dueOn: string) {
  const days = daysOfAgreedBid(dueOn);
  const today = await findToday(tx);
  const ahead = [
    ...(days.bidDueOn >= today ? ["BID"] : []),
    ...(days.impasseFrom > today ? ["IMPASSE"] : []),
  ];
  return { ...days, passed: passed.filter((code) => !ahead.includes(code)) };
}

interface Named {
  readonly cycle: AgreementCycle;
  readonly dueOn: string;
  readonly paper: typeof NO_PAPER;
}

async function name(tx: Transaction, actor: Actor, { cycle, dueOn, paper }: Named): Promise<void> {
  const { organisationId } = actor;
  const { paperOfId, ...evidence } = paper;
  const own = await selectRows({ source: tx, entity: BidDate, alias: "own" })
    .where("own.cycleId = :id AND own.organisationId = :organisationId", {
      id: cycle.id,
      organisationId,
    })
    .andWhere("own.paperOfId IS NOT DISTINCT FROM :paperOfId", { paperOfId })
    .getRawOne<BidDate>();
  if (own?.dueOn === dueOn && own.evidenceSha256 === evidence.evidenceSha256)
    throw nothingToChange().at("dueOn");
  if (own) await updateRow({ tx, entity: BidDate, row: own, changes: { dueOn, ...evidence } });
  else
    await insertRow(tx, BidDate, {
      id: randomUUID(),
      cycleId: cycle.id,
      municipalityId: cycle.municipalityId,
      organisationId,
      audience: actor.audience,
      dueOn,
      ...paper,
    });
}

/** Whether somebody of each side has named this day, and nobody who takes part another one. */
async function isAgreed(
  tx: Transaction,
  { id, tenantPartyIds }: AgreementCycle,
  dueOn: string,
): Promise<boolean> {
  const rows = await selectRows({ source: tx, entity: BidDate, alias: "named" })
    .where("named.cycleId = :id", { id })
    .getRawMany<BidDate>();
  const isTenants = ({ organisationId, paperOfId }: BidDate) =>
    tenantPartyIds.includes(paperOfId ?? organisationId);
  const isOf =
    (side: Audience) =>
    ({ audience, paperOfId }: BidDate) =>
      paperOfId === null && audience === side;
  const [isLandlords, isMunicipalitys] = [isOf("LANDLORD"), isOf("MUNICIPALITY")];
  const sides = [isLandlords, isMunicipalitys, ...(tenantPartyIds.length > 0 ? [isTenants] : [])];
  // a tenants' party that takes part no longer counts no longer
  const named = rows.filter((one) => isConfirmed(one, rows) && sides.some((side) => side(one)));
  return named.every((one) => one.dueOn === dueOn) && sides.every((side) => named.some(side));
}
