import { fileOf } from "../../acts/file-reference.js";
import { dayDone } from "../../acts/day-done.js";
import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { addDays, yearOf } from "../../terms/calendar-days.js";
import { AgreementCycle, SentOverview } from "./agreement-cycle.entity.js";
import { takeCycleInHand } from "./cycle-in-hand.js";
import { nextOverviewYear, overviewDueIn } from "./cycle-days.js";
import { shownCycle } from "./cycle.reads.js";

@InputType("SendOverviewFields")
class SendOverviewInput extends VersionedInput {
  @Field(() => String, { description: "Where it is, an https address, with the statement in it." })
  url!: string;
  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hexadecimal." })
  sha256?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was sent; left out: today (verzonden op).",
  })
  sentOn?: string | null;
}

/** A list without the first of some that are alike. */
const withoutOne = <T>(list: readonly T[], one: T): T[] => {
  const at = list.indexOf(one);
  return at < 0 ? [...list] : list.toSpliced(at, 1);
};

/**
 * The oldest overview that is owed; in a cycle of several years that of the next year is due then.
 * Each year before 15 December the landlord sends minister, municipalities and tenants'
 * organisations the overview with a board statement (Woningwet art. 44a(1)).
 */
export const sendOverview = act({
  name: "sendOverview",
  description:
    "Record that the overview with the board statement was sent: the oldest that is owed (overzicht " +
    "verzenden, Woningwet art. 44a).",
  records: change("AGREEMENT_OVERVIEW_SENT", "The overview was sent (overzicht verzonden).", {
    nl: "{who} verzond het overzicht van werkzaamheden voor {what}",
    en: "{who} sent the overview of activities for {what}",
  }),
  by: LANDLORD,
  input: SendOverviewInput,
  shows: shownCycle,

  async perform(tx, actor, input) {
    const { cycle } = await takeCycleInHand(tx, actor, { act: "SEND_OVERVIEW", input });
    const { url, sha256 } = fileOf(input);
    const dueYear = yearOf(cycle.overviewDueOn);
    // what was sent after the day of the year before is of this year
    const since = addDays(overviewDueIn(dueYear - 1), 1);
    const sentOn = await dayDone(tx, input.sentOn, { field: "sentOn", since });
    await insertRow(tx, SentOverview, {
      id: randomUUID(),
      cycleId: cycle.id,
      municipalityId: cycle.municipalityId,
      organisationId: actor.organisationId,
      dueYear,
      sentOn,
      url,
      sha256,
    });
    const next = nextOverviewYear(cycle);
    await updateRow({
      tx,
      entity: AgreementCycle,
      row: cycle,
      changes:
        next === null
          ? { overviewSentOn: sentOn, overviewUrl: url, overviewSha256: sha256 }
          : {
              overviewDueOn: overviewDueIn(next),
              passed: withoutOne(cycle.passed, "OVERVIEW_44A"),
            },
    });
    return cycle.id;
  },
});
