import { addEnumValue, type Words } from "../graphql/enums.js";
import type { Language } from "../request-context.js";
import { writtenDay } from "../terms/written-day.js";
import { UserErrorCodeEnum, type UserErrorType } from "./user-error.js";

/**
 * An act throws this to refuse by a rule. It becomes a userError, and the transaction is undone.
 */
export class RuleRefusal extends Error {
  /** The input field that the refusal is about: `reason`, `planned.dates`. */
  private field: string | undefined;
  /** The subject that the payload shows; undefined: the one that the input names. */
  subjectId: string | undefined;

  constructor(
    readonly code: string,
    private readonly messageIn: (language: Language) => string,
  ) {
    super(code);
    this.name = "RuleRefusal";
  }

  /** @param field the input field that the refusal is about; undefined: none. */
  at(field: string | undefined): this {
    this.field = field;
    return this;
  }

  /**
   * @param subjectId the subject that the payload shows, where it is not the one that the input
   * names.
   */
  showing(subjectId: string | undefined): this {
    this.subjectId = subjectId;
    return this;
  }

  inLanguage(language: Language): UserErrorType {
    const path = ["input", ...(this.field ? this.field.split(".") : [])];
    return { code: this.code, message: this.messageIn(language), path };
  }
}

/** The details of a refusal, as a message in one language reads them. */
type Told<Details> = {
  readonly [Name in keyof Details]: Details[Name] extends Words | null | undefined
    ? string | Exclude<Details[Name], Words>
    : Details[Name];
};

interface Sentences<Details> {
  /** The description of the code in the schema: English, with the Dutch term in brackets. */
  readonly description: string;
  readonly nl: (details: Told<Details>) => string;
  readonly en: (details: Told<Details>) => string;
}

/**
 * Declares a rule's refusal, in the file of the rule: its code in the schema, and its sentence in
 * both languages. A detail that differs by language is given as `Words`; a day (`2026-03-02`) is
 * written out in the reader's language. A code is given as neither.
 *
 * @returns a function that makes the error to throw: `throw disputePending()`, or `throw
 * routeFixed({ route }).at("route")` where the sentence has details.
 */
export function refusal(
  code: string,
  sentences: Sentences<Record<string, never>>,
): () => RuleRefusal;
export function refusal<Details extends object>(
  code: string,
  sentences: Sentences<Details>,
): (details: Details) => RuleRefusal;
export function refusal(
  code: string,
  { description, nl, en }: Sentences<never>,
): (details?: object) => RuleRefusal {
  addEnumValue(UserErrorCodeEnum, code, description);
  const sentences = { nl, en } as Readonly<Record<Language, (details: object) => string>>;
  return (details = {}) =>
    new RuleRefusal(code, (language) => sentences[language](inLanguage(details, language)));
}

function inLanguage(details: object, language: Language): object {
  const told = Object.entries(details).map(([name, detail]: [string, unknown]) => [
    name,
    isWords(detail) ? detail[language] : isDay(detail) ? writtenDay(detail, language) : detail,
  ]);
  return Object.fromEntries(told) as object;
}

const isDay = (detail: unknown): detail is string =>
  typeof detail === "string" && /^\d{4}-\d{2}-\d{2}$/.test(detail);

const isWords = (detail: unknown): detail is Words => typeof detail === "object" && detail !== null;
