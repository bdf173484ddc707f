import { Field, Int, ObjectType } from "type-graphql";
import { PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { GraphQLDateTime, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import { BargainingSideEnum } from "../agreement/agreement.enums.js";
import type {
  AmendmentClass,
  AmendmentProcess,
  AmendmentStatus,
  BargainingSide,
} from "../collaboration.enums.js";
import type { ProvisionChange } from "../provision/provision-content.js";
import { AmendmentClassEnum } from "../provision/provision.enums.js";
import { AmendmentProcessEnum, AmendmentStatusEnum } from "./amendment.enums.js";

@ObjectType("CollaborationAmendment", {
  simpleResolvers: true,
  description:
    "What somebody proposes to change in a collaboration agreement; the first one makes it " +
    "(wijzigingsvoorstel).",
})
@VisibleTo(...PARTICIPANTS)
export class AmendmentType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: "1 for the first that was proposed of its agreement; null: a draft (nummer).",
  })
  number!: number | null;
  @Field(() => String, { description: "Its title (titel)." }) title!: string;
  @Field(() => String, { description: "Why it is proposed (toelichting)." }) rationale!: string;
  @Field(() => AmendmentProcessEnum, { description: "How they come to a text (werkwijze)." })
  process!: AmendmentProcess;
  @Field(() => Boolean, { description: "Whether it makes the agreement (eerste tekst)." })
  isFirst!: boolean;
  @Field(() => AmendmentStatusEnum, { description: "Where it stands (status)." })
  status!: AmendmentStatus;
  @Field(() => AmendmentClassEnum, {
    nullable: true,
    description:
      "How it is decided on: in the heaviest way of what it changes; null: a draft (wijze).",
  })
  amendmentClass!: AmendmentClass | null;
  @Field(() => BargainingSideEnum, {
    nullable: true,
    description: "The side that wrote the last text: the other one answers (laatste aan zet).",
  })
  lastSide!: BargainingSide | null;
  @Field(() => [BargainingSideEnum], {
    description: "In co-creation: the sides that agree to the text as it is (akkoord).",
  })
  agreedSides!: BargainingSide[];
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The day on which it takes effect; null: when the last has ratified (ingang).",
  })
  effectiveOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When its text was agreed on, or it was rejected or withdrawn (besloten op).",
  })
  decidedOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Why it was rejected or withdrawn (reden).",
  })
  decideReason!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." }) version!: number;
}

@ObjectType("CollaborationText", {
  simpleResolvers: true,
  description: "A text of an amendment; never edited once it is sent (tekst).",
})
@VisibleTo(...PARTICIPANTS)
export class AmendmentTextType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: "1 for the first of the amendment; null: a draft that you alone see (nummer).",
  })
  number!: number | null;
  @Field(() => Int, {
    description: "The number of the version that it changes; 0: there was none (basis).",
  })
  baseNumber!: number;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The day on which it takes effect; null: when the last has ratified (ingang).",
  })
  effectiveOn!: string | null;
  @Field(() => String, { nullable: true, description: "What goes with it (toelichting)." })
  note!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was sent; null: a draft (verzonden).",
  })
  sentAt!: Date | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "On which day it was sent; null: a draft (verzonden op).",
  })
  sentOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of what it says: what is ratified; null: a draft (hash).",
  })
  contentHash!: string | null;
  provisions!: ProvisionChange[];
}
