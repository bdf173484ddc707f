// Loaded into every measured process: tells the CPU it has used and the memory it holds when the bench asks.
process.on("message", (question) => {
  if (question !== "usage") return;
  const { user, system } = process.cpuUsage();
  globalThis.gc?.();
  globalThis.gc?.();
  process.send({ usage: { cpuSeconds: (user + system) / 1e6, residentBytes: process.memoryUsage().rss, heapBytes: process.memoryUsage().heapUsed } });
});
process.on("disconnect", () => process.exit()); // nothing stays behind when the bench is killed
