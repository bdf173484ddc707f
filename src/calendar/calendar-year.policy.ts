import { allowedBy, type Lifecycle, type Obstacle, unless } from "../acts/lifecycle.js";
import { refusal } from "../acts/refusal.js";
import { tooEarly } from "../acts/refusals.js";
import type { ViewerClass } from "../authorisation/viewer.js";
import { type CalendarPermission, canOnCalendar } from "./calendar-item.policy.js";
import type { CalendarYear } from "./calendar-year.entity.js";
import type { CalendarYearStatus } from "./calendar.enums.js";
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

export const YEAR_ACTS = ["DRAFT_ITEM", "ADOPT", "REOPEN", "PUBLISH", "CLOSE"] as const;
export type YearAct = (typeof YEAR_ACTS)[number];

/** What has to be known of a year before it is closed. */
export interface YearEnd {
  /** A date in Europe/Amsterdam. */
  readonly today: string;
  /** The numbers of the items that still need somebody, ascending. */
  readonly unsettled: readonly number[];
}

/** What acts on a year look at. */
export interface YearFacts {
  readonly year: CalendarYear;
  readonly viewer: ViewerClass;
  readonly end: () => Promise<YearEnd>;
}

/** The states of a year and what is done in them (domain brief, 7.1). Either side may; adopting takes both. */
export const yearLifecycle: Lifecycle<YearAct, CalendarYearStatus, YearFacts> = {
  DRAFT_ITEM: { by: "EITHER_SIDE", from: { CONCEPT: "CONCEPT", ADOPTED: "ADOPTED" } },
  ADOPT: {
    by: "EITHER_SIDE", from: { CONCEPT: "ADOPTED" },
    needs: ({ viewer, year }) => unless(!hasAdopted(viewer, year), alreadyAdopted),
  },
  REOPEN: { by: "EITHER_SIDE", from: { ADOPTED: "CONCEPT" } },
  PUBLISH: { by: "EITHER_SIDE", from: { ADOPTED: "ADOPTED" } },
  CLOSE: { by: "EITHER_SIDE", from: { ADOPTED: "CLOSED" }, needs: isOver },
};

export const yearPermissions: Readonly<Record<YearAct, CalendarPermission>> = {
  DRAFT_ITEM: "DRAFT", ADOPT: "ADOPT_YEAR", REOPEN: "REOPEN_YEAR", PUBLISH: "PUBLISH_YEAR", CLOSE: "CLOSE_YEAR",
};

/** Whether the viewer's side has adopted the revision in preparation. */
const hasAdopted = (viewer: ViewerClass, year: CalendarYear): boolean =>
  (viewer.audience === "LANDLORD" ? year.adoptedByLandlordAt : year.adoptedByCouncilAt) !== null;

/** Its last day has passed, and nothing that both sides know of is left open. */
async function isOver({ year: { year }, end }: YearFacts): Promise<Obstacle> {
  const { today, unsettled } = await end();
  const from = `${year + 1}-01-01`;
  if (today < from) return unless(false, () => tooEarly({ from }));
  const items = unsettled.map((number) => numberLabel(year, number)).join(", ");
  return unless(unsettled.length === 0, () => openItems({ items }));
}

/** The acts that this viewer can do with a year now. */
export const allowedYearActs = (facts: YearFacts): Promise<YearAct[]> => allowedBy(yearLifecycle, {
  subject: facts.year, organisationId: facts.viewer.organisationId, facts,
  may: (act) => canOnCalendar(facts.viewer, yearPermissions[act]),
});
