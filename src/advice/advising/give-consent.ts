import { InputType, Field } from "type-graphql";
import { act } from "../../acts/act.js";
import { insertRows, newIds } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { adoptionOf, holdMeeting } from "./adoption.js";
import { AdoptedInput } from "./advising.input.js";
import { refuseOthers, conditionsOf, answer } from "./answer-consent-request.js";
import { ConsentCondition } from "./consent-condition.entity.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

@InputType("GiveConsentFields")
export class GiveConsentInput extends AdoptedInput {
  @Field(() => [String], {
    nullable: true,
    description: "Conditions in their order, at most 50; none: unconditionally (voorwaarden).",
  })
  conditions?: string[] | null;
}

/**
 * The tenants' organisation consents (Wohv art. 5a). If it makes conditions, the landlord executes
 * nothing before each of them has been marked fulfilled.
 */
export const giveConsent = act({
  name: "giveConsent",
  description:
    "Consent, perhaps on conditions; for the tenants' council only (instemmen, Wohv art. " + "5a).",
  records: change("CONSENT_GIVEN", "Consent was given, perhaps on conditions (ingestemd).", {
    nl: "{who} stemde in met {what}",
    en: "{who} consented to {what}",
  }),
  by: ADVISERS,
  input: GiveConsentInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    refuseOthers(actor);
    await holdMeeting(tx, input.adoption);
    const { procedure, to } = await takeProcedureInHand({
      tx,
      actor,
      act: "GIVE_CONSENT",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const conditions = conditionsOf(input.conditions ?? []);
    const today = await findToday(tx);
    await answer({
      tx,
      procedure,
      status: conditions.length > 0 ? "CONSENTED_CONDITIONALLY" : to,
      answeredWith: "CONSENT",
      answeredOn: today,
      adoption: await adoptionOf({
        tx,
        given: input.adoption,
        today,
        receivedOn: procedure.receivedOn,
      }),
    });
    const ids = newIds(conditions);
    await insertRows(
      tx,
      ConsentCondition,
      conditions.map((text, index) => ({
        id: ids[index]!,
        procedureId: procedure.id,
        organisationId: actor.organisationId,
        number: index + 1,
        text,
      })),
    );
    return procedure.id;
  },
});
