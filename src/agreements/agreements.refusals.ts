import { refusal } from "../acts/refusal.js";

export const yearsInvalid = refusal("YEARS_INVALID", {
  description:
    "Agreements are for one to ten calendar years, between 2015 and 2100 (ongeldige jaren).",
  nl: () => "Afspraken gelden voor één tot tien kalenderjaren, tussen 2015 en 2100.",
  en: () => "Agreements are for one to ten calendar years, between 2015 and 2100.",
});

export const cycleExists = refusal("CYCLE_EXISTS", {
  description:
    "There is a cycle for this municipality and these years already (cyclus bestaat al).",
  nl: () => "Voor deze gemeente en deze jaren is er al een cyclus.",
  en: () => "There is a cycle for this municipality and these years already.",
});

export const notForParty = refusal<{ organisation: string }>("NOT_FOR_PARTY", {
  description:
    "The organisation is no tenants' organisation that is active in this municipality (geen huurderspartij).",
  nl: (d) => `Geen huurdersorganisatie die in deze gemeente werkt: ${d.organisation}.`,
  en: (d) => `This is no tenants' organisation that works in this municipality: ${d.organisation}.`,
});

export const tenantPartyOrReason = refusal("TENANT_PARTY_OR_REASON", {
  description:
    "Name the tenants' parties, or say why there is none: one of the two (huurderspartij of reden).",
  nl: () => "Noem de huurderspartijen, óf geef aan waarom er geen is.",
  en: () => "Name the tenants' parties, or say why there is none.",
});
