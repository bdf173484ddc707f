import type { DraftCalendarItemInput } from "../item/draft-calendar-item.js";

/**
 * An item that one persona drafts and proposes, and to which a persona of the other side agrees.
 * Both look after it from then on.
 */
export interface AgreedItem {
  readonly by: string;
  readonly with: string;
  readonly content: Omit<DraftCalendarItemInput, "year" | "ownerId">;
}

/**
 * The seven activities to which CPRW's text of 2022 gives priority, in its order and close to its
 * words. The text says neither who put them on the calendar nor when in the year they come. Origin
 * and levels are a reading of the text; the quarters are assumed.
 */
export const PRIORITIES_2022: readonly AgreedItem[] = [
  {
    by: "woonbron-bestuurder",
    with: "cprw-voorzitter",
    content: {
      title: "Koersdocument en bedrijfsplan",
      description: "Advies geven over het koersdocument en het bedrijfsplan van Woonbron.",
      themes: ["BETAALBAARHEID", "BESCHIKBAARHEID", "DUURZAAMHEID", "VASTGOED"],
      levels: ["ADVISEREN"],
      origin: "LANDLORD",
      priority: "HIGH",
      planned: { quarters: { first: 2 } },
    },
  },
  {
    by: "cprw-bestuurslid",
    with: "woonbron-participatieadviseur",
    content: {
      title: "Huisvesting van kwetsbare doelgroepen",
      description:
        "Een goed gesprek over de huisvesting van kwetsbare doelgroepen, en daarover advies geven.",
      themes: ["KWETSBARE_DOELGROEPEN"],
      levels: ["RAADPLEGEN", "ADVISEREN"],
      origin: "TENANT_COUNCIL",
      priority: "HIGH",
      planned: { quarters: { first: 2 } },
    },
  },
  {
    by: "cprw-voorzitter",
    with: "woonbron-participatieadviseur",
    content: {
      title: "Ontruimingen na overlijden van de hoofdhuurder",
      description:
        "Ongevraagd advies over, en co-creatie bij, het beleid inzake ontruimingen van " +
        "inwoners na overlijden van de hoofdhuurder.",
      themes: ["BESCHIKBAARHEID", "KWETSBARE_DOELGROEPEN"],
      levels: ["ADVISEREN", "COPRODUCEREN"],
      origin: "TENANT_COUNCIL",
      priority: "HIGH",
      planned: { quarters: { first: 3 } },
    },
  },
  {
    by: "woonbron-participatieadviseur",
    with: "cprw-voorzitter",
    content: {
      title: "Dienstverlening van Woonbron",
      description: "Een goed gesprek en advies over de dienstverlening van Woonbron.",
      themes: ["DIENSTVERLENING"],
      levels: ["RAADPLEGEN", "ADVISEREN"],
      origin: "JOINT",
      priority: "HIGH",
      planned: { quarters: { first: 3 } },
    },
  },
  {
    by: "woonbron-participatieadviseur",
    with: "cprw-voorzitter",
    content: {
      title: "Vitale wijken en Thuis in de wijk",
      description: "Advies en co-creatie op het gebied van vitale wijken en Thuis in de wijk.",
      themes: ["LEEFBAARHEID"],
      levels: ["ADVISEREN", "COPRODUCEREN"],
      origin: "JOINT",
      priority: "HIGH",
      planned: { quarters: { first: 4 } },
    },
  },
  {
    by: "cprw-voorzitter",
    with: "woonbron-bestuurder",
    content: {
      title: "Gezamenlijke visie op participatie",
      description:
        "Een gezamenlijke visie op huurdersparticipatie maken, en op basis daarvan een " +
        "structuur en een samenwerkingsovereenkomst uitwerken. " +
        "CPRW en Woonbron hebben ieder een eigen idee over huurdersparticipatie; de eerste " +
        "afspraken over de samenwerking zijn van 2018.",
      themes: ["HUURDERSPARTICIPATIE"],
      levels: ["COPRODUCEREN", "MEEBESLISSEN"],
      origin: "JOINT",
      priority: "HIGH",
      planned: { quarters: { first: 1, last: 4 } },
    },
  },
  {
    by: "cprw-bestuurslid",
    with: "woonbron-participatieadviseur",
    content: {
      title: "Digitaal huurderpanel",
      description:
        "Een huurderpanel opstarten waarbij de achterban digitaal wordt bevraagd op actuele " +
        "onderwerpen, en meer aandacht schenken aan de relatie en de communicatie met de " +
        "achterban.",
      themes: ["HUURDERSPARTICIPATIE"],
      levels: ["INFORMEREN", "RAADPLEGEN"],
      origin: "TENANT_COUNCIL",
      priority: "HIGH",
      planned: { quarters: { first: 2 } },
    },
  },
];
