import { randomUUID } from "node:crypto";
import { Field, InputType, Int } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { holdOwnSide } from "../../acts/own-side.js";
import { nothingToChange } from "../../acts/refusals.js";
import { optionalTextOf } from "../../acts/text.js";
import { findUnlocked, insertRow, updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { NotFound } from "../../errors.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import { commitmentFactsIn } from "./commitment-facts.js";
import { Commitment, NegotiationPosition } from "./commitment.entity.js";
import { commitmentLifecycle } from "./commitment.lifecycle.js";
import { shownCommitment } from "./commitment.reads.js";

/** A field that is left out stays as it was; null removes it. */
@InputType("KeepNegotiationPositionFields")
class KeepNegotiationPositionInput {
  @Field(() => ID, { description: "The commitment (afspraak)." }) id!: string;
  @Field(() => Int, {
    description: "The version of your position as you read it; 0 when there is none yet.",
  })
  expectedVersion!: number;
  @Field(() => String, {
    nullable: true,
    description: "What you may agree to, at most 10,000 characters (mandaat).",
  })
  mandate?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What you want at least, at most 10,000 characters (minimum).",
  })
  minimum?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Note, at most 10,000 characters (notitie).",
  })
  note?: string | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/**
 * Private for ever, also when all is signed: the act neither locks nor writes the commitment, so
 * nobody else can notice. The expected version is that of the position.
 */
export const keepNegotiationPosition = act({
  name: "keepNegotiationPosition",
  description:
    "Keep your position on a commitment, for your own organisation only (positie bijhouden).",
  records: change(
    "COMMITMENT_POSITION_KEPT",
    "An organisation kept its own position (positie bijgehouden).",
    {
      nl: "{who} hield de eigen positie bij over een afspraak in {what}",
      en: "{who} kept its own position on a commitment in {what}",
    },
  ),
  by: MEMBERS,
  input: KeepNegotiationPositionInput,
  shows: shownCommitment,

  async perform(tx, actor, input) {
    await holdOwnSide(tx, actor, input.id);
    const commitment = await findUnlocked(tx, Commitment, input.id);
    if (!commitment) throw new NotFound("Commitment", input.id);
    const existing = await selectRows({ source: tx, entity: NegotiationPosition, alias: "own" })
      .where("own.commitmentId = :id", { id: commitment.id })
      .getRawOne<NegotiationPosition>();
    await commitmentLifecycle.admit(actor, "KEEP_POSITION", {
      facts: commitmentFactsIn(tx, commitment),
      seen: { version: existing?.version ?? 0, expectedVersion: input.expectedVersion },
    });
    const { mandate, minimum, note } = input;
    const changes = {
      ...(mandate !== undefined && { mandate: optionalTextOf(mandate, "mandate") }),
      ...(minimum !== undefined && { minimum: optionalTextOf(minimum, "minimum") }),
      ...(note !== undefined && { note: optionalTextOf(note, "note") }),
    };
    if (Object.keys(changes).length === 0) throw nothingToChange();
    if (existing) await updateRow({ tx, entity: NegotiationPosition, row: existing, changes });
    else
      await insertRow(tx, NegotiationPosition, {
        ...changes,
        id: randomUUID(),
        commitmentId: commitment.id,
        municipalityId: commitment.municipalityId,
        organisationId: actor.organisationId,
      });
    return commitment.id;
  },
});
