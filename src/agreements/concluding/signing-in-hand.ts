import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { textOf, MAX_TITLE } from "../../acts/text.js";
import { findForUpdate } from "../../acts/versioned-rows.js";
import { ID } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { type AgreementInHand, takeAgreementInHand } from "../agreement/agreement-in-hand.js";
import { AgreementPart, AgreementParty } from "../agreement/agreement.entity.js";
import type { AgreementAct } from "../agreements.enums.js";
import { Commitment } from "../commitment/commitment.entity.js";
import type { Signer } from "./concluding.entity.js";
import { SignerInput } from "./concluding.type.js";

/** The input of what a party decides on one part. */
@InputType("OnPartFields")
export class OnPartInput extends VersionedInput {
  @Field(() => ID, { description: "The part that you decide on (onderdeel)." }) partId!: string;
}

/** What is signed, by whom, and with what left out. */
@InputType("SigningFields")
export class SigningInput extends OnPartInput {
  @Field(() => String, {
    description: "The `contentHash` of the part, as you read it: what you sign (hash).",
  })
  contentHash!: string;
  @Field(() => [SignerInput], { description: "Who signs for it, one to ten (ondertekenaars)." })
  signers!: SignerInput[];
  @Field(() => [ID], {
    nullable: true,
    description: "Codes of themes that the signature does not cover (uitgezonderde thema's).",
  })
  excludedThemes?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: "Commitments that the signature does not cover (uitgezonderde afspraken).",
  })
  excludedCommitmentIds?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: "A reservation that goes with it (voorbehoud).",
  })
  reservation?: string | null;
}

const unknownPart = refusal("UNKNOWN_PART", {
  description: "The agreement has no such part, or it was dropped (onbekend onderdeel).",
  nl: () => "Zo'n onderdeel hebben deze afspraken niet.",
  en: () => "The agreement has no such part.",
});

export const nothingToDecide = refusal("NOTHING_TO_DECIDE_ON_PART", {
  description:
    "Your organisation has nothing to decide on this part, in its capacity, or has decided (niets te beslissen).",
  nl: () => "Over dit onderdeel heeft uw organisatie niets (meer) te beslissen.",
  en: () => "Your organisation has nothing (more) to decide on this part.",
});

const otherContent = refusal("OTHER_CONTENT", {
  description:
    "The hash is not that of the part as it was fixed: read it again before you sign (andere inhoud).",
  nl: () => "De hash is niet die van de vastgestelde tekst: lees die opnieuw voor u tekent.",
  en: () => "The hash is not that of the fixed text: read it again before you sign.",
});

const signersInvalid = refusal("SIGNERS_INVALID", {
  description: "One to ten people sign, each with name and capacity (ongeldige ondertekenaars).",
  nl: () => "Noem één tot tien ondertekenaars, elk met naam en functie.",
  en: () => "Name one to ten signers, each with name and capacity.",
});

const exclusionsInvalid = refusal("EXCLUSIONS_INVALID", {
  description:
    "What is excluded are themes or commitments of this part, and something of it is left (ongeldige uitzondering).",
  nl: () => "Zonder alleen thema's of afspraken van dit onderdeel uit, en niet alle.",
  en: () => "Exclude only themes or commitments of this part, and not all of them.",
});
const MAX_SIGNERS = 10;

/** A part, and the row of the party that decides on it. */
interface PartyInHand extends AgreementInHand {
  readonly part: AgreementPart;
  readonly party: AgreementParty;
}

/**
 * Takes in hand what a party decides on a part: locks the agreement, then the party's row.
 *
 * @param is which row of the part it is.
 * @throws as `takeAgreementInHand`; userErrors: UNKNOWN_PART, NOTHING_TO_DECIDE_ON_PART.
 */
export async function takePartyInHand(
  tx: Transaction,
  actor: Actor,
  {
    act,
    input,
    is,
  }: {
    readonly act: AgreementAct;
    readonly input: OnPartInput;
    readonly is: (party: AgreementParty, part: AgreementPart) => boolean;
  },
): Promise<PartyInHand> {
  const hand = await takeAgreementInHand(tx, actor, { act, input });
  const part = await findForUpdate(tx, AgreementPart, input.partId);
  if (part?.agreementId !== hand.agreement.id || part.dropped) throw unknownPart().at("partId");
  const parties = await selectRows({ source: tx, entity: AgreementParty, alias: "party" })
    .where("party.partId = :id AND party.leftOn IS NULL", { id: part.id })
    .getRawMany<AgreementParty>();
  const party = parties.find((one) => is(one, part));
  if (!party) throw nothingToDecide().at("partId");
  return { ...hand, part, party };
}

/** What a signature says beside its day. */
export interface Signing {
  readonly signedHash: string;
  readonly signers: Signer[];
  readonly excludedThemes: string[];
  readonly excludedCommitmentIds: string[];
  readonly reservation: string | null;
}

/**
 * What was given of a signature on a part.
 *
 * @throws userErrors: OTHER_CONTENT, SIGNERS_INVALID, EXCLUSIONS_INVALID, TEXT_TOO_LONG,
 * TEXT_INVALID.
 */
export async function signingOf(
  tx: Transaction,
  part: AgreementPart,
  input: SigningInput,
): Promise<Signing> {
  const given = textOf(input.contentHash, "contentHash").toLowerCase();
  if (given !== part.contentHash) throw otherContent().at("contentHash");
  if (input.signers.length === 0 || input.signers.length > MAX_SIGNERS)
    throw signersInvalid().at("signers");
  const signers = input.signers.map((one, index) => ({
    name: textOf(one.name, `signers.${index}.name`, MAX_TITLE),
    capacity: textOf(one.capacity, `signers.${index}.capacity`, MAX_TITLE),
  }));
  for (const [index, { name, capacity }] of signers.entries())
    if (!name || !capacity)
      throw signersInvalid().at(`signers.${index}.${name ? "capacity" : "name"}`);
  const reservation = textOf(input.reservation ?? "", "reservation") || null;
  return {
    signedHash: part.contentHash,
    signers,
    reservation,
    ...(await excludedOf(tx, part, input)),
  };
}

async function excludedOf(
  tx: Transaction,
  { id }: AgreementPart,
  { excludedThemes, excludedCommitmentIds }: SigningInput,
): Promise<Pick<Signing, "excludedThemes" | "excludedCommitmentIds">> {
  const themes = [...new Set(excludedThemes ?? [])].sort();
  const ids = [...new Set((excludedCommitmentIds ?? []).map((one) => one.toLowerCase()))].sort();
  if (themes.length + ids.length === 0) return { excludedThemes: [], excludedCommitmentIds: [] };
  const agreed = await selectRows({ source: tx, entity: Commitment, alias: "commitment" })
    .where("commitment.partId = :id AND commitment.status = 'AGREED'", { id })
    .getRawMany<Commitment>();
  const isLeft = agreed.some((one) => !themes.includes(one.theme) && !ids.includes(one.id));
  if (!themes.every((theme) => agreed.some((one) => one.theme === theme)))
    throw exclusionsInvalid().at("excludedThemes");
  if (!isLeft || !ids.every((one) => agreed.some((commitment) => commitment.id === one)))
    throw exclusionsInvalid().at("excludedCommitmentIds");
  return { excludedThemes: themes, excludedCommitmentIds: ids };
}

/** The stance of a party that signed. */
export const stanceOf = ({
  excludedThemes,
  excludedCommitmentIds,
}: Pick<Signing, "excludedThemes" | "excludedCommitmentIds">) =>
  excludedThemes.length + excludedCommitmentIds.length > 0 ? "SIGNED_IN_PART" : "SIGNED";
