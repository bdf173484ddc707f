import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import type { DataSource } from "typeorm";
import { modules } from "../../src/modules.js";
import { loadFirstData } from "../../src/first-data/load-first-data.js";
import { openDatabase } from "../../src/persistence/database.js";
import { entities } from "../../src/server/serve.js";
import { createDatabase, type TestDatabase } from "../support/database.js";
import { readAs } from "./read-as.js";

// Read only: one loading serves them all.
let test: TestDatabase, database: DataSource, administrator: pg.Client;

beforeAll(async () => {
  test = await createDatabase();
  database = await openDatabase({ databaseUrl: test.url, entities, poolSize: 4 });
  administrator = new pg.Client({ connectionString: test.url, options: "-c search_path=app" });
  await administrator.connect();
  await loadFirstData(test.url, database, modules);
});

afterAll(async () => {
  await administrator.end();
  await database.destroy();
  await test.drop();
});

const rowsOf = async (sql: string) => (await administrator.query(sql)).rows;

describe("the first data: agreements", () => {
  it("refuses, contests, judges and disputes in the name of invented organisations alone", async () => {
    const rows = await rowsOf(`
      SELECT DISTINCT what, organisation.name FROM (
        SELECT 'refuses' AS what, member_id AS by FROM agreement_party WHERE stance = 'REFUSED'
        UNION ALL SELECT 'contests', organisation_id FROM agreement_progress_answer
          WHERE decision = 'CONTESTED'
        UNION ALL SELECT 'judges', organisation_id FROM agreement_judgement
        UNION ALL SELECT 'disputes', filer_id FROM agreement_dispute
        UNION ALL SELECT 'wants to change or end', organisation_id FROM agreement_proposal
          WHERE kind IN ('AMENDMENT', 'HARDSHIP', 'TERMINATION')
        UNION ALL SELECT 'rejects', organisation_id FROM agreement_commitment_answer
          WHERE decision = 'REJECTED') AS said
      JOIN organisation ON organisation.id = said.by ORDER BY what`);
    expect(rows).toEqual([
      { what: "contests", name: "Huurders Spijkenisse-Noord (verzonnen)" },
      { what: "disputes", name: "Woonwagenbewoners Dordrecht (verzonnen)" },
      { what: "judges", name: "Huurders Spijkenisse-Noord (verzonnen)" },
      { what: "refuses", name: "Woonwagenbewoners Dordrecht (verzonnen)" },
      { what: "wants to change or end", name: "Huurders Spijkenisse-Noord (verzonnen)" },
    ]);
  });

  it("signs on the days that are public, and is in force from the last signature on", async () => {
    const rows = await rowsOf(`
      SELECT title, agreement.starts_on::text, max(signed_on)::text AS signed_on,
        in_force_on::text, count(*)::int AS signatures
      FROM agreement JOIN agreement_signature ON agreement_id = agreement.id
      WHERE title IN ('Prestatieafspraken Nissewaard 2019', 'Rotterdamse prestatieafspraken 2024-2025',
        'Prestatieafspraken Nissewaard 2022 en verder', 'Prestatieafspraken Dordrecht 2024-2025')
      GROUP BY agreement.id ORDER BY max(signed_on)`);
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["Prestatieafspraken Nissewaard 2019", "2019-01-01", "2018-12-05", "2019-01-01", 10],
      ["Prestatieafspraken Nissewaard 2022 en verder", "2022-01-01", "2021-12-06", "2022-01-01", 9],
      ["Rotterdamse prestatieafspraken 2024-2025", "2024-01-01", "2023-12-12", "2024-01-01", 17],
      ["Prestatieafspraken Dordrecht 2024-2025", "2024-01-01", "2024-03-04", "2024-03-04", 5],
    ]);
  });

  it("has one of each way in which an agreement changes or ends", async () => {
    const rows = await rowsOf(`
      SELECT agreement.status, edition, proposal.kind, proposal.status AS said, ground <> '' AS ground
      FROM agreement LEFT JOIN agreement_proposal AS proposal
        ON proposal.agreement_id = agreement.id AND proposal.kind <> 'FINAL_CONCEPT'
      WHERE agreement.kind IN ('AGREEMENT', 'AMENDMENT')
        AND (proposal.kind IS NOT NULL OR agreement.kind = 'AMENDMENT')
      ORDER BY agreement.status`);
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["AMENDED", 1, "AMENDMENT", "ACCEPTED", true],
      ["CLOSED", 1, "CLOSING", "ACCEPTED", null],
      ["IN_FORCE", 2, "HARDSHIP", "OPEN", true],
      ["TERMINATED", 1, "TERMINATION", "ACCEPTED", true],
    ]);
  });

  it("has every paper signature confirmed, by another organisation than recorded it", async () => {
    const [row] = await rowsOf(`
      SELECT count(*)::int AS papers, count(*) FILTER (
        WHERE confirmed_by_id IS NULL OR confirmed_by_id = organisation_id)::int AS unconfirmed
      FROM agreement_signature WHERE on_paper`);
    // Nissewaard 6 in 2019, 2022 and at the accession; Rotterdam 5 jointly, 2 and 3; Delft 6; Dordrecht 2
    expect(row).toMatchObject({ unconfirmed: 0, papers: 36 });
  });

  it("follows commitments through two years, each with target, result and a confirmed report", async () => {
    const rows = await rowsOf(`
      SELECT municipality.name AS municipality, indicator.name,
        max(told.year) - min(told.year) + 1 AS years, array_agg(DISTINCT told.said) AS told
      FROM agreement_indicator AS indicator
      JOIN municipality ON municipality.id = indicator.municipality_id
      CROSS JOIN LATERAL (
        SELECT year, array_agg(what ORDER BY what)::text AS said FROM (
          SELECT year, kind AS what FROM agreement_indicator_value
            WHERE indicator_id = indicator.id AND period = 'YEAR' AND replaced_on IS NULL
          UNION SELECT year, status FROM agreement_progress
            WHERE commitment_id = indicator.commitment_id AND period = 'YEAR'
              AND status = 'CONFIRMED') AS of_year
        GROUP BY year) AS told
      WHERE told.said LIKE '%CONFIRMED%' AND sum_of_ids = '{}'
      GROUP BY indicator.id, municipality.name HAVING count(*) > 1 ORDER BY 1, 2`);
    const both = [2, ["{CONFIRMED,REALISED,TARGET}"]];
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["Delft", "Mensen die zelfstandig zijn gaan wonen", ...both],
      ["Dordrecht", "Begonnen sociale huurwoningen", ...both],
      ["Dordrecht", "Geïsoleerde woningen", ...both],
      ["Nissewaard", "Woningen verhuurd met spoed", ...both],
      ["Rotterdam", "Verbeterde woningen", ...both],
    ]);
  });

  it("has one part without tenants' parties, and that one alone says why", async () => {
    const rows = await rowsOf(`
      SELECT agreement.title, code, no_tenant_party_reason AS reason, count(*)::int AS parties
      FROM agreement_part AS part JOIN agreement ON agreement.id = part.agreement_id
      JOIN agreement_party AS party ON party.part_id = part.id
      JOIN organisation ON organisation.id = member_id
      GROUP BY agreement.id, part.id
      HAVING NOT bool_or(organisation.kind IN ('TENANT_UMBRELLA', 'LOCAL_TENANT_ORG', 'OTHER_TENANT_ORG'))
        OR no_tenant_party_reason IS NOT NULL
      ORDER BY 1, 2`);
    expect(rows).toEqual([
      {
        ...{ title: "Rotterdamse prestatieafspraken 2024-2025", code: "B9" },
        ...{ reason: "NOT_RECORDED", parties: 2 },
      },
    ]);
  });

  it("has CPRW and De Samenwerking both as tenants' parties of Nissewaard for 2019, from the beginning", async () => {
    const rows = await rowsOf(`
      SELECT organisation.name, capacity, stance, joined_on FROM agreement_party AS party
      JOIN agreement ON agreement.id = agreement_id
      JOIN organisation ON organisation.id = member_id
      WHERE title = 'Prestatieafspraken Nissewaard 2019'
        AND organisation.kind IN ('TENANT_UMBRELLA', 'LOCAL_TENANT_ORG') ORDER BY 1`);
    const signed = { capacity: "SIGNATORY", stance: "SIGNED", joined_on: null };
    expect(rows).toEqual([
      { name: "Bewonersvereniging De Samenwerking", ...signed },
      { name: "Concernparticipatieraad Woonbron", ...signed },
    ]);
  });

  it("has one agreement that two of three signed, who hold it in force", async () => {
    const rows = await rowsOf(`
      SELECT count(*) OVER ()::int AS parties, organisation.kind, stance, standing,
        (SELECT count(*)::int FROM agreement_signature AS signature
          WHERE signature.party_id = party.id AND voided_on IS NULL) AS signatures
      FROM agreement_party AS party JOIN agreement ON agreement.id = agreement_id
      JOIN organisation ON organisation.id = member_id
      WHERE agreement.status = 'SIGNED_BY_SOME' ORDER BY 2`);
    expect(rows.map((row) => Object.values(row))).toEqual([
      [3, "LANDLORD", "SIGNED", "IN_FORCE", 1],
      [3, "MUNICIPALITY", "SIGNED", "IN_FORCE", 1],
      [3, "OTHER_TENANT_ORG", "REFUSED", null, 0],
    ]);
  });

  it("has CPRW as a party of Nissewaard since it acceded", async () => {
    const rows = await rowsOf(`
      SELECT capacity, stance, joined_on::text FROM agreement_party AS party
      JOIN agreement ON agreement.id = agreement_id
      JOIN organisation ON organisation.id = member_id AND organisation.kind = 'TENANT_UMBRELLA'
      WHERE title = 'Prestatieafspraken Nissewaard 2022 en verder'`);
    expect(rows).toEqual([{ capacity: "SIGNATORY", stance: "SIGNED", joined_on: "2022-10-03" }]);
  });

  it("keeps drafts and positions in Delft to their own side", async () => {
    const read = (who: string | null, sql: string) => readAs<{ text: string }>(database, who, sql);
    const drafts = "SELECT text FROM app.agreement_commitment_text WHERE sent_at IS NULL";
    const positions = "SELECT note AS text FROM app.agreement_position";
    const seen = async (who: string | null) =>
      [...(await read(who, drafts)), ...(await read(who, positions))].map(({ text }) => text);
    expect(await seen("woonbron-bestuurder")).toEqual([
      "Concept: Woonbron verbetert woningen met een slecht label eerst.",
      "Te bespreken met de bestuurder.",
    ]);
    expect(await seen("delft-bestuurslid")).toEqual([
      expect.stringContaining("op twee of drie locaties"),
      "Te bespreken in de vergadering van het bestuur.",
    ]);
    for (const who of ["delft-wethouder", "cprw-voorzitter", null])
      expect(await seen(who)).toEqual([]);
  });

  it("shows the public what was published, in the municipalities where it is in force", async () => {
    const rows = await readAs<{ status: string; url: boolean }>(
      database,
      null,
      `SELECT status, publication_url LIKE 'https://woonbron.example/%' AS url FROM app.agreement
        GROUP BY 1, 2 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { status: "CLOSED", url: true },
      { status: "IN_FORCE", url: true },
    ]);
  });
});
