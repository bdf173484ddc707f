import { Field, InputType, Int } from "type-graphql";
import type { AgreedSubject } from "../../advice/request/agreed-right.entity.js";
import { AgreedSubjectEnum } from "../../advice/request/agreed-right.type.js";
import { PARTICIPANTS, PARTIES, VisibleTo } from "../../authorisation/audience.js";
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
  ProvisionKindEnum,
  ProvisionPartEnum,
  SignerCapacityEnum,
} from "./provision.enums.js";

@InputType("ConsultationMeetingsInput", { description: "How often something is talked about." })
@VisibleTo(...PARTICIPANTS)
export class MeetingsInput {
  @Field(() => ConsultationLevelEnum, { description: "On which level, named once (niveau)." })
  level!: ConsultationLevel;
  @Field(() => Int, { description: "How often in a year, 1 to 366 (keren per jaar)." })
  perYear!: number;
  @Field(() => Int, {
    nullable: true,
    description: "Days before it that the agenda is sent (agenda vooraf).",
  })
  agendaDaysBefore?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Days after it that the minutes are sent (verslag binnen).",
  })
  minutesWithinDays?: number | null;
}

@InputType("SummerStopInput", {
  description: "Days of each year that agreed terms do not count: 92 at most (zomerreces).",
})
@VisibleTo(...PARTICIPANTS)
export class SummerStopInput {
  @Field(() => String, { description: "The first day, as MM-DD (eerste dag)." }) from!: string;
  @Field(() => String, { description: "The last day, as MM-DD (laatste dag)." }) until!: string;
}

const DAYS = (what: string) => ({ nullable: true, description: what });

@InputType("CollaborationParametersInput", {
  description:
    "What a provision lays down in numbers and lists. What is left out, it says nothing of.",
})
@VisibleTo(...PARTICIPANTS)
export class ParametersInput {
  @Field(() => Int, DAYS("Days for an advice, 42 at least (adviestermijn, Wohv 5(1))."))
  adviceDays?: number | null;
  @Field(() => Int, DAYS("Days for the answer to an advice, 14 at most (reactietermijn)."))
  responseDays?: number | null;
  @Field(() => Int, DAYS("Days for the answer to unsolicited advice (ongevraagd advies)."))
  unsolicitedDays?: number | null;
  @Field(() => Int, DAYS("Days for the answer to a request for information (informatie)."))
  informationDays?: number | null;
  @Field(() => Int, DAYS("Training days a year for each board member, 3 at least (scholing)."))
  trainingDays?: number | null;
  @Field(() => Int, DAYS("Months after a year to account for it, 2 at most (verantwoording)."))
  accountMonths?: number | null;
  @Field(() => Int, DAYS("Months that the agreement holds (looptijd).")) termMonths?: number | null;
  @Field(() => Int, DAYS("Months by which it is renewed without notice (verlenging)."))
  renewalMonths?: number | null;
  @Field(() => Int, DAYS("Months of notice (opzegtermijn).")) noticeMonths?: number | null;
  @Field(() => Int, DAYS("Months between two evaluations (evaluatie).")) evaluationMonths?:
    number | null;
  @Field(() => [MeetingsInput], DAYS("How often it is talked about, by level (overleg)."))
  meetings?: MeetingsInput[] | null;
  @Field(() => SummerStopInput, DAYS("Days of a year that terms do not count (zomerreces)."))
  summerStop?: SummerStopInput | null;
  @Field(
    () => [DisputeStepEnum],
    DAYS("The steps in a dispute, each once; a decider last (ladder)."),
  )
  disputeLadder?: DisputeStep[] | null;
  @Field(() => [SignerCapacityEnum], DAYS("Who of a tenants' board signs (ondertekenaars)."))
  ratifiedBy?: SignerCapacity[] | null;
}

@InputType("TenantsBudgetInput", { description: "What the landlord pays for the tenants' work." })
@VisibleTo(...PARTIES)
export class BudgetInput {
  @Field(() => BudgetBasisEnum, { description: "What it is made of (grondslag)." })
  basis!: BudgetBasis;
  @Field(() => Int, { description: "The amount, in cents (bedrag)." }) amountCents!: number;
  @Field(() => String, { nullable: true, description: "How it is indexed (indexering)." })
  index?: string | null;
  @Field(() => Boolean, { description: "Whether what is left goes to the next year (overloop)." })
  carryOver!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: "A fixed amount for each committee, in cents (vast bedrag per commissie).",
  })
  committeeFixedCents?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "An amount for each household of a committee, in cents (per huishouden).",
  })
  committeePerHouseholdCents?: number | null;
}

@InputType("RightsMatrixRowInput", { description: "Which body has which right on a subject." })
@VisibleTo(...PARTICIPANTS)
export class MatrixRowInput {
  @Field(() => AgreedSubjectEnum, { description: "The subject (onderwerp)." })
  subject!: AgreedSubject;
  @Field(() => MatrixRightEnum, { description: "The right (recht)." }) right!: MatrixRight;
  @Field(() => ConsultationLevelEnum, { description: "On which level (niveau)." })
  level!: ConsultationLevel;
  @Field(() => String, { description: "The body that has it (orgaan)." }) body!: string;
  @Field(() => Boolean, {
    description:
      "Whether the law gives it: on the subjects of Wohv art. 3(2), on a merger, on commissioners " +
      "and on the bid (wettelijk).",
  })
  byLaw!: boolean;
}

@InputType("ProvisionRecognitionInput", {
  description: "An organisation that a provision recognises (erkende organisatie).",
})
@VisibleTo(...PARTICIPANTS)
export class RecognisedInput {
  @Field(() => ID, { description: "A tenants' organisation (organisatie)." })
  organisationId!: string;
  @Field(() => String, {
    description: "The article of the Wohv: `1(1)(f)` or `2(2)(b)` (artikel).",
  })
  article!: string;
}

@InputType("ProvisionReferenceInput", { description: "Names a provision (verwijzing)." })
@VisibleTo(...PARTICIPANTS)
export class ProvisionReferenceInput {
  @Field(() => ProvisionPartEnum, { description: "Where it stands (deel)." })
  part!: ProvisionPart;
  @Field(() => String, { description: "Its number (nummer)." }) number!: string;
}

@InputType("CollaborationProvisionInput", {
  description: "The whole text of a provision, as it is to be (bepaling).",
})
@VisibleTo(...PARTICIPANTS)
export class ProvisionInput extends ProvisionReferenceInput {
  @Field(() => String, { description: "Its heading, 200 characters at most (opschrift)." })
  heading!: string;
  @Field(() => ProvisionKindEnum, { description: "What it is about (soort)." })
  kind!: ProvisionKind;
  @Field(() => AmendmentClassEnum, {
    nullable: true,
    description:
      "How it is amended. A clause and the vision are ratified; an annex is agreed to by the " +
      "executives, unless another way is given (wijzigingswijze).",
  })
  amendmentClass?: AmendmentClass | null;
  @Field(() => [String], {
    description: "Its paragraphs, 1 to 200, 100,000 characters together at most (leden).",
  })
  paragraphs!: string[];
  @Field(() => ParametersInput, {
    nullable: true,
    description: "What it lays down in numbers and lists (parameters).",
  })
  parameters?: ParametersInput | null;
  @Field(() => BudgetInput, {
    nullable: true,
    description: "The tenants' budget; for FINANCE (budget).",
  })
  @VisibleTo(...PARTIES)
  budget?: BudgetInput | null;
  @Field(() => [MatrixRowInput], {
    nullable: true,
    description: "The rows of a rights matrix; for RIGHTS_MATRIX (rijen).",
  })
  matrix?: MatrixRowInput[] | null;
  @Field(() => [RecognisedInput], {
    nullable: true,
    description: "The organisations that are recognised; for RECOGNITION (erkende organisaties).",
  })
  recognised?: RecognisedInput[] | null;
}
