import { Field, Float, Int, ObjectType } from "type-graphql";
import { EVERYONE, MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { ID } from "../../graphql/scalars.js";
import type {
  AnswerDecision,
  CommitmentAct,
  CommitmentKind,
  CommitmentStatus,
  LegalEffect,
  ReservationKind,
  ReservationStatus,
} from "../agreements.enums.js";

export const CommitmentStatusEnum = declareEnum<CommitmentStatus>({
  name: "CommitmentStatus",
  description: "Where a commitment stands in negotiation (status).",
  values: {
    DRAFT: "Only its own side sees it (concept).",
    DISCARDED: "A draft that was thrown away; only its own side sees it (weggegooid).",
    PROPOSED: "Its first text waits for the other parties (voorgesteld).",
    COUNTERED: "Another text of it waits for the other parties (tegenvoorstel).",
    AGREED: "All signatories of its part agreed on its text (overeengekomen).",
    REJECTED: "A signatory rejected its text, with a reason (afgewezen).",
    WITHDRAWN: "Who proposed it took it back (ingetrokken).",
  },
});

export const CommitmentActEnum = declareEnum<CommitmentAct>({
  name: "CommitmentAct",
  description: "What can be done with a commitment (handeling).",
  values: {
    DRAFT_TEXT: "Draft another text of it (tegenvoorstel opstellen).",
    REVISE_TEXT: "Revise your draft (tekst herzien).",
    DISCARD_TEXT: "Throw your draft away (tekst weggooien).",
    SEND_TEXT: "Send your draft to the other parties (tekst voorleggen).",
    AGREE: "Agree to its text (instemmen).",
    REJECT: "Reject its text (afwijzen).",
    WITHDRAW: "Take it back (intrekken).",
    KEEP_POSITION: "Keep your own position on it (positie bijhouden).",
    LINK_CALENDAR: "Link it with the calendar (aan de kalender koppelen).",
    SETTLE_RESERVATION: "Lift a reservation, or say that it failed (voorbehoud afdoen).",
    ADD_INDICATOR: "Add an indicator (indicator toevoegen).",
    DRAFT_PROGRESS: "Draft a report on its progress (voortgang opstellen).",
  },
  audiences: MEMBERS,
});

export const CommitmentKindEnum = declareEnum<CommitmentKind>({
  name: "CommitmentKind",
  description: "How binding a commitment is (soort).",
  values: {
    RESULT: "A result is owed (resultaat).",
    EFFORT: "An effort is owed (inspanning).",
    PROCESS: "A way of working together (proces).",
  },
});

export const LegalEffectEnum = declareEnum<LegalEffect>({
  name: "LegalEffect",
  description: "What a commitment does to rents by law (rechtsgevolg, Woningwet art. 54).",
  values: {
    NONE: "Nothing (geen).",
    RENT_SUM_54_1: "A higher rent sum in this municipality (huursom, art. 54(1)).",
    INVESTMENT_54_2D:
      "Extra income outside the rent sum, for investments here (investering, art. 54(2)(d)).",
  },
});

export const ReservationKindEnum = declareEnum<ReservationKind>({
  name: "ReservationKind",
  description: "What a commitment is reserved to (voorbehoud).",
  values: {
    ADVICE: "Advice of the tenants (advies).",
    CONSENT: "Consent of the tenants (instemming).",
    RVC: "Approval by the supervisory board (RvC).",
    COUNCIL_BUDGET: "The budget of the municipal council (begroting).",
    POLICY_CHANGE: "A change of national policy (beleidswijziging).",
    MARKET: "The market (markt).",
    THIRD_PARTY: "What somebody else does (derden).",
  },
});

export const ReservationStatusEnum = declareEnum<ReservationStatus>({
  name: "ReservationStatus",
  description: "Where a reservation stands (status).",
  values: {
    OPEN: "It still holds (open).",
    LIFTED: "It was lifted (opgeheven).",
    FAILED: "What it waited for did not come (mislukt).",
  },
});

export const AnswerDecisionEnum = declareEnum<AnswerDecision>({
  name: "CommitmentAnswerDecision",
  description: "What a party answers to a text (antwoord).",
  values: { AGREED: "It agrees (akkoord).", REJECTED: "It rejects (afgewezen)." },
  audiences: MEMBERS,
});

@ObjectType("Commitment", {
  simpleResolvers: true,
  description: "One thing that parties commit themselves to (afspraak).",
})
@VisibleTo(...EVERYONE)
export class CommitmentType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: "Its number within the agreement; null while it is a draft (nummer).",
  })
  number!: number | null;
  @Field(() => ID, { description: "The code of its theme (thema)." }) theme!: string;
  @Field(() => CommitmentStatusEnum, { description: "Where it stands (status)." })
  status!: CommitmentStatus;
  @Field(() => String, { description: "Its text, as it was sent last (tekst)." }) text!: string;
  @Field(() => CommitmentKindEnum, { description: "How binding it is (soort)." })
  kind!: CommitmentKind;
  @Field(() => String, {
    nullable: true,
    description: "What the other side owes for it (wederkerigheid).",
  })
  inReturn!: string | null;
  @Field(() => [String], { description: "The complexes that it is about (complexen)." })
  complexes!: string[];
  @Field(() => Int, {
    nullable: true,
    description: "The year in which it has priority (prioriteit in).",
  })
  priorityYear!: number | null;
  @Field(() => String, {
    nullable: true,
    description: "The national goal that it serves (landelijk doel).",
  })
  nationalGoal!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "In which edition of the national agreements, such as NPA 2025-2035 (editie).",
  })
  nationalGoalEdition!: string | null;
  @Field(() => LegalEffectEnum, { description: "What it does to rents by law (rechtsgevolg)." })
  legalEffect!: LegalEffect;
  @Field(() => Float, { nullable: true, description: "By which exact percentage (percentage)." })
  legalPercentage!: number | null;
  @Field(() => Int, { nullable: true, description: "Up to which amount, in euros (bedrag)." })
  legalAmountEuros!: number | null;
  @Field(() => Int, { nullable: true, description: "In which year (jaar)." })
  legalYear!: number | null;
  version!: number;
  agreementId!: string;
  municipalityId!: string;
  organisationId!: string;
  partId!: string;
  originId!: string;
  currentTextId!: string | null;
  leadId!: string;
  otherIds!: string[];
  appliesToIds!: string[];
  calendarItemIds!: string[];
}
