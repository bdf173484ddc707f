import type { ItemsOfAdvice } from "./advice.js";
import type { CalendarActs } from "./calendar-acts-by.js";
import { MUNICIPALITY_IDS } from "./organisations.js";
import { type AgreedItem, PRIORITIES_2022 } from "./priorities-2022.js";

const YEAR = 2022;
const WOONBRON = "woonbron-participatieadviseur";
const CPRW = "cprw-voorzitter";
const SECRETARY = "cprw-secretaris";

/**
 * The calendar of 2022: the seven priorities of CPRW's text, and beyond them INVENTED items, one at least in every state an item can be in,
 * so that whoever looks at it as both sides sees at once what each has shared and what not. Their subjects are ones that public sources name (rent
 * policy, the agreements with the cities), but what is said, done, noted or answered about them here is made up and no party's opinion.
 * So are the private notes and rankings, also those on the seven.
 *
 * @returns the items that advice is about.
 */
export async function loadCalendar2022(acts: CalendarActs): Promise<ItemsOfAdvice> {
  await acts.openYear(WOONBRON, YEAR);
  const [strategy, vulnerable, evictions, service, , vision, panel] = await agreeAll(
    acts,
    PRIORITIES_2022,
  );
  const [rent, neighbourhoods, delft, maintenance, meeting] = await agreeAll(acts, OTHER_AGREED);
  await acts.adoptYear(CPRW, YEAR);
  await acts.adoptYear("woonbron-bestuurder", YEAR);
  await acts.publishYear("woonbron-bestuurder", YEAR);

  await acts.start(CPRW, vision!);
  await postponeAndStart(acts, delft!);
  await acts.start(WOONBRON, neighbourhoods!);
  await acts.rollOver(WOONBRON, neighbourhoods!, {
    reason: "Het gesprek loopt door in het volgende jaar.",
    planned: { quarters: { first: 1, last: 2 } },
  });
  await acts.accept(CPRW, neighbourhoods!);
  await acts.postpone(WOONBRON, maintenance!, {
    planned: { quarters: { first: 4 } },
    reason: "De cijfers zijn later beschikbaar dan gepland.",
  });
  await acts.cancel(CPRW, meeting!, "De bijeenkomst gaat op in de digitale raadpleging.");
  await acts.accept(WOONBRON, meeting!);

  await laterInTheYear(acts);
  await drafts(acts);
  await annotate(acts, { strategy, vulnerable, evictions, service, vision, panel });
  return { rentPolicy: rent!, evictions: evictions! };
}

/** Drafted, proposed and agreed one after the other, so that the numbers follow the list. @returns the ids. */
async function agreeAll(acts: CalendarActs, items: readonly AgreedItem[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { by, with: other, content } of items) {
    const id = await acts.draft(by, { ...content, year: YEAR, ownerId: acts.personOf(by) });
    await acts.propose(by, id);
    await acts.agree(other, id);
    await acts.assignOwner(other, id);
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

/** Agreed after the calendar was published: the parties and who is in the area see it, the public does not. */
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

/** A first wish refused, a later one accepted: what an item's history can look like. */
async function postponeAndStart(acts: CalendarActs, id: string): Promise<void> {
  await acts.postpone(SECRETARY, id, {
    planned: { month: 12 },
    reason: "Dan is er meer tijd voor overleg met de huurders in Delft.",
  });
  await acts.refuse(WOONBRON, id, "December is te laat voor de uitwerking van het volgende jaar.");
  await acts.postpone(SECRETARY, id, {
    planned: { month: 9 },
    reason: "Na de zomer, met tijd voor overleg met de huurders in Delft.",
  });
  await acts.accept(WOONBRON, id);
  await acts.start(SECRETARY, id);
}

/** After the calendar was published: agreed but not yet public, waiting for an answer, declined, taken back. */
async function laterInTheYear(acts: CalendarActs): Promise<void> {
  const [dordrecht] = await agreeAll(acts, AGREED_LATER);
  await acts.proposeChange(SECRETARY, dordrecht!, {
    levels: ["RAADPLEGEN", "ADVISEREN"],
    planned: { quarters: { first: 3, last: 4 } },
    reason: "Eerst de achterban in Dordrecht raadplegen, daarna adviseren.",
  });
  const propose = async (who: string, title: string, description: string, theme: string) => {
    const id = await acts.draft(who, {
      year: YEAR,
      title,
      description,
      themes: [theme],
      levels: ["RAADPLEGEN"],
      ownerId: acts.personOf(who),
      planned: { quarters: { first: 4 } },
    });
    return acts.propose(who, id);
  };
  await propose(
    WOONBRON,
    "Reparatieverzoeken online",
    "Raadpleging over het online melden van reparaties.",
    "DIENSTVERLENING",
  );
  await propose(
    CPRW,
    "Uitleg bij de servicekosten",
    "Gesprek over een begrijpelijke uitleg bij de afrekening van de servicekosten.",
    "BETAALBAARHEID",
  );
  const workingGroup = await propose(
    SECRETARY,
    "Werkgroep klachtafhandeling",
    "Een aparte werkgroep over de afhandeling van klachten.",
    "DIENSTVERLENING",
  );
  await acts.decline(
    WOONBRON,
    workingGroup,
    "Dit onderwerp komt aan de orde bij punt 2022-04, Dienstverlening van Woonbron.",
  );
  const consultation = await propose(
    WOONBRON,
    "Overleg per regio",
    "Raadpleging over een vaste vorm voor het overleg per regio.",
    "HUURDERSPARTICIPATIE",
  );
  await acts.withdraw(WOONBRON, consultation);
}

/** What only one side sees. CPRW keeps one draft more than Woonbron, so that the two count differently at the first look. */
async function drafts(acts: CalendarActs): Promise<void> {
  await acts.draft("woonbron-beleidsadviseur", {
    year: YEAR,
    title: "Verkoopbeleid",
    description: "Nog uit te werken: wijziging van het verkoopbeleid en de gevolgen voor huurders.",
    themes: ["VASTGOED"],
    levels: ["ADVISEREN"],
    planned: { quarters: { first: 4 } },
  });
  await acts.draft("woonbron-regiodirecteur", {
    year: YEAR,
    title: "Dordrecht: leefbaarheid rond de portieken",
    description: "Eerste gedachte, nog niet besproken.",
    themes: ["LEEFBAARHEID"],
    levels: ["RAADPLEGEN"],
    municipalityIds: [MUNICIPALITY_IDS.dordrecht],
  });
  const forgotten = await acts.draft("woonbron-beleidsadviseur", {
    year: YEAR,
    title: "Parkeerbeleid",
    themes: ["LEEFBAARHEID"],
  });
  await acts.discard("woonbron-beleidsadviseur", forgotten);

  await acts.draft("cprw-ondersteuner", {
    year: YEAR,
    title: "Ongevraagd advies energielasten",
    description: "Opzet voor het bestuur: wat betekenen de energielasten voor huurders?",
    themes: ["BETAALBAARHEID", "DUURZAAMHEID"],
    levels: ["ADVISEREN"],
    planned: { quarters: { first: 4 } },
  });
  await acts.draft("cprw-bestuurslid", {
    year: YEAR,
    title: "Enquête onder individuele huurders",
    description: "Vragen verzamelen voor het huurderpanel.",
    themes: ["HUURDERSPARTICIPATIE"],
    levels: ["RAADPLEGEN"],
  });
  await acts.draft(SECRETARY, {
    year: YEAR,
    title: "Jaarlijkse bijeenkomst met huurders",
    description: "Opzet, nog in het bestuur te bespreken.",
    themes: ["HUURDERSPARTICIPATIE"],
    levels: ["INFORMEREN"],
    planned: { month: 11 },
  });
  const double = await acts.draft(SECRETARY, {
    year: YEAR,
    title: "Huurderpanel (dubbel)",
    themes: ["HUURDERSPARTICIPATIE"],
  });
  await acts.discard(SECRETARY, double);
}

type Annotated = Readonly<
  Record<
    "strategy" | "vulnerable" | "evictions" | "service" | "vision" | "panel",
    string | undefined
  >
>;

/** Each side's own notes and its own ranking, which differ from the other's. */
async function annotate(
  acts: CalendarActs,
  { strategy, vulnerable, evictions, service, vision, panel }: Annotated,
): Promise<void> {
  await acts.annotate("woonbron-bestuurder", strategy!, {
    ranking: 1,
    note: "Intern: conceptversie eerst in het directieoverleg.",
  });
  await acts.annotate(WOONBRON, vision!, {
    ranking: 2,
    note: "Intern: regiodirecteuren vroeg betrekken bij de structuur.",
  });
  await acts.annotate(WOONBRON, evictions!, {
    ranking: 5,
    note: "Intern: huidige werkwijze per regio op een rij zetten.",
  });
  await acts.annotate(WOONBRON, service!, { ranking: 3 });

  await acts.annotate("cprw-bestuurslid", evictions!, {
    ranking: 1,
    note: "Eigen notitie: voorbeelden uit de achterban verzamelen, zonder namen.",
  });
  await acts.annotate(CPRW, vision!, {
    ranking: 2,
    note: "Eigen notitie: eerst in het bestuur bespreken wat wij onder meebeslissen verstaan.",
  });
  await acts.annotate(SECRETARY, panel!, {
    ranking: 3,
    note: "Eigen notitie: eerste vragenronde voor de zomer.",
  });
  await acts.annotate("cprw-bestuurslid", vulnerable!, { ranking: 4 });
  await acts.annotate(CPRW, strategy!, {
    ranking: 6,
    note: "Eigen notitie: bestuursvergadering plannen binnen de adviestermijn.",
  });
}
