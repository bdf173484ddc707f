import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Listens, without a port on one that is free, and tells the bench where. */
export function sayWhere(server: Server, port = 0): void {
  server.listen(port, "127.0.0.1", () =>
    process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
  );
}
