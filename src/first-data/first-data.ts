import type { Transaction } from "../persistence/transaction.js";
import type { LocalDate } from "../terms/calendar-days.js";
import type { Acting } from "./acting.js";

/** The days on which first data happens. */
export interface Days {
  /** The day of loading. */
  readonly today: LocalDate;
  /** Goes to another day: the clock does what was due at midnight, and personas log in again. */
  readonly goTo: (day: LocalDate) => Promise<void>;
}

/** What a module puts into a new database. Modules load in their order. */
export interface FirstData {
  /** Rows that the administrator writes, before anybody acts. */
  readonly administered?: (tx: Transaction) => Promise<void>;
  /** What personas did: the acts themselves do it, under the row policies. */
  readonly acts?: (acting: Acting, days: Days) => Promise<void>;
}
