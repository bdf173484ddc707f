import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { isParty, PARTICIPANTS, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import { ID } from "../../graphql/scalars.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { relationsOf, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import {
  collaborationAgreements,
  collaborationVersions,
  listVersionsOf,
} from "../agreement/agreement.reads.js";
import {
  CollaborationAgreementType,
  CollaborationVersionType,
} from "../agreement/agreement.type.js";
import type {
  CollaborationAgreement,
  CollaborationVersion,
} from "../agreement/collaboration-agreement.entity.js";
import type { AmendmentAct } from "../collaboration.enums.js";
import { hashOfText } from "../provision/compose.js";
import { areIntact } from "../provision/provision-budget.reads.js";
import { type ChangeInText, ProvisionChangeType } from "../provision/provision-change.type.js";
import { findKnownAmendments } from "./amendment-facts.js";
import type { AmendmentText, CollaborationAmendment } from "./amendment.entity.js";
import { AmendmentActEnum } from "./amendment.enums.js";
import { amendmentLifecycle } from "./amendment.lifecycle.js";
import { amendments, amendmentTexts, listAmendmentsOf, listTextsOf } from "./amendment.reads.js";
import { AmendmentTextType, AmendmentType } from "./amendment.type.js";
import { changesOf, leftOutOf } from "./changes-in-text.js";

@Resolver(() => AmendmentType)
class AmendmentResolver {
  @Query(() => AmendmentType, {
    nullable: true,
    description: "One amendment; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...PARTICIPANTS)
  collaborationAmendment(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<CollaborationAmendment | null> {
    return snapshot.loader(amendments.find).load(id);
  }

  @FieldResolver(() => [AmendmentActEnum], {
    description: "What you can do with it now; empty when you only read (handelingen).",
  })
  allowedActs(
    @Root() amendment: CollaborationAmendment,
    @Ctx() { snapshot, viewer }: RequestContext,
  ): Promise<AmendmentAct[]> {
    return amendmentLifecycle.allowed(viewer, {
      subject: amendment,
      known: async () => (await snapshot.loader(findKnownAmendments).load(amendment.id))!,
    });
  }

  @FieldResolver(() => ChangeHistoryType, {
    nullable: true,
    description:
      "What happened to it and its texts, as far as you could see it when it happened, oldest " +
      "first (geschiedenis).",
  })
  @VisibleTo(...PARTIES)
  history(
    @Root() { id }: CollaborationAmendment,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    return historyOf(snapshot, id, args);
  }
}

@Resolver(() => AmendmentTextType)
class AmendmentTextResolver {
  @FieldResolver(() => [ProvisionChangeType], {
    description: "What it does to which provision, in their order (bepalingen).",
  })
  changes(
    @Root() text: AmendmentText,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<ChangeInText[]> {
    return changesOf(snapshot, text);
  }

  @FieldResolver(() => [ProvisionChangeType], {
    description:
      "Provisions that the text before it changed and that this one leaves as the version that is " +
      "amended has them; `repealed`: that has none (buiten de wijziging gelaten).",
  })
  leftOut(
    @Root() text: AmendmentText,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<ChangeInText[]> {
    return leftOutOf(snapshot, text);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether its hash is that of what it says, for the two parties also of its budgets; null for " +
      "a draft, which has none (ongeschonden).",
  })
  async isIntact(
    @Root()
    { agreementId, partyIds, baseNumber, effectiveOn, provisions, contentHash }: AmendmentText,
    @Ctx() { snapshot, viewer }: RequestContext,
  ): Promise<boolean | null> {
    if (contentHash === null) return null;
    const budgets = provisions.flatMap((one) => (one.repealed ? [] : (one.budget ?? [])));
    if (isParty(viewer.audience) && !(await areIntact(snapshot, budgets))) return false;
    const versions = await snapshot.loader(listVersionsOf).load(agreementId);
    const base = versions.find((one) => one.number === baseNumber);
    return (
      contentHash ===
      hashOfText({
        ...{ agreementId, partyIds, effectiveOn },
        baseHash: base?.contentHash ?? null,
        changes: provisions,
      })
    );
  }
}

const amendmentRelations = relationsOf<CollaborationAmendment>(() => AmendmentType, {
  agreement: {
    type: () => CollaborationAgreementType,
    nullable: true,
    description: "The agreement that it amends, or makes (overeenkomst).",
    relation: toOne(
      collaborationAgreements.find,
      ({ agreementId }: CollaborationAmendment) => agreementId,
    ),
  },
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who drafted it (door).",
    relation: toOne(
      organisations.find,
      ({ organisationId }: CollaborationAmendment) => organisationId,
    ),
  },
  decidedBy: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who agreed to its text last, rejected it or took it back (besloten door).",
    relation: toOne(organisations.find, ({ decidedById }: CollaborationAmendment) => decidedById),
  },
  currentText: {
    type: () => AmendmentTextType,
    nullable: true,
    description: "The text that was sent last; of a draft: the draft (tekst).",
    relation: toOne(
      amendmentTexts.find,
      ({ currentTextId }: CollaborationAmendment) => currentTextId,
    ),
  },
  texts: {
    type: () => [AmendmentTextType],
    description: "Every text that was sent, in their order (teksten).",
    relation: toMany(listTextsOf, ({ id }: CollaborationAmendment) => id),
  },
  madeVersion: {
    type: () => CollaborationVersionType,
    nullable: true,
    description: "The version that it made (versie).",
    relation: toOne(
      collaborationVersions.find,
      ({ versionId }: CollaborationAmendment) => versionId,
    ),
  },
});

const textRelations = relationsOf<AmendmentText>(() => AmendmentTextType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who wrote it (door).",
    relation: toOne(organisations.find, ({ organisationId }: AmendmentText) => organisationId),
  },
});

const amendmentsOfAgreement = relationsOf<CollaborationAgreement>(
  () => CollaborationAgreementType,
  {
    amendments: {
      type: () => [AmendmentType],
      nullable: true,
      audiences: PARTICIPANTS,
      description:
        "The amendments that you may see: those that were proposed, in their order, then your " +
        "drafts (wijzigingsvoorstellen).",
      relation: toMany(listAmendmentsOf, ({ id }: CollaborationAgreement) => id),
    },
  },
);

const amendmentOfVersion = relationsOf<CollaborationVersion>(() => CollaborationVersionType, {
  amendment: {
    type: () => AmendmentType,
    nullable: true,
    audiences: PARTICIPANTS,
    description: "The amendment that made it, if you may see it (wijzigingsvoorstel).",
    relation: toOne(amendments.find, ({ amendmentId }: CollaborationVersion) => amendmentId),
  },
});

export const amendmentResolvers = [
  AmendmentResolver,
  AmendmentTextResolver,
  amendmentRelations,
  textRelations,
  amendmentsOfAgreement,
  amendmentOfVersion,
] as const;
