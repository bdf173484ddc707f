import { randomUUID } from "node:crypto";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import type { Audience } from "../../src/authorisation/audience.js";
import { ask, dataOf, type TypedDocument } from "../support/api.js";
import { given, type Item, itemOf, otherSide, type SideName, YEAR } from "../support/given.js";
import type { MemberName } from "../support/fixture.js";
import type { Member, World } from "../support/world.js";
import type { Guesses } from "./everything.js";

/** The day on which a story is told: what depends on the day stands still. */
export const TODAY = `${YEAR}-03-02`;
export const SECRET_TITLE = "Sloop van de Bloemenbuurt";
export const SECRET_NOTE = "Niet laten merken dat wij hier kunnen toegeven";
export const SECRET_RANKING = 777;

/** Somebody who looks, and in which audience. */
export type Onlooker = readonly [MemberName | null, Audience];
/** Who decides for a side, and who drafts. */
export const partyOf = (side: SideName): readonly Onlooker[] =>
  side === "LANDLORD"
    ? [
        ["bestuurder", "LANDLORD"],
        ["beleidsadviseur", "LANDLORD"],
      ]
    : [
        ["voorzitter", "TENANT_COUNCIL"],
        ["ondersteuner", "TENANT_COUNCIL"],
      ];
export const OUTSIDERS: readonly Onlooker[] = [
  ["dordtseHuurder", "LOCAL_TENANT_ORGANISATION"],
  ["delftseWethouder", "MUNICIPALITY"],
  [null, "PUBLIC"],
];

/** Who looks when `side` does something in private. */
export const onlookersOf = (side: SideName): readonly Onlooker[] => [
  ...partyOf(otherSide(side)),
  ...OUTSIDERS,
];

interface Payload {
  readonly userErrors: readonly { code: string }[];
  readonly item?: Item | null;
}

/** Does an act that has to succeed; its payload. */
export async function act<Result extends object, Input>(
  world: Pick<World, "url">,
  who: { token: string },
  document: TypedDocument<Result, { input: Input }>,
  input: Input,
): Promise<Payload> {
  const payload = Object.values(await dataOf(world.url, who, document, { input }))[0] as Payload;
  if (payload.userErrors.length > 0)
    throw new Error(`Refused: ${JSON.stringify(payload.userErrors)} for ${JSON.stringify(input)}`);
  return payload;
}

export const changeCursorOf = async (
  world: Pick<World, "url">,
  who: { readonly token: string } | null,
): Promise<string> =>
  (await dataOf<{ changeCursor: string }, object>(world.url, who, "{ changeCursor }")).changeCursor;

/**
 * A calendar in the middle of its year: something in every state that is shared, adopted and
 * published, with own notes of both sides.
 */
export async function sharedCalendar(world: World) {
  const make = given(world);
  const { dordrecht, delft } = world.municipalities;
  const [landlord, council] = [make.decider("LANDLORD"), make.decider("TENANT_COUNCIL")];
  const deciderOf = make.decider;
  const everywhere = await make.agreed("LANDLORD", {
    title: "Vitale wijken",
    description: "Van Woonbron",
    ownerId: landlord.personId,
    planned: { quarters: { first: 2 } },
    priority: "HIGH",
  });
  const inDordrecht = await make.agreed("TENANT_COUNCIL", {
    title: "Isolatie",
    municipalityIds: [dordrecht],
    themes: ["DUURZAAMHEID"],
    levels: ["INFORMEREN", "RAADPLEGEN"],
    planned: { month: 3 },
  });
  const inDelft = await make.agreed("LANDLORD", {
    title: "Studentenflats",
    municipalityIds: [delft],
    origin: "JOINT",
    levels: ["COPRODUCEREN"],
    planned: { dates: { startsOn: `${YEAR}-10-01`, endsOn: `${YEAR}-10-02` } },
  });
  const unplanned = await make.agreed("TENANT_COUNCIL", {
    title: "Huurderpanel",
    levels: ["MEEBESLISSEN"],
    themes: [],
    planned: null,
  });
  const agreedToStart = await make.agreed("LANDLORD", {
    title: "Dienstverlening",
    planned: { month: 1 },
  });
  const started = itemOf(
    await act(world, landlord, cprw.StartCalendarItemDocument, {
      id: agreedToStart.id,
      expectedVersion: agreedToStart.version!,
    }),
  );
  const agreedToPostpone = await make.agreed("LANDLORD", {
    title: "Koersdocument",
    planned: { month: 5 },
  });
  await act(world, council, cprw.PostponeCalendarItemDocument, {
    id: agreedToPostpone.id,
    expectedVersion: agreedToPostpone.version!,
    planned: { month: 11 },
    reason: "Meer tijd nodig",
  });
  const proposedByLandlord = await make.proposed("LANDLORD", {
    title: "Begroting",
    planned: { month: 9 },
  });
  const proposedByCouncil = await make.proposed("TENANT_COUNCIL", {
    title: "Uithuiszetting",
    planned: { month: 8 },
  });
  const toDecline = await make.proposed("TENANT_COUNCIL", {
    title: "Huurverlaging",
    planned: { month: 6 },
  });
  await act(world, landlord, cprw.DeclineCalendarItemDocument, {
    id: toDecline.id,
    expectedVersion: toDecline.version!,
    reason: "Past niet in de begroting",
  });
  const toWithdraw = await make.proposed("LANDLORD", {
    title: "Verhuisregels",
    planned: { month: 7 },
  });
  await act(world, landlord, cprw.WithdrawCalendarItemDocument, {
    id: toWithdraw.id,
    expectedVersion: toWithdraw.version!,
  });
  const owned = itemOf(
    await act(world, council, cprw.AssignCalendarItemOwnerDocument, {
      id: everywhere.id,
      expectedVersion: everywhere.version!,
      ownerId: council.personId,
    }),
  );
  await act(world, landlord, cprw.AnnotateCalendarItemDocument, {
    id: owned.id,
    expectedVersion: 0,
    note: "Van Woonbron",
    ranking: 3,
  });
  await act(world, council, cprw.AnnotateCalendarItemDocument, {
    id: owned.id,
    expectedVersion: 0,
    note: "Van CPRW",
    ranking: 5,
  });
  await adopt(world);
  const { calendarYear } = await dataOf(world.url, landlord, cprw.CalendarYearPageDocument, {
    year: YEAR,
  });
  await act(world, landlord, cprw.PublishCalendarYearDocument, {
    id: calendarYear!.id,
    expectedVersion: calendarYear!.version!,
  });
  const items = {
    everywhere,
    inDordrecht,
    inDelft,
    unplanned,
    started,
    agreedToPostpone,
    proposedByLandlord,
    proposedByCouncil,
    toDecline,
    toWithdraw,
  };
  return { items, ids: Object.values(items).map(({ id }) => id), deciderOf };
}

/** Both sides adopt the calendar as it stands. */
export async function adopt(world: World, year = YEAR): Promise<void> {
  for (const name of ["bestuurder", "voorzitter"] as const) {
    const { calendarYear } = await dataOf(
      world.url,
      world.members[name],
      cprw.CalendarYearPageDocument,
      { year },
    );
    await act(world, world.members[name], cprw.AdoptCalendarYearDocument, {
      id: calendarYear!.id,
      expectedVersion: calendarYear!.version!,
    });
  }
}

/** An item as its own side reads it now. */
export async function readItem(world: Pick<World, "url">, who: Member, id: string): Promise<Item> {
  return (await dataOf(world.url, who, cprw.CalendarItemDocument, { id })).calendarItem!;
}

/**
 * Everything one side can do without sharing it: drafts made, revised, discarded and noted on,
 * notes on what is shared, acts that are refused or repeated.
 */
export async function actPrivately(
  world: World,
  side: SideName,
  sharedIds: readonly string[],
): Promise<{ draftIds: string[] }> {
  const make = given(world);
  const decider = make.decider(side),
    drafter = world.members[side === "LANDLORD" ? "beleidsadviseur" : "ondersteuner"];
  const { dordrecht } = world.municipalities;
  const requestId = randomUUID();
  const draft = async (who: Member, input: Partial<cprw.DraftCalendarItemInput>) =>
    (
      await act(world, who, cprw.DraftCalendarItemDocument, {
        year: YEAR,
        title: SECRET_TITLE,
        ...input,
      })
    ).item!;
  const kept = await draft(decider, {
    description: SECRET_NOTE,
    levels: ["ADVISEREN"],
    themes: ["LEEFBAARHEID"],
    municipalityIds: [dordrecht],
    ownerId: decider.personId,
    planned: { quarters: { first: 1, last: 4 } },
    priority: "HIGH",
    requestId,
  });
  await draft(decider, {
    description: SECRET_NOTE,
    levels: ["ADVISEREN"],
    themes: ["LEEFBAARHEID"],
    municipalityIds: [dordrecht],
    ownerId: decider.personId,
    planned: { quarters: { first: 1, last: 4 } },
    priority: "HIGH",
    requestId,
  });
  let { version } = kept;
  for (const title of ["Sloop", "Sloop van", SECRET_TITLE])
    version = (
      await act(world, drafter, cprw.ReviseCalendarItemDocument, {
        id: kept.id,
        expectedVersion: version!,
        title,
        origin: "JOINT",
      })
    ).item!.version;
  const discarded = await draft(drafter, { planned: { month: 4 } });
  await act(world, decider, cprw.DiscardCalendarItemDocument, {
    id: discarded.id,
    expectedVersion: discarded.version!,
  });
  const bare = await draft(drafter, { title: "Vitale wijken" });
  for (const id of [kept.id, ...sharedIds]) {
    const before = (await readItem(world, decider, id)).annotation?.version ?? 0;
    await act(world, drafter, cprw.AnnotateCalendarItemDocument, {
      id,
      expectedVersion: before,
      note: SECRET_NOTE,
      ranking: SECRET_RANKING,
    });
    await act(world, decider, cprw.AnnotateCalendarItemDocument, {
      id,
      expectedVersion: before + 1,
      ranking: 1,
    });
  }
  // Refused: without a level, stale, and without a reason.
  await ask(world.url, decider, cprw.ProposeCalendarItemDocument, {
    input: { id: bare.id, expectedVersion: bare.version! },
  });
  await ask(world.url, decider, cprw.ReviseCalendarItemDocument, {
    input: { id: kept.id, expectedVersion: 1, title: "x" },
  });
  await ask(world.url, decider, cprw.CancelCalendarItemDocument, {
    input: { id: sharedIds[0]!, expectedVersion: 1 },
  });
  return { draftIds: [kept.id, discarded.id, bare.id] };
}

export const guessesOf = (
  world: World,
  itemIds: readonly string[],
  procedureIds: readonly string[],
  changeCursor: string,
): Guesses => ({
  year: YEAR,
  itemIds,
  procedureIds,
  changeCursor,
  organisationIds: [world.organisations.woonbron, world.organisations.cprw],
  personIds: [world.members.bestuurder.personId, world.members.voorzitter.personId],
  municipalityIds: Object.values(world.municipalities),
  texts: [SECRET_TITLE, SECRET_NOTE, "Vitale wijken", "van"],
  notes: [SECRET_NOTE, "Van Woonbron", "Van CPRW", "van"],
  numbers: [1, 3, 5, SECRET_RANKING],
  days: [TODAY, `${YEAR}-03-16`, `${YEAR}-04-13`], // and the last days of responses and advices
});
