import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import { Agreement, AgreementPart, AgreementParty } from "../agreement/agreement.entity.js";
import { takeAgreementInHand } from "../agreement/agreement-in-hand.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import { readParts } from "../agreement/arrange-parts.js";
import { AgreementSignature } from "./concluding.entity.js";

/**
 * Any signatory reopens negotiation before it is in force. The content is fixed no longer, so every
 * signature on it is void, and whoever decided decides again. What advisers advised stays.
 */
export const reopenAgreement = act({
  name: "reopenAgreement",
  description: "Reopen negotiation, with a reason; every signature becomes void (heropenen).",
  records: change("AGREEMENT_REOPENED", "Negotiation was reopened (onderhandeling heropend)."),
  by: MEMBERS,
  input: ReasonedInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement, to } = await takeAgreementInHand(tx, actor, { act: "REOPEN", input });
    const { id } = agreement;
    const reopenReason = reasonOf(input.reason);
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
    for (const row of await readParts(tx, id))
      if (row.content !== null)
        await updateRow({
          tx,
          entity: AgreementPart,
          row,
          changes: { content: null, contentHash: null },
        });
    await updateRow({
      tx,
      entity: Agreement,
      row: agreement,
      changes: {
        status: to,
        reopenReason,
        concludedAt: null,
        // what was published is no longer agreed: nobody follows its negotiation by that
        publishedAt: null,
        publishedOn: null,
        publicationUrl: null,
        publicationSha256: null,
      },
    });
    return id;
  },
});
