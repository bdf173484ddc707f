import { randomUUID } from "node:crypto";
import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { undoAtCommit, whileStalled } from "../acts/stalled-acts.js";
import { everyOrder, filterQuestions } from "../agreements/every-filter.js";
import { hear } from "../authorisation/everything.js";
import { cursorFor, LOG_LIVE, watch } from "../support/live.js";
import type { Member, World } from "../support/world.js";
import { at, ASKED_ON, givenRecognition, inRecognitionWorld } from "./given-recognition.js";

type Who = { readonly token: string } | null;

const ALL = `id name complex dwellings members support status requestedOn decidedOn reason
  reportDueOn reportOverdue recognisedFrom recognisedUntil version allowedActs by { id }
  committee { id } municipality { id } yearReports { year }`;

/** Every way in which a local organisation or a committee can ask for recognitions. */
function questions({ municipalities }: World, ids: readonly string[]): [string, object][] {
  const filters = filterQuestions(
    "LOCAL_TENANT_ORGANISATION",
    { list: "committeeRecognitions", filter: "CommitteeRecognitionFilter" },
    {
      ID: Object.values(municipalities),
      LocalDate: [ASKED_ON, "2023-01-30"],
    },
  );
  const orders = everyOrder("LOCAL_TENANT_ORGANISATION", "CommitteeRecognitionOrderField");
  const list = `query ($filter: CommitteeRecognitionFilter,
      $order: [CommitteeRecognitionOrder!], $first: Int, $last: Int) {
    committeeRecognitions(filter: $filter, order: $order, first: $first, last: $last) {
      totalCount edges { cursor node { ${ALL} } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  return [
    ...filters,
    [list, {}],
    ...orders.map((order): [string, object] => [list, { order }]),
    [list, { first: 1 }],
    [list, { last: 1 }],
    ...ids.map((id): [string, object] => [
      `query ($id: ID!) { committeeRecognition(id: $id) { ${ALL} } }`,
      { id },
    ]),
    ...LOG,
  ];
}
const LOG: [string, object][] = [
  ["{ changes(first: 200) { hasMore changes { id kind subjectType subjectId } } }", {}],
];

it("a committee that is not recognised changes not one byte of what others are told, nor is it heard", () =>
  inRecognitionWorld(async (world) => {
    const make = givenRecognition(world);
    const { landlord, council, done, asked, recognised } = make;
    const { delftseHuurder, dordtseHuurder, delftseWethouder } = world.members;
    const committee = await make.committee("De Iep", world.municipalities.delft);
    await recognised();
    const others: readonly Who[] = [delftseHuurder, dordtseHuurder, committee];
    const told = async (questionsOf: readonly [string, object][], who: Who, hidden = "") => {
      const answers: string[] = [];
      for (const [query, variables] of questionsOf) {
        const { status, headers, body } = await hear(world.url, who, query, variables);
        expect(body).not.toMatch(/GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/);
        answers.push(`${status} ${headers} ${hidden ? body.replaceAll(hidden, "?") : body}`);
      }
      return answers;
    };
    const asking = async () => {
      const answers: string[][] = [];
      for (const who of others) answers.push(await told(questions(world, []), who));
      for (const who of [delftseWethouder, null]) answers.push(await told(LOG, who));
      return answers;
    };
    await world.settle();
    const before = await asking();
    const lives = await Promise.all(
      [...others, delftseWethouder, null].map(async (who) =>
        watch(world.url, who, LOG_LIVE, { after: await cursorFor(world.url, who) }),
      ),
    );
    const more = { name: "Bewonerscommissie De Beuk" };
    const open = await asked({ ...more, complex: "De Beuk" });
    const refused = await asked(more);
    await done(landlord, woonbron.RefuseCommitteeRecognitionDocument, {
      ...{ ...at(refused), reason: "Het complex wordt gesloopt." },
    });
    const withdrawn = await asked(more);
    await done(council, cprw.WithdrawCommitteeRecognitionDocument, at(withdrawn));
    await world.settle();
    expect(await asking()).toEqual(before);
    for (const who of others) {
      const none = randomUUID();
      const nothing = await told(questions(world, [none]), who, none);
      for (const { id } of [open, refused, withdrawn])
        expect(await told(questions(world, [id]), who, id)).toEqual(nothing);
    }

    // Its area hears of it first when it is recognised; nobody else ever does.
    await done(landlord, woonbron.RecogniseCommitteeDocument, at(open));
    for (const live of [lives[0]!, lives[2]!])
      await live.until(({ changes }) => changes.length > 0);
    await world.settle();
    const heard = lives.map(({ changes }) => changes.map(({ subjectId }) => subjectId));
    expect(heard).toEqual([[open.id], [], [open.id], [], []]);
    for (const live of lives) await live.end();
  }));

it("who may not know of a question asks for the same committee, and waits for nobody", () =>
  inRecognitionWorld(async (world) => {
    const { asked, asking, council, tenants, committee, landlord } = givenRecognition(world);
    const own = await committee("De Iep", world.municipalities.delft);
    const question = await asked({ complex: "De Beuk" });
    await undoAtCommit(world);
    const act = { on: "", isPrivate: false };
    const ask = (who: Who, complex: string) => ({
      ...{ ...act, name: "askCommitteeRecognition", input: asking({ complex }) },
      who: who as Member,
    });
    const recognising = { ...act, name: "recogniseCommittee", input: at(question), who: landlord };
    for (const [stalled, complex] of [
      [recognising, "De Beuk"],
      ...[council, world.members.participatieadviseur, own].map(
        (who) => [ask(who, "De Es"), "De Es"] as const,
      ),
    ] as const)
      await whileStalled(world, [stalled], async ({ attempt }) =>
        expect(await attempt(ask(tenants, complex))).toBeNull(),
      );
  }));
