import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, updateRow } from "../../acts/versioned-rows.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { type KnownParty, readKnownParts, SIGNED_STANCES } from "../agreement/agreement-facts.js";
import { Agreement } from "../agreement/agreement.entity.js";
import { type AgreementStatus, AMENDABLE } from "../agreements.enums.js";
import { AgreementSignature } from "./concluding.entity.js";
import { joinBase } from "./join-base.js";

/**
 * Where an agreement stands after somebody has signed, refused, held a view, or confirmed a paper:
 * every act on signing ends with this. It is in force when all signatories of all parts have signed,
 * and its first day has come; an accession takes its endorsers too, who would join without a word.
 * When all have decided and some refused, each holds its own view of what that means
 * (`HOLD_STANDING`). Nobody keeps the others from that by saying nothing: see `holdWithoutOthers`.
 */
export async function followSigning(
  tx: Transaction,
  actor: Actor,
  agreement: Agreement,
): Promise<void> {
  if (ALL_SIGNED.has(agreement.status)) {
    // an endorser that came later
    const { status } = agreement;
    return void (await updateRow({ tx, entity: Agreement, row: agreement, changes: { status } }));
  }
  const deciding = (await readKnownParts(tx, agreement.id)).parties.filter(
    ({ capacity }) =>
      capacity === "SIGNATORY" || (agreement.kind === "ACCESSION" && capacity === "ENDORSER"),
  );
  const today = await findToday(tx);
  const status = statusAfter(deciding, agreement, today);
  const isConcluded = status !== "SIGNING";
  const isMonitored = status === "IN_FORCE" || status === "SIGNED_BY_SOME";
  const inForceOn = status === "IN_FORCE" ? await lastSignedOn(tx, agreement) : null;
  await updateRow({
    tx,
    entity: Agreement,
    row: agreement,
    changes: {
      status,
      ...(isConcluded && agreement.concludedAt === null && { concludedAt: () => "now()" }),
      ...(status === "IN_FORCE" && { inForceOn }),
      ...(isMonitored && {
        monitoringDueOn: () =>
          "app.next_monitoring(monitoring_months, GREATEST(app.today(), starts_on - 1), ends_on)",
      }),
    },
  });
  if (status === "SIGNED" || status === "IN_FORCE") {
    await followBase(tx, agreement, status);
    if (agreement.kind === "ACCESSION") await joinBase(tx, actor, agreement);
  }
}

const ALL_SIGNED: ReadonlySet<AgreementStatus> = new Set(["SIGNED", "IN_FORCE"]);

function statusAfter(
  deciding: readonly KnownParty[],
  { status, startsOn }: Agreement,
  today: string,
): AgreementStatus {
  const begun = startsOn <= today;
  const signed = deciding.filter(({ stance }) => SIGNED_STANCES.has(stance));
  if (signed.length === deciding.length) return begun ? "IN_FORCE" : "SIGNED";
  const waits = deciding.some(({ stance }) => stance === "PENDING");
  if (status === "SIGNED_BY_SOME" || (waits && begun && holdWithoutOthers(signed)))
    return "SIGNED_BY_SOME";
  return waits || signed.length === 0 ? "SIGNING" : "SIGNED_BY_SOME";
}

/** From its first day on, two or more who signed may all hold it in force; others still sign. */
const holdWithoutOthers = (signed: readonly KnownParty[]): boolean =>
  new Set(signed.map(({ memberId }) => memberId)).size > 1 &&
  signed.every(({ standing }) => standing === "IN_FORCE");

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
