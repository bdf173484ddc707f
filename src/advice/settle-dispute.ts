import { refuseBy } from "../acts/lifecycle.js";
import type { VersionedInput } from "../acts/act-input.js";
import type { Actor } from "../acts/perform-act.js";
import { MAX_LETTER, textOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { findForUpdate, updateRow } from "../acts/versioned-rows.js";
import { Forbidden } from "../errors.js";
import { isUuid, selectRows } from "../persistence/rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import type { LocalDate } from "../terms/calendar-days.js";
import { countTerm } from "../terms/count-term.js";
import { readHolidays } from "../terms/holiday.queries.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import type { RecordRulingInput } from "./answering.input.js";
import { countOrRefuse } from "./count-or-refuse.js";
import { Dispute } from "./dispute.entity.js";
import { takePartInHand } from "./procedure-in-hand.js";
import { isPending } from "./procedure-needs.js";

/**
 * Either side records the ruling. One that forbids execution locks it for good. More people read the procedure than may know of the dispute, so the procedure is held but
 * not written, save by a ruling that stands in for consent: where the procedure stands is
 * everybody's who reads it.
 */
export async function recordRuling(
  tx: Transaction,
  actor: Actor,
  input: RecordRulingInput,
): Promise<string> {
  const { procedure, dispute } = await takeOpenDisputeInHand(tx, actor, input);
  const ruling = textOf(input.ruling ?? "", "ruling", MAX_LETTER);
  if (!ruling) throw new RuleRefusal("RESULT_REQUIRED", {}, "ruling", dispute.id);
  const today = await findToday(tx);
  const ruledOn = input.ruledOn ?? today;
  if (ruledOn > today) throw new RuleRefusal("DATE_IN_FUTURE", {}, "ruledOn", dispute.id);
  if (ruledOn < dispute.filedOn)
    throw new RuleRefusal("TOO_EARLY", { from: dispute.filedOn }, "ruledOn", dispute.id);
  const rulingSentOn = input.rulingSentOn ?? ruledOn;
  if (rulingSentOn > today) throw new RuleRefusal("DATE_IN_FUTURE", {}, "rulingSentOn", dispute.id);
  if (rulingSentOn < ruledOn)
    throw new RuleRefusal("TOO_EARLY", { from: ruledOn }, "rulingSentOn", dispute.id);
  const { executionForbidden, replacesConsent } = input;
  if (replacesConsent) refuseReplacement(procedure, dispute, executionForbidden);
  const courtUntil = await lastDayForCourt(tx, dispute, rulingSentOn);
  await updateRow(tx, Dispute, dispute, {
    status: statusOfRuling(courtUntil, today),
    ruling,
    ruledOn,
    rulingSentOn,
    courtUntil,
    executionForbidden,
    replacesConsent,
  });
  if (replacesConsent)
    await updateRow(tx, AdviceProcedure, procedure, { status: "REPLACED_BY_RULING" });
  return dispute.id;
}

/**
 * The last of the eight weeks in which the Huurcommissie's ruling can be taken to court (Wohv art.
 * 8a); null for a court's.
 *
 * @throws DATE_OUT_OF_RANGE (a userError).
 */
async function lastDayForCourt(
  tx: Transaction,
  { id, route }: Dispute,
  rulingSentOn: LocalDate,
): Promise<LocalDate | null> {
  if (route !== "HUURCOMMISSIE") return null;
  const holidays = await readHolidays(tx);
  return countOrRefuse(
    () => countTerm("HC_RULING", { startsOn: rulingSentOn }, holidays),
    "rulingSentOn",
    id,
  ).endsOn;
}

/** One that is recorded after its eight weeks binds already. */
const statusOfRuling = (courtUntil: LocalDate | null, today: LocalDate) =>
  courtUntil !== null && courtUntil < today ? ("BINDING" as const) : ("RULED" as const);

/**
 * Only a court's ruling stands in for consent, and only for one that was refused (domain brief,
 * 4.1).
 *
 * @throws CONSENT_NOT_REFUSED, RULING_NOT_BY_COURT, RULING_CONTRADICTORY (userErrors).
 */
function refuseReplacement(
  { kind, status }: AdviceProcedure,
  { id, route }: Dispute,
  executionForbidden: boolean,
): void {
  if (kind !== "CONSENT" || status !== "REFUSED")
    throw new RuleRefusal("CONSENT_NOT_REFUSED", {}, "replacesConsent", id);
  if (route !== "KANTONRECHTER")
    throw new RuleRefusal("RULING_NOT_BY_COURT", {}, "replacesConsent", id);
  if (executionForbidden) throw new RuleRefusal("RULING_CONTRADICTORY", {}, "replacesConsent", id);
}

/**
 * Who filed it takes it back, also when it was settled. A ruling that was contested stands as if it
 * had not been.
 */
export async function withdrawDispute(
  tx: Transaction,
  actor: Actor,
  input: VersionedInput,
): Promise<string> {
  await refuseUnlessFiledBy(tx, actor, input.id);
  const { dispute } = await takeOpenDisputeInHand(tx, actor, input);
  await updateRow(tx, Dispute, dispute, { status: "WITHDRAWN" });
  if (dispute.reviewOfId !== null) await letStand(tx, dispute.reviewOfId);
  return dispute.id;
}

/** Who filed it never changes: it is looked at before the dispute is locked, and before its version. @throws FORBIDDEN. */
async function refuseUnlessFiledBy(
  tx: Transaction,
  { organisationId }: Actor,
  id: string,
): Promise<void> {
  const known = isUuid(id)
    ? await selectRows(tx, Dispute, "dispute")
        .where("dispute.id = :id", { id })
        .getRawOne<Dispute>()
    : undefined;
  if (known && known.organisationId !== organisationId)
    throw new Forbidden("Only who filed a dispute can withdraw it.");
}

async function letStand(tx: Transaction, disputeId: string): Promise<void> {
  const contested = (await findForUpdate(tx, Dispute, disputeId))!;
  await updateRow(tx, Dispute, contested, {
    status: statusOfRuling(contested.courtUntil, await findToday(tx)),
  });
}

async function takeOpenDisputeInHand(tx: Transaction, actor: Actor, input: VersionedInput) {
  const { procedure, part: dispute } = await takePartInHand(
    tx,
    actor,
    "RECORD_RULING",
    [Dispute, "AdviceDispute"],
    input,
  );
  refuseBy(isPending(dispute));
  return { procedure, dispute };
}
