import { Field, Int, ObjectType } from "type-graphql";
import { PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type {
  DisputeRoute,
  DisputeStatus,
  DisputeStepKind,
  DisputeStepOutcome,
} from "../advice.enums.js";
import { enumOf } from "../../graphql/enums.js";

export const DisputeRouteEnum = enumOf<DisputeRoute>(
  "DisputeRoute",
  "Before whom a dispute is brought; fixed once chosen (route).",
  {
    HUURCOMMISSIE: "The rent tribunal (Huurcommissie).",
    KANTONRECHTER: "The court (kantonrechter).",
  },
);

export const DisputeStatusEnum = enumOf<DisputeStatus>("DisputeStatus", "Where a dispute stands.", {
  OPEN: "Pending (aanhangig).",
  RULED: "Ruled on; the Huurcommissie's ruling can still be taken to court (uitspraak gedaan).",
  TAKEN_TO_COURT:
    "The Huurcommissie's ruling was taken to court, and does not bind (aan de rechter " +
    "voorgelegd, Wohv art. 8a).",
  BINDING:
    "The Huurcommissie's ruling binds: nobody took it to court within eight weeks (bindend, " +
    "Wohv art. 8a).",
  WITHDRAWN: "Withdrawn or settled (ingetrokken).",
});

export const DisputeStepKindEnum = enumOf<DisputeStepKind>(
  "DisputeStepKind",
  "What can be tried before the Huurcommissie or the court is asked (stap).",
  {
    TALK: "A talk between the sides (overleg).",
    MEDIATION: "Mediation (mediation).",
    COMMITTEE: "A committee for disputes that the sides agreed on (geschillencommissie).",
  },
);

export const DisputeStepOutcomeEnum = enumOf<DisputeStepOutcome>(
  "DisputeStepOutcome",
  "What came of a step (uitkomst).",
  {
    SETTLED: "The sides came to an agreement (eruit gekomen).",
    NOT_SETTLED: "They did not (niet eruit gekomen).",
  },
);

@ObjectType("AdviceDispute", {
  simpleResolvers: true,
  description: "A dispute before the Huurcommissie or the court (geschil, Wohv art. 8).",
})
@VisibleTo(...PARTICIPANTS)
export class DisputeType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => DisputeRouteEnum, { description: "Before whom; fixed once chosen (route)." })
  route!: DisputeRoute;
  @Field(() => String, { description: "What it is about (grond)." }) ground!: string;
  @Field(() => GraphQLLocalDate, { description: "When it was filed (ingediend op)." })
  filedOn!: string;
  @Field(() => Boolean, {
    description: "Whether it blocks execution while it is pending (opschorting).",
  })
  suspendsExecution!: boolean;
  @Field(() => DisputeStatusEnum, { description: "Where it stands." }) status!: DisputeStatus;
  @Field(() => String, { nullable: true, description: "The ruling (uitspraak)." }) ruling!:
    string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was ruled on (uitspraak op).",
  })
  ruledOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the copy of the ruling was sent (afschrift verzonden op).",
  })
  rulingSentOn!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "Last day on which the Huurcommissie's ruling can be taken to court; null: it is a " +
      "court's, or there is none (uiterlijk naar de rechter, Wohv art. 8a).",
  })
  courtUntil!: string | null;

  @Field(() => Boolean, {
    description: "Whether the ruling forbids execution, for good (uitvoering verboden).",
  })
  executionForbidden!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the court's ruling stands in for the consent that was refused (vervangende " +
      "instemming).",
  })
  replacesConsent!: boolean;

  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
  procedureId!: string;
  organisationId!: string;
  reviewOfId!: string | null;
}

@ObjectType("AdviceDisputeStep", {
  simpleResolvers: true,
  description:
    "What was tried to settle a difference before, or beside, the Huurcommissie and the court; " +
    "never edited (stap voor het geschil).",
})
@VisibleTo(...PARTICIPANTS)
export class DisputeStepType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => DisputeStepKindEnum, {
    description: "What was tried (stap).",
  })
  kind!: DisputeStepKind;
  @Field(() => GraphQLLocalDate, { description: "When (datum)." }) takenOn!: string;
  @Field(() => DisputeStepOutcomeEnum, {
    description: "What came of it (uitkomst).",
  })
  outcome!: DisputeStepOutcome;
  @Field(() => String, {
    nullable: true,
    description: "Note on it (toelichting).",
  })
  note!: string | null;
  procedureId!: string;
  organisationId!: string;
}
