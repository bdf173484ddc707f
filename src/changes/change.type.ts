import { Field, InputType, ObjectType } from "type-graphql";
import { EVERYONE, MEMBERS, PARTIES, VisibleTo } from "../authorisation/audience.js";
import { declareEnum, declareUnion } from "../graphql/enums.js";
import { GraphQLChangeCursor, GraphQLDateTime, ID } from "../graphql/scalars.js";
import { ChangeActEnum } from "./change.js";
import { subjectKinds } from "./subjects.js";

export const ChangeKind = declareEnum({
  name: "ChangeKind",
  description: "What a change means to you.",
  values: {
    CHANGED: "The subject stands in your sight; read it in `subject`.",
    REMOVED: "The subject is no longer in your sight: drop it. Only its type and id are told.",
  },
});

/**
 * Everything that changes can be about: the types that modules have registered before the schema is
 * built.
 */
export const Subject = declareUnion({
  name: "Subject",
  description:
    "Something that changes are about (onderwerp van een wijziging). Its types have fields of " +
    "one name that differ in type, `status` above all, an enum of its own in each: give those " +
    "an alias per type (`itemStatus: status`).",
  types: () => [...subjectKinds.values()].map(({ type }) => type),
});

/**
 * The notice is for everybody, because dashboards live on it. What was done and by whom is audit,
 * and for the parties (domain brief, section 10). Who else acts is told of its own acts, in a field
 * of its own, because a field's audience never depends on the row.
 */
@ObjectType("Change", {
  simpleResolvers: true,
  description:
    "Notice that something you may see changed: read it again (wijziging). What was done, and " +
    "by whom, is told to the two parties, and to others of their own acts.",
})
@VisibleTo(...EVERYONE)
export class ChangeType {
  @Field(() => ID, {
    description: "Identifies the change: the same in subscriptions, `changes` and `history`.",
  })
  id!: string;
  @Field(() => ChangeKind, { description: "Whether the subject stands in your sight or left it." })
  kind!: "CHANGED" | "REMOVED";
  @Field(() => String, { description: "The GraphQL type of the subject." }) subjectType!: string;
  @Field(() => ID, { description: "The id of the subject." }) subjectId!: string;
  @Field(() => Subject, {
    nullable: true,
    description: "The subject as it stands now; null when it is out of your sight.",
  })
  subject!: object | null;
  @VisibleTo(...PARTIES)
  @Field(() => ChangeActEnum, {
    nullable: true,
    description: "What was done; null for a removal (handeling).",
  })
  act!: string | null;
  @VisibleTo(...MEMBERS)
  @Field(() => ChangeActEnum, {
    nullable: true,
    description:
      "What your own organisation did; null where another acted, and for a removal (eigen " +
      "handeling).",
  })
  ownAct!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When; null for a removal." })
  at!: Date | null;
  /** The table of the row that changed. */
  entity!: string;
  organisationId!: string | null;
  personId!: string | null;
}

@ObjectType("ChangeBatch", {
  simpleResolvers: true,
  description: "Changes in the order in which they were made, and the cursor to go on from.",
})
@VisibleTo(...EVERYONE)
export class ChangeBatchType {
  @Field(() => GraphQLChangeCursor, {
    description: "Hand this to `after` to go on where this batch ends.",
  })
  cursor!: string;
  @Field(() => [ChangeType], { description: "What happened, in order." }) changes!: ChangeType[];
  @Field(() => Boolean, {
    description:
      "Whether this batch is full and more was waiting behind it: ask on; in a subscription " +
      "the next batch follows by itself.",
  })
  hasMore!: boolean;
}

@InputType("ChangeFilter", {
  description: "Which changes you want. What is left out does not select.",
})
@VisibleTo(...EVERYONE)
export class ChangeFilterInput {
  @Field(() => [String], {
    nullable: true,
    description: "GraphQL types of subjects, for instance CalendarItem.",
  })
  subjectTypes?: string[] | null;
  @Field(() => ID, {
    nullable: true,
    description: "What happened to this one subject, its parts included.",
  })
  subjectId?: string | null;
  @VisibleTo(...PARTIES)
  @Field(() => [ChangeActEnum], { nullable: true, description: "Acts (handelingen)." })
  acts?: string[] | null;
}
