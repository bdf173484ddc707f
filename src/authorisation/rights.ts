import type { Viewer } from "./viewer.js";

/** Whether a viewer's rights follow from a row that changed. */
export type IsConcerned = (
  viewer: Viewer,
  changed: { readonly entityId: string; readonly subjectId: string },
) => boolean;

/** Whose rights follow from a row, by its table. */
export type Rights = Readonly<Record<string, IsConcerned>>;
