import { FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import type { AmendmentClass, ProvisionKind, ProvisionPart } from "../collaboration.enums.js";
import type {
  MatrixRow,
  Parameters,
  ProvisionChange,
  ProvisionText,
  Recognised,
} from "./provision-content.js";
import type { ProvisionDifference } from "./provision-difference.js";
import { ProvisionDifferenceType } from "./provision-difference.type.js";
import { AmendmentClassEnum, ProvisionKindEnum, ProvisionPartEnum } from "./provision.enums.js";
import { paragraphsOf } from "./provision-of.js";
import { MatrixRowType, ParametersType, RecognisedType } from "./provision.type.js";

/** What a text does to a provision, and what that said before. */
export interface ChangeInText {
  readonly change: ProvisionChange;
  /** What it changes in the version that is amended. */
  readonly difference: () => ProvisionDifference;
  /** What it changes in the text that was sent before this one. */
  readonly differenceFromEarlier: () => ProvisionDifference;
}

@ObjectType("CollaborationProvisionChange", {
  description: "What an amendment does to a provision (wijziging van een bepaling).",
})
@VisibleTo(...PARTICIPANTS)
export class ProvisionChangeType {
  change!: ProvisionChange;
}

/** The text that a change gives; null: it lets the provision go. */
export const givenIn = ({ change }: Pick<ChangeInText, "change">): ProvisionText | null =>
  change.repealed ? null : change;

@Resolver(() => ProvisionChangeType)
export class ProvisionChangeResolver {
  @FieldResolver(() => Boolean, { description: "Whether it lets it go (vervallen)." })
  repealed(@Root() { change }: ChangeInText): boolean {
    return change.repealed;
  }

  @FieldResolver(() => ProvisionPartEnum, { description: "Where it stands (deel)." })
  part(@Root() { change }: ChangeInText): ProvisionPart {
    return change.part;
  }

  @FieldResolver(() => String, { description: "Its number (nummer)." })
  number(@Root() { change }: ChangeInText): string {
    return change.number;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Its heading; null: it is let go (opschrift).",
  })
  heading(@Root() it: ChangeInText): string | null {
    return givenIn(it)?.heading ?? null;
  }

  @FieldResolver(() => ProvisionKindEnum, {
    nullable: true,
    description: "What it is about; null: it is let go (soort).",
  })
  kind(@Root() it: ChangeInText): ProvisionKind | null {
    return givenIn(it)?.kind ?? null;
  }

  @FieldResolver(() => AmendmentClassEnum, {
    nullable: true,
    description: "How it is amended; null: it is let go (wijzigingswijze).",
  })
  amendmentClass(@Root() it: ChangeInText): AmendmentClass | null {
    return givenIn(it)?.amendmentClass ?? null;
  }

  @FieldResolver(() => [String], {
    description: "Its paragraphs; none: it is let go (leden).",
  })
  paragraphs(@Root() it: ChangeInText): string[] {
    const text = givenIn(it)?.text;
    return text === undefined ? [] : paragraphsOf(text);
  }

  @FieldResolver(() => ParametersType, {
    nullable: true,
    description: "What it lays down; null: it is let go (parameters).",
  })
  parameters(@Root() it: ChangeInText): Parameters | null {
    return givenIn(it)?.parameters ?? null;
  }

  @FieldResolver(() => [MatrixRowType], { description: "The rows of a matrix (rechtenmatrix)." })
  rightsMatrix(@Root() it: ChangeInText): readonly MatrixRow[] {
    return givenIn(it)?.matrix ?? [];
  }

  @FieldResolver(() => [RecognisedType], {
    description: "The organisations that it recognises (erkende organisaties).",
  })
  recognises(@Root() it: ChangeInText): readonly Recognised[] {
    return givenIn(it)?.recognised ?? [];
  }

  @FieldResolver(() => ProvisionDifferenceType, {
    description: "What it changes in the version that is amended (verschil met de versie).",
  })
  difference(@Root() it: ChangeInText): ProvisionDifference {
    return it.difference();
  }

  @FieldResolver(() => ProvisionDifferenceType, {
    description:
      "What it changes in the text that was sent before it; of a provision that this did not touch " +
      "and of a first text, in the version that is amended (verschil met de vorige tekst).",
  })
  differenceFromEarlier(@Root() it: ChangeInText): ProvisionDifference {
    return it.differenceFromEarlier();
  }
}
