import { registerSubject } from "../changes/subjects.js";
import { findHolidays } from "../terms/holiday.queries.js";
import { findMemberships, findMunicipalities, findOrganisations, findPersons, findRegions, findThemes } from "./organisation.queries.js";
import { HolidayType, MembershipType, MunicipalityType, OrganisationType, PersonType, RegionType, ThemeType } from "./organisation.type.js";

registerSubject({ entity: "organisation", typeName: "Organisation", type: OrganisationType, find: findOrganisations });
registerSubject({ entity: "municipality", typeName: "Municipality", type: MunicipalityType, find: findMunicipalities });
registerSubject({ entity: "region", typeName: "Region", type: RegionType, find: findRegions });
registerSubject({ entity: "theme", typeName: "Theme", type: ThemeType, find: findThemes });
registerSubject({ entity: "holiday", typeName: "Holiday", type: HolidayType, find: findHolidays });
registerSubject({ entity: "person", typeName: "Person", type: PersonType, find: findPersons });
registerSubject({ entity: "membership", typeName: "Membership", type: MembershipType, find: findMemberships });
