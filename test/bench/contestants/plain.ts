import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import DataLoader from "dataloader";
import {
  Arg,
  buildSchema,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { DataSource, In, type EntityTarget, type ObjectLiteral } from "typeorm";
import { Advice, Recommendation } from "../../../src/advice/advising/advice.entity.js";
import { AdviceProcedure } from "../../../src/advice/procedure/advice-procedure.entity.js";
import { RecommendationResponse } from "../../../src/advice/answering/landlord-response.entity.js";
import { CalendarItem } from "../../../src/calendar/item/calendar-item.entity.js";
import { CalendarYear } from "../../../src/calendar/year/calendar-year.entity.js";
import { Membership, Person } from "../../../src/organisation/membership.entity.js";
import { Organisation, Theme } from "../../../src/organisation/organisation.entity.js";
import { groupedBy } from "./grouped.js";

// The stack as its manuals begin: Apollo's standalone server, type-graphql, TypeORM's `find` and
// DataLoader, all by default. It has no rights at all: no token is read, and it reads as the role
// that owns everything, past the row policies.

const {
  DATABASE_URL = "",
  POOL_SIZE = "10",
  PERSON_SUBJECT = "",
  ORGANISATION_ID = "",
} = process.env;
const database = await new DataSource({
  type: "postgres",
  url: DATABASE_URL,
  schema: "app",
  poolSize: Number(POOL_SIZE),
  entities: [
    CalendarYear,
    CalendarItem,
    AdviceProcedure,
    Advice,
    Recommendation,
    RecommendationResponse,
    Theme,
    Person,
    Organisation,
    Membership,
  ],
}).initialize();
const [reader] = await database.query(
  `
  SELECT m.id AS membership FROM app.membership m
  JOIN app.person p ON p.id = m.person_id
  WHERE p.subject = $1 AND m.organisation_id = $2 ORDER BY m.starts_on DESC LIMIT 1`,
  [PERSON_SUBJECT, ORGANISATION_ID],
);

const numberOf = (year: number | null, number: number | null) =>
  number === null ? null : `${year}-${String(number).padStart(2, "0")}`;

@ObjectType()
class NamedType {
  @Field(() => ID) id!: string;
  @Field() name!: string;
}
@ObjectType()
class ThemeType {
  @Field(() => ID) id!: string;
  @Field() dutchName!: string;
}
@ObjectType()
class PlannedType {
  @Field() precision!: string;
  @Field() startsOn!: string;
  @Field() endsOn!: string;
}
@ObjectType()
class DecisionType {
  @Field(() => ID) id!: string;
  @Field() decision!: string;
  @Field(() => String, { nullable: true }) reasons!: string | null;
}
@ObjectType()
class RecommendationType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field() text!: string;
  @Field() weight!: string;
}
@ObjectType()
class AdviceType {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) outcome!: string | null;
}
@ObjectType()
class ProcedureType {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field() kind!: string;
  @Field() status!: string;
  @Field(() => String, { nullable: true }) receivedOn!: string | null;
}
@ObjectType()
class ItemType {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field() status!: string;
  @Field() origin!: string;
  @Field() priority!: string;
  @Field(() => [String]) levels!: string[];
}
@ObjectType()
class ItemsType {
  @Field(() => [ItemType]) nodes!: CalendarItem[];
}
@ObjectType()
class YearType {
  @Field(() => ID) id!: string;
  @Field(() => Int) year!: number;
  @Field() status!: string;
}
@ObjectType()
class ViewerType {
  @Field() audience!: string;
  @Field() role!: string;
}

/** The loaders of one request. */
class Loaders {
  readonly themes = byId(Theme);
  readonly people = byId(Person);
  readonly organisations = byId(Organisation);
  readonly procedures = manyBy(AdviceProcedure, "calendarItemId", { year: "ASC", number: "ASC" });
  readonly advices = manyBy(Advice, "procedureId", { createdAt: "ASC" });
  readonly recommendations = manyBy(Recommendation, "adviceId", { number: "ASC" });
  readonly decisions = manyBy(RecommendationResponse, "recommendationId", {});
}

function byId<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>) {
  return new DataLoader<string, T | null>(async (ids) => {
    const rows = new Map(
      (await database.getRepository(entity).find({ where: { id: In([...ids]) } as never })).map(
        (row) => [row.id, row],
      ),
    );
    return ids.map((id) => rows.get(id) ?? null);
  });
}

function manyBy<T extends ObjectLiteral>(
  entity: EntityTarget<T>,
  key: keyof T & string,
  order: object,
) {
  return new DataLoader<string, T[]>(async (keys) => {
    const rows = groupedBy(
      await database
        .getRepository(entity)
        .find({ where: { [key]: In([...keys]) } as never, order }),
      (row) => row[key] as string,
    );
    return keys.map((one) => rows.get(one) ?? []);
  });
}

@Resolver()
class QueryResolver {
  @Query(() => YearType, { nullable: true })
  calendarYear(@Arg("year", () => Int) year: number): Promise<CalendarYear | null> {
    return database.getRepository(CalendarYear).findOne({ where: { year } });
  }

  @Query(() => ItemType, { nullable: true })
  calendarItem(@Arg("id", () => ID) id: string): Promise<CalendarItem | null> {
    return database.getRepository(CalendarItem).findOne({ where: { id } });
  }

  @Query(() => ViewerType)
  async viewer(): Promise<Membership & { audience: string }> {
    const membership = await database
      .getRepository(Membership)
      .findOneOrFail({ where: { id: reader.membership } });
    return { ...membership, audience: "TENANT_COUNCIL" };
  }
}

@Resolver(() => ViewerType)
class ViewerResolver {
  @FieldResolver(() => NamedType, { nullable: true })
  organisation(@Root() { organisationId }: Membership, @Ctx() { organisations }: Loaders) {
    return organisations.load(organisationId);
  }

  @FieldResolver(() => NamedType, { nullable: true })
  person(@Root() { personId }: Membership, @Ctx() { people }: Loaders) {
    return people.load(personId);
  }
}

@Resolver(() => YearType)
class YearResolver {
  @FieldResolver(() => ItemsType)
  async items(@Root() { year }: CalendarYear) {
    return {
      nodes: await database
        .getRepository(CalendarItem)
        .find({ where: { year }, order: { number: "ASC", id: "ASC" }, take: 50 }),
    };
  }
}

@Resolver(() => ItemType)
class ItemResolver {
  @FieldResolver(() => String, { nullable: true })
  number(@Root() { year, number }: CalendarItem) {
    return numberOf(year, number);
  }

  @FieldResolver(() => PlannedType, { nullable: true })
  planned(@Root() { plannedAs, startsOn, endsOn }: CalendarItem) {
    return plannedAs && { precision: plannedAs, startsOn, endsOn };
  }

  @FieldResolver(() => [ThemeType])
  themes(@Root() item: CalendarItem, @Ctx() { themes }: Loaders) {
    return themes.loadMany(item.themes);
  }

  @FieldResolver(() => NamedType, { nullable: true })
  landlordOwner(@Root() { landlordOwnerId }: CalendarItem, @Ctx() { people }: Loaders) {
    return landlordOwnerId && people.load(landlordOwnerId);
  }

  @FieldResolver(() => NamedType, { nullable: true })
  councilOwner(@Root() { councilOwnerId }: CalendarItem, @Ctx() { people }: Loaders) {
    return councilOwnerId && people.load(councilOwnerId);
  }

  @FieldResolver(() => [ProcedureType])
  procedures(@Root() { id }: CalendarItem, @Ctx() { procedures }: Loaders) {
    return procedures.load(id);
  }
}

@Resolver(() => ProcedureType)
class ProcedureResolver {
  @FieldResolver(() => String, { nullable: true })
  number(@Root() { year, number }: AdviceProcedure) {
    return numberOf(year, number);
  }

  @FieldResolver(() => AdviceType, { nullable: true })
  async advice(@Root() { id }: AdviceProcedure, @Ctx() { advices }: Loaders) {
    return (await advices.load(id)).find(({ status }) => status !== "DISCARDED") ?? null;
  }
}

@Resolver(() => AdviceType)
class AdviceResolver {
  @FieldResolver(() => [RecommendationType])
  recommendations(@Root() { id }: Advice, @Ctx() { recommendations }: Loaders) {
    return recommendations.load(id);
  }
}

@Resolver(() => RecommendationType)
class RecommendationResolver {
  @FieldResolver(() => DecisionType, { nullable: true })
  async decision(@Root() { id }: Recommendation, @Ctx() { decisions }: Loaders) {
    return (await decisions.load(id))[0] ?? null;
  }
}

const schema = await buildSchema({
  resolvers: [
    QueryResolver,
    ViewerResolver,
    YearResolver,
    ItemResolver,
    ProcedureResolver,
    AdviceResolver,
    RecommendationResolver,
  ],
  validate: false,
});
const { url } = await startStandaloneServer(new ApolloServer<Loaders>({ schema }), {
  context: async () => new Loaders(),
  listen: { host: "127.0.0.1", port: 0 },
});
process.send?.({ url: url.replace(/\/$/, "") });
