/**
 * The locks that each act holds when it commits, on what others than its own organisation may know
 * of: rows, with the strength of their locks; numbers, which are given one after the other; and the
 * own side of a subject, for which nobody else asks. A reference to a row (KEY SHARE) keeps nobody
 * from writing the row.
 */
export const LOCKS: Readonly<Record<string, string>> = {
  "private addAdviceDocument": "own side",
  "private addNominationCandidate": "own side",
  "private adoptAdvice": "own side",
  "private agreeNominationProfile": "own side",
  "private annotateCalendarItem": "calendar_item KEY SHARE, own side",
  "private cancelBoardMeeting": "",
  "private cancelNomination": "own side",
  "private commentOnProvision": "collaboration_agreement KEY SHARE, own side",
  "private discardAdvice": "own side",
  "private discardAdviceProcedure": "own side",
  "private discardBid": "own side",
  "private discardCalendarItem": "own side",
  "private discardCollaborationAmendment": "own side",
  "private discardCommitmentText": "own side",
  "private discardProgress": "own side",
  "private discardResponse": "own side",
  "private draftAdvice": "advice_procedure KEY SHARE, own side",
  "private draftAdviceRequest": "calendar_item KEY SHARE",
  "private draftBid": "agreement_cycle KEY SHARE, own side",
  "private draftCalendarItem": "calendar_year KEY SHARE",
  "private draftCollaborationAgreement": "collaboration_agreement KEY SHARE",
  "private draftCollaborationAmendment": "collaboration_agreement KEY SHARE, own side",
  "private draftCommitment": "agreement_part KEY SHARE, own side",
  "private draftCommitmentText": "agreement_commitment KEY SHARE, own side",
  "private draftProgress": "agreement KEY SHARE, agreement_commitment KEY SHARE, own side",
  "private draftResponse": "advice_procedure KEY SHARE, own side",
  "private draftUnsolicitedAdvice": "calendar_item KEY SHARE",
  "private keepNegotiationPosition": "agreement_commitment KEY SHARE, own side",
  "private openNomination": "",
  "private planBoardMeeting": "own side",
  "private recordDeliberation": "advice_procedure KEY SHARE, own side",
  "private reviseAdvice": "own side",
  "private reviseAdviceRequest": "own side",
  "private reviseBid": "own side",
  "private reviseCalendarItem": "own side",
  "private reviseCollaborationAmendment": "own side",
  "private reviseCommitmentText": "own side",
  "private reviseProgress": "own side",
  "private reviseResponse": "own side",
  "private reviseUnsolicitedAdvice": "own side",
  "private withdrawNominationCandidate": "own side",
  "private withdrawProvisionComment": "own side",
  "shared acceptAgreementProposal":
    "agreement NO KEY UPDATE, agreement_part NO KEY UPDATE, agreement_proposal NO KEY UPDATE",
  "shared acceptCalendarItemProposal":
    "calendar_item NO KEY UPDATE, calendar_item_proposal NO KEY UPDATE, calendar_year SHARE",
  "shared accountForBudgetYear": "collaboration_budget_year NO KEY UPDATE",
  "shared acknowledgeUnsolicitedAdvice": "advice_procedure NO KEY UPDATE, own side",
  "shared addAdviceDocument": "advice_procedure NO KEY UPDATE, own side",
  "shared addAgreementPart": "agreement NO KEY UPDATE, app.agreement",
  "shared addIndicator": "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, own side",
  "shared adoptCalendarYear": "calendar_year NO KEY UPDATE",
  "shared adviseOnAgreement":
    "agreement NO KEY UPDATE, agreement_part NO KEY UPDATE, agreement_party NO KEY UPDATE",
  "shared agreeBidDate": "agreement_cycle NO KEY UPDATE",
  "shared agreeCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared agreeToBudgetYear": "collaboration_budget_year NO KEY UPDATE",
  "shared agreeToCollaborationAmendment":
    "collaboration_agreement NO KEY UPDATE, collaboration_amendment NO KEY UPDATE, " +
    "collaboration_version NO KEY UPDATE, own side",
  "shared agreeToCommitment":
    "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, " +
    "agreement_commitment_text KEY SHARE, own side",
  "shared amendAgreement":
    "agreement NO KEY UPDATE, agreement_commitment KEY SHARE, agreement_proposal NO KEY UPDATE",
  "shared answerInformationRequest":
    "advice_information_request NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared answerOverspend": "collaboration_budget_year NO KEY UPDATE",
  "shared askCommitteeRecognition": "app.committee_recognition",
  "shared askForConsultation": "agreement_cycle NO KEY UPDATE",
  "shared askForExtension": "advice_procedure NO KEY UPDATE, own side",
  "shared askForInformation": "advice_procedure NO KEY UPDATE, own side",
  "shared askOverspend": "collaboration_budget_year NO KEY UPDATE",
  "shared assignCalendarItemOwner": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared cancelCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared closeAdviceProcedure": "advice_procedure NO KEY UPDATE, own side",
  "shared closeAgreementCycle": "agreement_cycle NO KEY UPDATE",
  "shared closeCalendarYear": "calendar_year NO KEY UPDATE",
  "shared commentOnProvision": "collaboration_agreement KEY SHARE, own side",
  "shared completeCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared confirmPaperSignature":
    "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, " +
    "agreement_commitment_answer NO KEY UPDATE, agreement_commitment_text NO KEY UPDATE, " +
    "agreement_consent NO KEY UPDATE, agreement_part NO KEY UPDATE, " +
    "agreement_party NO KEY UPDATE, agreement_proposal NO KEY UPDATE, " +
    "agreement_signature NO KEY UPDATE",
  "shared confirmPaperStatement":
    "agreement NO KEY UPDATE, agreement_paper_statement NO KEY UPDATE, " +
    "agreement_party NO KEY UPDATE, agreement_proposal NO KEY UPDATE",
  "shared confirmProgress":
    "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, " +
    "agreement_progress NO KEY UPDATE, own side",
  "shared contestAgreementDisputeDay": "agreement_dispute NO KEY UPDATE",
  "shared contestProgress":
    "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, " +
    "agreement_progress NO KEY UPDATE, own side",
  "shared contestTermEffect":
    "advice_information_request NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared counterCollaborationAmendment":
    "collaboration_agreement NO KEY UPDATE, collaboration_amendment NO KEY UPDATE, " +
    "collaboration_ratification NO KEY UPDATE, own side",
  "shared decideAdviceProcedure": "advice_procedure NO KEY UPDATE, own side",
  "shared declareAgreementDispute": "agreement NO KEY UPDATE",
  "shared declareNoObjection":
    "advice_extension NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared declineCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared dropAgreementPart":
    "agreement NO KEY UPDATE, agreement_part NO KEY UPDATE, app.agreement",
  "shared endCommitteeRecognition": "committee_recognition NO KEY UPDATE",
  "shared executeAdviceProcedure": "advice_procedure NO KEY UPDATE, own side",
  "shared extendAgreementDispute": "agreement_dispute NO KEY UPDATE",
  "shared failConsentCondition":
    "advice_procedure NO KEY UPDATE, consent_condition NO KEY UPDATE, own side",
  "shared fileAgreementDispute": "agreement_dispute NO KEY UPDATE",
  "shared fileDispute": "advice_procedure NO KEY UPDATE, own side",
  "shared fulfilConsentCondition":
    "advice_procedure NO KEY UPDATE, consent_condition NO KEY UPDATE, own side",
  "shared giveConsent": "advice_procedure NO KEY UPDATE, own side",
  "shared giveNoticeOfCollaboration": "collaboration_agreement NO KEY UPDATE, own side",
  "shared grantExtension":
    "advice_extension NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared holdStanding": "agreement NO KEY UPDATE, agreement_party NO KEY UPDATE",
  "shared issueAdvice":
    "advice_procedure NO KEY UPDATE, app.advice_procedure.number, " +
    "calendar_item NO KEY UPDATE, calendar_year SHARE, own side",
  "shared judgeAgreement": "agreement NO KEY UPDATE",
  "shared judgeCollaboration":
    "collaboration_agreement NO KEY UPDATE, collaboration_evaluation NO KEY UPDATE, own side",
  "shared liftAdviceConfidentiality":
    "advice_document NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared linkCommitment": "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, own side",
  "shared nominateCommissioner": "own side",
  "shared offerExtension":
    "advice_extension NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared openAccession": "agreement NO KEY UPDATE, agreement_part KEY SHARE, app.agreement",
  "shared openAgreement": "app.agreement",
  "shared openAgreementCycle": "app.agreement_cycle",
  "shared openCalendarYear": "",
  "shared payBudgetAdvance": "collaboration_budget_year NO KEY UPDATE",
  "shared postponeCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared proposeBudgetYear":
    "app.collaboration_budget_year, collaboration_agreement KEY SHARE, own side",
  "shared proposeCalendarItem": "app.calendar_item.number, calendar_year SHARE, own side",
  "shared proposeCalendarItemChange": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared proposeCoCreation":
    "advice_procedure NO KEY UPDATE, app.calendar_item.number, calendar_year SHARE, own side",
  "shared proposeCollaborationAmendment":
    "app.collaboration, collaboration_agreement NO KEY UPDATE, own side",
  "shared proposeToParties": "agreement NO KEY UPDATE",
  "shared publishAdvice":
    "advice NO KEY UPDATE, advice_procedure NO KEY UPDATE, " +
    "advice_recommendation NO KEY UPDATE, own side",
  "shared publishAdviceRequest":
    "advice_procedure NO KEY UPDATE, advice_request_version NO KEY UPDATE, own side",
  "shared publishAgreement":
    "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, " +
    "agreement_commitment_answer NO KEY UPDATE, agreement_commitment_text NO KEY UPDATE, " +
    "agreement_consent NO KEY UPDATE, agreement_indicator NO KEY UPDATE, " +
    "agreement_part NO KEY UPDATE, agreement_party NO KEY UPDATE, " +
    "agreement_progress NO KEY UPDATE, agreement_proposal NO KEY UPDATE, " +
    "agreement_signature NO KEY UPDATE",
  "shared publishCalendarYear": "calendar_item NO KEY UPDATE, calendar_year NO KEY UPDATE",
  "shared publishCollaborationAgreement":
    "collaboration_agreement NO KEY UPDATE, collaboration_provision NO KEY UPDATE, " +
    "collaboration_version NO KEY UPDATE, own side",
  "shared ratifyCollaborationAmendment":
    "collaboration_agreement NO KEY UPDATE, collaboration_amendment NO KEY UPDATE, " +
    "collaboration_text KEY SHARE, collaboration_version NO KEY UPDATE, own side",
  "shared reactToBid": "agreement_bid KEY SHARE, agreement_cycle NO KEY UPDATE, own side",
  "shared recogniseCommittee": "app.committee_recognition, committee_recognition NO KEY UPDATE",
  "shared recordAgreementDisputeAdvice": "agreement_dispute NO KEY UPDATE",
  "shared recordAgreementDisputeRuling": "agreement_dispute NO KEY UPDATE",
  "shared recordAppointment": "commissioner_nomination NO KEY UPDATE, own side",
  "shared recordDisputeStep": "advice_procedure NO KEY UPDATE, own side",
  "shared recordFigures":
    "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, " +
    "agreement_indicator NO KEY UPDATE, own side",
  "shared recordMembersMeeting":
    "collaboration_agreement NO KEY UPDATE, collaboration_amendment NO KEY UPDATE, " +
    "collaboration_ratification NO KEY UPDATE, collaboration_version NO KEY UPDATE, own side",
  "shared recordNonAppointment": "commissioner_nomination NO KEY UPDATE, own side",
  "shared recordPaperConsent": "agreement NO KEY UPDATE, agreement_proposal NO KEY UPDATE",
  "shared recordPaperRefusal":
    "agreement NO KEY UPDATE, agreement_part NO KEY UPDATE, agreement_party KEY SHARE",
  "shared recordPaperSignature":
    "agreement NO KEY UPDATE, agreement_part NO KEY UPDATE, agreement_party KEY SHARE",
  "shared recordPaperStanding": "agreement NO KEY UPDATE",
  "shared recordRuling": "advice_dispute NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared redefineIndicator":
    "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, " +
    "agreement_indicator NO KEY UPDATE, own side",
  "shared refuseCalendarItemProposal":
    "calendar_item NO KEY UPDATE, calendar_item_proposal NO KEY UPDATE, calendar_year SHARE",
  "shared refuseCommitteeRecognition": "committee_recognition NO KEY UPDATE",
  "shared refuseConsent": "advice_procedure NO KEY UPDATE, own side",
  "shared refuseExtension":
    "advice_extension NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared refuseToSign":
    "agreement NO KEY UPDATE, agreement_part NO KEY UPDATE, agreement_party NO KEY UPDATE",
  "shared rejectAgreementProposal": "agreement NO KEY UPDATE, agreement_proposal NO KEY UPDATE",
  "shared rejectBudgetYear": "collaboration_budget_year NO KEY UPDATE",
  "shared rejectCollaborationAmendment":
    "collaboration_agreement NO KEY UPDATE, collaboration_amendment NO KEY UPDATE, own side",
  "shared rejectCommitment":
    "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, " +
    "agreement_commitment_text KEY SHARE, own side",
  "shared rejectPaperSignature": "agreement NO KEY UPDATE, agreement_signature NO KEY UPDATE",
  "shared rejectPaperStatement":
    "agreement NO KEY UPDATE, agreement_paper_statement NO KEY UPDATE, " +
    "agreement_party NO KEY UPDATE, agreement_proposal NO KEY UPDATE",
  "shared reopenAgreement": "agreement NO KEY UPDATE, agreement_part NO KEY UPDATE",
  "shared reopenCalendarYear": "calendar_year NO KEY UPDATE",
  "shared reportCommitteeYear": "committee_recognition NO KEY UPDATE",
  "shared reportFollowUp":
    "advice_procedure NO KEY UPDATE, own side, recommendation_response NO KEY UPDATE",
  "shared reviseAgreement": "agreement NO KEY UPDATE, app.agreement",
  "shared reviseAgreementCycle": "agreement_cycle NO KEY UPDATE",
  "shared reviseAgreementDisputeDay": "agreement_dispute NO KEY UPDATE",
  "shared reviseAgreementPart":
    "agreement NO KEY UPDATE, agreement_part NO KEY UPDATE, app.agreement",
  "shared rollOverCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared sendCommitmentText":
    "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, own side",
  "shared sendOverview": "agreement_cycle NO KEY UPDATE",
  "shared sendResponse":
    "advice_procedure NO KEY UPDATE, advice_recommendation KEY SHARE, own side",
  "shared settleReservation":
    "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, " +
    "agreement_reservation NO KEY UPDATE, own side",
  "shared shareConfidentialText":
    "advice_document NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared shareProvisionComment": "own side",
  "shared signAgreement":
    "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, " +
    "agreement_commitment_answer NO KEY UPDATE, agreement_commitment_text NO KEY UPDATE, " +
    "agreement_consent NO KEY UPDATE, agreement_part NO KEY UPDATE, " +
    "agreement_party NO KEY UPDATE, agreement_proposal NO KEY UPDATE, " +
    "agreement_signature NO KEY UPDATE",
  "shared startCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared submitAdviceRequest":
    "app.advice_procedure.number, calendar_item NO KEY UPDATE, calendar_year SHARE, own side",
  "shared submitBid": "agreement_cycle NO KEY UPDATE, app.agreement_bid, own side",
  "shared submitProgress": "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, own side",
  "shared supplementAdviceRequest": "advice_procedure NO KEY UPDATE, own side",
  "shared takeRulingToCourt":
    "advice_dispute NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared withdrawAdviceProcedure":
    "advice_extension NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared withdrawAgreementDispute": "agreement_dispute NO KEY UPDATE",
  "shared withdrawAgreementProposal": "agreement NO KEY UPDATE, agreement_proposal NO KEY UPDATE",
  "shared withdrawCalendarItem": "calendar_item NO KEY UPDATE, calendar_year SHARE",
  "shared withdrawCalendarItemProposal":
    "calendar_item NO KEY UPDATE, calendar_item_proposal NO KEY UPDATE, calendar_year SHARE",
  "shared withdrawCollaborationAmendment":
    "collaboration_agreement NO KEY UPDATE, collaboration_amendment NO KEY UPDATE, " +
    "collaboration_ratification NO KEY UPDATE, own side",
  "shared withdrawCommitment":
    "agreement NO KEY UPDATE, agreement_commitment NO KEY UPDATE, own side",
  "shared withdrawCommitteeRecognition": "committee_recognition NO KEY UPDATE",
  "shared withdrawDispute":
    "advice_dispute NO KEY UPDATE, advice_procedure NO KEY UPDATE, own side",
  "shared withdrawPaperSignature": "agreement NO KEY UPDATE, agreement_signature NO KEY UPDATE",
  "shared withdrawPaperStatement":
    "agreement NO KEY UPDATE, agreement_paper_statement NO KEY UPDATE, " +
    "agreement_party NO KEY UPDATE, agreement_proposal NO KEY UPDATE",
  "shared withdrawProvisionComment": "collaboration_comment NO KEY UPDATE, own side",
  "shared writeCollaborationTogether":
    "collaboration_agreement NO KEY UPDATE, collaboration_amendment NO KEY UPDATE, own side",
};
