import type { PartyCapacity } from "../agreements.enums.js";
import type { KnownParts, KnownParty } from "./agreement-facts.js";

/** The rows of those who sign or endorse, and of those who only advise. */
export const SIGNING: ReadonlySet<PartyCapacity> = new Set(["SIGNATORY", "ENDORSER"]);

/** Whether somebody without a log-in can hold a view on paper, and none of it waits. */
export const holdsOnPaper = ({ standingOf }: KnownParts, one: KnownParty): boolean =>
  !one.hasLogin && one.capacity === "SIGNATORY" && !standingOf.includes(one.memberId);

/** Whether somebody without a log-in still has to sign, of whom no signature waits. */
export const waitsForPaper = ({ paperOf }: KnownParts, one: KnownParty): boolean =>
  !one.hasLogin &&
  SIGNING.has(one.capacity) &&
  (one.stance === "PENDING" || one.stance === "REFUSED") &&
  !paperOf.includes(one.id);
