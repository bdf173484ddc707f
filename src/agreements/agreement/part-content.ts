import { Field, InputType, Int } from "type-graphql";
import { refusal } from "../../acts/refusal.js";
import { titleRequired } from "../../acts/refusals.js";
import { MAX_TITLE, textOf } from "../../acts/text.js";
import { MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import type { NoTenantPartyReason, PartScope } from "../agreements.enums.js";
import { NoTenantPartyReasonEnum } from "../cycle/agreement-cycle.type.js";
import type { Agreement, AgreementPart } from "./agreement.entity.js";
import { isYearOf } from "./agreement-content.js";
import { PartScopeEnum } from "./agreement.type.js";
import { AgreementPartyInput } from "./parties.js";

/** What a part is, with its whole list of parties. */
@InputType("AgreementPartFields")
export class AgreementPartFields {
  @Field(() => String, { description: "Its mark, at most 20 characters, such as B9 (aanduiding)." })
  code!: string;
  @Field(() => String, { description: "Title, at most 200 characters (titel)." }) title!: string;
  @Field(() => PartScopeEnum, { description: "Whom it is for (soort onderdeel)." })
  scope!: PartScope;
  @Field(() => Int, { nullable: true, description: "The year of a slice; only then (jaar)." })
  year?: number | null;
  @Field(() => [AgreementPartyInput], { description: "All its parties (partijen)." })
  parties!: AgreementPartyInput[];
  @Field(() => NoTenantPartyReasonEnum, {
    nullable: true,
    description: "Why no tenants' organisation is party to it; only then (reden).",
  })
  noTenantPartyReason?: NoTenantPartyReason | null;
}

@InputType("AgreementPartInput", { description: "A part of a new agreement (onderdeel)." })
@VisibleTo(...MEMBERS)
export class AgreementPartInput extends AgreementPartFields {}

const codeTaken = refusal<{ code: string }>("PART_CODE_TAKEN", {
  description: "Each part has a mark of its own (aanduiding dubbel of leeg).",
  nl: (d) => `Geef elk onderdeel een eigen aanduiding: ${d.code}.`,
  en: (d) => `Give each part a mark of its own: ${d.code}.`,
});

const sliceYearInvalid = refusal("SLICE_YEAR_INVALID", {
  description: "A slice, and only a slice, names a year of the agreement (ongeldig jaar).",
  nl: () => "Een jaarschijf, en alleen die, noemt een jaar binnen de looptijd.",
  en: () => "A slice, and only a slice, names a year of the agreement.",
});

const MAX_CODE = 20;

type Content = Pick<AgreementPart, "code" | "title" | "scope" | "year" | "noTenantPartyReason">;

/**
 * What was given of a part.
 *
 * @param taken the marks of the other parts.
 * @param within the input's field that it stands in: `parts.0`.
 * @throws userErrors: PART_CODE_TAKEN, TITLE_REQUIRED, TEXT_TOO_LONG, TEXT_INVALID,
 * SLICE_YEAR_INVALID.
 */
export function partContentOf(
  input: AgreementPartFields,
  {
    agreement,
    taken,
    within,
  }: {
    readonly agreement: Pick<Agreement, "startsOn" | "endsOn">;
    readonly taken: readonly string[];
    readonly within?: string;
  },
): Content {
  const field = (name: string) => (within ? `${within}.${name}` : name);
  const code = textOf(input.code, field("code"), MAX_CODE);
  if (!code || taken.includes(code)) throw codeTaken({ code }).at(field("code"));
  const title = textOf(input.title, field("title"), MAX_TITLE);
  if (!title) throw titleRequired().at(field("title"));
  const year = input.year ?? null;
  const isWithin = year !== null && isYearOf(agreement, year);
  if (input.scope === "SLICE" ? !isWithin : year !== null)
    throw sliceYearInvalid().at(field("year"));
  return {
    code,
    title,
    scope: input.scope,
    year,
    noTenantPartyReason: input.noTenantPartyReason ?? null,
  };
}
