import { eitherSide, Lifecycle, type Steps } from "../../acts/lifecycle.js";
import { type Obstacle, unless } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { tooEarly } from "../../acts/refusals.js";
import type { ViewerClass } from "../../authorisation/viewer.js";
import type { CalendarYear } from "./calendar-year.entity.js";
import { calendarPermissions } from "../calendar.permissions.js";
import { CalendarYearActEnum, CalendarYearStatusEnum, type YearAct } from "./year.type.js";
import { numberLabel } from "./number-label.js";

const alreadyAdopted = refusal("ALREADY_ADOPTED", {
  description: "Your side has adopted this calendar already (al vastgesteld).",
  nl: () => "Uw organisatie heeft deze kalender al vastgesteld.",
  en: () => "Your organisation has adopted this calendar already.",
});

const openItems = refusal<{ items: string }>("OPEN_ITEMS", {
  description:
    "Items of this year are still open: complete, cancel or roll them over first (nog open punten).",
  nl: (d) => `Nog open: ${d.items}. Rond ze af, schrap ze of schuif ze door.`,
  en: (d) => `Still open: ${d.items}. Complete them, cancel them or roll them over.`,
});

/** The facts that decide whether a year can be closed. */
export interface YearEnd {
  /** Today's date, in Europe/Amsterdam. */
  readonly today: string;
  /** The numbers of the items that somebody still has to act on, ascending. */
  readonly unsettled: readonly number[];
}

/** The facts that acts on a year look at. */
interface YearFacts {
  readonly subject: CalendarYear;
  readonly end: () => Promise<YearEnd>;
}

/** Whether the viewer's side has adopted the revision in preparation. */
const hasAdopted = ({ audience }: ViewerClass, year: CalendarYear): boolean =>
  (audience === "LANDLORD" ? year.adoptedByLandlordAt : year.adoptedByCouncilAt) !== null;

/**
 * Refuses unless the last day of the year has passed, and nothing that both sides know of is left
 * open.
 */
async function isOver({ subject: { year }, end }: YearFacts): Promise<Obstacle> {
  const { today, unsettled } = await end();
  const from = `${year + 1}-01-01`;
  const items = unsettled.map((number) => numberLabel(year, number)).join(", ");
  return (
    unless(today >= from, () => tooEarly({ from })) ??
    unless(unsettled.length === 0, () => openItems({ items }))
  );
}

/**
 * The steps of a year's calendar (domain brief, 7.1). Either side does them; a calendar is adopted
 * when both have done so.
 */
const STEPS = {
  DRAFT_ITEM: { by: eitherSide, from: { CONCEPT: "CONCEPT", ADOPTED: "ADOPTED" } },
  ADOPT: {
    by: eitherSide,
    from: { CONCEPT: "ADOPTED" },
    drawn: "when both have",
    needs: ({ subject }, viewer) => unless(!hasAdopted(viewer, subject), alreadyAdopted),
  },
  REOPEN: { by: eitherSide, from: { ADOPTED: "CONCEPT" } },
  PUBLISH: { by: eitherSide, from: { ADOPTED: "ADOPTED" } },
  CLOSE: {
    by: eitherSide,
    from: { ADOPTED: "CLOSED" },
    needs: isOver,
    drawn: "after 31 December",
  },
} satisfies Steps<YearAct, YearFacts>;

const PERMISSIONS = {
  DRAFT_ITEM: "DRAFT",
  ADOPT: "ADOPT_YEAR",
  REOPEN: "REOPEN_YEAR",
  PUBLISH: "PUBLISH_YEAR",
  CLOSE: "CLOSE_YEAR",
} as const satisfies Record<YearAct, string>;

export const yearLifecycle = new Lifecycle<YearAct, YearFacts>({
  steps: STEPS,
  role: (viewer, act) => calendarPermissions.obstacle(viewer, PERMISSIONS[act]),
  words: { acts: CalendarYearActEnum, statuses: CalendarYearStatusEnum },
  begins: ["CONCEPT", "open (either party)"],
});
