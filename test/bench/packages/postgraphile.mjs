import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { postgraphile } from "postgraphile";

// PostGraphile 5 on the same tables, as the same role under the same row policies: who asks goes into pgSettings, and it is told which settings those are, by
// token, before it starts. It is spared verifying the token.

const { API_URL, POOL_SIZE, VIEWERS } = process.env;
const viewers = new Map(Object.entries(JSON.parse(VIEWERS)));

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It offers an order by what an index of its own has; ours end with the circle (ListWithinCircles).
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  pgServices: [makePgService({
    connectionString: API_URL, schemas: ["app"],
    poolConfig: { max: Number(POOL_SIZE), options: "-c search_path=app -c timezone=UTC" },
  })],
  grafserv: { graphqlPath: "/graphql", graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: (asked) => ({ pgSettings: viewers.get(asked.node?.req.headers.authorization) ?? {} }),
  },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(0, "127.0.0.1", () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
