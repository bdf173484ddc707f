import { Field, InputType } from "type-graphql";
import { refusal } from "../../acts/refusal.js";
import { insertRows, newIds } from "../../acts/versioned-rows.js";
import {
  AUDIENCE_OF_KIND,
  MEMBERS,
  type OrganisationKind,
  VisibleTo,
} from "../../authorisation/audience.js";
import { ID } from "../../graphql/scalars.js";
import { organisationsAtWork, type AtWork } from "../../organisation/known-names.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { NoTenantPartyReason, PartyCapacity } from "../agreements.enums.js";
import { tenantPartyOrReason } from "../agreements.refusals.js";
import { type Agreement, AgreementParty, type AgreementPart } from "./agreement.entity.js";
import { PartyCapacityEnum } from "./agreement.type.js";

@InputType("AgreementPartyInput", { description: "A party to a part of an agreement (partij)." })
@VisibleTo(...MEMBERS)
export class AgreementPartyInput {
  @Field(() => ID, { description: "The organisation (organisatie)." }) organisationId!: string;
  @Field(() => PartyCapacityEnum, { description: "In which capacity (hoedanigheid)." })
  capacity!: PartyCapacity;
  @Field(() => ID, {
    nullable: true,
    description: "The organisation that it was before a merger (rechtsvoorganger).",
  })
  succeedsId?: string | null;
}

const partiesInvalid = refusal("PARTIES_INVALID", {
  description:
    "A part has at least two parties, each named once: a landlord and the municipality among " +
    "them, and at least one signatory; none succeeds itself (ongeldige partijen).",
  nl: () =>
    "Een onderdeel heeft minstens een verhuurder en de gemeente als partij, elk één keer genoemd, " +
    "met minstens één ondertekenaar.",
  en: () =>
    "A part has at least a landlord and the municipality as parties, each named once, and at " +
    "least one signatory.",
});

const unknownParty = refusal<{ organisation: string }>("UNKNOWN_PARTY", {
  description:
    "The organisation is not active in this municipality, or cannot be party to agreements (onbekende partij).",
  nl: (d) => `Geen organisatie die in deze gemeente partij kan zijn: ${d.organisation}.`,
  en: (d) => `This organisation cannot be a party in this municipality: ${d.organisation}.`,
});

const newcomersInvalid = refusal("NEWCOMERS_INVALID", {
  description:
    "One to ten organisations accede, as signatories or endorsers, that are not party yet (ongeldige toetreders).",
  nl: () =>
    "Eén tot tien organisaties die nog geen partij zijn treden toe, als ondertekenaar of " +
    "onderschrijver.",
  en: () => "One to ten organisations that are not party yet accede, as signatories or endorsers.",
});
const MAX_NEWCOMERS = 10;

const keepYourself = refusal("KEEP_YOUR_ORGANISATION", {
  description:
    "Your own organisation stays a party to at least one part (eigen organisatie blijft partij).",
  nl: () => "Uw eigen organisatie blijft partij bij minstens één onderdeel.",
  en: () => "Your own organisation stays a party to at least one part.",
});

const TENANTS: ReadonlySet<OrganisationKind> = new Set([
  "TENANT_UMBRELLA",
  "LOCAL_TENANT_ORG",
  "OTHER_TENANT_ORG",
]);
const LANDLORDS: ReadonlySet<OrganisationKind> = new Set(["LANDLORD", "OTHER_LANDLORD"]);

/** Whether a tenants' organisation is among them. */
export const hasTenants = (organisations: readonly Pick<AtWork, "kind">[]): boolean =>
  organisations.some(({ kind }) => TENANTS.has(kind));

/** A party as it was given, and what is known of it. */
export interface GivenParty {
  readonly organisation: AtWork;
  readonly capacity: PartyCapacity;
  readonly succeedsId: string | null;
}

/**
 * Who is party to a part, in the order given. Which organisation speaks for the tenants differs by
 * municipality, agreement and part: so it is a list, and none needs a reason.
 *
 * @throws userErrors: PARTIES_INVALID, UNKNOWN_PARTY, TENANT_PARTY_OR_REASON.
 */
export async function partiesOf(
  tx: Transaction,
  municipalityId: string,
  {
    parties,
    noTenantPartyReason,
    field,
  }: {
    readonly parties: readonly AgreementPartyInput[];
    readonly noTenantPartyReason: NoTenantPartyReason | null;
    /** The input's field that they stand in. */
    readonly field: string;
  },
): Promise<GivenParty[]> {
  const given = await knownParties(tx, municipalityId, { parties, field });
  const kinds = given.map(({ organisation }) => organisation.kind);
  if (
    new Set(given.map(({ organisation }) => organisation.id)).size < given.length ||
    !kinds.some((kind) => LANDLORDS.has(kind)) ||
    !kinds.includes("MUNICIPALITY") ||
    !given.some(({ capacity }) => capacity === "SIGNATORY") ||
    given.some(({ organisation, succeedsId }) => succeedsId === organisation.id)
  )
    throw partiesInvalid().at(field);
  if (hasTenants(given.map(({ organisation }) => organisation)) === (noTenantPartyReason !== null))
    throw tenantPartyOrReason().at(field);
  return given;
}

/**
 * Who accedes to an agreement, in the order given.
 *
 * @throws userErrors: NEWCOMERS_INVALID, UNKNOWN_PARTY.
 */
export async function newcomersOf(
  tx: Transaction,
  { municipalityId, partyIds }: Pick<Agreement, "municipalityId" | "partyIds">,
  parties: readonly AgreementPartyInput[],
): Promise<GivenParty[]> {
  const given = await knownParties(tx, municipalityId, { parties, field: "parties" });
  const ids = given.map(({ organisation }) => organisation.id);
  if (
    ids.length === 0 ||
    ids.length > MAX_NEWCOMERS ||
    new Set(ids).size < ids.length ||
    ids.some((id) => partyIds.includes(id)) ||
    !given.every(({ capacity }) => capacity === "SIGNATORY" || capacity === "ENDORSER")
  )
    throw newcomersInvalid().at("parties");
  return given;
}

/** The organisations that were named. @throws UNKNOWN_PARTY (a userError). */
async function knownParties(
  tx: Transaction,
  municipalityId: string,
  { parties, field }: { readonly parties: readonly AgreementPartyInput[]; readonly field: string },
): Promise<GivenParty[]> {
  const named = parties.flatMap(({ organisationId, succeedsId }) =>
    succeedsId ? [organisationId, succeedsId] : [organisationId],
  );
  const known = new Map(
    (await organisationsAtWork(tx, named, municipalityId)).map((one) => [one.id, one]),
  );
  const find = (id: string, mustBeActive: boolean) => {
    const one = known.get(id.toLowerCase());
    if (!one || one.kind === "RESIDENTS_COMMITTEE" || (mustBeActive && !one.active))
      throw unknownParty({ organisation: id }).at(field);
    return one;
  };
  return parties.map(({ organisationId, capacity, succeedsId }) => ({
    organisation: find(organisationId, true),
    capacity,
    succeedsId: succeedsId ? find(succeedsId, false).id : null,
  }));
}

/** The reason of a part, which holds no longer when one of these is a tenants' organisation. */
export async function reasonBeside(
  tx: Transaction,
  { municipalityId, noTenantPartyReason }: AgreementPart,
  memberIds: readonly string[],
): Promise<NoTenantPartyReason | null> {
  if (noTenantPartyReason === null) return null;
  const known = await organisationsAtWork(tx, memberIds, municipalityId);
  return hasTenants(known) ? null : noTenantPartyReason;
}

/** The organisations of all parts, each once. @throws KEEP_YOUR_ORGANISATION (a userError). */
export function partyIdsOf(
  memberIds: Iterable<string>,
  { organisationId }: { readonly organisationId: string },
): string[] {
  const ids = [...new Set(memberIds)].sort();
  if (!ids.includes(organisationId)) throw keepYourself().at("parties");
  return ids;
}

/** Puts parties on the list of a part, in this order. */
export function insertParties(
  tx: Transaction,
  part: Pick<AgreementPart, "id" | "agreementId" | "municipalityId" | "organisationId">,
  parties: readonly GivenParty[],
): Promise<void> {
  const ids = newIds(parties);
  return insertRows(
    tx,
    AgreementParty,
    parties.map(({ organisation, capacity, succeedsId }, index) => ({
      id: ids[index]!,
      partId: part.id,
      agreementId: part.agreementId,
      municipalityId: part.municipalityId,
      organisationId: part.organisationId,
      memberId: organisation.id,
      hasLogin: AUDIENCE_OF_KIND[organisation.kind] !== null,
      capacity,
      succeedsId,
      stance: "PENDING",
    })),
  );
}
