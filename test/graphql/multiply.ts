import { beneath } from "../support/given.js";
import type { World } from "../support/world.js";

// A large world in a second: rows copied beneath the API, while the database's triggers are asleep.

/** Which columns of each table of parts name rows that are copied with it. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  advice_request_version: ["copy_of_id"],
  advice_document: ["copy_of_id"],
  advice_information_request: ["request_version_id"],
  advice_extension: [],
  advice: ["meeting_id"],
  advice_recommendation: ["advice_id"],
  advice_deliberation: [],
  landlord_response: [],
  recommendation_response: ["response_id", "recommendation_id"],
  consent_condition: [],
  advice_dispute: ["review_of_id"],
  advice_dispute_step: [],
};

/** So many more of every calendar item, with its proposals, notes and history. */
export async function multiplyItems(world: World, times: number): Promise<void> {
  const copies = copier(world, "item", times);
  await asleep(world, async () => {
    await copies("calendar_item", ["id", "rolled_over_from_id"], { number: "r.number + 1000 * k" });
    for (const table of ["calendar_item_proposal", "calendar_item_annotation"])
      await copies(table, ["id", "item_id"]);
    await copyChanges(world, times, "entity LIKE 'calendar_item%'", (column) =>
      again("item", column),
    );
  });
}

/** So many more of every procedure, with its parts, its history and the meetings. */
export async function multiplyProcedures(world: World, times: number): Promise<void> {
  const copies = copier(world, "procedure", times);
  await asleep(world, async () => {
    await copies("advice_procedure", ["id", "companion_of_id", "answer_meeting_id"], {
      number: "r.number + 1000 * k",
    });
    for (const [table, columns] of Object.entries(PARTS))
      await copies(table, ["id", "procedure_id", ...columns]);
    await copies("board_meeting", ["id"], { held_on: "r.held_on - 1000 * k" });
    await copyChanges(world, times, "topic = 'advice'", (column) => again("procedure", column));
  });
}

/**
 * So many more parts in every procedure, more companions of the same request, and a longer history:
 * as far as a procedure can have more than one.
 */
export async function multiplyParts(world: World, times: number): Promise<void> {
  const copies = copier(world, "part", times);
  const numbered = { number: "r.number + 100 * k" };
  await asleep(world, async () => {
    await copies("advice_procedure", ["id"], numbered, "r.companion_of_id IS NOT NULL");
    await copies("advice_request_version", ["id"], numbered, "r.number IS NOT NULL");
    await copies("advice_document", ["id"]);
    await copies("advice_information_request", ["id"]);
    await copies("advice_extension", ["id"], {}, "r.status <> 'ASKED'");
    await copies("advice", ["id"], {}, "r.status = 'DISCARDED'");
    await copies("advice_recommendation", ["id"], numbered);
    await copies("landlord_response", ["id"], {}, "r.status = 'DISCARDED'");
    await copies("recommendation_response", ["id", "recommendation_id"], numbered);
    await copies("consent_condition", ["id"], numbered);
    await copies("advice_dispute", ["id"], {}, "r.status <> 'OPEN' AND r.review_of_id IS NULL");
    await copies("advice_dispute_step", ["id"]);
    await copyChanges(world, times, "topic = 'advice'", (column) => `r.${column}`);
  });
}

/** The id of a copy follows from that of what was copied, so that copies name each other. */
const again = (kind: string, column: string) =>
  `md5(concat_ws(' ', r.${column}, '${kind}', k))::uuid`;

/** Copies rows of a table: these columns name copies, those say something else, the others stay. */
const copier =
  (world: World, kind: string, times: number) =>
  async (
    table: string,
    ids: readonly string[],
    others: Readonly<Record<string, string>> = {},
    which = "true",
  ): Promise<void> => {
    const given = {
      ...Object.fromEntries(
        ids.map((column) => [
          column,
          `CASE WHEN r.${column} IS NOT NULL THEN ${again(kind, column)} END`,
        ]),
      ),
      ...others,
    };
    await beneath(
      world,
      `
    INSERT INTO ${table} SELECT copy.* FROM ${table} r, generate_series(1, ${times}) k,
      jsonb_populate_record(r,
        jsonb_build_object(${Object.entries(given)
          .map(([column, sql]) => `'${column}', ${sql}`)
          .join(", ")}))
          copy
    WHERE ${which}`,
    );
  };

/** The log's own triggers keep who reads each change: they are awake. */
async function copyChanges(
  world: World,
  times: number,
  which: string,
  idOf: (column: string) => string,
): Promise<void> {
  const kept = "at, act, entity, version, topic, organisation_id, person_id, readers, lost_readers";
  await beneath(world, "SET session_replication_role = origin");
  await beneath(
    world,
    `
    INSERT INTO change (${kept}, entity_id, subject_id)
    SELECT ${kept}, ${idOf("entity_id")}, ${idOf("subject_id")}
    FROM (SELECT * FROM change WHERE ${which}) r, generate_series(1, ${times}) k ORDER BY k, r.id`,
  );
  for (let more = true; more;)
    more =
      (await beneath<{ given: number }>(world, "SELECT app.sequence_changes() AS given"))[0]!
        .given > 0;
}

async function asleep(world: World, work: () => Promise<void>): Promise<void> {
  await beneath(world, "SET session_replication_role = replica");
  await work();
  await beneath(world, "SET session_replication_role = origin");
  await beneath(world, "ANALYZE");
}
