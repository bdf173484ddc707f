import type { EntityTarget, ObjectLiteral } from "typeorm";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import type { Transaction } from "../../persistence/transaction.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { LandlordResponse, RecommendationResponse } from "./landlord-response.entity.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { isPublishable } from "../procedure/procedure-needs.js";
import { AdviceDocument, RequestVersion } from "../request/request-version.entity.js";
import { shownProcedure } from "../procedure/procedure.reads.js";
import { readParts } from "../procedure/procedure-parts.js";

const IS_CONFIDENTIAL = "confidentiality IN ('CONFIDENTIAL', 'EMBARGO') AND lifted_at IS NULL";

/**
 * The landlord makes public what it asked and answered. It does not publish the advice; the adviser
 * does. Confidential documents stay unpublished. A repeat publishes what was shared or lifted
 * since.
 */
export const publishAdviceRequest = act({
  name: "publishAdviceRequest",
  description:
    "Make public what you asked and answered, without documents that are confidential; " +
    "again: what was shared or lifted since (aanvraag en reactie publiceren).",
  records: change(
    "ADVICE_REQUEST_PUBLISHED",
    "Request and response were made public (aanvraag en reactie gepubliceerd).",
    {
      nl: "{who} maakte de aanvraag en de reactie over {what} openbaar",
      en: "{who} made the request and the response on {what} public",
    },
  ),
  by: LANDLORD,
  input: VersionedInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "PUBLISH_REQUEST",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const { id } = procedure;
    refuseBy(isPublishable(await readParts(tx, id)));
    await publish({ tx, entity: RequestVersion, id, where: "submittedAt IS NOT NULL" });
    await publish({
      tx,
      entity: AdviceDocument,
      id,
      where: `sharedAt IS NOT NULL AND NOT (${IS_CONFIDENTIAL})`,
    });
    await publish({ tx, entity: LandlordResponse, id, where: "status = 'SENT'" });
    await publish({ tx, entity: RecommendationResponse, id, where: "true" });
    if (procedure.publishedAt === null)
      await updateRow({
        tx,
        entity: AdviceProcedure,
        row: procedure,
        changes: { publishedAt: () => "now()" },
      });
    return id;
  },
});

/** Publishes the rows of a procedure that match a condition, and are not public yet. */
async function publish({
  tx,
  entity,
  id,
  where,
}: {
  tx: Transaction;
  entity: EntityTarget<ObjectLiteral>;
  id: string;
  where: string;
}): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(entity)
    .set({ publishedAt: () => "now()" })
    .where(`procedureId = :id AND publishedAt IS NULL AND ${where}`, { id })
    .execute();
}
