import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { Agreement } from "../agreement/agreement.entity.js";
import { AgreementParty } from "../agreement/agreement.entity.js";
import { endProposal } from "./answer-proposal.js";
import { AgreementProposal } from "./concluding.entity.js";
import { concludeProposal } from "./conclude-proposal.js";
import { followSigning } from "./decide-on-signing.js";
import { followStanding, writeStanding } from "./hold-standing.js";
import { takeStatementInHand } from "./paper-statement-in-hand.js";
import { PaperStatement } from "./paper-statement.entity.js";
import { shownPaperStatement } from "./paper-statement.reads.js";
import { readAwaiting } from "./proposal-in-hand.js";

/** From here on it counts, as if the party had said it here itself. */
export const confirmPaperStatement = act({
  name: "confirmPaperStatement",
  description:
    "Confirm a statement on paper that another party recorded: it counts from now on (verklaring " +
    "op papier bevestigen).",
  records: change(
    "AGREEMENT_PAPER_STATEMENT_CONFIRMED",
    "A statement on paper was confirmed (verklaring op papier bevestigd).",
    {
      nl: "{who} bevestigde een verklaring op papier over {what}",
      en: "{who} confirmed a statement on paper about {what}",
    },
  ),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownPaperStatement,

  async perform(tx, actor, input) {
    const { agreement, statement, proposal, party } = await takeStatementInHand(tx, actor, {
      act: "CONFIRM",
      input,
    });
    await updateRow({
      tx,
      entity: PaperStatement,
      row: statement,
      changes: { confirmedById: actor.organisationId, confirmedOn: await findToday(tx) },
    });
    const { memberId, reason, madeOn } = statement;
    if (proposal) await follow(tx, { agreement, proposal, accepted: statement.accepted === true });
    else if (party) {
      const changes = { stance: "REFUSED", stanceOn: madeOn, stanceText: reason } as const;
      await updateRow({ tx, entity: AgreementParty, row: party, changes });
      await followSigning(tx, actor, agreement);
    } else {
      await writeStanding(tx, agreement, {
        ...{ memberId, standing: statement.standing! },
        ...{ standingGround: reason, standingOn: madeOn },
      });
      await followStanding(tx, actor, agreement);
    }
    return statement.id;
  },
});

async function follow(
  tx: Transaction,
  {
    agreement,
    proposal,
    accepted,
  }: {
    readonly agreement: Agreement;
    readonly proposal: AgreementProposal;
    readonly accepted: boolean;
  },
): Promise<void> {
  if (!accepted) await endProposal(tx, { agreement, proposal }, "REJECTED");
  else if ((await readAwaiting(tx, proposal.id)).length === 0)
    await concludeProposal(tx, { agreement, proposal });
  else
    await updateRow({ tx, entity: AgreementProposal, row: proposal, changes: { status: "OPEN" } });
}
