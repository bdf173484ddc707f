import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { RuleRefusal } from "../../acts/refusal.js";
import { textOf } from "../../acts/text.js";
import { insertRows, newIds, updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { decisionNotAllowed } from "../advice.refusals.js";
import { BREACH } from "./answering.input.js";
import { countOrRefuse } from "../procedure/count-or-refuse.js";
import { takeDraftResponseInHand } from "./draft-response.js";
import { breachesOf, breachUnlessAllowed, readDecisionStanding } from "./execution-gate.js";
import { LandlordResponse, RecommendationResponse } from "./landlord-response.entity.js";
import { standstillTermOf } from "../procedure/procedure-terms.js";
import { findIssuedAdvice } from "./response-content.js";
import { completeResponse } from "../procedure/response-result.js";
import { shownResponse } from "./answering.reads.js";

@InputType("SendResponseFields")
export class SendResponseInput extends VersionedInput {
  @Field(() => String, {
    nullable: true,
    description: `${BREACH}: the decision was taken before the advice that the law makes you wait for.`,
  })
  breachReason?: string | null;
}

/**
 * The landlord sends a complete response. From here on the adviser sees it, and nobody edits it. It
 * counts as received on the day on which it is shared (domain brief, section 8 rule 8), and the
 * standstill counts from that day.
 */
export const sendResponse = act({
  name: "sendResponse",
  description:
    "Send the response, with a decision on every recommendation and reasons where it " +
    "deviates; it is never edited afterwards (reactie versturen, Wohv art. 5(2)).",
  records: change(
    "ADVICE_RESPONSE_SENT",
    "The landlord responded, point by point (reactie verstuurd).",
    {
      nl: "{who} reageerde op het advies over {what}",
      en: "{who} responded to the advice on {what}",
    },
  ),
  by: LANDLORD,
  input: SendResponseInput,
  shows: shownResponse,

  async perform(tx, actor, input) {
    const {
      procedure,
      to,
      part: response,
    } = await takeDraftResponseInHand({ tx, actor, act: "SEND_RESPONSE", input });
    try {
      const today = await findToday(tx);
      const { advice, recommendations } = await findIssuedAdvice(tx, procedure.id);
      const { decided, overall } = completeResponse({
        procedure,
        outcome: advice.outcome,
        recommendations,
        response,
        today,
      });
      const answered = { reasonsReceivedOn: today, fullyFollowed: overall === "FOLLOWED" };
      const breachReason = await breachOf({
        tx,
        answered: { ...procedure, ...answered },
        response,
        today,
        breachReason: input.breachReason,
      });

      const standstillUntil = answered.fullyFollowed
        ? null
        : await countStandstill(tx, { ...procedure, ...answered });
      await updateRow({
        tx,
        entity: LandlordResponse,
        row: response,
        changes: {
          status: "SENT",
          draftDecisions: [],
          overall,
          sentAt: () => "now()",
          receivedOn: today,
          standstillUntil,
        },
      });
      const ids = newIds(decided);
      await insertRows(
        tx,
        RecommendationResponse,
        decided.map(({ recommendation, decision, reasons, actionOwner, actionDueOn }, index) => {
          const promised =
            (decision === "ADOPTED" || decision === "PARTIALLY_ADOPTED") &&
            (actionOwner !== null || actionDueOn !== null);
          return {
            id: ids[index]!,
            procedureId: procedure.id,
            organisationId: actor.organisationId,
            responseId: response.id,
            recommendationId: recommendation.id,
            number: recommendation.number,
            decision,
            reasons,
            actionOwner,
            actionDueOn,
            followUpStatus: promised ? ("OPEN" as const) : null,
          };
        }),
      );
      await updateRow({
        tx,
        entity: AdviceProcedure,
        row: procedure,
        changes: {
          status: to,
          ...answered,
          dueOn: procedure.answeredWith === "NO_ADVICE" ? procedure.dueOn : null,
          overdue: false,
          ...breachesOf(procedure, breachReason),
        },
      });
      return response.id;
    } catch (error) {
      if (error instanceof RuleRefusal) error.subjectId ??= response.id;
      throw error;
    }
  },
});

/** The last day of the standstill; null: nothing has to be waited for. */
async function countStandstill(
  tx: Transaction,
  answered: AdviceProcedure,
): Promise<LocalDate | null> {
  const holidays = await readHolidays(tx);
  return countOrRefuse(() => standstillTermOf(answered, holidays))?.endsOn ?? null;
}

/**
 * Why the landlord decided before the advice for which the law makes it wait (domain brief, section
 * 8 rule 3); null: it did not. This response accounts for the decision that it mentions: the same
 * gate lets that decision pass when the landlord records it.
 *
 * @throws DECISION_NOT_ALLOWED (a userError).
 */
async function breachOf({
  tx,
  answered,
  response,
  today,
  breachReason,
}: {
  tx: Transaction;
  answered: AdviceProcedure;
  response: LandlordResponse;
  today: LocalDate;
  breachReason: string | null | undefined;
}): Promise<string | null> {
  const { id, decisionTakenOn: takenOn } = response;
  const { kind, decidedOn, breachReason: recorded } = answered;
  const reason = textOf(breachReason ?? "", "breachReason");
  if (takenOn === null) return null;
  // The landlord recorded the breach with the decision itself.
  if (kind !== "REQUESTED" || (takenOn === decidedOn && recorded !== null)) return null;
  const standing = await readDecisionStanding(
    tx,
    { procedure: answered, companions: [] },
    { today, subjectId: id },
  );
  return breachUnlessAllowed({
    refused: decisionNotAllowed,
    subjectId: id,
    sentence: standing,
    breach: {
      on: takenOn,
      field: "breachReason",
      reason,
    },
  });
}
