import { ORGANISATIONS } from "../support/fixture.js";
import { randomUUID } from "node:crypto";
import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { everyOrder, filterQuestions } from "../agreements/every-filter.js";
import { hear } from "../authorisation/everything.js";
import { cursorFor, LOG_LIVE, watch } from "../support/live.js";
import { givenNomination } from "./given-nomination.js";
import { at, inRecognitionWorld } from "./given-recognition.js";

/** All that the landlord can read of a nomination. */
const ALL = `id seat status profile nomineeName motivation nominatedOn decidedOn decisionGround version
  allowedActs by { id name } history(first: 50) { edges { cursor node { id act kind
  organisation { name } } } pageInfo { hasNextPage endCursor } }`;

/** Every way in which the landlord can ask for nominations, and try to do something with one. */
function questions(ids: readonly string[]): [string, object][] {
  const filters = filterQuestions(
    "LANDLORD",
    { list: "commissionerNominations", filter: "CommissionerNominationFilter" },
    {
      ID: Object.values(ORGANISATIONS),
      LocalDate: ["2022-03-02", "2022-03-03"],
    },
  );
  const orders = everyOrder("LANDLORD", "CommissionerNominationOrderField");
  const list = `query ($filter: CommissionerNominationFilter,
      $order: [CommissionerNominationOrder!], $first: Int, $last: Int) {
    commissionerNominations(filter: $filter, order: $order, first: $first, last: $last) {
      totalCount edges { cursor node { ${ALL} } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  return [
    ...filters,
    [list, {}],
    ...orders.map((order): [string, object] => [list, { order }]),
    [list, { first: 1 }],
    [list, { last: 1 }],
    ...ids.flatMap((id): [string, object][] => [
      [`query ($id: ID!) { commissionerNomination(id: $id) { ${ALL} } }`, { id }],
      [
        `query ($id: ID!) { changes(first: 100, filter: { subjectId: $id }) {
          hasMore changes { kind subjectType subjectId } } }`,
        { id },
      ],
      ...["recordAppointment", "recordNonAppointment"].map((act): [string, object] => {
        const type = `${act[0]!.toUpperCase()}${act.slice(1)}Input!`;
        const text = `mutation ($input: ${type}) { ${act}(input: $input) {
          nomination { id } userErrors { code message } } }`;
        return [text, { input: { id, expectedVersion: 1 } }];
      }),
    ]),
    ["{ changes(first: 200) { hasMore changes { id kind subjectType subjectId act } } }", {}],
  ];
}

it("what the council prepares changes not one byte of what anybody else is told, nor is it heard", () =>
  inRecognitionWorld(async (world) => {
    const { nominated, opened, added, withdrawn, cancelled, withCandidates, ...make } =
      givenNomination(world);
    const { council, landlord, own, done } = make;
    const { delftseHuurder, delftseWethouder, beleidsadviseur } = world.members;
    const shared = await nominated();
    // random ids are longer or shorter in nothing: what is hidden is answered as what never was
    const secret: string[] = [];
    const asking = async () => {
      const told: string[] = [];
      for (const who of [landlord, beleidsadviseur])
        for (const [query, variables] of questions([shared.id])) {
          const { status, headers, body } = await hear(world.url, who, query, variables);
          expect(body).not.toMatch(/GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/);
          told.push(`${status} ${headers} ${body}`);
        }
      for (const who of [delftseHuurder, delftseWethouder, null]) {
        const log = "{ changes(first: 200) { hasMore changes { id kind subjectType subjectId } } }";
        told.push((await hear(world.url, who, log, {})).body);
      }
      return told;
    };
    const answersAbout = async (id: string) => {
      const told: string[] = [];
      for (const [query, variables] of questions([id])) {
        const { status, headers, body } = await hear(world.url, landlord, query, variables);
        told.push(`${status} ${headers} ${body.replaceAll(id, "?")}`);
      }
      return told;
    };
    await world.settle();
    const before = await asking();
    const lives = await Promise.all(
      [landlord, delftseHuurder, delftseWethouder].map(async (who) =>
        watch(world.url, who, LOG_LIVE, { after: await cursorFor(world.url, who) }),
      ),
    );
    secret.push((await opened("Geheim")).id);
    const preparing = await withCandidates("Anna Vermeer", "Bas Kuiper");
    await withdrawn(await added(preparing.id, "Cor Smit"));
    secret.push(preparing.id, ...(await own(preparing.id)).candidates!.map(({ id }) => id));
    secret.push((await cancelled(await withCandidates("Dina Post"))).id);
    await world.settle();
    expect(await asking()).toEqual(before);
    const nobody = await answersAbout(randomUUID());
    for (const id of secret) expect(await answersAbout(id)).toEqual(nobody);

    // What the landlord hears first is the nomination itself.
    const candidateId = preparing.candidates![0]!.id;
    const input = { ...at(await own(preparing.id)), candidateId };
    await done(council, cprw.NominateCommissionerDocument, input);
    await lives[0]!.until(({ changes }) => changes.length > 0, "the nomination");
    await world.settle();
    expect(lives.map(({ changes }) => changes.map(({ subjectId }) => subjectId))).toEqual([
      ...[[preparing.id], [], []],
    ]);
    for (const live of lives) await live.end();
  }));
