import { randomUUID } from "node:crypto";
import { InputType, Field } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { COUNCIL } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID } from "../../graphql/scalars.js";
import { adviceContentOf } from "./advice-content.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { advicePermissions } from "../advice.permissions.js";
import { withAdviceContent } from "./advising.input.js";
import { insertDraftAdvice } from "./draft-advice.js";
import { aboutOf, titleOf } from "../procedure/procedure-about.js";
import { ProcedureAboutInput } from "../request/request.input.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

/** Unsolicited advice: what it is about, and what it says. */
@InputType("DraftUnsolicitedAdviceFields")
export class DraftUnsolicitedAdviceInput extends withAdviceContent(
  "DraftUnsolicitedAdviceContentFields",
  ProcedureAboutInput,
) {
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/**
 * The tenants' council begins an advice that nobody asked for: a procedure together with its
 * advice. Nobody else sees either before the advice is issued.
 */
export const draftUnsolicitedAdvice = act({
  name: "draftUnsolicitedAdvice",
  description:
    "Begin advice of your own accord; nobody else sees it before it is issued (ongevraagd " +
    "advies opzetten).",
  records: change(
    "UNSOLICITED_ADVICE_DRAFTED",
    "Unsolicited advice was begun (ongevraagd advies opgezet).",
    {
      nl: "{who} begon aan een ongevraagd advies over {what}",
      en: "{who} began an unsolicited advice on {what}",
    },
  ),
  by: COUNCIL,
  input: DraftUnsolicitedAdviceInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    advicePermissions.refuseUnless(actor, "DRAFT_UNSOLICITED");
    const title = titleOf(input.title);
    const about = await aboutOf(tx, input);
    const id = randomUUID();
    const { organisationId } = actor;
    await insertRow(tx, AdviceProcedure, {
      ...about,
      title,
      id,
      kind: "UNSOLICITED",
      status: "DRAFT",
      organisationId,
      adviserId: organisationId,
    });
    await insertDraftAdvice({ tx, actor, procedureId: id, content: adviceContentOf(input) });
    return id;
  },
});
