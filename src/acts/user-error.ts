import "reflect-metadata"; // what decorators write to
import { Field, ObjectType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../authorisation/audience.js";
import { declareEnum } from "../graphql/enums.js";

/**
 * Why an act was refused although you may do it: expected, part of the contract, and nothing was
 * written. Filled by the refusals (refusal.ts).
 */
export const UserErrorCodeEnum: Readonly<Record<string, string>> = declareEnum(
  "UserErrorCode",
  "Why an act was refused by a rule. Stable: machines read this, people the message.",
  {},
);

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
