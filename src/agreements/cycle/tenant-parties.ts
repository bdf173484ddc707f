import { knownTenantsOrganisations, listTenantParties } from "../../organisation/addressees.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { NoTenantPartyReason } from "../agreements.enums.js";
import { notForParty, tenantPartyOrReason } from "../agreements.refusals.js";
import type { AgreementCycle } from "./agreement-cycle.entity.js";

export interface GivenTenantParties {
  tenantPartyIds?: readonly string[] | null;
  noTenantPartyReason?: NoTenantPartyReason | null;
}
interface Where {
  readonly municipalityId: string;
  /** Who can be named in any case, also where they work here no more. */
  readonly staying?: readonly string[];
}
export type TenantParties = Pick<AgreementCycle, "tenantPartyIds" | "noTenantPartyReason">;

/**
 * Who takes part for the tenants in a municipality. Which organisation that is differs by
 * municipality, cycle and agreement (domain brief, section 3): so it is a list, which is prefilled
 * with whom the parties recognise there, else with the local organisations, else with the council.
 *
 * @throws userErrors: NOT_FOR_PARTY, TENANT_PARTY_OR_REASON.
 */
export async function tenantPartiesOf(
  tx: Transaction,
  { municipalityId, staying = [] }: Where,
  { tenantPartyIds, noTenantPartyReason }: GivenTenantParties,
): Promise<TenantParties> {
  const reason = noTenantPartyReason ?? null;
  if (tenantPartyIds == null) {
    if (reason !== null) return { tenantPartyIds: [], noTenantPartyReason: reason };
    return {
      tenantPartyIds: await listTenantParties(tx, municipalityId),
      noTenantPartyReason: null,
    };
  }
  if (tenantPartyIds.length > 0 === (reason !== null))
    throw tenantPartyOrReason().at("tenantPartyIds");
  const known = await knownTenantsOrganisations(tx, tenantPartyIds, {
    municipalityId,
    orAmong: staying,
  });
  const unknown = tenantPartyIds.find((id) => !known.includes(id));
  if (unknown !== undefined) throw notForParty({ organisation: unknown }).at("tenantPartyIds");
  return { tenantPartyIds: known, noTenantPartyReason: reason };
}
