import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MEMBERS, VisibleTo } from "../../../src/authorisation/audience.js";
import { Related, toMany } from "../../../src/graphql/relations.js";
import type { Organisation } from "../../../src/organisation/organisation.entity.js";
import { OrganisationType } from "../../../src/organisation/organisation.type.js";
import { listBy } from "../../../src/persistence/rows.js";
import type { RequestContext } from "../../../src/request-context.js";
import { Pledge } from "./pledge.entity.js";
import { PledgeType } from "./pledge.type.js";

const pledgesOf = toMany(
  listBy<Pledge, string>(Pledge, "organisationId", "dueOn"),
  ({ id }: Organisation) => id,
);

/** A part that the pilot adds to a neighbour's type. */
@Resolver(() => OrganisationType)
export class OrganisationPledgesResolver {
  @FieldResolver(() => [PledgeType], { nullable: true, description: "What it has promised (toezeggingen)." })
  @Related(pledgesOf)
  @VisibleTo(...MEMBERS)
  pledges(@Root() organisation: Organisation, @Ctx() { snapshot }: RequestContext) {
    return pledgesOf.of(organisation, snapshot);
  }
}
