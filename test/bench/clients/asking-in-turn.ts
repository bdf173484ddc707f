import { Agent, request } from "node:http";
import WebSocket from "ws";
import { bodyOf, headersOf, type Question } from "../load.js";
import { WATCH } from "../operations.js";

/** A request as it is sent. */
export interface Prepared {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

/** Asks one question at a time on one connection. */
export interface Asker {
  prepare(question: Question): Prepared;
  /** @returns milliseconds from sending to the last byte. @throws what was answered with errors. */
  ask(prepared: Prepared): Promise<number>;
  end(): void;
}

export function openAsker(url: string): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    prepare(question) {
      const body = Buffer.from(bodyOf(question));
      return { headers: { ...headersOf(question), "content-length": body.length }, body };
    },
    ask: ({ headers, body }) =>
      new Promise((done, failed) => {
        const start = performance.now();
        const asked = request(`${url}/graphql`, { method: "POST", agent, headers }, (answer) => {
          const parts: Buffer[] = [];
          answer
            .on("data", (part: Buffer) => parts.push(part))
            .on("end", () => {
              const took = performance.now() - start;
              const text = Buffer.concat(parts).toString();
              if (answer.statusCode === 200 && !text.includes('"errors"')) done(took);
              else failed(new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 500)}`));
            })
            .on("error", failed);
        });
        asked.on("error", failed).end(body);
      }),
    end: () => agent.destroy(),
  };
}

/** Resumes a subscription again and again, on one socket. */
export interface Replayer {
  /** @returns milliseconds from subscribing to the first message. */
  replay(after: string): Promise<number>;
  end(): void;
}

export async function openReplayer(url: string, token: string): Promise<Replayer> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", {
    perMessageDeflate: false,
  });
  let hear: (type: string, text: string) => void = () => {};
  socket.on("message", (data) => {
    const text = String(data);
    hear((JSON.parse(text) as { type: string }).type, text);
  });
  await new Promise<void>((opened, failed) => {
    socket.once("error", failed);
    hear = (type) => type === "connection_ack" && opened();
    socket.once("open", () =>
      socket.send(
        JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }),
      ),
    );
  });
  let count = 0;
  return {
    replay: (after) =>
      new Promise((done, failed) => {
        const id = String(++count);
        const start = performance.now();
        hear = (type, text) => {
          if (type === "error") failed(new Error(text));
          if (type !== "next" || !text.includes(`"id":"${id}"`)) return;
          done(performance.now() - start);
          socket.send(JSON.stringify({ id, type: "complete" }));
        };
        socket.send(
          JSON.stringify({
            id,
            type: "subscribe",
            payload: { query: WATCH, variables: { after } },
          }),
        );
      }),
    end: () => socket.terminate(),
  };
}
