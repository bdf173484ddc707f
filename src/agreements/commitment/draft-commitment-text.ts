import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { optionalTextOf } from "../../acts/text.js";
import { findUnlocked, insertRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { Agreement } from "../agreement/agreement.entity.js";
import { commitmentContentOf } from "./commitment-content.js";
import { findCommitmentInPrivate } from "./commitment-in-hand.js";
import { CommitmentText } from "./commitment.entity.js";
import { CommitmentTextContentInput } from "./commitment.input.js";
import { shownCommitment, shownText } from "./commitment.reads.js";
import { currentNumberOf } from "./text-in-hand.js";

@InputType("DraftCommitmentTextFields")
class DraftCommitmentTextInput extends CommitmentTextContentInput {
  @Field(() => ID, { description: "The commitment (afspraak)." }) commitmentId!: string;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** One draft at a time; the others do not know that there is one. */
export const draftCommitmentText = act({
  name: "draftCommitmentText",
  description:
    "Draft another text of a commitment; nobody else sees it until it is sent (tegenvoorstel opstellen).",
  records: change("COMMITMENT_TEXT_DRAFTED", "A text was drafted (tekst opgesteld).", {
    nl: "{who} begon aan een nieuwe tekst voor een afspraak in {what}",
    en: "{who} began a new text for a commitment in {what}",
  }),
  by: MEMBERS,
  input: DraftCommitmentTextInput,
  shows: shownText,
  names: () => undefined,
  within: {
    ...shownCommitment,
    keyIn: ({ commitmentId }: DraftCommitmentTextInput) => commitmentId,
  },

  async perform(tx, actor, input) {
    const { commitment } = await findCommitmentInPrivate(tx, actor, {
      act: "DRAFT_TEXT",
      id: input.commitmentId,
    });
    const { partId, agreementId, municipalityId } = commitment;
    const agreement = (await findUnlocked(tx, Agreement, agreementId))!;
    const content = await commitmentContentOf(tx, input, { partId, agreement });
    const id = randomUUID();
    await insertRow(tx, CommitmentText, {
      ...content,
      reason: optionalTextOf(input.reason, "reason"),
      answersNumber: await currentNumberOf(tx, commitment),
      id,
      agreementId,
      municipalityId,
      organisationId: actor.organisationId,
      commitmentId: commitment.id,
    });
    return id;
  },
});
