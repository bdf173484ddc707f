import { Field, Int, ObjectType } from "type-graphql";
import { EVERYONE, MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLDateTime, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type {
  AgreementAct,
  AgreementKind,
  AgreementStatus,
  NoTenantPartyReason,
  PartScope,
  PartyCapacity,
  PartyStance,
  Standing,
} from "../agreements.enums.js";
import type { GivenAdvice } from "./agreement.entity.js";
import { NoTenantPartyReasonEnum } from "../cycle/agreement-cycle.type.js";

export const AgreementKindEnum = declareEnum<AgreementKind>({
  name: "PerformanceAgreementKind",
  description: "What an agreement is to another one (soort).",
  values: {
    AGREEMENT: "An agreement by itself, or a framework for some years (afspraken).",
    SLICE: "The slice of a year, within a framework (jaarschijf).",
    AMENDMENT: "A new edition, which takes the place of the one before (wijziging).",
    ACCESSION: "By which somebody joins an agreement that is in force (toetreding).",
  },
});

export const AgreementStatusEnum = declareEnum<AgreementStatus>({
  name: "PerformanceAgreementStatus",
  description: "Where an agreement stands (status).",
  values: {
    NEGOTIATION: "The parties negotiate its commitments (in onderhandeling).",
    CONCEPT_PROPOSED: "A final concept was laid before the signatories (voorgelegd als concept).",
    CONCEPT_FINAL: "All signatories agreed on the text, which is fixed (concept vastgesteld).",
    SIGNING: "Somebody has signed, or refused to (ter ondertekening).",
    SIGNED_BY_SOME:
      "Some refused to sign, or say nothing while those who signed hold it in force from its first " +
      "day on (deels ondertekend).",
    SIGNED: "All signatories have signed; it begins later (ondertekend).",
    IN_FORCE: "All signatories have signed, and it has begun (van kracht).",
    EVALUATED: "All have judged its last year, and it has passed (geëvalueerd).",
    AMENDED: "A new edition took its place (gewijzigd).",
    TERMINATED: "All parties ended it in writing (beëindigd).",
    CLOSED:
      "All parties closed it; or an accession was overtaken: what it acceded to was amended, " +
      "evaluated or ended, and who accedes opens another one to what is in force (afgesloten).",
  },
});

export const AgreementActEnum = declareEnum<AgreementAct>({
  name: "PerformanceAgreementAct",
  description: "What can be done with an agreement (handeling).",
  values: {
    REVISE: "Revise title, days and references (herzien).",
    ARRANGE_PARTS: "Add, revise and drop parts with their parties (onderdelen indelen).",
    DRAFT_COMMITMENT: "Draft a commitment (afspraak opstellen).",
    PROPOSE_FINAL_CONCEPT: "Lay the final concept before all signatories (concept voorleggen).",
    REOPEN: "Reopen negotiation; signatures are void (heropenen).",
    PROPOSE_REOPENING: "Propose to those who signed to reopen it (heropening voorstellen).",
    SIGN: "Sign a part (ondertekenen).",
    REFUSE_TO_SIGN: "Refuse to sign a part (weigeren te tekenen).",
    ADVISE: "Advise on a part (adviseren).",
    RECORD_PAPER_SIGNATURE: "Record a signature on paper (papieren handtekening vastleggen).",
    RECORD_PAPER_REFUSAL: "Record a refusal on paper (weigering op papier vastleggen).",
    HOLD_STANDING: "Say whether it is in force for you (standpunt innemen).",
    RECORD_PAPER_STANDING: "Record a standing on paper (standpunt op papier vastleggen).",
    PUBLISH: "Make it generally available (publiceren).",
    PROPOSE_AMENDMENT: "Propose a new edition (wijziging voorstellen).",
    PROPOSE_HARDSHIP: "Ask for a new edition because it is unreasonable (hardheid inroepen).",
    PROPOSE_TERMINATION: "Propose to end it (beëindiging voorstellen).",
    PROPOSE_CLOSING: "Propose to close it (afsluiting voorstellen).",
    AMEND: "Open the new edition that all agreed to (wijziging openen).",
    OPEN_ACCESSION: "Open the accession of another party (toetreding openen).",
    JUDGE: "Judge one of its years (evalueren).",
    DECLARE_DISPUTE: "Declare a dispute (geschil melden).",
  },
  audiences: MEMBERS,
});

export const PartScopeEnum = declareEnum<PartScope>({
  name: "AgreementPartScope",
  description: "Whom a part is for (soort onderdeel).",
  values: {
    JOINT: "All landlords together (gezamenlijk).",
    PER_LANDLORD: "One landlord (per corporatie).",
    SLICE: "One year of it (jaarschijf).",
  },
});

export const PartyCapacityEnum = declareEnum<PartyCapacity>({
  name: "AgreementPartyCapacity",
  description: "In which capacity somebody is a party (hoedanigheid).",
  values: {
    SIGNATORY:
      "It signs. Where it refuses, each says for itself whether it is in force (ondertekenaar).",
    ADVISER: "It takes part and advises (adviseur).",
    ENDORSER: "It endorses what concerns it (onderschrijver).",
    PROSPECTIVE: "It may become a party later (beoogd).",
  },
});

export const PartyStanceEnum = declareEnum<PartyStance>({
  name: "AgreementPartyStance",
  description: "What a party has decided (standpunt).",
  values: {
    PENDING: "Nothing yet (nog niet).",
    SIGNED: "It signed (getekend).",
    SIGNED_IN_PART: "It signed, and excluded something (deels getekend).",
    REFUSED: "It refused, with its reason (geweigerd).",
    ADVISED: "It advised (geadviseerd).",
  },
});

export const StandingEnum = declareEnum<Standing>({
  name: "AgreementStanding",
  description: "Whether a party holds that an agreement is in force (standpunt over de werking).",
  values: {
    IN_FORCE: "It is in force (van kracht).",
    NOT_CONCLUDED: "It was never concluded (niet tot stand gekomen).",
  },
});

@ObjectType("PerformanceAgreement", {
  simpleResolvers: true,
  description:
    "What landlords, a municipality and tenants agree for some years (prestatieafspraken, " +
    "Woningwet art. 44).",
})
@VisibleTo(...EVERYONE)
export class PerformanceAgreementType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => AgreementKindEnum, { description: "What it is to another one (soort)." })
  kind!: AgreementKind;
  @Field(() => Int, { description: "1, and one more for each amendment (editie)." })
  edition!: number;
  @Field(() => String, { description: "Its title (titel)." }) title!: string;
  @Field(() => GraphQLLocalDate, { description: "Its first day (ingangsdatum)." })
  startsOn!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Its last day; null: it has none (einddatum).",
  })
  endsOn!: string | null;
  @Field(() => AgreementStatusEnum, { description: "Where it stands (status)." })
  status!: AgreementStatus;
  @Field(() => [Int], {
    description: "In which months of each year its progress is monitored (monitormaanden).",
  })
  monitoringMonths!: number[];
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "The last day of the next of these months; null: not in force, or none before its last day.",
  })
  monitoringDueOn!: string | null;
  reopenReason!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the last party decided on signing (laatste besluit).",
  })
  concludedAt!: Date | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Since when it is in force (van kracht sinds).",
  })
  inForceOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was amended, terminated or closed (geëindigd op).",
  })
  endedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the landlord published it (gepubliceerd op, Woningwet art. 44a(2)).",
  })
  publishedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Where it is published (vindplaats)." })
  publicationUrl!: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256 of that file, in hexadecimal." })
  publicationSha256!: string | null;
  version!: number;
  municipalityId!: string;
  baseId!: string | null;
  cycleId!: string | null;
}

@ObjectType("AgreementPart", {
  simpleResolvers: true,
  description: "A part of an agreement, with parties and signatures of its own (onderdeel).",
})
@VisibleTo(...EVERYONE)
export class AgreementPartType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Its mark within the agreement, such as A (aanduiding)." })
  code!: string;
  @Field(() => String, { description: "Its title (titel)." }) title!: string;
  @Field(() => PartScopeEnum, { description: "Whom it is for (soort onderdeel)." })
  scope!: PartScope;
  @Field(() => Int, { nullable: true, description: "The year of a slice (jaar)." })
  year!: number | null;
  @Field(() => Boolean, { description: "Whether it was dropped (vervallen)." }) dropped!: boolean;
  @Field(() => NoTenantPartyReasonEnum, {
    nullable: true,
    description:
      "Why no tenants' organisation is party to it; null: one is. From the final concept on: as of " +
      "that day, also when one accedes later (reden).",
  })
  noTenantPartyReason!: NoTenantPartyReason | null;
  @Field(() => String, {
    nullable: true,
    description:
      "What is signed, as canonical JSON (RFC 8785); null while it is negotiated (inhoud).",
  })
  content!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of that text in UTF-8, in hexadecimal: what signatures are on (hash).",
  })
  contentHash!: string | null;
  version!: number;
  agreementId!: string;
}

@ObjectType("AgreementParty", {
  simpleResolvers: true,
  description: "A party to one part of an agreement (partij).",
})
@VisibleTo(...EVERYONE)
export class AgreementPartyType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Boolean, {
    description: "Whether it can log in here; else it signs on paper (heeft toegang).",
  })
  hasLogin!: boolean;
  @Field(() => PartyCapacityEnum, { description: "In which capacity (hoedanigheid)." })
  capacity!: PartyCapacity;
  @Field(() => PartyStanceEnum, { description: "What it has decided (standpunt)." })
  stance!: PartyStance;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When (op)." })
  stanceOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Why it refuses, or what it advises (toelichting).",
  })
  stanceText!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The `contentHash` that an adviser advised on: another one than the part's is of an older " +
      "text; null: no advice, or one on what was negotiated (advies over).",
  })
  advisedHash!: string | null;
  @Field(() => StandingEnum, {
    nullable: true,
    description: "Whether it holds that the agreement is in force; null: it has not said so.",
  })
  standing!: Standing | null;
  @Field(() => String, { nullable: true, description: "On which ground (grond)." })
  standingGround!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Since when it holds that (op)." })
  standingOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it joined an agreement that was in force (toegetreden op).",
  })
  joinedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was taken off the list; null: it is on it (van de lijst af op).",
  })
  leftOn!: string | null;
  version!: number;
  partId!: string;
  agreementId!: string;
  memberId!: string;
  succeedsId!: string | null;
  earlierAdvice!: GivenAdvice[];
}

@ObjectType("EarlierAdvice", {
  simpleResolvers: true,
  description: "What an adviser advised before it advised anew, on a newer text (eerder advies).",
})
@VisibleTo(...MEMBERS)
export class EarlierAdviceType {
  @Field(() => GraphQLLocalDate, { description: "When (op)." }) givenOn!: string;
  @Field(() => String, { description: "What it advised (advies)." }) text!: string;
  @Field(() => String, {
    nullable: true,
    description: "The `contentHash` that it advised on; null: what was negotiated (over).",
  })
  contentHash!: string | null;
}
