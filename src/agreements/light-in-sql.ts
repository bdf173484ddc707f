import { BY_LAST_DAY } from "./agreements.enums.js";

/** How late a period ends, for an order. */
export const periodPlace = (period: string) =>
  `array_position(ARRAY[${BY_LAST_DAY.map((one) => `'${one}'`).join(", ")}], ${period})`;

/**
 * The light of a commitment: that of the last report of the latest period, among the reports that
 * the viewer may read, for their policy is within it.
 *
 * @param originId the commitment of the first edition, in SQL.
 */
export const lightOf = (originId: string) => `
  (SELECT g.light FROM app.agreement_progress g
    WHERE g.commitment_id = ${originId} AND g.submitted_at IS NOT NULL
    ORDER BY g.year DESC, ${periodPlace("g.period")} DESC, g.submitted_at DESC
    LIMIT 1)`;
