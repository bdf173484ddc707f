import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { attempt } from "../support/given.js";
import { givenAdvice, onDay, type Procedure } from "../support/given-advice.js";
import { createLiveWorld, until, watch } from "../support/live.js";

const versioned = ({ id, version }: Pick<Procedure, "id" | "version">) => ({
  id,
  expectedVersion: version!,
});

const days = (from: string, to: string): string[] => {
  const all: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    all.push(new Date(at).toISOString().slice(0, 10));
  return all;
};

/**
 * From a day on: the status, the last day that is due, the term that runs, whether a duty is
 * overdue, and from when execution is allowed.
 */
type Standing = readonly [
  status: string,
  dueOn: string | null,
  running: readonly [code: string, endsOn: string] | null,
  overdue: boolean,
  allowedFrom: string | null,
];
/**
 * What the parties read in the evening of each day, written out by hand from the Act: a request
 * that is answered, one that is not, and one to two addressees of whom one has longer.
 */
const EVENINGS: Readonly<Record<string, Readonly<Record<string, Standing>>>> = {
  answered: {
    "2022-02-01": ["REQUESTED", "2022-03-15", ["ADVICE", "2022-03-15"], false, null],
    "2022-03-14": ["ADVISED", "2022-03-28", ["RESPONSE", "2022-03-28"], false, null],
    "2022-03-29": ["ADVISED", "2022-03-28", null, true, null],
    // three days from Wednesday: over the weekend
    "2022-03-30": ["RESPONDED", null, ["STANDSTILL", "2022-04-04"], false, "2022-04-05"],
    "2022-04-05": ["RESPONDED", null, null, false, "2022-04-05"],
    "2022-04-06": ["DECIDED", null, null, false, "2022-04-05"],
    "2022-04-07": ["EXECUTED", null, null, false, "2022-04-05"],
  },
  unanswered: {
    "2022-02-01": ["REQUESTED", "2022-03-15", ["ADVICE", "2022-03-15"], false, null],
    "2022-03-16": ["LAPSED", null, null, false, "2022-03-16"],
    "2022-03-21": ["DECIDED", null, null, false, "2022-03-16"],
  },
  first: {
    "2022-02-01": ["REQUESTED", "2022-03-15", ["ADVICE", "2022-03-15"], false, null],
    "2022-03-16": ["LAPSED", null, null, false, null],
    "2022-03-23": ["LAPSED", null, null, false, "2022-03-23"],
  },
  companion: {
    "2022-02-01": ["REQUESTED", "2022-03-15", ["ADVICE", "2022-03-15"], false, null],
    "2022-02-10": ["REQUESTED", "2022-03-22", ["ADVICE", "2022-03-22"], false, null],
    "2022-03-23": ["LAPSED", null, null, false, "2022-03-23"],
  },
};

/** The same as a query answers it. */
function evening(name: string, day: string) {
  const since = Object.keys(EVENINGS[name]!)
    .filter((from) => from <= day)
    .at(-1)!;
  const [status, dueOn, running, overdue, allowedFrom] = EVENINGS[name]![since]!;
  const terms = running
    ? [
        {
          code: running[0],
          endsOn: running[1],
          daysLeft: (Date.parse(running[1]) - Date.parse(day)) / 86_400_000,
        },
      ]
    : [];
  return { status, dueOn, overdue, running: terms, allowedFrom };
}

describe("a procedure, followed from request to execution with two servers' clocks", () => {
  it("stands each day as the Act has it, for both sides at either server, each lapse told once", async () => {
    const world = await createLiveWorld();
    await onDay(world, "2022-02-01");
    const other = await world.startAnother();
    const urls = [world.url, other.url.replace("localhost", "127.0.0.1")];
    const { submitted, issuedAdvice, respondedTo, read, landlord, council } = givenAdvice(world);
    const watches = urls.flatMap((url) =>
      [landlord, council].map((who) =>
        watch(url, who, woonbron.AdviceProcedureChangedDocument, {}),
      ),
    );
    await Promise.all(
      watches.map((one) =>
        one.until(({ acknowledged }) => acknowledged.length > 0, "the acknowledgement"),
      ),
    );

    const answered = await submitted();
    const unanswered = await submitted({ confidentiality: "EMBARGO", embargoUntil: "2022-02-15" });
    const first = await submitted({
      wohvSubject: "B",
      complexes: ["De Linde"],
      municipalityIds: [world.municipalities.dordrecht],
    });
    const ids = {
      answered: answered.id,
      unanswered: unanswered.id,
      first: first.id,
      companion: first.companions[0]!.id,
    };
    const now = async (id: string) => versioned((await read(id))!);
    const done = async (act: Promise<{ codes: string[] }>) => expect((await act).codes).toEqual([]);
    let advice: Awaited<ReturnType<typeof issuedAdvice>>;
    const onTheDay: Record<string, () => Promise<unknown>> = {
      "2022-02-10": async () =>
        done(
          attempt(world, landlord, woonbron.OfferExtensionDocument, {
            ...(await now(ids.companion)),
            untilOn: "2022-03-22",
            reason: "Vakantie",
          }),
        ),
      "2022-03-11": async () =>
        done(
          attempt(world, council, cprw.AskForExtensionDocument, {
            ...(await now(ids.unanswered)),
            untilOn: "2022-04-01",
            reason: "Bestuurswissel",
          }),
        ),
      "2022-03-14": async () => {
        advice = await issuedAdvice(ids.answered);
      },
      "2022-03-21": async () =>
        done(
          attempt(
            world,
            landlord,
            woonbron.DecideAdviceProcedureDocument,
            await now(ids.unanswered),
          ),
        ),
      "2022-03-30": () => respondedTo({ procedure: answered, advice }),
      "2022-04-06": async () =>
        done(
          attempt(world, landlord, woonbron.DecideAdviceProcedureDocument, await now(ids.answered)),
        ),
      "2022-04-07": async () =>
        done(
          attempt(
            world,
            landlord,
            woonbron.ExecuteAdviceProcedureDocument,
            await now(ids.answered),
          ),
        ),
    };

    interface Read {
      id: string;
      status: string;
      dueOn: string | null;
      overdue: boolean;
      terms: { code: string; endsOn: string; daysLeft: number | null; status: string }[];
      executionAllowedFrom: { date: string | null };
    }
    const readAll = async (url: string, who: { token: string }) => {
      const {
        adviceProcedures: { nodes },
      } = await dataOf<{ adviceProcedures: { nodes: Read[] } }, object>(
        url,
        who,
        `{ adviceProcedures { nodes { id status dueOn overdue terms { code endsOn daysLeft status
          } executionAllowedFrom { date } } } }`,
        {},
      );
      return Object.fromEntries(
        Object.entries(ids).map(([name, id]) => {
          const { status, dueOn, overdue, terms, executionAllowedFrom } = nodes.find(
            (node) => node.id === id,
          )!;
          return [
            name,
            {
              status,
              dueOn,
              overdue,
              running: terms
                .filter((term) => term.status === "RUNNING")
                .map(({ code, endsOn, daysLeft }) => ({ code, endsOn, daysLeft })),
              allowedFrom: executionAllowedFrom.date,
            },
          ];
        }),
      );
    };

    try {
      for (const day of days("2022-02-01", "2022-04-08")) {
        await onDay(world, day);
        await Promise.all([world.server, other].map(({ clock }) => clock.advance()));
        await onTheDay[day]?.();
        const expected = Object.fromEntries(
          Object.keys(ids).map((name) => [name, evening(name, day)]),
        );
        for (const url of urls)
          for (const who of [landlord, council])
            expect([day, await readAll(url, who)]).toEqual([day, expected]);
      }
      for (const one of watches) {
        await until(
          () =>
            one.changes.some(
              ({ act, subjectType }) =>
                act === "ADVICE_PROCEDURE_EXECUTED" && subjectType === "AdviceProcedure",
            ),
          "the execution",
        );
        const lapses = one.changes.filter(({ act }) =>
          ["ADVICE_TERM_LAPSED", "ADVICE_STANDSTILL_ENDED", "ADVICE_EMBARGO_ENDED"].includes(act!),
        );
        const told = lapses.map(({ act, subjectType, subjectId, subject }) =>
          `${act} ${subjectType} ${subjectId} ${(subject as { status?: string }).status ?? ""}`.trim(),
        );
        const response = (await read(ids.answered))!.response!.id;
        const [version, extension] = [
          (await read(ids.unanswered))!.requestVersions[0]!.id,
          (await read(ids.unanswered))!.extensions![0]!.id,
        ];
        expect(told.sort()).toEqual(
          [
            // overdue
            `ADVICE_EMBARGO_ENDED AdviceRequestVersion ${version}`,
            `ADVICE_TERM_LAPSED TermExtension ${extension}`,
            `ADVICE_TERM_LAPSED AdviceProcedure ${ids.answered} ADVISED`,
            `ADVICE_STANDSTILL_ENDED LandlordResponse ${response}`,
            ...[ids.unanswered, ids.first, ids.companion].map(
              (id) => `ADVICE_TERM_LAPSED AdviceProcedure ${id} LAPSED`,
            ),
          ].sort(),
        );
        expect(
          lapses.every(({ organisation, person }) => organisation === null && person === null),
        ).toBe(true);
        expect([one.closings, one.acknowledged.length]).toEqual([[], 1]);
      }
    } finally {
      await Promise.all(watches.map((one) => one.end()));
      await world.end();
    }
  }, 120_000);
});
