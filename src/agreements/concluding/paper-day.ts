import { dayDone } from "../../acts/day-done.js";
import { refusal } from "../../acts/refusal.js";
import type { Transaction } from "../../persistence/transaction.js";
import { type KnownParts, latestOf } from "../agreement/agreement-facts.js";

const paperTooEarly = refusal<{ from: string }>("PAPER_TOO_EARLY", {
  description:
    "The paper is older than what it is about: the proposal, the text that was fixed, or the last " +
    "decision on signing (papier ouder dan waar het over gaat).",
  nl: (d) => `Dit papier kan niet ouder zijn dan waar het over gaat: dat is van ${d.from}.`,
  en: (d) => `This paper cannot be older than what it is about, which is of ${d.from}.`,
});

export const newerStanding = refusal<{ from: string }>("NEWER_STANDING", {
  description:
    "The party holds a view of a later day: an older paper does not replace it (nieuwer standpunt).",
  nl: (d) => `Het standpunt van ${d.from} is nieuwer: een ouder papier vervangt dat niet.`,
  en: (d) => `The view of ${d.from} is newer: an older paper does not replace it.`,
});

/**
 * The day of a paper: not before what it is about.
 *
 * @throws userErrors: DATE_IN_FUTURE, PAPER_TOO_EARLY.
 */
export async function dayOfPaper(
  tx: Transaction,
  given: string | null | undefined,
  { from, field }: { readonly from: string | null; readonly field: string },
): Promise<string> {
  const day = await dayDone(tx, given, { field });
  if (from !== null && day < from) throw paperTooEarly({ from }).at(field);
  return day;
}

/** Since when the text stands that is signed. */
export const fixedOn = ({ proposals }: KnownParts): string | null =>
  latestOf(
    proposals
      .filter(({ kind, status }) => kind === "FINAL_CONCEPT" && status === "ACCEPTED")
      .map(({ decidedOn }) => decidedOn),
  );

/** Since when a party holds the view that it has. */
export const heldSince = ({ parties }: KnownParts, memberId: string): string | null =>
  latestOf(parties.filter((one) => one.memberId === memberId).map(({ standingOn }) => standingOn));
