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
import { shownReservation } from "./commitment.reads.js";
import { settlersOf } from "./settler.js";

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

const consentGiven = refusal("CONSENT_GIVEN", {
  description:
    "A reservation of consent has not failed where consent was given, or a ruling replaces it " +
    "(wel ingestemd).",
  nl: () =>
    "De huurders hebben ingestemd, of een uitspraak vervangt hun instemming: dit voorbehoud is " +
    "niet mislukt.",
  en: () =>
    "The tenants have consented, or a ruling replaces their consent: this reservation has not failed.",
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
      "Note; mandatory where it failed, where consent has no procedure here, and where you say what " +
      "came of it for a party that cannot log in (toelichting).",
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
  records: change("COMMITMENT_RESERVATION_SETTLED", "A reservation was settled (afgedaan).", {
    nl: "{who} deed een voorbehoud bij {what} af",
    en: "{who} settled a reservation on {what}",
  }),
  by: MEMBERS,
  input: SettleReservationInput,
  shows: shownReservation,

  async perform(tx, actor, input) {
    const known = await findUnlocked(tx, Reservation, input.id);
    if (!known) throw new NotFound("Reservation", input.id);
    let reservation = known;
    const { commitment, facts } = await takeCommitmentInHand(tx, actor, {
      act: "SETTLE_RESERVATION",
      id: known.commitmentId,
      reservationId: known.id,
      async seen() {
        reservation = (await findForUpdate(tx, Reservation, known.id)) ?? known;
        return { version: reservation.version, expectedVersion: input.expectedVersion };
      },
    });
    const { forOthers } = settlersOf(reservation, commitment, await facts.known());
    await updateRow({
      tx,
      entity: Reservation,
      row: reservation,
      changes: {
        status: input.outcome,
        settledOn: await findToday(tx),
        settledById: actor.organisationId,
        settleNote: noteOf(reservation, input, forOthers),
      },
    });
    return reservation.id;
  },
});

/**
 * @throws userErrors: REASON_REQUIRED, CONSENT_NOT_GIVEN, CONSENT_GIVEN, TEXT_TOO_LONG,
 * TEXT_INVALID.
 */
function noteOf(
  { kind, procedureStatus }: Pick<Reservation, "kind" | "procedureStatus">,
  { outcome, note }: SettleReservationInput,
  forOthers: boolean,
): string | null {
  const isConsented = kind === "CONSENT" && CONSENTED.has(procedureStatus ?? "");
  if (outcome === "FAILED" && isConsented) throw consentGiven().at("outcome");
  // who speaks for a party that cannot log in says who of it said so, and when
  if (outcome === "FAILED" || forOthers) return reasonOf(note, "note");
  if (kind !== "CONSENT") return optionalTextOf(note, "note");
  // without a procedure here the note says who consented, and when
  if (procedureStatus === null) return reasonOf(note, "note");
  if (!isConsented) throw consentNotGiven().at("outcome");
  return optionalTextOf(note, "note");
}
