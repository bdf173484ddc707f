import type { LocalDate } from "./calendar-days.js";
import { dutchWriter } from "./dutch-days.js";
import { dateInEnglish } from "./english-days.js";
import type { Language } from "./language.js";

const dateInDutch = dutchWriter({ day: "numeric", month: "long", year: "numeric" });

/** A day as a sentence has it: "15 maart 2022", "15 March 2022". */
export const writtenDay = (day: LocalDate, language: Language): string =>
  language === "nl" ? dateInDutch(day) : dateInEnglish(day);
