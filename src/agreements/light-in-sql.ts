import { BY_LAST_DAY, WELL } from "./agreements.enums.js";
import { quoted } from "../persistence/statement.js";

/** How late a period ends, for an order. */
export const periodPlace = (period: string) =>
  `array_position(ARRAY[${quoted(BY_LAST_DAY)}], ${period})`;

/**
 * A light as it is shown, in SQL: a commitment is not called carried out while its last text is
 * reserved to something that has not come, also where it was reported before that text was written
 * (domain brief, section 8, rule 2). Null then, and where nothing was reported.
 */
export const shownLight = (light: string, textId: string) => `
  CASE WHEN ${light} NOT IN (${quoted(WELL)}) OR NOT EXISTS (
    SELECT FROM app.agreement_reservation held
    WHERE held.text_id = ${textId} AND held.status <> 'LIFTED') THEN ${light} END`;

/** What names a commitment, in SQL. */
interface CommitmentInSql {
  /** The commitment of the first edition. */
  readonly originId: string;
  readonly textId: string;
}

/**
 * The light of a commitment: that of the last report of the latest period, among the reports that
 * the viewer may read, for their policy is within it.
 */
export const lightOf = ({ originId, textId }: CommitmentInSql) => `
  (SELECT ${shownLight("g.light", textId)} FROM app.agreement_progress g
    WHERE g.commitment_id = ${originId} AND g.submitted_at IS NOT NULL
    ORDER BY g.year DESC, ${periodPlace("g.period")} DESC, g.submitted_at DESC
    LIMIT 1)`;
