import { expect, it } from "@jest/globals";
import type pg from "pg";
import { viewerSettings } from "../../src/persistence/viewer-settings.js";
import type { Viewer } from "../../src/authorisation/viewer.js";
import { createNewWorld, type World } from "../support/world.js";
import {
  agreementInserts,
  type AgreementRows,
  CONTENT_HASH,
  putAgreement,
} from "./agreement-rows.js";
import { connectAsApi, connectAsSuperuser, viewerOf, writeAs } from "./viewers.js";

// Whoever is party to an agreement may write its rows. What another party said there stays, whatever
// a mistake in an act would write: each statement is made as the role that answers requests.

interface Scene {
  readonly world: World;
  readonly api: pg.Client;
  readonly superuser: pg.Client;
  readonly municipality: Viewer;
  readonly rows: AgreementRows;
}

/** An agreement in Dordrecht, and its municipality. */
async function inAgreement(
  state: Parameters<typeof putAgreement>[2],
  test: (scene: Scene) => Promise<void>,
): Promise<void> {
  const world = await createNewWorld();
  const [api, superuser] = [
    await connectAsApi(world.databaseUrl),
    await connectAsSuperuser(world.databaseUrl),
  ];
  try {
    const rows = await putAgreement(superuser, world, state);
    const municipality = await viewerOf(world, "dordtseAmbtenaar");
    await test({ world, api, superuser, municipality, rows });
  } finally {
    await api.end();
    await superuser.end();
    await world.end();
  }
}

const NOT_GRANTED = "42501",
  KEPT = "23001",
  CONTRADICTS = "23514";

/**
 * Tries each statement as the municipality. What a trigger refuses would be written without it: so
 * the statement means a row that there is, and nothing else stands in its way.
 */
async function refusesEach(
  { api, superuser, municipality }: Scene,
  statements: readonly (readonly [sql: string, state: string])[],
): Promise<void> {
  for (const [sql, state] of statements)
    expect([sql, await writeAs(api, municipality, sql)]).toEqual([sql, state]);
  const { rows: tables } = await superuser.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'app'::regnamespace AND relkind = 'r' AND relname LIKE 'agreement%'`,
  );
  for (const { name } of tables)
    await superuser.query(`ALTER TABLE app.${name} DISABLE TRIGGER USER`);
  for (const [sql, state] of statements)
    if (state === KEPT) expect([sql, await writeAs(api, municipality, sql)]).toEqual([sql, 1]);
}

/** Puts an organisation out of an agreement, and another one in. */
const PARTY_IDS = (id: string) =>
  [
    [`UPDATE app.agreement SET party_ids = array_remove(party_ids, '${id}')`, KEPT],
    [`UPDATE app.agreement SET party_ids = party_ids || gen_random_uuid()`, KEPT],
  ] as const;

it("nobody decides in negotiation for another, nor rewrites what another sent", () =>
  inAgreement({ isPublished: false }, async (scene) => {
    const { world, superuser, rows } = scene;
    const { woonbron, cprw, gemeenteDordrecht } = world.organisations;
    const insert = agreementInserts(rows);
    for (const table of ["answer", "text"].map((name) => `agreement_commitment_${name}`))
      await superuser.query(insert[table]!(woonbron));
    for (const table of ["consent", "dispute", "reservation", "progress_answer", "judgement"])
      await superuser.query(insert[`agreement_${table}`]!(cprw));
    // the municipality has confirmed the report, and the tenants of Dordrecht have said nothing
    await superuser.query(insert.agreement_progress_answer!(gemeenteDordrecht));
    await superuser.query(insert.agreement_position!(woonbron));
    await superuser.query(insert.agreement_progress!(woonbron));
    const set = (table: string, changes: string, id?: string) =>
      `UPDATE app.agreement_${table} SET ${changes}${id ? ` WHERE id = '${id}'` : ""}`;
    const text = (changes: string) => set("commitment_text", changes, rows.text);
    const commitment = (changes: string) => set("commitment", changes, rows.commitment);
    const landlord = (changes: string) => set("party", changes, rows.parties[woonbron]);
    const progress = (changes: string) => set("progress", changes, rows.progress);
    const paper = `UPDATE app.agreement_signature SET confirmed_on = app.today()`;
    await superuser.query(
      insert.agreement_signature!(woonbron)
        .replace("on_paper", "on_paper, evidence_url, evidence_sha256")
        .replace("false FROM", `true, 'https://x.example', '${CONTENT_HASH}' FROM`),
    );
    await superuser.query(insert.agreement_paper_statement!(woonbron));
    const statement = (changes: string) => set("paper_statement", changes);
    const confirmedBy = (id: string) =>
      statement(`confirmed_on = app.today(), confirmed_by_id = '${id}'`);
    await refusesEach(scene, [
      [text("text = 'y'"), KEPT],
      [text("terms = '{}'"), KEPT],
      [text("reason = 'y'"), KEPT],
      [text("sent_on = '2026-01-02'"), KEPT],
      [commitment("text = 'y'"), KEPT],
      [commitment(`lead_id = '${cprw}'`), KEPT],
      [commitment("status = 'AGREED'"), KEPT],
      [commitment("status = 'REJECTED'"), KEPT],
      [commitment("status = 'WITHDRAWN'"), KEPT],
      [commitment("number = 7"), KEPT],
      [set("commitment_answer", "decision = 'REJECTED'"), NOT_GRANTED],
      [set("proposal", "status = 'ACCEPTED'", rows.proposal), KEPT],
      [set("proposal", "status = 'REJECTED'", rows.proposal), KEPT],
      [set("proposal", "status = 'WITHDRAWN'", rows.proposal), KEPT],
      [set("consent", "accepted = false"), NOT_GRANTED],
      [landlord("stance = 'REFUSED'"), KEPT],
      [landlord("stance = 'SIGNED'"), KEPT],
      [landlord("stance_text = 'y'"), KEPT],
      [landlord("standing = 'NOT_CONCLUDED'"), KEPT],
      [landlord("left_on = app.today()"), KEPT],
      [landlord("capacity = 'ADVISER'"), KEPT],
      [landlord("has_login = false"), NOT_GRANTED],
      [landlord("advised_hash = NULL"), NOT_GRANTED],
      [landlord("earlier_advice = '[]'"), NOT_GRANTED],
      [paper + `, confirmed_by_id = '${cprw}'`, KEPT],
      [confirmedBy(cprw), KEPT],
      [statement("accepted = false"), NOT_GRANTED],
      [set("party", "standing = 'IN_FORCE'") + ` WHERE member_id = '${rows.onPaper}'`, KEPT],
      [set("indicator", "definitions = '[]'"), KEPT],
      [set("indicator_value", "value = 1"), NOT_GRANTED],
      [progress("explanation = 'y'"), KEPT],
      [progress("status = 'CONFIRMED'"), KEPT],
      [set("progress_answer", "decision = 'CONTESTED'"), NOT_GRANTED],
      [set("judgement", "text = 'y'"), NOT_GRANTED],
      [
        set(
          "reservation",
          `status = 'LIFTED', settled_on = app.today(), settled_by_id = '${cprw}'`,
        ),
        KEPT,
      ],
      [set("dispute", "arose_on = '2026-01-01'"), KEPT],
      [set("dispute", "status = 'WITHDRAWN', withdraw_reason = 'y'"), KEPT],
      [set("dispute", `contested_arose_on = app.today(), contested_by_id = '${cprw}'`), KEPT],
      [
        `UPDATE app.agreement SET published_at = now(), published_on = app.today(),
          publication_url = 'https://x.example'`,
        KEPT,
      ],
      [`UPDATE app.agreement SET organisation_id = '${cprw}'`, NOT_GRANTED],
      ...PARTY_IDS(cprw),
      [landlord("joined_on = app.today()"), KEPT],
    ]);
    // Drafts and positions of another are not there at all.
    const { api, municipality } = scene;
    for (const hidden of [
      "UPDATE app.agreement_position SET note = 'y'",
      "UPDATE app.agreement_commitment_text SET discarded = true WHERE sent_at IS NULL",
      "UPDATE app.agreement_progress SET explanation = 'y' WHERE submitted_at IS NULL",
    ])
      expect([hidden, await writeAs(api, municipality, hidden)]).toEqual([hidden, 0]);
  }));

it("who signs nothing changes nothing of what is negotiated", () =>
  inAgreement({ isPublished: false }, async (scene) => {
    const { world, superuser, rows } = scene;
    const { gemeenteDordrecht } = world.organisations;
    await superuser.query("UPDATE app.agreement_party SET capacity = 'ADVISER' WHERE id = $1", [
      rows.parties[gemeenteDordrecht],
    ]);
    await superuser.query(agreementInserts(rows).agreement_commitment_text!(gemeenteDordrecht));
    await superuser.query(
      `UPDATE app.agreement_commitment_text SET number = 2, sent_at = now(), sent_on = app.today()
        WHERE number IS NULL`,
    );
    const agreement = (changes: string) => [`UPDATE app.agreement SET ${changes}`, KEPT] as const;
    await refusesEach(scene, [
      agreement("title = 'y'"),
      agreement("starts_on = starts_on - 1"),
      agreement("ends_on = '2027-12-31'"),
      agreement("monitoring_months = '{4}'"),
      [
        `UPDATE app.agreement_commitment SET status = 'COUNTERED', current_text_id = (
          SELECT id FROM app.agreement_commitment_text WHERE number = 2)`,
        KEPT,
      ],
    ]);
  }));

it("nobody undoes what others signed, concluded or published", () =>
  inAgreement({ isPublished: true }, async (scene) => {
    const { world, superuser, rows } = scene;
    const { woonbron, cprw } = world.organisations;
    await superuser.query(agreementInserts(rows).agreement_signature!(woonbron));
    await superuser.query(
      agreementInserts(rows).agreement_party!(woonbron).replace("'ADVISER'", "'PROSPECTIVE'"),
    );
    await superuser.query("UPDATE app.agreement_party SET stance = 'SIGNED' WHERE member_id = $1", [
      woonbron,
    ]);
    const part = (changes: string) => `UPDATE app.agreement_part SET ${changes}`;
    const agreement = (changes: string) => `UPDATE app.agreement SET ${changes}`;
    const party = (changes: string, which: string) =>
      `UPDATE app.agreement_party SET ${changes} WHERE ${which}`;
    await refusesEach(scene, [
      [part(`content = '[]', content_hash = encode(sha256('[]'), 'hex')`), KEPT],
      [part("content = NULL, content_hash = NULL"), KEPT],
      [part("no_tenant_party_reason = 'DECLINED'"), KEPT],
      [part("title = 'y'"), KEPT],
      [`UPDATE app.agreement_signature SET voided_on = app.today(), void_reason = 'y'`, KEPT],
      [`UPDATE app.agreement_signature SET content_hash = 'y'`, NOT_GRANTED],
      [`UPDATE app.agreement_party SET stance = 'PENDING' WHERE member_id = '${woonbron}'`, KEPT],
      [party(`succeeds_id = '${cprw}'`, `id = '${rows.parties[woonbron]!}'`), KEPT],
      [party("joined_on = app.today()", `id = '${rows.parties[woonbron]!}'`), KEPT],
      [party("capacity = 'ENDORSER'", "capacity = 'PROSPECTIVE'"), KEPT],
      [agreement("title = 'y'"), KEPT],
      ...PARTY_IDS(cprw),
      [party("joined_on = app.today()", "capacity = 'PROSPECTIVE'"), KEPT],
      [agreement("status = 'NEGOTIATION'"), KEPT],
      [agreement("concluded_at = NULL"), KEPT],
      [agreement("publication_url = 'https://y.example'"), KEPT],
      [`UPDATE app.agreement_commitment SET status = 'WITHDRAWN'`, KEPT],
      [`UPDATE app.agreement_proposal SET status = 'OVERTAKEN'`, KEPT],
      ["UPDATE app.agreement_indicator_value SET replaced_on = app.today()", KEPT],
    ]);
  }));

it.each([
  ["signed", KEPT],
  ["negotiated", 1],
])("what one party adds to what is %s, beneath every act, becomes %s", (which, becomes) =>
  inAgreement({ isPublished: which === "signed" }, async ({ api, municipality, world, rows }) => {
    const by = world.organisations.gemeenteDordrecht;
    const insert = agreementInserts(rows);
    const [party, draft] = [insert.agreement_party!(by), insert.agreement_commitment!(by)];
    for (const sql of [party, insert.agreement_reservation!(by)])
      expect([sql, await writeAs(api, municipality, sql)]).toEqual([sql, becomes]);
    // who may become a party, and what its own side drafts, are no part of what is signed
    for (const sql of [party.replace("'ADVISER'", "'PROSPECTIVE'"), draft])
      expect([sql, await writeAs(api, municipality, sql)]).toEqual([sql, 1]);
  }),
);

it("no one party agrees on a commitment, or lets another join, by adding a row", () =>
  inAgreement({ isPublished: false }, async (scene) => {
    const { world, rows } = scene;
    const by = world.organisations.gemeenteDordrecht;
    // a trigger says who reads the row, whatever is given
    const adding = (table: string) =>
      agreementInserts(rows)[table]!(by)
        .replace("municipality_id,", "agreement_readers, municipality_id,")
        .replace("SELECT ", `SELECT '{organisation/${by}}', `);
    const [party, draft] = [adding("agreement_party"), adding("agreement_commitment")];
    const shared = draft.replace("status", "number, shared_at, status");
    await refusesEach(scene, [
      [shared.replace("'DRAFT'", "2, now(), 'AGREED'"), KEPT],
      [shared.replace("'DRAFT'", "2, now(), 'PROPOSED'"), KEPT],
      [
        party
          .replace("capacity", "joined_on, capacity")
          .replace("'ADVISER'", "app.today(), 'ADVISER'"),
        KEPT,
      ],
    ]);
  }));

/**
 * Does what it can: each statement in a transaction of its own, or all in one, where those that are
 * refused leave the others.
 */
async function doAll(
  { api }: Pick<Scene, "api">,
  viewer: Viewer,
  { statements, together }: { readonly statements: readonly string[]; readonly together: boolean },
): Promise<void> {
  const begin = () => api.query(`BEGIN; ${viewerSettings(viewer)}`);
  if (together) await begin();
  for (const sql of statements) {
    if (!together) await begin();
    await api.query("SAVEPOINT before");
    // what refuses it is tried above; here counts what becomes of all
    await api.query(sql).catch(() => api.query("ROLLBACK TO before"));
    if (!together) await api.query("COMMIT");
  }
  if (together) await api.query("COMMIT");
}

/** What all parties said and hold of an agreement, and where it stands. */
const SAID = `
  SELECT a.status, a.concluded_at IS NULL AS open, p.content, json_agg(y ORDER BY y."memberId") AS y
  FROM app.agreement a JOIN app.agreement_part p ON p.agreement_id = a.id,
    LATERAL (SELECT y.member_id AS "memberId", y.stance, y.standing, y.standing_ground, y.left_on,
        y.capacity, s.voided_on FROM app.agreement_party y
      LEFT JOIN app.agreement_signature s ON s.party_id = y.id WHERE y.part_id = p.id) y
  GROUP BY a.id, p.id`;

/** All that leads an agreement from signing back to its negotiation. */
const UNDOING = [
  `INSERT INTO app.agreement_proposal (agreement_id, municipality_id, organisation_id, kind, ground,
      status, made_on, decided_on)
    SELECT id, municipality_id, current_setting('viewer.organisation_id')::uuid, 'REOPENING', 'y',
      'ACCEPTED', app.today(), app.today() FROM app.agreement`,
  `INSERT INTO app.agreement_proposal (agreement_id, municipality_id, organisation_id, kind, ground,
      status, made_on, created_at)
    SELECT id, municipality_id, current_setting('viewer.organisation_id')::uuid, 'REOPENING', 'y',
      'OPEN', app.today(), now() + interval '1 year' FROM app.agreement`,
  "UPDATE app.agreement_party SET left_on = app.today() WHERE stance LIKE 'SIGNED%'",
  "UPDATE app.agreement_party SET capacity = 'ADVISER' WHERE stance LIKE 'SIGNED%'",
  "UPDATE app.agreement SET status = 'CONCEPT_FINAL'",
  "UPDATE app.agreement SET status = 'SIGNING'",
  "UPDATE app.agreement_signature SET voided_on = app.today(), void_reason = 'y'",
  `UPDATE app.agreement_party SET stance = 'PENDING', stance_on = NULL, stance_text = NULL
    WHERE stance <> 'PENDING'`,
  "UPDATE app.agreement_party SET stance = 'REFUSED' WHERE NOT has_login",
  "UPDATE app.agreement_party SET standing = NULL, standing_ground = NULL, standing_on = NULL",
  "UPDATE app.agreement_party SET standing_ground = 'y' WHERE standing IS NOT NULL",
  "UPDATE app.agreement_part SET content = NULL, content_hash = NULL",
  "UPDATE app.agreement SET status = 'IN_FORCE'",
  `UPDATE app.agreement SET status = 'NEGOTIATION', concluded_at = NULL, published_at = NULL,
    published_on = NULL, publication_url = NULL`,
  "UPDATE app.agreement SET status = 'TERMINATED'",
  "UPDATE app.agreement SET status = 'AMENDED'",
];

it.each([
  ["SIGNING", false],
  ["SIGNED_BY_SOME", true],
  ["SIGNED_BY_SOME", false],
  ["SIGNED", false],
  ["IN_FORCE", false],
])("no one party leads what is %s back, whatever it writes (in one go: %s)", (status, together) =>
  inAgreement({ isPublished: true, status }, async (scene) => {
    const { world, superuser, rows, municipality } = scene;
    const { woonbron, cprw, dordtseHuurders } = world.organisations;
    for (const id of [woonbron, cprw])
      await superuser.query(agreementInserts(rows).agreement_signature!(id));
    await superuser.query(
      `INSERT INTO app.agreement_signature (agreement_id, municipality_id, organisation_id, part_id,
          party_id, member_id, signers, signed_on, content_hash, hash, on_paper, evidence_url,
          evidence_sha256, confirmed_by_id, confirmed_on)
        SELECT agreement_id, municipality_id, $1, part_id, id, member_id, '[]', app.today(), $3, $3, true,
          'https://x.example', $3, $2, app.today()
        FROM app.agreement_party WHERE NOT has_login`,
      [woonbron, cprw, CONTENT_HASH],
    );
    await superuser.query(
      `UPDATE app.agreement_party y SET stance = 'SIGNED', stance_on = app.today(),
          standing = 'IN_FORCE', standing_ground = 'x', standing_on = app.today()
        WHERE EXISTS (SELECT FROM app.agreement_signature s WHERE s.party_id = y.id)`,
    );
    await superuser.query(
      `UPDATE app.agreement_party SET stance = 'REFUSED', stance_on = app.today(), stance_text = 'x'
        WHERE stance = 'PENDING' AND member_id <> $1`,
      [dordtseHuurders],
    );
    await superuser.query(
      `UPDATE app.agreement_party SET stance = 'REFUSED', stance_on = app.today(), stance_text = 'x',
          standing = 'NOT_CONCLUDED', standing_ground = 'x', standing_on = app.today()
        WHERE member_id = $1`,
      [dordtseHuurders],
    );
    const { rows: before } = await superuser.query(SAID);
    // before all have decided any signatory reopens: in one step, and then all are told
    const statements = UNDOING.filter(
      (sql) => status !== "SIGNING" || !sql.includes("'NEGOTIATION'"),
    );
    await doAll(scene, municipality, { statements, together });
    expect((await superuser.query(SAID)).rows).toEqual(before);
  }),
);

it("who received a bid is taken off no cycle, and others are taken up", () =>
  inAgreement({ isPublished: false }, async ({ world, api, superuser, municipality, rows }) => {
    const { woonbron, cprw, dordtseHuurders } = world.organisations;
    await superuser.query(
      `INSERT INTO app.agreement_cycle (organisation_id, municipality_id, starts_year, ends_year,
          status, policy_basis, tenant_party_ids, consultation_due_on, bid_due_on, overview_due_on,
          sign_target_on, impasse_from)
        VALUES ($1, $2, 2026, 2026, 'PREPARATION', 'NONE', ARRAY[$3::uuid], '2025-04-01',
          '2025-07-01', '2025-12-14', '2025-12-15', '2026-01-02')`,
      [woonbron, rows.municipality, dordtseHuurders],
    );
    const landlord = await viewerOf(world, "bestuurder");
    const parties = (ids: string) => `UPDATE app.agreement_cycle SET tenant_party_ids = '{${ids}}'`;
    const none = `${parties("")}, no_tenant_party_reason = 'DECLINED'`;
    for (const sql of [none, parties(cprw)]) expect(await writeAs(api, landlord, sql)).toBe(1);
    await superuser.query(
      "UPDATE app.agreement_cycle SET status = 'BID_SUBMITTED', bid_submitted_on = '2025-06-01'",
    );
    const forgotten = "UPDATE app.agreement_cycle SET bid_submitted_on = NULL";
    for (const sql of [none, parties(cprw), forgotten])
      for (const who of [landlord, municipality])
        expect([sql, await writeAs(api, who, sql)]).toEqual([sql, KEPT]);
    expect(await writeAs(api, landlord, parties(`${cprw},${dordtseHuurders}`))).toBe(1);
  }));

it("a signature is the party's own, or on paper by two others", () =>
  inAgreement(
    { isPublished: false, status: "SIGNING" },
    async ({ world, api, superuser, ...all }) => {
      const { municipality, rows } = all;
      const { woonbron, gemeenteDordrecht } = world.organisations;
      const own = agreementInserts(rows).agreement_signature!(gemeenteDordrecht);
      const forAnother = own
        .replaceAll(`'${gemeenteDordrecht}'`, `'${woonbron}'`)
        .replace(rows.parties[gemeenteDordrecht]!, rows.parties[woonbron]!)
        .replace(`'${woonbron}'`, `'${gemeenteDordrecht}'`);
      expect(await writeAs(api, municipality, own)).toBe(1);
      expect(await writeAs(api, municipality, forAnother)).toBe(CONTRADICTS);
      // the row of one party in the name of another
      expect(
        await writeAs(
          api,
          municipality,
          own.replace(rows.parties[gemeenteDordrecht]!, rows.parties[woonbron]!),
        ),
      ).toBe("23503");
      const onPaper = forAnother
        .replace("on_paper", "on_paper, evidence_url, evidence_sha256")
        .replace("false FROM", `true, 'https://x.example', '${CONTENT_HASH}' FROM`);
      expect(await writeAs(api, municipality, onPaper)).toBe(1);
      await superuser.query(onPaper);
      const confirm = (id: string | null) =>
        `UPDATE app.agreement_signature SET confirmed_on = app.today(), confirmed_by_id = '${id!}'`;
      expect(await writeAs(api, municipality, confirm(gemeenteDordrecht))).toBe(CONTRADICTS);
      const council = await viewerOf(world, "voorzitter");
      expect(await writeAs(api, council, confirm(council.organisationId))).toBe(1);
      expect(await writeAs(api, council, confirm(woonbron))).toBe(KEPT);
    },
  ));

it("what somebody without a log-in says is on paper, by two others", () =>
  inAgreement({ isPublished: false }, async ({ world, api, superuser, municipality, rows }) => {
    const { woonbron, gemeenteDordrecht } = world.organisations;
    const own = agreementInserts(rows).agreement_paper_statement!(gemeenteDordrecht);
    expect(await writeAs(api, municipality, own)).toBe(1);
    // of who can log in, and confirmed as it is recorded
    expect(await writeAs(api, municipality, own.replace(rows.onPaper, woonbron))).toBe(KEPT);
    const confirmed = own
      .replace("member_id", "confirmed_on, confirmed_by_id, member_id")
      .replace(`'${rows.onPaper}'`, `app.today(), '${gemeenteDordrecht}', '${rows.onPaper}'`);
    expect(await writeAs(api, municipality, confirmed)).toBe(KEPT);
    await superuser.query(own);
    const confirm = (id: string | null) =>
      `UPDATE app.agreement_paper_statement
        SET confirmed_on = app.today(), confirmed_by_id = '${id!}'`;
    expect(await writeAs(api, municipality, confirm(gemeenteDordrecht))).toBe(CONTRADICTS);
    const council = await viewerOf(world, "voorzitter");
    expect(await writeAs(api, council, confirm(council.organisationId))).toBe(1);
    expect(await writeAs(api, council, confirm(woonbron))).toBe(KEPT);
  }));

it("where a procedure stands is said by the procedure alone", () =>
  inAgreement({ isPublished: false }, async ({ world, api, superuser, municipality, rows }) => {
    const { woonbron, cprw } = world.organisations;
    await superuser.query(
      `INSERT INTO app.advice_procedure (id, kind, status, year, number, title, organisation_id,
          adviser_id, shared_at)
        VALUES ($1, 'REQUESTED', 'REQUESTED', 2026, 1, 'x', $2, $3, now())`,
      [rows.proposal, woonbron, cprw],
    );
    await superuser.query(
      `INSERT INTO app.agreement_reservation (agreement_id, municipality_id, organisation_id,
          commitment_id, text_id, position, kind, procedure_id, procedure_status, status)
        VALUES ($1, $2, $3, $4, $5, 1, 'ADVICE', $6, 'REQUESTED', 'OPEN')`,
      [rows.agreement, rows.municipality, woonbron, rows.commitment, rows.text, rows.proposal],
    );
    const forged = "UPDATE app.agreement_reservation SET procedure_status = 'EXECUTED'";
    expect(await writeAs(api, municipality, forged)).toBe(KEPT);
    const landlord = await viewerOf(world, "bestuurder");
    await api.query(`BEGIN; ${viewerSettings(landlord)}`);
    try {
      await api.query("UPDATE app.advice_procedure SET status = 'WITHDRAWN'");
      const { rows: told } = await api.query(
        "SELECT procedure_status FROM app.agreement_reservation",
      );
      expect(told).toEqual([{ procedure_status: "WITHDRAWN" }]);
    } finally {
      await api.query("ROLLBACK");
    }
  }));
