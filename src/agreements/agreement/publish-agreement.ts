import { fileOf } from "../../acts/file-reference.js";
import { dayDone } from "../../acts/day-done.js";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { lastDecidedOn } from "./agreement-facts.js";
import { takeAgreementInHand } from "./agreement-in-hand.js";
import { Agreement } from "./agreement.entity.js";
import { shownAgreement } from "./agreement.reads.js";

@InputType("PublishAgreementFields")
class PublishAgreementInput extends VersionedInput {
  @Field(() => String, { description: "Where it is generally available: an https address." })
  url!: string;
  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hexadecimal." })
  sha256?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was published; left out: today (gepubliceerd op).",
  })
  publishedOn?: string | null;
}

/**
 * The landlord makes the agreements in force to which it is a party generally available (Woningwet
 * art. 44a(2)): from here on everybody reads them, also without a log-in.
 */
export const publishAgreement = act({
  name: "publishAgreement",
  description:
    "Publish an agreement: everybody reads it from now on (publiceren, Woningwet art. 44a(2)).",
  records: change("AGREEMENT_PUBLISHED", "An agreement was published (afspraken gepubliceerd).", {
    nl: "{who} maakte {what} openbaar",
    en: "{who} made {what} public",
  }),
  by: LANDLORD,
  input: PublishAgreementInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement, facts } = await takeAgreementInHand(tx, actor, { act: "PUBLISH", input });
    const { url, sha256 } = fileOf(input);
    const publishedOn = await dayDone(tx, input.publishedOn, {
      field: "publishedOn",
      since: lastDecidedOn(await facts.known()) ?? undefined,
    });
    await updateRow({
      tx,
      entity: Agreement,
      row: agreement,
      changes: {
        publishedAt: () => "now()",
        publishedOn,
        publicationUrl: url,
        publicationSha256: sha256,
      },
    });
    return agreement.id;
  },
});
