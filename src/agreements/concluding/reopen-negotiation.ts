import { updateRow } from "../../acts/versioned-rows.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { Agreement, AgreementPart, AgreementParty } from "../agreement/agreement.entity.js";
import { readParts } from "../agreement/arrange-parts.js";
import { AgreementSignature } from "./concluding.entity.js";
import { PaperStatement } from "./paper-statement.entity.js";

/**
 * Negotiation goes on. The content is fixed no longer, so every signature on it is void, and
 * whoever decided decides again; what waits on paper is void too. What advisers advised stays,
 * and is told as about another text than the next that is fixed. The agreement comes first: what
 * others said is taken back only of what is negotiated.
 */
export async function reopenNegotiation(
  tx: Transaction,
  agreement: Agreement,
  reopenReason: string,
): Promise<void> {
  const { id } = agreement;
  await updateRow({
    tx,
    entity: Agreement,
    row: agreement,
    changes: {
      status: "NEGOTIATION",
      reopenReason,
      concludedAt: null,
      // what was published is no longer agreed: nobody follows its negotiation by that
      publishedAt: null,
      publishedOn: null,
      publicationUrl: null,
      publicationSha256: null,
    },
  });
  const voidedOn = await findToday(tx);
  const signatures = await selectRows({
    source: tx,
    entity: AgreementSignature,
    alias: "signature",
  })
    .where("signature.agreementId = :id AND signature.voidedOn IS NULL", { id })
    .getRawMany<AgreementSignature>();
  for (const row of signatures)
    await updateRow({
      tx,
      entity: AgreementSignature,
      row,
      changes: { voidedOn, voidReason: reopenReason },
    });
  for (const row of await readWaitingStatements(tx, id))
    await updateRow({
      tx,
      entity: PaperStatement,
      row,
      changes: { voidedOn, voidReason: reopenReason },
    });
  await decideAgain(tx, id);
  for (const row of await readParts(tx, id))
    if (row.content !== null)
      await updateRow({
        tx,
        entity: AgreementPart,
        row,
        changes: { content: null, contentHash: null },
      });
}

/** A view or refusal of what is negotiated again that nobody confirmed: nobody does any more. */
const readWaitingStatements = (tx: Transaction, id: string): Promise<PaperStatement[]> =>
  selectRows({ source: tx, entity: PaperStatement, alias: "statement" })
    .where("statement.agreementId = :id AND statement.proposalId IS NULL", { id })
    .andWhere("statement.confirmedOn IS NULL AND statement.voidedOn IS NULL")
    .getRawMany<PaperStatement>();

async function decideAgain(tx: Transaction, id: string): Promise<void> {
  const parties = await selectRows({ source: tx, entity: AgreementParty, alias: "party" })
    .where("party.agreementId = :id AND party.leftOn IS NULL", { id })
    .getRawMany<AgreementParty>();
  for (const row of parties.filter(
    ({ stance, standing }) => (stance !== "PENDING" && stance !== "ADVISED") || standing !== null,
  ))
    await updateRow({
      tx,
      entity: AgreementParty,
      row,
      changes: {
        ...(row.stance !== "ADVISED" && { stance: "PENDING", stanceOn: null, stanceText: null }),
        standing: null,
        standingGround: null,
        standingOn: null,
      },
    });
}
