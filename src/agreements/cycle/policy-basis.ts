import { Field, InputType, ObjectType } from "type-graphql";
import { refusal } from "../../acts/refusal.js";
import { MAX_TITLE, textOf } from "../../acts/text.js";
import { LANDLORD, MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import type { PolicyBasisKind } from "../agreements.enums.js";
import type { AgreementCycle } from "./agreement-cycle.entity.js";

export const PolicyBasisKindEnum = declareEnum<PolicyBasisKind>({
  name: "PolicyBasisKind",
  description: "What municipal policy agreements carry out (beleidsgrondslag).",
  values: {
    WOONVISIE: "The municipality's housing vision (woonvisie, Woningwet art. 42).",
    VOLKSHUISVESTINGSPROGRAMMA:
      "The housing programme that replaces it (volkshuisvestingsprogramma, bill 36 512).",
    NONE: "None: the bid covers the six subjects of Btiv art. 39 (geen).",
  },
});

@ObjectType("PolicyBasis", {
  simpleResolvers: true,
  description: "The municipal policy that agreements carry out (beleidsgrondslag).",
})
@VisibleTo(...MEMBERS)
export class PolicyBasisType {
  @Field(() => PolicyBasisKindEnum, { description: "Which kind (soort)." }) kind!: PolicyBasisKind;
  @Field(() => String, { nullable: true, description: "Its title; null: there is none (titel)." })
  title!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the municipal council adopted it (vastgesteld op).",
  })
  adoptedOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Its first day (van)." })
  startsOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Its last day (tot en met)." })
  endsOn!: string | null;
}

@InputType("PolicyBasisInput", {
  description: "The municipal policy that agreements carry out (beleidsgrondslag).",
})
@VisibleTo(...LANDLORD)
export class PolicyBasisInput {
  @Field(() => PolicyBasisKindEnum, { description: "Which kind (soort)." }) kind!: PolicyBasisKind;
  @Field(() => String, {
    nullable: true,
    description: "Its title, at most 200 characters; none for NONE (titel).",
  })
  title?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the municipal council adopted it (vastgesteld op).",
  })
  adoptedOn?: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Its first day (van)." })
  startsOn?: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Its last day (tot en met)." })
  endsOn?: string | null;
}

const policyBasisInvalid = refusal("POLICY_BASIS_INVALID", {
  description:
    "A policy basis has a title, and its first day comes before its last; NONE has nothing of " +
    "these (ongeldige beleidsgrondslag).",
  nl: () =>
    "Geef de titel van het beleid, en een eerste dag die niet na de laatste ligt; bij ‘geen’ niets daarvan.",
  en: () =>
    "Give the policy's title, and a first day that is not after the last; with no policy none of these.",
});

type PolicyColumns = Pick<
  AgreementCycle,
  "policyBasis" | "policyTitle" | "policyAdoptedOn" | "policyStartsOn" | "policyEndsOn"
>;

/** The same as it is kept. @throws POLICY_BASIS_INVALID. */
export function policyBasisOf({ kind, ...given }: PolicyBasisInput): PolicyColumns {
  const title = textOf(given.title ?? "", "policyBasis.title", MAX_TITLE) || null;
  const [adoptedOn, startsOn, endsOn] = [
    given.adoptedOn ?? null,
    given.startsOn ?? null,
    given.endsOn ?? null,
  ];
  const invalid = (field: string) => policyBasisInvalid().at(`policyBasis.${field}`);
  if ((kind === "NONE") !== (title === null)) throw invalid("title");
  if (kind === "NONE" && (adoptedOn ?? startsOn ?? endsOn) !== null) throw invalid("kind");
  if (startsOn && endsOn && startsOn > endsOn) throw invalid("endsOn");
  return {
    policyBasis: kind,
    policyTitle: title,
    policyAdoptedOn: adoptedOn,
    policyStartsOn: startsOn,
    policyEndsOn: endsOn,
  };
}

/** The same as clients see it. */
export const shownPolicyBasis = (cycle: PolicyColumns): PolicyBasisType => ({
  kind: cycle.policyBasis,
  title: cycle.policyTitle,
  adoptedOn: cycle.policyAdoptedOn,
  startsOn: cycle.policyStartsOn,
  endsOn: cycle.policyEndsOn,
});
