import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { EVERYONE, MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { ID } from "../../graphql/scalars.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { relationsOf, toKnown, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import type { Agreement, AgreementPart } from "../agreement/agreement.entity.js";
import { findKnownParts } from "../agreement/agreement-facts.js";
import { agreementParties, agreementParts, agreements } from "../agreement/agreement.reads.js";
import {
  AgreementPartType,
  AgreementPartyType,
  PerformanceAgreementType,
} from "../agreement/agreement.type.js";
import type { AgreementProposalAct } from "../agreements.enums.js";
import { commitments } from "../commitment/commitment.reads.js";
import { CommitmentType } from "../commitment/commitment.type.js";
import type {
  AgreementConsent,
  AgreementProposal,
  AgreementSignature,
} from "./concluding.entity.js";
import {
  agreementProposals,
  listConsentsOf,
  listProposalsOf,
  listSignaturesOfPart,
} from "./concluding.reads.js";
import {
  AgreementConsentType,
  AgreementProposalType,
  AgreementSignatureType,
  ProposalActEnum,
  SignatureActEnum,
  SignatureStatusEnum,
  SignerType,
} from "./concluding.type.js";
import type { SignatureAct, SignatureStatus } from "./on-paper.enums.js";
import { paperStatementResolvers } from "./paper-statement.resolver.js";
import { findAnswers } from "./proposal-in-hand.js";
import { proposalLifecycle } from "./proposal.lifecycle.js";
import { signatureHashOf } from "./place-signature.js";
import { signatureLifecycle, statusOfSignature } from "./signature.lifecycle.js";
import { isIntact } from "./signed-content.js";
import { versionOf } from "../agreement/told-version.js";

@Resolver(() => AgreementProposalType)
class ProposalResolver {
  @Query(() => AgreementProposalType, {
    nullable: true,
    description: "One proposal; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...MEMBERS)
  agreementProposal(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<AgreementProposal | null> {
    return snapshot.loader(agreementProposals.find).load(id);
  }

  @FieldResolver(() => [OrganisationType], {
    nullable: true,
    description: "Who still has to answer, here or on paper (wacht op).",
  })
  async awaiting(
    @Root() { id, status }: AgreementProposal,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<object[]> {
    if (status !== "OPEN") return [];
    const { awaiting } = await snapshot.loader(findAnswers).load(id);
    return snapshot.loadKnown(organisations.find, awaiting);
  }

  @FieldResolver(() => [ProposalActEnum], {
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  allowedActs(
    @Root() proposal: AgreementProposal,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<AgreementProposalAct[]> {
    return proposalLifecycle.allowed(snapshot.viewer, {
      subject: proposal,
      known: () => snapshot.loader(findAnswers).load(proposal.id),
    });
  }
}

@Resolver(() => AgreementSignatureType)
class SignatureResolver {
  @FieldResolver(() => SignatureStatusEnum, { description: "Where it stands (status)." })
  status(@Root() signature: AgreementSignature): SignatureStatus {
    return statusOfSignature(signature);
  }

  @FieldResolver(() => [SignerType], { description: "Who signed for the party (ondertekenaars)." })
  signers(@Root() { signers }: AgreementSignature): SignerType[] {
    return signers;
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether it stands on what the part says now: it was given, is not void, and not one " +
      "character of what it covers, or of what it says itself, was changed (geldig).",
  })
  async isValid(
    @Root() signature: AgreementSignature,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<boolean> {
    if (statusOfSignature(signature) !== "GIVEN") return false;
    if (signatureHashOf(signature) !== signature.hash) return false;
    const part = await snapshot.loader(agreementParts.find).load(signature.partId);
    return (
      part !== null && part.contentHash === signature.signedHash && (await isIntact(snapshot, part))
    );
  }

  @FieldResolver(() => [SignatureActEnum], {
    nullable: true,
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  @VisibleTo(...MEMBERS)
  allowedActs(
    @Root() signature: AgreementSignature,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<SignatureAct[]> {
    const { organisationId, municipalityId, agreementId, partyId } = signature;
    const agreement = () => snapshot.loader(agreements.find).load(agreementId);
    return signatureLifecycle.allowed(snapshot.viewer, {
      subject: { organisationId, municipalityId, partyId, status: statusOfSignature(signature) },
      partyIds: async () => (await agreement())?.partyIds ?? [],
      agreementStatus: async () => (await agreement())!.status,
      known: () => snapshot.loader(findKnownParts).load(agreementId),
    });
  }
}

@Resolver(() => AgreementPartType)
class IntactResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether what the part consists of is still what was fixed for signing; null: nothing is " +
      "fixed (ongewijzigd).",
  })
  @VisibleTo(...EVERYONE)
  async isIntact(
    @Root() part: AgreementPart,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<boolean | null> {
    return part.content === null ? null : isIntact(snapshot, part);
  }
}

const proposalRelations = relationsOf<AgreementProposal>(() => AgreementProposalType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who made it (door).",
    relation: toOne(organisations.find, ({ organisationId }: AgreementProposal) => organisationId),
  },
  agreement: {
    type: () => PerformanceAgreementType,
    nullable: true,
    description: "The agreement that it is about (afspraken).",
    relation: toOne(agreements.find, ({ agreementId }: AgreementProposal) => agreementId),
  },
  ledTo: {
    type: () => PerformanceAgreementType,
    nullable: true,
    description: "The new edition that it led to (leidde tot).",
    relation: toOne(agreements.find, ({ ledToId }: AgreementProposal) => ledToId),
  },
  consents: {
    type: () => [AgreementConsentType],
    description: "What signatories answered, in that order (antwoorden).",
    relation: toMany(listConsentsOf, ({ id }: AgreementProposal) => id),
  },
});

const consentRelations = relationsOf<AgreementConsent>(() => AgreementConsentType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who answered (door).",
    relation: toOne(organisations.find, ({ organisationId }: AgreementConsent) => organisationId),
  },
  proposal: {
    type: () => AgreementProposalType,
    nullable: true,
    description: "What it answers (voorstel).",
    relation: toOne(agreementProposals.find, ({ proposalId }: AgreementConsent) => proposalId),
  },
});

const signatureRelations = relationsOf<AgreementSignature>(() => AgreementSignatureType, {
  organisation: {
    type: () => OrganisationType,
    nullable: true,
    description: "The organisation that signed (organisatie).",
    relation: toOne(organisations.find, ({ memberId }: AgreementSignature) => memberId),
  },
  party: {
    type: () => AgreementPartyType,
    nullable: true,
    description: "The party whose signature it is (partij).",
    relation: toOne(agreementParties.find, ({ partyId }: AgreementSignature) => partyId),
  },
  part: {
    type: () => AgreementPartType,
    nullable: true,
    description: "The part that was signed (onderdeel).",
    relation: toOne(agreementParts.find, ({ partId }: AgreementSignature) => partId),
  },
  excludedCommitments: {
    type: () => [CommitmentType],
    description: "Commitments that it does not cover (uitgezonderde afspraken).",
    relation: toKnown(
      commitments.find,
      ({ excludedCommitmentIds }: AgreementSignature) => excludedCommitmentIds,
    ),
  },
  recordedBy: {
    type: () => OrganisationType,
    nullable: true,
    audiences: MEMBERS,
    description: "Who recorded it: for a paper another one than who signed (vastgelegd door).",
    relation: toOne(organisations.find, ({ organisationId }: AgreementSignature) => organisationId),
  },
  confirmedBy: {
    type: () => OrganisationType,
    nullable: true,
    audiences: MEMBERS,
    description: "Who confirmed the paper (bevestigd door).",
    relation: toOne(organisations.find, ({ confirmedById }: AgreementSignature) => confirmedById),
  },
});

const proposalsOfAgreement = relationsOf<Agreement>(() => PerformanceAgreementType, {
  proposalsToParties: {
    type: () => [AgreementProposalType],
    nullable: true,
    audiences: MEMBERS,
    description: "What was proposed to all its parties, in that order (voorstellen).",
    relation: toMany(listProposalsOf, ({ id }: Agreement) => id),
  },
});

const signaturesOfPart = relationsOf<AgreementPart>(() => AgreementPartType, {
  signatures: {
    type: () => [AgreementSignatureType],
    description: "Signatures on it, those that are void included (handtekeningen).",
    relation: toMany(listSignaturesOfPart, ({ id }: AgreementPart) => id),
  },
});

export const concludingResolvers = [
  ProposalResolver,
  SignatureResolver,
  IntactResolver,
  proposalRelations,
  consentRelations,
  signatureRelations,
  proposalsOfAgreement,
  signaturesOfPart,
  ...paperStatementResolvers,
  versionOf(() => AgreementSignatureType),
] as const;
