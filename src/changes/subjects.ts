import type { ClassType } from "type-graphql";
import type { Batch } from "../persistence/snapshot.js";

/**
 * A kind of row that changes are about: its name in GraphQL, and how it is read again as the
 * viewer.
 */
export interface SubjectKind {
  /** The table. */
  readonly entity: string;
  /** The GraphQL type's name. */
  readonly typeName: string;
  readonly type: ClassType;
  /** The rows with these ids that the viewer may see today; null for the others. */
  readonly find: Batch<string, object | null>;
}

/** Kinds by table. Modules fill this when they are loaded, before the schema is built. */
export const subjectKinds = new Map<string, SubjectKind>();

/** Makes a kind of row known to the log. A module's manifest lists it. */
export function registerSubject(kind: SubjectKind): void {
  subjectKinds.set(kind.entity, kind);
}
