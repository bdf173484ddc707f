import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeNamedCommitment } from "./commitment-in-hand.js";
import { Commitment } from "./commitment.entity.js";
import { shownCommitment } from "./commitment.reads.js";

/** Who proposed it takes it back, unless all have agreed to it. Its number is not given again. */
export const withdrawCommitment = act({
  name: "withdrawCommitment",
  description: "Take back a commitment that you proposed (afspraak intrekken).",
  records: change("COMMITMENT_WITHDRAWN", "A commitment was taken back (afspraak ingetrokken).", {
    nl: "{who} trok een afspraak in {what} in",
    en: "{who} took back a commitment in {what}",
  }),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownCommitment,

  async perform(tx, actor, input) {
    const { commitment, to } = await takeNamedCommitment(tx, actor, { act: "WITHDRAW", input });
    await updateRow({ tx, entity: Commitment, row: commitment, changes: { status: to } });
    return commitment.id;
  },
});
