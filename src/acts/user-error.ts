import { Field, ObjectType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../authorisation/audience.js";
import { declareEnum } from "../graphql/enums.js";
import type { Language } from "../request-context.js";

/** Why an act was refused although you may do it: expected, part of the contract, and nothing was written. */
const CODES = {
  CONFLICT: "Somebody changed it since you read it; the payload has it as it now stands (tussentijds gewijzigd).",
  INVALID_TRANSITION: "It cannot be done in this state (past niet bij de status).",
  REASON_REQUIRED: "A reason is mandatory here (reden verplicht).",
  RESULT_REQUIRED: "Completing an item takes a note on its result (resultaat verplicht).",
  TITLE_REQUIRED: "A title is mandatory (titel verplicht).",
  LEVEL_REQUIRED: "At least one participation level is mandatory before proposing (participatieniveau verplicht).",
  TEXT_TOO_LONG: "The text is longer than allowed (tekst te lang).",
  TEXT_INVALID: "The text holds a character that cannot be kept (ongeldig teken).",
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

type Details = Readonly<Record<string, string | number>>;

const MESSAGES: Record<UserErrorCode, Record<Language, (details: Details) => string>> = {
  CONFLICT: { nl: () => "Dit is gewijzigd sinds u het las. Bekijk de huidige versie en probeer het opnieuw.", en: () => "This has changed since you read it. Look at the current version and try again." },
  INVALID_TRANSITION: { nl: (d) => `Dit kan niet bij de status ${d.status}. Wel mogelijk: ${d.allowed}.`, en: (d) => `This cannot be done in the state ${d.status}. Possible: ${d.allowed}.` },
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
};

/** Thrown by an act to refuse by a rule. Becomes a userError; the transaction is undone. */
export class RuleRefusal extends Error {
  /**
   * @param field the input field it is about, when there is one.
   * @param subjectId what the payload shows as it now stands.
   */
  constructor(readonly code: UserErrorCode, readonly details: Details = {}, readonly field?: string, public subjectId?: string) {
    super(code);
    this.name = "RuleRefusal";
  }

  inLanguage(language: Language): UserErrorType {
    return { code: this.code, message: MESSAGES[this.code][language](this.details), path: ["input", ...(this.field ? this.field.split(".") : [])] };
  }
}
