import { refusal } from "../../acts/refusal.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { WohvSubject } from "../advice.enums.js";

const subjectRequired = refusal("SUBJECT_REQUIRED", {
  description:
    "Advice that the law asks for has a subject of Wohv art. 3(2) (onderwerp verplicht).",
  nl: () => "Kies een onderwerp van Wohv art. 3 lid 2.",
  en: () => "Choose a subject of Wohv art. 3(2).",
});

const basisRequired = refusal("BASIS_REQUIRED", {
  description:
    "A request for consent names on what the right to consent rests (grondslag verplicht).",
  nl: () =>
    "Noem waarop het instemmingsrecht berust: Wohv art. 5a, Woningwet art. 53 of de " +
    "samenwerkingsovereenkomst.",
  en: () =>
    "Name on what the right to consent rests: Wohv art. 5a, Woningwet art. 53 or the " +
    "collaboration agreement.",
});

const municipalityRequired = refusal("MUNICIPALITY_REQUIRED", {
  description:
    "A request about complexes names their municipality, whose local organisation is " +
    "addressed too (gemeente verplicht).",
  nl: () =>
    "Noem de gemeente van deze complexen: de lokale huurdersorganisatie wordt ook geadresseerd (Wohv art. 2).",
  en: () =>
    "Name the municipality of these complexes: its local tenants' organisation is addressed too (Wohv art. 2).",
});

const addresseeNotConcerned = refusal("ADDRESSEE_NOT_CONCERNED", {
  description:
    "Others than the tenants' council are addressed only where a request for advice is about " +
    "complexes and its subject is B, H or J (Wohv art. 2) (geadresseerde niet betrokken).",
  nl: () =>
    "Een bewonerscommissie wordt alleen mee geadresseerd bij een adviesaanvraag over " +
    "complexen met onderwerp B, H of J (Wohv art. 2).",
  en: () =>
    "A residents' committee is addressed too only where a request for advice is about " +
    "complexes and its subject is B, H or J (Wohv art. 2).",
});

/** What a request is about, and which committees it also goes to. */
export type RequestSubject = Pick<
  AdviceProcedure,
  "kind" | "wohvSubject" | "consentBasis" | "municipalityIds" | "alsoAddressedIds" | "complexes"
>;

/**
 * Subjects that directly concern the tenants of a complex. On these the organisation of the complex
 * is addressed beside the council (Wohv art. 2(2)-(3)).
 */
const CONCERNING_COMPLEXES: readonly WohvSubject[] = ["B", "H", "J"];

/**
 * Refuses a request without the subject, the basis or the municipality that its kind needs, or with
 * committees whom its subject does not concern.
 *
 * @throws SUBJECT_REQUIRED, BASIS_REQUIRED, MUNICIPALITY_REQUIRED, ADDRESSEE_NOT_CONCERNED
 * (userErrors).
 */
export function refuseWrongSubject(procedure: RequestSubject): void {
  const { kind, wohvSubject, consentBasis, municipalityIds, alsoAddressedIds } = procedure;
  if (kind === "REQUESTED" && !wohvSubject) throw subjectRequired();
  if (kind === "CONSENT" && consentBasis === null) throw basisRequired();
  if (concernsComplexes(procedure) && municipalityIds.length === 0) throw municipalityRequired();
  if (alsoAddressedIds.length > 0 && !concernsComplexes(procedure)) throw addresseeNotConcerned();
}

/**
 * Whether a request for advice, statutory or voluntary, concerns complexes. A request for consent
 * never does: consent is CPRW's alone (domain brief, 7.3). The landlord hears the tenants of a
 * complex on it by asking their advice as well.
 */
export const concernsComplexes = ({
  kind,
  wohvSubject,
  complexes,
}: Pick<RequestSubject, "kind" | "wohvSubject" | "complexes">): boolean =>
  kind !== "CONSENT" &&
  wohvSubject !== null &&
  CONCERNING_COMPLEXES.includes(wohvSubject) &&
  complexes.length > 0;
