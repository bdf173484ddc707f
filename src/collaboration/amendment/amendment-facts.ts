import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AgreementStatus } from "../collaboration.enums.js";
import type { CollaborationAmendment } from "./amendment.entity.js";

/** What stands around an amendment, as acts look at it. */
export interface KnownAmendment {
  readonly agreementStatus: AgreementStatus;
  /** The number of the last version of its agreement, begun or not; 0: there is none. */
  readonly lastNumber: number;
  /** Of the text that was sent last; of a draft: the draft. */
  readonly baseNumber: number;
  readonly isEmpty: boolean;
  /** It is the draft of a first text, and the same parties have an agreement, or negotiate one. */
  readonly isDouble: boolean;
  /** The ratifications that stand. */
  readonly ratified: readonly {
    readonly organisationId: string;
    /** It waits for a members' meeting. */
    readonly isOpen: boolean;
  }[];
}

/** One statement, however many amendments. */
const KNOWN = `
  SELECT a.id, json_build_object(
    'agreementStatus', g.status,
    'lastNumber', COALESCE((SELECT max(v.number) FROM app.collaboration_version v
      WHERE v.agreement_id = a.agreement_id), 0),
    'baseNumber', COALESCE(t.base_number, 0),
    'isEmpty', COALESCE(jsonb_array_length(t.provisions), 0) = 0,
    'isDouble', a.is_first AND a.shared_at IS NULL AND EXISTS (
      SELECT FROM app.collaboration_agreement other
      WHERE other.party_ids = g.party_ids AND other.id <> g.id
        AND other.status IN ('NEGOTIATION', 'IN_FORCE')),
    'ratified', COALESCE((SELECT json_agg(json_build_object('organisationId', r.organisation_id,
        'isOpen', r.members_meeting_on IS NOT NULL AND r.reservation_outcome IS NULL))
      FROM app.collaboration_ratification r
      WHERE r.amendment_id = a.id AND r.voided_on IS NULL), '[]')) AS known
  FROM app.collaboration_amendment a
    JOIN app.collaboration_agreement g ON g.id = a.agreement_id
    LEFT JOIN app.collaboration_text t ON t.id = a.current_text_id
  WHERE a.id = ANY($1)`;
const NAMED = named(KNOWN);

/** What stands around each amendment, for lists. */
export const findKnownAmendments: Batch<string, KnownAmendment | null> = async (snapshot, ids) => {
  const rows = await snapshot.read(NAMED, [ids]);
  const byId = new Map(rows.map(([id, known]) => [id as string, known as KnownAmendment]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** What acts on an amendment look at. */
export interface AmendmentFacts {
  readonly subject: Pick<
    CollaborationAmendment,
    | "id"
    | "status"
    | "organisationId"
    | "partyIds"
    | "process"
    | "lastSide"
    | "agreedSides"
    | "amendmentClass"
  >;
  readonly known: () => Promise<KnownAmendment>;
}

/** The same in an act; it is read once, when it is needed. */
export function amendmentFactsIn(
  tx: Transaction,
  subject: AmendmentFacts["subject"],
): AmendmentFacts {
  let known: Promise<KnownAmendment> | undefined;
  return { subject, known: () => (known ??= readKnown(tx, subject.id)) };
}

async function readKnown(tx: Transaction, id: string): Promise<KnownAmendment> {
  const [row] = await tx.query<{ known: KnownAmendment }[]>(KNOWN, [[id]]);
  return row!.known;
}
