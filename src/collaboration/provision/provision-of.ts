import { randomBytes } from "node:crypto";
import { refusal } from "../../acts/refusal.js";
import { titleRequired, tooMany } from "../../acts/refusals.js";
import { MAX_LETTER, MAX_TITLE, optionalTextOf, textOf } from "../../acts/text.js";
import { type Words, wordsOf } from "../../graphql/enums.js";
import type { AgreedSubject } from "../../advice/request/agreed-right.entity.js";
import {
  AMENDMENT_CLASSES,
  type AmendmentClass,
  type ProvisionKind,
  type ProvisionPart,
} from "../collaboration.enums.js";
import { hashOfBudget } from "./budget-hash.js";
import { parametersOf } from "./parameters-of.js";
import type { Budget, MatrixRow, ProvisionText, Recognised } from "./provision-content.js";
import { ProvisionKindEnum } from "./provision.enums.js";
import type {
  BudgetInput,
  MatrixRowInput,
  ProvisionInput,
  ProvisionReferenceInput,
  RecognisedInput,
} from "./provision.input.js";

const MAX_PARAGRAPHS = 200;
const MAX_MATRIX_ROWS = 500;
const MAX_RECOGNISED = 100;
/** EUR 20 million: GraphQL's Int ends there. */
export const MAX_CENTS = 2_000_000_000;

const numberInvalid = refusal("PROVISION_NUMBER_INVALID", {
  description:
    "The number of a provision has letters, digits, points and dashes, twenty at most: `5`, `5a`, " +
    "`B-2` (ongeldig nummer).",
  nl: () => "Een nummer bestaat uit hoogstens twintig letters, cijfers, punten en streepjes: 5a.",
  en: () => "A number has twenty letters, digits, points and dashes at most: 5a.",
});

const paragraphsRequired = refusal("PARAGRAPHS_REQUIRED", {
  description: "A provision says something: 1 to 200 paragraphs (tekst verplicht).",
  nl: () => "Een bepaling heeft één tot tweehonderd leden met tekst.",
  en: () => "A provision has one to two hundred paragraphs with a text.",
});

const classInvalid = refusal("AMENDMENT_CLASS_INVALID", {
  description:
    "A clause and the vision are ratified, and so is what lays down parameters or a budget or " +
    "recognises somebody; a rights matrix is an annex at least (ongeldige wijzigingswijze).",
  nl: () =>
    "Een artikel, de visie, en wat parameters, een budget of erkenning regelt, worden bekrachtigd; " +
    "een rechtenmatrix is ten minste een bijlage van beide besturen.",
  en: () =>
    "A clause, the vision, and what lays down parameters, a budget or recognition are ratified; a " +
    "rights matrix is an annex of both executives at least.",
});

const notForKind = refusal<{ kind: Words }>("NOT_FOR_KIND", {
  description:
    "A budget goes with FINANCE, rows with RIGHTS_MATRIX, recognised organisations with " +
    "RECOGNITION (hoort bij een andere soort).",
  nl: (d) => `Dit hoort bij een bepaling van de soort ‘${d.kind}’.`,
  en: (d) => `This goes with a provision of the kind ‘${d.kind}’.`,
});

const amountInvalid = refusal("AMOUNT_INVALID", {
  description: "An amount is 0 to 2,000,000,000 cents (ongeldig bedrag).",
  nl: () => "Een bedrag is 0 tot en met 2.000.000.000 cent.",
  en: () => "An amount is 0 to 2,000,000,000 cents.",
});

const articleInvalid = refusal("RECOGNITION_ARTICLE_INVALID", {
  description: "An organisation is recognised by Wohv `1(1)(f)` or `2(2)(b)` (ongeldig artikel).",
  nl: () =>
    "Erkenning berust op Wohv art. 1 lid 1 onder f of art. 2 lid 2 onder b: geef 1(1)(f) of 2(2)(b).",
  en: () => "Recognition rests on Wohv art. 1(1)(f) or 2(2)(b).",
});

const rightBelowLaw = refusal("RIGHT_BELOW_LAW", {
  description:
    "On a subject of Wohv art. 3(2) the law gives a right of advice on the level of the landlord: an " +
    "agreement gives more, never less (Wohv art. 6) (recht onder de wet).",
  nl: () =>
    "Over een onderwerp van Wohv art. 3 lid 2 geeft de wet op concernniveau adviesrecht: geef dat of " +
    "meer, op grond van de wet.",
  en: () =>
    "On a subject of Wohv art. 3(2) the law gives a right of advice on the level of the landlord: " +
    "give that or more, by law.",
});

const rightNotByLaw = refusal("RIGHT_NOT_BY_LAW", {
  description:
    "The law gives a right on the subjects of Wohv art. 3(2), on a merger (Woningwet art. 53), on " +
    "commissioners (art. 30) and on the bid (arts. 44, 44b). On another subject the parties give it " +
    "(Wohv art. 6) (recht niet wettelijk).",
  nl: () =>
    "De wet geeft hier geen recht: zij doet dat bij de onderwerpen van Wohv art. 3 lid 2, bij fusie " +
    "(Woningwet art. 53), commissarissen (art. 30) en het bod (art. 44 en 44b). Noem dit recht " +
    "bovenwettelijk.",
  en: () =>
    "The law gives no right here: it does so on the subjects of Wohv art. 3(2), on a merger " +
    "(Woningwet art. 53), on commissioners (art. 30) and on the bid (arts. 44 and 44b). Mark this " +
    "right as beyond the law.",
});

/** Subjects of the parties' own on which the Woningwet gives tenants' organisations a right. */
const OF_THE_WONINGWET: readonly AgreedSubject[] = ["MERGER", "COMMISSIONER", "BID"];

/** Whether a subject is a letter of Wohv art. 3(2). */
export const isOfTheLaw = (subject: AgreedSubject): boolean => subject.length === 1;

/** A provision by its part and number. */
export type Reference = Pick<ProvisionText, "part" | "number">;
export const nameOf = ({ part, number }: Reference): string => `${part} ${number}`;

/** @throws userErrors: PROVISION_NUMBER_INVALID, TEXT_TOO_LONG, TEXT_INVALID. */
export function referenceOf(input: ProvisionReferenceInput, field: string): Reference {
  const { part } = input;
  const number = textOf(input.number, `${field}.number`);
  if (!/^(?=.{1,20}$)[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/.test(number))
    throw numberInvalid().at(`${field}.number`);
  return { part, number };
}

/** A provision with its budget, which it names by its hash. */
export interface GivenProvision {
  readonly said: ProvisionText;
  readonly budget: Budget | null;
}

/**
 * A provision as it was given.
 *
 * @param staying the hashes of budgets that are not given and stay, by the name of their provision.
 * @throws userErrors: PROVISION_NUMBER_INVALID, TITLE_REQUIRED, PARAGRAPHS_REQUIRED,
 * AMENDMENT_CLASS_INVALID, NOT_FOR_KIND, AMOUNT_INVALID, RIGHT_BELOW_LAW, RIGHT_NOT_BY_LAW,
 * RECOGNITION_ARTICLE_INVALID, TOO_MANY, TEXT_TOO_LONG, TEXT_INVALID, and those of `parametersOf`.
 */
export function provisionOf(
  input: ProvisionInput,
  field: string,
  staying?: ReadonlyMap<string, string | null>,
): GivenProvision {
  const { kind, paragraphs, parameters, budget, matrix, recognised } = input;
  const reference = referenceOf(input, field);
  const heading = textOf(input.heading, `${field}.heading`, MAX_TITLE);
  if (!heading) throw titleRequired().at(`${field}.heading`);
  const given = budget ? budgetOf(budget, `${field}.budget`) : null;
  const said = {
    text: textOfParagraphs(paragraphs, `${field}.paragraphs`),
    parameters: parametersOf(parameters ?? {}, `${field}.parameters`),
    budget: given ? hashOfBudget(given) : (staying?.get(nameOf(reference)) ?? null),
    matrix: matrixOf(matrix ?? [], `${field}.matrix`),
    recognised: recognisedOf(recognised ?? [], `${field}.recognised`),
  };
  const least = leastClassOf(input.part, said);
  const amendmentClass = input.amendmentClass ?? (least === "WORKBOOK" ? "ANNEX" : least);
  if (AMENDMENT_CLASSES.indexOf(amendmentClass) > AMENDMENT_CLASSES.indexOf(least))
    throw classInvalid().at(`${field}.amendmentClass`);
  for (const [name, given, belongsTo] of [
    [budget ? "budget" : "kind", said.budget, "FINANCE"],
    ["matrix", matrix, "RIGHTS_MATRIX"],
    ["recognised", recognised, "RECOGNITION"],
  ] satisfies [string, unknown, ProvisionKind][])
    if (given != null && kind !== belongsTo)
      throw notForKind({ kind: wordsOf(ProvisionKindEnum, belongsTo) }).at(`${field}.${name}`);
  return { said: { ...reference, ...{ heading, kind, amendmentClass }, ...said }, budget: given };
}

/** The lightest way in which a provision may be amended: what binds is not changed in between. */
function leastClassOf(
  part: ProvisionPart,
  said: Pick<ProvisionText, "parameters" | "budget" | "matrix" | "recognised">,
): AmendmentClass {
  const { parameters, budget, matrix, recognised } = said;
  const isBinding = Object.keys(parameters).length > 0 || budget !== null || recognised.length > 0;
  if (part !== "ANNEX" || isBinding) return "CLAUSE";
  return matrix.length > 0 ? "ANNEX" : "WORKBOOK";
}

/** An empty line stands between paragraphs, and in none of them. */
function textOfParagraphs(given: readonly string[], field: string): string {
  if (given.length > MAX_PARAGRAPHS) throw tooMany({ limit: MAX_PARAGRAPHS }).at(field);
  const paragraphs = given
    .map((one, index) => textOf(one, `${field}.${index}`).replace(/\n{2,}/g, "\n"))
    .filter((one) => one !== "");
  if (paragraphs.length === 0) throw paragraphsRequired().at(field);
  // also together: the difference between two texts is told word by word
  return textOf(paragraphs.join(PARAGRAPH_END), field, MAX_LETTER);
}
const PARAGRAPH_END = "\n\n";
export const paragraphsOf = (text: string): string[] => text.split(PARAGRAPH_END);

/** @throws AMOUNT_INVALID (a userError). */
export function centsOf(given: number, field: string): number {
  if (given < 0 || given > MAX_CENTS) throw amountInvalid().at(field);
  return given;
}

function budgetOf(given: BudgetInput, field: string): Budget {
  const optional = (cents: number | null | undefined, name: string) =>
    cents == null ? null : centsOf(cents, `${field}.${name}`);
  return {
    salt: randomBytes(16).toString("hex"),
    basis: given.basis,
    amountCents: centsOf(given.amountCents, `${field}.amountCents`),
    index: optionalTextOf(given.index, `${field}.index`, MAX_TITLE),
    carryOver: given.carryOver,
    committeeFixedCents: optional(given.committeeFixedCents, "committeeFixedCents"),
    committeePerHouseholdCents: optional(
      given.committeePerHouseholdCents,
      "committeePerHouseholdCents",
    ),
  };
}

function matrixOf(given: readonly MatrixRowInput[], field: string): MatrixRow[] {
  if (given.length > MAX_MATRIX_ROWS) throw tooMany({ limit: MAX_MATRIX_ROWS }).at(field);
  return given.map(({ subject, right, level, body, byLaw }, index) => {
    const name = textOf(body, `${field}.${index}.body`, MAX_TITLE);
    if (!name) throw titleRequired().at(`${field}.${index}.body`);
    const isLess = !byLaw || right === "INFORM" || right === "CONSULT";
    if (isOfTheLaw(subject) && level === "CONCERN" && isLess)
      throw rightBelowLaw().at(`${field}.${index}`);
    if (byLaw && !isOfTheLaw(subject) && !OF_THE_WONINGWET.includes(subject))
      throw rightNotByLaw().at(`${field}.${index}.byLaw`);
    return { subject, right, level, body: name, byLaw };
  });
}

/** Whether these are tenants' organisations is asked when the text is kept. */
function recognisedOf(given: readonly RecognisedInput[], field: string): Recognised[] {
  if (given.length > MAX_RECOGNISED) throw tooMany({ limit: MAX_RECOGNISED }).at(field);
  return given.map(({ organisationId, article: named }, index) => {
    const article = textOf(named, `${field}.${index}.article`);
    if (article !== "1(1)(f)" && article !== "2(2)(b)")
      throw articleInvalid().at(`${field}.${index}.article`);
    return { organisationId: organisationId.toLowerCase(), article };
  });
}
