/** The languages in which refusals are told. What a field says of a term is Dutch. */
export type Language = "nl" | "en";

/** An article as the law names it in Dutch ("Wohv art. 5 lid 3 onder c"), named in a language. */
export function articleIn(language: Language, article: string): string {
  if (language === "nl") return article;
  return article.replace(/ lid (\d+)/g, "($1)").replace(/ onder ([a-z])/g, "($1)")
    .replace("samenwerkingsovereenkomst", "collaboration agreement");
}

const english = new Intl.DateTimeFormat("en-GB", {
  weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
});

/** "Tuesday 15 March 2022" */
export const dayInEnglish = (date: string): string => english.format(new Date(`${date}T00:00:00Z`)).replace(",", "");
