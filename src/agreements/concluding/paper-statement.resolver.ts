import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MEMBERS } from "../../authorisation/audience.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { relationsOf, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import type { Agreement } from "../agreement/agreement.entity.js";
import { agreementParties, agreements } from "../agreement/agreement.reads.js";
import { AgreementPartyType, PerformanceAgreementType } from "../agreement/agreement.type.js";
import type { AgreementProposal } from "./concluding.entity.js";
import { agreementProposals } from "./concluding.reads.js";
import { AgreementProposalType } from "./concluding.type.js";
import type { PaperStatementAct, PaperStatementStatus } from "./on-paper.enums.js";
import { isAnswerable, isHeld, isRefusable } from "./paper-statement-in-hand.js";
import type { PaperStatement } from "./paper-statement.entity.js";
import { statementLifecycle, statusOfStatement } from "./paper-statement.lifecycle.js";
import { listStatementsOf, listStatementsOfProposal } from "./paper-statement.reads.js";
import {
  PaperStatementActEnum,
  PaperStatementStatusEnum,
  PaperStatementType,
} from "./paper-statement.type.js";

@Resolver(() => PaperStatementType)
class PaperStatementResolver {
  @FieldResolver(() => PaperStatementStatusEnum, { description: "Where it stands (status)." })
  status(@Root() statement: PaperStatement): PaperStatementStatus {
    return statusOfStatement(statement);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "Whether it accepts the proposal; null: it answers none (aanvaard).",
  })
  isAcceptance(@Root() { accepted }: PaperStatement): boolean | null {
    return accepted;
  }

  @FieldResolver(() => [PaperStatementActEnum], {
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  allowedActs(
    @Root() statement: PaperStatement,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<PaperStatementAct[]> {
    const { organisationId, municipalityId, agreementId, proposalId, partyId } = statement;
    const agreement = () => snapshot.loader(agreements.find).load(agreementId);
    return statementLifecycle.allowed(snapshot.viewer, {
      subject: { organisationId, municipalityId, status: statusOfStatement(statement) },
      partyIds: async () => (await agreement())?.partyIds ?? [],
      isOpen: async () => {
        if (partyId)
          return isRefusable(
            (await agreement())!,
            (await snapshot.loader(agreementParties.find).load(partyId))!,
          );
        if (!proposalId) return isHeld((await agreement())!);
        const proposal = await snapshot.loader(agreementProposals.find).load(proposalId);
        return isAnswerable(proposal!);
      },
    });
  }
}

const statementRelations = relationsOf<PaperStatement>(() => PaperStatementType, {
  organisation: {
    type: () => OrganisationType,
    nullable: true,
    description: "Whose statement it is (organisatie).",
    relation: toOne(organisations.find, ({ memberId }: PaperStatement) => memberId),
  },
  agreement: {
    type: () => PerformanceAgreementType,
    nullable: true,
    description: "The agreement that it is about (afspraken).",
    relation: toOne(agreements.find, ({ agreementId }: PaperStatement) => agreementId),
  },
  proposal: {
    type: () => AgreementProposalType,
    nullable: true,
    description: "The proposal that it answers; null: none (voorstel).",
    relation: toOne(agreementProposals.find, ({ proposalId }: PaperStatement) => proposalId),
  },
  party: {
    type: () => AgreementPartyType,
    nullable: true,
    description: "The party that refuses to sign by it; null: it refuses nothing (partij).",
    relation: toOne(agreementParties.find, ({ partyId }: PaperStatement) => partyId),
  },
  recordedBy: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who recorded it (vastgelegd door).",
    relation: toOne(organisations.find, ({ organisationId }: PaperStatement) => organisationId),
  },
  confirmedBy: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who confirmed it (bevestigd door).",
    relation: toOne(organisations.find, ({ confirmedById }: PaperStatement) => confirmedById),
  },
});

const statementsOfProposal = relationsOf<AgreementProposal>(() => AgreementProposalType, {
  statementsOnPaper: {
    type: () => [PaperStatementType],
    nullable: true,
    description: "What was recorded on paper in answer to it (antwoorden op papier).",
    relation: toMany(listStatementsOfProposal, ({ id }: AgreementProposal) => id),
  },
});

const statementsOfAgreement = relationsOf<Agreement>(() => PerformanceAgreementType, {
  statementsOnPaper: {
    type: () => [PaperStatementType],
    nullable: true,
    audiences: MEMBERS,
    description: "What parties without a log-in said on paper (verklaringen op papier).",
    relation: toMany(listStatementsOf, ({ id }: Agreement) => id),
  },
});

export const paperStatementResolvers = [
  PaperStatementResolver,
  statementRelations,
  statementsOfProposal,
  statementsOfAgreement,
] as const;
