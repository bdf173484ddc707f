import { PARTIES } from "../../authorisation/audience.js";
import { labelsOf, shareLabel } from "../../authorisation/labels.js";
import type { ViewerClass } from "../../authorisation/viewer.js";
import type { Agreement } from "./agreement.entity.js";

/** Whether a viewer negotiates an agreement. */
export const negotiates = (
  viewer: ViewerClass,
  { municipalityId, partyIds }: Pick<Agreement, "municipalityId" | "partyIds">,
): boolean =>
  shareLabel(labelsOf(viewer), [
    ...PARTIES,
    `MUNICIPALITY/${municipalityId}`,
    ...partyIds.map((id) => `organisation/${id}`),
  ]);

/** Those readers of a row of an agreement who negotiate it, as `app.agreed_between` has it. */
export const agreedBetween = (
  agreementReaders: readonly string[],
  municipalityId: string,
): readonly string[] =>
  agreementReaders.filter(
    (label) => label !== "PUBLIC" && label !== `LOCAL_TENANT_ORGANISATION/${municipalityId}`,
  );
