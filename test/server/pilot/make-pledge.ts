import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { REQUEST_ID } from "../../../src/acts/act-input.js";
import { act } from "../../../src/acts/act.js";
import { refusal } from "../../../src/acts/refusal.js";
import { textOf } from "../../../src/acts/text.js";
import { insertRow } from "../../../src/acts/versioned-rows.js";
import { PARTIES } from "../../../src/authorisation/audience.js";
import { change } from "../../../src/changes/change.js";
import { GraphQLLocalDate, GraphQLUUID } from "../../../src/graphql/scalars.js";
import { Pledge } from "./pledge.entity.js";
import { pilotPermissions } from "./pilot.permissions.js";
import { shownPledge } from "./pledge.kept.js";

const pledgeEmpty = refusal<{ dueOn: string }>("PLEDGE_EMPTY", {
  description: "A promise says something (toezegging leeg).",
  nl: ({ dueOn }) => `Zeg wat u uiterlijk ${dueOn} doet.`,
  en: ({ dueOn }) => `Say what you will do by ${dueOn}.`,
});

@InputType("MakePledgeFields")
class MakePledgeInput {
  @Field(() => String, { description: "What is promised (tekst)." }) text!: string;
  @Field(() => GraphQLLocalDate, { description: "By when (uiterlijk)." }) dueOn!: string;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** A party promises something; the other one sees it. */
export const makePledge = act({
  name: "makePledge",
  description: "Promise something (toezeggen).",
  records: change("PLEDGE_MADE", "Something was promised (toegezegd).", {
    nl: "{who} zegde {what} toe",
    en: "{who} promised {what}",
  }),
  by: PARTIES,
  input: MakePledgeInput,
  shows: shownPledge,

  async perform(tx, actor, input) {
    pilotPermissions.refuseUnless(actor, "MAKE");
    const text = textOf(input.text, "text");
    if (!text) throw pledgeEmpty({ dueOn: input.dueOn }).at("text");
    const id = randomUUID();
    const { organisationId } = actor;
    await insertRow(tx, Pledge, { id, organisationId, text, dueOn: input.dueOn, status: "OPEN" });
    return id;
  },
});
