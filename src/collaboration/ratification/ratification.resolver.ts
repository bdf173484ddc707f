import { FieldResolver, Resolver, Root } from "type-graphql";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { relationsOf, toMany, toOne } from "../../reads/relations.js";
import type { AmendmentText, CollaborationAmendment } from "../amendment/amendment.entity.js";
import { AmendmentTextType, AmendmentType } from "../amendment/amendment.type.js";
import { amendmentTexts } from "../amendment/amendment.reads.js";
import { ratificationHashOf } from "./ratification-hash.js";
import type { Ratification, RatifyingSigner } from "./ratification.entity.js";
import { listRatificationsOf, listRatificationsOfText } from "./ratification.reads.js";
import { RatificationSignerType, RatificationType } from "./ratification.type.js";

@Resolver(() => RatificationType)
class RatificationResolver {
  @FieldResolver(() => [RatificationSignerType], {
    description: "Who signed, with the role of that day (ondertekenaars).",
  })
  signers(@Root() { signers }: Ratification): RatifyingSigner[] {
    return signers;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether its hash is that of what it says (ongeschonden).",
  })
  isIntact(
    @Root()
    {
      organisationId,
      amendmentId,
      textId,
      contentHash,
      body,
      decidedOn,
      signers,
      membersMeetingOn,
      hash,
    }: Ratification,
  ): boolean {
    const said = { organisationId, amendmentId, textId, contentHash };
    return hash === ratificationHashOf({ ...said, body, decidedOn, signers, membersMeetingOn });
  }
}

const ratificationRelations = relationsOf<Ratification>(() => RatificationType, {
  by: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who ratified (door).",
    relation: toOne(organisations.find, ({ organisationId }: Ratification) => organisationId),
  },
  ratifiedText: {
    type: () => AmendmentTextType,
    nullable: true,
    description: "The text that it is on (tekst).",
    relation: toOne(amendmentTexts.find, ({ textId }: Ratification) => textId),
  },
});

const ofAmendment = relationsOf<CollaborationAmendment>(() => AmendmentType, {
  ratifications: {
    type: () => [RatificationType],
    nullable: true,
    audiences: PARTICIPANTS,
    description: "Who ratified it, also what no longer stands (bekrachtigingen).",
    relation: toMany(listRatificationsOf, ({ id }: CollaborationAmendment) => id),
  },
});

const ofText = relationsOf<AmendmentText>(() => AmendmentTextType, {
  ratifications: {
    type: () => [RatificationType],
    nullable: true,
    audiences: PARTICIPANTS,
    description: "Who ratified this text (bekrachtigingen).",
    relation: toMany(listRatificationsOfText, ({ id }: AmendmentText) => id),
  },
});

export const ratificationResolvers = [
  RatificationResolver,
  ratificationRelations,
  ofAmendment,
  ofText,
] as const;
