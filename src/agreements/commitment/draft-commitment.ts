import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { findUnlocked, insertRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { NotFound } from "../../errors.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { factsIn } from "../agreement/agreement-facts.js";
import { Agreement, AgreementPart, AgreementParty } from "../agreement/agreement.entity.js";
import { agreementLifecycle } from "../agreement/agreement.lifecycle.js";
import { shownPart } from "../agreement/agreement.reads.js";
import { partDropped } from "../agreement/agreement.refusals.js";
import { columnsOf, commitmentContentOf } from "./commitment-content.js";
import { Commitment, CommitmentText } from "./commitment.entity.js";
import { CommitmentContentInput } from "./commitment.input.js";
import { notPartyToPart, notSignatoryOfPart } from "./commitment.lifecycle.js";
import { shownCommitment } from "./commitment.reads.js";

@InputType("DraftCommitmentFields")
class DraftCommitmentInput extends CommitmentContentInput {
  @Field(() => ID, { description: "The part of the agreement (onderdeel)." }) partId!: string;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** Nobody else knows of it until its first text is sent: it has no number yet. */
export const draftCommitment = act({
  name: "draftCommitment",
  description:
    "Draft a commitment with its first text; nobody else sees it until it is sent (afspraak opstellen).",
  records: change("COMMITMENT_DRAFTED", "A commitment was drafted (afspraak opgesteld).", {
    nl: "{who} begon aan een afspraak voor {what}",
    en: "{who} began a commitment for {what}",
  }),
  by: MEMBERS,
  input: DraftCommitmentInput,
  shows: shownCommitment,
  names: () => undefined,
  within: { ...shownPart, keyIn: ({ partId }: DraftCommitmentInput) => partId },

  async perform(tx, actor, input) {
    const { agreement, part } = await findPartInPrivate(tx, actor, input.partId);
    const content = await commitmentContentOf(tx, input, { partId: part.id, agreement });
    const row = {
      agreementId: agreement.id,
      municipalityId: agreement.municipalityId,
      organisationId: actor.organisationId,
    };
    const id = randomUUID();
    await insertRow(tx, Commitment, {
      ...columnsOf(content),
      ...row,
      id,
      originId: id,
      partId: part.id,
      status: "DRAFT",
      calendarItemIds: [],
    });
    await insertRow(tx, CommitmentText, { ...row, ...content, id: randomUUID(), commitmentId: id });
    return id;
  },
});

/** A part and its agreement, for what an organisation does in private: nobody else waits for it. */
async function findPartInPrivate(
  tx: Transaction,
  actor: Actor,
  partId: string,
): Promise<{ readonly agreement: Agreement; readonly part: AgreementPart }> {
  const part = await findUnlocked(tx, AgreementPart, partId);
  if (!part) throw new NotFound("AgreementPart", partId);
  await holdOwnSide(tx, actor, part.agreementId);
  const agreement = await findUnlocked(tx, Agreement, part.agreementId);
  if (!agreement) throw new NotFound("PerformanceAgreement", part.agreementId);
  const facts = factsIn(tx, agreement);
  await agreementLifecycle.admit(actor, "DRAFT_COMMITMENT", { facts, seen: undefined });
  if (part.dropped) throw partDropped().at("partId");
  const party = await selectRows({ source: tx, entity: AgreementParty, alias: "party" })
    .where("party.partId = :partId AND party.memberId = :memberId AND party.leftOn IS NULL", {
      partId: part.id,
      memberId: actor.organisationId,
    })
    .getRawOne<AgreementParty>();
  if (!party) throw notPartyToPart().at("partId");
  if (party.capacity !== "SIGNATORY") throw notSignatoryOfPart().at("partId");
  return { agreement, part };
}
