import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { selectRows } from "../../persistence/rows.js";
import { takeAdviceInHand } from "./advice-in-hand.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { Advice } from "./advice.entity.js";
import { shownAdvice } from "./advising.reads.js";
import { isOpenToAll, isUnpublished } from "../procedure/procedure-needs.js";
import { RequestVersion } from "../request/request-version.entity.js";

/**
 * The adviser makes its advice public, at once if it likes (domain brief, section 12): the advice,
 * its recommendations, and the title, status and terms of the procedure. Only the landlord
 * publishes what it asked and answered.
 */
export const publishAdvice = act({
  name: "publishAdvice",
  description:
    "Make an issued advice public, with its recommendations and the procedure's title, " +
    "status and terms (advies publiceren).",
  records: change("ADVICE_PUBLISHED", "An advice was made public (advies gepubliceerd).", {
    nl: "{who} maakte het advies over {what} openbaar",
    en: "{who} made the advice on {what} public",
  }),
  by: ADVISERS,
  input: VersionedInput,
  shows: shownAdvice,

  async perform(tx, actor, input) {
    const { procedure, advice } = await takeAdviceInHand({
      tx,
      actor,
      act: "PUBLISH_ADVICE",
      input,
    });
    refuseBy(isUnpublished(advice));
    refuseBy(
      isOpenToAll(
        await selectRows({ source: tx, entity: RequestVersion, alias: "version" })
          .where("version.procedureId = :id", { id: procedure.id })
          .getRawMany<RequestVersion>(),
      ),
    );
    if (!procedure.publishedAt)
      await updateRow({
        tx,
        entity: AdviceProcedure,
        row: procedure,
        changes: { publishedAt: () => "now()" },
      });
    await updateRow({ tx, entity: Advice, row: advice, changes: { publishedAt: () => "now()" } });
    await tx.query(
      "UPDATE app.advice_recommendation SET published_at = now() WHERE advice_id = $1",
      [advice.id],
    );
    return advice.id;
  },
});
