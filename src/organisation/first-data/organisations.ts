import type { OrganisationKind } from "../../authorisation/audience.js";
import type { Organisation, Municipality, Region } from "../organisation.entity.js";
import {
  CPRW,
  DELFT,
  DELFT_TENANTS,
  DORDRECHT,
  DORDRECHT_TENANTS,
  INVENTED_TENANTS,
  NISSEWAARD,
  NISSEWAARD_TENANTS,
  ROTTERDAM,
  WOONBRON,
} from "../../first-data/personas.js";

// It is public who takes part. The names and borders of the regions are made up, and the
// organisations whose names say so (verzonnen).

const IN_ROTTERDAM = "c02a0e80-b89d-4431-b840-6878f05aebb6";
const IN_DELFT = "e3006ab8-22d0-4597-bfc4-c21384374519";
const IN_DORDRECHT = "eac9f8ea-a469-493e-8954-b6a4ff6848f2";
const IN_NISSEWAARD = "9cb033fd-3791-4ed6-b8ce-53b24e46b9c2";
const EVERYWHERE = [IN_ROTTERDAM, IN_DELFT, IN_DORDRECHT, IN_NISSEWAARD];
export const MUNICIPALITY_IDS = {
  rotterdam: IN_ROTTERDAM,
  delft: IN_DELFT,
  dordrecht: IN_DORDRECHT,
  nissewaard: IN_NISSEWAARD,
} as const;

export const MUNICIPALITIES: readonly Municipality[] = [
  { id: IN_ROTTERDAM, name: "Rotterdam" },
  { id: IN_DELFT, name: "Delft" },
  { id: IN_DORDRECHT, name: "Dordrecht" },
  { id: IN_NISSEWAARD, name: "Nissewaard" },
];

/**
 * Regions and municipalities overlap: one city lies in two regions, and one
 * region in two municipalities.
 */
export const REGION_IDS = {
  rotterdamNorth: "19533323-0fb2-4959-83c8-2ceb9795c7d5",
  rotterdamSouthWest: "64df3c34-13e5-4e36-82d6-e7ed285727ad",
  delft: "5173b3d3-08a9-435f-91b0-ed559d6de01e",
  dordrecht: "12296e1e-9a73-4cc5-861d-9a369ae6dc77",
} as const;
export const REGIONS: readonly Region[] = [
  { id: REGION_IDS.rotterdamNorth, name: "Rotterdam-Noord", municipalityIds: [IN_ROTTERDAM] },
  {
    id: REGION_IDS.rotterdamSouthWest,
    name: "Rotterdam-Zuidwest/Nissewaard",
    municipalityIds: [IN_ROTTERDAM, IN_NISSEWAARD],
  },
  { id: REGION_IDS.delft, name: "Delft", municipalityIds: [IN_DELFT] },
  { id: REGION_IDS.dordrecht, name: "Dordrecht", municipalityIds: [IN_DORDRECHT] },
];

/**
 * Parties to agreements that have no log-in here. The name of Trivire's tenants' council is made up.
 * Public sources count the other parties of Nissewaard and Rotterdam without naming all of them: who
 * stands for these is INVENTED, and its name says so.
 */
export const CO_PARTIES = {
  trivire: { organisation: "Trivire", organisationId: "9bd2ecea-3b76-4d15-80cd-ec158989adf9" },
  trivireTenants: {
    organisation: "Huurdersraad van Trivire",
    organisationId: "a61ea3b9-09af-442f-afbb-16fcade99b01",
  },
  vestia: { organisation: "Vestia", organisationId: "fee5715b-2fa7-4861-b7d3-06b61aa181d0" },
  vidomes: { organisation: "Vidomes", organisationId: "db30ca2c-cf72-47e9-9e9f-d7cd8627ad7d" },
  caravanDwellers: {
    organisation: "Woonwagenbewoners Dordrecht (verzonnen)",
    organisationId: "e60e433f-8145-446d-b464-caead1ebf668",
  },
  woonstad: {
    organisation: "Woonstad Rotterdam",
    organisationId: "27badcdc-9b93-46b2-97cc-a8ac83c6c875",
  },
  woonstadTenants: {
    organisation: "Klantenraad Woonstad Rotterdam",
    organisationId: "7fa40259-46b2-4b12-b664-e8cca0630bb2",
  },
  landlordInRotterdam: {
    organisation: "Andere corporatie in Rotterdam (verzonnen)",
    organisationId: "b0df075f-7746-45d7-ab2f-7520aef4cf9e",
  },
  tenantsNorth: {
    organisation: "Huurders Noord van een andere corporatie (verzonnen)",
    organisationId: "02579359-6e76-4280-8bbb-3a2e330f60c0",
  },
  tenantsSouth: {
    organisation: "Huurders Zuid van een andere corporatie (verzonnen)",
    organisationId: "4d290525-ee19-4f57-acff-3ab3f5e1243d",
  },
  landlordA: {
    organisation: "Corporatie A in Nissewaard (verzonnen)",
    organisationId: "bccd7a84-8ee6-41d5-82e1-c4cdc605cc83",
  },
  landlordB: {
    organisation: "Corporatie B in Nissewaard (verzonnen)",
    organisationId: "5d869b7d-a628-46bb-8ef6-66bd715ed10a",
  },
  landlordC: {
    organisation: "Corporatie C in Nissewaard (verzonnen)",
    organisationId: "4c9738a9-ac62-45d3-b702-236737f3e76b",
  },
  tenantsA: {
    organisation: "Huurders van corporatie A (verzonnen)",
    organisationId: "393584f7-45b6-40e7-b5ea-968c9446683b",
  },
  tenantsB: {
    organisation: "Huurders van corporatie B (verzonnen)",
    organisationId: "5f193d03-4e2d-41cc-8322-8ce9b40ff8b5",
  },
  tenantsC: {
    organisation: "Huurders van corporatie C (verzonnen)",
    organisationId: "8c39d744-b74a-4eec-b511-05d435889fb8",
  },
} as const;

/** Rotterdam has no local tenants' organisation here: CPRW itself is the tenants' party there. */
export const ORGANISATIONS: readonly Organisation[] = [
  organisation(WOONBRON, "LANDLORD", EVERYWHERE),
  organisation(CPRW, "TENANT_UMBRELLA", EVERYWHERE),
  organisation(DELFT_TENANTS, "LOCAL_TENANT_ORG", [IN_DELFT]),
  organisation(DORDRECHT_TENANTS, "LOCAL_TENANT_ORG", [IN_DORDRECHT]),
  organisation(NISSEWAARD_TENANTS, "LOCAL_TENANT_ORG", [IN_NISSEWAARD]),
  organisation(ROTTERDAM, "MUNICIPALITY", [IN_ROTTERDAM]),
  organisation(DELFT, "MUNICIPALITY", [IN_DELFT]),
  organisation(DORDRECHT, "MUNICIPALITY", [IN_DORDRECHT]),
  organisation(NISSEWAARD, "MUNICIPALITY", [IN_NISSEWAARD]),
  organisation(INVENTED_TENANTS, "LOCAL_TENANT_ORG", [IN_NISSEWAARD]),
  // The parties name these; they have no log-in. CPRW's text does not say where VBC works.
  organisation(CO_PARTIES.trivire, "OTHER_LANDLORD", [IN_DORDRECHT]),
  organisation(CO_PARTIES.trivireTenants, "OTHER_TENANT_ORG", [IN_DORDRECHT]),
  organisation(CO_PARTIES.vestia, "OTHER_LANDLORD", [IN_DELFT]),
  organisation(CO_PARTIES.vidomes, "OTHER_LANDLORD", [IN_DELFT]),
  organisation(CO_PARTIES.caravanDwellers, "OTHER_TENANT_ORG", [IN_DORDRECHT]),
  organisation(CO_PARTIES.woonstad, "OTHER_LANDLORD", [IN_ROTTERDAM]),
  organisation(CO_PARTIES.woonstadTenants, "OTHER_TENANT_ORG", [IN_ROTTERDAM]),
  organisation(CO_PARTIES.landlordInRotterdam, "OTHER_LANDLORD", [IN_ROTTERDAM]),
  organisation(CO_PARTIES.tenantsNorth, "OTHER_TENANT_ORG", [IN_ROTTERDAM]),
  organisation(CO_PARTIES.tenantsSouth, "OTHER_TENANT_ORG", [IN_ROTTERDAM]),
  organisation(CO_PARTIES.landlordA, "OTHER_LANDLORD", [IN_NISSEWAARD]),
  organisation(CO_PARTIES.landlordB, "OTHER_LANDLORD", [IN_NISSEWAARD]),
  organisation(CO_PARTIES.landlordC, "OTHER_LANDLORD", [IN_NISSEWAARD]),
  organisation(CO_PARTIES.tenantsA, "OTHER_TENANT_ORG", [IN_NISSEWAARD]),
  organisation(CO_PARTIES.tenantsB, "OTHER_TENANT_ORG", [IN_NISSEWAARD]),
  organisation(CO_PARTIES.tenantsC, "OTHER_TENANT_ORG", [IN_NISSEWAARD]),
  organisation(
    { organisation: "VBC", organisationId: "e692d55f-359d-4d47-8a1a-9cb162871dfd" },
    "OTHER_TENANT_ORG",
    [],
  ),
];

function organisation(
  named: { organisation: string; organisationId: string },
  kind: OrganisationKind,
  municipalityIds: string[],
): Organisation {
  return {
    id: named.organisationId,
    name: named.organisation,
    kind,
    municipalityIds,
    active: true,
  };
}
