import { refuseBy } from "../acts/lifecycle.js";
import { randomUUID } from "node:crypto";
import type { Actor } from "../acts/perform-act.js";
import { reasonOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { insertRow, updateRow } from "../acts/versioned-rows.js";
import { selectRows } from "../persistence/rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import type { TakeRulingToCourtInput } from "./answering.input.js";
import { Dispute } from "./dispute.entity.js";
import { takePartInHand } from "./procedure-in-hand.js";
import { isForCourt, noneIsPending } from "./procedure-needs.js";

/**
 * Either side takes the Huurcommissie's ruling to court, within eight weeks after its copy was sent
 * (Wohv art. 8a): a dispute of its own, of
 * the same procedure, whose route stays what it was. The day of filing decides: one in time can be
 * recorded afterwards, also when the clock
 * took the ruling for binding meanwhile.
 *
 * @returns the dispute before the court.
 */
export async function takeRulingToCourt(
  tx: Transaction,
  actor: Actor,
  input: TakeRulingToCourtInput,
): Promise<string> {
  const { part: contested } = await takePartInHand(
    tx,
    actor,
    "TAKE_TO_COURT",
    [Dispute, "AdviceDispute"],
    input,
  );
  const { id: reviewOfId, procedureId, ruledOn, courtUntil } = contested;
  refuseBy(isForCourt(contested));
  const disputes = await selectRows(tx, Dispute, "dispute")
    .where("dispute.procedureId = :procedureId", { procedureId })
    .getRawMany<Dispute>();
  refuseBy(noneIsPending(disputes));
  const ground = reasonOf(input.ground, "ground");
  const today = await findToday(tx);
  const filedOn = input.filedOn ?? today;
  if (filedOn > today) throw new RuleRefusal("DATE_IN_FUTURE", {}, "filedOn", reviewOfId);
  if (filedOn < ruledOn!) {
    throw new RuleRefusal("TOO_EARLY", { from: ruledOn! }, "filedOn", reviewOfId);
  }
  if (filedOn > courtUntil!) {
    throw new RuleRefusal("COURT_TERM_PASSED", { endsOn: courtUntil! }, "filedOn", reviewOfId);
  }
  await updateRow(tx, Dispute, contested, { status: "TAKEN_TO_COURT" });
  const id = randomUUID();
  await insertRow(tx, Dispute, {
    id,
    procedureId,
    organisationId: actor.organisationId,
    route: "KANTONRECHTER",
    ground,
    filedOn,
    suspendsExecution: input.suspendsExecution,
    status: "OPEN",
    executionForbidden: false,
    reviewOfId,
  });
  return id;
}
