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
import { readHolidays } from "../../holidays/holiday.queries.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import type { ProcedureStatus } from "../advice.enums.js";
import { isOpen } from "./open-steps.js";
import { type ProcedureParts, readParts } from "./procedure-parts.js";
import { either, PRIVATE_ACTS, type ProcedureFacts } from "./procedure-steps.js";
import { procedureLifecycles } from "./procedure.lifecycle.js";
import type { ProcedureAct } from "./procedure.type.js";

/** What an act on a procedure knows before it writes. */
export interface ProcedureInHand {
  /** It is locked until the transaction ends. A private act locks only its own side of it. */
  readonly procedure: AdviceProcedure;
  /** The status that the act leads to. */
  readonly to: ProcedureStatus;
}

/**
 * Takes a procedure in hand for an act: it takes the lock of the actor's own side, locks the
 * procedure unless the act is private, and refuses in order (not found, forbidden, stale, wrong
 * state).
 *
 * Every act locks in the same order: first what belongs to its own organisation alone (a meeting,
 * then its side of the procedure), then the procedure, its parts, the companions of a first
 * procedure (`lockCompanions`), and a calendar item.
 *
 * The rows that a private act reads of the procedure may change before its transaction ends. That
 * does no harm: whoever changes them never looks at another organisation's private rows, so the
 * outcome is the same as if the private act had come first.
 *
 * @param expectedVersion the version of the procedure that the caller read; acts that begin
 * something in the procedure leave it out.
 */
export async function takeProcedureInHand({
  tx,
  actor,
  act,
  id,
  expectedVersion,
}: {
  tx: Transaction;
  actor: Actor;
  act: ProcedureAct;
  id: string;
  expectedVersion?: number;
}): Promise<ProcedureInHand> {
  const procedure = await holdProcedure({ tx, actor, act, id });
  const seen =
    expectedVersion === undefined ? undefined : { version: procedure.version, expectedVersion };
  return { procedure, to: await admitTo({ tx, actor, act, taken: { procedure, seen } }) };
}

/**
 * Takes the lock of the actor's own side of a procedure, and locks the procedure unless the act is
 * private.
 *
 * @throws NOT_FOUND; FORBIDDEN for the role; FORBIDDEN for the side; in this order.
 */
export async function holdProcedure({
  tx,
  actor,
  act,
  id,
}: {
  tx: Transaction;
  actor: Actor;
  act: ProcedureAct;
  id: string;
}): Promise<AdviceProcedure> {
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

/** The facts that an act on a procedure looks at. The parts are read once, on first use. */
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
  /** The versions of the procedure, or of the part or private row that the act is on. */
  readonly seen: Seen | undefined;
}

/**
 * The status to which an act leads on a procedure that the caller has locked.
 *
 * @throws what `Lifecycle.admit` throws.
 */
export const admitTo = ({
  tx,
  actor,
  act,
  taken,
}: {
  tx: Transaction;
  actor: Actor;
  act: ProcedureAct;
  taken: SeenProcedure;
}): Promise<ProcedureStatus> => {
  const { procedure, seen } = taken;
  return procedureLifecycles[procedure.kind].admit(actor, act, {
    facts: factsIn(tx, procedure),
    seen,
  });
};

/**
 * The refusal of an act that cannot be done in the present state of a procedure, or of a part of
 * it.
 */
export const notNow = ({
  tx,
  actor,
  procedure,
  inTheWay,
}: {
  tx: Transaction;
  actor: Actor;
  procedure: AdviceProcedure;
  inTheWay?: InTheWay;
}): Promise<RuleRefusal> =>
  procedureLifecycles[procedure.kind].notNow(actor, factsIn(tx, procedure), inTheWay);

/**
 * Refuses when the advice term has passed, even if the clock has not recorded it yet: nobody may
 * revive a term between midnight and that moment. This is for acts that are open only within the
 * term. `takeProcedureInHand` does not look at the day; these acts read it anyway.
 *
 * @throws INVALID_TRANSITION (a userError).
 */
export async function refuseLapsed({
  tx,
  actor,
  procedure,
  today,
}: {
  tx: Transaction;
  actor: Actor;
  procedure: AdviceProcedure;
  today: LocalDate;
}): Promise<void> {
  if (isOpen("TERM", procedure, today)) return;
  const because = {
    nl: `De adviestermijn is op ${procedure.adviceDueOn!} verstreken`,
    en: `The advice term passed on ${procedure.adviceDueOn!}`,
  };
  throw await notNow({ tx, actor, procedure, inTheWay: { because } });
}

/**
 * Finds a procedure on which the actor may act. Local organisations also read procedures of others
 * in their area; those are not found here.
 */
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
 * Takes a part of a procedure in hand for an act on it: locks the procedure, then the part, and
 * refuses in order. `id` and `expectedVersion` are those of the part.
 *
 * @param typeName the GraphQL type of the part, for NOT_FOUND.
 */
export async function takePartInHand<T extends Part>({
  tx,
  actor,
  act,
  kind,
  input,
}: {
  tx: Transaction;
  actor: Actor;
  act: ProcedureAct;
  kind: readonly [EntityTarget<T>, string];
  input: { id: string; expectedVersion: number };
}): Promise<ProcedureInHand & { readonly part: T }> {
  const [entity, typeName] = kind;
  const { id, expectedVersion } = input;
  const known = await findUnlocked(tx, entity, id);
  if (!known) throw new NotFound(typeName, id);
  const procedure = await holdProcedure({ tx, actor, act, id: known.procedureId });
  const part = await findForUpdate(tx, entity, known.id);
  if (!part) throw new NotFound(typeName, id);
  return {
    procedure,
    part,
    to: await admitTo({
      tx,
      actor,
      act,
      taken: {
        procedure,
        seen: { version: part.version, expectedVersion },
      },
    }),
  };
}

/**
 * Locks the companions of a first procedure that is in hand, in the order of their ids. A companion
 * has none.
 */
export async function lockCompanions(
  tx: Transaction,
  first: Pick<AdviceProcedure, "id">,
): Promise<AdviceProcedure[]> {
  const [sql, parameters] = selectRows({ source: tx, entity: AdviceProcedure, alias: "procedure" })
    .where("procedure.companionOfId = :id", { id: first.id })
    .orderBy("procedure.id")
    .getQueryAndParameters();
  return tx.query<AdviceProcedure[]>(`${sql} FOR NO KEY UPDATE`, parameters);
}
