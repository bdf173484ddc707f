import { randomUUID } from "node:crypto";
import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { dateInFuture, tooEarly } from "../../acts/refusals.js";
import { reasonOf } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { type Words, wordsOf } from "../../graphql/enums.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { DisputeRoute } from "../advice.enums.js";
import { Dispute } from "./dispute.entity.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { noneIsPending } from "../procedure/procedure-needs.js";
import { DisputeRouteEnum } from "./dispute.type.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

const routeFixed = refusal<{ route: Words }>("ROUTE_FIXED", {
  description: "The dispute's route was chosen and cannot be changed (route ligt vast).",
  nl: (d) => `De route is gekozen en ligt vast: ${d.route}.`,
  en: (d) => `The route was chosen and is fixed: ${d.route}.`,
});

@InputType("FileDisputeFields")
export class FileDisputeInput extends VersionedInput {
  @Field(() => DisputeRouteEnum, {
    description: "Before whom; fixed for the procedure by its first dispute (route).",
  })
  route!: DisputeRoute;
  @Field(() => String, { nullable: true, description: "What it is about; mandatory (grond)." })
  ground?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was filed, today when left out; not in the future (ingediend op).",
  })
  filedOn?: string | null;
  @Field(() => Boolean, {
    description: "Whether it blocks execution while it is pending (opschorting).",
  })
  suspendsExecution!: boolean;
}

/**
 * Either side brings the difference before the Huurcommissie or the court (Wohv art. 8). More
 * people read the procedure than may know of the dispute, so the act locks the procedure and does
 * not write it. One dispute is pending at a time. The route of the first dispute holds for later
 * ones; taking a ruling to court does not change it.
 */
export const fileDispute = act({
  name: "fileDispute",
  description:
    "Record that you brought it before the Huurcommissie or the court. `id` and " +
    "`expectedVersion` are the procedure's (geschil melden, Wohv art. 8).",
  records: change("ADVICE_DISPUTE_FILED", "A dispute was recorded (geschil gemeld).", {
    nl: "{who} meldde een geschil over {what}",
    en: "{who} filed a dispute about {what}",
  }),
  by: PARTICIPANTS,
  input: FileDisputeInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "FILE_DISPUTE",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const { id } = procedure;
    const disputes = await selectRows({ source: tx, entity: Dispute, alias: "dispute" })
      .where("dispute.procedureId = :id", { id })
      .getRawMany<Dispute>();
    refuseBy(noneIsPending(disputes));
    const other = disputes.find(
      ({ route, reviewOfId }) => reviewOfId === null && route !== input.route,
    );
    if (other)
      throw routeFixed({ route: wordsOf(DisputeRouteEnum, other.route) })
        .at("route")
        .showing(id);
    const ground = reasonOf(input.ground, "ground");
    const today = await findToday(tx);
    const filedOn = input.filedOn ?? today;
    if (filedOn > today) throw dateInFuture().at("filedOn").showing(id);
    if (filedOn < procedure.receivedOn!)
      throw tooEarly({ from: procedure.receivedOn! }).at("filedOn").showing(id);
    await insertRow(tx, Dispute, {
      id: randomUUID(),
      procedureId: id,
      organisationId: actor.organisationId,
      route: input.route,
      ground,
      filedOn,
      suspendsExecution: input.suspendsExecution,
      status: "OPEN",
      executionForbidden: false,
    });
    return id;
  },
});
