import { refuseBy } from "../acts/lifecycle.js";
import type { Actor } from "../acts/perform-act.js";
import { MAX_TITLE, optionalTextOf, reasonOf, textOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { insertRows, newIds, updateRow } from "../acts/versioned-rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import type { LocalDate } from "../terms/calendar-days.js";
import { type Adoption, adoptionOf, holdMeeting } from "./adoption.js";
import { MAX_POINTS } from "./advice-content.js";
import type { ProcedureAnswer, ProcedureStatus } from "./advice.enums.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import type { FailConsentConditionInput, FulfilConsentConditionInput, GiveConsentInput, RefuseConsentInput } from "./advising.input.js";
import { ConsentCondition } from "./consent-condition.entity.js";
import { takePartInHand, takeProcedureInHand } from "./procedure-in-hand.js";
import { isUnfulfilled } from "./procedure-needs.js";

/** Consent by the tenants' organisation (Wohv art. 5a). With conditions nothing is executed before each of them was marked fulfilled. */
export async function giveConsent(tx: Transaction, actor: Actor, input: GiveConsentInput): Promise<string> {
  refuseOthers(actor);
  await holdMeeting(tx, input.adoption);
  const { procedure, to } = await takeProcedureInHand(tx, actor, "GIVE_CONSENT", input.id, input.expectedVersion);
  const conditions = conditionsOf(input.conditions ?? []);
  const today = await findToday(tx);
  await answer(tx, procedure, conditions.length > 0 ? "CONSENTED_CONDITIONALLY" : to, "CONSENT", today, await adoptionOf(tx, input.adoption, today, procedure.receivedOn));
  const ids = newIds(conditions);
  await insertRows(tx, ConsentCondition, conditions.map((text, index) => ({
    id: ids[index]!, procedureId: procedure.id, organisationId: actor.organisationId,
    number: index + 1, text,
  })));
  return procedure.id;
}

/** Refusing takes a reason. Silence does neither: there is no term. */
export async function refuseConsent(tx: Transaction, actor: Actor, input: RefuseConsentInput): Promise<string> {
  refuseOthers(actor);
  await holdMeeting(tx, input.adoption);
  const { procedure, to } = await takeProcedureInHand(tx, actor, "REFUSE_CONSENT", input.id, input.expectedVersion);
  const answerReason = reasonOf(input.reason);
  const today = await findToday(tx);
  await answer(tx, procedure, to, "REFUSAL", today, await adoptionOf(tx, input.adoption, today, procedure.receivedOn), { answerReason });
  return procedure.id;
}

/** Only who made a condition says that it is met (domain brief, 7.3). */
export async function fulfilConsentCondition(tx: Transaction, actor: Actor, input: FulfilConsentConditionInput): Promise<string> {
  const { part: condition } = await takePartInHand(tx, actor, "FULFIL_CONDITION", [ConsentCondition, "ConsentCondition"], input);
  refuseBy(isUnfulfilled(condition));
  const fulfilmentNote = optionalTextOf(input.note, "note");
  await updateRow(tx, ConsentCondition, condition, { fulfilledOn: await findToday(tx), fulfilmentNote });
  return condition.id;
}

/**
 * Who made a condition says that it failed, when, why and what was reached instead: consent has
 * fallen (domain brief, 7.3). Another request can follow.
 *
 * @throws userErrors: ALREADY_FULFILLED, REASON_REQUIRED, VALUE_REQUIRED, DATE_IN_FUTURE,
 * TOO_EARLY, TEXT_TOO_LONG, TEXT_INVALID.
 */
export async function failConsentCondition(tx: Transaction, actor: Actor, input: FailConsentConditionInput): Promise<string> {
  const { procedure, to, part: condition } = await takePartInHand(tx, actor, "FAIL_CONDITION", [ConsentCondition, "ConsentCondition"], input);
  const { id } = condition;
  refuseBy(isUnfulfilled(condition));
  const failureGround = reasonOf(input.ground, "ground");
  const failureValue = optionalTextOf(input.value, "value", MAX_TITLE);
  if (failureValue === null) throw new RuleRefusal("VALUE_REQUIRED", {}, "value", id);
  const today = await findToday(tx);
  const failedOn = input.failedOn ?? today;
  if (failedOn > today) throw new RuleRefusal("DATE_IN_FUTURE", {}, "failedOn", id);
  if (failedOn < procedure.receivedOn!) throw new RuleRefusal("TOO_EARLY", { from: procedure.receivedOn! }, "failedOn", id);
  await updateRow(tx, ConsentCondition, condition, { failedOn, failureValue, failureGround });
  await updateRow(tx, AdviceProcedure, procedure, { status: to });
  return id;
}

/** Said before anything is looked at, so that it tells nothing about what there is. @throws CONSENT_ONLY_BY_TENANTS_ORGANISATION */
function refuseOthers({ audience }: Actor): void {
  if (audience !== "TENANT_COUNCIL") throw new RuleRefusal("CONSENT_ONLY_BY_TENANTS_ORGANISATION");
}

/** @throws userErrors: TOO_MANY, CONDITIONS_REQUIRED for an empty one, TEXT_TOO_LONG, TEXT_INVALID. */
function conditionsOf(given: readonly string[]): string[] {
  if (given.length > MAX_POINTS) throw new RuleRefusal("TOO_MANY", { limit: MAX_POINTS }, "conditions");
  return given.map((one, index) => {
    const text = textOf(one, `conditions.${index}`);
    if (!text) throw new RuleRefusal("CONDITIONS_REQUIRED", {}, `conditions.${index}`);
    return text;
  });
}

async function answer(
  tx: Transaction, procedure: AdviceProcedure, status: ProcedureStatus, answeredWith: ProcedureAnswer, answeredOn: LocalDate, { adoptedOn, meetingId }: Adoption, more: { answerReason?: string } = {},
): Promise<void> {
  await updateRow(tx, AdviceProcedure, procedure, { ...more, status, answeredOn, answeredWith, answerAdoptedOn: adoptedOn, answerMeetingId: meetingId });
}
