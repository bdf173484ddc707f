import {
  leadingTo,
  Lifecycle,
  ownSide,
  type Side,
  staying,
  type Steps,
} from "../../acts/lifecycle.js";
import { inOrder, type Need, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { listed, type Words, wordsOf } from "../../graphql/enums.js";
import { type ProgressAct, WELL } from "../agreements.enums.js";
import { agreementPermissions } from "../agreements.permissions.js";
import {
  notInForce,
  notPartyToPart,
  notTheLead,
  REPORTED_ON,
} from "../commitment/commitment.lifecycle.js";
import { ReservationKindEnum } from "../commitment/commitment.type.js";
import { boundSignatoriesOf, reports } from "../commitment/reporter.js";
import type { KnownProgress, ProgressFacts } from "./progress-facts.js";
import type { Progress } from "./progress.entity.js";
import { ProgressActEnum, ProgressStatusEnum } from "./progress.type.js";

/** The signatories are looked at as a need: the row does not name them. */
const another: Side<ProgressFacts["subject"]> = {
  name: "another signatory",
  refusal: "Only another party to this agreement can do this.",
  includes: ({ organisationId }, subject) =>
    organisationId !== null && organisationId !== subject.organisationId,
};

const explanationRequired = refusal("EXPLANATION_REQUIRED", {
  description:
    "A report says why a commitment is not on track or was not achieved (toelichting verplicht).",
  nl: () => "Leg uit waarom deze afspraak niet op koers of niet gehaald is.",
  en: () => "Explain why this commitment is not on track or was not achieved.",
});

const stillReserved = refusal<{ reservations: Words }>("STILL_RESERVED", {
  description:
    "A commitment is not reported as on track or achieved while a reservation of it is open; the " +
    "message names what it waits for (voorbehoud staat nog open).",
  nl: ({ reservations }) =>
    "Zolang een voorbehoud openstaat, is een afspraak niet ‘op koers’ of ‘gehaald’. Nog open: " +
    `${reservations}.`,
  en: ({ reservations }) =>
    "While a reservation is open, a commitment is not ‘on track’ or ‘achieved’. Still open: " +
    `${reservations}.`,
});

const reservationFailed = refusal<{ reservations: Words }>("RESERVATION_FAILED", {
  description:
    "A commitment is not reported as on track or achieved when what it was reserved to did not " +
    "come; a new text without that reservation frees it (voorbehoud mislukt).",
  nl: ({ reservations }) =>
    "Waar een voorbehoud is mislukt, is een afspraak niet ‘op koers’ of ‘gehaald’, tot een nieuwe " +
    `tekst het weglaat. Mislukt: ${reservations}.`,
  en: ({ reservations }) =>
    "Where a reservation failed, a commitment is not ‘on track’ or ‘achieved’, until a new text " +
    `leaves it out. Failed: ${reservations}.`,
});

const progressSuperseded = refusal("PROGRESS_SUPERSEDED", {
  description: "A later report of the period was submitted: answer that one (nieuwere rapportage).",
  nl: () => "Over deze periode is een nieuwere rapportage ingediend: beoordeel die.",
  en: () => "A later report of this period was submitted: answer that one.",
});

const notYoursToConfirm = refusal("NOT_YOURS_TO_CONFIRM", {
  description:
    "The other signatories say of a report once what they think of it; not those who refused, left " +
    "the commitment out or hold that nothing was concluded (niet aan u om te beoordelen).",
  nl: () =>
    "De andere ondertekenaars voor wie de afspraak geldt, beoordelen een rapportage, elk één keer.",
  en: () =>
    "The other signatories whom the commitment binds confirm or contest a report, each of them once.",
});

/** The signatories with a log-in whom it binds, that have not answered a report yet. */
export const awaitedBy = (
  { organisationId }: Pick<Progress, "organisationId">,
  known: KnownProgress,
): string[] =>
  known.isSuperseded
    ? []
    : boundSignatoriesOf(known).filter(
        (id) => id !== organisationId && !known.answers.some((one) => one.organisationId === id),
      );

const hasNotLeft: Need<ProgressFacts> = async ({ known }) =>
  unless(!(await known()).hasLeft, notPartyToPart);
const isInForce: Need<ProgressFacts> = async ({ known }) =>
  unless(REPORTED_ON.has((await known()).agreementStatus), notInForce);
const isReporter: Need<ProgressFacts> = async ({ known }, viewer) => {
  const it = await known();
  return unless(reports(viewer, it, it), notTheLead);
};
const isExplained: Need<ProgressFacts> = ({ subject: { light, explanation } }) =>
  unless(WELL.has(light) || explanation !== "", () => explanationRequired().at("explanation"));
const isUnreserved: Need<ProgressFacts> = async ({ subject: { light }, known }) => {
  if (!WELL.has(light)) return null;
  const { reserved } = await known();
  const [failed, open] = (["FAILED", "OPEN"] as const).map((wanted) =>
    reserved.filter(({ status }) => status === wanted).map(named),
  );
  // what is open may still come; what failed will not
  if (failed!.length > 0) return () => reservationFailed({ reservations: listed(failed!) });
  return unless(open!.length === 0, () => stillReserved({ reservations: listed(open!) }));
};
const isLatest: Need<ProgressFacts> = async ({ known }) =>
  unless(!(await known()).isSuperseded, progressSuperseded);
const isAwaited: Need<ProgressFacts> = async ({ subject, known }, { organisationId }) =>
  unless(
    awaitedBy(subject, await known()).some((id) => id === organisationId),
    notYoursToConfirm,
  );

/** A reservation in words, with the procedure that it waits for. */
function named({ kind, procedureNumber }: KnownProgress["reserved"][number]): Words {
  const { nl, en } = wordsOf(ReservationKindEnum, kind);
  const behind = procedureNumber === null ? "" : ` ${procedureNumber}`;
  return { nl: nl + behind, en: en + behind };
}

/** A report on progress (domain brief, 7.5). */
const STEPS = {
  REVISE: { by: ownSide, from: staying("DRAFT"), needs: hasNotLeft },
  DISCARD: { by: ownSide, from: leadingTo("DISCARDED", "DRAFT") },
  SUBMIT: {
    by: ownSide,
    from: leadingTo("SUBMITTED", "DRAFT"),
    needs: inOrder(isInForce, isReporter, isExplained, isUnreserved),
  },
  CONFIRM: {
    by: another,
    from: { ...leadingTo("CONFIRMED", "SUBMITTED"), ...staying("CONTESTED") },
    needs: inOrder(isLatest, isAwaited),
    drawn: "the last",
  },
  CONTEST: {
    by: another,
    from: { ...leadingTo("CONTESTED", "SUBMITTED"), ...staying("CONTESTED") },
    needs: inOrder(isLatest, isAwaited),
  },
} satisfies Steps<ProgressAct, ProgressFacts>;

const PERMISSIONS = {
  REVISE: "DRAFT_PROGRESS",
  DISCARD: "DRAFT_PROGRESS",
  SUBMIT: "REPORT",
  CONFIRM: "ANSWER_PROGRESS",
  CONTEST: "ANSWER_PROGRESS",
} as const satisfies Record<ProgressAct, string>;

export const progressLifecycle = new Lifecycle<ProgressAct, ProgressFacts>({
  steps: STEPS,
  role: (viewer, act, { subject }) =>
    agreementPermissions.obstacle(viewer, PERMISSIONS[act], subject.municipalityId),
  words: { acts: ProgressActEnum, statuses: ProgressStatusEnum },
  begins: ["DRAFT", "draft (who reports)"],
  elsewhere: [["DRAFT", "CONFIRMED", "submitted, and nobody else signed"]],
});
