import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";

// What other modules ask of procedures that they refer to.

/** A procedure that both sides see. */
export type SharedProcedure = Pick<
  AdviceProcedure,
  "id" | "kind" | "adviserId" | "year" | "number" | "title" | "status"
>;

/** The shared procedure with this id; undefined where the viewer may know of none. */
export async function findSharedProcedure(
  tx: Transaction,
  id: string,
): Promise<SharedProcedure | undefined> {
  const procedure = await findUnlocked(tx, AdviceProcedure, id);
  return procedure?.sharedAt ? procedure : undefined;
}

/**
 * The same, locked until the transaction ends where the viewer can act on it: it gets no other
 * status meanwhile.
 */
export async function holdSharedProcedure(
  tx: Transaction,
  id: string,
): Promise<SharedProcedure | undefined> {
  const procedure = await findForUpdate(tx, AdviceProcedure, id);
  return procedure?.sharedAt ? procedure : findSharedProcedure(tx, id);
}
