import { type AnyViewer, type Need, type Obstacle, unless } from "../../acts/obstacle.js";
import {
  type AgreementFacts,
  type KnownParts,
  own,
  SIGNED_STANCES,
  SIGNING,
} from "./agreement-facts.js";
import { accessionDuplicates } from "./duplicate.js";
import { accessionOvertaken, amendmentFixed, newcomersFirst } from "./agreement.refusals.js";

/** Nobody accedes to what is not in force any more. */
export const isAccededTo: Need<AgreementFacts> = async ({ known }) => {
  const { accedesTo } = await known();
  return unless(accedesTo === null || accedesTo.status === "IN_FORCE", accessionOvertaken);
};

/** Who accedes signs before who was in. */
export const newcomersHaveDecided: Need<AgreementFacts> = async ({ known }, { organisationId }) => {
  const { accedesTo, parties } = await known();
  const wasIn = (id: string | null) => accedesTo?.partyIds.some((one) => one === id) ?? true;
  return unless(
    !wasIn(organisationId) ||
      !parties.some(
        ({ memberId, hasLogin, capacity, stance }) =>
          !wasIn(memberId) && hasLogin && SIGNING.has(capacity) && stance === "PENDING",
      ),
    newcomersFirst,
  );
};

/**
 * Whether a signature would conclude an accession while nothing lets the newcomers join: who was in
 * already gives the last one, and nobody does while the text of an amendment is fixed, or where the
 * same parties would then have two agreements for a period.
 *
 * @param ids of the rows of parties that have signed by it.
 */
export function obstacleToJoining(
  { accedesTo, parties }: KnownParts,
  { organisationId }: AnyViewer,
  ids: readonly string[],
): Obstacle {
  const isLast = parties.every(
    ({ id, capacity, stance }) =>
      !SIGNING.has(capacity) || ids.includes(id) || SIGNED_STANCES.has(stance),
  );
  if (accedesTo === null || !isLast) return null;
  if (!accedesTo.partyIds.some((id) => id === organisationId)) return newcomersFirst;
  if (accedesTo.isNextFixed) return amendmentFixed;
  return unless(!accedesTo.isTaken, accessionDuplicates);
}

/** `obstacleToJoining` for who signs by itself. */
export const mayLetJoin: Need<AgreementFacts> = async ({ known }, viewer) => {
  const parts = await known();
  // one signature is on one part: it is the last where no other is left
  const open = own(parts, viewer).filter(
    ({ capacity, stance }) =>
      SIGNING.has(capacity) && (stance === "PENDING" || stance === "REFUSED"),
  );
  return open.length === 1 ? obstacleToJoining(parts, viewer, [open[0]!.id]) : null;
};
