import { beneath } from "../support/given.js";
import { tablesOf } from "../support/tables-of.js";
import type { World } from "../support/world.js";
import { type Case, isCouncil, isLandlord, isPrivate, type Mutation } from "./procedure-acts.js";

/** One act of one role on a procedure of its own. */
export interface Cell extends Case {
  readonly mutation: Mutation;
  readonly procedureId: string;
  /** What the act is on, when that is a part of the procedure. */
  readonly partId: string;
  /**
   * Of its advice; where the act is on a copy, of the first procedure, whose companion this one is.
   */
  readonly adviceId: string;
  readonly recommendationId: string;
}

/** The tenants' organisation that a procedure is addressed to. */
function adviserOf(world: World, committeeId: string, { role, reach }: Case): string {
  const { cprw, dordtseHuurders } = world.organisations;
  if (isCouncil(role)) return reach === "own" ? cprw : dordtseHuurders;
  if (isLandlord(role) || reach !== "own") return cprw;
  return role === "commissielid" ? committeeId : dordtseHuurders;
}

/**
 * Puts one procedure per cell into its state beneath the API, with the parts that its act needs,
 * and without a history: the database's triggers are asleep meanwhile. Today is 2022-02-01: what
 * was asked waits until the 14th; what has lapsed did so on the 17th of January, and lacks the due
 * day that the clock would look for where it would change the status meanwhile.
 */
export async function putProcedures(
  world: World,
  cells: readonly Cell[],
  committeeId: string,
): Promise<void> {
  await beneath(world, "SET session_replication_role = replica");
  const copies = cells.filter(({ mutation }) => mutation.on === "confided");
  await putCases(
    world,
    [...cells, ...copies.map((cell) => ({ ...cell, procedureId: cell.adviceId }))],
    committeeId,
  );
  await beneath(
    world,
    `
    UPDATE advice_procedure SET companion_of_id = given.first_id
    FROM unnest($1::uuid[], $2::uuid[]) AS given (id, first_id) WHERE advice_procedure.id = given.id`,
    [copies.map(({ procedureId }) => procedureId), copies.map(({ adviceId }) => adviceId)],
  );
  const on = (...names: string[]) => cells.filter(({ mutation }) => names.includes(mutation.on));
  const part = (table: string, some: readonly Cell[], columns: Readonly<Record<string, string>>) =>
    putParts(world, table, some, columns);
  const submitted = { number: "1", submitted_at: "now()", received_on: "p.received_on" },
    asked = {
      question: "'Wat vindt u?'",
      motives: "'De inflatie'",
      consequences: "'Meer huur'",
      organisation_id: "p.organisation_id",
    };
  const requests = cells.filter(({ kind }) => kind !== "UNSOLICITED");
  const isConfidential = ({ mutation }: Cell) =>
    mutation.on === "confidential" || mutation.on === "confided";
  for (const [confidentiality, some] of [
    ["CONFIDENTIAL", requests.filter(isConfidential)],
    ["SHARED", requests.filter((cell) => !isConfidential(cell))],
  ] as const) {
    await part(
      "advice_request_version",
      some.filter(({ status }) => isPrivate(status)),
      { ...asked, confidentiality: `'${confidentiality}'` },
    );
    await part(
      "advice_request_version",
      some.filter(({ status }) => !isPrivate(status)),
      { ...asked, ...submitted, confidentiality: `'${confidentiality}'` },
    );
  }
  const landlord = `uuid '${world.organisations.woonbron}'`;
  await part(
    "advice_document",
    on("confidential", "confided").filter(
      ({ kind, status }) => kind === "UNSOLICITED" && !isPrivate(status),
    ),
    {
      organisation_id: landlord,
      title: "'Contract'",
      url: "'https://example.org/contract.pdf'",
      confidentiality: "'CONFIDENTIAL'",
      shared_at: "now()",
    },
  );
  await part("advice_information_request", on("question"), {
    organisation_id: "p.adviser_id",
    question: "'Wanneer?'",
  });
  await part("advice_information_request", on("answered"), {
    organisation_id: "p.adviser_id",
    question: "'Wanneer?'",
    answer: "'In mei'",
    answered_at: "now()",
    material: "true",
    effect: "'NONE'",
  });
  await part("advice_extension", on("extension"), {
    organisation_id: "p.adviser_id",
    until_on: "date '2022-03-01'",
    reason: "'Vakantie'",
    status:
      "CASE WHEN p.status = 'LAPSED' OR p.status = 'DECIDED' AND p.due_on IS NULL THEN 'LAPSED' ELSE 'ASKED' END",
  });
  await part("consent_condition", on("condition"), {
    organisation_id: "p.adviser_id",
    number: "1",
    text: "'Eerst overleg'",
  });
  for (const { role, ...one } of [
    { role: isLandlord, organisation_id: landlord },
    { role: (name: Case["role"]) => !isLandlord(name), organisation_id: "p.adviser_id" },
  ]) {
    const ruled = {
      status: "'RULED'",
      ruling: "'Ongegrond'",
      ruled_on: "date '2022-01-28'",
      ruling_sent_on: "date '2022-01-28'",
      court_until: "date '2022-03-25'",
    };
    await part(
      "advice_dispute",
      on("dispute/RULED").filter((cell) => role(cell.role)),
      {
        ...one,
        ...ruled,
        route: "'HUURCOMMISSIE'",
        ground: "'Geen redenen'",
        filed_on: "date '2022-01-20'",
        suspends_execution: "false",
      },
    );
    await part(
      "advice_dispute",
      on("dispute").filter((cell) => role(cell.role)),
      {
        ...one,
        route: "'HUURCOMMISSIE'",
        ground: "'Geen redenen'",
        filed_on: "date '2022-01-20'",
        suspends_execution: "false",
      },
    );
  }
  await part(
    "advice_dispute",
    cells.filter(
      ({ status, mutation }) =>
        status === "REPLACED_BY_RULING" && mutation.name === "executeAdviceProcedure",
    ),
    {
      id: "gen_random_uuid()",
      organisation_id: landlord,
      route: "'KANTONRECHTER'",
      ground: "'Onredelijk'",
      filed_on: "date '2022-01-12'",
      suspends_execution: "false",
      status: "'RULED'",
      ruling: "'Vervangende instemming'",
      ruled_on: "date '2022-01-20'",
      replaces_consent: "true",
    },
  );
  const advice = {
    organisation_id: "p.adviser_id",
    outcome: "'NEGATIVE'",
    summary: "'Samenvatting'",
  };
  const issued = {
    ...advice,
    status: "'ISSUED'",
    adopted_on: "date '2022-01-09'",
    issued_at: "now()",
    received_on: "date '2022-01-10'",
  };
  await part("advice", on("advice/DRAFT"), { ...advice, status: "'DRAFT'" });
  await part("advice", on("advice/ADOPTED"), {
    ...advice,
    status: "'ADOPTED'",
    adopted_on: "date '2022-01-09'",
  });
  await part("advice", on("advice/ISSUED"), issued);
  const answerable = on("advised", "response", "promise").filter(
    ({ kind, status }) => kind !== "UNSOLICITED" || !isPrivate(status),
  );
  await part("advice", answerable, { ...issued, id: "given.advice_id" });
  await part("advice_recommendation", answerable, {
    organisation_id: "p.adviser_id",
    id: "given.recommendation_id",
    advice_id: "given.advice_id",
    number: "1",
    text: "'Bevries de huren'",
    weight: "'CONDITION'",
  });
  const decided =
    "jsonb_build_array(jsonb_build_object('recommendationId', given.recommendation_id, " +
    "'decision', 'ADOPTED', 'reasons', NULL, 'actionOwner', NULL, 'actionDueOn', NULL))";
  await part(
    "landlord_response",
    answerable.filter(({ mutation }) => mutation.on === "response"),
    { organisation_id: landlord, letter: "'Wij volgen u'", draft_decisions: decided },
  );
  const promises = answerable.filter(({ mutation }) => mutation.on === "promise");
  await part("landlord_response", promises, {
    organisation_id: landlord,
    id: "given.advice_id",
    status: "'SENT'",
    sent_at: "now()",
    overall: "'FOLLOWED'",
  });
  await part("recommendation_response", promises, {
    organisation_id: landlord,
    response_id: "given.advice_id",
    recommendation_id: "given.recommendation_id",
    number: "1",
    decision: "'ADOPTED'",
    action_owner: "'Beheer'",
    follow_up_status: "'OPEN'",
  });
  await beneath(world, "SET session_replication_role = origin");
  await beneath(world, "ANALYZE");
}

async function putCases(world: World, cells: readonly Cell[], committeeId: string): Promise<void> {
  const { woonbron, cprw } = world.organisations,
    { dordrecht, delft } = world.municipalities;
  const isFar = ({ role, reach }: Case) =>
    reach === "far" || (role === "regiodirecteur" && reach === "other");
  await beneath(
    world,
    `
    INSERT INTO advice_procedure (id, kind, status, title, wohv_subject, consent_basis,
      municipality_ids, organisation_id, adviser_id, year, number, shared_at, received_on,
      term_from_on, advice_days, response_days, advice_due_on, due_on, answered_on, answered_with,
      reasons_received_on, fully_followed, decided_on)
    SELECT id, kind, status, 'Onderwerp',
      CASE WHEN kind = 'CONSENT' THEN 'J' ELSE 'E' END,
      CASE WHEN kind = 'CONSENT' THEN 'WOHV_5A' END,
      ARRAY[municipality_id],
      CASE WHEN kind = 'UNSOLICITED' THEN $1::uuid ELSE $2 END,
      adviser_id,
      CASE WHEN shared THEN 2022 END,
      CASE WHEN shared THEN place END,
      CASE WHEN shared THEN now() END,
      CASE WHEN shared THEN from_on END,
      CASE WHEN shared AND asks_advice THEN from_on END,
      CASE WHEN shared AND asks_advice THEN 42 END,
      CASE WHEN shared AND kind <> 'CONSENT' THEN 14 END,
      CASE WHEN shared AND asks_advice THEN from_on + 42 END,
      CASE WHEN asks_advice
        AND (also = 'UNADVISED' OR status IN ('REQUESTED', 'INFO_PENDING') AND also <> 'PAST')
        THEN from_on + 42 END,
      CASE WHEN answered_with IS NOT NULL THEN date '2022-01-10' END,
      answered_with,
      CASE WHEN status = 'RESPONDED' THEN date '2022-01-20' END,
      CASE WHEN status = 'RESPONDED' THEN true END,
      CASE WHEN status IN ('DECIDED', 'EXECUTED') AND kind = 'REQUESTED'
        THEN date '2022-01-31' END
    FROM (
      SELECT *, status NOT IN ('DRAFT', 'DISCARDED') AS shared,
        kind IN ('REQUESTED', 'VOLUNTARY') AS asks_advice,
        CASE WHEN status = 'LAPSED' OR also = 'PAST' THEN date '2021-12-06'
          ELSE date '2022-01-03' END AS from_on,
        CASE WHEN also IN ('PAST', 'UNADVISED') THEN NULL
        WHEN also = 'UNRESERVED' THEN 'UNRESERVED_ADVICE'
        WHEN (status IN ('ADVISED', 'RESPONDED') OR also = 'UNANSWERED') AND kind <> 'UNSOLICITED'
          THEN 'ADVICE'
        WHEN status IN ('NO_OBJECTION', 'DECIDED', 'EXECUTED') AND kind = 'REQUESTED'
          OR status = 'NO_OBJECTION' THEN 'NO_OBJECTION'
        WHEN status LIKE 'CONSENTED%' THEN 'CONSENT'
        WHEN status = 'CONDITION_FAILED' THEN 'CONSENT'
        WHEN status IN ('REFUSED', 'REPLACED_BY_RULING') THEN 'REFUSAL' END AS answered_with
      FROM unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[],
        $7::uuid[]) WITH ORDINALITY AS given (id, kind, state, adviser_id, municipality_id, place),
        LATERAL (SELECT split_part(state, '/', 1) AS status,
          split_part(state, '/', 2) AS also) told) given`,
    [
      cprw,
      woonbron,
      cells.map(({ procedureId }) => procedureId),
      cells.map(({ kind }) => kind),
      cells.map(({ status }) => status),
      cells.map((cell) => adviserOf(world, committeeId, cell)),
      cells.map((cell) => (isFar(cell) ? delft : dordrecht)),
    ],
  );
}

/**
 * A part for each of these procedures, with who reads it as the triggers would say. Its id is the
 * cell's, unless the columns say otherwise.
 */
async function putParts(
  world: World,
  table: string,
  cells: readonly Cell[],
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  const all: Readonly<Record<string, string>> = {
    id: "given.part_id",
    procedure_id: "p.id",
    procedure_readers: "array_remove(app.readers_of(p), 'PUBLIC')",
    ...columns,
  };
  await beneath(
    world,
    `
    INSERT INTO ${table} (${Object.keys(all).join(", ")}) SELECT ${Object.values(all).join(", ")}
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) AS given (procedure_id, part_id,
      advice_id, recommendation_id)
    JOIN advice_procedure p ON p.id = given.procedure_id`,
    [
      cells.map(({ procedureId }) => procedureId),
      cells.map(({ partId }) => partId),
      cells.map(({ adviceId }) => adviceId),
      cells.map(({ recommendationId }) => recommendationId),
    ],
  );
}

const PARTS = tablesOf("advice").filter(
  (table) => !["advice_procedure", "agreed_right", "agreed_term", "board_meeting"].includes(table),
);

/**
 * All there is to know of each procedure: the row and everything that hangs on it, its status, and
 * how many changes the log counts.
 */
export async function everythingOf(
  world: World,
): Promise<Map<string, { whole: string; status: string; changes: number }>> {
  const rows = await beneath<{ id: string; whole: string; status: string; changes: number }>(
    world,
    `
    WITH part AS (SELECT procedure_id, md5(string_agg(content, '|' ORDER BY content)) AS whole
    FROM
      (${PARTS.map(
        (table) => `SELECT procedure_id, '${table}' || t::text AS content FROM ${table} t`,
      ).join(" UNION ALL ")})
      one
    GROUP BY procedure_id),
      changed AS (SELECT subject_id, count(*)::int AS changes FROM change GROUP BY subject_id)
    SELECT p.id, p.status, concat(p, part.whole) AS whole, COALESCE(changed.changes, 0) AS changes
    FROM advice_procedure p
    LEFT JOIN part ON part.procedure_id = p.id
    LEFT JOIN changed ON changed.subject_id = p.id::text`,
  );
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}
