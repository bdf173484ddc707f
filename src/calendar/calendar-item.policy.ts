import { isOnSide, type Lifecycle } from "../acts/lifecycle.js";
import type { Role } from "../authorisation/role.js";
import type { Viewer, ViewerClass } from "../authorisation/viewer.js";
import { type CalendarItemStatus, LAST_YEAR, type ProposalKind, type ProposalStatus } from "./calendar.enums.js";

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

/**
 * The life of a calendar item (domain brief, 7.1). PROPOSE_CHANGE and CANCEL leave the status as it is until the other side accepts; what accepting does
 * stands in `proposalEffects`.
 */
export const itemLifecycle: Lifecycle<ItemAct, CalendarItemStatus> = {
  REVISE: { by: "OWN_SIDE", from: { DRAFT: "DRAFT" } },
  DISCARD: { by: "OWN_SIDE", from: { DRAFT: "DISCARDED" } },
  PROPOSE: { by: "OWN_SIDE", from: { DRAFT: "PROPOSED" } },
  AGREE: { by: "OTHER_SIDE", from: { PROPOSED: "AGREED" } },
  DECLINE: { by: "OTHER_SIDE", from: { PROPOSED: "DECLINED" } },
  WITHDRAW: { by: "OWN_SIDE", from: { PROPOSED: "WITHDRAWN" } },
  START: { by: "EITHER_SIDE", from: { AGREED: "IN_PROGRESS" } },
  COMPLETE: { by: "EITHER_SIDE", from: { IN_PROGRESS: "DONE" } },
  PROPOSE_CHANGE: { by: "EITHER_SIDE", from: { AGREED: "AGREED", IN_PROGRESS: "IN_PROGRESS" } },
  POSTPONE: { by: "EITHER_SIDE", from: { AGREED: "POSTPONED", IN_PROGRESS: "POSTPONED" } },
  ROLL_OVER: { by: "EITHER_SIDE", from: { AGREED: "POSTPONED", IN_PROGRESS: "POSTPONED" } },
  CANCEL: { by: "EITHER_SIDE", from: { AGREED: "AGREED", IN_PROGRESS: "IN_PROGRESS", POSTPONED: "POSTPONED" } },
  ASSIGN_OWNER: { by: "EITHER_SIDE", from: { PROPOSED: "PROPOSED", AGREED: "AGREED", IN_PROGRESS: "IN_PROGRESS", POSTPONED: "POSTPONED" } },
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

/** What a closed year still allows: what only the own side notices. */
const IN_CLOSED_YEARS: readonly ItemAct[] = ["DISCARD", "ANNOTATE"];
export const endsWithYear = (act: ItemAct): boolean => !IN_CLOSED_YEARS.includes(act);

export const proposalLifecycle: Lifecycle<ProposalAct, ProposalStatus> = {
  ACCEPT: { by: "OTHER_SIDE", from: { OPEN: "ACCEPTED" } },
  REFUSE: { by: "OTHER_SIDE", from: { OPEN: "REFUSED" } },
  WITHDRAW: { by: "OWN_SIDE", from: { OPEN: "WITHDRAWN" } },
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

/** What an item says about whose it is to act on. */
export interface Reach {
  readonly themes: readonly string[];
  readonly municipalityIds: readonly string[];
  readonly landlordOwnerId?: string | null;
  readonly councilOwnerId?: string | null;
}

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

interface ItemStanding extends Reach {
  readonly status: CalendarItemStatus;
  readonly organisationId: string;
  readonly year: number;
  readonly endsOn: string | null;
}

/** Whether there is a later period in the year to postpone it to, and a year to roll it over to. */
const hasRoom = (act: ItemAct, { year, endsOn }: ItemStanding): boolean =>
  act === "POSTPONE" ? endsOn !== `${year}-12-31` : act === "ROLL_OVER" ? year < LAST_YEAR : true;

/** The acts this viewer can do with an item now: what buttons to show. */
export function allowedItemActs(viewer: Viewer | ViewerClass, item: ItemStanding, year: { closed: boolean }, openProposals: readonly ProposalKind[]): ItemAct[] {
  return ITEM_ACTS.filter((act) => {
    const { by, from } = itemLifecycle[act];
    const kind = proposingActs[act];
    return from[item.status] !== undefined && isOnSide(by, viewer.organisationId, item) && canOnCalendar(viewer, act, item)
      && !(year.closed && endsWithYear(act)) && !(kind && openProposals.includes(kind)) && hasRoom(act, item);
  });
}

interface ProposalStanding {
  readonly kind: ProposalKind;
  readonly status: ProposalStatus;
  readonly organisationId: string;
  readonly endsOn: string | null;
}

/** Whether a period was agreed meanwhile that is no earlier than the one to which a proposal would postpone. */
export const isOvertaken = ({ kind, endsOn }: ProposalStanding, item: Pick<ItemStanding, "endsOn">): boolean =>
  kind === "POSTPONEMENT" && item.endsOn !== null && endsOn! <= item.endsOn;

/** The acts this viewer can do with a proposal now. */
export function allowedProposalActs(
  viewer: Viewer | ViewerClass, proposal: ProposalStanding, item: Reach & Pick<ItemStanding, "endsOn">, year: { closed: boolean },
): ProposalAct[] {
  if (year.closed) return [];
  return PROPOSAL_ACTS.filter((act) => {
    const { by, from } = proposalLifecycle[act];
    return from[proposal.status] !== undefined && !(act === "ACCEPT" && isOvertaken(proposal, item)) && isOnSide(by, viewer.organisationId, proposal) && canOnCalendar(viewer, permissionForProposal(act, proposal.kind), item);
  });
}

/** Answering is a decision; what the own side proposed can be taken back by who could have proposed it. */
export const permissionForProposal = (act: ProposalAct, kind: ProposalKind): CalendarPermission => (act === "WITHDRAW" ? proposedBy[kind] : "ANSWER_PROPOSAL");
