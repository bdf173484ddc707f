import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { dateInFuture, tooEarly } from "../../acts/refusals.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { BREACH } from "./answering.input.js";
import { ConsentCondition } from "../advising/consent-condition.entity.js";
import { endEmbargoes } from "../request/end-embargoes.js";
import {
  breachesOf,
  passExecutionGate,
  readExecutionStanding,
  refuseLocked,
} from "./execution-gate.js";
import { lapseOpenExtensions } from "../request/lapse-open-extensions.js";
import { owesResponse } from "../procedure/open-steps.js";
import { lockCompanions, takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { areFulfilled } from "../procedure/procedure-needs.js";
import { statusAfter } from "../procedure/status-after.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

@InputType("ExecuteAdviceProcedureFields")
export class ExecuteAdviceProcedureInput extends VersionedInput {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "Day on which you began to carry it out, today when left out; not in the future (uitgevoerd op).",
  })
  executedOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: `${BREACH}. Without consent there is no such way (Wohv art. 5a).`,
  })
  breachReason?: string | null;
}

/**
 * Records that the landlord carries out what it decided, or what was consented to. Companions
 * follow, as they do in the decision. From here on nobody waits for an advice; the landlord still
 * owes the response to an advice that came in time (Wohv art. 5(2)).
 */
export const executeAdviceProcedure = act({
  name: "executeAdviceProcedure",
  description:
    "Record that you carry out what you decided, or what was consented to: not before " +
    "`executionAllowedFrom`, or else, where advice was asked, as a breach with its reason " +
    "(uitvoeren).",
  records: change("ADVICE_PROCEDURE_EXECUTED", "The landlord carries it out (uitgevoerd).", {
    nl: "{who} voert het besluit over {what} uit",
    en: "{who} carries out the decision on {what}",
  }),
  by: LANDLORD,
  input: ExecuteAdviceProcedureInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure, to } = await takeProcedureInHand({
      tx,
      actor,
      act: "EXECUTE",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const companions = await lockCompanions(tx, procedure);
    const today = await findToday(tx);
    const executedOn = input.executedOn ?? today;
    if (procedure.kind === "CONSENT") {
      await refuseWithoutConsent({ tx, procedure, on: executedOn, today });
      await updateRow({
        tx,
        entity: AdviceProcedure,
        row: procedure,
        changes: { status: to, executedOn },
      });
      // A consent procedure has no decision that ended its embargoes before.
      await endEmbargoes(tx, [procedure.id]);
      return procedure.id;
    }
    if (executedOn < procedure.decidedOn!)
      throw tooEarly({ from: procedure.decidedOn! }).at("executedOn").showing(procedure.id);
    const breach = await passExecutionGate(
      tx,
      { procedure, companions },
      { on: executedOn, today, field: "executedOn", breachReason: input.breachReason },
    );
    const executed = [
      procedure,
      ...companions.filter((one) => statusAfter("EXECUTE", one, today) === to),
    ];
    for (const one of executed)
      await updateRow({
        tx,
        entity: AdviceProcedure,
        row: one,
        changes: {
          status: to,
          executedOn,
          dueOn: owesResponse(one) ? one.dueOn : null,
          ...breachesOf(one, breach),
        },
      });
    const awaited = executed.filter(({ answeredOn }) => answeredOn === null);
    if (awaited.length > 0)
      await lapseOpenExtensions(
        tx,
        awaited.map(({ id }) => id),
      );
    return procedure.id;
  },
});

/**
 * Refuses an execution without consent or a ruling that stands in for it, and one before the
 * conditions are fulfilled. Unlike a term, consent is nothing that a landlord can be late or early
 * with; so no reason lets it pass as a breach.
 *
 * @throws DATE_IN_FUTURE, CONDITIONS_UNFULFILLED, EXECUTION_SUSPENDED, EXECUTION_FORBIDDEN,
 * TOO_EARLY (userErrors).
 */
async function refuseWithoutConsent({
  tx,
  procedure,
  on,
  today,
}: {
  tx: Transaction;
  procedure: AdviceProcedure;
  on: LocalDate;
  today: LocalDate;
}): Promise<void> {
  const { id } = procedure;
  if (on > today) throw dateInFuture().at("executedOn").showing(id);
  const { nl, en } = await readExecutionStanding(tx, { procedure, companions: [] }, today);
  const conditions = await selectRows({ source: tx, entity: ConsentCondition, alias: "condition" })
    .where("condition.procedureId = :id", { id })
    .orderBy("condition.number")
    .getRawMany<ConsentCondition>();
  refuseBy(areFulfilled(conditions, { nl: nl.article, en: en.article }));
  const { date, ground } = nl;
  refuseLocked(ground, id);
  if (on < date!) throw tooEarly({ from: date! }).at("executedOn").showing(id);
}
