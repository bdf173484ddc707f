import "reflect-metadata";
import { DataSource } from "typeorm";
import { readDatabaseUrl } from "./src/config.js";
import { modules } from "./src/modules.js";
import { ownerDataSourceOptions, readMigrations } from "./src/persistence/owner-database.js";

/** For TypeORM's command line: `DATABASE_URL=… npm run typeorm -- migration:show`. */
export default new DataSource(
  ownerDataSourceOptions(
    readDatabaseUrl() ?? "postgres://localhost:5432/samenspraak",
    await readMigrations(modules.flatMap(({ migrations }) => migrations ?? [])),
  ),
);
