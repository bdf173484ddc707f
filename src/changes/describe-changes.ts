import { labelsOf, shareLabel } from "../authorisation/labels.js";
import type { Snapshot } from "../persistence/snapshot.js";
import type { Change } from "./change.entity.js";
import type { FeedChange } from "./change-feed.js";
import type { ChangeType } from "./change.type.js";
import { subjectKinds } from "./subjects.js";

type Logged = Pick<
  Change | FeedChange,
  "key" | "at" | "act" | "entity" | "entityId" | "organisationId" | "personId" | "readers"
>;

/**
 * Describes changes as the viewer may know of them. Each subject is read again as it stands today,
 * in one statement for each kind of subject. When a row is out of the viewer's sight, its change
 * becomes a removal that tells only its type and id.
 */
export async function describeChanges(
  snapshot: Snapshot,
  changes: readonly Logged[],
): Promise<ChangeType[]> {
  const labels = labelsOf(snapshot.viewer);
  return Promise.all(
    changes.map(async ({ key, at, act, entity, entityId, organisationId, personId, readers }) => {
      const kind = subjectKinds.get(entity);
      if (!kind)
        throw new Error(`Changes of ${entity} have no GraphQL type: register it as a subject.`);
      const subject = await snapshot.loader(kind.find).load(entityId);
      const told = { id: key, entity, subjectType: kind.typeName, subjectId: entityId };
      if (!subject || !shareLabel(labels, readers))
        return {
          ...told,
          kind: "REMOVED",
          act: null,
          ownAct: null,
          at: null,
          organisationId: null,
          personId: null,
          subject: null,
        };
      return {
        ...told,
        kind: "CHANGED",
        act,
        ownAct:
          organisationId !== null && organisationId === snapshot.viewer.organisationId ? act : null,
        at,
        organisationId,
        personId,
        subject: Object.assign(subject, { __typename: kind.typeName }),
      };
    }),
  );
}
