import { randomUUID } from "node:crypto";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, insertRow, updateRow } from "../../acts/versioned-rows.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { type KnownParty, readKnownParts } from "../agreement/agreement-facts.js";
import { Agreement, AgreementPart, AgreementParty } from "../agreement/agreement.entity.js";
import { amendmentFixed } from "../agreement/agreement.refusals.js";
import { readParts } from "../agreement/arrange-parts.js";
import { accessionDuplicates, refuseDuplicate } from "../agreement/duplicate.js";
import { reasonBeside } from "../agreement/parties.js";

/** Those who may become a party to an agreement, by its parts. */
const listProspective = (tx: Transaction, baseId: string): Promise<AgreementParty[]> =>
  selectRows({ source: tx, entity: AgreementParty, alias: "party" })
    .where(
      "party.agreementId = :baseId AND party.capacity = 'PROSPECTIVE' AND party.leftOn IS NULL",
      { baseId },
    )
    .getRawMany<AgreementParty>();

/**
 * All have signed an accession: who acceded is party to what it acceded to, and reads what is
 * negotiated there from here on. One who was in already signs last, and so can write that. An
 * amendment that is being negotiated has the newcomer as a party too, which decides on it as the
 * others do; locked in the order of signing that: the amendment, then what it amends.
 *
 * @throws userErrors: AMENDMENT_FIXED, ACCESSION_DUPLICATES, where others came so far meanwhile.
 */
export async function joinBase(
  tx: Transaction,
  actor: Actor,
  { id, baseId, startsOn }: Pick<Agreement, "id" | "baseId" | "startsOn">,
): Promise<void> {
  await lockAmendments(tx, baseId!);
  const base = await findForUpdate(tx, Agreement, baseId!);
  const opened = await lockAmendments(tx, baseId!);
  const signed = (await readKnownParts(tx, id)).parties;
  const prospective = await listProspective(tx, base!.id);
  const joined = prospective.flatMap((row) => {
    const as = signed.find(({ memberId }) => memberId === row.memberId);
    return as ? [{ row, as }] : [];
  });
  const stanceOn = await findToday(tx);
  for (const { row, as } of joined)
    await updateRow({
      tx,
      entity: AgreementParty,
      row,
      changes: { capacity: as.capacity, stance: as.stance, stanceOn, joinedOn: startsOn },
    });
  await widen(tx, base!, joined);
  if (joined.length > 0)
    for (const amendment of opened) await joinAmendment(tx, actor, { amendment, joined });
}

/** The amendments of an agreement that are not in force, locked. @throws AMENDMENT_FIXED. */
async function lockAmendments(tx: Transaction, baseId: string): Promise<Agreement[]> {
  const known = await selectRows({ source: tx, entity: Agreement, alias: "agreement" })
    .where(
      `agreement.baseId = :baseId AND agreement.kind = 'AMENDMENT' AND agreement.status IN (
        'NEGOTIATION', 'CONCEPT_PROPOSED', 'CONCEPT_FINAL', 'SIGNING', 'SIGNED_BY_SOME', 'SIGNED')`,
      { baseId },
    )
    .orderBy("agreement.id")
    .getRawMany<Agreement>();
  const locked: Agreement[] = [];
  for (const { id } of known) {
    const row = await findForUpdate(tx, Agreement, id);
    if (row) locked.push(row);
  }
  if (locked.some(({ status }) => status !== "NEGOTIATION" && status !== "CONCEPT_PROPOSED"))
    throw amendmentFixed();
  return locked;
}

/** Who joined negotiates it from here on. @throws ACCESSION_DUPLICATES (a userError). */
async function widen(tx: Transaction, row: Agreement, joined: readonly Joined[]): Promise<void> {
  const members = joined.map((one) => one.row.memberId);
  const partyIds = [...new Set([...row.partyIds, ...members])].sort();
  const { id, municipalityId, startsOn, endsOn } = row;
  await refuseDuplicate(
    tx,
    { id, municipalityId, startsOn, endsOn, partyIds },
    accessionDuplicates,
  );
  await updateRow({ tx, entity: Agreement, row, changes: { partyIds } });
}

interface Joined {
  readonly row: AgreementParty;
  readonly as: KnownParty;
}

/** In the parts with the same codes; where it has none of them, in its first. */
async function joinAmendment(
  tx: Transaction,
  { organisationId }: Actor,
  { amendment, joined }: { readonly amendment: Agreement; readonly joined: readonly Joined[] },
): Promise<void> {
  const parts = (await readParts(tx, amendment.id)).filter(({ dropped }) => !dropped);
  const codes = new Map(
    (await readParts(tx, joined[0]!.row.agreementId)).map(({ id, code }) => [id, code]),
  );
  const placed = new Set<string>();
  const listed = (await readKnownParts(tx, amendment.id)).parties;
  for (const { row, as } of joined) {
    const same = parts.find(({ code }) => code === codes.get(row.partId)) ?? parts[0]!;
    const place = `${same.id} ${row.memberId}`;
    if (placed.has(place)) continue;
    placed.add(place);
    const there = listed.find(
      ({ partId, memberId }) => partId === same.id && memberId === row.memberId,
    );
    if (there?.capacity === "PROSPECTIVE")
      await updateRow({
        tx,
        entity: AgreementParty,
        row: (await findForUpdate(tx, AgreementParty, there.id))!,
        changes: { capacity: as.capacity },
      });
    else if (!there)
      await insertRow(tx, AgreementParty, {
        id: randomUUID(),
        partId: same.id,
        agreementId: amendment.id,
        municipalityId: amendment.municipalityId,
        organisationId,
        memberId: row.memberId,
        hasLogin: row.hasLogin,
        capacity: as.capacity,
        succeedsId: row.succeedsId,
        stance: "PENDING",
      });
    await dropReason(tx, same.id, row);
  }
  await widen(tx, amendment, joined);
}

/** A part that tenants join says no longer why none are party to it. */
async function dropReason(
  tx: Transaction,
  partId: string,
  { memberId }: AgreementParty,
): Promise<void> {
  const part = (await findForUpdate(tx, AgreementPart, partId))!;
  const noTenantPartyReason = await reasonBeside(tx, part, [memberId]);
  if (noTenantPartyReason !== part.noTenantPartyReason)
    await updateRow({ tx, entity: AgreementPart, row: part, changes: { noTenantPartyReason } });
}

/** An accession came to nothing: who would have joined is not named as a party to be any more. */
export async function leaveBase(
  tx: Transaction,
  { baseId, partyIds }: Pick<Agreement, "baseId" | "partyIds">,
): Promise<void> {
  const leftOn = await findToday(tx);
  for (const row of await listProspective(tx, baseId!))
    if (partyIds.includes(row.memberId))
      await updateRow({ tx, entity: AgreementParty, row, changes: { leftOn } });
}
