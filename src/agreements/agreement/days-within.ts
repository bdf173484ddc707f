import { refusal } from "../../acts/refusal.js";
import type { Agreement } from "./agreement.entity.js";

interface Limits {
  readonly from: string;
  readonly until: string | null;
}
const inDutch = ({ from, until }: Limits) =>
  until ? `van ${from} tot en met ${until}` : `vanaf ${from}`;
const inEnglish = ({ from, until }: Limits) =>
  until ? `from ${from} to ${until}` : `from ${from} on`;

const accedesOutside = refusal<Limits>("ACCESSION_OUTSIDE_AGREEMENT", {
  description:
    "Somebody accedes on a day of the agreement, and no longer than it lasts (toetreding buiten de " +
    "looptijd).",
  nl: (limits) => `Toetreden kan ${inDutch(limits)}.`,
  en: (limits) => `Somebody can accede ${inEnglish(limits)}.`,
});

const sliceOutside = refusal<Limits>("SLICE_OUTSIDE_FRAMEWORK", {
  description:
    "A yearly slice has its days within those of its framework (jaarschijf buiten de looptijd van " +
    "de raamafspraken).",
  nl: (limits) => `De raamafspraken gelden ${inDutch(limits)}: een jaarschijf valt daarbinnen.`,
  en: (limits) => `The framework holds ${inEnglish(limits)}: a slice has its days within it.`,
});

const OUTSIDE = { ACCESSION: accedesOutside, SLICE: sliceOutside };

/** What has its days within those of the agreement that it is based on. */
export const isWithinBase = (kind: Agreement["kind"]): kind is keyof typeof OUTSIDE =>
  kind in OUTSIDE;

type Days = Pick<Agreement, "startsOn" | "endsOn">;

/**
 * An accession has its days within those of what it accedes to, a slice within those of its
 * framework.
 *
 * @throws ACCESSION_OUTSIDE_AGREEMENT, SLICE_OUTSIDE_FRAMEWORK (userErrors).
 */
export function refuseDaysOutside(
  kind: keyof typeof OUTSIDE,
  base: Days,
  { startsOn, endsOn }: Days,
): void {
  const refused = (field: keyof Days) =>
    OUTSIDE[kind]({ from: base.startsOn, until: base.endsOn }).at(field);
  if (startsOn < base.startsOn || (base.endsOn !== null && startsOn > base.endsOn))
    throw refused("startsOn");
  if (base.endsOn !== null && (endsOn === null || endsOn > base.endsOn)) throw refused("endsOn");
}
