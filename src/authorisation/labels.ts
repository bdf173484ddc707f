import type { ViewerClass } from "./viewer.js";

/**
 * The labels that a viewer carries. `labels_of_viewer()` in foundation.rows.sql defines them, and a
 * test holds the two together. The labels decide which changes of the log concern a subscriber.
 * They also go to the database with each transaction's settings, where the row policies read them.
 */
export function labelsOf(viewer: ViewerClass): ReadonlySet<string> {
  const labels = new Set<string>(["PUBLIC", viewer.audience]);
  if (viewer.organisationId) labels.add(`organisation/${viewer.organisationId}`);
  if (viewer.audience === "LOCAL_TENANT_ORGANISATION" || viewer.audience === "MUNICIPALITY") {
    for (const id of viewer.municipalityIds) labels.add(`${viewer.audience}/${id}`);
  }
  if (viewer.kind === "LOCAL_TENANT_ORG") {
    labels.add("LOCAL_TENANT_ORG");
    for (const id of viewer.municipalityIds) labels.add(`LOCAL_TENANT_ORG/${id}`);
  }
  return labels;
}

/** Whether a viewer with these labels is among the readers. */
export const shareLabel = (labels: ReadonlySet<string>, readers: readonly string[]): boolean =>
  readers.some((label) => labels.has(label));

/**
 * The labels by which a change is found; `told_to()` in the database answers the same. Everybody
 * carries PUBLIC, so a change that PUBLIC may know of needs no other label.
 */
export function toldTo({
  readers,
  lostReaders,
}: {
  readonly readers: readonly string[];
  readonly lostReaders: readonly string[];
}): Iterable<string> {
  if (readers.includes("PUBLIC") || lostReaders.includes("PUBLIC")) return ["PUBLIC"];
  return new Set([...readers, ...lostReaders]); // each once, also where a row names a label twice
}
