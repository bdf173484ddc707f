import { PARTIES } from "../../authorisation/audience.js";
import type { CalendarItem } from "../../calendar/item/calendar-item.entity.js";
import { CalendarItemType } from "../../calendar/item/item.type.js";
import { relationsOf, toKnown, toMany, toOne } from "../../reads/relations.js";
import { organisations, themes, municipalities } from "../../organisation/organisation.kept.js";
import {
  MunicipalityType,
  OrganisationType,
  ThemeType,
} from "../../organisation/organisation.type.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import {
  adviceProcedures,
  listCompanionsOf,
  listFollowersOf,
  listProceduresOfItems,
} from "./procedure.reads.js";
import { calendarItems } from "../../calendar/item/item.reads.js";
import { AdviceProcedureType } from "./procedure.type.js";

export const procedureRelations = relationsOf<AdviceProcedure>(() => AdviceProcedureType, {
  adviser: {
    type: () => OrganisationType,
    nullable: true,
    description:
      "The tenants' organisation that is addressed, or that advises of its own accord (geadresseerde).",
    relation: toOne(organisations.find, ({ adviserId }: AdviceProcedure) => adviserId),
  },
  companions: {
    type: () => [AdviceProcedureType],
    description:
      "The same request to other addressees, each with its own clock and advice; none where " +
      "consent is asked, which is CPRW's alone to give (ook geadresseerd).",
    relation: toMany(listCompanionsOf, ({ id }: AdviceProcedure) => id),
  },
  alsoAddressed: {
    type: () => [OrganisationType],
    nullable: true,
    audiences: PARTIES,
    description:
      "Residents' committees that are addressed too; once it is shared each has a companion (ook te adresseren).",
    relation: toKnown(
      organisations.find,
      ({ alsoAddressedIds }: AdviceProcedure) => alsoAddressedIds,
    ),
  },
  follows: {
    type: () => AdviceProcedureType,
    nullable: true,
    audiences: PARTIES,
    description:
      "The earlier request, that came to nothing, which this one follows; null: none (vervolg " +
      "op).",
    relation: toOne(adviceProcedures.find, ({ followsId }: AdviceProcedure) => followsId),
  },
  followedBy: {
    type: () => [AdviceProcedureType],
    nullable: true,
    audiences: PARTIES,
    description: "The requests that follow this one, which came to nothing (vervolgaanvragen).",
    relation: toMany(listFollowersOf, ({ id }: AdviceProcedure) => id),
  },
  themes: {
    type: () => [ThemeType],
    description: "Themes (thema's).",
    relation: toKnown(themes.find, ({ themes }: AdviceProcedure) => themes),
  },
  municipalities: {
    type: () => [MunicipalityType],
    description: "The municipalities it is about; empty: all of them (gemeenten).",
    relation: toKnown(
      municipalities.find,
      ({ municipalityIds }: AdviceProcedure) => municipalityIds,
    ),
  },
  calendarItem: {
    type: () => CalendarItemType,
    nullable: true,
    audiences: PARTIES,
    description: "The calendar item it carries out (agendapunt).",
    relation: toOne(calendarItems.find, ({ calendarItemId }: AdviceProcedure) => calendarItemId),
  },
});

export const proceduresOfItems = relationsOf<CalendarItem>(() => CalendarItemType, {
  procedures: {
    type: () => [AdviceProcedureType],
    nullable: true,
    audiences: PARTIES,
    description: "The advice procedures that carry it out (adviesprocedures).",
    relation: toMany(listProceduresOfItems, ({ id }: CalendarItem) => id),
  },
});
