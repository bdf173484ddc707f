import type { VersionedInput } from "../../acts/act-input.js";
import { refuseBy } from "../../acts/obstacle.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { findForUpdate, updateRow } from "../../acts/versioned-rows.js";
import { Forbidden } from "../../errors.js";
import { isUuid, selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { countTerm } from "../../terms/count-term.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
import type { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { countOrRefuse } from "../procedure/count-or-refuse.js";
import { Dispute } from "./dispute.entity.js";
import { takePartInHand } from "../procedure/procedure-in-hand.js";
import { isPending } from "../procedure/procedure-needs.js";

export const consentNotRefused = refusal("CONSENT_NOT_REFUSED", {
  description:
    "A ruling stands in for consent only where that was refused (instemming niet geweigerd).",
  nl: () => "Een uitspraak kan alleen in de plaats komen van instemming die is geweigerd.",
  en: () => "A ruling can stand in only for consent that was refused.",
});

export const rulingNotByCourt = refusal("RULING_NOT_BY_COURT", {
  description: "Only a court's ruling stands in for consent (geen rechterlijke uitspraak).",
  nl: () => "Alleen een uitspraak van de rechter kan in de plaats komen van instemming.",
  en: () => "Only a court's ruling can stand in for consent.",
});

export const rulingContradictory = refusal("RULING_CONTRADICTORY", {
  description:
    "A ruling that forbids execution does not stand in for consent (tegenstrijdige uitspraak).",
  nl: () => "Een uitspraak die de uitvoering verbiedt, komt niet in de plaats van instemming.",
  en: () => "A ruling that forbids execution does not stand in for consent.",
});

/**
 * The last day of the eight weeks in which the Huurcommissie's ruling can be taken to court (Wohv
 * art. 8a); null for a ruling of the court.
 *
 * @throws DATE_OUT_OF_RANGE (a userError).
 */
export async function lastDayForCourt(
  tx: Transaction,
  { id, route }: Dispute,
  rulingSentOn: LocalDate,
): Promise<LocalDate | null> {
  if (route !== "HUURCOMMISSIE") return null;
  const holidays = await readHolidays(tx);
  return countOrRefuse(
    () => countTerm({ code: "HC_RULING", facts: { startsOn: rulingSentOn }, holidays }),
    "rulingSentOn",
    id,
  ).endsOn;
}

/** The status of a ruling. A ruling that is recorded after its eight weeks is BINDING at once. */
export const statusOfRuling = (courtUntil: LocalDate | null, today: LocalDate) =>
  courtUntil !== null && courtUntil < today ? ("BINDING" as const) : ("RULED" as const);

/**
 * Refuses a ruling that cannot stand in for consent. Only a court's ruling can, and only for
 * consent that was refused (domain brief, 4.1).
 *
 * @throws CONSENT_NOT_REFUSED, RULING_NOT_BY_COURT, RULING_CONTRADICTORY (userErrors).
 */
export function refuseReplacement(
  { kind, status }: AdviceProcedure,
  { id, route }: Dispute,
  executionForbidden: boolean,
): void {
  if (kind !== "CONSENT" || status !== "REFUSED")
    throw consentNotRefused().at("replacesConsent").showing(id);
  if (route !== "KANTONRECHTER") throw rulingNotByCourt().at("replacesConsent").showing(id);
  if (executionForbidden) throw rulingContradictory().at("replacesConsent").showing(id);
}

/**
 * Refuses an organisation that did not file the dispute. Who filed it never changes, so callers ask
 * this before they lock the dispute and before they compare its version.
 *
 * @throws FORBIDDEN.
 */
export async function refuseUnlessFiledBy(
  tx: Transaction,
  { organisationId }: Actor,
  id: string,
): Promise<void> {
  const known = isUuid(id)
    ? await selectRows({ source: tx, entity: Dispute, alias: "dispute" })
        .where("dispute.id = :id", { id })
        .getRawOne<Dispute>()
    : undefined;
  if (known && known.organisationId !== organisationId)
    throw new Forbidden("Only who filed a dispute can withdraw it.");
}

/** Restores the status of a ruling whose dispute before the court was withdrawn. */
export async function letStand(tx: Transaction, disputeId: string): Promise<void> {
  const contested = (await findForUpdate(tx, Dispute, disputeId))!;
  await updateRow({
    tx,
    entity: Dispute,
    row: contested,
    changes: {
      status: statusOfRuling(contested.courtUntil, await findToday(tx)),
    },
  });
}

/**
 * Takes a pending dispute in hand for its ruling or its withdrawal, after its procedure.
 *
 * @throws what `takePartInHand` throws; NO_DISPUTE (a userError).
 */
export async function takeOpenDisputeInHand(tx: Transaction, actor: Actor, input: VersionedInput) {
  const { procedure, part: dispute } = await takePartInHand({
    tx,
    actor,
    act: "RECORD_RULING",
    kind: [Dispute, "AdviceDispute"],
    input,
  });
  refuseBy(isPending(dispute));
  return { procedure, dispute };
}
