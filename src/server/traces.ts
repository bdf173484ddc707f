import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { parseTraceParent, setGlobalErrorHandler } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { ThrottledLog } from "../changes/throttled-log.js";
import type { Logger } from "./log.js";
import type { Measured, Observer } from "./observer.js";

/** Codes that say that the server, not the caller, is in trouble. */
const OURS = ["INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE", "QUERY_TIMEOUT"];

/**
 * Sends a span for each operation to a collector, by OTLP over HTTP. A caller that brings a
 * `traceparent` finds it in its own trace. A span has the type of the operation, how it came and
 * the code of its answer: no name, no text, no variable, and nobody's id.
 */
export class Traces implements Observer {
  private readonly provider: BasicTracerProvider;

  /** @param endpoint the address of the collector, without `/v1/traces`. */
  constructor(endpoint: string, log: Logger) {
    const throttledLog = new ThrottledLog(log);
    setGlobalErrorHandler((error) =>
      throttledLog.warn("Traces could not be sent: look at OTEL_EXPORTER_OTLP_ENDPOINT.", error),
    );
    const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` });
    this.provider = new BasicTracerProvider({
      resource: resourceFromAttributes({ "service.name": "samenspraak" }),
      spanProcessors: [new BatchSpanProcessor(exporter)],
    });
  }

  /** A span is made when it is over. */
  began(): () => void {
    return () => undefined;
  }

  answered({ transport, operation, codes, durationMs, traceparent }: Measured): void {
    const endTime = Date.now();
    const caller = traceparent === undefined ? null : parseTraceParent(traceparent);
    const span = this.provider.getTracer("samenspraak").startSpan(
      `graphql ${operation ?? "unknown"}`,
      {
        kind: SpanKind.SERVER,
        startTime: endTime - durationMs,
        attributes: {
          "graphql.operation.type": operation,
          "samenspraak.transport": transport,
          "error.type": codes[0],
        },
      },
      caller ? trace.setSpanContext(ROOT_CONTEXT, { ...caller, isRemote: true }) : ROOT_CONTEXT,
    );
    if (codes.some((code) => OURS.includes(code))) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(endTime);
  }

  /** Sends what was not sent yet. */
  stop(): Promise<void> {
    return this.provider.shutdown();
  }
}
