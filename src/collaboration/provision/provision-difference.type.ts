import { Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { SummerStopType } from "../../advice/procedure/term.type.js";
import { PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { DIFFERENCE_COMPLEXITY, TextChange } from "../../reads/word-difference.js";
import type { SummerStop } from "../../terms/summer-stop.js";
import type {
  AmendmentClass,
  DisputeStep,
  ProvisionKind,
  SignerCapacity,
} from "../collaboration.enums.js";
import type { ParameterValue, ProvisionDifference, RowChanges } from "./provision-difference.js";
import type { MatrixRow, Meetings, Recognised } from "./provision-content.js";
import {
  AmendmentClassEnum,
  DisputeStepEnum,
  ParameterCodeEnum,
  ProvisionKindEnum,
  SignerCapacityEnum,
} from "./provision.enums.js";
import { MatrixRowType, MeetingsType, RecognisedType } from "./provision.type.js";

const REPLACED = {
  before: { nullable: true, description: "What stood there; null: nothing (was)." },
  after: { nullable: true, description: "What is to stand there; null: nothing (wordt)." },
};

@ObjectType("ProvisionKindChange", {
  simpleResolvers: true,
  description: "Another kind of a provision (andere soort).",
})
@VisibleTo(...PARTICIPANTS)
class KindChangeType {
  @Field(() => ProvisionKindEnum, REPLACED.before) before!: ProvisionKind | null;
  @Field(() => ProvisionKindEnum, REPLACED.after) after!: ProvisionKind | null;
}

@ObjectType("AmendmentClassChange", {
  simpleResolvers: true,
  description: "Another way in which a provision is amended (andere wijzigingswijze).",
})
@VisibleTo(...PARTICIPANTS)
class ClassChangeType {
  @Field(() => AmendmentClassEnum, REPLACED.before) before!: AmendmentClass | null;
  @Field(() => AmendmentClassEnum, REPLACED.after) after!: AmendmentClass | null;
}

@ObjectType("CollaborationParameterValue", {
  simpleResolvers: true,
  description: "What a parameter says: the one field that is not null (waarde).",
})
@VisibleTo(...PARTICIPANTS)
class ParameterValueType {
  @Field(() => Int, {
    nullable: true,
    description: "A number of days or months; `collaborationParameters` says which (getal).",
  })
  number!: number | null;
  @Field(() => [MeetingsType], {
    nullable: true,
    description: "How often something is talked about, by level (overleg).",
  })
  meetings!: readonly Meetings[] | null;
  @Field(() => SummerStopType, {
    nullable: true,
    description: "Days of a year that terms do not count (zomerreces).",
  })
  summerStop!: SummerStop | null;
  @Field(() => [DisputeStepEnum], {
    nullable: true,
    description: "The steps in a dispute, in their order (geschillenladder).",
  })
  disputeLadder!: readonly DisputeStep[] | null;
  @Field(() => [SignerCapacityEnum], {
    nullable: true,
    description: "Who of a tenants' board signs a ratification (ondertekenaars).",
  })
  ratifiedBy!: readonly SignerCapacity[] | null;
}

@ObjectType("CollaborationParameterChange", {
  simpleResolvers: true,
  description: "Another value of a parameter (gewijzigde parameter).",
})
@VisibleTo(...PARTICIPANTS)
class ParameterChangeType {
  @Field(() => ParameterCodeEnum, { description: "Which parameter it is (parameter)." })
  parameter!: string;
  @Field(() => ParameterValueType, REPLACED.before) before!: ParameterValue | null;
  @Field(() => ParameterValueType, REPLACED.after) after!: ParameterValue | null;
}

@ObjectType("RecognisedChanges", {
  simpleResolvers: true,
  description: "What changes in a list of recognised organisations (erkenningen).",
})
@VisibleTo(...PARTICIPANTS)
class RecognisedChangesType implements RowChanges<Recognised> {
  @Field(() => [RecognisedType], { description: "Those that are new (toegevoegd)." })
  added!: readonly Recognised[];
  @Field(() => [RecognisedType], { description: "Those that are gone (vervallen)." })
  gone!: readonly Recognised[];
}

@ObjectType("RightsMatrixChanges", {
  simpleResolvers: true,
  description: "What changes in a rights matrix: another right is a row for a row (rechtenmatrix).",
})
@VisibleTo(...PARTICIPANTS)
class MatrixChangesType implements RowChanges<MatrixRow> {
  @Field(() => [MatrixRowType], { description: "The rows that are new (toegevoegd)." })
  added!: readonly MatrixRow[];
  @Field(() => [MatrixRowType], { description: "The rows that are gone (vervallen)." })
  gone!: readonly MatrixRow[];
}

@ObjectType("CollaborationProvisionDifference", {
  simpleResolvers: true,
  description:
    "Everything that changes in a provision; where it is new or let go, all of it does (verschil).",
})
@VisibleTo(...PARTICIPANTS)
export class ProvisionDifferenceType {
  @Field(() => Boolean, { description: "Whether no such provision stood there (nieuw)." })
  isNew!: boolean;
  @Field(() => Boolean, { description: "Whether anything changes in it (gewijzigd)." })
  isChanged!: boolean;
  @Field(() => KindChangeType, {
    nullable: true,
    description: "Another kind; null: it stays (soort).",
  })
  kind!: ProvisionDifference["kind"];
  @Field(() => ClassChangeType, {
    nullable: true,
    description: "Another way in which it is amended; null: it stays (wijzigingswijze).",
  })
  amendmentClass!: ProvisionDifference["amendmentClass"];
  @Field(() => [ParameterChangeType], {
    description: "Each parameter that changes, with what it was and is to be (parameters).",
  })
  parameters!: ProvisionDifference["parameters"];
  @Field(() => RecognisedChangesType, {
    description: "The organisations that it recognises newly, or no more (erkenningen).",
  })
  recognised!: RowChanges<Recognised>;
  @Field(() => MatrixChangesType, {
    description: "The rows of a matrix that are new, or gone (rechtenmatrix).",
  })
  matrix!: RowChanges<MatrixRow>;
  @Field(() => Boolean, {
    description:
      "Whether the budget changes that it lays down; what it gives is for the two parties, in " +
      "`CollaborationProvisionChange.budget` (ander budget).",
  })
  budgetChanges!: boolean;
}

/** A heading has 200 characters at most. */
const HEADING_COMPLEXITY = 2;

@Resolver(() => ProvisionDifferenceType)
export class ProvisionDifferenceResolver {
  @FieldResolver(() => [TextChange], {
    complexity: HEADING_COMPLEXITY,
    description: "Its heading, word by word (opschrift).",
  })
  heading(@Root() it: ProvisionDifference): Promise<TextChange[]> {
    return it.heading();
  }

  @FieldResolver(() => [TextChange], {
    complexity: DIFFERENCE_COMPLEXITY,
    description:
      "Its paragraphs, word by word. Of a very long list, what comes last is told as a text that " +
      "went and one that came (leden).",
  })
  text(@Root() it: ProvisionDifference): Promise<TextChange[]> {
    return it.text();
  }
}
