import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { dateInFuture, tooEarly } from "../../acts/refusals.js";
import { textOf } from "../../acts/text.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import { sideOf } from "../agreement/agreement-in-hand.js";
import { parametersIn } from "../agreement/versions.js";
import { type AmendmentInHand, takeAmendmentInHand } from "../amendment/amendment-in-hand.js";
import { CollaborationAmendment } from "../amendment/amendment.entity.js";
import { shownAmendment } from "../amendment/amendment.reads.js";
import type { RatifyingBody, SignerCapacity } from "../collaboration.enums.js";
import { composed } from "../provision/compose.js";
import type { Transaction } from "../../persistence/transaction.js";
import { concludeOnceComplete } from "./conclude-once-complete.js";
import { ratificationHashOf } from "./ratification-hash.js";
import { Ratification } from "./ratification.entity.js";
import { RatificationSignerInput, RatifyingBodyEnum } from "./ratification.type.js";
import { refuseOtherBody, signersOf } from "./signers.js";

@InputType("RatifyCollaborationAmendmentFields")
class RatifyAmendmentInput extends VersionedInput {
  @Field(() => String, {
    description: "The `contentHash` of the text, as you read it: what you ratify (hash).",
  })
  contentHash!: string;
  @Field(() => RatifyingBodyEnum, { description: "The body that decided (orgaan)." })
  body!: RatifyingBody;
  @Field(() => GraphQLLocalDate, { description: "When it decided (besloten op)." })
  decidedOn!: string;
  @Field(() => [RatificationSignerInput], {
    description: "Who signs for your organisation (ondertekenaars).",
  })
  signers!: RatificationSignerInput[];
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Subject to the members' meeting of this day (voorbehoud ledenvergadering).",
  })
  membersMeetingOn?: string | null;
}

const otherText = refusal("OTHER_TEXT", {
  description: "The text is another than you read: its hash differs (andere tekst).",
  nl: () => "De tekst is een andere dan u las: de hash verschilt. Lees de tekst opnieuw.",
  en: () => "The text is another than you read: its hash differs. Read the text again.",
});

const meetingInvalid = refusal("MEMBERS_MEETING_INVALID", {
  description:
    "A tenants' board ratifies subject to a members' meeting on a day after its own decision " +
    "(ongeldig voorbehoud).",
  nl: () =>
    "Alleen een bestuur van huurders maakt een voorbehoud, voor een ledenvergadering na zijn besluit.",
  en: () =>
    "Only a tenants' board makes this reservation, for a members' meeting after its decision.",
});

/** An organisation ratifies, not a person; when the last one has, a version is made. */
export const ratifyCollaborationAmendment = act({
  name: "ratifyCollaborationAmendment",
  description:
    "Ratify the text of an amendment for your organisation (bekrachtigen; domain brief, 7.6).",
  records: change("COLLABORATION_RATIFIED", "An organisation ratified a text (bekrachtigd).", {
    nl: "{who} bekrachtigde {what}",
    en: "{who} ratified {what}",
  }),
  by: PARTICIPANTS,
  input: RatifyAmendmentInput,
  shows: shownAmendment,

  async perform(tx, actor, input) {
    const inHand = await takeAmendmentInHand(tx, actor, { act: "RATIFY", input });
    const { amendment, text, to } = inHand;
    const given = textOf(input.contentHash, "contentHash").toLowerCase();
    if (given !== text.contentHash) throw otherText().at("contentHash");
    const { body, decidedOn, membersMeetingOn = null } = input;
    refuseOtherBody(sideOf(actor), body);
    await refuseOtherDay(tx, { decidedOn, since: text.sentOn! });
    if (membersMeetingOn !== null && (body !== "TENANTS_BOARD" || membersMeetingOn <= decidedOn))
      throw meetingInvalid().at("membersMeetingOn");
    const signers = await signersOf(tx, actor, {
      given: input.signers,
      decidedOn,
      required: sideOf(actor) === "LANDLORD" ? ["EXECUTIVE"] : await requiredIn(inHand),
      amendmentId: amendment.id,
    });
    const said = {
      organisationId: actor.organisationId,
      ...{ amendmentId: amendment.id, textId: text.id, contentHash: text.contentHash },
      ...{ body, decidedOn, signers, membersMeetingOn },
    };
    await insertRow(tx, Ratification, {
      ...said,
      id: randomUUID(),
      agreementId: amendment.agreementId,
      partyIds: amendment.partyIds,
      personIds: peopleIn(signers, actor),
      hash: ratificationHashOf(said),
    });
    await updateRow({
      tx,
      entity: CollaborationAmendment,
      row: amendment,
      changes: { status: to, ...(await concludeOnceComplete(tx, actor, inHand)) },
    });
    return amendment.id;
  },
});

/** Who signed, and who brought it in: none of them ratifies for another party. */
const peopleIn = (
  signers: readonly { readonly personId: string }[],
  { personId }: Pick<Actor, "personId">,
): string[] =>
  [...new Set([...signers.map((one) => one.personId), personId])].filter((one) => one !== null);

/** A body decides on a text that it has, and not in the future. */
async function refuseOtherDay(
  tx: Transaction,
  { decidedOn, since }: { readonly decidedOn: string; readonly since: string },
): Promise<void> {
  if (decidedOn > (await findToday(tx))) throw dateInFuture().at("decidedOn");
  if (decidedOn < since) throw tooEarly({ from: since }).at("decidedOn");
}

/**
 * Who of a tenants' board signs: as the version in force lays down, or a first text itself. An annex
 * is for the executives: the chair alone.
 */
async function requiredIn({
  amendment,
  text,
  last,
}: AmendmentInHand): Promise<readonly SignerCapacity[]> {
  if (amendment.amendmentClass === "ANNEX") return ["CHAIR"];
  const { version, provisions } = await last();
  const { ratifiedBy } = parametersIn(version ? provisions : composed([], text.provisions));
  return ratifiedBy ?? ["CHAIR"];
}
