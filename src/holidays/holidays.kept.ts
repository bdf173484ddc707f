import { kept } from "../reads/kept.js";
import { Holiday } from "./holiday.entity.js";
import { HolidayType } from "./holiday.type.js";

/** The entity of this module, and its GraphQL type. */
export const holidayRows = kept(Holiday, {
  as: "Holiday",
  type: HolidayType,
  called: ({ name }) => name,
});
