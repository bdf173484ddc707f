import type { ViewerClass } from "./viewer.js";

/**
 * The labels a viewer carries; the same as `labels_of_viewer()` in foundation.rows.sql,
 * which defines them (a test holds the two together). They decide which changes of the
 * log concern a subscriber, and go to the database with each transaction's settings,
 * where the row policies read them.
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

export const shareLabel = (labels: ReadonlySet<string>, readers: readonly string[]): boolean =>
  readers.some((label) => labels.has(label));

/**
 * By which labels a change is found; the same as `told_to()` in the database. Everybody
 * carries PUBLIC: it needs no other.
 */
export function toldTo({
  readers,
  lostReaders,
}: {
  readonly readers: readonly string[];
  readonly lostReaders: readonly string[];
}): Iterable<string> {
  if (readers.includes("PUBLIC") || lostReaders.includes("PUBLIC")) return ["PUBLIC"];
  return lostReaders.length === 0 ? readers : new Set([...readers, ...lostReaders]);
}
