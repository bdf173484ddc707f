import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf, type TypedDocument } from "../support/api.js";
import { attempt, type SideName, YEAR } from "../support/given.js";
import { ADVICE, givenAdvice, type Procedure } from "../support/given-advice.js";
import type { Member, World } from "../support/world.js";
import { SECRET_NOTE, SECRET_TITLE, TODAY } from "./stories.js";

const ALL_ADOPTED = ["ADOPTED", "ADOPTED", "ADOPTED"] as const;
const on = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});

/** What both sides know of each other's advice: procedures of every kind and in every stage. */
export interface SharedAdvice {
  readonly ids: readonly string[];
  /**
   * Those on which the council can still advise, and those to which the landlord can still respond.
   */
  readonly waiting: readonly string[];
  readonly advised: readonly string[];
  /** Decided and public in every part. */
  readonly published: string;
}

/** Does an act that has to succeed; what its payload holds. */
async function did<Result extends object, Input>(
  world: World,
  who: Member,
  document: TypedDocument<Result, { input: Input }>,
  input: Input,
) {
  const { codes, payload } = await attempt(world, who, document, input);
  if (codes.length > 0) throw new Error(`Refused: ${codes.join()} for ${JSON.stringify(input)}`);
  return payload!;
}

/**
 * Advice in the middle of its year, some of it about calendar items: asked, advised,
 * responded to, decided and published.
 */
export async function sharedAdvice(world: World, itemId: string): Promise<SharedAdvice> {
  const make = givenAdvice(world);
  const { dordrecht, delft } = world.municipalities;
  const { landlord, council } = make;
  const about = { municipalityIds: [dordrecht], themes: ["LEEFBAARHEID"] };

  const waiting = await make.submitted({
    ...about,
    title: "Van zorg naar wijk",
    complexes: ["Vitale wijken"],
    calendarItemId: itemId,
    wohvSubject: "A",
  });
  await did(world, landlord, woonbron.AddAdviceDocumentDocument, {
    ...on(waiting),
    title: "Begroting",
    url: "https://woonbron.example/begroting.pdf",
  });
  await did(world, council, cprw.AskForInformationDocument, {
    ...on((await make.read(waiting.id))!),
    question: "Wat kost het?",
  });
  const [asked] = (await make.read(waiting.id))!.informationRequests!;
  await did(world, landlord, woonbron.AnswerInformationRequestDocument, {
    ...on(asked!),
    answer: "Niets",
    material: false,
  });
  await did(world, council, cprw.AskForExtensionDocument, {
    ...on((await make.read(waiting.id))!),
    untilOn: `${YEAR}-05-01`,
    reason: "Vakantie",
  });
  const open = await make.submitted({
    title: "Huurbeleid",
    themes: ["DUURZAAMHEID"],
    confidentiality: "OPEN",
  });

  const advised = await make.advised({ ...about, title: "Vitale wijken" });
  const unsolicited = await make.unsolicited({
    title: "Uithuiszetting",
    municipalityIds: [dordrecht, delft],
    wohvSubject: "H",
    themes: ["LEEFBAARHEID"],
  });
  const deviated = await make.responded({ ...about, kind: "VOLUNTARY", title: "Van boven de wet" });
  const consent = await make.submitted({
    ...about,
    kind: "CONSENT",
    wohvSubject: "J",
    title: "Servicekosten",
  });
  const consented = await make.consented(["Eerst een proef"], about);

  const {
    procedure: { id: published },
    advice,
  } = await make.responded(
    { ...about, title: "Onderhoud van de wijk", complexes: ["Vitale wijken", "De Linde"] },
    undefined,
    ...ALL_ADOPTED,
  );
  await did(
    world,
    landlord,
    woonbron.DecideAdviceProcedureDocument,
    on((await make.read(published))!),
  );
  await did(
    world,
    landlord,
    woonbron.PublishAdviceRequestDocument,
    on((await make.read(published))!),
  );
  await did(world, council, cprw.PublishAdviceDocument, {
    id: advice.id,
    expectedVersion: advice.version!,
  });
  return {
    ids: [
      waiting.id,
      open.id,
      advised.procedure.id,
      unsolicited.procedure.id,
      deviated.procedure.id,
      consent.id,
      consented.id,
      published,
    ],
    waiting: [waiting.id, open.id],
    advised: [advised.procedure.id, unsolicited.procedure.id],
    published,
  };
}

/** A row that only its own side knows of, and its version. */
export type Hidden = readonly [id: string, version: number];

/**
 * Everything one side can do about advice without sharing it: requests or advice of its own
 * accord drafted, revised and thrown away; on what is shared, advice drafted, adopted, thrown
 * away and drafted again, deliberation and meetings, or responses. `leaving`: what is drafted
 * on the shared ones stays there.
 */
export async function advisePrivately(
  world: World,
  side: SideName,
  itemId: string,
  { waiting, advised }: Pick<SharedAdvice, "waiting" | "advised">,
  leaving = true,
): Promise<{ procedures: Hidden[]; parts: Hidden[] }> {
  return side === "LANDLORD"
    ? requestPrivately(world, itemId, advised, leaving)
    : adviseOnAll(world, itemId, waiting, leaving);
}

async function requestPrivately(
  world: World,
  calendarItemId: string,
  advised: readonly string[],
  leaving: boolean,
) {
  const { bestuurder: decider, beleidsadviseur: drafter } = world.members;
  const content = {
    kind: "REQUESTED",
    title: SECRET_TITLE,
    wohvSubject: "B",
    question: SECRET_NOTE,
    intent: SECRET_NOTE,
    motives: SECRET_NOTE,
    consequences: SECRET_NOTE,
    themes: ["LEEFBAARHEID"],
    municipalityIds: [world.municipalities.dordrecht],
    complexes: [SECRET_TITLE],
    calendarItemId,
    adviceDueOn: `${YEAR}-12-31`,
  } as const satisfies woonbron.DraftAdviceRequestInput;
  const draft = async (who: Member) =>
    (await did(world, who, woonbron.DraftAdviceRequestDocument, content)).procedure! as Procedure;
  let kept = await draft(drafter);
  for (const title of ["Sloop", "Sloop van", SECRET_TITLE])
    kept = (await did(world, decider, woonbron.ReviseAdviceRequestDocument, { ...on(kept), title }))
      .procedure! as Procedure;
  kept = (
    await did(world, drafter, woonbron.AddAdviceDocumentDocument, {
      ...on(kept),
      title: SECRET_TITLE,
      url: "https://woonbron.example/sloop.pdf",
      confidentiality: "CONFIDENTIAL",
    })
  ).procedure! as Procedure;
  const discarded = await draft(decider);
  await did(world, decider, cprw.DiscardAdviceProcedureDocument, on(discarded));
  // Refused: without a question, and stale.
  const bare = (
    await did(world, drafter, woonbron.DraftAdviceRequestDocument, {
      kind: "REQUESTED",
      title: SECRET_TITLE,
    })
  ).procedure! as Procedure;
  await attempt(world, decider, woonbron.SubmitAdviceRequestDocument, on(bare));
  await attempt(world, decider, woonbron.SubmitAdviceRequestDocument, {
    id: kept.id,
    expectedVersion: 1,
  });
  const parts: Hidden[] = [...kept.requestVersions, ...kept.documents].map(({ id, version }) => [
    id,
    version!,
  ]);
  for (const procedureId of advised) {
    const respond = async () =>
      (
        await did(world, drafter, woonbron.DraftResponseDocument, {
          procedureId,
          letter: SECRET_NOTE,
        })
      ).response!;
    const one = await respond();
    const revised = (
      await did(world, decider, woonbron.ReviseResponseDocument, {
        ...on(one),
        letter: SECRET_TITLE,
      })
    ).response!;
    // no decision on the recommendations
    await attempt(world, decider, woonbron.SendResponseDocument, on(revised));
    await did(world, decider, woonbron.DiscardResponseDocument, on(revised));
    if (leaving)
      parts.push(...[await respond(), revised].map(({ id, version }): Hidden => [id, version!]));
  }
  return {
    procedures: [kept, discarded, bare].map(({ id, version }): Hidden => [id, version!]),
    parts,
  };
}

async function adviseOnAll(
  world: World,
  calendarItemId: string,
  waiting: readonly string[],
  leaving: boolean,
) {
  const { voorzitter: decider, ondersteuner: drafter, secretaris } = world.members;
  const content = {
    ...ADVICE,
    summary: SECRET_NOTE,
    body: SECRET_NOTE,
    recommendations: [{ text: SECRET_NOTE, weight: "CONDITION" as const }],
  };
  const adoption = { writtenRoundOn: TODAY };
  const draft = async () =>
    (
      await did(world, drafter, cprw.DraftUnsolicitedAdviceDocument, {
        title: SECRET_TITLE,
        wohvSubject: "B",
        themes: ["LEEFBAARHEID"],
        municipalityIds: [world.municipalities.dordrecht],
        complexes: [SECRET_TITLE],
        calendarItemId,
        ...content,
      })
    ).procedure!;
  const [kept, discarded] = [await draft(), await draft()];
  const revised = (
    await did(world, decider, cprw.ReviseUnsolicitedAdviceDocument, {
      ...on(kept),
      title: SECRET_TITLE,
    })
  ).procedure!;
  await did(world, decider, cprw.AdoptAdviceDocument, { ...on(kept.advice!), adoption });
  await did(world, decider, cprw.DiscardAdviceProcedureDocument, on(discarded));
  const parts: Hidden[] = [
    [kept.advice!.id, kept.advice!.version! + 1],
    [discarded.advice!.id, discarded.advice!.version!],
  ];
  const meetingOn = async (heldOn: string) => {
    const { boardMeetings } = await dataOf<
      { boardMeetings: { id: string; version: number; heldOn: string }[] },
      object
    >(world.url, secretaris, "{ boardMeetings { id version heldOn } }");
    return (
      boardMeetings.find((meeting) => meeting.heldOn === heldOn) ??
      (await did(world, secretaris, cprw.PlanBoardMeetingDocument, { heldOn, note: SECRET_NOTE }))
        .meeting!
    );
  };
  const meetings = [await meetingOn(`${YEAR}-03-20`), await meetingOn(TODAY)];
  for (const procedureId of waiting) {
    const advise = async () =>
      (await did(world, drafter, cprw.DraftAdviceDocument, { procedureId, ...content })).advice!;
    let one = await advise();
    one = (
      await did(world, decider, cprw.ReviseAdviceDocument, { ...on(one), summary: SECRET_TITLE })
    ).advice!;
    await attempt(world, decider, cprw.IssueAdviceDocument, on(one)); // not adopted
    one = (
      await did(world, secretaris, cprw.AdoptAdviceDocument, {
        ...on(one),
        adoption: { meetingId: meetings[1]!.id },
      })
    ).advice!;
    await did(world, decider, cprw.DiscardAdviceDocument, on(one));
    const { deliberation } = (
      await dataOf<{ adviceProcedure: { deliberation: { version: number } | null } }, object>(
        world.url,
        decider,
        "query ($id: ID!) { adviceProcedure(id: $id) { deliberation { version } } }",
        { id: procedureId },
      )
    ).adviceProcedure;
    const noted = (
      await did(world, secretaris, cprw.RecordDeliberationDocument, {
        procedureId,
        expectedVersion: deliberation?.version ?? 0,
        note: SECRET_NOTE,
        votesFor: 6,
        votesAgainst: 1,
      })
    ).procedure!.deliberation!;
    if (!leaving) continue;
    const left = await advise();
    await did(world, decider, cprw.AdoptAdviceDocument, { ...on(left), adoption });
    parts.push([left.id, left.version! + 1], [one.id, one.version!], [noted.id, noted.version!]);
  }
  await did(world, secretaris, cprw.CancelBoardMeetingDocument, on(meetings[0]!));
  return {
    procedures: [revised, discarded].map(({ id, version }): Hidden => [id, version!]),
    parts: [...parts, ...meetings.map(({ id, version }): Hidden => [id, version!])],
  };
}
