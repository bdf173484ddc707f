import { inQuotes, partOf } from "../../reads/called.js";
import { RowQuestion, groupBy } from "../../persistence/rows.js";
import type { Batch } from "../../persistence/snapshot.js";
import { kept } from "../../reads/kept.js";
import { AmendmentText, CollaborationAmendment } from "./amendment.entity.js";
import { AmendmentTextType, AmendmentType } from "./amendment.type.js";

export const amendments = kept(CollaborationAmendment, {
  as: "CollaborationAmendment",
  type: AmendmentType,
  called: ({ title }) => inQuotes(title),
});
export const amendmentTexts = kept(AmendmentText, {
  as: "CollaborationText",
  type: AmendmentTextType,
  called: ({ amendmentId }) => partOf(amendments, amendmentId),
});

export const shownAmendment = amendments.shown(
  "amendment",
  "The amendment as it now stands (wijzigingsvoorstel).",
);

/** The amendments of each agreement that were proposed, in their order, then the viewer's drafts. */
export const listAmendmentsOf = amendments.by("agreementId", "number", "createdAt");

/** The texts of each amendment that were sent, in their order, then the viewer's own draft. */
export const listTextsOf: Batch<string, AmendmentText[]> = async (snapshot, ids) => {
  const rows = await texts.ask(snapshot, ids);
  snapshot.tell(amendmentTexts.find, [rows]);
  const byAmendment = groupBy(rows, ({ amendmentId }) => amendmentId);
  return ids.map((id) => byAmendment.get(id) ?? []);
};
const texts = new RowQuestion(
  AmendmentText,
  (query) =>
    query
      .where("row.amendmentId = ANY($1)")
      .orderBy("row.number", "ASC", "NULLS LAST")
      .addOrderBy("row.id"),
  ["id", "amendmentId"],
);
