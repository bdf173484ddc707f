import { commentOnProvision } from "./comment-on-provision.js";
import { shareProvisionComment } from "./share-provision-comment.js";
import { withdrawProvisionComment } from "./withdraw-provision-comment.js";

/** The acts of this room. */
export const commentActs = [
  commentOnProvision,
  shareProvisionComment,
  withdrawProvisionComment,
] as const;
