import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { RuleRefusal } from "../../acts/refusal.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { kindOf } from "./advice-documents.js";
import { lockCompanions, takePartInHand } from "../procedure/procedure-in-hand.js";
import { isLiftable } from "../procedure/procedure-needs.js";
import { shownProcedure } from "../procedure/procedure.reads.js";
import type { AdviceDocument, RequestVersion } from "./request-version.entity.js";

/**
 * Lifts the confidentiality of a version of the request, or of a document, and of every companion's
 * copy. From here on everybody who reads the procedure reads the text.
 */
export const liftAdviceConfidentiality = act({
  name: "liftAdviceConfidentiality",
  description:
    "End the confidentiality or embargo of a version of the request or a document; id and " +
    "version are its own (geheimhouding opheffen).",
  records: change(
    "ADVICE_CONFIDENTIALITY_LIFTED",
    "Confidentiality or an embargo ended (geheimhouding opgeheven).",
    {
      nl: "{who} hief de geheimhouding over {what} op",
      en: "{who} lifted the confidentiality of {what}",
    },
  ),
  by: LANDLORD,
  input: VersionedInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const [kind, procedureId] = await kindOf(tx, input.id);
    try {
      const { part, procedure } = await takePartInHand<RequestVersion | AdviceDocument>({
        tx,
        actor,
        act: "LIFT_CONFIDENTIALITY",
        kind,
        input,
      });
      refuseBy(isLiftable(part));
      await lockCompanions(tx, procedure);
      await updateRow<RequestVersion | AdviceDocument>({
        tx,
        entity: kind[0],
        row: part,
        changes: {
          liftedAt: () => "now()",
        },
      });
      await tx
        .createQueryBuilder()
        .update<RequestVersion | AdviceDocument>(kind[0])
        .set({ liftedAt: () => "now()" })
        .where("copyOfId = :id AND liftedAt IS NULL", { id: part.id })
        .execute();
      return procedure.id;
    } catch (error) {
      if (error instanceof RuleRefusal) error.subjectId = procedureId;
      throw error;
    }
  },
});
