import "reflect-metadata"; // decorators write to it
import { type ClassType, Field, InputType } from "type-graphql";
import { EVERYONE, type Audience, VisibleTo } from "../authorisation/audience.js";
import { declareEnum } from "../graphql/enums.js";
import { OrderDirectionEnum } from "./connection.js";
import type { Ordering } from "./order.js";

/** What every filter can be made of: others of its kind. */
export interface Combined {
  and?: object[] | null;
  or?: object[] | null;
  not?: object | null;
}

/**
 * Makes the class that a filter is derived from, so that conditions of its kind can be combined.
 *
 * @param self the filter itself.
 */
export function combinedOf(self: () => ClassType): ClassType<Combined> {
  @InputType()
  class Filter implements Combined {
    @Field(() => [self()], { nullable: true, description: "All of these hold." })
    and?: object[] | null;
    @Field(() => [self()], { nullable: true, description: "At least one of these holds." })
    or?: object[] | null;
    @Field(() => self(), { nullable: true, description: "This does not hold." })
    not?: object | null;
  }
  return Filter;
}

interface DeclaredOrder<OrderField extends string> {
  /** What is ordered, as GraphQL calls it: `Pledge`. */
  readonly name: string;
  /** The same in the descriptions: `items`. */
  readonly things: string;
  /** By what it can be ordered, with a description of each. */
  readonly fields: Record<OrderField, string>;
  /** Who can ask for it; by default everybody. */
  readonly audiences?: readonly Audience[];
  /** Fields that are for fewer. */
  readonly narrowed?: Partial<Record<OrderField, readonly Audience[]>>;
}

/** Declares how a list can be ordered: the enum of fields, and the input with a direction. */
export function declareOrder<OrderField extends string>({
  name,
  things,
  fields,
  audiences = EVERYONE,
  narrowed = {},
}: DeclaredOrder<OrderField>): ClassType<Ordering<OrderField>> {
  const FieldEnum = declareEnum<OrderField>({
    name: `${name}OrderField`,
    description: `What ${things} can be ordered by.`,
    values: fields,
    audiences,
    narrowed,
  });

  @InputType(`${name}Order`, { description: `One thing to order ${things} by.` })
  @VisibleTo(...audiences)
  class Order implements Ordering<OrderField> {
    @Field(() => FieldEnum, { description: "By what." }) field!: OrderField;
    @Field(() => OrderDirectionEnum, { defaultValue: "ASC", description: "Up or down." })
    direction!: "ASC" | "DESC";
  }
  return Order;
}
