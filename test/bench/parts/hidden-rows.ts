import { randomUUID } from "node:crypto";
import { CPRW, WOONBRON } from "../../../src/first-data/personas.js";
import { urlAs } from "../../../src/persistence/login-roles.js";
import { connect } from "../database/bench-database.js";

/** Of two alike: the first with nothing hidden beside it, the second with something. */
type Alike<T = string> = readonly [without: T, beside: T];

/**
 * No two years lie alike on the disk, and that shows. So each of them is asked about as often with
 * the drafts in it as with the drafts in the other: what is left is theirs alone.
 */
export interface Swapped {
  readonly alike: Alike;
  swap(): Promise<void>;
}

/**
 * Writes what one side keeps to itself, as its acts do: the triggers record it in the
 * log, where it is given its place.
 */
export interface Hidden {
  /** Two agreed items, the second with so many changes of a note of CPRW's. */
  items(changes: number): Promise<Alike>;
  /**
   * Two procedures that wait for a response, the second with a draft of Woonbron's
   * response, or of CPRW's advice.
   */
  procedures(draft: "response" | "advice", changes: number): Promise<Alike>;
  /** Two years, the second with so many drafts of CPRW's; `swap` moves them to the first. */
  years(drafts: number): Promise<Swapped>;
  /** An id that is nothing, and that of a draft. */
  draftItem(): Promise<Alike>;
  /** So many changes of a draft of Woonbron's. */
  byLandlord(changes: number): Promise<void>;
  /** One change that everybody sees. */
  seenByAll(): Promise<void>;
  end(): Promise<void>;
}

export async function givenHidden(databaseUrl: string): Promise<Hidden> {
  const [client, feed] = [
    await connect(databaseUrl),
    await connect(urlAs("samenspraak_feed", databaseUrl)),
  ];
  await client.query("SET search_path = app");
  const { rows: free } = await client.query<{ ids: string[] }>(`
    SELECT array_agg(id ORDER BY number) AS ids FROM calendar_item
    WHERE year BETWEEN 2040 AND 2050 GROUP BY year`);
  const { rows: waiting } = await client.query<{ ids: string[] }>(`
    SELECT array_agg(id ORDER BY number) AS ids FROM advice_procedure
    WHERE year BETWEEN 2040 AND 2050 AND status = 'ADVISED' GROUP BY year`);
  const { rows: years } = await client.query<{ year: number; items: number }>(`
    SELECT year, count(*)::int AS items FROM calendar_item
    WHERE year BETWEEN 2023 AND 2039 GROUP BY year ORDER BY 2, 1`);
  const two = (rows: { ids: string[] }[]): Alike =>
    rows.find(({ ids }) => ids.length >= 2)!.ids.splice(0, 2) as unknown as Alike;
  const write = async (organisationId: string, sql: string, values: unknown[]) => {
    await client.query("SELECT set_config('viewer.organisation_id', $1, false)", [organisationId]);
    await client.query(sql, values);
    while (
      (await feed.query<{ given: number }>("SELECT app.sequence_changes() AS given")).rows[0]!
        .given > 0
    );
  };
  const draft = (organisationId: string, year: number, id = randomUUID()) =>
    write(
      organisationId,
      `
      INSERT INTO calendar_item (id, year, title, origin, status, organisation_id)
      VALUES ($1, $2, 'Nog niet gedeeld', 'JOINT', 'DRAFT', $3)`,
      [id, year, organisationId],
    );
  const landlordDraft = randomUUID();
  await draft(WOONBRON.organisationId, 2051, landlordDraft);
  return {
    async items(changes) {
      const ids = two(free);
      for (let time = 0; time < changes; time += 1) {
        await write(
          CPRW.organisationId,
          `
          INSERT INTO calendar_item_annotation (item_id, year, organisation_id, note)
          SELECT id, year, $2, $3 FROM calendar_item
          WHERE id = $1
          ON CONFLICT (item_id, organisation_id) DO UPDATE SET note = EXCLUDED.note`,
          [ids[1], CPRW.organisationId, `Notitie ${time}`],
        );
      }
      return ids;
    },
    async procedures(what, changes) {
      const ids = two(waiting);
      const [organisationId, sql] =
        what === "response"
          ? ([
              WOONBRON.organisationId,
              `
        INSERT INTO landlord_response (procedure_id, organisation_id, letter)
        VALUES ($1, $2, 'Concept')`,
            ] as const)
          : ([
              CPRW.organisationId,
              `
          INSERT INTO advice (procedure_id, organisation_id, status, summary)
          VALUES ($1, $2, 'DISCARDED', 'Concept')`,
            ] as const);
      for (let time = 0; time < changes; time += 1)
        await write(organisationId, sql, [ids[1], organisationId]);
      return ids;
    },
    async years(drafts) {
      const at = years.findIndex(({ items }, index) => items === years[index + 1]?.items);
      let [without, beside] = years.splice(at, 2).map(({ year }) => year);
      for (let time = 0; time < drafts; time += 1) await draft(CPRW.organisationId, beside!);
      return {
        alike: [without, beside] as unknown as Alike,
        async swap() {
          [without, beside] = [beside, without];
          await write(
            CPRW.organisationId,
            "UPDATE calendar_item SET year = $1 WHERE year = $2 AND status = 'DRAFT'",
            [beside, without],
          );
          await client.query("VACUUM calendar_item");
        },
      };
    },
    async draftItem() {
      const id = randomUUID();
      await draft(CPRW.organisationId, 2051, id);
      return [randomUUID(), id];
    },
    async byLandlord(changes) {
      for (let time = 0; time < changes; time += 1) {
        await write(
          WOONBRON.organisationId,
          "UPDATE calendar_item SET description = $2 WHERE id = $1",
          [landlordDraft, `Deel ${time}`],
        );
      }
    },
    seenByAll: () =>
      write(
        WOONBRON.organisationId,
        "UPDATE theme SET dutch_name = dutch_name || ' ' WHERE id = (SELECT min(id) FROM theme)",
        [],
      ),
    async end() {
      await client.end();
      await feed.end();
    },
  };
}
