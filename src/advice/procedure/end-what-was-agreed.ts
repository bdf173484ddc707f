import type { ChangeName } from "../../changes/change.js";
import { due, type Due } from "../../changes/clock.js";

/** Agreements that have ended, in SQL of the module that keeps them. */
interface EndedAgreements {
  /** The ids of those that have ended. */
  readonly ids: string;
  /** The last day of one; the argument is an SQL expression. */
  readonly lastDayOf: (agreementId: string) => string;
}

/**
 * What midnight does with what an agreement laid down for new procedures, once it has ended: the
 * days, and what the landlord asks. They run on the law again; running ones keep what they began
 * with.
 */
export const endWhatWasAgreed = (act: ChangeName, { ids, lastDayOf }: EndedAgreements): Due[] =>
  ["agreed_term", "agreed_right"].map((table) =>
    due(act, {
      table,
      set: `ends_on = ${lastDayOf("row.agreement_id")}`,
      where: `ends_on IS NULL AND agreement_id IN (${ids})`,
    }),
  );
