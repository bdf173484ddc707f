import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, updateRow } from "../../acts/versioned-rows.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { readKnownParts } from "../agreement/agreement-facts.js";
import { Agreement } from "../agreement/agreement.entity.js";
import { type AgreementStatus, AMENDABLE } from "../agreements.enums.js";
import { AgreementSignature } from "./concluding.entity.js";
import { joinBase } from "./join-base.js";

/**
 * Where an agreement stands after somebody has signed, refused, or confirmed a paper: every act on
 * signing ends with this. It is in force when all signatories of all parts have signed, and its
 * first day has come; an accession takes its endorsers too, who would join without a word. When all
 * have decided and some refused, each holds its own view of what that means (`HOLD_STANDING`).
 */
export async function followSigning(
  tx: Transaction,
  actor: Actor,
  agreement: Agreement,
): Promise<void> {
  const stances = (await readKnownParts(tx, agreement.id)).parties
    .filter(
      ({ capacity }) =>
        capacity === "SIGNATORY" || (agreement.kind === "ACCESSION" && capacity === "ENDORSER"),
    )
    .map(({ stance }) => stance);
  const today = await findToday(tx);
  const status = statusAfter(stances, agreement, today);
  const isConcluded = status !== "SIGNING";
  const inForceOn = status === "IN_FORCE" ? await lastSignedOn(tx, agreement) : null;
  await updateRow({
    tx,
    entity: Agreement,
    row: agreement,
    changes: {
      status,
      ...(isConcluded && agreement.concludedAt === null && { concludedAt: () => "now()" }),
      ...(status === "IN_FORCE" && {
        inForceOn,
        monitoringDueOn: () => "app.next_monitoring(monitoring_months, app.today(), ends_on)",
      }),
    },
  });
  if (status === "SIGNED" || status === "IN_FORCE") {
    await followBase(tx, agreement, status);
    if (agreement.kind === "ACCESSION") await joinBase(tx, actor, agreement);
  }
}

function statusAfter(
  stances: readonly string[],
  { startsOn }: Agreement,
  today: string,
): AgreementStatus {
  if (stances.includes("PENDING")) return "SIGNING";
  if (!stances.includes("REFUSED")) return startsOn <= today ? "IN_FORCE" : "SIGNED";
  return stances.every((stance) => stance === "REFUSED") ? "SIGNING" : "SIGNED_BY_SOME";
}

/** An agreement that begins before it is signed is in force from the last signature on. */
async function lastSignedOn(tx: Transaction, { id, startsOn }: Agreement): Promise<string> {
  const signatures = await selectRows({
    source: tx,
    entity: AgreementSignature,
    alias: "signature",
  })
    .where("signature.agreementId = :id AND signature.voidedOn IS NULL", { id })
    .getRawMany<AgreementSignature>();
  return signatures.reduce((last, { signedOn }) => (signedOn > last ? signedOn : last), startsOn);
}

/**
 * An amendment takes the place of every edition before it that still binds: also of the one before an
 * amendment that only some signed, and which never came into force itself.
 */
async function followBase(
  tx: Transaction,
  { kind, baseId }: Agreement,
  status: AgreementStatus,
): Promise<void> {
  if (kind !== "AMENDMENT" || status !== "IN_FORCE") return;
  // Who is party to the new edition only cannot write the one before: the clock ends it then.
  const base = await findForUpdate(tx, Agreement, baseId!);
  if (!base) return;
  // one that was terminated meanwhile stays so
  if (AMENDABLE.some((one) => one === base.status))
    await updateRow({
      tx,
      entity: Agreement,
      row: base,
      changes: { status: "AMENDED", endedOn: await findToday(tx) },
    });
  await followBase(tx, base, status);
}
