import type { ClassType } from "type-graphql";
import type { Batch } from "../persistence/snapshot.js";

/**
 * A kind of row that changes are about: how it is called in GraphQL, and how
 * it is read again as the viewer.
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

/** Filled by the modules when they are loaded, before the schema is built. */
export const subjectKinds = new Map<string, SubjectKind>();

export function registerSubject(kind: SubjectKind): void {
  subjectKinds.set(kind.entity, kind);
}
