import { randomUUID } from "node:crypto";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import {
  findForUpdate,
  insertRow,
  insertRows,
  newIds,
  updateRow,
} from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { amendmentsAgreedTo } from "../agreement/agreement.lifecycle.js";
import { Agreement, AgreementPart, AgreementParty } from "../agreement/agreement.entity.js";
import { takeAgreementInHand } from "../agreement/agreement-in-hand.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import { readParts } from "../agreement/arrange-parts.js";
import { reasonBeside } from "../agreement/parties.js";
import { Commitment, CommitmentText, Reservation } from "../commitment/commitment.entity.js";
import { AgreementProposal } from "./concluding.entity.js";

/**
 * A new edition begins as a copy of the one in force, which stays in force until all have signed
 * the new one. Indicators and reports go on: they hang on the commitment of the first edition.
 */
export const amendAgreement = act({
  name: "amendAgreement",
  description:
    "Open the new edition that all signatories agreed to; the payload shows it (wijziging openen).",
  records: change("AGREEMENT_AMENDMENT_OPENED", "A new edition was opened (wijziging geopend).", {
    nl: "{who} opende een wijziging van {what}",
    en: "{who} opened an amendment of {what}",
  }),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement, facts } = await takeAgreementInHand(tx, actor, { act: "AMEND", input });
    const id = randomUUID();
    await insertRow(tx, Agreement, {
      id,
      organisationId: actor.organisationId,
      municipalityId: agreement.municipalityId,
      cycleId: agreement.cycleId,
      kind: "AMENDMENT",
      baseId: agreement.id,
      edition: agreement.edition + 1,
      title: agreement.title,
      startsOn: agreement.startsOn,
      endsOn: agreement.endsOn,
      status: "NEGOTIATION",
      partyIds: agreement.partyIds,
      refersTo: agreement.refersTo,
      monitoringMonths: agreement.monitoringMonths,
    });
    for (const part of await readParts(tx, agreement.id))
      if (!part.dropped) await copyPart(tx, actor, { part, agreementId: id });
    // one that was left would let a single party open another edition, when all have ended this one
    for (const { id: proposalId } of amendmentsAgreedTo(await facts.known()))
      await updateRow({
        tx,
        entity: AgreementProposal,
        row: (await findForUpdate(tx, AgreementProposal, proposalId))!,
        changes: { ledToId: id },
      });
    return id;
  },
});

async function copyPart(
  tx: Transaction,
  actor: Actor,
  { part, agreementId }: { readonly part: AgreementPart; readonly agreementId: string },
): Promise<void> {
  const named = {
    agreementId,
    municipalityId: part.municipalityId,
    organisationId: actor.organisationId,
  };
  const partId = randomUUID();
  const parties = await selectRows({ source: tx, entity: AgreementParty, alias: "party" })
    // who accedes meanwhile joins the new edition when its accession is concluded
    .where("party.partId = :id AND party.leftOn IS NULL AND party.capacity <> 'PROSPECTIVE'", {
      id: part.id,
    })
    .orderBy("party.createdAt")
    .addOrderBy("party.id")
    .getRawMany<AgreementParty>();
  await insertRow(tx, AgreementPart, {
    ...named,
    id: partId,
    code: part.code,
    title: part.title,
    scope: part.scope,
    year: part.year,
    position: part.position,
    noTenantPartyReason: await reasonBeside(
      tx,
      part,
      parties.map(({ memberId }) => memberId),
    ),
  });
  const ids = newIds(parties);
  await insertRows(
    tx,
    AgreementParty,
    parties.map(({ memberId, hasLogin, capacity, succeedsId }, index) => ({
      ...named,
      id: ids[index]!,
      partId,
      memberId,
      hasLogin,
      capacity,
      succeedsId,
      stance: "PENDING",
    })),
  );
  const agreed = await selectRows({ source: tx, entity: Commitment, alias: "commitment" })
    .where("commitment.partId = :id AND commitment.status = 'AGREED'", { id: part.id })
    .orderBy("commitment.number")
    .getRawMany<Commitment>();
  for (const commitment of agreed) await copyCommitment(tx, named, { commitment, partId });
}

type Named = Pick<AgreementPart, "agreementId" | "municipalityId" | "organisationId">;

/** As agreed: its last text comes with it, and its reservations as they stand. */
async function copyCommitment(
  tx: Transaction,
  named: Named,
  { commitment, partId }: { readonly commitment: Commitment; readonly partId: string },
): Promise<void> {
  const id = randomUUID();
  await insertRow(tx, Commitment, {
    ...named,
    id,
    partId,
    originId: commitment.originId,
    number: commitment.number,
    theme: commitment.theme,
    status: "AGREED",
    text: commitment.text,
    kind: commitment.kind,
    leadId: commitment.leadId,
    otherIds: commitment.otherIds,
    appliesToIds: commitment.appliesToIds,
    inReturn: commitment.inReturn,
    complexes: commitment.complexes,
    priorityYear: commitment.priorityYear,
    nationalGoal: commitment.nationalGoal,
    nationalGoalEdition: commitment.nationalGoalEdition,
    legalEffect: commitment.legalEffect,
    legalPercentage: commitment.legalPercentage,
    legalAmountEuros: commitment.legalAmountEuros,
    legalYear: commitment.legalYear,
    calendarItemIds: commitment.calendarItemIds,
    sharedAt: () => "now()",
  });
  const text = await selectRows({ source: tx, entity: CommitmentText, alias: "text" })
    .where("text.id = :textId", { textId: commitment.currentTextId })
    .getRawOne<CommitmentText>();
  if (!text) return;
  const textId = randomUUID();
  await insertRow(tx, CommitmentText, {
    ...named,
    id: textId,
    commitmentId: id,
    number: 1,
    text: text.text,
    terms: text.terms,
    sentAt: () => "now()",
    sentOn: await findToday(tx),
  });
  const copied = await findForUpdate(tx, Commitment, id);
  await updateRow({ tx, entity: Commitment, row: copied!, changes: { currentTextId: textId } });
  const reservations = await selectRows({ source: tx, entity: Reservation, alias: "reservation" })
    .where("reservation.textId = :textId", { textId: text.id })
    .orderBy("reservation.position")
    .getRawMany<Reservation>();
  const ids = newIds(reservations);
  await insertRows(
    tx,
    Reservation,
    reservations.map((one, index) => ({
      ...named,
      id: ids[index]!,
      commitmentId: id,
      textId,
      position: one.position,
      kind: one.kind,
      note: one.note,
      procedureId: one.procedureId,
      procedureAdviserId: one.procedureAdviserId,
      procedureNumber: one.procedureNumber,
      procedureTitle: one.procedureTitle,
      procedureStatus: one.procedureStatus,
      agreed: one.agreed,
      status: one.status,
      settledOn: one.settledOn,
      settledById: one.settledById,
      settleNote: one.settleNote,
    })),
  );
}
