/** The languages in which refusals and explanations are told. */
export type Language = "nl" | "en";

/**
 * The name of an article in a language. The argument is its Dutch name: "Wohv art. 5 lid 3 onder
 * c".
 */
export function articleIn(language: Language, article: string): string {
  if (language === "nl") return article;
  return article
    .replace(/ lid (\d+)/g, "($1)")
    .replace(/ onder ([a-z])/g, "($1)")
    .replace("samenwerkingsovereenkomst", "collaboration agreement");
}
