import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Role } from "../../src/authorisation/role.js";
import { type Config, readConfig } from "../../src/config.js";
import { developmentVerifier, issueDevelopmentToken } from "../../src/identity/development-issuer.js";
import { createLog } from "../../src/server/log.js";
import { type RunningServer, startServer } from "../../src/server/server.js";
import { createDatabase } from "./database.js";

const AUDIENCE = "samenspraak";
const dataFolder = mkdtempSync(join(tmpdir(), "samenspraak-test-"));

/** Somebody with one role, and a token for it. */
export interface Member {
  readonly name: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly subject: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly token: string;
}

export const MEMBER_ROLES = {
  bestuurder: ["woonbron", "BESTUURDER"],
  regiodirecteur: ["woonbron", "REGIODIRECTEUR"],
  beleidsadviseur: ["woonbron", "BELEIDSADVISEUR"],
  participatieadviseur: ["woonbron", "PARTICIPATIEADVISEUR"],
  voorzitter: ["cprw", "VOORZITTER"],
  bestuurslid: ["cprw", "BESTUURSLID"],
  secretaris: ["cprw", "SECRETARIS"],
  ondersteuner: ["cprw", "ONDERSTEUNER"],
  dordtseHuurder: ["dordtseHuurders", "BESTUURSLID_LOKAAL"],
  delftseHuurder: ["delftseHuurders", "BESTUURSLID_LOKAAL"],
  dordtseAmbtenaar: ["gemeenteDordrecht", "AMBTENAAR"],
  delftseWethouder: ["gemeenteDelft", "WETHOUDER"],
} as const satisfies Record<string, readonly [organisation: string, role: Role]>;
export type MemberName = keyof typeof MEMBER_ROLES;

/** A database of its own with both parties, two municipalities and somebody in every role, and a server on it. */
export interface World {
  readonly url: string;
  readonly databaseUrl: string;
  readonly server: RunningServer;
  readonly members: Readonly<Record<MemberName, Member>>;
  readonly organisations: Readonly<Record<"woonbron" | "cprw" | "dordtseHuurders" | "delftseHuurders" | "gemeenteDordrecht" | "gemeenteDelft", string>>;
  readonly municipalities: Readonly<Record<"dordrecht" | "delft", string>>;
  /** One more server on the same database. */
  startAnother(): Promise<RunningServer>;
  /** Runs SQL as the administrator, who owns accounts and reference data. */
  administer<T extends pg.QueryResultRow = pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
  tokenFor(member: { subject: string; organisationId: string }, lifetimeSeconds?: number): Promise<string>;
  end(): Promise<void>;
}

/** Makes a world. `theme` LEEFBAARHEID lies in the board member's portfolio, Dordrecht in the regional director's region. */
export async function createWorld(settings: Partial<Config> = {}): Promise<World> {
  const database = await createDatabase();
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await admin.query("SET search_path = app");
  const municipalities = { dordrecht: randomUUID(), delft: randomUUID() };
  const organisations = { woonbron: randomUUID(), cprw: randomUUID(), dordtseHuurders: randomUUID(), delftseHuurders: randomUUID(), gemeenteDordrecht: randomUUID(), gemeenteDelft: randomUUID() };
  const regionId = randomUUID();
  const both = `{${municipalities.dordrecht},${municipalities.delft}}`;
  await admin.query(`
    BEGIN; SET LOCAL ROLE samenspraak_owner;
    INSERT INTO municipality (id, name) VALUES ('${municipalities.dordrecht}', 'Dordrecht'), ('${municipalities.delft}', 'Delft');
    INSERT INTO organisation (id, name, kind, municipality_ids) VALUES
      ('${organisations.woonbron}', 'Woonbron', 'LANDLORD', '${both}'), ('${organisations.cprw}', 'CPRW', 'TENANT_UMBRELLA', '${both}'),
      ('${organisations.dordtseHuurders}', 'Huurders Dordrecht', 'LOCAL_TENANT_ORG', '{${municipalities.dordrecht}}'), ('${organisations.delftseHuurders}', 'Huurders Delft', 'LOCAL_TENANT_ORG', '{${municipalities.delft}}'),
      ('${organisations.gemeenteDordrecht}', 'Gemeente Dordrecht', 'MUNICIPALITY', '{${municipalities.dordrecht}}'), ('${organisations.gemeenteDelft}', 'Gemeente Delft', 'MUNICIPALITY', '{${municipalities.delft}}');
    INSERT INTO region (id, name, municipality_ids) VALUES ('${regionId}', 'Dordrecht', '{${municipalities.dordrecht}}');
    INSERT INTO theme (id, name, dutch_name, position) VALUES ('LEEFBAARHEID', 'Liveability', 'Leefbaarheid', 1), ('DUURZAAMHEID', 'Sustainability', 'Duurzaamheid', 2);
    COMMIT`);
  const members = {} as Record<MemberName, Member>;
  for (const [name, [organisation, role]] of Object.entries(MEMBER_ROLES) as [MemberName, readonly [keyof typeof organisations, Role]][]) {
    const member = { name, personId: randomUUID(), membershipId: randomUUID(), subject: `subject-${name}`, organisationId: organisations[organisation], role };
    await admin.query(`
      BEGIN; SET LOCAL ROLE samenspraak_owner;
      INSERT INTO person (id, name, subject) VALUES ('${member.personId}', '${name}', '${member.subject}');
      INSERT INTO membership (id, person_id, organisation_id, role, starts_on, portfolio_themes, region_id) VALUES
        ('${member.membershipId}', '${member.personId}', '${member.organisationId}', '${role}', '2020-01-01', '${role === "BESTUURSLID" ? "{LEEFBAARHEID}" : "{}"}', ${role === "REGIODIRECTEUR" ? `'${regionId}'` : "NULL"});
      COMMIT`);
    members[name] = { ...member, token: await tokenFor(member) };
  }
  const config: Config = { ...readConfig({}), port: 0, host: "127.0.0.1", logLevel: "silent", dataFolder, drainMs: 1_000, ...settings };
  const verifier = await developmentVerifier(dataFolder, AUDIENCE, false);
  const log = createLog(config.logLevel);
  const servers: RunningServer[] = [];
  const start = async () => {
    const server = await startServer(config, database.url, verifier, log);
    servers.push(server);
    return server;
  };
  const server = await start();
  return {
    url: server.url.replace("localhost", "127.0.0.1"), databaseUrl: database.url, server, members, organisations, municipalities,
    startAnother: start,
    tokenFor,
    async administer<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) {
      await admin.query("BEGIN; SET LOCAL ROLE samenspraak_owner");
      try {
        return (await admin.query<T>(sql, values)).rows;
      } finally {
        await admin.query("COMMIT");
      }
    },
    async end() {
      await admin.end();
      await Promise.all(servers.map((one) => one.stop()));
      await database.drop();
    },
  };
}

function tokenFor({ subject, organisationId }: { subject: string; organisationId: string }, lifetimeSeconds = 3_600): Promise<string> {
  return issueDevelopmentToken({ dataFolder, subject, organisationId, audience: AUDIENCE, lifetimeSeconds, production: false });
}
