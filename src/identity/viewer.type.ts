import { Field, ObjectType } from "type-graphql";
import { type Audience, EVERYONE, VisibleTo } from "../authorisation/audience.js";
import type { Role } from "../authorisation/role.js";
import { declareEnum } from "../graphql/enums.js";

const ROLE_DESCRIPTIONS: Record<Role, string> = {
  BESTUURDER: "Executive of the landlord: decides, signs (bestuurder).",
  REGIODIRECTEUR:
    "Director of a region of the landlord: drafts for the own region (regiodirecteur).",
  BELEIDSADVISEUR: "Policy adviser of the landlord: drafts (beleidsadviseur).",
  PARTICIPATIEADVISEUR: "Manages the calendar for the landlord (participatieadviseur).",
  VOORZITTER: "Chairs the tenants' council for a time: decides, signs (voorzitter).",
  BESTUURSLID: "Board member of the tenants' council: acts within the own portfolio (bestuurslid).",
  SECRETARIS: "Secretary of the tenants' council: registers, plans, sends (secretaris).",
  ONDERSTEUNER: "Hired supporter of the tenants' council: drafts, never decides (ondersteuner).",
  BESTUURSLID_LOKAAL: "Board member of a local tenants' organisation (bestuurslid lokaal).",
  COMMISSIELID: "Member of a residents' committee (commissielid).",
  AMBTENAAR: "Civil servant of a municipality (ambtenaar).",
  WETHOUDER: "Alderman of a municipality (wethouder).",
};
export const RoleEnum = declareEnum({
  name: "Role",
  description: "What somebody does for an organisation (rol).",
  values: ROLE_DESCRIPTIONS,
});

const AUDIENCE_DESCRIPTIONS: Record<Audience, string> = {
  LANDLORD: "Who acts for Woonbron (verhuurder).",
  TENANT_COUNCIL: "Who acts for CPRW (huurdersraad).",
  LOCAL_TENANT_ORGANISATION:
    "Who acts for a local tenants' organisation or a residents' committee (lokale " +
    "huurdersorganisatie).",
  MUNICIPALITY: "Who acts for a municipality (gemeente).",
  PUBLIC: "Everybody without a token (openbaar): published items only.",
};
const AudienceEnum = declareEnum({
  name: "Audience",
  description: "The kind of organisation you act for. It decides which fields exist for you.",
  values: AUDIENCE_DESCRIPTIONS,
});

/** The viewer as clients see it. Each module adds a field with its permissions. */
@ObjectType("Viewer", {
  simpleResolvers: true,
  description:
    "Who you are here: the one membership your token chose. Rights of your other memberships are " +
    "not added.",
})
@VisibleTo(...EVERYONE)
export class ViewerType {
  @Field(() => AudienceEnum, { description: "The kind of organisation you act for." })
  audience!: Audience;
  @Field(() => RoleEnum, { nullable: true, description: "Your role today; null without a token." })
  role!: Role | null;
}
