import { PARTICIPANTS } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import type {
  AgreementAct,
  AgreementStatus,
  BargainingSide,
  VersionStatus,
} from "../collaboration.enums.js";

export const CollaborationStatusEnum = declareEnum<AgreementStatus>({
  name: "CollaborationAgreementStatus",
  description: "Where a collaboration agreement stands (status).",
  values: {
    DRAFT: "Its first text is a draft, which only its own side sees (concept).",
    DISCARDED: "A draft that was thrown away; only its own side sees it (weggegooid).",
    NEGOTIATION: "Its first text is negotiated or ratified (in onderhandeling).",
    ABANDONED: "Its first text was rejected or withdrawn (niet tot stand gekomen).",
    IN_FORCE: "A version of it has begun (van kracht).",
    TERMINATED: "It ended by notice (opgezegd).",
    EXPIRED: "It ran out, and was not renewed (afgelopen).",
  },
});

export const VersionStatusEnum = declareEnum<VersionStatus>({
  name: "CollaborationVersionStatus",
  description: "Where a version stands that all parties stand by (status).",
  values: {
    AGREED: "It begins on a later day; the parties alone see it (vastgesteld).",
    LAPSED: "Its agreement ended before its day; the parties alone see it (vervallen).",
    IN_FORCE: "It holds (van kracht).",
    SUPERSEDED: "A later version took its place (vervangen).",
    TERMINATED: "Its agreement ended by notice (opgezegd).",
    EXPIRED: "Its agreement ran out (afgelopen).",
  },
});

export const CollaborationActEnum = declareEnum<AgreementAct>({
  name: "CollaborationAgreementAct",
  description: "What can be done with a collaboration agreement (handeling).",
  values: {
    DRAFT_AMENDMENT: "Draft an amendment (wijziging opstellen).",
    GIVE_NOTICE: "Give notice (opzeggen).",
    PUBLISH: "Publish it (publiceren).",
    COMMENT: "Comment on a provision (opmerken).",
    PROPOSE_BUDGET: "Propose the budget of a year (budget voorstellen).",
  },
  audiences: PARTICIPANTS,
});

export const BargainingSideEnum = declareEnum<BargainingSide>({
  name: "BargainingSide",
  description: "A side of the table: tenants' organisations can bargain as one (kant).",
  values: {
    LANDLORD: "The landlord (verhuurder).",
    TENANTS: "The tenants' organisations (huurdersorganisaties).",
  },
  audiences: PARTICIPANTS,
});
