import type { Snapshot } from "../../persistence/snapshot.js";
import { listProvisionsOf, listVersionsOf } from "../agreement/agreement.reads.js";
import { textOfProvision } from "../provision/compose.js";
import { type ChangeInText, givenIn } from "../provision/provision-change.type.js";
import type { ProvisionChange, ProvisionText } from "../provision/provision-content.js";
import {
  type ProvisionDifference,
  provisionDifferences,
} from "../provision/provision-difference.js";
import { nameOf, type Reference } from "../provision/provision-of.js";
import type { AmendmentText } from "./amendment.entity.js";
import { listTextsOf } from "./amendment.reads.js";

/** What a text is compared with. */
interface Compared {
  /** The version that it changes, by the name of each provision. */
  readonly base: ReadonlyMap<string, ProvisionText>;
  /** What the text did that was sent before it; of a first text nothing. */
  readonly earlier: readonly ProvisionChange[];
}

async function comparedWith(
  snapshot: Snapshot,
  { agreementId, amendmentId, baseNumber, number }: AmendmentText,
): Promise<Compared> {
  const [versions, texts] = await Promise.all([
    snapshot.loader(listVersionsOf).load(agreementId),
    snapshot.loader(listTextsOf).load(amendmentId),
  ]);
  const version = versions.find((one) => one.number === baseNumber);
  const provisions = version ? await snapshot.loader(listProvisionsOf).load(version.id) : [];
  const earlier = texts.findLast(
    (one) => one.number !== null && (number === null || one.number < number),
  );
  return {
    base: new Map(provisions.map((one) => [nameOf(one), one])),
    earlier: earlier?.provisions ?? [],
  };
}

/** What a text does to each provision, and how that differs from what was there. */
export async function changesOf(snapshot: Snapshot, text: AmendmentText): Promise<ChangeInText[]> {
  return compared(text.provisions, await comparedWith(snapshot, text));
}

/** What a text no longer does that the text before it did. */
export async function leftOutOf(snapshot: Snapshot, text: AmendmentText): Promise<ChangeInText[]> {
  const against = await comparedWith(snapshot, text);
  const said = new Set(text.provisions.map(nameOf));
  const leftOut = against.earlier.filter((one) => !said.has(nameOf(one)));
  return compared(
    leftOut.map((one) => asItStands(one, against)),
    against,
  );
}

function asItStands({ part, number }: Reference, { base }: Compared): ProvisionChange {
  const provision = base.get(nameOf({ part, number }));
  return provision
    ? { repealed: false, ...textOfProvision(provision) }
    : { repealed: true, part, number };
}

function compared(
  changes: readonly ProvisionChange[],
  { base, earlier }: Compared,
): ChangeInText[] {
  const inBase = (one: Reference) => base.get(nameOf(one)) ?? null;
  const sent = new Map(earlier.map((one) => [nameOf(one), one]));
  const inEarlier = (one: Reference) => {
    const change = sent.get(nameOf(one));
    return change ? givenIn({ change }) : inBase(one);
  };
  const given = (change: ProvisionChange) => givenIn({ change });
  const since = (before: (one: Reference) => ProvisionText | null) => {
    let all: ProvisionDifference[] | undefined;
    return (index: number) =>
      (all ??= provisionDifferences(changes.map((one) => [before(one), given(one)])))[index]!;
  };
  const [fromBase, fromEarlier] = [since(inBase), since(inEarlier)];
  return changes.map((change, index) => ({
    change,
    // when they are asked for: most readers want the texts alone
    difference: () => fromBase(index),
    differenceFromEarlier: () => fromEarlier(index),
  }));
}
