import type { VersionedInput } from "../acts/act-input.js";
import type { Act, AnyAct } from "../acts/act.js";
import type { Actor } from "../acts/perform-act.js";
import { type CurrentMembership, viewerOfMembership } from "../identity/authenticate.js";
import type { Transaction } from "../persistence/transaction.js";
import { viewerSettings } from "../persistence/viewer-settings.js";
import { PERSONAS } from "./personas.js";

/** The rest of an act's input when its subject is known. */
export type Given<Input> = Omit<Input, "id" | "expectedVersion" | "requestId">;

/**
 * Personas who act inside one open transaction of the API role. Each act runs under the viewer
 * settings of its persona, with the persona's role on that day, and with the name that the change
 * log has for the act.
 */
export class Acting {
  private actors = new Map<string, Actor>();
  private settings = "";
  private readonly remembered = new Map<string, string>();

  constructor(readonly tx: Transaction) {}

  /** Sets who acts and what the log records, once for a run of statements. */
  private async as(who: string, { records }: AnyAct): Promise<void> {
    const settings = viewerSettings(this.actorOf(who), { act: records, requestId: null });
    if (settings !== this.settings) await this.tx.query(settings);
    this.settings = settings;
  }

  /**
   * Logs the personas in as of today. The chair goes round, and what was done before stays done. It
   * asks as the API role.
   */
  async logIn(): Promise<void> {
    const rows = await this.tx.query<(CurrentMembership & { name: string })[]>(
      `
        SELECT name, m.*
        FROM unnest($1::text[], $2::text[], $3::uuid[]) AS p(name, subject, organisation),
          LATERAL app.current_membership(subject, organisation) m`,
      [
        PERSONAS.map(({ name }) => name),
        PERSONAS.map(({ subject }) => subject),
        PERSONAS.map(({ organisationId }) => organisationId),
      ],
    );
    this.settings = "";
    this.actors = new Map(
      rows.flatMap((row) => {
        const actor = viewerOfMembership(row, null);
        return actor ? [[row.name, actor]] : [];
      }),
    );
  }

  actorOf(who: string): Actor {
    const actor = this.actors.get(who);
    if (!actor)
      throw new Error(`There is no persona "${who}" who acts for an organisation that day.`);
    return actor;
  }

  /**
   * Performs an act that makes a subject, or that names its subject otherwise than by a row that
   * was found.
   *
   * @returns the id that the act returns.
   * @throws what the act throws: first data that breaks a rule does not load.
   */
  async perform<Input extends object>(
    who: string,
    act: Act<Input>,
    input: Omit<Input, "requestId">,
  ): Promise<string> {
    await this.as(who, act);
    return act.perform(this.tx, this.actorOf(who), input as Input);
  }

  /**
   * Performs an act on a row that this persona finds, in its present version. @returns the row's
   * id.
   */
  async on<Input extends VersionedInput>({
    who,
    act,
    row,
    given = {} as Given<Input>,
  }: {
    who: string;
    act: Act<Input>;
    row: Found;
    given?: Given<Input>;
  }): Promise<string> {
    const { id, version } = await this.find<{ id: string; version: number }>(who, act, row);
    await this.perform(who, act, { ...given, id, expectedVersion: version } as unknown as Input);
    return id;
  }

  /**
   * Finds the first row that this persona sees, before the persona does something with it.
   * @throws when the persona sees none.
   */
  async find<Row>(who: string, act: AnyAct, { sql, values }: Found): Promise<Row> {
    await this.as(who, act);
    const [row] = await this.tx.query<Row[]>(sql, [...values]);
    if (!row) throw new Error(`${who} sees nothing to do ${act.name} with.`);
    return row;
  }

  /** Keeps the id of a subject by a name, for modules that load after this one. */
  remember(name: string, id: string): void {
    this.remembered.set(name, id);
  }

  recall(name: string): string {
    const id = this.remembered.get(name);
    if (id === undefined) throw new Error(`No module before this one remembers "${name}".`);
    return id;
  }
}

/** A query that finds a row's `id` and `version`. */
export interface Found {
  readonly sql: string;
  readonly values: readonly unknown[];
}
