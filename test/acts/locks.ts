/**
 * The locks that each act holds when it commits, on what others than its own organisation may know
 * of: rows, with the strength of their locks; numbers, which are given one after the other; and the
 * own side of a subject, for which nobody else asks. A reference to a row (KEY SHARE) keeps nobody
 * from writing the row.
 */
export const LOCKS: Readonly<Record<string, string>> = {
  "private addAdviceDocument": "own side",
  "private adoptAdvice": "own side",
  "private annotateCalendarItem": "calendar_item KEY SHARE, own side",
  "private cancelBoardMeeting": "",
  "private discardAdvice": "own side",
  "private discardAdviceProcedure": "own side",
  "private discardBid": "own side",
  "private discardCalendarItem": "own side",
  "private discardResponse": "own side",
  "private draftAdvice": "advice_procedure KEY SHARE, own side",
  "private draftAdviceRequest": "calendar_item KEY SHARE",
  "private draftBid": "agreement_cycle KEY SHARE, own side",
  "private draftCalendarItem": "calendar_year KEY SHARE",
  "private draftResponse": "advice_procedure KEY SHARE, own side",
  "private draftUnsolicitedAdvice": "calendar_item KEY SHARE",
  "private planBoardMeeting": "own side",
  "private recordDeliberation": "advice_procedure KEY SHARE, own side",
  "private reviseAdvice": "own side",
  "private reviseAdviceRequest": "own side",
  "private reviseBid": "own side",
  "private reviseCalendarItem": "own side",
  "private reviseResponse": "own side",
  "private reviseUnsolicitedAdvice": "own side",
  "shared acceptCalendarItemProposal":
    "calendar_item NO KEY UPDATE, calendar_item_proposal NO KEY UPDATE, calendar_year SHARE",
  "shared acknowledgeUnsolicitedAdvice": "advice_procedure NO KEY UPDATE, own side",
  "shared addAdviceDocument": "advice_procedure NO KEY UPDATE, own side",
  "shared adoptCalendarYear": "calendar_year NO KEY UPDATE",
  "shared agreeBidDate": "agreement_cycle NO KEY UPDATE",
  "shared agreeCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared answerInformationRequest":
    "advice_information_request NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared askForConsultation": "agreement_cycle NO KEY UPDATE",
  "shared askForExtension": "advice_procedure NO KEY UPDATE, own side",
  "shared askForInformation": "advice_procedure NO KEY UPDATE, own side",
  "shared assignCalendarItemOwner": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared cancelCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared closeAdviceProcedure": "advice_procedure NO KEY UPDATE, own side",
  "shared closeAgreementCycle": "agreement_cycle NO KEY UPDATE",
  "shared closeCalendarYear": "calendar_year NO KEY UPDATE",
  "shared completeCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared contestTermEffect":
    "advice_information_request NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared decideAdviceProcedure": "advice_procedure NO KEY UPDATE, own side",
  "shared declareNoObjection":
    "advice_extension NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared declineCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared executeAdviceProcedure": "advice_procedure NO KEY UPDATE, own side",
  "shared failConsentCondition":
    "advice_procedure NO KEY UPDATE, consent_condition NO KEY UPDATE, own side",
  "shared fileDispute": "advice_procedure NO KEY UPDATE, own side",
  "shared fulfilConsentCondition":
    "advice_procedure NO KEY UPDATE, consent_condition NO KEY UPDATE, own side",
  "shared giveConsent": "advice_procedure NO KEY UPDATE, own side",
  "shared grantExtension":
    "advice_extension NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared issueAdvice":
    "advice_procedure NO KEY UPDATE, app.advice_procedure.number, " +
    "calendar_item NO KEY UPDATE, calendar_year SHARE, own side",
  "shared liftAdviceConfidentiality":
    "advice_document NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared offerExtension":
    "advice_extension NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared openAgreementCycle": "app.agreement_cycle",
  "shared openCalendarYear": "",
  "shared postponeCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared proposeCalendarItem": "app.calendar_item.number, calendar_year SHARE, own side",
  "shared proposeCalendarItemChange": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared proposeCoCreation":
    "advice_procedure NO KEY UPDATE, app.calendar_item.number, calendar_year SHARE, own side",
  "shared publishAdvice":
    "advice NO KEY UPDATE, advice_procedure NO KEY UPDATE, " +
    "advice_recommendation NO KEY UPDATE, own side",
  "shared publishAdviceRequest":
    "advice_procedure NO KEY UPDATE, advice_request_version NO KEY UPDATE, own side",
  "shared publishCalendarYear": "calendar_item NO KEY UPDATE, calendar_year NO KEY UPDATE",
  "shared reactToBid": "agreement_bid KEY SHARE, agreement_cycle NO KEY UPDATE, own side",
  "shared recordDisputeStep": "advice_procedure NO KEY UPDATE, own side",
  "shared recordRuling": "advice_dispute NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared refuseCalendarItemProposal":
    "calendar_item NO KEY UPDATE, calendar_item_proposal NO KEY UPDATE, calendar_year SHARE",
  "shared refuseConsent": "advice_procedure NO KEY UPDATE, own side",
  "shared refuseExtension":
    "advice_extension NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared reopenCalendarYear": "calendar_year NO KEY UPDATE",
  "shared reportFollowUp":
    "advice_procedure NO KEY UPDATE, own side, recommendation_response NO KEY UPDATE",
  "shared reviseAgreementCycle": "agreement_cycle NO KEY UPDATE",
  "shared rollOverCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared sendOverview": "agreement_cycle NO KEY UPDATE",
  "shared sendResponse":
    "advice_procedure NO KEY UPDATE, advice_recommendation KEY SHARE, own side",
  "shared shareConfidentialText":
    "advice_document NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared startCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared submitAdviceRequest":
    "app.advice_procedure.number, calendar_item NO KEY UPDATE, calendar_year SHARE, own side",
  "shared submitBid": "agreement_cycle NO KEY UPDATE, own side",
  "shared supplementAdviceRequest": "advice_procedure NO KEY UPDATE, own side",
  "shared takeRulingToCourt":
    "advice_dispute NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared withdrawAdviceProcedure":
    "advice_extension NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared withdrawCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared withdrawCalendarItemProposal":
    "calendar_item NO KEY UPDATE, calendar_item_proposal NO KEY UPDATE, calendar_year SHARE",
  "shared withdrawDispute":
    "advice_dispute NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
};
