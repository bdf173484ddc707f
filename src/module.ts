import type { Due } from "./changes/clock.js";

/** What a module says of itself. The foundation gathers it from `modules`, and names no module. */
export interface Module {
  readonly name: string;
  /** Who reads and writes which of its rows: a file in the words of foundation.rows.sql. */
  readonly rows: URL;
  /** What a day's end brings, in this order. */
  readonly midnight?: readonly Due[];
}
