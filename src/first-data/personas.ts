import type { Role } from "../authorisation/role.js";

/**
 * Somebody to try the API as. The people are made up; the organisations are real but for the one whose
 * name says otherwise, and nothing here tells what they think.
 */
export interface Persona {
  /** The name for `npm run token -- <name>`. */
  readonly name: string;
  /** The `sub` of the tokens. Two personas with one subject are one person with two memberships. */
  readonly subject: string;
  /** The official name of the organisation that the persona acts for. */
  readonly organisation: string;
  readonly organisationId: string;
  readonly role: Role;
  /** The person's own name. */
  readonly person: string;
}

export const WOONBRON = {
  organisation: "Woonbron",
  organisationId: "3b745b36-31e7-4a11-ad7a-dab39948d245",
};
export const CPRW = {
  organisation: "Concernparticipatieraad Woonbron",
  organisationId: "13502689-de23-4d28-b9d3-39e3ff0c955b",
};
export const DORDRECHT_TENANTS = {
  organisation: "Bewonersraad Woonbron Dordrecht",
  organisationId: "ddca6339-7450-46e2-a7d7-05c161f0d2f5",
};
export const NISSEWAARD_TENANTS = {
  organisation: "Bewonersvereniging De Samenwerking",
  organisationId: "0c9c4420-7b1d-4c39-ba14-a05a288c2324",
};
export const DELFT_TENANTS = {
  organisation: "Vereniging Bewonersorganisatie Delft",
  organisationId: "75eb97fe-e9ab-4dff-bfd4-0c78ccd52342",
};
/** Invented: what it thinks and judges is made up, which may not be said of a real organisation. */
export const INVENTED_TENANTS = {
  organisation: "Huurders Spijkenisse-Noord (verzonnen)",
  organisationId: "c4d44ce1-371e-40f8-9875-fa748f6f2ce9",
};
export const ROTTERDAM = {
  organisation: "Gemeente Rotterdam",
  organisationId: "ec763c00-e661-4a3a-bef8-413bb46d5b2e",
};
export const DELFT = {
  organisation: "Gemeente Delft",
  organisationId: "f32b2662-b979-4417-b5b7-467088c3f3b8",
};
export const DORDRECHT = {
  organisation: "Gemeente Dordrecht",
  organisationId: "ee0029b3-b40b-4701-9174-0e8c090ce69d",
};
export const NISSEWAARD = {
  organisation: "Gemeente Nissewaard",
  organisationId: "a3f2f76a-4a45-4caf-a6a1-a6e3fb37901d",
};

/**
 * Sits on the board of CPRW and of the tenants of Nissewaard: one person with two memberships, of
 * which a token chooses one.
 */
const JOKE = { subject: "7ba97c71-c9e0-4ed6-afd5-276c9072584a", person: "Joke van Heusdenbrink" };

export const PERSONAS: readonly Persona[] = [
  {
    name: "woonbron-bestuurder",
    ...WOONBRON,
    role: "BESTUURDER",
    subject: "45997446-7a91-4b81-a6b4-8c1e6e17d659",
    person: "Marit Oosterling",
  },
  {
    name: "woonbron-regiodirecteur",
    ...WOONBRON,
    role: "REGIODIRECTEUR",
    subject: "2f31e1d1-994c-466f-b025-acc764050f5d",
    person: "Ruben Tolkamp",
  },
  {
    name: "woonbron-beleidsadviseur",
    ...WOONBRON,
    role: "BELEIDSADVISEUR",
    subject: "5de5cd3d-ac27-48cc-af01-c07e43c7b287",
    person: "Saskia Welgraven",
  },
  {
    name: "woonbron-participatieadviseur",
    ...WOONBRON,
    role: "PARTICIPATIEADVISEUR",
    subject: "5b0606c0-a623-4060-99ec-536fc6797f2e",
    person: "Yusuf Demirbas",
  },
  {
    name: "cprw-voorzitter",
    ...CPRW,
    role: "VOORZITTER",
    subject: "bd973dd4-06ea-43f6-96bf-5176ce56f030",
    person: "Gerrit Hazelhorst",
  },
  { name: "cprw-bestuurslid", ...CPRW, role: "BESTUURSLID", ...JOKE },
  {
    name: "cprw-secretaris",
    ...CPRW,
    role: "SECRETARIS",
    subject: "3d704f4e-517c-4036-8cf6-dfeba180536e",
    person: "Wim Akkerdijk",
  },
  {
    name: "cprw-ondersteuner",
    ...CPRW,
    role: "ONDERSTEUNER",
    subject: "ffbaac61-1500-4129-a86d-7277b44ec907",
    person: "Fleur Nieuwmeijer",
  },
  {
    name: "dordrecht-bestuurslid",
    ...DORDRECHT_TENANTS,
    role: "BESTUURSLID_LOKAAL",
    subject: "5d92521f-a78b-40f9-9c90-ea612394b60f",
    person: "Corrie Stuifzand",
  },
  { name: "nissewaard-bestuurslid", ...NISSEWAARD_TENANTS, role: "BESTUURSLID_LOKAAL", ...JOKE },
  {
    name: "delft-bestuurslid",
    ...DELFT_TENANTS,
    role: "BESTUURSLID_LOKAAL",
    subject: "1e9ac65b-8cd2-4f27-8cb4-2105cd0d1d62",
    person: "Anton Vlierhof",
  },
  {
    name: "rotterdam-ambtenaar",
    ...ROTTERDAM,
    role: "AMBTENAAR",
    subject: "8465f56f-a4b7-473a-a647-1fa9b6d18f04",
    person: "Shanti Ramkhelaw",
  },
  {
    name: "rotterdam-wethouder",
    ...ROTTERDAM,
    role: "WETHOUDER",
    subject: "f258474c-23ae-4e9b-b0de-e72161a839ea",
    person: "Hamid Verstraten",
  },
  {
    name: "delft-ambtenaar",
    ...DELFT,
    role: "AMBTENAAR",
    subject: "59c1fdba-4b3c-4186-9ce6-066db70f5b9e",
    person: "Bas Klinkenwijk",
  },
  {
    name: "delft-wethouder",
    ...DELFT,
    role: "WETHOUDER",
    subject: "8c016d10-4ab2-4986-b27d-5fda9fc5423d",
    person: "Loes Kranenborg",
  },
  {
    name: "dordrecht-wethouder",
    ...DORDRECHT,
    role: "WETHOUDER",
    subject: "d56f02ad-4c6d-4890-b437-fcf7a42af79d",
    person: "Ilse Ravenstede",
  },
  {
    name: "invented-bestuurslid",
    ...INVENTED_TENANTS,
    role: "BESTUURSLID_LOKAAL",
    subject: "63d80536-9086-47fe-933d-68e110db40f6",
    person: "Tineke Morgenrood",
  },
  {
    name: "nissewaard-ambtenaar",
    ...NISSEWAARD,
    role: "AMBTENAAR",
    subject: "f1ed206e-3bc2-4b46-b5e6-7378cb0bc19e",
    person: "Pieter Landsaat",
  },
  {
    name: "nissewaard-wethouder",
    ...NISSEWAARD,
    role: "WETHOUDER",
    subject: "9d5841b0-3bee-415e-bae8-85d1aaba3a40",
    person: "Arie Duinhoven",
  },
];
