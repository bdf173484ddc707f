import {
  execute, getOperationAST, getVariableValues, GraphQLError, Kind, OperationTypeNode, parse, specifiedRules, TypeInfo, validate, visit, visitWithTypeInfo,
  type DocumentNode, type ExecutionResult, type GraphQLFormattedError, type GraphQLSchema, type OperationDefinitionNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import { BadUserInput, Forbidden, Refusal, type ErrorCode } from "../errors.js";
import type { AudienceSchema } from "./audience-schemas.js";
import { keyOf } from "./key-of.js";
import { findDenied, findDeniedVariables, type Conditions, type Denied } from "./denials.js";
import {
  isDeeperThan, MAX_COERCION_ERRORS, MAX_VALIDATION_ERRORS, MAX_VARIABLE_DEPTH, PARSE_OPTIONS, refuseRepeated, tooDeepVariables, VALIDATION_RULES,
} from "./limits.js";
import { withoutSuggestion } from "./mask-error.js";
import type { ReadColumns } from "../persistence/read-columns.js";
import type { Anchors } from "./prefetch.js";
import { argumentValues, conditionNames, fieldsOf, fragmentsOf, inlined, makePlan, type Plan, refuseResponseKeys, type Variables } from "./plan.js";

/**
 * What becomes of selected fields outside the audience: an error each, a list in
 * `extensions`, or no execution at all.
 */
export type DenialMode = "errors" | "extensions" | "reject";
const DENIAL_MODES: readonly DenialMode[] = ["errors", "extensions", "reject"];

/**
 * Reads the header `GraphQL-Denied-Fields` or the key of that name in an operation's
 * `extensions`. Throws BadUserInput.
 */
export function readDenialMode(value: unknown): DenialMode {
  if (value === undefined || value === null) return "errors";
  const mode = DENIAL_MODES.find((one) => one === value);
  if (!mode) throw new BadUserInput(`GraphQL-Denied-Fields is one of ${DENIAL_MODES.join(", ")}.`);
  return mode;
}

export interface FormattedResult {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/** The operation that a request names. An empty name names none, as none at all does. */
export type OperationName = string | null | undefined;
export const named = (operationName: OperationName): string | undefined => operationName || undefined;

/** What a request came by: a GET only reads, and the socket is for subscriptions. */
export type Transport = "post" | "get" | "ws";

/**
 * One operation of a document, parsed, validated and searched for what this audience is denied.
 * Shared by all requests of the audience.
 */
export interface Prepared {
  readonly schema: AudienceSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  /** As if every `@skip` and `@include` that reads a variable let its selection stand. */
  readonly denied: Denied;
  /** Asks only for `__schema`, `__type` and `__typename`: answered from the published schema. */
  readonly introspection: boolean;
  /**
   * What is executed when the variables that `@skip` and `@include` read have these
   * values. Made on the first use.
   */
  planFor(conditions: Conditions): Plan;
  /**
   * What was found out about the variables of requests: of one under way by the
   * object, of others by their text.
   */
  readonly asked: { readonly now: WeakMap<Variables, Asked>; readonly before: LRUCache<string, Asked> };
}

/** An operation with its variables. */
interface Asked {
  /** Why it is not executed; empty when it may be. */
  readonly refused: readonly GraphQLError[];
  /** None where the variables are wrong, and for introspection. */
  readonly plan?: Plan;
  /** The values of all arguments. */
  readonly values?: Record<string, unknown>;
}

/** The prepared documents of one audience. */
export class Documents {
  private readonly cache = new LRUCache<string, Prepared>({ max: 250, maxSize: 500_000, sizeCalculation: (_, key) => key.length });

  constructor(private readonly schema: AudienceSchema) {}

  /**
   * Parses, validates and searches a document, or answers why it is refused. Refused
   * documents are not remembered.
   */
  prepare(source: string, operationName?: OperationName): Prepared | GraphQLError[] {
    const key = cacheKey("source", operationName, source);
    const known = this.cache.get(key);
    if (known) return known;
    const document = parseLimited(source);
    return Array.isArray(document) ? document : this.prepareAnew(key, document, operationName);
  }

  /**
   * The same for a document that was parsed with PARSE_OPTIONS before. `hash` must stand for
   * the whole text of the document.
   */
  prepareParsed(document: DocumentNode, operationName: OperationName, hash: string): Prepared | GraphQLError[] {
    const key = cacheKey("hash", operationName, hash);
    return this.cache.get(key) ?? this.prepareAnew(key, document, operationName);
  }

  private prepareAnew(key: string, document: DocumentNode, operationName: OperationName): Prepared | GraphQLError[] {
    const errors = validateLimited(this.schema.executable, document);
    if (errors.length > 0) return errors;
    const prepared = prepareOperation(this.schema, document, operationName);
    if (!Array.isArray(prepared)) this.cache.set(key, prepared);
    return prepared;
  }
}

/** The name comes from outside: written as JSON, it cannot run on into the text. */
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
 * Our own rules by themselves first: they bound the work of those after them, and refuse
 * what makes one of those throw.
 */
function validateLimited(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  for (const rules of [VALIDATION_RULES, specifiedRules]) {
    const errors = validate(schema, document, rules, { maxErrors: MAX_VALIDATION_ERRORS });
    if (errors.length > 0) return errors.map((error) => toldAs(error, "GRAPHQL_VALIDATION_FAILED"));
  }
  return [];
}

/** Fields that answer differently to two people with the same rights. */
function personalFields(schema: GraphQLSchema, operation: OperationDefinitionNode): string[] {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(operation, visitWithTypeInfo(info, {
    [Kind.FIELD]: () => {
      const field = info.getFieldDef();
      if (field?.extensions.personal) found.add(`${info.getParentType()?.name}.${field.name}`);
    },
  }));
  return [...found];
}

/**
 * The only place that decides which operation of a document a request is
 * about, whatever it came by.
 */
function operationOf(document: DocumentNode, operationName: OperationName): OperationDefinitionNode | GraphQLError {
  const name = named(operationName);
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  const message = name === undefined
    ? "Name the operation: this document has not exactly one."
    : `This document has no operation named "${name}".`;
  return new GraphQLError(message, { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
}

function prepareOperation(schema: AudienceSchema, document: DocumentNode, operationName: OperationName): Prepared | GraphQLError[] {
  const operation = operationOf(document, operationName);
  if (operation instanceof GraphQLError) return [operation];
  const fragments = fragmentsOf(document);
  const complete = inlined(operation.selectionSet, fragments);
  const rootFields = fieldsOf(complete);
  const roots = rootFields.map((field) => field.name.value);
  const introspects = roots.some((name) => name === "__schema" || name === "__type");
  const introspection = roots.length > 0 && roots.every((name) => name.startsWith("__"));
  if (introspects && !introspection) return [new BadUserInput("Ask for __schema or __type in an operation of its own.")];
  const refused = introspection ? [] : [...refuseRepeated(rootFields), ...refuseResponseKeys(complete)];
  if (refused.length > 0) return refused;
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
    const personal = personalFields(schema.executable, { ...operation, selectionSet: complete });
    if (personal.length > 0) return personal.map((coordinate) => new BadUserInput(
      `${coordinate} depends on the person, and a subscription is executed once for everybody with the same rights: ask with a query.`, { coordinate }));
  }

  const plans = new LRUCache<string, Plan>({ max: 16 });
  const names = conditionNames(document);
  return {
    schema, document, operation, operationName: operation.name?.value, introspection,
    denied: findDenied(schema, document, operation),
    asked: { now: new WeakMap(), before: new LRUCache({ max: 100 }) },
    planFor(conditions) {
      const key = names.map((name) => String(conditions[name])).join();
      const plan = plans.get(key) ?? makePlan(schema, document, operation, conditions);
      plans.set(key, plan);
      return plan;
    },
  };
}

/**
 * Everything that is checked between preparing and executing; empty when the operation may
 * run. Nothing has been executed then. `finish` must not be asked about a refused operation:
 * these errors are the whole answer.
 */
export function admit(prepared: Prepared, variables: Variables, mode: DenialMode, transport: Transport): readonly GraphQLError[] {
  const subscribes = prepared.operation.operation === OperationTypeNode.SUBSCRIPTION;
  if (subscribes && transport !== "ws") return [new BadUserInput("Subscriptions go over the WebSocket (graphql-transport-ws), not over HTTP.")];
  if (!subscribes && transport === "ws") return [new BadUserInput("Queries and mutations go over HTTP; the WebSocket is for subscriptions.")];
  if (transport === "get" && prepared.operation.operation !== OperationTypeNode.QUERY) {
    return [new Refusal("BAD_REQUEST", "A GET only reads: send mutations by POST.")];
  }
  const { refused, plan } = askedOf(prepared, variables);
  if (refused.length > 0 || !plan) return refused;
  if (mode === "reject" && plan.denied.fields.length > 0) {
    const coordinates = plan.denied.fields.map(({ coordinate }) => coordinate);
    return [new Forbidden(`Not for you: ${coordinates.join(", ")}.`, { coordinates })];
  }
  return [];
}

const MAX_KEPT_VARIABLES = 1_000;

/**
 * Coerces variables and looks whether the operation may be executed with them: once for a request,
 * and for queries once for equal ones.
 */
function askedOf(prepared: Prepared, variables: Variables): Asked {
  const { now, before } = prepared.asked;
  const known = now.get(variables);
  if (known) return known;
  const key = prepared.operation.operation === OperationTypeNode.QUERY && !isDeeperThan(variables, MAX_VARIABLE_DEPTH) ? keyOf(variables) : undefined;
  const asked = (key && before.get(key)) || ask(prepared, variables);
  now.set(variables, asked);
  if (key && key.length <= MAX_KEPT_VARIABLES && asked.refused.length === 0) before.set(key, asked);
  return asked;
}

function ask(prepared: Prepared, variables: Variables): Asked {
  const { schema, operation } = prepared;
  const coerced = coerce(prepared, variables);
  if (Array.isArray(coerced)) return { refused: coerced };
  if (prepared.introspection) return { refused: [] };
  const plan = prepared.planFor(coerced);
  const denied = [...plan.denied.roots, ...plan.denied.inputs, ...findDeniedVariables(schema, operation, variables)];
  if (denied.length > 0) return { plan, refused: [...new Set(denied)].map((coordinate) => new Forbidden(`${coordinate} is not for you.`, { coordinate })) };
  try {
    const values = argumentValues(plan.fields, coerced);
    return { plan, values, refused: plan.refuseCostly(variables, values) };
  } catch (error) {
    if (error instanceof GraphQLError) return { plan, refused: [toldAs(error, "BAD_USER_INPUT")] };
    throw error;
  }
}

/**
 * Executes what `admit` let pass: with a subscription, once for one event, which is the root value.
 * Never rejects: what goes wrong is in `errors`, unmasked.
 */
export async function run(prepared: Prepared, rootValue: unknown, context: ReadingContext, variables: Variables): Promise<ExecutionResult> {
  const { schema, document, operationName, introspection } = prepared;
  try {
    const { refused, plan, values } = askedOf(prepared, variables);
    if (refused.length > 0) return { errors: refused };
    if (introspection || !plan || !values) return await execute({ schema: schema.published, document, operationName, variableValues: variables });
    context.anchors = plan.anchors;
    return await readingColumns(plan.columns, context, async () => plan.compiled()(rootValue, context, values));
  } catch (error) {
    const wrapped = error instanceof GraphQLError ? error : new GraphQLError(String(error), { path: [], originalError: error instanceof Error ? error : undefined });
    return { data: null, errors: [wrapped] };
  }
}

/** What executes a document reads rows here. */
export interface ReadingContext {
  /** Which relations are read when a field has its rows. */
  anchors: Anchors;
  /** Forgets what was read, and reads only these columns from here on; undefined: all. */
  readOnly(columns: ReadColumns | undefined): void;
}

/**
 * Executes on the columns that were read before; anew when they do not suffice, on all columns when
 * they still do not (others widen them meanwhile).
 */
async function readingColumns(columns: ReadColumns | undefined, context: ReadingContext, execution: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
  if (!columns) return execution();
  for (let attempt = 1; attempt <= 2; attempt++) {
    const { misses } = columns;
    context.readOnly(columns);
    const result = await execution();
    if (columns.misses === misses) {
      if (!result.errors) columns.settle();
      return result;
    }
  }
  context.readOnly(undefined);
  return execution();
}

/**
 * The answer as it is sent: errors masked, and each denied coordinate told once. With the
 * variables, only what they include is told.
 */
export function finish(
  result: ExecutionResult, prepared: Prepared, mode: DenialMode, maskError: (error: GraphQLError) => GraphQLFormattedError, variables?: Variables,
): FormattedResult {
  const errors = (result.errors ?? []).map(maskError);
  // Nothing was executed when there is no data: then nothing was denied either.
  const fields = result.data === undefined || prepared.introspection ? [] : deniedFields(prepared, variables);
  if (mode !== "extensions") {
    errors.push(...fields.map(({ coordinate, count }) => ({ message: `${coordinate} is not for you.`, extensions: { code: "FORBIDDEN", coordinate, count } })));
  }
  const extensions = { ...result.extensions, ...(mode === "extensions" && fields.length > 0 && { denied: fields }) };
  return {
    ...(errors.length > 0 && { errors }),
    ...(result.data !== undefined && { data: result.data }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  };
}

function coerce({ schema, operation }: Prepared, variables: Variables): Record<string, unknown> | GraphQLError[] {
  if (isDeeperThan(variables, MAX_VARIABLE_DEPTH)) return [tooDeepVariables()];
  const { coerced, errors } = getVariableValues(schema.executable, operation.variableDefinitions ?? [], variables, { maxErrors: MAX_COERCION_ERRORS });
  return coerced ?? errors.map((error) => toldAs(error, "BAD_USER_INPUT"));
}

function deniedFields(prepared: Prepared, variables?: Variables): Denied["fields"] {
  return ((variables && askedOf(prepared, variables).plan) ?? prepared).denied.fields;
}

/** An error of graphql itself with its code, and without the names it thinks were meant. */
function toldAs(error: GraphQLError, code: ErrorCode): GraphQLError {
  const { nodes, source, positions, path, originalError } = error;
  const extensions = error.extensions.code === "QUERY_TOO_COMPLEX" ? error.extensions : { code };
  return new GraphQLError(withoutSuggestion(error.message), { nodes, source, positions, path, originalError, extensions });
}
