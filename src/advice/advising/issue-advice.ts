import { refuseUnready } from "../procedure/advice-readiness.js";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { findForUpdate, insertRows, newIds, updateRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { startItemOfProcedure } from "../../calendar/item/start-item-of-procedure.js";
import { change } from "../../changes/change.js";
import type { Transaction } from "../../persistence/transaction.js";
import { type LocalDate, yearOf } from "../../terms/calendar-days.js";
import type { SummerStop } from "../../terms/summer-stop.js";
import { readHolidays } from "../../holidays/holiday.queries.js";
import { takeAdviceInHand } from "./advice-in-hand.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { Advice, Recommendation } from "./advice.entity.js";
import type { ProcedureAnswer, ProcedureStatus } from "../advice.enums.js";
import { shownAdvice } from "./advising.reads.js";
import { findAgreedDays } from "../procedure/agreed-days.js";
import { countOrRefuse } from "../procedure/count-or-refuse.js";
import { lapseOpenExtensions } from "../request/lapse-open-extensions.js";
import { isOpen } from "../procedure/open-steps.js";
import { nextProcedureNumber } from "../procedure/procedure-number.js";
import { responseTermOf } from "../procedure/procedure-terms.js";

/**
 * The organisation issues what its board adopted. The landlord receives it on the platform today,
 * and nobody edits it from here on. An advice after its term is accepted and flagged as late. The
 * landlord owes no response to a late advice (domain brief, section 12), nor to one that leaves
 * nothing to deviate from (Wohv art. 5(2)).
 */
export const issueAdvice = act({
  name: "issueAdvice",
  description:
    "Issue an adopted advice: the landlord receives it today, and it is never edited from " +
    "here on; after the term it is accepted as late (advies uitbrengen).",
  records: change("ADVICE_ISSUED", "The advice was issued (advies uitgebracht).", {
    nl: "{who} bracht advies uit over {what}",
    en: "{who} issued its advice on {what}",
  }),
  by: ADVISERS,
  input: VersionedInput,
  shows: shownAdvice,

  async perform(tx, actor, input) {
    const { procedure, to, advice } = await takeAdviceInHand({
      tx,
      actor,
      act: "ISSUE_ADVICE",
      input,
    });
    refuseUnready(advice);
    const unsolicited = procedure.kind === "UNSOLICITED";
    const { today, days, stops } = await findAgreedDays(tx, unsolicited ? ["UNSOLICITED"] : []);
    const late = !unsolicited && !isOpen("TERM", procedure, today);
    await (unsolicited
      ? shareUnsolicited({
          ...{ tx, procedure, to, today, advice },
          ...{ days: days.UNSOLICITED, stop: stops.UNSOLICITED },
        })
      : answerRequest({ tx, procedure, to, today, late, advice }));
    // The update of the procedure also wrote its readers into the advice, whose version rose.
    const shared = await findForUpdate(tx, Advice, advice.id);
    await updateRow({
      tx,
      entity: Advice,
      row: shared!,
      changes: {
        status: "ISSUED",
        issuedAt: () => "now()",
        receivedOn: today,
        late,
        draftRecommendations: [],
      },
    });
    const ids = newIds(advice.draftRecommendations);
    await insertRows(
      tx,
      Recommendation,
      advice.draftRecommendations.map(({ text, weight }, index) => ({
        id: ids[index]!,
        procedureId: procedure.id,
        organisationId: actor.organisationId,
        adviceId: advice.id,
        number: index + 1,
        text,
        weight,
      })),
    );
    return advice.id;
  },
});

/**
 * What an advice means to the law. A positive advice, or one without objection, that has no
 * condition and no recommendation leaves nothing to deviate from (Wohv art. 5(2)); it is the
 * written no-objection of art. 5(3)(a). Remarks ask for nothing. But POSITIVE_WITH_REMARKS asks for
 * an answer to the remarks.
 */
function answerOf({ outcome, draftRecommendations }: Advice): ProcedureAnswer {
  if (outcome === "NO_ADVICE") return "NO_ADVICE";
  const positive = outcome === "POSITIVE" || outcome === "NO_OBJECTION";
  return positive && draftRecommendations.every(({ weight }) => weight === "REMARK")
    ? "UNRESERVED_ADVICE"
    : "ADVICE";
}

/**
 * Writes the answer into a request's procedure. If the advice came in time and leaves something to
 * deviate from, the term of the landlord's response runs from now on. After a NO_ADVICE the set
 * period runs on.
 */
async function answerRequest({
  tx,
  procedure,
  to,
  today,
  late,
  advice,
}: {
  tx: Transaction;
  procedure: AdviceProcedure;
  to: ProcedureStatus;
  today: LocalDate;
  late: boolean;
  advice: Advice;
}): Promise<void> {
  const answered = { answeredOn: today, answeredWith: answerOf(advice), late };
  const holidays = await readHolidays(tx);
  const responseDueOn =
    countOrRefuse(
      () => responseTermOf({ ...procedure, ...answered }, holidays),
      undefined,
      advice.id,
    )?.endsOn ?? null;
  const dueOn =
    answered.answeredWith === "NO_ADVICE" && !late ? procedure.adviceDueOn : responseDueOn;
  await updateRow({
    tx,
    entity: AdviceProcedure,
    row: procedure,
    changes: {
      ...answered,
      status: to,
      responseDueOn,
      dueOn,
      overdue: false,
    },
  });
  await lapseOpenExtensions(tx, [procedure.id]);
}

/**
 * Shares unsolicited advice as a whole: the procedure gets a number and the term that the parties
 * agreed on, and work on its calendar item begins.
 */
async function shareUnsolicited({
  tx,
  procedure,
  to,
  today,
  days,
  stop,
  advice,
}: {
  tx: Transaction;
  procedure: AdviceProcedure;
  to: ProcedureStatus;
  today: LocalDate;
  days: number | null;
  stop: SummerStop | null;
  advice: Advice;
}): Promise<void> {
  const received = { receivedOn: today, responseDays: days, summerStop: stop };
  const holidays = await readHolidays(tx);
  const { endsOn } = countOrRefuse(
    () => responseTermOf({ ...procedure, ...received }, holidays),
    undefined,
    advice.id,
  )!;
  if (procedure.calendarItemId) await startItemOfProcedure(tx, procedure.calendarItemId);
  const year = yearOf(today);
  const number = await nextProcedureNumber(tx, year);
  await updateRow({
    tx,
    entity: AdviceProcedure,
    row: procedure,
    changes: {
      ...received,
      status: to,
      year,
      number,
      sharedAt: () => "now()",
      responseDueOn: endsOn,
      dueOn: endsOn,
    },
  });
}
