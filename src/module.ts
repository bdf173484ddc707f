import type { ClassType } from "type-graphql";
import type { AnyAct } from "./acts/act.js";
import type { AnyLifecycle } from "./acts/lifecycle.js";
import type { AnyPermissions } from "./acts/permissions.js";
import type { Due } from "./changes/clock.js";
import type { AnyKept } from "./reads/kept.js";
import type { FirstData } from "./first-data/first-data.js";

/** What a module says of itself. The foundation gathers it from `modules`, and names no module. */
export interface Module {
  readonly name: string;
  /** Who reads and writes which of its rows: a file in the words of foundation.rows.sql. */
  readonly rows: URL;
  /** What a day's end brings, in this order. */
  readonly midnight?: readonly Due[];
  /** What it stores. */
  readonly kept: readonly AnyKept[];
  /** What can be done. */
  readonly acts: readonly AnyAct[];
  /** What can be asked. */
  readonly resolvers: readonly ClassType[];
  /** What can be done when, by whom; drawn into its README, by the name it has there. */
  readonly lifecycles?: Readonly<Record<string, AnyLifecycle>>;
  /** What its roles may do; the viewer reads their own. */
  readonly permissions?: AnyPermissions;
  /** What it brings to a database that is new; loaded then only. */
  readonly firstData?: () => Promise<{ readonly firstData: FirstData }>;
}
