import { refusal } from "../../acts/refusal.js";

export const notPartyOfPart = refusal<{ organisation: string }>("NOT_PARTY_OF_PART", {
  description:
    "Lead, others and whom it holds for are parties of the part, each named once (geen partij bij het onderdeel).",
  nl: (d) => `Geen partij bij dit onderdeel, of dubbel genoemd: ${d.organisation}.`,
  en: (d) => `This is no party of the part, or it is named twice: ${d.organisation}.`,
});

export const priorityYearInvalid = refusal("PRIORITY_YEAR_INVALID", {
  description: "The year of priority is a year of the agreement (ongeldig prioriteitsjaar).",
  nl: () => "Het jaar van de prioriteit valt binnen de looptijd van de afspraken.",
  en: () => "The year of priority is a year of the agreement.",
});

export const textRequired = refusal("COMMITMENT_TEXT_REQUIRED", {
  description: "A text that is sent says something (tekst verplicht).",
  nl: () => "Geef de tekst van de afspraak voordat u die voorlegt.",
  en: () => "Give the text of the commitment before you send it.",
});

export const textOvertaken = refusal("COMMITMENT_TEXT_OVERTAKEN", {
  description:
    "Another text was sent since you wrote yours: read it, and revise your draft before you send " +
    "it (tekst achterhaald).",
  nl: () =>
    "Sinds u uw tekst schreef is er een andere voorgelegd: lees die, en herzie uw concept voordat " +
    "u het voorlegt.",
  en: () =>
    "Another text was sent since you wrote yours: read it, and revise your draft before you send " +
    "it.",
});
