import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AgreementParty } from "../agreement/agreement.entity.js";

const leavesByItself = refusal("PARTY_LEAVES_BY_ITSELF", {
  description:
    "A party leaves a part, or gets another capacity in it, by its own act. You can do it for who " +
    "has no log-in, and for whom you named yourself while it has said nothing (partij vertrekt zelf).",
  nl: () =>
    "Een partij verlaat een onderdeel alleen zelf, en verandert zelf van hoedanigheid, tenzij u " +
    "haar noemde en zij nog niets heeft gezegd.",
  en: () =>
    "A party leaves a part, or gets another capacity in it, by its own act, unless you named it " +
    "and it has said nothing yet.",
});

/**
 * Nobody is put out of a negotiation by another: not taken off a part, nor made an adviser of it.
 * Who has no log-in cannot do it itself; and who named a party can take that back, until the party
 * has sent a text, or answered one, or a proposal. Whom an agreement binds, nobody named anew in its
 * amendment.
 *
 * @throws PARTY_LEAVES_BY_ITSELF (a userError).
 */
export async function refuseTakingOff(
  tx: Transaction,
  { organisationId }: Actor,
  parties: readonly AgreementParty[],
): Promise<void> {
  const others = parties.filter(
    ({ memberId, hasLogin }) => hasLogin && memberId !== organisationId,
  );
  if (others.length === 0) return;
  const staying = await tx.query<{ id: string }[]>(
    `
    SELECT party.id FROM app.agreement_party AS party
    WHERE party.id = ANY($1) AND (party.organisation_id <> $2 OR party.stance <> 'PENDING'
      OR EXISTS (SELECT FROM app.agreement_commitment_text AS said
        WHERE said.agreement_id = party.agreement_id AND said.organisation_id = party.member_id
          AND said.sent_at IS NOT NULL)
      OR EXISTS (SELECT FROM app.agreement_commitment_answer AS said
        WHERE said.agreement_id = party.agreement_id AND said.organisation_id = party.member_id)
      OR EXISTS (SELECT FROM app.agreement_consent AS said
        WHERE said.agreement_id = party.agreement_id AND said.organisation_id = party.member_id)
      OR EXISTS (SELECT FROM app.agreement AS next JOIN app.agreement_party AS bound
          ON bound.agreement_id = next.base_id AND bound.left_on IS NULL
        WHERE next.id = party.agreement_id AND next.kind = 'AMENDMENT'
          AND bound.member_id = party.member_id))`,
    [others.map(({ id }) => id), organisationId],
  );
  if (staying.length > 0) throw leavesByItself().at("parties");
}
