import {
  leadingTo,
  Lifecycle,
  ownSide,
  type Side,
  staying,
  type Steps,
} from "../../acts/lifecycle.js";
import { type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { tooMany } from "../../acts/refusals.js";
import type { NominationAct } from "../collaboration.enums.js";
import { collaborationPermissions } from "../collaboration.permissions.js";
import type { Nomination, NominationCandidate } from "./nomination.entity.js";
import { NominationActEnum, NominationStatusEnum } from "./nomination.type.js";

/** What acts on a nomination look at. */
export interface NominationFacts {
  readonly subject: Pick<Nomination, "status" | "organisationId">;
  /** Every candidate there ever was: of the viewer's own organisation alone. */
  readonly candidates: () => Promise<readonly Pick<NominationCandidate, "withdrawnOn">[]>;
}

/** How many candidates a nomination may have, those that were taken off included. */
export const MOST_CANDIDATES = 50;

const landlord: Side<unknown> = {
  name: "landlord",
  refusal: "Only the landlord can do this.",
  includes: ({ audience }) => audience === "LANDLORD",
};

const noCandidate = refusal("NO_CANDIDATE", {
  description: "There is no candidate that stands (geen kandidaat).",
  nl: () => "Er is geen kandidaat.",
  en: () => "There is no candidate.",
});

const someCandidateStands: Need<NominationFacts> = async ({ candidates }) =>
  unless(
    (await candidates()).some(({ withdrawnOn }) => withdrawnOn === null),
    noCandidate,
  );
const hasRoom: Need<NominationFacts> = async ({ candidates }) =>
  unless((await candidates()).length < MOST_CANDIDATES, () => tooMany({ limit: MOST_CANDIDATES }));

const PREPARED = ["VACANCY", "PROFILE_AGREED", "CANDIDATES"] as const;

/** The council prepares it alone; the landlord answers what it was told (Woningwet art. 30(10)). */
const STEPS = {
  AGREE_PROFILE: {
    by: ownSide,
    from: leadingTo("PROFILE_AGREED", "VACANCY", "PROFILE_AGREED"),
  },
  ADD_CANDIDATE: {
    by: ownSide,
    from: leadingTo("CANDIDATES", "PROFILE_AGREED", "CANDIDATES"),
    needs: hasRoom,
  },
  WITHDRAW_CANDIDATE: {
    by: ownSide,
    from: staying("CANDIDATES"),
    needs: someCandidateStands,
  },
  NOMINATE: {
    by: ownSide,
    from: leadingTo("NOMINATED", "CANDIDATES"),
    needs: someCandidateStands,
  },
  APPOINT: { by: landlord, from: leadingTo("APPOINTED", "NOMINATED") },
  NOT_APPOINT: { by: landlord, from: leadingTo("NOT_APPOINTED", "NOMINATED") },
  CANCEL: { by: ownSide, from: leadingTo("CANCELLED", ...PREPARED) },
} satisfies Steps<NominationAct, NominationFacts>;

const PERMISSIONS = {
  AGREE_PROFILE: "PREPARE_NOMINATION",
  ADD_CANDIDATE: "PREPARE_NOMINATION",
  WITHDRAW_CANDIDATE: "PREPARE_NOMINATION",
  NOMINATE: "NOMINATE",
  APPOINT: "APPOINT",
  NOT_APPOINT: "APPOINT",
  CANCEL: "PREPARE_NOMINATION",
} as const satisfies Record<NominationAct, string>;

export const nominationLifecycle = new Lifecycle<NominationAct, NominationFacts>({
  steps: STEPS,
  role: (viewer, act) => collaborationPermissions.obstacle(viewer, PERMISSIONS[act]),
  words: { acts: NominationActEnum, statuses: NominationStatusEnum },
  begins: ["VACANCY", "open (tenants' council)"],
});
