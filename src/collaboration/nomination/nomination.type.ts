import { Field, Int, ObjectType } from "type-graphql";
import { COUNCIL, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { NominationAct, NominationStatus } from "../collaboration.enums.js";

export const NominationStatusEnum = declareEnum<NominationStatus>({
  name: "CommissionerNominationStatus",
  description:
    "Where a nomination for the supervisory board stands; until somebody is nominated the tenants' " +
    "council alone sees it (status).",
  values: {
    VACANCY: "A seat is vacant; only the council sees it (vacature).",
    PROFILE_AGREED: "The council agreed whom it looks for; only the council sees it (profiel).",
    CANDIDATES: "There are candidates; only the council sees it (kandidaten).",
    NOMINATED: "Somebody was nominated; both parties see it from here on (voorgedragen).",
    APPOINTED: "The nominee was appointed (benoemd).",
    NOT_APPOINTED: "The nominee was not appointed, on a ground (niet benoemd).",
    CANCELLED: "The council gave it up, with a reason; only the council sees it (afgebroken).",
  },
});

export const NominationActEnum = declareEnum<NominationAct>({
  name: "CommissionerNominationAct",
  description: "What can be done with a nomination for the supervisory board (handeling).",
  values: {
    AGREE_PROFILE: "Record whom the council looks for (profiel vaststellen).",
    ADD_CANDIDATE: "Add a candidate (kandidaat toevoegen).",
    WITHDRAW_CANDIDATE: "Take a candidate off (kandidaat terugtrekken).",
    NOMINATE: "Nominate one of the candidates (voordragen).",
    APPOINT: "Record that the nominee was appointed (benoemen).",
    NOT_APPOINT: "Record that the nominee was not appointed (niet benoemen).",
    CANCEL: "Give it up (afbreken).",
  },
  audiences: PARTIES,
});

@ObjectType("CommissionerNomination", {
  simpleResolvers: true,
  description:
    "The tenants' binding nomination for a seat on the supervisory board (voordracht van een " +
    "commissaris, Woningwet art. 30(10)-(11)).",
})
@VisibleTo(...PARTIES)
export class NominationType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Which seat is vacant (zetel)." }) seat!: string;
  @Field(() => NominationStatusEnum, { description: "Where it stands (status)." })
  status!: NominationStatus;
  @Field(() => String, {
    description: "Whom the council looks for; empty: that was not agreed yet (profiel).",
  })
  profile!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the council agreed that (profiel vastgesteld op).",
  })
  @VisibleTo(...COUNCIL)
  profileAgreedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Who was nominated (voorgedragene)." })
  nomineeName!: string | null;
  @Field(() => String, { nullable: true, description: "Why this candidate (motivering)." })
  motivation!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When (voorgedragen op)." })
  nominatedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was decided on the nominee, or the council gave it up (besloten op).",
  })
  decidedOn!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "For `expectedVersion`. Once somebody is nominated it goes on from a million, so that it " +
      "does not tell how long the nomination was prepared.",
  })
  version!: number;
  ground!: string | null;
  organisationId!: string;
}

@ObjectType("NominationCandidate", {
  simpleResolvers: true,
  description: "Somebody who may be nominated; only the tenants' council sees it (kandidaat).",
})
@VisibleTo(...COUNCIL)
export class NominationCandidateType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "The candidate's name (naam)." }) name!: string;
  @Field(() => String, { description: "What the council notes of it (notitie)." }) note!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the candidate was taken off; null: it stands (teruggetrokken op).",
  })
  withdrawnOn!: string | null;
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
  nominationId!: string;
  organisationId!: string;
}
