import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { optionalTextOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { COUNCIL } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { ID } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import { candidatesIn, takeNominationInHand } from "./nomination-in-hand.js";
import { Nomination } from "./nomination.entity.js";
import { shownNomination } from "./nomination.reads.js";

@InputType("NominateCommissionerFields")
class NominateCommissionerInput extends VersionedInput {
  @Field(() => ID, { description: "The candidate who is nominated (kandidaat)." })
  candidateId!: string;
  @Field(() => String, {
    nullable: true,
    description: "Why this candidate, at most 10,000 characters (motivering).",
  })
  motivation?: string | null;
}

const candidateUnknown = refusal("CANDIDATE_UNKNOWN", {
  description: "This is no candidate of this nomination that stands (onbekende kandidaat).",
  nl: () => "Dit is geen kandidaat van deze voordracht, of de kandidaat is teruggetrokken.",
  en: () => "This is no candidate of this nomination, or the candidate was taken off.",
});

/** From here on the landlord reads it: the name, and not who else was a candidate. */
export const nominateCommissioner = act({
  name: "nominateCommissioner",
  description:
    "Nominate a candidate: the landlord reads it from now on (voordragen, Woningwet art. 30(10)).",
  records: change("COMMISSIONER_NOMINATED", "A commissioner was nominated (voorgedragen).", {
    nl: "{who} droeg {what} voor",
    en: "{who} nominated {what}",
  }),
  by: COUNCIL,
  input: NominateCommissionerInput,
  shows: shownNomination,

  async perform(tx, actor, input) {
    const { nomination, to } = await takeNominationInHand(tx, actor, { act: "NOMINATE", ...input });
    const known = await candidatesIn(tx, nomination.id);
    const nominee = known.find(({ id }) => id === input.candidateId);
    if (!nominee || nominee.withdrawnOn !== null) throw candidateUnknown().at("candidateId");
    await updateRow({
      tx,
      entity: Nomination,
      row: nomination,
      changes: {
        status: to,
        nomineeName: nominee.name,
        motivation: optionalTextOf(input.motivation, "motivation"),
        nominatedOn: await findToday(tx),
        sharedAt: () => "now()",
      },
    });
    return nomination.id;
  },
});
