import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { holdOwnSide } from "../../acts/own-side.js";
import { findUnlocked, insertRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { NotFound } from "../../errors.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import { findCommitmentInPrivate } from "../commitment/commitment-in-hand.js";
import { Commitment } from "../commitment/commitment.entity.js";
import { commitments } from "../commitment/commitment.reads.js";
import { CommitmentType } from "../commitment/commitment.type.js";
import { daysOfCommitment } from "./edition.js";
import { NewProgressInput, progressContentOf } from "./progress-content.js";
import { Progress } from "./progress.entity.js";
import { shownProgress } from "./progress.reads.js";

@InputType("DraftProgressFields")
class DraftProgressInput extends NewProgressInput {
  @Field(() => ID, { description: "The commitment that is reported on (afspraak)." })
  commitmentId!: string;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** The reporter's own until it is submitted; one draft at a time. */
export const draftProgress = act({
  name: "draftProgress",
  description:
    "Draft a report on a commitment; nobody else sees it until it is submitted (voortgang " +
    "opstellen).",
  records: change(
    "COMMITMENT_PROGRESS_DRAFTED",
    "A report on progress was drafted (voortgang opgesteld).",
    {
      nl: "{who} begon aan een voortgangsrapportage over {what}",
      en: "{who} began a report on the progress of {what}",
    },
  ),
  by: MEMBERS,
  input: DraftProgressInput,
  shows: shownProgress,
  names: () => undefined,
  within: {
    field: "commitment",
    type: () => CommitmentType,
    description: "The commitment that is reported on (afspraak).",
    find: commitments.find,
    keyIn: ({ commitmentId }) => commitmentId,
  },

  async perform(tx, actor, input) {
    const found = await findUnlocked(tx, Commitment, input.commitmentId);
    if (!found) throw new NotFound("Commitment", input.commitmentId);
    // drafts hang on the first edition: one at a time, by whichever edition they are begun
    await holdOwnSide(tx, actor, found.originId);
    const { commitment } = await findCommitmentInPrivate(tx, actor, {
      act: "DRAFT_PROGRESS",
      id: input.commitmentId,
    });
    const content = progressContentOf(
      input,
      { year: 0, period: input.period, light: input.light, value: null, explanation: "" },
      { days: await daysOfCommitment(tx, commitment), today: await findToday(tx) },
    );
    const id = randomUUID();
    await insertRow(tx, Progress, {
      ...content,
      id,
      agreementId: commitment.agreementId,
      municipalityId: commitment.municipalityId,
      organisationId: actor.organisationId,
      commitmentId: commitment.originId,
      status: "DRAFT",
    });
    return id;
  },
});
