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
import { hasSigned, holdsInForce } from "../agreement/holds-in-force.js";
import type { AgreementProposalAct, AgreementProposalStatus } from "../agreements.enums.js";
import { AgreementProposal } from "./concluding.entity.js";
import { type KnownAnswers, type ProposalFacts, proposalLifecycle } from "./proposal.lifecycle.js";

/**
 * Who answers a proposal `o`: the signatories; of what only some signed, those of them who hold it in
 * force, and to reopen that, all who signed. Who has no log-in answers on paper, but no final
 * concept: that it signs on paper, or does not.
 *
 * @param y a party of the agreement, of a part that was not dropped.
 */
export const answers = (y: string, o: string): string => `
  (${y}.has_login OR ${o}.kind <> 'FINAL_CONCEPT') AND ${y}.left_on IS NULL
    AND CASE WHEN ${o}.kind = 'REOPENING' THEN ${hasSigned(y)}
      ELSE ${y}.capacity = 'SIGNATORY' AND (NOT EXISTS (SELECT FROM app.agreement held
          WHERE held.id = ${o}.agreement_id AND held.status = 'SIGNED_BY_SOME')
        OR ${holdsInForce(y)}) END`;

/** Whether it has answered: here, or on a paper that another party confirmed. */
export const answered = (y: string, o: string): string => `
  (EXISTS (SELECT FROM app.agreement_consent c
    WHERE c.proposal_id = ${o}.id AND c.organisation_id = ${y}.member_id)
  OR EXISTS (SELECT FROM app.agreement_paper_statement t
    WHERE t.proposal_id = ${o}.id AND t.member_id = ${y}.member_id
      AND t.confirmed_on IS NOT NULL AND t.voided_on IS NULL))`;

/** Who has to answer each proposal. */
const ANSWERS = `
  SELECT o.id, ARRAY(
    SELECT DISTINCT y.member_id FROM app.agreement_party y
      JOIN app.agreement_part p ON p.id = y.part_id
    WHERE y.agreement_id = o.agreement_id AND NOT p.dropped AND ${answers("y", "o")}
      AND NOT ${answered("y", "o")}
    ORDER BY y.member_id) AS awaiting,
    ARRAY(
    SELECT DISTINCT y.member_id FROM app.agreement_party y
      JOIN app.agreement_part p ON p.id = y.part_id
    WHERE y.agreement_id = o.agreement_id AND NOT p.dropped AND ${answers("y", "o")}
      AND NOT y.has_login AND NOT EXISTS (SELECT FROM app.agreement_paper_statement t
        WHERE t.proposal_id = o.id AND t.member_id = y.member_id AND t.voided_on IS NULL)
    ORDER BY y.member_id) AS "onPaper",
    a.party_ids AS "partyIds"
  FROM app.agreement_proposal o JOIN app.agreement a ON a.id = o.agreement_id
  WHERE o.id = ANY($1)`;
const NAMED = named(ANSWERS);
const NOBODYS: KnownAnswers = { awaiting: [], onPaper: [], partyIds: [] };

/** Who still has to answer each proposal, for lists. */
export const findAnswers: Batch<string, KnownAnswers> = async (snapshot, ids) => {
  const rows = await snapshot.read(NAMED, [ids]);
  const byId = new Map(
    rows.map(([id, awaiting, onPaper, partyIds]) => [
      id as string,
      {
        awaiting: awaiting as string[],
        onPaper: onPaper as string[],
        partyIds: partyIds as string[],
      },
    ]),
  );
  return ids.map((id) => byId.get(id) ?? NOBODYS);
};

/** The same in a transaction. */
export async function readAnswers(tx: Transaction, id: string): Promise<KnownAnswers> {
  const [row] = await tx.query<KnownAnswers[]>(ANSWERS, [[id]]);
  return row!;
}

/** Who still has to answer it, when somebody has. */
export const readAwaiting = async (tx: Transaction, id: string): Promise<readonly string[]> =>
  (await readAnswers(tx, id)).awaiting;

/** A proposal that is locked with its agreement, and the status that the act leads to. */
export interface ProposalInHand {
  readonly agreement: Agreement;
  readonly proposal: AgreementProposal;
  readonly facts: ProposalFacts;
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
  const seen = await findUnlocked(tx, AgreementProposal, input.id);
  if (!seen) throw new NotFound("AgreementProposal", input.id);
  const agreement = await lockAgreement(tx, seen.agreementId);
  const proposal = await findForUpdate(tx, AgreementProposal, input.id);
  if (!proposal) throw new NotFound("AgreementProposal", input.id);
  let known: Promise<KnownAnswers> | undefined;
  const facts = {
    subject: proposal,
    known: () => (known ??= readAnswers(tx, proposal.id)),
  };
  proposalLifecycle.refuseForbidden(actor, act, facts);
  refuseStale({ version: proposal.version, expectedVersion: input.expectedVersion });
  const to = await proposalLifecycle.admit(actor, act, { facts, seen: undefined });
  return { agreement, proposal, facts, to };
}
