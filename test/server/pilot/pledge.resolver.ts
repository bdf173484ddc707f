import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MEMBERS } from "../../../src/authorisation/audience.js";
import type { Organisation } from "../../../src/organisation/organisation.entity.js";
import { OrganisationType } from "../../../src/organisation/organisation.type.js";
import { findTodayOfSnapshot } from "../../../src/persistence/today.js";
import { relationsOf, toMany } from "../../../src/reads/relations.js";
import type { RequestContext } from "../../../src/request-context.js";
import type { Pledge } from "./pledge.entity.js";
import { listPledgesOf } from "./pledge.kept.js";
import { type PledgeAct, pledgeLifecycle } from "./pledge.lifecycle.js";
import { PledgeActEnum, PledgeType } from "./pledge.type.js";

/** A part that the pilot adds to a neighbour's type. */
export const pledgesOfOrganisations = relationsOf<Organisation>(() => OrganisationType, {
  pledges: {
    type: () => [PledgeType],
    nullable: true,
    audiences: MEMBERS,
    description: "What it has promised (toezeggingen).",
    relation: toMany(listPledgesOf, ({ id }: Organisation) => id),
  },
});

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
