import { randomUUID } from "node:crypto";
import type { VersionedInput } from "../acts/act-input.js";
import { admit } from "../acts/lifecycle.js";
import { holdOwnSide } from "../acts/own-side.js";
import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import { findUnlocked, insertRow, updateRow } from "../acts/versioned-rows.js";
import { NotFound } from "../errors.js";
import { stateWordsOf } from "../graphql/enums.js";
import { selectRows } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import type { DraftResponseInput, ReviseResponseInput } from "./answering.input.js";
import { LandlordResponse } from "./landlord-response.entity.js";
import { notNow, type ProcedureInHand, refuseUnlessAllowedOnAdvice, takePartInHand, takeProcedureInHand } from "./procedure-in-hand.js";
import { findIssuedAdvice, responseContentOf } from "./response-content.js";
import { ResponseStatusEnum } from "./response.type.js";

/** A response that only the landlord knows of: nobody else can notice. */
export async function draftResponse(tx: Transaction, actor: Actor, input: DraftResponseInput): Promise<string> {
  const { procedure } = await takeProcedureInHand(tx, actor, "DRAFT_RESPONSE", input.procedureId);
  const current = await selectRows(tx, LandlordResponse, "response").where("response.procedureId = :id AND response.status <> 'DISCARDED'", { id: procedure.id }).getRawOne<LandlordResponse>();
  if (current) throw new RuleRefusal("RESPONSE_EXISTS", {}, undefined, current.id);
  const { recommendations } = await findIssuedAdvice(tx, procedure.id);
  const id = randomUUID();
  await insertRow(tx, LandlordResponse, { letter: "", draftDecisions: [], ...responseContentOf(input, recommendations), id, procedureId: procedure.id, organisationId: actor.organisationId, status: "DRAFT" });
  return id;
}

/** A draft is corrected freely. */
export async function reviseResponse(tx: Transaction, actor: Actor, input: ReviseResponseInput): Promise<string> {
  const { procedure, part: response } = await takeDraftResponseInHand(tx, actor, "DRAFT_RESPONSE", input);
  const content = responseContentOf(input, (await findIssuedAdvice(tx, procedure.id)).recommendations);
  if (Object.keys(content).length === 0) throw new RuleRefusal("NOTHING_TO_CHANGE", {}, undefined, response.id);
  await updateRow(tx, LandlordResponse, response, content);
  return response.id;
}

/** The draft is thrown away, in whatever state the procedure is: nobody else ever knew of it. */
export async function discardResponse(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const known = await findUnlocked(tx, LandlordResponse, input.id);
  if (!known) throw new NotFound("LandlordResponse", input.id);
  await holdOwnSide(tx, actor, known.procedureId);
  const response = (await findUnlocked(tx, LandlordResponse, known.id))!;
  const procedure = await findUnlocked(tx, AdviceProcedure, response.procedureId);
  refuseUnlessAllowedOnAdvice(actor, "DRAFT_RESPONSE", procedure!.municipalityIds);
  await admitDraft(tx, actor, procedure!, response, { version: response.version, expectedVersion: input.expectedVersion });
  await updateRow(tx, LandlordResponse, response, { status: "DISCARDED" });
  return response.id;
}

/** Takes a draft response in hand, after its procedure. */
export async function takeDraftResponseInHand(tx: Transaction, actor: Actor, act: "DRAFT_RESPONSE" | "SEND_RESPONSE", input: VersionedInput): Promise<ProcedureInHand & { readonly part: LandlordResponse }> {
  const inHand = await takePartInHand(tx, actor, act, [LandlordResponse, "LandlordResponse"], input);
  await admitDraft(tx, actor, inHand.procedure, inHand.part);
  return inHand;
}

async function admitDraft(
  tx: Transaction, actor: Actor, procedure: AdviceProcedure, response: LandlordResponse, seen?: { version: number; expectedVersion: number },
): Promise<void> {
  const to = response.status === "DRAFT" ? response.status : undefined;
  await admit({ seen, to, notNow: () => notNow(tx, actor, procedure, stateWordsOf(ResponseStatusEnum, response.status)) });
}
