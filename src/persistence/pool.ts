import type pg from "pg";
import type { DataSource } from "typeorm";

/** The pool beneath TypeORM, for statements that are asked so often that they have a name. */
export const poolOf = (database: DataSource): pg.Pool =>
  (database.driver as unknown as { readonly master: pg.Pool }).master;
