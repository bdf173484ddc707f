import { ask, codesOf, type TypedDocument } from "../support/api.js";
import type { World } from "../support/world.js";

/** Whoever asks or acts. */
export type Who = { readonly token: string } | null;

export interface ReadOrganisation {
  readonly id: string;
  readonly name: string;
}
export interface ReadAnswer {
  readonly decision: string;
  readonly reason: string | null;
  readonly by: ReadOrganisation;
}
export interface ReadText {
  readonly id: string;
  readonly number: number | null;
  readonly version: number;
  readonly text: string;
  readonly reason: string | null;
  readonly sentOn: string | null;
  readonly by: ReadOrganisation;
  readonly commitmentTerms: { readonly theme: string; readonly priorityYear: number | null };
  readonly changes: readonly { readonly kind: string; readonly text: string }[];
  readonly answers: readonly ReadAnswer[];
}
export interface ReadCommitment {
  readonly id: string;
  readonly number: number | null;
  readonly status: string;
  readonly text: string;
  readonly version: number;
  readonly allowedActs: readonly string[];
  readonly awaiting: readonly ReadOrganisation[];
  readonly lead: ReadOrganisation;
  readonly texts: readonly ReadText[];
  readonly answers: readonly ReadAnswer[];
  readonly reservations: readonly ReadReservation[];
  readonly myPosition: { readonly version: number; readonly mandate: string | null } | null;
}
export interface ReadReservation {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly status: string;
  readonly note: string | null;
  readonly procedureNumber: string | null;
  readonly procedureTitle: string | null;
  readonly procedureStatus: string | null;
  readonly settledOn: string | null;
}
export interface ReadAgreement {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly allowedActs: readonly string[];
  readonly parts: readonly { readonly id: string; readonly code: string }[];
}

const AGREEMENT = "id version status allowedActs parts { id code version }";
const COMMITMENT = `id number status text version allowedActs awaiting { id name } lead { id name }
  texts { id number version text reason sentOn by { id name } commitmentTerms { theme priorityYear }
    changes { kind text } answers { decision reason by { id name } } }
  answers { decision reason by { id name } } myPosition { version mandate }
  reservations { id version kind status note procedureNumber procedureTitle procedureStatus
    settledOn }`;

/** What the payload of each act shows. */
const SHOWN: Readonly<Record<string, string>> = {
  openAgreement: `agreement { ${AGREEMENT} }`,
  draftCommitment: `commitment { ${COMMITMENT} }`,
  ...Object.fromEntries(
    ["draftCommitmentText", "reviseCommitmentText", "discardCommitmentText"]
      .concat("sendCommitmentText")
      .map((name) => [name, `text { id version commitment { ${COMMITMENT} } }`]),
  ),
};

interface Payload {
  readonly agreement?: ReadAgreement | null;
  readonly commitment?: ReadCommitment | null;
  readonly text?: {
    readonly id: string;
    readonly version: number;
    readonly commitment: ReadCommitment;
  } | null;
  readonly reservation?: ReadReservation | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly path: readonly string[];
  }[];
}

/** What a commitment says, where it differs from the usual, and who drafts it. */
type DraftInput = { readonly by?: Who } & Readonly<Record<string, unknown>>;

/** Tries an act, as any audience that has it: municipality and tenants too. */
export async function tryAct(
  { url }: Pick<World, "url">,
  who: Who,
  {
    name,
    input,
    shows,
  }: { readonly name: string; readonly input: object; readonly shows?: string },
) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const shown = shows ?? SHOWN[name] ?? `commitment { ${COMMITMENT} }`;
  const document = `mutation ($input: ${type}) { payload: ${name}(input: $input) { ${shown}
    userErrors { code message path } } }` as unknown as TypedDocument<
    { payload: Payload | null },
    object
  >;
  const { data, errors } = await ask(url, who, document, { input });
  const payload = data?.payload ?? null;
  const userErrors = payload?.userErrors ?? [];
  return {
    codes: [...codesOf({ errors }), ...userErrors.map(({ code }) => code)],
    messages: userErrors.map(({ message }) => message),
    path: userErrors[0]?.path.slice(1).join("."),
    errors,
    payload,
  };
}

/**
 * What stories of agreements in Delft begin with: the landlord, the municipality and Delft's
 * tenants, all of them signatories.
 */
export function givenAgreement(world: World) {
  const {
    bestuurder: landlord,
    delftseHuurder: tenants,
    delftseWethouder: alderman,
  } = world.members;
  const { woonbron, gemeenteDelft, delftseHuurders } = world.organisations;
  const signatories = [woonbron, gemeenteDelft, delftseHuurders].map((organisationId) => ({
    organisationId,
    capacity: "SIGNATORY",
  }));
  const part = {
    code: "A",
    title: "Wonen in Delft",
    scope: "JOINT",
    parties: signatories,
  } as const;
  const content = {
    theme: "DUURZAAMHEID",
    text: "Woonbron verbetert 100 woningen per jaar.",
    kind: "RESULT",
    leadId: woonbron,
  } as const;

  /** Does an act that has to succeed. */
  async function done(who: Who, name: string, input: object, shows?: string): Promise<Payload> {
    const { payload, codes, errors, messages } = await tryAct(world, who, { name, input, shows });
    if (codes.length > 0)
      throw new Error(`${name}: ${codes.join()} ${messages.join()} ${JSON.stringify(errors)}`);
    return payload!;
  }

  const opened = async (input: object = {}, who: Who = landlord): Promise<ReadAgreement> =>
    (
      await done(who, "openAgreement", {
        municipalityId: world.municipalities.delft,
        title: "Prestatieafspraken Delft 2023",
        startsOn: "2023-01-01",
        endsOn: "2023-12-31",
        parts: [part],
        ...input,
      })
    ).agreement!;

  /** A commitment with its first text, that nobody else sees. */
  const drafted = async (
    { parts }: Pick<ReadAgreement, "parts">,
    { by = landlord, ...input }: DraftInput = {},
  ): Promise<ReadCommitment> =>
    (await done(by, "draftCommitment", { partId: parts[0]!.id, ...content, ...input })).commitment!;

  const sent = async (by: Who, { id, version }: Pick<ReadText, "id" | "version">) =>
    (await done(by, "sendCommitmentText", { id, expectedVersion: version })).text!.commitment;

  const proposed = async (
    agreement: Pick<ReadAgreement, "parts">,
    input: DraftInput = {},
  ): Promise<ReadCommitment> => {
    const { texts } = await drafted(agreement, input);
    return sent(input.by ?? landlord, texts.at(-1)!);
  };

  const counterDrafted = async (by: Who, { id }: Pick<ReadCommitment, "id">, input: object = {}) =>
    (await done(by, "draftCommitmentText", { commitmentId: id, ...content, ...input })).text!;

  const countered = async (by: Who, of: Pick<ReadCommitment, "id">, input: object = {}) =>
    sent(by, await counterDrafted(by, of, input));

  const agreedTo = async (by: Who, { id, version }: Pick<ReadCommitment, "id" | "version">) =>
    (await done(by, "agreeToCommitment", { id, expectedVersion: version })).commitment!;

  /** A commitment that all three have agreed to. */
  async function agreed(
    agreement: Pick<ReadAgreement, "parts">,
    input: DraftInput = {},
  ): Promise<ReadCommitment> {
    const commitment = await proposed(agreement, input);
    await agreedTo(alderman, commitment);
    return agreedTo(tenants, commitment);
  }

  /** A commitment as a member reads it. */
  async function read(who: Who, id: string): Promise<ReadCommitment | null> {
    const { data, errors } = await ask(
      world.url,
      who,
      `query ($id: ID!) { commitment(id: $id) { ${COMMITMENT} } }` as unknown as TypedDocument<
        { commitment: ReadCommitment | null },
        object
      >,
      { id },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data!.commitment;
  }

  return {
    ...{ landlord, tenants, alderman, signatories, part, content },
    ...{ done, opened, drafted, sent, proposed, counterDrafted, countered, agreedTo, agreed, read },
  };
}
