import { Field, InputType } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { titleRequired } from "../../acts/refusals.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { findAgreementInPrivate } from "../agreement/agreement-in-hand.js";
import { collaborationAgreements } from "../agreement/agreement.reads.js";
import { CollaborationAgreementType } from "../agreement/agreement.type.js";
import { lastVersionOf } from "../agreement/versions.js";
import type { AmendmentProcess } from "../collaboration.enums.js";
import {
  AmendmentContentInput,
  NOTHING_SAID,
  textContentOf,
  wordsOf,
} from "./amendment-content.js";
import { AmendmentProcessEnum } from "./amendment.enums.js";
import { shownAmendment } from "./amendment.reads.js";
import { insertAmendment, lastNumberOf } from "./insert-amendment.js";

@InputType("DraftCollaborationAmendmentFields")
class DraftAmendmentInput extends AmendmentContentInput {
  @Field(() => ID, { description: "The agreement in force (overeenkomst)." }) agreementId!: string;
  @Field(() => AmendmentProcessEnum, {
    nullable: true,
    description: "How the parties come to its text; by turns unless said (werkwijze).",
  })
  process?: AmendmentProcess | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** Only its own side sees it until it is proposed. */
export const draftCollaborationAmendment = act({
  name: "draftCollaborationAmendment",
  description:
    "Draft an amendment of one or more provisions; nobody else sees it until you propose it " +
    "(wijziging opstellen).",
  records: change(
    "COLLABORATION_AMENDMENT_DRAFTED",
    "An amendment was drafted (wijziging opgesteld).",
    { nl: "{who} begon aan het wijzigingsvoorstel {what}", en: "{who} began the amendment {what}" },
  ),
  by: PARTICIPANTS,
  input: DraftAmendmentInput,
  shows: shownAmendment,
  names: () => undefined,
  within: {
    field: "agreement",
    type: () => CollaborationAgreementType,
    description: "The agreement that it amends (overeenkomst).",
    find: collaborationAgreements.find,
    keyIn: ({ agreementId }) => agreementId,
  },

  async perform(tx, actor, input) {
    const agreement = await findAgreementInPrivate(tx, actor, {
      act: "DRAFT_AMENDMENT",
      id: input.agreementId,
    });
    const { title, rationale = "" } = wordsOf(input);
    if (title === undefined) throw titleRequired().at("title");
    const number = await lastNumberOf(tx, agreement.id);
    return insertAmendment(tx, actor, {
      agreement,
      isFirst: false,
      ...{ title, rationale },
      process: input.process ?? "TURNS",
      text: await textContentOf(tx, actor, {
        input,
        earlier: NOTHING_SAID,
        base: {
          ...{ agreementId: agreement.id, earlierNumber: number, number },
          provisions: async () => (await lastVersionOf(tx, agreement.id)).provisions,
        },
      }),
      baseNumber: number,
    });
  },
});
