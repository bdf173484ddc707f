import { GraphQLID, GraphQLScalarType, Kind } from "graphql";
import { GraphQLLocalDate as LocalDate } from "graphql-scalars";
import { Refusal } from "../errors.js";
import { isUuid } from "../persistence/rows.js";

export { GraphQLDateTime, GraphQLUUID } from "graphql-scalars";

/**
 * A date. Our own dates come from the database, which stores nothing else, so only those of clients
 * are checked.
 */
export const GraphQLLocalDate = new GraphQLScalarType({
  ...LocalDate.toConfig(),
  serialize: (date) => date,
});

const asKept = (id: string): string => (isUuid(id) ? id.toLowerCase() : id);

/**
 * GraphQL's own `ID`, which also takes ids in capitals and turns them into the stored form: no
 * argument, filter or input has to do that. A schema that names GraphQLID as well does not build.
 */
export const ID = new GraphQLScalarType<string, string>({
  ...GraphQLID.toConfig(),
  parseValue: (value) => asKept(GraphQLID.parseValue(value)),
  parseLiteral: (node, variables) => asKept(GraphQLID.parseLiteral(node, variables)),
});

const cursorOf = (value: unknown): string => {
  if (typeof value === "string" && value.length > 0 && value.length <= 1_000) return value;
  throw new Refusal(
    "CURSOR_INVALID",
    "A change cursor is the text that a query or subscription gave you.",
  );
};

/**
 * A place in the change log. It is opaque: only the server that gave it, and the organisation that
 * received it, can use it.
 */
export const GraphQLChangeCursor = new GraphQLScalarType<string, string>({
  name: "ChangeCursor",
  description:
    "A place in the change log. Keep the one a query or subscription gave you and hand it to " +
    "`after`; it is opaque, bound to your organisation, and never the same text twice.",
  serialize: cursorOf,
  parseValue: cursorOf,
  parseLiteral: (node) => cursorOf(node.kind === Kind.STRING ? node.value : undefined),
});
