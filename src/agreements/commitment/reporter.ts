import type { AnyViewer } from "../../acts/obstacle.js";
import type { PartyOfPart } from "./commitment-facts.js";
import type { Commitment } from "./commitment.entity.js";

interface OfPart {
  readonly parties: readonly PartyOfPart[];
}

/** The signatories of its part that can log in: all of them agree. */
export const signatoriesOf = ({ parties }: OfPart): string[] =>
  parties
    .filter(({ capacity, hasLogin }) => capacity === "SIGNATORY" && hasLogin)
    .map(({ memberId }) => memberId);

/** Who reports on it: its lead, or each signatory where the lead has no log-in. */
export const reportersOf = ({ leadId }: Pick<Commitment, "leadId">, known: OfPart): string[] =>
  known.parties.some(({ memberId, hasLogin }) => memberId === leadId && hasLogin)
    ? [leadId]
    : signatoriesOf(known);

/** Whether somebody reports on it. */
export const reports = (
  { organisationId }: AnyViewer,
  subject: Pick<Commitment, "leadId">,
  known: OfPart,
): boolean => reportersOf(subject, known).some((id) => id === organisationId);
