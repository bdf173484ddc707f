import { Permissions } from "../acts/permissions.js";
import type { ViewerClass } from "../authorisation/viewer.js";

/** The columns of an item that decide whether it lies within a viewer's reach. */
export interface Reach {
  readonly themes: readonly string[];
  readonly municipalityIds: readonly string[];
  readonly landlordOwnerId?: string | null;
  readonly councilOwnerId?: string | null;
}

export const ownerColumn = ({
  audience,
}: Pick<ViewerClass, "audience">): "landlordOwnerId" | "councilOwnerId" =>
  audience === "LANDLORD" ? "landlordOwnerId" : "councilOwnerId";

const DRAFTING = ["DRAFT", "REVISE", "DISCARD", "ANNOTATE"] as const;
const PLANNING = [
  "PROPOSE",
  "WITHDRAW",
  "START",
  "COMPLETE",
  "PROPOSE_CHANGE",
  "POSTPONE",
  "ROLL_OVER",
  "ASSIGN_OWNER",
] as const;
const DECIDING = ["AGREE", "DECLINE", "CANCEL", "ANSWER_PROPOSAL"] as const;
/**
 * "Either owner" (domain brief, 7.1): the person who looks after an item for its side starts and
 * completes it. A hired supporter only drafts.
 */
const OWNING = { NAMED_OWNER: ["START", "COMPLETE"] } as const;
const FOR_THE_YEAR = [
  "OPEN_YEAR",
  "ADOPT_YEAR",
  "REOPEN_YEAR",
  "PUBLISH_YEAR",
  "CLOSE_YEAR",
] as const;

/**
 * What each role of the two parties may do (domain brief, section 3). A board member may revise any
 * draft of the council, so a board member can also move a draft into the own portfolio and then
 * propose it. That circumvents nothing: the same member could draft the subject anew there and
 * propose that.
 */
export const calendarPermissions = new Permissions({
  name: "calendar",
  description: "What a role may do on the calendar (bevoegdheid).",
  told:
    "What your role may do on the calendar; for some roles only within the portfolio or region or " +
    "as an item's named owner, and always subject to the state of the subject: see `allowedActs` " +
    "there.",
  each: {
    DRAFT: "Draft items (concept maken).",
    REVISE: "Revise drafts (herzien).",
    DISCARD: "Discard drafts (weggooien).",
    PROPOSE: "Propose items (voorstellen).",
    AGREE: "Agree to the other side's items (afspreken).",
    DECLINE: "Decline them (afwijzen).",
    WITHDRAW: "Take back the own side's (intrekken).",
    START: "Start agreed items (starten).",
    COMPLETE: "Complete them (afronden).",
    PROPOSE_CHANGE: "Propose changes of agreed items (wijzigen).",
    POSTPONE: "Propose to postpone (uitstellen).",
    ROLL_OVER: "Propose to roll over (doorschuiven).",
    CANCEL: "Propose to cancel (schrappen).",
    ASSIGN_OWNER: "Name the own side's owner (trekker aanwijzen).",
    ANNOTATE: "Note and rank for the own organisation (eigen notitie).",
    ANSWER_PROPOSAL: "Accept or refuse what the other side proposes for agreed items (antwoorden).",
    OPEN_YEAR: "Open a year (jaar openen).",
    ADOPT_YEAR: "Adopt a year's calendar (vaststellen).",
    REOPEN_YEAR: "Open it again (heropenen).",
    PUBLISH_YEAR: "Publish it (publiceren).",
    CLOSE_YEAR: "Close it (afsluiten).",
  },
  reaches: {
    PORTFOLIO: {
      only: "for items with a theme of your portfolio",
      includes: ({ portfolioThemes }, { themes }: Reach) =>
        themes.some((theme) => portfolioThemes.includes(theme)),
    },
    REGION: {
      only: "for items in your region",
      includes: ({ regionMunicipalityIds }, { municipalityIds }: Reach) =>
        municipalityIds.length > 0 &&
        municipalityIds.every((id) => regionMunicipalityIds.includes(id)),
    },
    // A class of viewers knows no person, so none of its viewers counts as the named owner.
    NAMED_OWNER: {
      only: "for items that name you as the owner",
      includes: (viewer, item: Reach) =>
        "personId" in viewer &&
        viewer.personId !== null &&
        item[ownerColumn(viewer)] === viewer.personId,
    },
  },
  roles: {
    BESTUURDER: { everywhere: [...DRAFTING, ...PLANNING, ...DECIDING, ...FOR_THE_YEAR] },
    PARTICIPATIEADVISEUR: {
      everywhere: [...DRAFTING, ...PLANNING, ...DECIDING, "OPEN_YEAR", "CLOSE_YEAR"],
    },
    BELEIDSADVISEUR: { everywhere: DRAFTING, within: OWNING },
    REGIODIRECTEUR: { everywhere: ["ANNOTATE"], within: { REGION: DRAFTING, ...OWNING } },
    VOORZITTER: { everywhere: [...DRAFTING, ...PLANNING, ...DECIDING, ...FOR_THE_YEAR] },
    SECRETARIS: { everywhere: [...DRAFTING, ...PLANNING, "OPEN_YEAR", "CLOSE_YEAR"] },
    BESTUURSLID: {
      everywhere: DRAFTING,
      within: { PORTFOLIO: [...PLANNING, ...DECIDING], ...OWNING },
    },
    ONDERSTEUNER: { everywhere: DRAFTING },
  },
});
