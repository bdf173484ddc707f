import type { Role } from "../../authorisation/role.js";
import { REGION_IDS } from "./organisations.js";
import { CPRW, type Persona, PERSONAS, WOONBRON } from "../../first-data/personas.js";

/**
 * A role in an organisation, from its first to its last day. Without a last day it holds until
 * further notice.
 */
interface DatedRole {
  readonly organisationId: string;
  readonly role: Role;
  readonly startsOn: string;
  readonly endsOn?: string;
  readonly portfolioThemes?: readonly string[];
  readonly regionId?: string;
}

/** A person with all present and past roles. All people here are made up. */
export interface DemoPerson {
  readonly name: string;
  /** The `sub` claim of their tokens. */
  readonly subject: string;
  readonly roles: readonly DatedRole[];
}

/**
 * Since when a persona has its role, with its portfolio or region. A persona that is missing here
 * has had its role from the beginning.
 */
const DETAILS: Readonly<
  Record<string, Pick<DatedRole, "portfolioThemes" | "regionId"> & { startsOn?: string }>
> = {
  "woonbron-regiodirecteur": { startsOn: "2020-09-01", regionId: REGION_IDS.dordrecht },
  "cprw-voorzitter": { startsOn: "2022-01-01", portfolioThemes: ["BETAALBAARHEID", "VASTGOED"] },
  "cprw-bestuurslid": {
    startsOn: "2021-01-01",
    portfolioThemes: ["KWETSBARE_DOELGROEPEN", "HUURDERSPARTICIPATIE"],
  },
  "cprw-secretaris": { startsOn: "2020-01-01", portfolioThemes: ["DIENSTVERLENING"] },
  "cprw-ondersteuner": { startsOn: "2021-04-01" },
  "dordrecht-wethouder": { startsOn: "2018-06-01" },
};
const BEGINNING = "2018-01-01";

/** The earlier roles of the personas: the role of chair rotates among the board. */
const EARLIER_ROLES: Readonly<Record<string, readonly DatedRole[]>> = {
  "cprw-voorzitter": [
    {
      ...roleAt({
        organisation: CPRW,
        role: "VOORZITTER",
        startsOn: "2018-01-01",
        endsOn: "2019-12-31",
      }),
      portfolioThemes: ["BETAALBAARHEID", "VASTGOED"],
    },
    {
      ...roleAt({
        organisation: CPRW,
        role: "BESTUURSLID",
        startsOn: "2020-01-01",
        endsOn: "2021-12-31",
      }),
      portfolioThemes: ["BETAALBAARHEID", "VASTGOED"],
    },
  ],
  "cprw-bestuurslid": [
    {
      ...roleAt({
        organisation: CPRW,
        role: "BESTUURSLID",
        startsOn: "2018-01-01",
        endsOn: "2019-12-31",
      }),
      portfolioThemes: ["HUURDERSPARTICIPATIE"],
    },
    {
      ...roleAt({
        organisation: CPRW,
        role: "VOORZITTER",
        startsOn: "2020-01-01",
        endsOn: "2020-12-31",
      }),
      portfolioThemes: ["HUURDERSPARTICIPATIE"],
    },
  ],
  "woonbron-participatieadviseur": [
    roleAt({
      organisation: WOONBRON,
      role: "BELEIDSADVISEUR",
      startsOn: "2016-03-01",
      endsOn: "2017-12-31",
    }),
  ],
};

/**
 * People without a persona: the rest of CPRW's board, the directors of the
 * other regions, and one who left.
 */
const OTHERS: readonly DemoPerson[] = [
  {
    name: "Hilde Poortvliet",
    subject: "bb7ab4cc-65e5-479f-8099-87423801f2c1",
    roles: [
      {
        ...roleAt({
          organisation: CPRW,
          role: "VOORZITTER",
          startsOn: "2021-01-01",
          endsOn: "2021-12-31",
        }),
        portfolioThemes: ["LEEFBAARHEID", "DUURZAAMHEID"],
      },
      {
        ...roleAt({ organisation: CPRW, role: "BESTUURSLID", startsOn: "2022-01-01" }),
        portfolioThemes: ["LEEFBAARHEID", "DUURZAAMHEID"],
      },
    ],
  },
  {
    name: "Rachid Bouwmeester",
    subject: "5add2f1b-7388-4d2c-8afd-ddaeb50d5e5f",
    roles: [
      {
        ...roleAt({ organisation: CPRW, role: "BESTUURSLID", startsOn: "2020-01-01" }),
        portfolioThemes: ["BESCHIKBAARHEID", "VASTGOED"],
      },
    ],
  },
  {
    name: "Leny Zandvoorder",
    subject: "dda4e83a-7499-47a7-9cc3-135b49b9fb5e",
    roles: [
      roleAt({
        organisation: CPRW,
        role: "SECRETARIS",
        startsOn: "2018-01-01",
        endsOn: "2019-12-31",
      }),
    ],
  },
  {
    name: "Jasper Wieldraaijer",
    subject: "adcfa1aa-ca0e-418a-9951-d5ab427c00b1",
    roles: [
      {
        ...roleAt({ organisation: WOONBRON, role: "REGIODIRECTEUR", startsOn: "2019-02-01" }),
        regionId: REGION_IDS.rotterdamNorth,
      },
    ],
  },
  {
    name: "Meryem Altinok",
    subject: "34470c77-6487-4204-b51c-610790a9f5ef",
    roles: [
      {
        ...roleAt({ organisation: WOONBRON, role: "REGIODIRECTEUR", startsOn: "2018-01-01" }),
        regionId: REGION_IDS.rotterdamSouthWest,
      },
    ],
  },
  {
    name: "Koos Hofwegen",
    subject: "726d8ef4-75c6-480a-85ec-1015e7db6813",
    roles: [
      {
        ...roleAt({ organisation: WOONBRON, role: "REGIODIRECTEUR", startsOn: "2021-11-01" }),
        regionId: REGION_IDS.delft,
      },
    ],
  },
];

/** Everybody, each once: personas with one subject are one person. */
export const PEOPLE: readonly DemoPerson[] = [
  ...[...new Set(PERSONAS.map(({ subject }) => subject))].map((subject) =>
    personBehind(PERSONAS.filter((persona) => persona.subject === subject)),
  ),
  ...OTHERS,
];

function personBehind(personas: readonly Persona[]): DemoPerson {
  const roles = personas.flatMap(({ name, organisationId, role }) => [
    ...(EARLIER_ROLES[name] ?? []),
    { organisationId, role, startsOn: BEGINNING, ...DETAILS[name] },
  ]);
  return { name: personas[0]!.person, subject: personas[0]!.subject, roles };
}

function roleAt({
  organisation,
  role,
  startsOn,
  endsOn,
}: {
  organisation: { organisationId: string };
  role: Role;
  startsOn: string;
  endsOn?: string;
}): DatedRole {
  const { organisationId } = organisation;
  return { organisationId, role, startsOn, endsOn };
}
