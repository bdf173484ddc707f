import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { ask, codesOf } from "../support/api.js";
import { beneath, forEachOf } from "../support/given.js";
import { givenAdvice, inAdviceWorld } from "../support/given-advice.js";
import type { World } from "../support/world.js";

// Who may do what with a request and its term (domain brief, sections 3 and 7.2 to 7.4), written out once more. Nothing here is computed from
// src/advice/*.policy.ts: these tests hold the two against each other.

const TODAY = "2022-02-01";
const STATUSES = {
  REQUESTED: ["DRAFT", "DISCARDED", "REQUESTED", "INFO_PENDING", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED", "DECIDED", "EXECUTED", "CLOSED", "WITHDRAWN"],
  VOLUNTARY: ["DRAFT", "DISCARDED", "REQUESTED", "ADVISED", "NO_OBJECTION", "LAPSED", "RESPONDED", "CLOSED", "WITHDRAWN"],
  CONSENT: ["DRAFT", "DISCARDED", "REQUESTED", "CONSENTED", "CONSENTED_CONDITIONALLY", "REFUSED", "EXECUTED", "WITHDRAWN"],
  UNSOLICITED: ["DRAFT", "DISCARDED", "ISSUED", "ACKNOWLEDGED", "RESPONDED", "FOLLOW_UP", "CLOSED", "WITHDRAWN"],
} as const;
type Kind = keyof typeof STATUSES;

const ROLES = ["bestuurder", "participatieadviseur", "beleidsadviseur", "regiodirecteur", "voorzitter", "secretaris", "bestuurslid", "ondersteuner", "dordtseHuurder", "commissielid"] as const;
type RoleName = (typeof ROLES)[number];
const groupOf = (role: RoleName): "landlord" | "council" | "local" => (ROLES.indexOf(role) < 4 ? "landlord" : ROLES.indexOf(role) < 8 ? "council" : "local");

/**
 * Act by act: the mutation, what allowedActs calls it, whose mutation it is (w the landlord's, c the council's, l of who is addressed locally), the roles in the order of ROLES:
 * x may, d may on a draft only, - not; and from which status to which for each kind: R requested, V voluntary, C consent, U unsolicited. A status alone stays.
 */
const TABLE = `
  reviseAdviceRequest        REVISE                w   x-xx ---- --  R DRAFT  V DRAFT  C DRAFT
  discardAdviceProcedure     DISCARD               wc  x-xx xxxx --  R DRAFT>DISCARDED  V DRAFT>DISCARDED  C DRAFT>DISCARDED  U DRAFT>DISCARDED
  submitAdviceRequest        SUBMIT                w   x--- ---- --  R DRAFT>REQUESTED  V DRAFT>REQUESTED  C DRAFT>REQUESTED
  addAdviceDocument          ADD_DOCUMENT          w   x-dd ---- --  R DRAFT REQUESTED INFO_PENDING  V DRAFT REQUESTED  C DRAFT REQUESTED
  supplementAdviceRequest    SUPPLEMENT            w   x--- ---- --  R REQUESTED INFO_PENDING  V REQUESTED  C REQUESTED
  liftAdviceConfidentiality  LIFT_CONFIDENTIALITY  w   x--- ---- --  R REQUESTED INFO_PENDING ADVISED NO_OBJECTION LAPSED RESPONDED DECIDED EXECUTED CLOSED WITHDRAWN  V REQUESTED ADVISED NO_OBJECTION LAPSED RESPONDED CLOSED WITHDRAWN  C REQUESTED CONSENTED CONSENTED_CONDITIONALLY REFUSED EXECUTED WITHDRAWN
  withdrawAdviceProcedure    WITHDRAW              wc  x--- x--- --  R REQUESTED>WITHDRAWN INFO_PENDING>WITHDRAWN ADVISED>WITHDRAWN NO_OBJECTION>WITHDRAWN LAPSED>WITHDRAWN RESPONDED>WITHDRAWN  V REQUESTED>WITHDRAWN ADVISED>WITHDRAWN NO_OBJECTION>WITHDRAWN LAPSED>WITHDRAWN RESPONDED>WITHDRAWN  C REQUESTED>WITHDRAWN CONSENTED>WITHDRAWN CONSENTED_CONDITIONALLY>WITHDRAWN REFUSED>WITHDRAWN  U ISSUED>WITHDRAWN ACKNOWLEDGED>WITHDRAWN
  askForInformation          ASK_INFORMATION       cl  ---- xx-- xx  R REQUESTED>INFO_PENDING INFO_PENDING  V REQUESTED  C REQUESTED
  answerInformationRequest   ANSWER_INFORMATION    w   x--- ---- --  R INFO_PENDING>REQUESTED  V REQUESTED  C REQUESTED
  contestTermEffect          CONTEST_EFFECT        cl  ---- xx-- xx  R REQUESTED INFO_PENDING ADVISED LAPSED RESPONDED  V REQUESTED ADVISED LAPSED
  askForExtension            ASK_EXTENSION         cl  ---- xx-- xx  R REQUESTED INFO_PENDING  V REQUESTED
  grantExtension             ANSWER_EXTENSION      w   x--- ---- --  R REQUESTED INFO_PENDING  V REQUESTED
  refuseExtension            ANSWER_EXTENSION      w   x--- ---- --  R REQUESTED INFO_PENDING  V REQUESTED
  offerExtension             OFFER_EXTENSION       w   x--- ---- --  R REQUESTED INFO_PENDING  V REQUESTED`;

interface Row { mutation: string; act: string; whose: string; roles: string; to: Map<string, string> }
const KIND_OF: Record<string, Kind> = { R: "REQUESTED", V: "VOLUNTARY", C: "CONSENT", U: "UNSOLICITED" };
const ROWS: Row[] = TABLE.trim().split("\n").map((line) => {
  const [mutation, act, whose, landlord, council, local, ...moves] = line.trim().split(/\s+/) as [string, string, string, string, string, string, ...string[]];
  const to = new Map<string, string>();
  let kind: Kind = "REQUESTED";
  for (const move of moves) {
    if (KIND_OF[move]) kind = KIND_OF[move];
    else to.set(`${kind} ${move.split(">")[0]}`, move.split(">").at(-1)!);
  }
  return { mutation, act, whose, roles: `${landlord}${council}${local}`, to };
});

/** Whom a procedure is addressed to, seen from the role that acts. */
type Side = "own" | "other";
interface Case { kind: Kind; status: string; side: Side; role: RoleName }

const isPrivate = (status: string) => status === "DRAFT" || status === "DISCARDED";

/** Whether the role sees the procedure: each party its own drafts; then the parties, who is addressed, and the local organisation in its area. */
function seesProcedure({ kind, status, side, role }: Case): boolean {
  if (isPrivate(status)) return groupOf(role) === (kind === "UNSOLICITED" ? "council" : "landlord");
  return role !== "commissielid" || side === "own";
}

/** What the two sides say to each other about the term: the parties and who is addressed. */
const ON_QUESTION = ["answerInformationRequest", "contestTermEffect"], ON_EXTENSION = ["grantExtension", "refuseExtension"];
const seesPart = ({ side, role }: Case, { mutation }: Row) => ![...ON_QUESTION, ...ON_EXTENSION].includes(mutation) || groupOf(role) !== "local" || side === "own";

/** The one outcome the table allows: a status, or the code of the refusal. */
function outcome(row: Row, one: Case): { to: string } | { refused: string } {
  const { kind, status, side, role } = one;
  const group = groupOf(role);
  if (!row.whose.includes(group === "landlord" ? "w" : group[0]!)) return { refused: "FORBIDDEN" };
  if (!seesProcedure(one) || !seesPart(one, row)) return { refused: "NOT_FOUND" };
  const mark = row.roles[ROLES.indexOf(role)]!;
  if (mark === "-" || (mark === "d" && status !== "DRAFT")) return { refused: "FORBIDDEN" };
  if (group !== "landlord" && side === "other") return { refused: "FORBIDDEN" };
  // What both sides know, each does with what it began.
  if (["REVISE", "DISCARD", "WITHDRAW"].includes(row.act) && (group === "council") !== (kind === "UNSOLICITED")) return { refused: "FORBIDDEN" };
  const to = row.to.get(`${kind} ${status}`);
  return to ? { to } : { refused: "INVALID_TRANSITION" };
}

interface Cell extends Case { row: Row; procedureId: string; partId: string }
const told = ({ row, kind, status, side, role }: Cell) => `${row.mutation} of ${side} ${kind} ${status} by ${role}`;
const onPart = ({ mutation }: Row) => mutation === "liftAdviceConfidentiality" || ON_QUESTION.includes(mutation) || ON_EXTENSION.includes(mutation);

/** Good input for each act: what is refused, is refused for the state, the side or the role. */
function inputOf({ row, procedureId, partId }: Cell): object {
  const extension = { untilOn: "2022-03-01", reason: "Tijd" };
  const more: Record<string, object> = {
    reviseAdviceRequest: { question: "Anders?" }, addAdviceDocument: { title: "Stuk", url: "https://example.org/stuk" }, supplementAdviceRequest: { supplement: "Meer", material: false },
    withdrawAdviceProcedure: { reason: "Vervallen" }, askForInformation: { question: "Hoe?" }, answerInformationRequest: { answer: "Zo", material: false }, contestTermEffect: { effect: "RESTART", reason: "Daarom" },
    askForExtension: extension, offerExtension: extension, refuseExtension: { reason: "Nee" },
  };
  return { id: onPart(row) ? partId : procedureId, expectedVersion: 1, ...more[row.mutation] };
}

const showing = ({ mutation }: Row) => (ON_QUESTION.includes(mutation) ? "informationRequest { procedure { status } }" : ON_EXTENSION.includes(mutation) ? "extension { procedure { status } }" : "procedure { status }");
interface Shown { procedure?: { status: string } }

/** What became of an act: its codes, and the status of the procedure as the payload shows it. */
async function perform(world: World, who: { token: string }, cell: Cell) {
  const { mutation } = cell.row;
  const document = `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${showing(cell.row)} userErrors { code } } }`;
  const answer = await ask<Record<string, (Shown & { userErrors: { code: string }[]; informationRequest?: Shown; extension?: Shown }) | null>>(world.url, who, document, { input: inputOf(cell) });
  const payload = answer.data?.[mutation];
  return { codes: [...new Set([...codesOf(answer), ...(payload?.userErrors ?? []).map(({ code }) => code)])], shown: (payload?.procedure ?? payload?.informationRequest?.procedure ?? payload?.extension?.procedure)?.status };
}

/** Who is addressed in a case: the role's own organisation, or another in the same area. */
function addresseeOf({ organisations }: World, { role, side, kind }: Case, committeeId: string): string {
  const own = role === "dordtseHuurder" ? organisations.dordtseHuurders : role === "commissielid" ? committeeId : organisations.cprw;
  if (side === "own" || kind === "UNSOLICITED") return own;
  return own === organisations.cprw ? organisations.dordtseHuurders : organisations.cprw;
}

/** One procedure per cell, put beneath the API into its state, with the part that the act is on. */
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
    cells.map(({ kind }) => (kind === "UNSOLICITED" ? cprw : woonbron)), cells.map((cell) => addresseeOf(world, cell, committeeId))]);
  const part = (table: string, columns: string, values: string, of: readonly Cell[]) => beneath(world, `
    INSERT INTO ${table} (id, procedure_id, organisation_id, ${columns}) SELECT given.id, procedure.id, ${table === "advice_request_version" ? "procedure.organisation_id" : "procedure.adviser_id"}, ${values}
    FROM unnest($1::uuid[], $2::uuid[]) AS given (id, procedure_id) JOIN advice_procedure procedure ON procedure.id = procedure_id`, [of.map(({ partId }) => partId), of.map(({ procedureId }) => procedureId)]);
  const of = (...mutations: string[]) => cells.filter(({ row }) => mutations.includes(row.mutation));
  const asked = cells.filter(({ row, kind }) => kind !== "UNSOLICITED" && !ON_QUESTION.includes(row.mutation) && !ON_EXTENSION.includes(row.mutation));
  await part("advice_request_version", "question, motives, consequences, confidentiality, number, submitted_at", "'Vraag', 'Motieven', 'Gevolgen', 'CONFIDENTIAL', CASE WHEN shared_at IS NOT NULL THEN 1 END, shared_at", asked);
  await part("advice_information_request", "question", "'Hoe?'", of("answerInformationRequest"));
  await part("advice_information_request", "question, answer, answered_at, material, effect", "'Hoe?', 'Zo', now(), false, 'NONE'", of("contestTermEffect"));
  await part("advice_extension", "until_on, reason, status", "'2022-03-01', 'Tijd', CASE procedure.status WHEN 'LAPSED' THEN 'LAPSED' ELSE 'ASKED' END", of(...ON_EXTENSION)); // else the clock would make it so
}

/** All there is to know of each procedure: the row, what hangs on it, and how many changes its history counts. */
async function everythingOf(world: World): Promise<Map<string, { whole: string; status: string; changes: number }>> {
  const part = (table: string) => `(SELECT array_agg(p ORDER BY p.id) FROM ${table} p WHERE p.procedure_id = procedure.id)`;
  const rows = await beneath<{ id: string; whole: string; status: string; changes: string }>(world, `
    SELECT procedure.id, procedure.status, concat(procedure, ${["advice_request_version", "advice_document", "advice_information_request", "advice_extension"].map(part).join(", ")}) AS whole, COALESCE(changes.count, 0) AS changes
    FROM advice_procedure procedure LEFT JOIN (SELECT subject_id, count(*) FROM change GROUP BY subject_id) changes ON changes.subject_id = procedure.id::text`);
  return new Map(rows.map(({ id, changes, ...rest }) => [id, { ...rest, changes: Number(changes) }]));
}

/** Every kind and status with the roles that can meet them there. */
const cases = (): Case[] => (Object.keys(STATUSES) as Kind[]).flatMap((kind) => STATUSES[kind].flatMap((status) => [
  ...ROLES.slice(0, 8).map((role): Case => ({ kind, status, side: "own", role })),
  ...(kind === "REQUESTED" ? (["dordtseHuurder", "commissielid"] as const).flatMap((role) => [{ kind, status, side: "own", role }, { kind, status, side: "other", role }] as Case[]) : []),
  ...(kind === "REQUESTED" ? [{ kind, status, side: "other", role: "voorzitter" } as Case] : []),
]));

describe("every act on a request and its term, on every kind of procedure, in every state, by every role", () => {
  it("does what the lifecycle says, or refuses with the code it should and writes nothing", () => inAdviceWorld(async (world) => {
    const committee = await givenAdvice(world).committee();
    // One of a group to whom a mutation is not given stands for the others.
    const meant = (row: Row, { kind, role }: Case) => (row.whose.includes(groupOf(role) === "landlord" ? "w" : groupOf(role)[0]!) || ["bestuurder", "voorzitter", "dordtseHuurder"].includes(role)) && !(row.act === "LIFT_CONFIDENTIALITY" && kind === "UNSOLICITED");
    const all: Cell[] = ROWS.flatMap((row) => cases().filter((one) => meant(row, one)).map((one) => ({ ...one, row, procedureId: randomUUID(), partId: randomUUID() })));
    expect(all.length).toBeGreaterThan(3_000);
    await put(world, all, committee.id);
    const before = await everythingOf(world);
    const answers = await forEachOf(all, async (cell) => perform(world, cell.role === "commissielid" ? committee : world.members[cell.role], cell));
    const after = await everythingOf(world);

    const wrong: string[] = [];
    for (const [index, cell] of all.entries()) {
      const expected = outcome(cell.row, cell);
      const { codes, shown } = answers[index]!;
      const then = before.get(cell.procedureId)!, now = after.get(cell.procedureId)!;
      if ("refused" in expected) {
        if (codes.join() !== expected.refused) wrong.push(`${told(cell)}: ${codes.join() || "done"}, not ${expected.refused}`);
        if (now.whole !== then.whole || now.changes !== then.changes) wrong.push(`${told(cell)}: refused, and yet something was written`);
        if (expected.refused === "INVALID_TRANSITION" && shown !== cell.status) wrong.push(`${told(cell)}: the payload shows ${shown}`);
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
    const known = [...new Set(ROWS.map(({ act }) => act))];
    const all = cases().map((one): Cell => ({ ...one, row: ROWS[0]!, procedureId: randomUUID(), partId: randomUUID() }));
    await put(world, all, committee.id);
    const wrong: unknown[] = [];
    for (const role of ROLES) {
      const some = all.filter((one) => one.role === role);
      for (let from = 0; from < some.length; from += 20) {
        const few = some.slice(from, from + 20);
        const document = `{ ${few.map(({ procedureId }, index) => `p${index}: adviceProcedure(id: "${procedureId}") { allowedActs }`).join(" ")} }`;
        const { data, errors } = await ask<Record<string, { allowedActs: string[] } | null>>(world.url, role === "commissielid" ? committee : world.members[role], document);
        expect(errors).toEqual([]);
        for (const [index, one] of few.entries()) {
          // The council revises its own unsolicited advice by an act of its own.
          const told = data?.[`p${index}`]?.allowedActs.filter((act) => known.includes(act) && !(act === "REVISE" && one.kind === "UNSOLICITED")).sort();
          const expected = seesProcedure(one) ? known.filter((act) => ROWS.some((row) => row.act === act && "to" in outcome(row, one))).sort() : undefined;
          if (JSON.stringify(told) !== JSON.stringify(expected)) wrong.push({ ...one, row: undefined, told, expected });
        }
      }
    }
    expect(wrong).toEqual([]);
  }, TODAY), 120_000);
});
