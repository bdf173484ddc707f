import { kept } from "../reads/kept.js";
import { Holiday } from "./holiday.entity.js";
import { HolidayType } from "./holiday.type.js";

/** What is stored, and how it is called. */
export const holidays = kept(Holiday, { as: "Holiday", type: HolidayType });
