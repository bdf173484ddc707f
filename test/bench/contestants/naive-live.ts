import "reflect-metadata";
import { EventEmitter, on } from "node:events";
import { createServer } from "node:http";
import { buildSchema } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { DataSource, In } from "typeorm";
import { WebSocketServer } from "ws";
import { CalendarItem } from "../../../src/calendar/item/calendar-item.entity.js";
import { Organisation } from "../../../src/organisation/organisation.entity.js";
import { sayWhere } from "./say-where.js";

// Live updates as manuals begin: graphql-ws, an emitter, and for each change one execution per
// socket, each of which reads what it tells. No rights, no log.

const database = await new DataSource({
  type: "postgres",
  url: process.env.DATABASE_URL,
  schema: "app",
  poolSize: 10,
  entities: [CalendarItem, Organisation],
}).initialize();
const emitter = new EventEmitter().setMaxListeners(0);
const schema = buildSchema(/* GraphQL */ `
  union Subject = CalendarItem
  type CalendarItem {
    id: ID!
    number: String
    title: String!
    status: String!
    priority: String!
    version: Int!
  }
  type Organisation {
    id: ID!
    name: String!
  }
  type Change {
    id: ID!
    kind: String!
    act: String!
    at: String!
    subjectId: ID!
    organisation: Organisation
    subject: Subject
  }
  type CalendarChange {
    cursor: String!
    changes: [Change!]!
  }
  type Query {
    ok: Boolean
  }
  type Subscription {
    calendarChanged(year: Int!): CalendarChange!
  }
`);

interface Told {
  readonly ids: readonly string[];
  readonly organisationId: string;
}

async function* calendarChanged() {
  for await (const [told] of on(emitter, "change") as AsyncIterable<[Told]>)
    yield { calendarChanged: () => changeOf(told) };
}

async function changeOf({ ids, organisationId }: Told) {
  const items = await database.getRepository(CalendarItem).find({ where: { id: In([...ids]) } });
  const organisation = await database
    .getRepository(Organisation)
    .findOne({ where: { id: organisationId } });
  return {
    cursor: "c".repeat(80),
    changes: items.map((item) => ({
      id: item.id,
      kind: "CHANGED",
      act: "CALENDAR_ITEM_PROPOSAL_ACCEPTED",
      at: item.updatedAt.toISOString(),
      subjectId: item.id,
      organisation,
      subject: { ...item, __typename: "CalendarItem", number: `${item.year}-${item.number}` },
    })),
  };
}

const server = createServer();
useServer(
  { schema, roots: { subscription: { calendarChanged } } },
  new WebSocketServer({ server, path: "/graphql" }),
);
process.on("message", (message) => {
  const { told } = message as { told?: Told };
  if (!told) return;
  const sent = performance.timeOrigin + performance.now();
  emitter.emit("change", told);
  process.send?.({ sent });
});
sayWhere(server);
