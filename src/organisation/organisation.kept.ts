import { partOf } from "../reads/called.js";
import { kept } from "../reads/kept.js";
import { Membership, Person } from "./membership.entity.js";
import { Municipality, Organisation, Region, Theme } from "./organisation.entity.js";
import {
  MembershipType,
  MunicipalityType,
  OrganisationRecognitionType,
  OrganisationType,
  PersonType,
  RegionType,
  ThemeType,
} from "./organisation.type.js";
import { RecognisedOrganisation } from "./recognised-organisation.entity.js";

/** The entities of this module, and their GraphQL types. */
export const organisations = kept(Organisation, {
  as: "Organisation",
  type: OrganisationType,
  called: ({ name }) => name,
});
export const recognitions = kept(RecognisedOrganisation, {
  as: "OrganisationRecognition",
  type: OrganisationRecognitionType,
  called: ({ recognisedId }) => partOf(organisations, recognisedId),
});
export const municipalities = kept(Municipality, {
  as: "Municipality",
  type: MunicipalityType,
  called: ({ name }) => name,
});
export const regions = kept(Region, { as: "Region", type: RegionType, called: ({ name }) => name });
export const themes = kept(Theme, {
  as: "Theme",
  type: ThemeType,
  called: ({ name, dutchName }) => ({ nl: dutchName, en: name }),
});
export const persons = kept(Person, { as: "Person", type: PersonType, called: ({ name }) => name });
export const memberships = kept(Membership, {
  as: "Membership",
  type: MembershipType,
  called: ({ personId }) => partOf(persons, personId),
});
