import { randomUUID } from "node:crypto";
import { Field, InputType, Int } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { knownMunicipalities } from "../../organisation/known-names.js";
import { agreementPermissions } from "../agreements.permissions.js";
import { cycleExists, yearsInvalid } from "../agreements.refusals.js";
import type { NoTenantPartyReason } from "../agreements.enums.js";
import { AgreementCycle } from "./agreement-cycle.entity.js";
import { NoTenantPartyReasonEnum } from "./agreement-cycle.type.js";
import { daysOfNewCycle } from "./cycle-days.js";
import { shownCycle } from "./cycle.reads.js";
import { PolicyBasisInput, policyBasisOf } from "./policy-basis.js";
import { tenantPartiesOf } from "./tenant-parties.js";

@InputType("OpenAgreementCycleFields")
class OpenAgreementCycleInput {
  @Field(() => ID, { description: "The municipality (gemeente)." }) municipalityId!: string;
  @Field(() => Int, { description: "The first calendar year of the agreements (van)." })
  startsYear!: number;
  @Field(() => Int, { description: "The last one, at most nine later (tot en met)." })
  endsYear!: number;
  @Field(() => PolicyBasisInput, { description: "What municipal policy there is (grondslag)." })
  policyBasis!: PolicyBasisInput;
  @Field(() => [ID], {
    nullable: true,
    description:
      "The tenants' organisations that take part; left out: those at work in the municipality that " +
      "the parties recognise (`Organisation.recognitions`); where there is none, the local ones, or " +
      "else the council (huurderspartijen).",
  })
  tenantPartyIds?: string[] | null;
  @Field(() => NoTenantPartyReasonEnum, {
    nullable: true,
    description: "Why none takes part; only then (reden).",
  })
  noTenantPartyReason?: NoTenantPartyReason | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** Several may open the same one at once: the second is told that it is there. */
export const openAgreementCycle = act({
  name: "openAgreementCycle",
  description:
    "Open a cycle for a municipality and years; who takes part sees it from now on (cyclus openen).",
  records: change("AGREEMENT_CYCLE_OPENED", "A cycle was opened (cyclus geopend).", {
    nl: "{who} opende de cyclus van {what}",
    en: "{who} opened the cycle of {what}",
  }),
  by: LANDLORD,
  input: OpenAgreementCycleInput,
  shows: shownCycle,

  async perform(tx, actor, input) {
    agreementPermissions.refuseUnless(actor, "OPEN", input.municipalityId);
    const [municipalityId] = await knownMunicipalities(tx, [input.municipalityId]);
    const { startsYear, endsYear } = input;
    if (startsYear < 2015 || endsYear > 2100 || endsYear < startsYear || endsYear > startsYear + 9)
      throw yearsInvalid().at("endsYear");
    const policy = policyBasisOf(input.policyBasis);
    const tenants = await tenantPartiesOf(tx, { municipalityId: municipalityId! }, input);
    const key = `${municipalityId} ${startsYear} ${endsYear}`;
    await tx.query("SELECT pg_advisory_xact_lock(hashtext('app.agreement_cycle'), hashtext($1))", [
      key,
    ]);
    const [existing] = await tx.query<{ id: string }[]>(
      `
      SELECT id FROM app.agreement_cycle
      WHERE municipality_id = $1 AND starts_year = $2 AND ends_year = $3`,
      [municipalityId, startsYear, endsYear],
    );
    if (existing) throw cycleExists().showing(existing.id);
    const id = randomUUID();
    await insertRow(tx, AgreementCycle, {
      ...policy,
      ...tenants,
      ...daysOfNewCycle(startsYear),
      id,
      municipalityId: municipalityId!,
      organisationId: actor.organisationId,
      startsYear,
      endsYear,
      status: "PREPARATION",
      passed: [],
    });
    return id;
  },
});
