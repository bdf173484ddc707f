import {
  activeOrganisations,
  landlordsAmong,
  organisationKind,
} from "../../organisation/names-in-sql.js";
import { named, quoted } from "../../persistence/statement.js";
import { HELD_IN } from "../agreement/agreement.lifecycle.js";
import { heldBy } from "../agreement/publication.js";
import { BEING_SIGNED } from "../agreements.enums.js";
import { isBound } from "../commitment/bound.js";
import { OVER } from "../commitment/settler.js";
import { answered, answers } from "../concluding/proposal-in-hand.js";
import { SIGNED_IN } from "../concluding/signature.lifecycle.js";
import { AGREED, liveWhen } from "./live-agreements.js";

/** Only those who negotiated it read all that has to be known to say who has to move. */
const LIVE_FOR_PARTIES = liveWhen(`
  (app.parties() || ARRAY['MUNICIPALITY/' || a.municipality_id]
    || app.within('organisation', a.party_ids)) && (SELECT app.viewer_labels())::text[]`);

const IS_OVER = quoted(OVER);
const TENANT_KINDS = ["TENANT_UMBRELLA", "LOCAL_TENANT_ORG"] as const;
const TENANTS = quoted(TENANT_KINDS);

/** Whom a landlord invites: the municipality, and the tenants' parties that can log in. */
const INVITED = activeOrganisations({
  kind: "MUNICIPALITY",
  municipalityId: "y.municipality_id",
  orKinds: TENANT_KINDS,
  among: "y.tenant_party_ids",
});

/**
 * A tenants' party that takes part no longer names no day either (agree-bid-date.ts). A letter that
 * somebody recorded is not its own day.
 */
const COUNTS_FOR_ITS_SIDE = `
  d.paper_of_id IS NULL
    AND (d.audience IN ('LANDLORD', 'MUNICIPALITY') OR d.organisation_id = ANY (y.tenant_party_ids))`;

/** Signatories that can log in, of parts that were not dropped. */
const SIGNATORIES = `
  signatories AS MATERIALIZED (
    SELECT y.id, y.agreement_id, y.part_id, y.member_id, y.capacity, y.stance, y.standing
    FROM app.agreement_party y
      JOIN live ON live.id = y.agreement_id
      JOIN app.agreement_part p ON p.id = y.part_id AND NOT p.dropped
    WHERE y.capacity = 'SIGNATORY' AND y.has_login AND y.left_on IS NULL)`;

/** What waits for whom. It tells nothing that the viewer could not read piece by piece. */
export const TASKS = named(`
  WITH ${LIVE_FOR_PARTIES}, ${SIGNATORIES}, ${AGREED},
  duties AS (
    SELECT y.municipality_id, due.kind, due.day + 1 AS since, true AS is_late,
      y.organisation_id, NULL::uuid AS agreement_id, NULL::uuid AS commitment_id
    FROM app.agreement_cycle y, LATERAL (VALUES
      ('ASK_CONSULTATION', y.consultation_due_on, y.consultation_asked_on),
      ('SUBMIT_BID', y.bid_due_on, y.bid_submitted_on),
      ('SEND_OVERVIEW', y.overview_due_on, y.overview_sent_on)) AS due (kind, day, done_on)
    WHERE y.municipality_id = ANY($1) AND $2 BETWEEN y.starts_year AND y.ends_year
      AND (y.status <> 'CLOSED' OR due.kind <> 'SUBMIT_BID')
      AND due.done_on IS NULL AND due.day < app.today()),
  texts AS (
    SELECT live.municipality_id, 'ANSWER_TEXT', t.sent_on, false, s.member_id, live.id, c.id
    FROM live JOIN app.agreement_commitment c ON c.agreement_id = live.id
        AND c.status IN ('PROPOSED', 'COUNTERED')
      JOIN app.agreement_commitment_text t ON t.id = c.current_text_id
      JOIN signatories s ON s.part_id = c.part_id AND s.member_id <> t.organisation_id
    WHERE live.status = 'NEGOTIATION' AND NOT EXISTS (
      SELECT FROM app.agreement_commitment_answer w
      WHERE w.text_id = t.id AND w.organisation_id = s.member_id)),
  proposals AS (
    SELECT DISTINCT live.municipality_id, 'ANSWER_PROPOSAL', o.made_on, false, s.member_id,
      live.id, NULL::uuid
    FROM live JOIN app.agreement_proposal o ON o.agreement_id = live.id AND o.status = 'OPEN'
      JOIN app.agreement_party s ON s.agreement_id = live.id AND ${answers("s", "o")}
      JOIN app.agreement_part p ON p.id = s.part_id AND NOT p.dropped
    WHERE NOT ${answered("s", "o")}),
  signing AS (
    SELECT live.municipality_id, 'SIGN', final.decided_on, false, y.member_id, live.id, NULL::uuid
    FROM live JOIN app.agreement_party y ON y.agreement_id = live.id AND y.stance = 'PENDING'
        AND y.capacity IN ('SIGNATORY', 'ENDORSER') AND y.left_on IS NULL
      JOIN LATERAL (SELECT max(o.decided_on) AS decided_on FROM app.agreement_proposal o
        WHERE o.agreement_id = live.id AND o.kind = 'FINAL_CONCEPT' AND o.status = 'ACCEPTED') final
        ON true
    WHERE live.status IN (${quoted(SIGNED_IN)})
      AND NOT EXISTS (SELECT FROM app.agreement_signature g
        WHERE g.party_id = y.id AND g.voided_on IS NULL)
      AND NOT EXISTS (SELECT FROM app.agreement_paper_statement t
        WHERE t.party_id = y.id AND t.confirmed_on IS NULL AND t.voided_on IS NULL)),
  papers AS (
    SELECT live.municipality_id, 'CONFIRM_PAPER', g.signed_on, false, NULL::uuid, live.id,
      NULL::uuid
    FROM live JOIN app.agreement_signature g ON g.agreement_id = live.id
    WHERE live.status IN (${quoted(SIGNED_IN)}) AND g.on_paper AND g.confirmed_on IS NULL AND g.voided_on IS NULL
    UNION ALL
    SELECT live.municipality_id, 'CONFIRM_PAPER', t.made_on, false, NULL::uuid, live.id, NULL::uuid
    FROM live JOIN app.agreement_paper_statement t ON t.agreement_id = live.id
      LEFT JOIN app.agreement_proposal o ON o.id = t.proposal_id
      LEFT JOIN app.agreement_party y ON y.id = t.party_id
    WHERE t.confirmed_on IS NULL AND t.voided_on IS NULL
      AND CASE WHEN o.id IS NOT NULL THEN o.status = 'OPEN'
        WHEN y.id IS NOT NULL
          THEN y.stance = 'PENDING' AND live.status IN (${quoted(BEING_SIGNED)})
        ELSE live.status IN (${quoted(HELD_IN)}) END),
  reports AS (
    SELECT live.municipality_id, 'REPORT', monitored.day + 1, true, reporter.id, live.id, c.id
    FROM live JOIN LATERAL (
        SELECT max(day) AS day FROM (
          SELECT (make_date(years.year, month, 1) + interval '1 month' - interval '1 day')::date
            AS day
          FROM unnest(live.monitoring_months) AS month,
            (SELECT extract(year FROM LEAST(app.today(), live.ends_on))::integer - back AS year
              FROM generate_series(0, 1) AS back) AS years) days
        WHERE day < app.today()
          -- what only some signed binds them from its first day on
          AND day >= COALESCE(live.in_force_on, live.starts_on)
          AND (live.ends_on IS NULL OR day <= live.ends_on)) monitored ON true
      JOIN agreed c ON c.agreement_id = live.id
      -- where it has no log-in, or is not bound, each signatory may report that is
      LEFT JOIN LATERAL (SELECT y.member_id AS id FROM app.agreement_party y
        WHERE y.part_id = c.part_id AND y.member_id = c.lead_id AND y.has_login
          AND y.left_on IS NULL AND ${isBound("y", "c")} LIMIT 1) reporter ON true
    WHERE live.status IN ('SIGNED_BY_SOME', 'IN_FORCE') AND monitored.day IS NOT NULL
      AND (reporter.id IS NOT NULL OR EXISTS (SELECT FROM signatories s
        WHERE s.part_id = c.part_id AND ${isBound("s", "c")}))
      AND NOT EXISTS (
      SELECT FROM app.agreement_progress g
      WHERE g.commitment_id = c.origin_id
        AND g.submitted_on >= date_trunc('month', monitored.day))),
  answers AS (
    SELECT live.municipality_id, 'ANSWER_REPORT', g.submitted_on, false, s.member_id, live.id, c.id
    FROM live JOIN agreed c ON c.agreement_id = live.id
      JOIN app.agreement_progress g ON g.commitment_id = c.origin_id AND g.status = 'SUBMITTED'
        AND g.agreement_id = live.id
      JOIN signatories s ON s.part_id = c.part_id AND s.member_id <> g.organisation_id
        AND ${isBound("s", "c")}
    WHERE NOT EXISTS (SELECT FROM app.agreement_progress_answer w
      WHERE w.progress_id = g.id AND w.organisation_id = s.member_id)
      -- who is asked answers the last one of its period
      AND NOT EXISTS (SELECT FROM app.agreement_progress later
        WHERE later.commitment_id = g.commitment_id AND later.year = g.year
          AND later.period = g.period AND later.submitted_at > g.submitted_at)),
  dates AS (
    SELECT y.municipality_id, 'ANSWER_BID_DATE', proposed.named_on, false, asked.id, NULL::uuid,
      NULL::uuid
    FROM app.agreement_cycle y
      CROSS JOIN LATERAL (
        SELECT d.due_on, (d.updated_at AT TIME ZONE 'Europe/Amsterdam')::date AS named_on
        FROM app.agreement_bid_date d WHERE d.cycle_id = y.id AND ${COUNTS_FOR_ITS_SIDE}
        ORDER BY d.updated_at DESC, d.id LIMIT 1) proposed
      CROSS JOIN LATERAL (
        SELECT y.organisation_id AS id, 'LANDLORD' AS kind UNION ALL
        SELECT id, kind FROM ${INVITED} i) asked
    WHERE y.municipality_id = ANY($1) AND $2 BETWEEN y.starts_year AND y.ends_year
      AND y.status = 'PREPARATION' AND y.agreed_bid_due_on IS DISTINCT FROM proposed.due_on
      AND NOT EXISTS (SELECT FROM app.agreement_bid_date d
        WHERE d.cycle_id = y.id AND d.due_on = proposed.due_on AND d.organisation_id = asked.id
          AND d.paper_of_id IS NULL)
      -- one of several tenants' parties speaks for their side, unless another names another day
      AND (EXISTS (SELECT FROM app.agreement_bid_date d
          WHERE d.cycle_id = y.id AND d.organisation_id = asked.id AND d.paper_of_id IS NULL)
        OR NOT EXISTS (SELECT FROM app.agreement_bid_date d
          WHERE d.cycle_id = y.id AND d.due_on = proposed.due_on AND ${COUNTS_FOR_ITS_SIDE}
            AND (d.audience IN ('LANDLORD', 'MUNICIPALITY'))
              = (asked.kind IN ('LANDLORD', 'MUNICIPALITY'))
            AND (d.audience = asked.kind OR asked.kind NOT IN ('LANDLORD', 'MUNICIPALITY'))))),
  bids AS (
    SELECT y.municipality_id, 'REACT_TO_BID', last.received_on, false, asked.id, NULL::uuid,
      NULL::uuid
    FROM app.agreement_cycle y
      CROSS JOIN LATERAL (SELECT b.id, b.received_on FROM app.agreement_bid b
        WHERE b.cycle_id = y.id AND b.number IS NOT NULL ORDER BY b.number DESC LIMIT 1) last
      CROSS JOIN LATERAL ${INVITED} asked
    WHERE y.municipality_id = ANY($1) AND $2 BETWEEN y.starts_year AND y.ends_year
      AND y.status <> 'CLOSED' AND NOT EXISTS (SELECT FROM app.agreement_bid_reaction r
        WHERE r.bid_id = last.id AND r.organisation_id = asked.id)),
  reserved AS (
    SELECT live.municipality_id, 'SETTLE_RESERVATION', agreed.on_day, false, settler.member_id,
      live.id, c.id
    FROM live JOIN agreed c ON c.agreement_id = live.id
      JOIN app.agreement_reservation r ON r.text_id = c.current_text_id AND r.status = 'OPEN'
        AND (r.procedure_status IS NULL OR r.procedure_status IN (${IS_OVER}))
      JOIN LATERAL (SELECT COALESCE(max(w.given_on), max(t.sent_on)) AS on_day
        FROM app.agreement_commitment_text t
          LEFT JOIN app.agreement_commitment_answer w ON w.text_id = t.id
        WHERE t.id = c.current_text_id) agreed ON true
      LEFT JOIN LATERAL (SELECT y.member_id FROM app.agreement_party y
        WHERE y.part_id = c.part_id AND y.has_login AND y.left_on IS NULL
          AND y.capacity <> 'PROSPECTIVE'
          AND CASE WHEN r.kind = 'RVC' THEN ${organisationKind("y.member_id")} = 'LANDLORD'
            WHEN r.kind = 'COUNCIL_BUDGET'
              THEN ${organisationKind("y.member_id")} = 'MUNICIPALITY'
            WHEN r.kind IN ('ADVICE', 'CONSENT')
              THEN ${organisationKind("y.member_id")} IN (${TENANTS})
                  AND (y.member_id = r.procedure_adviser_id OR NOT EXISTS (
                    SELECT FROM app.agreement_party asked WHERE asked.part_id = c.part_id
                      AND asked.member_id = r.procedure_adviser_id AND asked.left_on IS NULL
                      AND asked.capacity <> 'PROSPECTIVE'))
                OR r.procedure_status <> 'WITHDRAWN'
                  AND ${organisationKind("y.member_id")} = 'LANDLORD'
            ELSE y.member_id = c.lead_id END) settler ON true),
  judging AS (
    SELECT DISTINCT live.municipality_id, 'JUDGE', make_date(years.year + 1, 1, 1), false,
      s.member_id, live.id, NULL::uuid
    FROM live JOIN signatories s ON s.agreement_id = live.id
      CROSS JOIN LATERAL (SELECT s.member_id AS id) o,
      generate_series(extract(year FROM live.starts_on)::integer,
        LEAST(extract(year FROM live.ends_on), extract(year FROM app.today()) - 1)::integer)
        AS years (year)
    WHERE (live.status IN ('IN_FORCE', 'EVALUATED') OR ${heldBy("o", "live")}) AND NOT EXISTS (
      SELECT FROM app.agreement_judgement j
      WHERE j.agreement_id = live.id AND j.organisation_id = s.member_id AND j.year = years.year)),
  disputes AS (
    SELECT d.municipality_id, 'FILE_WITH_MINISTER', d.arose_on, false, d.filer_id, d.agreement_id,
      NULL::uuid
    FROM app.agreement_dispute d
      LEFT JOIN app.agreement a ON a.id = d.agreement_id
      LEFT JOIN app.agreement_cycle y ON y.id = d.cycle_id
    WHERE d.municipality_id = ANY($1) AND d.status = 'DECLARED' AND d.file_until >= app.today()
      AND $2 BETWEEN COALESCE(extract(year FROM a.starts_on), y.starts_year)
        AND COALESCE(extract(year FROM a.ends_on), y.ends_year, $2)),
  unpublished AS (
    SELECT DISTINCT live.municipality_id, 'PUBLISH', CASE live.status
        -- from its first day, or since the last party decided
        WHEN 'SIGNED_BY_SOME' THEN GREATEST(live.starts_on, (SELECT max(y.stance_on)
          FROM app.agreement_party y WHERE y.agreement_id = live.id))
        ELSE live.in_force_on END, true, o.id, live.id, NULL::uuid
    FROM live CROSS JOIN LATERAL ${landlordsAmong("live.party_ids")} AS o
    WHERE live.published_on IS NULL AND (live.status IN ('IN_FORCE', 'EVALUATED')
      OR ${heldBy("o", "live")}))
  SELECT municipality_id, json_agg(json_build_object('kind', kind, 'since', since,
    'isLate', is_late, 'organisationId', organisation_id, 'agreementId', agreement_id,
    'commitmentId', commitment_id)
    ORDER BY since, kind, agreement_id, commitment_id, organisation_id) AS tasks
  FROM (SELECT * FROM duties UNION ALL SELECT * FROM texts UNION ALL SELECT * FROM proposals
    UNION ALL SELECT * FROM signing UNION ALL SELECT * FROM papers UNION ALL SELECT * FROM reports
    UNION ALL SELECT * FROM answers UNION ALL SELECT * FROM dates UNION ALL SELECT * FROM bids
    UNION ALL SELECT * FROM reserved UNION ALL SELECT * FROM judging UNION ALL
    SELECT * FROM disputes UNION ALL SELECT * FROM unpublished) all_tasks
  GROUP BY municipality_id`);
