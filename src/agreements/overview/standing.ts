import { groupBy } from "../../persistence/rows.js";
import { named } from "../../persistence/statement.js";
import type { CommitmentStatus, Light } from "../agreements.enums.js";
import { periodPlace, shownLight } from "../light-in-sql.js";
import { AGREED, liveWhen } from "./live-agreements.js";
import type {
  AgreementCountsType,
  AgreementThemeCountsType,
  OverviewCommitmentType,
} from "./overview.type.js";

/** A commitment that is agreed; its indicators are read where they are asked for. */
export type OverviewCommitment = Omit<OverviewCommitmentType, "indicators">;

/** A commitment that is talked about or agreed. */
export interface Standing extends OverviewCommitment {
  readonly status: CommitmentStatus;
}

/**
 * Commitments of municipalities that are talked about or agreed, with the last report of the latest
 * period until that year, among those that the viewer reads: as `Commitment.light`. One statement for
 * all that is asked of them: it is counted here, and not once more in SQL.
 */
export const STANDING = named(`
  WITH ${liveWhen()}, ${AGREED},
  stands AS (
    SELECT * FROM agreed UNION ALL
    SELECT c.* FROM live JOIN app.agreement_commitment c ON c.agreement_id = live.id
      AND c.status IN ('PROPOSED', 'COUNTERED'))
  SELECT live.municipality_id, json_agg(json_build_object('commitmentId', c.id, 'number', c.number,
    'theme', c.theme, 'text', c.text, 'status', c.status,
    'light', ${shownLight("reported.light", "c.current_text_id")},
    'reportedOn', reported.submitted_on, 'reportStatus', reported.status,
    'openReservations', (SELECT count(*) FROM app.agreement_reservation r
      WHERE r.text_id = c.current_text_id AND r.status = 'OPEN'),
    'leadId', c.lead_id, 'agreementId', c.agreement_id, 'originId', c.origin_id)
    ORDER BY live.starts_on, c.agreement_id, c.number) AS standing
  FROM stands c JOIN live ON live.id = c.agreement_id
    LEFT JOIN LATERAL (
      SELECT g.light, g.submitted_on, g.status FROM app.agreement_progress g
      WHERE g.commitment_id = c.origin_id AND g.submitted_at IS NOT NULL AND g.year <= $2
      ORDER BY g.year DESC, ${periodPlace("g.period")} DESC, g.submitted_at DESC
      LIMIT 1) reported ON true
  GROUP BY live.municipality_id`);

const isAgreed = ({ status }: Standing): boolean => status === "AGREED";

/** Those that were agreed, in their order. */
export const agreedAmong = (standing: readonly Standing[]): OverviewCommitment[] =>
  standing.filter(isAgreed);

/** How many of them stand where. */
export function countsOf(standing: readonly Standing[]): AgreementCountsType {
  const agreed = standing.filter(isAgreed);
  const lights = groupBy(agreed, ({ light }) => light);
  const count = (light: Light | null) => lights.get(light)?.length ?? 0;
  return {
    agreed: agreed.length,
    open: standing.length - agreed.length,
    reserved: agreed.filter(({ openReservations }) => openReservations > 0).length,
    onTrack: count("ON_TRACK"),
    atRisk: count("AT_RISK"),
    offTrack: count("OFF_TRACK"),
    achieved: count("ACHIEVED"),
    notAchieved: count("NOT_ACHIEVED"),
    unreported: count(null),
    contested: agreed.filter(({ reportStatus }) => reportStatus === "CONTESTED").length,
  };
}

/** The same by theme, in the order of their codes. */
export const themeCountsOf = (standing: readonly Standing[]): AgreementThemeCountsType[] =>
  [...groupBy(standing, ({ theme }) => theme)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([theme, those]) => ({ theme, ...countsOf(those) }));
