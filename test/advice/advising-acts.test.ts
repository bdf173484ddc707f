import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { ask, codesOf } from "../support/api.js";
import { beneath, forEachOf, lotsOf } from "../support/given.js";
import { givenAdvice, inAdviceWorld } from "../support/given-advice.js";
import type { World } from "../support/world.js";

// Who may do what to advise, of its own accord too, and to consent (domain brief, sections 3 and 7.2 to 7.4), written out once more. Nothing here is
// computed from src/advice/*.policy.ts: these tests hold the two against each other.

const TODAY = "2022-02-01";
const STATUSES = {
  REQUESTED: ["DRAFT", "DISCARDED", "REQUESTED", "INFO_PENDING", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED", "DECIDED", "EXECUTED", "CLOSED", "WITHDRAWN"],
  VOLUNTARY: ["DRAFT", "DISCARDED", "REQUESTED", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED", "CLOSED", "WITHDRAWN"],
  CONSENT: ["DRAFT", "DISCARDED", "REQUESTED", "CONSENTED", "CONSENTED_CONDITIONALLY", "REFUSED", "EXECUTED", "WITHDRAWN"],
  UNSOLICITED: ["DRAFT", "DISCARDED", "ISSUED", "ACKNOWLEDGED", "RESPONDED", "FOLLOW_UP", "CLOSED", "WITHDRAWN"],
} as const;
type Kind = keyof typeof STATUSES;

/** The council's roles, who decides for a local organisation and for a residents' committee, and the landlord's roles. */
const ROLES = ["voorzitter", "secretaris", "bestuurslid", "ondersteuner", "dordtseHuurder", "commissielid", "bestuurder", "participatieadviseur", "beleidsadviseur", "regiodirecteur"] as const;
type RoleName = (typeof ROLES)[number];
const COUNCIL = ROLES.slice(0, 4), LANDLORD = ROLES.slice(6);

/**
 * Act by act: the mutation, what allowedActs calls it, the roles in the order of ROLES (x may, - not), and from which status to which for each kind: R requested,
 * V voluntary, C consent, U unsolicited. A status alone stays.
 */
const TABLE = `
  draftAdvice                   DRAFT_ADVICE          xxxx xx ----  R REQUESTED INFO_PENDING LAPSED  V REQUESTED LAPSED  U DRAFT
  reviseAdvice                  DRAFT_ADVICE          xxxx xx ----  R REQUESTED INFO_PENDING LAPSED  V REQUESTED LAPSED  U DRAFT
  discardAdvice                 DRAFT_ADVICE          xxxx xx ----  R REQUESTED INFO_PENDING LAPSED  V REQUESTED LAPSED  U DRAFT
  adoptAdvice                   ADOPT_ADVICE          xx-- xx ----  R REQUESTED INFO_PENDING LAPSED  V REQUESTED LAPSED  U DRAFT
  issueAdvice                   ISSUE_ADVICE          xx-- xx ----  R REQUESTED>ADVISED INFO_PENDING>ADVISED LAPSED>ADVISED  V REQUESTED>ADVISED LAPSED>ADVISED  U DRAFT>ISSUED
  publishAdvice                 PUBLISH_ADVICE        xx-- xx ----  R ADVISED RESPONDED DECIDED EXECUTED CLOSED  V ADVISED RESPONDED CLOSED  U ISSUED ACKNOWLEDGED RESPONDED FOLLOW_UP CLOSED
  declareNoObjection            DECLARE_NO_OBJECTION  x--- xx ----  R REQUESTED>NO_OBJECTION INFO_PENDING>NO_OBJECTION  V REQUESTED>NO_OBJECTION
  recordDeliberation            DELIBERATE            xxx- xx ----  R REQUESTED INFO_PENDING ADVISED NO_OBJECTION LAPSED RESPONDED DECIDED EXECUTED CLOSED WITHDRAWN  V REQUESTED ADVISED NO_OBJECTION LAPSED RESPONDED CLOSED WITHDRAWN  C REQUESTED CONSENTED CONSENTED_CONDITIONALLY REFUSED EXECUTED WITHDRAWN  U DRAFT ISSUED ACKNOWLEDGED RESPONDED FOLLOW_UP CLOSED WITHDRAWN
  giveConsent                   GIVE_CONSENT          x--- -- ----  C REQUESTED>CONSENTED
  refuseConsent                 REFUSE_CONSENT        x--- -- ----  C REQUESTED>REFUSED
  fulfilConsentCondition        FULFIL_CONDITION      x--- -- ----  C CONSENTED_CONDITIONALLY
  reviseUnsolicitedAdvice       REVISE                xxxx -- ----  U DRAFT
  acknowledgeUnsolicitedAdvice  ACKNOWLEDGE           ---- -- xx--  U ISSUED>ACKNOWLEDGED`;

interface Row { mutation: string; act: string; roles: string; to: Map<string, string> }
const KIND_OF: Record<string, Kind> = { R: "REQUESTED", V: "VOLUNTARY", C: "CONSENT", U: "UNSOLICITED" };
const ROWS: Row[] = TABLE.trim().split("\n").map((line) => {
  const [mutation, act, council, tenants, landlord, ...moves] = line.trim().split(/\s+/) as [string, string, string, string, string, ...string[]];
  const to = new Map<string, string>();
  let kind: Kind = "REQUESTED";
  for (const move of moves) {
    if (KIND_OF[move]) kind = KIND_OF[move];
    else to.set(`${kind} ${move.split(">")[0]}`, move.split(">").at(-1)!);
  }
  return { mutation, act, roles: `${council}${tenants}${landlord}`, to };
});

const ON_ADVICE: Record<string, string> = { reviseAdvice: "DRAFT", discardAdvice: "DRAFT", adoptAdvice: "DRAFT", issueAdvice: "ADOPTED", publishAdvice: "ISSUED" };
const CONSENTS = ["giveConsent", "refuseConsent"];
/** Whom a procedure is addressed to, seen from the role that acts. */
type Side = "own" | "other";
interface Case { kind: Kind; status: string; side: Side; role: RoleName }

const isPrivate = (status: string) => status === "DRAFT" || status === "DISCARDED";
const isLandlord = (role: RoleName) => LANDLORD.includes(role);

/** Whether the role sees the procedure: the landlord its drafts, the council its own unsolicited ones; then the parties, who is addressed, and the local organisation in its area. */
function seesProcedure({ kind, status, side, role }: Case): boolean {
  if (isPrivate(status)) return kind === "UNSOLICITED" ? COUNCIL.includes(role) : isLandlord(role);
  return role !== "commissielid" || side === "own";
}

/** The one outcome the table allows: a status, or the code of the refusal. */
function outcome(row: Row, one: Case): { to: string } | { refused: string } {
  const { kind, status, side, role } = one;
  const may = row.roles[ROLES.indexOf(role)] === "x";
  if (CONSENTS.includes(row.mutation) && !COUNCIL.includes(role)) return { refused: "CONSENT_ONLY_BY_TENANTS_ORGANISATION" };
  // An advice that is not issued is its own organisation's; an issued one is read by who reads the procedure.
  if (ON_ADVICE[row.mutation] && ON_ADVICE[row.mutation] !== "ISSUED" && side === "other") return { refused: "NOT_FOUND" };
  if (!seesProcedure(one)) return { refused: "NOT_FOUND" };
  if (!may || (side === "other" && !isLandlord(role))) return { refused: "FORBIDDEN" };
  if (row.act === "REVISE" && kind !== "UNSOLICITED") return { refused: "FORBIDDEN" }; // what is asked is the landlord's to revise
  const to = row.to.get(`${kind} ${status}`);
  return to ? { to } : { refused: "INVALID_TRANSITION" };
}

/** Good input for each act: what is refused, is refused for the state, the side or the role. */
function inputOf({ mutation }: Row, { procedureId, adviceId, conditionId }: Cell): object {
  const adoption = { writtenRoundOn: TODAY };
  if (mutation === "draftAdvice") return { procedureId, summary: "Concept" };
  if (mutation === "recordDeliberation") return { procedureId, expectedVersion: 0, note: "Verdeeld" };
  const id = ON_ADVICE[mutation] ? adviceId : mutation === "fulfilConsentCondition" ? conditionId : procedureId;
  const more: Record<string, object> = {
    reviseAdvice: { summary: "Herzien" }, adoptAdvice: { adoption }, declareNoObjection: { adoption }, giveConsent: { adoption }, refuseConsent: { adoption, reason: "Te duur" },
    reviseUnsolicitedAdvice: { title: "Anders" },
  };
  return { id, expectedVersion: 1, ...more[mutation] };
}

const SHOWS: Record<string, string> = {
  ...Object.fromEntries(["draftAdvice", ...Object.keys(ON_ADVICE)].map((mutation) => [mutation, "advice { procedure { status } }"])), fulfilConsentCondition: "condition { procedure { status } }",
};

interface Payload { userErrors: { code: string }[]; procedure?: { status: string } | null; advice?: { procedure: { status: string } } | null; condition?: { procedure: { status: string } } | null }
/** What became of an act: its codes, and the status of the procedure as the payload shows it. */
interface Performed { codes: string[]; shown: string | undefined }

/** One act on each of several inputs, in one document: one after the other, each by itself, whatever became of those before it. */
async function performAll(world: World, who: { token: string }, { mutation }: Row, inputs: readonly object[]): Promise<Performed[]> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation (${inputs.map((_, index) => `$i${index}: ${type}`).join(" ")}) {
    ${inputs.map((_, index) => `m${index}: ${mutation}(input: $i${index}) { ${SHOWS[mutation] ?? "procedure { status }"} userErrors { code } }`).join("\n")} }`;
  const { data, errors } = await ask<Record<string, Payload | null>>(world.url, who, document, Object.fromEntries(inputs.map((input, index) => [`i${index}`, input])));
  return inputs.map((_, index) => {
    const payload = data?.[`m${index}`];
    const refused = errors.filter(({ path }) => !path || path[0] === `m${index}`);
    return { codes: [...codesOf({ errors: refused }), ...(payload?.userErrors ?? []).map(({ code }) => code)], shown: (payload?.procedure ?? payload?.advice?.procedure ?? payload?.condition?.procedure)?.status };
  });
}

/** Performs the act of each cell, in as few documents as the limit on aliases lets; the answers in the order of the cells. */
async function performCells(world: World, all: readonly Cell[], who: (role: RoleName) => { token: string }): Promise<Performed[]> {
  const answers = new Map<Cell, Performed>();
  await forEachOf(lotsOf(30, all, ({ row, role }) => `${row.mutation} ${role}`), async (lot) => {
    const { row, role } = lot[0]!;
    const performed = await performAll(world, who(role), row, lot.map((cell) => inputOf(row, cell)));
    lot.forEach((cell, index) => answers.set(cell, performed[index]!));
  }, 4);
  return all.map((cell) => answers.get(cell)!);
}

interface Cell extends Case { row: Row; procedureId: string; adviceId: string; conditionId: string }
const told = ({ row, kind, status, side, role }: Cell) => `${row.mutation} of ${side} ${kind} ${status} by ${role}`;

/** Who is addressed in a case: the role's own organisation, or another in the same area. */
function addresseeOf(world: World, { role, side }: Pick<Case, "role" | "side">, committeeId: string): string {
  const own = role === "dordtseHuurder" ? world.organisations.dordtseHuurders : role === "commissielid" ? committeeId : world.organisations.cprw;
  if (side === "own") return own;
  return own === world.organisations.cprw ? world.organisations.dordtseHuurders : world.organisations.cprw;
}

/** One procedure per cell, put beneath the API into its state, with the advice or the condition that the act is on. */
async function put(world: World, cells: readonly Cell[], committeeId: string): Promise<void> {
  const { woonbron, cprw } = world.organisations;
  await beneath(world, `
    INSERT INTO advice_procedure (id, kind, status, year, number, title, wohv_subject, municipality_ids, organisation_id, adviser_id, shared_at, received_on, term_from_on, advice_days, response_days, advice_due_on, due_on)
    SELECT id, kind, status, CASE WHEN shared THEN 2022 END, CASE WHEN shared THEN place END, 'Onderwerp', CASE WHEN kind = 'CONSENT' THEN 'J' ELSE 'B' END, ARRAY[$1::uuid], organisation_id, adviser_id, CASE WHEN shared THEN now() END,
      CASE WHEN shared THEN date '2022-01-03' END, CASE WHEN shared THEN date '2022-01-03' END, 42, 14,
      CASE WHEN shared AND kind IN ('REQUESTED', 'VOLUNTARY') THEN CASE WHEN status = 'LAPSED' THEN date '2022-01-31' ELSE date '2022-02-14' END END,
      CASE WHEN kind IN ('REQUESTED', 'VOLUNTARY') AND status IN ('REQUESTED', 'INFO_PENDING') THEN date '2022-02-14' END
    FROM (SELECT *, status NOT IN ('DRAFT', 'DISCARDED') AS shared FROM unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[]) WITH ORDINALITY AS given (id, kind, status, organisation_id, adviser_id, place)) given`,
  [world.municipalities.dordrecht, cells.map(({ procedureId }) => procedureId), cells.map(({ kind }) => kind), cells.map(({ status }) => status),
    cells.map(({ kind }) => (kind === "UNSOLICITED" ? cprw : woonbron)), cells.map((cell) => (cell.kind === "UNSOLICITED" ? cprw : addresseeOf(world, cell, committeeId)))]);
  const advices = cells.filter(({ row }) => ON_ADVICE[row.mutation]);
  await beneath(world, `
    INSERT INTO advice (id, procedure_id, organisation_id, status, outcome, summary, adopted_on, issued_at)
    SELECT given.id, procedure_id, adviser_id, given.status, 'NEGATIVE', 'Samenvatting', CASE WHEN given.status <> 'DRAFT' THEN date '${TODAY}' END, CASE WHEN given.status = 'ISSUED' THEN now() END
    FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS given (id, procedure_id, status) JOIN advice_procedure procedure ON procedure.id = procedure_id`,
  [advices.map(({ adviceId }) => adviceId), advices.map(({ procedureId }) => procedureId), advices.map(({ row }) => ON_ADVICE[row.mutation])]);
  const conditions = cells.filter(({ row }) => row.mutation === "fulfilConsentCondition");
  await beneath(world, `
    INSERT INTO consent_condition (id, procedure_id, organisation_id, number, text) SELECT given.id, procedure_id, adviser_id, 1, 'Eerst overleg'
    FROM unnest($1::uuid[], $2::uuid[]) AS given (id, procedure_id) JOIN advice_procedure procedure ON procedure.id = procedure_id`,
  [conditions.map(({ conditionId }) => conditionId), conditions.map(({ procedureId }) => procedureId)]);
}

/** All there is to know of each procedure: the row, what hangs on it, and how many changes its history counts. */
async function everythingOf(world: World): Promise<Map<string, { whole: string; status: string; changes: number }>> {
  const part = (table: string) => `(SELECT array_agg(p ORDER BY p.id) FROM ${table} p WHERE p.procedure_id = procedure.id)`;
  const rows = await beneath<{ id: string; whole: string; status: string; changes: string }>(world, `
    SELECT procedure.id, procedure.status, concat(procedure, ${["advice", "advice_recommendation", "advice_deliberation", "consent_condition"].map(part).join(", ")}) AS whole, COALESCE(changes.count, 0) AS changes
    FROM advice_procedure procedure LEFT JOIN (SELECT subject_id, count(*) FROM change GROUP BY subject_id) changes ON changes.subject_id = procedure.id::text`);
  return new Map(rows.map(({ id, changes, ...rest }) => [id, { ...rest, changes: Number(changes) }]));
}

/** Every kind and status with the roles that can meet them there. */
function cases(): Case[] {
  return (Object.keys(STATUSES) as Kind[]).flatMap((kind) => STATUSES[kind].flatMap((status) => [
    ...COUNCIL.map((role): Case => ({ kind, status, side: "own", role })),
    ...LANDLORD.map((role): Case => ({ kind, status, side: "own", role })),
    ...(kind === "REQUESTED" ? (["dordtseHuurder", "commissielid"] as const).flatMap((role) => [{ kind, status, side: "own", role }, { kind, status, side: "other", role }] as Case[]) : []),
    ...(kind === "REQUESTED" ? [{ kind, status, side: "other", role: "voorzitter" } as Case] : []),
  ]));
}

describe("every act of a tenants' organisation, on every kind of procedure, in every state, by every role", () => {
  it("does what the lifecycle says, or refuses with the code it should and writes nothing", () => inAdviceWorld(async (world) => {
    const committee = await givenAdvice(world).committee();
    const who = (role: RoleName) => (role === "commissielid" ? committee : world.members[role]);
    const meant = (row: Row, { role }: Case) => (row.act === "ACKNOWLEDGE" ? isLandlord(role) : !isLandlord(role) && (!["REVISE", "FULFIL_CONDITION"].includes(row.act) || COUNCIL.includes(role)));
    const all: Cell[] = ROWS.flatMap((row) => cases().filter((one) => meant(row, one)).map((one) => ({ ...one, row, procedureId: randomUUID(), adviceId: randomUUID(), conditionId: randomUUID() })));
    expect(all.length).toBeGreaterThan(2_000);
    await put(world, all, committee.id);
    const before = await everythingOf(world);
    const answers = await performCells(world, all, who);
    const after = await everythingOf(world);

    const wrong: string[] = [];
    for (const [index, cell] of all.entries()) {
      const expected = outcome(cell.row, cell);
      const { codes, shown } = answers[index]!;
      const then = before.get(cell.procedureId)!, now = after.get(cell.procedureId)!;
      if ("refused" in expected) {
        if (codes.join() !== expected.refused) wrong.push(`${told(cell)}: ${codes.join() || "done"}, not ${expected.refused}`);
        if (now.whole !== then.whole || now.changes !== then.changes) wrong.push(`${told(cell)}: refused, and yet something was written`);
        if (expected.refused === "INVALID_TRANSITION" && cell.row.mutation !== "draftAdvice" && cell.row.mutation !== "recordDeliberation" && shown !== cell.status) wrong.push(`${told(cell)}: the payload shows ${shown}`);
      } else {
        if (codes.length > 0) wrong.push(`${told(cell)}: ${codes.join()}, not done`);
        if (now.status !== expected.to || shown !== expected.to) wrong.push(`${told(cell)}: leads to ${now.status} (shown ${shown}), not ${expected.to}`);
        if (now.whole === then.whole || now.changes <= then.changes) wrong.push(`${told(cell)}: done, and nothing was recorded`);
      }
    }
    expect(wrong).toEqual([]);
  }, TODAY), 240_000);

  it("is what allowedActs says beforehand", () => inAdviceWorld(async (world) => {
    const committee = await givenAdvice(world).committee();
    const row = ROWS[0]!;
    const all = cases().map((one): Cell => ({ ...one, row, procedureId: randomUUID(), adviceId: randomUUID(), conditionId: randomUUID() }));
    await put(world, all, committee.id);
    const known = [...new Set(ROWS.map(({ act }) => act))];
    for (const role of ROLES) {
      const some = all.filter((one) => one.role === role);
      for (let from = 0; from < some.length; from += 20) {
        const few = some.slice(from, from + 20);
        const document = `{ ${few.map(({ procedureId }, index) => `p${index}: adviceProcedure(id: "${procedureId}") { allowedActs }`).join(" ")} }`;
        const { data, errors } = await ask<Record<string, { allowedActs: string[] } | null>>(world.url, role === "commissielid" ? committee : world.members[role], document);
        expect(errors).toEqual([]);
        const told = few.map(({ kind, status, side }, index) => ({ role, kind, status, side, acts: data?.[`p${index}`]?.allowedActs.filter((act) => known.includes(act) && (act !== "REVISE" || !isLandlord(role))) ?? null }));
        expect(told).toEqual(few.map((one) => ({
          role, kind: one.kind, status: one.status, side: one.side,
          acts: seesProcedure(one) ? known.filter((act) => ROWS.some((other) => other.act === act && "to" in outcome(other, one))).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)) : null,
        })));
      }
    }
  }, TODAY), 120_000);

  /** The order in which buttons are named. */
  const ORDER = ["REVISE", "DRAFT_ADVICE", "ADOPT_ADVICE", "ISSUE_ADVICE", "DECLARE_NO_OBJECTION", "DELIBERATE", "GIVE_CONSENT", "REFUSE_CONSENT", "FULFIL_CONDITION", "ACKNOWLEDGE", "PUBLISH_ADVICE"];
});
