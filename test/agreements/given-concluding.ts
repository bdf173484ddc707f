import { ask, type TypedDocument } from "../support/api.js";
import type { World } from "../support/world.js";
import { givenAgreement, type ReadAgreement, tryAct, type Who } from "./given-agreement.js";

const PARTY =
  "id stance stanceOn stanceText standing standingGround capacity joinedOn organisation { id }";
const SIGNATURE = `id version status isValid signedHash hash signedOn signers { name capacity }
  evidenceSha256 excludedThemes reservation onPaper voidedOn
  allowedActs organisation { id name } excludedCommitments { id }`;
const AGREEMENT = `id version kind edition title status startsOn endsOn inForceOn endedOn reopenReason
  monitoringDueOn publishedOn publicationDue hasRunOut allowedActs base { id status } basedOnIt { id kind }
  proposals: proposalsToParties { id version kind status reason allowedActs awaiting { name }
    consents { accepted reason by { name } } ledTo { id } }
  statementsOnPaper { id version status isAcceptance standing reason allowedActs }
  parts { id version code content contentHash isIntact parties { ${PARTY} }
    signatures { ${SIGNATURE} } }`;

export interface ReadSignature {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly isValid: boolean;
  readonly signedHash: string;
  readonly hash: string;
  readonly signedOn: string;
  readonly signers: readonly { readonly name: string; readonly capacity: string }[];
  readonly evidenceSha256: string | null;
  readonly excludedThemes: readonly string[];
  readonly reservation: string | null;
  readonly onPaper: boolean;
  readonly voidedOn: string | null;
  readonly allowedActs: readonly string[];
  readonly organisation: { readonly id: string; readonly name: string };
  readonly excludedCommitments: readonly { readonly id: string }[];
}
export interface ReadConcluding extends ReadAgreement {
  readonly kind: string;
  readonly edition: number;
  readonly startsOn: string;
  readonly inForceOn: string | null;
  readonly endedOn: string | null;
  readonly reopenReason: string | null;
  readonly monitoringDueOn: string | null;
  readonly publishedOn: string | null;
  readonly publicationDue: boolean;
  readonly hasRunOut: boolean;
  readonly base: { readonly id: string; readonly status: string } | null;
  readonly basedOnIt: readonly { readonly id: string; readonly kind: string }[];
  readonly proposals: readonly {
    readonly id: string;
    readonly version: number;
    readonly kind: string;
    readonly status: string;
    readonly allowedActs: readonly string[];
    readonly awaiting: readonly { readonly name: string }[];
    readonly consents: readonly {
      readonly accepted: boolean;
      readonly reason: string | null;
      readonly by: { readonly name: string };
    }[];
    readonly ledTo: { readonly id: string } | null;
  }[];
  readonly statementsOnPaper: readonly {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly isAcceptance: boolean | null;
    readonly standing: string | null;
    readonly reason: string | null;
    readonly allowedActs: readonly string[];
  }[];
  readonly parts: readonly {
    readonly id: string;
    readonly version: number;
    readonly code: string;
    readonly content: string | null;
    readonly contentHash: string | null;
    readonly isIntact: boolean | null;
    readonly parties: readonly {
      readonly id: string;
      readonly stance: string;
      readonly stanceText: string | null;
      readonly standing: string | null;
      readonly standingGround: string | null;
      readonly capacity: string;
      readonly joinedOn: string | null;
      readonly organisation: { readonly id: string };
    }[];
    readonly signatures: readonly ReadSignature[];
  }[];
}

export const SIGNER = [{ name: "A. de Vries", capacity: "voorzitter" }] as const;

/** What stories of signing begin with, in Delft: made through the API. */
export function givenConcluding(world: World) {
  const make = givenAgreement(world);
  const { landlord, tenants, alderman, done } = make;

  /** The agreement as a member reads it. */
  async function read(who: Who, id: string): Promise<ReadConcluding> {
    const { data, errors } = await ask(
      world.url,
      who,
      `query ($id: ID!) { performanceAgreement(id: $id) { ${AGREEMENT} } }` as unknown as TypedDocument<
        { performanceAgreement: ReadConcluding | null },
        object
      >,
      { id },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data!.performanceAgreement!;
  }

  /** In the version that it has now. */
  const on = async (id: string) => ({
    id,
    expectedVersion: (await read(landlord, id)).version,
  });

  /** Tries an act on an agreement in its present version. */
  const attempt = async (who: Who, name: string, id: string, input: object = {}) =>
    tryAct(world, who, { name, input: { ...(await on(id)), ...input }, shows: "agreement { id }" });

  /** Does an act on an agreement that has to succeed, and reads what is shown. */
  const act = async (who: Who, name: string, id: string, input: object = {}) => {
    const { agreement } = await done(
      who,
      name,
      { ...(await on(id)), ...input },
      "agreement { id }",
    );
    return read(landlord, (agreement as { id: string }).id);
  };

  const propose = (who: Who, id: string, kind: string, input: object = {}) =>
    act(who, "proposeToParties", id, { kind, ...input });

  const answer = async (who: Who, name: string, id: string, input: object = {}) => {
    const open = (await read(landlord, id)).proposals.find(({ status }) => status === "OPEN")!;
    await done(
      who,
      name,
      { id: open.id, expectedVersion: open.version, ...input },
      "proposal { id }",
    );
    return read(landlord, id);
  };

  /** All three agree to what is proposed. */
  async function decided(id: string, kind: string, input: object = {}): Promise<ReadConcluding> {
    await propose(landlord, id, kind, input);
    const half = await answer(alderman, "acceptAgreementProposal", id);
    // of what only these two signed they decide
    return half.proposals.some(({ status }) => status === "OPEN")
      ? answer(tenants, "acceptAgreementProposal", id)
      : half;
  }

  /** An agreement with one commitment, whose text is fixed. */
  async function fixed(input: object = {}): Promise<ReadConcluding> {
    const { id, parts } = await make.opened(input);
    await make.agreed({ parts });
    return decided(id, "FINAL_CONCEPT");
  }

  /** Signs a part, in the present version, on the hash as it is read. */
  const signing = async (id: string, input: object = {}) => {
    const { parts, version } = await read(landlord, id);
    return {
      id,
      expectedVersion: version,
      partId: parts[0]!.id,
      contentHash: parts[0]!.contentHash,
      signers: SIGNER,
      ...input,
    };
  };
  const signed = async (who: Who, id: string, input: object = {}) => {
    await done(who, "signAgreement", await signing(id, input), "agreement { id }");
    return read(landlord, id);
  };

  /** Signed by all three. */
  async function concluded(input: object = {}): Promise<ReadConcluding> {
    const { id } = await fixed(input);
    for (const who of [landlord, alderman]) await signed(who, id);
    return signed(tenants, id);
  }

  return {
    ...make,
    readCommitment: make.read,
    ...{ read, on, attempt, act, propose, answer, decided, fixed, signing, signed, concluded },
  };
}

/** An organisation without a log-in that works in Delft. */
export async function givenOther(
  world: World,
  { id, name, kind }: { id: string; name: string; kind: string },
): Promise<string> {
  await world.administer(
    `INSERT INTO app.organisation (id, name, kind, municipality_ids) VALUES ($1, $2, $3, $4)`,
    [id, name, kind, [world.municipalities.delft]],
  );
  return id;
}
