import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { FieldResolver, Int, Root, Ctx, Resolver } from "type-graphql";
import { PARTICIPANTS, isParty, PARTIES } from "../../authorisation/audience.js";
import { persons } from "../../organisation/organisation.kept.js";
import { PersonType } from "../../organisation/organisation.type.js";
import { relationsOf, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import { holidaysOf } from "../../holidays/holiday.queries.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import type { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { adviceProcedures } from "../procedure/procedure.reads.js";
import type { ProcedureTerm } from "../procedure/procedure-terms.js";
import { ProcedureTermType } from "../procedure/term.type.js";
import { AgreedRightResolver } from "./agreed-right.resolver.js";
import { answerTermOf } from "./answer-term.js";
import type { InformationRequest } from "./information-request.entity.js";
import { procedureOf, senderOf } from "../procedure/part-relations.js";
import { AdviceProcedureType } from "../procedure/procedure.type.js";
import type { RequestVersion } from "./request-version.entity.js";
import {
  listRequestVersionsOf,
  listDocumentsOf,
  listInformationRequestsOf,
  listExtensionsOf,
  requestVersions,
} from "./request.reads.js";
import {
  RequestVersionType,
  AdviceDocumentType,
  InformationRequestType,
  TermExtensionType,
} from "./request.type.js";

/** The fields of a procedure that show its request. */
const requestOfProcedure = relationsOf<AdviceProcedure>(() => AdviceProcedureType, {
  requestVersions: {
    type: () => [RequestVersionType],
    description:
      "What the landlord asks: every version you may read, the draft last (versies van de aanvraag).",
    relation: toMany(listRequestVersionsOf, ({ id }: AdviceProcedure) => id),
  },
  documents: {
    type: () => [AdviceDocumentType],
    description:
      "Documents you may read, by reference; also what is withheld, with the ground (stukken).",
    relation: toMany(listDocumentsOf, ({ id }: AdviceProcedure) => id),
  },
  informationRequests: {
    type: () => [InformationRequestType],
    nullable: true,
    audiences: PARTICIPANTS,
    description: "What was asked first, and answered (informatieverzoeken).",
    relation: toMany(listInformationRequestsOf, ({ id }: AdviceProcedure) => id),
  },
  extensions: {
    type: () => [TermExtensionType],
    nullable: true,
    audiences: PARTICIPANTS,
    description: "Later days that were asked for or offered (verlengingen).",
    relation: toMany(listExtensionsOf, ({ id }: AdviceProcedure) => id),
  },
});

@Resolver(() => RequestVersionType)
class RequestVersionResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "1 for the request as first submitted; null while it is a draft, and for who is no " +
      "party: a gap would tell of what is confidential (versie).",
  })
  number(@Root() { number }: RequestVersion, @Ctx() { snapshot }: RequestContext): number | null {
    return isParty(snapshot.viewer.audience) ? number : null;
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "Last day for the advice as the landlord set it, before it was rounded up to a working " +
      "day; null: the shortest term, and for who is no party, because a version that they do " +
      "not read may have set it: see `adviceDueOn` of the procedure (gestelde termijn).",
  })
  adviceDueOn(
    @Root() { adviceDueOn }: RequestVersion,
    @Ctx() { snapshot }: RequestContext,
  ): string | null {
    return isParty(snapshot.viewer.audience) ? adviceDueOn : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What this version adds; null for the first that you may read (aanvulling).",
  })
  async supplement(
    @Root() { supplement, number, procedureId }: RequestVersion,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<string | null> {
    if (supplement === null) return null;
    const versions = await snapshot.loader(listRequestVersionsOf).load(procedureId);
    return versions.some((one) => one.number! < number!) ? supplement : null;
  }
}

@Resolver(() => InformationRequestType)
class InformationRequestResolver {
  @FieldResolver(() => ProcedureTermType, {
    nullable: true,
    description:
      "The term for its answer, and how its last day came about; null: the parties agreed on none " +
      "(termijn voor informatie).",
  })
  async answerTerm(
    @Root() question: InformationRequest,
    @Ctx() { snapshot, language }: RequestContext,
  ): Promise<ProcedureTerm | null> {
    if (question.answerDueOn === null) return null;
    const [procedure, holidays, today] = await Promise.all([
      snapshot.loader(adviceProcedures.find).load(question.procedureId),
      snapshot.loader(holidaysOf).load("holidays"),
      snapshot.loader(findTodayOfSnapshot).load("today"),
    ]);
    return procedure && answerTermOf({ question, procedure, holidays, today, language });
  }
}

const requestVersionRelations = relationsOf<RequestVersion>(() => RequestVersionType, {
  contact: {
    type: () => PersonType,
    nullable: true,
    audiences: PARTIES,
    description: "Whom to ask at the landlord (contactpersoon).",
    relation: toOne(persons.find, ({ contactId }: RequestVersion) => contactId),
  },
});

const informationRequestRelations = relationsOf<InformationRequest>(() => InformationRequestType, {
  requestVersion: {
    type: () => RequestVersionType,
    nullable: true,
    description:
      "The version of the request that the answer or supplement made; null: none (aanvulling).",
    relation: toOne(
      requestVersions.find,
      ({ requestVersionId }: InformationRequest) => requestVersionId,
    ),
  },
});

export const requestResolvers = [
  AgreedRightResolver,
  requestOfProcedure,
  RequestVersionResolver,
  InformationRequestResolver,
  requestVersionRelations,
  informationRequestRelations,
  ...[
    () => RequestVersionType,
    () => AdviceDocumentType,
    () => InformationRequestType,
    () => TermExtensionType,
  ].map(procedureOf),
  ...[() => InformationRequestType, () => TermExtensionType].map(senderOf),
] as const;
