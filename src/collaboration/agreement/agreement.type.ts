import { Field, Int, ObjectType } from "type-graphql";
import { EVERYONE, PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { AgreementStatus, VersionStatus } from "../collaboration.enums.js";
import { CollaborationStatusEnum, VersionStatusEnum } from "./agreement.enums.js";

@ObjectType("CollaborationAgreement", {
  simpleResolvers: true,
  description:
    "The rules of the game between a landlord and tenants' organisations, in versions that all " +
    "parties ratified (samenwerkingsovereenkomst, Wohv art. 6).",
})
@VisibleTo(...EVERYONE)
export class CollaborationAgreementType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Its title (titel)." }) title!: string;
  @Field(() => CollaborationStatusEnum, { description: "Where it stands (status)." })
  status!: AgreementStatus;
  @Field(() => Int, {
    nullable: true,
    description: "The number of the version in force, or that was in force last (versie).",
  })
  currentNumber!: number | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The first day of its first version (ingangsdatum).",
  })
  startsOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Its last day, unless it is renewed; null: it has none (einddatum).",
  })
  endsOn!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "The months by which it is renewed without notice; null: it is not (verlenging).",
  })
  renewalMonths!: number | null;
  @Field(() => Int, { nullable: true, description: "Months of notice (opzegtermijn)." })
  noticeMonths!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Months between two evaluations (evaluatie).",
  })
  evaluationMonths!: number | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When notice was given; null: it was not (opgezegd op).",
  })
  noticeGivenOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Its last day by that notice (opgezegd tegen).",
  })
  noticeUntil!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was published; null: it is for tenants' organisations (gepubliceerd op).",
  })
  publishedOn!: string | null;
  @VisibleTo(...PARTICIPANTS)
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." })
  version!: number;
}

@ObjectType("CollaborationVersion", {
  simpleResolvers: true,
  description:
    "The agreement as all parties ratified it: never edited; an amendment makes a next one (versie).",
})
@VisibleTo(...EVERYONE)
export class CollaborationVersionType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, { description: "1 for the first of its agreement (nummer)." }) number!: number;
  @Field(() => VersionStatusEnum, { description: "Where it stands (status)." })
  status!: VersionStatus;
  @Field(() => GraphQLLocalDate, { description: "The first day on which it holds (vanaf)." })
  startsOn!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The first day on which it no longer holds; null: it holds (geldig tot).",
  })
  endedOn!: string | null;
  @Field(() => String, {
    description: "SHA-256 of the text that was ratified, which names that of `baseHash` (hash).",
  })
  contentHash!: string;
  @Field(() => String, {
    nullable: true,
    description: "The hash of the version before it; null for the first (vorige hash).",
  })
  baseHash!: string | null;
}
