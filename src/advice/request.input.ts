import { type ClassType, Field, InputType, Int } from "type-graphql";
import { REQUEST_ID, VersionedInput } from "../acts/act-input.js";
import { declareEnum } from "../graphql/enums.js";
import { GraphQLLocalDate, GraphQLUUID, ID } from "../graphql/scalars.js";
import type { Confidentiality, ConsentBasis, ProcedureKind, TermEffect, WohvSubject } from "./advice.enums.js";
import { ConsentBasisEnum, WohvSubjectEnum } from "./procedure.type.js";
import { ConfidentialityEnum, TermEffectEnum } from "./request.type.js";

// The classes called …Fields in GraphQL are what inputs are made of, without an audience (act-input.ts); each act has an input type of its own (request.acts.ts).

export type RequestKind = Exclude<ProcedureKind, "UNSOLICITED">;
export const RequestKindEnum = declareEnum<RequestKind>("AdviceRequestKind", "What the landlord can ask (soort aanvraag).", {
  REQUESTED: "Advice that it has to ask (gevraagd advies, Wohv arts. 4 and 5).", VOLUNTARY: "Advice beyond the law (boven-wettelijk advies).", CONSENT: "Consent, on the ground that `consentBasis` names (instemming).",
});

/** What a procedure is about. Left out: empty when drafting, as it was when revising. */
@InputType("ProcedureAboutFields")
export class ProcedureAboutInput {
  @Field(() => String, { nullable: true, description: "Title, at most 200 characters (titel)." }) title?: string | null;
  @Field(() => WohvSubjectEnum, { nullable: true, description: "The subject of Wohv art. 3(2); null: none of them (onderwerp)." }) wohvSubject?: WohvSubject | null;
  @Field(() => [ID], { nullable: true, description: "Codes of themes (thema's)." }) themes?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "The municipalities it is about; empty: all of them (gemeenten)." }) municipalityIds?: string[] | null;
  @Field(() => [String], { nullable: true, description: "The complexes it is about, by name, at most 100; empty: it is about policy (complexen)." }) complexes?: string[] | null;
  @Field(() => ID, { nullable: true, description: "The agreed calendar item it carries out; null: none (agendapunt)." }) calendarItemId?: string | null;
}

/** Who may read something, and until when not. */
export interface ConfidentialityInput {
  confidentiality?: Confidentiality | null;
  embargoUntil?: string | null;
}

/** What a request says, beside its last day. */
export interface RequestTextInput extends ConfidentialityInput {
  question?: string | null;
  intent?: string | null;
  motives?: string | null;
  consequences?: string | null;
  plannedExecutionOn?: string | null;
  decisionForum?: string | null;
  contactId?: string | null;
}

function withRequestText<Base extends ClassType>(name: string, base: Base) {
  @InputType(name)
  class RequestText extends (base as ClassType<object>) implements RequestTextInput {
    @Field(() => String, { nullable: true, description: "What is asked (vraag)." }) question?: string | null;
    @Field(() => String, { nullable: true, description: "What you mean to do (voornemen)." }) intent?: string | null;
    @Field(() => String, { nullable: true, description: "Why (beweegredenen, Wohv art. 4(2))." }) motives?: string | null;
    @Field(() => String, { nullable: true, description: "What it does to tenants (gevolgen voor huurders, Wohv art. 4(2))." }) consequences?: string | null;
    @Field(() => GraphQLLocalDate, { nullable: true, description: "When you mean to carry it out (geplande uitvoering)." }) plannedExecutionOn?: string | null;
    @Field(() => String, { nullable: true, description: "Who decides, at most 200 characters (besluitvormend orgaan)." }) decisionForum?: string | null;
    @Field(() => ID, { nullable: true, description: "Whom to ask: a person with a role in your organisation today (contactpersoon)." }) contactId?: string | null;
    @Field(() => ConfidentialityEnum, { nullable: true, description: "Who may read it; SHARED when drafting (vertrouwelijkheid)." }) confidentiality?: Confidentiality | null;
    @Field(() => GraphQLLocalDate, { nullable: true, description: "Last day of an EMBARGO; null: until the decision (embargo tot en met)." }) embargoUntil?: string | null;
  }
  return RequestText as unknown as new () => InstanceType<Base> & RequestTextInput;
}

const DUE_ON = "Last day for the advice, not before the earliest that law or agreement allows; a statutory one is rounded up to a working day. Null: the shortest term (adviestermijn).";

@InputType("AdviceRequestContentFields")
export class AdviceRequestContentInput extends withRequestText("AdviceRequestTextFields", ProcedureAboutInput) {
  @Field(() => [ID], { nullable: true, description: "Residents' committees to be addressed too, of complexes with subject B, H or J; for advice only: consent is asked of CPRW alone (bewonerscommissies)." }) alsoAddressedIds?: string[] | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: DUE_ON }) adviceDueOn?: string | null;

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

/** A new draft, which only your side sees. */
@InputType("DraftAdviceRequestFields")
export class DraftAdviceRequestInput extends AdviceRequestContentInput {
  @Field(() => RequestKindEnum, { description: "Which rules hold; it cannot be changed afterwards (soort)." }) kind!: RequestKind;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** Corrections to a draft of your side. What is left out stays. */
@InputType("ReviseAdviceRequestFields")
export class ReviseAdviceRequestInput extends AdviceRequestContentInput {
  @Field(() => ID, { description: "The procedure." }) id!: string;
  @Field(() => Int, { description: "The version you read. When it has changed since: CONFLICT, and nothing is written." }) expectedVersion!: number;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** What new information does to the term, in the landlord's view. */
export interface TermEffectInput {
  material: boolean;
  effect?: TermEffect | null;
  adviceDueOn?: string | null;
}
const MATERIAL = "Whether it is material to the advice (wezenlijke aanvulling).";
const EFFECT = "What it does to the term; left out: RESTART when it is material, else NONE. The other side may contest it (gevolg voor de termijn).";
const EFFECT_DUE_ON = "EXTEND: the new last day. RESTART: the last day of the new term; left out: the shortest, and never earlier than the term already ran (adviestermijn).";

/** A next version of a request. What is left out is as it was. */
@InputType("SupplementAdviceRequestFields")
export class SupplementAdviceRequestInput extends withRequestText("SupplementedTextFields", VersionedInput) implements TermEffectInput {
  @Field(() => String, { nullable: true, description: "What this version adds; mandatory (aanvulling)." }) supplement?: string | null;
  @Field(() => Boolean, { description: MATERIAL }) material!: boolean;
  @Field(() => TermEffectEnum, { nullable: true, description: EFFECT }) effect?: TermEffect | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: EFFECT_DUE_ON }) adviceDueOn?: string | null;
}

/** The answer to a question; id and version are the question's. */
@InputType("AnswerInformationRequestFields")
export class AnswerInformationRequestInput extends VersionedInput implements TermEffectInput {
  @Field(() => String, { nullable: true, description: "The answer; mandatory (antwoord)." }) answer?: string | null;
  @Field(() => Boolean, { description: MATERIAL }) material!: boolean;
  @Field(() => TermEffectEnum, { nullable: true, description: EFFECT }) effect?: TermEffect | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: EFFECT_DUE_ON }) adviceDueOn?: string | null;
  @Field(() => String, { nullable: true, description: "What the answer adds to the request: makes a next version of it, for every addressee; left out: none (aanvulling)." }) supplement?: string | null;
}

/** A document by reference, or the fact that one is withheld. */
@InputType("AddAdviceDocumentFields")
export class AddAdviceDocumentInput extends VersionedInput implements ConfidentialityInput {
  @Field(() => String, { nullable: true, description: "Title, at most 200 characters; mandatory (titel)." }) title?: string | null;
  @Field(() => String, { nullable: true, description: "Where it is: an https address; null when it is withheld." }) url?: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hexadecimal." }) sha256?: string | null;
  @Field(() => String, { nullable: true, description: "Business interest for which it is withheld (bedrijfsbelang, Wohv art. 3(3))." }) withheldGround?: string | null;
  @Field(() => ConfidentialityEnum, { nullable: true, description: "Who may read it; left out: SHARED (vertrouwelijkheid)." }) confidentiality?: Confidentiality | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Last day of an EMBARGO; null: until the decision (embargo tot en met)." }) embargoUntil?: string | null;
}

/** What has to be known first. */
@InputType("AskForInformationFields")
export class AskForInformationInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: "What you need to know; mandatory (vraag)." }) question?: string | null;
}

/** The adviser's view of what information does to the term; id and version are those of the answered question or supplement. */
@InputType("ContestTermEffectFields")
export class ContestTermEffectInput extends VersionedInput {
  @Field(() => TermEffectEnum, { description: "What it does to the term in your view (gevolg voor de termijn)." }) effect!: TermEffect;
  @Field(() => String, { nullable: true, description: "Why; mandatory (reden)." }) reason?: string | null;
}

/** A later day. */
@InputType("ExtensionFields")
export class ExtensionInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, { description: "The last day you have in mind, later than the term already runs (tot en met)." }) untilOn!: string;
  @Field(() => String, { nullable: true, description: "Why; mandatory (reden)." }) reason?: string | null;
}
