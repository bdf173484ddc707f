import { fileOf } from "../../acts/file-reference.js";
import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { optionalTextOf, reasonOf } from "../../acts/text.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { takeAgreementInHand } from "../agreement/agreement-in-hand.js";
import { Agreement } from "../agreement/agreement.entity.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import type { AgreementProposalKind } from "../agreements.enums.js";
import { AgreementConsent, AgreementProposal } from "./concluding.entity.js";
import { ProposalKindEnum } from "./concluding.type.js";
import { concludeProposal } from "./conclude-proposal.js";
import { readAwaiting } from "./proposal-in-hand.js";

@InputType("ProposeToPartiesFields")
class ProposeToPartiesInput extends VersionedInput {
  @Field(() => ProposalKindEnum, { description: "What you propose (soort)." })
  kind!: AgreementProposalKind;
  @Field(() => String, {
    nullable: true,
    description: "On which ground; mandatory but for a final concept and a closing (grond).",
  })
  reason?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "A file that goes with it, an https address (stuk).",
  })
  fileUrl?: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hexadecimal." })
  fileSha256?: string | null;
}

const WITHOUT_REASON: ReadonlySet<AgreementProposalKind> = new Set(["FINAL_CONCEPT", "CLOSING"]);

/**
 * What needs all parties is proposed by one, and answered by every signatory: who has no log-in
 * answers on paper, which two others record and confirm. Who proposes accepts; nothing happens
 * before the last one has.
 */
export const proposeToParties = act({
  name: "proposeToParties",
  description:
    "Propose to all signatories: the final concept, a new edition, the end (voorleggen aan partijen).",
  records: change("AGREEMENT_PROPOSED", "Something was proposed to all parties (voorgelegd).", {
    nl: "{who} legde een voorstel over {what} voor aan alle partijen",
    en: "{who} put a proposal on {what} to all parties",
  }),
  by: MEMBERS,
  input: ProposeToPartiesInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { kind } = input;
    const { agreement, to } = await takeAgreementInHand(tx, actor, {
      act: `PROPOSE_${kind}`,
      input,
    });
    const today = await findToday(tx);
    const reason = WITHOUT_REASON.has(kind)
      ? optionalTextOf(input.reason, "reason")
      : reasonOf(input.reason);
    const file = fileIn(input);
    const proposal = {
      id: randomUUID(),
      agreementId: agreement.id,
      municipalityId: agreement.municipalityId,
      organisationId: actor.organisationId,
      kind,
      reason,
      ...file,
      status: "OPEN" as const,
      madeOn: today,
    };
    await insertRow(tx, AgreementProposal, proposal);
    const awaiting = await readAwaiting(tx, proposal.id);
    if (awaiting.includes(actor.organisationId))
      await insertRow(tx, AgreementConsent, {
        id: randomUUID(),
        proposalId: proposal.id,
        agreementId: agreement.id,
        municipalityId: agreement.municipalityId,
        organisationId: actor.organisationId,
        accepted: true,
        givenOn: today,
      });
    if (awaiting.every((id) => id === actor.organisationId))
      await concludeProposal(tx, { agreement, proposal: { ...proposal, version: 1 } });
    else await updateRow({ tx, entity: Agreement, row: agreement, changes: { status: to } });
    return agreement.id;
  },
});

function fileIn({ fileUrl, fileSha256 }: ProposeToPartiesInput) {
  if (fileUrl == null) return { fileUrl: null, fileSha256: null };
  const { url, sha256 } = fileOf({ url: fileUrl, sha256: fileSha256 ?? null }, (field) =>
    field === "url" ? "fileUrl" : "fileSha256",
  );
  return { fileUrl: url, fileSha256: sha256 };
}
