import type { Actor } from "../../acts/perform-act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { Agreement, AgreementPart } from "./agreement.entity.js";
import { readKnownParts } from "./agreement-facts.js";
import { refuseDuplicate } from "./duplicate.js";
import { partyIdsOf } from "./parties.js";

/** The parts of an agreement, those that were dropped included. */
export const readParts = (tx: Transaction, agreementId: string): Promise<AgreementPart[]> =>
  selectRows({ source: tx, entity: AgreementPart, alias: "part" })
    .where("part.agreementId = :agreementId", { agreementId })
    .orderBy("part.position")
    .getRawMany<AgreementPart>();

/**
 * Makes the agreement's list of organisations that of its parts, as they now stand. Who comes on it
 * reads the agreement from here on, and who goes off it no longer does.
 *
 * @throws userErrors: KEEP_YOUR_ORGANISATION, AGREEMENT_EXISTS.
 */
export async function followParties(
  tx: Transaction,
  actor: Actor,
  agreement: Agreement,
): Promise<void> {
  const { parties } = await readKnownParts(tx, agreement.id);
  const partyIds = partyIdsOf(
    parties.filter(({ capacity }) => capacity !== "PROSPECTIVE").map(({ memberId }) => memberId),
    actor,
  );
  const { id, municipalityId, startsOn, endsOn, kind } = agreement;
  if (kind !== "ACCESSION")
    await refuseDuplicate(tx, { id, municipalityId, startsOn, endsOn, partyIds });
  await updateRow({ tx, entity: Agreement, row: agreement, changes: { partyIds } });
}
