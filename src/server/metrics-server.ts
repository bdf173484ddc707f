import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Metrics } from "./metrics.js";

interface MetricsServer {
  readonly port: number;
  stop(): void;
}

/**
 * Serves the metrics at `/metrics` of a port of their own, so that nobody who can use the API can
 * read them: how busy the server is would tell one party of the other.
 *
 * @throws a sentence when the port is taken.
 */
export async function serveMetrics(
  { registry }: Metrics,
  at: { readonly port: number; readonly host: string },
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.url !== "/metrics" || request.method !== "GET")
      return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await listen(server, at);
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is taken. Set METRICS_PORT to another one.`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
}
