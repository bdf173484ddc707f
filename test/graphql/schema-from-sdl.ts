import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  valueFromASTUntyped,
  type GraphQLSchema,
} from "graphql";
import { AUDIENCES } from "../../src/authorisation/audience.js";

const DIRECTIVES =
  "directive @for(audiences: String!) on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | " +
  "FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE\n";

type Element = {
  astNode?: Parameters<typeof declared>[0];
  extensions: Readonly<Record<string, unknown>>;
};

function declared(
  node:
    | {
        directives?: readonly {
          name: { value: string };
          arguments?: readonly { value: Parameters<typeof valueFromASTUntyped>[0] }[];
        }[];
      }
    | null
    | undefined,
) {
  const directive = node?.directives?.find((one) => one.name.value === "for")?.arguments?.[0];
  const names = directive && String(valueFromASTUntyped(directive.value));
  return names === "EVERYONE" ? [...AUDIENCES] : names?.split(" ");
}

function mark(element: Element): void {
  const audiences = declared(element.astNode);
  if (audiences) element.extensions = { ...element.extensions, audiences };
}

/**
 * A schema whose audiences stand in `@for(audiences: "LANDLORD PUBLIC")`, stored
 * where `@VisibleTo` stores them.
 */
export function schemaFromSdl(sdl: string): GraphQLSchema {
  const schema = buildSchema(DIRECTIVES + sdl);
  for (const type of Object.values(schema.getTypeMap())) {
    mark(type);
    if (isEnumType(type)) type.getValues().forEach(mark);
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach(mark);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      mark(field);
      field.args.forEach(mark);
    }
  }
  return schema;
}
