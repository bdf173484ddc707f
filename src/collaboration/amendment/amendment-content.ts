import { Field, InputType } from "type-graphql";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { titleRequired, tooMany } from "../../acts/refusals.js";
import { MAX_TITLE, textOf } from "../../acts/text.js";
import { isParty } from "../../authorisation/audience.js";
import type { Words } from "../../graphql/enums.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { tenantsOrganisationsAmong } from "../../organisation/known-names.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { addMonths } from "../../terms/calendar-days.js";
import { giveTheSame } from "../provision/budget-hash.js";
import { MAX_PROVISIONS, merged } from "../provision/compose.js";
import { budgetsByHash } from "../provision/provision-budget.reads.js";
import type { Budget, ProvisionChange, ProvisionText } from "../provision/provision-content.js";
import {
  type GivenProvision,
  nameOf,
  provisionOf,
  referenceOf,
} from "../provision/provision-of.js";
import { provisionWords } from "../provision/provision-words.js";
import { ProvisionInput, ProvisionReferenceInput } from "../provision/provision.input.js";
import {
  budgetsThatStay,
  overtakenIn,
  refuseContested,
  refuseOvertaken,
  type TextBase,
} from "./base-of-text.js";

/** What a text of an amendment says. What is not named stays as the text before it has it. */
@InputType("AmendmentTextFields")
export class AmendmentTextInput {
  @Field(() => [ProvisionInput], {
    nullable: true,
    description:
      "Provisions with their whole text, each named once; what the amendment said of them before " +
      "goes (bepalingen).",
  })
  provisions?: ProvisionInput[] | null;
  @Field(() => [ProvisionReferenceInput], {
    nullable: true,
    description: "Provisions that it lets go (vervallen bepalingen).",
  })
  repealed?: ProvisionReferenceInput[] | null;
  @Field(() => [ProvisionReferenceInput], {
    nullable: true,
    description: "Provisions that it does not change any more (buiten de wijziging).",
  })
  leftOut?: ProvisionReferenceInput[] | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "The day on which it takes effect; null: when the last has ratified. A day that has passed by " +
      "then is the day of the last ratification (ingangsdatum).",
  })
  effectiveOn?: string | null;
}

/** The same with what goes with a draft. */
@InputType("AmendmentContentFields")
export class AmendmentContentInput extends AmendmentTextInput {
  @Field(() => String, { nullable: true, description: "Title, at most 200 characters (titel)." })
  title?: string | null;
  @Field(() => String, { nullable: true, description: "Why you propose it (toelichting)." })
  rationale?: string | null;
}

const provisionTwice = refusal<{ provision: Words }>("PROVISION_TWICE", {
  description: "Each provision is named once (bepaling dubbel).",
  nl: (d) => `Noem ${d.provision} één keer.`,
  en: (d) => `Name ${d.provision} once.`,
});

const unknownTenantsOrganisation = refusal("UNKNOWN_TENANTS_ORGANISATION", {
  description: "There is no such tenants' organisation to recognise (onbekende organisatie).",
  nl: () => "Zo'n huurdersorganisatie is er niet.",
  en: () => "There is no such tenants' organisation.",
});

const effectiveInPast = refusal("EFFECTIVE_IN_PAST", {
  description: "An amendment takes effect today or later (ingangsdatum voorbij).",
  nl: () => "De ingangsdatum ligt vandaag of later.",
  en: () => "It takes effect today or later.",
});

const effectiveTooFar = refusal<{ last: string }>("EFFECTIVE_TOO_FAR", {
  description: "An amendment takes effect within five years (ingangsdatum te ver weg).",
  nl: (d) => `De ingangsdatum ligt uiterlijk op ${d.last}.`,
  en: (d) => `It takes effect on ${d.last} at the latest.`,
});
const MONTHS_AHEAD = 60;

/** What a text says, of provisions and of its day. */
export interface TextContent {
  readonly provisions: ProvisionChange[];
  readonly effectiveOn: string | null;
}

/** The same, with the budgets that are new with it. */
export interface GivenText extends TextContent {
  readonly budgets: readonly Budget[];
}

/** What a text says, and what it goes on from. */
interface GoneOn {
  readonly input: AmendmentTextInput;
  readonly earlier: TextContent;
  readonly base: TextBase;
}
export const NOTHING_SAID: TextContent = { provisions: [], effectiveOn: null };

/**
 * What a text says that goes on from an earlier one. Who may give no budgets lets none go by
 * giving a provision.
 *
 * @throws userErrors: PROVISION_TWICE, UNKNOWN_TENANTS_ORGANISATION, EFFECTIVE_IN_PAST,
 * EFFECTIVE_TOO_FAR, PROVISIONS_OVERTAKEN, BUDGET_OVERTAKEN, TOO_MANY, and those of `provisionOf`.
 */
export async function textContentOf(
  tx: Transaction,
  { audience }: Actor,
  { input, earlier, base }: GoneOn,
): Promise<GivenText> {
  const provisions = input.provisions ?? [];
  const [repealed, leftOut] = [input.repealed ?? [], input.leftOut ?? []];
  for (const [name, list] of Object.entries({ provisions, repealed, leftOut }))
    if (list.length > MAX_PROVISIONS) throw tooMany({ limit: MAX_PROVISIONS }).at(name);
  const overtaken = await overtakenIn(tx, base);
  const staying =
    provisions.length === 0 || isParty(audience)
      ? undefined
      : await budgetsThatStay(base, overtaken, earlier.provisions);
  const brought = provisions.map((one, index) =>
    provisionOf(one, `provisions.${index}`, staying?.byName),
  );
  const given = brought.map(({ said }) => said);
  const gone = repealed.map((one, index) => referenceOf(one, `repealed.${index}`));
  const without = leftOut.map((one, index) => referenceOf(one, `leftOut.${index}`));
  refuseTwice({ provisions: given, repealed: gone, leftOut: without });
  await refuseUnknown(tx, given);
  const { effectiveOn } = input;
  if (effectiveOn != null) {
    const today = await findToday(tx);
    if (effectiveOn < today) throw effectiveInPast().at("effectiveOn");
    const last = addMonths(today, MONTHS_AHEAD);
    if (effectiveOn > last) throw effectiveTooFar({ last }).at("effectiveOn");
  }
  if (staying) refuseContested(staying, given);
  refuseOvertaken(overtaken, earlier.provisions, [...given, ...gone, ...without]);
  const { kept, budgets } = await withBudgetsOf(tx, brought, { earlier, base });
  return {
    budgets,
    provisions: merged(
      earlier.provisions,
      [
        ...kept.map((one) => ({ repealed: false as const, ...one })),
        ...gone.map((one) => ({ repealed: true as const, ...one })),
      ],
      without,
    ),
    effectiveOn: effectiveOn === undefined ? earlier.effectiveOn : effectiveOn,
  };
}

/**
 * A budget that gives what the text before gave, or otherwise the version, keeps its name: nothing
 * of it is changed.
 */
async function withBudgetsOf(
  tx: Transaction,
  brought: readonly GivenProvision[],
  { earlier, base }: Pick<GoneOn, "earlier" | "base">,
): Promise<{ kept: ProvisionText[]; budgets: Budget[] }> {
  const withBudget = new Set(brought.flatMap((one) => (one.budget ? [nameOf(one.said)] : [])));
  if (withBudget.size === 0) return { kept: brought.map(({ said }) => said), budgets: [] };
  const before = [earlier.provisions, await base.provisions()].map((list) => budgetsIn(list));
  const known = await budgetsByHash(
    tx,
    before.flatMap((one) => [...one].flatMap(([name, hash]) => (withBudget.has(name) ? hash : []))),
  );
  const budgets: Budget[] = [];
  const kept = brought.map(({ said, budget }) => {
    if (!budget) return said;
    const same = before
      .map((one) => known.get(one.get(nameOf(said)) ?? ""))
      .find((one) => one && giveTheSame(one, budget));
    if (same) return { ...said, budget: same.hash };
    budgets.push(budget);
    return said;
  });
  return { kept, budgets };
}

/** The hash of each budget that provisions lay down, by the name of the provision. */
const budgetsIn = (provisions: readonly (ProvisionChange | ProvisionText)[]) =>
  new Map(
    provisions.flatMap((one) =>
      "budget" in one && one.budget !== null ? [[nameOf(one), one.budget] as const] : [],
    ),
  );

function refuseTwice(
  lists: Readonly<Record<string, readonly Parameters<typeof nameOf>[0][]>>,
): void {
  const seen = new Set<string>();
  for (const [list, references] of Object.entries(lists))
    for (const [index, one] of references.entries()) {
      const provision = nameOf(one);
      if (seen.has(provision))
        throw provisionTwice({ provision: provisionWords(one) }).at(`${list}.${index}`);
      seen.add(provision);
    }
}

async function refuseUnknown(tx: Transaction, given: readonly ProvisionText[]): Promise<void> {
  const ids = given.flatMap(({ recognised }) => recognised.map((one) => one.organisationId));
  if (ids.length === 0) return;
  const known = new Set(await tenantsOrganisationsAmong(tx, ids));
  for (const [index, { recognised }] of given.entries())
    for (const [place, { organisationId }] of recognised.entries())
      if (!known.has(organisationId))
        throw unknownTenantsOrganisation().at(`provisions.${index}.recognised.${place}`);
}

/**
 * The title and the reason of an amendment, as far as they were given.
 *
 * @throws userErrors: TITLE_REQUIRED, TEXT_TOO_LONG, TEXT_INVALID.
 */
export function wordsOf({ title, rationale }: AmendmentContentInput): {
  title?: string;
  rationale?: string;
} {
  const named = title == null ? undefined : textOf(title, "title", MAX_TITLE);
  if (named === "") throw titleRequired().at("title");
  return {
    ...(named !== undefined && { title: named }),
    ...(rationale != null && { rationale: textOf(rationale, "rationale") }),
  };
}
