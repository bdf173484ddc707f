import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { MAX_TITLE, textOf } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { COUNCIL } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID } from "../../graphql/scalars.js";
import { collaborationPermissions } from "../collaboration.permissions.js";
import { Nomination } from "./nomination.entity.js";
import { shownNomination } from "./nomination.reads.js";

@InputType("OpenNominationFields")
class OpenNominationInput {
  @Field(() => String, {
    nullable: true,
    description: "Which seat is vacant, at most 200 characters; mandatory (zetel).",
  })
  seat?: string | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

const seatRequired = refusal("SEAT_REQUIRED", {
  description: "A nomination is for a seat on the supervisory board (zetel verplicht).",
  nl: () => "Geef aan om welke zetel het gaat.",
  en: () => "Say which seat it is.",
});

/** Nobody but the council sees it, until it nominates somebody. */
export const openNomination = act({
  name: "openNomination",
  description:
    "Open the nomination for a vacant seat on the supervisory board; nobody else sees it until " +
    "somebody is nominated (voordracht openen, Woningwet art. 30(10)).",
  records: change("NOMINATION_OPENED", "A nomination was opened (voordracht geopend).", {
    nl: "{who} opende de voordracht van {what}",
    en: "{who} opened the nomination of {what}",
  }),
  by: COUNCIL,
  input: OpenNominationInput,
  shows: shownNomination,
  names: () => undefined,

  async perform(tx, actor, input) {
    collaborationPermissions.refuseUnless(actor, "PREPARE_NOMINATION");
    const seat = textOf(input.seat ?? "", "seat", MAX_TITLE);
    if (!seat) throw seatRequired().at("seat");
    const id = randomUUID();
    await insertRow(tx, Nomination, {
      id,
      organisationId: actor.organisationId,
      seat,
      status: "VACANCY",
      profile: "",
    });
    return id;
  },
});
