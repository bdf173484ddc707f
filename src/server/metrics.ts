import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { ERROR_CODES } from "../errors.js";
import type { Measured, Observer } from "./observer.js";

/** What is looked at when somebody asks for the metrics. */
interface Watched {
  readonly pool: { totalCount: number; idleCount: number; waitingCount: number };
  connections(): number;
  /** Tasks without a good round for too long. */
  lateTasks(): number;
}

const OPERATIONS: readonly string[] = ["query", "mutation", "subscription"];
const CODES: readonly string[] = ERROR_CODES;
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Counts for Prometheus. No label holds a name, an id, an audience or a text, and each has few
 * values: whoever reads these numbers learns how busy the server is, and of nobody what they did.
 */
export class Metrics implements Observer {
  readonly registry = new Registry();
  private readonly requests = this.counter(
    "requests_total",
    "Operations that were answered or refused, by their type and the code of the answer.",
    ["transport", "operation", "code"],
  );
  private readonly denials = this.counter(
    "denials_total",
    "Operations of which a part, or all, was not for the caller.",
    ["transport"],
  );
  private readonly durations = new Histogram({
    name: "samenspraak_request_duration_seconds",
    help: "How long answering took; for a subscription, how long until it began.",
    labelNames: ["transport", "operation"],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly lag = new Histogram({
    name: "samenspraak_change_lag_seconds",
    help: "How long after it was made a change was read here, for those who follow.",
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly running = new Gauge({
    name: "samenspraak_operations",
    help: "Operations that run now; a subscription runs until it ends.",
    labelNames: ["transport"],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  answered({ transport, operation = "unknown", codes, durationMs }: Measured): void {
    const labels = {
      transport,
      operation: OPERATIONS.includes(operation) ? operation : "unknown",
    };
    for (const code of codes.length > 0 ? codes : ["OK"])
      this.requests.inc({
        ...labels,
        code: code === "OK" || CODES.includes(code) ? code : "OTHER",
      });
    if (codes.includes("FORBIDDEN")) this.denials.inc({ transport });
    this.durations.observe(labels, durationMs / 1000);
  }

  began(transport: Measured["transport"]): () => void {
    this.running.inc({ transport });
    let ended = false;
    return () => {
      if (!ended) this.running.dec({ transport });
      ended = true;
    };
  }

  /** @param at when the change was made, by the clock of the database. */
  changeRead(at: Date): void {
    this.lag.observe(Math.max(0, Date.now() - at.getTime()) / 1000);
  }

  watch({ pool, connections, lateTasks }: Watched): void {
    this.gauge(
      "live_connections",
      "Sockets and streams of events that are logged in.",
      connections,
    );
    this.gauge("late_tasks", "Of sequencer, reader and clock, how many are late.", lateTasks);
    this.gauge(
      "pool_connections",
      "Connections to the database for requests.",
      () => pool.totalCount,
    );
    this.gauge("pool_idle_connections", "Of those, how many are idle.", () => pool.idleCount);
    this.gauge("pool_waiting", "Requests that wait for a connection.", () => pool.waitingCount);
  }

  private counter<L extends string>(name: string, help: string, labelNames: L[]): Counter<L> {
    return new Counter({
      name: `samenspraak_${name}`,
      help,
      labelNames,
      registers: [this.registry],
    });
  }

  private gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name: `samenspraak_${name}`,
      help,
      registers: [this.registry],
      collect() {
        this.set(value());
      },
    });
  }
}
