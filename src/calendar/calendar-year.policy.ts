import type { ViewerClass } from "../authorisation/viewer.js";
import { type CalendarPermission, canOnCalendar } from "./calendar-item.policy.js";
import type { CalendarYearStatus } from "./calendar.enums.js";
import type { CalendarYear } from "./calendar-year.entity.js";

export const YEAR_ACTS = ["DRAFT_ITEM", "ADOPT", "REOPEN", "PUBLISH", "CLOSE"] as const;
export type YearAct = (typeof YEAR_ACTS)[number];

/** In which states of the year an act can be done (domain brief, 7.1). Either side may; adopting takes both. */
export const yearLifecycle: Readonly<Record<YearAct, readonly CalendarYearStatus[]>> = {
  DRAFT_ITEM: ["CONCEPT", "ADOPTED"],
  ADOPT: ["CONCEPT"],
  REOPEN: ["ADOPTED"],
  PUBLISH: ["ADOPTED"],
  CLOSE: ["ADOPTED"],
};

export const yearPermissions: Readonly<Record<YearAct, CalendarPermission>> = {
  DRAFT_ITEM: "DRAFT", ADOPT: "ADOPT_YEAR", REOPEN: "REOPEN_YEAR", PUBLISH: "PUBLISH_YEAR", CLOSE: "CLOSE_YEAR",
};

/** Whether the viewer's side has adopted the revision in preparation. */
export const hasAdopted = (viewer: ViewerClass, year: CalendarYear): boolean =>
  (viewer.audience === "LANDLORD" ? year.adoptedByLandlordAt : year.adoptedByCouncilAt) !== null;

/** The first day on which a year's calendar can be closed. */
export const closesFrom = (year: number): string => `${year + 1}-01-01`;

/** The acts this viewer can do with a year now. @param today a date in Europe/Amsterdam. */
export function allowedYearActs(viewer: ViewerClass, year: CalendarYear, today: string): YearAct[] {
  return YEAR_ACTS.filter((act) =>
    yearLifecycle[act].includes(year.status) && canOnCalendar(viewer, yearPermissions[act])
    && !(act === "ADOPT" && hasAdopted(viewer, year)) && !(act === "CLOSE" && today < closesFrom(year.year)));
}
