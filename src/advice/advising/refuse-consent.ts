import { InputType, Field } from "type-graphql";
import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { adoptionOf, holdMeeting } from "./adoption.js";
import { AdoptionInput, ADOPTION } from "./advising.input.js";
import { refuseOthers, answer } from "./answer-consent-request.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

@InputType("RefuseConsentFields")
export class RefuseConsentInput extends ReasonedInput {
  @Field(() => AdoptionInput, ADOPTION) adoption?: AdoptionInput | null;
}

/**
 * The tenants' organisation refuses consent, with a reason. Silence neither gives nor refuses it:
 * there is no term.
 */
export const refuseConsent = act({
  name: "refuseConsent",
  description:
    "Refuse consent, with a reason; for the tenants' council only (instemming weigeren, Wohv " +
    "art. 5a).",
  records: change("CONSENT_REFUSED", "Consent was refused, with reasons (instemming geweigerd).", {
    nl: "{who} weigerde in te stemmen met {what}",
    en: "{who} refused to consent to {what}",
  }),
  by: ADVISERS,
  input: RefuseConsentInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    refuseOthers(actor);
    await holdMeeting(tx, input.adoption);
    const { procedure, to } = await takeProcedureInHand({
      tx,
      actor,
      act: "REFUSE_CONSENT",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const answerReason = reasonOf(input.reason);
    const today = await findToday(tx);
    await answer({
      tx,
      procedure,
      status: to,
      answeredWith: "REFUSAL",
      answeredOn: today,
      adoption: await adoptionOf({
        tx,
        given: input.adoption,
        today,
        receivedOn: procedure.receivedOn,
      }),
      more: { answerReason },
    });
    return procedure.id;
  },
});
