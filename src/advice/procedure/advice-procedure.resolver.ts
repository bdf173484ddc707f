import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  Int,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { EVERYONE, PARTICIPANTS, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { AFTER, liveBatch } from "../../changes/change.resolver.js";
import { ChangeBatchType } from "../../changes/change.type.js";
import type { LiveBatch } from "../../changes/live-operation.js";
import { ChangeHistoryArgs, ChangeHistoryType, historyOf } from "../../changes/history.js";
import { DeliversChanges, deliveredByHub } from "../../changes/selection.js";
import { declareConnection, pageComplexity, PageArgs } from "../../reads/connection.js";
import { GraphQLChangeCursor, ID } from "../../graphql/scalars.js";
import type { RequestContext } from "../../request-context.js";
import { holidaysOf } from "../../holidays/holiday.queries.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import {
  AdviceProcedureFilter,
  AdviceProcedureOrder,
  adviceProcedureGroups,
} from "./procedure.input.js";
import { findPartsOf } from "./procedure-parts.js";
import { listAdviceProcedures } from "./procedure.list.js";
import { adviceProcedures } from "./procedure.reads.js";
import { isSideOf } from "./procedure-steps.js";
import { procedureLifecycles } from "./procedure.lifecycle.js";
import { AdviceProcedureType, ProcedureActEnum, type ProcedureAct } from "./procedure.type.js";

export const AdviceProcedures = declareConnection({
  name: "AdviceProcedure",
  description: "A page of advice procedures (adviesprocedures).",
  node: () => AdviceProcedureType,
  audiences: EVERYONE,
  groups: adviceProcedureGroups,
});

@Resolver(() => AdviceProcedureType)
export class AdviceProcedureResolver {
  @Query(() => AdviceProcedures.Connection, {
    complexity: pageComplexity,
    description:
      "Advice procedures you may see, in your order, else by number, or by day of receipt for " +
      "who sees no numbers; discarded drafts only when the filter names a status " +
      "(adviesprocedures).",
  })
  @VisibleTo(...EVERYONE)
  adviceProcedures(
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => AdviceProcedureFilter, {
      nullable: true,
      description: "Which procedures you want.",
    })
    filter?: AdviceProcedureFilter | null,
    @Arg("order", () => [AdviceProcedureOrder], {
      nullable: true,
      description: "In which order. Always total: equals are ordered by id.",
    })
    order?: AdviceProcedureOrder[] | null,
  ) {
    return listAdviceProcedures(snapshot, { filter, order, page });
  }

  @Query(() => AdviceProcedureType, {
    nullable: true,
    description: "One procedure; null when there is none with this id that you may know of.",
  })
  @VisibleTo(...EVERYONE)
  adviceProcedure(
    @Ctx() { snapshot }: RequestContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<AdviceProcedure | null> {
    return snapshot.loader(adviceProcedures.find).load(id);
  }

  @Subscription(() => ChangeBatchType, {
    subscribe: deliveredByHub,
    description:
      "Changes of advice procedures and their parts that you may see: of one, or of all " +
      "(wijzigingen van adviesprocedures).",
  })
  @VisibleTo(...EVERYONE)
  @DeliversChanges(({ id }) => ({
    topic: "advice",
    subjectId: id == null ? undefined : String(id),
  }))
  adviceProcedureChanged(
    @Ctx() { snapshot }: RequestContext,
    @Root() batch: LiveBatch,
    @Arg("id", () => ID, { nullable: true, description: "Of this procedure; without it, of all." })
    _id?: string | null,
    @Arg("after", () => GraphQLChangeCursor, AFTER)
    _after?: string | null,
  ): Promise<ChangeBatchType> {
    return liveBatch(snapshot, batch);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Year and number, for instance 2022-07; given when it is shared, null while it is a draft (nummer).",
  })
  @VisibleTo(...PARTIES)
  number(@Root() { year, number }: AdviceProcedure): string | null {
    return number === null ? null : `${year}-${String(number).padStart(2, "0")}`;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "For `expectedVersion`; null for who can do nothing with it. A draft that is shared " +
      "goes on from a million, so that it does not tell how often it was edited.",
  })
  @VisibleTo(...PARTICIPANTS)
  version(@Root() procedure: AdviceProcedure, @Ctx() { snapshot }: RequestContext): number | null {
    // It also rises when the two sides exchange something that only they may know of.
    return isSideOf(procedure, snapshot.viewer) ? procedure.version : null;
  }

  @FieldResolver(() => [ProcedureActEnum], {
    description:
      "What you can do with it now; empty when you only read. It names no act that has " +
      "nothing to be done on, or that is refused whatever you say (handelingen).",
  })
  allowedActs(
    @Root() procedure: AdviceProcedure,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<ProcedureAct[]> {
    return procedureLifecycles[procedure.kind].allowed(snapshot.viewer, {
      subject: procedure,
      parts: () => snapshot.loader(findPartsOf).load(procedure.id),
      holidays: () => snapshot.loader(holidaysOf).load("holidays"),
    });
  }

  @FieldResolver(() => ChangeHistoryType, {
    nullable: true,
    description:
      "What happened to it and to its parts, as far as you could see it when it happened, oldest first (geschiedenis).",
  })
  @VisibleTo(...PARTIES)
  history(
    @Root() { id }: AdviceProcedure,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => ChangeHistoryArgs) args: ChangeHistoryArgs,
  ) {
    return historyOf(snapshot, id, args);
  }
}
