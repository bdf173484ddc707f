// Loaded into every measured process: tells the CPU it has used, or the memory it holds, when the bench asks.
process.on("message", (question) => {
  if (question === "usage") {
    const { user, system } = process.cpuUsage();
    process.send({ usage: { cpuSeconds: (user + system) / 1e6 } });
  }
  if (question === "memory") {
    for (let times = 0; times < 3; times += 1) globalThis.gc();
    const { rss, heapUsed } = process.memoryUsage();
    process.send({ memory: { residentBytes: rss, heapBytes: heapUsed } });
  }
});
process.on("disconnect", () => process.exit()); // nothing stays behind when the bench is killed
