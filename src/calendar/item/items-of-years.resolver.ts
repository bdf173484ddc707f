import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { keyOf } from "../../graphql/key-of.js";
import { PageArgs, pageComplexity } from "../../reads/connection.js";
import type { RequestContext } from "../../request-context.js";
import type { CalendarYear } from "../year/calendar-year.entity.js";
import { CalendarYearType } from "../year/year.type.js";
import { CalendarItems } from "./calendar-item.resolver.js";
import { CalendarItemFilter, CalendarItemOrder } from "./item.input.js";
import { listItemsOfYears } from "./item.list.js";

@Resolver(() => CalendarYearType)
export class ItemsOfYearsResolver {
  @FieldResolver(() => CalendarItems.Connection, {
    complexity: pageComplexity,
    description:
      "Its items, in your order, else by number, or by planned period for who sees no " +
      "numbers; without your side's discarded drafts, unless the filter names the status " +
      "DISCARDED (agendapunten).",
  })
  items(
    @Root() { year }: CalendarYear,
    @Ctx() { snapshot }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CalendarItemFilter, {
      nullable: true,
      description: "Which items you want.",
    })
    filter?: CalendarItemFilter | null,
    @Arg("order", () => [CalendarItemOrder], {
      nullable: true,
      description: "In which order. Always total: equals are ordered by id.",
    })
    order?: CalendarItemOrder[] | null,
  ) {
    const list = { filter, order, page };
    return snapshot.loader(listItemsOfYears(list), `items ${keyOf(list)}`).load(year);
  }
}
