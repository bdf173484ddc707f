import { randomUUID } from "node:crypto";
import type { Actor } from "../../acts/perform-act.js";
import { insertRow } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AmendmentProcess } from "../collaboration.enums.js";
import type { GivenText } from "./amendment-content.js";
import { AmendmentText, CollaborationAmendment } from "./amendment.entity.js";
import { keepBudgets } from "./keep-budgets.js";

interface Drafted {
  readonly agreement: { readonly id: string; readonly partyIds: string[] };
  readonly isFirst: boolean;
  readonly title: string;
  readonly rationale: string;
  readonly process: AmendmentProcess;
  readonly text: GivenText;
  /** The number of the version that it changes. */
  readonly baseNumber: number;
}

/** Keeps a draft of an amendment with its text. @returns its id. */
export async function insertAmendment(
  tx: Transaction,
  actor: Actor,
  { agreement, text, baseNumber, ...said }: Drafted,
): Promise<string> {
  const [id, textId] = [randomUUID(), randomUUID()];
  const row = {
    agreementId: agreement.id,
    partyIds: agreement.partyIds,
    organisationId: actor.organisationId,
  };
  await insertRow(tx, CollaborationAmendment, {
    ...row,
    ...said,
    id,
    status: "DRAFT",
    currentTextId: textId,
  });
  await keepBudgets(tx, actor, { amendment: { ...row, id }, budgets: text.budgets });
  await insertRow(tx, AmendmentText, {
    ...row,
    id: textId,
    amendmentId: id,
    baseNumber,
    provisions: text.provisions as never,
    effectiveOn: text.effectiveOn,
  });
  return id;
}

const LAST_NUMBER = `
  SELECT COALESCE(max(number), 0) AS number FROM app.collaboration_version
  WHERE agreement_id = $1`;

/** The number of the last version of an agreement, begun or not; 0: there is none. */
export async function lastNumberOf(tx: Transaction, agreementId: string): Promise<number> {
  const [row] = await tx.query<{ number: number }[]>(LAST_NUMBER, [agreementId]);
  return row!.number;
}
