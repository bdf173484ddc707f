import { refusal } from "../../acts/refusal.js";
import { textOf } from "../../acts/text.js";
import { findUnlocked } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CollaborationAmendment } from "../amendment/amendment.entity.js";
import type { ProvisionPart } from "../collaboration.enums.js";

/** What a comment is about. */
interface About {
  readonly agreementId: string;
  /** Null: the version in force. */
  readonly amendmentId: string | null;
  readonly part: ProvisionPart;
  readonly provisionNumber: string;
}

const provisionUnknown = refusal<{ number: string }>("PROVISION_UNKNOWN", {
  description:
    "The version in force, or the text of the amendment, has no such provision (onbekende bepaling).",
  nl: ({ number }) => `Een bepaling met nummer ${number} staat er niet in.`,
  en: ({ number }) => `There is no provision with the number ${number} in it.`,
});

const IN_FORCE = `
  SELECT EXISTS (SELECT FROM app.collaboration_provision AS p
    JOIN app.collaboration_version AS v ON v.id = p.version_id
    WHERE v.agreement_id = $1 AND v.status = 'IN_FORCE' AND p.part = $2 AND p.number = $3) AS found`;
const IN_TEXT = `
  SELECT EXISTS (SELECT FROM app.collaboration_text AS t,
      jsonb_array_elements(t.provisions) AS p
    WHERE t.id = $1 AND p ->> 'part' = $2 AND p ->> 'number' = $3) AS found`;

/**
 * The provision that a comment is about, as it was given: of the version in force, or of the text of
 * an amendment that was sent last. An amendment that the viewer may not know of has no provision.
 *
 * @throws userErrors: PROVISION_UNKNOWN, TEXT_TOO_LONG, TEXT_INVALID.
 */
export async function commentedProvision(tx: Transaction, given: About): Promise<About> {
  const { agreementId, part, amendmentId } = given;
  const number = textOf(given.provisionNumber, "provisionNumber", MAX_NUMBER);
  const [sql, within] =
    amendmentId === null
      ? [IN_FORCE, agreementId]
      : [IN_TEXT, await currentTextOf(tx, agreementId, amendmentId)];
  const [row] = await tx.query<{ found: boolean }[]>(sql, [within, part, number]);
  if (!row!.found) throw provisionUnknown({ number }).at("provisionNumber");
  return { agreementId, part, amendmentId, provisionNumber: number };
}
/** Longest number of a provision, as it may be given. */
const MAX_NUMBER = 20;

async function currentTextOf(
  tx: Transaction,
  agreementId: string,
  amendmentId: string,
): Promise<string | null> {
  const amendment = await findUnlocked(tx, CollaborationAmendment, amendmentId);
  return amendment?.agreementId === agreementId ? amendment.currentTextId : null;
}
