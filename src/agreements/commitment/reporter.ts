import type { AnyViewer } from "../../acts/obstacle.js";
import type { PartyOfPart } from "./commitment-facts.js";
import type { Commitment } from "./commitment.entity.js";

interface OfPart {
  readonly parties: readonly PartyOfPart[];
}

const signs = ({ capacity, hasLogin }: PartyOfPart): boolean =>
  capacity === "SIGNATORY" && hasLogin;

/** The signatories of its part that can log in: all of them agree. */
export const signatoriesOf = ({ parties }: OfPart): string[] =>
  parties.filter(signs).map(({ memberId }) => memberId);

/** Those of them whom it binds: what others leave out, they neither report on nor judge. */
export const boundSignatoriesOf = ({ parties }: OfPart): string[] =>
  parties.filter((one) => signs(one) && one.isBound).map(({ memberId }) => memberId);

/** Who carries it out: its lead, or each signatory where the lead has no log-in. */
export const carriersOf = ({ leadId }: Pick<Commitment, "leadId">, known: OfPart): string[] =>
  known.parties.some(({ memberId, hasLogin }) => memberId === leadId && hasLogin)
    ? [leadId]
    : signatoriesOf(known);

/**
 * Who reports on it: its lead, or each signatory whom it binds where the lead has no log-in, or it
 * does not bind the lead.
 */
export const reportersOf = ({ leadId }: Pick<Commitment, "leadId">, known: OfPart): string[] =>
  known.parties.some(
    ({ memberId, hasLogin, isBound }) => memberId === leadId && hasLogin && isBound,
  )
    ? [leadId]
    : boundSignatoriesOf(known);

/** Whether somebody reports on it. */
export const reports = (
  { organisationId }: AnyViewer,
  subject: Pick<Commitment, "leadId">,
  known: OfPart,
): boolean => reportersOf(subject, known).some((id) => id === organisationId);
