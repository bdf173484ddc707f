import { Field, InputType } from "type-graphql";
import { versioned } from "../../acts/act-input.js";
import type { Actor } from "../../acts/perform-act.js";
import { nothingToChange } from "../../acts/refusals.js";
import { optionalTextOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { sideOf } from "../agreement/agreement-in-hand.js";
import { sayTheSame } from "../provision/compose.js";
import { voidRatifications } from "./void-ratifications.js";
import { AmendmentTextInput, textContentOf } from "./amendment-content.js";
import { takeAmendmentInHand } from "./amendment-in-hand.js";
import { CollaborationAmendment } from "./amendment.entity.js";
import { insertSentText, sendingOf } from "./send-text.js";

@InputType("AnswerWithTextFields")
class AnswerContentInput extends AmendmentTextInput {
  @Field(() => String, { nullable: true, description: "What goes with the text (toelichting)." })
  note?: string | null;
}
export const AnswerWithTextInput = versioned(
  AnswerContentInput,
  "The amendment (wijzigingsvoorstel).",
);
type AnswerWithText = InstanceType<typeof AnswerWithTextInput>;

/**
 * Sends another text of an amendment: a counterproposal, or the next text that the parties write
 * together. It says again what the last text said, but for what was given.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`, `textContentOf`, `sendingOf`;
 * NOTHING_TO_CHANGE.
 */
export async function answerWithText(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: "COUNTER" | "WRITE"; readonly input: AnswerWithText },
): Promise<string> {
  const inHand = await takeAmendmentInHand(tx, actor, { act, input });
  const { agreement, amendment, text, to } = inHand;
  const last = await inHand.last();
  const next = await textContentOf(tx, actor, {
    input,
    earlier: text,
    base: {
      agreementId: agreement.id,
      earlierNumber: text.baseNumber,
      number: last.version?.number ?? 0,
      provisions: async () => last.provisions,
    },
  });
  const { sent, amended } = await sendingOf(tx, {
    inHand,
    text: next,
  });
  if (
    sayTheSame(next.provisions, text.provisions) &&
    next.effectiveOn === text.effectiveOn &&
    sent.baseNumber === text.baseNumber
  )
    throw nothingToChange();
  await voidRatifications(tx, amendment.id, "TEXT_CHANGED");
  const note = optionalTextOf(input.note, "note");
  await updateRow({
    tx,
    entity: CollaborationAmendment,
    row: amendment,
    changes: {
      ...amended,
      currentTextId: await insertSentText(tx, actor, { amendment, text: next, sent, note }),
      status: to,
      lastSide: sideOf(actor),
      agreedSides: [],
      ...{ decidedOn: null, decidedById: null },
    },
  });
  return amendment.id;
}
