import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { fileOf } from "../file-reference.js";
import { AgreementCycle } from "./agreement-cycle.entity.js";
import { dayDone, takeCycleInHand } from "./cycle-in-hand.js";
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

/**
 * Each year before 15 December the landlord sends minister, municipalities and tenants'
 * organisations the overview with a board statement (Woningwet art. 44a(1)).
 */
export const sendOverview = act({
  name: "sendOverview",
  description:
    "Record that the overview with the board statement was sent (overzicht verzenden, Woningwet art. 44a).",
  records: change("AGREEMENT_OVERVIEW_SENT", "The overview was sent (overzicht verzonden)."),
  by: LANDLORD,
  input: SendOverviewInput,
  shows: shownCycle,

  async perform(tx, actor, input) {
    const { cycle } = await takeCycleInHand(tx, actor, { act: "SEND_OVERVIEW", input });
    const { url, sha256 } = fileOf(input);
    const overviewSentOn = await dayDone(tx, input.sentOn, "sentOn");
    await updateRow({
      tx,
      entity: AgreementCycle,
      row: cycle,
      changes: {
        overviewSentOn,
        overviewUrl: url,
        overviewSha256: sha256,
      },
    });
    return cycle.id;
  },
});
