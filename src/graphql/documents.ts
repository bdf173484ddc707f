import {
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import { BadUserInput } from "../errors.js";
import type { AudienceSchema } from "./audience-schemas.js";
import { findDenied, type Conditions, type Denied } from "./denials.js";
import {
  MAX_VALIDATION_ERRORS,
  PARSE_OPTIONS,
  refuseRepeated,
  VALIDATION_RULES,
} from "./limits.js";
import { conditionNames, makePlan, type Plan, refuseResponseKeys, type Variables } from "./plan.js";
import { fieldsOf, fragmentsOf, inlined } from "./selections.js";
import { toldAs } from "./mask-error.js";

/** The name of the operation in a request. An empty name counts as no name. */
export type OperationName = string | null | undefined;
export const named = (operationName: OperationName): string | undefined =>
  operationName || undefined;

/**
 * One operation of a document, parsed and validated, with what this audience is denied of it. All
 * requests of the audience share it.
 */
export interface Prepared {
  readonly schema: AudienceSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  /**
   * What is denied if every `@skip` and `@include` that reads a variable lets its selection stand.
   */
  readonly denied: Denied;
  /**
   * Whether it asks only for `__schema`, `__type` and `__typename`: the published schema answers
   * that.
   */
  readonly introspection: boolean;
  /**
   * The plan for these values of the variables that `@skip` and `@include` read. It is made at its
   * first use.
   */
  planFor(conditions: Conditions): Plan;
  /**
   * What was found about the variables of requests: `now` by the object, for a request under way;
   * `before` by their text, for later ones.
   */
  readonly asked: {
    readonly now: WeakMap<Variables, Asked>;
    readonly before: LRUCache<string, Asked>;
  };
}

/** An operation with its variables. */
export interface Asked {
  /** Why it is not executed; empty when it may be executed. */
  readonly refused: readonly GraphQLError[];
  /** Undefined where the variables are wrong, and for introspection. */
  readonly plan?: Plan;
  /** The values of all arguments. */
  readonly values?: Record<string, unknown>;
}

/** The prepared documents of one audience. */
export class Documents {
  private readonly cache = new LRUCache<string, Prepared>({
    max: 250,
    maxSize: 500_000,
    sizeCalculation: (_, key) => key.length,
  });

  constructor(private readonly schema: AudienceSchema) {}

  /**
   * Parses and validates a document and finds what is denied, or answers why it is refused. A
   * refused document is not remembered.
   */
  prepare(source: string, operationName?: OperationName): Prepared | GraphQLError[] {
    const key = cacheKey("source", operationName, source);
    const known = this.cache.get(key);
    if (known) return known;
    const document = parseLimited(source);
    return Array.isArray(document) ? document : this.prepareAnew(key, document, operationName);
  }

  /**
   * The same for a document that was parsed with PARSE_OPTIONS before. `hash` must stand for the
   * whole text of the document.
   */
  prepareParsed(
    document: DocumentNode,
    operationName: OperationName,
    hash: string,
  ): Prepared | GraphQLError[] {
    const key = cacheKey("hash", operationName, hash);
    return this.cache.get(key) ?? this.prepareAnew(key, document, operationName);
  }

  private prepareAnew(
    key: string,
    document: DocumentNode,
    operationName: OperationName,
  ): Prepared | GraphQLError[] {
    const errors = validateLimited(this.schema.executable, document);
    if (errors.length > 0) return errors;
    const prepared = prepareOperation(this.schema, document, operationName);
    if (!Array.isArray(prepared)) this.cache.set(key, prepared);
    return prepared;
  }
}

/** The name comes from a client. As JSON it cannot run on into the text. */
const cacheKey = (kind: "source" | "hash", operationName: OperationName, text: string): string =>
  `${kind} ${JSON.stringify(named(operationName) ?? null)} ${text}`;

function parseLimited(source: string): DocumentNode | GraphQLError[] {
  try {
    return parse(source, PARSE_OPTIONS);
  } catch (error) {
    if (error instanceof GraphQLError) return [toldAs(error, "GRAPHQL_PARSE_FAILED")];
    throw error;
  }
}

/**
 * Our own rules run first and alone: they bound the work of the specification's rules, and refuse
 * what would make one of those throw.
 */
function validateLimited(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  for (const rules of [VALIDATION_RULES, specifiedRules]) {
    const errors = validate(schema, document, rules, { maxErrors: MAX_VALIDATION_ERRORS });
    if (errors.length > 0) return errors.map((error) => toldAs(error, "GRAPHQL_VALIDATION_FAILED"));
  }
  return [];
}

/**
 * The coordinates of selected fields that answer differently to two people with the same rights.
 */
function personalFields(schema: GraphQLSchema, operation: OperationDefinitionNode): string[] {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    operation,
    visitWithTypeInfo(info, {
      [Kind.FIELD]: () => {
        const field = info.getFieldDef();
        if (field?.extensions.personal) found.add(`${info.getParentType()?.name}.${field.name}`);
      },
    }),
  );
  return [...found];
}

/**
 * Decides which operation of a document a request is about. It is the only place that does, for
 * every transport.
 */
function operationOf(
  document: DocumentNode,
  operationName: OperationName,
): OperationDefinitionNode | GraphQLError {
  const name = named(operationName);
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  const message =
    name === undefined
      ? "Name the operation: this document has not exactly one."
      : `This document has no operation named "${name}".`;
  return new GraphQLError(message, { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
}

function prepareOperation(
  schema: AudienceSchema,
  document: DocumentNode,
  operationName: OperationName,
): Prepared | GraphQLError[] {
  const operation = operationOf(document, operationName);
  if (operation instanceof GraphQLError) return [operation];
  const fragments = fragmentsOf(document);
  const complete = inlined({ set: operation.selectionSet, fragments });
  const rootFields = fieldsOf(complete);
  const roots = rootFields.map((field) => field.name.value);
  const introspects = roots.some((name) => name === "__schema" || name === "__type");
  const introspection = roots.length > 0 && roots.every((name) => name.startsWith("__"));
  if (introspects && !introspection)
    return [new BadUserInput("Ask for __schema or __type in an operation of its own.")];
  const refused = introspection
    ? []
    : [...refuseRepeated(rootFields), ...refuseResponseKeys(complete)];
  if (refused.length > 0) return refused;
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
    const personal = personalFields(schema.executable, { ...operation, selectionSet: complete });
    if (personal.length > 0)
      return personal.map(
        (coordinate) =>
          new BadUserInput(
            `${coordinate} depends on the person, and a subscription is executed once for ` +
              "everybody with the same rights: ask with a query.",
            { coordinate },
          ),
      );
  }

  const plans = new LRUCache<string, Plan>({ max: 16 });
  const names = conditionNames(document);
  return {
    schema,
    document,
    operation,
    operationName: operation.name?.value,
    introspection,
    denied: findDenied({ schema, document, operation }),
    asked: { now: new WeakMap(), before: new LRUCache({ max: 100 }) },
    planFor(conditions) {
      const key = names.map((name) => String(conditions[name])).join();
      const plan = plans.get(key) ?? makePlan({ schema, document, operation, conditions });
      plans.set(key, plan);
      return plan;
    },
  };
}
