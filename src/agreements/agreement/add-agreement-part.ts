import { InputType } from "type-graphql";
import { versioned } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeAgreementInHand } from "./agreement-in-hand.js";
import { signs } from "./agreement.lifecycle.js";
import { shownAgreement } from "./agreement.reads.js";
import { ownPlaceOnly } from "./agreement.refusals.js";
import { followParties, readParts } from "./arrange-parts.js";
import { insertPart } from "./open-agreement.js";
import { AgreementPartFields, partContentOf } from "./part-content.js";
import { partiesOf } from "./parties.js";

@InputType("AddAgreementPartFields")
class AddAgreementPartInput extends versioned(AgreementPartFields, "The agreement.") {}

/** While they negotiate, any signatory adds a part, and may bring others in by it. */
export const addAgreementPart = act({
  name: "addAgreementPart",
  description: "Add a part with its parties to an agreement (onderdeel toevoegen).",
  records: change("AGREEMENT_PART_ADDED", "A part was added (onderdeel toegevoegd).", {
    nl: "{who} voegde een onderdeel toe aan {what}",
    en: "{who} added a part to {what}",
  }),
  by: MEMBERS,
  input: AddAgreementPartInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement, facts } = await takeAgreementInHand(tx, actor, {
      act: "ARRANGE_PARTS",
      input,
    });
    if (!signs(await facts.known(), actor)) throw ownPlaceOnly();
    const parts = await readParts(tx, agreement.id);
    const taken = parts.filter(({ dropped }) => !dropped).map(({ code }) => code);
    const content = partContentOf(input, { agreement, taken });
    const parties = await partiesOf(tx, agreement.municipalityId, {
      parties: input.parties,
      noTenantPartyReason: content.noTenantPartyReason,
      field: "parties",
    });
    const position = Math.max(0, ...parts.map((part) => part.position)) + 1;
    await insertPart(tx, actor, { agreement, part: { ...content, position }, parties });
    await followParties(tx, actor, agreement);
    return agreement.id;
  },
});
