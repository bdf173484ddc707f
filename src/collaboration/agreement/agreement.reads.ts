import { inQuotes, partOf } from "../../reads/called.js";
import { RowQuestion } from "../../persistence/rows.js";
import type { Batch } from "../../persistence/snapshot.js";
import { kept } from "../../reads/kept.js";
import { Provision } from "../provision/provision.entity.js";
import { ProvisionType } from "../provision/provision.type.js";
import { CollaborationAgreementType, CollaborationVersionType } from "./agreement.type.js";
import { CollaborationAgreement, CollaborationVersion } from "./collaboration-agreement.entity.js";

export const collaborationAgreements = kept(CollaborationAgreement, {
  as: "CollaborationAgreement",
  type: CollaborationAgreementType,
  called: ({ title }) => inQuotes(title),
});
export const collaborationVersions = kept(CollaborationVersion, {
  as: "CollaborationVersion",
  type: CollaborationVersionType,
  called: ({ agreementId }) => partOf(collaborationAgreements, agreementId),
});
export const provisions = kept(Provision, {
  as: "CollaborationProvision",
  type: ProvisionType,
  called: ({ agreementId }) => partOf(collaborationAgreements, agreementId),
});

export const shownAgreement = collaborationAgreements.shown(
  "agreement",
  "The agreement as it now stands (samenwerkingsovereenkomst).",
);

/** What is derived from each agreement: with committees of a city, with a local organisation. */
export const listDerived = collaborationAgreements.by("baseId", "createdAt");
export const listVersionsOf = collaborationVersions.by("agreementId", "number");
export const listProvisionsOf = provisions.by("versionId", "position");

/** A day of an agreement. */
interface OnDay {
  readonly agreementId: string;
  readonly day: string;
}

/**
 * The version of each agreement that held on a day; null: none did. A version that begins later in
 * the day of its ratification holds on that day.
 */
export const findVersionOn: Batch<OnDay, CollaborationVersion | null> = async (snapshot, asked) => {
  const rows = await ofAgreements.ask(snapshot, [
    ...new Set(asked.map(({ agreementId }) => agreementId)),
  ]);
  snapshot.tell(collaborationVersions.find, [rows]);
  return asked.map(
    ({ agreementId, day }) =>
      rows.findLast(
        (one) =>
          one.agreementId === agreementId &&
          one.startsOn <= day &&
          (one.endedOn === null || day < one.endedOn),
      ) ?? null,
  );
};
const ofAgreements = new RowQuestion(
  CollaborationVersion,
  (query) => query.where("row.agreementId = ANY($1)").orderBy("row.number"),
  ["id", "agreementId", "startsOn", "endedOn"],
);
