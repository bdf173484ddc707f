import type pg from "pg";

/** A sentence for the administrator: what was asked cannot be done, and nothing was done. */
export class AdminRefusal extends Error {}

/** The transaction in which the administrator works, as the role that owns the tables. */
export interface Administration {
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Tells the administrator what was done. */
  tell(sentence: string): void;
  /** Does a part of the work, and undoes that part alone where it is refused. */
  attempt(part: () => Promise<void>): Promise<void>;
}

/** Something that an option gives: one text, or several where it may be repeated. */
interface Option {
  /** What stands for the value in the usage: `NAME`. */
  readonly value: string;
  readonly says: string;
  readonly isRequired?: boolean;
  readonly isRepeatable?: boolean;
}
export type Options = Readonly<Record<string, Option>>;

/** What was typed: the options, and what follows the name of the command. */
export interface Given {
  readonly argument: string | undefined;
  /** @throws AdminRefusal when it was not given; the command declares it as required. */
  required(option: string): string;
  optional(option: string): string | undefined;
  /** Undefined: not given. An empty value clears: `--theme ''`. */
  list(option: string): readonly string[] | undefined;
}

/** Something that the administrator can do, in one transaction. */
export interface Command {
  /** One word or two: `seed`, `person add`. */
  readonly name: string;
  readonly says: string;
  /** What may follow the name: `FILE`. It is required where there is no option beside it. */
  readonly argument?: string;
  readonly options: Options;
  run(administration: Administration, given: Given): Promise<void>;
}
