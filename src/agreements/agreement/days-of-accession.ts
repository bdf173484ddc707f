import { refusal } from "../../acts/refusal.js";
import type { Agreement } from "./agreement.entity.js";

const accedesOutside = refusal<{ from: string; until: string }>("ACCESSION_OUTSIDE_AGREEMENT", {
  description:
    "Somebody accedes on a day of the agreement, and no longer than it lasts (toetreding buiten de " +
    "looptijd).",
  nl: (d) => `Toetreden kan van ${d.from} tot en met ${d.until}.`,
  en: (d) => `Somebody can accede from ${d.from} to ${d.until}.`,
});

type Days = Pick<Agreement, "startsOn" | "endsOn">;

/**
 * An accession has its days within those of what it accedes to, which do not move meanwhile.
 *
 * @throws ACCESSION_OUTSIDE_AGREEMENT (a userError).
 */
export function refuseDaysOutside(base: Days, { startsOn, endsOn }: Days): void {
  const refused = (field: keyof Days) =>
    accedesOutside({ from: base.startsOn, until: base.endsOn ?? "-" }).at(field);
  if (startsOn < base.startsOn || (base.endsOn !== null && startsOn > base.endsOn))
    throw refused("startsOn");
  if (base.endsOn !== null && (endsOn === null || endsOn > base.endsOn)) throw refused("endsOn");
}
