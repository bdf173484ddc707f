import { randomUUID } from "node:crypto";
import { canonicalJson, contentHashOf } from "../../acts/content-hash.js";
import type { Actor } from "../../acts/perform-act.js";
import { insertRow } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AgreementParty } from "../agreement/agreement.entity.js";
import { AgreementSignature } from "./concluding.entity.js";
import type { Signing } from "./signing-in-hand.js";

/** What a signature says, beside what happens to it afterwards. */
type Said = Signing &
  Pick<AgreementSignature, "partId" | "memberId" | "signedOn" | "onPaper" | "evidenceSha256">;

/**
 * The SHA-256 of what a signature says: on which content, who signs, and what is left out. README.md
 * has the rules.
 */
export const signatureHashOf = (said: Said): string =>
  contentHashOf(
    canonicalJson({
      format: "samenspraak/signature/1",
      partId: said.partId,
      contentHash: said.signedHash,
      organisationId: said.memberId,
      signers: said.signers.map(({ name, capacity }) => ({ name, capacity })),
      signedOn: said.signedOn,
      excludedThemes: said.excludedThemes,
      excludedCommitmentIds: said.excludedCommitmentIds,
      reservation: said.reservation,
      onPaper: said.onPaper,
      evidenceSha256: said.evidenceSha256,
    }),
  );

/** How a party signs: on paper with its evidence, or here. */
interface Placed {
  readonly party: AgreementParty;
  readonly signing: Signing;
  readonly signedOn: string;
  readonly paper?: { readonly url: string; readonly sha256: string };
}

/** Places a signature of a party on its part, with the hash of what it says. */
export async function placeSignature(
  tx: Transaction,
  { organisationId }: Actor,
  { party, signing, signedOn, paper }: Placed,
): Promise<void> {
  const { agreementId, municipalityId, partId, id: partyId, memberId } = party;
  const said = {
    ...{ partId, memberId, signedOn, ...signing, onPaper: paper !== undefined },
    evidenceSha256: paper?.sha256 ?? null,
  };
  await insertRow(tx, AgreementSignature, {
    id: randomUUID(),
    agreementId,
    municipalityId,
    organisationId,
    partyId,
    ...said,
    evidenceUrl: paper?.url ?? null,
    hash: signatureHashOf(said),
  });
}
