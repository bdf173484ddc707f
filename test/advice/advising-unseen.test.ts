import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { attempt, beneath, given } from "../support/given.js";
import { type AdviceContent, givenAdvice, inAdviceWorld } from "../support/given-advice.js";
import { cursorFor, isSequenced, LOG_LIVE, until, watch } from "../support/live.js";
import type { World } from "../support/world.js";

const SECRET = "Wij gaan hierop afketsen";
const DRAFT: AdviceContent = {
  outcome: "NEGATIVE",
  summary: SECRET,
  body: SECRET,
  recommendations: [{ text: SECRET, weight: "CONDITION" }],
};

const FACE = `id kind status number title version allowedActs receivedOn adviceDueOn dueOn overdue
  late answeredOn sharedAt publishedAt boardMeetingWarning answerAdoptedOn answerMeeting { id }
  advice { id status outcome summary body version draftRecommendations { text } recommendations {
    text } } deliberation { id note } response { id } conditions { id } extensions { id } disputes
    { id }
  informationRequests { id } terms { code status endsOn } executionAllowedFrom { explanation }
    history(first: 100) { nodes { id act at subjectType } }`;

/**
 * Everything that somebody can ask about advice, but for what is theirs only by their audience: a
 * denied field answers alike for everybody.
 */
const everythingFor = (ids: readonly string[]) => `{
  adviceProcedures(first: 100) { totalCount edges { cursor node { ${FACE} companions { id version
    } } } pageInfo { hasNextPage endCursor } }
  drafts: adviceProcedures(filter: { status: { in: [DRAFT, DISCARDED, ISSUED] } }) { totalCount
    nodes { id } }
  unsolicited: adviceProcedures(filter: { kind: { eq: UNSOLICITED } }) { totalCount nodes { id } }
  calendarItems(first: 50) { nodes { id version procedures { id } } }
  boardMeetings { id }
  changes(first: 200) { changes { id kind act at subjectType subjectId } hasMore }
  ${ids.map((id, index) => `p${index}: adviceProcedure(id: "${id}") { ${FACE} }`).join("\n")} }`;
const BY_UPDATE =
  "{ adviceProcedures(first: 100, order: [{ field: UPDATED_AT, direction: DESC }]) { edges { cursor node { id } } } }";

type Who = { token: string } | null;

/** What each of them can hear, as text. */
async function heardBy(
  world: World,
  onlookers: readonly Who[],
  parties: readonly Who[],
  ids: readonly string[],
): Promise<string[]> {
  const heard: string[] = [];
  for (const who of onlookers)
    heard.push(
      JSON.stringify(
        await ask(world.url, who, everythingFor(ids)).then(({ data, errors }) => ({
          data,
          errors,
        })),
      ),
    );
  for (const who of parties) heard.push(JSON.stringify(await dataOf(world.url, who, BY_UPDATE)));
  const rows = await beneath(
    world,
    `
    SELECT id, version, updated_at::text, xmin::text FROM advice_procedure
    WHERE shared_at IS NOT NULL ORDER BY id`,
  );
  return [...heard, JSON.stringify(rows)];
}

const mutationOf = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
    userErrors { code } } }`;

/**
 * Drafts, revises, adopts and discards an advice, more than once, keeps votes and meetings, and is
 * refused now and then. The ids that only this organisation knows.
 */
async function adviseInPrivate(
  world: World,
  who: { token: string },
  procedureId: string,
): Promise<string[]> {
  const run = async (name: string, input: object, shows = "advice { id version }") => {
    const document = `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
      ${name}(input: $input) { ${shows} userErrors { code } } }`;
    return Object.values(
      await dataOf<
        Record<
          string,
          {
            advice?: { id: string; version: number };
            meeting?: { id: string };
            userErrors: { code: string }[];
          }
        >,
        object
      >(world.url, who, document, { input }),
    )[0]!;
  };
  const meeting = (
    await run("planBoardMeeting", { heldOn: "2022-02-01", note: SECRET }, "meeting { id }")
  ).meeting!;
  const planned = (await run("planBoardMeeting", { heldOn: "2022-02-20" }, "meeting { id }"))
    .meeting!;
  await run("cancelBoardMeeting", { id: planned.id, expectedVersion: 1 }, "meeting { id }");
  const discarded = (await run("draftAdvice", { procedureId, ...DRAFT })).advice!;
  await run("discardAdvice", { id: discarded.id, expectedVersion: 1 });
  const { id } = (await run("draftAdvice", { procedureId })).advice!;
  await run("reviseAdvice", { id, expectedVersion: 1, ...DRAFT });
  await run("adoptAdvice", { id, expectedVersion: 2, adoption: { meetingId: meeting.id } });
  await run("reviseAdvice", { id, expectedVersion: 3, body: SECRET });
  const refused = [
    await run("issueAdvice", { id, expectedVersion: 4 }),
    await run("reviseAdvice", { id, expectedVersion: 1, body: "x" }),
    await run("draftAdvice", { procedureId }),
    await run("adoptAdvice", { id, expectedVersion: 4 }),
    await run("declareNoObjection", { id: procedureId, expectedVersion: 1 }, "procedure { id }"),
  ];
  expect(refused.map(({ userErrors }) => userErrors.map(({ code }) => code).join())).toEqual([
    "NOT_ADOPTED",
    "CONFLICT",
    "ADVICE_EXISTS",
    "ADOPTION_REQUIRED",
    expect.stringMatching(/^(CONFLICT|ADOPTION_REQUIRED)$/),
  ]);
  await run("adoptAdvice", { id, expectedVersion: 4, adoption: { writtenRoundOn: "2022-02-01" } });
  await run(
    "recordDeliberation",
    { procedureId, expectedVersion: 0, note: SECRET, votesFor: 6 },
    "procedure { id }",
  );
  return [discarded.id, id, meeting.id, planned.id];
}

/**
 * Begins advice of the council's own accord, once more and thrown away, and revises it:
 * about an agreed calendar item.
 */
async function draftOfOwnAccord(world: World, calendarItemId: string): Promise<string[]> {
  const { voorzitter, ondersteuner } = world.members;
  const draft = async () =>
    (
      await attempt(world, ondersteuner, cprw.DraftUnsolicitedAdviceDocument, {
        title: SECRET,
        ...DRAFT,
        calendarItemId,
        municipalityIds: [world.municipalities.dordrecht],
        wohvSubject: "H",
      })
    ).payload!.procedure!;
  const [kept, discarded] = [await draft(), await draft()];
  await attempt(world, voorzitter, cprw.ReviseUnsolicitedAdviceDocument, {
    id: kept.id,
    expectedVersion: 1,
    title: SECRET,
    complexes: ["De Linde"],
  });
  await attempt(world, voorzitter, cprw.AdoptAdviceDocument, {
    id: kept.advice!.id,
    expectedVersion: 1,
    adoption: { writtenRoundOn: "2022-02-01" },
  });
  await attempt(world, voorzitter, cprw.DiscardAdviceProcedureDocument, {
    id: discarded.id,
    expectedVersion: 1,
  });
  return [kept.id, discarded.id, kept.advice!.id, discarded.advice!.id];
}

/**
 * The same request to the council, the local organisation and a residents' committee;
 * and what of it nobody acts on.
 */
async function addressedToThree(world: World) {
  const make = givenAdvice(world);
  const committee = await make.committee();
  const item = await given(world).agreed("LANDLORD", {
    municipalityIds: [world.municipalities.dordrecht],
  });
  const first = await make.submitted({
    wohvSubject: "B",
    complexes: ["De Linde"],
    municipalityIds: [world.municipalities.dordrecht],
    alsoAddressedIds: [committee.id],
    calendarItemId: item.id,
  });
  const local = first.companions.find(
    ({ adviser }) => adviser!.id === world.organisations.dordtseHuurders,
  )!;
  return {
    committee,
    item,
    first,
    local,
    ids: [first.id, ...first.companions.map(({ id }) => id)],
  };
}

describe("an advice that is not issued", () => {
  it("of the council cannot be noticed by anybody else, whatever they ask", () =>
    inAdviceWorld(async (world) => {
      const { committee, item, first, ids } = await addressedToThree(world);
      const { bestuurder, beleidsadviseur, dordtseHuurder, delftseHuurder, dordtseAmbtenaar } =
        world.members;
      const onlookers = [
        bestuurder,
        beleidsadviseur,
        dordtseHuurder,
        delftseHuurder,
        committee,
        dordtseAmbtenaar,
        null,
      ];
      const parties = [bestuurder];
      const before = await heardBy(world, onlookers, parties, ids);
      const secrets = [
        ...(await adviseInPrivate(world, world.members.voorzitter, first.id)),
        ...(await draftOfOwnAccord(world, item.id)),
      ];
      expect(await heardBy(world, onlookers, parties, ids)).toEqual(before);

      const guesses = [...ids, ...secrets, randomUUID()];
      const [asked, nothing] = [
        await heardBy(world, onlookers, parties, guesses),
        await heardBy(world, onlookers, parties, [
          ...ids,
          ...Array.from({ length: secrets.length + 1 }, () => randomUUID()),
        ]),
      ];
      expect(asked).toEqual(nothing);
      expect(asked.join()).not.toContain(SECRET);
      for (const id of secrets) expect(asked.join()).not.toContain(id);
      // there was an answer,
      for (const one of before.slice(0, onlookers.length))
        expect(one).toContain('"adviceProcedures":{"totalCount":');
      // and something to hear
      for (const one of before.slice(0, 3)) expect(one).toContain(first.id);
    }));

  it("of a local organisation cannot be noticed by anybody else either, not by the council", () =>
    inAdviceWorld(async (world) => {
      const { committee, local, ids } = await addressedToThree(world);
      const {
        bestuurder,
        voorzitter,
        ondersteuner,
        delftseHuurder,
        dordtseAmbtenaar,
        dordtseHuurder,
      } = world.members;
      const onlookers = [
        bestuurder,
        voorzitter,
        ondersteuner,
        delftseHuurder,
        committee,
        dordtseAmbtenaar,
        null,
      ];
      const parties = [bestuurder, voorzitter];
      const before = await heardBy(world, onlookers, parties, ids);
      const secrets = await adviseInPrivate(world, dordtseHuurder, local.id);
      const after = await heardBy(world, onlookers, parties, ids);
      expect(after).toEqual(before);
      for (const secret of [SECRET, ...secrets]) expect(after.join()).not.toContain(secret);
    }));

  it("is not told by an error either: an act on it is refused as one on nothing", () =>
    inAdviceWorld(async (world) => {
      const { committee, first, item } = await addressedToThree(world);
      const [, adviceId] = await adviseInPrivate(world, world.members.voorzitter, first.id);
      const [procedureId] = await draftOfOwnAccord(world, item.id);
      const { bestuurder, beleidsadviseur, dordtseHuurder, delftseHuurder, dordtseAmbtenaar } =
        world.members;
      const adoption = { writtenRoundOn: "2022-02-01" };
      const acts: [string, string, object][] = [
        ...["reviseAdvice", "discardAdvice", "issueAdvice", "publishAdvice"].map(
          (name): [string, string, object] => [name, adviceId!, {}],
        ),
        ["adoptAdvice", adviceId!, { adoption }],
        ...[
          "discardAdviceProcedure",
          "acknowledgeUnsolicitedAdvice",
          "withdrawAdviceProcedure",
          "proposeCoCreation",
          "closeAdviceProcedure",
        ].map((name): [string, string, object] => [
          name,
          procedureId!,
          name === "proposeCoCreation"
            ? { year: 2026 }
            : name === "withdrawAdviceProcedure"
              ? { reason: "x" }
              : {},
        ]),
        ["declareNoObjection", procedureId!, { adoption }],
        ["reviseUnsolicitedAdvice", procedureId!, { title: "x" }],
      ];
      for (const who of [
        bestuurder,
        beleidsadviseur,
        dordtseHuurder,
        delftseHuurder,
        committee,
        dordtseAmbtenaar,
        null,
      ]) {
        for (const [name, id, more] of acts) {
          const told = async (one: string) => {
            const { status, data, errors } = await ask(world.url, who, mutationOf(name), {
              input: { id: one, expectedVersion: 1, ...more },
            });
            expect(codesOf({ errors })).not.toEqual([]);
            return JSON.stringify({ status, data, errors }).replaceAll(one, "the id");
          };
          expect([name, await told(id)]).toEqual([name, await told(randomUUID())]);
        }
        for (const named of [procedureId!, randomUUID()]) {
          const { errors } = await ask(world.url, who, mutationOf("draftAdvice"), {
            input: { procedureId: named },
          });
          expect(["NOT_FOUND", "FORBIDDEN", "UNAUTHENTICATED"]).toContain(codesOf({ errors })[0]);
        }
      }
      // The response that the landlord drafts is refused for the status, draft or no draft.
      const { codes } = await attempt(
        world,
        bestuurder,
        mutationOf("draftResponse") as unknown as typeof cprw.DraftAdviceDocument,
        { procedureId: first.id },
      );
      expect(codes).toEqual(["INVALID_TRANSITION"]);
    }));

  it("is not told live: who listens hears the next shared act, and nothing before it", () =>
    inAdviceWorld(async (world) => {
      const { first, local, item } = await addressedToThree(world);
      const { bestuurder, voorzitter, dordtseHuurder, delftseHuurder } = world.members;
      await world.settle();
      await until(() => isSequenced(world), "the log in order");
      const live = [];
      for (const who of [bestuurder, delftseHuurder, null])
        live.push(watch(world.url, who, LOG_LIVE, { after: await cursorFor(world.url, who) }));
      const ADVICE_LIVE = `subscription ($after: ChangeCursor) { adviceProcedureChanged(after: $after) { cursor
          changes { subjectId } } }`;
      live.push(
        watch<
          { adviceProcedureChanged: { cursor: string; changes: { subjectId: string }[] } },
          object
        >(world.url, bestuurder, ADVICE_LIVE, { after: await cursorFor(world.url, bestuurder) }),
      );
      try {
        await adviseInPrivate(world, voorzitter, first.id);
        await adviseInPrivate(world, dordtseHuurder, local.id);
        await draftOfOwnAccord(world, item.id);
        const { procedure, advice } = await givenAdvice(world).unsolicited({
          municipalityIds: [world.municipalities.delft],
        });
        await attempt(world, voorzitter, cprw.PublishAdviceDocument, {
          id: advice.id,
          expectedVersion: advice.version!,
        });
        for (const one of live)
          await one.until(
            ({ changes }) => changes.some(({ subjectId }) => subjectId === advice.id),
            "the advice that was issued",
          );
        for (const one of live) {
          const subjects = new Set(one.changes.map(({ subjectId }) => subjectId));
          expect(
            [...subjects].filter(
              (id) =>
                ![
                  procedure.id,
                  advice.id,
                  ...advice.recommendations.map((each) => each.id),
                ].includes(id),
            ),
          ).toEqual([]);
        }
        // neither drafts nor what was thrown away left a gap
        expect(procedure.number).toBe("2022-04");
      } finally {
        for (const one of live) await one.end();
      }
    }));
});
