import type { ClassType } from "type-graphql";
import { ReasonedInput, VersionedInput } from "../acts/act-input.js";
import { act, type PayloadSubject } from "../acts/act.js";
import { ADVISERS, PARTIES } from "../authorisation/audience.js";
import {
  addAdviceDocument, liftAdviceConfidentiality, shareConfidentialText,
} from "./advice-documents.js";
import { findAdviceProcedures, findInformationRequests, findTermExtensions } from "./advice.queries.js";
import { answerInformationRequest, askForInformation, contestTermEffect } from "./ask-for-information.js";
import { discardAdviceProcedure, draftAdviceRequest, reviseAdviceRequest } from "./draft-advice-request.js";
import { askForExtension, grantExtension, offerExtension, refuseExtension } from "./extend-advice-term.js";
import { AdviceProcedureType } from "./procedure.type.js";
import {
  AddAdviceDocumentInput, AnswerInformationRequestInput, AskForInformationInput, ContestTermEffectInput, DraftAdviceRequestInput, ExtensionInput, ReviseAdviceRequestInput,
  SupplementAdviceRequestInput,
} from "./request.input.js";
import { InformationRequestType, TermExtensionType } from "./request.type.js";
import { submitAdviceRequest } from "./submit-advice-request.js";
import { supplementAdviceRequest } from "./supplement-advice-request.js";
import { withdrawAdviceProcedure } from "./withdraw-advice-procedure.js";

const procedure: PayloadSubject = { field: "procedure", type: () => AdviceProcedureType, find: findAdviceProcedures, description: "The procedure as it now stands (adviesprocedure)." };
const information: PayloadSubject = { field: "informationRequest", type: () => InformationRequestType, find: findInformationRequests, description: "The question and its answer, or the supplement, as it now stands (informatieverzoek)." };
const extension: PayloadSubject = { field: "extension", type: () => TermExtensionType, find: findTermExtensions, description: "The extension as it now stands (verlenging)." };
const LANDLORD = ["LANDLORD"] as const;

/** What the landlord asks, and what both sides do about its term: the mutations. */
export const requestActs: ClassType[] = [
  act({
    name: "draftAdviceRequest", records: "ADVICE_REQUEST_DRAFTED",
    by: LANDLORD, input: DraftAdviceRequestInput, shows: procedure, perform: draftAdviceRequest,
    description:
      "Draft a request for advice or consent; the other side does not see it (aanvraag " +
      "opstellen).",
  }),
  act({
    name: "reviseAdviceRequest", records: "ADVICE_REQUEST_REVISED",
    by: LANDLORD, input: ReviseAdviceRequestInput, shows: procedure, perform: reviseAdviceRequest,
    description: "Correct a draft request (aanvraag herzien).",
  }),
  act({
    name: "discardAdviceProcedure", records: "ADVICE_PROCEDURE_DISCARDED",
    by: PARTIES, input: VersionedInput, shows: procedure, perform: discardAdviceProcedure,
    description:
      "Throw a draft of your side away: a request, or unsolicited advice (concept weggooien).",
  }),
  act({
    name: "submitAdviceRequest", records: "ADVICE_REQUEST_SUBMITTED",
    by: LANDLORD, input: VersionedInput, shows: procedure, perform: submitAdviceRequest,
    description:
      "Send a request to the tenants' organisations concerned, who see it from now on " +
      "(aanvraag indienen).",
  }),
  act({
    name: "supplementAdviceRequest", records: "ADVICE_REQUEST_SUPPLEMENTED",
    by: LANDLORD, input: SupplementAdviceRequestInput, shows: procedure,
    perform: supplementAdviceRequest,
    description:
      "Supplement a request with a next version, and say what that does to the term (aanvraag " +
      "aanvullen).",
  }),
  act({
    name: "addAdviceDocument", records: "ADVICE_DOCUMENT_ADDED",
    by: LANDLORD, input: AddAdviceDocumentInput, shows: procedure, perform: addAdviceDocument,
    description: "Add a document by reference, or the fact that one is withheld (stuk toevoegen).",
  }),
  act({
    name: "liftAdviceConfidentiality", records: "ADVICE_CONFIDENTIALITY_LIFTED",
    by: LANDLORD, input: VersionedInput, shows: procedure, perform: liftAdviceConfidentiality,
    description:
      "End the confidentiality or embargo of a version of the request or a document; id and " +
      "version are its own (geheimhouding opheffen).",
  }),
  act({
    name: "shareConfidentialText", records: "ADVICE_TEXT_CONFIDED",
    by: LANDLORD, input: VersionedInput, shows: procedure, perform: shareConfidentialText,
    description:
      "Let an addressee beside the tenants' council read a confidential version of the request or " +
      "document; id and version are those of its copy in that addressee's procedure. It is not " +
      "taken back (vertrouwelijk delen).",
  }),
  act({
    name: "withdrawAdviceProcedure", records: "ADVICE_PROCEDURE_WITHDRAWN",
    by: PARTIES, input: ReasonedInput, shows: procedure, perform: withdrawAdviceProcedure,
    description:
      "Take back a request, or unsolicited advice, of your side, with a reason (intrekken).",
  }),

  act({
    name: "askForInformation", records: "ADVICE_INFORMATION_ASKED",
    by: ADVISERS, input: AskForInformationInput, shows: procedure, perform: askForInformation,
    description:
      "Ask the landlord for information first; the term keeps running (informatie vragen).",
  }),
  act({
    name: "answerInformationRequest", records: "ADVICE_INFORMATION_GIVEN",
    by: LANDLORD, input: AnswerInformationRequestInput, shows: information,
    perform: answerInformationRequest,
    description: "Answer a question, and say what that does to the term (informatie geven).",
  }),
  act({
    name: "contestTermEffect", records: "ADVICE_TERM_EFFECT_CONTESTED",
    by: ADVISERS, input: ContestTermEffectInput, shows: information, perform: contestTermEffect,
    description:
      "Say that an answer or supplement does something else to the term than the landlord " +
      "says; both views are kept, the clock follows the landlord's (termijngevolg betwisten).",
  }),

  act({
    name: "askForExtension", records: "ADVICE_EXTENSION_ASKED",
    by: ADVISERS, input: ExtensionInput, shows: procedure, perform: askForExtension,
    description: "Ask for a later day for the advice, with a reason (verlenging vragen).",
  }),
  act({
    name: "grantExtension", records: "ADVICE_EXTENSION_GRANTED",
    by: LANDLORD, input: VersionedInput, shows: extension, perform: grantExtension,
    description: "Grant the later day that was asked for (verlenging verlenen).",
  }),
  act({
    name: "refuseExtension", records: "ADVICE_EXTENSION_REFUSED",
    by: LANDLORD, input: ReasonedInput, shows: extension, perform: refuseExtension,
    description: "Refuse the later day that was asked for, with a reason (verlenging weigeren).",
  }),
  act({
    name: "offerExtension", records: "ADVICE_EXTENSION_OFFERED",
    by: LANDLORD, input: ExtensionInput, shows: procedure, perform: offerExtension,
    description:
      "Give a later day of your own accord, with a reason; it holds at once (verlenging " +
      "aanbieden).",
  }),
].flat();
