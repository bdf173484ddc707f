import { randomUUID } from "node:crypto";
import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { refusal } from "../../acts/refusal.js";
import { dateInFuture, tooEarly } from "../../acts/refusals.js";
import { reasonOf } from "../../acts/text.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import { Dispute } from "./dispute.entity.js";
import { takePartInHand } from "../procedure/procedure-in-hand.js";
import { isForCourt, noneIsPending } from "../procedure/procedure-needs.js";
import { shownDispute } from "./answering.reads.js";

const courtTermPassed = refusal<{ endsOn: string }>("COURT_TERM_PASSED", {
  description:
    "The eight weeks in which the ruling could be taken to court have passed; it binds (Wohv " +
    "art. 8a) (termijn verstreken).",
  nl: (d) =>
    `De uitspraak kon tot en met ${d.endsOn} aan de rechter worden voorgelegd en is nu bindend (Wohv art. 8a).`,
  en: (d) => `The ruling could be taken to court until ${d.endsOn} and binds now (Wohv art. 8a).`,
});

@InputType("TakeRulingToCourtFields")
export class TakeRulingToCourtInput extends VersionedInput {
  @Field(() => String, {
    nullable: true,
    description: "Why you contest the ruling; mandatory (grond).",
  })
  ground?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "When it was filed, today when left out; within eight weeks after the copy of the ruling " +
      "was sent (ingediend op).",
  })
  filedOn?: string | null;

  @Field(() => Boolean, {
    description: "Whether it blocks execution while it is pending (opschorting).",
  })
  suspendsExecution!: boolean;
}

/**
 * Either side takes the Huurcommissie's ruling to court, within eight weeks after its copy was sent
 * (Wohv art. 8a). This makes a new dispute of the same procedure; the route of the contested
 * dispute stays what it was. The day of filing decides. Either side can record afterwards that it
 * filed in time, also when the clock has made the ruling BINDING meanwhile.
 *
 * @returns the id of the dispute before the court.
 */
export const takeRulingToCourt = act({
  name: "takeRulingToCourt",
  description:
    "Record that you took the Huurcommissie's ruling to court, within eight weeks after its " +
    "copy was sent; `id` and `expectedVersion` are those of the dispute it was given in, and " +
    "the payload shows the new one (uitspraak aan de rechter voorleggen, Wohv art. 8a).",
  records: change(
    "ADVICE_RULING_TAKEN_TO_COURT",
    "The Huurcommissie's ruling was taken to court (uitspraak aan de rechter voorgelegd).",
    {
      nl: "{who} legde de uitspraak over {what} voor aan de rechter",
      en: "{who} took the ruling on {what} to court",
    },
  ),
  by: PARTICIPANTS,
  input: TakeRulingToCourtInput,
  shows: shownDispute,

  async perform(tx, actor, input) {
    const { part: contested } = await takePartInHand({
      tx,
      actor,
      act: "TAKE_TO_COURT",
      kind: [Dispute, "AdviceDispute"],
      input,
    });
    const { id: reviewOfId, procedureId, ruledOn, courtUntil } = contested;
    refuseBy(isForCourt(contested));
    const disputes = await selectRows({ source: tx, entity: Dispute, alias: "dispute" })
      .where("dispute.procedureId = :procedureId", { procedureId })
      .getRawMany<Dispute>();
    refuseBy(noneIsPending(disputes));
    const ground = reasonOf(input.ground, "ground");
    const today = await findToday(tx);
    const filedOn = input.filedOn ?? today;
    if (filedOn > today) throw dateInFuture().at("filedOn").showing(reviewOfId);
    if (filedOn < ruledOn!) {
      throw tooEarly({ from: ruledOn! }).at("filedOn").showing(reviewOfId);
    }
    if (filedOn > courtUntil!) {
      throw courtTermPassed({ endsOn: courtUntil! }).at("filedOn").showing(reviewOfId);
    }
    await updateRow({ tx, entity: Dispute, row: contested, changes: { status: "TAKEN_TO_COURT" } });
    const id = randomUUID();
    await insertRow(tx, Dispute, {
      id,
      procedureId,
      organisationId: actor.organisationId,
      route: "KANTONRECHTER",
      ground,
      filedOn,
      suspendsExecution: input.suspendsExecution,
      status: "OPEN",
      executionForbidden: false,
      reviewOfId,
    });
    return id;
  },
});
