import type { OrganisationKind } from "../../authorisation/audience.js";
import { organisationKind } from "../../organisation/names-in-sql.js";
import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import type { Transaction } from "../../persistence/transaction.js";
import type {
  AgreementStatus,
  AnswerDecision,
  LegalEffect,
  PartyCapacity,
  ReservationKind,
  ReservationStatus,
} from "../agreements.enums.js";
import { LAST_YEAR } from "../agreement/agreement-content.js";
import { isBound } from "./bound.js";
import type { Commitment, CommitmentText } from "./commitment.entity.js";

/** What acts on a commitment look at. */
export interface CommitmentFacts {
  readonly subject: Pick<
    Commitment,
    "id" | "status" | "organisationId" | "municipalityId" | "leadId"
  >;
  readonly known: () => Promise<KnownCommitment>;
}

/** Who is party to a part, and may act there. */
export interface PartyOfPart {
  readonly memberId: string;
  readonly capacity: PartyCapacity;
  readonly hasLogin: boolean;
  /** Whether the commitment binds it, as `isBound` says. */
  readonly isBound: boolean;
}

/** What stands around a commitment, as acts look at it. */
export interface KnownCommitment {
  readonly agreement: {
    readonly status: AgreementStatus;
    /** Whether its first day has come. */
    readonly hasBegun: boolean;
  };
  readonly isPartDropped: boolean;
  /** Of its part, without those that were taken off the list. */
  readonly parties: readonly (PartyOfPart & { readonly memberKind: OrganisationKind })[];
  /** Who wrote the text that was sent last. */
  readonly authorId: string | null;
  /** What was answered to that text. */
  readonly answers: readonly {
    readonly organisationId: string;
    readonly decision: AnswerDecision;
  }[];
  /** Drafts of texts that the viewer may read: their own organisation's. */
  readonly draftTextIds: readonly string[];
  /** What keeps the viewer's draft from being sent; null: there is none. */
  readonly draft: {
    readonly isEmpty: boolean;
    /** Another text was sent since it was written. */
    readonly isOvertaken: boolean;
    /** Whom it names that is no party of the part any more. */
    readonly namesLeft: readonly string[];
    readonly legalEffect: LegalEffect;
    /** Which year it names outside the days of the agreement. */
    readonly yearOutside: "priorityYear" | "legalYear" | null;
  } | null;
  /** Of the text that was sent last. */
  readonly reservations: readonly {
    readonly id: string;
    readonly kind: ReservationKind;
    readonly status: ReservationStatus;
    /** Null: it names no procedure. */
    readonly procedureStatus: string | null;
    /** The tenants' organisation that the procedure asks. */
    readonly procedureAdviserId: string | null;
  }[];
  /** Whether the viewer's organisation drafts a report on it. */
  readonly hasProgressDraft: boolean;
}

/** Whether a draft `t` names a year that is none of the agreement `a`. */
const isOutside = (year: string) => `(t.terms ->> '${year}')::integer NOT BETWEEN
  extract(year FROM a.starts_on) AND COALESCE(extract(year FROM a.ends_on), ${LAST_YEAR})`;

/**
 * Who left an agreement altogether reads its own drafts, and nothing around them: to it the part is
 * no more than one that was dropped. One statement, however many commitments. Drafts are found by
 * the viewer's organisation: so their index is not read past another's
 * (agreement-list-reads.test.ts).
 */
const KNOWN = `
  SELECT c.id, json_build_object(
    'agreement', json_build_object('status', COALESCE(a.status, 'CLOSED'),
      'hasBegun', COALESCE(a.starts_on <= (SELECT app.today()), false)),
    'isPartDropped', a.id IS NULL OR EXISTS (SELECT FROM app.agreement_part p
      WHERE p.id = c.part_id AND p.dropped),
    'parties', COALESCE((SELECT json_agg(json_build_object('memberId', y.member_id,
        'memberKind', ${organisationKind("y.member_id")}, 'capacity', y.capacity,
        'hasLogin', y.has_login, 'isBound', ${isBound("y", "c")}) ORDER BY y.created_at, y.id)
      FROM app.agreement_party y WHERE y.part_id = c.part_id AND y.left_on IS NULL), '[]'),
    'authorId', (SELECT t.organisation_id FROM app.agreement_commitment_text t
      WHERE t.id = c.current_text_id),
    'answers', COALESCE((SELECT json_agg(json_build_object('organisationId', w.organisation_id,
        'decision', w.decision))
      FROM app.agreement_commitment_answer w WHERE w.text_id = c.current_text_id), '[]'),
    'draftTextIds', COALESCE((SELECT json_agg(t.id) FROM app.agreement_commitment_text t
      WHERE t.commitment_id = c.id AND t.sent_at IS NULL AND NOT t.discarded
        AND t.organisation_id = (SELECT app.viewer_organisation_id())), '[]'),
    'draft', (SELECT json_build_object('isEmpty', t.text = '',
        'isOvertaken', t.answers_number IS DISTINCT FROM (
          SELECT sent.number FROM app.agreement_commitment_text sent
          WHERE sent.id = c.current_text_id),
        'namesLeft', COALESCE((SELECT json_agg(named.id) FROM jsonb_array_elements_text(
            (t.terms -> 'leadId') || (t.terms -> 'otherIds') || (t.terms -> 'appliesToIds'))
            AS named (id)
          WHERE NOT EXISTS (SELECT FROM app.agreement_party y WHERE y.part_id = c.part_id
            AND y.member_id = named.id::uuid AND y.left_on IS NULL)), '[]'),
        'legalEffect', t.terms ->> 'legalEffect',
        'yearOutside', CASE WHEN ${isOutside("priorityYear")} THEN 'priorityYear'
          WHEN ${isOutside("legalYear")} THEN 'legalYear' END)
      FROM app.agreement_commitment_text t
      WHERE t.commitment_id = c.id AND t.sent_at IS NULL AND NOT t.discarded
        AND t.organisation_id = (SELECT app.viewer_organisation_id())),
    'reservations', COALESCE((SELECT json_agg(json_build_object('id', r.id, 'kind', r.kind,
        'status', r.status, 'procedureStatus', r.procedure_status,
        'procedureAdviserId', r.procedure_adviser_id) ORDER BY r.position)
      FROM app.agreement_reservation r WHERE r.text_id = c.current_text_id), '[]'),
    'hasProgressDraft', EXISTS (SELECT FROM app.agreement_progress g
      WHERE g.commitment_id = c.origin_id AND g.status = 'DRAFT'
        AND g.organisation_id = (SELECT app.viewer_organisation_id()))) AS known
  FROM app.agreement_commitment c LEFT JOIN app.agreement a ON a.id = c.agreement_id
  WHERE c.id = ANY($1)`;
const NAMED = named(KNOWN);

/** What stands around each commitment, for lists. */
export const findKnownCommitments: Batch<string, KnownCommitment | null> = async (
  snapshot,
  ids,
) => {
  const rows = await snapshot.read(NAMED, [ids]);
  const byId = new Map(rows.map(([id, known]) => [id as string, known as KnownCommitment]));
  return ids.map((id) => byId.get(id) ?? null);
};

/**
 * What acts on a commitment look at; it is read once, when it is needed.
 *
 * @param reservationId the only reservation that is looked at; undefined: all of them.
 */
export function commitmentFactsIn(
  tx: Transaction,
  subject: Commitment,
  reservationId?: string,
): CommitmentFacts {
  let known: Promise<KnownCommitment> | undefined;
  return { subject, known: () => (known ??= readKnown(tx, subject.id, reservationId)) };
}

/** The same of a draft whose commitment its own organisation reads no more, as it has left. */
export const factsOfLeft = (draft: CommitmentText): CommitmentFacts => ({
  subject: {
    id: draft.commitmentId,
    status: "PROPOSED",
    organisationId: draft.organisationId,
    municipalityId: draft.municipalityId,
    leadId: draft.terms.leadId,
  },
  known: () =>
    Promise.resolve({
      agreement: { status: "CLOSED", hasBegun: false },
      isPartDropped: true,
      parties: [],
      authorId: null,
      answers: [],
      draftTextIds: [draft.id],
      draft: null,
      reservations: [],
      hasProgressDraft: false,
    }),
});

async function readKnown(
  tx: Transaction,
  id: string,
  reservationId: string | undefined,
): Promise<KnownCommitment> {
  const [row] = await tx.query<{ known: KnownCommitment }[]>(KNOWN, [[id]]);
  const { known } = row!;
  if (reservationId === undefined) return known;
  return { ...known, reservations: known.reservations.filter((one) => one.id === reservationId) };
}
