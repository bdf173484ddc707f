import { RuleRefusal } from "../acts/user-error.js";
import type { WohvSubject } from "./advice.enums.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";

/** What a request is about, and to whom it goes besides. */
export type RequestSubject = Pick<AdviceProcedure, "kind" | "wohvSubject" | "consentBasis" | "municipalityIds" | "alsoAddressedIds" | "complexes">;

/** Subjects that concern the tenants of a complex itself, so that its own organisation is addressed beside the council (Wohv art. 2(2)-(3)). */
const CONCERNING_COMPLEXES: readonly WohvSubject[] = ["B", "H", "J"];

/**
 * @throws SUBJECT_REQUIRED, BASIS_REQUIRED, MUNICIPALITY_REQUIRED, ADDRESSEE_NOT_CONCERNED
 * (userErrors).
 */
export function refuseWrongSubject(procedure: RequestSubject): void {
  const { kind, wohvSubject, consentBasis, municipalityIds, alsoAddressedIds } = procedure;
  if (kind === "REQUESTED" && !wohvSubject) throw new RuleRefusal("SUBJECT_REQUIRED");
  if (kind === "CONSENT" && consentBasis === null) throw new RuleRefusal("BASIS_REQUIRED");
  if (concernsComplexes(procedure) && municipalityIds.length === 0) throw new RuleRefusal("MUNICIPALITY_REQUIRED");
  if (alsoAddressedIds.length > 0 && !concernsComplexes(procedure)) throw new RuleRefusal("ADDRESSEE_NOT_CONCERNED");
}

/** For advice, asked by law or beyond it. Consent is CPRW's alone (domain brief, 7.3): tenants of a complex are heard on it by asking their advice beside it. */
export const concernsComplexes = ({ kind, wohvSubject, complexes }: Pick<RequestSubject, "kind" | "wohvSubject" | "complexes">): boolean =>
  kind !== "CONSENT" && wohvSubject !== null && CONCERNING_COMPLEXES.includes(wohvSubject) && complexes.length > 0;
