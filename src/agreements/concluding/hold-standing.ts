import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { optionalTextOf, reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { Actor } from "../../acts/perform-act.js";
import type { Transaction } from "../../persistence/transaction.js";
import { Agreement, AgreementParty } from "../agreement/agreement.entity.js";
import { takeAgreementInHand } from "../agreement/agreement-in-hand.js";
import { StandingEnum } from "../agreement/agreement.type.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import type { Standing } from "../agreements.enums.js";
import { followSigning } from "./decide-on-signing.js";

@InputType("HoldStandingFields")
class HoldStandingInput extends VersionedInput {
  @Field(() => StandingEnum, { description: "What you hold (standpunt)." }) standing!: Standing;
  @Field(() => String, {
    nullable: true,
    description: "On which ground; mandatory where you hold that nothing was concluded (grond).",
  })
  ground?: string | null;
}

/**
 * Whether an agreement that some refused to sign binds anybody is disputed: so it is each party's
 * own view, and nobody else's to change (Rotterdam 2022-2023).
 */
export const holdStanding = act({
  name: "holdStanding",
  description:
    "Say whether the agreement is in force for your organisation, and why (standpunt innemen).",
  records: change("AGREEMENT_STANDING_HELD", "A party said whether it is in force (standpunt).", {
    nl: "{who} gaf een standpunt over de gelding van {what}",
    en: "{who} said whether {what} is in force",
  }),
  by: MEMBERS,
  input: HoldStandingInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement } = await takeAgreementInHand(tx, actor, { act: "HOLD_STANDING", input });
    const { standing } = input;
    const standingGround =
      standing === "NOT_CONCLUDED"
        ? reasonOf(input.ground, "ground")
        : optionalTextOf(input.ground, "ground");
    await writeStanding(tx, agreement, {
      ...{ memberId: actor.organisationId, standing, standingGround },
      standingOn: await findToday(tx),
    });
    await followStanding(tx, actor, agreement);
    return agreement.id;
  },
});

/** While not all have decided, what those who signed hold may conclude it. */
export async function followStanding(
  tx: Transaction,
  actor: Actor,
  agreement: Agreement,
): Promise<void> {
  const { status } = agreement;
  if (status === "SIGNING") await followSigning(tx, actor, agreement);
  else await updateRow({ tx, entity: Agreement, row: agreement, changes: { status } });
}

/**
 * A signature takes back that its party held nothing to be concluded. What else it held stays.
 */
export async function takeBackStanding(
  tx: Transaction,
  agreement: Pick<Agreement, "id">,
  { memberId, standing }: Pick<AgreementParty, "memberId" | "standing">,
): Promise<void> {
  if (standing === "NOT_CONCLUDED")
    await writeStanding(tx, agreement, {
      ...{ memberId, standing: null, standingGround: null, standingOn: null },
    });
}

/** Writes what a party holds of an agreement, in each part that it is party to. */
export async function writeStanding(
  tx: Transaction,
  { id }: Pick<Agreement, "id">,
  {
    memberId,
    ...changes
  }: Pick<AgreementParty, "memberId" | "standing" | "standingGround" | "standingOn">,
): Promise<void> {
  const own = await selectRows({ source: tx, entity: AgreementParty, alias: "party" })
    .where("party.agreementId = :id AND party.memberId = :memberId AND party.leftOn IS NULL", {
      id,
      memberId,
    })
    .getRawMany<AgreementParty>();
  for (const row of own) await updateRow({ tx, entity: AgreementParty, row, changes });
}
