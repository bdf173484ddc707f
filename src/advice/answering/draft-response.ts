import { ResponseResultEnum } from "../procedure/response-result.type.js";
import { randomUUID } from "node:crypto";
import { InputType, Field } from "type-graphql";
import { REQUEST_ID, type VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseStale, type Seen } from "../../acts/lifecycle.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { stateWordsOf } from "../../graphql/enums.js";
import { ID, GraphQLLocalDate, GraphQLUUID } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import type { ResponseResult } from "../advice.enums.js";
import {
  type ResponseContentInput,
  LETTER,
  TAKEN_ON,
  RecommendationDecisionInput,
  DECISIONS,
  OVERALL,
} from "./answering.input.js";
import { LandlordResponse } from "./landlord-response.entity.js";
import {
  notNow,
  type ProcedureInHand,
  takePartInHand,
  takeProcedureInHand,
} from "../procedure/procedure-in-hand.js";
import { findIssuedAdvice, responseContentOf } from "./response-content.js";
import { ResponseStatusEnum } from "./response.type.js";
import { shownResponse } from "./answering.reads.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

export const responseExists = refusal("RESPONSE_EXISTS", {
  description: "There is a draft response already: revise it (er is al een concept).",
  nl: () => "Er is al een conceptreactie: herzie die.",
  en: () => "There is a draft response already: revise it.",
});

@InputType("DraftResponseFields")
export class DraftResponseInput implements ResponseContentInput {
  @Field(() => ID, { description: "The procedure whose advice you respond to." })
  procedureId!: string;
  @Field(() => String, LETTER) letter?: string | null;
  @Field(() => GraphQLLocalDate, TAKEN_ON) decisionTakenOn?: string | null;
  @Field(() => [RecommendationDecisionInput], DECISIONS) decisions?:
    RecommendationDecisionInput[] | null;
  @Field(() => ResponseResultEnum, OVERALL) overall?: ResponseResult | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** Begins a response. Only the landlord knows of it: nobody else can notice. */
export const draftResponse = act({
  name: "draftResponse",
  description: "Draft your response to an advice; nobody else knows of it (reactie opstellen).",
  records: change("ADVICE_RESPONSE_DRAFTED", "A response was drafted (reactie opgesteld).", {
    nl: "{who} begon aan een reactie op het advies over {what}",
    en: "{who} began a response to the advice on {what}",
  }),
  by: LANDLORD,
  input: DraftResponseInput,
  shows: shownResponse,
  within: { ...shownProcedure, keyIn: ({ procedureId }: DraftResponseInput) => procedureId },

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "DRAFT_RESPONSE",
      id: input.procedureId,
    });
    const current = await selectRows({ source: tx, entity: LandlordResponse, alias: "response" })
      .where("response.procedureId = :id AND response.status <> 'DISCARDED'", { id: procedure.id })
      .getRawOne<LandlordResponse>();
    if (current) throw responseExists().showing(current.id);
    const { recommendations } = await findIssuedAdvice(tx, procedure.id);
    const id = randomUUID();
    await insertRow(tx, LandlordResponse, {
      letter: "",
      draftDecisions: [],
      ...responseContentOf(input, recommendations),
      id,
      procedureId: procedure.id,
      organisationId: actor.organisationId,
      status: "DRAFT",
    });
    return id;
  },
});

/** Takes a draft response in hand for an act, after its procedure. */
export async function takeDraftResponseInHand({
  tx,
  actor,
  act,
  input,
}: {
  tx: Transaction;
  actor: Actor;
  act: "DRAFT_RESPONSE" | "SEND_RESPONSE";
  input: VersionedInput;
}): Promise<ProcedureInHand & { readonly part: LandlordResponse }> {
  const inHand = await takePartInHand({
    tx,
    actor,
    act,
    kind: [LandlordResponse, "LandlordResponse"],
    input,
  });
  await admitDraft({ tx, actor, procedure: inHand.procedure, response: inHand.part });
  return inHand;
}

/**
 * Refuses an act on a response that is no draft any more.
 *
 * @param seen the version that the caller read, when nothing else has compared it yet.
 * @throws CONFLICT, INVALID_TRANSITION (userErrors).
 */
export async function admitDraft({
  tx,
  actor,
  procedure,
  response,
  seen,
}: {
  tx: Transaction;
  actor: Actor;
  procedure: AdviceProcedure;
  response: LandlordResponse;
  seen?: Seen;
}): Promise<void> {
  if (seen) refuseStale(seen);
  if (response.status === "DRAFT") return;
  throw await notNow({
    tx,
    actor,
    procedure,
    inTheWay: {
      status: stateWordsOf(ResponseStatusEnum, response.status),
    },
  });
}
