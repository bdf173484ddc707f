import { refuseBy } from "../acts/lifecycle.js";
import { randomUUID } from "node:crypto";
import type { ReasonedInput, VersionedInput } from "../acts/act-input.js";
import type { Actor } from "../acts/perform-act.js";
import { reasonOf } from "../acts/text.js";
import { insertRow, updateRow } from "../acts/versioned-rows.js";
import { selectRows } from "../persistence/rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import { readHolidays } from "../terms/holiday.queries.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { extend } from "./advice-term.js";
import { lapseOpenExtensions } from "./lapse-open-extensions.js";
import { takePartInHand, takeProcedureInHand, refuseLapsed } from "./procedure-in-hand.js";
import type { ExtensionInput } from "./request.input.js";
import { TermExtension } from "./term-extension.entity.js";
import { EXTENSION_GROUNDS } from "./term-grounds.js";
import { isAsked, noneIsAsked } from "./procedure-needs.js";

/** The adviser asks for a later day; one wish waits at a time. The term runs on as it was. */
export async function askForExtension(tx: Transaction, actor: Actor, input: ExtensionInput): Promise<string> {
  const { procedure } = await takeProcedureInHand(tx, actor, "ASK_EXTENSION", input.id, input.expectedVersion);
  await refuseLapsed(tx, actor, procedure, await findToday(tx));
  const extensions = await selectRows(tx, TermExtension, "extension").where("extension.procedureId = :id", { id: procedure.id }).getRawMany<TermExtension>();
  refuseBy(noneIsAsked(extensions));
  extend(procedure, input.untilOn, EXTENSION_GROUNDS.ASKED, await readHolidays(tx), "untilOn"); // what could not be granted is not asked
  await insertRow(tx, TermExtension, { id: randomUUID(), procedureId: procedure.id, organisationId: actor.organisationId, untilOn: input.untilOn, reason: reasonOf(input.reason), status: "ASKED" });
  return procedure.id;
}

/** The landlord grants what was asked. */
export async function grantExtension(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const { extension, procedure } = await takeAskedExtension(tx, actor, input);
  const term = extend(procedure, extension.untilOn, EXTENSION_GROUNDS.ASKED, await readHolidays(tx), "id");
  await updateRow(tx, TermExtension, extension, { status: "GRANTED", answeredAt: () => "now()" });
  await updateRow(tx, AdviceProcedure, procedure, term);
  return extension.id;
}

/** The landlord refuses, with a reason: the term is what it was. */
export async function refuseExtension(tx: Transaction, actor: Actor, input: ReasonedInput): Promise<string> {
  const { extension } = await takeAskedExtension(tx, actor, input);
  await updateRow(tx, TermExtension, extension, { status: "REFUSED", answerReason: reasonOf(input.reason), answeredAt: () => "now()" });
  return extension.id;
}

/** The landlord gives a later day of its own accord: it takes nothing from the adviser, so it holds at once. */
export async function offerExtension(tx: Transaction, actor: Actor, input: ExtensionInput): Promise<string> {
  const { procedure } = await takeProcedureInHand(tx, actor, "OFFER_EXTENSION", input.id, input.expectedVersion);
  await refuseLapsed(tx, actor, procedure, await findToday(tx));
  const term = extend(procedure, input.untilOn, EXTENSION_GROUNDS.OFFERED, await readHolidays(tx), "untilOn");
  await insertRow(tx, TermExtension, {
    id: randomUUID(), procedureId: procedure.id, organisationId: actor.organisationId, untilOn: input.untilOn, reason: reasonOf(input.reason), status: "GRANTED", answeredAt: () => "now()",
  });
  await updateRow(tx, AdviceProcedure, procedure, term);
  await lapseOpenExtensions(tx, [procedure.id], term.adviceDueOn);
  return procedure.id;
}

async function takeAskedExtension(tx: Transaction, actor: Actor, input: VersionedInput): Promise<{ extension: TermExtension; procedure: AdviceProcedure }> {
  const { part: extension, procedure } = await takePartInHand(tx, actor, "ANSWER_EXTENSION", [TermExtension, "TermExtension"], input);
  await refuseLapsed(tx, actor, procedure, await findToday(tx));
  refuseBy(isAsked(extension));
  return { extension, procedure };
}
