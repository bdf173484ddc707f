import { randomUUID } from "node:crypto";
import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import { insertRow, updateRow } from "../acts/versioned-rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { adviceContentOf } from "./advice-content.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import type { DraftUnsolicitedAdviceInput, ReviseUnsolicitedAdviceInput } from "./advising.input.js";
import { insertDraftAdvice } from "./draft-advice.js";
import { aboutOf, titleOf } from "./procedure-about.js";
import { refuseUnlessAllowedOnAdvice, takeProcedureInHand } from "./procedure-in-hand.js";

/** The tenants' council begins of its own accord: a procedure with its advice, which nobody else sees before the advice is issued. */
export async function draftUnsolicitedAdvice(tx: Transaction, actor: Actor, input: DraftUnsolicitedAdviceInput): Promise<string> {
  refuseUnlessAllowedOnAdvice(actor, "DRAFT_UNSOLICITED");
  const title = titleOf(input.title);
  const about = await aboutOf(tx, input);
  const id = randomUUID();
  const { organisationId } = actor;
  await insertRow(tx, AdviceProcedure, { ...about, title, id, kind: "UNSOLICITED", status: "DRAFT", organisationId, adviserId: organisationId });
  await insertDraftAdvice(tx, actor, id, adviceContentOf(input));
  return id;
}

/** What it is about is corrected freely while it is a draft; what it says is revised as any advice is. */
export async function reviseUnsolicitedAdvice(tx: Transaction, actor: Actor, input: ReviseUnsolicitedAdviceInput): Promise<string> {
  const { procedure } = await takeProcedureInHand(tx, actor, "REVISE", input.id, input.expectedVersion);
  const about = await aboutOf(tx, input);
  if (Object.keys(about).length === 0) throw new RuleRefusal("NOTHING_TO_CHANGE", {}, undefined, procedure.id);
  await updateRow(tx, AdviceProcedure, procedure, about);
  return procedure.id;
}
