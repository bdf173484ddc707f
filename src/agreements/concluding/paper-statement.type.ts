import { Field, InputType, Int, ObjectType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import { StandingEnum } from "../agreement/agreement.type.js";
import type { Standing } from "../agreements.enums.js";
import type { PaperStatementAct, PaperStatementStatus } from "./on-paper.enums.js";

export const PaperStatementStatusEnum = declareEnum<PaperStatementStatus>({
  name: "AgreementPaperStatementStatus",
  description: "Where a statement on paper stands (status).",
  values: {
    UNCONFIRMED: "No other party has confirmed it: it counts for nobody (niet bevestigd).",
    CONFIRMED: "Another party confirmed it: it counts (bevestigd).",
    VOIDED:
      "Void: another party said that it was not made, who recorded it took it back, or negotiation " +
      "was reopened (vervallen).",
  },
  audiences: MEMBERS,
});

export const PaperStatementActEnum = declareEnum<PaperStatementAct>({
  name: "AgreementPaperStatementAct",
  description: "What can be done with a statement on paper (handeling).",
  values: {
    CONFIRM: "Confirm that it was made (bevestigen).",
    REJECT: "Say that it was not (verwerpen).",
    WITHDRAW: "Take back what you recorded (vastlegging intrekken).",
  },
  audiences: MEMBERS,
});

@ObjectType("AgreementPaperStatement", {
  simpleResolvers: true,
  description:
    "What a party without a log-in says on paper, as one party recorded and another confirms; " +
    "never edited (verklaring op papier).",
})
@VisibleTo(...MEMBERS)
export class PaperStatementType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => StandingEnum, {
    nullable: true,
    description: "Whether the agreement is in force for it; null: it does not say (standpunt).",
  })
  standing!: Standing | null;
  @Field(() => String, { nullable: true, description: "Why (grond)." }) reason!: string | null;
  @Field(() => GraphQLLocalDate, { description: "When it was made (gedaan op)." })
  madeOn!: string;
  @Field(() => String, { nullable: true, description: "Where the paper is (bewijs)." })
  evidenceUrl!: string;
  @Field(() => String, { nullable: true, description: "SHA-256 of that file, in hexadecimal." })
  evidenceSha256!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When another party confirmed it (bevestigd op).",
  })
  confirmedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Since when it is void (vervallen op).",
  })
  voidedOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Why it is void; null: who recorded it took it back (reden).",
  })
  voidReason!: string | null;
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
  agreementId!: string;
  proposalId!: string | null;
  partyId!: string | null;
  memberId!: string;
  organisationId!: string;
  confirmedById!: string | null;
}

/** What is recorded of a paper, and of whom. */
@InputType("OnPaperFields")
export class OnPaperInput extends VersionedInput {
  @Field(() => ID, { description: "Whose statement it is; it has no log-in (organisatie)." })
  memberId!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was made, not before what it is about; left out: today (gedaan op).",
  })
  madeOn?: string | null;
  @Field(() => String, { description: "Where the paper is: an https address (bewijs)." })
  evidenceUrl!: string;
  @Field(() => String, { description: "SHA-256 of that file, in hexadecimal; mandatory." })
  evidenceSha256!: string;
}
