import { amendments } from "../amendment/amendment.reads.js";
import { partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { Ratification } from "./ratification.entity.js";
import { RatificationType } from "./ratification.type.js";

export const ratifications = kept(Ratification, {
  as: "CollaborationRatification",
  type: RatificationType,
  called: ({ amendmentId }) => partOf(amendments, amendmentId),
});

/** Those of each amendment, also those that no longer stand, in their order. */
export const listRatificationsOf = ratifications.by("amendmentId", "createdAt");
export const listRatificationsOfText = ratifications.by("textId", "createdAt");
