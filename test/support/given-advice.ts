import { expect } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf, type TypedDocument } from "./api.js";
import { briefly, type Standing } from "./briefly.js";
import { attempt, beneath } from "./given.js";
import { todayIn } from "./day.js";
import { tablesOf } from "./tables-of.js";
import { createWorldOn, type World } from "./world.js";

export { onDay, todayIn } from "./day.js";

export type Procedure = cprw.ProcedureDetailsFragment;
export type Advice = NonNullable<NonNullable<cprw.IssueAdviceMutation["issueAdvice"]>["advice"]>;
/** A procedure as the council reads it, with its advice. */
export type OwnProcedure = NonNullable<
  NonNullable<cprw.DraftUnsolicitedAdviceMutation["draftUnsolicitedAdvice"]>["procedure"]
>;
export type AdviceContent = Pick<
  cprw.DraftAdviceInput,
  "outcome" | "summary" | "body" | "recommendations"
>;
export type RequestContent = Partial<woonbron.DraftAdviceRequestInput>;
export type Response = NonNullable<
  NonNullable<woonbron.SendResponseMutation["sendResponse"]>["response"]
>;
export type ResponseContent = Omit<woonbron.DraftResponseInput, "procedureId">;

/** A complete request: rent policy, asked under Wohv arts. 4 and 5. */
export const REQUEST = {
  kind: "REQUESTED",
  title: "Huurbeleid per 1 juli",
  wohvSubject: "E",
  question: "Wat vindt u van het voorgenomen huurbeleid?",
  intent: "De huren gaan met 2,3% omhoog.",
  motives: "De inflatie.",
  consequences: "Een hogere huur per 1 juli.",
} as const satisfies woonbron.DraftAdviceRequestInput;
/** A complete request for consent, on service costs. */
export const CONSENT_REQUEST = {
  ...REQUEST,
  kind: "CONSENT",
  consentBasis: "WOHV_5A",
  wohvSubject: "J",
  title: "Beleid servicekosten",
} as const satisfies woonbron.DraftAdviceRequestInput;

/** A complete advice. */
export const ADVICE = {
  outcome: "NEGATIVE",
  summary: "Wij adviseren negatief.",
  body: "De huren stijgen al jaren.",
  recommendations: [
    { text: "Bevries de huren.", weight: "CONDITION" },
    { text: "Spreek van huurontwikkeling.", weight: "RECOMMENDATION" },
    { text: "Let op de toon.", weight: "REMARK" },
  ],
} as const satisfies AdviceContent;

/**
 * Decisions on the recommendations of an advice, in their order, with reasons where they deviate.
 */
export const decisionsOn = (
  { recommendations }: Pick<Advice, "recommendations">,
  ...decisions: readonly woonbron.RecommendationDecision[]
): woonbron.RecommendationDecisionInput[] =>
  decisions.map((decision, index) => ({
    recommendationId: recommendations[index]!.id,
    decision,
    ...(/NOT|PARTIALLY/.test(decision) && { reasons: "Daarvoor is geen geld." }),
  }));

/**
 * Runs a test in a world without a calendar and without advice, on a day in 2022. On the default
 * day the term of 42 days meets no holiday. No other test uses the world meanwhile.
 */
export async function inAdviceWorld(
  test: (world: World) => Promise<void>,
  day = "2022-02-01",
): Promise<void> {
  const world = await createWorldOn(day);
  try {
    await test(world);
  } finally {
    await world.end();
  }
}

/**
 * Makes procedures for tests to begin with: through the API, by those who decide for their side.
 */
export function givenAdvice(world: World) {
  const { bestuurder, voorzitter } = world.members;

  const requesting = (content: RequestContent) => ({
    ...REQUEST,
    ...(content.kind === "CONSENT" && { consentBasis: "WOHV_5A" as const }),
    ...content,
  });
  const as = <Result, Input>(
    who: { token: string },
    document: TypedDocument<Result, { input: Input }>,
    input: Input,
  ) => briefly(world, who, document, input);
  const at = ({ id, version }: Standing) => ({ id, expectedVersion: version! });

  async function drafted(content: RequestContent = {}): Promise<Procedure> {
    const input = requesting(content);
    return procedureOf(
      (await dataOf(world.url, bestuurder, woonbron.DraftAdviceRequestDocument, { input }))
        .draftAdviceRequest,
    );
  }

  async function submitting(content: RequestContent = {}) {
    const input = requesting(content);
    return at(await as(bestuurder, woonbron.DraftAdviceRequestDocument, input));
  }
  async function submitted(content?: RequestContent): Promise<Procedure> {
    const input = await submitting(content);
    return procedureOf(
      (await dataOf(world.url, bestuurder, woonbron.SubmitAdviceRequestDocument, { input }))
        .submitAdviceRequest,
    );
  }
  /** The same, on the way to what comes after it. */
  const requested = async (content?: RequestContent) =>
    as(bestuurder, woonbron.SubmitAdviceRequestDocument, await submitting(content));

  /** A procedure as somebody reads it now; null: they may know of none. */
  async function read(
    id: string,
    who: { token: string } | null = bestuurder,
  ): Promise<Procedure | null> {
    return (await dataOf(world.url, who, cprw.AdviceProcedureDocument, { id })).adviceProcedure;
  }

  /** Drafts an advice, as the council. */
  async function draftedAdvice(procedureId: string, content: AdviceContent = {}): Promise<Advice> {
    return adviceOf(
      (
        await dataOf(world.url, voorzitter, cprw.DraftAdviceDocument, {
          input: { procedureId, ...ADVICE, ...content },
        })
      ).draftAdvice,
    );
  }

  /** An advice that the council's board adopted in a written round that ended today. */
  async function adoptedAdvice(procedureId: string, content?: AdviceContent): Promise<Advice> {
    return adopted(await advising(procedureId, content));
  }
  const advising = (procedureId: string, content: AdviceContent = {}) =>
    as(voorzitter, cprw.DraftAdviceDocument, { procedureId, ...ADVICE, ...content });
  const adopting = async (advice: Standing) => ({
    ...at(advice),
    adoption: { writtenRoundOn: await todayIn(world) },
  });
  async function adopted(advice: Standing): Promise<Advice> {
    const input = await adopting(advice);
    return adviceOf(
      (await dataOf(world.url, voorzitter, cprw.AdoptAdviceDocument, { input })).adoptAdvice,
    );
  }

  /** An advice that the landlord received today. */
  async function issuedAdvice(procedureId: string, content?: AdviceContent): Promise<Advice> {
    return adoptedAndIssued(await advising(procedureId, content));
  }
  const adoptedAndIssued = async (advice: Standing) =>
    issued(await as(voorzitter, cprw.AdoptAdviceDocument, await adopting(advice)));
  async function issued(advice: Standing): Promise<Advice> {
    const input = at(advice);
    return adviceOf(
      (await dataOf(world.url, voorzitter, cprw.IssueAdviceDocument, { input })).issueAdvice,
    );
  }

  /** A request that the council has advised on, as the landlord reads it now. */
  async function advised(
    content?: RequestContent,
    advice?: AdviceContent,
  ): Promise<{ procedure: Procedure; advice: Advice }> {
    const { id } = await requested(content);
    const issued = await issuedAdvice(id, advice);
    return { procedure: (await read(id))!, advice: issued };
  }

  /** A draft of unsolicited advice by the council. */
  async function unsolicitedDraft(
    content: Partial<cprw.DraftUnsolicitedAdviceInput> = {},
  ): Promise<OwnProcedure> {
    const { draftUnsolicitedAdvice } = await dataOf(
      world.url,
      voorzitter,
      cprw.DraftUnsolicitedAdviceDocument,
      { input: { title: "Huisuitzetting na overlijden", ...ADVICE, ...content } },
    );
    return procedureOf(draftUnsolicitedAdvice);
  }

  /**
   * Unsolicited advice of the council that the landlord received today, as the landlord reads it
   * now.
   */
  async function unsolicited(
    content?: Partial<cprw.DraftUnsolicitedAdviceInput>,
  ): Promise<{ procedure: Procedure; advice: Advice }> {
    const draft = await unsolicitedDraft(content);
    const advice = await adoptedAndIssued(draft.advice!);
    return { procedure: (await read(draft.id))!, advice };
  }

  /** A draft response. */
  async function draftedResponse(
    procedureId: string,
    content: ResponseContent = {},
  ): Promise<Response> {
    return responseOf(
      (
        await dataOf(world.url, bestuurder, woonbron.DraftResponseDocument, {
          input: { procedureId, ...content },
        })
      ).draftResponse,
    );
  }
  async function sentResponse(response: Standing): Promise<Response> {
    const input = at(response);
    return responseOf(
      (await dataOf(world.url, bestuurder, woonbron.SendResponseDocument, { input })).sendResponse,
    );
  }

  /**
   * A request that the council advised on and the landlord responded to today. By default the
   * response deviates.
   */
  async function responded(
    content?: RequestContent,
    advice?: AdviceContent,
    ...decisions: woonbron.RecommendationDecision[]
  ) {
    const procedure = await requested(content);
    const issued = await issuedAdvice(procedure.id, advice);
    const response = await respondedTo({ procedure, advice: issued }, ...decisions);
    return { procedure: (await read(procedure.id))!, advice: issued, response };
  }
  async function respondedTo(
    { procedure: { id }, advice }: { procedure: Pick<Procedure, "id">; advice: Advice },
    ...decisions: woonbron.RecommendationDecision[]
  ): Promise<Response> {
    return sentResponse(
      await as(bestuurder, woonbron.DraftResponseDocument, {
        procedureId: id,
        decisions: decisionsOn(
          advice,
          ...(decisions.length > 0 ? decisions : (["NOT_ADOPTED", "ADOPTED", "NOTED"] as const)),
        ),
      }),
    );
  }

  /** A request to which the council declared today that it has no objection. */
  async function unobjected(content?: RequestContent): Promise<Procedure> {
    const input = await adopting(await requested(content));
    return procedureOf(
      (await dataOf(world.url, voorzitter, cprw.DeclareNoObjectionDocument, { input }))
        .declareNoObjection,
    );
  }

  /** A policy on service costs that the council consented to today. */
  async function consented(
    conditions: string[] = [],
    content: RequestContent = {},
  ): Promise<Procedure> {
    const asked = await requested({ ...CONSENT_REQUEST, ...content });
    const input = { ...(await adopting(asked)), conditions };
    await as(voorzitter, cprw.GiveConsentDocument, input);
    return (await read(asked.id))!;
  }

  /** A request on which the landlord decided today. */
  async function decided(content?: RequestContent): Promise<Procedure> {
    const asked = await adopting(await requested(content));
    const input = at(await as(voorzitter, cprw.DeclareNoObjectionDocument, asked));
    return procedureOf(
      (await dataOf(world.url, bestuurder, woonbron.DecideAdviceProcedureDocument, { input }))
        .decideAdviceProcedure,
    );
  }

  /** A residents' committee with one member. */
  async function committee(
    name = "Bewonerscommissie De Linde",
    municipalityId = world.municipalities.dordrecht,
  ) {
    const [organisation] = await world.administer<{ id: string }>(
      `
        INSERT INTO organisation (name, kind, municipality_ids)
        VALUES ($1, 'RESIDENTS_COMMITTEE', ARRAY[$2::uuid]) RETURNING id`,
      [name, municipalityId],
    );
    const [person] = await world.administer<{ id: string }>(
      "INSERT INTO person (name, subject) VALUES ($1, $1) RETURNING id",
      [`lid van ${name}`],
    );
    await world.administer(
      `
        INSERT INTO membership (person_id, organisation_id, role, starts_on)
        VALUES ($1, $2, 'COMMISSIELID', '2020-01-01')`,
      [person!.id, organisation!.id],
    );
    return {
      id: organisation!.id,
      token: await world.tokenFor({ subject: `lid van ${name}`, organisationId: organisation!.id }),
    };
  }

  return {
    drafted,
    submitted,
    read,
    committee,
    landlord: bestuurder,
    council: voorzitter,
    draftedAdvice,
    adoptedAdvice,
    adopted,
    issuedAdvice,
    issued,
    advised,
    unsolicitedDraft,
    unsolicited,
    draftedResponse,
    sentResponse,
    responded,
    respondedTo,
    unobjected,
    consented,
    decided,
  };
}

const ADVICE_TABLES = tablesOf("calendar", "advice");

/**
 * Every row of advice and of the calendar, and the number of changes in the log. An act that was
 * refused leaves this equal.
 */
export async function everythingWritten(
  world: Pick<World, "databaseUrl">,
): Promise<Record<string, unknown>> {
  const columns = ADVICE_TABLES.map(
    (table) => `(SELECT json_agg(r ORDER BY r.id) FROM ${table} r) AS ${table}`,
  );
  const [row] = await beneath(
    world,
    `SELECT ${columns.join(", ")}, (SELECT count(*) FROM change) AS changes`,
  );
  return row!;
}

/** The code with which an act is refused. It also makes sure that the act wrote nothing. */
export async function refusalOf<Result extends object, Input>(
  world: World,
  who: { token: string } | null,
  document: TypedDocument<Result, { input: Input }>,
  input: Input,
) {
  const before = await everythingWritten(world);
  const outcome = await attempt(world, who, document, input);
  expect(await everythingWritten(world)).toEqual(before);
  return {
    code: [...new Set(outcome.codes)].join(),
    path: outcome.userErrors[0]?.path,
    message: outcome.userErrors[0]?.message,
    payload: outcome.payload,
  };
}

/**
 * The procedure of a payload.
 *
 * @throws Error when there is none, or there are userErrors.
 */
export function procedureOf<One extends Procedure>(
  payload: { procedure?: One | null; userErrors: readonly { code: string }[] } | null | undefined,
): One {
  if (!payload?.procedure || payload.userErrors.length > 0)
    throw new Error(`No procedure: ${JSON.stringify(payload?.userErrors)}`);
  return payload.procedure;
}

/**
 * The advice of a payload.
 *
 * @throws Error when there is none, or there are userErrors.
 */
export function adviceOf(
  payload: { advice?: Advice | null; userErrors: readonly { code: string }[] } | null | undefined,
): Advice {
  if (!payload?.advice || payload.userErrors.length > 0)
    throw new Error(`No advice: ${JSON.stringify(payload?.userErrors)}`);
  return payload.advice;
}

/**
 * The response of a payload.
 *
 * @throws Error when there is none, or there are userErrors.
 */
export function responseOf(
  payload:
    { response?: Response | null; userErrors: readonly { code: string }[] } | null | undefined,
): Response {
  if (!payload?.response || payload.userErrors.length > 0)
    throw new Error(`No response: ${JSON.stringify(payload?.userErrors)}`);
  return payload.response;
}
