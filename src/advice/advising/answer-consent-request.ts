import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { tooMany } from "../../acts/refusals.js";
import { textOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { type Adoption } from "./adoption.js";
import { MAX_POINTS } from "./advice-content.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import type { ProcedureAnswer, ProcedureStatus } from "../advice.enums.js";
import { conditionsRequired } from "../advice.refusals.js";

export const valueRequired = refusal("VALUE_REQUIRED", {
  description: "A condition that failed says what was reached instead (waarde verplicht).",
  nl: () => "Geef aan wat er in plaats daarvan is bereikt.",
  en: () => "Say what was reached instead.",
});

export const consentOnlyByTenantsOrganisation = refusal("CONSENT_ONLY_BY_TENANTS_ORGANISATION", {
  description:
    "Only CPRW as tenants' organisation consents, not a residents' committee or local " +
    "organisation (alleen de huurdersorganisatie stemt in).",
  nl: () => "Alleen CPRW kan als huurdersorganisatie instemmen, een bewonerscommissie niet.",
  en: () => "Only CPRW as tenants' organisation can consent, a residents' committee cannot.",
});

/**
 * Refuses a tenants' organisation that may not consent. Callers ask this before they look at
 * anything, so that the refusal tells nothing about what there is.
 *
 * @throws CONSENT_ONLY_BY_TENANTS_ORGANISATION (a userError).
 */
export function refuseOthers({ audience }: Actor): void {
  if (audience !== "TENANT_COUNCIL") throw consentOnlyByTenantsOrganisation();
}

/**
 * Checks the conditions of a consent.
 *
 * @throws userErrors: TOO_MANY; CONDITIONS_REQUIRED for an empty condition; TEXT_TOO_LONG,
 * TEXT_INVALID.
 */
export function conditionsOf(given: readonly string[]): string[] {
  if (given.length > MAX_POINTS) throw tooMany({ limit: MAX_POINTS }).at("conditions");
  return given.map((one, index) => {
    const text = textOf(one, `conditions.${index}`);
    if (!text) throw conditionsRequired().at(`conditions.${index}`);
    return text;
  });
}

/** Writes the answer to a request for consent into its procedure, which the caller has in hand. */
export async function answer({
  tx,
  procedure,
  status,
  answeredWith,
  answeredOn,
  adoption,
  more = {},
}: {
  tx: Transaction;
  procedure: AdviceProcedure;
  status: ProcedureStatus;
  answeredWith: ProcedureAnswer;
  answeredOn: LocalDate;
  adoption: Adoption;
  more?: { answerReason?: string };
}): Promise<void> {
  const { adoptedOn, meetingId } = adoption;
  await updateRow({
    tx,
    entity: AdviceProcedure,
    row: procedure,
    changes: {
      ...more,
      status,
      answeredOn,
      answeredWith,
      answerAdoptedOn: adoptedOn,
      answerMeetingId: meetingId,
    },
  });
}
