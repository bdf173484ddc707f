import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { adviceProcedures } from "../../advice/procedure/procedure.reads.js";
import { AdviceProcedureType } from "../../advice/procedure/procedure.type.js";
import { relationsOf, toKnown, toMany, toOne } from "../../reads/relations.js";
import { DIFFERENCE_COMPLEXITY, TextChange, wordDifference } from "../../reads/word-difference.js";
import type { RequestContext } from "../../request-context.js";
import {
  CommitmentAnswerType,
  CommitmentTermsType,
  CommitmentTextType,
  ReservedToType,
} from "./commitment-text.type.js";
import type {
  CommitmentAnswer,
  CommitmentTerms,
  CommitmentText,
  ReservedTo,
} from "./commitment.entity.js";
import {
  commitments,
  commitmentTexts,
  listAnswersOfText,
  listTextsOfCommitment,
} from "./commitment.reads.js";
import { CommitmentType } from "./commitment.type.js";

@Resolver(() => CommitmentTextType)
class CommitmentTextResolver {
  @FieldResolver(() => CommitmentTermsType, {
    description: "What it says beside its text (voorwaarden).",
  })
  commitmentTerms(@Root() { terms }: CommitmentText): CommitmentTerms {
    return terms;
  }

  @FieldResolver(() => [TextChange], {
    complexity: DIFFERENCE_COMPLEXITY,
    description:
      "What it changes, word by word, in the text that was sent before it; for a draft the last " +
      "one that was sent; a first text is new throughout (verschil).",
  })
  async changes(
    @Root() { commitmentId, number, text }: CommitmentText,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<TextChange[]> {
    const texts = await snapshot.loader(listTextsOfCommitment).load(commitmentId);
    const earlier = texts.filter(
      (one) => one.number !== null && (number === null || one.number < number),
    );
    return wordDifference(earlier.at(-1)?.text ?? "", text);
  }
}

@Resolver(() => CommitmentTermsType)
class CommitmentTermsResolver {
  @FieldResolver(() => [ReservedToType], {
    description: "What it reserves the commitment to (voorbehouden).",
  })
  reservations(@Root() { reservations }: CommitmentTerms): readonly ReservedTo[] {
    return reservations;
  }
}

const ofText = relationsOf<CommitmentText>(() => CommitmentTextType, {
  commitment: {
    type: () => CommitmentType,
    nullable: true,
    description: "The commitment (afspraak).",
    relation: toOne(commitments.find, ({ commitmentId }: CommitmentText) => commitmentId),
  },
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who wrote it (door).",
    relation: toOne(organisations.find, ({ organisationId }: CommitmentText) => organisationId),
  },
  answers: {
    type: () => [CommitmentAnswerType],
    nullable: true,
    description: "What was answered to it (antwoorden).",
    relation: toMany(listAnswersOfText, ({ id }: CommitmentText) => id),
  },
});

const ofTerms = relationsOf<CommitmentTerms>(() => CommitmentTermsType, {
  lead: {
    type: () => OrganisationType,
    nullable: true,
    description: "The party that takes the lead (trekker).",
    relation: toOne(organisations.find, ({ leadId }: CommitmentTerms) => leadId),
  },
  others: {
    type: () => [OrganisationType],
    description: "The parties that do it with the lead (andere partijen).",
    relation: toKnown(organisations.find, ({ otherIds }: CommitmentTerms) => otherIds),
  },
  appliesTo: {
    type: () => [OrganisationType],
    description: "The parties that it holds for; empty: all of the part (geldt voor).",
    relation: toKnown(organisations.find, ({ appliesToIds }: CommitmentTerms) => appliesToIds),
  },
});

const ofReservedTo = relationsOf<ReservedTo>(() => ReservedToType, {
  procedure: {
    type: () => AdviceProcedureType,
    nullable: true,
    description: "The procedure that it waits for, if you may read it (adviesprocedure).",
    relation: toOne(adviceProcedures.find, ({ procedureId }: ReservedTo) => procedureId),
  },
});

const ofAnswer = relationsOf<CommitmentAnswer>(() => CommitmentAnswerType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who answered (door).",
    relation: toOne(organisations.find, ({ organisationId }: CommitmentAnswer) => organisationId),
  },
  answered: {
    type: () => CommitmentTextType,
    nullable: true,
    description: "The text that is answered (tekst).",
    relation: toOne(commitmentTexts.find, ({ textId }: CommitmentAnswer) => textId),
  },
});

export const commitmentTextResolvers = [
  CommitmentTextResolver,
  CommitmentTermsResolver,
  ofText,
  ofTerms,
  ofReservedTo,
  ofAnswer,
] as const;
