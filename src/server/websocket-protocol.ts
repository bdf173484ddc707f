import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { GraphQLFormattedError } from "graphql";
import {
  CloseCode,
  type ConnectionInitMessage,
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  handleProtocols,
  type Message,
  MessageType,
  parseMessage,
  type SubscribeMessage,
  type SubscribePayload,
} from "graphql-ws";
import type { WebSocket, WebSocketServer } from "ws";
import { kindOf, Refusal } from "../errors.js";
import type { Closing } from "./live.js";
import type { Logger } from "./log.js";

const MAX_OPERATIONS = 20;
const TOO_MANY = new Refusal(
  "SUBSCRIPTION_LIMIT",
  `A socket carries at most ${MAX_OPERATIONS} operations.`,
  { limit: MAX_OPERATIONS },
);
/**
 * A client that asks for more characters than this without reading the answers is cut off. The hub
 * bounds what it delivers itself.
 */
const MAX_UNREAD_LENGTH = 1024 * 1024;

/** A connection: its socket, and the stream that the socket writes to. */
export interface Line {
  readonly socket: WebSocket;
  readonly connection: Duplex;
  /** The upgrade that opened it. */
  readonly request: IncomingMessage;
}

/** An operation that a client asks for, and the client's id of it. */
export interface Asked {
  readonly id: string;
  readonly payload: SubscribePayload;
}

/** Begins an admitted operation. @returns ends it. */
export type StartOperation = () => () => void;
/** A good log-in: its session, and the payload of the acknowledgement. */
export interface Acknowledged<Session> {
  readonly session: Session;
  readonly payload: Record<string, unknown>;
}

/** What the conversation is about, apart from the protocol. */
export interface Handlers<Session> {
  readonly initWaitMs: number;
  readonly keepAliveMs: number;
  readonly log: Logger;
  logIn(
    line: Line,
    params: ConnectionInitMessage["payload"],
  ): Promise<Acknowledged<Session> | Closing>;
  /**
   * Looks at an operation without beginning it. @returns why it is refused, or the function that
   * begins it.
   */
  admit(
    line: Line,
    session: Session,
    asked: Asked,
  ): Promise<readonly GraphQLFormattedError[] | StartOperation>;
}

/**
 * Speaks graphql-transport-ws on every socket of a server. `makeServer` of graphql-ws does not
 * suffice: before an await and after it, it knows an operation by its id alone. An operation that
 * was ended while it was admitted begins all the same when its id is in use again, and then nobody
 * can end it any more. And `useServer` closes with 4500 after a fault, which is final for the stock
 * client; here the client may come back (1013).
 */
export function speakGraphQL<Session>(sockets: WebSocketServer, handlers: Handlers<Session>): void {
  sockets.options.handleProtocols = handleProtocols;
  sockets.on("error", (error) =>
    handlers.log.error(kindOf(error), "The server of the sockets failed."),
  );
  sockets.on("connection", (socket, request) => {
    const conversation = new Conversation(
      { socket, request, connection: request.socket },
      handlers,
    );
    socket.on("message", (data) => conversation.take(String(data)));
    socket.on("error", (error) => handlers.log.info(kindOf(error), "socket error"));
    keepAlive(socket, handlers.keepAliveMs);
  });
}

interface Operation {
  /** Undefined once the operation is being admitted. */
  payload?: SubscribePayload;
  /** Undefined until the operation has begun. */
  end?: () => void;
}

/** One socket, from its opening to its close. */
class Conversation<Session> {
  private initialised = false;
  private session: Session | undefined;
  /**
   * Operations by id that were asked for and not ended, in that order. The operation that stands
   * here is the only one with its id.
   */
  private readonly operations = new Map<string, Operation>();
  private admitting = false;
  /** Characters sent here that the other side has not taken yet. */
  private unread = 0;

  constructor(
    private readonly line: Line,
    private readonly handlers: Handlers<Session>,
  ) {
    const { socket } = line;
    if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL)
      this.close(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable");
    const impatience = setTimeout(() => {
      if (!this.initialised)
        this.close(CloseCode.ConnectionInitialisationTimeout, "Connection initialisation timeout");
    }, handlers.initWaitMs);
    socket.once("close", () => {
      clearTimeout(impatience);
      this.endAll();
    });
  }

  take(text: string): void {
    if (!this.isOpen) return;
    const message = read(text);
    switch (message?.type) {
      case MessageType.ConnectionInit:
        return void this.logIn(message.payload).catch(this.fail);
      case MessageType.Ping:
        return this.send({
          type: MessageType.Pong,
          ...(message.payload && { payload: message.payload }),
        });
      case MessageType.Pong:
        return;
      case MessageType.Subscribe:
        return this.subscribe(message);
      case MessageType.Complete:
        return this.end(message.id);
      default:
        return this.close(
          CloseCode.BadRequest,
          message ? "Unexpected message received" : "Invalid message received",
        );
    }
  }

  private get isOpen(): boolean {
    return this.line.socket.readyState === this.line.socket.OPEN;
  }

  private async logIn(params: ConnectionInitMessage["payload"]): Promise<void> {
    if (this.initialised)
      return this.close(
        CloseCode.TooManyInitialisationRequests,
        "Too many initialisation requests",
      );
    this.initialised = true;
    const answer = await this.handlers.logIn(this.line, params);
    if ("code" in answer) return this.close(answer.code, answer.reason);
    this.session = answer.session;
    this.send({ type: MessageType.ConnectionAck, payload: answer.payload });
  }

  private subscribe({ id, payload }: SubscribeMessage): void {
    if (this.session === undefined) return this.close(CloseCode.Unauthorized, "Unauthorized");
    if (this.operations.has(id))
      return this.close(CloseCode.SubscriberAlreadyExists, "Subscriber already exists");
    if (this.operations.size >= MAX_OPERATIONS) {
      this.handlers.log.info({ codes: [TOO_MANY.code] }, "subscribe");
      return this.send({ type: MessageType.Error, id, payload: [TOO_MANY.toJSON()] });
    }
    this.operations.set(id, { payload });
    this.admitWaiting(this.session).catch(this.fail);
  }

  /**
   * Admits operations one after another. A client that asks for much at once keeps only itself
   * waiting, and an operation that is ended before its turn costs nothing.
   */
  private async admitWaiting(session: Session): Promise<void> {
    if (this.admitting) return;
    this.admitting = true;
    try {
      // A loop over a Map also visits entries that are added meanwhile.
      for (const [id, operation] of this.operations) {
        if (operation.payload)
          await this.admit(session, operation, { id, payload: operation.payload });
      }
    } finally {
      this.admitting = false;
    }
  }

  private async admit(
    session: Session,
    operation: Operation,
    { id, payload }: Asked,
  ): Promise<void> {
    delete operation.payload;
    const answer = await this.handlers.admit(this.line, session, { id, payload });
    // it was ended meanwhile, and another operation may have the id by now
    if (this.operations.get(id) !== operation) return;
    if (typeof answer === "function") operation.end = answer();
    else {
      this.operations.delete(id);
      this.send({ type: MessageType.Error, id, payload: answer });
    }
  }

  private end(id: string): void {
    const operation = this.operations.get(id);
    this.operations.delete(id);
    operation?.end?.();
  }

  private endAll(): void {
    for (const id of this.operations.keys()) this.end(id);
  }

  private send(message: Message): void {
    if (!this.isOpen) return;
    if (this.unread > MAX_UNREAD_LENGTH) return this.line.socket.terminate();
    const text = JSON.stringify(message);
    this.unread += text.length;
    this.line.socket.send(text, () => {
      this.unread -= text.length;
    });
  }

  private close(code: number, reason: string): void {
    this.endAll();
    this.line.socket.close(code, reason);
  }

  private readonly fail = (error: unknown): void => {
    if (!this.isOpen) return; // the client is gone
    this.handlers.log.error(kindOf(error), "A message was not handled.");
    this.close(1013, "Try again later");
  };
}

/** Parses a message; undefined when it is not one of the protocol. */
function read(text: string): Message | undefined {
  try {
    return parseMessage(text);
  } catch {
    return undefined;
  }
}

/** Ends a socket whose other side no longer answers a ping by the next one. */
function keepAlive(socket: WebSocket, everyMs: number): void {
  let answered = true;
  socket.on("pong", () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, everyMs);
  socket.once("close", () => clearInterval(timer));
}
