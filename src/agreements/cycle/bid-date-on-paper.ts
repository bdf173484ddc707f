import { referenceInvalid } from "../../acts/refusals.js";
import { fileOf } from "../../acts/file-reference.js";
import { Field, InputType } from "type-graphql";
import { refusal } from "../../acts/refusal.js";
import { MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { ID } from "../../graphql/scalars.js";
import { withoutLogIn } from "../../organisation/addressees.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AgreementCycle, BidDate } from "./agreement-cycle.entity.js";

@InputType("BidDateOnPaperInput", {
  description: "The letter in which a tenants' party without a log-in agrees to a day (brief).",
})
@VisibleTo(...MEMBERS)
export class BidDateOnPaperInput {
  @Field(() => ID, {
    description:
      "Whose letter it is: a tenants' party of the cycle without a log-in (organisatie).",
  })
  memberId!: string;
  @Field(() => String, { description: "Where the letter is: an https address (bewijs)." })
  evidenceUrl!: string;
  @Field(() => String, { description: "SHA-256 of that file, in hexadecimal; mandatory." })
  evidenceSha256!: string;
}

const dayNotOnPaper = refusal("DAY_NOT_ON_PAPER", {
  description:
    "On paper agrees a tenants' party of this cycle that has no log-in; another names the day " +
    "itself (datum niet op papier).",
  nl: () =>
    "Op papier stemt alleen een huurderspartij van deze cyclus zonder toegang in; een ander noemt " +
    "de datum zelf.",
  en: () =>
    "Only a tenants' party of this cycle without a log-in agrees on paper; others name the day " +
    "themselves.",
});

type Paper = Pick<BidDate, "paperOfId" | "evidenceUrl" | "evidenceSha256">;

/** What the own organisation names has no paper. */
export const NO_PAPER: Paper = { paperOfId: null, evidenceUrl: null, evidenceSha256: null };

/** The letter as it is kept. @throws userErrors: DAY_NOT_ON_PAPER, REFERENCE_INVALID. */
export async function paperOf(
  tx: Transaction,
  { tenantPartyIds }: AgreementCycle,
  { memberId, evidenceUrl, evidenceSha256 }: BidDateOnPaperInput,
): Promise<Paper> {
  const known = await withoutLogIn(tx, tenantPartyIds);
  const paperOfId = known.find((id) => id === memberId.toLowerCase());
  if (paperOfId === undefined) throw dayNotOnPaper().at("onPaper.memberId");
  const { url, sha256 } = fileOf({ url: evidenceUrl, sha256: evidenceSha256 }, (field) =>
    field === "url" ? "onPaper.evidenceUrl" : "onPaper.evidenceSha256",
  );
  if (sha256 === null) throw referenceInvalid().at("onPaper.evidenceSha256");
  return { paperOfId, evidenceUrl: url, evidenceSha256: sha256 };
}

/** Whether a day counts: on paper, when another organisation has recorded the same letter. */
export const isConfirmed = (one: BidDate, named: readonly BidDate[]): boolean =>
  one.paperOfId === null ||
  named.some(
    (other) =>
      other.organisationId !== one.organisationId &&
      other.paperOfId === one.paperOfId &&
      other.dueOn === one.dueOn &&
      other.evidenceSha256 === one.evidenceSha256,
  );
