import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { ask, codesOf } from "../support/api.js";
import { beneath, forEachOf, given, YEAR } from "../support/given.js";
import { createWorld, type Member, type MemberName, type World } from "../support/world.js";

// What the parties agreed about who may do what (domain brief, sections 3 and 7.1), written out once more. Nothing here is computed from
// src/calendar/calendar-item.policy.ts: these tests hold the two against each other.

const STATUSES = ["DRAFT", "DISCARDED", "PROPOSED", "DECLINED", "WITHDRAWN", "AGREED", "IN_PROGRESS", "POSTPONED", "ROLLED_OVER", "DONE", "CANCELLED"] as const;
type Status = (typeof STATUSES)[number];
/** What a proposal is when it is no longer open. */
const SETTLED = ["ACCEPTED", "REFUSED", "WITHDRAWN", "LAPSED"] as const;
const KINDS = ["CHANGE", "POSTPONEMENT", "ROLL_OVER", "CANCELLATION"] as const;
type Side = "own" | "other";

/** The two sides' roles. */
const ROLES = ["bestuurder", "participatieadviseur", "beleidsadviseur", "regiodirecteur", "voorzitter", "secretaris", "bestuurslid", "ondersteuner"] as const satisfies readonly MemberName[];
type RoleName = (typeof ROLES)[number];
const isLandlord = (role: RoleName) => ROLES.indexOf(role) < 4;

/**
 * Act by act: the mutation, the side that may do it, from which status to which, and the roles in the order of ROLES:
 * x everywhere, r within the region, p within the portfolio, - not.
 */
const ITEM_TABLE = `
  REVISE          reviseCalendarItem         own     xxxr xxxx   DRAFT>DRAFT
  DISCARD         discardCalendarItem        own     xxxr xxxx   DRAFT>DISCARDED
  PROPOSE         proposeCalendarItem        own     xx-- xxp-   DRAFT>PROPOSED
  AGREE           agreeCalendarItem          other   xx-- x-p-   PROPOSED>AGREED
  DECLINE         declineCalendarItem        other   xx-- x-p-   PROPOSED>DECLINED
  WITHDRAW        withdrawCalendarItem       own     xx-- xxp-   PROPOSED>WITHDRAWN
  START           startCalendarItem          either  xx-- xxp-   AGREED>IN_PROGRESS
  COMPLETE        completeCalendarItem       either  xx-- xxp-   IN_PROGRESS>DONE
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

interface Row { act: string; mutation: string; side: "own" | "other" | "either"; roles: string; to: Map<string, string> }
const rowsIn = (table: string): Row[] => table.trim().split("\n").map((line) => {
  const [act, mutation, side, landlord, council, ...moves] = line.trim().split(/\s+/) as [string, string, Row["side"], string, string, ...string[]];
  return { act, mutation, side, roles: `${landlord} ${council}`, to: new Map(moves.map((move) => move.split(">") as [string, string])) };
});
const ITEM_ROWS = rowsIn(ITEM_TABLE);
const PROPOSAL_ROWS = rowsIn(PROPOSAL_TABLE);

const roleMay = (roles: string, role: RoleName, within: boolean): boolean => {
  const mark = roles.replaceAll(" ", "")[ROLES.indexOf(role)];
  return mark === "x" || ((mark === "r" || mark === "p") && within);
};
const isLimited = (role: RoleName) => role === "regiodirecteur" || role === "bestuurslid";

/** The one outcome the tables allow: a status, or the code of the refusal. */
function outcome(row: Row, status: string, side: Side, role: RoleName, within: boolean): { to: string } | { refused: string } {
  if ((status === "DRAFT" || status === "DISCARDED") && side === "other") return { refused: "NOT_FOUND" };
  if (!roleMay(row.roles, role, within)) return { refused: "FORBIDDEN" };
  if (row.side !== "either" && row.side !== side) return { refused: "FORBIDDEN" };
  const to = row.to.get(status);
  return to ? { to } : { refused: "INVALID_TRANSITION" };
}

/** Good input for each act: what is refused, is refused for the state, the side or the role. */
const inputOf = (act: string, who: { personId: string }): object => ({
  REVISE: { description: "Herzien" }, DECLINE: { reason: "Nu niet" }, COMPLETE: { resultNote: "Gedaan" }, PROPOSE_CHANGE: { title: "Anders" },
  POSTPONE: { reason: "Later", planned: { month: 11 } }, ROLL_OVER: { reason: "Volgend jaar" }, CANCEL: { reason: "Vervallen" },
  ASSIGN_OWNER: { ownerId: who.personId }, ANNOTATE: { expectedVersion: 0, note: "Voor onszelf" }, REFUSE: { reason: "Nee" },
})[act] ?? {};

const mutationOf = ({ mutation }: Pick<Row, "mutation">, subject: "item" | "proposal") => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  return `mutation ($input: ${type}) { ${mutation}(input: $input) { subject: ${subject} { id status version } userErrors { code } } }`;
};

type Payload = { subject: { id: string; status: string; version: number } | null; userErrors: { code: string }[] } | null;

async function perform(world: World, who: { token: string } | null, row: Pick<Row, "mutation">, subject: "item" | "proposal", input: object) {
  const answer = await ask<Record<string, Payload>>(world.url, who, mutationOf(row, subject), { input });
  const payload = answer.data?.[row.mutation] ?? null;
  return { codes: [...codesOf(answer), ...(payload?.userErrors ?? []).map(({ code }) => code)], subject: payload?.subject ?? null, message: answer.errors[0]?.message };
}

interface Cell { id: string; row: Row; status: string; side: Side; role: RoleName; within: boolean }
const told = ({ row, status, side, role, within }: Cell) => `${row.act} of ${side} side's ${status} by ${role}${isLimited(role) ? (within ? " within reach" : " out of reach") : ""}`;

/** Every act × state × side × role; those whose reach is limited within it and outside. */
function cells(rows: readonly Row[], statuses: readonly string[]): Cell[] {
  return rows.flatMap((row) => statuses.flatMap((status) => (["own", "other"] as const).flatMap((side) => ROLES.flatMap((role, index) =>
    (isLimited(role) ? [true, false] : [index % 2 === 0]).map((within) => ({ id: randomUUID(), row, status, side, role, within }))))));
}

/** The side that a cell's role acts for, or the other one. */
const organisationOf = (world: World, { role, side }: Pick<Cell, "role" | "side">) => (isLandlord(role) === (side === "own") ? world.organisations.woonbron : world.organisations.cprw);

/** One item per cell, put beneath the API into its state. Within reach: the board member's portfolio and the regional director's region. */
async function putItems(world: World, items: { id: string; status: string; organisationId: string; within: boolean }[]): Promise<void> {
  await beneath(world, `
    INSERT INTO calendar_item (id, year, number, title, levels, themes, municipality_ids, origin, planned_as, starts_on, ends_on, status, organisation_id, proposed_at)
    SELECT id, ${YEAR}, CASE WHEN status IN ('DRAFT', 'DISCARDED') THEN NULL ELSE place END, 'Vitale wijken', '{ADVISEREN}',
      CASE WHEN within THEN '{LEEFBAARHEID}'::text[] ELSE '{DUURZAAMHEID}' END, CASE WHEN within THEN ARRAY[$5::uuid] ELSE '{}' END,
      'JOINT', 'MONTH', '${YEAR}-03-01', '${YEAR}-03-31', status, organisation_id, now()
    FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::boolean[]) WITH ORDINALITY AS given (id, status, organisation_id, within, place)`,
  [items.map(({ id }) => id), items.map(({ status }) => status), items.map(({ organisationId }) => organisationId), items.map(({ within }) => within), world.municipalities.dordrecht]);
}

/** All there is to know of each item: the row, its proposals and notes, and how many changes its history counts. */
async function everythingOf(world: World): Promise<Map<string, { whole: string; status: string; changes: number; proposals: string[] }>> {
  const rows = await beneath<{ id: string; whole: string; status: string; changes: string; proposals: string[] }>(world, `
    SELECT item.id, item.status, concat(item, (SELECT array_agg(p ORDER BY p.id) FROM calendar_item_proposal p WHERE p.item_id = item.id), (SELECT array_agg(a ORDER BY a.id) FROM calendar_item_annotation a WHERE a.item_id = item.id)) AS whole,
      COALESCE(changes.count, 0) AS changes, ARRAY(SELECT p.status FROM calendar_item_proposal p WHERE p.item_id = item.id) AS proposals
    FROM calendar_item item LEFT JOIN (SELECT subject_id, count(*) FROM change GROUP BY subject_id) changes ON changes.subject_id = item.id::text`);
  return new Map(rows.map(({ id, changes, ...rest }) => [id, { ...rest, changes: Number(changes) }]));
}

describe("every act on an item, in every state, by every role of both sides", () => {
  it("does what the lifecycle says, or refuses with the code it should and writes nothing", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const all = cells(ITEM_ROWS, STATUSES);
      expect(all).toHaveLength(14 * 11 * 2 * (8 + 2));
      await putItems(world, all.map((cell) => ({ ...cell, organisationId: organisationOf(world, cell) })));
      const before = await everythingOf(world);
      const answers = await forEachOf(all, async ({ id, row, role }) =>
        perform(world, world.members[role], row, "item", { id, expectedVersion: 1, ...inputOf(row.act, world.members[role]) }));
      const after = await everythingOf(world);

      const wrong: string[] = [];
      for (const [index, cell] of all.entries()) {
        const expected = outcome(cell.row, cell.status, cell.side, cell.role, cell.within);
        const { codes, subject } = answers[index]!;
        const then = before.get(cell.id)!, now = after.get(cell.id)!;
        if ("refused" in expected) {
          if (codes.join() !== expected.refused) wrong.push(`${told(cell)}: ${codes.join() || "done"}, not ${expected.refused}`);
          if (now.whole !== then.whole || now.changes !== then.changes) wrong.push(`${told(cell)}: refused, and yet something was written`);
          const shown = expected.refused === "INVALID_TRANSITION" ? cell.status : undefined;
          if (subject?.status !== shown) wrong.push(`${told(cell)}: the payload shows ${subject?.status}, not ${shown}`);
        } else {
          if (codes.length > 0) wrong.push(`${told(cell)}: ${codes.join()}, not done`);
          if (now.status !== expected.to || subject?.status !== expected.to) wrong.push(`${told(cell)}: leads to ${now.status} (shown ${subject?.status}), not ${expected.to}`);
          if (now.whole === then.whole || now.changes <= then.changes) wrong.push(`${told(cell)}: done, and nothing was recorded`);
        }
      }
      expect(wrong).toEqual([]);
    } finally {
      await world.end();
    }
  }, 240_000);

  it("is what allowedActs says beforehand", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const all = STATUSES.flatMap((status) => [true, false].flatMap((within) =>
        (["woonbron", "cprw"] as const).map((organisation) => ({ id: randomUUID(), status: status as Status, within, organisation, organisationId: world.organisations[organisation] }))));
      await putItems(world, all);
      for (const role of ROLES) {
        const half = all.length / 2;
        for (const some of [all.slice(0, half), all.slice(half)]) {
          const document = `{ ${some.map(({ id }, index) => `i${index}: calendarItem(id: "${id}") { allowedActs }`).join(" ")} }`;
          const { data, errors } = await ask<Record<string, { allowedActs: string[] } | null>>(world.url, world.members[role], document);
          expect(errors).toEqual([]);
          const answered = some.map(({ status, within, organisation }, index) => ({ role, status, within, organisation, acts: data?.[`i${index}`]?.allowedActs ?? null }));
          expect(answered).toEqual(some.map(({ status, within, organisation }) => {
            const side = isLandlord(role) === (organisation === "woonbron") ? "own" : "other";
            const hidden = side === "other" && (status === "DRAFT" || status === "DISCARDED");
            return { role, status, within, organisation, acts: hidden ? null : ITEM_ROWS.filter((row) => "to" in outcome(row, status, side, role, within)).map(({ act }) => act) };
          }));
        }
      }
    } finally {
      await world.end();
    }
  });

  it("refuses everybody who is not a party alike, whether the item exists or not", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const items = STATUSES.map((status) => ({ id: randomUUID(), status, within: true, organisationId: world.organisations.cprw }));
      await putItems(world, items);
      const before = await everythingOf(world);
      const proposals = PROPOSAL_ROWS.map((row) => ({ row, subject: "proposal" as const }));
      const acts = [...ITEM_ROWS.map((row) => ({ row, subject: "item" as const })), ...proposals];
      const outsiders: [string, Member | null][] = [...(["dordtseHuurder", "dordtseAmbtenaar", "delftseWethouder"] as const).map((name): [string, Member] => [name, world.members[name]]), ["the public", null]];
      for (const [name, who] of outsiders) {
        for (const { row, subject } of acts) {
          const refusals = await forEachOf([...items.map(({ id }) => id), randomUUID(), "no id"], async (id) => {
            const { codes, message } = await perform(world, who, row, subject, { id, expectedVersion: 1, ...inputOf(row.act, world.members.voorzitter) });
            return `${[...new Set(codes)].join()}: ${message}`;
          });
          const [one, ...others] = new Set(refusals);
          expect([name, row.act, one, others]).toEqual([name, row.act, expect.stringMatching(/^(FORBIDDEN|UNAUTHENTICATED): /), []]);
        }
        const drafted = await perform(world, who, { mutation: "draftCalendarItem" }, "item", { year: YEAR, title: "Van buiten" });
        expect([name, [...new Set(drafted.codes)].join()]).toEqual([name, expect.stringMatching(/^(FORBIDDEN|UNAUTHENTICATED)$/)]);
      }
      expect(await everythingOf(world)).toEqual(before);
    } finally {
      await world.end();
    }
  });
});

describe("every act on a proposal, in every state, by every role of both sides", () => {
  /** What an open proposal of a kind makes of its item. */
  const ITEM_WHILE_OPEN = { CHANGE: "IN_PROGRESS", POSTPONEMENT: "POSTPONED", ROLL_OVER: "POSTPONED", CANCELLATION: "IN_PROGRESS" } as const;
  const ITEM_AFTER = {
    ACCEPT: { CHANGE: "IN_PROGRESS", POSTPONEMENT: "AGREED", ROLL_OVER: "ROLLED_OVER", CANCELLATION: "CANCELLED" },
    REFUSE: { CHANGE: "IN_PROGRESS", POSTPONEMENT: "IN_PROGRESS", ROLL_OVER: "IN_PROGRESS", CANCELLATION: "IN_PROGRESS" },
    WITHDRAW: { CHANGE: "IN_PROGRESS", POSTPONEMENT: "IN_PROGRESS", ROLL_OVER: "IN_PROGRESS", CANCELLATION: "IN_PROGRESS" },
  } as const;

  it("does what the lifecycle says, shows it in allowedActs beforehand, or refuses with the code it should and writes nothing", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const all = KINDS.flatMap((kind, index) => cells(PROPOSAL_ROWS, ["OPEN", SETTLED[index]!]).map((cell) => ({ ...cell, kind, proposalId: randomUUID() })));
      expect(all).toHaveLength(4 * 3 * 2 * 2 * (8 + 2));
      await putItems(world, all.map(({ id, kind, status, within }) => ({ id, within, organisationId: world.organisations.woonbron, status: status === "OPEN" ? ITEM_WHILE_OPEN[kind] : "AGREED" })));
      await beneath(world, `
        INSERT INTO calendar_item_proposal (id, item_id, year, kind, status, organisation_id, reason, previous_status, title, planned_as, starts_on, ends_on)
        SELECT id, item_id, ${YEAR}, kind, status, organisation_id, 'Reden', 'IN_PROGRESS', CASE WHEN kind = 'CHANGE' THEN 'Anders' END,
          CASE WHEN kind = 'POSTPONEMENT' THEN 'MONTH' END, CASE WHEN kind = 'POSTPONEMENT' THEN date '${YEAR}-11-01' END, CASE WHEN kind = 'POSTPONEMENT' THEN date '${YEAR}-11-30' END
        FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[]) AS given (id, item_id, kind, status, organisation_id)`,
      [all.map(({ proposalId }) => proposalId), all.map(({ id }) => id), all.map(({ kind }) => kind), all.map(({ status }) => status), all.map((cell) => organisationOf(world, cell))]);
      const before = await everythingOf(world);
      const offered = await forEachOf(all, async ({ id, role }) => {
        const { data } = await ask<{ calendarItem: { proposals: { allowedActs: string[] }[] } | null }>(world.url, world.members[role], `{ calendarItem(id: "${id}") { proposals { allowedActs } } }`);
        return data?.calendarItem?.proposals[0]?.allowedActs;
      });
      const answers = await forEachOf(all, async ({ proposalId, row, role }) =>
        perform(world, world.members[role], row, "proposal", { id: proposalId, expectedVersion: 1, ...inputOf(row.act, world.members[role]) }));
      const after = await everythingOf(world);

      const wrong: string[] = [];
      for (const [index, cell] of all.entries()) {
        const about = `${told(cell)} ${cell.kind}`;
        const expected = outcome(cell.row, cell.status, cell.side, cell.role, cell.within);
        const { codes, subject } = answers[index]!;
        const then = before.get(cell.id)!, now = after.get(cell.id)!;
        const acts = PROPOSAL_ROWS.filter((row) => "to" in outcome(row, cell.status, cell.side, cell.role, cell.within)).map(({ act }) => act);
        if (offered[index]?.join() !== acts.join()) wrong.push(`${about}: offers ${offered[index]?.join()}, not ${acts.join()}`);
        if ("refused" in expected) {
          if (codes.join() !== expected.refused) wrong.push(`${about}: ${codes.join() || "done"}, not ${expected.refused}`);
          if (now.whole !== then.whole || now.changes !== then.changes) wrong.push(`${about}: refused, and yet something was written`);
        } else {
          if (codes.length > 0) wrong.push(`${about}: ${codes.join()}, not done`);
          const item = ITEM_AFTER[cell.row.act as keyof typeof ITEM_AFTER][cell.kind];
          if (now.status !== item) wrong.push(`${about}: the item becomes ${now.status}, not ${item}`);
          if (now.proposals.join() !== expected.to || subject?.status !== expected.to) wrong.push(`${about}: leads to ${now.proposals.join()} (shown ${subject?.status}), not ${expected.to}`);
          if (now.changes <= then.changes) wrong.push(`${about}: done, and nothing was recorded`);
        }
      }
      expect(wrong).toEqual([]);
    } finally {
      await world.end();
    }
  }, 240_000);

  it("answers NOT_FOUND for what is no proposal, to every role", async () => {
    const world = await createWorld();
    try {
      for (const role of ROLES) {
        for (const row of PROPOSAL_ROWS) {
          for (const id of [randomUUID(), "no id", ""]) {
            const { codes } = await perform(world, world.members[role], row, "proposal", { id, expectedVersion: 1, ...inputOf(row.act, world.members[role]) });
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
  it("is for every role of both sides, for the regional director within the region, in a year that is open", async () => {
    const world = await createWorld();
    try {
      const years = { CONCEPT: 2023, ADOPTED: 2024, CLOSED: 2025, none: 2026 } as const;
      for (const [status, year] of Object.entries(years)) {
        if (status !== "none") await beneath(world, "INSERT INTO calendar_year (year, status, organisation_id) VALUES ($1, $2, $3)", [year, status, world.organisations.cprw]);
      }
      const { dordrecht, delft } = world.municipalities;
      for (const role of ROLES) {
        for (const [status, year] of Object.entries(years)) {
          for (const [municipalityIds, within] of [[[dordrecht], true], [[delft], false], [[dordrecht, delft], false], [[], false]] as const) {
            const counted = "SELECT (SELECT count(*) FROM calendar_item) AS items, (SELECT count(*) FROM change) AS changes";
            const [before] = await beneath(world, counted);
            const { codes, subject } = await perform(world, world.members[role], { mutation: "draftCalendarItem" }, "item", { year, title: "Vitale wijken", municipalityIds });
            const [after] = await beneath(world, counted);
            const refused = !roleMay(DRAFT_ROLES, role, within) ? "FORBIDDEN" : status === "none" ? "YEAR_NOT_FOUND" : status === "CLOSED" ? "YEAR_CLOSED" : undefined;
            expect([role, status, within, codes, subject?.status]).toEqual([role, status, within, refused ? [refused] : [], refused ? undefined : "DRAFT"]);
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
    REVISE: { input: { title: " " }, code: "TITLE_REQUIRED" }, PROPOSE: { input: {}, code: "LEVEL_REQUIRED" }, DECLINE: { input: { reason: " " }, code: "REASON_REQUIRED" },
    COMPLETE: { input: { resultNote: "" }, code: "RESULT_REQUIRED" }, PROPOSE_CHANGE: { input: {}, code: "NOTHING_TO_CHANGE" }, POSTPONE: { input: { planned: {} }, code: "PERIOD_INVALID" },
    ROLL_OVER: { input: {}, code: "REASON_REQUIRED" }, CANCEL: { input: {}, code: "REASON_REQUIRED" }, ASSIGN_OWNER: { input: { ownerId: randomUUID() }, code: "UNKNOWN_OWNER" },
  };

  it("is NOT_FOUND, FORBIDDEN, INVALID_TRANSITION, CONFLICT, and only then what is wrong with the input", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const { voorzitter, bestuurder, ondersteuner, regiodirecteur } = world.members;
      for (const row of ITEM_ROWS.filter(({ act }) => act !== "ANNOTATE")) {
        const bad = BAD[row.act];
        const from = [...row.to.keys()][0]!;
        const fitting = randomUUID(), misfit = randomUUID();
        await putItems(world, [fitting].map((id) => ({ id, status: from, within: true, organisationId: world.organisations.cprw })));
        await beneath(world, `UPDATE calendar_item SET levels = '{}', number = CASE WHEN number IS NULL THEN NULL ELSE 1000 + (SELECT count(*) FROM calendar_item) END WHERE id = $1`, [fitting]);
        await beneath(world, `INSERT INTO calendar_item (id, year, number, title, origin, status, organisation_id) SELECT $1, ${YEAR}, 5000 + count(*), 'Klaar', 'JOINT', 'CANCELLED', $2 FROM calendar_item`, [misfit, world.organisations.cprw]);
        const before = await everythingOf(world);
        const [versionOf] = await beneath<{ version: number }>(world, "SELECT version FROM calendar_item WHERE id = $1", [fitting]);
        const able = row.side === "other" ? bestuurder : voorzitter, unable = row.side === "other" ? regiodirecteur : ondersteuner;
        const wrongSide = row.side === "other" ? voorzitter : bestuurder;
        const input = { ...(bad ? bad.input : inputOf(row.act, able)), ...(row.act === "POSTPONE" ? { planned: {} } : {}) };
        const codesFor = async (who: Member, id: string, expectedVersion: number) => (await perform(world, who, row, "item", { ...input, id, expectedVersion })).codes;

        expect([row.act, await codesFor(unable, randomUUID(), 99)]).toEqual([row.act, ["NOT_FOUND"]]);
        if (row.act !== "REVISE" && row.act !== "DISCARD") expect([row.act, await codesFor(unable, misfit, 99)]).toEqual([row.act, ["FORBIDDEN"]]);
        if (row.side !== "either") expect([row.act, await codesFor(wrongSide, misfit, 99)]).toEqual([row.act, ["FORBIDDEN"]]);
        expect([row.act, await codesFor(able, misfit, 99)]).toEqual([row.act, ["INVALID_TRANSITION"]]);
        const stale = await perform(world, able, row, "item", { ...input, id: fitting, expectedVersion: versionOf!.version - 1 });
        expect([row.act, stale.codes, stale.subject]).toEqual([row.act, ["CONFLICT"], { id: fitting, status: from, version: versionOf!.version }]);
        if (bad) expect([row.act, await codesFor(able, fitting, versionOf!.version)]).toEqual([row.act, [bad.code]]);
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
        expect((await perform(world, world.members.voorzitter, row, "item", { id, expectedVersion: 9, ...bad })).codes).toEqual(["CONFLICT"]);
      }
    } finally {
      await world.end();
    }
  });
});
