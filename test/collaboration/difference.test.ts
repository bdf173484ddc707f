import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { createWorld, type World } from "../support/world.js";
import { type Amendment, clause, givenCollaboration } from "./given-collaboration.js";

// Who reads a counterproposal reads everything that it changes, not only its paragraphs.

type Provision = cprw.CollaborationProvisionInput;

const budget = (amountCents: number) => ({ basis: "LUMP" as const, amountCents, carryOver: true });
const row = (subject: "A" | "STRATEGY", right: "ADVISE" | "CONSENT", body: string) => ({
  ...{ subject, right, body },
  ...{ level: "CONCERN" as const, byLaw: subject === "A" },
});

/** What the agreement says before it is amended, of a kind each. */
function provisionsOf({ organisations }: World): Provision[] {
  const recognised = [{ organisationId: organisations.delftseHuurders, article: "1(1)(f)" }];
  return [
    clause("1", "CPRW adviseert binnen zes weken.", {
      ...{ heading: "Advies", kind: "ADVICE" },
      parameters: { adviceDays: 42, meetings: [{ level: "CONCERN", perYear: 4 }] },
    }),
    clause("2", "Erkend zijn:", { kind: "RECOGNITION", recognised }),
    clause("3", "Woonbron betaalt.", { kind: "FINANCE", budget: budget(1_000_000) }),
    clause("4", "Wat vervalt.", { parameters: { noticeMonths: 6 } }),
    {
      ...{ part: "ANNEX", number: "1", heading: "Rechten", kind: "RIGHTS_MATRIX" },
      paragraphs: ["De rechten."],
      matrix: [row("A", "ADVISE", "CPRW"), row("STRATEGY", "ADVISE", "CPRW")],
    },
  ];
}

/** An agreement of three in force, with those provisions. */
async function inForce(world: World) {
  const make = givenCollaboration(world);
  const { bestuurder, voorzitter, dordtseHuurder } = world.members;
  const { woonbron, cprw: council, dordtseHuurders } = world.organisations;
  const drafted = await make.drafted(voorzitter, {
    partyIds: [woonbron, council, dordtseHuurders],
    provisions: provisionsOf(world),
  });
  let first = await make.agreed(bestuurder, await make.proposed(voorzitter, drafted));
  for (const who of [bestuurder, voorzitter]) first = await make.ratified(who, first);
  const signers = [{ personId: dordtseHuurder.personId, capacity: "CHAIR" }];
  const { data } = await ask<{ done: { userErrors: object[] } }>(
    ...[world.url, dordtseHuurder],
    `mutation ($input: RatifyCollaborationAmendmentInput!) {
      done: ratifyCollaborationAmendment(input: $input) { userErrors { code } } }`,
    { input: { ...make.ratifying(dordtseHuurder, first), signers } },
  );
  expect(data!.done.userErrors).toEqual([]);
  return { make, agreementId: first.agreement!.id };
}

async function inDifferentWorld(
  test: (scene: { world: World } & Awaited<ReturnType<typeof inForce>>) => Promise<void>,
): Promise<void> {
  const world = await createWorld();
  try {
    await test({ world, ...(await inForce(world)) });
  } finally {
    await world.end();
  }
}

/** The last text of an amendment, as the council reads it. */
const lastTextOf = async (world: World, { id }: Amendment) =>
  (
    await dataOf(world.url, world.members.voorzitter, cprw.CollaborationTextsDocument, { id })
  ).collaborationAmendment!.texts.at(-1)!;

const NOTHING = {
  ...{ isNew: false, isChanged: false, kind: null, amendmentClass: null, parameters: [] },
  ...{ recognised: { added: [], gone: [] }, matrix: { added: [], gone: [] } },
  budgetChanges: false,
};

describe("the difference of a text", () => {
  it("tells another heading, kind and way to amend, and each parameter before and after", () =>
    inDifferentWorld(async ({ world, make, agreementId }) => {
      const given = provisionsOf(world)[0]!;
      const amendment = await make.amending(agreementId, {
        provisions: [
          {
            ...given,
            ...{ heading: "Vroeg advies", kind: "UNSOLICITED_ADVICE" },
            parameters: {
              ...{ adviceDays: 56, summerStop: { from: "07-15", until: "08-15" } },
              disputeLadder: ["TALK", "HUURCOMMISSIE"],
            },
          },
        ],
      });
      const [change] = (await lastTextOf(world, amendment)).changes;
      const none = { meetings: null, summerStop: null, disputeLadder: null, ratifiedBy: null };
      const meetings = [
        { level: "CONCERN", perYear: 4, agendaDaysBefore: null, minutesWithinDays: null },
      ];
      const expected = {
        ...NOTHING,
        isChanged: true,
        heading: [
          { kind: "REMOVED", text: "Advies" },
          { kind: "ADDED", text: "Vroeg advies" },
        ],
        text: [{ kind: "KEPT", text: given.paragraphs[0] }],
        kind: { before: "ADVICE", after: "UNSOLICITED_ADVICE" },
        parameters: [
          {
            parameter: "ADVICE_DAYS",
            before: { ...none, number: 42 },
            after: { ...none, number: 56 },
          },
          { parameter: "MEETINGS", before: { ...none, number: null, meetings }, after: null },
          {
            parameter: "SUMMER_STOP",
            before: null,
            after: { ...none, number: null, summerStop: { from: "07-15", until: "08-15" } },
          },
          {
            parameter: "DISPUTE_LADDER",
            before: null,
            after: { ...none, number: null, disputeLadder: ["TALK", "HUURCOMMISSIE"] },
          },
        ],
      };
      expect(change!.difference).toEqual(expected);
      expect(change!.differenceFromEarlier).toEqual(expected);
    }));

  it("tells the rows of a list and of a matrix that come and go, and all of what is let go", () =>
    inDifferentWorld(async ({ world, make, agreementId }) => {
      const [, list, , , matrix] = provisionsOf(world);
      const { dordtseHuurders } = world.organisations;
      const recognised = [{ organisationId: dordtseHuurders, article: "2(2)(b)" }];
      const rows = [row("A", "ADVISE", "CPRW"), row("STRATEGY", "CONSENT", "CPRW")];
      const amendment = await make.amending(agreementId, {
        provisions: [
          { ...list!, recognised },
          { ...matrix!, matrix: rows, amendmentClass: "CLAUSE" },
          clause("9", "Nieuw.", { parameters: { trainingDays: 4 } }),
        ],
        repealed: [{ part: "CLAUSE", number: "4" }],
      });
      const { changes } = await lastTextOf(world, amendment);
      expect(changes.map(({ number, difference }) => ({ number, ...difference }))).toMatchObject([
        {
          number: "2",
          recognised: {
            added: [{ article: "2(2)(b)", organisation: { id: dordtseHuurders } }],
            gone: [{ article: "1(1)(f)", organisation: { name: "Huurders Delft" } }],
          },
        },
        {
          ...{ number: "4", isNew: false, isChanged: true },
          kind: { before: "OTHER", after: null },
          amendmentClass: { before: "CLAUSE", after: null },
          heading: [{ kind: "REMOVED", text: "Artikel 4" }],
          parameters: [{ parameter: "NOTICE_MONTHS", before: { number: 6 }, after: null }],
        },
        {
          ...{ number: "9", isNew: true, isChanged: true },
          kind: { before: null, after: "OTHER" },
          heading: [{ kind: "ADDED", text: "Artikel 9" }],
          parameters: [{ parameter: "TRAINING_DAYS", before: null, after: { number: 4 } }],
        },
        {
          number: "1",
          amendmentClass: { before: "ANNEX", after: "CLAUSE" },
          matrix: {
            added: [row("STRATEGY", "CONSENT", "CPRW")],
            gone: [row("STRATEGY", "ADVISE", "CPRW")],
          },
        },
      ]);
    }));

  it("from the text before it tells what that did not have, and what is left out again", () =>
    inDifferentWorld(async ({ world, make, agreementId }) => {
      const [advice, list] = provisionsOf(world);
      const days = (adviceDays: number) => ({ ...advice!, parameters: { adviceDays } });
      const proposed = await make.amending(agreementId, {
        provisions: [days(56), clause("9", "Nieuw."), { ...list!, recognised: [] }],
      });
      const countered = await make.perform(
        ...[world.members.bestuurder, cprw.CounterCollaborationAmendmentDocument],
        {
          ...make.on(proposed),
          provisions: [days(49)],
          leftOut: [
            { part: "CLAUSE", number: "9" },
            { part: "CLAUSE", number: "2" },
          ],
        },
      );
      const { changes, leftOut } = await lastTextOf(world, countered);
      expect(changes).toMatchObject([
        {
          difference: { parameters: [{ before: { number: 42 } }, { parameter: "MEETINGS" }] },
          differenceFromEarlier: {
            isChanged: true,
            parameters: [{ before: { number: 56 }, after: { number: 49 } }],
          },
        },
      ]);
      expect(leftOut).toMatchObject([
        {
          ...{ number: "2", repealed: false, heading: "Artikel 2" },
          differenceFromEarlier: { recognised: { added: [{ article: "1(1)(f)" }], gone: [] } },
        },
        {
          ...{ number: "9", repealed: true, heading: null },
          differenceFromEarlier: { text: [{ kind: "REMOVED", text: "Nieuw." }] },
        },
      ]);
    }));

  it("tells of a budget that it changes to all who negotiate, and the amounts to none", () =>
    inDifferentWorld(async ({ world, make, agreementId }) => {
      const finance = provisionsOf(world)[2]!;
      const saying = async (amountCents: number) => {
        const amendment = await make.amending(agreementId, {
          provisions: [{ ...finance, budget: budget(amountCents) }],
        });
        const { data, body } = await askDifference(world, amendment.id);
        expect(body).not.toMatch(/[0-9]{7}/);
        return data!.collaborationAmendment.texts[0]!.changes;
      };
      const unchanged = await saying(1_000_000);
      expect(unchanged).toEqual([{ difference: { isChanged: false, budgetChanges: false } }]);
      const changed = await saying(1_200_000);
      expect(changed).toEqual([{ difference: { isChanged: true, budgetChanges: true } }]);
    }));
});

/** What a local party is told of a budget. */
async function askDifference(world: World, id: string) {
  const answer = await ask<{
    collaborationAmendment: { texts: { changes: object[] }[] };
  }>(
    ...[world.url, world.members.dordtseHuurder],
    `query ($id: ID!) { collaborationAmendment(id: $id) { texts { changes {
      difference { isChanged budgetChanges } } } } }`,
    { id },
  );
  expect(answer.errors).toEqual([]);
  return { ...answer, body: JSON.stringify(answer.data) };
}
