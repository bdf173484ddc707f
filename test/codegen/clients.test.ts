import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { buildSchema, parse } from "graphql";
import {
  commitMutation,
  type ConcreteRequest,
  createOperationDescriptor,
  fetchQuery,
  type GraphQLTaggedNode,
  requestSubscription,
} from "relay-runtime";
import WebSocket from "ws";
import { createApolloClient } from "../../codegen/client/apollo.js";
import type { Connection } from "../../codegen/client/connection.js";
import { createRelayEnvironment } from "../../codegen/client/relay.js";
import { createUrqlClient } from "../../codegen/client/urql.js";
import * as cprwTypes from "../../codegen/generated/cprw/possible-types.js";
import { beneath, given, YEAR } from "../support/given.js";
import { createLiveWorld, freePort, until } from "../support/live.js";
import type { Member } from "../support/world.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a page shows of an item. */
interface Shown {
  readonly title: string | null;
  readonly version: number;
}
/** A front end with a normalised cache. */
interface FrontEnd {
  /** Reads an item into the cache. @returns the cursor to follow it from. */
  read(id: string): Promise<string>;
  follow(after: string): () => void;
  /** Revises the item. @returns the codes of userErrors. */
  revise(id: string, expectedVersion: number, title: string): Promise<readonly unknown[]>;
  /** What the cache holds of the item, without asking the server; null: nothing. */
  shown(id: string): Shown | null;
  end(): void;
}

const QUERY = `query ClientsItem($id: ID!) {
  changeCursor
  calendarItem(id: $id) { id title version annotation { id note } }
  adviceProcedures(first: 1) { nodes { id answerAdoptedOn } }
}`;
const LIVE = `subscription ClientsLive($year: Int!, $after: ChangeCursor) {
  calendarChanged(year: $year, after: $after) {
    cursor
    changes { id kind subjectType subjectId subject { ... on CalendarItem { id title version } } }
  }
}`;
const REVISE = `mutation ClientsRevise($input: ReviseCalendarItemInput!) {
  reviseCalendarItem(input: $input) { item { id title version } userErrors { code } }
}`;

const inputOf = (id: string, expectedVersion: number, title: string) => ({
  input: { ...CONTENT, id, expectedVersion, title },
});
const CONTENT = {
  levels: ["ADVISEREN"],
  themes: ["LEEFBAARHEID"],
  planned: { quarters: { first: 2 } },
};

/** What the three read alike. */
interface Read {
  readonly changeCursor: string;
  readonly calendarItem: Shown | null;
}
interface Revised {
  readonly reviseCalendarItem: { readonly userErrors: readonly { readonly code: string }[] };
}
const codesIn = (revised: Revised | null | undefined) =>
  revised?.reviseCalendarItem.userErrors.map(({ code }) => code) ?? [];

function byApollo(connection: Connection): FrontEnd {
  const client = createApolloClient(connection, cprwTypes.default.possibleTypes);
  const [query, live, revise] = [QUERY, LIVE, REVISE].map((text) => parse(text));
  return {
    async read(id) {
      const { data } = await client.query<Read>({
        query: query!,
        variables: { id },
        errorPolicy: "all",
        fetchPolicy: "network-only",
      });
      return data!.changeCursor;
    },
    follow(after) {
      const variables = { year: YEAR, after };
      const following = client.subscribe({ query: live!, variables }).subscribe({});
      return () => following.unsubscribe();
    },
    async revise(id, version, title) {
      const { data } = await client.mutate<Revised>({
        mutation: revise!,
        variables: inputOf(id, version, title),
      });
      return codesIn(data);
    },
    shown: (id) =>
      client.readFragment<Shown>({
        id: `CalendarItem:${id}`,
        fragment: parse("fragment Shown on CalendarItem { title version }"),
      }),
    end: () => client.stop(),
  };
}

function byUrql(connection: Connection): FrontEnd {
  const client = createUrqlClient(connection);
  return {
    async read(id) {
      const options = { requestPolicy: "network-only" } as const;
      const { data } = await client.query<Read>(QUERY, { id }, options).toPromise();
      return data!.changeCursor;
    },
    follow(after) {
      const following = client.subscription(LIVE, { year: YEAR, after }).subscribe(() => {});
      return () => following.unsubscribe();
    },
    async revise(id, version, title) {
      const { data } = await client
        .mutation<Revised>(REVISE, inputOf(id, version, title))
        .toPromise();
      return codesIn(data);
    },
    shown(id) {
      const options = { requestPolicy: "cache-only" } as const;
      return client.readQuery<Read>(QUERY, { id }, options)?.data?.calendarItem ?? null;
    },
    end: () => {},
  };
}

/** What the Relay compiler made of the same documents. */
let artifacts: Readonly<Record<string, ConcreteRequest>>;

function byRelay(connection: Connection): FrontEnd {
  const environment = createRelayEnvironment(connection);
  const node = (name: string) => artifacts[name] as unknown as GraphQLTaggedNode;
  return {
    async read(id) {
      const read = await fetchQuery(environment, node("ClientsItem"), { id }).toPromise();
      environment.retain(createOperationDescriptor(artifacts["ClientsItem"]!, { id }));
      return (read as Read).changeCursor;
    },
    follow(after) {
      const variables = { year: YEAR, after };
      const subscription = node("ClientsLive");
      const following = requestSubscription(environment, { subscription, variables });
      return () => following.dispose();
    },
    async revise(id, version, title) {
      const variables = inputOf(id, version, title);
      return new Promise((resolve, reject) =>
        commitMutation(environment, {
          mutation: node("ClientsRevise"),
          variables,
          onCompleted: (revised) => resolve(codesIn(revised as unknown as Revised)),
          onError: reject,
        }),
      );
    },
    shown(id) {
      const record = environment.getStore().getSource().get(id);
      return record ? (record as unknown as Shown) : null;
    },
    end: () => {},
  };
}

const compiling = promisify(execFile);
/** Compiles documents by the stock compiler of Relay against a published schema. */
async function compile(schema: string, documents: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "samenspraak-relay-"));
  await mkdir(join(folder, "src"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(
    join(folder, "src/clients.js"),
    `import { graphql } from "relay-runtime";\n${documents}`,
  );
  await writeFile(
    join(folder, "relay.config.json"),
    JSON.stringify({
      src: "./src",
      schema: join(root, `schema/${schema}.graphql`),
      language: "javascript",
      eagerEsModules: true,
      artifactDirectory: "./artifacts",
    }),
  );
  await mkdir(join(folder, "artifacts"));
  await compiling(process.execPath, [join(root, "node_modules/relay-compiler/cli.js")], {
    cwd: folder,
  });
  return folder;
}
const tagged = (...documents: string[]) =>
  documents.map((text, index) => `const d${index} = graphql\`${text}\`;`).join("\n");

beforeAll(async () => {
  // Relay wants operations named after their file.
  const folder = await compile(
    "tenant-council",
    tagged(
      ...[QUERY, LIVE, REVISE].map((text) =>
        text
          .replace("ClientsItem", "clientsItemQuery")
          .replace("ClientsLive", "clientsLiveSubscription")
          .replace("ClientsRevise", "clientsReviseMutation"),
      ),
    ),
  );
  const artifact = async (name: string) => {
    const file = pathToFileURL(join(folder, `artifacts/${name}.graphql.js`)).href;
    return ((await import(file)) as { default: ConcreteRequest }).default;
  };
  artifacts = {
    ClientsItem: await artifact("clientsItemQuery"),
    ClientsLive: await artifact("clientsLiveSubscription"),
    ClientsRevise: await artifact("clientsReviseMutation"),
  };
  await rm(folder, { recursive: true });
});

describe.each([
  ["Apollo Client", byApollo],
  ["urql with graphcache", byUrql],
  ["Relay", byRelay],
])("the cache of %s", (_, make) => {
  it.each(["socket", "events"] as const)(
    "holds the truth for two viewers, by %s: denied fields, a restart, a conflict, a removal",
    async (by) => {
      const world = await createLiveWorld({ port: await freePort() });
      const { voorzitter, participatieadviseur } = world.members;
      const { id, version } = await given(world).proposed("TENANT_COUNCIL");
      const frontEndOf = ({ token }: Member) =>
        make({
          url: `http://127.0.0.1:${new URL(world.url).port}/graphql`,
          token: () => token,
          by,
          webSocketImpl: WebSocket,
        });
      const [mine, theirs] = [frontEndOf(voorzitter), frontEndOf(participatieadviseur)];
      const ends: (() => void)[] = [];
      const shows = async (title: string) => {
        await until(
          () => [mine, theirs].every((one) => one.shown(id)?.title === title),
          () => `"${title}"; shown ${JSON.stringify([mine.shown(id), theirs.shown(id)])}`,
        );
      };
      try {
        for (const one of [mine, theirs]) ends.push(one.follow(await one.read(id)));
        await shows("Vitale wijken");
        await beneath(world, "UPDATE calendar_item SET title = 'Nu' WHERE id = $1", [id]);
        await shows("Nu");
        await world.server.stop();
        await beneath(world, "UPDATE calendar_item SET title = 'Intussen' WHERE id = $1", [id]);
        await world.startAnother();
        await shows("Intussen");

        expect(await mine.revise(id, version!, "Te laat")).toEqual(["CONFLICT"]);
        await shows("Intussen");

        // no act takes back what was shared
        await beneath(
          world,
          "UPDATE calendar_item SET status = 'DRAFT', number = NULL WHERE id = $1",
          [id],
        );
        await until(() => theirs.shown(id) === null, "the removal");
        expect(mine.shown(id)?.title).toBe("Intussen");
      } finally {
        for (const end of ends) end();
        for (const one of [mine, theirs]) one.end();
        await world.end();
      }
    },
  );
});

describe("the Relay compiler", () => {
  it.each(["landlord", "tenant-council", "local-tenant-organisation", "municipality", "public"])(
    "accepts the schema for %s, and a list within a node that is paged by itself",
    async (schema) => {
      const folder = await compile(
        schema,
        tagged(`fragment clients_items on CalendarYear
          @refetchable(queryName: "clientsItemsPaginationQuery")
          @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" }) {
            items(first: $first, after: $after) @connection(key: "clients_items") {
              edges { node { id title } }
            }
          }`),
      );
      await rm(folder, { recursive: true });
    },
  );
});

describe("the list of subscriptions that urql's recipe needs", () => {
  it("has those of every schema", async () => {
    const text = await readFile(join(root, "codegen/client/urql.ts"), "utf8");
    const schema = buildSchema(await readFile(join(root, "schema/schema.graphql"), "utf8"));
    for (const name of Object.keys(schema.getSubscriptionType()!.getFields()))
      expect(text).toContain(`"${name}"`);
  });
});
