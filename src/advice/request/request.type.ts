import { Field, Int, ObjectType } from "type-graphql";
import { EVERYONE, PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { enumOf } from "../../graphql/enums.js";
import { GraphQLDateTime, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { Confidentiality, ExtensionStatus, TermEffect } from "../advice.enums.js";

export const ConfidentialityEnum = enumOf<Confidentiality>(
  "Confidentiality",
  "Who may read it once it is shared (vertrouwelijkheid).",
  {
    OPEN: "Everybody who takes part; may be published (open).",
    SHARED: "Everybody who takes part; published after the decision at the earliest (gedeeld).",
    CONFIDENTIAL:
      "The two parties until it is lifted, and an addressee with whom it was shared (vertrouwelijk).",
    EMBARGO:
      "As confidential, until a day or the landlord's decision, whichever comes first (onder embargo).",
  },
);

export const TermEffectEnum = enumOf<TermEffect>(
  "TermEffect",
  "What information does to the advice term (gevolg voor de termijn).",
  {
    NONE: "Nothing (geen).",
    EXTEND: "It ends later (verlenging).",
    RESTART: "It begins anew (nieuwe termijn).",
  },
);

export const ExtensionStatusEnum = enumOf<ExtensionStatus>(
  "TermExtensionStatus",
  "Where an extension stands.",
  {
    ASKED: "Waits for the landlord (gevraagd).",
    GRANTED: "Granted, or offered by the landlord (verleend).",
    REFUSED: "Refused, with a reason (geweigerd).",
    LAPSED: "Overtaken: the advice came, or its term passed (vervallen).",
  },
);

@ObjectType("AdviceRequestVersion", {
  simpleResolvers: true,
  description:
    "What the landlord asks, as it submitted it; a supplement is a next version (adviesaanvraag).",
})
@VisibleTo(...EVERYONE)
export class RequestVersionType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  number!: number | null;
  @Field(() => String, { description: "What is asked (vraag)." }) question!: string;
  @Field(() => String, { description: "What the landlord means to do (voornemen)." })
  intent!: string;
  @Field(() => String, { description: "Why (beweegredenen, Wohv art. 4(2))." }) motives!: string;
  @Field(() => String, {
    description: "What it does to tenants (gevolgen voor huurders, Wohv art. 4(2)).",
  })
  consequences!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the landlord means to carry it out (geplande uitvoering).",
  })
  plannedExecutionOn!: string | null;
  @Field(() => String, { nullable: true, description: "Who decides (besluitvormend orgaan)." })
  decisionForum!: string | null;
  @Field(() => ConfidentialityEnum, { description: "Who may read it (vertrouwelijkheid)." })
  confidentiality!: Confidentiality;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Last day of the embargo; null: until the decision.",
  })
  embargoUntil!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When confidentiality or embargo ended; null: it stands, or there was none.",
  })
  liftedAt!: Date | null;
  @VisibleTo(...PARTICIPANTS)
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      "When it was shared with the addressee while it is confidential; null: it was not (vertrouwelijk gedeeld).",
  })
  confidedAt!: Date | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was sent; null: a draft (verzonden).",
  })
  submittedAt!: Date | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Day of receipt: on the platform the day on which it was sent (ontvangen).",
  })
  receivedOn!: string | null;
  @VisibleTo(...PARTICIPANTS)
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." })
  version!: number;
  adviceDueOn!: string | null;
  supplement!: string | null;
  procedureId!: string;
  contactId!: string | null;
}

@ObjectType("AdviceDocument", {
  simpleResolvers: true,
  description:
    "A document by reference; or the fact that one is withheld, and on what ground (stuk).",
})
@VisibleTo(...EVERYONE)
export class AdviceDocumentType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Title (titel)." }) title!: string;
  @Field(() => String, { nullable: true, description: "Where it is; null when it is withheld." })
  url!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the file, in hexadecimal: whether it is still the same file.",
  })
  sha256!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Business interest for which it is withheld (bedrijfsbelang, Wohv art. 3(3)); null: it is not.",
  })
  withheldGround!: string | null;
  @Field(() => ConfidentialityEnum, { description: "Who may read it (vertrouwelijkheid)." })
  confidentiality!: Confidentiality;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Last day of the embargo; null: until the decision.",
  })
  embargoUntil!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When confidentiality or embargo ended.",
  })
  liftedAt!: Date | null;
  @VisibleTo(...PARTICIPANTS)
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      "When it was shared with the addressee while it is confidential; null: it was not (vertrouwelijk gedeeld).",
  })
  confidedAt!: Date | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was shared; null: a draft.",
  })
  sharedAt!: Date | null;
  @VisibleTo(...PARTICIPANTS)
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." })
  version!: number;
  procedureId!: string;
}

@ObjectType("InformationRequest", {
  simpleResolvers: true,
  description:
    "What the adviser needs to know first and the answer, or a supplement unasked; and what " +
    "each side says it does to the term (informatieverzoek).",
})
@VisibleTo(...PARTICIPANTS)
export class InformationRequestType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, {
    nullable: true,
    description: "What is asked; null: the landlord supplemented the request unasked (vraag).",
  })
  question!: string | null;
  @Field(() => GraphQLDateTime, { description: "When it was asked, or given unasked." })
  askedAt!: Date;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "The last day for the answer, as agreed when the request was submitted; null: none was " +
      "agreed on (antwoord uiterlijk op).",
  })
  answerDueOn!: string | null;
  @Field(() => String, { nullable: true, description: "The answer; null: not yet (antwoord)." })
  answer!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was answered." })
  answeredAt!: Date | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the landlord calls the answer a material supplement (wezenlijke aanvulling).",
  })
  material!: boolean | null;
  @Field(() => TermEffectEnum, {
    nullable: true,
    description:
      "What the answer does to the term: the landlord's view, which the clock follows (gevolg).",
  })
  effect!: TermEffect | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The last day for the advice as the answer left it.",
  })
  adviceDueOn!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the adviser contested that; null: not (betwist).",
  })
  contestedAt!: Date | null;
  @Field(() => TermEffectEnum, {
    nullable: true,
    description: "What the answer does to the term in the adviser's view.",
  })
  contestedEffect!: TermEffect | null;
  @Field(() => String, { nullable: true, description: "Why the adviser contests it (reden)." })
  contestReason!: string | null;
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
  procedureId!: string;
  organisationId!: string;
  requestVersionId!: string | null;
}

@ObjectType("TermExtension", {
  simpleResolvers: true,
  description: "A later day for the advice (verlenging).",
})
@VisibleTo(...PARTICIPANTS)
export class TermExtensionType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => GraphQLLocalDate, {
    description:
      "The last day that is asked for or granted, before it was rounded up to a working day.",
  })
  untilOn!: string;
  @Field(() => String, { description: "Why (reden)." }) reason!: string;
  @Field(() => ExtensionStatusEnum, { description: "Where it stands." }) status!: ExtensionStatus;
  @Field(() => String, { nullable: true, description: "What the landlord answered (antwoord)." })
  answerReason!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was answered or overtaken.",
  })
  answeredAt!: Date | null;
  @Field(() => GraphQLDateTime, { description: "When it was asked or offered." }) createdAt!: Date;
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
  procedureId!: string;
  organisationId!: string;
}
