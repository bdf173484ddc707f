import type { ClassType } from "type-graphql";
import { ReasonedInput, VersionedInput } from "../acts/act-input.js";
import type { PayloadSubject } from "../acts/declare-mutation.js";
import { ADVISERS, PARTIES } from "../authorisation/audience.js";
import { adviceAct as act } from "./advice-act.js";
import { addAdviceDocument, liftAdviceConfidentiality } from "./advice-documents.js";
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
  act(procedure, LANDLORD, "draftAdviceRequest", "ADVICE_REQUEST_DRAFTED", DraftAdviceRequestInput, draftAdviceRequest, "Draft a request for advice or consent; the other side does not see it (aanvraag opstellen)."),
  act(procedure, LANDLORD, "reviseAdviceRequest", "ADVICE_REQUEST_REVISED", ReviseAdviceRequestInput, reviseAdviceRequest, "Correct a draft request (aanvraag herzien)."),
  act(procedure, PARTIES, "discardAdviceProcedure", "ADVICE_PROCEDURE_DISCARDED", VersionedInput, discardAdviceProcedure, "Throw a draft of your side away: a request, or unsolicited advice (concept weggooien)."),
  act(procedure, LANDLORD, "submitAdviceRequest", "ADVICE_REQUEST_SUBMITTED", VersionedInput, submitAdviceRequest, "Send a request to the tenants' organisations concerned, who see it from now on (aanvraag indienen)."),
  act(procedure, LANDLORD, "supplementAdviceRequest", "ADVICE_REQUEST_SUPPLEMENTED", SupplementAdviceRequestInput, supplementAdviceRequest, "Supplement a request with a next version, and say what that does to the term (aanvraag aanvullen)."),
  act(procedure, LANDLORD, "addAdviceDocument", "ADVICE_DOCUMENT_ADDED", AddAdviceDocumentInput, addAdviceDocument, "Add a document by reference, or the fact that one is withheld (stuk toevoegen)."),
  act(procedure, LANDLORD, "liftAdviceConfidentiality", "ADVICE_CONFIDENTIALITY_LIFTED", VersionedInput, liftAdviceConfidentiality, "End the confidentiality or embargo of a version of the request or a document; id and version are its own (geheimhouding opheffen)."),
  act(procedure, PARTIES, "withdrawAdviceProcedure", "ADVICE_PROCEDURE_WITHDRAWN", ReasonedInput, withdrawAdviceProcedure, "Take back a request, or unsolicited advice, of your side, with a reason (intrekken)."),

  act(procedure, ADVISERS, "askForInformation", "ADVICE_INFORMATION_ASKED", AskForInformationInput, askForInformation, "Ask the landlord for information first; the term keeps running (informatie vragen)."),
  act(information, LANDLORD, "answerInformationRequest", "ADVICE_INFORMATION_GIVEN", AnswerInformationRequestInput, answerInformationRequest, "Answer a question, and say what that does to the term (informatie geven)."),
  act(information, ADVISERS, "contestTermEffect", "ADVICE_TERM_EFFECT_CONTESTED", ContestTermEffectInput, contestTermEffect, "Say that an answer or supplement does something else to the term than the landlord says; both views are kept, the clock follows the landlord's (termijngevolg betwisten)."),

  act(procedure, ADVISERS, "askForExtension", "ADVICE_EXTENSION_ASKED", ExtensionInput, askForExtension, "Ask for a later day for the advice, with a reason (verlenging vragen)."),
  act(extension, LANDLORD, "grantExtension", "ADVICE_EXTENSION_GRANTED", VersionedInput, grantExtension, "Grant the later day that was asked for (verlenging verlenen)."),
  act(extension, LANDLORD, "refuseExtension", "ADVICE_EXTENSION_REFUSED", ReasonedInput, refuseExtension, "Refuse the later day that was asked for, with a reason (verlenging weigeren)."),
  act(procedure, LANDLORD, "offerExtension", "ADVICE_EXTENSION_OFFERED", ExtensionInput, offerExtension, "Give a later day of your own accord, with a reason; it holds at once (verlenging aanbieden)."),
].flat();
