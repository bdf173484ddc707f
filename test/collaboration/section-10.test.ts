import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  type ASTNode,
  type GraphQLSchema,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { type Audience, AUDIENCES } from "../../src/authorisation/audience.js";
import { hear, publishedFor } from "../authorisation/everything.js";
import { lotsOf } from "../support/given.js";
import {
  createLiveWorld,
  cursorFor,
  logAs,
  LOG_LIVE,
  type LoggedChange,
  until,
  watch,
} from "../support/live.js";
import type { World } from "../support/world.js";
import { DAYS, type EveryState, givenCommittees, givenEveryState } from "./given-every-state.js";

// Who reads what of this module (domain brief, sections 9 and 10). W and w: the landlord, its
// executive and an adviser. C and c: a board member of the council, and its hired supporter. L: a
// local organisation that is a party of the agreement; l: one that is not. B and b: residents'
// committees, of the municipality of L, and of that of l. M: the municipality of L and B. P: anybody.
//
// "of WCL": of an agreement between W, C and L, which is not published; "of WC": between the two,
// published. A row with a comma tells who reads what that row says, where it is told apart.
const SECTION_10 = `
  entity and state                          | W w C c L l B b M P
  agreement DRAFT of W                      | x x - - - - - - - -
  agreement DRAFT of W, its text            | x x - - - - - - - -
  agreement DRAFT of C                      | - - x x - - - - - -
  agreement DRAFT of C, its text            | - - x x - - - - - -
  agreement DRAFT of L                      | - - - - x - - - - -
  agreement DRAFT of L, its text            | - - - - x - - - - -
  agreement DISCARDED of C                  | - - x x - - - - - -
  agreement DISCARDED of C, its text        | - - x x - - - - - -
  agreement NEGOTIATION of WL               | x x x x x - - - - -
  agreement NEGOTIATION of WL, its text     | x x x x x - - - - -
  agreement NEGOTIATION of WB               | x x x x - - x - - -
  agreement NEGOTIATION of WB, its text     | x x x x - - x - - -
  agreement ABANDONED of WL                 | x x x x x - - - - -
  agreement ABANDONED of WL, its text       | x x x x x - - - - -
  agreement IN_FORCE                        | x x x x x x x x - -
  agreement IN_FORCE, published             | x x x x x x x x x x
  agreement TERMINATED                      | x x x x x x x x - -
  agreement EXPIRED                         | x x x x x x x x - -
  version AGREED of WCL                     | x x x x x - - - - -
  version AGREED of WC                      | x x x x - - - - - -
  version IN_FORCE of WCL                   | x x x x x x x x - -
  version IN_FORCE of WC                    | x x x x x x x x x x
  version SUPERSEDED of WCL                 | x x x x x x x x - -
  version SUPERSEDED of WC                  | x x x x x x x x x x
  version TERMINATED of WC                  | x x x x x x x x - -
  provision AGREED of WCL                   | x x x x x - - - - -
  provision AGREED of WC                    | x x x x - - - - - -
  provision IN_FORCE of WCL                 | x x x x x x x x - -
  provision IN_FORCE of WC                  | x x x x x x x x x x
  provision SUPERSEDED of WCL               | x x x x x x x x - -
  provision SUPERSEDED of WC                | x x x x x x x x x x
  provision TERMINATED of WC                | x x x x x x x x - -
  amount IN_FORCE of WCL                    | x x x x - - - - - -
  amount IN_FORCE of WC                     | x x x x - - - - - -
  amount PROPOSED                           | x x x x - - - - - -
  amendment DRAFT of W                      | x x - - - - - - - -
  amendment DRAFT of C                      | - - x x - - - - - -
  amendment DRAFT of L                      | - - - - x - - - - -
  amendment DISCARDED of C                  | - - x x - - - - - -
  amendment PROPOSED                        | x x x x x - - - - -
  amendment PROPOSED of WC                  | x x x x - - - - - -
  amendment COUNTERED                       | x x x x x - - - - -
  amendment CO_CREATION                     | x x x x x - - - - -
  amendment AGREED_TEXT                     | x x x x x - - - - -
  amendment RATIFIED_ONE                    | x x x x x - - - - -
  amendment RATIFIED of WCL                 | x x x x x - - - - -
  amendment RATIFIED of WC                  | x x x x - - - - - -
  amendment EFFECTIVE of WCL                | x x x x x - - - - -
  amendment EFFECTIVE of WC                 | x x x x - - - - - -
  amendment REJECTED                        | x x x x x - - - - -
  amendment WITHDRAWN                       | x x x x x - - - - -
  text DRAFT of W                           | x x - - - - - - - -
  text DRAFT of C                           | - - x x - - - - - -
  text DRAFT of L                           | - - - - x - - - - -
  text DISCARDED of C                       | - - x x - - - - - -
  text PROPOSED                             | x x x x x - - - - -
  text PROPOSED of WC                       | x x x x - - - - - -
  text COUNTERED                            | x x x x x - - - - -
  text CO_CREATION                          | x x x x x - - - - -
  text AGREED_TEXT                          | x x x x x - - - - -
  text RATIFIED_ONE                         | x x x x x - - - - -
  text RATIFIED of WCL                      | x x x x x - - - - -
  text RATIFIED of WC                       | x x x x - - - - - -
  text REJECTED                             | x x x x x - - - - -
  text WITHDRAWN                            | x x x x x - - - - -
  ratification RATIFIED_ONE                 | x x x x x - - - - -
  ratification RATIFIED of WCL              | x x x x x - - - - -
  ratification RATIFIED of WC               | x x x x - - - - - -
  ratification EFFECTIVE of WC              | x x x x - - - - - -
  comment PRIVATE of W                      | x x - - - - - - - -
  comment PRIVATE of C                      | - - x x - - - - - -
  comment PRIVATE of L                      | - - - - x - - - - -
  comment SHARED                            | x x x x x - - - - -
  comment WITHDRAWN                         | x x x x x - - - - -
  comment WITHDRAWN, its words              | - - x x - - - - - -
  comment WITHDRAWN, never shared           | - - x x - - - - - -
  evaluation DUE of WCL                     | x x x x x - - - - -
  evaluation DUE of WC                      | x x x x - - - - - -
  judgement of WCL                          | x x x x x - - - - -
  judgement of WC                           | x x x x - - - - - -
  budget PROPOSED                           | x x x x - - - - - -
  budget REJECTED                           | x x x x - - - - - -
  budget AGREED                             | x x x x - - - - - -
  budget ACCOUNTED                          | x x x x - - - - - -
  nomination VACANCY                        | - - x x - - - - - -
  nomination PROFILE_AGREED                 | - - x x - - - - - -
  nomination CANDIDATES                     | - - x x - - - - - -
  nomination CANCELLED                      | - - x x - - - - - -
  nomination NOMINATED                      | x x x x - - - - - -
  nomination NOMINATED, its nominee         | x x x x - - - - - -
  nomination APPOINTED                      | x x x x - - - - - -
  nomination APPOINTED, its nominee         | x x x x - - - - - -
  nomination NOT_APPOINTED                  | x x x x - - - - - -
  nomination NOT_APPOINTED, its nominee     | x x x x - - - - - -
  candidate of nomination CANDIDATES        | - - x x - - - - - -
  candidate of nomination NOMINATED         | - - x x - - - - - -
  candidate beside nomination NOMINATED     | - - x x - - - - - -
  candidate of nomination APPOINTED         | - - x x - - - - - -
  candidate beside nomination APPOINTED     | - - x x - - - - - -
  candidate of nomination NOT_APPOINTED     | - - x x - - - - - -
  candidate beside nomination NOT_APPOINTED | - - x x - - - - - -
  recognition REQUESTED for B               | x x x x - - x - - -
  recognition REQUESTED by L                | x x x x x - - - - -
  recognition RECOGNISED                    | x x x x x - x - - -
  recognition REFUSED                       | x x x x - - - - - -
  recognition WITHDRAWN                     | x x x x - - - - - -
  recognition LAPSED                        | x x x x x - x - - -
`;

const [HEAD, ...ROWS] = SECTION_10.trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()) as [string, string]);
const LETTERS = HEAD![1].split(" ");
/** Who reads each row, as letters. */
const MATRIX: ReadonlyMap<string, readonly string[]> = new Map(
  ROWS.map(([row, cells]) => [
    row,
    cells.split(" ").flatMap((cell, index) => (cell === "x" ? [LETTERS[index]!] : [])),
  ]),
);
const entityOf = (row: string) => row.split(" ")[0]!;

interface Viewer {
  readonly letter: string;
  readonly who: { readonly token: string } | null;
  readonly audience: Audience;
}

let world: World;
let made: EveryState;
let viewers: readonly Viewer[];
/** What each door told each viewer, as bytes. */
const told = new Map<string, Map<string, string>>();

beforeAll(async () => {
  world = await createLiveWorld();
  const committees = await givenCommittees(world);
  const { members } = world;
  const of = (letter: string, who: Viewer["who"], audience: Audience) => ({
    ...{ letter, who, audience },
  });
  viewers = [
    of("W", members.bestuurder, "LANDLORD"),
    of("w", members.participatieadviseur, "LANDLORD"),
    of("C", members.bestuurslid, "TENANT_COUNCIL"),
    of("c", members.ondersteuner, "TENANT_COUNCIL"),
    of("L", members.delftseHuurder, "LOCAL_TENANT_ORGANISATION"),
    of("l", members.dordtseHuurder, "LOCAL_TENANT_ORGANISATION"),
    of("B", committees.delft, "LOCAL_TENANT_ORGANISATION"),
    of("b", committees.dordrecht, "LOCAL_TENANT_ORGANISATION"),
    of("M", members.delftseWethouder, "MUNICIPALITY"),
    of("P", null, "PUBLIC"),
  ];
  await world.settle();
  const followed = await Promise.all(viewers.map(follow));
  made = await givenEveryState(world, committees);
  await world.settle();
  for (const [door, { ask }] of Object.entries(DOORS)) {
    const heard = new Map<string, string>();
    for (const viewer of viewers) heard.set(viewer.letter, await ask(viewer));
    told.set(door, heard);
  }
  for (const [door, { hear: listen }] of Object.entries(LIVE)) {
    const heard = new Map<string, string>();
    for (const [index, viewer] of viewers.entries())
      heard.set(viewer.letter, await listen(viewer, followed[index]!));
    told.set(door, heard);
  }
});
afterAll(() => world.end());

/** A document without what the schema of an audience lacks. */
function within(schema: GraphQLSchema, text: string): string {
  const types = new TypeInfo(schema);
  const leave = (node: ASTNode) =>
    "selectionSet" in node && node.selectionSet?.selections.length === 0 ? null : undefined;
  return print(
    visit(
      parse(text),
      visitWithTypeInfo(types, {
        Field: { enter: () => (types.getFieldDef() ? undefined : null), leave },
        InlineFragment: {
          enter: (node) => (schema.getType(node.typeCondition!.name.value) ? undefined : null),
          leave,
        },
      }),
    ),
  );
}

const schemas = new Map(AUDIENCES.map((one) => [one, publishedFor(one)]));

/** Asks what of a document is there for a viewer. @returns the bytes of the answer. */
async function asked({ who, audience }: Viewer, text: string, variables: object = {}) {
  const document = within(schemas.get(audience)!, text);
  if (!/{\s*\S/.test(document)) return "";
  const { body } = await hear(world.url, who, document, variables);
  if (body.includes('"errors"')) throw new Error(`${body} ${document}`);
  return body;
}
/** Whether a root field is there for a viewer. */
const has = ({ audience }: Viewer, field: string) =>
  field in schemas.get(audience)!.getQueryType()!.getFields();

const PROVISION = "id paragraphs budget { amountCents } inVersion { id agreement { id } }";
const AMENDMENT = `id title rationale agreement { id title } madeVersion { id }
  currentText { id note ratifications { id } changes {
    paragraphs budget { amountCents } difference { text { text } budgetChanges }
    differenceFromEarlier { text { text } budgetChanges } } leftOut { paragraphs } }
  texts { id ratifications { id } changes { paragraphs budget { amountCents } } }
  ratifications { id ratifiedText { id } }`;
const RECOGNITION = "id name complex support reason";
const NOMINATION = `id seat profile nomineeName motivation
  candidates { id name note }`;
const BUDGET = "id amountCents agreement { id }";

const ROOTS = {
  agreement: ["collaborationAgreement", "id title"],
  amendment: ["collaborationAmendment", AMENDMENT],
  budget: ["budgetYear", BUDGET],
  nomination: ["commissionerNomination", NOMINATION],
  recognition: ["committeeRecognition", RECOGNITION],
} as const;

/** A list, whole; its total is that of what it shows. */
async function listed(viewer: Viewer, field: string, selection: string, more = "") {
  if (!has(viewer, field)) return "";
  const body = await asked(
    viewer,
    `{ list: ${field}(first: 100 ${more}) { totalCount nodes { ${selection} } } }`,
  );
  const { list } = (JSON.parse(body) as { data: { list: { totalCount: number; nodes: [] } } }).data;
  expect([viewer.letter, field, list.totalCount]).toEqual([
    viewer.letter,
    field,
    list.nodes.length,
  ]);
  return body;
}

interface Door {
  /** What is read through it. */
  readonly of: readonly string[];
  /** For whom it is there; left out: for everybody. */
  readonly only?: readonly string[];
  /** Who reads a row there besides, because they are party to it: a letter. */
  readonly party?: Readonly<Record<string, string>>;
  readonly ask: (viewer: Viewer) => Promise<string>;
}
const ALL = [...new Set(ROWS.map(([row]) => entityOf(row)))];
const inTurn = async (questions: readonly (() => Promise<string>)[]): Promise<string> => {
  const answers: string[] = [];
  for (const question of questions) answers.push(await question());
  return answers.join("\n");
};

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly object[];
}
const found = (index: number, word: string, day: string): string => `
  a${index}: collaborationProvisions(search: "${word}", asOf: "${day}") { totalCount
    nodes { id fragments(search: "${word}") { text isHit } } }`;
const WITH = (word: string): unknown => expect.arrayContaining([{ text: word, isHit: true }]);

const DOORS: Readonly<Record<string, Door>> = {
  "by their ids": {
    of: Object.keys(ROOTS),
    ask: (viewer) =>
      inTurn(
        Object.entries(ROOTS).flatMap(([entity, [field, selection]]) => {
          const ids = [...made.ids].filter(([row]) => entityOf(row) === entity);
          if (!has(viewer, field)) return [];
          return lotsOf(4, ids).map((lot) => async () => {
            const roots = lot.map(
              ([, id], index) => `a${index}: ${field}(id: "${id}")
              { ${selection} }`,
            );
            return asked(viewer, `{ ${roots.join(" ")} }`);
          });
        }),
      ),
  },
  "in the lists, with their totals": {
    of: ["agreement", "nomination", "recognition"],
    ask: (viewer) =>
      inTurn([
        () => listed(viewer, "collaborationAgreements", "id title"),
        () => listed(viewer, "committeeRecognitions", RECOGNITION),
        () => listed(viewer, "commissionerNominations", NOMINATION),
      ]),
  },
  "in the list of provisions, on each day": {
    of: ["provision"],
    ask: (viewer) =>
      inTurn(
        DAYS.map(
          (day) => () => listed(viewer, "collaborationProvisions", PROVISION, `asOf: "${day}"`),
        ),
      ),
  },
  "nested in agreements": {
    of: [
      ...["agreement", "version", "provision", "amount", "amendment", "text", "ratification"],
      ...["comment", "evaluation", "judgement", "budget"],
    ],
    ask: (viewer) =>
      inTurn(
        [
          `versions { id provisions { ${PROVISION} } amendment { id title rationale } }`,
          `amendments { ${AMENDMENT} }`,
          "comments { id text agreement { id } amendment { id } }",
          "evaluations { id judgements { id text evaluation { id } } }",
          `budgetYears { ${BUDGET} }`,
          `derived { id } base { id } ${DAYS.map(
            (day, index) => `d${index}: asOf(day: "${day}") { id }
              c${index}: clause(number: "5", asOf: "${day}") { ${PROVISION} }`,
          ).join(" ")}`,
        ].map(
          (nested) => () => asked(viewer, `{ collaborationAgreements { nodes { id ${nested} } } }`),
        ),
      ),
  },
  "by search, with its fragments": {
    of: ["provision"],
    ask: (viewer) =>
      inTurn(
        DAYS.flatMap((day) =>
          lotsOf(12, [...made.words]).map((lot) => async () => {
            const body = await asked(
              viewer,
              `{ ${lot.map(([, word], index) => found(index, word, day)).join(" ")} }`,
            );
            const { data } = JSON.parse(body) as { data: Record<string, Found> };
            for (const [index, [row, word]] of lot.entries()) {
              const { totalCount, nodes } = data[`a${index}`]!;
              // nothing but the one provision that says it, and the word in it
              if (totalCount > 0)
                expect({ totalCount, nodes }).toEqual({
                  totalCount: 1,
                  nodes: [{ id: made.ids.get(row), fragments: [WITH(word)] }],
                });
            }
            return body;
          }),
        ),
      ),
  },
  "in the log": {
    of: ALL.filter((entity) => entity !== "amount"),
    ask: async ({ who }) => JSON.stringify(await logAs(world.url, who)),
  },
  "in a history": {
    of: Object.keys(ROOTS),
    only: ["W", "w", "C", "c"],
    party: {
      "agreement IN_FORCE": "L",
      "agreement DRAFT of L": "L",
      "agreement NEGOTIATION of WL": "L",
      "agreement NEGOTIATION of WB": "B",
      "agreement ABANDONED of WL": "L",
    },
    ask: (viewer) =>
      inTurn(
        Object.entries(ROOTS).flatMap(([entity, [field]]) => {
          const ids = [...made.ids].filter(([row]) => entityOf(row) === entity);
          if (!has(viewer, field)) return [];
          return lotsOf(8, ids).map((lot) => async () => {
            const roots = lot.map(
              ([, id], index) => `a${index}: ${field}(id: "${id}") { history(first: 50) {
                nodes { act subjectType subjectId } } }`,
            );
            return asked(viewer, `{ ${roots.join(" ")} }`);
          });
        }),
      ),
  },
};

/** What a viewer hears from before there was anything. */
async function follow({ who }: Viewer) {
  const after = await cursorFor(world.url, who);
  return { after, changes: watch(world.url, who, LOG_LIVE, { after }) };
}

interface Followed extends Pick<Door, "of" | "only" | "party"> {
  readonly hear: (viewer: Viewer, followed: Awaited<ReturnType<typeof follow>>) => Promise<string>;
}

/** What the subscription of one agreement delivers. */
const OF_AGREEMENTS = /^(Collaboration|ProvisionComment$|BudgetYear$|TenantsBudget$)/;
const AGREEMENT_LIVE = `subscription ($id: ID!, $after: ChangeCursor) {
  collaborationAgreementChanged(id: $id, after: $after) {
    cursor changes { id kind subjectType subjectId } } }`;
type Heard = { collaborationAgreementChanged: { cursor: string; changes: LoggedChange[] } };
interface Live {
  readonly changes: readonly LoggedChange[];
  end(): Promise<void>;
}

const LIVE: Readonly<Record<string, Followed>> = {
  "live, in all changes": {
    of: ALL.filter((entity) => entity !== "amount"),
    hear: async ({ who }, { after, changes }) => {
      const logged = await logAs(world.url, who, { after });
      return heardBy([changes], logged);
    },
  },
  "live, in the changes of each agreement": {
    of: ALL.filter((entity) => !/amount|nomination|candidate|recognition/.test(entity)),
    hear: async ({ who }, { after }) => {
      const logged = await logAs(world.url, who, { after });
      const agreements = [...made.ids].filter(([row]) => entityOf(row) === "agreement");
      return heardBy(
        agreements.map(([, id]) =>
          watch<Heard, object>(world.url, who, AGREEMENT_LIVE, { id, after }),
        ),
        logged.filter(({ subjectType }) => OF_AGREEMENTS.test(subjectType)),
      );
    },
  },
};

/** Waits until these have told all that the log tells, each change once. */
async function heardBy(lives: readonly Live[], logged: readonly LoggedChange[]) {
  const changes = () => lives.flatMap((live) => live.changes);
  await until(
    () => changes().length >= logged.length,
    () => `${logged.length} changes; heard ${changes().length}`,
  );
  const heard = changes();
  const idsOf = (all: readonly LoggedChange[]) => all.map(({ id }) => id).sort();
  expect(idsOf(heard)).toEqual(idsOf(logged));
  await Promise.all(lives.map((live) => live.end()));
  return JSON.stringify(heard);
}

const everyDoor = { ...DOORS, ...LIVE };
/** Who is told this, by what the doors told: letters. */
const toldTo = (key: string, doors: readonly string[]): string =>
  LETTERS.filter((letter) => doors.some((door) => told.get(door)!.get(letter)!.includes(key))).join(
    " ",
  );
const readersOf = (row: string, only: readonly string[] = LETTERS): string =>
  MATRIX.get(row)!
    .filter((letter) => only.includes(letter))
    .join(" ");

describe("what section 10 lets somebody read", () => {
  it("is said of every row that there is, and of nothing else", () => {
    const there = new Set([...made.ids.keys(), ...made.words.keys()]);
    expect([...there].sort()).toEqual([...MATRIX.keys()].sort());
  });

  it.each(Object.entries(everyDoor))(
    "is read %s, and nothing else is",
    (door, { of, only, party }) => {
      const rows = [...made.ids].filter(([row]) => of.includes(entityOf(row)));
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.map(([row, id]) => [row, toldTo(id, [door])])).toEqual(
        rows.map(([row]) => [row, readersOf(row, only && [...only, party?.[row] ?? ""])]),
      );
    },
  );

  it("is all that any door tells: neither an id nor a word of something else", () => {
    const keys = [...made.ids, ...made.words];
    const doors = Object.keys(everyDoor);
    expect(keys.map(([row, key]) => [row, toldTo(key, doors)])).toEqual(
      keys.map(([row]) => [row, readersOf(row)]),
    );
  });
});
