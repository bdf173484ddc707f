import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "./api.js";
import { beneath } from "./given.js";
import { createWorld, type World } from "./world.js";

export type Procedure = NonNullable<cprw.AdviceProcedureQuery["adviceProcedure"]>;
export type RequestContent = Partial<woonbron.DraftAdviceRequestInput>;

/** A request that lacks nothing: rent policy, asked under Wohv arts. 4 and 5. */
export const REQUEST = {
  kind: "REQUESTED", title: "Huurbeleid per 1 juli", wohvSubject: "E", question: "Wat vindt u van het voorgenomen huurbeleid?", intent: "De huren gaan met 2,3% omhoog.",
  motives: "De inflatie.", consequences: "Een hogere huur per 1 juli.",
} as const satisfies woonbron.DraftAdviceRequestInput;
/** The same for service costs, on which consent is asked. */
export const CONSENT_REQUEST = { ...REQUEST, kind: "CONSENT", wohvSubject: "J", title: "Beleid servicekosten" } as const satisfies woonbron.DraftAdviceRequestInput;

/** Today, for everybody in a world, until it is said anew: terms run by the database's clock. */
export async function onDay(world: Pick<World, "databaseUrl">, day: string): Promise<void> {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`"${day}" is no day.`);
  await beneath(world, `CREATE OR REPLACE FUNCTION app.today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT date '${day}' $$`);
}

/** A world of its own on a day in 2022, by default the one on which the term of 42 days meets no holiday. */
export async function inAdviceWorld(test: (world: World) => Promise<void>, day = "2022-02-01"): Promise<void> {
  const world = await createWorld();
  try {
    await onDay(world, day);
    await test(world);
  } finally {
    await world.end();
  }
}

/** Procedures as stories begin: made through the API, by those who decide for their side. */
export function givenAdvice(world: World) {
  const { bestuurder, voorzitter } = world.members;

  async function drafted(content: RequestContent = {}): Promise<Procedure> {
    return procedureOf((await dataOf(world.url, bestuurder, woonbron.DraftAdviceRequestDocument, { input: { ...REQUEST, ...content } })).draftAdviceRequest);
  }

  async function submitted(content: RequestContent = {}): Promise<Procedure> {
    const { id, version } = await drafted(content);
    return procedureOf((await dataOf(world.url, bestuurder, woonbron.SubmitAdviceRequestDocument, { input: { id, expectedVersion: version! } })).submitAdviceRequest);
  }

  /** As somebody reads it now; null when there is none that they may know of. */
  async function read(id: string, who: { token: string } | null = bestuurder): Promise<Procedure | null> {
    return (await dataOf(world.url, who, cprw.AdviceProcedureDocument, { id })).adviceProcedure;
  }

  /** A residents' committee with one member. */
  async function committee(name = "Bewonerscommissie De Linde", municipalityId = world.municipalities.dordrecht) {
    const [organisation] = await world.administer<{ id: string }>("INSERT INTO organisation (name, kind, municipality_ids) VALUES ($1, 'RESIDENTS_COMMITTEE', ARRAY[$2::uuid]) RETURNING id", [name, municipalityId]);
    const [person] = await world.administer<{ id: string }>("INSERT INTO person (name, subject) VALUES ($1, $1) RETURNING id", [`lid van ${name}`]);
    await world.administer("INSERT INTO membership (person_id, organisation_id, role, starts_on) VALUES ($1, $2, 'COMMISSIELID', '2020-01-01')", [person!.id, organisation!.id]);
    return { id: organisation!.id, token: await world.tokenFor({ subject: `lid van ${name}`, organisationId: organisation!.id }) };
  }

  return { drafted, submitted, read, committee, landlord: bestuurder, council: voorzitter };
}

/** The procedure of a payload that has to be there, without userErrors. */
export function procedureOf(payload: { procedure?: Procedure | null; userErrors: readonly { code: string }[] } | null | undefined): Procedure {
  if (!payload?.procedure || payload.userErrors.length > 0) throw new Error(`No procedure: ${JSON.stringify(payload?.userErrors)}`);
  return payload.procedure;
}
