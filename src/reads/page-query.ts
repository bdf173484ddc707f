import type { EntityTarget, ObjectLiteral, SelectQueryBuilder } from "typeorm";
import type { PageArgs } from "./connection.js";
import type { FilterColumn } from "./filter-condition.js";
import type { OrderBy } from "./page-cursor.js";

/** What the rows of a list are grouped by and measured, in SQL, beside its filter. */
export interface Grouping {
  /** Those of the filter, by its fields. */
  readonly columns: Readonly<Record<string, FilterColumn>>;
  /** Numbers, by the name of the measure. */
  readonly measures?: Readonly<Record<string, string>>;
}

/** A list of rows of one entity, and the page of it that is asked for. */
export interface PageQuery<T extends ObjectLiteral> {
  /** A name that tells this list from others. */
  readonly name: string;
  readonly entity: EntityTarget<T>;
  /** The name of a row in `select` and in the order. */
  readonly alias: string;
  /** What `select` depends on: equal lists with equal filters share a statement. */
  readonly filter?: object | null | undefined;
  /** The order; its last key must be unique. */
  readonly order: readonly OrderBy[];
  readonly page: PageArgs;
  /** By what the whole list can be grouped, and what can be measured. */
  readonly grouping?: Grouping;
  /** Adds the conditions that decide which rows stand in the list. */
  select(query: SelectQueryBuilder<T>): SelectQueryBuilder<T>;
}
