import { refusal } from "../../acts/refusal.js";
import { tooMany } from "../../acts/refusals.js";
import { optionalTextOf } from "../../acts/text.js";
import { insertRows, newIds } from "../../acts/versioned-rows.js";
import {
  findSharedProcedure,
  holdSharedProcedure,
  type SharedProcedure,
} from "../../advice/procedure/shared-procedure.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { ReservationKind } from "../agreements.enums.js";
import { type CommitmentText, type ReservedTo, Reservation } from "./commitment.entity.js";
import type { CommitmentReservationInput } from "./commitment.input.js";

const procedureNotReserved = refusal("PROCEDURE_NOT_RESERVED", {
  description:
    "A reservation of advice or consent, and no other, names a procedure of that kind that you " +
    "read and that is shared (geen procedure voor dit voorbehoud).",
  nl: () =>
    "Alleen een voorbehoud van advies of instemming noemt een adviesprocedure: een gedeelde, van " +
    "dezelfde soort.",
  en: () =>
    "Only a reservation of advice or consent names a procedure: one that is shared, of the same " +
    "kind.",
});

const MAX_RESERVATIONS = 20;

/**
 * What a commitment is reserved to, as it was given.
 *
 * @throws userErrors: TOO_MANY, TEXT_TOO_LONG, TEXT_INVALID, PROCEDURE_NOT_RESERVED.
 */
export async function reservedToOf(
  tx: Transaction,
  given: readonly CommitmentReservationInput[],
): Promise<ReservedTo[]> {
  if (given.length > MAX_RESERVATIONS)
    throw tooMany({ limit: MAX_RESERVATIONS }).at("reservations");
  const reserved: ReservedTo[] = [];
  for (const [index, { kind, note, procedureId }] of given.entries()) {
    const field = `reservations.${index}`;
    if (procedureId) {
      const procedure = await findSharedProcedure(tx, procedureId);
      if (!isReserved(kind, procedure)) throw procedureNotReserved().at(`${field}.procedureId`);
    }
    reserved.push({
      kind,
      note: optionalTextOf(note, `${field}.note`),
      procedureId: procedureId?.toLowerCase() ?? null,
    });
  }
  return reserved;
}

const isReserved = (kind: ReservationKind, procedure: SharedProcedure | undefined): boolean =>
  procedure !== undefined &&
  (kind === "CONSENT"
    ? procedure.kind === "CONSENT"
    : kind === "ADVICE" && procedure.kind !== "CONSENT");

/**
 * Stores what a text that is sent is reserved to, with what everybody who reads it may know of a
 * procedure. A procedure is locked where the sender can act on it, so that a status that it gets
 * meanwhile is not missed; its own acts lock it before they tell reservations of their status.
 *
 * @throws PROCEDURE_NOT_RESERVED when the sender no longer reads a procedure (a userError).
 */
export async function insertReservations(
  tx: Transaction,
  text: Pick<
    CommitmentText,
    "id" | "agreementId" | "municipalityId" | "organisationId" | "commitmentId"
  >,
  reserved: readonly ReservedTo[],
): Promise<void> {
  const procedures = new Map<string, SharedProcedure>();
  const named = [...new Set(reserved.flatMap(({ procedureId }) => procedureId ?? []))].sort();
  for (const id of named) {
    const procedure = await holdSharedProcedure(tx, id);
    if (!procedure) throw procedureNotReserved();
    procedures.set(id, procedure);
  }
  const ids = newIds(reserved);
  await insertRows(
    tx,
    Reservation,
    reserved.map(({ kind, note, procedureId }, index) => ({
      id: ids[index]!,
      agreementId: text.agreementId,
      municipalityId: text.municipalityId,
      organisationId: text.organisationId,
      commitmentId: text.commitmentId,
      textId: text.id,
      position: index + 1,
      kind,
      note,
      ...toldOf(procedureId ? procedures.get(procedureId) : undefined),
      status: "OPEN" as const,
    })),
  );
}

/** Its number, subject and status (domain brief, section 12). */
function toldOf(procedure: SharedProcedure | undefined) {
  if (!procedure) return {};
  const { id, adviserId, year, number, title, status } = procedure;
  return {
    procedureId: id,
    procedureAdviserId: adviserId,
    procedureNumber: number === null ? null : `${year}-${number}`,
    procedureTitle: title,
    procedureStatus: status,
  };
}
