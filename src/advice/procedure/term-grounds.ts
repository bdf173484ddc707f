import type { Language } from "../../terms/language.js";

// Why a term started again or was put off. Rows keep these words, and both sides read them.
export const RESTARTED = "wezenlijke aanvulling ontvangen";
export const EXTENSION_GROUNDS = {
  ASKED: "op verzoek van de geadresseerde",
  OFFERED: "aangeboden door de verhuurder",
  SUPPLEMENTED: "na aanvulling door de verhuurder",
} as const;

const IN_ENGLISH: Readonly<Record<string, string>> = {
  [RESTARTED]: "a material supplement was received",
  [EXTENSION_GROUNDS.ASKED]: "at the addressee's request",
  [EXTENSION_GROUNDS.OFFERED]: "offered by the landlord",
  [EXTENSION_GROUNDS.SUPPLEMENTED]: "after a supplement by the landlord",
};

/**
 * A kept ground in the given language. A ground that no act of this version wrote is shown as it
 * is.
 */
export const groundIn = (language: Language, ground: string): string =>
  language === "nl" ? ground : (IN_ENGLISH[ground] ?? ground);
