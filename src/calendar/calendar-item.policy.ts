import {
  allowedBy, inOrder, type Lifecycle, type Need, type Obstacle, unless,
} from "../acts/lifecycle.js";
import { refusal } from "../acts/refusal.js";
import type { Role } from "../authorisation/role.js";
import type { Viewer, ViewerClass } from "../authorisation/viewer.js";
import { type CalendarItemStatus, LAST_YEAR, type ProposalKind, type ProposalStatus } from "./calendar.enums.js";
import { levelRequired, periodInvalid, yearClosed, yearOutOfRange } from "./calendar.refusals.js";

const proposalPending = refusal("PROPOSAL_PENDING", {
  description: "A proposal of this kind waits for an answer already (er ligt al een voorstel).",
  nl: () => "Er ligt al zo'n voorstel dat op antwoord wacht.",
  en: () => "Such a proposal waits for an answer already.",
});

const overtaken = refusal("OVERTAKEN", {
  description:
    "A change that both sides agreed on meanwhile has overtaken it: the period is no longer a later one (achterhaald).",
  nl: () =>
    "Dit voorstel is achterhaald: inmiddels is een periode afgesproken die niet eerder is. Weiger het of laat het intrekken.",
  en: () =>
    "This was overtaken: a period was agreed meanwhile that is no earlier. Refuse it or have it withdrawn.",
});

/** What can be done with an item that exists. Drafting makes one. */
export const ITEM_ACTS = [
  "REVISE", "DISCARD", "PROPOSE", "AGREE", "DECLINE", "WITHDRAW", "START", "COMPLETE", "PROPOSE_CHANGE", "POSTPONE", "ROLL_OVER", "CANCEL", "ASSIGN_OWNER", "ANNOTATE",
] as const;
export type ItemAct = (typeof ITEM_ACTS)[number];

/** What can be done with a proposal about an agreed item. */
export const PROPOSAL_ACTS = ["ACCEPT", "REFUSE", "WITHDRAW"] as const;
export type ProposalAct = (typeof PROPOSAL_ACTS)[number];

/** Statuses in which both parties rely on the item and it is not yet settled. */
export const RUNNING = ["AGREED", "IN_PROGRESS", "POSTPONED"] as const satisfies readonly CalendarItemStatus[];
/** Statuses that still need somebody before a year can be closed. */
export const UNSETTLED = ["PROPOSED", ...RUNNING] as const satisfies readonly CalendarItemStatus[];

/** What an item says about whose it is to act on. */
export interface Reach {
  readonly themes: readonly string[];
  readonly municipalityIds: readonly string[];
  readonly landlordOwnerId?: string | null;
  readonly councilOwnerId?: string | null;
}

export interface ItemStanding extends Reach {
  readonly status: CalendarItemStatus;
  readonly organisationId: string;
  readonly year: number;
  readonly endsOn: string | null;
  readonly levels: readonly string[];
}

/** What acts on an item look at. */
export interface ItemFacts {
  readonly item: ItemStanding;
  readonly year: { readonly closed: boolean };
  /** The kinds of the proposals that wait for an answer. */
  readonly openProposals: () => Promise<readonly ProposalKind[]>;
}

const yearIsOpen = ({ item: { year }, year: { closed } }: ItemFacts): Obstacle =>
  unless(!closed, () => yearClosed({ year }));

/** One proposal of a kind waits at a time. */
const proposing = (kind: ProposalKind, hasRoom: (item: ItemStanding) => Obstacle = () => null): Need<ItemFacts> =>
  inOrder(yearIsOpen, ({ item }) => hasRoom(item), async ({ openProposals }) =>
    unless(!(await openProposals()).includes(kind), proposalPending));

/**
 * The life of a calendar item (domain brief, 7.1). PROPOSE_CHANGE and CANCEL leave the status as it is until the other side accepts; what accepting does
 * stands in `proposalEffects`.
 */
export const itemLifecycle: Lifecycle<ItemAct, CalendarItemStatus, ItemFacts> = {
  REVISE: { by: "OWN_SIDE", from: { DRAFT: "DRAFT" }, needs: yearIsOpen },
  DISCARD: { by: "OWN_SIDE", from: { DRAFT: "DISCARDED" } },
  PROPOSE: {
    by: "OWN_SIDE", from: { DRAFT: "PROPOSED" },
    needs: inOrder(yearIsOpen, ({ item }) => unless(item.levels.length > 0, levelRequired)),
  },
  AGREE: { by: "OTHER_SIDE", from: { PROPOSED: "AGREED" }, needs: yearIsOpen },
  DECLINE: { by: "OTHER_SIDE", from: { PROPOSED: "DECLINED" }, needs: yearIsOpen },
  WITHDRAW: { by: "OWN_SIDE", from: { PROPOSED: "WITHDRAWN" }, needs: yearIsOpen },
  START: { by: "EITHER_SIDE", from: { AGREED: "IN_PROGRESS" }, needs: yearIsOpen },
  COMPLETE: { by: "EITHER_SIDE", from: { IN_PROGRESS: "DONE" }, needs: yearIsOpen },
  PROPOSE_CHANGE: {
    by: "EITHER_SIDE", from: { AGREED: "AGREED", IN_PROGRESS: "IN_PROGRESS" }, needs: proposing("CHANGE"),
  },
  POSTPONE: {
    by: "EITHER_SIDE", from: { AGREED: "POSTPONED", IN_PROGRESS: "POSTPONED" },
    needs: proposing("POSTPONEMENT", hasLaterPeriod),
  },
  ROLL_OVER: {
    by: "EITHER_SIDE", from: { AGREED: "POSTPONED", IN_PROGRESS: "POSTPONED" },
    needs: proposing("ROLL_OVER", hasNextYear),
  },
  CANCEL: {
    by: "EITHER_SIDE", from: { AGREED: "AGREED", IN_PROGRESS: "IN_PROGRESS", POSTPONED: "POSTPONED" },
    needs: proposing("CANCELLATION"),
  },
  ASSIGN_OWNER: { by: "EITHER_SIDE", from: { PROPOSED: "PROPOSED", AGREED: "AGREED", IN_PROGRESS: "IN_PROGRESS", POSTPONED: "POSTPONED" }, needs: yearIsOpen },
  ANNOTATE: {
    by: "EITHER_SIDE",
    from: {
      DRAFT: "DRAFT", PROPOSED: "PROPOSED", DECLINED: "DECLINED", WITHDRAWN: "WITHDRAWN", AGREED: "AGREED", IN_PROGRESS: "IN_PROGRESS",
      POSTPONED: "POSTPONED", ROLLED_OVER: "ROLLED_OVER", DONE: "DONE", CANCELLED: "CANCELLED",
    },
  },
};

/** Acts of which only the own side ever learns: they lock nothing that both sides see. */
export const PRIVATE_ITEM_ACTS: ReadonlySet<ItemAct> = new Set(["REVISE", "DISCARD", "ANNOTATE"]);

/** A period in the year that is later than the item's. */
function hasLaterPeriod({ year, endsOn }: ItemStanding): Obstacle {
  return unless(endsOn !== `${year}-12-31`, () => periodInvalid().at("planned"));
}

function hasNextYear({ year }: ItemStanding): Obstacle {
  return unless(year < LAST_YEAR, yearOutOfRange);
}

interface ProposalStanding {
  readonly kind: ProposalKind;
  readonly status: ProposalStatus;
  readonly organisationId: string;
  readonly endsOn: string | null;
}

/** What acts on a proposal look at. */
export interface ProposalFacts {
  readonly proposal: ProposalStanding;
  readonly item: Reach & Pick<ItemStanding, "year" | "endsOn">;
  readonly year: { readonly closed: boolean };
  /** Whether the calendar of the year after this one's is closed. */
  readonly nextIsClosed: () => Promise<boolean>;
}

const isInOpenYear = ({ item, year }: ProposalFacts): Obstacle =>
  unless(!year.closed, () => yearClosed({ year: item.year }));

/** A period that was agreed meanwhile and is no earlier overtakes a postponement. */
const isNotOvertaken = ({ proposal: { kind, endsOn }, item }: ProposalFacts): Obstacle =>
  unless(kind !== "POSTPONEMENT" || item.endsOn === null || endsOn! > item.endsOn, overtaken);

/** What is rolled over goes on in the next year. */
const hasWhereToGo: Need<ProposalFacts> = ({ proposal: { kind }, item: { year }, nextIsClosed }) =>
  (kind === "ROLL_OVER" ? nextIsClosed().then((closed) => unless(!closed, () => yearClosed({ year: year + 1 }))) : null);

export const proposalLifecycle: Lifecycle<ProposalAct, ProposalStatus, ProposalFacts> = {
  ACCEPT: {
    by: "OTHER_SIDE", from: { OPEN: "ACCEPTED" },
    needs: inOrder(isInOpenYear, isNotOvertaken, hasWhereToGo),
  },
  REFUSE: { by: "OTHER_SIDE", from: { OPEN: "REFUSED" }, needs: isInOpenYear },
  WITHDRAW: { by: "OWN_SIDE", from: { OPEN: "WITHDRAWN" }, needs: isInOpenYear },
};

/** What accepting a proposal makes of its item; null: the status stays. Refusing or withdrawing a postponement returns it to what it was. */
export const proposalEffects: Readonly<Record<ProposalKind, CalendarItemStatus | null>> = {
  CHANGE: null, POSTPONEMENT: "AGREED", ROLL_OVER: "ROLLED_OVER", CANCELLATION: "CANCELLED",
};

/** Which act brings a proposal of each kind in. */
export const proposingActs: Readonly<Partial<Record<ItemAct, ProposalKind>>> = { PROPOSE_CHANGE: "CHANGE", POSTPONE: "POSTPONEMENT", ROLL_OVER: "ROLL_OVER", CANCEL: "CANCELLATION" };
const proposedBy = Object.fromEntries(Object.entries(proposingActs).map(([act, kind]) => [kind, act])) as Record<ProposalKind, ItemAct>;

/** What roles may be allowed on the calendar, whatever the state. */
export const CALENDAR_PERMISSIONS = ["DRAFT", ...ITEM_ACTS, "ANSWER_PROPOSAL", "OPEN_YEAR", "ADOPT_YEAR", "REOPEN_YEAR", "PUBLISH_YEAR", "CLOSE_YEAR"] as const;
export type CalendarPermission = (typeof CALENDAR_PERMISSIONS)[number];

/** Which items a permission can be limited to. Who reads for a class of viewers is nobody's named owner: a class knows no person. */
const reaches = {
  PORTFOLIO: (viewer, { themes }) => themes.some((theme) => viewer.portfolioThemes.includes(theme)),
  REGION: (viewer, { municipalityIds }) => municipalityIds.length > 0 && municipalityIds.every((id) => viewer.regionMunicipalityIds.includes(id)),
  NAMED_OWNER: (viewer, item) => "personId" in viewer && viewer.personId !== null && item[ownerColumn(viewer)] === viewer.personId,
} as const satisfies Record<string, (viewer: Viewer | ViewerClass, item: Reach) => boolean>;
export type ReachName = keyof typeof reaches;

export const ownerColumn = ({ audience }: Pick<ViewerClass, "audience">): "landlordOwnerId" | "councilOwnerId" => (audience === "LANDLORD" ? "landlordOwnerId" : "councilOwnerId");

/** Allowed for every item, or only for those within a reach. */
interface RolePermissions {
  readonly everywhere: readonly CalendarPermission[];
  readonly within?: Readonly<Partial<Record<ReachName, readonly CalendarPermission[]>>>;
}

const DRAFTING = ["DRAFT", "REVISE", "DISCARD", "ANNOTATE"] as const satisfies readonly CalendarPermission[];
const PLANNING = ["PROPOSE", "WITHDRAW", "START", "COMPLETE", "PROPOSE_CHANGE", "POSTPONE", "ROLL_OVER", "ASSIGN_OWNER"] as const satisfies readonly CalendarPermission[];
const DECIDING = ["AGREE", "DECLINE", "CANCEL", "ANSWER_PROPOSAL"] as const satisfies readonly CalendarPermission[];
/** "Either owner" (domain brief, 7.1): whoever looks after an item for its side begins the work and completes it; a hired supporter drafts only. */
const OWNING = { NAMED_OWNER: ["START", "COMPLETE"] } as const satisfies RolePermissions["within"];
const FOR_THE_YEAR = ["OPEN_YEAR", "ADOPT_YEAR", "REOPEN_YEAR", "PUBLISH_YEAR", "CLOSE_YEAR"] as const satisfies readonly CalendarPermission[];

/**
 * The roles of the two parties (domain brief, section 3); every other role reads. A board member may revise any draft of the council, so also move one
 * into the own portfolio and then propose it. That goes round nothing: the same member may as well draft the subject there anew and propose that.
 */
export const calendarPermissions: Readonly<Partial<Record<Role, RolePermissions>>> = {
  BESTUURDER: { everywhere: [...DRAFTING, ...PLANNING, ...DECIDING, ...FOR_THE_YEAR] },
  PARTICIPATIEADVISEUR: { everywhere: [...DRAFTING, ...PLANNING, ...DECIDING, "OPEN_YEAR", "CLOSE_YEAR"] },
  BELEIDSADVISEUR: { everywhere: DRAFTING, within: OWNING },
  REGIODIRECTEUR: { everywhere: ["ANNOTATE"], within: { REGION: DRAFTING, ...OWNING } },
  VOORZITTER: { everywhere: [...DRAFTING, ...PLANNING, ...DECIDING, ...FOR_THE_YEAR] },
  SECRETARIS: { everywhere: [...DRAFTING, ...PLANNING, "OPEN_YEAR", "CLOSE_YEAR"] },
  BESTUURSLID: { everywhere: DRAFTING, within: { PORTFOLIO: [...PLANNING, ...DECIDING], ...OWNING } },
  ONDERSTEUNER: { everywhere: DRAFTING },
};

/** Whether the viewer's role allows it for this item; without an item, whether it allows it for any. */
export function canOnCalendar(viewer: Viewer | ViewerClass, permission: CalendarPermission, item?: Reach): boolean {
  if (viewer.role && calendarPermissions[viewer.role]?.everywhere.includes(permission)) return true;
  return reachesFor(viewer, permission).some((reach) => !item || reaches[reach](viewer, item));
}

/** To which items the viewer's role limits it; none when it allows it for every item, or for none. */
export function reachesFor({ role }: ViewerClass, permission: CalendarPermission): ReachName[] {
  const { within = {} } = (role && calendarPermissions[role]) ?? {};
  return (Object.keys(reaches) as ReachName[]).filter((reach) => within[reach]?.includes(permission));
}

/** The acts that this viewer can do with an item now. */
export const allowedItemActs = (viewer: Viewer | ViewerClass, facts: ItemFacts): Promise<ItemAct[]> =>
  allowedBy(itemLifecycle, {
    subject: facts.item, organisationId: viewer.organisationId, facts,
    may: (act) => canOnCalendar(viewer, act, facts.item),
  });

/** The acts that this viewer can do with a proposal now. */
export const allowedProposalActs = (viewer: Viewer | ViewerClass, facts: ProposalFacts): Promise<ProposalAct[]> =>
  allowedBy(proposalLifecycle, {
    subject: facts.proposal, organisationId: viewer.organisationId, facts,
    may: (act) => canOnCalendar(viewer, permissionForProposal(act, facts.proposal.kind), facts.item),
  });

/** Answering is a decision; what the own side proposed can be taken back by who could have proposed it. */
export const permissionForProposal = (act: ProposalAct, kind: ProposalKind): CalendarPermission => (act === "WITHDRAW" ? proposedBy[kind] : "ANSWER_PROPOSAL");
