import { randomUUID } from "node:crypto";
import { refuseBy } from "../../acts/obstacle.js";
import type { Actor } from "../../acts/perform-act.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { lockCompanions } from "../procedure/procedure-in-hand.js";
import { goesAhead } from "../procedure/procedure-needs.js";
import { isConfidential } from "../procedure/request-readiness.js";
import { statusAfter } from "../procedure/status-after.js";
import { InformationRequest } from "./information-request.entity.js";
import { latestVersionOf, type RequestText } from "./request-text.js";
import { RequestVersion } from "./request-version.entity.js";
import { type ChosenEffect, effectForCompanion, takeEffect } from "./take-effect.js";

/**
 * Locks the companions that a supplement of this procedure reaches as well. A companion can be
 * supplemented by itself only when the first procedure no longer can; that reaches no other.
 *
 * @throws COMPANION_FOLLOWS (a userError).
 */
export async function companionsToFollow(
  tx: Transaction,
  procedure: AdviceProcedure,
  today: LocalDate,
): Promise<AdviceProcedure[]> {
  if (procedure.companionOfId === null)
    return (await lockCompanions(tx, procedure)).filter(({ endedOn }) => endedOn === null);
  const first = await selectRows({ source: tx, entity: AdviceProcedure, alias: "first" })
    .where("first.id = :id", { id: procedure.companionOfId })
    .getRawOne<AdviceProcedure>();
  refuseBy(goesAhead(first, today));
  return [];
}

interface Following {
  readonly text: Partial<RequestText>;
  readonly supplement: string;
  readonly chosen: ChosenEffect;
  readonly today: LocalDate;
  readonly copyOfId: string;
}

/**
 * Gives each companion its copy of a supplement, also when its adviser has answered already. The
 * term of a companion changes only while its advice is awaited.
 */
export async function supplementCompanions({
  tx,
  actor,
  companions,
  following,
}: {
  tx: Transaction;
  actor: Actor;
  companions: readonly AdviceProcedure[];
  following: Following;
}): Promise<void> {
  const { text, supplement, chosen, today, copyOfId } = following;
  for (const companion of companions) {
    const latest = await latestVersionOf(tx, companion.id);
    const confidential = isConfidential({ ...standing(latest), ...text });
    const effect = effectForCompanion(companion, chosen);
    const made = statusAfter("SUPPLEMENT", companion, today)
      ? await takeEffect({ tx, procedure: companion, asked: effect, today })
      : null;
    const requestVersionId = await addVersion({
      tx,
      latest,
      text,
      version: {
        supplement,
        setOn: made?.setOn,
        receivedOn: today,
        copyOfId,
      },
    });
    if (made)
      await noteSupplement({
        tx,
        actor,
        procedureId: companion.id,
        given: {
          answer: supplement,
          requestVersionId,
          confidential,
          ...made.kept,
        },
      });
  }
}

/**
 * Adds the next version of a request: the text of the latest one, with the given changes.
 *
 * @param setOn the last day as the landlord set it; left out: that of the latest version.
 * @returns the id of the new version.
 */
export async function addVersion({
  tx,
  latest,
  text,
  version,
}: {
  tx: Transaction;
  latest: RequestVersion;
  text: Partial<RequestText>;
  version: Pick<RequestVersion, "supplement" | "receivedOn"> & {
    setOn: LocalDate | null | undefined;
    copyOfId?: string;
  };
}): Promise<string> {
  const { setOn = latest.adviceDueOn, ...made } = version;
  const {
    procedureId,
    organisationId,
    question,
    intent,
    motives,
    consequences,
    plannedExecutionOn,
    decisionForum,
    contactId,
  } = latest;
  const id = randomUUID();
  await insertRow(tx, RequestVersion, {
    procedureId,
    organisationId,
    question,
    intent,
    motives,
    consequences,
    plannedExecutionOn,
    decisionForum,
    contactId,
    ...standing(latest),
    ...text,
    ...made,
    adviceDueOn: setOn,
    id,
    number: latest.number! + 1,
    submittedAt: () => "now()",
  });
  return id;
}

/** The confidentiality that the next version inherits. A text that was lifted stays SHARED. */
export const standing = ({
  confidentiality,
  embargoUntil,
  liftedAt,
}: RequestVersion): Pick<RequestText, "confidentiality" | "embargoUntil"> =>
  liftedAt ? { confidentiality: "SHARED", embargoUntil: null } : { confidentiality, embargoUntil };

/**
 * Keeps a supplement as an information request without a question, so that the adviser can contest
 * what it does to the term, as it can with an answer.
 */
export async function noteSupplement({
  tx,
  actor,
  procedureId,
  given,
}: {
  tx: Transaction;
  actor: Actor;
  procedureId: string;
  given: Pick<
    InformationRequest,
    "answer" | "requestVersionId" | "confidential" | "material" | "effect" | "adviceDueOn"
  >;
}): Promise<void> {
  await insertRow(tx, InformationRequest, {
    ...given,
    id: randomUUID(),
    procedureId,
    organisationId: actor.organisationId,
    question: null,
    answeredAt: () => "now()",
  });
}
