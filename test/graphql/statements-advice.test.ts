import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as dashboard from "../../codegen/generated/dashboard/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { beneath, given } from "../support/given.js";
import { givenAdvice, onDay } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import {
  type Act,
  askAll,
  type Asked,
  type Counts,
  countingActs,
  createCountedWorld,
} from "./count-statements.js";
import { type AdviceStory, fromRequestToExecution, otherEnds } from "./every-advice-act.js";
import { multiplyParts, multiplyProcedures } from "./multiply.js";
import { ADVICE_ACTS, ADVICE_QUERIES } from "./statement-counts.js";

/**
 * Of each procedure its parts, of each part what hangs on it, and so on. Without the companions of
 * the list itself, which stand on the same page only while there are few.
 */
const listsInLists = (
  adviserId: string,
) => `{ adviceProcedures(filter: { adviserId: { eq: "${adviserId}" } }, first: 40) { totalCount
  nodes {
  number adviser { name } alsoAddressed { name } themes { name } municipalities { name }
    calendarItem { number procedures { number adviser { name } } } companions { number adviser {
    name } documents { title } terms { code } }
  requestVersions { number contact { name } procedure { number } } documents { title procedure {
    number } } informationRequests { by { name } requestVersion { number } procedure { number } }
    extensions { by { name } }
  advice { by { name } meeting { heldOn } procedure { number } recommendations { number decision {
    decision recommendation { number } } } } conditions { number procedure { number } }
  response { decisions { recommendation { number } procedure { number } } } disputes { by { name }
    procedure { number } } deliberation { note } answerMeeting { heldOn } boardMeetingWarning
  terms { explanation } executionAllowedFrom { explanation } allowedActs history(first: 5) { nodes
    { act person { name } organisation { name } subject { __typename } } } } } }`;

const MAX_POINTS = 50;

async function inCountedWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createCountedWorld();
  try {
    await onDay(world, "2022-02-01");
    // So a question has a term of its own, which takes no statement more.
    await beneath(
      world,
      `
      INSERT INTO agreed_term (code, days, starts_on, source)
      VALUES ('INFORMATION', 10, '2022-01-01', 'SOK')`,
    );
    await test(world);
  } finally {
    await world.end();
  }
}

describe("the number of SQL statements in advice", () => {
  it("is the same for every query, and for lists in lists, whatever the number of procedures and of their parts", () =>
    inCountedWorld(async (world) => {
      const executed = await everyStage(world);
      const few = await askEach(world, executed);
      await multiply(world);
      const many = await askEach(world, executed);

      expect(many.statements).toEqual(few.statements);
      expect(few.statements).toEqual(ADVICE_QUERIES);
      expect(
        Object.keys(few.objects).filter((name) => many.objects[name]! < 3 * few.objects[name]!),
      ).toEqual(["AdviceAnalysis", "DefaultRequestKind"]); // of which the answer does not grow
    }));

  it("is the same for every act, whatever the number of procedures beside it and parts in it", () =>
    inCountedWorld(async (world) => {
      const few = await countActs(world, { points: 3, meetingOn: "2022-02-01" });
      await multiply(world);
      await onDay(world, "2022-02-02");
      const many = await countActs(world, { points: MAX_POINTS, meetingOn: "2022-02-02" });

      expect(many).toEqual(few);
      expect(few).toEqual(ADVICE_ACTS);
    }));

  it("is the same for submitting a request, and for a document with it, whatever the number of addressees", () =>
    inCountedWorld(async (world) => {
      const { committee, drafted, landlord } = givenAdvice(world);
      const about: Partial<woonbron.DraftAdviceRequestInput> = {
        wohvSubject: "B",
        complexes: ["De Linde"],
        municipalityIds: [world.municipalities.dordrecht],
      };
      const committees = [
        await committee("De Linde"),
        await committee("De Eik"),
        await committee("De Els"),
      ];
      const countWith = async (alsoAddressedIds: string[]) => {
        const counts: Counts = {};
        const act = countingActs(world, counts);
        const { procedure } = await act(
          landlord,
          woonbron.SubmitAdviceRequestDocument,
          on(await drafted({ ...about, alsoAddressedIds })),
        );
        expect(procedure!.companions).toHaveLength(1 + alsoAddressedIds.length);
        await act(landlord, woonbron.AddAdviceDocumentDocument, {
          ...on(procedure!),
          title: "Begroting",
          url: "https://woonbron.example/begroting.pdf",
        });
        return counts;
      };
      const one = await countWith(committees.slice(0, 1).map(({ id }) => id));
      expect(await countWith(committees.map(({ id }) => id))).toEqual(one);
    }));
});

const on = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});

/** Fifty times as many procedures, each with parts like those of five. */
async function multiply(world: World): Promise<void> {
  await multiplyParts(world, 4);
  await multiplyProcedures(world, 9);
}

async function countActs(
  world: World,
  story: Pick<AdviceStory, "points" | "meetingOn">,
): Promise<Counts> {
  const counts: Counts = {};
  await everyAct(world, countingActs(world, counts), story);
  return counts;
}

/**
 * Every act at least once, on procedures of its own. Answers the id of one that went all the way.
 */
async function everyAct(
  world: World,
  act: Act,
  { points, meetingOn }: Pick<AdviceStory, "points" | "meetingOn">,
): Promise<string> {
  const { id: itemId } = await given(world).agreed("LANDLORD", {
    year: 2022,
    municipalityIds: [world.municipalities.dordrecht],
  });
  const story: AdviceStory = { itemId, year: 2022, points, meetingOn };
  const executed = await fromRequestToExecution(world, act, story);
  await otherEnds(world, act, story);
  return executed;
}

/**
 * What every act leaves behind, and on both sides something that waits, is overdue or is in
 * preparation. Answers the id of one that went all the way.
 */
async function everyStage(world: World): Promise<string> {
  const {
    drafted,
    submitted,
    draftedAdvice,
    adoptedAdvice,
    advised,
    draftedResponse,
    unsolicitedDraft,
    council,
  } = givenAdvice(world);
  const executed = await everyAct(world, countingActs(world, {}), {
    points: 3,
    meetingOn: "2022-02-01",
  });
  await drafted();
  await unsolicitedDraft();
  await draftedAdvice((await submitted()).id);
  await adoptedAdvice((await submitted()).id);
  const { procedure: asked } = (
    await dataOf(world.url, council, cprw.AskForInformationDocument, {
      input: { ...on(await submitted()), question: "Wat kost het?" },
    })
  ).askForInformation!;
  await dataOf(world.url, council, cprw.AskForExtensionDocument, {
    input: { ...on(asked!), untilOn: "2022-06-01", reason: "Vakantie" },
  });
  const { procedure, advice } = await advised({ themes: ["LEEFBAARHEID"] });
  await draftedResponse(procedure.id);
  await dataOf(world.url, council, cprw.PublishAdviceDocument, { input: on(advice) });
  await beneath(world, "UPDATE advice_procedure SET overdue = true WHERE status = 'ADVISED'");
  return executed;
}

function askEach(world: World, id: string): Promise<Asked> {
  const { voorzitter, bestuurder } = world.members;
  return askAll(
    world,
    [
      [voorzitter, cprw.AdviceProcedureDocument, { id }],
      [voorzitter, cprw.AdviceProcedureHistoryDocument, { id, first: 200 }],
      [voorzitter, cprw.AdviceProceduresDocument, { order: [{ field: "DUE_ON" }], first: 200 }],
      [
        voorzitter,
        cprw.CprwAdviceWorklistDocument,
        { council: world.organisations.cprw, first: 100 },
      ],
      [voorzitter, cprw.AdviceAnalysisDocument, {}],
      [voorzitter, cprw.RecommendationAnalysisDocument, { first: 100 }],
      [bestuurder, woonbron.WoonbronAdviceWorklistDocument, { first: 100 }],
      [bestuurder, woonbron.DefaultRequestKindDocument, { subject: "E" }],
      [bestuurder, woonbron.DraftResponseOfDocument, { procedureId: id }],
      [null, dashboard.DashboardAdviceDocument, { first: 100 }],
    ],
    [voorzitter, listsInLists(world.organisations.cprw)],
  );
}
