import { randomUUID } from "node:crypto";
import type pg from "pg";
import { hashOfBudget } from "../../src/collaboration/provision/budget-hash.js";
import type { World } from "../support/world.js";

/** What rows that hang on collaboration agreements refer to. */
export interface CollaborationRows {
  readonly municipality: string;
  /** Of the landlord, the council and the tenants of Dordrecht: in force, and published. */
  readonly bargained: string;
  /** The landlord proposed it; it is of a workbook, which nobody ratifies. */
  readonly amendment: string;
  readonly text: string;
  /** The first version, in force; it has one provision. */
  readonly version: string;
  readonly provision: string;
  readonly evaluation: string;
  /** The council nominated somebody. */
  readonly nomination: string;
}

/** SHA-256 of "{}". */
const HASH = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

/** Of the budget of 100 cents that organisations write. */
const BUDGET = hashOfBudget({
  ...{ salt: "x", basis: "LUMP", amountCents: 100, index: null, carryOver: false },
  ...{ committeeFixedCents: null, committeePerHouseholdCents: null },
});

/** Puts these rows into a world, written beneath every rule. */
export async function putCollaboration(
  superuser: pg.Client,
  world: World,
): Promise<CollaborationRows> {
  const { woonbron, cprw, dordtseHuurders } = world.organisations;
  const nomination = randomUUID();
  await superuser.query(
    `INSERT INTO app.commissioner_nomination (id, organisation_id, seat, status, nominee_name,
      nominated_on, shared_at)
    VALUES ($1, $2, 'x', 'NOMINATED', 'x', '2026-01-01', '2026-01-01T12:00:00Z')`,
    [nomination, cprw],
  );
  const [agreement, first, amendment, text, version, provision, evaluation] = Array.from(
    { length: 7 },
    () => randomUUID(),
  ) as [string, string, string, string, string, string, string];
  const put = async (table: string, values: Readonly<Record<string, unknown>>) => {
    const given: Readonly<Record<string, unknown>> = {
      organisation_id: woonbron,
      ...(table !== "agreement" && { agreement_id: agreement }),
      party_ids: [woonbron, cprw, dordtseHuurders],
      ...values,
    };
    const names = Object.keys(given);
    await superuser.query(
      `INSERT INTO app.collaboration_${table} (${names.join(", ")})
        VALUES (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
      Object.values(given),
    );
  };
  const shared = "2026-01-01T12:00:00Z";
  await put("agreement", {
    ...{ id: agreement, title: "x", status: "IN_FORCE", starts_on: "2026-01-01" },
    ...{ current_number: 1, shared_at: shared, published_at: shared, published_on: "2026-01-01" },
  });
  for (const [number, id] of [first, amendment].entries()) {
    const textId = id === amendment ? text : randomUUID();
    await put("amendment", {
      ...{ id, title: "x", process: "TURNS", is_first: id === first, number: number + 1 },
      ...{ status: id === first ? "EFFECTIVE" : "PROPOSED", amendment_class: "WORKBOOK" },
      ...{ current_text_id: textId, last_side: "LANDLORD", shared_at: shared },
    });
    await put("text", {
      ...{ id: textId, amendment_id: id, number: 1, base_number: number, content_hash: HASH },
      ...{ sent_at: shared, sent_on: "2026-01-01" },
    });
  }
  await put("version", {
    ...{ id: version, amendment_id: first, number: 1, status: "IN_FORCE" },
    ...{ starts_on: "2026-01-01", content_hash: HASH, published_at: shared },
  });
  await put("provision", {
    ...{ id: provision, version_id: version, position: 1, part: "CLAUSE", number: "1" },
    ...{ heading: "x", kind: "OTHER", amendment_class: "CLAUSE", text: "x" },
    ...{ text_number: 1, since_number: 1 },
  });
  await put("evaluation", { id: evaluation, status: "DUE", due_on: "2026-01-01" });
  return {
    municipality: world.municipalities.dordrecht,
    ...{ bargained: agreement, amendment, text, version, provision, evaluation, nomination },
  };
}

/** How an organisation writes a row of each table in its own name. */
export function collaborationInserts(
  rows: CollaborationRows,
): Readonly<Record<string, (organisationId: string) => string>> {
  const within = (table: string, values: Readonly<Record<string, string>>) => (id: string) => {
    const given = {
      ...{ organisation_id: `'${id}'`, agreement_id: `'${rows.bargained}'`, party_ids: "'{}'" },
      ...values,
    };
    return `INSERT INTO app.collaboration_${table} (${Object.keys(given).join(", ")})
      VALUES (${Object.values(given).join(", ")})`;
  };
  const [today, hash] = ["app.today()", `'${HASH}'`];
  const [amendment, version] = [`'${rows.amendment}'`, `'${rows.version}'`];
  const inserts: Readonly<Record<string, (organisationId: string) => string>> = {
    agreement: (id) => `
      INSERT INTO app.collaboration_agreement (organisation_id, party_ids, title, status)
      VALUES ('${id}', ARRAY['${id}', '${rows.bargained}']::uuid[], 'x', 'DRAFT')`,
    amendment: within("amendment", {
      ...{ title: "'x'", process: "'TURNS'", is_first: "false", status: "'DRAFT'" },
    }),
    budget: within("budget", {
      ...{ amendment_id: amendment, salt: "'x'", basis: "'LUMP'", amount_cents: "100" },
      ...{ carry_over: "false", hash: `'${BUDGET}'` },
    }),
    budget_year: within("budget_year", {
      ...{ year: "2026", status: "'PROPOSED'", basis: "'LUMP'", amount_cents: "100" },
      account_due_on: today,
    }),
    comment: within("comment", { part: "'CLAUSE'", provision_number: "'1'", text: "'x'" }),
    evaluation: within("evaluation", { due_on: today, status: "'PLANNED'" }),
    judgement: within("judgement", {
      ...{ evaluation_id: `'${rows.evaluation}'`, outcome: "'CONTINUE'", text: "'x'" },
      given_on: today,
    }),
    provision: within("provision", {
      ...{ version_id: version, part: "'CLAUSE'", number: "'2'", position: "2", heading: "'x'" },
      ...{ kind: "'OTHER'", amendment_class: "'CLAUSE'", text: "'x'", text_number: "1" },
      ...{ since_number: "1", begun: "true" },
    }),
    ratification: within("ratification", {
      ...{ amendment_id: amendment, text_id: `'${rows.text}'`, content_hash: hash, hash },
      ...{ body: "'TENANTS_BOARD'", decided_on: today, person_ids: "'{}'", signers: "'[]'" },
    }),
    text: within("text", { amendment_id: amendment, base_number: "1" }),
    version: within("version", {
      ...{ amendment_id: amendment, number: "2", status: "'AGREED'", starts_on: today },
      ...{ content_hash: hash, base_hash: hash },
    }),
  };
  return {
    ...Object.fromEntries(
      Object.entries(inserts).map(([table, insert]) => [`collaboration_${table}`, insert]),
    ),
    commissioner_nomination: (id) => `
      INSERT INTO app.commissioner_nomination (organisation_id, seat, status)
      VALUES ('${id}', 'x', 'VACANCY')`,
    committee_recognition: (id) => `
      INSERT INTO app.committee_recognition (organisation_id, municipality_id, name, complex,
        dwellings, members, status, requested_on)
      VALUES ('${id}', '${rows.municipality}', 'x', 'x', 40, 4, 'REQUESTED', app.today())`,
    nomination_candidate: (id) => `
      INSERT INTO app.nomination_candidate (organisation_id, nomination_id, name)
      VALUES ('${id}', '${rows.nomination}', 'x')`,
  };
}
