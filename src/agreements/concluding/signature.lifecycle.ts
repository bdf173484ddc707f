import { leadingTo, Lifecycle, otherSide, ownSide, type Steps } from "../../acts/lifecycle.js";
import { refusal } from "../../acts/refusal.js";
import { inOrder, type Need, unless } from "../../acts/obstacle.js";
import type { KnownParts } from "../agreement/agreement-facts.js";
import { obstacleToJoining } from "../agreement/acceding.js";
import { accessionOvertaken } from "../agreement/agreement.refusals.js";
import { type AgreementStatus, BEING_SIGNED } from "../agreements.enums.js";
import { agreementPermissions } from "../agreements.permissions.js";
import type { AgreementSignature } from "./concluding.entity.js";
import { SignatureActEnum, SignatureStatusEnum } from "./concluding.type.js";
import type { SignatureAct, SignatureStatus } from "./on-paper.enums.js";

/** What acts on a signature on paper look at. */
export interface SignatureFacts {
  readonly subject: Pick<AgreementSignature, "organisationId" | "municipalityId" | "partyId"> & {
    readonly status: SignatureStatus;
  };
  /** The organisations that are party to its agreement. */
  readonly partyIds: () => Promise<readonly string[]>;
  /** Where that agreement stands. */
  readonly agreementStatus: () => Promise<AgreementStatus>;
  /** What that agreement consists of. */
  readonly known: () => Promise<KnownParts>;
}

const notAParty = refusal("CONFIRMED_BY_A_PARTY", {
  description:
    "A party records what is on paper, and another one confirms it (andere partij bevestigt).",
  nl: () => "Een partij legt vast wat op papier staat, en een andere partij bevestigt het.",
  en: () => "A party records what is on paper, and another party confirms it.",
});

export const isParty: Need<Pick<SignatureFacts, "partyIds">> = async (
  { partyIds },
  { organisationId },
) =>
  unless(
    (await partyIds()).some((id) => id === organisationId),
    notAParty,
  );

const signingOver = refusal("SIGNING_OVER", {
  description:
    "The agreement is not being signed any more: a signature on paper that nobody confirmed " +
    "counts for nothing (ondertekening voorbij).",
  nl: () =>
    "Deze afspraken worden niet meer ondertekend: een papieren handtekening die niemand " +
    "bevestigde telt niet.",
  en: () =>
    "The agreement is not being signed any more: a signature on paper that nobody confirmed " +
    "counts for nothing.",
});

/** In which signatures are given; afterwards those of endorsers may be left over. */
export const SIGNED_IN: ReadonlySet<AgreementStatus> = new Set([...BEING_SIGNED, "SIGNED_BY_SOME"]);
const isBeingSigned: Need<SignatureFacts> = async ({ agreementStatus }) =>
  unless(SIGNED_IN.has(await agreementStatus()), signingOver);
const decides = inOrder<SignatureFacts>(isParty, isBeingSigned);
/** A paper that is the last signature of an accession lets the newcomers join. */
const mayLetJoin: Need<SignatureFacts> = async ({ subject, known }, viewer) => {
  const parts = await known();
  const { accedesTo } = parts;
  if (accedesTo !== null && accedesTo.status !== "IN_FORCE") return accessionOvertaken;
  return obstacleToJoining(parts, viewer, [subject.partyId]);
};

const STEPS = {
  CONFIRM: {
    by: otherSide,
    from: leadingTo("GIVEN", "UNCONFIRMED"),
    needs: inOrder(decides, mayLetJoin),
  },
  REJECT: { by: otherSide, from: leadingTo("VOIDED", "UNCONFIRMED"), needs: decides },
  WITHDRAW: { by: ownSide, from: leadingTo("VOIDED", "UNCONFIRMED"), needs: decides },
} satisfies Steps<SignatureAct, SignatureFacts>;

export const signatureLifecycle = new Lifecycle<SignatureAct, SignatureFacts>({
  steps: STEPS,
  role: (viewer, _, { subject }) =>
    agreementPermissions.obstacle(viewer, "SIGN", subject.municipalityId),
  words: { acts: SignatureActEnum, statuses: SignatureStatusEnum },
  begins: ["UNCONFIRMED", "record on paper (any party)"],
  elsewhere: [
    ["[*]", "GIVEN", "sign (a party that can log in)"],
    ["GIVEN", "VOIDED", "negotiation is reopened"],
    ["UNCONFIRMED", "VOIDED", "negotiation is reopened"],
  ],
});

/** Where a signature stands, by its columns. */
export const statusOfSignature = ({
  voidedOn,
  onPaper,
  confirmedOn,
}: Pick<AgreementSignature, "voidedOn" | "onPaper" | "confirmedOn">): SignatureStatus => {
  if (voidedOn !== null) return "VOIDED";
  return onPaper && confirmedOn === null ? "UNCONFIRMED" : "GIVEN";
};
