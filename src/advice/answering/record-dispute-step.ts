import { randomUUID } from "node:crypto";
import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { dateInFuture, tooEarly } from "../../acts/refusals.js";
import { optionalTextOf } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import type { DisputeStepKind, DisputeStepOutcome } from "../advice.enums.js";
import { DisputeStep } from "./dispute-step.entity.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { DisputeStepKindEnum, DisputeStepOutcomeEnum } from "./dispute.type.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

@InputType("RecordDisputeStepFields")
export class RecordDisputeStepInput extends VersionedInput {
  @Field(() => DisputeStepKindEnum, { description: "What was tried (stap)." })
  step!: DisputeStepKind;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When, today when left out; not in the future (datum).",
  })
  takenOn?: string | null;

  @Field(() => DisputeStepOutcomeEnum, { description: "What came of it (uitkomst)." })
  outcome!: DisputeStepOutcome;

  @Field(() => String, { nullable: true, description: "Note on it, for both sides (toelichting)." })
  note?: string | null;
}

/**
 * Either side records what it tried before it asked the Huurcommissie or the court. The law makes
 * no such attempt a condition, so nothing is refused for the lack of one. As with the dispute
 * itself, the act locks the procedure and does not write it.
 */
export const recordDisputeStep = act({
  name: "recordDisputeStep",
  description:
    "Record what was tried before a dispute: a talk, mediation, a committee. `id` and " +
    "`expectedVersion` are the procedure's (stap voor het geschil vastleggen).",
  records: change(
    "ADVICE_DISPUTE_STEP_RECORDED",
    "What was tried before a dispute was recorded (stap voor het geschil vastgelegd).",
    {
      nl: "{who} legde vast wat is geprobeerd voordat over {what} een geschil komt",
      en: "{who} recorded what was tried before a dispute about {what}",
    },
  ),
  by: PARTICIPANTS,
  input: RecordDisputeStepInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "RECORD_DISPUTE_STEP",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const { id } = procedure;
    const note = optionalTextOf(input.note, "note");
    const today = await findToday(tx);
    const takenOn = input.takenOn ?? today;
    if (takenOn > today) throw dateInFuture().at("takenOn").showing(id);
    if (takenOn < procedure.receivedOn!) {
      throw tooEarly({ from: procedure.receivedOn! }).at("takenOn").showing(id);
    }
    await insertRow(tx, DisputeStep, {
      id: randomUUID(),
      procedureId: id,
      organisationId: actor.organisationId,
      kind: input.step,
      takenOn,
      outcome: input.outcome,
      note,
    });
    return id;
  },
});
