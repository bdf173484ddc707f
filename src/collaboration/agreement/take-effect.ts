import type { Actor } from "../../acts/perform-act.js";
import { agreeOnDays } from "../../advice/procedure/agree-on-days.js";
import type { AgreedTermCode } from "../../advice/procedure/agreed-term.entity.js";
import { agreeOnRights } from "../../advice/request/agree-on-rights.js";
import type { RequestKind } from "../../advice/request/request.input.js";
import { findTenantsCouncil } from "../../organisation/addressees.js";
import { recogniseOrganisations } from "../../organisation/recognise-organisations.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { MatrixRow, ProvisionText } from "../provision/provision-content.js";
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
 * What a version of the agreement between landlord and council does from its first day on: the terms
 * and the kinds of new procedures, and who is recognised. Running procedures keep theirs (domain
 * brief, section 8 rule 16). What another agreement lays down, derived from it or with more parties,
 * is for its own parties.
 */
export async function takeEffect(
  tx: Transaction,
  actor: Actor,
  {
    agreement,
    version,
  }: {
    readonly agreement: CollaborationAgreement;
    readonly version: MadeVersion;
  },
): Promise<void> {
  const isBetweenTheTwo =
    agreement.partyIds.length === 2 && agreement.partyIds.includes(await findTenantsCouncil(tx));
  if (agreement.baseId !== null || !isBetweenTheTwo) return;
  const { provisions, startsOn, number } = version;
  const sourceOf = (one: ProvisionText | undefined) =>
    `Samenwerkingsovereenkomst versie ${number}${one ? `, ${PARTS[one.part]} ${one.number}` : ""}`;
  const parameters = parametersIn(provisions);
  await agreeOnDays(
    tx,
    actor,
    (Object.keys(TERMS) as NumberParameter[]).flatMap((name) => {
      const source = sourceOf(provisions.find((one) => one.parameters[name] !== undefined));
      return TERMS[name]!.map((code) => ({
        ...{ code, startsOn, source },
        days: parameters[name] ?? null,
      }));
    }),
  );
  const withMatrix = provisions.find(({ matrix }) => matrix.length > 0);
  await agreeOnRights(tx, actor, {
    startsOn,
    source: sourceOf(withMatrix),
    rows: kindsIn(provisions.flatMap(({ matrix }) => matrix)),
  });
  const withList = provisions.find(({ recognised }) => recognised.length > 0);
  await recogniseOrganisations(tx, actor, {
    startsOn,
    source: sourceOf(withList),
    rows: provisions.flatMap(({ recognised }) => recognised),
  });
}

const PARTS = { VISION: "visie", CLAUSE: "artikel", ANNEX: "bijlage" } as const;

/** What the landlord asks on each subject: the heaviest right that anybody has on it. */
function kindsIn(
  rows: readonly MatrixRow[],
): { subject: MatrixRow["subject"]; kind: RequestKind }[] {
  const kinds = new Map<MatrixRow["subject"], RequestKind>();
  for (const { subject, right, byLaw } of rows) {
    const isByLaw = byLaw || isOfTheLaw(subject);
    const kind = right === "CONSENT" ? "CONSENT" : isByLaw ? "REQUESTED" : "VOLUNTARY";
    if (right !== "CONSENT" && right !== "ADVISE") continue;
    const known = kinds.get(subject);
    if (!known || WEIGHT.indexOf(kind) > WEIGHT.indexOf(known)) kinds.set(subject, kind);
  }
  return [...kinds].map(([subject, kind]) => ({ subject, kind }));
}
const WEIGHT: readonly RequestKind[] = ["VOLUNTARY", "REQUESTED", "CONSENT"];
