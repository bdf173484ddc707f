import { refuseBy } from "../acts/lifecycle.js";
import { randomUUID } from "node:crypto";
import type { Actor } from "../acts/perform-act.js";
import { reasonOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { insertRow } from "../acts/versioned-rows.js";
import { wordsOf } from "../graphql/enums.js";
import { selectRows } from "../persistence/rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import type { FileDisputeInput } from "./answering.input.js";
import { DisputeRouteEnum } from "./response.type.js";
import { Dispute } from "./dispute.entity.js";
import { takeProcedureInHand } from "./procedure-in-hand.js";
import { noneIsPending } from "./procedure-needs.js";

/**
 * Either side brings it before the Huurcommissie or the court (Wohv art. 8). More people read the procedure than may know of the dispute, so the procedure is held
 * but not written. One dispute is pending at a time, and the route of the first holds for the next;
 * a ruling that is taken to court keeps it.
 */
export async function fileDispute(tx: Transaction, actor: Actor, input: FileDisputeInput): Promise<string> {
  const { procedure } = await takeProcedureInHand(tx, actor, "FILE_DISPUTE", input.id, input.expectedVersion);
  const { id } = procedure;
  const disputes = await selectRows(tx, Dispute, "dispute").where("dispute.procedureId = :id", { id }).getRawMany<Dispute>();
  refuseBy(noneIsPending(disputes));
  const other = disputes.find(
    ({ route, reviewOfId }) => reviewOfId === null && route !== input.route,
  );
  if (other) throw new RuleRefusal("ROUTE_FIXED", { route: wordsOf(DisputeRouteEnum, other.route) }, "route", id);
  const ground = reasonOf(input.ground, "ground");
  const today = await findToday(tx);
  const filedOn = input.filedOn ?? today;
  if (filedOn > today) throw new RuleRefusal("DATE_IN_FUTURE", {}, "filedOn", id);
  if (filedOn < procedure.receivedOn!) throw new RuleRefusal("TOO_EARLY", { from: procedure.receivedOn! }, "filedOn", id);
  await insertRow(tx, Dispute, {
    id: randomUUID(), procedureId: id, organisationId: actor.organisationId, route: input.route, ground, filedOn, suspendsExecution: input.suspendsExecution, status: "OPEN", executionForbidden: false,
  });
  return id;
}
