import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { RuleRefusal } from "../../acts/refusal.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { kindOf } from "./advice-documents.js";
import { takePartInHand } from "../procedure/procedure-in-hand.js";
import { isShareable } from "../procedure/procedure-needs.js";
import { shownProcedure } from "../procedure/procedure.reads.js";
import type { AdviceDocument, RequestVersion } from "./request-version.entity.js";

/**
 * Lets an addressee beside the council read a confidential text from here on: a version of the
 * request or a document, by the id of that addressee's own copy. The parties read it anyway, and
 * see that it was shared. The landlord cannot take this back, because a reader knows what it has
 * read. Sharing covers this text only: the landlord shares what it adds later separately.
 *
 * @throws ALREADY_SHARED (a userError) when the addressee reads it already.
 */
export const shareConfidentialText = act({
  name: "shareConfidentialText",
  description:
    "Let an addressee beside the tenants' council read a confidential version of the request or " +
    "document; id and version are those of its copy in that addressee's procedure. It is not " +
    "taken back (vertrouwelijk delen).",
  records: change(
    "ADVICE_TEXT_CONFIDED",
    "A confidential text was shared with an addressee (vertrouwelijk gedeeld).",
    {
      nl: "{who} deelde een vertrouwelijke tekst over {what}",
      en: "{who} shared a confidential text on {what}",
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
        act: "SHARE_CONFIDENTIAL_TEXT",
        kind,
        input,
      });
      refuseBy(isShareable(part, procedure.companionOfId !== null));
      const confided = { confidedAt: () => "now()" };
      await updateRow<RequestVersion | AdviceDocument>({
        tx,
        entity: kind[0],
        row: part,
        changes: confided,
      });
      return procedure.id;
    } catch (error) {
      if (error instanceof RuleRefusal) error.subjectId = procedureId;
      throw error;
    }
  },
});
