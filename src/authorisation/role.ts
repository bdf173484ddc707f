/** The roles a membership can carry, per kind of organisation (domain brief, section 3). */
export const ROLES = [
  "BESTUURDER", "REGIODIRECTEUR", "BELEIDSADVISEUR", "PARTICIPATIEADVISEUR",
  "VOORZITTER", "BESTUURSLID", "SECRETARIS", "ONDERSTEUNER",
  "BESTUURSLID_LOKAAL", "COMMISSIELID", "AMBTENAAR", "WETHOUDER",
] as const;
export type Role = (typeof ROLES)[number];
