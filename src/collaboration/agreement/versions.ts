import { randomUUID } from "node:crypto";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { insertRow, insertRows, newIds } from "../../acts/versioned-rows.js";
import { selectRows } from "../../persistence/rows.js";
import { quoted } from "../../persistence/statement.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { addDays, addMonths } from "../../terms/calendar-days.js";
import { composed, textOfProvision } from "../provision/compose.js";
import { codesOf } from "../provision/parameters.js";
import type { Parameters, ProvisionChange, ProvisionText } from "../provision/provision-content.js";
import { nameOf } from "../provision/provision-of.js";
import { Provision } from "../provision/provision.entity.js";
import { begin } from "./begin.js";
import { lastKnownDay } from "./last-known-day.js";
import {
  type CollaborationAgreement,
  CollaborationVersion,
} from "./collaboration-agreement.entity.js";

/** The last version of an agreement, begun or not, with what it says. */
export interface LastVersion {
  readonly version: CollaborationVersion | undefined;
  readonly provisions: readonly Provision[];
}

export async function lastVersionOf(tx: Transaction, agreementId: string): Promise<LastVersion> {
  const version = await selectRows({ source: tx, entity: CollaborationVersion, alias: "row" })
    .where("row.agreementId = :agreementId", { agreementId })
    .orderBy("row.number", "DESC")
    .limit(1)
    .getRawOne<CollaborationVersion>();
  if (!version) return { version, provisions: [] };
  const provisions = await selectRows({ source: tx, entity: Provision, alias: "row" })
    .where("row.versionId = :id", { id: version.id })
    .orderBy("row.position")
    .getRawMany<Provision>();
  return { version, provisions };
}

const afterItsEnd = refusal<{ endsOn: string }>("EFFECTIVE_AFTER_END", {
  description:
    "The agreement has ended by the day on which it would take effect: it takes effect on the last " +
    "day at the latest (na het einde van de overeenkomst).",
  nl: (d) => `De overeenkomst loopt tot en met ${d.endsOn}: kies uiterlijk die dag.`,
  en: (d) => `The agreement runs up to and including ${d.endsOn}: choose that day at the latest.`,
});

/** @throws EFFECTIVE_AFTER_END (a userError). */
export function refuseAfterEnd(agreement: CollaborationAgreement, day: string): void {
  const endsOn = lastKnownDay(agreement);
  if (endsOn !== null && day > endsOn) throw afterItsEnd({ endsOn });
}

/** What all parties stand by. */
interface Concluded {
  readonly amendmentId: string;
  readonly changes: readonly ProvisionChange[];
  readonly effectiveOn: string | null;
  readonly contentHash: string;
}

/** A version that was made. */
export interface MadeVersion extends Pick<CollaborationVersion, "id" | "number" | "startsOn"> {
  readonly hasBegun: boolean;
  readonly provisions: readonly ProvisionText[];
}

/**
 * Makes the next version of an agreement, which is locked. It begins on its day, and never before
 * the last party ratified it or the version before it begins: nothing that was agreed holds with
 * hindsight.
 */
export async function makeVersion(
  tx: Transaction,
  { organisationId }: Actor,
  {
    agreement,
    last,
    concluded: { amendmentId, changes, effectiveOn, contentHash },
  }: {
    readonly agreement: CollaborationAgreement;
    readonly last: LastVersion;
    readonly concluded: Concluded;
  },
): Promise<MadeVersion> {
  const today = await findToday(tx);
  const startsOn = [effectiveOn ?? today, today, last.version?.startsOn ?? today].sort().at(-1)!;
  refuseAfterEnd(agreement, startsOn);
  const provisions = composed(last.provisions, changes);
  const { termMonths, renewalMonths, noticeMonths, evaluationMonths } = parametersIn(provisions);
  const row = { agreementId: agreement.id, partyIds: agreement.partyIds, organisationId };
  const made = {
    ...row,
    id: randomUUID(),
    amendmentId,
    number: (last.version?.number ?? 0) + 1,
    startsOn,
  };
  await insertRow(tx, CollaborationVersion, {
    ...made,
    status: "AGREED",
    contentHash,
    baseHash: last.version?.contentHash ?? null,
    // in the database: a Date has no microseconds, and its moment would be another one
    publishedAt: () => `(${PUBLISHED_AT} ${quoted([agreement.id])})`,
    endsOn:
      termMonths === undefined
        ? null
        : termMonths === parametersIn(last.provisions).termMonths
          ? agreement.endsOn
          : addDays(addMonths(startsOn, termMonths), -1),
    renewalMonths: renewalMonths ?? null,
    noticeMonths: noticeMonths ?? null,
    evaluationMonths: evaluationMonths ?? null,
  });
  const ids = newIds(provisions);
  await insertRows(
    tx,
    Provision,
    provisions.map((one, index) => {
      const earlier = last.provisions.find((before) => nameOf(before) === nameOf(one));
      const isKept = earlier === one;
      return {
        ...row,
        id: ids[index]!,
        versionId: made.id,
        position: index + 1,
        ...textOfProvision(one),
        parameterCodes: codesOf(one.parameters),
        textNumber: isKept ? earlier.textNumber : (earlier?.textNumber ?? 0) + 1,
        sinceNumber: isKept ? earlier.sinceNumber : made.number,
        begun: false,
      } as never;
    }),
  );
  if (startsOn <= today) await begin(tx, agreement.id);
  return { ...made, hasBegun: startsOn <= today, provisions };
}

const PUBLISHED_AT = "SELECT a.published_at FROM app.collaboration_agreement AS a WHERE a.id =";

/** Every parameter of an agreement: one provision lays each down. */
export const parametersIn = (provisions: readonly ProvisionText[]): Parameters =>
  Object.assign({}, ...provisions.map(({ parameters }) => parameters)) as Parameters;
