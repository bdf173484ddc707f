import { inQuotes } from "../../../src/reads/called.js";
import { kept } from "../../../src/reads/kept.js";
import { Pledge } from "./pledge.entity.js";
import { PledgeType } from "./pledge.type.js";

export const pledges = kept(Pledge, {
  as: "Pledge",
  type: PledgeType,
  called: ({ text }) => inQuotes(text),
});
export const shownPledge = pledges.shown("pledge", "The promise as it now stands (toezegging).");

/** What each organisation has promised, by day. */
export const listPledgesOf = pledges.by("organisationId", "dueOn");
