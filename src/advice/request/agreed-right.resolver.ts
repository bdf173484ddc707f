import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { LANDLORD, VisibleTo } from "../../authorisation/audience.js";
import type { RequestContext } from "../../request-context.js";
import { findAgreedKindsOf } from "./agreed-kinds.js";
import type { AgreedSubject } from "./agreed-right.entity.js";
import { AgreedSubjectEnum } from "./agreed-right.type.js";
import { RequestKindEnum, type RequestKind } from "./request.input.js";

@Resolver()
export class AgreedRightResolver {
  @Query(() => RequestKindEnum, {
    nullable: true,
    description:
      "What you ask on a subject today, as the parties agreed: the kind of a draft that names " +
      "none; null: nothing was agreed on it (soort aanvraag volgens de samenwerkingsovereenkomst).",
  })
  @VisibleTo(...LANDLORD)
  defaultRequestKind(
    @Ctx() { snapshot }: RequestContext,
    @Arg("subject", () => AgreedSubjectEnum, { description: "The subject (onderwerp)." })
    subject: AgreedSubject,
  ): Promise<RequestKind | null> {
    return snapshot.loader(findAgreedKindsOf).load(subject);
  }
}
