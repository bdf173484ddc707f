import { Field, ObjectType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../authorisation/audience.js";
import { declareEnum, type Words } from "../graphql/enums.js";
import type { Language } from "../request-context.js";

/** Why an act was refused although you may do it: expected, part of the contract, and nothing was written. */
const CODES = {
  CONFLICT: "Somebody changed it since you read it; the payload has it as it now stands (tussentijds gewijzigd).",
  INVALID_TRANSITION: "It cannot be done in this state (past niet bij de status).",
  REASON_REQUIRED: "A reason is mandatory here (reden verplicht).",
  RESULT_REQUIRED: "Completing an item takes a note on its result, a ruling its text (resultaat verplicht).",
  TITLE_REQUIRED: "A title is mandatory (titel verplicht).",
  LEVEL_REQUIRED: "At least one participation level is mandatory before proposing (participatieniveau verplicht).",
  TEXT_TOO_LONG: "The text is longer than allowed: titles and names 200 characters, notes and reasons 10,000, letters and what is asked or answered 100,000 (tekst te lang).",
  TEXT_INVALID: "The text holds a character that cannot be kept: a control character other than tab and line end, half a character, or one that turns the direction of what follows (ongeldig teken).",
  PERIOD_INVALID: "The planned period is none, or more than one kind (ongeldige periode).",
  PERIOD_OUTSIDE_YEAR: "The planned period lies outside the calendar's year (periode buiten het jaar).",
  UNKNOWN_THEME: "There is no such theme (onbekend thema).",
  UNKNOWN_MUNICIPALITY: "There is no such municipality (onbekende gemeente).",
  UNKNOWN_OWNER: "The owner has no role in your organisation today (onbekende trekker).",
  RANKING_INVALID: "A ranking is a whole number from 1 to 1000 (ongeldige rangorde).",
  NOTHING_TO_CHANGE: "What was given changes nothing (geen wijziging).",
  PROPOSAL_PENDING: "A proposal of this kind waits for an answer already (er ligt al een voorstel).",
  OVERTAKEN: "A change that both sides agreed on meanwhile has overtaken it: the period is no longer a later one (achterhaald).",
  YEAR_NOT_FOUND: "There is no calendar for this year yet: open it first (kalenderjaar niet geopend).",
  YEAR_EXISTS: "There is a calendar for this year already (kalenderjaar bestaat al).",
  YEAR_OUT_OF_RANGE: "Calendars are kept for 2015 to 2100 (jaar buiten bereik).",
  YEAR_CLOSED: "The calendar of this year is closed (kalenderjaar afgesloten).",
  ALREADY_ADOPTED: "Your side has adopted this calendar already (al vastgesteld).",
  TOO_EARLY: "This cannot be done yet (te vroeg).",
  OPEN_ITEMS: "Items of this year are still open: complete, cancel or roll them over first (nog open punten).",
  SUBJECT_REQUIRED: "Advice that the law asks for has a subject of Wohv art. 3(2) (onderwerp verplicht).",
  BASIS_REQUIRED:
    "A request for consent names on what the right to consent rests (grondslag verplicht).",
  BASIS_NOT_FOR_ADVICE:
    "Only a request for consent names a basis (grondslag alleen bij instemming).",
  UNKNOWN_PREDECESSOR:
    "You have no such earlier request that came to nothing: refused, fallen with a condition, " +
    "or withdrawn (onbekende eerdere aanvraag).",
  MUNICIPALITY_REQUIRED: "A request about complexes names their municipality, whose local organisation is addressed too (gemeente verplicht).",
  UNKNOWN_ADDRESSEE: "Only a residents' committee can be named as a further addressee (onbekende geadresseerde).",
  UNKNOWN_CALENDAR_ITEM: "There is no agreed calendar item with this id (onbekend agendapunt).",
  UNKNOWN_CONTACT: "The contact has no role in your organisation today (onbekende contactpersoon).",
  ADDRESSEE_NOT_CONCERNED: "Others than the tenants' council are addressed only where a request for advice is about complexes and its subject is B, H or J (Wohv art. 2) (geadresseerde niet betrokken).",
  QUESTION_REQUIRED: "A request asks something (vraag verplicht).",
  MOTIVES_REQUIRED: "Motives are mandatory by Wohv art. 4(2) (beweegredenen verplicht).",
  CONSEQUENCES_REQUIRED: "Consequences for tenants are mandatory by Wohv art. 4(2) (gevolgen verplicht).",
  TERM_TOO_SHORT: "The last day is before the earliest one that law or agreement allows; the message names it (termijn te kort).",
  NO_TERM: "Consent has no term: silence is not consent (geen termijn).",
  DATE_IN_PAST: "The day lies in the past (datum in het verleden).",
  DATE_IN_FUTURE: "The day lies in the future (datum in de toekomst).",
  DATE_OUT_OF_RANGE: "Terms are counted for the years whose holidays are known (datum buiten bereik).",
  EMBARGO_INVALID: "An embargo has a last day only when it is one, and not in the past (ongeldig embargo).",
  DOCUMENT_INVALID: "A document has an https URL and perhaps a SHA-256 in hexadecimal, or the ground on which it is withheld (ongeldig stuk).",
  NOT_CONFIDENTIAL: "There is nothing to lift (niet vertrouwelijk).",
  ALREADY_SHARED: "The addressee reads this already (al gedeeld met de geadresseerde).",
  ALREADY_ANSWERED: "This was answered already (al beantwoord).",
  NOT_ANSWERED: "This has not been answered yet (nog niet beantwoord).",
  ANSWER_REQUIRED: "An answer says something (antwoord verplicht).",
  SUPPLEMENT_REQUIRED: "A supplement says what it adds (aanvulling verplicht).",
  ALREADY_CONTESTED: "Your side has contested this already (al betwist).",
  EXTENSION_PENDING: "An extension waits for an answer already (er ligt al een verzoek).",
  NO_EXTENSION_ASKED: "No extension waits for an answer (geen verzoek).",
  NOT_LATER: "The day is not later than the term already ends (niet later).",
  ADVICE_EXISTS: "There is a draft advice already: revise it (er is al een concept).",
  OUTCOME_REQUIRED: "An advice comes to something: choose its outcome (strekking verplicht).",
  SUMMARY_REQUIRED: "An advice has a summary (samenvatting verplicht).",
  VALUE_REQUIRED: "A condition that failed says what was reached instead (waarde verplicht).",
  CONDITIONS_REQUIRED: "An outcome on conditions names at least one (voorwaarde verplicht).",
  RECOMMENDATIONS_WITHOUT_ADVICE: "Who gives no advice recommends nothing: choose another outcome, or leave out the recommendations (wel aanbevelingen, geen advies).",
  RECOMMENDATION_REQUIRED: "A recommendation says something (aanbeveling verplicht).",
  TOO_MANY: "There are more of these than allowed (te veel).",
  NOT_ADOPTED: "An advice is issued after the board adopted it (nog niet vastgesteld).",
  UNKNOWN_MEETING: "Your board has no such meeting on or before today (onbekende vergadering).",
  MEETING_EXISTS: "A meeting is planned on that day already (al gepland).",
  MEETING_HELD: "This meeting adopted something, so it took place (vergadering heeft plaatsgevonden).",
  VOTES_INVALID: "Votes are whole numbers from 0 to 1000 (ongeldige stemmen).",
  CONSENT_ONLY_BY_TENANTS_ORGANISATION:
    "Only CPRW as tenants' organisation consents, not a residents' committee or local " +
    "organisation (alleen de huurdersorganisatie stemt in).",
  ADOPTION_REQUIRED: "Say when the board adopted this, in a meeting or a written round (vaststelling verplicht).",
  ALREADY_FULFILLED: "This condition was marked fulfilled already (al vervuld).",
  RESPONSE_EXISTS: "There is a draft response already: revise it (er is al een concept).",
  UNKNOWN_RECOMMENDATION: "The advice has no such recommendation, or it is named twice (onbekende aanbeveling).",
  RECOMMENDATION_SKIPPED: "Every recommendation takes a decision (aanbeveling overgeslagen).",
  REASONS_REQUIRED: "What is not or only partly adopted takes reasons, by Wohv art. 5(2) or as the parties agreed (redenen verplicht).",
  NOTED_ONLY_FOR_REMARKS: "Only a remark can be noted; anything else takes a decision (alleen opmerkingen).",
  OVERALL_REQUIRED: "A negative advice with nothing but remarks: say whether it is followed (resultaat verplicht).",
  OVERALL_DERIVED: "What the response comes to follows from its decisions, and is not what was said (resultaat volgt uit de besluiten).",
  ALREADY_ON_CALENDAR: "An item on this subject stands on the calendar already: propose a change of it (staat al op de kalender).",
  NOTHING_PROMISED: "Nothing was promised on this recommendation (geen toezegging).",
  DECISION_NOT_ALLOWED: "It may not be decided yet: the advice is awaited, or the answer that is owed to it (Wohv art. 5(1)-(2)); the message says from when and why. With its reason it is recorded as a breach (besluiten nog niet toegestaan).",
  EXECUTION_NOT_ALLOWED: "It may not be executed yet (Wohv art. 5(3)); the message says from when and why. With its reason it is recorded as a breach (uitvoering nog niet toegestaan).",
  EXECUTION_SUSPENDED: "A dispute blocks execution (uitvoering geschorst).",
  EXECUTION_FORBIDDEN: "A ruling forbids execution, for good (uitvoering verboden).",
  CONDITIONS_UNFULFILLED: "Conditions of the consent are not fulfilled yet (voorwaarden niet vervuld).",
  COMPANION_FOLLOWS: "This is the same request to another addressee: the first one leads (volgt het eerste verzoek).",
  ROUTE_FIXED: "The dispute's route was chosen and cannot be changed (route ligt vast).",
  DISPUTE_PENDING: "A dispute is pending already (al een geschil).",
  NO_DISPUTE: "No dispute is pending (geen geschil).",
  NOT_CONTESTABLE:
    "Only a ruling of the Huurcommissie that nobody took to court yet is taken there (niet " +
    "voor te leggen).",
  COURT_TERM_PASSED:
    "The eight weeks in which the ruling could be taken to court have passed; it binds (Wohv " +
    "art. 8a) (termijn verstreken).",
  CONSENT_NOT_REFUSED:
    "A ruling stands in for consent only where that was refused (instemming niet geweigerd).",
  RULING_NOT_BY_COURT: "Only a court's ruling stands in for consent (geen rechterlijke uitspraak).",
  RULING_CONTRADICTORY:
    "A ruling that forbids execution does not stand in for consent (tegenstrijdige uitspraak).",
  CONFIDENTIAL: "The request is confidential or under embargo: nothing of it is published before that is lifted (vertrouwelijk).",
  ALREADY_PUBLISHED: "This is public already (al gepubliceerd).",
} as const;
export type UserErrorCode = keyof typeof CODES;
export const UserErrorCodeEnum = declareEnum("UserErrorCode", "Why an act was refused by a rule. Stable: machines read this, people the message.", CODES);

@ObjectType("UserError", { simpleResolvers: true, description: "A refusal by a rule: expected, and nothing was written." })
@VisibleTo(...EVERYONE)
export class UserErrorType {
  @Field(() => UserErrorCodeEnum, { description: "Why: stable, for machines." }) code!: UserErrorCode;
  @Field(() => String, { description: "For people: in Dutch, or in English when `Accept-Language` asks for it." }) message!: string;
  @Field(() => [String], { description: "Where in the input it went wrong, for instance [\"input\", \"reason\"]." }) path!: string[];
}

/** What messages tell beside their sentence; what differs by language is given in each. The other codes tell nothing more. */
interface Needed {
  /** `allowed` is empty when nothing is. */
  INVALID_TRANSITION: { status: Words; allowed: Words; passedOn?: string };
  TEXT_TOO_LONG: { limit: number };
  PERIOD_OUTSIDE_YEAR: { year: number };
  UNKNOWN_THEME: { value: string };
  UNKNOWN_MUNICIPALITY: { value: string };
  YEAR_NOT_FOUND: { year: number };
  YEAR_EXISTS: { year: number };
  YEAR_CLOSED: { year: number };
  TOO_EARLY: { from: string };
  OPEN_ITEMS: { items: string };
  TERM_TOO_SHORT: { earliest: string; article: Words | null };
  DATE_OUT_OF_RANGE: { year: number };
  NOT_LATER: { endsOn: string };
  TOO_MANY: { limit: number };
  RECOMMENDATION_SKIPPED: { numbers: string };
  REASONS_REQUIRED: { numbers: string; kind: string };
  OVERALL_DERIVED: { result: Words };
  /** The explanation says from when, or that it is not yet. */
  DECISION_NOT_ALLOWED: { explanation: Words; article: Words };
  EXECUTION_NOT_ALLOWED: { explanation: Words; article: Words };
  CONDITIONS_UNFULFILLED: { numbers: string; article: Words };
  COURT_TERM_PASSED: { endsOn: string };
  ROUTE_FIXED: { route: Words };
}

/** As a message in one language reads them. */
type Told<Details> = { readonly [Name in keyof Details]: Details[Name] extends Words | null ? string | Extract<Details[Name], null> : Details[Name] };
type DetailsOf<Code> = Code extends keyof Needed ? Needed[Code] : Record<string, never>;
type Messages = { readonly [Code in UserErrorCode]: Readonly<Record<Language, (details: Told<DetailsOf<Code>>) => string>> };

const MESSAGES: Messages = {
  CONFLICT: { nl: () => "Dit is gewijzigd sinds u het las. Bekijk de huidige versie en probeer het opnieuw.", en: () => "This has changed since you read it. Look at the current version and try again." },
  INVALID_TRANSITION: {
    nl: (d) => `${d.passedOn ? `De adviestermijn is op ${d.passedOn} verstreken` : `Dit kan niet bij de status ‘${d.status}’`}. ${
      d.allowed ? `Wel mogelijk: ${d.allowed}.` : "Voor u is er nu niets mogelijk."}`,
    en: (d) => `${d.passedOn ? `The advice term passed on ${d.passedOn}` : `This cannot be done in the state ‘${d.status}’`}. ${
      d.allowed ? `Possible: ${d.allowed}.` : "Nothing is possible for you now."}`,
  },
  REASON_REQUIRED: { nl: () => "Geef een reden.", en: () => "Give a reason." },
  RESULT_REQUIRED: { nl: () => "Geef aan wat het resultaat is.", en: () => "Say what the result is." },
  TITLE_REQUIRED: { nl: () => "Geef een titel.", en: () => "Give a title." },
  LEVEL_REQUIRED: { nl: () => "Kies minstens één participatieniveau.", en: () => "Choose at least one participation level." },
  TEXT_TOO_LONG: { nl: (d) => `Deze tekst mag hoogstens ${d.limit} tekens lang zijn.`, en: (d) => `This text may be ${d.limit} characters long at most.` },
  TEXT_INVALID: { nl: () => "Deze tekst bevat een teken dat niet bewaard kan worden.", en: () => "This text holds a character that cannot be kept." },
  PERIOD_INVALID: { nl: () => "Geef precies één soort periode: kwartalen, een maand of datums, van vroeg naar laat.", en: () => "Give exactly one kind of period: quarters, a month or dates, from early to late." },
  PERIOD_OUTSIDE_YEAR: { nl: (d) => `De periode moet in ${d.year} liggen.`, en: (d) => `The period must lie in ${d.year}.` },
  UNKNOWN_THEME: { nl: (d) => `Onbekend thema: ${d.value}.`, en: (d) => `Unknown theme: ${d.value}.` },
  UNKNOWN_MUNICIPALITY: { nl: (d) => `Onbekende gemeente: ${d.value}.`, en: (d) => `Unknown municipality: ${d.value}.` },
  UNKNOWN_OWNER: { nl: () => "De trekker moet vandaag een rol in uw organisatie hebben.", en: () => "The owner must have a role in your organisation today." },
  RANKING_INVALID: { nl: () => "Een rangorde is een geheel getal van 1 tot en met 1000.", en: () => "A ranking is a whole number from 1 to 1000." },
  NOTHING_TO_CHANGE: { nl: () => "Dit verandert niets.", en: () => "This changes nothing." },
  PROPOSAL_PENDING: { nl: () => "Er ligt al zo'n voorstel dat op antwoord wacht.", en: () => "Such a proposal waits for an answer already." },
  OVERTAKEN: { nl: () => "Dit voorstel is achterhaald: inmiddels is een periode afgesproken die niet eerder is. Weiger het of laat het intrekken.", en: () => "This was overtaken: a period was agreed meanwhile that is no earlier. Refuse it or have it withdrawn." },
  YEAR_NOT_FOUND: { nl: (d) => `Er is nog geen kalender voor ${d.year}.`, en: (d) => `There is no calendar for ${d.year} yet.` },
  YEAR_EXISTS: { nl: (d) => `Er is al een kalender voor ${d.year}.`, en: (d) => `There is a calendar for ${d.year} already.` },
  YEAR_OUT_OF_RANGE: { nl: () => "Een kalender is er voor de jaren 2015 tot en met 2100.", en: () => "Calendars are kept for the years 2015 to 2100." },
  YEAR_CLOSED: { nl: (d) => `De kalender van ${d.year} is afgesloten.`, en: (d) => `The calendar of ${d.year} is closed.` },
  ALREADY_ADOPTED: { nl: () => "Uw organisatie heeft deze kalender al vastgesteld.", en: () => "Your organisation has adopted this calendar already." },
  TOO_EARLY: { nl: (d) => `Dit kan pas vanaf ${d.from}.`, en: (d) => `This can be done from ${d.from} on.` },
  OPEN_ITEMS: { nl: (d) => `Nog open: ${d.items}. Rond ze af, schrap ze of schuif ze door.`, en: (d) => `Still open: ${d.items}. Complete them, cancel them or roll them over.` },
  SUBJECT_REQUIRED: { nl: () => "Kies een onderwerp van Wohv art. 3 lid 2.", en: () => "Choose a subject of Wohv art. 3(2)." },
  BASIS_REQUIRED: {
    nl: () =>
      "Noem waarop het instemmingsrecht berust: Wohv art. 5a, Woningwet art. 53 of de " +
      "samenwerkingsovereenkomst.",
    en: () =>
      "Name on what the right to consent rests: Wohv art. 5a, Woningwet art. 53 or the " +
      "collaboration agreement.",
  },
  BASIS_NOT_FOR_ADVICE: {
    nl: () => "Een grondslag hoort alleen bij een verzoek om instemming.",
    en: () => "A basis goes with a request for consent only.",
  },
  UNKNOWN_PREDECESSOR: {
    nl: () =>
      "Er is geen eerdere aanvraag van u met dit kenmerk die is geweigerd, vervallen of " +
      "ingetrokken.",
    en: () =>
      "You have no earlier request with this id that was refused, has fallen or was withdrawn.",
  },
  MUNICIPALITY_REQUIRED: { nl: () => "Noem de gemeente van deze complexen: de lokale huurdersorganisatie wordt ook geadresseerd (Wohv art. 2).", en: () => "Name the municipality of these complexes: its local tenants' organisation is addressed too (Wohv art. 2)." },
  UNKNOWN_ADDRESSEE: { nl: () => "Alleen een bewonerscommissie kan als extra geadresseerde genoemd worden.", en: () => "Only a residents' committee can be named as a further addressee." },
  UNKNOWN_CALENDAR_ITEM: { nl: () => "Er is geen afgesproken agendapunt met dit kenmerk.", en: () => "There is no agreed calendar item with this id." },
  UNKNOWN_CONTACT: { nl: () => "De contactpersoon moet vandaag een rol in uw organisatie hebben.", en: () => "The contact must have a role in your organisation today." },
  ADDRESSEE_NOT_CONCERNED: { nl: () => "Een bewonerscommissie wordt alleen mee geadresseerd bij een adviesaanvraag over complexen met onderwerp B, H of J (Wohv art. 2).", en: () => "A residents' committee is addressed too only where a request for advice is about complexes and its subject is B, H or J (Wohv art. 2)." },
  QUESTION_REQUIRED: { nl: () => "Geef aan wat u vraagt.", en: () => "Say what you ask." },
  MOTIVES_REQUIRED: { nl: () => "Vermeld de beweegredenen (Wohv art. 4 lid 2).", en: () => "State the motives (Wohv art. 4(2))." },
  CONSEQUENCES_REQUIRED: { nl: () => "Vermeld de gevolgen voor huurders (Wohv art. 4 lid 2).", en: () => "State the consequences for tenants (Wohv art. 4(2))." },
  TERM_TOO_SHORT: { nl: (d) => `Deze termijn is te kort: de vroegste laatste dag is ${d.earliest}${d.article ? ` (${d.article})` : ""}.`, en: (d) => `This term is too short: the earliest last day is ${d.earliest}${d.article ? ` (${d.article})` : ""}.` },
  NO_TERM: { nl: () => "Voor instemming geldt geen termijn: zwijgen is geen instemming.", en: () => "Consent has no term: silence is not consent." },
  DATE_IN_PAST: { nl: () => "Deze dag ligt in het verleden.", en: () => "This day lies in the past." },
  DATE_IN_FUTURE: { nl: () => "Deze dag ligt in de toekomst.", en: () => "This day lies in the future." },
  DATE_OUT_OF_RANGE: { nl: (d) => `Van ${d.year} zijn de feestdagen niet bekend: een termijn kan daar niet geteld worden.`, en: (d) => `The holidays of ${d.year} are not known: a term cannot be counted there.` },
  EMBARGO_INVALID: { nl: () => "Een einddatum hoort alleen bij een embargo en ligt niet in het verleden.", en: () => "A last day goes with an embargo only, and does not lie in the past." },
  DOCUMENT_INVALID: { nl: () => "Geef een https-adres met eventueel een SHA-256, óf de grond waarop het stuk wordt achtergehouden.", en: () => "Give an https URL, perhaps with a SHA-256, or the ground on which the document is withheld." },
  NOT_CONFIDENTIAL: { nl: () => "Hier is geen geheimhouding om op te heffen.", en: () => "There is no confidentiality to lift here." },
  ALREADY_SHARED: {
    nl: () => "De geadresseerde leest dit al.",
    en: () => "The addressee reads this already.",
  },
  ALREADY_ANSWERED: { nl: () => "Dit is al beantwoord.", en: () => "This was answered already." },
  NOT_ANSWERED: { nl: () => "Dit is nog niet beantwoord.", en: () => "This has not been answered yet." },
  ANSWER_REQUIRED: { nl: () => "Geef een antwoord.", en: () => "Give an answer." },
  SUPPLEMENT_REQUIRED: { nl: () => "Geef aan wat u aanvult.", en: () => "Say what you add." },
  ALREADY_CONTESTED: { nl: () => "Uw organisatie heeft dit al betwist.", en: () => "Your organisation has contested this already." },
  EXTENSION_PENDING: { nl: () => "Er ligt al een verzoek om verlenging.", en: () => "An extension waits for an answer already." },
  NO_EXTENSION_ASKED: { nl: () => "Er ligt geen verzoek om verlenging.", en: () => "No extension waits for an answer." },
  NOT_LATER: { nl: (d) => `De termijn loopt al tot en met ${d.endsOn}: kies een latere dag.`, en: (d) => `The term already runs to ${d.endsOn}: choose a later day.` },
  ADVICE_EXISTS: { nl: () => "Er is al een conceptadvies: herzie dat.", en: () => "There is a draft advice already: revise it." },
  OUTCOME_REQUIRED: { nl: () => "Kies de strekking van het advies.", en: () => "Choose what the advice comes to." },
  SUMMARY_REQUIRED: { nl: () => "Geef een samenvatting van het advies.", en: () => "Give a summary of the advice." },
  VALUE_REQUIRED: {
    nl: () => "Geef aan wat er in plaats daarvan is bereikt.",
    en: () => "Say what was reached instead.",
  },
  CONDITIONS_REQUIRED: { nl: () => "Noem minstens één voorwaarde.", en: () => "Name at least one condition." },
  RECOMMENDATIONS_WITHOUT_ADVICE: { nl: () => "Bij de strekking ‘geen advies’ horen geen aanbevelingen: kies een andere strekking of laat ze weg.", en: () => "No recommendations go with the outcome ‘no advice’: choose another one or leave them out." },
  RECOMMENDATION_REQUIRED: { nl: () => "Een aanbeveling mag niet leeg zijn.", en: () => "A recommendation cannot be empty." },
  TOO_MANY: { nl: (d) => `Hiervan mogen er hoogstens ${d.limit} zijn.`, en: (d) => `There may be ${d.limit} of these at most.` },
  NOT_ADOPTED: { nl: () => "Het advies is nog niet door het bestuur vastgesteld; leg dat eerst vast (vergadering of schriftelijke ronde).", en: () => "The board has not adopted the advice yet; record that first (a meeting or a written round)." },
  UNKNOWN_MEETING: { nl: () => "Uw bestuur heeft geen vergadering met dit kenmerk op of vóór vandaag.", en: () => "Your board has no such meeting on or before today." },
  MEETING_EXISTS: { nl: () => "Op die dag is al een vergadering gepland.", en: () => "A meeting is planned on that day already." },
  MEETING_HELD: { nl: () => "Deze vergadering heeft iets vastgesteld en kan niet meer geannuleerd worden.", en: () => "This meeting adopted something and cannot be cancelled any more." },
  VOTES_INVALID: { nl: () => "Stemmen zijn gehele getallen van 0 tot en met 1000.", en: () => "Votes are whole numbers from 0 to 1000." },
  CONSENT_ONLY_BY_TENANTS_ORGANISATION: { nl: () => "Alleen CPRW kan als huurdersorganisatie instemmen, een bewonerscommissie niet.", en: () => "Only CPRW as tenants' organisation can consent, a residents' committee cannot." },
  ADOPTION_REQUIRED: { nl: () => "Geef aan wanneer het bestuur dit vaststelde.", en: () => "Say when the board adopted this." },
  ALREADY_FULFILLED: { nl: () => "Deze voorwaarde is al als vervuld gemarkeerd.", en: () => "This condition was marked fulfilled already." },
  RESPONSE_EXISTS: { nl: () => "Er is al een conceptreactie: herzie die.", en: () => "There is a draft response already: revise it." },
  UNKNOWN_RECOMMENDATION: { nl: () => "Deze aanbeveling hoort niet bij het advies of is dubbel genoemd.", en: () => "This recommendation is not of this advice, or is named twice." },
  RECOMMENDATION_SKIPPED: { nl: (d) => `Neem op elke aanbeveling een besluit; nog niet op: ${d.numbers}.`, en: (d) => `Decide on every recommendation; not yet on: ${d.numbers}.` },
  REASONS_REQUIRED: {
    nl: (d) => `Geef redenen waar u niet of gedeeltelijk overneemt (${d.kind === "REQUESTED" ? "Wohv art. 5 lid 2" : "samenwerkingsovereenkomst"}): ${d.numbers ? `aanbeveling ${d.numbers}` : "in de brief"}.`,
    en: (d) => `Give reasons where you do not or only partly adopt (${d.kind === "REQUESTED" ? "Wohv art. 5(2)" : "collaboration agreement"}): ${d.numbers ? `recommendation ${d.numbers}` : "in the letter"}.`,
  },
  NOTED_ONLY_FOR_REMARKS: { nl: () => "Alleen een opmerking kan voor kennisgeving worden aangenomen.", en: () => "Only a remark can be noted." },
  OVERALL_REQUIRED: { nl: () => "Geef aan of u dit negatieve advies volgt: het bevat geen aanbevelingen waaruit dat blijkt.", en: () => "Say whether you follow this negative advice: it has no recommendations that tell." },
  OVERALL_DERIVED: { nl: (d) => `Het resultaat volgt uit uw besluiten per aanbeveling: ${d.result}.`, en: (d) => `The result follows from your decisions on the recommendations: ${d.result}.` },
  ALREADY_ON_CALENDAR: { nl: () => "Hierover staat al een punt op de kalender; stel daarvan een wijziging voor.", en: () => "There is an item on this on the calendar already; propose a change of that one." },
  NOTHING_PROMISED: { nl: () => "Op deze aanbeveling is niets toegezegd.", en: () => "Nothing was promised on this recommendation." },
  DECISION_NOT_ALLOWED: {
    nl: (d) => `${d.explanation} (${d.article}). Is het besluit toch al genomen, leg het dan vast met de reden.`,
    en: (d) => `${d.explanation} (${d.article}). If it was decided already, record it with the reason.`,
  },
  EXECUTION_NOT_ALLOWED: {
    nl: (d) => `${d.explanation} (${d.article}). Is het toch al gebeurd, leg het dan vast met de reden.`,
    en: (d) => `${d.explanation} (${d.article}). If it has happened already, record it with the reason.`,
  },
  EXECUTION_SUSPENDED: { nl: () => "Een geschil blokkeert de uitvoering (Wohv art. 8).", en: () => "A dispute blocks execution (Wohv art. 8)." },
  EXECUTION_FORBIDDEN: { nl: () => "Een uitspraak verbiedt de uitvoering (Wohv art. 8).", en: () => "A ruling forbids execution (Wohv art. 8)." },
  CONDITIONS_UNFULFILLED: { nl: (d) => `Nog niet vervuld: voorwaarde ${d.numbers} (${d.article}).`, en: (d) => `Not fulfilled yet: condition ${d.numbers} (${d.article}).` },
  COMPANION_FOLLOWS: { nl: () => "Dit is hetzelfde verzoek aan een andere geadresseerde; doe dit bij het eerste verzoek.", en: () => "This is the same request to another addressee; do this on the first one." },
  ROUTE_FIXED: { nl: (d) => `De route is gekozen en ligt vast: ${d.route}.`, en: (d) => `The route was chosen and is fixed: ${d.route}.` },
  DISPUTE_PENDING: { nl: () => "Er loopt al een geschil.", en: () => "A dispute is pending already." },
  NOT_CONTESTABLE: {
    nl: () =>
      "Alleen een uitspraak van de Huurcommissie die nog niet aan de rechter is voorgelegd, " +
      "kan daar worden voorgelegd.",
    en: () =>
      "Only a ruling of the Huurcommissie that nobody took to court yet can be taken there.",
  },
  COURT_TERM_PASSED: {
    nl: (d) => `De uitspraak kon tot en met ${d.endsOn} aan de rechter worden voorgelegd en is nu bindend (Wohv art. 8a).`,
    en: (d) => `The ruling could be taken to court until ${d.endsOn} and binds now (Wohv art. 8a).`,
  },
  CONSENT_NOT_REFUSED: {
    nl: () => "Een uitspraak kan alleen in de plaats komen van instemming die is geweigerd.",
    en: () => "A ruling can stand in only for consent that was refused.",
  },
  RULING_NOT_BY_COURT: {
    nl: () => "Alleen een uitspraak van de rechter kan in de plaats komen van instemming.",
    en: () => "Only a court's ruling can stand in for consent.",
  },
  RULING_CONTRADICTORY: {
    nl: () => "Een uitspraak die de uitvoering verbiedt, komt niet in de plaats van instemming.",
    en: () => "A ruling that forbids execution does not stand in for consent.",
  },
  NO_DISPUTE: { nl: () => "Er loopt geen geschil.", en: () => "No dispute is pending." },
  CONFIDENTIAL: { nl: () => "De aanvraag is vertrouwelijk of onder embargo: publiceren kan pas als dat is opgeheven.", en: () => "The request is confidential or under embargo: nothing is published before that is lifted." },
  ALREADY_PUBLISHED: { nl: () => "Dit is al openbaar.", en: () => "This is public already." },
};

/** What a refusal with this code is made with. */
export type Given<Code> = Code extends keyof Needed
  ? [details: Needed[Code], field?: string, subjectId?: string] : [details?: Record<string, never>, field?: string, subjectId?: string];

/** Thrown by an act to refuse by a rule. Becomes a userError; the transaction is undone. */
export class RuleRefusal<Code extends UserErrorCode = UserErrorCode> extends Error {
  readonly details: object;
  readonly field: string | undefined;
  /** What the payload shows as it now stands; undefined: what the input names. */
  subjectId: string | undefined;

  /**
   * @param code why.
   * @param given what the message tells, where it tells something; the input field it is about, when there is one; and what the
   *   payload shows, when that is not what the input names.
   */
  constructor(readonly code: Code, ...given: Given<Code>) {
    super(code);
    this.name = "RuleRefusal";
    [this.details = {}, this.field, this.subjectId] = given;
  }

  inLanguage(language: Language): UserErrorType {
    const isWords = (detail: unknown): detail is Words => typeof detail === "object" && detail !== null;
    const told = Object.fromEntries(Object.entries(this.details).map(([name, detail]) => [name, isWords(detail) ? detail[language] : detail]));
    const message = MESSAGES[this.code][language] as (details: object) => string;
    return { code: this.code, message: message(told), path: ["input", ...(this.field ? this.field.split(".") : [])] };
  }
}
