import { randomUUID } from "node:crypto";
import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import { fileOf } from "./advice-documents.js";
import type { Confidentiality } from "../advice.enums.js";
import { titleOf } from "../procedure/procedure-about.js";
import { takeProcedureInHand, refuseLapsed } from "../procedure/procedure-in-hand.js";
import { confidentialityOf } from "./request-text.js";
import { AdviceDocument } from "./request-version.entity.js";
import type { ConfidentialityInput } from "./request.input.js";
import { ConfidentialityEnum } from "./request.type.js";
import { copyDocuments } from "./submit-advice-request.js";
import { companionsToFollow } from "./supplement-companions.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

/** A document by reference, or the fact that the landlord withholds one. */
@InputType("AddAdviceDocumentFields")
export class AddAdviceDocumentInput extends VersionedInput implements ConfidentialityInput {
  @Field(() => String, {
    nullable: true,
    description: "Title, at most 200 characters; mandatory (titel).",
  })
  title?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Where it is: an https address; null when it is withheld.",
  })
  url?: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hexadecimal." })
  sha256?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Business interest for which it is withheld (bedrijfsbelang, Wohv art. 3(3)).",
  })
  withheldGround?: string | null;
  @Field(() => ConfidentialityEnum, {
    nullable: true,
    description: "Who may read it; left out: SHARED (vertrouwelijkheid).",
  })
  confidentiality?: Confidentiality | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Last day of an EMBARGO; null: until the decision (embargo tot en met).",
  })
  embargoUntil?: string | null;
}

/**
 * Adds a document by reference. In a draft it is part of the draft. In a shared procedure the act
 * shares it at once, with every addressee.
 */
export const addAdviceDocument = act({
  name: "addAdviceDocument",
  description: "Add a document by reference, or the fact that one is withheld (stuk toevoegen).",
  records: change("ADVICE_DOCUMENT_ADDED", "A document was added (stuk toegevoegd).", {
    nl: "{who} voegde een stuk toe bij {what}",
    en: "{who} added a document to {what}",
  }),
  by: LANDLORD,
  input: AddAdviceDocumentInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "ADD_DOCUMENT",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const today = await findToday(tx);
    await refuseLapsed({ tx, actor, procedure, today });
    const isShared = procedure.sharedAt !== null;
    const companions = isShared ? await companionsToFollow(tx, procedure, today) : [];
    const title = titleOf(input.title);
    const content = {
      ...fileOf(input),
      ...confidentialityOf(input, { confidentiality: "SHARED", embargoUntil: null }, today),
    };
    const id = randomUUID();
    await insertRow(tx, AdviceDocument, {
      ...content,
      id,
      title,
      procedureId: procedure.id,
      organisationId: actor.organisationId,
      ...(isShared ? { sharedAt: () => "now()" } : {}),
    });
    await copyDocuments({ tx, firstId: procedure.id, companions, documentId: id });
    return procedure.id;
  },
});
