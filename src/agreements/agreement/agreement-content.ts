import { fileOf } from "../../acts/file-reference.js";
import { Field, InputType, Int } from "type-graphql";
import { refusal } from "../../acts/refusal.js";
import { titleRequired } from "../../acts/refusals.js";
import { MAX_TITLE, textOf } from "../../acts/text.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { yearOf } from "../../terms/calendar-days.js";
import type { Agreement, AgreementReference } from "./agreement.entity.js";
import { AgreementReferenceInput } from "./agreement-reference.type.js";

/** What an agreement says of itself. Left out in a revision: as it was. */
@InputType("AgreementContentFields")
export class AgreementContentInput {
  @Field(() => String, {
    nullable: true,
    description: "Title, at most 200 characters; mandatory at the opening (titel).",
  })
  title?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Its first day; mandatory at the opening (ingangsdatum).",
  })
  startsOn?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Its last day; null: it has no end (einddatum).",
  })
  endsOn?: string | null;
  @Field(() => [AgreementReferenceInput], {
    nullable: true,
    description: "Other agreements that it refers to, fifty at most (verwijzingen).",
  })
  refersTo?: AgreementReferenceInput[] | null;
  @Field(() => [Int], {
    nullable: true,
    description: "In which months of each year its progress is monitored: 4 is April.",
  })
  monitoringMonths?: number[] | null;
}

const daysInvalid = refusal("DAYS_INVALID", {
  description:
    "An agreement begins in a year from 1990 to 2100, and ends on a later day, at most ten years " +
    "after (ongeldige looptijd).",
  nl: () =>
    "Afspraken hebben een ingangsdatum in een jaar van 1990 tot en met 2100, en eindigen daarna, " +
    "binnen tien jaar.",
  en: () => "An agreement has a first day in a year from 1990 to 2100, and ends within ten years.",
});

const monitoringInvalid = refusal("MONITORING_INVALID", {
  description: "Months are numbers from 1 to 12, each named once (ongeldige maanden).",
  nl: () => "Geef maanden als getallen van 1 tot en met 12, elk één keer.",
  en: () => "Give months as numbers from 1 to 12, each once.",
});

const tooManyReferences = refusal("TOO_MANY_REFERENCES", {
  description: "An agreement refers to fifty others at most (te veel verwijzingen).",
  nl: () => "Afspraken verwijzen naar hoogstens vijftig andere.",
  en: () => "An agreement refers to fifty others at most.",
});
const MAX_REFERENCES = 50;
const MAX_YEARS = 10;
const FIRST_YEAR = 1990;
/** The last year that an agreement begins in, and the last of one that has no end. */
export const LAST_YEAR = 2100;

/** Whether a year is one of those of an agreement. */
export const isYearOf = (
  { startsOn, endsOn }: Pick<Agreement, "startsOn" | "endsOn">,
  year: number,
): boolean => year >= yearOf(startsOn) && year <= (endsOn === null ? LAST_YEAR : yearOf(endsOn));

type Content = Pick<Agreement, "title" | "startsOn" | "endsOn" | "refersTo" | "monitoringMonths">;

/**
 * What was given of an agreement's content.
 *
 * @param known what it was; without it, title and first day are mandatory.
 * @throws userErrors: TITLE_REQUIRED, TEXT_TOO_LONG, TEXT_INVALID, DAYS_INVALID,
 * MONITORING_INVALID, TOO_MANY_REFERENCES, REFERENCE_INVALID.
 */
export function agreementContentOf(
  input: AgreementContentInput,
  known?: Content,
): Partial<Content> & Pick<Content, "title" | "startsOn" | "endsOn"> {
  const title = input.title == null ? known?.title : textOf(input.title, "title", MAX_TITLE);
  if (!title) throw titleRequired().at("title");
  const startsOn = input.startsOn ?? known?.startsOn;
  const endsOn = input.endsOn === undefined ? (known?.endsOn ?? null) : input.endsOn;
  if (!startsOn || yearOf(startsOn) < FIRST_YEAR || yearOf(startsOn) > LAST_YEAR)
    throw daysInvalid().at("startsOn");
  if (endsOn !== null && (endsOn < startsOn || yearsBetween(startsOn, endsOn) > MAX_YEARS))
    throw daysInvalid().at("endsOn");
  return {
    title,
    startsOn,
    endsOn,
    ...(input.refersTo != null && { refersTo: referencesOf(input.refersTo) }),
    ...(input.monitoringMonths != null && { monitoringMonths: monthsOf(input.monitoringMonths) }),
  };
}

const yearsBetween = (from: string, until: string): number => yearOf(until) - yearOf(from) + 1;

function monthsOf(given: readonly number[]): number[] {
  const months = [...given].sort((a, b) => a - b);
  if (months.some((month) => month < 1 || month > 12) || new Set(months).size < months.length)
    throw monitoringInvalid().at("monitoringMonths");
  return months;
}

function referencesOf(given: readonly AgreementReferenceInput[]): AgreementReference[] {
  if (given.length > MAX_REFERENCES) throw tooManyReferences().at("refersTo");
  return given.map(({ title: name, kind, precedence, url }, index) => {
    const title = textOf(name, `refersTo.${index}.title`, MAX_TITLE);
    if (!title) throw titleRequired().at(`refersTo.${index}.title`);
    const address =
      url == null ? null : fileOf({ url }, (field) => `refersTo.${index}.${field}`).url;
    return { title, kind, precedence, url: address };
  });
}
