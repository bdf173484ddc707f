import { ApolloServer, type ApolloServerOptionsWithGateway } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from "graphql";
import { statusOf, type ErrorCode } from "../errors.js";
import type { AudienceSchema } from "../graphql/audience-schemas.js";
import { type Documents, named } from "../graphql/documents.js";
import { admit, finish, run } from "../graphql/run-operation.js";
import { readDenialMode } from "../graphql/denials.js";
import { PARSE_OPTIONS } from "../graphql/limits.js";
import { type LogMasked, maskError } from "../graphql/mask-error.js";
import type { RequestContext } from "../request-context.js";

/** An error that already has the form in which the client is told. */
class ToldError extends GraphQLError {
  constructor(
    readonly told: GraphQLFormattedError,
    status?: number,
  ) {
    super(told.message, {
      extensions: { ...told.extensions, ...(status && { http: { status } }) },
    });
  }
}

/**
 * Whether nothing at all could be answered just now. Then HTTP has to say so too, for clients that
 * try again by the status: an answer with data would have to be a 200.
 */
function isUnavailable(
  data: Record<string, unknown> | null | undefined,
  errors: readonly GraphQLFormattedError[] = [],
): boolean {
  const unavailable = errors.filter(({ extensions }) => extensions?.code === "SERVICE_UNAVAILABLE");
  const isMissing = (key: string) =>
    data?.[key] === null && unavailable.some(({ path }) => path?.[0] === key);
  return unavailable.length > 0 && Object.keys(data ?? {}).every(isMissing);
}

/**
 * Finds our own error: Apollo wraps the first of ours when it did not find the operation itself.
 */
function toldBy(error: unknown): ToldError | undefined {
  if (error instanceof ToldError) return error;
  return error instanceof GraphQLError && error.originalError instanceof ToldError
    ? error.originalError
    : undefined;
}

type Executor = NonNullable<
  Awaited<ReturnType<ApolloServerOptionsWithGateway<RequestContext>["gateway"]["load"]>>["executor"]
>;

/**
 * Makes the Apollo of one audience. It reads and answers HTTP; to prepare, refuse and execute it
 * uses the same functions as the socket.
 */
export function createApollo(
  { executable }: AudienceSchema,
  documents: Documents,
  log: LogMasked,
): ApolloServer<RequestContext> {
  const refuse = (errors: readonly GraphQLError[]): ExecutionResult => ({
    errors: errors.map((error) => {
      const told = maskError(error, log);
      return new ToldError(
        told,
        statusOf((told.extensions?.code ?? "INTERNAL_SERVER_ERROR") as ErrorCode),
      );
    }),
  });
  const executor = async ({
    document,
    queryHash,
    request,
    context,
  }: Parameters<Executor>[0]): Promise<ExecutionResult> => {
    try {
      // The name comes from the request. Apollo's own `operationName` is null for an operation that
      // it did not find, and it asks the executor all the same.
      const prepared = documents.prepareParsed(document, request.operationName, queryHash);
      if (Array.isArray(prepared)) return refuse(prepared);
      (context as RequestContext).asked.operation = prepared.operation.operation;
      const mode = readDenialMode(request.http?.headers.get("graphql-denied-fields"));
      const variables = request.variables ?? {};
      const refused = admit({
        prepared,
        variables,
        mode,
        transport: request.http?.method === "GET" ? "get" : "post",
      });
      if (refused.length > 0) return refuse(refused);
      const result = await run({
        prepared,
        rootValue: undefined,
        context: context as RequestContext,
        variables,
      });
      const { errors, ...rest } = finish(result, prepared, {
        mode,
        maskError: (error) => maskError(error, log),
        variables,
      });
      if (isUnavailable(rest.data, errors))
        return {
          errors: errors?.map((error) => new ToldError(error, statusOf("SERVICE_UNAVAILABLE"))),
        };
      return { ...rest, ...(errors && { errors: errors.map((error) => new ToldError(error)) }) };
    } catch (error) {
      return refuse([
        error instanceof GraphQLError
          ? error
          : new GraphQLError("Unexpected error", { originalError: error as Error, path: [] }),
      ]);
    }
  };
  return new ApolloServer<RequestContext>({
    gateway: {
      load: async () => ({ executor: executor as Executor }),
      onSchemaLoadOrUpdate(tell) {
        tell({ apiSchema: executable, coreSupergraphSdl: "" });
        return () => {};
      },
      stop: async () => {},
    },
    introspection: true, // answered from the published schema of the audience
    parseOptions: PARSE_OPTIONS,
    // the executor validates when it prepares: one place, as for the socket
    dangerouslyDisableValidation: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    formatError: (_, error) => toldBy(error)?.told ?? maskError(error, log),
    // A page cannot make a browser send one of these to another origin without a preflight.
    csrfPrevention: {
      requestHeaders: [
        "authorization",
        "x-apollo-operation-name",
        "apollo-require-preflight",
        "graphql-require-preflight",
      ],
    },
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Apollo looks for an operation too, to answer 405 to a mutation by GET. It has to find the
      // same one.
      {
        requestDidStart: async ({ request }) => {
          request.operationName = named(request.operationName);
        },
      },
    ],
  });
}
