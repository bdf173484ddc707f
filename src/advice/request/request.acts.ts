import type { AnyAct } from "../../acts/act.js";
import { addAdviceDocument } from "./add-advice-document.js";
import { answerInformationRequest } from "./answer-information-request.js";
import { askForExtension } from "./ask-for-extension.js";
import { askForInformation } from "./ask-for-information.js";
import { contestTermEffect } from "./contest-term-effect.js";
import { draftAdviceRequest } from "./draft-advice-request.js";
import { grantExtension } from "./grant-extension.js";
import { liftAdviceConfidentiality } from "./lift-advice-confidentiality.js";
import { offerExtension } from "./offer-extension.js";
import { refuseExtension } from "./refuse-extension.js";
import { reviseAdviceRequest } from "./revise-advice-request.js";
import { shareConfidentialText } from "./share-confidential-text.js";
import { submitAdviceRequest } from "./submit-advice-request.js";
import { supplementAdviceRequest } from "./supplement-advice-request.js";
import { withdrawAdviceProcedure } from "./withdraw-advice-procedure.js";

/** The acts by which a request is drafted. */
export const draftingActs: readonly AnyAct[] = [draftAdviceRequest, reviseAdviceRequest];

/** The acts on a request that was drafted. */
export const requestActs: readonly AnyAct[] = [
  submitAdviceRequest,
  supplementAdviceRequest,
  addAdviceDocument,
  liftAdviceConfidentiality,
  shareConfidentialText,
  withdrawAdviceProcedure,
  askForInformation,
  answerInformationRequest,
  contestTermEffect,
  askForExtension,
  grantExtension,
  refuseExtension,
  offerExtension,
];
