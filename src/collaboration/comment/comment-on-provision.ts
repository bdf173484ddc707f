import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { recordedAs } from "../../acts/recorded-as.js";
import { refusal } from "../../acts/refusal.js";
import { textOf } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { findAgreementInPrivate } from "../agreement/agreement-in-hand.js";
import type { ProvisionPart } from "../collaboration.enums.js";
import { ProvisionPartEnum } from "../provision/provision.enums.js";
import { isSharedAmendment } from "./comment-in-hand.js";
import { ProvisionComment } from "./comment.entity.js";
import { commentOnDraft } from "./comment.lifecycle.js";
import { shownComment } from "./comment.reads.js";
import { commentedProvision } from "./commented-provision.js";
import { COMMENT_SHARED } from "./share-provision-comment.js";

@InputType("CommentOnProvisionFields")
class CommentOnProvisionInput {
  @Field(() => ID, { description: "The agreement (overeenkomst)." }) agreementId!: string;
  @Field(() => ProvisionPartEnum, { description: "The part of it (deel)." }) part!: ProvisionPart;
  @Field(() => String, { description: "The number of the provision (nummer)." })
  provisionNumber!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      "The amendment whose text you comment on; left out: the version in force (wijziging).",
  })
  amendmentId?: string | null;
  @Field(() => String, { description: "What you say, at most 10,000 characters (opmerking)." })
  text!: string;
  @Field(() => Boolean, {
    description: "Whether who negotiates reads it at once; else your side alone (delen).",
  })
  shared!: boolean;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

const commentEmpty = refusal("COMMENT_EMPTY", {
  description: "A comment says something (lege opmerking).",
  nl: () => "Schrijf een opmerking.",
  en: () => "Write a comment.",
});

/**
 * A comment changes nothing of what it is about, so nobody waits for it. That somebody comments in
 * private is told to nobody else: a comment on a draft cannot be shared, because it would tell of
 * the draft, and one that is shared at once looks like one that was private before.
 */
export const commentOnProvision = act({
  name: "commentOnProvision",
  description:
    "Comment on a provision: for your own organisation, or for who negotiates (opmerken).",
  records: change("PROVISION_COMMENTED", "Somebody commented on a provision (opgemerkt).", {
    nl: "{who} schreef een opmerking bij {what}",
    en: "{who} wrote a comment on {what}",
  }),
  by: PARTICIPANTS,
  input: CommentOnProvisionInput,
  shows: shownComment,
  names: () => undefined,

  async perform(tx, actor, input) {
    const { agreementId, part, provisionNumber, shared } = input;
    const agreement = await findAgreementInPrivate(tx, actor, {
      act: "COMMENT",
      id: agreementId,
    });
    const amendmentId = input.amendmentId ?? null;
    const about = await commentedProvision(tx, {
      ...{ agreementId: agreement.id, amendmentId, part, provisionNumber },
    });
    if (shared && !(await isSharedAmendment(tx, amendmentId))) throw commentOnDraft().at("shared");
    const text = textOf(input.text, "text");
    if (!text) throw commentEmpty().at("text");
    const comment = {
      ...about,
      id: randomUUID(),
      partyIds: agreement.partyIds,
      organisationId: actor.organisationId,
      text,
    };
    if (!shared) await insertRow(tx, ProvisionComment, comment);
    else
      await recordedAs(tx, COMMENT_SHARED, () =>
        insertRow(tx, ProvisionComment, {
          ...comment,
          sharedAt: () => "now()",
          version: VERSION_ONCE_SHARED,
        }),
      );
    return comment.id;
  },
});

/** As the database gives it to a row that is shared later: nobody tells the two apart. */
const VERSION_ONCE_SHARED = 1_000_000;
