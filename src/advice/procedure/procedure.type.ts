import { Field, ObjectType } from "type-graphql";
import { EVERYONE, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { enumOf } from "../../graphql/enums.js";
import { GraphQLDateTime, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { ConsentBasis, ProcedureKind, ProcedureStatus, WohvSubject } from "../advice.enums.js";

export const ProcedureKindEnum = enumOf<ProcedureKind>(
  "AdviceProcedureKind",
  "What kind of procedure it is, and with it which rules hold (soort procedure).",
  {
    REQUESTED:
      "Advice that the landlord has to ask: it intends a change of its policy or management " +
      "(gevraagd advies, Wohv arts. 4 and 5).",
    VOLUNTARY:
      "Advice that the landlord asks beyond the law, on agreed terms (boven-wettelijk advies).",
    CONSENT: "Consent that the landlord needs first, for what `consentBasis` names (instemming).",
    UNSOLICITED: "Advice of the tenants' council's own accord (ongevraagd advies).",
  },
);

export const ProcedureStatusEnum = enumOf<ProcedureStatus>(
  "AdviceProcedureStatus",
  "Where a procedure stands. Each kind knows some of these.",
  {
    DRAFT: "Only its own side sees it (concept).",
    DISCARDED: "A draft that was thrown away; only its own side sees it (weggegooid).",
    REQUESTED: "Asked; waits for the tenants' organisation (aangevraagd).",
    INFO_PENDING:
      "The tenants' organisation asked for information first; the term keeps running (wacht op informatie).",
    ADVISED:
      "Advised; waits for the landlord: for its response where one is owed, else for its decision (geadviseerd).",
    NO_OBJECTION:
      "The tenants' organisation declared in writing that it has no objection (geen bezwaar, Wohv art. 5(3)(a)).",
    LAPSED: "The term passed without advice (verstreken).",
    RESPONDED: "The landlord responded, point by point (gereageerd).",
    DECIDED: "The landlord decided (besloten).",
    EXECUTED: "The landlord carries it out (uitgevoerd).",
    CONSENTED: "Consented (ingestemd).",
    CONSENTED_CONDITIONALLY:
      "Consented on conditions, which have to be fulfilled first (voorwaardelijk ingestemd).",
    REFUSED: "Consent was refused, with reasons (geweigerd).",
    CONDITION_FAILED:
      "A condition of the consent failed, and consent fell with it (voorwaarde niet gehaald, " +
      "instemming vervallen).",
    REPLACED_BY_RULING:
      "A court's ruling stands in for the consent that was refused (vervangende instemming).",
    ISSUED: "Issued of own accord; waits for the landlord (uitgebracht).",
    ACKNOWLEDGED: "The landlord confirmed that it has it (ontvangst bevestigd).",
    FOLLOW_UP: "What was adopted is being carried out (opvolging).",
    CLOSED: "Closed (afgesloten).",
    WITHDRAWN: "Taken back, with a reason (ingetrokken).",
  },
);

export const ConsentBasisEnum = enumOf<ConsentBasis>(
  "ConsentBasis",
  "What a right to consent rests on (grondslag van de instemming).",
  {
    WOHV_5A:
      "A change of the policy on service costs or on individually metered utilities (beleid over " +
      "servicekosten, Wohv art. 5a).",
    WONINGWET_53:
      "A merger, division or take-over (fusie, splitsing, overname; Woningwet art. 53).",
    SOK: "What the parties agreed beyond the law (samenwerkingsovereenkomst, Wohv art. 6).",
  },
);

/** The description of each subject, also where others stand beside them. */
export const WOHV_SUBJECTS_DESCRIBED = {
  A: "Maintenance of and provisions at dwellings and their direct surroundings (onderhoud en voorzieningen).",
  B: "Demolition, renovation, acquisition, disposal, encumbrance (sloop, renovatie, aan- en verkoop, bezwaring).",
  C: "Allocation and letting policy (toewijzing en verhuur).",
  D: "General rental terms (algemene huurvoorwaarden).",
  E: "Rent policy (huurprijsbeleid).",
  F: "Composition, quality and price of the service package (servicepakket).",
  G: "A merger (fusie).",
  H: "Liveability and restructuring of neighbourhoods (leefbaarheid en herstructurering).",
  I: "Housing for the elderly, the disabled and people who need care (ouderen, gehandicapten, zorg).",
  J: "Agreements on service costs, utilities and management (servicekosten en beheer).",
  K: "Rulings of the complaints committee (klachtencommissie).",
} as const satisfies Record<WohvSubject, string>;

export const WohvSubjectEnum = enumOf<WohvSubject>(
  "WohvSubject",
  "The subjects of Wohv art. 3(2), a closed list (onderwerp).",
  WOHV_SUBJECTS_DESCRIBED,
);

/** The description of each act, for the enum of acts and for the permissions. */
export const ACTS_DESCRIBED = {
  REVISE: "Revise the draft (herzien).",
  DISCARD: "Discard the draft (weggooien).",
  SUBMIT: "Submit the request (indienen).",
  ADD_DOCUMENT: "Add a document (stuk toevoegen).",
  SUPPLEMENT: "Supplement the request (aanvullen).",
  LIFT_CONFIDENTIALITY: "Lift confidentiality (geheimhouding opheffen).",
  SHARE_CONFIDENTIAL_TEXT:
    "Share a confidential text with the addressee (vertrouwelijke tekst delen).",
  ASK_INFORMATION: "Ask for information (informatie vragen).",
  ANSWER_INFORMATION: "Answer a question for information (informatie geven).",
  CONTEST_EFFECT: "Contest what an answer does to the term (termijngevolg betwisten).",
  ASK_EXTENSION: "Ask for a later day (verlenging vragen).",
  ANSWER_EXTENSION: "Grant or refuse a later day (verlenging beantwoorden).",
  OFFER_EXTENSION: "Offer a later day (verlenging aanbieden).",
  DRAFT_ADVICE: "Draft or revise the advice (advies opstellen).",
  ADOPT_ADVICE: "Record that the board adopted the advice (advies vaststellen).",
  ISSUE_ADVICE: "Issue the advice (advies uitbrengen).",
  DECLARE_NO_OBJECTION: "Declare that there is no objection (geen bezwaar verklaren).",
  DELIBERATE: "Keep votes and deliberation, for your own organisation (beraadslaging vastleggen).",
  GIVE_CONSENT: "Consent, also on conditions (instemmen).",
  REFUSE_CONSENT: "Refuse consent (instemming weigeren).",
  FULFIL_CONDITION: "Mark a condition fulfilled (voorwaarde vervuld).",
  FAIL_CONDITION: "Mark a condition failed: consent falls (voorwaarde niet gehaald).",
  ACKNOWLEDGE: "Confirm receipt (ontvangst bevestigen).",
  DRAFT_RESPONSE: "Draft or revise the response (reactie opstellen).",
  SEND_RESPONSE: "Send the response (reactie versturen).",
  REPORT_FOLLOW_UP: "Report what became of it (opvolging melden).",
  PROPOSE_CO_CREATION: "Propose a co-creation item on the calendar (co-creatie voorstellen).",
  DECIDE: "Record the decision (besluiten).",
  EXECUTE: "Record the execution (uitvoeren).",
  CLOSE: "Close it (afsluiten).",
  WITHDRAW: "Withdraw it, with a reason (intrekken).",
  RECORD_DISPUTE_STEP: "Record what was tried before a dispute (stap voor het geschil vastleggen).",
  FILE_DISPUTE: "Record a dispute (geschil melden).",
  RECORD_RULING: "Record the ruling, or that the dispute was withdrawn (uitspraak vastleggen).",
  TAKE_TO_COURT: "Take the Huurcommissie's ruling to court (uitspraak aan de rechter voorleggen).",
  PUBLISH_ADVICE: "Make the advice public (advies publiceren).",
  PUBLISH_REQUEST: "Make request and response public (aanvraag en reactie publiceren).",
} as const;
/** An act on a procedure that exists. Each kind of procedure knows some of these. */
export type ProcedureAct = keyof typeof ACTS_DESCRIBED;
export const ProcedureActEnum = enumOf<ProcedureAct>(
  "AdviceProcedureAct",
  "What can be done with a procedure (handeling).",
  ACTS_DESCRIBED,
);

@ObjectType("AdviceProcedure", {
  simpleResolvers: true,
  description:
    "One question to one tenants' organisation, or one advice of its own accord, from " +
    "beginning to end (adviesprocedure).",
})
@VisibleTo(...EVERYONE)
export class AdviceProcedureType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => ProcedureKindEnum, { description: "Which rules hold (soort)." })
  kind!: ProcedureKind;
  @Field(() => ProcedureStatusEnum, { description: "Where it stands (status)." })
  status!: ProcedureStatus;
  @Field(() => String, { description: "Title (titel)." }) title!: string;
  @Field(() => WohvSubjectEnum, {
    nullable: true,
    description: "The subject of Wohv art. 3(2); null: none of them (onderwerp).",
  })
  wohvSubject!: WohvSubject | null;
  @Field(() => ConsentBasisEnum, {
    nullable: true,
    description:
      "On what the right to consent rests; null: it is not about consent, or a draft that does " +
      "not say yet (grondslag).",
  })
  consentBasis!: ConsentBasis | null;

  @Field(() => [String], {
    description: "The complexes it is about; empty: it is about policy (complexen).",
  })
  complexes!: string[];
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Day on which request or unsolicited advice was received (ontvangen op).",
  })
  receivedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Last day for the advice, as it now stands; null: no term (adviestermijn).",
  })
  adviceDueOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "Last day of the term that runs now for the advice or for the response; one for the " +
      "response stays until there is one. After a NO_ADVICE that of the set period, which is " +
      "waited out. Null: nothing is waited for by a day. For the standstill see `terms` (uiterlijk op).",
  })
  dueOn!: string | null;
  @Field(() => Boolean, {
    description: "Whether the landlord owes a response whose last day has passed (te laat).",
  })
  overdue!: boolean;
  @Field(() => Boolean, { description: "Whether the advice came after its term (te laat advies)." })
  late!: boolean;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "Day on which the landlord received the advice, the no-objection, or the answer on consent (beantwoord op).",
  })
  answeredOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Day of the decision (besluit op).",
  })
  decidedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Day of the execution (uitgevoerd op).",
  })
  executedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Day on which it was withdrawn or closed (beëindigd op).",
  })
  endedOn!: string | null;
  @VisibleTo(...PARTIES)
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Day on which the adviser received the response (reactie ontvangen op).",
  })
  reasonsReceivedOn!: string | null;
  @VisibleTo(...PARTIES)
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the response follows the advice wholly; null: no response yet.",
  })
  fullyFollowed!: boolean | null;
  @VisibleTo(...PARTIES)
  @Field(() => String, {
    nullable: true,
    description:
      "Why it was decided or executed before it was allowed: a recorded breach; null: none (schending).",
  })
  breachReason!: string | null;
  @VisibleTo(...PARTIES)
  @Field(() => String, {
    nullable: true,
    description: "Why consent was refused (reden van weigering).",
  })
  answerReason!: string | null;
  @VisibleTo(...PARTIES)
  @Field(() => String, {
    nullable: true,
    description: "Why it was withdrawn (reden van intrekking).",
  })
  withdrawReason!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was made public; null: not yet.",
  })
  publishedAt!: Date | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the other side first saw it; null: a draft (gedeeld op).",
  })
  sharedAt!: Date | null;
  version!: number;
  year!: number | null;
  number!: number | null;
  themes!: string[];
  municipalityIds!: string[];
  alsoAddressedIds!: string[];
  organisationId!: string;
  adviserId!: string;
  companionOfId!: string | null;
  followsId!: string | null;
  calendarItemId!: string | null;
  answerAdoptedOn!: string | null;
  answerMeetingId!: string | null;
}
