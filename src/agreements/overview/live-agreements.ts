import { EDITIONS_IN_ORDER } from "../progress/edition.js";

/**
 * Commitments that were agreed in those agreements, each in one edition: the one that holds now. An
 * amendment begins as a copy, and counts nothing twice while it is negotiated.
 */
export const AGREED = `
  agreed AS MATERIALIZED (
    SELECT DISTINCT ON (c.origin_id) c.*
    FROM live a JOIN app.agreement_commitment c ON c.agreement_id = a.id AND c.status = 'AGREED'
    ORDER BY c.origin_id, ${EDITIONS_IN_ORDER})`;

/**
 * Agreements of some municipalities that cover a year, but for those that have ended.
 *
 * @param when a further condition.
 */
export const liveWhen = (when = "true") => `
  live AS MATERIALIZED (
    SELECT a.id, a.municipality_id, a.status, a.starts_on, a.ends_on, a.in_force_on, a.published_on,
      a.monitoring_months, a.monitoring_due_on, a.party_ids, a.created_at, a.edition,
      a.concluded_at
    FROM app.agreement a
    WHERE a.municipality_id = ANY($1) AND a.status NOT IN ('AMENDED', 'TERMINATED', 'CLOSED')
      AND extract(year FROM a.starts_on) <= $2
      AND (a.ends_on IS NULL OR extract(year FROM a.ends_on) >= $2) AND ${when})`;
