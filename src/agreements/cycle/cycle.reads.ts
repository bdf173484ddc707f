import { partOf } from "../../reads/called.js";
import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import { kept } from "../../reads/kept.js";
import { AgreementCycle, BidDate, SentOverview } from "./agreement-cycle.entity.js";
import { AgreementCycleType, BidDateType, SentOverviewType } from "./agreement-cycle.type.js";

export const agreementCycles = kept(AgreementCycle, {
  as: "AgreementCycle",
  type: AgreementCycleType,
  called: ({ startsYear, endsYear }) => {
    const years = startsYear === endsYear ? startsYear : `${startsYear}–${endsYear}`;
    return { nl: `de prestatieafspraken ${years}`, en: `the performance agreements ${years}` };
  },
});
export const bidDates = kept(BidDate, {
  as: "AgreementBidDate",
  type: BidDateType,
  called: ({ cycleId }) => partOf(agreementCycles, cycleId),
});

export const sentOverviews = kept(SentOverview, {
  as: "SentOverview",
  type: SentOverviewType,
  called: ({ cycleId }) => partOf(agreementCycles, cycleId),
});

export const shownCycle = agreementCycles.shown("cycle", "The cycle as it now stands (cyclus).");
export const listBidDatesOf = bidDates.by("cycleId", "dueOn");
export const listOverviewsOf = sentOverviews.by("cycleId", "dueYear");

/** By its organisation: so the index is not read past another's (list-reads.test.ts). */
const DRAFTS = named(`
  SELECT cycle_id FROM app.agreement_bid WHERE cycle_id = ANY($1) AND status = 'DRAFT'
    AND organisation_id = (SELECT app.viewer_organisation_id())`);

const SIGNED = named(`
  SELECT a.cycle_id, min(last.signed_on)::text
  FROM app.agreement a CROSS JOIN LATERAL (
    SELECT max(s.signed_on) AS signed_on FROM app.agreement_signature s
    WHERE s.agreement_id = a.id AND s.voided_on IS NULL) AS last
  WHERE a.cycle_id = ANY($1) AND (a.in_force_on IS NOT NULL OR a.status = 'SIGNED')
  GROUP BY a.cycle_id`);

/** When all had signed an agreement that each cycle led to; null: there is none. */
export const findSignedOn: Batch<string, string | null> = async (snapshot, cycleIds) => {
  const rows = await snapshot.read(SIGNED, [cycleIds]);
  const days = new Map(rows.map(([cycleId, day]) => [cycleId as string, day as string]));
  return cycleIds.map((id) => days.get(id) ?? null);
};

/** Whether each cycle has a draft of a bid that the viewer may know of. */
export const haveDraftBids: Batch<string, boolean> = async (snapshot, cycleIds) => {
  const rows = await snapshot.read(DRAFTS, [cycleIds]);
  const found = new Set(rows.map(([cycleId]) => cycleId));
  return cycleIds.map((id) => found.has(id));
};
