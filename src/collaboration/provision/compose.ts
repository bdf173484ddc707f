import { canonicalJson, contentHashOf, type Json } from "../../acts/content-hash.js";
import { refusal } from "../../acts/refusal.js";
import { tooMany } from "../../acts/refusals.js";
import type { Words } from "../../graphql/enums.js";
import { AMENDMENT_CLASSES, type AmendmentClass, PROVISION_PARTS } from "../collaboration.enums.js";
import { codesOf } from "./parameters.js";
import type { ProvisionChange, ProvisionText } from "./provision-content.js";
import { nameOf, type Reference } from "./provision-of.js";
import { parameterWords, provisionWords } from "./provision-words.js";

/** An agreement with its vision and annexes has this many provisions at most. */
export const MAX_PROVISIONS = 300;

const parameterTwice = refusal<{ what: Words; first: Words; second: Words }>("PARAMETER_TWICE", {
  description: "One provision of an agreement lays down a parameter (parameter dubbel).",
  nl: (d) => `Zowel ${d.first} als ${d.second} regelt ‘${d.what}’: laat één bepaling dat doen.`,
  en: (d) => `Both ${d.first} and ${d.second} lay down ‘${d.what}’: let one provision do so.`,
});

const nothingToRepeal = refusal<{ provision: Words }>("NOTHING_TO_REPEAL", {
  description: "There is no such provision to let go (onbekende bepaling).",
  nl: (d) => `Er is geen ${d.provision} om te laten vervallen.`,
  en: (d) => `There is no ${d.provision} to let go.`,
});

const byNumber = new Intl.Collator("nl", { numeric: true }).compare;

/** The order of provisions: the vision, the clauses, the annexes, each by number. */
export const inPlace = (one: Reference, other: Reference): number =>
  PROVISION_PARTS.indexOf(one.part) - PROVISION_PARTS.indexOf(other.part) ||
  byNumber(one.number, other.number);

/** What a provision of a version says. */
export const textOfProvision = ({
  part,
  number,
  heading,
  kind,
  amendmentClass,
  text,
  parameters,
  budget,
  matrix,
  recognised,
}: ProvisionText): ProvisionText => ({
  ...{ part, number, heading, kind, amendmentClass, text },
  ...{ parameters, budget, matrix, recognised },
});

/**
 * Changes, and changes upon them. What comes later takes the place of what stood there before.
 *
 * @param leftOut what the text does not change any more.
 */
export function merged(
  earlier: readonly ProvisionChange[],
  later: readonly ProvisionChange[],
  leftOut: readonly Reference[] = [],
): ProvisionChange[] {
  const all = new Map([...earlier, ...later].map((one) => [nameOf(one), one]));
  for (const one of leftOut) all.delete(nameOf(one));
  return [...all.values()].sort(inPlace);
}

/**
 * The provisions of a version, with changes.
 *
 * @throws userErrors: NOTHING_TO_REPEAL, PARAMETER_TWICE, TOO_MANY.
 */
export function composed<Base extends ProvisionText>(
  base: readonly Base[],
  changes: readonly ProvisionChange[],
): (Base | ProvisionText)[] {
  const all = new Map<string, Base | ProvisionText>(base.map((one) => [nameOf(one), one]));
  for (const change of changes) {
    if (!change.repealed) all.set(nameOf(change), change);
    else if (!all.delete(nameOf(change)))
      throw nothingToRepeal({ provision: provisionWords(change) });
  }
  if (all.size > MAX_PROVISIONS) throw tooMany({ limit: MAX_PROVISIONS });
  const provisions = [...all.values()].sort(inPlace);
  const laidDown = new Map<string, Reference>();
  for (const provision of provisions)
    for (const code of codesOf(provision.parameters)) {
      const first = laidDown.get(code);
      if (first)
        throw parameterTwice({
          what: parameterWords(code),
          ...{ first: provisionWords(first), second: provisionWords(provision) },
        });
      laidDown.set(code, provision);
    }
  return provisions;
}

/**
 * How changes are decided on: in the heaviest way of what they change, before and after. Each party
 * ratifies a first text.
 */
export function classOf(
  base: readonly ProvisionText[],
  changes: readonly ProvisionChange[],
): AmendmentClass {
  if (base.length === 0) return "CLAUSE";
  const before = new Map(base.map((one) => [nameOf(one), one.amendmentClass]));
  const classes = changes.flatMap((one) => [
    ...(one.repealed ? [] : [one.amendmentClass]),
    ...(before.get(nameOf(one)) ? [before.get(nameOf(one))!] : []),
  ]);
  return AMENDMENT_CLASSES.find((one) => classes.includes(one)) ?? "CLAUSE";
}

/** What a ratification is on. */
interface Ratified {
  readonly agreementId: string;
  readonly partyIds: readonly string[];
  /** The hash of the version that is changed: it holds on to all earlier ones. */
  readonly baseHash: string | null;
  readonly effectiveOn: string | null;
  readonly changes: readonly ProvisionChange[];
}

/** The SHA-256 of a text of an amendment. README.md has the rules. */
export const hashOfText = (text: Ratified): string => contentHashOf(contentOf(text));

/** What the hash is made of. */
export const contentOf = (ratified: Ratified): string => {
  const { agreementId, partyIds, baseHash, effectiveOn, changes } = ratified;
  return canonicalJson({
    format: "samenspraak/collaboration-text/1",
    ...{ agreementId, baseHash, effectiveOn },
    partyIds: [...partyIds].sort(),
    changes,
  } as unknown as Json);
};

/** Whether two texts say the same of their provisions. */
export const sayTheSame = (...texts: readonly (readonly ProvisionChange[])[]): boolean =>
  new Set(texts.map((changes) => canonicalJson(changes as unknown as Json))).size === 1;
