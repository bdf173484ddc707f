import type { Words } from "../graphql/enums.js";
import { refusal } from "./refusal.js";

export const conflict = refusal("CONFLICT", {
  description:
    "Somebody changed it since you read it; the payload has it as it now stands (tussentijds gewijzigd).",
  nl: () => "Dit is gewijzigd sinds u het las. Bekijk de huidige versie en probeer het opnieuw.",
  en: () => "This has changed since you read it. Look at the current version and try again.",
});

export const invalidTransition = refusal<{ status: Words; allowed: Words; because?: Words }>(
  "INVALID_TRANSITION",
  {
    description: "It cannot be done in this state (past niet bij de status).",
    nl: ({ because, status, allowed }) => {
      const possible = allowed ? `Wel mogelijk: ${allowed}.` : "Voor u is er nu niets mogelijk.";
      return `${because ?? `Dit kan niet bij de status ‘${status}’`}. ${possible}`;
    },
    en: ({ because, status, allowed }) => {
      const possible = allowed ? `Possible: ${allowed}.` : "Nothing is possible for you now.";
      return `${because ?? `This cannot be done in the state ‘${status}’`}. ${possible}`;
    },
  },
);

export const reasonRequired = refusal("REASON_REQUIRED", {
  description: "A reason is mandatory here (reden verplicht).",
  nl: () => "Geef een reden.",
  en: () => "Give a reason.",
});

export const resultRequired = refusal("RESULT_REQUIRED", {
  description:
    "Completing an item takes a note on its result, a ruling its text (resultaat verplicht).",
  nl: () => "Geef aan wat het resultaat is.",
  en: () => "Say what the result is.",
});

export const titleRequired = refusal("TITLE_REQUIRED", {
  description: "A title is mandatory (titel verplicht).",
  nl: () => "Geef een titel.",
  en: () => "Give a title.",
});

export const textTooLong = refusal<{ limit: number }>("TEXT_TOO_LONG", {
  description:
    "The text is longer than allowed: titles and names 200 characters, notes and reasons " +
    "10,000, letters and what is asked or answered 100,000 (tekst te lang).",
  nl: (d) => `Deze tekst mag hoogstens ${d.limit} tekens lang zijn.`,
  en: (d) => `This text may be ${d.limit} characters long at most.`,
});

export const textInvalid = refusal("TEXT_INVALID", {
  description:
    "The text holds a character that cannot be kept: a control character other than tab and " +
    "line end, half a character, or one that turns the direction of what follows (ongeldig " +
    "teken).",
  nl: () => "Deze tekst bevat een teken dat niet bewaard kan worden.",
  en: () => "This text holds a character that cannot be kept.",
});

export const nothingToChange = refusal("NOTHING_TO_CHANGE", {
  description: "What was given changes nothing (geen wijziging).",
  nl: () => "Dit verandert niets.",
  en: () => "This changes nothing.",
});

export const tooEarly = refusal<{ from: string }>("TOO_EARLY", {
  description: "This cannot be done yet (te vroeg).",
  nl: (d) => `Dit kan pas vanaf ${d.from}.`,
  en: (d) => `This can be done from ${d.from} on.`,
});

export const dateInFuture = refusal("DATE_IN_FUTURE", {
  description: "The day lies in the future (datum in de toekomst).",
  nl: () => "Deze dag ligt in de toekomst.",
  en: () => "This day lies in the future.",
});

export const alreadyPublished = refusal("ALREADY_PUBLISHED", {
  description: "This is public already (al gepubliceerd).",
  nl: () => "Dit is al openbaar.",
  en: () => "This is public already.",
});

export const tooMany = refusal<{ limit: number }>("TOO_MANY", {
  description: "There are more of these than allowed (te veel).",
  nl: (d) => `Hiervan mogen er hoogstens ${d.limit} zijn.`,
  en: (d) => `There may be ${d.limit} of these at most.`,
});

export const referenceInvalid = refusal("REFERENCE_INVALID", {
  description:
    "A reference to a file is a title with an https URL, and perhaps a SHA-256 in hexadecimal (ongeldige verwijzing).",
  nl: () => "Geef een titel met een https-adres, en eventueel een SHA-256 in hexadecimale vorm.",
  en: () => "Give a title with an https URL, and perhaps a SHA-256 in hexadecimal.",
});
