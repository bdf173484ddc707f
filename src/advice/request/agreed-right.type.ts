import { Field, Int, ObjectType } from "type-graphql";
import { PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { enumOf } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import { WOHV_SUBJECTS_DESCRIBED } from "../procedure/procedure.type.js";
import type { AgreedSubject } from "./agreed-right.entity.js";
import { RequestKindEnum, type RequestKind } from "./request.input.js";

export const AgreedSubjectEnum = enumOf<AgreedSubject>(
  "AgreedSubject",
  "What a right can be agreed on: a subject of Wohv art. 3(2), or one of the parties' own (onderwerp).",
  {
    ...WOHV_SUBJECTS_DESCRIBED,
    STRATEGY: "Strategy and business plan (koers en bedrijfsplan).",
    BUDGET: "The landlord's budget and annual plan (begroting).",
    MERGER: "A merger, division or take-over (fusie, splitsing, overname).",
    COMMISSIONER: "Members of the supervisory board (commissarissen).",
    SOCIAL_STATUTE: "The social statute at demolition and renovation (sociaal statuut).",
    COMPLAINTS: "How complaints are treated (klachtenregeling).",
    BID: "The bid for performance agreements (bod).",
  },
);

@ObjectType("AgreedRight", {
  simpleResolvers: true,
  description: "What the landlord asks on a subject, as the parties agreed (afgesproken recht).",
})
@VisibleTo(...PARTIES)
export class AgreedRightType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => AgreedSubjectEnum, { description: "The subject (onderwerp)." })
  subject!: AgreedSubject;
  @Field(() => RequestKindEnum, {
    nullable: true,
    description: "What the landlord asks; null: nothing is agreed on any more (soort aanvraag).",
  })
  kind!: RequestKind | null;
  @Field(() => GraphQLLocalDate, { description: "For requests drafted from this day on." })
  startsOn!: string;
  @Field(() => String, { description: "Where it was agreed (bron)." }) source!: string;
  @Field(() => Int, { nullable: true, description: "1: nobody changes it." }) version!: number;
}
