import { PARTIES } from "../../authorisation/audience.js";
import { labelsOf, shareLabel } from "../../authorisation/labels.js";
import type { ViewerClass } from "../../authorisation/viewer.js";
import type { Agreement } from "./agreement.entity.js";

/** Whether a viewer negotiates an agreement, as `app.agreed_between` has it for its rows. */
export const negotiates = (
  viewer: ViewerClass,
  { municipalityId, partyIds }: Pick<Agreement, "municipalityId" | "partyIds">,
): boolean =>
  shareLabel(labelsOf(viewer), [
    ...PARTIES,
    `MUNICIPALITY/${municipalityId}`,
    ...partyIds.map((id) => `organisation/${id}`),
  ]);
