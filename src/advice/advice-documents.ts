import { refuseBy } from "../acts/lifecycle.js";
import { randomUUID } from "node:crypto";
import type { VersionedInput } from "../acts/act-input.js";
import type { Actor } from "../acts/perform-act.js";
import { textOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { insertRow, updateRow } from "../acts/versioned-rows.js";
import { isUuid, selectRows } from "../persistence/rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import { titleOf } from "./procedure-about.js";
import { lockCompanions, takePartInHand, takeProcedureInHand, refuseLapsed } from "./procedure-in-hand.js";
import type { AddAdviceDocumentInput } from "./request.input.js";
import { confidentialityOf } from "./request-text.js";
import { AdviceDocument, RequestVersion } from "./request-version.entity.js";
import { copyDocuments } from "./submit-advice-request.js";
import { companionsToFollow } from "./supplement-advice-request.js";
import { isLiftable, isShareable } from "./procedure-needs.js";

const MAX_URL = 2_000;

/** A document by reference; to a draft it is a draft, to what is shared it is shared at once, with every addressee. */
export async function addAdviceDocument(tx: Transaction, actor: Actor, input: AddAdviceDocumentInput): Promise<string> {
  const { procedure } = await takeProcedureInHand(tx, actor, "ADD_DOCUMENT", input.id, input.expectedVersion);
  const today = await findToday(tx);
  await refuseLapsed(tx, actor, procedure, today);
  const isShared = procedure.sharedAt !== null;
  const companions = isShared ? await companionsToFollow(tx, procedure, today) : [];
  const title = titleOf(input.title);
  const content = { ...fileOf(input), ...confidentialityOf(input, { confidentiality: "SHARED", embargoUntil: null }, today) };
  const id = randomUUID();
  await insertRow(tx, AdviceDocument, { ...content, id, title, procedureId: procedure.id, organisationId: actor.organisationId, ...(isShared ? { sharedAt: () => "now()" } : {}) });
  await copyDocuments(tx, procedure.id, companions, id);
  return procedure.id;
}

/** An https address, perhaps with the file's hash; or the ground on which it is withheld. @throws DOCUMENT_INVALID. */
function fileOf(input: AddAdviceDocumentInput): Pick<AdviceDocument, "url" | "sha256" | "withheldGround"> {
  const [url, sha256, withheldGround] = [textOf(input.url ?? "", "url", MAX_URL), textOf(input.sha256 ?? "", "sha256").toLowerCase(), textOf(input.withheldGround ?? "", "withheldGround")];
  const invalid = (field: string) => new RuleRefusal("DOCUMENT_INVALID", {}, field);
  if ((url === "") === (withheldGround === "")) throw invalid("url");
  if (url && !isHttps(url)) throw invalid("url");
  if (sha256 && (!url || !/^[0-9a-f]{64}$/.test(sha256))) throw invalid("sha256");
  return { url: url || null, sha256: sha256 || null, withheldGround: withheldGround || null };
}

function isHttps(url: string): boolean {
  if (!URL.canParse(url) || /\s/.test(url)) return false;
  const { protocol, username, password } = new URL(url);
  return protocol === "https:" && !username && !password;
}

/** From here on everybody reads it who reads the procedure: a version of the request or a document, and every companion's copy of it. */
export async function liftAdviceConfidentiality(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const [kind, procedureId] = await kindOf(tx, input.id);
  try {
    const { part, procedure } = await takePartInHand<RequestVersion | AdviceDocument>(tx, actor, "LIFT_CONFIDENTIALITY", kind, input);
    refuseBy(isLiftable(part));
    await lockCompanions(tx, procedure);
    await updateRow<RequestVersion | AdviceDocument>(tx, kind[0], part, { liftedAt: () => "now()" });
    await tx.createQueryBuilder().update<RequestVersion | AdviceDocument>(kind[0]).set({ liftedAt: () => "now()" }).where("copyOfId = :id AND liftedAt IS NULL", { id: part.id }).execute();
    return procedure.id;
  } catch (error) {
    if (error instanceof RuleRefusal) error.subjectId = procedureId;
    throw error;
  }
}

/**
 * An addressee beside the council reads a confidential text from here on: a version of the request
 * or a document, by the id of its own copy. The parties read it anyhow, and see that it was shared.
 * It is not taken back, because who has read it knows it; what is added later is shared by itself.
 *
 * @throws ALREADY_SHARED (a userError) when the addressee reads it already.
 */
export async function shareConfidentialText(
  tx: Transaction, actor: Actor, input: VersionedInput,
): Promise<string> {
  const [kind, procedureId] = await kindOf(tx, input.id);
  try {
    const { part, procedure } = await takePartInHand<RequestVersion | AdviceDocument>(
      tx, actor, "SHARE_CONFIDENTIAL_TEXT", kind, input);
    refuseBy(isShareable(part, procedure.companionOfId !== null));
    const confided = { confidedAt: () => "now()" };
    await updateRow<RequestVersion | AdviceDocument>(tx, kind[0], part, confided);
    return procedure.id;
  } catch (error) {
    if (error instanceof RuleRefusal) error.subjectId = procedureId;
    throw error;
  }
}

const VERSION = [RequestVersion, "AdviceRequestVersion"] as const;
const DOCUMENT = [AdviceDocument, "AdviceDocument"] as const;

/** Which of the two has this id, and of which procedure. */
async function kindOf(tx: Transaction, id: string): Promise<[typeof VERSION | typeof DOCUMENT, procedureId?: string]> {
  for (const kind of isUuid(id) ? [VERSION, DOCUMENT] : []) {
    const row = await selectRows<RequestVersion | AdviceDocument>(tx, kind[0], "part").where("part.id = :id", { id }).getRawOne<RequestVersion | AdviceDocument>();
    if (row) return [kind, row.procedureId];
  }
  return [DOCUMENT];
}
