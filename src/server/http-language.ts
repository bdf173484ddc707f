import type { Language } from "../terms/language.js";

/** The language of `Accept-Language`: Dutch, unless the client prefers English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const weights = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const weight = Number(
      parameters.find((one) => one.trim().startsWith("q="))?.split("=")[1] ?? 1,
    );
    return { language: tag.slice(0, 2), weight: Number.isNaN(weight) ? 0 : weight };
  });
  const weightOf = (language: string) =>
    Math.max(0, ...weights.filter((one) => one.language === language).map(({ weight }) => weight));
  return weightOf("en") > weightOf("nl") ? "en" : "nl";
}
