import { Field, Int, ObjectType } from "type-graphql";
import type { AgreedSubject } from "../../advice/request/agreed-right.entity.js";
import { AgreedSubjectEnum } from "../../advice/request/agreed-right.type.js";
import { EVERYONE, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { SummerStopType } from "../../advice/procedure/term.type.js";
import { ID } from "../../graphql/scalars.js";
import type {
  AmendmentClass,
  BudgetBasis,
  ConsultationLevel,
  DisputeStep,
  MatrixRight,
  ProvisionKind,
  ProvisionPart,
  SignerCapacity,
} from "../collaboration.enums.js";
import {
  AmendmentClassEnum,
  BudgetBasisEnum,
  ConsultationLevelEnum,
  DisputeStepEnum,
  MatrixRightEnum,
  ParameterCodeEnum,
  ParameterDirectionEnum,
  ProvisionKindEnum,
  ProvisionPartEnum,
  SignerCapacityEnum,
} from "./provision.enums.js";

@ObjectType("ConsultationMeetings", {
  simpleResolvers: true,
  description: "How often something is talked about on a level (overleg).",
})
@VisibleTo(...EVERYONE)
export class MeetingsType {
  @Field(() => ConsultationLevelEnum, { description: "On which level (niveau)." })
  level!: ConsultationLevel;
  @Field(() => Int, { description: "How often in a year (keren per jaar)." }) perYear!: number;
  @Field(() => Int, {
    nullable: true,
    description: "Days before it that the agenda is sent (agenda vooraf).",
  })
  agendaDaysBefore!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Days after it that the minutes are sent (verslag binnen).",
  })
  minutesWithinDays!: number | null;
}

@ObjectType("CollaborationParameters", {
  simpleResolvers: true,
  description:
    "What a provision lays down in numbers and lists; null: it says nothing of it (parameters).",
})
@VisibleTo(...EVERYONE)
export class ParametersType {
  @Field(() => Int, {
    nullable: true,
    description: "Days for an advice that was asked for, 42 at least (adviestermijn, Wohv 5(1)).",
  })
  adviceDays?: number;
  @Field(() => Int, {
    nullable: true,
    description: "Days for the answer to an advice, 14 at most (reactietermijn, Wohv 5(2)).",
  })
  responseDays?: number;
  @Field(() => Int, {
    nullable: true,
    description: "Days for the answer to unsolicited advice (ongevraagd advies).",
  })
  unsolicitedDays?: number;
  @Field(() => Int, {
    nullable: true,
    description: "Days for the answer to a request for information (informatietermijn).",
  })
  informationDays?: number;
  @Field(() => Int, {
    nullable: true,
    description: "Training days a year for each board member, 3 at least (scholing, Wohv 5e).",
  })
  trainingDays?: number;
  @Field(() => Int, {
    nullable: true,
    description: "Months after a year to account for it, 2 at most (verantwoording, Wohv 7(2)).",
  })
  accountMonths?: number;
  @Field(() => Int, { nullable: true, description: "Months that it holds (looptijd)." })
  termMonths?: number;
  @Field(() => Int, {
    nullable: true,
    description: "Months by which it is renewed when nobody gives notice (verlenging).",
  })
  renewalMonths?: number;
  @Field(() => Int, { nullable: true, description: "Months of notice (opzegtermijn)." })
  noticeMonths?: number;
  @Field(() => Int, {
    nullable: true,
    description: "Months between two evaluations (evaluatie).",
  })
  evaluationMonths?: number;
  @Field(() => [MeetingsType], {
    nullable: true,
    description: "How often it is talked about, by level (overleg).",
  })
  meetings?: MeetingsType[];
  @Field(() => SummerStopType, {
    nullable: true,
    description: "Days of a year that the terms of new procedures do not count (zomerreces).",
  })
  summerStop?: SummerStopType;
  @Field(() => [DisputeStepEnum], {
    nullable: true,
    description: "The steps in a dispute, in their order (geschillenladder).",
  })
  disputeLadder?: DisputeStep[];
  @Field(() => [SignerCapacityEnum], {
    nullable: true,
    description: "Who of a tenants' board signs a ratification (ondertekenaars).",
  })
  ratifiedBy?: SignerCapacity[];
}

@ObjectType("TenantsBudget", {
  simpleResolvers: true,
  description: "What the landlord pays for the tenants' work (budget, Wohv art. 7).",
})
@VisibleTo(...PARTIES)
export class BudgetType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => BudgetBasisEnum, { description: "What it is made of (grondslag)." })
  basis!: BudgetBasis;
  @Field(() => Int, { description: "The amount, in cents (bedrag)." }) amountCents!: number;
  @Field(() => String, { nullable: true, description: "How it is indexed (indexering)." })
  index!: string | null;
  @Field(() => Boolean, { description: "Whether what is left goes to the next year (overloop)." })
  carryOver!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: "A fixed amount for each committee, in cents (vast bedrag per commissie).",
  })
  committeeFixedCents!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "An amount for each household of a committee, in cents (per huishouden).",
  })
  committeePerHouseholdCents!: number | null;
}

@ObjectType("RightsMatrixRow", {
  simpleResolvers: true,
  description: "Which body has which right on a subject (rij van de rechtenmatrix).",
})
@VisibleTo(...EVERYONE)
export class MatrixRowType {
  @Field(() => AgreedSubjectEnum, { description: "The subject (onderwerp)." })
  subject!: AgreedSubject;
  @Field(() => MatrixRightEnum, { description: "The right (recht)." }) right!: MatrixRight;
  @Field(() => ConsultationLevelEnum, { description: "On which level (niveau)." })
  level!: ConsultationLevel;
  @Field(() => String, { description: "The body that has it (orgaan)." }) body!: string;
  @Field(() => Boolean, {
    description: "Whether the law gives it, or the parties did (wettelijk, Wohv art. 6).",
  })
  byLaw!: boolean;
}

@ObjectType("ProvisionRecognition", {
  simpleResolvers: true,
  description: "An organisation that a provision recognises (erkende organisatie).",
})
@VisibleTo(...EVERYONE)
export class RecognisedType {
  organisationId!: string;
  @Field(() => String, {
    description: "The article of the Wohv: `1(1)(f)` or `2(2)(b)` (artikel).",
  })
  article!: string;
}

/** What a provision says, in a version or in a text that is negotiated. */
@ObjectType({ simpleResolvers: true })
export abstract class ProvisionFields {
  @Field(() => ProvisionPartEnum, { description: "Where it stands (deel)." })
  part!: ProvisionPart;
  @Field(() => String, { description: "Its number, unique in its part (nummer)." })
  number!: string;
}

@ObjectType("CollaborationProvision", {
  simpleResolvers: true,
  description:
    "A clause, an annex or a consideration as a version has it; never edited (bepaling).",
})
@VisibleTo(...EVERYONE)
export class ProvisionType extends ProvisionFields {
  @Field(() => ID, { description: "Its id, in this version." }) id!: string;
  @Field(() => String, { description: "Its heading (opschrift)." }) heading!: string;
  @Field(() => ProvisionKindEnum, { description: "What it is about (soort)." })
  kind!: ProvisionKind;
  @Field(() => AmendmentClassEnum, { description: "How it is amended (wijzigingswijze)." })
  amendmentClass!: AmendmentClass;
  text!: string;
  @Field(() => Int, {
    description: "1 for its first text: it counts on with each text of this provision (versie).",
  })
  textNumber!: number;
  @Field(() => Int, { description: "The number of the version that brought this text (sinds)." })
  sinceNumber!: number;
  parameters!: ParametersType;
  budget!: string | null;
  matrix!: MatrixRowType[];
}

@ObjectType("CollaborationParameterRule", {
  simpleResolvers: true,
  description: "What the law says of a number that an agreement can lay down (ondergrens).",
})
@VisibleTo(...EVERYONE)
export class ParameterRuleType {
  @Field(() => ParameterCodeEnum, { description: "Which parameter it is (parameter)." })
  code!: string;
  @Field(() => String, { description: "What it counts: DAYS or MONTHS (eenheid)." })
  unit!: string;
  @Field(() => String, { description: "What it is (omschrijving)." }) description!: string;
  @Field(() => Int, { description: "More than this is not meant (bovengrens)." }) most!: number;
  @Field(() => Int, {
    nullable: true,
    description: "The number that the law gives; null: the law gives none (wettelijk getal).",
  })
  floor!: number | null;
  @Field(() => ParameterDirectionEnum, {
    nullable: true,
    description: "Whether an agreement may go above it, or below it (richting).",
  })
  direction!: "AT_LEAST" | "AT_MOST" | null;
  @Field(() => String, { nullable: true, description: "The article of the law (artikel)." })
  article!: string | null;
}
