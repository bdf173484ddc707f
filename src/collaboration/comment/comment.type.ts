import { Field, Int, ObjectType } from "type-graphql";
import { PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLDateTime, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { CommentAct, CommentStatus, ProvisionPart } from "../collaboration.enums.js";
import { ProvisionPartEnum } from "../provision/provision.enums.js";

export const CommentStatusEnum = declareEnum<CommentStatus>({
  name: "ProvisionCommentStatus",
  description: "Where a comment stands (status).",
  values: {
    PRIVATE: "Its own organisation alone reads it (eigen).",
    SHARED: "Who negotiates the agreement reads it (gedeeld).",
    WITHDRAWN: "Its own organisation withdrew it (ingetrokken).",
  },
  audiences: PARTICIPANTS,
});

export const CommentActEnum = declareEnum<CommentAct>({
  name: "ProvisionCommentAct",
  description: "What can be done with a comment (handeling).",
  values: {
    SHARE: "Share it with who negotiates (delen).",
    WITHDRAW: "Withdraw it (intrekken).",
  },
  audiences: PARTICIPANTS,
});

@ObjectType("ProvisionComment", {
  simpleResolvers: true,
  description:
    "What an organisation says of a provision: for itself, or for who negotiates (opmerking).",
})
@VisibleTo(...PARTICIPANTS)
export class ProvisionCommentType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => ProvisionPartEnum, { description: "The part of the agreement (deel)." })
  part!: ProvisionPart;
  @Field(() => String, { description: "The number of the provision (nummer)." })
  provisionNumber!: string;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was shared; null: its own organisation alone reads it (gedeeld op).",
  })
  sharedAt!: Date | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was withdrawn (ingetrokken op).",
  })
  withdrawnOn!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." }) version!: number;
  organisationId!: string;
  agreementId!: string;
  amendmentId!: string | null;
}
