import { randomUUID } from "node:crypto";
import type { VersionedInput } from "../acts/act-input.js";
import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import { insertRow, updateRow } from "../acts/versioned-rows.js";
import { findTenantsCouncil, knownCommittees } from "../organisation/addressees.js";
import { isUuid, selectRows } from "../persistence/rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import { Advice } from "./advice.entity.js";
import type { ProcedureKind, ProcedureStatus } from "./advice.enums.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { aboutOf, titleOf } from "./procedure-about.js";
import { refuseUnlessAllowedOnAdvice, takeProcedureInHand } from "./procedure-in-hand.js";
import type { AdviceRequestContentInput, DraftAdviceRequestInput, ReviseAdviceRequestInput } from "./request.input.js";
import { EMPTY_REQUEST, latestVersionOf, requestTextOf } from "./request-text.js";
import { RequestVersion } from "./request-version.entity.js";

/** A new request that only the landlord sees until it is submitted; it goes to the tenants' council, whatever else it is about. */
export async function draftAdviceRequest(tx: Transaction, actor: Actor, input: DraftAdviceRequestInput): Promise<string> {
  refuseUnlessAllowedOnAdvice(actor, "DRAFT_REQUEST", input.municipalityIds ?? []);
  const title = titleOf(input.title);
  const about = { ...(await aboutOf(tx, input)), ...(await addresseesOf(tx, input)), ...(await originOf(tx, actor, input.kind, input)) };
  const text = await requestTextOf(tx, actor, input, EMPTY_REQUEST, await findToday(tx));
  const id = randomUUID();
  const { organisationId } = actor;
  await insertRow(tx, AdviceProcedure, { ...about, title, id, kind: input.kind, status: "DRAFT", organisationId, adviserId: await findTenantsCouncil(tx) });
  await insertRow(tx, RequestVersion, { ...text, id: randomUUID(), procedureId: id, organisationId, adviceDueOn: input.adviceDueOn ?? null });
  return id;
}

/** A draft is corrected freely. The procedure's version stands for the text's as well, so it rises with either. */
export async function reviseAdviceRequest(tx: Transaction, actor: Actor, input: ReviseAdviceRequestInput): Promise<string> {
  const { procedure } = await takeProcedureInHand(tx, actor, "REVISE", input.id, input.expectedVersion);
  const draft = await latestVersionOf(tx, procedure.id);
  const about = { ...(await aboutOf(tx, input)), ...(await addresseesOf(tx, input)), ...(await originOf(tx, actor, procedure.kind, input)) };
  const text = await requestTextOf(tx, actor, input, draft, await findToday(tx));
  refuseUnlessAllowedOnAdvice(actor, "REVISE", about.municipalityIds ?? procedure.municipalityIds); // nobody moves a draft out of their own reach
  await updateRow(tx, AdviceProcedure, procedure, { title: procedure.title, ...about });
  const changes = { ...text, ...(input.adviceDueOn === undefined ? {} : { adviceDueOn: input.adviceDueOn }) };
  if (Object.keys(changes).length > 0) await updateRow(tx, RequestVersion, draft, changes);
  return procedure.id;
}

/** Thrown away, with the advice that was being drafted when it is unsolicited. Kept for its own side's history. */
export async function discardAdviceProcedure(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const { procedure, to } = await takeProcedureInHand(tx, actor, "DISCARD", input.id, input.expectedVersion);
  await updateRow(tx, AdviceProcedure, procedure, { status: to });
  await tx.createQueryBuilder().update(Advice).set({ status: "DISCARDED" }).where("procedureId = :id AND status <> 'DISCARDED'", { id: procedure.id }).execute();
  return procedure.id;
}

/** What a request came to nothing with. */
const CAME_TO_NOTHING: readonly ProcedureStatus[] = ["REFUSED", "CONDITION_FAILED", "WITHDRAWN"];

/**
 * On what a request for consent rests, and which earlier one of the landlord's it follows.
 *
 * @throws userErrors: BASIS_NOT_FOR_ADVICE, UNKNOWN_PREDECESSOR.
 */
async function originOf(tx: Transaction, { organisationId }: Actor, kind: ProcedureKind, { consentBasis, followsId }: AdviceRequestContentInput): Promise<Partial<Pick<AdviceProcedure, "consentBasis" | "followsId">>> {
  if (consentBasis != null && kind !== "CONSENT") throw new RuleRefusal("BASIS_NOT_FOR_ADVICE", {}, "consentBasis");
  if (followsId != null) {
    const earlier = isUuid(followsId) ? await selectRows(tx, AdviceProcedure, "procedure").where("procedure.id = :followsId", { followsId }).getRawOne<AdviceProcedure>() : undefined;
    const isOwn = earlier?.organisationId === organisationId && earlier.companionOfId === null;
    if (!isOwn || !CAME_TO_NOTHING.includes(earlier.status)) throw new RuleRefusal("UNKNOWN_PREDECESSOR", {}, "followsId");
  }
  return { ...(consentBasis !== undefined && { consentBasis }), ...(followsId !== undefined && { followsId }) };
}

async function addresseesOf(tx: Transaction, { alsoAddressedIds }: AdviceRequestContentInput): Promise<{ alsoAddressedIds?: string[] }> {
  return alsoAddressedIds ? { alsoAddressedIds: await knownCommittees(tx, alsoAddressedIds, "alsoAddressedIds") } : {};
}
