/** Every act that can stand in the change log, with its description. The database records the act's name with each row it writes. */
export const CHANGE_ACTS = {
  ADMINISTERED: "Done by the administrator, outside any organisation (beheer).",

  CALENDAR_YEAR_OPENED: "A year's calendar was opened (kalenderjaar geopend).",
  CALENDAR_YEAR_ADOPTED: "A side adopted the year's calendar; with the second side it is in force (vastgesteld).",
  CALENDAR_YEAR_REOPENED: "An adopted calendar was opened again for a next revision (heropend).",
  CALENDAR_YEAR_PUBLISHED: "The adopted calendar was made public (gepubliceerd).",
  CALENDAR_YEAR_CLOSED: "The year's calendar was closed (afgesloten).",

  CALENDAR_ITEM_DRAFTED: "An item was drafted (concept gemaakt).",
  CALENDAR_ITEM_REVISED: "A draft was revised (concept herzien).",
  CALENDAR_ITEM_DISCARDED: "A draft was discarded (concept weggegooid).",
  CALENDAR_ITEM_PROPOSED: "An item was proposed to the other side (voorgesteld).",
  CALENDAR_ITEM_AGREED: "The other side agreed (afgesproken).",
  CALENDAR_ITEM_DECLINED: "The other side declined, with a reason (afgewezen).",
  CALENDAR_ITEM_WITHDRAWN: "The proposing side withdrew it (ingetrokken).",
  CALENDAR_ITEM_STARTED: "Work on the item began (gestart).",
  CALENDAR_ITEM_COMPLETED: "The item was completed, with its result (afgerond).",
  CALENDAR_ITEM_OWNER_ASSIGNED: "A side named who looks after it (trekker aangewezen).",
  CALENDAR_ITEM_ANNOTATED: "An organisation noted something for itself (eigen notitie).",
  CALENDAR_ITEM_CHANGE_PROPOSED: "A change of an agreed item was proposed (wijziging voorgesteld).",
  CALENDAR_ITEM_POSTPONEMENT_PROPOSED: "A later period was proposed (uitstel voorgesteld).",
  CALENDAR_ITEM_ROLL_OVER_PROPOSED: "Rolling over to the next year was proposed (doorschuiven voorgesteld).",
  CALENDAR_ITEM_CANCELLATION_PROPOSED: "Cancelling was proposed (schrappen voorgesteld).",
  CALENDAR_ITEM_PROPOSAL_ACCEPTED: "The other side accepted what was proposed for an agreed item (voorstel aanvaard).",
  CALENDAR_ITEM_PROPOSAL_REFUSED: "The other side refused it, with a reason (voorstel geweigerd).",
  CALENDAR_ITEM_PROPOSAL_WITHDRAWN: "The proposing side withdrew it (voorstel ingetrokken).",
} as const;

export type ChangeActName = keyof typeof CHANGE_ACTS;
