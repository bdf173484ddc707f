import { setTimeout as wait } from "node:timers/promises";
import type { Config } from "../config.js";
import type { Logger } from "./log.js";
import type { Metrics } from "./metrics.js";
import { all, type Observer } from "./observer.js";

interface Observing {
  readonly observer: Observer;
  /** Null: METRICS_PORT is not set. */
  readonly metrics: Metrics | null;
  readonly metricsPort: number | null;
  stop(): Promise<void>;
}

/** A collector that does not answer must not keep the process. */
const LAST_TRACES_MS = 2_000;

/** Makes what the settings ask for to look on. What they do not ask for is not even loaded. */
export async function observe(config: Config, log: Logger): Promise<Observing> {
  const [measuring, traces] = await Promise.all([measure(config), traced(config, log)]);
  const observers = [measuring?.metrics, traces].filter((one) => one !== undefined);
  return {
    observer: all(observers),
    metrics: measuring?.metrics ?? null,
    metricsPort: measuring?.port ?? null,
    async stop() {
      measuring?.stop();
      const sent = traces?.stop().catch(() => undefined); // the log has why
      await Promise.race([sent, wait(LAST_TRACES_MS, undefined, { ref: false })]);
    },
  };
}

async function measure({ metricsPort: port, metricsHost: host }: Config) {
  if (port === null) return undefined;
  const { Metrics } = await import("./metrics.js");
  const { serveMetrics } = await import("./metrics-server.js");
  const metrics = new Metrics();
  return { metrics, ...(await serveMetrics(metrics, { port, host })) };
}

async function traced({ otlpEndpoint }: Config, log: Logger) {
  if (otlpEndpoint === null) return undefined;
  const { Traces } = await import("./traces.js");
  return new Traces(otlpEndpoint, log);
}
