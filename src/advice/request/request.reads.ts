import { adviceProcedures } from "../procedure/procedure.reads.js";
import { partOf } from "../../reads/called.js";
import { type AnyKept, kept } from "../../reads/kept.js";
import { AgreedRight } from "./agreed-right.entity.js";
import { AgreedRightType } from "./agreed-right.type.js";
import { InformationRequest } from "./information-request.entity.js";
import { RequestVersion, AdviceDocument } from "./request-version.entity.js";
import {
  RequestVersionType,
  AdviceDocumentType,
  InformationRequestType,
  TermExtensionType,
} from "./request.type.js";
import { TermExtension } from "./term-extension.entity.js";

export const requestVersions = kept(RequestVersion, {
  as: "AdviceRequestVersion",
  type: RequestVersionType,
  called: ({ procedureId }) => partOf(adviceProcedures, procedureId),
});
export const adviceDocuments = kept(AdviceDocument, {
  as: "AdviceDocument",
  type: AdviceDocumentType,
  called: ({ procedureId }) => partOf(adviceProcedures, procedureId),
});
export const informationRequests = kept(InformationRequest, {
  as: "InformationRequest",
  type: InformationRequestType,
  called: ({ procedureId }) => partOf(adviceProcedures, procedureId),
});
export const agreedRights = kept(AgreedRight, {
  as: "AgreedRight",
  type: AgreedRightType,
  called: () => ({ nl: "een afgesproken recht", en: "an agreed right" }),
});
export const termExtensions = kept(TermExtension, {
  as: "TermExtension",
  type: TermExtensionType,
  called: ({ procedureId }) => partOf(adviceProcedures, procedureId),
});

// The parts of each procedure, in order.
export const listRequestVersionsOf = requestVersions.by("procedureId", "number");
export const listDocumentsOf = adviceDocuments.by("procedureId", "sharedAt", "createdAt");
export const listInformationRequestsOf = informationRequests.by("procedureId", "askedAt");
export const listExtensionsOf = termExtensions.by("procedureId", "createdAt");

export const shownInformation = informationRequests.shown(
  "informationRequest",
  "The question and its answer, or the supplement, as it now stands (informatieverzoek).",
);
export const shownExtension = termExtensions.shown(
  "extension",
  "The extension as it now stands (verlenging).",
);

/** The kinds of rows of this room. */
export const requestKept: readonly AnyKept[] = [
  requestVersions,
  adviceDocuments,
  informationRequests,
  termExtensions,
  agreedRights,
];
