import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { takeStatementInHand } from "./paper-statement-in-hand.js";
import { PaperStatement } from "./paper-statement.entity.js";
import { shownPaperStatement } from "./paper-statement.reads.js";

/** It never counted, and another one can be recorded. */
export const rejectPaperStatement = act({
  name: "rejectPaperStatement",
  description:
    "Say that a statement on paper was not made, with a reason (verklaring op papier verwerpen).",
  records: change(
    "AGREEMENT_PAPER_STATEMENT_REJECTED",
    "A statement on paper was rejected (verklaring op papier verworpen).",
    {
      nl: "{who} verwierp een verklaring op papier over {what}",
      en: "{who} rejected a statement on paper about {what}",
    },
  ),
  by: MEMBERS,
  input: ReasonedInput,
  shows: shownPaperStatement,

  async perform(tx, actor, input) {
    const { statement } = await takeStatementInHand(tx, actor, { act: "REJECT", input });
    await updateRow({
      tx,
      entity: PaperStatement,
      row: statement,
      changes: { voidedOn: await findToday(tx), voidReason: reasonOf(input.reason) },
    });
    return statement.id;
  },
});
