import { Field, Int, InputType, ObjectType } from "type-graphql";
import { EVERYONE, LANDLORD, MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLDateTime, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { BidAct, BidStatus, BtivSubject } from "../agreements.enums.js";

export const BidStatusEnum = declareEnum<BidStatus>({
  name: "BidStatus",
  description: "Where a bid stands (status).",
  values: {
    DRAFT: "Only the landlord sees it (concept).",
    DISCARDED: "A draft that was thrown away; only the landlord sees it (weggegooid).",
    SUBMITTED:
      "Who takes part sees it; everybody while an agreement of its cycle is published that was " +
      "concluded after it was submitted. It is never edited (ingediend).",
  },
});

export const BidActEnum = declareEnum<BidAct>({
  name: "BidAct",
  description: "What can be done with a bid (handeling).",
  values: {
    REVISE: "Revise the draft (herzien).",
    DISCARD: "Discard the draft (weggooien).",
    SUBMIT: "Submit it (indienen).",
    REACT: "Answer it (reageren).",
  },
});

export const BtivSubjectEnum = declareEnum<BtivSubject>({
  name: "BtivSubject",
  description: "What a bid covers where there is no policy basis (onderwerp, Btiv art. 39).",
  values: {
    BUILD_AND_ACQUIRE: "Building and acquiring dwellings (bouwen en verwerven).",
    SOCIAL_BUILDINGS_AND_LIVEABILITY:
      "Social buildings and liveability (maatschappelijk vastgoed en leefbaarheid).",
    COMPOSITION_OF_STOCK:
      "Composition of the stock, with sale and liberalisation (samenstelling van het bezit).",
    QUALITY_AND_SUSTAINABILITY: "Quality and sustainability (kwaliteit en duurzaamheid).",
    AFFORDABILITY: "Affordability (betaalbaarheid).",
    SPECIAL_GROUPS: "Special groups (bijzondere groepen).",
  },
});

@ObjectType("FileReference", {
  simpleResolvers: true,
  description: "A file by reference: it lies elsewhere (verwijzing naar een stuk).",
})
@VisibleTo(...EVERYONE)
export class FileReferenceType {
  @Field(() => String, { description: "Title (titel)." }) title!: string;
  @Field(() => String, { description: "Where it is: an https address." }) url!: string;
  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hexadecimal." })
  sha256!: string | null;
}

@InputType("FileReferenceInput", {
  description: "A file by reference: it lies elsewhere (verwijzing naar een stuk).",
})
@VisibleTo(...MEMBERS)
export class FileReferenceInput {
  @Field(() => String, { description: "Title, at most 200 characters (titel)." }) title!: string;
  @Field(() => String, { description: "Where it is: an https address." }) url!: string;
  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hexadecimal." })
  sha256?: string | null;
}

@ObjectType("BtivAnswer", {
  simpleResolvers: true,
  description: "What a bid says of one subject (onderwerp, Btiv art. 39).",
})
@VisibleTo(...EVERYONE)
export class BtivAnswerType {
  @Field(() => BtivSubjectEnum, { description: "Which subject (onderwerp)." })
  subject!: BtivSubject;
  @Field(() => String, { description: "What it says of it (tekst)." }) text!: string;
}

@InputType("BtivAnswerInput", {
  description: "What a bid says of one subject (onderwerp, Btiv art. 39).",
})
@VisibleTo(...LANDLORD)
export class BtivAnswerInput {
  @Field(() => BtivSubjectEnum, { description: "Which subject, named once (onderwerp)." })
  subject!: BtivSubject;
  @Field(() => String, {
    nullable: true,
    description: "What the bid says of it; without a text it is left out (tekst).",
  })
  text?: string | null;
}

@ObjectType("Bid", {
  simpleResolvers: true,
  description:
    "What the landlord means to contribute in the coming years (bod, Woningwet arts. 43 and 44).",
})
@VisibleTo(...EVERYONE)
export class BidType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => BidStatusEnum, { description: "Where it stands (status)." }) status!: BidStatus;
  @Field(() => Int, {
    nullable: true,
    description: "1 for the first that was submitted; null while it is a draft (versie).",
  })
  number!: number | null;
  @Field(() => String, { description: "What it says (tekst)." }) text!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the tenants were heard on it (huurders gehoord op).",
  })
  tenantsHeardOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the supervisory board approved it (goedgekeurd door de RvC op).",
  })
  boardApprovedOn!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "The one instant from which everybody who takes part sees it (ingediend).",
  })
  submittedAt!: Date | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Day of receipt (ontvangen op)." })
  receivedOn!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "For `expectedVersion`. One that is submitted goes on from a million, so that it does not " +
      "tell how often the draft was edited.",
  })
  @VisibleTo(...MEMBERS)
  version!: number;
  cycleId!: string;
  organisationId!: string;
  municipalityId!: string;
}

@ObjectType("BidReaction", {
  simpleResolvers: true,
  description: "What a municipality or a tenants' party answers to a bid (reactie op het bod).",
})
@VisibleTo(...MEMBERS)
export class BidReactionType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "What it says (tekst)." }) text!: string;
  @Field(() => GraphQLLocalDate, { description: "When it was given (gegeven op)." })
  reactedOn!: string;
  bidId!: string;
  organisationId!: string;
}
