import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { addDays } from "../../src/terms/calendar-days.js";
import {
  ADVICE,
  type AdviceContent,
  adviceOf,
  CONSENT_REQUEST,
  decisionsOn,
  givenAdvice,
  procedureOf,
  REQUEST,
  responseOf,
  todayIn,
} from "../support/given-advice.js";
import type { World } from "../support/world.js";
import type { Act } from "./count-statements.js";

/** What differs from one telling of the story to the next. */
export interface AdviceStory {
  /** An agreed calendar item, which the request carries out. */
  readonly itemId: string;
  /** An open year of the calendar. */
  readonly year: number;
  /** How many recommendations an advice has, and how many conditions a consent. */
  readonly points: number;
  /** A day that has passed, on which no meeting is planned yet. */
  readonly meetingOn: string;
}

const on = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});
const URL = "https://woonbron.example/begroting.pdf";

/**
 * A request to the council and to the local organisation from its draft until it is carried out,
 * with all its parts. Answers its id.
 */
export async function fromRequestToExecution(
  world: World,
  act: Act,
  { itemId, points, meetingOn }: AdviceStory,
): Promise<string> {
  const { bestuurder: landlord, voorzitter: council } = world.members;
  const { read } = givenAdvice(world);
  const content = adviceOn(points);

  let asked = procedureOf(
    await act(landlord, woonbron.DraftAdviceRequestDocument, {
      ...REQUEST,
      ...aboutComplexes(world),
      calendarItemId: itemId,
      contactId: landlord.personId,
    }),
  );
  const { id } = asked;
  asked = procedureOf(
    await act(landlord, woonbron.ReviseAdviceRequestDocument, {
      ...on(asked),
      title: "Onderhoud",
      question: "Wat vindt u van het onderhoud?",
      contactId: landlord.personId,
    }),
  );
  asked = procedureOf(
    await act(
      landlord,
      woonbron.AddAdviceDocumentDocument,
      { ...on(asked), title: "Begroting", url: URL },
      "to a draft",
    ),
  );
  asked = procedureOf(await act(landlord, woonbron.SubmitAdviceRequestDocument, on(asked)));
  asked = procedureOf(
    await act(landlord, woonbron.AddAdviceDocumentDocument, {
      ...on(asked),
      title: "Contract",
      url: URL,
      confidentiality: "CONFIDENTIAL",
    }),
  );
  const { documents } = (await read(asked.companions[0]!.id))!;
  const kept = documents.find(({ confidentiality }) => confidentiality === "CONFIDENTIAL")!;
  await act(landlord, woonbron.ShareConfidentialTextDocument, on(kept));
  asked = procedureOf(
    await act(
      landlord,
      woonbron.LiftAdviceConfidentialityDocument,
      on(asked.documents.find(({ confidentiality }) => confidentiality === "CONFIDENTIAL")!),
    ),
  );
  asked = procedureOf(
    await act(landlord, woonbron.SupplementAdviceRequestDocument, {
      ...on(asked),
      supplement: "Een tweede fase",
      material: true,
    }),
  );

  asked = procedureOf(
    await act(council, cprw.AskForInformationDocument, { ...on(asked), question: "Wat kost het?" }),
  );
  const question = asked.informationRequests!.find(({ answeredAt }) => !answeredAt)!;
  const { informationRequest } = await act(landlord, woonbron.AnswerInformationRequestDocument, {
    ...on(question),
    answer: "Een miljoen",
    material: false,
    supplement: "De kosten",
  });
  await act(council, cprw.ContestTermEffectDocument, {
    ...on(informationRequest!),
    effect: "RESTART",
    reason: "Dat is wezenlijk",
  });
  const later = (days: number) => addDays(asked.adviceDueOn!, days);
  const extensionAsked = async () => {
    asked = procedureOf(
      await act(council, cprw.AskForExtensionDocument, {
        ...on((await read(id))!),
        untilOn: later(7),
        reason: "Vakantie",
      }),
    );
    return on(asked.extensions!.find(({ status }) => status === "ASKED")!);
  };
  await act(landlord, woonbron.GrantExtensionDocument, await extensionAsked());
  asked = (await read(id))!;
  await act(landlord, woonbron.RefuseExtensionDocument, {
    ...(await extensionAsked()),
    reason: "Genoeg",
  });
  asked = procedureOf(
    await act(landlord, woonbron.OfferExtensionDocument, {
      ...on(asked),
      untilOn: later(1),
      reason: "Toch",
    }),
  );

  const { meeting: cancelled } = await act(council, cprw.PlanBoardMeetingDocument, {
    heldOn: meetingOn,
  });
  await act(council, cprw.CancelBoardMeetingDocument, on(cancelled!));
  const { meeting } = await act(council, cprw.PlanBoardMeetingDocument, { heldOn: meetingOn });
  let advice = adviceOf(
    await act(council, cprw.DraftAdviceDocument, { procedureId: id, ...content }),
  );
  advice = adviceOf(
    await act(council, cprw.ReviseAdviceDocument, { ...on(advice), summary: "Nee" }),
  );
  await act(council, cprw.DiscardAdviceDocument, on(advice));
  advice = adviceOf(await act(council, cprw.DraftAdviceDocument, { procedureId: id, ...content }));
  advice = adviceOf(
    await act(council, cprw.AdoptAdviceDocument, {
      ...on(advice),
      adoption: { meetingId: meeting!.id },
    }),
  );
  await act(council, cprw.RecordDeliberationDocument, {
    procedureId: id,
    expectedVersion: 0,
    note: "Verdeeld",
    votesFor: 4,
  });
  advice = adviceOf(await act(council, cprw.IssueAdviceDocument, on(advice)));
  advice = adviceOf(await act(council, cprw.PublishAdviceDocument, on(advice)));

  const letter = "Geacht bestuur";
  const decisions = decisionsOn(
    advice,
    ...advice.recommendations.map(() => "ADOPTED" as const),
  ).map((decision) => ({ ...decision, actionOwner: "Beheer" }));
  let response = responseOf(
    await act(landlord, woonbron.DraftResponseDocument, { procedureId: id, letter, decisions }),
  );
  response = responseOf(
    await act(landlord, woonbron.ReviseResponseDocument, {
      ...on(response),
      letter: "Beste huurders",
    }),
  );
  await act(landlord, woonbron.DiscardResponseDocument, on(response));
  response = responseOf(
    await act(landlord, woonbron.DraftResponseDocument, { procedureId: id, letter, decisions }),
  );
  response = responseOf(await act(landlord, woonbron.SendResponseDocument, on(response)));
  await act(landlord, woonbron.ReportFollowUpDocument, {
    ...on(response.decisions[0]!),
    status: "DONE",
    note: "Gedaan",
  });

  await act(council, cprw.RecordDisputeStepDocument, {
    ...on((await read(id))!),
    step: "TALK",
    outcome: "NOT_SETTLED",
    note: "Gesprek",
  });
  const filed = async () =>
    on(
      procedureOf(
        await act(council, cprw.FileDisputeDocument, {
          ...on((await read(id))!),
          route: "HUURCOMMISSIE",
          ground: "Geen redenen",
          suspendsExecution: false,
        }),
      ).disputes!.find(({ status }) => status === "OPEN")!,
    );
  await act(council, cprw.WithdrawDisputeDocument, await filed());
  const { dispute: ruled } = await act(landlord, cprw.RecordRulingDocument, {
    ...(await filed()),
    ruling: "Ongegrond",
    executionForbidden: false,
  });
  const { dispute: taken } = await act(council, cprw.TakeRulingToCourtDocument, {
    ...on(ruled!),
    ground: "Onjuist",
    suspendsExecution: false,
  });
  await act(
    landlord,
    cprw.RecordRulingDocument,
    { ...on(taken!), ruling: "Bekrachtigd", executionForbidden: false },
    "of the court",
  );
  asked = procedureOf(
    await act(landlord, woonbron.DecideAdviceProcedureDocument, {
      ...on((await read(id))!),
      breachReason: "Spoed",
    }),
  );
  asked = procedureOf(
    await act(landlord, woonbron.ExecuteAdviceProcedureDocument, {
      ...on(asked),
      breachReason: "Spoed",
    }),
  );
  await act(landlord, woonbron.PublishAdviceRequestDocument, on(asked));
  return id;
}

/**
 * What ends otherwise: thrown away, withdrawn, without objection; consent, and
 * advice of the council's own accord.
 */
export async function otherEnds(
  world: World,
  act: Act,
  { year, points }: AdviceStory,
): Promise<void> {
  const { bestuurder: landlord, voorzitter: council } = world.members;
  const { drafted, submitted, draftedAdvice, read } = givenAdvice(world);
  const adoption = { writtenRoundOn: await todayIn(world) };
  const content = adviceOn(points);

  await act(landlord, cprw.DiscardAdviceProcedureDocument, on(await drafted()));
  await act(landlord, cprw.WithdrawAdviceProcedureDocument, {
    ...on(await submitted(aboutComplexes(world))),
    reason: "Vervalt",
  });
  const waiting = await submitted();
  await draftedAdvice(waiting.id);
  await act(council, cprw.DeclareNoObjectionDocument, { ...on(waiting), adoption });

  await act(council, cprw.RefuseConsentDocument, {
    ...on(await submitted(CONSENT_REQUEST)),
    adoption,
    reason: "Te duur",
  });
  const consented = procedureOf(
    await act(council, cprw.GiveConsentDocument, {
      ...on(await submitted(CONSENT_REQUEST)),
      adoption,
      conditions: content.recommendations!.map(({ text }) => text),
    }),
  );
  for (const condition of consented.conditions!.slice(0, 1))
    await act(council, cprw.FulfilConsentConditionDocument, { ...on(condition), note: "Voldaan" });
  const failing = await givenAdvice(world).consented(
    content.recommendations!.map(({ text }) => text),
  );
  await act(council, cprw.FailConsentConditionDocument, {
    ...on(failing.conditions!.at(-1)!),
    value: "61%",
    ground: "Te weinig steun",
  });
  await act(
    landlord,
    woonbron.ExecuteAdviceProcedureDocument,
    on(await givenAdvice(world).consented()),
    "with consent",
  );

  let own = procedureOf(
    await act(council, cprw.DraftUnsolicitedAdviceDocument, {
      title: "Uithuiszetting",
      themes: ["LEEFBAARHEID"],
      municipalityIds: [world.municipalities.delft],
      ...content,
    }),
  );
  own = procedureOf(
    await act(council, cprw.ReviseUnsolicitedAdviceDocument, {
      ...on(own),
      title: "Uithuiszetting na overlijden",
    }),
  );
  const adopted = adviceOf(
    await act(
      council,
      cprw.AdoptAdviceDocument,
      { ...on(own.advice!), adoption },
      "in a written round",
    ),
  );
  const advice = adviceOf(
    await act(council, cprw.IssueAdviceDocument, on(adopted), "of its own accord"),
  );
  const received = procedureOf(
    await act(landlord, woonbron.AcknowledgeUnsolicitedAdviceDocument, on((await read(own.id))!)),
  );
  await act(landlord, woonbron.ProposeCoCreationDocument, { ...on(received), year });
  await givenAdvice(world).respondedTo(
    { procedure: own, advice },
    ...advice.recommendations.map(() => "ADOPTED" as const),
  );
  await act(council, cprw.CloseAdviceProcedureDocument, on((await read(own.id))!));
}

/** About complexes: beside the council its own organisation is asked. */
const aboutComplexes = ({ municipalities: { dordrecht } }: World) =>
  ({
    wohvSubject: "B",
    complexes: ["De Linde"],
    municipalityIds: [dordrecht],
    themes: ["LEEFBAARHEID", "DUURZAAMHEID"],
  }) as const satisfies Partial<woonbron.DraftAdviceRequestInput>;

const adviceOn = (points: number): AdviceContent => ({
  ...ADVICE,
  recommendations: Array.from({ length: points }, (_, index) => ({
    text: `Punt ${index + 1}`,
    weight: "RECOMMENDATION",
  })),
});
