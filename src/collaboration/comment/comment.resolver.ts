import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { relationsOf, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import { collaborationAgreements } from "../agreement/agreement.reads.js";
import { CollaborationAgreementType } from "../agreement/agreement.type.js";
import type { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";
import { amendments } from "../amendment/amendment.reads.js";
import { AmendmentType } from "../amendment/amendment.type.js";
import type { CommentAct, CommentStatus, ProvisionPart } from "../collaboration.enums.js";
import { ProvisionPartEnum } from "../provision/provision.enums.js";
import type { ProvisionComment } from "./comment.entity.js";
import { commentLifecycle, commentStatusOf } from "./comment.lifecycle.js";
import { listCommentsOf } from "./comment.reads.js";
import { CommentActEnum, CommentStatusEnum, ProvisionCommentType } from "./comment.type.js";

@Resolver(() => ProvisionCommentType)
class ProvisionCommentResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What it says; null for others than its own organisation once it was withdrawn (opmerking).",
  })
  text(
    @Root() comment: ProvisionComment,
    @Ctx() { snapshot: { viewer } }: RequestContext,
  ): string | null {
    const isOwn = viewer.organisationId === comment.organisationId;
    return comment.withdrawnOn === null || isOwn ? comment.text : null;
  }

  @FieldResolver(() => CommentStatusEnum, { description: "Where it stands (status)." })
  status(@Root() comment: ProvisionComment): CommentStatus {
    return commentStatusOf(comment);
  }

  @FieldResolver(() => [CommentActEnum], {
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  allowedActs(
    @Root() comment: ProvisionComment,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<CommentAct[]> {
    const { organisationId, amendmentId } = comment;
    return commentLifecycle.allowed(snapshot.viewer, {
      subject: { organisationId, status: commentStatusOf(comment) },
      isAboutShared: async () =>
        amendmentId === null ||
        (await snapshot.loader(amendments.find).load(amendmentId))!.sharedAt !== null,
    });
  }
}

const commentRelations = relationsOf<ProvisionComment>(() => ProvisionCommentType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Whose comment it is (van).",
    relation: toOne(organisations.find, ({ organisationId }: ProvisionComment) => organisationId),
  },
  agreement: {
    type: () => CollaborationAgreementType,
    nullable: true,
    description: "The agreement that it is about (overeenkomst).",
    relation: toOne(
      collaborationAgreements.find,
      ({ agreementId }: ProvisionComment) => agreementId,
    ),
  },
  amendment: {
    type: () => AmendmentType,
    nullable: true,
    description: "The amendment whose text it is about; null: the version in force (wijziging).",
    relation: toOne(amendments.find, ({ amendmentId }: ProvisionComment) => amendmentId),
  },
});

@Resolver(() => CollaborationAgreementType)
class CommentsOfAgreementResolver {
  @FieldResolver(() => [ProvisionCommentType], {
    nullable: true,
    description:
      "What was said of its provisions, as it was shared, then what your own organisation has not " +
      "shared (opmerkingen).",
  })
  @VisibleTo(...PARTICIPANTS)
  async comments(
    @Root() { id }: CollaborationAgreement,
    @Ctx() { snapshot }: RequestContext,
    @Arg("part", () => ProvisionPartEnum, {
      nullable: true,
      description: "Only of this part (deel).",
    })
    part?: ProvisionPart | null,
    @Arg("number", () => String, {
      nullable: true,
      description: "Only of the provision with this number (nummer).",
    })
    number?: string | null,
  ): Promise<ProvisionComment[]> {
    const all = await snapshot.loader(listCommentsOf).load(id);
    return all.filter(
      (one) =>
        (part == null || one.part === part) && (number == null || one.provisionNumber === number),
    );
  }
}

export const commentResolvers = [
  ProvisionCommentResolver,
  commentRelations,
  CommentsOfAgreementResolver,
] as const;
