import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MEMBERS, VisibleTo } from "../../../src/authorisation/audience.js";
import { Related, toMany } from "../../../src/graphql/relations.js";
import type { Organisation } from "../../../src/organisation/organisation.entity.js";
import { OrganisationType } from "../../../src/organisation/organisation.type.js";
import { findTodayOfSnapshot } from "../../../src/persistence/today.js";
import type { RequestContext } from "../../../src/request-context.js";
import type { Pledge } from "./pledge.entity.js";
import { listPledgesOf } from "./pledge.kept.js";
import { type PledgeAct, pledgeLifecycle } from "./pledge.lifecycle.js";
import { PledgeActEnum, PledgeType } from "./pledge.type.js";

const pledgesOf = toMany(listPledgesOf, ({ id }: Organisation) => id);

/** A part that the pilot adds to a neighbour's type. */
@Resolver(() => OrganisationType)
export class OrganisationPledgesResolver {
  @FieldResolver(() => [PledgeType], {
    nullable: true,
    description: "What it has promised (toezeggingen).",
  })
  @Related(pledgesOf)
  @VisibleTo(...MEMBERS)
  pledges(@Root() organisation: Organisation, @Ctx() { snapshot }: RequestContext) {
    return pledgesOf.of(organisation, snapshot);
  }
}

@Resolver(() => PledgeType)
export class PledgeResolver {
  @FieldResolver(() => [PledgeActEnum], { description: "What you can do with it now." })
  allowedActs(@Root() pledge: Pledge, @Ctx() { snapshot }: RequestContext): Promise<PledgeAct[]> {
    return pledgeLifecycle.allowed(snapshot.viewer, {
      subject: pledge,
      today: () => snapshot.loader(findTodayOfSnapshot).load("today"),
    });
  }
}
