import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { EVERYONE, MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { ID } from "../../graphql/scalars.js";
import { municipalities, organisations } from "../../organisation/organisation.kept.js";
import { MunicipalityType, OrganisationType } from "../../organisation/organisation.type.js";
import { relationsOf, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import { BTIV_SUBJECTS } from "../agreements.enums.js";
import type { AgreementCycle } from "../cycle/agreement-cycle.entity.js";
import { AgreementCycleType } from "../cycle/agreement-cycle.type.js";
import { agreementCycles } from "../cycle/cycle.reads.js";
import type { Bid, BidReaction } from "./bid.entity.js";
import type { BidAct } from "../agreements.enums.js";
import { bidLifecycle } from "./bid.lifecycle.js";
import { bids, listBidsOf, listReactionsOf } from "./bid.reads.js";
import {
  BidActEnum,
  BidReactionType,
  BidType,
  BtivAnswerType,
  FileReferenceType,
} from "./bid.type.js";

@Resolver(() => BidType)
class BidResolver {
  @Query(() => BidType, {
    nullable: true,
    description: "One bid; null when there is none with this id that you may know of (bod).",
  })
  @VisibleTo(...EVERYONE)
  bid(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Bid | null> {
    return snapshot.loader(bids.find).load(id);
  }

  @FieldResolver(() => [BtivAnswerType], {
    description: "What it says of the six subjects of Btiv art. 39, in their order (onderwerpen).",
  })
  subjects(@Root() { subjects }: Bid): BtivAnswerType[] {
    return BTIV_SUBJECTS.flatMap((subject) => {
      const text = subjects[subject];
      return text === undefined ? [] : [{ subject, text }];
    });
  }

  @FieldResolver(() => [FileReferenceType], {
    description: "Documents that go with it, by reference (stukken).",
  })
  files(@Root() { documents }: Bid): FileReferenceType[] {
    return documents;
  }

  @FieldResolver(() => [BidActEnum], {
    nullable: true,
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  @VisibleTo(...MEMBERS)
  async allowedActs(@Root() bid: Bid, @Ctx() { snapshot }: RequestContext): Promise<BidAct[]> {
    const { viewer } = snapshot;
    const cycle = await snapshot.loader(agreementCycles.find).load(bid.cycleId);
    if (!cycle) return [];
    const { status, organisationId, municipalityId, text, subjects, number } = bid;
    return bidLifecycle.allowed(viewer, {
      subject: { status, organisationId, municipalityId, text, subjects, number, cycle },
      async lastNumber() {
        const all = await snapshot.loader(listBidsOf).load(bid.cycleId);
        return Math.max(0, ...all.map(({ number }) => number ?? 0));
      },
      async hasReacted() {
        const reactions = await snapshot.loader(listReactionsOf).load(bid.id);
        return reactions.some(({ organisationId }) => organisationId === viewer.organisationId);
      },
    });
  }
}

const bidRelations = relationsOf<Bid>(() => BidType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "The landlord that bids (bieder).",
    relation: toOne(organisations.find, ({ organisationId }: Bid) => organisationId),
  },
  municipality: {
    type: () => MunicipalityType,
    nullable: true,
    description: "The municipality (gemeente).",
    relation: toOne(municipalities.find, ({ municipalityId }: Bid) => municipalityId),
  },
  cycle: {
    type: () => AgreementCycleType,
    nullable: true,
    audiences: MEMBERS,
    description: "The cycle it is for (cyclus).",
    relation: toOne(agreementCycles.find, ({ cycleId }: Bid) => cycleId),
  },
  reactions: {
    type: () => [BidReactionType],
    nullable: true,
    audiences: MEMBERS,
    description: "What was answered to it (reacties).",
    relation: toMany(listReactionsOf, ({ id }: Bid) => id),
  },
});

/** What a cycle shows of its bids. */
const bidsOfCycle = relationsOf<AgreementCycle>(() => AgreementCycleType, {
  bids: {
    type: () => [BidType],
    description: "The bids you may read, those that were submitted first (biedingen).",
    relation: toMany(listBidsOf, ({ id }: AgreementCycle) => id),
  },
});

const reactionRelations = relationsOf<BidReaction>(() => BidReactionType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who answered (door).",
    relation: toOne(organisations.find, ({ organisationId }: BidReaction) => organisationId),
  },
  bid: {
    type: () => BidType,
    nullable: true,
    description: "The bid that is answered (bod).",
    relation: toOne(bids.find, ({ bidId }: BidReaction) => bidId),
  },
});

export const bidResolvers = [BidResolver, bidRelations, bidsOfCycle, reactionRelations] as const;
