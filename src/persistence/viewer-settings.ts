import pg from "pg";
import { labelsOf } from "../authorisation/labels.js";
import type { Viewer, ViewerClass } from "../authorisation/viewer.js";

/** What an act leaves in the change log besides the rows that it writes. */
export interface ActSettings {
  readonly act: string;
  readonly requestId: string | null;
}

/**
 * The table that every transaction of a viewer locks first, and keeps locked to its end. A start
 * that changes tables and policies takes this lock alone. It waits for those inside; those who come
 * later wait before they hold anything else and before they have a snapshot.
 */
export const GATE = "app.membership";

/**
 * The SQL that tells the row policies who is looking, for the current transaction only. It is plain
 * text, so that it goes to the server in one message with BEGIN.
 */
export function viewerSettings(viewer: Viewer | ViewerClass, act?: ActSettings): string {
  const settings: Record<string, string | null> = {
    "viewer.organisation_id": viewer.organisationId,
    "viewer.audience": viewer.audience,
    "viewer.kind": viewer.kind,
    "viewer.person_id": "personId" in viewer ? viewer.personId : null,
    "viewer.municipality_ids": `{${viewer.municipalityIds.join(",")}}`,
    "viewer.labels": `{${[...labelsOf(viewer)].map((label) => JSON.stringify(label)).join(",")}}`,
    // forget an earlier act of the same transaction: the log gives each act an instant of its own
    ...(act && { "viewer.acted_at": null }),
    "viewer.act": act?.act ?? null,
    "viewer.request_id": act?.requestId ?? null,
  };
  const told = Object.entries(settings).map(
    ([name, value]) => `SET LOCAL ${name} = ${pg.escapeLiteral(value ?? "")}`,
  );
  return [...told, `LOCK TABLE ${GATE} IN ACCESS SHARE MODE`].join("; ");
}
