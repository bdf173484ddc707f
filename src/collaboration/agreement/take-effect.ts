import type { Actor } from "../../acts/perform-act.js";
import { agreeOnDays } from "../../advice/procedure/agree-on-days.js";
import type { AgreedTermCode } from "../../advice/procedure/agreed-term.entity.js";
import { agreeOnRights } from "../../advice/request/agree-on-rights.js";
import type { RequestKind } from "../../advice/request/request.input.js";
import { findTenantsCouncil } from "../../organisation/addressees.js";
import { recogniseOrganisations } from "../../organisation/recognise-organisations.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { SummerStop } from "../../terms/summer-stop.js";
import { type TermRule, TERMS as TERM_RULES } from "../../terms/terms.js";
import type { MatrixRow, Parameters, ProvisionText } from "../provision/provision-content.js";
import { isOfTheLaw } from "../provision/provision-of.js";
import type { NumberParameter } from "../provision/parameters.js";
import type { CollaborationAgreement } from "./collaboration-agreement.entity.js";
import { type MadeVersion, parametersIn } from "./versions.js";

/** Which terms follow a parameter. */
const TERMS: Readonly<Partial<Record<NumberParameter, readonly AgreedTermCode[]>>> = {
  adviceDays: ["ADVICE", "VOLUNTARY_ADVICE"],
  responseDays: ["RESPONSE", "VOLUNTARY_RESPONSE"],
  unsolicitedDays: ["UNSOLICITED"],
  informationDays: ["INFORMATION"],
};

/**
 * What a version of an agreement to which landlord and council are party does from its first day on,
 * whoever bargains with them: the terms and the kinds of new procedures, and who is recognised.
 * Running procedures keep theirs (domain brief, section 8 rule 16). What a derived agreement lays
 * down is for its own parties.
 *
 * @param before what the version before it says: what this one leaves out, ends with it.
 */
export async function takeEffect(
  tx: Transaction,
  actor: Actor,
  {
    agreement,
    version,
    before,
  }: {
    readonly agreement: CollaborationAgreement;
    readonly version: MadeVersion;
    readonly before: readonly ProvisionText[];
  },
): Promise<void> {
  if (agreement.baseId !== null || !agreement.partyIds.includes(await findTenantsCouncil(tx)))
    return;
  const { provisions, startsOn, number } = version;
  const agreementId = agreement.id;
  const sourceOf = (from: readonly ProvisionText[]) => {
    const named = from.map((one) => `${PARTS[one.part]} ${one.number}`).join(" en ");
    return `Samenwerkingsovereenkomst versie ${number}${named && `, ${named}`}`;
  };
  const [parameters, parametersBefore] = [parametersIn(provisions), parametersIn(before)];
  const layingDown = (names: readonly (keyof Parameters)[]) =>
    provisions.filter(({ parameters: one }) => names.some((name) => one[name] !== undefined));
  await agreeOnDays(tx, actor, {
    agreementId,
    agreed: (Object.keys(TERMS) as NumberParameter[])
      .flatMap((name) =>
        TERMS[name]!.map((code) => {
          const { days, stop } = termIn(parameters, name, code);
          const source = sourceOf(layingDown(stop ? [name, "summerStop"] : [name]));
          return {
            code,
            startsOn,
            source,
            days,
            stop,
            before: termIn(parametersBefore, name, code),
          };
        }),
      )
      .filter((one) => [one, one.before].some(({ days, stop }) => (days ?? stop) !== null)),
  });
  const withMatrix = provisions.filter(({ matrix }) => matrix.length > 0).slice(0, 1);
  const kinds = kindsIn(provisions);
  await agreeOnRights(tx, actor, {
    ...{ agreementId, startsOn },
    source: sourceOf(withMatrix),
    rows: [...new Set([...kinds.keys(), ...kindsIn(before).keys()])].map((subject) => ({
      subject,
      kind: kinds.get(subject) ?? null,
    })),
  });
  const withList = provisions.filter(({ recognised }) => recognised.length > 0).slice(0, 1);
  await recogniseOrganisations(tx, actor, {
    ...{ agreementId, startsOn },
    source: sourceOf(withList),
    rows: provisions.flatMap(({ recognised }) => recognised),
  });
}

/**
 * The days of a term, and its summer stop. An answer that the landlord owes by the agreement alone
 * stops where that lays its days down; what is the house's own number otherwise is not made longer.
 */
function termIn(
  parameters: Parameters,
  name: NumberParameter,
  code: AgreedTermCode,
): { days: number | null; stop: SummerStop | null } {
  const days = parameters[name] ?? null;
  const { stops, end }: TermRule = TERM_RULES[code];
  const isStopped = stops && (end === "LEAST" || days !== null);
  return { days, stop: isStopped ? (parameters.summerStop ?? null) : null };
}

const PARTS = { VISION: "visie", CLAUSE: "artikel", ANNEX: "bijlage" } as const;

/**
 * What the landlord asks on each subject: the heaviest right that anybody has on it for the whole of
 * the landlord. What a committee has on its complex is asked of that committee, by who writes the
 * request.
 */
function kindsIn(provisions: readonly ProvisionText[]): Map<MatrixRow["subject"], RequestKind> {
  const rows = provisions.flatMap(({ matrix }) => matrix);
  const kinds = new Map<MatrixRow["subject"], RequestKind>();
  for (const { subject, right, byLaw } of rows.filter(({ level }) => level === "CONCERN")) {
    const isByLaw = byLaw || isOfTheLaw(subject);
    const kind = right === "CONSENT" ? "CONSENT" : isByLaw ? "REQUESTED" : "VOLUNTARY";
    if (right !== "CONSENT" && right !== "ADVISE") continue;
    const known = kinds.get(subject);
    if (!known || WEIGHT.indexOf(kind) > WEIGHT.indexOf(known)) kinds.set(subject, kind);
  }
  return kinds;
}
const WEIGHT: readonly RequestKind[] = ["VOLUNTARY", "REQUESTED", "CONSENT"];
