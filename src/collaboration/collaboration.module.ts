import type { Module } from "../module.js";
import { recognisedOrganisationsMidnight } from "../organisation/recognised-organisations.midnight.js";
import { agreementLifecycle } from "./agreement/agreement.lifecycle.js";
import {
  collaborationAgreements,
  collaborationVersions,
  provisions,
} from "./agreement/agreement.reads.js";
import { agreementResolvers } from "./agreement/agreement.resolver.js";
import { MIDNIGHT } from "./agreement/begin.js";
import { ENDED_AGREEMENTS } from "./agreement/end.js";
import { giveNoticeOfCollaboration } from "./agreement/give-notice-of-collaboration.js";
import { provisionResolvers } from "./agreement/provision.resolver.js";
import { publishCollaborationAgreement } from "./agreement/publish-collaboration-agreement.js";
import { amendmentActs } from "./amendment/amendment.acts.js";
import { amendmentLifecycle } from "./amendment/amendment.lifecycle.js";
import { amendments, amendmentTexts } from "./amendment/amendment.reads.js";
import { amendmentResolvers } from "./amendment/amendment.resolver.js";
import { budgetActs } from "./budget/budget.acts.js";
import { budgetMidnight } from "./budget/budget.midnight.js";
import { budgetKept } from "./budget/budget.reads.js";
import { budgetResolvers } from "./budget/budget.resolver.js";
import { budgetYearLifecycle } from "./budget/budget-year.lifecycle.js";
import { collaborationPermissions } from "./collaboration.permissions.js";
import { commentActs } from "./comment/comment.acts.js";
import { commentLifecycle } from "./comment/comment.lifecycle.js";
import { commentKept } from "./comment/comment.reads.js";
import { commentResolvers } from "./comment/comment.resolver.js";
import { evaluationLifecycle } from "./evaluation/evaluation.lifecycle.js";
import { evaluationMidnight } from "./evaluation/evaluation.midnight.js";
import { evaluationKept } from "./evaluation/evaluation.reads.js";
import { evaluationResolvers } from "./evaluation/evaluation.resolver.js";
import { judgeCollaboration } from "./evaluation/judge-collaboration.js";
import { nominationActs } from "./nomination/nomination.acts.js";
import { nominationLifecycle } from "./nomination/nomination.lifecycle.js";
import { candidates, nominations } from "./nomination/nomination.reads.js";
import { nominationResolvers } from "./nomination/nomination.resolver.js";
import { recognitionLifecycle } from "./recognition/committee-recognition.lifecycle.js";
import { recognitions } from "./recognition/committee-recognition.reads.js";
import { recognitionResolvers } from "./recognition/committee-recognition.resolver.js";
import { recognitionActs } from "./recognition/recognition.acts.js";
import { RECOGNITION_MIDNIGHT } from "./recognition/recognition.midnight.js";
import { provisionBudgets } from "./provision/provision-budget.reads.js";
import { provisionBudgetResolvers } from "./provision/provision-budget.resolver.js";
import { ProvisionChangeResolver } from "./provision/provision-change.type.js";
import { ProvisionDifferenceResolver } from "./provision/provision-difference.type.js";
import { ratifications } from "./ratification/ratification.reads.js";
import { ratificationResolvers } from "./ratification/ratification.resolver.js";
import { ratifyCollaborationAmendment } from "./ratification/ratify-collaboration-amendment.js";
import { recordMembersMeeting } from "./ratification/record-members-meeting.js";

export const collaboration: Module = {
  name: "collaboration",
  rows: [new URL("./collaboration.rows.sql", import.meta.url)],
  midnight: [
    ...MIDNIGHT,
    ...recognisedOrganisationsMidnight(ENDED_AGREEMENTS),
    ...evaluationMidnight,
    ...budgetMidnight,
    ...RECOGNITION_MIDNIGHT,
  ],
  kept: [
    ...[collaborationAgreements, collaborationVersions, provisions],
    ...[amendments, amendmentTexts, ratifications, provisionBudgets],
    ...[...evaluationKept, ...commentKept, ...budgetKept],
    ...[recognitions, nominations, candidates],
  ],
  acts: [
    ...[giveNoticeOfCollaboration, publishCollaborationAgreement],
    ...amendmentActs,
    ...[ratifyCollaborationAmendment, recordMembersMeeting],
    judgeCollaboration,
    ...commentActs,
    ...budgetActs,
    ...recognitionActs,
    ...nominationActs,
  ],
  resolvers: [
    ...agreementResolvers,
    ...provisionResolvers,
    ...[ProvisionChangeResolver, ProvisionDifferenceResolver, ...provisionBudgetResolvers],
    ...amendmentResolvers,
    ...ratificationResolvers,
    ...evaluationResolvers,
    ...commentResolvers,
    ...budgetResolvers,
    ...recognitionResolvers,
    ...nominationResolvers,
  ],
  lifecycles: {
    agreement: agreementLifecycle,
    amendment: amendmentLifecycle,
    evaluation: evaluationLifecycle,
    comment: commentLifecycle,
    budgetYear: budgetYearLifecycle,
    recognition: recognitionLifecycle,
    nomination: nominationLifecycle,
  },
  permissions: collaborationPermissions,
  firstData: () => import("./first-data/collaboration.js"),
};
