import type { FirstData } from "../../first-data/first-data.js";
import type { Acting } from "../../first-data/acting.js";
import { MUNICIPALITY_IDS } from "../../organisation/first-data/organisations.js";
import { calendarOf, item, openProposalFor } from "./acting-on-calendar.js";
import { publishCalendarYear } from "../adoption/publish-calendar-year.js";
import { openCalendarYear } from "../year/open-calendar-year.js";
import { adoptCalendarYear } from "../adoption/adopt-calendar-year.js";
import { rollOverCalendarItem } from "../proposal/roll-over-calendar-item.js";
import { refuseCalendarItemProposal } from "../proposal/refuse-calendar-item-proposal.js";
import { proposeCalendarItemChange } from "../proposal/propose-calendar-item-change.js";
import { postponeCalendarItem } from "../proposal/postpone-calendar-item.js";
import { cancelCalendarItem } from "../proposal/cancel-calendar-item.js";
import { acceptCalendarItemProposal } from "../proposal/accept-calendar-item-proposal.js";
import { withdrawCalendarItem } from "../item/withdraw-calendar-item.js";
import { startCalendarItem } from "../item/start-calendar-item.js";
import { proposeCalendarItem } from "../item/propose-calendar-item.js";
import { draftCalendarItem } from "../item/draft-calendar-item.js";
import { discardCalendarItem } from "../item/discard-calendar-item.js";
import { declineCalendarItem } from "../item/decline-calendar-item.js";
import { assignCalendarItemOwner } from "../item/assign-calendar-item-owner.js";
import { annotateCalendarItem } from "../item/annotate-calendar-item.js";
import { agreeCalendarItem } from "../item/agree-calendar-item.js";
import { type AgreedItem, PRIORITIES_2022 } from "./priorities-2022.js";

const YEAR = 2022;
const WOONBRON = "woonbron-participatieadviseur";
const CPRW = "cprw-voorzitter";
const SECRETARY = "cprw-secretaris";

/**
 * The calendar of 2022: the seven priorities of CPRW's text, and INVENTED items beside them, at
 * least one in every state of an item. Whoever looks at it as both sides sees at once what each has
 * shared and what not. Public sources name the subjects of these items (rent policy, the agreements
 * with the cities). What is said, done, noted or answered about them here is made up and is no
 * party's opinion; so are the private notes and rankings, also those on the seven.
 *
 * This function remembers the items that advice is about.
 */
async function calendar2022(acting: Acting): Promise<void> {
  await acting.perform(WOONBRON, openCalendarYear, { year: YEAR });
  const [strategy, vulnerable, evictions, service, , vision, panel] = await agreeAll(
    acting,
    PRIORITIES_2022,
  );
  const [rent, neighbourhoods, delft, maintenance, meeting] = await agreeAll(acting, OTHER_AGREED);
  await acting.on({ who: CPRW, act: adoptCalendarYear, row: calendarOf(YEAR) });
  await acting.on({ who: "woonbron-bestuurder", act: adoptCalendarYear, row: calendarOf(YEAR) });
  await acting.on({ who: "woonbron-bestuurder", act: publishCalendarYear, row: calendarOf(YEAR) });

  await acting.on({ who: CPRW, act: startCalendarItem, row: item(vision!) });
  await postponeAndStart(acting, delft!);
  await acting.on({ who: WOONBRON, act: startCalendarItem, row: item(neighbourhoods!) });
  await acting.on({
    who: WOONBRON,
    act: rollOverCalendarItem,
    row: item(neighbourhoods!),
    given: {
      reason: "Het gesprek loopt door in het volgende jaar.",
      planned: { quarters: { first: 1, last: 2 } },
    },
  });
  await acting.on({
    who: CPRW,
    act: acceptCalendarItemProposal,
    row: openProposalFor(neighbourhoods!),
  });
  await acting.on({
    who: WOONBRON,
    act: postponeCalendarItem,
    row: item(maintenance!),
    given: {
      planned: { quarters: { first: 4 } },
      reason: "De cijfers zijn later beschikbaar dan gepland.",
    },
  });
  await acting.on({
    who: CPRW,
    act: cancelCalendarItem,
    row: item(meeting!),
    given: {
      reason: "De bijeenkomst gaat op in de digitale raadpleging.",
    },
  });
  await acting.on({
    who: WOONBRON,
    act: acceptCalendarItemProposal,
    row: openProposalFor(meeting!),
  });

  await laterInTheYear(acting);
  await drafts(acting);
  await annotate(acting, { strategy, vulnerable, evictions, service, vision, panel });
  acting.remember("the item on rent policy", rent!);
  acting.remember("the item on evictions", evictions!);
}

/**
 * Drafts, proposes and agrees the items one after the other, so that their numbers follow the list.
 *
 * @returns the ids, in the same order.
 */
async function agreeAll(acting: Acting, items: readonly AgreedItem[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { by, with: other, content } of items) {
    const id = await acting.perform(by, draftCalendarItem, {
      ...content,
      year: YEAR,
      ownerId: acting.actorOf(by).personId,
    });
    await acting.on({ who: by, act: proposeCalendarItem, row: item(id) });
    await acting.on({ who: other, act: agreeCalendarItem, row: item(id) });
    await acting.on({
      who: other,
      act: assignCalendarItemOwner,
      row: item(id),
      given: {
        ownerId: acting.actorOf(other).personId,
      },
    });
    ids.push(id);
  }
  return ids;
}

const OTHER_AGREED: readonly AgreedItem[] = [
  {
    by: WOONBRON,
    with: CPRW,
    content: {
      title: "Huurbeleid per 1 juli 2022",
      description: "Advies over de jaarlijkse aanpassing van de huren per 1 juli 2022.",
      themes: ["BETAALBAARHEID"],
      levels: ["ADVISEREN"],
      priority: "HIGH",
      planned: { quarters: { first: 1, last: 2 } },
    },
  },
  {
    by: CPRW,
    with: WOONBRON,
    content: {
      title: "Rotterdam: wijken in balans",
      description:
        "Gesprek over wijken in balans, als voorbereiding op de prestatieafspraken met de gemeente Rotterdam.",
      themes: ["BESCHIKBAARHEID", "LEEFBAARHEID"],
      levels: ["RAADPLEGEN"],
      municipalityIds: [MUNICIPALITY_IDS.rotterdam],
      planned: { quarters: { first: 3, last: 4 } },
    },
  },
  {
    by: WOONBRON,
    with: CPRW,
    content: {
      title: "Delft: woningverbetering in de jaarschijf",
      description:
        "Woningverbetering in de jaarlijkse uitwerking van de prestatieafspraken in Delft.",
      themes: ["DUURZAAMHEID"],
      levels: ["INFORMEREN", "RAADPLEGEN"],
      origin: "JOINT",
      municipalityIds: [MUNICIPALITY_IDS.delft],
      planned: { month: 5 },
    },
  },
  {
    by: WOONBRON,
    with: CPRW,
    content: {
      title: "Planmatig onderhoud",
      description: "Uitleg over het planmatig onderhoud en de keuzes daarin.",
      themes: ["VASTGOED"],
      levels: ["INFORMEREN"],
      planned: { dates: { startsOn: "2022-05-30", endsOn: "2022-06-17" } },
    },
  },
  {
    by: SECRETARY,
    with: WOONBRON,
    content: {
      title: "Themabijeenkomst voor de achterban",
      description: "Een bijeenkomst voor lokale huurdersorganisaties en bewonerscommissies.",
      themes: ["HUURDERSPARTICIPATIE"],
      levels: ["INFORMEREN", "RAADPLEGEN"],
      planned: { month: 10 },
    },
  },
];

/**
 * Items that are agreed after the calendar was published. The parties and those in the area see
 * them; the public does not.
 */
const AGREED_LATER: readonly AgreedItem[] = [
  {
    by: WOONBRON,
    with: CPRW,
    content: {
      title: "Dordrecht: nieuwbouw en verduurzaming",
      description:
        "Nieuwbouw en verduurzaming als onderwerpen voor de prestatieafspraken in Dordrecht.",
      themes: ["BESCHIKBAARHEID", "DUURZAAMHEID"],
      levels: ["RAADPLEGEN"],
      municipalityIds: [MUNICIPALITY_IDS.dordrecht],
      planned: { quarters: { first: 3 } },
    },
  },
  {
    by: "cprw-bestuurslid",
    with: WOONBRON,
    content: {
      title: "Aandacht voor bewonerscommissies",
      description:
        "Werkafspraken over de ondersteuning van bewonerscommissies, samen met de lokale huurdersorganisaties.",
      themes: ["HUURDERSPARTICIPATIE"],
      levels: ["COPRODUCEREN"],
      origin: "JOINT",
      planned: { quarters: { first: 4 } },
    },
  },
];

/**
 * One item whose first postponement is refused and whose second is accepted: an example of a
 * history.
 */
async function postponeAndStart(acting: Acting, id: string): Promise<void> {
  await acting.on({
    who: SECRETARY,
    act: postponeCalendarItem,
    row: item(id),
    given: {
      planned: { month: 12 },
      reason: "Dan is er meer tijd voor overleg met de huurders in Delft.",
    },
  });
  await acting.on({
    who: WOONBRON,
    act: refuseCalendarItemProposal,
    row: openProposalFor(id),
    given: {
      reason: "December is te laat voor de uitwerking van het volgende jaar.",
    },
  });
  await acting.on({
    who: SECRETARY,
    act: postponeCalendarItem,
    row: item(id),
    given: {
      planned: { month: 9 },
      reason: "Na de zomer, met tijd voor overleg met de huurders in Delft.",
    },
  });
  await acting.on({ who: WOONBRON, act: acceptCalendarItemProposal, row: openProposalFor(id) });
  await acting.on({ who: SECRETARY, act: startCalendarItem, row: item(id) });
}

/**
 * What happens after the calendar was published: items that are agreed but not yet public, that
 * wait for an answer, that were declined, or that were withdrawn.
 */
async function laterInTheYear(acting: Acting): Promise<void> {
  const [dordrecht] = await agreeAll(acting, AGREED_LATER);
  await acting.on({
    who: SECRETARY,
    act: proposeCalendarItemChange,
    row: item(dordrecht!),
    given: {
      levels: ["RAADPLEGEN", "ADVISEREN"],
      planned: { quarters: { first: 3, last: 4 } },
      reason: "Eerst de achterban in Dordrecht raadplegen, daarna adviseren.",
    },
  });
  const propose = async ({
    who,
    title,
    description,
    theme,
  }: {
    who: string;
    title: string;
    description: string;
    theme: string;
  }) => {
    const id = await acting.perform(who, draftCalendarItem, {
      year: YEAR,
      title,
      description,
      themes: [theme],
      levels: ["RAADPLEGEN"],
      ownerId: acting.actorOf(who).personId,
      planned: { quarters: { first: 4 } },
    });
    return acting.on({ who, act: proposeCalendarItem, row: item(id) });
  };
  await propose({
    who: WOONBRON,
    title: "Reparatieverzoeken online",
    description: "Raadpleging over het online melden van reparaties.",
    theme: "DIENSTVERLENING",
  });
  await propose({
    who: CPRW,
    title: "Uitleg bij de servicekosten",
    description: "Gesprek over een begrijpelijke uitleg bij de afrekening van de servicekosten.",
    theme: "BETAALBAARHEID",
  });
  const workingGroup = await propose({
    who: SECRETARY,
    title: "Werkgroep klachtafhandeling",
    description: "Een aparte werkgroep over de afhandeling van klachten.",
    theme: "DIENSTVERLENING",
  });
  await acting.on({
    who: WOONBRON,
    act: declineCalendarItem,
    row: item(workingGroup),
    given: {
      reason: "Dit onderwerp komt aan de orde bij punt 2022-04, Dienstverlening van Woonbron.",
    },
  });
  const consultation = await propose({
    who: WOONBRON,
    title: "Overleg per regio",
    description: "Raadpleging over een vaste vorm voor het overleg per regio.",
    theme: "HUURDERSPARTICIPATIE",
  });
  await acting.on({ who: WOONBRON, act: withdrawCalendarItem, row: item(consultation) });
}

/**
 * What only one side sees. CPRW has one draft more than Woonbron, so that the two sides' counts
 * differ at first sight.
 */
async function drafts(acting: Acting): Promise<void> {
  await acting.perform("woonbron-beleidsadviseur", draftCalendarItem, {
    year: YEAR,
    title: "Verkoopbeleid",
    description: "Nog uit te werken: wijziging van het verkoopbeleid en de gevolgen voor huurders.",
    themes: ["VASTGOED"],
    levels: ["ADVISEREN"],
    planned: { quarters: { first: 4 } },
  });
  await acting.perform("woonbron-regiodirecteur", draftCalendarItem, {
    year: YEAR,
    title: "Dordrecht: leefbaarheid rond de portieken",
    description: "Eerste gedachte, nog niet besproken.",
    themes: ["LEEFBAARHEID"],
    levels: ["RAADPLEGEN"],
    municipalityIds: [MUNICIPALITY_IDS.dordrecht],
  });
  const forgotten = await acting.perform("woonbron-beleidsadviseur", draftCalendarItem, {
    year: YEAR,
    title: "Parkeerbeleid",
    themes: ["LEEFBAARHEID"],
  });
  await acting.on({
    who: "woonbron-beleidsadviseur",
    act: discardCalendarItem,
    row: item(forgotten),
  });

  await acting.perform("cprw-ondersteuner", draftCalendarItem, {
    year: YEAR,
    title: "Ongevraagd advies energielasten",
    description: "Opzet voor het bestuur: wat betekenen de energielasten voor huurders?",
    themes: ["BETAALBAARHEID", "DUURZAAMHEID"],
    levels: ["ADVISEREN"],
    planned: { quarters: { first: 4 } },
  });
  await acting.perform("cprw-bestuurslid", draftCalendarItem, {
    year: YEAR,
    title: "Enquête onder individuele huurders",
    description: "Vragen verzamelen voor het huurderpanel.",
    themes: ["HUURDERSPARTICIPATIE"],
    levels: ["RAADPLEGEN"],
  });
  await acting.perform(SECRETARY, draftCalendarItem, {
    year: YEAR,
    title: "Jaarlijkse bijeenkomst met huurders",
    description: "Opzet, nog in het bestuur te bespreken.",
    themes: ["HUURDERSPARTICIPATIE"],
    levels: ["INFORMEREN"],
    planned: { month: 11 },
  });
  const double = await acting.perform(SECRETARY, draftCalendarItem, {
    year: YEAR,
    title: "Huurderpanel (dubbel)",
    themes: ["HUURDERSPARTICIPATIE"],
  });
  await acting.on({ who: SECRETARY, act: discardCalendarItem, row: item(double) });
}

type Annotated = Readonly<
  Record<
    "strategy" | "vulnerable" | "evictions" | "service" | "vision" | "panel",
    string | undefined
  >
>;

/** Each side's own notes, and its own ranking, which differs from the other's. */
async function annotate(
  acting: Acting,
  { strategy, vulnerable, evictions, service, vision, panel }: Annotated,
): Promise<void> {
  await acting.perform("woonbron-bestuurder", annotateCalendarItem, {
    ranking: 1,
    note: "Intern: conceptversie eerst in het directieoverleg.",
    id: strategy!,
    expectedVersion: 0,
  });
  await acting.perform(WOONBRON, annotateCalendarItem, {
    ranking: 2,
    note: "Intern: regiodirecteuren vroeg betrekken bij de structuur.",
    id: vision!,
    expectedVersion: 0,
  });
  await acting.perform(WOONBRON, annotateCalendarItem, {
    ranking: 5,
    note: "Intern: huidige werkwijze per regio op een rij zetten.",
    id: evictions!,
    expectedVersion: 0,
  });
  await acting.perform(WOONBRON, annotateCalendarItem, {
    ranking: 3,
    id: service!,
    expectedVersion: 0,
  });

  await acting.perform("cprw-bestuurslid", annotateCalendarItem, {
    ranking: 1,
    note: "Eigen notitie: voorbeelden uit de achterban verzamelen, zonder namen.",
    id: evictions!,
    expectedVersion: 0,
  });
  await acting.perform(CPRW, annotateCalendarItem, {
    ranking: 2,
    note: "Eigen notitie: eerst in het bestuur bespreken wat wij onder meebeslissen verstaan.",
    id: vision!,
    expectedVersion: 0,
  });
  await acting.perform(SECRETARY, annotateCalendarItem, {
    ranking: 3,
    note: "Eigen notitie: eerste vragenronde voor de zomer.",
    id: panel!,
    expectedVersion: 0,
  });
  await acting.perform("cprw-bestuurslid", annotateCalendarItem, {
    ranking: 4,
    id: vulnerable!,
    expectedVersion: 0,
  });
  await acting.perform(CPRW, annotateCalendarItem, {
    ranking: 6,
    note: "Eigen notitie: bestuursvergadering plannen binnen de adviestermijn.",
    id: strategy!,
    expectedVersion: 0,
  });
}

export const firstData: FirstData = { acts: calendar2022 };
