import { Field, InputType, Int, ObjectType } from "type-graphql";
import { EVERYONE, MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type {
  AgreementProposalAct,
  AgreementProposalKind,
  AgreementProposalStatus,
} from "../agreements.enums.js";
import type { SignatureAct, SignatureStatus } from "./on-paper.enums.js";

export const ProposalKindEnum = declareEnum<AgreementProposalKind>({
  name: "AgreementProposalKind",
  description: "What one party proposes to all others (soort voorstel).",
  values: {
    FINAL_CONCEPT: "To fix the text for signing (concept vaststellen).",
    REOPENING:
      "To negotiate again what only some signed; all who signed answer, and their signatures " +
      "become void (heropening).",
    AMENDMENT: "A new edition (wijziging).",
    HARDSHIP: "A new edition, because it is unreasonable for the proposer (hardheid).",
    TERMINATION: "To end the agreement (beëindiging).",
    CLOSING: "To close it after its time (afsluiting).",
  },
  audiences: MEMBERS,
});

export const ProposalStatusEnum = declareEnum<AgreementProposalStatus>({
  name: "AgreementProposalStatus",
  description: "Where a proposal stands (status).",
  values: {
    OPEN: "Signatories still have to answer (open).",
    ACCEPTED: "All who have to answer accepted, here or on paper (aanvaard).",
    REJECTED: "A signatory rejected it, with a reason (verworpen).",
    WITHDRAWN: "Who made it took it back (ingetrokken).",
    OVERTAKEN:
      "It ended by itself: the agreement is no more what it was made about: amended, evaluated, " +
      "signed by all or ended (achterhaald).",
  },
  audiences: MEMBERS,
});

export const ProposalActEnum = declareEnum<AgreementProposalAct>({
  name: "AgreementProposalAct",
  description: "What can be done with a proposal (handeling).",
  values: {
    ACCEPT: "Accept it (aanvaarden).",
    REJECT: "Reject it (verwerpen).",
    WITHDRAW: "Take it back (intrekken).",
    RECORD_PAPER_CONSENT: "Record an answer on paper (antwoord op papier vastleggen).",
  },
  audiences: MEMBERS,
});

export const SignatureStatusEnum = declareEnum<SignatureStatus>({
  name: "AgreementSignatureStatus",
  description: "Where a signature stands (status).",
  values: {
    UNCONFIRMED: "On paper, and no other party has confirmed it (niet bevestigd).",
    GIVEN: "Given (gegeven).",
    VOIDED:
      "Void: negotiation was reopened, or it was rejected or taken back before it was confirmed " +
      "(vervallen).",
  },
});

export const SignatureActEnum = declareEnum<SignatureAct>({
  name: "AgreementSignatureAct",
  description: "What can be done with a signature on paper (handeling).",
  values: {
    CONFIRM: "Confirm that it was given (bevestigen).",
    REJECT: "Say that it was not (verwerpen).",
    WITHDRAW: "Take back what you recorded (vastlegging intrekken).",
  },
  audiences: MEMBERS,
});

@ObjectType("AgreementProposal", {
  simpleResolvers: true,
  description: "What one party of an agreement proposes to all others (voorstel).",
})
@VisibleTo(...MEMBERS)
export class AgreementProposalType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => ProposalKindEnum, { description: "What is proposed (soort)." })
  kind!: AgreementProposalKind;
  @Field(() => ProposalStatusEnum, { description: "Where it stands (status)." })
  status!: AgreementProposalStatus;
  @Field(() => String, { nullable: true, description: "On which ground (grond)." })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: "A file that goes with it: its address." })
  fileUrl!: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256 of that file, in hexadecimal." })
  fileSha256!: string | null;
  @Field(() => GraphQLLocalDate, { description: "When it was made (gedaan op)." })
  madeOn!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was accepted, rejected, withdrawn or overtaken (besloten op).",
  })
  decidedOn!: string | null;
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
  agreementId!: string;
  organisationId!: string;
  ledToId!: string | null;
}

@ObjectType("AgreementConsent", {
  simpleResolvers: true,
  description: "What a signatory answers to a proposal (antwoord op een voorstel).",
})
@VisibleTo(...MEMBERS)
export class AgreementConsentType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Boolean, { description: "Whether it accepts (aanvaard)." }) accepted!: boolean;
  @Field(() => String, { nullable: true, description: "Why not (reden)." }) reason!: string | null;
  @Field(() => GraphQLLocalDate, { description: "When it was given (gegeven op)." })
  givenOn!: string;
  proposalId!: string;
  organisationId!: string;
}

@ObjectType("Signer", {
  simpleResolvers: true,
  description: "Somebody who signs for a party (ondertekenaar).",
})
@VisibleTo(...EVERYONE)
export class SignerType {
  @Field(() => String, { description: "Name (naam)." }) name!: string;
  @Field(() => String, { description: "In which capacity, that day (functie)." })
  capacity!: string;
}

@InputType("SignerInput", { description: "Somebody who signs for a party (ondertekenaar)." })
@VisibleTo(...MEMBERS)
export class SignerInput {
  @Field(() => String, { description: "Name, at most 200 characters (naam)." }) name!: string;
  @Field(() => String, { description: "In which capacity, that day (functie)." })
  capacity!: string;
}

@ObjectType("AgreementSignature", {
  simpleResolvers: true,
  description: "A signature of a party on the content of a part; never edited (handtekening).",
})
@VisibleTo(...EVERYONE)
export class AgreementSignatureType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => GraphQLLocalDate, { description: "When it was given (getekend op)." })
  signedOn!: string;
  @Field(() => String, {
    description: "The SHA-256 of the content that it is on, in hexadecimal (hash).",
  })
  signedHash!: string;
  @Field(() => String, {
    description:
      "The SHA-256 of what it says: on which content, who signs, and what is left out, in " +
      "hexadecimal. Keep it: nobody changes the signature without changing it (hash).",
  })
  hash!: string;
  @Field(() => [String], {
    description: "Codes of themes that it does not cover (uitgezonderde thema's).",
  })
  excludedThemes!: string[];
  @Field(() => String, {
    nullable: true,
    description: "A reservation that goes with it (voorbehoud).",
  })
  reservation!: string | null;
  @Field(() => Boolean, { description: "Whether it was given on paper (op papier)." })
  onPaper!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "Where the signed paper is: an https address (bewijs).",
  })
  @VisibleTo(...MEMBERS)
  evidenceUrl!: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256 of that file, in hexadecimal." })
  @VisibleTo(...MEMBERS)
  evidenceSha256!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When another party confirmed the paper (bevestigd op).",
  })
  confirmedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Since when it is void (vervallen op).",
  })
  voidedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Why it is void (reden)." })
  @VisibleTo(...MEMBERS)
  voidReason!: string | null;
  version!: number;
  agreementId!: string;
  partId!: string;
  partyId!: string;
  memberId!: string;
  excludedCommitmentIds!: string[];
  confirmedById!: string | null;
}
