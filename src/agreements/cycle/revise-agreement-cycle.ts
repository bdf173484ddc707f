import { isDeepStrictEqual } from "node:util";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { nothingToChange } from "../../acts/refusals.js";
import { refusal } from "../../acts/refusal.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { ID } from "../../graphql/scalars.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { NoTenantPartyReason } from "../agreements.enums.js";
import { AgreementCycle } from "./agreement-cycle.entity.js";
import { NoTenantPartyReasonEnum } from "./agreement-cycle.type.js";
import { takeCycleInHand } from "./cycle-in-hand.js";
import { shownCycle } from "./cycle.reads.js";
import { PolicyBasisInput, policyBasisOf } from "./policy-basis.js";
import { type GivenTenantParties, tenantPartiesOf, type TenantParties } from "./tenant-parties.js";

const partyReceivedBid = refusal("PARTY_RECEIVED_BID", {
  description:
    "A tenants' party that received a bid may answer it, and keeps taking part (partij heeft het " +
    "bod ontvangen).",
  nl: () =>
    "Deze huurderspartij heeft het bod ontvangen en mag erop reageren: noem haar ook. Andere " +
    "partijen kunt u toevoegen.",
  en: () =>
    "This tenants' party received the bid and may answer it: name it too. You can add other " +
    "parties.",
});

@InputType("ReviseAgreementCycleFields")
class ReviseAgreementCycleInput extends VersionedInput {
  @Field(() => PolicyBasisInput, {
    nullable: true,
    description: "What municipal policy there is; left out: as it was (grondslag).",
  })
  policyBasis?: PolicyBasisInput | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      "The tenants' organisations that take part, with all that received a bid; left out with " +
      "the reason: as it was (huurderspartijen).",
  })
  tenantPartyIds?: string[] | null;
  @Field(() => NoTenantPartyReasonEnum, {
    nullable: true,
    description: "Why none takes part; only then, and where none received a bid (reden).",
  })
  noTenantPartyReason?: NoTenantPartyReason | null;
}

/** Who takes part and what policy there is can become known later. */
export const reviseAgreementCycle = act({
  name: "reviseAgreementCycle",
  description: "Revise the policy basis and the tenants' parties of a cycle (herzien).",
  records: change("AGREEMENT_CYCLE_REVISED", "A cycle was revised (cyclus herzien).", {
    nl: "{who} werkte de cyclus van {what} bij",
    en: "{who} revised the cycle of {what}",
  }),
  by: LANDLORD,
  input: ReviseAgreementCycleInput,
  shows: shownCycle,

  async perform(tx, actor, input) {
    const { cycle } = await takeCycleInHand(tx, actor, { act: "REVISE", input });
    const revised = {
      ...(input.policyBasis && policyBasisOf(input.policyBasis)),
      ...((input.tenantPartyIds ?? input.noTenantPartyReason) != null &&
        (await revisedParties(tx, cycle, input))),
    };
    const isSame = Object.entries(revised).every(([name, value]) =>
      isDeepStrictEqual(value, cycle[name as keyof AgreementCycle]),
    );
    if (isSame) throw nothingToChange();
    await updateRow({ tx, entity: AgreementCycle, row: cycle, changes: revised });
    return cycle.id;
  },
});

/**
 * Who takes part from now on. Once a bid was submitted, parties are only added.
 *
 * @throws userErrors: PARTY_RECEIVED_BID; as `tenantPartiesOf`.
 */
async function revisedParties(
  tx: Transaction,
  { municipalityId, bidSubmittedOn, tenantPartyIds }: AgreementCycle,
  input: GivenTenantParties,
): Promise<TenantParties> {
  const staying = bidSubmittedOn === null ? [] : tenantPartyIds;
  const revised = await tenantPartiesOf(tx, { municipalityId, staying }, input);
  if (!staying.every((id) => revised.tenantPartyIds.includes(id)))
    throw partyReceivedBid().at(
      input.tenantPartyIds == null ? "noTenantPartyReason" : "tenantPartyIds",
    );
  return revised;
}
