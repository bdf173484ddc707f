import "reflect-metadata"; // decorators write to it
import { Field, ObjectType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../authorisation/audience.js";
import { declareEnum } from "../graphql/enums.js";

/**
 * The codes of refusals by a rule: the viewer may do the act, and yet it was refused. These
 * refusals are part of the contract, and nothing was written. Each `refusal()` adds its code
 * (refusal.ts).
 */
export const UserErrorCodeEnum: Readonly<Record<string, string>> = declareEnum({
  name: "UserErrorCode",
  description: "Why an act was refused by a rule. Stable: machines read this, people the message.",
  values: {},
});

@ObjectType("UserError", {
  simpleResolvers: true,
  description: "A refusal by a rule: expected, and nothing was written.",
})
@VisibleTo(...EVERYONE)
export class UserErrorType {
  @Field(() => UserErrorCodeEnum, { description: "Why: stable, for machines." }) code!: string;
  @Field(() => String, {
    description: "For people: in Dutch, or in English when `Accept-Language` asks for it.",
  })
  message!: string;
  @Field(() => [String], {
    description: 'Where in the input it went wrong, for instance ["input", "reason"].',
  })
  path!: string[];
}
