import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { tooEarly } from "../../acts/refusals.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { BREACH } from "./answering.input.js";
import { endEmbargoes } from "../request/end-embargoes.js";
import { breachesOf, passDecisionGate } from "./execution-gate.js";
import { lapseOpenExtensions } from "../request/lapse-open-extensions.js";
import { isOpen, owesResponse } from "../procedure/open-steps.js";
import { lockCompanions, takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { statusAfter } from "../procedure/status-after.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

@InputType("DecideAdviceProcedureFields")
export class DecideAdviceProcedureInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Day of the decision, today when left out; not in the future (besluit op).",
  })
  decidedOn?: string | null;
  @Field(() => String, { nullable: true, description: `${BREACH}.` }) breachReason?: string | null;
}

/**
 * The landlord decides once on what it asked several addressees, on the first procedure. Before
 * that it has heard each addressee and sent each response that it owes. A companion becomes DECIDED
 * too when its lifecycle allows the decision from its present status; a withdrawn companion stays
 * withdrawn. A decision in breach ends no term: what runs keeps running, and what is owed stays
 * owed.
 */
export const decideAdviceProcedure = act({
  name: "decideAdviceProcedure",
  description:
    "Record your decision: not before `decisionAllowedFrom`, or else as a breach with its " +
    "reason. Companions follow, and embargoes end (besluiten).",
  records: change("ADVICE_PROCEDURE_DECIDED", "The landlord decided (besloten).", {
    nl: "{who} nam een besluit over {what}",
    en: "{who} decided on {what}",
  }),
  by: LANDLORD,
  input: DecideAdviceProcedureInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure, to } = await takeProcedureInHand({
      tx,
      actor,
      act: "DECIDE",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const companions = await lockCompanions(tx, procedure);
    const today = await findToday(tx);
    const decidedOn = input.decidedOn ?? today;
    if (decidedOn < procedure.receivedOn!)
      throw tooEarly({ from: procedure.receivedOn! }).at("decidedOn").showing(procedure.id);
    const breach = await passDecisionGate(
      tx,
      { procedure, companions },
      { on: decidedOn, today, field: "decidedOn", breachReason: input.breachReason },
    );

    const decided = [
      procedure,
      ...companions.filter((one) => statusAfter("DECIDE", one, today) === to),
    ];
    const goesOn = (one: AdviceProcedure) =>
      one.dueOn !== null && (one.dueOn >= today || owesResponse(one));
    for (const one of decided)
      await updateRow({
        tx,
        entity: AdviceProcedure,
        row: one,
        changes: {
          status: to,
          decidedOn,
          dueOn: goesOn(one) ? one.dueOn : null,
          ...breachesOf(one, breach),
        },
      });
    await lapseOpenExtensions(
      tx,
      decided.filter((one) => !isOpen("TERM", one, today)).map(({ id }) => id),
    );
    await endEmbargoes(
      tx,
      decided.map(({ id }) => id),
    );
    return procedure.id;
  },
});
