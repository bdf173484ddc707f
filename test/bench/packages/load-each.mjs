import autocannon from "autocannon";

// Asks many different questions, from a process of its own: each body in turn, beginning anew behind the last, until `amount` were asked. Counts the answers
// that say of an act that it was refused, or of a query that it failed. Timed to the last answer: autocannon itself ends with a whole second.

process.once("message", async ({ url, headers, bodies, amount, connections }) => {
  let next = 0;
  let refused = 0;
  let example = "";
  let answeredAt = 0;
  const askedAt = performance.now();
  const run = autocannon({
    url, method: "POST", headers, connections, amount, body: bodies[0],
    requests: [{
      method: "POST",
      setupRequest: (request) => ({ ...request, body: bodies[next++ % bodies.length] }),
      onResponse(status, body) {
        answeredAt = performance.now();
        if (status === 200 && !body.includes('"errors"') && !body.includes('"code"')) return;
        refused += 1;
        example ||= body;
      },
    }],
  });
  run.on("reqError", (error) => { example ||= String(error); });
  const { errors, latency } = await run;
  process.send({ asked: amount, refused, example, errors, seconds: (answeredAt - askedAt) / 1000, p50Ms: latency.p50, p99Ms: latency.p99 }, () => process.exit());
});
