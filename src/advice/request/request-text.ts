import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { MAX_LETTER, MAX_TITLE, optionalTextOf, textOf } from "../../acts/text.js";
import { isUuid, selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { unknownContact, questionRequired, dateInPast } from "../advice.refusals.js";
import { RequestVersion } from "./request-version.entity.js";
import type { ConfidentialityInput, RequestKind, RequestTextInput } from "./request.input.js";

const motivesRequired = refusal("MOTIVES_REQUIRED", {
  description: "Motives are mandatory by Wohv art. 4(2) (beweegredenen verplicht).",
  nl: () => "Vermeld de beweegredenen (Wohv art. 4 lid 2).",
  en: () => "State the motives (Wohv art. 4(2)).",
});

const consequencesRequired = refusal("CONSEQUENCES_REQUIRED", {
  description: "Consequences for tenants are mandatory by Wohv art. 4(2) (gevolgen verplicht).",
  nl: () => "Vermeld de gevolgen voor huurders (Wohv art. 4 lid 2).",
  en: () => "State the consequences for tenants (Wohv art. 4(2)).",
});

const embargoInvalid = refusal("EMBARGO_INVALID", {
  description:
    "An embargo has a last day only when it is one, and not in the past (ongeldig embargo).",
  nl: () => "Een einddatum hoort alleen bij een embargo en ligt niet in het verleden.",
  en: () => "A last day goes with an embargo only, and does not lie in the past.",
});

/** What one version of a request says, beside its last day. */
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

/** The draft of a request, or its latest version. The procedure is in hand. */
export async function latestVersionOf(
  tx: Transaction,
  procedureId: string,
): Promise<RequestVersion> {
  const version = await selectRows(tx, RequestVersion, "version")
    .where("version.procedureId = :procedureId", { procedureId })
    .orderBy("version.number", "DESC", "NULLS FIRST")
    .limit(1)
    .getRawOne<RequestVersion>();
  if (!version) throw new Error("A request has a version from its beginning.");
  return version;
}

/**
 * What a caller gave of a request's text, checked; what was left out is absent.
 *
 * @throws userErrors: TEXT_TOO_LONG, TEXT_INVALID, UNKNOWN_CONTACT, EMBARGO_INVALID.
 */
export async function requestTextOf(
  tx: Transaction,
  actor: Actor,
  input: RequestTextInput,
  before: Pick<RequestText, "confidentiality" | "embargoUntil">,
  today: LocalDate,
): Promise<Partial<RequestText>> {
  const text: Partial<RequestText> = {};
  for (const field of ["question", "intent", "motives", "consequences"] as const) {
    const given = input[field];
    if (given != null) text[field] = textOf(given, field, MAX_LETTER);
  }
  if (input.plannedExecutionOn !== undefined) text.plannedExecutionOn = input.plannedExecutionOn;
  if (input.decisionForum !== undefined)
    text.decisionForum = optionalTextOf(input.decisionForum, "decisionForum", MAX_TITLE);
  if (input.contactId != null)
    await refuseUnknownContact(tx, actor.organisationId, input.contactId, "contactId");
  if (input.contactId !== undefined) text.contactId = input.contactId;
  return { ...text, ...confidentialityOf(input, before, today) };
}

/**
 * Who may read something from now on. An embargo's last day goes with it.
 * @throws EMBARGO_INVALID.
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

/** Whether it is for the parties, until it is lifted or shared with the addressee. */
export const isConfidential = ({
  confidentiality,
  liftedAt,
}: Pick<RequestVersion, "confidentiality"> & Partial<RequestVersion>): boolean =>
  !liftedAt && (confidentiality === "CONFIDENTIAL" || confidentiality === "EMBARGO");

/**
 * What a request has to say before it is sent.
 * @throws QUESTION_REQUIRED, MOTIVES_REQUIRED, CONSEQUENCES_REQUIRED (userErrors).
 */
export function refuseIncompleteText(
  kind: RequestKind,
  text: Pick<RequestText, "question" | "motives" | "consequences">,
): void {
  const byLaw = kind !== "VOLUNTARY";
  if (!text.question) throw questionRequired();
  if (byLaw && !text.motives) throw motivesRequired();
  if (byLaw && !text.consequences) throw consequencesRequired();
}

/** @throws DATE_IN_PAST, EMBARGO_INVALID (userErrors). */
export function refusePastDates(
  { plannedExecutionOn, embargoUntil }: Partial<RequestText>,
  today: LocalDate,
): void {
  if (plannedExecutionOn && plannedExecutionOn < today) throw dateInPast();
  if (embargoUntil && embargoUntil < today) throw embargoInvalid();
}

/** Whether a person has a role in an organisation today, as a condition on `app.membership`. */
export const holdsRole = (person: string, organisation: string): string =>
  `person_id = ${person} AND organisation_id = ${organisation} AND app.today() BETWEEN ` +
  "starts_on AND COALESCE(ends_on, 'infinity')";

/** @throws UNKNOWN_CONTACT unless the person has a role in the organisation today. */
export async function refuseUnknownContact(
  tx: Transaction,
  organisationId: string,
  personId: string,
  field?: string,
): Promise<void> {
  const found = isUuid(personId)
    ? await tx.query<unknown[]>(`SELECT id FROM app.membership WHERE ${holdsRole("$1", "$2")}`, [
        personId,
        organisationId,
      ])
    : [];
  if (found.length === 0) throw unknownContact().at(field);
}
