import type pg from "pg";
import { urlAs } from "../../../src/persistence/login-roles.js";
import { viewerSettings } from "../../../src/persistence/viewer-settings.js";
import { LANDLORD } from "../contestants/start.js";
import { connect, runSql } from "../database/bench-database.js";

/**
 * Changes items as another server of the product would: in one transaction as the landlord, under
 * the row policies, with the log; then gives the changes their place.
 */
export interface ChangingItems {
  readonly ids: readonly string[];
  /** @returns when the change was committed, in milliseconds since the epoch. */
  change(): Promise<number>;
  end(): Promise<void>;
}

export async function changingItems(
  databaseUrl: string,
  sinceYear: number,
  count: number,
): Promise<ChangingItems> {
  const rows = await runSql<{ id: string }>(
    databaseUrl,
    "SELECT id FROM app.calendar_item WHERE year >= $1 ORDER BY year, number LIMIT $2",
    [sinceYear, count],
  );
  const ids = rows.map(({ id }) => id);
  const [viewer] = await runSql(databaseUrl, "SELECT * FROM app.current_membership($1, $2)", [
    LANDLORD.subject,
    LANDLORD.organisationId,
  ]);
  const settings = viewerSettings(
    {
      audience: "LANDLORD",
      organisationId: LANDLORD.organisationId,
      kind: "LANDLORD",
      role: LANDLORD.role,
      personId: viewer!.person_id,
      membershipId: viewer!.membership_id,
      municipalityIds: viewer!.municipality_ids,
      portfolioThemes: [],
      regionMunicipalityIds: [],
      expiresAt: null,
    },
    { act: "CALENDAR_ITEM_PROPOSAL_ACCEPTED", requestId: null },
  );
  const [api, feed]: [pg.Client, pg.Client] = [
    await connect(urlAs("samenspraak_api", databaseUrl)),
    await connect(urlAs("samenspraak_feed", databaseUrl)),
  ];
  return {
    ids,
    async change() {
      await api.query(`BEGIN; SET LOCAL statement_timeout = 0; ${settings}`);
      await api.query(
        `
        UPDATE app.calendar_item SET priority = CASE priority
        WHEN 'HIGH' THEN 'NORMAL' ELSE 'HIGH' END
        WHERE id = ANY($1)`,
        [ids],
      );
      await api.query("COMMIT");
      const committedAt = performance.timeOrigin + performance.now();
      while ((await feed.query("SELECT app.sequence_changes() AS given")).rows[0].given === 1000);
      return committedAt;
    },
    async end() {
      await api.end();
      await feed.end();
    },
  };
}
