import type { RecommendationWeight } from "../advice.enums.js";
import type { RecommendationDecisionInput } from "../answering/answering.input.js";
import {
  draftAdviceRequest,
  type DraftAdviceRequestInput,
} from "../request/draft-advice-request.js";
import { draftAdvice, type DraftAdviceInput } from "../advising/draft-advice.js";
import { addDays, type LocalDate } from "../../terms/calendar-days.js";
import type { Acting } from "../../first-data/acting.js";
import { adoptAdvice } from "../advising/adopt-advice.js";
import {
  type DraftUnsolicitedAdviceInput,
  draftUnsolicitedAdvice,
} from "../advising/draft-unsolicited-advice.js";
import { issueAdvice } from "../advising/issue-advice.js";
import { sendResponse } from "../answering/send-response.js";
import { submitAdviceRequest } from "../request/submit-advice-request.js";
import {
  type Adopted,
  adviceIn,
  adoption,
  procedure,
  answer,
  responseIn,
} from "./acting-on-advice.js";

export const BESTUURDER = "woonbron-bestuurder";
export const POLICY = "woonbron-beleidsadviseur";
export const PARTICIPATION = "woonbron-participatieadviseur";
export const CHAIR = "cprw-voorzitter";
export const SECRETARY = "cprw-secretaris";
export const BOARD_MEMBER = "cprw-bestuurslid";
export const SUPPORT = "cprw-ondersteuner";

export type Request = Omit<DraftAdviceRequestInput, "requestId">;
export type AdviceText = Omit<DraftAdviceInput, "procedureId" | "requestId">;
type Decision = Omit<RecommendationDecisionInput, "recommendationId">;

/** What the stories of advice share. */
export interface Telling {
  readonly acting: Acting;
  /**
   * The date that lies this many days before the Monday of the week of loading. Stories date with
   * it what still runs at loading, so that it runs whenever it is loaded.
   */
  readonly before: (days: number) => LocalDate;
  /**
   * Woonbron's policy adviser drafts a request and its executive submits it, on one day.
   *
   * @returns the id of the procedure.
   */
  readonly ask: (request: Request) => Promise<string>;
  /** CPRW's support drafts an advice, the board adopts it and the chair issues it. */
  readonly advise: (id: string, advice: AdviceText, adopted: Adopted) => Promise<void>;
  /** Woonbron drafts and sends a response with a decision on each recommendation. */
  readonly respond: (id: string, letter: string, ...decisions: Decision[]) => Promise<void>;
  /**
   * CPRW's support begins unsolicited advice, the board adopts it and the chair issues it.
   *
   * @returns the id of the procedure.
   */
  readonly adviseUnasked: (
    about: Omit<DraftUnsolicitedAdviceInput, "requestId">,
    adopted: Adopted,
  ) => Promise<string>;
}

/** What the stories share, for the week that begins on this Monday. */
export function tellingWith(acting: Acting, monday: LocalDate): Telling {
  async function issue(id: string, adopted: Adopted): Promise<void> {
    await acting.on({
      who: SECRETARY,
      act: adoptAdvice,
      row: adviceIn(id),
      given: {
        adoption: await adoption(acting, SECRETARY, adopted),
      },
    });
    await acting.on({ who: CHAIR, act: issueAdvice, row: adviceIn(id) });
  }
  return {
    acting,
    before: (days) => addDays(monday, -days),
    async ask(request) {
      const id = await acting.perform(POLICY, draftAdviceRequest, request);
      await acting.on({ who: BESTUURDER, act: submitAdviceRequest, row: procedure(id) });
      return id;
    },
    async advise(id, advice, adopted) {
      await acting.perform(SUPPORT, draftAdvice, { ...advice, procedureId: id });
      await issue(id, adopted);
    },
    async respond(id, letter, ...decisions) {
      await answer(acting, POLICY, { procedureId: id, letter, decisions });
      await acting.on({ who: BESTUURDER, act: sendResponse, row: responseIn(id) });
    },
    async adviseUnasked(about, adopted) {
      const id = await acting.perform(SUPPORT, draftUnsolicitedAdvice, about);
      await issue(id, adopted);
      return id;
    },
  };
}

/** One recommendation of an advice. */
export const point = (text: string, weight: RecommendationWeight = "RECOMMENDATION") => ({
  text,
  weight,
});
