import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { titleRequired } from "../../acts/refusals.js";
import { MAX_TITLE, textOf } from "../../acts/text.js";
import { findUnlocked, insertRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { activeOrganisations } from "../../organisation/known-names.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";
import type { AmendmentProcess } from "../collaboration.enums.js";
import { collaborationPermissions } from "../collaboration.permissions.js";
import { AmendmentTextInput, NOTHING_SAID, textContentOf } from "./amendment-content.js";
import { AmendmentProcessEnum } from "./amendment.enums.js";
import { shownAmendment } from "./amendment.reads.js";
import { insertAmendment } from "./insert-amendment.js";

@InputType("DraftCollaborationAgreementFields")
class DraftCollaborationAgreementInput extends AmendmentTextInput {
  @Field(() => String, { description: "Title, at most 200 characters (titel)." }) title!: string;
  @Field(() => [ID], {
    description:
      "Its parties, yourself included: a landlord, and the tenants' organisations or committees " +
      "that bargain with it (partijen).",
  })
  partyIds!: string[];
  @Field(() => ID, {
    nullable: true,
    description: "The agreement in force that it is derived from (afgeleid van).",
  })
  baseId?: string | null;
  @Field(() => AmendmentProcessEnum, {
    nullable: true,
    description: "How the parties come to its text; by turns unless said (werkwijze).",
  })
  process?: AmendmentProcess | null;
  @Field(() => String, { nullable: true, description: "Why you propose it (toelichting)." })
  rationale?: string | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

const partiesInvalid = refusal("COLLABORATION_PARTIES_INVALID", {
  description:
    "An agreement is between one landlord and one to nineteen tenants' organisations or committees " +
    "that are active and log in, yourself among them (ongeldige partijen).",
  nl: () =>
    "Een overeenkomst is tussen één verhuurder en één tot negentien actieve huurdersorganisaties of " +
    "bewonerscommissies met toegang; uw organisatie is er één van.",
  en: () =>
    "An agreement is between one landlord and one to nineteen active tenants' organisations or " +
    "committees that log in; yours is one of them.",
});

const baseInvalid = refusal("COLLABORATION_BASE_INVALID", {
  description:
    "An agreement is derived from one of the same landlord that is in force (ongeldige basis).",
  nl: () => "Leid af van een overeenkomst van dezelfde verhuurder die van kracht is.",
  en: () => "Derive it from an agreement of the same landlord that is in force.",
});

const TENANTS: ReadonlySet<string> = new Set([
  "TENANT_UMBRELLA",
  "LOCAL_TENANT_ORG",
  "RESIDENTS_COMMITTEE",
]);
const MAX_PARTIES = 20;

/** Nobody else sees it until its first text is proposed; that text is an amendment like others. */
export const draftCollaborationAgreement = act({
  name: "draftCollaborationAgreement",
  description:
    "Draft a collaboration agreement with its first text; nobody else sees it until you propose " +
    "that (samenwerkingsovereenkomst opstellen).",
  records: change(
    "COLLABORATION_DRAFTED",
    "An agreement was drafted (samenwerkingsovereenkomst opgesteld).",
    {
      nl: "{who} begon aan de samenwerkingsovereenkomst {what}",
      en: "{who} began the collaboration agreement {what}",
    },
  ),
  by: PARTICIPANTS,
  input: DraftCollaborationAgreementInput,
  shows: shownAmendment,

  async perform(tx, actor, input) {
    collaborationPermissions.refuseUnless(actor, "DRAFT");
    const title = textOf(input.title, "title", MAX_TITLE);
    if (!title) throw titleRequired().at("title");
    const partyIds = await partiesOf(tx, actor, input.partyIds);
    const baseId = await baseOf(tx, partyIds, input.baseId);
    const id = randomUUID();
    const text = await textContentOf(tx, actor, {
      input,
      earlier: NOTHING_SAID,
      base: { agreementId: id, earlierNumber: 0, number: 0, provisions: async () => [] },
    });
    await insertRow(tx, CollaborationAgreement, {
      ...{ id, organisationId: actor.organisationId, partyIds, baseId, title, status: "DRAFT" },
    });
    return insertAmendment(tx, actor, {
      agreement: { id, partyIds },
      isFirst: true,
      title,
      rationale: textOf(input.rationale ?? "", "rationale"),
      process: input.process ?? "TURNS",
      text,
      baseNumber: 0,
    });
  },
});

/** @throws COLLABORATION_PARTIES_INVALID (a userError). */
async function partiesOf(
  tx: Transaction,
  { organisationId }: Actor,
  given: readonly string[],
): Promise<string[]> {
  const ids = [...new Set(given.map((id) => id.toLowerCase()))].sort();
  const known = ids.length > MAX_PARTIES ? [] : await activeOrganisations(tx, ids);
  const landlords = known.filter(({ kind }) => kind === "LANDLORD");
  const tenants = known.filter(({ kind }) => TENANTS.has(kind));
  if (
    landlords.length !== 1 ||
    tenants.length === 0 ||
    landlords.length + tenants.length !== ids.length ||
    !ids.includes(organisationId)
  )
    throw partiesInvalid().at("partyIds");
  return ids;
}

/** @throws COLLABORATION_BASE_INVALID (a userError). */
async function baseOf(
  tx: Transaction,
  partyIds: readonly string[],
  baseId: string | null | undefined,
): Promise<string | null> {
  if (baseId == null) return null;
  const base = await findUnlocked(tx, CollaborationAgreement, baseId);
  const landlord = (await activeOrganisations(tx, partyIds)).find(
    ({ kind }) => kind === "LANDLORD",
  )!;
  if (base?.status !== "IN_FORCE" || !base.partyIds.includes(landlord.id))
    throw baseInvalid().at("baseId");
  return base.id;
}
