import type { Actor } from "../../acts/perform-act.js";
import { MAX_LETTER, MAX_TITLE, optionalTextOf, textOf } from "../../acts/text.js";
import { holdsRole } from "../../organisation/holds-role.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { unknownContact } from "../advice.refusals.js";
import { embargoInvalid } from "../procedure/request-readiness.js";
import { RequestVersion } from "./request-version.entity.js";
import type { ConfidentialityInput, RequestTextInput } from "./request.input.js";

/** The text of one version of a request, without its last day. */
export type RequestText = Pick<
  RequestVersion,
  | "question"
  | "intent"
  | "motives"
  | "consequences"
  | "plannedExecutionOn"
  | "decisionForum"
  | "contactId"
  | "confidentiality"
  | "embargoUntil"
>;

export const EMPTY_REQUEST: RequestText = {
  question: "",
  intent: "",
  motives: "",
  consequences: "",
  plannedExecutionOn: null,
  decisionForum: null,
  contactId: null,
  confidentiality: "SHARED",
  embargoUntil: null,
};

/**
 * Finds the draft of a request, or else its latest version. The caller has the procedure in hand.
 */
export async function latestVersionOf(
  tx: Transaction,
  procedureId: string,
): Promise<RequestVersion> {
  const version = await selectRows({ source: tx, entity: RequestVersion, alias: "version" })
    .where("version.procedureId = :procedureId", { procedureId })
    .orderBy("version.number", "DESC", "NULLS FIRST")
    .limit(1)
    .getRawOne<RequestVersion>();
  if (!version) throw new Error("A request has a version from its beginning.");
  return version;
}

/**
 * Checks what a caller gives as the text of a request. The result has no key for what the caller
 * left out.
 *
 * @throws userErrors: TEXT_TOO_LONG, TEXT_INVALID, UNKNOWN_CONTACT, EMBARGO_INVALID.
 */
export async function requestTextOf({
  tx,
  actor,
  input,
  before,
  today,
}: {
  tx: Transaction;
  actor: Actor;
  input: RequestTextInput;
  before: Pick<RequestText, "confidentiality" | "embargoUntil">;
  today: LocalDate;
}): Promise<Partial<RequestText>> {
  const text: Partial<RequestText> = {};
  for (const field of ["question", "intent", "motives", "consequences"] as const) {
    const given = input[field];
    if (given != null) text[field] = textOf(given, field, MAX_LETTER);
  }
  if (input.plannedExecutionOn !== undefined) text.plannedExecutionOn = input.plannedExecutionOn;
  if (input.decisionForum !== undefined)
    text.decisionForum = optionalTextOf(input.decisionForum, "decisionForum", MAX_TITLE);
  if (input.contactId != null)
    await refuseUnknownContact({
      tx,
      organisationId: actor.organisationId,
      personId: input.contactId,
      field: "contactId",
    });
  if (input.contactId !== undefined) text.contactId = input.contactId;
  return { ...text, ...confidentialityOf(input, before, today) };
}

/**
 * Checks who may read a text from now on. The last day of an embargo goes with the embargo: another
 * confidentiality clears it.
 *
 * @throws EMBARGO_INVALID (a userError).
 */
export function confidentialityOf(
  input: ConfidentialityInput,
  before: Pick<RequestText, "confidentiality" | "embargoUntil">,
  today: LocalDate,
): Partial<Pick<RequestText, "confidentiality" | "embargoUntil">> {
  if (input.confidentiality == null && input.embargoUntil === undefined) return {};
  const confidentiality = input.confidentiality ?? before.confidentiality;
  const kept = confidentiality === "EMBARGO" ? before.embargoUntil : null;
  const embargoUntil = input.embargoUntil === undefined ? kept : input.embargoUntil;
  if (embargoUntil !== null && (confidentiality !== "EMBARGO" || embargoUntil < today))
    throw embargoInvalid().at("embargoUntil");
  return { confidentiality, embargoUntil };
}

/**
 * Refuses a contact who has no role in the organisation today.
 *
 * @throws UNKNOWN_CONTACT (a userError).
 */
export async function refuseUnknownContact({
  tx,
  organisationId,
  personId,
  field,
}: {
  tx: Transaction;
  organisationId: string;
  personId: string;
  field?: string;
}): Promise<void> {
  if (!(await holdsRole(tx, { personId, organisationId }))) throw unknownContact().at(field);
}
