import { leadingTo, Lifecycle, type Side, staying, type Steps } from "../../acts/lifecycle.js";
import { type AnyViewer, type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import type { AgreementDisputeAct } from "../agreements.enums.js";
import { agreementPermissions } from "../agreements.permissions.js";
import type { AgreementDispute } from "./agreement-dispute.entity.js";
import { DisputeActEnum, DisputeStatusEnum } from "./agreement-dispute.type.js";

/** What acts on a dispute look at. */
export interface DisputeFacts {
  readonly subject: Pick<
    AgreementDispute,
    | "status"
    | "municipalityId"
    | "organisationId"
    | "filerId"
    | "aroseOn"
    | "contestedAroseOn"
    | "contestedById"
  >;
}
type Declared = Pick<AgreementDispute, "organisationId" | "filerId">;

const isDeclarers = (
  viewer: Pick<AnyViewer, "organisationId">,
  { organisationId, filerId }: Declared,
) => viewer.organisationId === organisationId || viewer.organisationId === filerId;

const declarer: Side<Declared> = {
  name: "who declared or files it",
  refusal: "Only who declared this dispute, or files it, can do this.",
  includes: isDeclarers,
};
const another: Side<Declared> = {
  name: "another",
  refusal: "Only another organisation can contest the day that was declared.",
  includes: (viewer, subject) => !isDeclarers(viewer, subject),
};
/** The row policies tell of a dispute to them alone. */
const anyReader: Side<unknown> = {
  name: "who reads it",
  refusal: "Only who takes part can do this.",
  includes: () => true,
};

const contestedByAnother = refusal("DAY_CONTESTED_BY_ANOTHER", {
  description: "Another organisation contests the day already, and that stands (dag al betwist).",
  nl: () => "Een andere organisatie betwist deze dag al.",
  en: () => "Another organisation contests this day already.",
});

const dayNotContested = refusal("DAY_NOT_CONTESTED", {
  description: "Nobody holds another day that could be taken over (dag niet betwist).",
  nl: () => "Niemand houdt een andere dag aan.",
  en: () => "Nobody holds another day.",
});

/** Whether somebody holds another day than the declared one. */
export const isContested = ({
  aroseOn,
  contestedAroseOn,
}: Pick<AgreementDispute, "aroseOn" | "contestedAroseOn">): boolean =>
  contestedAroseOn !== null && contestedAroseOn !== aroseOn;

const mayContest: Need<DisputeFacts> = ({ subject }, { organisationId }) =>
  unless(!isContested(subject) || subject.contestedById === organisationId, contestedByAnother);
const someDayIsHeld: Need<DisputeFacts> = ({ subject }) =>
  unless(isContested(subject), dayNotContested);

/** A dispute before the minister (domain brief, 7.5): what it leads to is no status of another. */
const STEPS = {
  CONTEST_DAY: {
    by: another,
    from: staying("DECLARED", "LAPSED", "FILED", "ADVISED"),
    needs: mayContest,
  },
  REVISE_DAY: { by: declarer, from: staying("DECLARED", "LAPSED"), needs: someDayIsHeld },
  // what was filed in time can be recorded afterwards
  FILE: { by: declarer, from: leadingTo("FILED", "DECLARED", "LAPSED") },
  EXTEND: { by: anyReader, from: staying("FILED", "ADVISED") },
  RECORD_ADVICE: { by: anyReader, from: leadingTo("ADVISED", "FILED") },
  RECORD_RULING: { by: anyReader, from: leadingTo("RULED", "FILED", "ADVISED") },
  WITHDRAW: { by: declarer, from: leadingTo("WITHDRAWN", "DECLARED", "FILED", "ADVISED") },
} satisfies Steps<AgreementDisputeAct, DisputeFacts>;

export const disputeLifecycle = new Lifecycle<AgreementDisputeAct, DisputeFacts>({
  steps: STEPS,
  role: (viewer, _act, { subject }) =>
    agreementPermissions.obstacle(viewer, "DISPUTE", subject.municipalityId),
  words: { acts: DisputeActEnum, statuses: DisputeStatusEnum },
  begins: ["DECLARED", "declare (whom it concerns)"],
  elsewhere: [
    ["DECLARED", "LAPSED", "four weeks pass (clock)"],
    ["LAPSED", "DECLARED", "REVISE_DAY, to a day that leaves time"],
  ],
});
