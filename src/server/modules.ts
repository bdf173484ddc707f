import "../organisation/organisation.subjects.js";
import "../calendar/calendar.subjects.js";
import "../advice/advice.subjects.js";
import { adviceEntities } from "../advice/advice.entities.js";
import { advicePartResolvers } from "../advice/advice-parts.resolver.js";
import { AdviceProcedureResolver, AdviceProcedures, CalendarItemProceduresResolver } from "../advice/advice-procedure.resolver.js";
import { adviceActs } from "../advice/advice.acts.js";
import { ViewerAdvicePermissionsResolver } from "../advice/viewer-permissions.resolver.js";
import { calendarActs } from "../calendar/calendar.acts.js";
import { CalendarItem } from "../calendar/calendar-item.entity.js";
import { CalendarItemAnnotation } from "../calendar/calendar-item-annotation.entity.js";
import { CalendarItemProposal } from "../calendar/calendar-item-proposal.entity.js";
import { CalendarItemAnnotationResolver, CalendarItemProposalResolver } from "../calendar/calendar-item-proposal.resolver.js";
import { CalendarItemResolver, CalendarItems } from "../calendar/calendar-item.resolver.js";
import { CalendarYear, CalendarYearRevision } from "../calendar/calendar-year.entity.js";
import { AdoptedItemResolver, CalendarYearResolver, CalendarYearRevisionResolver } from "../calendar/calendar-year.resolver.js";
import { ViewerPermissionsResolver } from "../calendar/viewer-permissions.resolver.js";
import { Change } from "../changes/change.entity.js";
import { ChangeResolver } from "../changes/change.resolver.js";
import { Membership, Person } from "../organisation/membership.entity.js";
import { Municipality, Organisation, Region, Theme } from "../organisation/organisation.entity.js";
import { ChangeActorResolver, MembershipResolver, MunicipalityResolver, OrganisationResolver, RegionResolver } from "../organisation/organisation.resolver.js";
import { ViewerResolver } from "../organisation/viewer.resolver.js";
import { Holiday } from "../terms/holiday.entity.js";

/** Everything that is stored. */
export const entities = [
  Organisation, Municipality, Region, Theme, Person, Membership, Holiday, Change,
  CalendarYear, CalendarYearRevision, CalendarItem, CalendarItemProposal, CalendarItemAnnotation,
  ...adviceEntities,
];

/** Everything that can be asked and done. */
export const resolvers = [
  ViewerResolver, ViewerPermissionsResolver, ViewerAdvicePermissionsResolver, OrganisationResolver, RegionResolver, MunicipalityResolver, MembershipResolver,
  ChangeResolver, ChangeActorResolver,
  CalendarYearResolver, CalendarYearRevisionResolver, AdoptedItemResolver, CalendarItemResolver, CalendarItems.CountResolver, CalendarItemProposalResolver, CalendarItemAnnotationResolver, ...calendarActs,
  AdviceProcedureResolver, AdviceProcedures.CountResolver, CalendarItemProceduresResolver, ...advicePartResolvers, ...adviceActs,
] as const;
