import { refusal } from "../../acts/refusal.js";
import { tooMany } from "../../acts/refusals.js";
import { MAX_TITLE, optionalTextOf, textOf } from "../../acts/text.js";
import { knownThemes } from "../../organisation/known-names.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { isYearOf } from "../agreement/agreement-content.js";
import { type Agreement, AgreementParty } from "../agreement/agreement.entity.js";
import type { CommitmentText, CommitmentTerms } from "./commitment.entity.js";
import type { CommitmentContentInput } from "./commitment.input.js";
import { legalEffectOf } from "./legal-effect.js";
import { reservedToOf } from "./reserved-to.js";
import { notPartyOfPart, priorityYearInvalid } from "./text.refusals.js";

const goalIncomplete = refusal("NATIONAL_GOAL_INCOMPLETE", {
  description:
    "A national goal is named with its edition, or not at all (landelijk doel onvolledig).",
  nl: () => "Noem een landelijk doel samen met de editie van de landelijke afspraken.",
  en: () => "Name a national goal together with its edition.",
});

const MAX_COMPLEXES = 100;

/** A text and its terms, as it is stored. */
export type CommitmentContent = Pick<CommitmentText, "text" | "terms">;

/** The part that a commitment belongs to, and the years of its agreement. */
export interface Within {
  readonly partId: string;
  readonly agreement: Pick<Agreement, "startsOn" | "endsOn">;
}

/**
 * What was given of a commitment, all of it.
 *
 * @throws userErrors: UNKNOWN_THEME, TEXT_TOO_LONG, TEXT_INVALID, NOT_PARTY_OF_PART, TOO_MANY,
 * PRIORITY_YEAR_INVALID, NATIONAL_GOAL_INCOMPLETE, LEGAL_EFFECT_INCOMPLETE, and those of
 * `reservedToOf`.
 */
export async function commitmentContentOf(
  tx: Transaction,
  input: CommitmentContentInput,
  { partId, agreement }: Within,
): Promise<CommitmentContent> {
  const [theme] = await knownThemes(tx, [input.theme], "theme");
  const text = textOf(input.text ?? "", "text");
  const parties = await partiesNamed(tx, partId, input);
  const years = yearsNamed(input, agreement);
  const nationalGoal = optionalTextOf(input.nationalGoal, "nationalGoal");
  const nationalGoalEdition = optionalTextOf(
    input.nationalGoalEdition,
    "nationalGoalEdition",
    MAX_TITLE,
  );
  if ((nationalGoal === null) !== (nationalGoalEdition === null))
    throw goalIncomplete().at(nationalGoal === null ? "nationalGoal" : "nationalGoalEdition");
  const terms: CommitmentTerms = {
    theme: theme!,
    kind: input.kind,
    ...parties,
    inReturn: optionalTextOf(input.inReturn, "inReturn"),
    complexes: complexesOf(input.complexes ?? []),
    ...years,
    nationalGoal,
    nationalGoalEdition,
    reservations: await reservedToOf(tx, input.reservations ?? []),
  };
  return { text, terms };
}

interface NamedParties {
  readonly leadId: string;
  readonly otherIds?: readonly string[] | null;
  readonly appliesToIds?: readonly string[] | null;
}

/**
 * The organisations that were named, each of them party to the part as it now stands.
 *
 * @throws NOT_PARTY_OF_PART (a userError).
 */
export async function partiesNamed(
  tx: Transaction,
  partId: string,
  { leadId, otherIds, appliesToIds }: NamedParties,
): Promise<Pick<CommitmentTerms, "leadId" | "otherIds" | "appliesToIds">> {
  const parties = await selectRows({ source: tx, entity: AgreementParty, alias: "party" })
    .where("party.partId = :partId AND party.leftOn IS NULL", { partId })
    .getRawMany<AgreementParty>();
  const members = new Set(parties.map(({ memberId }) => memberId));
  const named = (given: readonly string[], field: string, taken: readonly string[] = []) => {
    const ids = given.map((id) => id.toLowerCase());
    const wrong = ids.findIndex(
      (id, index) => !members.has(id) || taken.includes(id) || ids.indexOf(id) < index,
    );
    if (wrong >= 0) throw notPartyOfPart({ organisation: given[wrong]! }).at(field);
    return ids;
  };
  const [lead] = named([leadId], "leadId");
  return {
    leadId: lead!,
    otherIds: named(otherIds ?? [], "otherIds", [lead!]),
    appliesToIds: named(appliesToIds ?? [], "appliesToIds"),
  };
}

type Years = "priorityYear" | keyof ReturnType<typeof legalEffectOf>;

/**
 * The years that a text names, each of them one of the agreement as its days now are.
 *
 * @throws userErrors: PRIORITY_YEAR_INVALID, LEGAL_EFFECT_INCOMPLETE.
 */
export function yearsNamed(
  given: Pick<CommitmentContentInput, Years> | Pick<CommitmentTerms, Years>,
  agreement: Within["agreement"],
): Pick<CommitmentTerms, Years> {
  const priorityYear = given.priorityYear ?? null;
  if (priorityYear !== null && !isYearOf(agreement, priorityYear))
    throw priorityYearInvalid().at("priorityYear");
  return { priorityYear, ...legalEffectOf(given, (year) => isYearOf(agreement, year)) };
}

function complexesOf(given: readonly string[]): string[] {
  const names = given.map((name, index) => textOf(name, `complexes.${index}`, MAX_TITLE));
  const kept = [...new Set(names)].filter((name) => name !== "");
  if (kept.length > MAX_COMPLEXES) throw tooMany({ limit: MAX_COMPLEXES }).at("complexes");
  return kept;
}

/** The columns of a commitment that follow from its text. */
export function columnsOf({ text, terms }: CommitmentContent) {
  const { reservations: _, otherIds, appliesToIds, complexes, ...rest } = terms;
  return {
    ...rest,
    text,
    otherIds: [...otherIds],
    appliesToIds: [...appliesToIds],
    complexes: [...complexes],
  };
}
