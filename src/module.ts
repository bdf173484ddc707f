import type { ClassType } from "type-graphql";
import type { AnyAct } from "./acts/act.js";
import type { AnyLifecycle } from "./acts/lifecycle.js";
import type { AnyPermissions } from "./acts/permissions.js";
import type { Command } from "./admin/command.js";
import type { Rights } from "./authorisation/rights.js";
import type { Due } from "./changes/clock.js";
import type { AnyKept } from "./reads/kept.js";
import type { FirstData } from "./first-data/first-data.js";

/** What a module declares. The foundation gathers it from `modules`, and names no module. */
export interface Module {
  readonly name: string;
  /** Who reads and writes which of its rows: files in the words of foundation.rows.sql. */
  readonly rows: readonly URL[];
  /** The folder of its migrations; by default they stand in `migrations/`. */
  readonly migrations?: URL;
  /** What the clock does at midnight, in this order. */
  readonly midnight?: readonly Due[];
  /** The kinds of rows that it stores. */
  readonly kept: readonly AnyKept[];
  /**
   * Whose rights follow from its rows, by table. An act relies on nobody changing these rows
   * meanwhile, and a change of one ends the sessions of whom it concerns.
   */
  readonly rights?: Rights;
  /** The acts that parties can perform. */
  readonly acts: readonly AnyAct[];
  /** The resolvers of its queries, fields and subscriptions. */
  readonly resolvers: readonly ClassType[];
  /**
   * Lifecycles by the name of their diagram in the module's README: which act is possible when, and
   * for which side.
   */
  readonly lifecycles?: Readonly<Record<string, AnyLifecycle>>;
  /** What its roles may do; each viewer can read their own permissions. */
  readonly permissions?: AnyPermissions;
  /** What a newcomer can paste: fields of a query. */
  readonly examples?: {
    /** What anybody may ask, without a token. */
    readonly published: string;
    /** What a party may ask of the first data. */
    readonly shared: string;
  };
  /** What the administrator can do, by `npm run admin`. It is loaded only then. */
  readonly administration?: () => Promise<{ readonly commands: readonly Command[] }>;
  /** What it puts into a new database. It is loaded only when the database is new. */
  readonly firstData?: () => Promise<{ readonly firstData: FirstData }>;
}

/** The fields of a query that modules give as examples. */
export const examplesOf = (
  modules: readonly Module[],
  kind: keyof NonNullable<Module["examples"]>,
): string[] => modules.flatMap(({ examples }) => (examples ? [examples[kind]] : []));
