import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { optionalTextOf, reasonOf } from "../../acts/text.js";
import { findForUpdate, findUnlocked, updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { NotFound } from "../../errors.js";
import { declareEnum } from "../../graphql/enums.js";
import { findToday } from "../../persistence/today.js";
import { takeCommitmentInHand } from "./commitment-in-hand.js";
import { Reservation } from "./commitment.entity.js";
import { canBeSettled, knowsOf, noOpenReservation } from "./commitment.lifecycle.js";
import { shownReservation } from "./commitment.reads.js";

const procedurePending = refusal("RESERVED_PROCEDURE_PENDING", {
  description: "The procedure that it waits for is not over (procedure loopt nog).",
  nl: () => "De adviesprocedure waarop dit voorbehoud wacht, loopt nog.",
  en: () => "The advice procedure that this reservation waits for is not over.",
});

const notYoursToSettle = refusal("NOT_YOURS_TO_SETTLE", {
  description:
    "The landlord says what its supervisory board approved, the municipality what its council " +
    "budgeted (niet aan u om af te doen).",
  nl: () =>
    "De verhuurder meldt wat zijn RvC goedkeurde, de gemeente wat haar raad op de begroting zette.",
  en: () =>
    "The landlord says what its supervisory board approved, the municipality what its council " +
    "budgeted.",
});

const consentNotGiven = refusal("CONSENT_NOT_GIVEN", {
  description:
    "A reservation of consent is lifted when consent was given, or a ruling replaces it (geen instemming).",
  nl: () =>
    "Dit voorbehoud vervalt pas als de huurders hebben ingestemd, of een uitspraak hun instemming " +
    "vervangt.",
  en: () =>
    "This reservation is lifted only when the tenants have consented, or a ruling replaces their " +
    "consent.",
});

const ReservationOutcomeEnum = declareEnum({
  name: "ReservationOutcome",
  description: "What came of what a commitment was reserved to (uitkomst).",
  values: {
    LIFTED: "The commitment holds without it from now on (opgeheven).",
    FAILED: "It did not come, and why (mislukt).",
  },
  audiences: MEMBERS,
});

/** In which a procedure of consent ended with it. */
const CONSENTED: ReadonlySet<string> = new Set(["CONSENTED", "REPLACED_BY_RULING", "EXECUTED"]);

@InputType("SettleReservationFields")
class SettleReservationInput extends VersionedInput {
  @Field(() => ReservationOutcomeEnum, { description: "What came of it (uitkomst)." })
  outcome!: keyof typeof ReservationOutcomeEnum;
  @Field(() => String, {
    nullable: true,
    description:
      "Note; mandatory where it failed, and where consent has no procedure here (toelichting).",
  })
  note?: string | null;
}

/**
 * Once what it waited for is there, or will not come. Nobody settles it twice, nor what only another
 * knows (domain brief, section 8, rule 6).
 */
export const settleReservation = act({
  name: "settleReservation",
  description: "Lift a reservation, or say that it failed (voorbehoud afdoen).",
  records: change("COMMITMENT_RESERVATION_SETTLED", "A reservation was settled (afgedaan)."),
  by: MEMBERS,
  input: SettleReservationInput,
  shows: shownReservation,

  async perform(tx, actor, input) {
    const known = await findUnlocked(tx, Reservation, input.id);
    if (!known) throw new NotFound("Reservation", input.id);
    let reservation = known;
    const { commitment } = await takeCommitmentInHand(tx, actor, {
      act: "SETTLE_RESERVATION",
      id: known.commitmentId,
      async seen() {
        reservation = (await findForUpdate(tx, Reservation, known.id)) ?? known;
        return { version: reservation.version, expectedVersion: input.expectedVersion };
      },
    });
    if (reservation.textId !== commitment.currentTextId || reservation.status !== "OPEN")
      throw noOpenReservation();
    if (!canBeSettled(reservation)) throw procedurePending();
    if (!knowsOf(actor, reservation)) throw notYoursToSettle();
    await updateRow({
      tx,
      entity: Reservation,
      row: reservation,
      changes: {
        status: input.outcome,
        settledOn: await findToday(tx),
        settledById: actor.organisationId,
        settleNote: noteOf(reservation, input),
      },
    });
    return reservation.id;
  },
});

/** @throws userErrors: REASON_REQUIRED, CONSENT_NOT_GIVEN, TEXT_TOO_LONG, TEXT_INVALID. */
function noteOf(
  { kind, procedureStatus }: Pick<Reservation, "kind" | "procedureStatus">,
  { outcome, note }: SettleReservationInput,
): string | null {
  if (outcome === "FAILED") return reasonOf(note, "note");
  if (kind !== "CONSENT") return optionalTextOf(note, "note");
  // without a procedure here the note says who consented, and when
  if (procedureStatus === null) return reasonOf(note, "note");
  if (!CONSENTED.has(procedureStatus)) throw consentNotGiven().at("outcome");
  return optionalTextOf(note, "note");
}
