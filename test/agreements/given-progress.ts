import { randomUUID } from "node:crypto";
import type { TypedDocument } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt, beneath } from "../support/given.js";
import { createWorld, type World } from "../support/world.js";
import { versioned } from "./given-cycle.js";
import {
  ADD,
  CONFIRM,
  CONTEST,
  DRAFT,
  type GivenFigure,
  type ReadIndicator,
  type ReadProgress,
  RECORD,
  SUBMIT,
} from "./progress-documents.js";

/** Half-way an agreement for 2022 to 2025. */
export const REPORTED_FROM = "2023-05-15";

/** Runs a test in a world on the day from which progress is reported. */
export async function inForce(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld(process.env.LOUD ? { logLevel: "warn" } : {});
  try {
    await onDay(world, REPORTED_FROM);
    await test(world);
  } finally {
    await world.end();
  }
}

/** A commitment with its agreement; `originId` is the one of the first edition. */
export interface Agreed {
  readonly id: string;
  readonly originId: string;
  readonly agreementId: string;
  readonly partId: string;
}

interface AgreedInput {
  readonly status?: string;
  readonly startsOn?: string;
  readonly endsOn?: string | null;
  readonly inForceOn?: string | null;
  readonly monitoringMonths?: readonly number[];
  readonly monitoringDueOn?: string | null;
  readonly isConcluded?: boolean;
  readonly isPublished?: boolean;
  /** Its parties, in each capacity; without a log-in where they stand in `onPaper`. */
  readonly signatories?: readonly string[];
  readonly advisers?: readonly string[];
  readonly endorsers?: readonly string[];
  readonly onPaper?: readonly string[];
  readonly leadId?: string;
  readonly commitmentStatus?: string;
  /** The commitment that it is an amendment of. */
  readonly amends?: Agreed;
  /** Another commitment of the same agreement. */
  readonly beside?: Agreed;
}

/** What a text says beside its words and its lead. */
const TERMS = {
  ...{ theme: "DUURZAAMHEID", kind: "RESULT", otherIds: [], appliesToIds: [], inReturn: null },
  ...{ complexes: [], priorityYear: null, nationalGoal: null, nationalGoalEdition: null },
  ...{ legalEffect: "NONE", legalPercentage: null, legalAmountEuros: null, legalYear: null },
  reservations: [],
};

type Who = { token: string };
/** What is given, where it differs from the usual, and who gives it. */
type Given = { readonly by?: Who } & Readonly<Record<string, unknown>>;

/** What stories of progress begin with, in Delft. */
export function givenProgress(world: World) {
  const {
    bestuurder: landlord,
    delftseHuurder: tenants,
    delftseWethouder: alderman,
    voorzitter: council,
  } = world.members;
  const { woonbron: lead, gemeenteDelft, delftseHuurders } = world.organisations;
  const municipalityId = world.municipalities.delft;

  /** A commitment that is agreed on: beneath the API, as what led to it is told elsewhere. */
  async function agreed(input: AgreedInput = {}): Promise<Agreed> {
    const agreementId = input.beside?.agreementId ?? (await agreement(input));
    const partId = input.beside?.partId ?? (await part(agreementId, input));
    const [id, textId] = [randomUUID(), randomUUID()];
    const originId = input.amends?.originId ?? id;
    const of = [agreementId, municipalityId, lead];
    const [last] = await beneath<{ number: number }>(
      world,
      "SELECT count(*)::int AS number FROM agreement_commitment WHERE agreement_id = $1",
      [agreementId],
    );
    await beneath(
      world,
      `INSERT INTO agreement_commitment (id, agreement_id, municipality_id, organisation_id,
          part_id, origin_id, number, theme, status, text, kind, lead_id, shared_at)
        VALUES ($4, $1, $2, $3, $5, $6, $7, 'DUURZAAMHEID', $8, 'Woningen verbeteren', 'RESULT',
          $9, now())`,
      [
        ...of,
        ...[id, partId, originId, last!.number + 1, input.commitmentStatus ?? "AGREED"],
        input.leadId ?? lead,
      ],
    );
    await beneath(
      world,
      `INSERT INTO agreement_commitment_text (id, agreement_id, municipality_id, organisation_id,
          commitment_id, number, text, terms, sent_at, sent_on)
        VALUES ($4, $1, $2, $3, $5, 1, 'Woningen verbeteren', $6, now(), '2021-12-01')`,
      [...of, textId, id, JSON.stringify({ ...TERMS, leadId: input.leadId ?? lead })],
    );
    await beneath(world, "UPDATE agreement_commitment SET current_text_id = $2 WHERE id = $1", [
      id,
      textId,
    ]);
    return { id, originId, agreementId, partId };
  }

  async function agreement({
    status = "IN_FORCE",
    startsOn = "2022-01-01",
    endsOn = "2025-12-31",
    inForceOn = "2022-01-01",
    monitoringMonths = [],
    monitoringDueOn = null,
    isConcluded = true,
    isPublished = false,
    signatories = [lead, gemeenteDelft, delftseHuurders],
    advisers = [],
    endorsers = [],
    amends,
  }: AgreedInput): Promise<string> {
    const id = randomUUID();
    await beneath(
      world,
      `INSERT INTO agreement (id, municipality_id, organisation_id, kind, base_id, edition, title,
          starts_on, ends_on, status, party_ids, in_force_on, monitoring_months,
          monitoring_due_on, concluded_at, published_at, published_on, publication_url)
        VALUES ($1, $2, $3, $4, $5, $6, 'Prestatieafspraken Delft', $7, $8, $9, $10, $11, $12, $13,
          CASE WHEN $14 THEN now() END, CASE WHEN $15 THEN now() END,
          CASE WHEN $15 THEN date '2022-01-10' END,
          CASE WHEN $15 THEN 'https://woonbron.example/afspraken.pdf' END)`,
      [
        ...[id, municipalityId, lead, amends ? "AMENDMENT" : "AGREEMENT"],
        ...[amends?.agreementId ?? null, amends ? 2 : 1, startsOn, endsOn, status],
        ...[
          [...signatories, ...advisers, ...endorsers],
          inForceOn,
          monitoringMonths,
          monitoringDueOn,
        ],
        ...[isConcluded, isPublished],
      ],
    );
    return id;
  }

  async function part(
    agreementId: string,
    {
      signatories = [lead, gemeenteDelft, delftseHuurders],
      advisers = [],
      endorsers = [],
      onPaper = [],
      isConcluded = true,
    }: AgreedInput,
  ): Promise<string> {
    const id = randomUUID();
    const of = [agreementId, municipalityId, lead];
    await beneath(
      world,
      `INSERT INTO agreement_part (id, agreement_id, municipality_id, organisation_id, code, title,
          scope, position)
        VALUES ($4, $1, $2, $3, 'A', 'Wonen in Delft', 'JOINT', 1)`,
      [...of, id],
    );
    const parties = [
      ...signatories.map((memberId) => [memberId, "SIGNATORY"] as const),
      ...advisers.map((memberId) => [memberId, "ADVISER"] as const),
      ...endorsers.map((memberId) => [memberId, "ENDORSER"] as const),
    ];
    for (const [memberId, capacity] of parties)
      await beneath(
        world,
        `INSERT INTO agreement_party (agreement_id, municipality_id, organisation_id, part_id,
            member_id, has_login, capacity, stance)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ...[...of, id, memberId, !onPaper.includes(memberId), capacity],
          isConcluded && capacity === "SIGNATORY" ? "SIGNED" : "PENDING",
        ],
      );
    return id;
  }

  /** What a commitment is reserved to, until it is lifted or fails. */
  async function reserved({ id, agreementId }: Agreed, procedureNumber?: string): Promise<void> {
    await beneath(
      world,
      `INSERT INTO agreement_reservation (agreement_id, municipality_id, organisation_id,
          commitment_id, text_id, position, kind, procedure_number, status)
        SELECT $1, $2, $3, id, current_text_id, 1, 'ADVICE', $5, 'OPEN'
        FROM agreement_commitment WHERE id = $4`,
      [agreementId, municipalityId, lead, id, procedureNumber ?? null],
    );
  }

  async function done<Result extends object, Input>(
    who: Who,
    document: TypedDocument<Result, { input: Input }>,
    input: Input,
  ) {
    const { payload, codes, userErrors, errors } = await attempt(world, who, document, input);
    if (codes.length > 0 || !payload)
      throw new Error(`${codes.join()} ${JSON.stringify(userErrors)} ${JSON.stringify(errors)}`);
    return payload;
  }

  const INDICATOR = {
    name: "Verbeterde woningen",
    unit: "woningen",
    direction: "UP",
    source: "Jaarverslag",
    definition: "Woningen met label A of beter na de ingreep.",
    definedFrom: "2022-01-01",
  } as const;
  const measured = async (
    { id }: Pick<Agreed, "id">,
    { by = landlord, ...input }: Given = {},
  ): Promise<ReadIndicator> =>
    (
      await done(by, ADD, {
        commitmentId: id,
        ...INDICATOR,
        ...input,
      })
    ).indicator!;

  const recorded = async (
    { id }: Pick<ReadIndicator, "id">,
    figures: GivenFigure[],
    by: Who = landlord,
  ): Promise<ReadIndicator> => (await done(by, RECORD, { id, figures })).indicator!;

  const drafted = async (
    { id }: Pick<Agreed, "id">,
    { by = landlord, ...input }: Given = {},
  ): Promise<ReadProgress> =>
    (
      await done(by, DRAFT, {
        commitmentId: id,
        ...{ year: 2022, period: "YEAR", light: "ON_TRACK", explanation: "Volgens plan." },
        ...input,
      })
    ).progress!;

  const submitted = async (
    commitment: Pick<Agreed, "id">,
    input: Given = {},
  ): Promise<ReadProgress> => {
    const draft = await drafted(commitment, input);
    return (await done(input.by ?? landlord, SUBMIT, versioned(draft))).progress!;
  };

  const confirmed = async (by: Who, report: ReadProgress): Promise<ReadProgress> =>
    (await done(by, CONFIRM, versioned(report))).progress!;
  const contested = async (
    by: Who,
    report: ReadProgress,
    note = "Dit klopt niet.",
  ): Promise<ReadProgress> => (await done(by, CONTEST, { ...versioned(report), note })).progress!;

  /** A report that all three signatories stand for. */
  const settled = async (
    commitment: Pick<Agreed, "id">,
    input: Given = {},
  ): Promise<ReadProgress> => {
    const report = await submitted(commitment, input);
    await confirmed(alderman, report);
    return confirmed(tenants, report);
  };

  return {
    ...{ landlord, tenants, alderman, council, INDICATOR },
    ...{ agreed, reserved, done, measured, recorded, drafted, submitted, confirmed, contested },
    settled,
  };
}
