import type { Module } from "../module.js";
import { agreementLifecycle } from "./agreement/agreement.lifecycle.js";
import {
  collaborationAgreements,
  collaborationVersions,
  provisions,
} from "./agreement/agreement.reads.js";
import { agreementResolvers } from "./agreement/agreement.resolver.js";
import { MIDNIGHT } from "./agreement/begin.js";
import { giveNotice } from "./agreement/give-notice.js";
import { provisionResolvers } from "./agreement/provision.resolver.js";
import { publishCollaboration } from "./agreement/publish-collaboration.js";
import { amendmentActs } from "./amendment/amendment.acts.js";
import { amendmentLifecycle } from "./amendment/amendment.lifecycle.js";
import { amendments, amendmentTexts } from "./amendment/amendment.reads.js";
import { amendmentResolvers } from "./amendment/amendment.resolver.js";
import { collaborationPermissions } from "./collaboration.permissions.js";
import { nominationActs } from "./nomination/nomination.acts.js";
import { nominationLifecycle } from "./nomination/nomination.lifecycle.js";
import { candidates, nominations } from "./nomination/nomination.reads.js";
import { nominationResolvers } from "./nomination/nomination.resolver.js";
import { recognitionLifecycle } from "./recognition/committee-recognition.lifecycle.js";
import { recognitions } from "./recognition/committee-recognition.reads.js";
import { recognitionResolvers } from "./recognition/committee-recognition.resolver.js";
import { recognitionActs } from "./recognition/recognition.acts.js";
import { RECOGNITION_MIDNIGHT } from "./recognition/recognition.midnight.js";
import { ProvisionChangeResolver } from "./provision/provision-change.type.js";
import { ratifications } from "./ratification/ratification.reads.js";
import { ratificationResolvers } from "./ratification/ratification.resolver.js";
import { ratifyAmendment } from "./ratification/ratify-amendment.js";
import { recordMembersMeeting } from "./ratification/record-members-meeting.js";

export const collaboration: Module = {
  name: "collaboration",
  rows: [new URL("./collaboration.rows.sql", import.meta.url)],
  midnight: [...MIDNIGHT, ...RECOGNITION_MIDNIGHT],
  kept: [
    ...[collaborationAgreements, collaborationVersions, provisions],
    ...[amendments, amendmentTexts, ratifications],
    ...[recognitions, nominations, candidates],
  ],
  acts: [
    ...[giveNotice, publishCollaboration],
    ...amendmentActs,
    ...[ratifyAmendment, recordMembersMeeting],
    ...recognitionActs,
    ...nominationActs,
  ],
  resolvers: [
    ...agreementResolvers,
    ...provisionResolvers,
    ProvisionChangeResolver,
    ...amendmentResolvers,
    ...ratificationResolvers,
    ...recognitionResolvers,
    ...nominationResolvers,
  ],
  lifecycles: {
    agreement: agreementLifecycle,
    amendment: amendmentLifecycle,
    recognition: recognitionLifecycle,
    nomination: nominationLifecycle,
  },
  permissions: collaborationPermissions,
};
