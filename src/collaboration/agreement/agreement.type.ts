import { Field, Int, ObjectType } from "type-graphql";
import { EVERYONE, PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { TermStatusEnum } from "../../advice/procedure/term.type.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { TermStatus } from "../../terms/term-standing.js";
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
    description:
      "When notice was given; null: it was not, or a version took its place (opgezegd op).",
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

@ObjectType("CollaborationLastDay", {
  simpleResolvers: true,
  description: "The last day of an agreement, and why it is that day (laatste dag).",
})
@VisibleTo(...EVERYONE)
export class LastDayType {
  @Field(() => String, {
    description: "Where it is laid down, in the language of the request (grond).",
  })
  article!: string;
  @Field(() => GraphQLLocalDate, { description: "The last day, to its end (laatste dag)." })
  endsOn!: string;
  @Field(() => TermStatusEnum, { description: "RUNNING, and OVER once it has passed (status)." })
  status!: TermStatus;
  @Field(() => Int, {
    nullable: true,
    description: "Days it still has: 0 on the last day; null once it has passed (resterend).",
  })
  daysLeft!: number | null;
  @Field(() => Boolean, {
    description: "Whether it goes on after that day when nobody gives notice (verlenging).",
  })
  isRenewed!: boolean;
  @Field(() => String, {
    description:
      "How the last day came about, in one sentence, in the language of the request (uitleg).",
  })
  explanation!: string;
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
  @Field(() => Boolean, {
    description:
      "Whether all ratified it after notice was given, with another number of months as its term: " +
      "once it begins, that notice counts no more (opzegging vervallen).",
  })
  endsNotice!: boolean;
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
