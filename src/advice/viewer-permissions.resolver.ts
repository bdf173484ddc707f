import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { declareEnum } from "../graphql/enums.js";
import { ViewerType } from "../organisation/viewer.resolver.js";
import type { RequestContext } from "../request-context.js";
import { ADVICE_PERMISSIONS, type AdvicePermission, canOnAdvice } from "./advice.policy.js";
import { ACTS_DESCRIBED } from "./procedure.type.js";

const AdvicePermissionEnum = declareEnum<AdvicePermission>("AdvicePermission", "What a role may do in advice (bevoegdheid).", {
  DRAFT_REQUEST: "Draft requests for advice or consent (aanvraag opstellen).", DRAFT_UNSOLICITED: "Begin unsolicited advice (ongevraagd advies opzetten).",
  PLAN_MEETING: "Keep the days on which the own board meets (bestuursvergaderingen plannen).", ...ACTS_DESCRIBED,
});

@Resolver(() => ViewerType)
export class ViewerAdvicePermissionsResolver {
  @FieldResolver(() => [AdvicePermissionEnum], { description: "What your role may do in advice; for a regional director only within the region, and always subject to kind, side and state of the procedure: see `allowedActs` there (bevoegdheden bij advies)." })
  advicePermissions(@Ctx() { viewer }: RequestContext): AdvicePermission[] {
    return ADVICE_PERMISSIONS.filter((permission) => canOnAdvice(viewer, permission));
  }
}
