import { refusal } from "../acts/refusal.js";

export const periodInvalid = refusal("PERIOD_INVALID", {
  description: "The planned period is none, or more than one kind (ongeldige periode).",
  nl: () => "Geef precies één soort periode: kwartalen, een maand of datums, van vroeg naar laat.",
  en: () => "Give exactly one kind of period: quarters, a month or dates, from early to late.",
});

export const yearOutOfRange = refusal("YEAR_OUT_OF_RANGE", {
  description: "Calendars are kept for 2015 to 2100 (jaar buiten bereik).",
  nl: () => "Een kalender is er voor de jaren 2015 tot en met 2100.",
  en: () => "Calendars are kept for the years 2015 to 2100.",
});

export const yearClosed = refusal<{ year: number }>("YEAR_CLOSED", {
  description: "The calendar of this year is closed (kalenderjaar afgesloten).",
  nl: (d) => `De kalender van ${d.year} is afgesloten.`,
  en: (d) => `The calendar of ${d.year} is closed.`,
});

export const levelRequired = refusal("LEVEL_REQUIRED", {
  description:
    "At least one participation level is mandatory before proposing (participatieniveau verplicht).",
  nl: () => "Kies minstens één participatieniveau.",
  en: () => "Choose at least one participation level.",
});

export const yearNotFound = refusal<{ year: number }>("YEAR_NOT_FOUND", {
  description: "There is no calendar for this year yet: open it first (kalenderjaar niet geopend).",
  nl: (d) => `Er is nog geen kalender voor ${d.year}.`,
  en: (d) => `There is no calendar for ${d.year} yet.`,
});
