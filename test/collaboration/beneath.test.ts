import { expect, it } from "@jest/globals";
import type pg from "pg";
import type { Viewer } from "../../src/authorisation/viewer.js";
import { connectAsApi, connectAsSuperuser, viewerOf, writeAs } from "../authorisation/viewers.js";
import { onDay } from "../support/day.js";
import { createNewWorld, type Member, type World } from "../support/world.js";
import { type Amendment, clause, givenCollaboration } from "./given-collaboration.js";

// A party may write the rows in which it negotiates. What it writes there alone never stands for
// what another said, whatever a mistake in an act would write: each statement is made as the role
// that answers requests.

const TODAY = "2026-03-02";
const KEPT = "23001",
  NOT_ADMITTED = "42501";

type Written = readonly [viewer: Viewer, sql: string];

interface Scene {
  readonly world: World;
  readonly make: ReturnType<typeof givenCollaboration>;
  readonly landlord: Viewer;
  readonly council: Viewer;
  readonly agreementId: string;
  /** An amendment of the council, to whose text the landlord agreed. */
  agreed(number: string, more?: object): Promise<Amendment>;
  /** What each party writes of its own. */
  writes(statements: readonly Written[]): Promise<void>;
  /** What a trigger refuses, and what would be written without it. */
  refuses(statements: readonly Written[]): Promise<void>;
  refusesRows(statements: readonly Written[]): Promise<void>;
}

/** An agreement of landlord and council is in force. */
async function inAgreement(test: (scene: Scene) => Promise<void>): Promise<void> {
  const world = await createNewWorld();
  const [api, superuser] = [
    await connectAsApi(world.databaseUrl),
    await connectAsSuperuser(world.databaseUrl),
  ];
  const becomes = async (statements: readonly Written[], what: string | number) => {
    for (const [viewer, sql] of statements)
      expect([viewer.audience, sql, await writeAs(api, viewer, sql)]).toEqual([
        ...[viewer.audience, sql, what],
      ]);
  };
  try {
    await onDay(world, TODAY);
    const make = givenCollaboration(world);
    const agreementId = (await make.inForce()).agreement!.id;
    await test({
      ...{ world, make, agreementId },
      landlord: await viewerOf(world, "bestuurder"),
      council: await viewerOf(world, "voorzitter"),
      agreed: async (number, more) =>
        make.agreed(
          world.members.bestuurder,
          await make.amending(agreementId, { provisions: [clause(number, "Zo.")], ...more }),
        ),
      writes: (statements) => becomes(statements, 1),
      async refuses(statements) {
        await becomes(statements, KEPT);
        await setTriggers(superuser, "DISABLE");
        // of several statements nobody counts the rows
        for (const one of statements) await becomes([one], one[1].includes("; SET") ? 0 : 1);
        await setTriggers(superuser, "ENABLE");
      },
      refusesRows: (statements) => becomes(statements, NOT_ADMITTED),
    });
  } finally {
    await api.end();
    await superuser.end();
    await world.end();
  }
}

const TRIGGERS = {
  keep_ratifying: "ratification",
  keep_ratified: "ratification",
  keep_signing: "ratification",
  keep_drafting: "amendment",
  keep_negotiated: "amendment",
  keep_concluding: "version",
  keep_whole: "version",
  keep_version: "version",
  keep_provision: "provision",
  keep_collaboration: "agreement",
};

async function setTriggers(superuser: pg.Client, how: "ENABLE" | "DISABLE"): Promise<void> {
  for (const [name, table] of Object.entries(TRIGGERS))
    await superuser.query(`ALTER TABLE app.collaboration_${table} ${how} TRIGGER ${name}`);
}

/** A row of a table, of values in SQL; from an amendment `a` and its text `t`, where one is named. */
function inserting(table: string, values: Readonly<Record<string, string>>, amendmentId?: string) {
  const from = amendmentId
    ? `FROM app.collaboration_amendment a JOIN app.collaboration_text t ON t.id = a.current_text_id
        WHERE a.id = '${amendmentId}'`
    : "";
  return `INSERT INTO app.${table} (${Object.keys(values).join(", ")})
    SELECT ${Object.values(values).join(", ")} ${from}`;
}
const updating = (table: string, id: string | undefined, changes: string) =>
  `UPDATE app.collaboration_${table} SET ${changes}${id ? ` WHERE ${id}` : ""}`;
const setting = ({ id }: Amendment, changes: string) =>
  updating("amendment", `id = '${id}'`, changes);

/** How somebody ratifies the text of an amendment in the name of its own organisation. */
const ratifying = (
  { id }: Amendment,
  who: Member,
  more: Readonly<Record<string, string>> & { role?: string; capacity?: string } = {},
): string => {
  const { role = "VOORZITTER", capacity = "CHAIR", ...values } = more;
  const signer = { personId: who.personId, name: who.name, role, capacity };
  return inserting(
    "collaboration_ratification",
    {
      ...{ organisation_id: `'${who.organisationId}'`, agreement_id: "a.agreement_id" },
      ...{ party_ids: "'{}'", amendment_id: "a.id", text_id: "t.id" },
      ...{ content_hash: "t.content_hash", hash: "t.content_hash", body: "'TENANTS_BOARD'" },
      ...{ decided_on: "app.today()", signers: `'${JSON.stringify([signer])}'::jsonb` },
      person_ids: `ARRAY['${who.personId}', NULLIF(current_setting('viewer.person_id'), '')]::uuid[]`,
      ...values,
    },
    id,
  );
};

const WORKBOOK = {
  provisions: [
    clause("W", "Wij vergaderen op woensdag.", {
      ...{ part: "ANNEX", kind: "WORKBOOK", amendmentClass: "WORKBOOK" },
    }),
  ],
};

it("nobody ratifies for who may not, nor takes up or away what another ratified", () =>
  inAgreement(async ({ world, make, landlord, council, agreed, writes, refuses }) => {
    const { bestuurder, voorzitter, ondersteuner, secretaris } = world.members;
    const one = await agreed("5");
    const half = await make.ratified(bestuurder, await agreed("6"));
    const reserved = await make.ratified(voorzitter, await agreed("7"), {
      membersMeetingOn: "2026-03-20",
    });
    const countered = await make.countered(
      voorzitter,
      await make.ratified(bestuurder, await agreed("8")),
      [clause("8", "Anders.")],
    );
    const ended = { ...{ voided_on: "app.today()" }, void_reason: "'TEXT_CHANGED'" };
    await writes([[council, ratifying(one, voorzitter)]]);
    const of = ({ id }: Amendment, changes: string) =>
      updating("ratification", `amendment_id = '${id}'`, changes);
    const VOID = "voided_on = app.today(), void_reason = 'TEXT_CHANGED'";
    await writes([
      [council, of(half, VOID)],
      [landlord, of(reserved, VOID)],
    ]);
    const none = { signers: "'[]'::jsonb" };
    await refuses([
      [council, ratifying(one, voorzitter, none)],
      [council, ratifying(one, voorzitter, { person_ids: "'{}'" })],
      [council, ratifying(one, voorzitter, { body: "'EXECUTIVE_BOARD'" })],
      [council, ratifying(one, voorzitter, { decided_on: "app.today() - 1" })],
      [council, ratifying(one, voorzitter, { decided_on: "app.today() + 1" })],
      [council, ratifying(one, ondersteuner, { role: "ONDERSTEUNER" })],
      [council, ratifying(one, secretaris)],
      [council, ratifying(one, secretaris, { role: "SECRETARIS" })],
      [council, ratifying(one, secretaris, { role: "SECRETARIS", capacity: "TREASURER" })],
      [
        council,
        ratifying(one, bestuurder, {
          ...{ organisation_id: `'${voorzitter.organisationId}'` },
          ...{ role: "BESTUURDER", capacity: "EXECUTIVE" },
        }),
      ],
      [council, ratifying(one, voorzitter, ended)],
      [council, ratifying(one, voorzitter, { content_hash: `repeat('a', 64)` })],
      [council, ratifying(countered, voorzitter)],
      [
        landlord,
        of(reserved, "reservation_outcome = 'APPROVED', reservation_decided_on = app.today()"),
      ],
      [landlord, of(reserved, "voided_on = app.today(), void_reason = 'MEETING_REFUSED'")],
      [council, of(half, "voided_on = '2026-01-01', void_reason = 'TEXT_CHANGED'")],
      [landlord, of(countered, "voided_on = NULL, void_reason = NULL")],
      [council, of(countered, "void_reason = 'WITHDRAWN'")],
    ]);
  }));

it("nobody ratifies without those who sign as the agreement lays down", () =>
  inAgreement(async ({ world, make, council, agreementId, agreed, writes, refuses }) => {
    const { bestuurder, voorzitter, secretaris } = world.members;
    const signer = ({ personId, name }: Member, role: string, capacity: string) => ({
      ...{ personId, name, role, capacity },
    });
    const chair = signer(voorzitter, "VOORZITTER", "CHAIR");
    const secretary = signer(secretaris, "SECRETARIS", "SECRETARY");
    const signedBy = (amendment: Amendment, ...signers: readonly (typeof chair)[]): Written => [
      council,
      ratifying(amendment, voorzitter, {
        signers: `'${JSON.stringify(signers)}'::jsonb`,
        person_ids: `ARRAY['${voorzitter.personId}', '${secretaris.personId}',
          NULLIF(current_setting('viewer.person_id'), '')]::uuid[]`,
      }),
    ];
    const signing = clause("9", "Voorzitter en secretaris tekenen.", {
      parameters: { ratifiedBy: ["CHAIR", "SECRETARY"] },
    });
    // who has to sign from now on does not sign this
    const laidDown = await make.amending(agreementId, { provisions: [signing] });
    const before = await make.agreed(bestuurder, laidDown);
    await writes([signedBy(before, chair)]);
    await make.ratified(voorzitter, await make.ratified(bestuurder, before));
    const clauses = await agreed("5");
    const annex = { part: "ANNEX", kind: "OTHER", amendmentClass: "ANNEX" } as const;
    const annexed = await make.agreed(
      bestuurder,
      await make.amending(agreementId, { provisions: [clause("B", "Zo.", annex)] }),
    );
    const { woonbron, cprw, dordtseHuurders } = world.organisations;
    const first = await make.agreed(
      bestuurder,
      await make.proposed(
        voorzitter,
        await make.drafted(voorzitter, {
          ...{ partyIds: [woonbron, cprw, dordtseHuurders], provisions: [signing] },
        }),
      ),
    );
    await writes([
      ...[clauses, first].map((one) => signedBy(one, chair, secretary)),
      signedBy(annexed, chair),
    ]);
    await refuses([
      ...[clauses, first].map((one) => signedBy(one, chair)),
      signedBy(annexed, secretary),
    ]);
  }));

it("nobody negotiates for the other side, nor makes an amendment lighter or older than it is", () =>
  inAgreement(async (scene) => {
    const { world, make, landlord, council, agreementId, agreed, writes, refuses } = scene;
    const { woonbron, cprw } = world.organisations;
    const book = await make.amending(agreementId, WORKBOOK);
    const one = await agreed("5");
    const half = await make.ratified(world.members.bestuurder, await agreed("6"));
    const draft = await make.drafted(world.members.voorzitter);
    const BOTH = "agreed_sides = '{LANDLORD,TENANTS}'";
    const by = (id: string) => `decided_by_id = '${id}', decided_on = app.today()`;
    const first = updating(
      "amendment",
      "is_first AND status = 'EFFECTIVE'",
      "status = 'COUNTERED'",
    );
    await writes([
      [landlord, setting(book, `status = 'REJECTED', ${by(woonbron)}, decide_reason = 'x'`)],
      [council, setting(book, `status = 'WITHDRAWN', ${by(cprw)}, decide_reason = 'x'`)],
      [landlord, setting(book, `status = 'AGREED_TEXT', ${BOTH}, ${by(woonbron)}`)],
    ]);
    const text = (id: string) =>
      `(SELECT current_text_id FROM app.collaboration_amendment WHERE id = '${id}')`;
    await refuses([
      [council, setting(book, `status = 'AGREED_TEXT', ${BOTH}, ${by(cprw)}`)],
      [council, setting(book, BOTH)],
      [council, setting(book, `status = 'REJECTED', ${by(cprw)}, decide_reason = 'x'`)],
      [council, setting(book, `status = 'WITHDRAWN', ${by(woonbron)}, decide_reason = 'x'`)],
      [landlord, setting(book, `status = 'WITHDRAWN', ${by(woonbron)}, decide_reason = 'x'`)],
      [landlord, setting(book, "status = 'COUNTERED'")],
      [landlord, setting(book, "amendment_class = 'CLAUSE'")],
      [council, setting(book, "last_side = 'LANDLORD'")],
      [landlord, setting(book, "title = 'y'")],
      [landlord, setting(book, "status = 'RATIFIED_ONE'")],
      [council, setting(one, "amendment_class = 'WORKBOOK'")],
      [council, setting(one, by(cprw))],
      [council, setting(one, "status = 'RATIFIED_ONE'")],
      [council, setting(one, "status = 'RATIFIED'")],
      [council, setting(one, "status = 'EFFECTIVE'")],
      [council, setting(one, "status = 'REJECTED'")],
      [council, setting(one, `current_text_id = ${text(half.id)}, status = 'COUNTERED'`)],
      [council, setting(one, "agreed_sides = '{TENANTS}'")],
      [council, setting(half, "status = 'AGREED_TEXT'")],
      [council, first],
      [
        council,
        setting(draft, "status = 'PROPOSED', number = 1, shared_at = now(), last_side = 'TENANTS'"),
      ],
    ]);
  }));

it("nobody makes a version, or what it says, of what the other side did not agree to", () =>
  inAgreement(async ({ world, make, landlord, council, agreementId, agreed, ...scene }) => {
    const { bestuurder, voorzitter } = world.members;
    const book = await make.amending(agreementId, WORKBOOK);
    const version = (who: Member, more: Readonly<Record<string, string>> = {}) =>
      inserting(
        "collaboration_version",
        {
          ...{ organisation_id: `'${who.organisationId}'`, agreement_id: "a.agreement_id" },
          ...{ party_ids: "'{}'", amendment_id: "a.id", number: "2", status: "'AGREED'" },
          ...{ starts_on: "app.today()", content_hash: "t.content_hash" },
          base_hash: `(SELECT v.content_hash FROM app.collaboration_version v
            WHERE v.agreement_id = a.agreement_id)`,
          // as the clauses lay down
          ...{ ends_on: "date '2030-03-01'", notice_months: "6", evaluation_months: "24" },
          ...more,
        },
        book.id,
      );
    await scene.writes([[landlord, version(bestuurder)]]);
    const provision = inserting("collaboration_provision", {
      ...{ organisation_id: `'${bestuurder.organisationId}'`, agreement_id: `'${agreementId}'` },
      version_id: `(SELECT id FROM app.collaboration_version WHERE agreement_id = '${agreementId}')`,
      ...{ party_ids: "'{}'", part: "'CLAUSE'", number: "'9'", position: "9", heading: "'x'" },
      ...{ kind: "'OTHER'", amendment_class: "'CLAUSE'", text: "'x'", text_number: "1" },
      ...{ since_number: "1", begun: "true" },
    });
    await scene.refuses([
      [council, version(voorzitter)],
      [landlord, version(bestuurder, { number: "3" })],
      [landlord, version(bestuurder, { starts_on: "app.today() - 1" })],
      [landlord, version(bestuurder, { status: "'IN_FORCE'" })],
      [landlord, version(bestuurder, { published_at: "now()" })],
      [landlord, version(bestuurder, { ends_on: "date '2040-01-01'" })],
      [landlord, version(bestuurder, { notice_months: "1" })],
      [landlord, version(bestuurder, { renewal_months: "12" })],
      [landlord, provision],
    ]);
    // a version without what it says, as it would be committed
    const empty = `${version(bestuurder)}; SET CONSTRAINTS ALL IMMEDIATE`;
    await scene.refuses([[landlord, empty]]);
    const later = await agreed("5", { effectiveOn: "2026-04-01" });
    await make.ratified(voorzitter, await make.ratified(bestuurder, later));
    const of = (number: number, changes: string) =>
      updating("version", `agreement_id = '${agreementId}' AND number = ${number}`, changes);
    await scene.refuses([
      [council, of(2, "status = 'IN_FORCE'")],
      [council, of(2, "published_at = now()")],
      [council, of(1, "status = 'SUPERSEDED', ended_on = app.today()")],
      [council, of(1, "status = 'TERMINATED', ended_on = app.today()")],
      [council, of(1, "status = 'EXPIRED', ended_on = app.today()")],
      [council, of(1, "ended_on = app.today()")],
      [council, setting(later, "status = 'EFFECTIVE'")],
      [council, setting(later, "status = 'WITHDRAWN'")],
    ]);
  }));

it("nobody gives notice for another, nor ends or stretches an agreement", () =>
  inAgreement(async ({ world, landlord, council, agreementId, writes, refuses, ...scene }) => {
    const { woonbron, cprw, dordtseHuurders } = world.organisations;
    const of = (changes: string) => updating("agreement", `id = '${agreementId}'`, changes);
    const notice = (by: string, givenOn = "app.today()", until = "2026-09-02") =>
      of(`notice_by_id = '${by}', notice_given_on = ${givenOn}, notice_until = '${until}',
        notice_from_on = '2026-09-02'`);
    const PUBLISHED = "published_at = now(), published_on = app.today()";
    await writes([
      [council, notice(cprw)],
      [landlord, of(PUBLISHED)],
    ]);
    await refuses([
      [council, notice(woonbron)],
      [council, notice(cprw, "'2026-01-01'")],
      [council, notice(cprw, "app.today()", "2026-09-01")],
      [council, of("title = 'y'")],
      [council, of("published_at = '2026-01-01', published_on = '2026-01-01'")],
      ...["TERMINATED", "EXPIRED", "ABANDONED", "NEGOTIATION"].map(
        (status) => [council, of(`status = '${status}'`)] as const,
      ),
      ...[
        ...["current_number = 7", "starts_on = '2026-01-01'", "ends_on = '2026-03-01'"],
        ...["ends_on = NULL", "renewal_months = 12", "notice_months = 0", "evaluation_months = 1"],
      ].map((changes) => [council, of(changes)] as const),
    ]);
    const own = { organisation_id: `'${cprw}'` };
    const within = { ...own, agreement_id: `'${agreementId}'`, party_ids: "'{}'" };
    const draft = { ...within, title: "'x'", process: "'TURNS'", is_first: "false" };
    const recognition = {
      ...{ ...own, municipality_id: `'${world.municipalities.dordrecht}'`, name: "'x'" },
      ...{ complex: "'x'", dwellings: "40", members: "4", requested_on: "app.today()" },
    };
    const year = {
      ...{ ...within, year: "2026", basis: "'LUMP'", amount_cents: "1" },
      account_due_on: "app.today()",
    };
    const begins = (status: (name: string) => Readonly<Record<string, string>>) =>
      [
        ["collaboration_budget_year", { ...year, ...status("PROPOSED") }],
        ["collaboration_evaluation", { ...within, due_on: "'2030-01-01'", ...status("PLANNED") }],
        ["committee_recognition", { ...recognition, ...status("REQUESTED") }],
        ["commissioner_nomination", { ...own, seat: "'x'", ...status("VACANCY") }],
        [
          "collaboration_agreement",
          {
            ...{
              ...own,
              title: "'x'",
              party_ids: `ARRAY['${cprw}', '${dordtseHuurders}']::uuid[]`,
            },
            ...status("DRAFT"),
          },
        ],
        ["collaboration_amendment", { ...draft, ...status("DRAFT") }],
      ].map(
        ([table, values]) =>
          [
            council,
            inserting(table as string, values as Readonly<Record<string, string>>),
          ] as const,
      );
    await writes(begins((name) => ({ status: `'${name}'` })));
    await scene.refusesRows(begins((name) => ({ status: `'${DECIDED[name]!}'` })).slice(0, 4));
    await scene.refusesRows(
      begins(() => ({ status: "'NEGOTIATION'", shared_at: "now()" })).slice(4),
    );
    await refuses([[council, inserting("collaboration_amendment", AS_FIRST(draft))]]);
  }));

const AS_FIRST = (draft: Readonly<Record<string, string>>) => ({
  ...{ ...draft, is_first: "true" },
  status: "'DRAFT'",
});

const DECIDED: Readonly<Record<string, string>> = {
  PROPOSED: "AGREED",
  PLANNED: "DONE",
  REQUESTED: "RECOGNISED",
  VACANCY: "APPOINTED",
};
