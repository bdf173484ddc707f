import { inQuotes, partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { Agreement, AgreementPart, AgreementParty } from "./agreement.entity.js";
import {
  AgreementPartType,
  AgreementPartyType,
  PerformanceAgreementType,
} from "./agreement.type.js";

export const agreements = kept(Agreement, {
  as: "PerformanceAgreement",
  type: PerformanceAgreementType,
  called: ({ title }) => inQuotes(title),
});
export const agreementParts = kept(AgreementPart, {
  as: "AgreementPart",
  type: AgreementPartType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});
export const agreementParties = kept(AgreementParty, {
  as: "AgreementParty",
  type: AgreementPartyType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});

export const shownAgreement = agreements.shown(
  "agreement",
  "The agreement as it now stands (prestatieafspraken).",
);
export const shownPart = agreementParts.shown("part", "The part as it now stands (onderdeel).");

export const listPartsOf = agreementParts.by("agreementId", "position");
export const listPartiesOfPart = agreementParties.by("partId", "createdAt");
/** What builds on each agreement: slices, amendments, accessions. */
export const listBasedOn = agreements.by("baseId", "startsOn", "edition");
export const listAgreementsOfCycle = agreements.by("cycleId", "startsOn");
