import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import ts from "typescript";

// A sentence of a refusal is read by people: it has no code, and the words of its own language. This
// reads the declarations themselves, so it holds for those too that no test provokes.

interface Declared {
  readonly code: string;
  /** The details that are texts and no `Words`: each is told as it stands. */
  readonly texts: readonly string[];
  /** What the sentence says of itself, without what it is told. */
  readonly sentences: Readonly<Record<"nl" | "en", string>>;
}

const SRC = new URL("../../src/", import.meta.url);
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const DECLARED: readonly Declared[] = files.flatMap((name) => {
  const text = readFileSync(new URL(name, SRC), "utf8");
  return text.includes("refusal") ? declaredIn(ts.createSourceFile(name, text, 99, true)) : [];
});

function declaredIn(source: ts.SourceFile): Declared[] {
  const found: Declared[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "refusal") {
      const [code, sentences] = node.arguments;
      if (code && ts.isStringLiteral(code) && sentences)
        found.push({
          code: code.text,
          texts: textsOf(node.typeArguments?.[0]),
          sentences: { nl: saidIn(sentences, "nl"), en: saidIn(sentences, "en") },
        });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textsOf(details: ts.TypeNode | undefined): string[] {
  if (!details || !ts.isTypeLiteralNode(details)) return [];
  return details.members
    .filter(ts.isPropertySignature)
    .filter(({ type }) => type?.getText() === "string")
    .map(({ name }) => name.getText());
}

/** The literal pieces of a sentence. */
function saidIn(sentences: ts.Node, language: string): string {
  const pieces: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) pieces.push(node.text);
    else if (ts.isTemplateMiddleOrTemplateTail(node)) pieces.push(node.text);
    // what a sentence compares with is not what it says
    else if (ts.isBinaryExpression(node) && node.operatorToken.getText() === "===") return;
    ts.forEachChild(node, collect);
  };
  ts.forEachChild(sentences, (property) => {
    if (ts.isPropertyAssignment(property) && property.name.getText() === language)
      collect(property.initializer);
  });
  return pieces.join(" ");
}

/** Details that are days, which are written out, or names and numbers that people gave. */
const NO_CODES: ReadonlySet<string> = new Set([
  ...["from", "until", "last", "lastDay", "endsOn", "earliest", "after", "latest"],
  ...["name", "number", "numbers", "organisation", "item", "items", "years", "value"],
]);
/** Those of which the text is a code, so far. */
const CODES: readonly string[] = [
  // what people call a part of an agreement
  "PART_CODE_TAKEN.code",
  // the subjects of Btiv art. 39, by their codes
  "BTIV_SUBJECTS_MISSING.missing",
  // chooses between two sentences
  "REASONS_REQUIRED.kind",
];

describe("the sentence of each refusal", () => {
  it("is found wherever one is declared", () => {
    expect(DECLARED.length).toBeGreaterThan(150);
    for (const { code, sentences } of DECLARED)
      expect([code, ...Object.values(sentences)]).not.toContain("");
  });

  it("says no code, and no day or form of one as computers write it", () => {
    const saying = DECLARED.filter(({ sentences }) =>
      /[A-Z]{2,}_[A-Z]|\b(?!CPRW|SHA|EUR)[A-Z]{4,}\b|MM-DD|\d{4}-\d{2}/.test(
        `${sentences.nl} ${sentences.en}`,
      ),
    );
    expect(saying.map(({ code, sentences }) => [code, sentences])).toEqual([]);
  });

  it("is Dutch in Dutch and English in English", () => {
    const ENGLISH = /\b(the|and|your|with|must|this|that|agreement|give|choose|cannot|at most)\b/i;
    const DUTCH = /\b(het|een|niet|uw|geen|wordt|voor|deze|geef|kies|hoogstens|tot en met)\b/i;
    const mixed = DECLARED.filter(
      ({ sentences: { nl, en } }) => ENGLISH.test(nl) || DUTCH.test(en),
    );
    expect(mixed.map(({ code, sentences }) => [code, sentences])).toEqual([]);
  });

  it("is told words for every code, and days to write out", () => {
    const told = DECLARED.flatMap(({ code, texts }) =>
      texts.filter((one) => !NO_CODES.has(one)).map((one) => `${code}.${one}`),
    );
    expect(told.toSorted()).toEqual(CODES.toSorted());
  });
});
