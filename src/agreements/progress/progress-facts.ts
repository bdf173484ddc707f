import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import type { Transaction } from "../../persistence/transaction.js";
import type {
  AgreementStatus,
  ProgressDecision,
  ReservationKind,
  ReservationStatus,
} from "../agreements.enums.js";
import { isBound } from "../commitment/bound.js";
import type { PartyOfPart } from "../commitment/commitment-facts.js";
import { EDITIONS_IN_ORDER } from "./edition.js";
import type { Progress } from "./progress.entity.js";

/** What stands around a report, as acts look at it. */
export interface KnownProgress {
  /** Of its part, without those that were taken off the list. */
  readonly parties: readonly PartyOfPart[];
  /** The edition that it is about: of a draft, the one that holds now. */
  readonly agreementId: string;
  readonly commitmentId: string;
  readonly agreementStatus: AgreementStatus;
  readonly leadId: string;
  /** Reservations of its last text that are open, or failed: neither was lifted. */
  readonly reserved: readonly {
    readonly kind: ReservationKind;
    readonly status: ReservationStatus;
    readonly procedureNumber: string | null;
  }[];
  readonly answers: readonly {
    readonly organisationId: string;
    readonly decision: ProgressDecision;
  }[];
  /** Whether a later report of the same period was submitted. */
  readonly isSuperseded: boolean;
  /** Whether the viewer's organisation left the agreement altogether. */
  readonly hasLeft: boolean;
}

/** To who left an agreement altogether: it reads its own draft, and nothing around it. */
export const knownToWhoLeft = ({ agreementId, commitmentId }: Progress): KnownProgress => ({
  ...{ agreementId, commitmentId, agreementStatus: "CLOSED", leadId: "" },
  ...{ parties: [], reserved: [], answers: [], isSuperseded: false, hasLeft: true },
});

/** One statement, however many reports. */
const KNOWN = `
  SELECT g.id, json_build_object(
    'agreementId', c.agreement_id, 'commitmentId', c.id, 'agreementStatus', c.agreement_status,
    'leadId', c.lead_id, 'hasLeft', false,
    'parties', COALESCE((SELECT json_agg(json_build_object('memberId', y.member_id,
        'capacity', y.capacity, 'hasLogin', y.has_login, 'isBound', ${isBound("y", "c")}) ORDER BY y.created_at, y.id)
      FROM app.agreement_party y WHERE y.part_id = c.part_id AND y.left_on IS NULL), '[]'),
    'reserved', COALESCE((SELECT json_agg(json_build_object('kind', r.kind, 'status', r.status,
        'procedureNumber', r.procedure_number) ORDER BY r.position)
      FROM app.agreement_reservation r
      WHERE r.agreement_id = c.agreement_id AND r.text_id = c.current_text_id
        AND r.status <> 'LIFTED'), '[]'),
    'answers', COALESCE((SELECT json_agg(json_build_object('organisationId', w.organisation_id,
        'decision', w.decision))
      FROM app.agreement_progress_answer w WHERE w.progress_id = g.id), '[]'),
    'isSuperseded', EXISTS (SELECT FROM app.agreement_progress l
      WHERE l.commitment_id = g.commitment_id AND l.year = g.year AND l.period = g.period
        AND l.submitted_at > g.submitted_at)) AS known
  FROM app.agreement_progress g CROSS JOIN LATERAL (
    SELECT c.id, c.agreement_id, c.part_id, c.lead_id, c.current_text_id, c.theme,
      a.status AS agreement_status
    FROM app.agreement_commitment c JOIN app.agreement a ON a.id = c.agreement_id
    WHERE c.origin_id = g.commitment_id
      AND (g.submitted_at IS NULL OR c.agreement_id = g.agreement_id)
    ORDER BY ${EDITIONS_IN_ORDER} LIMIT 1) AS c
  WHERE g.id = ANY($1)`;
const NAMED = named(KNOWN);

/** What stands around each report, for lists. */
export const findKnownProgress: Batch<string, KnownProgress | null> = async (snapshot, ids) => {
  const rows = await snapshot.read(NAMED, [ids]);
  const byId = new Map(rows.map(([id, known]) => [id as string, known as KnownProgress]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** The same in an act; undefined where the viewer reads the commitment no more. */
export async function readKnownProgress(
  tx: Transaction,
  id: string,
): Promise<KnownProgress | undefined> {
  const [row] = await tx.query<{ known: KnownProgress }[]>(KNOWN, [[id]]);
  return row?.known;
}

/** What acts on a report look at. */
export interface ProgressFacts {
  readonly subject: Pick<
    Progress,
    "id" | "status" | "organisationId" | "municipalityId" | "light" | "explanation"
  >;
  readonly known: () => Promise<KnownProgress>;
}

export const progressFacts = (subject: Progress, known: KnownProgress): ProgressFacts => ({
  subject,
  known: () => Promise.resolve(known),
});
