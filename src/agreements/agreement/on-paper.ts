import { type Need, unless } from "../../acts/obstacle.js";
import {
  type AgreementFacts,
  type KnownParts,
  type KnownParty,
  SIGNING,
} from "./agreement-facts.js";
import { noPaperParty, noPaperStanding } from "./agreement.refusals.js";

/** Whether somebody without a log-in can hold a view on paper, and none of it waits. */
export const holdsOnPaper = ({ standingOf }: KnownParts, one: KnownParty): boolean =>
  !one.hasLogin && one.capacity === "SIGNATORY" && !standingOf.includes(one.memberId);

/** Whether somebody without a log-in still has to sign, of whom no signature waits. */
export const waitsForPaper = ({ paperOf }: KnownParts, one: KnownParty): boolean =>
  !one.hasLogin &&
  SIGNING.has(one.capacity) &&
  (one.stance === "PENDING" || one.stance === "REFUSED") &&
  !paperOf.includes(one.id);

/** Whether somebody without a log-in has not decided on signing, of whom no refusal waits. */
export const refusesOnPaper = ({ refusalOf }: KnownParts, one: KnownParty): boolean =>
  !one.hasLogin &&
  SIGNING.has(one.capacity) &&
  one.stance === "PENDING" &&
  !refusalOf.includes(one.id);

const somebody =
  (
    isMeant: (parts: KnownParts, one: KnownParty) => boolean,
    refused: typeof noPaperParty,
  ): Need<AgreementFacts> =>
  async ({ known }) => {
    const parts = await known();
    return unless(
      parts.parties.some((one) => isMeant(parts, one)),
      refused,
    );
  };
export const somebodyOnPaper = somebody(waitsForPaper, noPaperParty);
export const somebodyRefusesOnPaper = somebody(refusesOnPaper, noPaperParty);
export const somebodyHoldsOnPaper = somebody(holdsOnPaper, noPaperStanding);
