import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { declareEnum } from "../graphql/enums.js";
import { ViewerType } from "../organisation/viewer.resolver.js";
import type { RequestContext } from "../request-context.js";
import { CALENDAR_PERMISSIONS, type CalendarPermission, canOnCalendar } from "./calendar-item.policy.js";

const CalendarPermissionEnum = declareEnum<CalendarPermission>("CalendarPermission", "What a role may do on the calendar (bevoegdheid).", {
  DRAFT: "Draft items (concept maken).", REVISE: "Revise drafts (herzien).", DISCARD: "Discard drafts (weggooien).", PROPOSE: "Propose items (voorstellen).", AGREE: "Agree to the other side's items (afspreken).",
  DECLINE: "Decline them (afwijzen).", WITHDRAW: "Take back the own side's (intrekken).", START: "Start agreed items (starten).", COMPLETE: "Complete them (afronden).", PROPOSE_CHANGE: "Propose changes of agreed items (wijzigen).",
  POSTPONE: "Propose to postpone (uitstellen).", ROLL_OVER: "Propose to roll over (doorschuiven).", CANCEL: "Propose to cancel (schrappen).", ASSIGN_OWNER: "Name the own side's owner (trekker aanwijzen).", ANNOTATE: "Note and rank for the own organisation (eigen notitie).",
  ANSWER_PROPOSAL: "Accept or refuse what the other side proposes for agreed items (antwoorden).", OPEN_YEAR: "Open a year (jaar openen).", ADOPT_YEAR: "Adopt a year's calendar (vaststellen).", REOPEN_YEAR: "Open it again (heropenen).",
  PUBLISH_YEAR: "Publish it (publiceren).", CLOSE_YEAR: "Close it (afsluiten).",
});

@Resolver(() => ViewerType)
export class ViewerPermissionsResolver {
  @FieldResolver(() => [CalendarPermissionEnum], { description: "What your role may do on the calendar; for some roles only within the portfolio or region or as an item's named owner, and always subject to the state of the subject: see `allowedActs` there." })
  calendarPermissions(@Ctx() { viewer }: RequestContext): CalendarPermission[] {
    return CALENDAR_PERMISSIONS.filter((permission) => canOnCalendar(viewer, permission));
  }
}
