import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { COUNCIL } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { takeCandidateInHand } from "./nomination-in-hand.js";
import { NominationCandidate } from "./nomination.entity.js";
import { shownCandidate } from "./nomination.reads.js";

/** Whoever was taken off is not nominated; the council still reads who it was. */
export const withdrawNominationCandidate = act({
  name: "withdrawNominationCandidate",
  description: "Take a candidate off (kandidaat terugtrekken).",
  records: change(
    "NOMINATION_CANDIDATE_WITHDRAWN",
    "A candidate was taken off (kandidaat teruggetrokken).",
    {
      nl: "{who} haalde een kandidaat van de voordracht van {what} af",
      en: "{who} took a candidate off the nomination of {what}",
    },
  ),
  by: COUNCIL,
  input: VersionedInput,
  shows: shownCandidate,

  async perform(tx, actor, input) {
    const candidate = await takeCandidateInHand(tx, actor, input);
    await updateRow({
      tx,
      entity: NominationCandidate,
      row: candidate,
      changes: { withdrawnOn: await findToday(tx) },
    });
    return candidate.id;
  },
});
