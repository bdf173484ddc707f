import { beneath } from "../support/beneath.js";
import type { TypedDocument } from "../support/api.js";
import { cursorFor, logAs, until, type Watch, watch } from "../support/live.js";
import type { Member, World } from "../support/world.js";

/** A change, as everybody who follows agreements can ask for it. */
interface HeardChange {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
}
type Heard = { performanceAgreementChanged: { cursor: string; changes: HeardChange[] } };

/** What happens to agreements of a municipality, as it is followed live. */
export const AGREEMENTS_LIVE = `subscription ($municipalityId: ID!, $after: ChangeCursor) {
  performanceAgreementChanged(municipalityId: $municipalityId, after: $after) {
    cursor changes { id subjectType subjectId } } }` as unknown as TypedDocument<Heard, object>;

/** Somebody who follows a municipality live, with the stock client. */
export interface Listener {
  readonly who: Member;
  readonly after: string;
  readonly live: Watch<Heard>;
}

/** Lets somebody follow a municipality from here on. */
export async function listenerIn(
  world: World,
  municipalityId: string,
  who: Member,
): Promise<Listener> {
  const after = await cursorFor(world.url, who);
  return { who, after, live: watch(world.url, who, AGREEMENTS_LIVE, { municipalityId, after }) };
}

/**
 * What listeners are to hear: each act in its turn, with the one listener that it is private to.
 * The same list is compared with what they heard.
 */
export class Script {
  private readonly acts: (readonly [act: string, only: Member | undefined])[] = [];

  /** Everybody is to hear of these acts, one after the other. */
  readonly shared = (...acts: string[]): void => {
    this.acts.push(...acts.map((act) => [act, undefined] as const));
  };

  /** Nobody else is to hear of these. */
  readonly privateTo = (only: Member, ...acts: string[]): void => {
    this.acts.push(...acts.map((act) => [act, only] as const));
  };

  /** What somebody is to hear of. */
  heardBy = (who: Member): string[] =>
    this.acts
      .filter(([, only]) => !only || only.organisationId === who.organisationId)
      .map(([act]) => act);
}

/** The acts that somebody has heard of, one for each transaction, in the order of arrival. */
export async function actsHeard(
  world: World,
  { live: { changes } }: Listener,
): Promise<readonly string[]> {
  const rows = await beneath<{ key: string; act: string; at: string }>(
    world,
    "SELECT key, act, at::text FROM change WHERE key = ANY($1)",
    [changes.map(({ id }) => id)],
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return changes
    .map(({ id }) => byKey.get(id)!)
    .filter(({ act, at }, index, all) => all[index - 1]?.act !== act || all[index - 1]?.at !== at)
    .map(({ act }) => act);
}

/** Waits until somebody has heard all that the log tells them. @returns the ids of that. */
export async function heardAll(world: World, { who, after, live }: Listener): Promise<string[]> {
  const logged = (await logAs(world.url, who, { after }))
    .filter(({ subjectType }) => !["Viewer", "Membership"].includes(subjectType))
    .map(({ id }) => id);
  await until(
    () => live.changes.length >= logged.length,
    () => `${logged.length} changes; heard ${live.changes.length}`,
  );
  return logged;
}
