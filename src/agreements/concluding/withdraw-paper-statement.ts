import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { takeStatementInHand } from "./paper-statement-in-hand.js";
import { PaperStatement } from "./paper-statement.entity.js";
import { shownPaperStatement } from "./paper-statement.reads.js";

/** Recorded by mistake: it never counted, and another one can be recorded. */
export const withdrawPaperStatement = act({
  name: "withdrawPaperStatement",
  description:
    "Take back a statement on paper that you recorded and nobody confirmed (vastlegging intrekken).",
  records: change(
    "AGREEMENT_PAPER_STATEMENT_WITHDRAWN",
    "A statement on paper was taken back by who recorded it (vastlegging ingetrokken).",
    {
      nl: "{who} trok de vastlegging van een verklaring op papier over {what} in",
      en: "{who} took back the record of a statement on paper about {what}",
    },
  ),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownPaperStatement,

  async perform(tx, actor, input) {
    const { statement } = await takeStatementInHand(tx, actor, { act: "WITHDRAW", input });
    await updateRow({
      tx,
      entity: PaperStatement,
      row: statement,
      changes: { voidedOn: await findToday(tx) },
    });
    return statement.id;
  },
});
