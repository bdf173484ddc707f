import { refusal } from "../../acts/refusal.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { questionRequired, dateInPast } from "../advice.refusals.js";
import type { RequestVersion } from "../request/request-version.entity.js";
import type { RequestKind } from "../request/request.input.js";

const motivesRequired = refusal("MOTIVES_REQUIRED", {
  description: "Motives are mandatory by Wohv art. 4(2) (beweegredenen verplicht).",
  nl: () => "Vermeld de beweegredenen (Wohv art. 4 lid 2).",
  en: () => "State the motives (Wohv art. 4(2)).",
});

const consequencesRequired = refusal("CONSEQUENCES_REQUIRED", {
  description: "Consequences for tenants are mandatory by Wohv art. 4(2) (gevolgen verplicht).",
  nl: () => "Vermeld de gevolgen voor huurders (Wohv art. 4 lid 2).",
  en: () => "State the consequences for tenants (Wohv art. 4(2)).",
});

export const embargoInvalid = refusal("EMBARGO_INVALID", {
  description:
    "An embargo has a last day only when it is one, and not in the past (ongeldig embargo).",
  nl: () => "Een einddatum hoort alleen bij een embargo en ligt niet in het verleden.",
  en: () => "A last day goes with an embargo only, and does not lie in the past.",
});

/**
 * Whether the text is still confidential. Only the parties read it then, and an addressee with whom
 * the landlord has shared it.
 */
export const isConfidential = ({
  confidentiality,
  liftedAt,
}: Pick<RequestVersion, "confidentiality"> & Partial<RequestVersion>): boolean =>
  !liftedAt && (confidentiality === "CONFIDENTIAL" || confidentiality === "EMBARGO");

/**
 * Refuses a request that lacks a text which it needs before it is submitted.
 *
 * @throws QUESTION_REQUIRED, MOTIVES_REQUIRED, CONSEQUENCES_REQUIRED (userErrors).
 */
export function refuseIncompleteText(
  kind: RequestKind,
  text: Pick<RequestVersion, "question" | "motives" | "consequences">,
): void {
  const byLaw = kind !== "VOLUNTARY";
  if (!text.question) throw questionRequired();
  if (byLaw && !text.motives) throw motivesRequired();
  if (byLaw && !text.consequences) throw consequencesRequired();
}

/**
 * Refuses a planned execution or an end of the embargo that lies before today.
 *
 * @throws DATE_IN_PAST, EMBARGO_INVALID (userErrors).
 */
export function refusePastDates(
  {
    plannedExecutionOn,
    embargoUntil,
  }: Partial<Pick<RequestVersion, "plannedExecutionOn" | "embargoUntil">>,
  today: LocalDate,
): void {
  if (plannedExecutionOn && plannedExecutionOn < today) throw dateInPast();
  if (embargoUntil && embargoUntil < today) throw embargoInvalid();
}
