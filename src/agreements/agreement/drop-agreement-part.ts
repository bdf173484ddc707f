import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { AgreementPart } from "./agreement.entity.js";
import { shownPart } from "./agreement.reads.js";
import { followParties } from "./arrange-parts.js";
import { ownPlaceOnly } from "./agreement.refusals.js";
import { takePartInHand } from "./part-in-hand.js";

const partHasCommitments = refusal("PART_HAS_COMMITMENTS", {
  description:
    "Commitments of this part are being negotiated or agreed: reject or withdraw them first " +
    "(onderdeel heeft afspraken).",
  nl: () => "Dit onderdeel heeft nog afspraken: wijs die eerst af of trek ze in.",
  en: () => "This part still has commitments: reject or withdraw them first.",
});

const lastPart = refusal("LAST_PART", {
  description: "An agreement keeps at least one part (laatste onderdeel).",
  nl: () => "Afspraken houden minstens één onderdeel.",
  en: () => "An agreement keeps at least one part.",
});

/** A part in which nothing is agreed can be dropped; its parties leave with it. */
export const dropAgreementPart = act({
  name: "dropAgreementPart",
  description: "Drop a part in which nothing is agreed or negotiated (onderdeel laten vervallen).",
  records: change("AGREEMENT_PART_DROPPED", "A part was dropped (onderdeel vervallen).", {
    nl: "{who} liet een onderdeel van {what} vervallen",
    en: "{who} dropped a part of {what}",
  }),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownPart,

  async perform(tx, actor, input) {
    const { agreement, part, signs } = await takePartInHand(tx, actor, input);
    if (!signs) throw ownPlaceOnly();
    const [row] = await tx.query<{ isUsed: boolean; isLast: boolean }[]>(
      `
      SELECT EXISTS (SELECT FROM app.agreement_commitment WHERE part_id = $1
          AND status IN ('PROPOSED', 'COUNTERED', 'AGREED')) AS "isUsed",
        NOT EXISTS (SELECT FROM app.agreement_part
          WHERE agreement_id = $2 AND id <> $1 AND NOT dropped) AS "isLast"`,
      [part.id, agreement.id],
    );
    if (row!.isUsed) throw partHasCommitments();
    if (row!.isLast) throw lastPart();
    await updateRow({ tx, entity: AgreementPart, row: part, changes: { dropped: true } });
    await followParties(tx, actor, agreement);
    return part.id;
  },
});
