import { beneath } from "../support/beneath.js";
import { givenAdvice } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import { givenConcluding, givenOther } from "./given-concluding.js";

export type Json = string | number | null | Json[] | { [name: string]: Json };

/** The names of all that a content says: `parties.capacity`. */
export const membersOf = (value: Json, name = ""): string[] => {
  if (Array.isArray(value) && value.some((one) => typeof one === "object"))
    return value.flatMap((one) => membersOf(one, name));
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [name];
  return Object.entries(value).flatMap(([key, one]) =>
    membersOf(one, name === "" ? key : `${name}.${key}`),
  );
};

/** A slice in two parts, fixed, whose content says something in every member. */
export async function givenFull(world: World): Promise<string> {
  const make = givenConcluding(world);
  const { part, signatories } = make;
  const { woonbron, gemeenteDelft, delftseHuurders } = world.organisations;
  const framework = await make.opened({ title: "Raamovereenkomst", endsOn: "2026-12-31" });
  const before = await givenOther(world, BEFORE_MERGER);
  const parties = [{ ...signatories[0]!, succeedsId: before }, ...signatories.slice(1)];
  const { id, parts } = await make.opened({
    frameworkId: framework.id,
    monitoringMonths: [4],
    refersTo: REFERENCES,
    parts: [
      { ...part, parties },
      { ...part, code: "B", scope: "SLICE", year: 2023, parties },
    ],
  });
  const procedure = await givenAdvice(world).submitted();
  await make.agreed(
    { parts },
    {
      otherIds: [gemeenteDelft],
      appliesToIds: [woonbron, delftseHuurders],
      inReturn: "De gemeente geeft grond uit.",
      complexes: ["Voorhof"],
      priorityYear: 2023,
      nationalGoal: "Verduurzamen",
      nationalGoalEdition: "NPA 2025-2035",
      legalEffect: "INVESTMENT_54_2D",
      legalPercentage: 1.5,
      legalAmountEuros: 30,
      legalYear: 2023,
      reservations: [
        { kind: "ADVICE", note: "Over de huren.", procedureId: procedure.id },
        { kind: "RVC", note: "Boven een miljoen." },
      ],
    },
  );
  await make.agreed({ parts: [parts[1]!] }, { reservations: [{ kind: "RVC" }] });
  await make.decided(id, "FINAL_CONCEPT");
  return id;
}

export const BEFORE_MERGER = {
  id: "0b9b5f0e-4e0c-4c7a-9a55-0d3b1f0f2c01",
  name: "Voorganger",
  kind: "OTHER_LANDLORD",
};
export const REFERENCES = [
  {
    title: "Woondeal",
    kind: "WOONDEAL",
    precedence: "IT_PREVAILS",
    url: "https://delft.example/w",
  },
  { title: "Sociaal statuut", kind: "SOCIAL_STATUTE", precedence: "THIS_PREVAILS", url: null },
] as const;
/** What an agreement or part is moved to. */
export const MOVED = "5a1e0000-0000-4000-8000-00000000000a";
const HOLDING = ["part", "party", "commitment", "reservation", "signature"];
const moving = (column: string, tables: readonly string[]) =>
  tables.map((table) => `UPDATE agreement_${table} SET ${column}_id = '${MOVED}'`);

/** One change of each member of the content, that the constraints of its table let pass. */
export function ofMembers(id: string, partId: string): Record<string, string> {
  const inAll = (table: string, prefix: string, sets: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(sets).map(([name, set]) => [
        `${prefix}.${name}`,
        `UPDATE ${table} SET ${set}`,
      ]),
    );
  const [of, ofPart] = [` WHERE id = '${id}'`, ` WHERE part_id = '${partId}'`];
  const reference = (name: string, value: string) =>
    `refers_to = jsonb_set(refers_to, '{1,${name}}', '${value}') ${of}`;
  const one = "5a1e0000-0000-4000-8000-00000000000b";
  return {
    "agreement.id": [
      `UPDATE agreement SET id = '${MOVED}' ${of}`,
      ...moving("agreement", HOLDING).map((sql) => `${sql} WHERE agreement_id = '${id}'`),
    ].join(";"),
    ...inAll("agreement", "agreement", {
      kind: `kind = 'AMENDMENT' ${of}`,
      baseId: `base_id = '${one}' ${of}`,
      edition: `edition = edition + 1 ${of}`,
      title: `title = title || '.' ${of}`,
      startsOn: `starts_on = starts_on + 1 ${of}`,
      endsOn: `ends_on = ends_on + 1 ${of}`,
      "refersTo.title": reference("title", '"Sociaal statuut."'),
      "refersTo.kind": reference("kind", '"OTHER"'),
      "refersTo.precedence": reference("precedence", '"BESIDE"'),
      "refersTo.url": reference("url", '"https://delft.example/s"'),
      monitoringMonths: `monitoring_months = '{5}' ${of}`,
    }),
    "part.id": [
      `UPDATE agreement_part SET id = '${MOVED}' WHERE id = '${partId}'`,
      ...moving("part", ["party", "commitment", "signature"]).map((sql) => sql + ofPart),
    ].join(";"),
    ...inAll("agreement_part", "part", {
      code: "code = code || '.'",
      title: "title = title || '.'",
      scope: "scope = 'PER_LANDLORD' WHERE scope = 'JOINT'",
      year: "year = year + 1",
      noTenantPartyReason: "no_tenant_party_reason = 'DECLINED'",
    }),
    ...inAll("agreement_party", "parties", {
      organisationId: `member_id = '${one}' WHERE succeeds_id IS NOT NULL`,
      capacity: "capacity = 'ENDORSER' WHERE succeeds_id IS NOT NULL",
      succeedsId: `succeeds_id = '${one}' WHERE succeeds_id IS NOT NULL`,
    }),
    ...inAll("agreement_commitment", "commitments", {
      number: "number = number + 7",
      theme: "theme = 'LEEFBAARHEID'",
      text: "text = replace(text, '100', '101')",
      kind: "kind = 'EFFORT'",
      leadId: `lead_id = '${one}'`,
      otherIds: "other_ids = '{}'",
      appliesToIds: "applies_to_ids = applies_to_ids[2:]",
      inReturn: "in_return = in_return || '.'",
      complexes: "complexes = complexes || '{Buitenhof}'",
      priorityYear: "priority_year = priority_year + 1",
      nationalGoal: "national_goal = national_goal || '.'",
      nationalGoalEdition: "national_goal_edition = national_goal_edition || '.'",
      legalEffect: "legal_effect = 'RENT_SUM_54_1' WHERE legal_year IS NOT NULL",
      legalPercentage: "legal_percentage = legal_percentage + 0.1",
      legalAmountEuros: "legal_amount_euros = legal_amount_euros + 1",
      legalYear: "legal_year = legal_year + 1",
    }),
    ...inAll("agreement_reservation", "commitments.reservations", {
      kind: "kind = 'MARKET' WHERE kind = 'RVC'",
      note: "note = note || '.' WHERE kind = 'RVC'",
      procedureNumber: "procedure_number = procedure_number || '.'",
    }),
  };
}

/** Rows that come, go, or move, and the text that was fixed. */
export const ofRows = (memberId: string): Record<string, string> => ({
  "a party leaves": `UPDATE agreement_party SET left_on = '2022-02-01' WHERE member_id = '${memberId}'`,
  "a party joins": `UPDATE agreement_party SET joined_on = '2022-02-01' WHERE member_id = '${memberId}'`,
  "a party may become one": `UPDATE agreement_party SET capacity = 'PROSPECTIVE'
    WHERE member_id = '${memberId}'`,
  "a party is gone": `DELETE FROM agreement_party WHERE member_id = '${memberId}'`,
  "a commitment is rejected": "UPDATE agreement_commitment SET status = 'REJECTED'",
  "a commitment is gone": "DELETE FROM agreement_commitment WHERE legal_year IS NOT NULL",
  "another text": "UPDATE agreement_commitment SET current_text_id = NULL",
  "a reservation is gone": "DELETE FROM agreement_reservation WHERE kind = 'RVC'",
  "the reservations change places": "UPDATE agreement_reservation SET position = 10 - position",
  "the text that was fixed": `UPDATE agreement_part SET content = content || ' ',
    content_hash = encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex')`,
});

/**
 * Does each change alone, past every policy, trigger and foreign key, as nobody can who acts or
 * administers, and reads after it.
 */
export async function eachChangedAlone<Seen>(
  world: World,
  changes: Readonly<Record<string, string>>,
  read: (change: string) => Promise<Seen>,
): Promise<[change: string, seen: Seen][]> {
  const tables = ["agreement", ...HOLDING.map((one) => `agreement_${one}`)];
  const past = (sql: string) =>
    beneath(world, `BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
  const each = (sql: (table: string) => string) => tables.map(sql).join("; ");
  await beneath(
    world,
    each((table) => `CREATE TEMP TABLE kept_${table} AS TABLE ${table}`),
  );
  const seen: [string, Seen][] = [];
  for (const [change, sql] of Object.entries(changes)) {
    await past(sql);
    seen.push([change, await read(change)]);
    await past(each((table) => `DELETE FROM ${table}; INSERT INTO ${table} TABLE kept_${table}`));
  }
  await beneath(
    world,
    each((table) => `DROP TABLE kept_${table}`),
  );
  return seen;
}
