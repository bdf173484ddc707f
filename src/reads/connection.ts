import {
  Args,
  ArgsType,
  type ClassType,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { EVERYONE, VisibleTo, type Audience } from "../authorisation/audience.js";
import { BadUserInput } from "../errors.js";
import { declareEnum } from "../graphql/enums.js";
import type { TellingComplexity } from "../graphql/plan.js";
import { partsOf } from "../graphql/query-cost.js";
import { AggregateType, GroupPageType } from "./group.type.js";
import {
  aggregateComplexity,
  type AskedGroups,
  type Groupable,
  groupsComplexity,
  refuseGroups,
  type WholeList,
} from "./group-input.js";

export const DEFAULT_PAGE = 50;
const MAX_PAGE = 200;
const RANGE = `from 1 to ${MAX_PAGE}`;

/** The argument `first` where there is no `last`: of the change log and of histories. */
export const FIRST = { defaultValue: DEFAULT_PAGE, description: `How many at most, ${RANGE}.` };

/** The one rule on page sizes, for every list, history and log. @throws BAD_USER_INPUT. */
export function refusePageSize(size: number, argument: "first" | "last" = "first"): void {
  if (size < 1 || size > MAX_PAGE)
    throw new BadUserInput(`${argument} must be ${RANGE}.`, {
      argument,
      minimum: 1,
      maximum: MAX_PAGE,
    });
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      `How many from the start, or after \`after\`, ${RANGE}; ${DEFAULT_PAGE} when neither ` +
      `\`first\` nor \`last\` is given.`,
  })
  first?: number | null;
  @Field(() => String, {
    nullable: true,
    description: "The cursor of an edge or of `pageInfo.endCursor`: go on behind it.",
  })
  after?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: `How many from the end, or before \`before\`, ${RANGE}.`,
  })
  last?: number | null;
  @Field(() => String, {
    nullable: true,
    description: "The cursor of an edge or of `pageInfo.startCursor`: go back from it.",
  })
  before?: string | null;
}

export const OrderDirectionEnum = declareEnum({
  name: "OrderDirection",
  description: "Up or down.",
  values: {
    ASC: "From small to large.",
    DESC: "From large to small.",
  },
});

@ObjectType("PageInfo", {
  simpleResolvers: true,
  description: "Where a page stands in its list (Relay).",
})
@VisibleTo(...EVERYONE)
export class PageInfoType {
  @Field(() => Boolean, { description: "Whether more follows." }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: "Whether more goes before." }) hasPreviousPage!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "The cursor of the first edge; null on an empty page.",
  })
  startCursor!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The cursor of the last edge; null on an empty page.",
  })
  endCursor!: string | null;
}

/** A page of a list, as its connection answers it. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfoType;
}

/** A page that can also tell about the whole list, when that is asked. */
export interface CountedPage<T> extends Page<T> {
  readonly whole: WholeList;
}

/**
 * Makes the Relay types of a list: an edge and a connection with `totalCount`, and the resolver
 * that counts only when it is selected.
 */
export function declareConnection({
  name,
  description,
  node,
  audiences,
  groups,
}: {
  name: string;
  description: string;
  node: () => ClassType;
  audiences: readonly Audience[];
  /** By what the whole list can be grouped, and what can be measured. */
  groups?: Groupable;
}) {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One place in a list of ${name}.`,
  })
  @VisibleTo(...audiences)
  class Edge {
    @Field(() => String, {
      description: "Hand it to `after` or `before`; valid under the same order only.",
    })
    cursor!: string;
    @Field(node, { description: "What stands in that place." }) node!: object;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description })
  @VisibleTo(...audiences)
  class Connection {
    @Field(() => [Edge], { description: "The places of this page, in order." }) edges!: Edge[];
    @Field(() => [node()], { description: "The edges' nodes, for who needs no cursors." })
    nodes!: object[];
    @Field(() => PageInfoType, { description: "Where this page stands in the list." })
    pageInfo!: PageInfoType;
  }

  @Resolver(() => Connection)
  class WholeResolver {
    @FieldResolver(() => Int, {
      description: "How many there are for you, whatever the page. Counted only when asked.",
    })
    totalCount(@Root() { whole }: CountedPage<unknown>): Promise<number> {
      return whole.count();
    }
  }
  return {
    Connection,
    resolvers: [WholeResolver, ...(groups ? [groupsOf(Connection, groups)] : [])] as const,
  };
}

/** Makes the resolver of what is told about the whole list that a connection is a page of. */
function groupsOf(Connection: ClassType, { fields, GroupsArgs, AggregateArgs }: Groupable) {
  @Resolver(() => Connection)
  class GroupsResolver {
    @FieldResolver(() => AggregateType, {
      complexity: aggregateComplexity,
      description: "Figures about all that there is for you, whatever the page (kengetallen).",
    })
    aggregate(
      @Root() { whole }: CountedPage<unknown>,
      @Args(() => AggregateArgs) { of }: { of?: string | null },
    ): Promise<AggregateType> {
      return whole.aggregate(of);
    }

    @FieldResolver(() => GroupPageType, {
      complexity: groupsComplexity,
      description:
        "All that there is for you, whatever the page, in groups: of a list each value counts " +
        "once per row, so that such groups may add up to more (groepen).",
    })
    groups(
      @Root() { whole }: CountedPage<unknown>,
      @Args(() => GroupsArgs) asked: AskedGroups,
    ): Promise<GroupPageType> {
      refuseGroups(asked);
      return whole.groups(asked, fields);
    }
  }
  return GroupsResolver;
}

/**
 * The cost of a list: the cost of one node, times the number of nodes that may come, and what is
 * told about the whole list.
 */
export const pageComplexity = Object.assign(
  ({
    args,
    childComplexity,
  }: {
    args: { first?: number | null; last?: number | null };
    childComplexity: number;
  }): number => {
    const { ofRow, apart } = partsOf(childComplexity);
    const rows = Math.min(args.first ?? args.last ?? DEFAULT_PAGE, MAX_PAGE);
    return 1 + rows * Math.max(1, ofRow) + apart;
  },
  { looksAt: ["first", "last"] } satisfies TellingComplexity,
);
