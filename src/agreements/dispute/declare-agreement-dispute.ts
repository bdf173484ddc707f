import { dayDone } from "../../acts/day-done.js";
import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate, GraphQLUUID, ID } from "../../graphql/scalars.js";
import type { AgreementDisputeKind } from "../agreements.enums.js";
import { AgreementDispute } from "./agreement-dispute.entity.js";
import { shownDispute } from "./agreement-dispute.reads.js";
import { DisputeKindEnum } from "./agreement-dispute.type.js";
import { aboutIn, filerOf } from "./dispute-about.js";
import { standingByDay } from "./dispute-days.js";

@InputType("DeclareAgreementDisputeFields")
class DeclareAgreementDisputeInput {
  @Field(() => ID, {
    nullable: true,
    description: "The agreement that it is about; or else the cycle (afspraken).",
  })
  agreementId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "The cycle that it is about, where there is no agreement (cyclus).",
  })
  cycleId?: string | null;
  @Field(() => DisputeKindEnum, { description: "What it is about (soort)." })
  kind!: AgreementDisputeKind;
  @Field(() => String, {
    nullable: true,
    description: "On which ground, at most 10,000 characters; mandatory (grond).",
  })
  ground?: string | null;
  @Field(() => GraphQLLocalDate, {
    description:
      "When it arose: the day on which the parties established that they differ; not in the " +
      "future (ontstaan op).",
  })
  aroseOn!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      "Who files it; left out: your own organisation. You may name one that has no log-in, or a " +
      "residents' committee (indiener).",
  })
  filerId?: string | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/**
 * Municipality, landlord, tenants' organisations and residents' committees may lay a dispute before
 * the minister, signatory or not (Woningwet art. 44(3)). It stands beside what others agreed, and
 * changes no status of that.
 */
export const declareAgreementDispute = act({
  name: "declareAgreementDispute",
  description:
    "Declare a dispute about an agreement, or about a cycle " +
    "(geschil melden, Woningwet art. 44(3)).",
  records: change("AGREEMENT_DISPUTE_DECLARED", "A dispute was declared (geschil gemeld).", {
    nl: "{who} meldde een geschil over {what}",
    en: "{who} declared a dispute about {what}",
  }),
  by: MEMBERS,
  input: DeclareAgreementDisputeInput,
  shows: shownDispute,
  names: () => undefined,

  async perform(tx, actor, input) {
    const about = await aboutIn(tx, actor, input);
    const filerId = await filerOf(tx, actor, { given: input.filerId, about });
    const ground = reasonOf(input.ground, "ground");
    const aroseOn = await dayDone(tx, input.aroseOn, { field: "aroseOn" });
    const id = randomUUID();
    await insertRow(tx, AgreementDispute, {
      ...(await standingByDay(tx, aroseOn)),
      id,
      agreementId: about.agreementId,
      cycleId: about.cycleId,
      municipalityId: about.municipalityId,
      organisationId: actor.organisationId,
      filerId,
      kind: input.kind,
      ground,
      extensions: [],
      ministerOverdue: false,
    });
    return id;
  },
});
