import { refusal } from "../../acts/refusal.js";
import type { Words } from "../../graphql/enums.js";
import { lengthInDutch } from "../../terms/dutch-days.js";
import { lengthInEnglish } from "../../terms/english-days.js";
import type { Parameters } from "./provision-content.js";

/** A parameter that is a number. */
export type NumberParameter = {
  readonly [Name in keyof Parameters]-?: Parameters[Name] extends number | undefined ? Name : never;
}[keyof Parameters];

/** What the law says of a parameter: an agreement gives tenants only more (Wohv art. 6). */
interface Floor {
  readonly value: number;
  /** Whether less would take a right of tenants away, or the law limits the term itself. */
  readonly gives: "RIGHT" | "LIMIT";
  /** AT_LEAST: more is better for tenants; AT_MOST: less is. */
  readonly direction: "AT_LEAST" | "AT_MOST";
  readonly article: Words;
}

interface ParameterRule {
  /** Its name in lists and filters. */
  readonly code: string;
  readonly unit: "DAYS" | "MONTHS";
  readonly most: number;
  readonly floor: Floor | null;
  readonly description: string;
}

const wohv = (number: number | string, paragraph?: number) => ({
  nl: `Wohv art. ${number}${paragraph ? ` lid ${paragraph}` : ""}`,
  en: `Wohv art. ${number}${paragraph ? `(${paragraph})` : ""}`,
});

/** The numbers that an agreement can lay down, each with its floor. */
export const NUMBERS: Readonly<Record<NumberParameter, ParameterRule>> = {
  adviceDays: {
    code: "ADVICE_DAYS",
    unit: "DAYS",
    most: 365,
    floor: { gives: "RIGHT", value: 42, direction: "AT_LEAST", article: wohv(5, 1) },
    description: "Days for an advice that was asked for (adviestermijn)",
  },
  responseDays: {
    code: "RESPONSE_DAYS",
    unit: "DAYS",
    most: 365,
    floor: { gives: "RIGHT", value: 14, direction: "AT_MOST", article: wohv(5, 2) },
    description: "Days for the landlord's answer to an advice (reactietermijn)",
  },
  unsolicitedDays: {
    code: "UNSOLICITED_DAYS",
    unit: "DAYS",
    most: 365,
    floor: null,
    description: "Days for the landlord's answer to unsolicited advice (ongevraagd advies)",
  },
  informationDays: {
    code: "INFORMATION_DAYS",
    unit: "DAYS",
    most: 365,
    floor: null,
    description: "Days for an answer to a request for information (informatietermijn)",
  },
  trainingDays: {
    code: "TRAINING_DAYS",
    unit: "DAYS",
    most: 100,
    floor: { gives: "RIGHT", value: 3, direction: "AT_LEAST", article: wohv("5e") },
    description: "Training days a year for each board member (scholingsdagen)",
  },
  accountMonths: {
    code: "ACCOUNT_MONTHS",
    unit: "MONTHS",
    most: 12,
    floor: { gives: "LIMIT", value: 2, direction: "AT_MOST", article: wohv(7, 2) },
    description: "Months after the year in which the tenants account for it (verantwoording)",
  },
  termMonths: {
    code: "TERM_MONTHS",
    unit: "MONTHS",
    most: 240,
    floor: null,
    description: "Months that the agreement holds (looptijd)",
  },
  renewalMonths: {
    code: "RENEWAL_MONTHS",
    unit: "MONTHS",
    most: 240,
    floor: null,
    description: "Months by which it is renewed when nobody gives notice (verlenging)",
  },
  noticeMonths: {
    code: "NOTICE_MONTHS",
    unit: "MONTHS",
    most: 60,
    floor: null,
    description: "Months between notice and its end (opzegtermijn)",
  },
  evaluationMonths: {
    code: "EVALUATION_MONTHS",
    unit: "MONTHS",
    most: 120,
    floor: null,
    description: "Months between two evaluations (evaluatie)",
  },
};

const LISTS = {
  meetings: "MEETINGS",
  summerStop: "SUMMER_STOP",
  disputeLadder: "DISPUTE_LADDER",
  ratifiedBy: "RATIFIED_BY",
} as const;

/** A parameter, by its name among what a provision lays down. */
export type ParameterName = keyof Parameters;
/** A parameter that is no number. */
export type ListName = keyof typeof LISTS;
export const isNumber = (name: ParameterName): name is NumberParameter => name in NUMBERS;

/** Every parameter, in their order. */
export const PARAMETER_NAMES = [
  ...Object.keys(NUMBERS),
  ...Object.keys(LISTS),
] as readonly ParameterName[];

/** The code of a parameter, by which a provision can be found. */
export const codeOf = (name: ParameterName): string =>
  isNumber(name) ? NUMBERS[name].code : LISTS[name];

/** The codes of what a provision lays down. */
export const codesOf = (parameters: Parameters): string[] =>
  PARAMETER_NAMES.filter((name) => parameters[name] !== undefined).map(codeOf);

const parameterInvalid = refusal<{ most: number }>("PARAMETER_INVALID", {
  description: "A parameter is out of bounds (ongeldige parameter).",
  nl: (d) => `Geef een getal van 1 tot en met ${d.most}.`,
  en: (d) => `Give a number from 1 to ${d.most}.`,
});

const belowTheLaw = refusal<Floor>("PARAMETER_BELOW_LAW", {
  description:
    "An agreement gives tenants more than the law, never less (Wohv art. 6); the message names the " +
    "article (parameter onder de wet).",
  nl: ({ value, direction, article }) =>
    `Dit geeft huurders minder dan de wet (${article}): ` +
    `${direction === "AT_LEAST" ? "ten minste" : "hoogstens"} ${value}.`,
  en: ({ value, direction, article }) =>
    `This gives tenants less than the law (${article}): ` +
    `${direction === "AT_LEAST" ? "at least" : "at most"} ${value}.`,
});

const beyondTheLaw = refusal<{ length: Words; article: Words }>("PARAMETER_BEYOND_LAW", {
  description:
    "The law limits this term itself: an agreement can make it shorter, not longer; the message " +
    "names the article (langer dan de wet toelaat).",
  nl: ({ length, article }) =>
    `De wet geeft hiervoor ${length} (${article}): een overeenkomst kan die termijn bekorten, maar ` +
    "niet verlengen.",
  en: ({ length, article }) =>
    `The law gives ${length} for this (${article}): an agreement can make that term shorter, but ` +
    "not longer.",
});

/**
 * A number as an agreement may lay it down.
 *
 * @throws userErrors: PARAMETER_INVALID, PARAMETER_BELOW_LAW, PARAMETER_BEYOND_LAW.
 */
export function numberOf(name: NumberParameter, given: number, field: string): number {
  const { most, floor, unit } = NUMBERS[name];
  if (!Number.isInteger(given) || given < 1 || given > most)
    throw parameterInvalid({ most }).at(field);
  if (!floor || (floor.direction === "AT_LEAST" ? given >= floor.value : given <= floor.value))
    return given;
  if (floor.gives === "RIGHT") throw belowTheLaw(floor).at(field);
  const { value, article } = floor;
  const length = { nl: lengthInDutch([value, unit]), en: lengthInEnglish([value, unit]) };
  throw beyondTheLaw({ length, article }).at(field);
}
