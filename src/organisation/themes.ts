import type { Theme } from "./organisation.entity.js";

/** The themes that a new database begins with: the subjects that CPRW's text names. */
export const THEMES: readonly Theme[] = [
  {
    id: "BETAALBAARHEID",
    name: "Affordability and reach",
    dutchName: "Betaalbaarheid en bereikbaarheid",
    position: 1,
  },
  {
    id: "BESCHIKBAARHEID",
    name: "New build and availability",
    dutchName: "Nieuwbouw en beschikbaarheid",
    position: 2,
  },
  { id: "LEEFBAARHEID", name: "Liveability", dutchName: "Leefbaarheid", position: 3 },
  {
    id: "KWETSBARE_DOELGROEPEN",
    name: "Housing of vulnerable groups",
    dutchName: "Huisvesting van kwetsbare doelgroepen",
    position: 4,
  },
  { id: "DUURZAAMHEID", name: "Sustainability", dutchName: "Duurzaamheid", position: 5 },
  { id: "VASTGOED", name: "Property policy", dutchName: "Vastgoedbeleid", position: 6 },
  { id: "DIENSTVERLENING", name: "Service", dutchName: "Dienstverlening", position: 7 },
  {
    id: "HUURDERSPARTICIPATIE",
    name: "Tenant participation",
    dutchName: "Huurdersparticipatie",
    position: 8,
  },
];
