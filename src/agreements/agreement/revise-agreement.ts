import { isDeepStrictEqual } from "node:util";
import { InputType } from "type-graphql";
import { versioned } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { nothingToChange } from "../../acts/refusals.js";
import { findUnlocked, updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { AgreementContentInput, agreementContentOf } from "./agreement-content.js";
import { takeAgreementInHand } from "./agreement-in-hand.js";
import { Agreement } from "./agreement.entity.js";
import { shownAgreement } from "./agreement.reads.js";
import { isWithinBase, refuseDaysOutside } from "./days-within.js";
import { refuseDuplicate } from "./duplicate.js";

@InputType("ReviseAgreementFields")
class ReviseAgreementInput extends versioned(AgreementContentInput, "The agreement.") {}

/**
 * While they negotiate, any signatory revises what the agreement says of itself. Days may move away
 * from years that are named already: the final concept looks at that (`final-concept.ts`).
 */
export const reviseAgreement = act({
  name: "reviseAgreement",
  description: "Revise title, days, references and monitoring of an agreement (herzien).",
  records: change("AGREEMENT_REVISED", "An agreement was revised (afspraken herzien).", {
    nl: "{who} werkte de gegevens van {what} bij",
    en: "{who} revised the particulars of {what}",
  }),
  by: MEMBERS,
  input: ReviseAgreementInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement } = await takeAgreementInHand(tx, actor, { act: "REVISE", input });
    const changes = agreementContentOf(input, agreement);
    const isSame = Object.entries(changes).every(([name, value]) =>
      isDeepStrictEqual(value, agreement[name as keyof Agreement]),
    );
    if (isSame) throw nothingToChange();
    const { id, municipalityId, partyIds } = agreement;
    const { kind, baseId } = agreement;
    // who left its framework reads that no more, and has nothing to hold the days to
    const base = isWithinBase(kind) ? await findUnlocked(tx, Agreement, baseId!) : undefined;
    if (isWithinBase(kind) && base) refuseDaysOutside(kind, base, changes);
    if (kind !== "ACCESSION")
      await refuseDuplicate(tx, { id, municipalityId, partyIds, ...changes });
    await updateRow({ tx, entity: Agreement, row: agreement, changes });
    return id;
  },
});
