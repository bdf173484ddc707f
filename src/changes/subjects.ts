import type { SubjectKind } from "../reads/kept.js";

/** Kinds by table. Modules fill this when they are loaded, before the schema is built. */
export const subjectKinds = new Map<string, SubjectKind>();

/** Makes a kind of row known to the log and to `node`. A module's manifest lists it. */
export function registerSubject(kind: SubjectKind): void {
  subjectKinds.set(kind.entity, kind);
}
