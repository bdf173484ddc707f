import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import type { Viewer } from "../../src/authorisation/viewer.js";
import { urlAs } from "../../src/persistence/login-roles.js";
import { givenAdvice } from "../support/given-advice.js";
import type { MemberName } from "../support/fixture.js";
import { createWorld, type World } from "../support/world.js";
import {
  connectAsApi,
  connectAsSuperuser,
  readAs,
  readersOf,
  viewerOf,
  writeAs,
} from "./viewers.js";

/**
 * Who looks: as in row-policies.test.ts, and two residents' committees in Dordrecht, of which one
 * (B) is addressed and the other (b) is not.
 */
const MEMBERS = {
  W: "bestuurder",
  w: "beleidsadviseur",
  C: "voorzitter",
  c: "ondersteuner",
  Ld: "dordtseHuurder",
  LD: "delftseHuurder",
  Md: "dordtseAmbtenaar",
  MD: "delftseWethouder",
  P: null,
} as const satisfies Record<string, MemberName | null>;
const EVERYBODY = "W w C c Ld LD B b Md MD P";

interface Parts {
  world: World;
  api: pg.Client;
  superuser: pg.Client;
  viewers: Record<string, Viewer>;
  committee: string;
}

async function inWorld(test: (parts: Parts) => Promise<void>): Promise<void> {
  const world = await createWorld();
  const [api, superuser] = [
    await connectAsApi(world.databaseUrl),
    await connectAsSuperuser(world.databaseUrl),
  ];
  try {
    const [addressed, other] = [
      await givenAdvice(world).committee("De Linde"),
      await givenAdvice(world).committee("De Eik"),
    ];
    const viewers: Record<string, Viewer> = {};
    for (const key of EVERYBODY.split(" ")) {
      const committee = {
        B: { subject: "lid van De Linde", organisationId: addressed.id },
        b: { subject: "lid van De Eik", organisationId: other.id },
      }[key];
      viewers[key] = await viewerOf(world, committee ?? MEMBERS[key as keyof typeof MEMBERS]);
    }
    await test({ world, api, superuser, viewers, committee: addressed.id });
  } finally {
    await api.end();
    await superuser.end();
    await world.end();
  }
}

type Values = Record<string, unknown>;

/** Puts a row beneath the API. */
async function put(superuser: pg.Client, table: string, values: Values): Promise<string> {
  const id = randomUUID(),
    columns = Object.keys(values);
  await superuser.query(
    `
    INSERT INTO app.${table} (id, ${columns.join(", ")})
    VALUES ($1, ${columns.map((_, index) => `$${index + 2}`).join(", ")})`,
    [id, ...Object.values(values)],
  );
  return id;
}

const NOW = new Date(),
  TODAY = "2026-03-02";
let number = 0;

/**
 * What is to be read by whom, from the matrix: its own side; the parties and who is addressed; the
 * procedure's readers; everybody.
 */
type To =
  "the landlord" | "the adviser" | "the parties" | "who is addressed" | "readers" | "everybody";

/** A part in a state, as columns. */
type Part = readonly [state: string, values: Values, to: To];
const CONFIDENTIALITY = (draft: Values, shared: Values): readonly Part[] => [
  ["drafted", draft, "the landlord"],
  [
    "drafted, open, published by mistake",
    { ...draft, confidentiality: "OPEN", published_at: NOW },
    "the landlord",
  ],
  [
    "drafted, under an embargo that was lifted",
    { ...draft, confidentiality: "EMBARGO", lifted_at: NOW },
    "the landlord",
  ],
  ["open", { ...shared, confidentiality: "OPEN" }, "readers"],
  ["shared", { ...shared, confidentiality: "SHARED" }, "readers"],
  ["open, published", { ...shared, confidentiality: "OPEN", published_at: NOW }, "everybody"],
  ["shared, published", { ...shared, confidentiality: "SHARED", published_at: NOW }, "everybody"],
  ["confidential", { ...shared, confidentiality: "CONFIDENTIAL" }, "the parties"],
  [
    "confidential, published while it stands",
    { ...shared, confidentiality: "CONFIDENTIAL", published_at: NOW },
    "the parties",
  ],
  [
    "confidential, shared with the addressee",
    { ...shared, confidentiality: "CONFIDENTIAL", confided_at: NOW },
    "who is addressed",
  ],
  [
    "confidential, shared with the addressee, published while it stands",
    { ...shared, confidentiality: "CONFIDENTIAL", confided_at: NOW, published_at: NOW },
    "who is addressed",
  ],
  [
    "confidential, lifted",
    { ...shared, confidentiality: "CONFIDENTIAL", lifted_at: NOW },
    "readers",
  ],
  [
    "confidential, lifted, published",
    { ...shared, confidentiality: "CONFIDENTIAL", lifted_at: NOW, published_at: NOW },
    "everybody",
  ],
  ["under embargo", { ...shared, confidentiality: "EMBARGO", embargo_until: TODAY }, "the parties"],
  [
    "under embargo, shared with the addressee",
    { ...shared, confidentiality: "EMBARGO", embargo_until: TODAY, confided_at: NOW },
    "who is addressed",
  ],
  [
    "under embargo, published while it stands",
    { ...shared, confidentiality: "EMBARGO", published_at: NOW },
    "the parties",
  ],
  [
    "under an embargo that ended",
    { ...shared, confidentiality: "EMBARGO", embargo_until: TODAY, lifted_at: NOW },
    "readers",
  ],
  [
    "under an embargo that ended, published",
    { ...shared, confidentiality: "EMBARGO", lifted_at: NOW, published_at: NOW },
    "everybody",
  ],
];
const PARTS: Readonly<
  Record<string, { readonly by: "landlord" | "adviser"; readonly rows: readonly Part[] }>
> = {
  advice_request_version: { by: "landlord", rows: CONFIDENTIALITY({}, { submitted_at: NOW }) },
  advice_document: {
    by: "landlord",
    rows: CONFIDENTIALITY({ title: "x", url: "x" }, { title: "x", url: "x", shared_at: NOW }),
  },
  advice: {
    by: "adviser",
    rows: [
      ["drafted", { status: "DRAFT" }, "the adviser"],
      ["drafted, published by mistake", { status: "DRAFT", published_at: NOW }, "the adviser"],
      ["adopted, not issued", { status: "ADOPTED", adopted_on: TODAY }, "the adviser"],
      ["discarded", { status: "DISCARDED" }, "the adviser"],
      ["issued", { status: "ISSUED", adopted_on: TODAY, issued_at: NOW }, "readers"],
      [
        "issued, published",
        { status: "ISSUED", adopted_on: TODAY, issued_at: NOW, published_at: NOW },
        "everybody",
      ],
    ],
  },
  advice_deliberation: {
    by: "adviser",
    rows: [["noted", { note: "x", votes_for: 3 }, "the adviser"]],
  },
  landlord_response: {
    by: "landlord",
    rows: [
      ["drafted", { status: "DRAFT" }, "the landlord"],
      ["drafted, published by mistake", { status: "DRAFT", published_at: NOW }, "the landlord"],
      ["discarded", { status: "DISCARDED" }, "the landlord"],
      ["sent", { status: "SENT", sent_at: NOW }, "readers"],
      ["sent, published", { status: "SENT", sent_at: NOW, published_at: NOW }, "everybody"],
    ],
  },
  advice_information_request: {
    by: "adviser",
    rows: [
      ["asked", { question: "x" }, "who is addressed"],
      ["answered", { question: "x", answer: "x", answered_at: NOW }, "who is addressed"],
      [
        "supplemented in confidence",
        { answer: "x", answered_at: NOW, confidential: true },
        "the parties",
      ],
    ],
  },
  advice_extension: {
    by: "adviser",
    rows: [
      ["asked", { until_on: TODAY, reason: "x" }, "who is addressed"],
      ["granted", { until_on: TODAY, reason: "x", status: "GRANTED" }, "who is addressed"],
    ],
  },
  consent_condition: {
    by: "adviser",
    rows: [["open", { number: 1, text: "x" }, "who is addressed"]],
  },
  advice_dispute: {
    by: "adviser",
    rows: [
      [
        "open",
        { route: "KANTONRECHTER", ground: "x", filed_on: TODAY, suspends_execution: true },
        "who is addressed",
      ],
    ],
  },
  advice_dispute_step: {
    by: "adviser",
    rows: [["taken", { kind: "TALK", taken_on: TODAY, outcome: "SETTLED" }, "who is addressed"]],
  },
};

describe("who reads which rows of advice", () => {
  it(
    "is what the visibility matrix says, for procedures in every state, to every addressee, in every area",
    () =>
      inWorld(async ({ world, api, superuser, viewers, committee }) => {
        const { woonbron, cprw, dordtseHuurders } = world.organisations;
        const rows = new Map<string, string>(),
          expected: Record<string, string> = {};
        const add = async (
          name: string,
          readers: string,
          by: string,
          adviser: string,
          status: string,
          areas: ("dordrecht" | "delft")[] = [],
          more: Values = {},
        ) => {
          const draft = status === "DRAFT" || status === "DISCARDED";
          rows.set(
            `${status} ${name}`,
            await put(superuser, "advice_procedure", {
              kind: "REQUESTED",
              title: "x",
              status,
              organisation_id: by,
              adviser_id: adviser,
              municipality_ids: areas.map((area) => world.municipalities[area]),
              ...(!draft && { year: 2026, number: (number += 1), shared_at: NOW }),
              ...more,
            }),
          );
          expected[`${status} ${name}`] = readers;
        };
        for (const status of ["DRAFT", "DISCARDED"]) {
          await add("to CPRW", "W w", woonbron, cprw, status);
          await add("to CPRW about Dordrecht", "W w", woonbron, cprw, status, ["dordrecht"]);
          await add("to the committee", "W w", woonbron, committee, status, ["dordrecht"]);
          await add("to CPRW, published by mistake", "W w", woonbron, cprw, status, [], {
            published_at: NOW,
          });
          await add("of its own accord", "C c", cprw, cprw, status, ["dordrecht"]);
        }
        for (const status of [
          "REQUESTED",
          "INFO_PENDING",
          "ADVISED",
          "NO_OBJECTION",
          "LAPSED",
          "RESPONDED",
          "DECIDED",
          "EXECUTED",
          "CONSENTED",
          "CONSENTED_CONDITIONALLY",
          "REFUSED",
          "CONDITION_FAILED",
          "REPLACED_BY_RULING",
          "ISSUED",
          "ACKNOWLEDGED",
          "FOLLOW_UP",
          "CLOSED",
          "WITHDRAWN",
        ]) {
          await add("to CPRW", "W w C c Ld LD", woonbron, cprw, status);
          await add("to CPRW about Dordrecht", "W w C c Ld", woonbron, cprw, status, ["dordrecht"]);
          await add("to CPRW about both", "W w C c Ld LD", woonbron, cprw, status, [
            "dordrecht",
            "delft",
          ]);
          await add(
            "to the local organisation about Delft",
            "W w C c Ld LD",
            woonbron,
            dordtseHuurders,
            status,
            ["delft"],
          );
          await add(
            "to the committee about Dordrecht",
            "W w C c Ld B",
            woonbron,
            committee,
            status,
            ["dordrecht"],
          );
          await add("of its own accord about Delft", "W w C c LD", cprw, cprw, status, ["delft"]);
          await add(
            "to CPRW about Dordrecht, published",
            EVERYBODY,
            woonbron,
            cprw,
            status,
            ["dordrecht"],
            { published_at: NOW },
          );
        }
        expect(await readersOf(api, viewers, rows, "SELECT id FROM app.advice_procedure")).toEqual(
          expected,
        );
        expect(
          await readersOf(
            api,
            viewers,
            rows,
            "SELECT entity_id AS id FROM app.change WHERE entity = 'advice_procedure'",
          ),
        ).toEqual(expected);
        const {
          rows: [check],
        } = await superuser.query(`
      SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint
      WHERE conname = 'advice_procedure_status_check'`);
        expect([...new Set([...rows.keys()].map((name) => name.split(" ")[0]))].sort()).toEqual(
          [...String(check.text).matchAll(/'([A-Z_]+)'/g)].map(([, status]) => status).sort(),
        );
      }),
    60_000,
  );

  it(
    "is what the visibility matrix says, for every part, state, confidentiality and procedure",
    () =>
      inWorld(async ({ world, api, superuser, viewers, committee }) => {
        const { woonbron, cprw, dordtseHuurders } = world.organisations;
        const { dordrecht, delft } = world.municipalities;
        const procedures: readonly {
          name: string;
          values: Values;
          adviser: string;
          to: Record<To, string>;
        }[] = [
          {
            name: "to CPRW about Dordrecht",
            values: { municipality_ids: [dordrecht] },
            adviser: cprw,
            to: {
              "the landlord": "W w",
              "the adviser": "C c",
              "the parties": "W w C c",
              "who is addressed": "W w C c",
              readers: "W w C c Ld",
              everybody: EVERYBODY,
            },
          },
          {
            name: "to CPRW about everything, published",
            values: { published_at: NOW },
            adviser: cprw,
            // published part by part
            to: {
              "the landlord": "W w",
              "the adviser": "C c",
              "the parties": "W w C c",
              "who is addressed": "W w C c",
              readers: "W w C c Ld LD",
              everybody: EVERYBODY,
            },
          },
          {
            name: "to the local organisation about Delft",
            values: { municipality_ids: [delft] },
            adviser: dordtseHuurders,
            to: {
              "the landlord": "W w",
              "the adviser": "Ld",
              "the parties": "W w C c",
              "who is addressed": "W w C c Ld",
              readers: "W w C c Ld LD",
              everybody: EVERYBODY,
            },
          },
          {
            name: "to the committee about Dordrecht",
            values: { municipality_ids: [dordrecht] },
            adviser: committee,
            to: {
              "the landlord": "W w",
              "the adviser": "B",
              "the parties": "W w C c",
              "who is addressed": "W w C c B",
              readers: "W w C c Ld B",
              everybody: EVERYBODY,
            },
          },
        ];
        for (const { name, values, adviser, to } of procedures) {
          const procedure = {
            kind: "REQUESTED",
            status: "REQUESTED",
            title: "x",
            year: 2026,
            shared_at: NOW,
            organisation_id: woonbron,
            adviser_id: adviser,
            ...values,
          };
          for (const [table, { by, rows: parts }] of Object.entries(PARTS)) {
            const rows = new Map<string, string>(),
              expected: Record<string, string> = {};
            for (const [state, columns, readers] of parts) {
              // In a procedure of its own: of some parts there is one.
              const procedure_id = await put(superuser, "advice_procedure", {
                ...procedure,
                number: (number += 1),
              });
              rows.set(
                state,
                await put(superuser, table, {
                  procedure_id,
                  organisation_id: by === "landlord" ? woonbron : adviser,
                  ...columns,
                  ...(columns["submitted_at"] ? { number: 1 } : {}),
                }),
              );
              expected[state] = to[readers];
            }
            for (const sql of [
              `SELECT id FROM app.${table}`,
              `SELECT entity_id AS id FROM app.change WHERE entity = '${table}'`,
            ]) {
              expect({
                name,
                table,
                sql,
                readers: await readersOf(api, viewers, rows, sql),
              }).toEqual({ name, table, sql, readers: expected });
            }
          }
        }
      }),
    120_000,
  );

  it("is a recommendation's as its advice's, an answer's as its response's, a meeting's as its own", () =>
    inWorld(async ({ world, api, superuser, viewers, committee }) => {
      const { woonbron, cprw, dordtseHuurders } = world.organisations;
      const [recommendations, answers, meetings] = [
        new Map<string, string>(),
        new Map<string, string>(),
        new Map<string, string>(),
      ];
      for (const published_at of [null, NOW]) {
        const name = published_at ? "published" : "issued";
        const procedure_id = await put(superuser, "advice_procedure", {
          kind: "REQUESTED",
          status: "RESPONDED",
          title: "x",
          year: 2026,
          number: (number += 1),
          shared_at: NOW,
          organisation_id: woonbron,
          adviser_id: cprw,
          municipality_ids: [world.municipalities.dordrecht],
        });
        const advice_id = await put(superuser, "advice", {
          procedure_id,
          organisation_id: cprw,
          status: "ISSUED",
          adopted_on: TODAY,
          issued_at: NOW,
        });
        const response_id = await put(superuser, "landlord_response", {
          procedure_id,
          organisation_id: woonbron,
          status: "SENT",
          sent_at: NOW,
        });
        const recommendation_id = await put(superuser, "advice_recommendation", {
          procedure_id,
          organisation_id: cprw,
          advice_id,
          number: 1,
          text: "x",
          weight: "REMARK",
          published_at,
        });
        recommendations.set(name, recommendation_id);
        answers.set(
          name,
          await put(superuser, "recommendation_response", {
            procedure_id,
            organisation_id: woonbron,
            response_id,
            recommendation_id,
            number: 1,
            decision: "NOTED",
            published_at,
          }),
        );
      }
      for (const [name, organisation_id] of Object.entries({ cprw, dordtseHuurders, committee }))
        meetings.set(
          name,
          await put(superuser, "board_meeting", { organisation_id, held_on: TODAY }),
        );
      const expected = { issued: "W w C c Ld", published: EVERYBODY };
      for (const [table, rows, readers] of [
        ["advice_recommendation", recommendations, expected],
        ["recommendation_response", answers, expected],
        ["board_meeting", meetings, { cprw: "C c", dordtseHuurders: "Ld", committee: "B" }],
      ] as const) {
        for (const sql of [
          `SELECT id FROM app.${table}`,
          `SELECT entity_id AS id FROM app.change WHERE entity = '${table}'`,
        ])
          expect([sql, await readersOf(api, viewers, rows, sql)]).toEqual([sql, readers]);
      }
      const terms = new Map(
        (
          await superuser.query<{ id: string; code: string }>(
            "SELECT id, code FROM app.agreed_term",
          )
        ).rows.map(({ id, code }) => [code, id]),
      );
      expect(await readersOf(api, viewers, terms, "SELECT id FROM app.agreed_term")).toEqual({
        VOLUNTARY_ADVICE: "W w C c",
        VOLUNTARY_RESPONSE: "W w C c",
        UNSOLICITED: "W w C c",
      });
    }));

  it("changes for drafted parts when the procedure is shared; what was private stays private", () =>
    inWorld(async ({ world, api, superuser, viewers }) => {
      const { woonbron, cprw } = world.organisations;
      const procedure_id = await put(superuser, "advice_procedure", {
        kind: "REQUESTED",
        title: "x",
        organisation_id: woonbron,
        adviser_id: cprw,
        municipality_ids: [world.municipalities.dordrecht],
      });
      const part = { procedure_id, organisation_id: woonbron };
      const rows = new Map([
        ["version", await put(superuser, "advice_request_version", part)],
        ["document", await put(superuser, "advice_document", { ...part, title: "x", url: "x" })],
      ]);
      const READ =
          "SELECT id FROM app.advice_request_version UNION ALL SELECT id FROM app.advice_document",
        LOG = `
      SELECT entity_id || '.' || version AS id FROM app.change
      WHERE entity IN ('advice_request_version', 'advice_document')`;
      expect(await readersOf(api, viewers, rows, READ)).toEqual({
        version: "W w",
        document: "W w",
      });
      await superuser.query("UPDATE app.advice_document SET title = 'y'");
      await superuser.query(`
      UPDATE app.advice_procedure
      SET shared_at = now(), status = 'REQUESTED', year = 2026, number = 1`);
      expect(await readersOf(api, viewers, rows, READ)).toEqual({
        version: "W w",
        document: "W w",
      });
      await superuser.query(
        "UPDATE app.advice_request_version SET submitted_at = now(), number = 1",
      );
      await superuser.query("UPDATE app.advice_document SET shared_at = now()");
      expect(await readersOf(api, viewers, rows, READ)).toEqual({
        version: "W w C c Ld",
        document: "W w C c Ld",
      });
      const changes = new Map(
        (
          await superuser.query<{ id: string; name: string }>(`
      SELECT entity_id || '.' || version AS id,
        replace(entity, 'advice_', '') || ' ' || version AS name
      FROM app.change
      WHERE entity IN ('advice_request_version', 'advice_document') ORDER BY id`)
        ).rows.map(({ id, name }) => [name, id]),
      );
      expect(await readersOf(api, viewers, changes, LOG)).toEqual({
        "request_version 1": "W w",
        "request_version 2": "W w",
        "request_version 1000000": "W w C c Ld",
        "document 1": "W w",
        "document 2": "W w",
        "document 3": "W w",
        "document 1000000": "W w C c Ld",
      });
    }));
});

describe("writing advice past the acts", () => {
  it("reaches no row of the other side, asks nothing of its drafts, and does not choose who reads", () =>
    inWorld(async ({ world, api, superuser, viewers }) => {
      const { woonbron, cprw } = world.organisations;
      const shared = {
        kind: "REQUESTED",
        status: "REQUESTED",
        year: 2026,
        title: "x",
        organisation_id: woonbron,
        adviser_id: cprw,
        shared_at: NOW,
      };
      const asked = await put(superuser, "advice_procedure", { ...shared, number: (number += 1) });
      const ofLandlord = await put(superuser, "advice_procedure", {
        kind: "REQUESTED",
        title: "x",
        organisation_id: woonbron,
        adviser_id: cprw,
      });
      const ofCouncil = await put(superuser, "advice_procedure", {
        kind: "UNSOLICITED",
        title: "x",
        organisation_id: cprw,
        adviser_id: cprw,
      });
      const atLandlord = { procedure_id: asked, organisation_id: woonbron },
        atCouncil = { procedure_id: asked, organisation_id: cprw };
      await put(superuser, "advice_request_version", atLandlord);
      await put(superuser, "advice_document", { ...atLandlord, title: "x", url: "x" });
      await put(superuser, "landlord_response", atLandlord);
      await put(superuser, "advice", atCouncil);
      await put(superuser, "advice_deliberation", atCouncil);
      await put(superuser, "board_meeting", { organisation_id: cprw, held_on: TODAY });
      // [statement, rows that W reaches, rows that C reaches]: without a condition, so that not
      // even an error can tell of a draft.
      for (const [sql, W, C] of [
        // the shared one, and its own draft
        ["UPDATE app.advice_procedure SET withdraw_reason = 'x'", 2, 2],
        ["UPDATE app.advice_request_version SET question = 'y'", 1, 0],
        ["UPDATE app.advice_document SET title = 'y'", 1, 0],
        ["UPDATE app.landlord_response SET letter = 'y'", 1, 0],
        ["UPDATE app.advice SET body = 'y'", 0, 1],
        ["UPDATE app.advice_deliberation SET note = 'y'", 0, 1],
        ["UPDATE app.board_meeting SET note = 'y'", 0, 1],
      ] as const)
        expect([
          sql,
          await writeAs(api, viewers["W"]!, sql),
          await writeAs(api, viewers["C"]!, sql),
        ]).toEqual([sql, W, C]);
      for (const key of ["Ld", "LD", "B", "Md", "P"]) {
        for (const table of [
          "advice_procedure SET title",
          "advice SET body",
          "advice_request_version SET question",
          "landlord_response SET letter",
          "advice_document SET title",
        ])
          expect([
            key,
            table,
            await writeAs(api, viewers[key]!, `UPDATE app.${table} = 'y'`),
          ]).toEqual([key, table, 0]);
      }
      // Neither its own draft nor a shared procedure is put out of the other's sight, taken over,
      // or addressed to somebody else.
      for (const [id, sql] of [
        [asked, "shared_at = NULL, status = 'DRAFT', number = NULL, year = NULL"],
        [asked, "organisation_id = adviser_id"],
        [asked, "adviser_id = organisation_id"],
        [ofCouncil, "kind = 'REQUESTED'"],
      ] as const) {
        expect([
          sql,
          await writeAs(
            api,
            viewers["C"]!,
            `UPDATE app.advice_procedure SET ${sql} WHERE id = '${id}'`,
          ),
        ]).toEqual([sql, "42501"]);
      }
      expect(
        await writeAs(
          api,
          viewers["C"]!,
          `UPDATE app.advice_procedure SET title = 'y' WHERE id = '${ofLandlord}'`,
        ),
      ).toBe(0);
      const addressed = ["LANDLORD", "TENANT_COUNCIL", `organisation/${cprw}`, "LOCAL_TENANT_ORG"];
      expect(
        await readAs(
          api,
          viewers["C"]!,
          "UPDATE app.advice SET procedure_readers = '{PUBLIC}' RETURNING procedure_readers",
        ),
      ).toEqual([{ procedure_readers: addressed }]);
      expect(
        await readAs(
          api,
          viewers["W"]!,
          `
      INSERT INTO app.advice_document (procedure_id, organisation_id, title, url, procedure_readers,
        shared_at)
      VALUES ('${asked}', '${woonbron}', 'x', 'x', '{PUBLIC}', now()) RETURNING procedure_readers`,
        ),
      ).toEqual([{ procedure_readers: addressed }]);
    }));
});

describe("the clock's role", () => {
  it("sees what is due and can do no more than let it lapse", () =>
    inWorld(async ({ world, superuser }) => {
      const { woonbron, cprw } = world.organisations;
      const shared = {
        kind: "REQUESTED",
        title: "x",
        year: 2026,
        shared_at: NOW,
        organisation_id: woonbron,
        adviser_id: cprw,
      };
      const rows = {
        draft: await put(superuser, "advice_procedure", {
          kind: "REQUESTED",
          title: "x",
          organisation_id: woonbron,
          adviser_id: cprw,
        }),
        waiting: await put(superuser, "advice_procedure", {
          ...shared,
          status: "REQUESTED",
          number: (number += 1),
          due_on: "2022-03-15",
        }),
        advised: await put(superuser, "advice_procedure", {
          ...shared,
          status: "ADVISED",
          number: (number += 1),
          due_on: "2022-03-29",
        }),
        executed: await put(superuser, "advice_procedure", {
          ...shared,
          status: "EXECUTED",
          number: (number += 1),
        }),
      };
      const part = { procedure_id: rows.waiting, organisation_id: woonbron };
      for (const [confidentiality, shared_at] of [
        ["EMBARGO", NOW],
        ["EMBARGO", null],
        ["CONFIDENTIAL", NOW],
        ["SHARED", NOW],
      ] as const) {
        const until = confidentiality === "EMBARGO" ? { embargo_until: "2022-03-15" } : {};
        await put(superuser, "advice_document", {
          ...part,
          ...until,
          title: "x",
          url: "x",
          confidentiality,
          shared_at,
        });
        await put(superuser, "advice_request_version", {
          ...part,
          ...until,
          confidentiality,
          ...(shared_at && { submitted_at: shared_at, number: (number += 1) }),
        });
      }
      await put(superuser, "advice_extension", { ...part, until_on: TODAY, reason: "x" });
      await put(superuser, "advice_extension", {
        ...part,
        until_on: TODAY,
        reason: "x",
        status: "GRANTED",
      });
      await put(superuser, "advice", { ...part, organisation_id: cprw });
      const clock = new pg.Client({
        connectionString: urlAs("samenspraak_feed", world.databaseUrl),
      });
      await clock.connect();
      try {
        const idsOf = async (table: string) =>
          (await readAs<{ id: string }>(clock, null, `SELECT id FROM app.${table}`)).map(
            ({ id }) => id,
          );
        expect((await idsOf("advice_procedure")).sort()).toEqual(
          [rows.waiting, rows.advised].sort(),
        );
        expect([
          (await idsOf("advice_document")).length,
          (await idsOf("advice_request_version")).length,
          (await idsOf("advice_extension")).length,
        ]).toEqual([1, 1, 1]);
        const { rows: tables } = await superuser.query<{ name: string }>(`
        SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'app'::regnamespace AND relkind = 'r' ORDER BY 1`);
        for (const { name } of tables) {
          expect([
            name,
            await writeAs(clock, null, `DELETE FROM app.${name}`),
            await writeAs(clock, null, `INSERT INTO app.${name} DEFAULT VALUES`),
          ]).toEqual([name, "42501", "42501"]);
          if (/advice|board|consent|response|calendar|agreed/.test(name))
            expect([name, await writeAs(clock, null, `SELECT * FROM app.${name}`)]).toEqual([
              name,
              "42501",
            ]);
        }
        const done = (sql: string) => writeAs(clock, null, `UPDATE app.${sql}`);
        // What it is for.
        expect(
          await done(
            `advice_procedure SET status = 'LAPSED', due_on = NULL WHERE id = '${rows.waiting}'`,
          ),
        ).toBe(1);
        expect(await done("advice_procedure SET overdue = true")).toBe(2);
        expect(await done("advice_extension SET status = 'LAPSED', answered_at = now()")).toBe(1);
        expect([
          await done("advice_document SET lifted_at = now()"),
          await done("advice_request_version SET lifted_at = now()"),
        ]).toEqual([1, 1]);
        // An embargo until the decision, or until a day to come, does not end by the clock.
        for (const embargo_until of [null, "2100-01-01"]) {
          const running = await put(superuser, "advice_document", {
            ...part,
            title: "x",
            url: "x",
            confidentiality: "EMBARGO",
            embargo_until,
            shared_at: NOW,
          });
          expect(await done(`advice_document SET lifted_at = now() WHERE id = '${running}'`)).toBe(
            "42501",
          );
        }
        // Whatever else a bug in it might try.
        for (const sql of [
          "advice_procedure SET status = 'EXECUTED'",
          "advice_procedure SET due_on = '2030-01-01'",
          "advice_procedure SET due_on = '2030-01-01', overdue = true",
          "advice_procedure SET due_on = NULL",
          "advice_procedure SET status = 'LAPSED'",
          "advice_procedure SET title = 'y'",
          "advice_procedure SET published_at = now()",
          "advice_procedure SET shared_at = NULL",
          "advice_procedure SET advice_due_on = NULL",
          "advice_extension SET status = 'GRANTED'",
          "advice_extension SET until_on = '2030-01-01'",
          "advice_document SET lifted_at = NULL",
          "advice_document SET confidentiality = 'OPEN'",
          "advice_document SET published_at = now()",
          "advice_request_version SET lifted_at = NULL",
          "advice_request_version SET question = 'y'",
          "advice SET body = 'y'",
          "landlord_response SET letter = 'y'",
          "advice_deliberation SET note = 'y'",
          "board_meeting SET note = 'y'",
        ])
          expect([sql, await done(sql)]).toEqual([sql, "42501"]);
      } finally {
        await clock.end();
      }
    }));
});
