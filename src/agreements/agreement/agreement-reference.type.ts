import { Field, InputType, ObjectType } from "type-graphql";
import { EVERYONE, MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import type { Precedence, ReferenceKind } from "../agreements.enums.js";

export const ReferenceKindEnum = declareEnum<ReferenceKind>({
  name: "AgreementReferenceKind",
  description: "What another agreement is (soort).",
  values: {
    COVENANT: "A covenant (convenant).",
    WOONDEAL: "A regional housing deal (woondeal).",
    SOCIAL_STATUTE: "A social statute (sociaal statuut).",
    OLDER_AGREEMENT: "Older performance agreements (oudere prestatieafspraken).",
    OTHER: "Another one (anders).",
  },
});

export const PrecedenceEnum = declareEnum<Precedence>({
  name: "AgreementPrecedence",
  description: "Which goes before where the two differ (voorrang).",
  values: {
    IT_PREVAILS: "The other agreement goes before this one (de andere gaat voor).",
    THIS_PREVAILS: "This one goes before the other agreement (deze gaat voor).",
    BESIDE: "They stand beside each other (naast elkaar).",
  },
});

@ObjectType("AgreementReference", {
  simpleResolvers: true,
  description: "Another agreement that this one refers to (verwijzing).",
})
@VisibleTo(...EVERYONE)
export class AgreementReferenceType {
  @Field(() => String, { description: "Its title (titel)." }) title!: string;
  @Field(() => ReferenceKindEnum, { description: "What it is (soort)." }) kind!: ReferenceKind;
  @Field(() => PrecedenceEnum, { description: "Which goes before (voorrang)." })
  precedence!: Precedence;
  @Field(() => String, { nullable: true, description: "Where it is: an https address." })
  url!: string | null;
}

@InputType("AgreementReferenceInput", {
  description: "Another agreement that this one refers to (verwijzing).",
})
@VisibleTo(...MEMBERS)
export class AgreementReferenceInput {
  @Field(() => String, { description: "Its title, at most 200 characters (titel)." })
  title!: string;
  @Field(() => ReferenceKindEnum, { description: "What it is (soort)." }) kind!: ReferenceKind;
  @Field(() => PrecedenceEnum, { description: "Which goes before (voorrang)." })
  precedence!: Precedence;
  @Field(() => String, { nullable: true, description: "Where it is: an https address." })
  url?: string | null;
}
