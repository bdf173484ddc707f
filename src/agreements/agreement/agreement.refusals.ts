import { refusal } from "../../acts/refusal.js";
import type { Words } from "../../graphql/enums.js";

// Why an act on an agreement is not possible in the state that it is in.

export const notSignatory = refusal("NOT_SIGNATORY", {
  description: "Only a signatory decides on this (geen ondertekenaar).",
  nl: () => "Alleen een ondertekenaar beslist hierover.",
  en: () => "Only a signatory decides on this.",
});

export const ownPlaceOnly = refusal("OWN_PLACE_ONLY", {
  description:
    "Who signs no part of an agreement changes no part of it, but for its own place on a list: it " +
    "leaves, or takes another capacity (alleen uw eigen plaats).",
  nl: () =>
    "Wie geen onderdeel ondertekent, wijzigt alleen de eigen plaats op een lijst: vertrek, of kies " +
    "een andere hoedanigheid.",
  en: () =>
    "Who signs no part changes its own place on a list alone: leave, or take another capacity.",
});

export const accessionOvertaken = refusal("ACCESSION_OVERTAKEN", {
  description:
    "What somebody accedes to is not in force any more: it was amended, evaluated or ended. Accede " +
    "to what is in force now (toetreding achterhaald).",
  nl: () =>
    "Waartoe wordt toegetreden is niet meer van kracht: open een toetreding tot wat nu van kracht " +
    "is.",
  en: () => "What is acceded to is not in force any more: open an accession to what is in force.",
});

export const newcomersFirst = refusal("NEWCOMERS_SIGN_FIRST", {
  description:
    "Who accedes signs before those who were in, of whom the last lets it join: one that refused " +
    "and would sign after all them reopens negotiation (toetreder tekent eerst).",
  nl: () =>
    "Wie toetreedt tekent vóór de partijen die er al in zaten; wie weigerde en toch wil tekenen " +
    "heropent de onderhandeling.",
  en: () =>
    "Who accedes signs before those who were in; one that refused and would sign after all " +
    "reopens negotiation.",
});

export const amendmentFixed = refusal("AMENDMENT_FIXED", {
  description:
    "The text of an amendment is fixed, so that nobody can join it: first sign that amendment " +
    "until it is in force, or reopen it (wijziging ligt vast).",
  nl: () =>
    "De tekst van een wijziging ligt vast, zodat niemand daarin kan meedoen: onderteken die eerst " +
    "tot zij van kracht is, of heropen haar.",
  en: () =>
    "The text of an amendment is fixed, so that nobody can join it: first sign it until it is in " +
    "force, or reopen it.",
});

export const commitmentsUndecided = refusal<{ count: number }>("COMMITMENTS_UNDECIDED", {
  description:
    "Before the final concept every commitment is agreed, rejected or withdrawn; the message says " +
    "how many are not (afspraken nog open).",
  nl: ({ count }) => `Nog niet over elke afspraak is besloten: ${count} staan er open.`,
  en: ({ count }) => `Not every commitment has been decided on: ${count} are open.`,
});

export const namesWhoLeft = refusal<{ numbers: string }>("COMMITMENTS_NAME_WHO_LEFT", {
  description:
    "Before the final concept nothing that was agreed names who left its part, as lead, among the " +
    "others or as whom it holds for: send another text; the message names the numbers (afspraak " +
    "noemt wie vertrok).",
  nl: (d) => `Deze afspraken noemen een organisatie die geen partij meer is: ${d.numbers}.`,
  en: (d) => `These commitments name an organisation that is no party any more: ${d.numbers}.`,
});

export const yearsOutsideDays = refusal<{ named: Words }>("YEARS_OUTSIDE_DAYS", {
  description:
    "Before the final concept every slice, and every year that an agreed commitment names, is of a " +
    "year of the agreement, whose days may have moved: revise the days, the part or the text; the " +
    "message names the parts and the numbers (jaar buiten de looptijd).",
  nl: (d) =>
    "Deze noemen een jaar buiten de looptijd; herzie de looptijd, het onderdeel of de tekst: " +
    `${d.named}.`,
  en: (d) =>
    "These name a year outside the days of the agreement; revise the days, the part or the text: " +
    `${d.named}.`,
});

export const nothingAgreed = refusal("NOTHING_AGREED", {
  description: "No commitment was agreed (niets afgesproken).",
  nl: () => "Er is nog geen enkele afspraak overeengekomen.",
  en: () => "No commitment has been agreed.",
});

export const nothingToSign = refusal("NOTHING_TO_DECIDE", {
  description:
    "Your organisation has nothing to decide on here, in its capacity, or has decided (niets te beslissen).",
  nl: () => "Uw organisatie heeft hier niets (meer) over te beslissen.",
  en: () => "Your organisation has nothing (more) to decide on here.",
});

export const noPaperParty = refusal("NO_PAPER_PARTY", {
  description:
    "No party without a log-in still has to sign here (geen partij zonder toegang die nog moet tekenen).",
  nl: () => "Geen partij zonder toegang moet hier nog tekenen.",
  en: () => "No party without a log-in still has to sign here.",
});

export const noPaperStanding = refusal("NO_PAPER_STANDING", {
  description:
    "No signatory without a log-in can hold a view here, or its paper waits for a confirmation " +
    "(geen standpunt op papier).",
  nl: () =>
    "Geen ondertekenaar zonder toegang kan hier een standpunt innemen, of haar papier is " +
    "vastgelegd.",
  en: () => "No signatory without a log-in can hold a view here, or its paper is recorded.",
});

export const proposalOpen = refusal("PROPOSAL_OPEN", {
  description: "The parties still have to answer another proposal (voorstel loopt).",
  nl: () => "De partijen moeten eerst een ander voorstel beantwoorden.",
  en: () => "The parties have to answer another proposal first.",
});

export const beingAmended = refusal("BEING_AMENDED", {
  description: "An amendment is on its way already (wijziging loopt).",
  nl: () => "Er loopt al een wijziging.",
  en: () => "An amendment is on its way already.",
});

export const notAgreedToAmend = refusal("NOT_AGREED_TO_AMEND", {
  description: "All signatories first agree to an amendment (wijziging niet overeengekomen).",
  nl: () => "Een wijziging begint als alle ondertekenaars ermee hebben ingestemd.",
  en: () => "An amendment begins when all signatories have agreed to it.",
});

export const neverConcluded = refusal("NEVER_CONCLUDED", {
  description:
    "It ended before all had decided on signing: there is nothing to publish (niet gesloten).",
  nl: () => "Deze afspraken zijn nooit gesloten: er valt niets te publiceren.",
  en: () => "This agreement was never concluded: there is nothing to publish.",
});

export const allJudged = refusal("ALL_JUDGED", {
  description: "Your organisation has judged every year so far (alle jaren beoordeeld).",
  nl: () => "Uw organisatie heeft elk jaar tot nu toe al beoordeeld.",
  en: () => "Your organisation has judged every year so far.",
});

export const publishedByWhoSigned = refusal("PUBLISHED_BY_WHO_SIGNED", {
  description:
    "Your organisation refused to sign: who signed, or holds that it is in force, publishes it " +
    "(niet aan u om te publiceren).",
  nl: () =>
    "Uw organisatie weigerde te tekenen: wie tekende of ze van kracht acht, publiceert afspraken.",
  en: () => "Your organisation refused to sign: who signed or holds it in force publishes it.",
});

export const notHeldInForce = refusal("NOT_HELD_IN_FORCE", {
  description:
    "Some refused to sign: who signed, or holds that it is in force, judges it (niet van kracht " +
    "voor u).",
  nl: () =>
    "Deze afspraken zijn deels ondertekend: wie tekende of ze van kracht acht, beoordeelt ze.",
  en: () => "Only some signed this agreement: who signed or holds it in force judges it.",
});

export const partDropped = refusal("PART_DROPPED", {
  description: "The part was dropped (onderdeel vervallen).",
  nl: () => "Dit onderdeel is vervallen.",
  en: () => "This part was dropped.",
});
