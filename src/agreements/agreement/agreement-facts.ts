import type { AnyViewer } from "../../acts/obstacle.js";
import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type {
  AgreementProposalKind,
  AgreementProposalStatus,
  AgreementStatus,
  PartyCapacity,
  PartyStance,
  Standing,
} from "../agreements.enums.js";
import { LAST_YEAR } from "./agreement-content.js";
import type { Agreement } from "./agreement.entity.js";
import { duplicateOf } from "./duplicate.js";

/** What acts on an agreement look at. */
export interface AgreementFacts {
  readonly subject: Pick<
    Agreement,
    | "id"
    | "status"
    | "municipalityId"
    | "partyIds"
    | "startsOn"
    | "endsOn"
    | "concludedAt"
    | "publishedAt"
  >;
  readonly known: () => Promise<KnownParts>;
  readonly today: () => Promise<string>;
}

/** A party to a part, as acts look at it. */
export interface KnownParty {
  readonly id: string;
  readonly partId: string;
  readonly memberId: string;
  readonly capacity: PartyCapacity;
  readonly stance: PartyStance;
  readonly stanceOn: string | null;
  readonly standing: Standing | null;
  readonly standingOn: string | null;
  /** By accession. */
  readonly joinedOn: string | null;
  readonly hasLogin: boolean;
  /** Whether a text was fixed that is not the one it advised on. */
  readonly advisedOnOther: boolean;
}

/** The rows of those who sign or endorse, and of those who only advise. */
export const SIGNING: ReadonlySet<PartyCapacity> = new Set(["SIGNATORY", "ENDORSER"]);

/** Who has signed, all of it or with something left out. */
export const SIGNED_STANCES: ReadonlySet<PartyStance> = new Set(["SIGNED", "SIGNED_IN_PART"]);

/** The rows of a viewer's organisation. */
export const own = (
  { parties }: Pick<KnownParts, "parties">,
  { organisationId }: AnyViewer,
): readonly KnownParty[] => parties.filter(({ memberId }) => memberId === organisationId);

/** A proposal that is open, or was accepted and has led to nothing yet. */
export interface KnownProposal {
  readonly id: string;
  readonly kind: AgreementProposalKind;
  readonly status: AgreementProposalStatus;
  readonly decidedOn: string | null;
  readonly organisationId: string;
  readonly ledToId: string | null;
}

/** What an agreement consists of, as acts look at it. */
export interface KnownParts {
  /** Of parts that were not dropped, without those that were taken off the list. */
  readonly parties: readonly KnownParty[];
  readonly partIds: readonly string[];
  /** How many commitments of these parts are neither agreed nor rejected or withdrawn. */
  readonly undecided: number;
  readonly agreed: number;
  /** The numbers of agreed commitments that name somebody who has left their part. */
  readonly namingWhoLeft: readonly number[];
  /** Whose years lie outside its days: slices by their codes, agreed commitments by their numbers. */
  readonly outside: {
    readonly parts: readonly string[];
    readonly commitments: readonly number[];
  };
  readonly proposals: readonly KnownProposal[];
  /** The parties whose signature on paper waits for a confirmation. */
  readonly paperOf: readonly string[];
  /** The parties whose refusal on paper waits for a confirmation. */
  readonly refusalOf: readonly string[];
  /** The parties whose standing on paper waits for a confirmation. */
  readonly standingOf: readonly string[];
  /** Which years which organisation has judged. */
  readonly judged: readonly { readonly organisationId: string; readonly year: number }[];
  /** Whether an amendment of it is on its way. */
  readonly isBeingAmended: boolean;
  /** Of an accession: what somebody accedes to. */
  readonly accedesTo: {
    readonly status: AgreementStatus;
    /** Who was in already. */
    readonly partyIds: readonly string[];
    /** Whether the text of its amendment is fixed, so that nobody can join that. */
    readonly isNextFixed: boolean;
    /** Whether with who accedes the same parties would have two agreements for a period. */
    readonly isTaken: boolean;
  } | null;
}

/** What stands beside an edition `n` of what `me` accedes to, `b`, when who accedes has joined. */
const WIDENED = duplicateOf({
  ...{ id: "n.id", municipalityId: "n.municipality_id", startsOn: "n.starts_on" },
  endsOn: "n.ends_on",
  partyIds: `ARRAY(SELECT DISTINCT id FROM unnest(n.party_ids || ARRAY(
      SELECT y.member_id FROM app.agreement_party y
      WHERE y.agreement_id = b.id AND y.capacity = 'PROSPECTIVE' AND y.left_on IS NULL
        AND y.member_id = ANY (me.party_ids))) AS id ORDER BY id)`,
});

/** One statement, however many agreements: it counts nothing that somebody only drafts. */
const KNOWN_PARTS = `
  SELECT a.id, json_build_object(
    'parties', COALESCE((
      SELECT json_agg(json_build_object('id', y.id, 'partId', y.part_id, 'memberId', y.member_id,
        'capacity', y.capacity, 'stance', y.stance, 'stanceOn', y.stance_on, 'standing', y.standing,
        'standingOn', y.standing_on, 'joinedOn', y.joined_on, 'hasLogin', y.has_login,
        'advisedOnOther', y.stance = 'ADVISED' AND p.content_hash IS NOT NULL
          AND y.advised_hash IS DISTINCT FROM p.content_hash)
        ORDER BY p.position, y.created_at, y.id)
      FROM app.agreement_party y JOIN app.agreement_part p ON p.id = y.part_id
      WHERE y.agreement_id = a.id AND y.left_on IS NULL AND NOT p.dropped), '[]'),
    'partIds', COALESCE((SELECT json_agg(p.id ORDER BY p.position, p.id)
      FROM app.agreement_part p WHERE p.agreement_id = a.id AND NOT p.dropped), '[]'),
    'undecided', (SELECT count(*) FROM app.agreement_commitment c
      JOIN app.agreement_part p ON p.id = c.part_id AND NOT p.dropped
      WHERE c.agreement_id = a.id AND c.status IN ('PROPOSED', 'COUNTERED')),
    'agreed', (SELECT count(*) FROM app.agreement_commitment c
      JOIN app.agreement_part p ON p.id = c.part_id AND NOT p.dropped
      WHERE c.agreement_id = a.id AND c.status = 'AGREED'),
    'namingWhoLeft', COALESCE((SELECT json_agg(c.number ORDER BY c.number)
      FROM app.agreement_commitment c
      JOIN app.agreement_part p ON p.id = c.part_id AND NOT p.dropped
      WHERE c.agreement_id = a.id AND c.status = 'AGREED'
        AND NOT ARRAY(SELECT y.member_id FROM app.agreement_party y
          WHERE y.part_id = c.part_id AND y.left_on IS NULL)
          @> (c.lead_id || c.other_ids || c.applies_to_ids)), '[]'),
    'outside', json_build_object(
      'parts', COALESCE((SELECT json_agg(p.code ORDER BY p.position, p.id)
        FROM app.agreement_part p WHERE p.agreement_id = a.id AND NOT p.dropped
          AND p.year NOT BETWEEN years.first AND years.last), '[]'),
      'commitments', COALESCE((SELECT json_agg(c.number ORDER BY c.number)
        FROM app.agreement_commitment c
        JOIN app.agreement_part p ON p.id = c.part_id AND NOT p.dropped
        WHERE c.agreement_id = a.id AND c.status = 'AGREED'
          AND (c.priority_year NOT BETWEEN years.first AND years.last
            OR c.legal_year NOT BETWEEN years.first AND years.last)), '[]')),
    'proposals', COALESCE((
      SELECT json_agg(json_build_object('id', o.id, 'kind', o.kind, 'status', o.status,
        'decidedOn', o.decided_on, 'organisationId', o.organisation_id, 'ledToId', o.led_to_id)
        ORDER BY o.made_on, o.id)
      FROM app.agreement_proposal o
      WHERE o.agreement_id = a.id
        AND (o.status = 'OPEN' OR o.status = 'ACCEPTED' AND o.led_to_id IS NULL)
        -- what was accepted of an edition is of no use once that is negotiated again
        AND NOT EXISTS (SELECT FROM app.agreement_proposal r
          WHERE r.agreement_id = a.id AND r.kind = 'REOPENING' AND r.status = 'ACCEPTED'
            AND r.created_at > o.created_at)), '[]'),
    'paperOf', COALESCE((SELECT json_agg(s.party_id) FROM app.agreement_signature s
      WHERE s.agreement_id = a.id AND s.on_paper AND s.confirmed_on IS NULL
        AND s.voided_on IS NULL), '[]'),
    'refusalOf', COALESCE((SELECT json_agg(t.party_id) FROM app.agreement_paper_statement t
      WHERE t.agreement_id = a.id AND t.party_id IS NOT NULL AND t.confirmed_on IS NULL
        AND t.voided_on IS NULL), '[]'),
    'standingOf', COALESCE((SELECT json_agg(t.member_id) FROM app.agreement_paper_statement t
      WHERE t.agreement_id = a.id AND t.standing IS NOT NULL AND t.confirmed_on IS NULL
        AND t.voided_on IS NULL), '[]'),
    'judged', COALESCE((
      SELECT json_agg(json_build_object('organisationId', j.organisation_id, 'year', j.year))
      FROM app.agreement_judgement j WHERE j.agreement_id = a.id), '[]'),
    'isBeingAmended', EXISTS (SELECT FROM app.agreement n
      WHERE n.base_id = a.id AND n.kind = 'AMENDMENT'
        AND n.status IN ('NEGOTIATION', 'CONCEPT_PROPOSED', 'CONCEPT_FINAL', 'SIGNING',
          'SIGNED_BY_SOME', 'SIGNED')),
    'accedesTo', (SELECT json_build_object('status', b.status, 'partyIds', b.party_ids,
        'isNextFixed', EXISTS (SELECT FROM app.agreement n
          WHERE n.base_id = b.id AND n.kind = 'AMENDMENT'
            AND n.status IN ('CONCEPT_FINAL', 'SIGNING', 'SIGNED_BY_SOME', 'SIGNED')),
        'isTaken', EXISTS (SELECT FROM app.agreement n
          WHERE (n.id = b.id OR n.base_id = b.id AND n.kind = 'AMENDMENT'
              AND n.status IN ('NEGOTIATION', 'CONCEPT_PROPOSED'))
            AND EXISTS (${WIDENED})))
      FROM app.agreement me JOIN app.agreement b ON b.id = me.base_id
      WHERE me.id = a.id AND me.kind = 'ACCESSION')) AS known
  FROM unnest($1::uuid[]) AS a (id) LEFT JOIN LATERAL (
    SELECT extract(year FROM own.starts_on) AS first,
      COALESCE(extract(year FROM own.ends_on), ${LAST_YEAR}) AS last
    FROM app.agreement own WHERE own.id = a.id) years ON true`;
const NAMED = named(KNOWN_PARTS);

/** What each agreement consists of, for lists. */
export const findKnownParts: Batch<string, KnownParts> = async (snapshot, ids) => {
  const rows = await snapshot.read(NAMED, [ids]);
  const byId = new Map(rows.map(([id, known]) => [id as string, known as KnownParts]));
  return ids.map((id) => byId.get(id)!);
};

/** The same for one agreement that an act has locked. */
export async function readKnownParts(tx: Transaction, id: string): Promise<KnownParts> {
  const [row] = await tx.query<{ known: KnownParts }[]>(KNOWN_PARTS, [[id]]);
  return row!.known;
}

/** What acts on an agreement look at; it is read once, when it is needed. */
export function factsIn(tx: Transaction, subject: Agreement): AgreementFacts {
  let known: Promise<KnownParts> | undefined;
  return {
    subject,
    known: () => (known ??= readKnownParts(tx, subject.id)),
    today: () => findToday(tx),
  };
}

/** The latest of some days; null: there is none. */
export const latestOf = (days: readonly (string | null)[]): string | null =>
  days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);

/** When the last signatory decided on signing; who joined later did so elsewhere. */
export const lastDecidedOn = ({ parties }: KnownParts): string | null =>
  latestOf(
    parties
      .filter(({ capacity, joinedOn }) => capacity === "SIGNATORY" && joinedOn === null)
      .map(({ stanceOn }) => stanceOn),
  );
