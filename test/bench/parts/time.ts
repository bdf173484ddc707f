import type { Bench } from "../bench.js";
import { type Asker, openAsker, openReplayer } from "../clients/asking-in-turn.js";
import { beyond, compareTurns, type Comparison } from "../compare-turns.js";
import { CHAIR, LANDLORD, startOurs } from "../contestants/start.js";
import { askOnce, type Question } from "../load.js";
import { atLeast, atMost, number, type PartReport } from "../report.js";
import { givenHidden, type Hidden } from "./hidden-rows.js";

/** Requests of each kind for each round: a thousand each way in the five rounds of a whole run. */
const REQUESTS = 200;
/** As many aliases as one operation may have. */
const ALIASES = 29;
const WANTED = 2;

/**
 * Two questions that their reader is answered alike: the second has something beside it
 * that the reader may not know of.
 */
interface Pair {
  readonly what: string;
  /** The reader does know of it: a probe that does not find this difference finds nothing. */
  readonly planted?: boolean;
  ask(which: "without" | "with"): Promise<number>;
  /** Half-way, moves what is beside the second question to the first, which then is the second. */
  swap?(): Promise<void>;
}

/** Whether the time of an answer tells what the other side did in private. */
export async function measureTime({
  node,
  issuer,
  options: { rounds },
  filled,
}: Bench): Promise<PartReport[]> {
  const databaseUrl = await filled(1);
  const ours = await startOurs({ node, issuer, databaseUrl });
  const hidden = await givenHidden(databaseUrl);
  const [council, landlord] = [await issuer.issue(CHAIR), await issuer.issue(LANDLORD)];
  const asker = openAsker(ours.url);
  const replayer = await openReplayer(ours.url, council);
  try {
    const pairs = await makePairs({
      url: ours.url,
      hidden,
      council,
      landlord,
      asker,
      replay: (after) => replayer.replay(after),
    });
    const found: Comparison[] = [];
    for (const pair of pairs) {
      const first = await compare(pair, rounds * REQUESTS);
      // Chance alone passes two once in twenty: what lies beyond is measured anew, and that stands.
      found.push(
        pair.planted || beyond(first) < WANTED ? first : await compare(pair, rounds * REQUESTS),
      );
    }
    return [
      {
        title: "8. Time: what an answer's duration tells of the other side's private acts",
        note:
          `${rounds * REQUESTS} requests each way, one at a time on one connection, with and ` +
          "without in random order, so that what else the machine does meets both. z is " +
          "Welch's, without the slowest twentieth of all, and Wilcoxon's of the differences " +
          `within the turns of two; what passes ${WANTED} is measured anew, and that is what ` +
          "stands here. Of years, each is asked about as often with the drafts in it as with " +
          "them in the other. The first three are controls: nothing is hidden in the first two, " +
          "and in the third it is not hidden, so that it has to be found.",
        columns: [
          "what is read, and what is hidden beside it",
          "ms without",
          "ms with",
          "difference µs",
          "z",
          "z by ranks",
        ],
        rows: pairs.map(({ what }, index) => {
          const {
            means: [without, beside],
            z,
            ranked,
          } = found[index]!;
          return [
            what,
            number(without, 3),
            number(beside, 3),
            number((beside - without) * 1000, 1),
            number(z, 1),
            number(ranked, 1),
          ];
        }),
        targets: pairs.map(({ what, planted }, index) =>
          (planted ? atLeast : atMost)(`|z|: ${what}`, WANTED, beyond(found[index]!)),
        ),
      },
    ];
  } finally {
    asker.end();
    replayer.end();
    await hidden.end();
    await ours.stop();
  }
}

/**
 * Asks both in random order, in turns of two, so that neither meets the
 * machine at its worst more often.
 */
async function compare({ ask, swap }: Pair, requests: number): Promise<Comparison> {
  const times = { without: [] as number[], with: [] as number[] };
  for (const half of [Math.ceil(requests / 2), Math.floor(requests / 2)]) {
    for (let turn = -20; turn < half; turn += 1) {
      const order =
        Math.random() < 0.5 ? (["without", "with"] as const) : (["with", "without"] as const);
      for (const which of order) {
        const took = await ask(which);
        if (turn >= 0) times[which].push(took);
      }
    }
    await swap?.();
  }
  return compareTurns(times.without, times.with);
}

interface Ground {
  readonly url: string;
  readonly hidden: Hidden;
  readonly council: string;
  readonly landlord: string;
  readonly asker: Asker;
  replay(after: string): Promise<number>;
}

async function makePairs({
  url,
  hidden,
  council,
  landlord,
  asker,
  replay,
}: Ground): Promise<Pair[]> {
  const pair = (
    what: string,
    token: string,
    query: string,
    without: Question["variables"],
    beside: Question["variables"],
  ): Pair => {
    const [a, b] = [without, beside].map((variables) => asker.prepare({ token, query, variables }));
    return { what, ask: (which) => asker.ask(which === "without" ? a! : b!) };
  };
  const readers = { the_public: "", council, landlord };
  const of = (
    what: string,
    reader: keyof typeof readers,
    query: string,
    [without, beside]: readonly [string, string],
  ) =>
    pair(
      `${what}, to ${reader.replace("_", " ")}`,
      readers[reader],
      query,
      { id: without },
      { id: beside },
    );
  const [items, procedures] = [hidden.items, hidden.procedures];
  const ofYears = async (
    what: string,
    reader: "council" | "landlord",
    drafts: number,
  ): Promise<Pair> => {
    const { alike, swap } = await hidden.years(drafts);
    const { ask, ...rest } = of(what, reader, YEAR, alike);
    let swapped = false;
    return {
      ...rest,
      planted: drafts > 0 && reader === "council",
      ask: (which) => ask(swapped === (which === "without") ? "with" : "without"),
      async swap() {
        await swap();
        swapped = !swapped;
      },
    };
  };

  const found = [
    of("`changes` of an item; nothing", "council", CHANGES_OF, await items(0)),
    await ofYears("the list of a year; nothing", "landlord", 0),
    await ofYears("the list of a year; 50 drafts of its own", "council", 50),
    of(
      "`changes` of a draft, a guessed id; that it exists",
      "the_public",
      CHANGES_OF,
      await hidden.draftItem(),
    ),
    of(
      "`changes` of a procedure; a draft response",
      "council",
      CHANGES_OF,
      await procedures("response", 1),
    ),
    of(
      "`changes` of a procedure; a draft advice",
      "landlord",
      CHANGES_OF,
      await procedures("advice", 1),
    ),
    of("`changes` of an item; one note", "landlord", CHANGES_OF, await items(1)),
    of("`changes` of an item; 200 edits of a note", "landlord", CHANGES_OF, await items(200)),
    of(`${ALIASES} × \`history\` of an item; one note`, "landlord", HISTORIES, await items(1)),
    of(
      `${ALIASES} × \`history\` of an item; 200 edits of a note`,
      "landlord",
      HISTORIES,
      await items(200),
    ),
    of(
      "a procedure with all its parts; a draft response",
      "council",
      PROCEDURE,
      await procedures("response", 1),
    ),
    of(
      "a procedure with all its parts; a draft advice",
      "landlord",
      PROCEDURE,
      await procedures("advice", 1),
    ),
    await ofYears("the list of a year; one draft", "landlord", 1),
    await ofYears("the list of a year; 50 drafts", "landlord", 50),
  ];
  const cursor = async (token: string) =>
    (
      (await askOnce(url, { token, query: "{ changeCursor }", variables: {} })).data as {
        changeCursor: string;
      }
    ).changeCursor;
  const after = async (token: string, changes: number) => {
    const before = await cursor(token);
    await hidden.byLandlord(changes);
    return [await cursor(token), before] as const;
  };
  const afterOne = await after(council, 1),
    afterMany = await after(council, 200);
  const publicly = await after("", 200);
  await hidden.seenByAll(); // which all of them find behind their cursors
  const behind = (what: string, token: string, [without, beside]: readonly [string, string]) =>
    pair(what, token, CHANGES_AFTER, { after: without }, { after: beside });
  found.push(
    behind("`changes` after a cursor; one change between", council, afterOne),
    behind("`changes` after a cursor; 200 changes between", council, afterMany),
    behind("`changes` after a cursor; 200 changes between, to the public", "", publicly),
    {
      what: "a subscription resumed; 200 changes between",
      ask: (which) => replay(which === "without" ? afterMany[0] : afterMany[1]),
    },
  );
  return found;
}

const aliased = (field: string) =>
  Array.from({ length: ALIASES }, (_, index) => `a${index}: ${field}`).join(" ");
const CHANGES_OF =
  "query Time($id: ID!) { changes(first: 1, filter: { subjectId: $id }) { hasMore } }";
const CHANGES_AFTER =
  "query Time($after: ChangeCursor!) { changes(after: $after, first: 1) { hasMore changes { id } } }";
const HISTORIES = `query Time($id: ID!) { calendarItem(id: $id) {
  ${aliased("history(first: 200) { nodes { id } }")} } }`;
const YEAR = `query Time($id: Int!) { calendarYear(year: $id) { items(first: 5) { totalCount nodes { id title
    annotation { note } } } } }`;
const PROCEDURE = `query Time($id: ID!) {
  adviceProcedure(id: $id) { id title advice { id summary } response { id letter } requestVersions
    { id } documents { id } informationRequests { id } extensions { id } disputes { id } } }`;
