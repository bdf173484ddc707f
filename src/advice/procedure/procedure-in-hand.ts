import type { EntityTarget, ObjectLiteral } from "typeorm";
import type { InTheWay, Seen } from "../../acts/lifecycle.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { type RuleRefusal } from "../../acts/refusal.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { readHolidays } from "../../terms/holiday.queries.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import type { ProcedureStatus } from "../advice.enums.js";
import { isOpen } from "./open-steps.js";
import { type ProcedureParts, readParts } from "./procedure-parts.js";
import { either, PRIVATE_ACTS, type ProcedureFacts } from "./procedure-steps.js";
import { procedureLifecycles } from "./procedure.lifecycle.js";
import type { ProcedureAct } from "./procedure.type.js";

/** What every act on a procedure has found out before it writes. */
export interface ProcedureInHand {
  /** Locked until the transaction ends; by a private act only the own side of it is. */
  readonly procedure: AdviceProcedure;
  /** The status the act leads to. */
  readonly to: ProcedureStatus;
}

/**
 * Takes a procedure in hand for an act: holds the own side of it, locks it unless the act is
 * private, and refuses in order (not found, forbidden, stale, wrong state).
 *
 * Every act locks what is its own alone first (a meeting, then its side of the procedure), then
 * the procedure, its parts, the companions of a first procedure (`lockCompanions`), and a calendar
 * item. What a private act reads of the procedure may change before it ends: who changes it never
 * looks at another's private rows, so it is as if the private act had come first.
 *
 * @param expectedVersion of the procedure; left out by acts that begin something in it.
 */
export async function takeProcedureInHand(
  tx: Transaction,
  actor: Actor,
  act: ProcedureAct,
  id: string,
  expectedVersion?: number,
): Promise<ProcedureInHand> {
  const procedure = await holdProcedure(tx, actor, act, id);
  const seen =
    expectedVersion === undefined ? undefined : { version: procedure.version, expectedVersion };
  return { procedure, to: await admitTo(tx, actor, act, { procedure, seen }) };
}

/**
 * Holds the own side of a procedure, and locks it unless the act is private.
 *
 * @throws NOT_FOUND; FORBIDDEN for the role, and for the side; in this order.
 */
export async function holdProcedure(
  tx: Transaction,
  actor: Actor,
  act: ProcedureAct,
  id: string,
): Promise<AdviceProcedure> {
  await holdOwnSide(tx, actor, id);
  const procedure = PRIVATE_ACTS.has(act)
    ? await findOwn(tx, actor, id)
    : await findForUpdate(tx, AdviceProcedure, id);
  if (!procedure) {
    const known = await findUnlocked(tx, AdviceProcedure, id);
    throw known ? new Forbidden(either.refusal) : new NotFound("AdviceProcedure", id);
  }
  procedureLifecycles[procedure.kind].refuseForbidden(actor, act, factsIn(tx, procedure));
  return procedure;
}

/** What an act on a procedure looks at; its parts are read once, when they are asked for. */
function factsIn(tx: Transaction, procedure: AdviceProcedure): ProcedureFacts {
  let parts: Promise<ProcedureParts> | undefined;
  return {
    subject: procedure,
    parts: () => (parts ??= readParts(tx, procedure.id)),
    holidays: () => readHolidays(tx),
  };
}

interface SeenProcedure {
  readonly procedure: AdviceProcedure;
  /** The versions of the procedure, or of the part or the own row that the act is on. */
  readonly seen: Seen | undefined;
}

/**
 * The status that an act on a procedure that is locked leads to.
 *
 * @throws as `Lifecycle.admit`.
 */
export const admitTo = (
  tx: Transaction,
  actor: Actor,
  act: ProcedureAct,
  { procedure, seen }: SeenProcedure,
): Promise<ProcedureStatus> =>
  procedureLifecycles[procedure.kind].admit(actor, act, { facts: factsIn(tx, procedure), seen });

/** What refuses an act where the procedure, or a part of it, stands. */
export const notNow = (
  tx: Transaction,
  actor: Actor,
  procedure: AdviceProcedure,
  inTheWay?: InTheWay,
): Promise<RuleRefusal> =>
  procedureLifecycles[procedure.kind].notNow(actor, factsIn(tx, procedure), inTheWay);

/**
 * Between midnight and the moment at which the clock has recorded it, a term that has passed is
 * past already: nobody revives it then. For acts that are open only within the term, which the act
 * in hand does not look at: they ask what day it is anyhow.
 *
 * @throws INVALID_TRANSITION (a userError).
 */
export async function refuseLapsed(
  tx: Transaction,
  actor: Actor,
  procedure: AdviceProcedure,
  today: LocalDate,
): Promise<void> {
  if (isOpen("TERM", procedure, today)) return;
  const because = {
    nl: `De adviestermijn is op ${procedure.adviceDueOn!} verstreken`,
    en: `The advice term passed on ${procedure.adviceDueOn!}`,
  };
  throw await notNow(tx, actor, procedure, { because });
}

/** A procedure that the actor may write: local organisations read others' in their area, too. */
async function findOwn(
  tx: Transaction,
  { audience, organisationId }: Actor,
  id: string,
): Promise<AdviceProcedure | undefined> {
  const procedure = await findUnlocked(tx, AdviceProcedure, id);
  const sides = [procedure?.organisationId, procedure?.adviserId];
  return audience === "LANDLORD" || sides.includes(organisationId) ? procedure : undefined;
}

type Part = ObjectLiteral & { id: string; version: number; procedureId: string };

/**
 * Takes a part of a procedure in hand for an act on it, whose `id` and `expectedVersion` are the
 * part's: locks the procedure, then the part, and refuses in order.
 *
 * @param typeName of the part in GraphQL, for NOT_FOUND.
 */
export async function takePartInHand<T extends Part>(
  tx: Transaction,
  actor: Actor,
  act: ProcedureAct,
  [entity, typeName]: readonly [EntityTarget<T>, string],
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<ProcedureInHand & { readonly part: T }> {
  const known = await findUnlocked(tx, entity, id);
  if (!known) throw new NotFound(typeName, id);
  const procedure = await holdProcedure(tx, actor, act, known.procedureId);
  const part = await findForUpdate(tx, entity, known.id);
  if (!part) throw new NotFound(typeName, id);
  return {
    procedure,
    part,
    to: await admitTo(tx, actor, act, {
      procedure,
      seen: { version: part.version, expectedVersion },
    }),
  };
}

/**
 * The companions of a first procedure that is in hand, locked in the order of
 * their ids; none for a companion.
 */
export async function lockCompanions(
  tx: Transaction,
  first: Pick<AdviceProcedure, "id">,
): Promise<AdviceProcedure[]> {
  const [sql, parameters] = selectRows(tx, AdviceProcedure, "procedure")
    .where("procedure.companionOfId = :id", { id: first.id })
    .orderBy("procedure.id")
    .getQueryAndParameters();
  return tx.query<AdviceProcedure[]>(`${sql} FOR NO KEY UPDATE`, parameters);
}
