import { GraphQLScalarType, Kind } from "graphql";
import { Refusal } from "../errors.js";

export { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from "graphql-scalars";

const cursorOf = (value: unknown): string => {
  if (typeof value === "string" && value.length > 0 && value.length <= 1_000) return value;
  throw new Refusal("CURSOR_INVALID", "A change cursor is the text that a query or subscription gave you.");
};

/** A place in the change log. Opaque: only the server that gave it, and the organisation it was given to, can use it. */
export const GraphQLChangeCursor = new GraphQLScalarType<string, string>({
  name: "ChangeCursor",
  description: "A place in the change log. Keep the one a query or subscription gave you and hand it to `after`; it is opaque, bound to your organisation, and never the same text twice.",
  serialize: cursorOf,
  parseValue: cursorOf,
  parseLiteral: (node) => cursorOf(node.kind === Kind.STRING ? node.value : undefined),
});
