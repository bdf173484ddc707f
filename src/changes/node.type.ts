import { Field, InterfaceType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../authorisation/audience.js";
import { ID } from "../graphql/scalars.js";

/** What every type with an `id` implements: `withNodes` gives it to them. */
@InterfaceType("Node", {
  description:
    "Something with an id that nothing else has, of whatever type: caches can keep it by its id " +
    "alone (object met een eigen id).",
})
@VisibleTo(...EVERYONE)
export abstract class NodeType {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}
