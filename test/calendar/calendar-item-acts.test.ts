import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { ask, codesOf, dataOf } from "../support/api.js";
import { beneath, forEachOf, given, lotsOf, YEAR } from "../support/given.js";
import { createLiveWorld, cursorFor, isSequenced, until, watch } from "../support/live.js";
import type { MemberName } from "../support/fixture.js";
import { createWorld, type Member, type World } from "../support/world.js";

// What the parties agreed about who may do what (domain brief, sections 3 and 7.1), written out
// once more. Nothing here is computed from calendar-item.lifecycle.ts: these tests
// hold the two against each other.

const STATUSES = [
  "DRAFT",
  "DISCARDED",
  "PROPOSED",
  "DECLINED",
  "WITHDRAWN",
  "AGREED",
  "IN_PROGRESS",
  "POSTPONED",
  "ROLLED_OVER",
  "DONE",
  "CANCELLED",
] as const;
/** What a proposal is when it is no longer open. */
const SETTLED = ["ACCEPTED", "REFUSED", "WITHDRAWN", "LAPSED"] as const;
const KINDS = ["CHANGE", "POSTPONEMENT", "ROLL_OVER", "CANCELLATION"] as const;
type Side = "own" | "other";

/** The two sides' roles. */
const ROLES = [
  "bestuurder",
  "participatieadviseur",
  "beleidsadviseur",
  "regiodirecteur",
  "voorzitter",
  "secretaris",
  "bestuurslid",
  "ondersteuner",
] as const satisfies readonly MemberName[];
type RoleName = (typeof ROLES)[number];
const isLandlord = (role: RoleName) => ROLES.indexOf(role) < 4;

/**
 * Act by act: the mutation, the side that may do it, from which status to which, and the roles in
 * the order of ROLES: x everywhere, r within the region, p within the portfolio, o as the item's
 * named owner, P within the portfolio or as the named owner, - not.
 */
const ITEM_TABLE = `
  REVISE          reviseCalendarItem         own     xxxr xxxx   DRAFT>DRAFT
  DISCARD         discardCalendarItem        own     xxxr xxxx   DRAFT>DISCARDED
  PROPOSE         proposeCalendarItem        own     xx-- xxp-   DRAFT>PROPOSED
  AGREE           agreeCalendarItem          other   xx-- x-p-   PROPOSED>AGREED
  DECLINE         declineCalendarItem        other   xx-- x-p-   PROPOSED>DECLINED
  WITHDRAW        withdrawCalendarItem       own     xx-- xxp-   PROPOSED>WITHDRAWN
  START           startCalendarItem          either  xxoo xxP-   AGREED>IN_PROGRESS
  COMPLETE        completeCalendarItem       either  xxoo xxP-   IN_PROGRESS>DONE
  PROPOSE_CHANGE  proposeCalendarItemChange  either  xx-- xxp-   AGREED>AGREED IN_PROGRESS>IN_PROGRESS
  POSTPONE        postponeCalendarItem       either  xx-- xxp-   AGREED>POSTPONED IN_PROGRESS>POSTPONED
  ROLL_OVER       rollOverCalendarItem       either  xx-- xxp-   AGREED>POSTPONED IN_PROGRESS>POSTPONED
  CANCEL          cancelCalendarItem         either  xx-- x-p-   AGREED>AGREED IN_PROGRESS>IN_PROGRESS POSTPONED>POSTPONED
  ASSIGN_OWNER    assignCalendarItemOwner    either  xx-- xxp-   PROPOSED>PROPOSED AGREED>AGREED IN_PROGRESS>IN_PROGRESS POSTPONED>POSTPONED
  ANNOTATE        annotateCalendarItem       either  xxxx xxxx   DRAFT>DRAFT PROPOSED>PROPOSED DECLINED>DECLINED WITHDRAWN>WITHDRAWN AGREED>AGREED IN_PROGRESS>IN_PROGRESS POSTPONED>POSTPONED ROLLED_OVER>ROLLED_OVER DONE>DONE CANCELLED>CANCELLED`;

const PROPOSAL_TABLE = `
  ACCEPT          acceptCalendarItemProposal    other  xx-- x-p-  OPEN>ACCEPTED
  REFUSE          refuseCalendarItemProposal    other  xx-- x-p-  OPEN>REFUSED
  WITHDRAW        withdrawCalendarItemProposal  own    xx-- xxp-  OPEN>WITHDRAWN`;

const DRAFT_ROLES = "xxxr xxxx";

interface Row {
  act: string;
  mutation: string;
  side: "own" | "other" | "either";
  roles: string;
  to: Map<string, string>;
}
const rowsIn = (table: string): Row[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [act, mutation, side, landlord, council, ...moves] = line.trim().split(/\s+/) as [
        string,
        string,
        Row["side"],
        string,
        string,
        ...string[],
      ];
      return {
        act,
        mutation,
        side,
        roles: `${landlord} ${council}`,
        to: new Map(moves.map((move) => move.split(">") as [string, string])),
      };
    });
const ITEM_ROWS = rowsIn(ITEM_TABLE);
const PROPOSAL_ROWS = rowsIn(PROPOSAL_TABLE);
/**
 * Who could not have made a proposal cannot take it back: a cancellation is
 * for those who may CANCEL.
 */
const proposalRowsOf = (kind: (typeof KINDS)[number]): Row[] =>
  PROPOSAL_ROWS.map((row) =>
    row.act === "WITHDRAW" && kind === "CANCELLATION" ? { ...row, roles: "xx-- x-p-" } : row,
  );

const roleMay = (roles: string, role: RoleName, within: boolean, named: boolean): boolean => {
  const mark = roles.replaceAll(" ", "")[ROLES.indexOf(role)]!;
  return mark === "x" || (/[rpP]/.test(mark) && within) || (/[oP]/.test(mark) && named);
};
const isLimited = (role: RoleName) => role === "regiodirecteur" || role === "bestuurslid";

/** What the tables speak of. */
interface Case {
  status: string;
  side: Side;
  role: RoleName;
  within: boolean;
  named: boolean;
}

/** The one outcome the tables allow: a status, or the code of the refusal. */
function outcome(
  row: Row,
  { status, side, role, within, named }: Case,
): { to: string } | { refused: string } {
  if ((status === "DRAFT" || status === "DISCARDED") && side === "other")
    return { refused: "NOT_FOUND" };
  if (!roleMay(row.roles, role, within, named)) return { refused: "FORBIDDEN" };
  if (row.side !== "either" && row.side !== side) return { refused: "FORBIDDEN" };
  const to = row.to.get(status);
  return to ? { to } : { refused: "INVALID_TRANSITION" };
}

/** Good input for each act: what is refused, is refused for the state, the side or the role. */
const inputOf = (act: string, who: { personId: string }): object =>
  ({
    REVISE: { description: "Herzien" },
    DECLINE: { reason: "Nu niet" },
    COMPLETE: { resultNote: "Gedaan" },
    PROPOSE_CHANGE: { title: "Anders" },
    POSTPONE: { reason: "Later", planned: { month: 11 } },
    ROLL_OVER: { reason: "Volgend jaar" },
    CANCEL: { reason: "Vervallen" },
    ASSIGN_OWNER: { ownerId: who.personId },
    ANNOTATE: { expectedVersion: 0, note: "Voor onszelf" },
    REFUSE: { reason: "Nee" },
  })[act] ?? {};

type Subject = "item" | "proposal";
type Payload =
  | ({ [subject in Subject]?: { id: string; status: string; version: number } | null } & {
      userErrors: { code: string }[];
    })
  | null;
interface Performed {
  codes: string[];
  subject: { id: string; status: string; version: number } | null;
  message: string | undefined;
}

/**
 * One act on each of several inputs, in one document: one after the other, each by itself,
 * whatever became of those before it.
 */
async function performAll(
  world: World,
  who: { token: string } | null,
  { mutation }: Pick<Row, "mutation">,
  subject: Subject,
  inputs: readonly object[],
): Promise<Performed[]> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation (${inputs.map((_, index) => `$i${index}: ${type}`).join(" ")}) {
    ${inputs
      .map(
        (_, index) => `m${index}: ${mutation}(input: $i${index}) { ${subject} { id status
      version } userErrors { code } }`,
      )
      .join("\n")}
      }`;
  const { data, errors } = await ask<Record<string, Payload>>(
    world.url,
    who,
    document,
    Object.fromEntries(inputs.map((input, index) => [`i${index}`, input])),
  );
  return inputs.map((_, index) => {
    const payload = data?.[`m${index}`] ?? null;
    const refused = errors.filter(({ path }) => !path || path[0] === `m${index}`);
    return {
      codes: [
        ...codesOf({ errors: refused }),
        ...(payload?.userErrors ?? []).map(({ code }) => code),
      ],
      subject: payload?.[subject] ?? null,
      message: refused[0]?.message,
    };
  });
}

const perform = async (
  world: World,
  who: { token: string } | null,
  row: Pick<Row, "mutation">,
  subject: Subject,
  input: object,
): Promise<Performed> => (await performAll(world, who, row, subject, [input]))[0]!;

interface Cell extends Case {
  id: string;
  row: Row;
}

/**
 * Performs the act of each cell, in as few documents as the limit on aliases lets; the
 * answers in the order of the cells.
 */
async function performCells<C extends Cell>(
  world: World,
  all: readonly C[],
  subject: Subject,
  idOf: (cell: C) => string,
): Promise<Performed[]> {
  const answers = new Map<C, Performed>();
  await forEachOf(
    lotsOf(30, all, ({ row, role }) => `${row.act} ${role}`),
    async (lot) => {
      const { row, role } = lot[0]!,
        who = world.members[role];
      const performed = await performAll(
        world,
        who,
        row,
        subject,
        lot.map((cell) => ({ id: idOf(cell), expectedVersion: 1, ...inputOf(row.act, who) })),
      );
      lot.forEach((cell, index) => answers.set(cell, performed[index]!));
    },
    4,
  );
  return all.map((cell) => answers.get(cell)!);
}
const told = ({ row, status, side, role, within, named }: Cell) =>
  `${row.act} of ${side} side's ${status} by ` +
  `${role}${isLimited(role) ? (within ? " within reach" : " out of reach") : ""}${named ? ", its named owner" : ""}`;

/**
 * Every act × state × side × role; those whose reach is limited within it and outside; as the named
 * owner, and where that matters also as another.
 */
function cells(rows: readonly Row[], statuses: readonly string[]): Cell[] {
  return rows.flatMap((row) =>
    statuses.flatMap((status) =>
      (["own", "other"] as const).flatMap((side) =>
        ROLES.flatMap((role, index) =>
          (isLimited(role) ? [true, false] : [index % 2 === 0]).flatMap((within) =>
            (/[oP]/.test(row.roles) ? [true, false] : [true]).map((named) => ({
              id: randomUUID(),
              row,
              status,
              side,
              role,
              within,
              named,
            })),
          ),
        ),
      ),
    ),
  );
}

/** The side that a cell's role acts for, or the other one. */
const organisationOf = (world: World, { role, side }: Pick<Cell, "role" | "side">) =>
  isLandlord(role) === (side === "own") ? world.organisations.woonbron : world.organisations.cprw;

/**
 * Names whoever a case is about as the owner for their side; else for the other
 * side, which is to mean nothing.
 */
const ownersOf = (world: World, { role, named }: Pick<Cell, "role" | "named">) =>
  isLandlord(role) === named
    ? { landlordOwnerId: world.members[role].personId }
    : { councilOwnerId: world.members[role].personId };

/**
 * One item per cell, put beneath the API into its state. Within reach: the board member's portfolio
 * and the regional director's region.
 */
async function putItems(
  world: World,
  items: {
    id: string;
    status: string;
    organisationId: string;
    within: boolean;
    landlordOwnerId?: string;
    councilOwnerId?: string;
  }[],
): Promise<void> {
  await beneath(
    world,
    `
    INSERT INTO calendar_item (id, year, number, title, levels, themes, municipality_ids, origin,
      planned_as, starts_on, ends_on, status, organisation_id, proposed_at, landlord_owner_id,
      council_owner_id)
    SELECT id, ${YEAR}, CASE WHEN status IN ('DRAFT', 'DISCARDED') THEN NULL ELSE place END,
      'Vitale wijken', '{ADVISEREN}',
      CASE WHEN within THEN '{LEEFBAARHEID}'::text[] ELSE '{DUURZAAMHEID}' END,
      CASE WHEN within THEN ARRAY[$5::uuid] ELSE '{}' END,
      'JOINT', 'MONTH', '${YEAR}-03-01', '${YEAR}-03-31', status, organisation_id, now(),
      landlord_owner_id, council_owner_id
    FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::boolean[], $6::uuid[], $7::uuid[])
      WITH ORDINALITY AS given
        (id, status, organisation_id, within, landlord_owner_id, council_owner_id, place)`,
    [
      items.map(({ id }) => id),
      items.map(({ status }) => status),
      items.map(({ organisationId }) => organisationId),
      items.map(({ within }) => within),
      world.municipalities.dordrecht,
      items.map(({ landlordOwnerId }) => landlordOwnerId),
      items.map(({ councilOwnerId }) => councilOwnerId),
    ],
  );
}

/**
 * All there is to know of each item: the row, its proposals and notes, and how
 * many changes its history counts.
 */
async function everythingOf(
  world: World,
): Promise<Map<string, { whole: string; status: string; changes: number; proposals: string[] }>> {
  const rows = await beneath<{
    id: string;
    whole: string;
    status: string;
    changes: string;
    proposals: string[];
  }>(
    world,
    `
    SELECT item.id, item.status,
      concat(item,
        (SELECT array_agg(p ORDER BY p.id) FROM calendar_item_proposal p WHERE p.item_id = item.id),
        (SELECT array_agg(a ORDER BY a.id) FROM calendar_item_annotation a
        WHERE a.item_id = item.id)) AS whole,
      COALESCE(changes.count, 0) AS changes,
        ARRAY(SELECT p.status FROM calendar_item_proposal p WHERE p.item_id = item.id) AS proposals
    FROM calendar_item item
    LEFT JOIN (SELECT subject_id, count(*) FROM change GROUP BY subject_id) changes
      ON changes.subject_id = item.id::text`,
  );
  return new Map(
    rows.map(({ id, changes, ...rest }) => [id, { ...rest, changes: Number(changes) }]),
  );
}

describe("every act on an item, in every state, by every role of both sides", () => {
  it("does what the lifecycle says, or refuses with the code it should and writes nothing", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const all = cells(ITEM_ROWS, STATUSES);
      expect(all).toHaveLength((14 + 2) * 11 * 2 * (8 + 2));
      await putItems(
        world,
        all.map((cell) => ({
          ...cell,
          ...ownersOf(world, cell),
          organisationId: organisationOf(world, cell),
        })),
      );
      const before = await everythingOf(world);
      const answers = await performCells(world, all, "item", ({ id }) => id);
      const after = await everythingOf(world);

      const wrong: string[] = [];
      for (const [index, cell] of all.entries()) {
        const expected = outcome(cell.row, cell);
        const { codes, subject } = answers[index]!;
        const then = before.get(cell.id)!,
          now = after.get(cell.id)!;
        if ("refused" in expected) {
          if (codes.join() !== expected.refused)
            wrong.push(`${told(cell)}: ${codes.join() || "done"}, not ${expected.refused}`);
          if (now.whole !== then.whole || now.changes !== then.changes)
            wrong.push(`${told(cell)}: refused, and yet something was written`);
          const shown = expected.refused === "INVALID_TRANSITION" ? cell.status : undefined;
          if (subject?.status !== shown)
            wrong.push(`${told(cell)}: the payload shows ${subject?.status}, not ${shown}`);
        } else {
          if (codes.length > 0) wrong.push(`${told(cell)}: ${codes.join()}, not done`);
          if (now.status !== expected.to || subject?.status !== expected.to)
            wrong.push(
              `${told(cell)}: leads to ${now.status} (shown ${subject?.status}), not ${expected.to}`,
            );
          if (now.whole === then.whole || now.changes <= then.changes)
            wrong.push(`${told(cell)}: done, and nothing was recorded`);
        }
      }
      expect(wrong).toEqual([]);
    } finally {
      await world.end();
    }
  });

  it("is what allowedActs says beforehand", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const all = ROLES.flatMap((role) =>
        STATUSES.flatMap((status) =>
          (["own", "other"] as const).flatMap((side) =>
            [true, false].flatMap((within) =>
              [true, false].map((named) => ({
                id: randomUUID(),
                role,
                status,
                side,
                within,
                named,
              })),
            ),
          ),
        ),
      );
      await putItems(
        world,
        all.map((one) => ({
          ...one,
          ...ownersOf(world, one),
          organisationId: organisationOf(world, one),
        })),
      );
      for (let from = 0; from < all.length; from += 22) {
        const some = all.slice(from, from + 22); // of one role
        const document = `{
          ${some
            .map(
              ({ id }, index) => `i${index}: calendarItem(id: "${id}") { allowedActs
            allowedActsAsOwner }`,
            )
            .join(" ")}
          }`;
        type Told = { allowedActs: string[]; allowedActsAsOwner: string[] } | null;
        const { data, errors } = await ask<Record<string, Told>>(
          world.url,
          world.members[some[0]!.role],
          document,
        );
        expect(errors).toEqual([]);
        expect(some.map((one, index) => ({ ...one, acts: data?.[`i${index}`] ?? null }))).toEqual(
          some.map((one) => {
            const hidden =
              one.side === "other" && (one.status === "DRAFT" || one.status === "DISCARDED");
            const actsOf = (named: boolean) =>
              ITEM_ROWS.filter((row) => "to" in outcome(row, { ...one, named })).map(
                ({ act }) => act,
              );
            const byRole = actsOf(false);
            return {
              ...one,
              acts: hidden
                ? null
                : {
                    allowedActs: byRole,
                    allowedActsAsOwner: actsOf(one.named).filter((act) => !byRole.includes(act)),
                  },
            };
          }),
        );
      }
    } finally {
      await world.end();
    }
  });

  it("is the same live as in a query, and only the named owner is told what an owner may do", async () => {
    const world = await createLiveWorld();
    const { beleidsadviseur, bestuurder } = world.members;
    const { id, version } = await given(world).agreed("LANDLORD", {
      ownerId: beleidsadviseur.personId,
    });
    await until(() => isSequenced(world), "the log in order");
    const document = (fields: string) => `subscription ($year: Int!, $after: ChangeCursor) {
      calendarChanged(year: $year, after: $after) { cursor changes { subject { ... on CalendarItem
        { ${fields} } } } } }`;
    type Delivered = {
      calendarChanged: { cursor: string; changes: { subject: { allowedActs: string[] } | null }[] };
    };
    const live = watch<Delivered, object>(world.url, beleidsadviseur, document("allowedActs"), {
      year: YEAR,
      after: await cursorFor(world.url, beleidsadviseur),
    });
    const asked = (who: Member) =>
      dataOf(world.url, who, `{ calendarItem(id: "${id}") { allowedActs allowedActsAsOwner } }`);
    try {
      expect(await asked(beleidsadviseur)).toEqual({
        calendarItem: { allowedActs: ["ANNOTATE"], allowedActsAsOwner: ["START"] },
      });
      const row = ITEM_ROWS.find(({ act }) => act === "START")!;
      const { subject } = await perform(world, beleidsadviseur, row, "item", {
        id,
        expectedVersion: version!,
      });
      expect(subject?.status).toBe("IN_PROGRESS");
      await until(() => live.changes.length > 0, "the start");
      expect(live.changes.at(-1)!.subject).toEqual({ allowedActs: ["ANNOTATE"] });
      expect(await asked(beleidsadviseur)).toEqual({
        calendarItem: { allowedActs: ["ANNOTATE"], allowedActsAsOwner: ["COMPLETE"] },
      });
      expect(await asked(bestuurder)).toMatchObject({
        calendarItem: { allowedActs: expect.arrayContaining(["COMPLETE"]), allowedActsAsOwner: [] },
      });

      const refused = watch<Delivered, object>(
        world.url,
        beleidsadviseur,
        document("allowedActs allowedActsAsOwner"),
        { year: YEAR, after: null },
      );
      await refused.until(({ refusal }) => refusal, "the refusal");
      expect([refused.refusalCodes, refused.refusal![0]!.message]).toEqual([
        ["BAD_USER_INPUT"],
        expect.stringMatching(/^CalendarItem\.allowedActsAsOwner depends on the person/),
      ]);
      await refused.end();
    } finally {
      await live.end();
      await world.end();
    }
  });

  it("is in a live delivery what each of two board members may do, whose portfolios differ", async () => {
    const world = await createLiveWorld();
    const { bestuurslid, ondersteuner, bestuurder } = world.members;
    await world.administer(
      `
      UPDATE app.membership SET role = 'BESTUURSLID', portfolio_themes = '{DUURZAAMHEID}'
      WHERE id = $1`,
      [ondersteuner.membershipId],
    );
    const { id, version } = await given(world).proposed("LANDLORD", { themes: ["LEEFBAARHEID"] });
    await until(() => isSequenced(world), "the log in order");
    const document = `subscription ($year: Int!, $after: ChangeCursor) { calendarChanged(year: $year, after:
        $after) { cursor changes { subject { ... on CalendarItem { allowedActs } } } } }`;
    const watching = async (who: Member) =>
      watch<
        {
          calendarChanged: {
            cursor: string;
            changes: { subject: { allowedActs: string[] } | null }[];
          };
        },
        object
      >(world.url, who, document, { year: YEAR, after: await cursorFor(world.url, who) });
    const lives = [await watching(bestuurslid), await watching(ondersteuner)];
    try {
      const row = ITEM_ROWS.find(({ act }) => act === "ASSIGN_OWNER")!;
      await perform(world, bestuurder, row, "item", {
        id,
        expectedVersion: version!,
        ownerId: bestuurder.personId,
      });
      for (const live of lives) await until(() => live.changes.length > 0, "the owner");
      expect(
        lives.map(({ changes }) => changes.at(-1)!.subject!.allowedActs.includes("AGREE")),
      ).toEqual([true, false]);
    } finally {
      for (const live of lives) await live.end();
      await world.end();
    }
  });

  it("refuses everybody who is not a party alike, whether the item exists or not", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const items = STATUSES.map((status) => ({
        id: randomUUID(),
        status,
        within: true,
        organisationId: world.organisations.cprw,
      }));
      await putItems(world, items);
      const before = await everythingOf(world);
      const proposals = PROPOSAL_ROWS.map((row) => ({ row, subject: "proposal" as const }));
      const acts = [...ITEM_ROWS.map((row) => ({ row, subject: "item" as const })), ...proposals];
      const outsiders: [string, Member | null][] = [
        ...(["dordtseHuurder", "dordtseAmbtenaar", "delftseWethouder"] as const).map(
          (name): [string, Member] => [name, world.members[name]],
        ),
        ["the public", null],
      ];
      for (const [name, who] of outsiders) {
        for (const { row, subject } of acts) {
          const ids = [...items.map(({ id }) => id), randomUUID(), "no id"];
          const performed = await performAll(
            world,
            who,
            row,
            subject,
            ids.map((id) => ({
              id,
              expectedVersion: 1,
              ...inputOf(row.act, world.members.voorzitter),
            })),
          );
          const refusals = performed.map(
            ({ codes, message }) => `${[...new Set(codes)].join()}: ${message}`,
          );
          const [one, ...others] = new Set(refusals);
          expect([name, row.act, one, others]).toEqual([
            name,
            row.act,
            expect.stringMatching(/^(FORBIDDEN|UNAUTHENTICATED): /),
            [],
          ]);
        }
        const drafted = await perform(world, who, { mutation: "draftCalendarItem" }, "item", {
          year: YEAR,
          title: "Van buiten",
        });
        expect([name, [...new Set(drafted.codes)].join()]).toEqual([
          name,
          expect.stringMatching(/^(FORBIDDEN|UNAUTHENTICATED)$/),
        ]);
      }
      expect(await everythingOf(world)).toEqual(before);
    } finally {
      await world.end();
    }
  });
});

describe("every act on a proposal, in every state, by every role of both sides", () => {
  /** What an open proposal of a kind makes of its item. */
  const ITEM_WHILE_OPEN = {
    CHANGE: "IN_PROGRESS",
    POSTPONEMENT: "POSTPONED",
    ROLL_OVER: "POSTPONED",
    CANCELLATION: "IN_PROGRESS",
  } as const;
  const ITEM_AFTER = {
    ACCEPT: {
      CHANGE: "IN_PROGRESS",
      POSTPONEMENT: "AGREED",
      ROLL_OVER: "ROLLED_OVER",
      CANCELLATION: "CANCELLED",
    },
    REFUSE: {
      CHANGE: "IN_PROGRESS",
      POSTPONEMENT: "IN_PROGRESS",
      ROLL_OVER: "IN_PROGRESS",
      CANCELLATION: "IN_PROGRESS",
    },
    WITHDRAW: {
      CHANGE: "IN_PROGRESS",
      POSTPONEMENT: "IN_PROGRESS",
      ROLL_OVER: "IN_PROGRESS",
      CANCELLATION: "IN_PROGRESS",
    },
  } as const;

  it("does what the lifecycle and allowedActs say, or refuses with its code and writes nothing", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const all = KINDS.flatMap((kind, index) =>
        cells(proposalRowsOf(kind), ["OPEN", SETTLED[index]!]).map((cell) => ({
          ...cell,
          kind,
          proposalId: randomUUID(),
        })),
      );
      expect(all).toHaveLength(4 * 3 * 2 * 2 * (8 + 2));
      await putItems(
        world,
        all.map(({ id, kind, status, within }) => ({
          id,
          within,
          organisationId: world.organisations.woonbron,
          status: status === "OPEN" ? ITEM_WHILE_OPEN[kind] : "AGREED",
        })),
      );
      await beneath(
        world,
        `
        INSERT INTO calendar_item_proposal (id, item_id, year, kind, status, organisation_id,
          reason, previous_status, title, planned_as, starts_on, ends_on)
        SELECT id, item_id, ${YEAR}, kind, status, organisation_id, 'Reden', 'IN_PROGRESS',
          CASE WHEN kind = 'CHANGE' THEN 'Anders' END,
          CASE WHEN kind = 'POSTPONEMENT' THEN 'MONTH' END,
          CASE WHEN kind = 'POSTPONEMENT' THEN date '${YEAR}-11-01' END,
          CASE WHEN kind = 'POSTPONEMENT' THEN date '${YEAR}-11-30' END
        FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[]) AS given (id,
          item_id, kind, status, organisation_id)`,
        [
          all.map(({ proposalId }) => proposalId),
          all.map(({ id }) => id),
          all.map(({ kind }) => kind),
          all.map(({ status }) => status),
          all.map((cell) => organisationOf(world, cell)),
        ],
      );
      const before = await everythingOf(world);
      const offered = new Map<string, string[] | undefined>();
      for (const lot of lotsOf(30, all, ({ role }) => role)) {
        const { data } = await ask<
          Record<string, { proposals: { allowedActs: string[] }[] } | null>
        >(
          world.url,
          world.members[lot[0]!.role],
          `{
            ${lot
              .map(
                ({ id }, index) => `i${index}: calendarItem(id: "${id}") { proposals {
              allowedActs } }`,
              )
              .join(" ")}
            }`,
        );
        lot.forEach(({ id }, index) =>
          offered.set(id, data?.[`i${index}`]?.proposals[0]?.allowedActs),
        );
      }
      const answers = await performCells(world, all, "proposal", ({ proposalId }) => proposalId);
      const after = await everythingOf(world);

      const wrong: string[] = [];
      for (const [index, cell] of all.entries()) {
        const about = `${told(cell)} ${cell.kind}`;
        const expected = outcome(cell.row, cell);
        const { codes, subject } = answers[index]!;
        const then = before.get(cell.id)!,
          now = after.get(cell.id)!;
        const acts = proposalRowsOf(cell.kind)
          .filter((row) => "to" in outcome(row, cell))
          .map(({ act }) => act);
        if (offered.get(cell.id)?.join() !== acts.join())
          wrong.push(`${about}: offers ${offered.get(cell.id)?.join()}, not ${acts.join()}`);
        if ("refused" in expected) {
          if (codes.join() !== expected.refused)
            wrong.push(`${about}: ${codes.join() || "done"}, not ${expected.refused}`);
          if (now.whole !== then.whole || now.changes !== then.changes)
            wrong.push(`${about}: refused, and yet something was written`);
        } else {
          if (codes.length > 0) wrong.push(`${about}: ${codes.join()}, not done`);
          const item = ITEM_AFTER[cell.row.act as keyof typeof ITEM_AFTER][cell.kind];
          if (now.status !== item)
            wrong.push(`${about}: the item becomes ${now.status}, not ${item}`);
          if (now.proposals.join() !== expected.to || subject?.status !== expected.to)
            wrong.push(
              `${about}: leads to ${now.proposals.join()} (shown ${subject?.status}), not ${expected.to}`,
            );
          if (now.changes <= then.changes) wrong.push(`${about}: done, and nothing was recorded`);
        }
      }
      expect(wrong).toEqual([]);
    } finally {
      await world.end();
    }
  });

  it("answers NOT_FOUND for what is no proposal, to every role", async () => {
    const world = await createWorld();
    try {
      for (const role of ROLES) {
        for (const row of PROPOSAL_ROWS) {
          for (const id of [randomUUID(), "no id", ""]) {
            const { codes } = await perform(world, world.members[role], row, "proposal", {
              id,
              expectedVersion: 1,
              ...inputOf(row.act, world.members[role]),
            });
            expect([role, row.act, id, codes]).toEqual([role, row.act, id, ["NOT_FOUND"]]);
          }
        }
      }
    } finally {
      await world.end();
    }
  });
});

describe("drafting an item", () => {
  it("is for every role of both sides, in an open year, a regional director's in the region", async () => {
    const world = await createWorld();
    try {
      const years = { CONCEPT: 2023, ADOPTED: 2024, CLOSED: 2025, none: 2026 } as const;
      for (const [status, year] of Object.entries(years)) {
        if (status !== "none")
          await beneath(
            world,
            "INSERT INTO calendar_year (year, status, organisation_id) VALUES ($1, $2, $3)",
            [year, status, world.organisations.cprw],
          );
      }
      const { dordrecht, delft } = world.municipalities;
      for (const role of ROLES) {
        for (const [status, year] of Object.entries(years)) {
          for (const [municipalityIds, within] of [
            [[dordrecht], true],
            [[delft], false],
            [[dordrecht, delft], false],
            [[], false],
          ] as const) {
            const counted = `
              SELECT (SELECT count(*) FROM calendar_item) AS items,
                (SELECT count(*) FROM change) AS changes`;
            const [before] = await beneath(world, counted);
            const { codes, subject } = await perform(
              world,
              world.members[role],
              { mutation: "draftCalendarItem" },
              "item",
              { year, title: "Vitale wijken", municipalityIds },
            );
            const [after] = await beneath(world, counted);
            const refused = !roleMay(DRAFT_ROLES, role, within, false)
              ? "FORBIDDEN"
              : status === "none"
                ? "YEAR_NOT_FOUND"
                : status === "CLOSED"
                  ? "YEAR_CLOSED"
                  : undefined;
            expect([role, status, within, codes, subject?.status]).toEqual([
              role,
              status,
              within,
              refused ? [refused] : [],
              refused ? undefined : "DRAFT",
            ]);
            if (refused) expect(after).toEqual(before);
            else expect(Number(after!.items)).toBe(Number(before!.items) + 1);
          }
        }
      }
    } finally {
      await world.end();
    }
  });
});

describe("the order in which an act is refused", () => {
  const BAD: Record<string, { input: object; code: string }> = {
    REVISE: { input: { title: " " }, code: "TITLE_REQUIRED" },
    PROPOSE: { input: {}, code: "LEVEL_REQUIRED" },
    DECLINE: { input: { reason: " " }, code: "REASON_REQUIRED" },
    COMPLETE: { input: { resultNote: "" }, code: "RESULT_REQUIRED" },
    PROPOSE_CHANGE: { input: {}, code: "NOTHING_TO_CHANGE" },
    POSTPONE: { input: { planned: {} }, code: "PERIOD_INVALID" },
    ROLL_OVER: { input: {}, code: "REASON_REQUIRED" },
    CANCEL: { input: {}, code: "REASON_REQUIRED" },
    ASSIGN_OWNER: { input: { ownerId: randomUUID() }, code: "UNKNOWN_OWNER" },
  };

  it("is NOT_FOUND, FORBIDDEN, CONFLICT, INVALID_TRANSITION, and only then what is wrong with the input", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const { voorzitter, bestuurder, ondersteuner, regiodirecteur } = world.members;
      for (const row of ITEM_ROWS.filter(({ act }) => act !== "ANNOTATE")) {
        const bad = BAD[row.act];
        const from = [...row.to.keys()][0]!;
        const fitting = randomUUID(),
          misfit = randomUUID();
        await putItems(
          world,
          [fitting].map((id) => ({
            id,
            status: from,
            within: true,
            organisationId: world.organisations.cprw,
          })),
        );
        await beneath(
          world,
          `
          UPDATE calendar_item SET levels = '{}', 
            number = CASE WHEN number IS NULL THEN NULL
              ELSE 1000 + (SELECT count(*) FROM calendar_item) END
          WHERE id = $1`,
          [fitting],
        );
        await beneath(
          world,
          `
          INSERT INTO calendar_item (id, year, number, title, origin, status, organisation_id)
          SELECT $1, ${YEAR}, 5000 + count(*), 'Klaar', 'JOINT', 'CANCELLED', $2 FROM calendar_item`,
          [misfit, world.organisations.cprw],
        );
        const before = await everythingOf(world);
        const [versionOf] = await beneath<{ version: number }>(
          world,
          "SELECT version FROM calendar_item WHERE id = $1",
          [fitting],
        );
        const able = row.side === "other" ? bestuurder : voorzitter,
          unable = row.side === "other" ? regiodirecteur : ondersteuner;
        const wrongSide = row.side === "other" ? voorzitter : bestuurder;
        const input = {
          ...(bad ? bad.input : inputOf(row.act, able)),
          ...(row.act === "POSTPONE" ? { planned: {} } : {}),
        };
        const codesFor = async (who: Member, id: string, expectedVersion: number) =>
          (await perform(world, who, row, "item", { ...input, id, expectedVersion })).codes;

        expect([row.act, await codesFor(unable, randomUUID(), 99)]).toEqual([
          row.act,
          ["NOT_FOUND"],
        ]);
        if (row.act !== "REVISE" && row.act !== "DISCARD")
          expect([row.act, await codesFor(unable, misfit, 99)]).toEqual([row.act, ["FORBIDDEN"]]);
        if (row.side !== "either")
          expect([row.act, await codesFor(wrongSide, misfit, 99)]).toEqual([
            row.act,
            ["FORBIDDEN"],
          ]);
        expect([row.act, await codesFor(able, misfit, 99)]).toEqual([row.act, ["CONFLICT"]]);
        const [{ version }] = (await beneath<{ version: number }>(
          world,
          "SELECT version FROM calendar_item WHERE id = $1",
          [misfit],
        )) as [{ version: number }];
        expect([row.act, await codesFor(able, misfit, version)]).toEqual([
          row.act,
          ["INVALID_TRANSITION"],
        ]);
        const stale = await perform(world, able, row, "item", {
          ...input,
          id: fitting,
          expectedVersion: versionOf!.version - 1,
        });
        expect([row.act, stale.codes, stale.subject]).toEqual([
          row.act,
          ["CONFLICT"],
          { id: fitting, status: from, version: versionOf!.version },
        ]);
        if (bad)
          expect([row.act, await codesFor(able, fitting, versionOf!.version)]).toEqual([
            row.act,
            [bad.code],
          ]);
        expect(await everythingOf(world)).toEqual(before);
      }
    } finally {
      await world.end();
    }
  });

  it("is the same for one's own note, whose version is its own", async () => {
    const world = await createWorld();
    try {
      const { id } = await given(world).agreed("LANDLORD");
      const row = ITEM_ROWS.find(({ act }) => act === "ANNOTATE")!;
      for (const bad of [{ ranking: 0 }, { note: "x".repeat(10_001) }]) {
        expect(
          (
            await perform(world, world.members.voorzitter, row, "item", {
              id,
              expectedVersion: 9,
              ...bad,
            })
          ).codes,
        ).toEqual(["CONFLICT"]);
      }
    } finally {
      await world.end();
    }
  });
});
