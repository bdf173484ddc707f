import { contentHashOf } from "../../acts/content-hash.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { Agreement, AgreementPart } from "../agreement/agreement.entity.js";
import { readKnownParts } from "../agreement/agreement-facts.js";
import { readParts } from "../agreement/arrange-parts.js";
import { obstacleToFixing } from "../agreement/final-concept.js";
import type { AgreementProposalKind, AgreementStatus } from "../agreements.enums.js";
import { AgreementProposal } from "./concluding.entity.js";
import { leaveBase } from "./join-base.js";
import { reopenNegotiation } from "./reopen-negotiation.js";
import { readContent } from "./signed-content.js";

/** Where an accepted proposal leads the agreement; null: an amendment can begin, and it stays. */
const LEADS_TO: Readonly<Record<AgreementProposalKind, AgreementStatus | null>> = {
  FINAL_CONCEPT: "CONCEPT_FINAL",
  REOPENING: "NEGOTIATION",
  AMENDMENT: null,
  HARDSHIP: null,
  TERMINATION: "TERMINATED",
  CLOSING: "CLOSED",
};

/**
 * All signatories have accepted a proposal: what it was for happens now.
 *
 * @throws userErrors: COMMITMENTS_NAME_WHO_LEFT, YEARS_OUTSIDE_DAYS.
 */
export async function concludeProposal(
  tx: Transaction,
  {
    agreement,
    proposal,
  }: {
    readonly agreement: Agreement;
    readonly proposal: Pick<AgreementProposal, "id" | "kind" | "reason" | "version">;
  },
): Promise<void> {
  const decidedOn = await findToday(tx);
  await updateRow({
    tx,
    entity: AgreementProposal,
    row: proposal,
    changes: { status: "ACCEPTED", decidedOn },
  });
  if (proposal.kind === "REOPENING") return reopenNegotiation(tx, agreement, proposal.reason!);
  if (proposal.kind === "FINAL_CONCEPT") await fixContent(tx, agreement);
  const status = LEADS_TO[proposal.kind];
  const ends = status === "TERMINATED" || status === "CLOSED";
  if (ends && agreement.kind === "ACCESSION") await leaveBase(tx, agreement);
  await updateRow({
    tx,
    entity: Agreement,
    row: agreement,
    changes: {
      status: status ?? agreement.status,
      ...(ends && { endedOn: decidedOn }),
    },
  });
}

/** From here on the database refuses every change of what the parts consist of. */
async function fixContent(tx: Transaction, agreement: Agreement): Promise<void> {
  const obstacle = obstacleToFixing(await readKnownParts(tx, agreement.id));
  if (obstacle) throw obstacle();
  for (const part of await readParts(tx, agreement.id)) {
    if (part.dropped) continue;
    const content = await readContent(tx, agreement, part);
    await updateRow({
      tx,
      entity: AgreementPart,
      row: part,
      changes: { content, contentHash: contentHashOf(content) },
    });
  }
}
