import type { VersionedInput } from "../../acts/act-input.js";
import { refuseStale } from "../../acts/lifecycle.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { NotFound } from "../../errors.js";
import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { Agreement } from "../agreement/agreement.entity.js";
import { lockAgreement } from "../agreement/agreement-in-hand.js";
import type { AgreementProposalAct, AgreementProposalStatus } from "../agreements.enums.js";
import { AgreementProposal } from "./concluding.entity.js";
import { proposalLifecycle } from "./proposal.lifecycle.js";

/**
 * The signatories that can log in and have not answered each proposal. Those on paper sign what they
 * agree to.
 */
const AWAITING = `
  SELECT o.id, ARRAY(
    SELECT DISTINCT y.member_id FROM app.agreement_party y
      JOIN app.agreement_part p ON p.id = y.part_id
    WHERE y.agreement_id = o.agreement_id AND y.capacity = 'SIGNATORY' AND y.has_login
      AND y.left_on IS NULL AND NOT p.dropped
      AND NOT EXISTS (SELECT FROM app.agreement_consent c
        WHERE c.proposal_id = o.id AND c.organisation_id = y.member_id)
    ORDER BY y.member_id) AS awaiting
  FROM app.agreement_proposal o WHERE o.id = ANY($1)`;
const NAMED = named(AWAITING);

/** Who still has to answer each proposal, for lists. */
export const findAwaiting: Batch<string, readonly string[]> = async (snapshot, ids) => {
  const rows = await snapshot.read(NAMED, [ids]);
  const byId = new Map(rows.map(([id, awaiting]) => [id as string, awaiting as string[]]));
  return ids.map((id) => byId.get(id) ?? []);
};

/** The same in a transaction. */
export async function readAwaiting(tx: Transaction, id: string): Promise<readonly string[]> {
  const [row] = await tx.query<{ awaiting: string[] }[]>(AWAITING, [[id]]);
  return row!.awaiting;
}

/** A proposal that is locked with its agreement, and the status that the act leads to. */
export interface ProposalInHand {
  readonly agreement: Agreement;
  readonly proposal: AgreementProposal;
  readonly to: AgreementProposalStatus;
}

/**
 * Takes a proposal in hand: locks its agreement, then the proposal.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeProposalInHand(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: AgreementProposalAct; readonly input: VersionedInput },
): Promise<ProposalInHand> {
  const known = await findUnlocked(tx, AgreementProposal, input.id);
  if (!known) throw new NotFound("AgreementProposal", input.id);
  const agreement = await lockAgreement(tx, known.agreementId);
  const proposal = await findForUpdate(tx, AgreementProposal, input.id);
  if (!proposal) throw new NotFound("AgreementProposal", input.id);
  const facts = { subject: proposal, awaiting: () => readAwaiting(tx, proposal.id) };
  proposalLifecycle.refuseForbidden(actor, act, facts);
  refuseStale({ version: proposal.version, expectedVersion: input.expectedVersion });
  const to = await proposalLifecycle.admit(actor, act, { facts, seen: undefined });
  return { agreement, proposal, to };
}
