import { partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { Nomination, NominationCandidate } from "./nomination.entity.js";
import { NominationCandidateType, NominationType } from "./nomination.type.js";

export const nominations = kept(Nomination, {
  as: "CommissionerNomination",
  type: NominationType,
  called: () => ({ nl: "een commissaris", en: "a commissioner" }),
});
export const candidates = kept(NominationCandidate, {
  as: "NominationCandidate",
  type: NominationCandidateType,
  called: ({ nominationId }) => partOf(nominations, nominationId),
});

export const shownNomination = nominations.shown(
  "nomination",
  "The nomination as it now stands (voordracht).",
);
export const shownCandidate = candidates.shown(
  "candidate",
  "The candidate as it now stands (kandidaat).",
);

/** The candidates of each nomination, by name: the council's own alone. */
export const listCandidatesOf = candidates.by("nominationId", "name");
