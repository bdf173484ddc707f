import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { ADVISERS, VisibleTo } from "../../authorisation/audience.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import type { RequestContext } from "../../request-context.js";
import { DutchDays } from "../../terms/dutch-days.js";
import { dayInEnglish } from "../../terms/english-days.js";
import { holidaysOf } from "../../holidays/holiday.queries.js";
import type { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { BoardMeetingType } from "./advice.type.js";
import type { BoardMeeting } from "./board-meeting.entity.js";
import { AdviceProcedureType } from "../procedure/procedure.type.js";
import { listBoardMeetings, nextBoardMeetingOf, boardMeetings } from "./advising.reads.js";

@Resolver()
class BoardMeetingsResolver {
  @Query(() => [BoardMeetingType], {
    nullable: true,
    description:
      "The days on which your organisation's board meets, in order (bestuursvergaderingen).",
  })
  @VisibleTo(...ADVISERS)
  boardMeetings(@Ctx() { snapshot }: RequestContext): Promise<BoardMeeting[]> {
    return listBoardMeetings(snapshot);
  }
}

/**
 * Warns when the board does not meet within the advice term. A board that meets every four weeks
 * has one or two occasions in a term of six weeks (domain brief, section 5).
 */
@Resolver(() => AdviceProcedureType)
class ProcedureMeetingsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "A warning when your organisation is asked and your board does not meet before the " +
      "advice term ends, in Dutch, or in English when `Accept-Language` asks for it; null: it " +
      "does, or no term runs (waarschuwing bestuursvergadering).",
  })
  @VisibleTo(...ADVISERS)
  async boardMeetingWarning(
    @Root() { adviserId, status, adviceDueOn }: AdviceProcedure,
    @Ctx() { snapshot, language }: RequestContext,
  ): Promise<string | null> {
    if (
      snapshot.viewer.organisationId !== adviserId ||
      !adviceDueOn ||
      (status !== "REQUESTED" && status !== "INFO_PENDING")
    )
      return null;
    const [today, next, holidays] = await Promise.all([
      snapshot.loader(findTodayOfSnapshot).load("today"),
      snapshot.loader(nextBoardMeetingOf).load("next"),
      snapshot.loader(holidaysOf).load("holidays"),
    ]);
    if (today > adviceDueOn || (next !== null && next <= adviceDueOn)) return null;
    if (language === "en")
      return `No board meeting is planned before the advice term ends on ${dayInEnglish(adviceDueOn, holidays)}.`;
    return (
      "Er is geen bestuursvergadering gepland vóór het einde van de adviestermijn op " +
      `${new DutchDays(holidays).day(adviceDueOn)}.`
    );
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "When your board adopted its no-objection, its consent or the refusal; of an advice see " +
      "`advice.adoptedOn`. Null for what another organisation answered, whose meetings are " +
      "its own (vastgesteld op).",
  })
  @VisibleTo(...ADVISERS)
  answerAdoptedOn(
    @Root() { answerAdoptedOn, adviserId }: AdviceProcedure,
    @Ctx() { snapshot }: RequestContext,
  ): string | null {
    return snapshot.viewer.organisationId === adviserId ? answerAdoptedOn : null;
  }

  @FieldResolver(() => BoardMeetingType, {
    nullable: true,
    description:
      "Your board's meeting that adopted the no-objection, the consent or the refusal; null " +
      "with `answerAdoptedOn`: a written round did (vergadering).",
  })
  @VisibleTo(...ADVISERS)
  async answerMeeting(
    @Root() { answerMeetingId }: AdviceProcedure,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<BoardMeeting | null> {
    return answerMeetingId ? snapshot.loader(boardMeetings.find).load(answerMeetingId) : null;
  }
}

export const boardMeetingResolvers = [BoardMeetingsResolver, ProcedureMeetingsResolver] as const;
