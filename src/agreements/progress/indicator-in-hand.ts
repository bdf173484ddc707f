import { refuseStale } from "../../acts/lifecycle.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import { lockAgreement } from "../agreement/agreement-in-hand.js";
import { commitmentFactsIn } from "../commitment/commitment-facts.js";
import { Commitment } from "../commitment/commitment.entity.js";
import { commitmentLifecycle } from "../commitment/commitment.lifecycle.js";
import { reports } from "../commitment/reporter.js";
import { type Edition, findEdition } from "./edition.js";
import { Indicator } from "./progress.entity.js";

const notYourFigure = refusal("NOT_YOUR_FIGURE", {
  description:
    "Whose figure it is records it; where that organisation has no log-in, who reports on the " +
    "commitment does (niet uw cijfer).",
  nl: () => "De eigenaar legt dit cijfer vast; heeft die geen toegang, dan wie erover rapporteert.",
  en: () => "The owner records this figure; where it has no log-in, who reports on it does.",
});

/** An indicator, locked with agreement and commitment of the edition that holds now. */
export interface IndicatorInHand {
  readonly indicator: Indicator;
  readonly edition: Edition;
}

/**
 * Takes an indicator in hand for what its owner does with it.
 *
 * @param expectedVersion undefined for an act that leaves the indicator itself as it is.
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`, NOT_YOUR_FIGURE.
 */
export async function takeIndicatorInHand(
  tx: Transaction,
  actor: Actor,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number | undefined },
): Promise<IndicatorInHand> {
  const found = await findUnlocked(tx, Indicator, id);
  const edition = found && (await findEdition(tx, found.commitmentId));
  if (!edition) throw new NotFound("Indicator", id);
  await holdOwnSide(tx, actor, edition.commitmentId);
  await lockAgreement(tx, edition.agreementId);
  const commitment = await findForUpdate(tx, Commitment, edition.commitmentId);
  const indicator = await findForUpdate(tx, Indicator, id);
  if (!commitment || !indicator) throw new Forbidden("Only a party to this agreement can do this.");
  const facts = commitmentFactsIn(tx, commitment);
  commitmentLifecycle.refuseForbidden(actor, "ADD_INDICATOR", facts);
  if (expectedVersion !== undefined) refuseStale({ version: indicator.version, expectedVersion });
  await commitmentLifecycle.admit(actor, "ADD_INDICATOR", { facts, seen: undefined });
  const known = await facts.known();
  const ownerCanLogIn = known.parties.some(
    ({ memberId, hasLogin }) => memberId === indicator.ownerId && hasLogin,
  );
  if (
    ownerCanLogIn ? actor.organisationId !== indicator.ownerId : !reports(actor, commitment, known)
  )
    throw notYourFigure();
  return { indicator, edition };
}
