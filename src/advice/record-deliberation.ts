import { randomUUID } from "node:crypto";
import type { Actor } from "../acts/perform-act.js";
import { optionalTextOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { insertRow, updateRow } from "../acts/versioned-rows.js";
import { selectRows } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { Deliberation } from "./advice.entity.js";
import type { RecordDeliberationInput } from "./advising.input.js";
import { admitTo, holdProcedure } from "./procedure-in-hand.js";

/**
 * Votes, a minority view, what was said: the own organisation's for ever, in a row of its own, so that the procedure is not written. The expected version
 * is that of this row.
 */
export async function recordDeliberation(tx: Transaction, actor: Actor, input: RecordDeliberationInput): Promise<string> {
  const procedure = await holdProcedure(tx, actor, "DELIBERATE", input.procedureId);
  const kept = await selectRows(tx, Deliberation, "own").where("own.procedureId = :id", { id: procedure.id }).getRawOne<Deliberation>();
  await admitTo(tx, actor, "DELIBERATE", procedure, { version: kept?.version ?? 0, expectedVersion: input.expectedVersion });
  const changes: Partial<Deliberation> = {
    ...(input.note !== undefined && { note: optionalTextOf(input.note, "note") }),
    ...(input.minorityView !== undefined && { minorityView: optionalTextOf(input.minorityView, "minorityView") }),
    ...votesOf(input),
  };
  if (Object.keys(changes).length === 0) throw new RuleRefusal("NOTHING_TO_CHANGE", {}, undefined, procedure.id);
  if (kept) await updateRow(tx, Deliberation, kept, changes);
  else await insertRow(tx, Deliberation, { ...changes, id: randomUUID(), procedureId: procedure.id, organisationId: actor.organisationId });
  return procedure.id;
}

/** @throws VOTES_INVALID */
function votesOf(input: RecordDeliberationInput): Partial<Deliberation> {
  const given = (["votesFor", "votesAgainst", "abstentions"] as const).filter((field) => input[field] !== undefined);
  for (const field of given) if (input[field] !== null && (input[field]! < 0 || input[field]! > 1000)) throw new RuleRefusal("VOTES_INVALID", {}, field);
  return Object.fromEntries(given.map((field) => [field, input[field]]));
}
