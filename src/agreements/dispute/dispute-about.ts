import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { AUDIENCE_OF_KIND } from "../../authorisation/audience.js";
import { NotFound } from "../../errors.js";
import { organisationsAtWork } from "../../organisation/known-names.js";
import type { Transaction } from "../../persistence/transaction.js";
import { factsIn } from "../agreement/agreement-facts.js";
import { Agreement } from "../agreement/agreement.entity.js";
import { agreementLifecycle, party } from "../agreement/agreement.lifecycle.js";
import { AgreementCycle } from "../cycle/agreement-cycle.entity.js";
import { admitToCycle } from "../cycle/cycle-in-hand.js";
import type { AgreementDispute } from "./agreement-dispute.entity.js";

const aboutOneThing = refusal("DISPUTE_ABOUT_ONE", {
  description: "A dispute is about an agreement or about a cycle: name one (één onderwerp).",
  nl: () => "Een geschil gaat over afspraken óf over een cyclus: noem er één.",
  en: () => "A dispute is about an agreement or about a cycle: name one of them.",
});

const filerInvalid = refusal<{ organisation: string }>("DISPUTE_FILER_INVALID", {
  description:
    "The filer is your own organisation; or, where yours takes part, an active one of this " +
    "municipality that has no log-in or is a residents' committee (ongeldige indiener).",
  nl: (d) =>
    "U meldt een geschil voor uw eigen organisatie. Wie meedoet kan het ook melden voor een " +
    "bewonerscommissie of een organisatie zonder toegang in deze gemeente. Dit kan niet: " +
    `${d.organisation}.`,
  en: (d) =>
    "You declare a dispute for your own organisation. Who takes part can also declare it for a " +
    "residents' committee, or for an organisation without a log-in, of this municipality. This " +
    `is not possible: ${d.organisation}.`,
});

/** What a dispute is about. */
interface About extends Pick<AgreementDispute, "agreementId" | "cycleId" | "municipalityId"> {
  /** Whether the actor would read it whoever files it. */
  readonly takesPart: boolean;
}

/**
 * What a dispute is about, which is not written. Whoever may lock it does.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: DISPUTE_ABOUT_ONE, INVALID_TRANSITION.
 */
export async function aboutIn(
  tx: Transaction,
  actor: Actor,
  { agreementId, cycleId }: { agreementId?: string | null; cycleId?: string | null },
): Promise<About> {
  if ((agreementId == null) === (cycleId == null)) throw aboutOneThing().at("agreementId");
  if (agreementId == null) {
    const cycle = await findForUpdate(tx, AgreementCycle, cycleId!);
    if (!cycle) throw new NotFound("AgreementCycle", cycleId!);
    await admitToCycle(tx, actor, { act: "DECLARE_DISPUTE", cycle });
    const { id, municipalityId } = cycle;
    return { agreementId: null, cycleId: id, municipalityId, takesPart: true };
  }
  const agreement =
    (await findForUpdate(tx, Agreement, agreementId)) ??
    (await findUnlocked(tx, Agreement, agreementId));
  if (!agreement) throw new NotFound("PerformanceAgreement", agreementId);
  const facts = factsIn(tx, agreement);
  await agreementLifecycle.admit(actor, "DECLARE_DISPUTE", { facts, seen: undefined });
  const { id, municipalityId } = agreement;
  const takesPart =
    actor.audience !== "LOCAL_TENANT_ORGANISATION" || party.includes(actor, agreement);
  return { agreementId: id, cycleId: null, municipalityId, takesPart };
}

/**
 * Who files a dispute: the actor's organisation, or one that does not act here by itself.
 *
 * @throws DISPUTE_FILER_INVALID (a userError).
 */
export async function filerOf(
  tx: Transaction,
  { organisationId }: Actor,
  { given, about }: { readonly given: string | null | undefined; readonly about: About },
): Promise<string> {
  if (given == null || given.toLowerCase() === organisationId) return organisationId;
  const [filer] = await organisationsAtWork(tx, [given], about.municipalityId);
  const isNamed =
    filer?.active &&
    (filer.kind === "RESIDENTS_COMMITTEE" || AUDIENCE_OF_KIND[filer.kind] === null);
  if (!about.takesPart || !isNamed) throw filerInvalid({ organisation: given }).at("filerId");
  return filer.id;
}
