import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import { ID } from "../../graphql/scalars.js";
import { groupBy } from "../../persistence/rows.js";
import type { RequestContext } from "../../request-context.js";
import type { AgreementPart } from "../agreement/agreement.entity.js";
import { AgreementPartType } from "../agreement/agreement.type.js";
import type { Commitment } from "./commitment.entity.js";
import { listCommitmentsOfPart } from "./commitment.reads.js";
import { CommitmentType } from "./commitment.type.js";

@ObjectType("AgreementChapter", {
  simpleResolvers: true,
  description: "What a part says of one theme (hoofdstuk).",
})
@VisibleTo(...EVERYONE)
class AgreementChapterType {
  @Field(() => ID, { description: "The code of the theme (thema)." }) theme!: string;
  @Field(() => [CommitmentType], { description: "Its commitments, by number (afspraken)." })
  commitments!: Commitment[];
}

@Resolver(() => AgreementPartType)
export class ChaptersResolver {
  @FieldResolver(() => [AgreementChapterType], {
    description:
      "Its commitments that are not rejected or withdrawn, by theme, in the order in which the " +
      "themes first come up (hoofdstukken).",
  })
  async chapters(
    @Root() { id }: AgreementPart,
    @Ctx() { snapshot }: RequestContext,
  ): Promise<AgreementChapterType[]> {
    const commitments = await snapshot.loader(listCommitmentsOfPart).load(id);
    const standing = commitments.filter(({ status }) => !GONE.has(status));
    return Array.from(
      groupBy(standing, ({ theme }) => theme),
      ([theme, ofTheme]) => ({ theme, commitments: ofTheme }),
    );
  }
}

const GONE: ReadonlySet<string> = new Set(["REJECTED", "WITHDRAWN", "DISCARDED"]);
