import { randomUUID } from "node:crypto";
import type { VersionedInput } from "../acts/act-input.js";
import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import { insertRow, updateRow } from "../acts/versioned-rows.js";
import { selectRows } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { type AdviceContent, adviceContentOf } from "./advice-content.js";
import { Advice } from "./advice.entity.js";
import { takeAdviceInHand } from "./advice-in-hand.js";
import type { DraftAdviceInput, ReviseAdviceInput } from "./advising.input.js";
import { takeProcedureInHand } from "./procedure-in-hand.js";

/** An advice that only the own organisation knows of: nobody else can notice. */
export async function draftAdvice(tx: Transaction, actor: Actor, input: DraftAdviceInput): Promise<string> {
  const { procedure } = await takeProcedureInHand(tx, actor, "DRAFT_ADVICE", input.procedureId);
  const current = await findCurrentAdvice(tx, procedure.id);
  if (current) throw new RuleRefusal("ADVICE_EXISTS", {}, undefined, current.id);
  return insertDraftAdvice(tx, actor, procedure.id, adviceContentOf(input));
}

/** A draft is corrected freely. What the board adopted is another text then, and has to be adopted again. */
export async function reviseAdvice(tx: Transaction, actor: Actor, input: ReviseAdviceInput): Promise<string> {
  const { advice } = await takeAdviceInHand(tx, actor, "DRAFT_ADVICE", input);
  const content = adviceContentOf(input);
  if (Object.keys(content).length === 0) throw new RuleRefusal("NOTHING_TO_CHANGE", {}, undefined, advice.id);
  await updateRow(tx, Advice, advice, { ...content, status: "DRAFT", adoptedOn: null, meetingId: null });
  return advice.id;
}

/** The draft is thrown away; a new one can be begun. */
export async function discardAdvice(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const { advice } = await takeAdviceInHand(tx, actor, "DRAFT_ADVICE", input);
  await updateRow(tx, Advice, advice, { status: "DISCARDED" });
  return advice.id;
}

/** The advice that stands in a procedure, as far as the actor may know: its draft or what was issued. */
export async function findCurrentAdvice(tx: Transaction, procedureId: string): Promise<Advice | undefined> {
  return selectRows(tx, Advice, "advice").where("advice.procedureId = :procedureId AND advice.status <> 'DISCARDED'", { procedureId }).getRawOne<Advice>();
}

/** A new draft in a procedure of which the caller holds the actor's own side; its id. */
export async function insertDraftAdvice(tx: Transaction, actor: Actor, procedureId: string, content: Partial<AdviceContent>): Promise<string> {
  const id = randomUUID();
  await insertRow(tx, Advice, { ...content, id, procedureId, organisationId: actor.organisationId, status: "DRAFT" });
  return id;
}
