import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { ask, codesOf } from "../support/api.js";
import { forEachOf, given, lotsOf } from "../support/given.js";
import { givenAdvice, inAdviceWorld } from "../support/given-advice.js";
import type { World } from "../support/world.js";

import { type ProcedureAct, ProcedureActEnum } from "../../src/advice/procedure/procedure.type.js";
import { wordsOf } from "../../src/graphql/enums.js";
import { inputOf, shownBy, TODAY } from "./act-inputs.js";
import {
  ACTS,
  type Case,
  CASES,
  isPrivate,
  isSeen,
  KINDS,
  type Mutation,
  MUTATIONS,
  outcome,
  ROLES,
  type RoleName,
  ruling,
  statusOf,
  STATUSES,
} from "./procedure-acts.js";
import { type Cell, everythingOf, putProcedures } from "./put-procedures.js";

/** As many acts as the limit on aliases lets a document hold. */
const AT_ONCE = 30;

type Shown = { status?: string; procedure?: Shown | null } | null;
type Payload = (Record<string, Shown> & { userErrors: { code: string; message: string }[] }) | null;
interface Performed {
  codes: string;
  shown: string | undefined;
  message: string | undefined;
  ruleMessage: string | undefined;
}

/**
 * One act on each of several inputs, in one document: one after the other, each by itself,
 * whatever became of those before it.
 */
async function performAll(
  world: World,
  who: { token: string } | null,
  mutation: Mutation,
  inputs: readonly object[],
  language = "nl",
): Promise<Performed[]> {
  const { name } = mutation,
    type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation (${inputs.map((_, index) => `$i${index}: ${type}`).join(" ")}) {
    ${inputs
      .map(
        (_, index) => `m${index}: ${name}(input: $i${index}) { ${shownBy(mutation)}
      userErrors { code message } }`,
      )
      .join("\n")}
      }`;
  const { data, errors } = await ask<Record<string, Payload>>(
    world.url,
    who,
    document,
    Object.fromEntries(inputs.map((input, index) => [`i${index}`, input])),
    { headers: { "accept-language": language } },
  );
  return inputs.map((_, index) => {
    const { userErrors = [], ...payload } = data?.[`m${index}`] ?? {};
    // What is outside the audience is told once for all places in the document.
    const refused = errors.filter(
      ({ path, extensions }) =>
        !path || path[0] === `m${index}` || extensions.coordinate === `Mutation.${name}`,
    );
    const [subject] = Object.values(payload as Record<string, Shown>);
    return {
      codes: [
        ...new Set([...codesOf({ errors: refused }), ...userErrors.map(({ code }) => code)]),
      ].join(),
      shown: subject?.status ?? subject?.procedure?.status,
      message: refused[0]?.message,
      ruleMessage: userErrors[0]?.message,
    };
  });
}

const cellOf = (mutation: Mutation, one: Case): Cell => ({
  ...one,
  mutation,
  procedureId: randomUUID(),
  partId: randomUUID(),
  adviceId: randomUUID(),
  recommendationId: randomUUID(),
});
/** A region is of no account to an act that the director cannot do in any. */
const matters = ({ act }: Mutation, { role, reach }: Case) =>
  role !== "regiodirecteur" || reach === "own" || act.roles[ROLES.indexOf(role)] === "r";
const told = ({ mutation, kind, status, role, reach }: Cell) =>
  `${mutation.name} of ${reach} ${kind} ${status} by ${role}`;

/** Acts on a part of a procedure, which these procedures lack. */
const NEEDING_A_PART: ReadonlySet<string> = new Set([
  "LIFT_CONFIDENTIALITY",
  "SHARE_CONFIDENTIAL_TEXT",
  "ANSWER_INFORMATION",
  "CONTEST_EFFECT",
  "ANSWER_EXTENSION",
  "ADOPT_ADVICE",
  "ISSUE_ADVICE",
  "FULFIL_CONDITION",
  "SEND_RESPONSE",
  "REPORT_FOLLOW_UP",
  "RECORD_RULING",
  "PUBLISH_ADVICE",
  "FAIL_CONDITION",
  "TAKE_TO_COURT",
]);

/**
 * What each role is offered on each procedure, before anything is done;
 * undefined where it does not know of it.
 */
async function offeredBefore(
  world: World,
  all: readonly Cell[],
  who: (role: RoleName) => { token: string },
): Promise<Map<Cell, ProcedureAct[] | undefined>> {
  const offered = new Map<Cell, ProcedureAct[] | undefined>();
  await forEachOf(
    lotsOf(AT_ONCE, all, ({ role }) => role),
    async (lot) => {
      const query = `{
        ${lot
          .map(
            ({ procedureId }, index) => `p${index}: adviceProcedure(id: "${procedureId}") {
          allowedActs }`,
          )
          .join(" ")}
        }`;
      const { data, errors } = await ask<Record<string, { allowedActs: ProcedureAct[] } | null>>(
        world.url,
        who(lot[0]!.role),
        query,
      );
      expect(errors).toEqual([]);
      lot.forEach((cell, index) => offered.set(cell, data?.[`p${index}`]?.allowedActs));
    },
    4,
  );
  return offered;
}

/** Done, or refused for the state: neither unknown nor forbidden. */
const isByRule = (expected: ReturnType<typeof outcome>) =>
  "to" in expected || expected.refused === "INVALID_TRANSITION";

/** A world with a residents' committee, and the token of whoever has a role. */
const inProcedureWorld = (
  test: (
    world: World,
    committeeId: string,
    who: (role: RoleName) => { token: string },
  ) => Promise<void>,
) =>
  inAdviceWorld(async (world) => {
    const committee = await givenAdvice(world).committee();
    await given(world).calendarYear(2022);
    await test(world, committee.id, (role) =>
      role === "commissielid" ? committee : world.members[role],
    );
  }, TODAY);

describe("every act on an advice procedure, of every kind, in every state, by every role that can take part", () => {
  it("is in the table: 37 acts and their 44 mutations, 47 states, ten roles addressed and not", () => {
    expect(ACTS.filter(({ act }) => act !== "DISCARD_RESPONSE")).toHaveLength(37);
    expect(new Set(MUTATIONS.map(({ act }) => act))).toEqual(new Set(ACTS));
    expect([
      MUTATIONS.length,
      KINDS.flatMap((kind) => STATUSES[kind]).length,
      ROLES.length,
      CASES.length,
    ]).toEqual([44, 47, 10, 29 * 15 + 18 * 12]);
  });

  it(
    "does what the lifecycle says, or refuses with the code it should and writes nothing",
    () =>
      inProcedureWorld(async (world, committeeId, who) => {
        const all = MUTATIONS.flatMap((mutation) =>
          CASES.filter((one) => matters(mutation, one)).map((one) => cellOf(mutation, one)),
        );
        expect(all).toHaveLength(44 * (29 * 14 + 18 * 11) + 8 * 47);
        await putProcedures(world, all, committeeId);
        const before = await everythingOf(world);
        const answers = new Map<Cell, Performed>();
        await forEachOf(
          lotsOf(AT_ONCE, all, ({ mutation, role }) => `${mutation.name} ${role}`),
          async (lot) => {
            const { mutation, role } = lot[0]!;
            const performed = await performAll(
              world,
              who(role),
              mutation,
              lot.map((cell) => inputOf(mutation, cell)),
            );
            lot.forEach((cell, index) => answers.set(cell, performed[index]!));
          },
          4,
        );
        const after = await everythingOf(world);

        const wrong: string[] = [];
        for (const cell of all) {
          const expected = outcome(cell.mutation, cell);
          const { codes, shown } = answers.get(cell)!;
          const then = before.get(cell.procedureId)!,
            now = after.get(cell.procedureId)!;
          if ("refused" in expected) {
            if (codes !== expected.refused)
              wrong.push(`${told(cell)}: ${codes || "done"}, not ${expected.refused}`);
            if (now.whole !== then.whole || now.changes !== then.changes)
              wrong.push(`${told(cell)}: refused, and yet something was written`);
            const byRule =
              expected.refused === "INVALID_TRANSITION" ||
              expected.refused === "CONSENT_ONLY_BY_TENANTS_ORGANISATION";
            const shows =
              byRule &&
              isSeen(cell) &&
              !["draftAdvice", "draftResponse"].includes(cell.mutation.name)
                ? statusOf(cell.status)
                : undefined;
            if (shown !== shows)
              wrong.push(`${told(cell)}: the payload shows ${shown}, not ${shows}`);
          } else {
            if (codes !== "") wrong.push(`${told(cell)}: ${codes}, not done`);
            if (now.status !== expected.to || shown !== expected.to)
              wrong.push(
                `${told(cell)}: leads to ${now.status} (shown ${shown}), not ${expected.to}`,
              );
            if (now.whole === then.whole || now.changes <= then.changes)
              wrong.push(`${told(cell)}: done, and nothing was recorded`);
          }
        }
        expect(wrong).toEqual([]);
      }),
    600_000,
  );

  it(
    "answers CONFLICT to whoever read another version, whatever state it is in meanwhile",
    () =>
      inProcedureWorld(async (world, committeeId, who) => {
        const isVersioned = ({ name }: Mutation) =>
          name !== "draftAdvice" && name !== "draftResponse";
        const all = MUTATIONS.filter(isVersioned).flatMap((mutation) =>
          KINDS.flatMap((kind) =>
            STATUSES[kind].flatMap((status) => {
              const may = CASES.find(
                (one) =>
                  one.kind === kind && one.status === status && isByRule(outcome(mutation, one)),
              );
              return may ? [cellOf(mutation, may)] : [];
            }),
          ),
        );
        expect(all.length).toBeGreaterThan(1_000);
        await putProcedures(world, all, committeeId);
        const before = await everythingOf(world);
        await forEachOf(
          lotsOf(AT_ONCE, all, ({ mutation, role }) => `${mutation.name} ${role}`),
          async (lot) => {
            const { mutation, role } = lot[0]!;
            const performed = await performAll(
              world,
              who(role),
              mutation,
              lot.map((cell) => ({ ...inputOf(mutation, cell), expectedVersion: 77 })),
            );
            expect(
              lot.map((cell, index) => [
                told(cell),
                performed[index]!.codes,
                performed[index]!.shown,
              ]),
            ).toEqual(lot.map((cell) => [told(cell), "CONFLICT", statusOf(cell.status)]));
          },
          4,
        );
        expect(await everythingOf(world)).toEqual(before);
      }),
    300_000,
  );

  it(
    "is offered by allowedActs when it would be done, and refused with the same offer when not",
    () =>
      inProcedureWorld(async (world, committeeId, who) => {
        const all = MUTATIONS.flatMap((mutation) =>
          KINDS.flatMap((kind) =>
            STATUSES[kind].flatMap((status) => {
              const may = CASES.find(
                (one) =>
                  one.kind === kind && one.status === status && isByRule(outcome(mutation, one)),
              );
              return may ? [cellOf(mutation, may)] : [];
            }),
          ),
        );
        await putProcedures(world, all, committeeId);
        const offered = await offeredBefore(world, all, who);
        const wrong: string[] = [];
        await forEachOf(
          lotsOf(AT_ONCE, all, ({ mutation, role }) => `${mutation.name} ${role}`),
          async (lot) => {
            const { mutation, role } = lot[0]!;
            for (const language of ["nl", "en"] as const) {
              if (language === "en" && lot.some((cell) => "to" in outcome(mutation, cell)))
                continue; // done by now
              const performed = await performAll(
                world,
                who(role),
                mutation,
                lot.map((cell) => inputOf(mutation, cell)),
                language,
              );
              lot.forEach((cell, index) => {
                const acts = offered.get(cell)!;
                const { codes, ruleMessage } = performed[index]!;
                const isOffered =
                  mutation.act.act === "DISCARD_RESPONSE"
                    ? "to" in outcome(mutation, cell)
                    : acts.includes(mutation.act.act as ProcedureAct);
                if (isOffered !== (codes === ""))
                  wrong.push(
                    `${told(cell)}: ${isOffered ? "" : "not "}offered, and ${codes || "done"}`,
                  );
                const told_ = acts
                  .map((act) => wordsOf(ProcedureActEnum, act)[language])
                  .join(", ");
                const offer = {
                  nl: told_ ? `Wel mogelijk: ${told_}.` : "Voor u is er nu niets mogelijk.",
                  en: told_ ? `Possible: ${told_}.` : "Nothing is possible for you now.",
                }[language];
                if (codes === "INVALID_TRANSITION" && !ruleMessage?.endsWith(offer))
                  wrong.push(`${told(cell)}: "${ruleMessage}" does not end with "${offer}"`);
                if (codes === "INVALID_TRANSITION" && /[A-Z]{3}/.test(ruleMessage!))
                  wrong.push(`${told(cell)}: "${ruleMessage}" names a code`);
              });
            }
          },
          4,
        );
        expect(wrong).toEqual([]);
      }),
    600_000,
  );

  it(
    "is not offered where there is nothing to do it on: no part of the procedure stands",
    () =>
      inProcedureWorld(async (world, committeeId, who) => {
        const bare = CASES.filter(
          ({ kind, status }) => kind !== "UNSOLICITED" || !isPrivate(status),
        ).map((one) => cellOf(MUTATIONS[0]!, one));
        await putProcedures(world, bare, committeeId);
        const offered = await offeredBefore(world, bare, who);
        const wrong = bare.flatMap((cell) => {
          const acts = offered.get(cell);
          const needsPart = acts?.filter((act) => NEEDING_A_PART.has(act)) ?? [];
          const expected = isSeen(cell)
            ? ACTS.filter(
                (act) =>
                  "to" in ruling(act, cell) &&
                  !NEEDING_A_PART.has(act.act) &&
                  act.act !== "DISCARD_RESPONSE",
              ).map(({ act }) => act)
            : undefined;
          return acts?.join() === expected?.join() && needsPart.length === 0
            ? []
            : [`${told(cell)}: offers ${acts?.join()}, not ${expected?.join()}`];
        });
        expect(wrong).toEqual([]);
      }),
    300_000,
  );

  it(
    "is refused to municipalities and the public alike, whether the procedure exists or not",
    () =>
      inProcedureWorld(async (world, committeeId) => {
        const all = MUTATIONS.flatMap((mutation) =>
          KINDS.flatMap((kind) =>
            ["DRAFT", STATUSES[kind][2]].map((status) =>
              cellOf(mutation, { kind, status, role: "bestuurder", reach: "own" }),
            ),
          ),
        );
        await putProcedures(world, all, committeeId);
        const before = await everythingOf(world);
        for (const who of [world.members.dordtseAmbtenaar, world.members.delftseWethouder, null]) {
          await forEachOf(
            MUTATIONS,
            async (mutation) => {
              const there = all.filter((cell) => cell.mutation === mutation);
              const inputs = [
                ...there,
                { procedureId: randomUUID(), partId: randomUUID() },
                { procedureId: "geen", partId: "geen" },
              ].map((cell) => inputOf(mutation, cell));
              const answers = await Promise.all(
                inputs.map(async (input) =>
                  JSON.stringify((await performAll(world, who, mutation, [input]))[0]),
                ),
              );
              const [one, ...others] = new Set(answers);
              expect([who?.name, mutation.name, one, others]).toEqual([
                who?.name,
                mutation.name,
                expect.stringMatching(/"codes":"(FORBIDDEN|UNAUTHENTICATED)"/),
                [],
              ]);
            },
            4,
          );
        }
        expect(await everythingOf(world)).toEqual(before);
      }),
    300_000,
  );
});
