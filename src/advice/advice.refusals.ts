import { refusal } from "../acts/refusal.js";
import type { Words } from "../graphql/enums.js";

export const unknownContact = refusal("UNKNOWN_CONTACT", {
  description: "The contact has no role in your organisation today (onbekende contactpersoon).",
  nl: () => "De contactpersoon moet vandaag een rol in uw organisatie hebben.",
  en: () => "The contact must have a role in your organisation today.",
});

export const questionRequired = refusal("QUESTION_REQUIRED", {
  description: "A request asks something (vraag verplicht).",
  nl: () => "Geef aan wat u vraagt.",
  en: () => "Say what you ask.",
});

export const termTooShort = refusal<{ earliest: string; article: Words | null }>("TERM_TOO_SHORT", {
  description:
    "The last day is before the earliest one that law or agreement allows; the message names it (termijn te kort).",
  nl: (d) =>
    `Deze termijn is te kort: de vroegste laatste dag is ${d.earliest}${d.article ? ` (${d.article})` : ""}.`,
  en: (d) =>
    `This term is too short: the earliest last day is ${d.earliest}${d.article ? ` (${d.article})` : ""}.`,
});

export const noTerm = refusal("NO_TERM", {
  description: "Consent has no term: silence is not consent (geen termijn).",
  nl: () => "Voor instemming geldt geen termijn: zwijgen is geen instemming.",
  en: () => "Consent has no term: silence is not consent.",
});

export const dateInPast = refusal("DATE_IN_PAST", {
  description: "The day lies in the past (datum in het verleden).",
  nl: () => "Deze dag ligt in het verleden.",
  en: () => "This day lies in the past.",
});

export const conditionsRequired = refusal("CONDITIONS_REQUIRED", {
  description: "An outcome on conditions names at least one (voorwaarde verplicht).",
  nl: () => "Noem minstens één voorwaarde.",
  en: () => "Name at least one condition.",
});

export const notAdopted = refusal("NOT_ADOPTED", {
  description: "An advice is issued after the board adopted it (nog niet vastgesteld).",
  nl: () =>
    "Het advies is nog niet door het bestuur vastgesteld; leg dat eerst vast (vergadering of schriftelijke ronde).",
  en: () =>
    "The board has not adopted the advice yet; record that first (a meeting or a written round).",
});

export const recommendationSkipped = refusal<{ numbers: string }>("RECOMMENDATION_SKIPPED", {
  description: "Every recommendation takes a decision (aanbeveling overgeslagen).",
  nl: (d) => `Neem op elke aanbeveling een besluit; nog niet op: ${d.numbers}.`,
  en: (d) => `Decide on every recommendation; not yet on: ${d.numbers}.`,
});

export const decisionNotAllowed = refusal<{ explanation: Words; article: Words }>(
  "DECISION_NOT_ALLOWED",
  {
    description:
      "It may not be decided yet: the advice is awaited, or the answer that is owed to it " +
      "(Wohv art. 5(1)-(2)); the message says from when and why. With its reason it is " +
      "recorded as a breach (besluiten nog niet toegestaan).",
    nl: (d) =>
      `${d.explanation} (${d.article}). Is het besluit toch al genomen, leg het dan vast met de reden.`,
    en: (d) =>
      `${d.explanation} (${d.article}). If it was decided already, record it with the reason.`,
  },
);

export const executionSuspended = refusal("EXECUTION_SUSPENDED", {
  description: "A dispute blocks execution (uitvoering geschorst).",
  nl: () => "Een geschil blokkeert de uitvoering (Wohv art. 8).",
  en: () => "A dispute blocks execution (Wohv art. 8).",
});

export const executionForbidden = refusal("EXECUTION_FORBIDDEN", {
  description: "A ruling forbids execution, for good (uitvoering verboden).",
  nl: () => "Een uitspraak verbiedt de uitvoering (Wohv art. 8).",
  en: () => "A ruling forbids execution (Wohv art. 8).",
});

export const stillConfidential = refusal("CONFIDENTIAL", {
  description:
    "The request is confidential or under embargo: nothing of it is published before that is lifted (vertrouwelijk).",
  nl: () =>
    "De aanvraag is vertrouwelijk of onder embargo: publiceren kan pas als dat is opgeheven.",
  en: () =>
    "The request is confidential or under embargo: nothing is published before that is lifted.",
});
