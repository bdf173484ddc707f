import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Municipality, Organisation, Theme } from "../../organisation/organisation.entity.js";
import { organisations, themes, municipalities } from "../../organisation/organisation.kept.js";
import {
  MunicipalityType,
  OrganisationType,
  ThemeType,
} from "../../organisation/organisation.type.js";
import type { RequestContext } from "../../request-context.js";
import type { CalendarItemProposal } from "./calendar-item-proposal.entity.js";
import type { CalendarItem } from "../item/calendar-item.entity.js";
import { proposalLifecycle } from "./calendar-item-proposal.lifecycle.js";
import { type ProposalAct, CalendarItemProposalType, ProposalActEnum } from "./proposal.type.js";
import { periodOf } from "../year/planned-period.js";
import { CalendarItemType } from "../item/item.type.js";
import { PlannedPeriodType } from "../year/year.type.js";
import { calendarItems } from "../item/item.reads.js";
import { findCalendarYearsByYear } from "../year/year.reads.js";

@Resolver(() => CalendarItemProposalType)
export class CalendarItemProposalResolver {
  @FieldResolver(() => CalendarItemType, {
    nullable: true,
    description: "The item it is about (agendapunt).",
  })
  item(
    @Root() { itemId }: CalendarItemProposal,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<CalendarItem | null> {
    return snapshot.loader(calendarItems.find).load(itemId);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: "The side that proposes it (indiener).",
  })
  proposedBy(
    @Root() { organisationId }: CalendarItemProposal,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Organisation | null> {
    return snapshot.loader(organisations.find).load(organisationId);
  }

  @FieldResolver(() => PlannedPeriodType, {
    nullable: true,
    description: "The new period; null: stays (planning).",
  })
  planned(@Root() proposal: CalendarItemProposal): PlannedPeriodType | null {
    return periodOf(proposal);
  }

  @FieldResolver(() => [ThemeType], {
    nullable: true,
    description: "The new themes; null: stay (thema's).",
  })
  async themes(
    @Root() proposal: CalendarItemProposal,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Theme[] | null> {
    return proposal.themes && snapshot.loadKnown(themes.find, proposal.themes);
  }

  @FieldResolver(() => [MunicipalityType], {
    nullable: true,
    description: "The new municipalities, empty for all of them; null: stay (gemeenten).",
  })
  async municipalities(
    @Root() { municipalityIds }: CalendarItemProposal,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<Municipality[] | null> {
    return municipalityIds && snapshot.loadKnown(municipalities.find, municipalityIds);
  }

  @FieldResolver(() => [ProposalActEnum], { description: "What you can do with it now." })
  async allowedActs(
    @Root() proposal: CalendarItemProposal,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<ProposalAct[]> {
    const item = await snapshot.loader(calendarItems.find).load(proposal.itemId);
    const year = item && (await snapshot.loader(findCalendarYearsByYear).load(item.year));
    if (!item || !year) return [];
    const nextIsClosed = async () =>
      (await snapshot.loader(findCalendarYearsByYear).load(item.year + 1))?.status === "CLOSED";
    return proposalLifecycle.allowed(snapshot.viewer, {
      subject: proposal,
      item,
      year: { closed: year.status === "CLOSED" },
      nextIsClosed,
    });
  }
}
