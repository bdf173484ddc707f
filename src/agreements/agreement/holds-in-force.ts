import type { PartyStance, Standing } from "../agreements.enums.js";
import { SIGNED_STANCES } from "./agreement-facts.js";
import { quoted } from "../../persistence/statement.js";

/** Whether a party has signed, all of it or with something left out, in SQL. */
export const hasSigned = (y: string): string => `${y}.stance IN (${quoted([...SIGNED_STANCES])})`;

/**
 * Whether what only some signed is in force for a party: it says so, or it signed and says nothing
 * else.
 *
 * @param y a row of `agreement_party`, in SQL.
 */
export const holdsInForce = (y: string): string =>
  `(${y}.standing = 'IN_FORCE' OR ${y}.standing IS NULL AND ${hasSigned(y)})`;

/** The same of a row that an act has read. */
export const isHeldInForceBy = ({
  stance,
  standing,
}: {
  readonly stance: PartyStance;
  readonly standing: Standing | null;
}): boolean => standing === "IN_FORCE" || (standing === null && SIGNED_STANCES.has(stance));
