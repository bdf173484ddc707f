import { Field, ObjectType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../authorisation/audience.js";
import { GraphQLLocalDate, ID } from "../graphql/scalars.js";

@ObjectType("Holiday", {
  simpleResolvers: true,
  description:
    "A day that is no working day when statutory terms are counted, besides Saturdays and " +
    "Sundays (algemeen erkende of gelijkgestelde feestdag).",
})
@VisibleTo(...EVERYONE)
export class HolidayType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => GraphQLLocalDate, { description: "The day (datum)." }) date!: string;
  @Field(() => String, { description: "Its name, in Dutch (naam)." }) name!: string;
  @Field(() => String, {
    description:
      "The article of the Algemene termijnenwet that names it, or the decree that equates it (grondslag).",
  })
  ground!: string;
}
