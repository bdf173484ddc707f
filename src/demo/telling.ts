import type { RecommendationWeight } from "../advice/advice.enums.js";
import type { RecommendationDecisionInput } from "../advice/answering/answering.input.js";
import type { DraftAdviceRequestInput } from "../advice/request/draft-advice-request.js";
import type { DraftAdviceInput } from "../advice/advising/draft-advice.js";
import { addDays, type LocalDate } from "../terms/calendar-days.js";
import type { Adopted, AdviceActs } from "./advice-acts-by.js";

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

/** What the stories of advice have in common. */
export interface Telling {
  readonly acts: AdviceActs;
  /** So many days before the Monday of the week of loading: what still runs then is given relative to it, so that it runs whenever it is loaded. */
  readonly before: (days: number) => LocalDate;
  /** Drafted by Woonbron's policy adviser and sent by its executive, on one day. @returns the procedure. */
  readonly ask: (request: Request) => Promise<string>;
  /** Drafted by CPRW's support, adopted by the board and issued by the chair. */
  readonly advise: (id: string, advice: AdviceText, adopted: Adopted) => Promise<void>;
  /** A response with a decision on each recommendation, sent. */
  readonly respond: (id: string, letter: string, ...decisions: Decision[]) => Promise<void>;
  /** Begun by CPRW's support, adopted and issued. @returns the procedure. */
  readonly adviseUnasked: (
    about: Parameters<AdviceActs["draftUnsolicited"]>[1],
    adopted: Adopted,
  ) => Promise<string>;
}

export function tellingWith(acts: AdviceActs, monday: LocalDate): Telling {
  async function issue(id: string, adopted: Adopted): Promise<void> {
    await acts.adopt(SECRETARY, id, adopted);
    await acts.issue(CHAIR, id);
  }
  return {
    acts,
    before: (days) => addDays(monday, -days),
    async ask(request) {
      const id = await acts.draftRequest(POLICY, request);
      await acts.submit(BESTUURDER, id);
      return id;
    },
    async advise(id, advice, adopted) {
      await acts.draftAdvice(SUPPORT, id, advice);
      await issue(id, adopted);
    },
    async respond(id, letter, ...decisions) {
      await acts.draftResponse(POLICY, id, letter, decisions);
      await acts.sendResponse(BESTUURDER, id);
    },
    async adviseUnasked(about, adopted) {
      const id = await acts.draftUnsolicited(SUPPORT, about);
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
