import { canonicalJson, type Json } from "../../acts/content-hash.js";
import { selectRows } from "../../persistence/rows.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { Agreement } from "../agreement/agreement.entity.js";
import { type AgreementPart, AgreementParty } from "../agreement/agreement.entity.js";
import { agreements, listPartiesOfPart, listPartsOf } from "../agreement/agreement.reads.js";
import { readParts } from "../agreement/arrange-parts.js";
import { Commitment, Reservation } from "../commitment/commitment.entity.js";
import { listCommitmentsOfPart, listReservationsOfText } from "../commitment/commitment.reads.js";

/** What the content of a part is made of. */
interface Covered {
  readonly agreement: Agreement;
  readonly part: AgreementPart;
  readonly parties: readonly AgreementParty[];
  /** In the order of their numbers, with the reservations of their last text. */
  readonly commitments: readonly {
    readonly commitment: Commitment;
    readonly reservations: readonly Reservation[];
  }[];
  /** Of an accession: what it accedes to. */
  readonly accedesTo: readonly FixedPart[] | null;
}

/** A part whose text is fixed, as an accession names it. */
type FixedPart = Pick<AgreementPart, "code" | "contentHash">;

/**
 * What a signature on a part covers, as canonical JSON. Who joins later signs an agreement of its
 * own, which covers what it accedes to by the hashes of that; and who may become a party has signed
 * nothing: neither is part of it.
 */
function contentOf({ agreement, part, parties, commitments, accedesTo }: Covered): string {
  const content: Json = {
    format: "samenspraak/agreement-part/1",
    agreement: {
      id: agreement.id,
      kind: agreement.kind,
      baseId: agreement.baseId,
      edition: agreement.edition,
      title: agreement.title,
      startsOn: agreement.startsOn,
      endsOn: agreement.endsOn,
      refersTo: agreement.refersTo.map(({ title, kind, precedence, url }) => ({
        title,
        kind,
        precedence,
        url,
      })),
      monitoringMonths: agreement.monitoringMonths,
    },
    ...(accedesTo && {
      accedesTo: accedesTo.map(({ code, contentHash }) => ({ code, contentHash })),
    }),
    part: {
      id: part.id,
      code: part.code,
      title: part.title,
      scope: part.scope,
      year: part.year,
      noTenantPartyReason: part.noTenantPartyReason,
    },
    parties: parties
      .filter(
        ({ leftOn, joinedOn, capacity }) =>
          leftOn === null && joinedOn === null && capacity !== "PROSPECTIVE",
      )
      .map(({ memberId, capacity, succeedsId }) => ({
        organisationId: memberId,
        capacity,
        succeedsId,
      }))
      .sort((one, other) => (one.organisationId < other.organisationId ? -1 : 1)),
    commitments: commitments.map(({ commitment, reservations }) => ({
      number: commitment.number,
      theme: commitment.theme,
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
      reservations: reservations.map(({ kind, note, procedureNumber }) => ({
        kind,
        note,
        procedureNumber,
      })),
    })),
  };
  return canonicalJson(content);
}

/** The parts of what an accession accedes to, in their order. */
const fixedParts = (parts: readonly AgreementPart[]): AgreementPart[] =>
  parts.filter(({ dropped }) => !dropped).sort((one, other) => one.position - other.position);

const isAgreed = ({ status }: Commitment): boolean => status === "AGREED";

/** The content of a part as it now stands, for an act that fixes it. */
export async function readContent(
  tx: Transaction,
  agreement: Agreement,
  part: AgreementPart,
): Promise<string> {
  const parties = await selectRows({ source: tx, entity: AgreementParty, alias: "party" })
    .where("party.partId = :id", { id: part.id })
    .getRawMany<AgreementParty>();
  const agreed = (
    await selectRows({ source: tx, entity: Commitment, alias: "commitment" })
      .where("commitment.partId = :id", { id: part.id })
      .orderBy("commitment.number")
      .getRawMany<Commitment>()
  ).filter(isAgreed);
  const reservations = await selectRows({ source: tx, entity: Reservation, alias: "reservation" })
    .where("reservation.textId = ANY(:ids)", { ids: agreed.map((one) => one.currentTextId) })
    .orderBy("reservation.position")
    .getRawMany<Reservation>();
  return contentOf({
    agreement,
    part,
    parties,
    commitments: agreed.map((commitment) => ({
      commitment,
      reservations: reservations.filter(({ textId }) => textId === commitment.currentTextId),
    })),
    accedesTo:
      agreement.kind === "ACCESSION" ? fixedParts(await readParts(tx, agreement.baseId!)) : null,
  });
}

/**
 * Whether what stands in the rows of a part is still what was fixed. The database refuses every
 * change of it by whoever acts here; this notices a change by somebody who went past that.
 */
export async function isIntact(snapshot: Snapshot, part: AgreementPart): Promise<boolean> {
  if (part.content === null) return false;
  const [agreement, parties, all] = await Promise.all([
    snapshot.loader(agreements.find).load(part.agreementId),
    snapshot.loader(listPartiesOfPart).load(part.id),
    snapshot.loader(listCommitmentsOfPart).load(part.id),
  ]);
  if (!agreement) return false;
  const commitments = await Promise.all(
    all.filter(isAgreed).map(async (commitment) => ({
      commitment,
      reservations: commitment.currentTextId
        ? await snapshot.loader(listReservationsOfText).load(commitment.currentTextId)
        : [],
    })),
  );
  const base = await readAccededTo(snapshot, agreement, part.content);
  const isSame =
    contentOf({ ...{ agreement, part, parties, commitments }, ...base }) === part.content;
  return isSame && base.isIntact;
}

/**
 * What an accession accedes to, and whether that is what was fixed, as far as its parts are read: who
 * does not read them goes by the hashes that were signed. Accessions that were fixed before hashes
 * were part of them have none.
 */
async function readAccededTo(
  snapshot: Snapshot,
  { kind, baseId }: Agreement,
  content: string,
): Promise<Pick<Covered, "accedesTo"> & { readonly isIntact: boolean }> {
  const signed = kind === "ACCESSION" ? accedesToIn(content) : null;
  if (signed === null) return { accedesTo: null, isIntact: true };
  const parts = fixedParts(await snapshot.loader(listPartsOf).load(baseId!));
  if (parts.length === 0) return { accedesTo: signed, isIntact: true };
  const intact = await Promise.all(parts.map((part) => isIntact(snapshot, part)));
  return { accedesTo: parts, isIntact: !intact.includes(false) };
}

/** The parts that a fixed text names; null: it names none, or somebody made it no such text. */
function accedesToIn(content: string): FixedPart[] | null {
  try {
    return (JSON.parse(content) as { accedesTo?: FixedPart[] }).accedesTo ?? null;
  } catch {
    return null; // it is not what is made anew of the rows, either: so it is told as not intact
  }
}
