import { leadingTo, Lifecycle, ownSide, type Steps } from "../../acts/lifecycle.js";
import { type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import type { CommentAct, CommentStatus } from "../collaboration.enums.js";
import { collaborationPermissions } from "../collaboration.permissions.js";
import type { ProvisionComment } from "./comment.entity.js";
import { CommentActEnum, CommentStatusEnum } from "./comment.type.js";

/** What acts on a comment look at. */
export interface CommentFacts {
  readonly subject: Pick<ProvisionComment, "organisationId"> & { readonly status: CommentStatus };
  /** Whether who negotiates reads what the comment is about. */
  readonly isAboutShared: () => Promise<boolean>;
}

export const commentStatusOf = ({
  sharedAt,
  withdrawnOn,
}: Pick<ProvisionComment, "sharedAt" | "withdrawnOn">): CommentStatus =>
  withdrawnOn !== null ? "WITHDRAWN" : sharedAt !== null ? "SHARED" : "PRIVATE";

export const commentOnDraft = refusal("COMMENT_ON_DRAFT", {
  description:
    "The amendment is a draft of your own: a shared comment would tell of it (opmerking bij eigen " +
    "concept).",
  nl: () => "Dit voorstel is nog een eigen concept: deel uw opmerking als het is ingediend.",
  en: () => "This amendment is a draft of your own: share your comment once it was proposed.",
});

const isAboutShared: Need<CommentFacts> = async ({ isAboutShared: isKnown }) =>
  unless(await isKnown(), commentOnDraft);

/** Others read a comment once it is shared; its own organisation alone does anything with it. */
const STEPS = {
  SHARE: { by: ownSide, from: leadingTo("SHARED", "PRIVATE"), needs: isAboutShared },
  WITHDRAW: { by: ownSide, from: leadingTo("WITHDRAWN", "PRIVATE", "SHARED") },
} satisfies Steps<CommentAct, CommentFacts>;

export const commentLifecycle = new Lifecycle<CommentAct, CommentFacts>({
  steps: STEPS,
  role: (viewer) => collaborationPermissions.obstacle(viewer, "COMMENT"),
  words: { acts: CommentActEnum, statuses: CommentStatusEnum },
  begins: ["PRIVATE", "comment (any party)"],
  elsewhere: [["[*]", "SHARED", "comment, shared at once (any party)"]],
});
