import pg from "pg";
import type { Viewer, ViewerClass } from "../authorisation/viewer.js";

/** What an act leaves in the change log besides the rows it writes. */
export interface ActSettings {
  readonly act: string;
  readonly requestId: string | null;
}

/**
 * The SQL that tells the row policies who is looking, for the current transaction only. Plain text, so that it goes to the
 * server in one message with BEGIN.
 */
export function viewerSettings(viewer: Viewer | ViewerClass, act?: ActSettings): string {
  const settings: Record<string, string | null> = {
    "viewer.organisation_id": viewer.organisationId,
    "viewer.audience": viewer.audience,
    "viewer.kind": viewer.kind,
    "viewer.person_id": "personId" in viewer ? viewer.personId : null,
    "viewer.municipality_ids": `{${viewer.municipalityIds.join(",")}}`,
    "viewer.act": act?.act ?? null,
    "viewer.request_id": act?.requestId ?? null,
  };
  return Object.entries(settings).map(([name, value]) => `SET LOCAL ${name} = ${pg.escapeLiteral(value ?? "")}`).join("; ");
}
