import { refusal } from "../../acts/refusal.js";
import type { Actor } from "../../acts/perform-act.js";
import type { Role } from "../../authorisation/role.js";
import { listed, type Words } from "../../graphql/enums.js";
import { listRolesHeld } from "../../organisation/holds-role.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { RatifyingBody, SignerCapacity } from "../collaboration.enums.js";
import type { RatifyingSigner } from "./ratification.entity.js";
import type { RatificationSignerInput } from "./ratification.type.js";

const signersRequired = refusal<{ missing: Words }>("SIGNERS_MISSING", {
  description:
    "Others of your board sign too, as the agreement lays down; the message names them " +
    "(ondertekenaars ontbreken).",
  nl: (d) => `De bekrachtiging mist een handtekening: ${d.missing}.`,
  en: (d) => `The ratification lacks a signature: ${d.missing}.`,
});

const signerTwice = refusal("SIGNER_TWICE", {
  description: "Each person and each capacity is named once (ondertekenaar dubbel).",
  nl: () => "Noem elke persoon en elke hoedanigheid één keer.",
  en: () => "Name each person and each capacity once.",
});

const signerUnauthorised = refusal<{ capacity: Words }>("SIGNER_UNAUTHORISED", {
  description:
    "On the day of the decision this person had no role in your organisation that signs so; a hired " +
    "supporter signs nothing (ondertekenaar niet bevoegd).",
  nl: (d) => `Deze persoon mocht op die dag niet als ${d.capacity} voor uw organisatie tekenen.`,
  en: (d) => `On that day this person could not sign as its ${d.capacity} for your organisation.`,
});

const signsForOther = refusal("RATIFIES_FOR_OTHER", {
  description: "One person ratifies for one party (tekent al voor een andere partij).",
  nl: () => "Eén persoon bekrachtigt niet voor twee partijen.",
  en: () => "One person does not ratify for two parties.",
});

const bodyInvalid = refusal("RATIFYING_BODY_INVALID", {
  description: "This body does not decide for your organisation (verkeerd orgaan).",
  nl: () => "Dit orgaan beslist niet voor uw organisatie.",
  en: () => "This body does not decide for your organisation.",
});

const BODIES: Readonly<Record<"LANDLORD" | "TENANTS", readonly RatifyingBody[]>> = {
  LANDLORD: ["EXECUTIVE_BOARD", "SUPERVISORY_BOARD"],
  TENANTS: ["TENANTS_BOARD", "MEMBERS_MEETING"],
};

/** @throws RATIFYING_BODY_INVALID (a userError). */
export function refuseOtherBody(side: "LANDLORD" | "TENANTS", body: RatifyingBody): void {
  if (!BODIES[side].includes(body)) throw bodyInvalid().at("body");
}

/** Which roles sign in which capacity. Every member of a board can be its treasurer. */
const ROLES: Readonly<Record<SignerCapacity, readonly Role[]>> = {
  EXECUTIVE: ["BESTUURDER"],
  CHAIR: ["VOORZITTER", "BESTUURSLID_LOKAAL", "COMMISSIELID"],
  SECRETARY: ["SECRETARIS", "BESTUURSLID_LOKAAL", "COMMISSIELID"],
  TREASURER: ["VOORZITTER", "BESTUURSLID", "SECRETARIS", "BESTUURSLID_LOKAAL", "COMMISSIELID"],
};

const NAMES: Readonly<Record<SignerCapacity, Words>> = {
  EXECUTIVE: { nl: "bestuurder", en: "executive" },
  CHAIR: { nl: "voorzitter", en: "chair" },
  SECRETARY: { nl: "secretaris", en: "secretary" },
  TREASURER: { nl: "penningmeester", en: "treasurer" },
};

interface Signing {
  readonly given: readonly RatificationSignerInput[];
  readonly decidedOn: string;
  readonly required: readonly SignerCapacity[];
  readonly amendmentId: string;
}

/**
 * Who signs for an organisation, each with the role of that day.
 *
 * @throws userErrors: SIGNER_TWICE, SIGNER_UNAUTHORISED, SIGNERS_MISSING, RATIFIES_FOR_OTHER.
 */
export async function signersOf(
  tx: Transaction,
  { organisationId, personId }: Actor,
  { given, decidedOn, required, amendmentId }: Signing,
): Promise<RatifyingSigner[]> {
  const ids = given.map((one) => one.personId.toLowerCase());
  if (
    new Set(ids).size < ids.length ||
    new Set(given.map(({ capacity }) => capacity)).size < given.length
  )
    throw signerTwice().at("signers");
  const held = await listRolesHeld(tx, { organisationId, personIds: ids, day: decidedOn });
  const signers = given.map(({ capacity }, index) => {
    const person = held.find(
      ({ personId: one, role }) => one === ids[index] && ROLES[capacity].includes(role),
    );
    if (!person) throw signerUnauthorised({ capacity: NAMES[capacity] }).at(`signers.${index}`);
    return { ...person, capacity };
  });
  const missing = required.filter((one) => !signers.some(({ capacity }) => capacity === one));
  if (missing.length > 0)
    throw signersRequired({ missing: listed(missing.map((one) => NAMES[one])) }).at("signers");
  const [other] = await tx.query<{ found: boolean }[]>(FOR_OTHER, [
    ...[amendmentId, organisationId, [...ids, personId]],
  ]);
  if (other!.found) throw signsForOther().at("signers");
  return signers;
}

const FOR_OTHER = `
  SELECT EXISTS (SELECT FROM app.collaboration_ratification
    WHERE amendment_id = $1 AND organisation_id <> $2 AND voided_on IS NULL
      AND person_ids && $3::uuid[]) AS found`;
