import { collaborationAgreements } from "../agreement/agreement.reads.js";
import { partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { ProvisionComment } from "./comment.entity.js";
import { ProvisionCommentType } from "./comment.type.js";

export const comments = kept(ProvisionComment, {
  as: "ProvisionComment",
  type: ProvisionCommentType,
  called: ({ agreementId }) => partOf(collaborationAgreements, agreementId),
});

export const shownComment = comments.shown("comment", "The comment as it now stands (opmerking).");

/** In the order in which they were shared, then the viewer's own: no place tells of a draft. */
export const listCommentsOf = comments.by("agreementId", "sharedAt", "createdAt");

/** The kinds of rows of this room. */
export const commentKept = [comments] as const;
