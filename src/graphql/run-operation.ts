import {
  execute,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type ExecutionResult,
  type GraphQLFormattedError,
} from "graphql";
import { BadUserInput, Forbidden, Refusal } from "../errors.js";
import { keyOf } from "./key-of.js";
import { findDeniedVariables, type Denied, type DenialMode } from "./denials.js";
import {
  isDeeperThan,
  MAX_COERCION_ERRORS,
  MAX_VARIABLE_DEPTH,
  tooDeepVariables,
} from "./limits.js";
import type { ReadColumns } from "../persistence/read-columns.js";
import type { Anchors } from "./prefetch.js";
import { argumentValues, type Variables } from "./plan.js";
import { toldAs } from "./mask-error.js";
import type { Prepared, Asked } from "./documents.js";

export interface FormattedResult {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/** How a request came: a GET only reads; sockets and streams of events are for subscriptions. */
export type Transport = "post" | "get" | "live";

/**
 * Makes all checks between preparing and executing, and executes nothing. @returns why the
 * operation is refused; empty when it may run. These errors are then the whole answer, and the
 * caller must not pass it to `finish`.
 */
export function admit({
  prepared,
  variables,
  mode,
  transport,
}: {
  prepared: Prepared;
  variables: Variables;
  mode: DenialMode;
  transport: Transport;
}): readonly GraphQLError[] {
  const subscribes = prepared.operation.operation === OperationTypeNode.SUBSCRIPTION;
  if (subscribes && transport !== "live")
    return [
      new BadUserInput(
        "Subscriptions go over the WebSocket (graphql-transport-ws), or over HTTP as a stream of " +
          "events (accept: text/event-stream).",
      ),
    ];
  if (!subscribes && transport === "live")
    return [
      new BadUserInput(
        "Queries and mutations go over HTTP (accept: application/json); the WebSocket and streams " +
          "of events are for subscriptions.",
      ),
    ];
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
 * Coerces variables and checks whether the operation may be executed with them: once for a request,
 * and for queries once for equal variables.
 */
function askedOf(prepared: Prepared, variables: Variables): Asked {
  const { now, before } = prepared.asked;
  const known = now.get(variables);
  if (known) return known;
  const key =
    prepared.operation.operation === OperationTypeNode.QUERY &&
    !isDeeperThan(variables, MAX_VARIABLE_DEPTH)
      ? keyOf(variables)
      : undefined;
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
  const denied = [
    ...plan.denied.roots,
    ...plan.denied.inputs,
    ...findDeniedVariables(schema, operation, variables),
  ];
  if (denied.length > 0)
    return {
      plan,
      refused: [...new Set(denied)].map(
        (coordinate) => new Forbidden(`${coordinate} is not for you.`, { coordinate }),
      ),
    };
  try {
    const values = argumentValues(plan.fields, coerced);
    return { plan, values, refused: plan.refuseCostly(variables, values) };
  } catch (error) {
    if (error instanceof GraphQLError) return { plan, refused: [toldAs(error, "BAD_USER_INPUT")] };
    throw error;
  }
}

/**
 * Executes an operation that `admit` let pass. A subscription is executed once for one event, which
 * is the root value. It never rejects: errors stand in `errors`, unmasked.
 */
export async function run({
  prepared,
  rootValue,
  context,
  variables,
}: {
  prepared: Prepared;
  rootValue: unknown;
  context: ReadingContext;
  variables: Variables;
}): Promise<ExecutionResult> {
  const { schema, document, operationName, introspection } = prepared;
  try {
    const { refused, plan, values } = askedOf(prepared, variables);
    if (refused.length > 0) return { errors: refused };
    if (introspection || !plan || !values)
      return await execute({
        schema: schema.published,
        document,
        operationName,
        variableValues: variables,
      });
    context.anchors = plan.anchors;
    return await readingColumns(plan.columns, context, async () =>
      plan.compiled()(rootValue, context, values),
    );
  } catch (error) {
    const wrapped =
      error instanceof GraphQLError
        ? error
        : new GraphQLError(String(error), {
            path: [],
            originalError: error instanceof Error ? error : undefined,
          });
    return { data: null, errors: [wrapped] };
  }
}

/** The context in which an executed document reads rows. */
export interface ReadingContext {
  /** The relations to read when a field has its rows. */
  anchors: Anchors;
  /** Forgets what was read, and reads only these columns from here on; undefined: all of them. */
  readOnly(columns: ReadColumns | undefined): void;
}

/**
 * Executes on the columns that earlier executions have read. When these do not suffice it executes
 * anew, and then on all columns when they still do not (other executions widen them meanwhile).
 */
async function readingColumns(
  columns: ReadColumns | undefined,
  context: ReadingContext,
  execution: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
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

/** How an answer is made. */
interface Finishing {
  readonly mode: DenialMode;
  readonly maskError: (error: GraphQLError) => GraphQLFormattedError;
  readonly variables?: Variables | undefined;
}

/**
 * Makes the answer as it is sent: errors are masked, and each denied coordinate is told once. With
 * `variables` it tells only of selections that these include.
 */
export function finish(
  result: ExecutionResult,
  prepared: Prepared,
  { mode, maskError, variables }: Finishing,
): FormattedResult {
  const errors = (result.errors ?? []).map(maskError);
  // Without data nothing was executed, and so nothing was denied.
  const fields =
    result.data === undefined || prepared.introspection ? [] : deniedFields(prepared, variables);
  if (mode !== "extensions") {
    errors.push(
      ...fields.map(({ coordinate, count }) => ({
        message: `${coordinate} is not for you.`,
        extensions: { code: "FORBIDDEN", coordinate, count },
      })),
    );
  }
  const extensions = {
    ...result.extensions,
    ...(mode === "extensions" && fields.length > 0 && { denied: fields }),
  };
  return {
    ...(errors.length > 0 && { errors }),
    ...(result.data !== undefined && { data: result.data }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  };
}

function coerce(
  { schema, operation }: Prepared,
  variables: Variables,
): Record<string, unknown> | GraphQLError[] {
  if (isDeeperThan(variables, MAX_VARIABLE_DEPTH)) return [tooDeepVariables()];
  const { coerced, errors } = getVariableValues(
    schema.executable,
    operation.variableDefinitions ?? [],
    variables,
    { maxErrors: MAX_COERCION_ERRORS },
  );
  return coerced ?? errors.map((error) => toldAs(error, "BAD_USER_INPUT"));
}

function deniedFields(prepared: Prepared, variables?: Variables): Denied["fields"] {
  return ((variables && askedOf(prepared, variables).plan) ?? prepared).denied.fields;
}
