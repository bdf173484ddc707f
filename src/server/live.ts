import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { DataSource } from "typeorm";
import type { Audience } from "../authorisation/audience.js";
import type { IsConcerned } from "../authorisation/rights.js";
import { type Viewer, viewerClassOf } from "../authorisation/viewer.js";
import { Gate } from "../changes/gate.js";
import type { LiveHub } from "../changes/live-hub.js";
import type { LiveOperation } from "../changes/live-operation.js";
import type { Member } from "../changes/member.js";
import { Refusal } from "../errors.js";
import { readDenialMode } from "../graphql/denials.js";
import type { Documents } from "../graphql/documents.js";
import { keyOf } from "../graphql/key-of.js";
import { type LogMasked, maskError } from "../graphql/mask-error.js";
import { admit, finish, run } from "../graphql/run-operation.js";
import { RequestContext } from "../request-context.js";
import type { Language } from "../terms/language.js";
import { type LiveConnection, LiveSessions } from "./live-sessions.js";
import type { Logger } from "./log.js";
import type { Observer } from "./observer.js";
import { rootOf } from "./subscription-root.js";

const MAX_SESSIONS_OF_A_PERSON = 20;
const MAX_SESSIONS = 20_000;
/**
 * How many log-ins run at once. When thousands come back at once they wait here, rather than each
 * for a connection, which nobody can do for longer than seconds.
 */
const LOG_INS_AT_ONCE = 8;

export interface LiveParts {
  readonly log: Logger;
  readonly observer: Observer;
  readonly logMasked: LogMasked;
  readonly database: DataSource;
  readonly hub: LiveHub;
  /** Whose rights follow from a row, by its table. */
  readonly rights: ReadonlyMap<string, IsConcerned>;
  readonly documentsFor: (audience: Audience) => Documents;
  /** Finds the viewer of an authorization. Throws a Refusal for a token that is not good. */
  readonly authenticate: (authorization: string | undefined) => Promise<Viewer>;
}

/** Why a connection is closed, in the close codes of WebSockets. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** A subscription that a client asks for, over whatever transport. */
export interface LiveRequest {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  /** How fields that are not for the viewer are told: the value of `GraphQL-Denied-Fields`. */
  readonly deniedFields: unknown;
  /** A cursor that the transport brings; otherwise the argument `after` has it. */
  readonly after?: string | undefined;
}

/** Why a subscription is refused, or how it begins; the function that it returns ends it. */
export type Admission =
  | { readonly errors: readonly GraphQLFormattedError[]; readonly isPassing: boolean }
  | { readonly begin: (member: Member) => () => void };

/**
 * Those who follow what happens, and what they follow. Each transport logs its clients in here, and
 * asks here for what they subscribe to, so that all of them refuse and deliver alike.
 */
export class Live {
  readonly sessions: LiveSessions;
  private readonly logIns = new Gate(LOG_INS_AT_ONCE);
  private isDraining = false;

  constructor(private readonly parts: LiveParts) {
    this.sessions = new LiveSessions(parts.rights);
    parts.hub.beforeDelivery((change) => this.sessions.closeChanged(change));
    parts.hub.onAnotherLog(() => this.sessions.closeAll());
  }

  /** Lets nobody in any more, and sends everybody away, to come back elsewhere. */
  drain(): void {
    this.isDraining = true;
    this.sessions.closeAll();
  }

  /**
   * Finds who has come, and opens a session on the connection. @returns why there is none: 4401 bad
   * token, 4403 token expired or rights changed (come back with a fresh one), 1013 come back later.
   *
   * @param authorizationOf what the client logs in with; throws when it cannot be used.
   * @param isGone whether the client has gone meanwhile.
   */
  async logIn(
    connection: LiveConnection,
    authorizationOf: () => string | undefined,
    isGone: () => boolean,
  ): Promise<Viewer | Closing> {
    const { sessions, logIns } = this;
    try {
      const { rightsChanges } = sessions;
      const authorization = authorizationOf();
      const find = () => this.parts.authenticate(authorization);
      const viewer = await (authorization === undefined ? find() : logIns.pass(find));
      if (this.isDraining) return { code: 1012, reason: "Restarting" };
      if (isGone()) return { code: 1001, reason: "Gone while it logged in" };
      // The token has expired within the tolerance for clocks that differ. If the server
      // acknowledged and then closed, the stock client would come back at once, and again.
      if (viewer.expiresAt !== null && viewer.expiresAt <= Date.now())
        return { code: 4403, reason: "Session expired" };
      // rights changed during the log-in: the client comes back and gets today's
      if (sessions.rightsChanges !== rightsChanges) return { code: 4403, reason: "Rights changed" };
      if (sessions.size >= MAX_SESSIONS || sessions.countOf(viewer) >= MAX_SESSIONS_OF_A_PERSON)
        return { code: 1013, reason: "Too many connections" };
      sessions.open(connection, viewer);
      return viewer;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "UNAUTHENTICATED")
        return { code: 1013, reason: "Try again later" };
      return error.extensions.expired
        ? { code: 4403, reason: "Session expired" }
        : { code: 4401, reason: "Unauthorized" };
    }
  }

  /** Prepares and refuses as HTTP does, and writes one line to the log. */
  async admit(asked: LiveRequest): Promise<Admission> {
    const { log, logMasked, observer } = this.parts;
    const startedAt = performance.now();
    const answer = await this.ask(asked).catch((error: unknown) => [
      error instanceof GraphQLError
        ? error
        : new GraphQLError("Unexpected", { originalError: error as Error, path: [] }),
    ]);
    const isRefused = Array.isArray(answer);
    const errors = isRefused ? answer.map((error) => maskError(error, logMasked)) : [];
    const durationMs = Math.round(performance.now() - startedAt);
    const codes = errors.map(({ extensions }) => String(extensions?.code));
    log.info(
      {
        operationName: isRefused ? undefined : answer.name,
        audience: asked.viewer.audience,
        durationMs,
        codes: codes.length ? codes : undefined,
      },
      "subscribe",
    );
    observer.answered({ transport: "live", operation: "subscription", codes, durationMs });
    if (isRefused) return { errors, isPassing: errors.some(isPassing) };
    return {
      begin(member) {
        const end = answer.begin(member);
        const ended = observer.began("live");
        return () => {
          end();
          ended();
        };
      },
    };
  }

  private async ask({
    viewer,
    language,
    query,
    operationName,
    variables: given,
    deniedFields,
    after,
  }: LiveRequest): Promise<
    GraphQLError[] | { name: string | undefined; begin: (member: Member) => () => void }
  > {
    const { database, hub, documentsFor, logMasked } = this.parts;
    const prepared = documentsFor(viewer.audience).prepare(query, operationName);
    if (Array.isArray(prepared)) return prepared;
    const variables = given ?? {};
    const mode = readDenialMode(deniedFields);
    const refused = admit({ prepared, variables, mode, transport: "live" });
    if (refused.length > 0) return [...refused];

    const { args, selects, shared } = rootOf(prepared, variables);
    const cursor = after ?? args.after;
    const place = typeof cursor === "string" ? await hub.resume(cursor, viewer) : undefined;
    const viewerClass = viewerClassOf(viewer);
    const operation: LiveOperation = {
      key: keyOf([
        query,
        prepared.operationName,
        mode,
        language,
        Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1)),
      ]),
      viewerClass,
      selection: selects(args),
      async execute(batch) {
        const context = new RequestContext({ database, hub, viewer: viewerClass, language });
        try {
          const told = finish(
            await run({ prepared, rootValue: batch, context, variables: shared }),
            prepared,
            { mode, maskError: (error) => maskError(error, logMasked), variables: shared },
          );
          const passing = told.errors?.find(isPassing);
          if (passing)
            throw new Error(`A live operation answered ${String(passing.extensions?.code)}.`);
          return JSON.stringify(told);
        } finally {
          await context.release();
        }
      },
    };
    return {
      name: prepared.operationName,
      begin: (member) => hub.subscribe(operation, member, place),
    };
  }
}

const PASSING = new Set(["INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE", "QUERY_TIMEOUT"]);
/**
 * Whether an error may pass. A batch with such an error is tried again rather than delivered:
 * nobody may take the absence of data for data.
 */
const isPassing = (error: GraphQLFormattedError): boolean =>
  PASSING.has(String(error.extensions?.code));
