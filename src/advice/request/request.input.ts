import { type ClassType, Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type {
  Confidentiality,
  ConsentBasis,
  ProcedureKind,
  TermEffect,
  WohvSubject,
} from "../advice.enums.js";
import { ConsentBasisEnum, WohvSubjectEnum } from "../procedure/procedure.type.js";
import { ConfidentialityEnum } from "./request.type.js";

// The inputs of acts are made of the classes that are called …Fields in GraphQL. These have no
// audience (act-input.ts): each act derives an input type of its own from one of them (act.ts).

export type RequestKind = Exclude<ProcedureKind, "UNSOLICITED">;
export const RequestKindEnum = declareEnum<RequestKind>({
  name: "AdviceRequestKind",
  description: "What the landlord can ask (soort aanvraag).",
  values: {
    REQUESTED: "Advice that it has to ask (gevraagd advies, Wohv arts. 4 and 5).",
    VOLUNTARY: "Advice beyond the law (boven-wettelijk advies).",
    CONSENT: "Consent, on the ground that `consentBasis` names (instemming).",
  },
});

/**
 * What a procedure is about. A field that is left out is empty in a new draft, and unchanged in a
 * revision.
 */
@InputType("ProcedureAboutFields")
export class ProcedureAboutInput {
  @Field(() => String, { nullable: true, description: "Title, at most 200 characters (titel)." })
  title?: string | null;
  @Field(() => WohvSubjectEnum, {
    nullable: true,
    description: "The subject of Wohv art. 3(2); null: none of them (onderwerp).",
  })
  wohvSubject?: WohvSubject | null;
  @Field(() => [ID], { nullable: true, description: "Codes of themes (thema's)." }) themes?:
    string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: "The municipalities it is about; empty: all of them (gemeenten).",
  })
  municipalityIds?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description:
      "The complexes it is about, by name, at most 100; empty: it is about policy (complexen).",
  })
  complexes?: string[] | null;
  @Field(() => ID, {
    nullable: true,
    description: "The agreed calendar item it carries out; null: none (agendapunt).",
  })
  calendarItemId?: string | null;
}

/** Who may read a text, and until when it is embargoed. */
export interface ConfidentialityInput {
  confidentiality?: Confidentiality | null;
  embargoUntil?: string | null;
}

/** The text of a request, without its last day. */
export interface RequestTextInput extends ConfidentialityInput {
  question?: string | null;
  intent?: string | null;
  motives?: string | null;
  consequences?: string | null;
  plannedExecutionOn?: string | null;
  decisionForum?: string | null;
  contactId?: string | null;
}

/**
 * An input class with the fields of `base` and those of the text of a request.
 *
 * @param name its name in GraphQL.
 */
export function withRequestText<Base extends ClassType>(name: string, base: Base) {
  @InputType(name)
  class RequestText extends (base as ClassType<object>) implements RequestTextInput {
    @Field(() => String, { nullable: true, description: "What is asked (vraag)." }) question?:
      string | null;
    @Field(() => String, { nullable: true, description: "What you mean to do (voornemen)." })
    intent?: string | null;
    @Field(() => String, { nullable: true, description: "Why (beweegredenen, Wohv art. 4(2))." })
    motives?: string | null;
    @Field(() => String, {
      nullable: true,
      description: "What it does to tenants (gevolgen voor huurders, Wohv art. 4(2)).",
    })
    consequences?: string | null;
    @Field(() => GraphQLLocalDate, {
      nullable: true,
      description: "When you mean to carry it out (geplande uitvoering).",
    })
    plannedExecutionOn?: string | null;
    @Field(() => String, {
      nullable: true,
      description: "Who decides, at most 200 characters (besluitvormend orgaan).",
    })
    decisionForum?: string | null;
    @Field(() => ID, {
      nullable: true,
      description: "Whom to ask: a person with a role in your organisation today (contactpersoon).",
    })
    contactId?: string | null;
    @Field(() => ConfidentialityEnum, {
      nullable: true,
      description: "Who may read it; SHARED when drafting (vertrouwelijkheid).",
    })
    confidentiality?: Confidentiality | null;
    @Field(() => GraphQLLocalDate, {
      nullable: true,
      description: "Last day of an EMBARGO; null: until the decision (embargo tot en met).",
    })
    embargoUntil?: string | null;
  }
  return RequestText as unknown as new () => InstanceType<Base> & RequestTextInput;
}

export const DUE_ON =
  "Last day for the advice, not before the earliest that law or agreement allows; a statutory " +
  "one is rounded up to a working day. Null: the shortest term (adviestermijn).";

@InputType("AdviceRequestContentFields")
export class AdviceRequestContentInput extends withRequestText(
  "AdviceRequestTextFields",
  ProcedureAboutInput,
) {
  @Field(() => [ID], {
    nullable: true,
    description:
      "Residents' committees to be addressed too, of complexes with subject B, H or J; for " +
      "advice only: consent is asked of CPRW alone (bewonerscommissies).",
  })
  alsoAddressedIds?: string[] | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: DUE_ON }) adviceDueOn?:
    string | null;

  @Field(() => ConsentBasisEnum, {
    nullable: true,
    description:
      "On what the right to consent rests; mandatory before consent is asked, and for nothing " +
      "else. Its subject is free (grondslag).",
  })
  consentBasis?: ConsentBasis | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The earlier request of yours that this one follows, because it was refused, fell with a " +
      "condition or was withdrawn; null: none (vervolg op).",
  })
  followsId?: string | null;
}

/** What new information does to the term, in the landlord's view. */
export interface TermEffectInput {
  material: boolean;
  effect?: TermEffect | null;
  adviceDueOn?: string | null;
}
export const MATERIAL = "Whether it is material to the advice (wezenlijke aanvulling).";
export const EFFECT =
  "What it does to the term; left out: RESTART when it is material, else NONE. The other side " +
  "may contest it (gevolg voor de termijn).";
export const EFFECT_DUE_ON =
  "EXTEND: the new last day. RESTART: the last day of the new term; left out: the shortest, " +
  "and never earlier than the term already ran (adviestermijn).";

/** A later last day, with the reason for it. */
@InputType("ExtensionFields")
export class ExtensionInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, {
    description: "The last day you have in mind, later than the term already runs (tot en met).",
  })
  untilOn!: string;
  @Field(() => String, { nullable: true, description: "Why; mandatory (reden)." }) reason?:
    string | null;
}
