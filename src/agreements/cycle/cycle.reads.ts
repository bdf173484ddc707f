import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import { kept } from "../../reads/kept.js";
import { AgreementCycle, BidDate, SentOverview } from "./agreement-cycle.entity.js";
import { AgreementCycleType, BidDateType, SentOverviewType } from "./agreement-cycle.type.js";

export const agreementCycles = kept(AgreementCycle, {
  as: "AgreementCycle",
  type: AgreementCycleType,
});
export const bidDates = kept(BidDate, { as: "AgreementBidDate", type: BidDateType });

export const sentOverviews = kept(SentOverview, { as: "SentOverview", type: SentOverviewType });

export const shownCycle = agreementCycles.shown("cycle", "The cycle as it now stands (cyclus).");
export const listBidDatesOf = bidDates.by("cycleId", "dueOn");
export const listOverviewsOf = sentOverviews.by("cycleId", "dueYear");

/** By its organisation: so the index is not read past another's (list-reads.test.ts). */
const DRAFTS = named(`
  SELECT cycle_id FROM app.agreement_bid WHERE cycle_id = ANY($1) AND status = 'DRAFT'
    AND organisation_id = (SELECT app.viewer_organisation_id())`);

/** Whether each cycle has a draft of a bid that the viewer may know of. */
export const haveDraftBids: Batch<string, boolean> = async (snapshot, cycleIds) => {
  const rows = await snapshot.read(DRAFTS, [cycleIds]);
  const found = new Set(rows.map(([cycleId]) => cycleId));
  return cycleIds.map((id) => found.has(id));
};
