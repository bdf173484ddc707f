import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { World } from "../support/world.js";

/** One row of each table of an agreement in Dordrecht, written beneath every rule, by their ids. */
export interface AgreementRows {
  readonly municipality: string;
  readonly agreement: string;
  readonly part: string;
  /** The rows of the parties, by organisation. */
  readonly parties: Readonly<Record<string, string>>;
  /** An organisation without a log-in that is party to the part. */
  readonly onPaper: string;
  readonly proposal: string;
  readonly commitment: string;
  /** What the commitment says now; the landlord wrote it. */
  readonly text: string;
  readonly indicator: string;
  readonly figure: string;
  /** The landlord reported it, and nobody has answered. */
  readonly progress: string;
}

/** SHA-256 of "{}", which is what the part consists of. */
export const CONTENT_HASH = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

/** What the text of the commitment says beside its text. */
const termsOf = (leadId: string) => ({
  ...{ theme: "DUURZAAMHEID", kind: "RESULT", leadId, otherIds: [], appliesToIds: [] },
  ...{ inReturn: null, complexes: [], priorityYear: null, nationalGoal: null },
  ...{ nationalGoalEdition: null, legalEffect: "NONE", legalPercentage: null },
  ...{ legalAmountEuros: null, legalYear: null, reservations: [] },
});

/**
 * The landlord, the tenants' council, the tenants of Dordrecht and the municipality are signatories.
 *
 * @param isPublished everybody reads it, and it is in force; else it is being negotiated.
 */
export async function putAgreement(
  superuser: pg.Client,
  world: World,
  { isPublished, status }: { readonly isPublished: boolean; readonly status?: string },
): Promise<AgreementRows> {
  const { woonbron, cprw, dordtseHuurders, gemeenteDordrecht } = world.organisations;
  const { dordrecht } = world.municipalities;
  const members = [woonbron, cprw, dordtseHuurders, gemeenteDordrecht];
  const [agreement, part, proposal, commitment, text, indicator, figure, progress] = [
    ...Array.from({ length: 8 }, () => randomUUID()),
  ] as [string, string, string, string, string, string, string, string];
  const parties = Object.fromEntries(members.map((id) => [id, randomUUID()]));
  const put = async (table: string, values: Readonly<Record<string, unknown>>) => {
    const given: Readonly<Record<string, unknown>> = {
      municipality_id: dordrecht,
      organisation_id: woonbron,
      ...(table !== "agreement" && { agreement_id: agreement }),
      ...values,
    };
    const names = Object.keys(given);
    await superuser.query(
      `INSERT INTO app.${table} (${names.join(", ")})
        VALUES (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
      Object.values(given),
    );
  };
  const shared = "2026-01-01T12:00:00Z";
  const onPaper = randomUUID();
  await superuser.query(
    `INSERT INTO app.organisation (id, name, kind, municipality_ids)
      VALUES ($1, 'Stichting Wonen', 'OTHER_LANDLORD', ARRAY[$2::uuid])`,
    [onPaper, dordrecht],
  );
  await put("agreement", {
    ...{ id: agreement, kind: "AGREEMENT", title: "x", starts_on: "2026-01-01" },
    ...{ status: status ?? (isPublished ? "IN_FORCE" : "NEGOTIATION"), party_ids: members },
    ...(isPublished && {
      ...{ in_force_on: "2026-01-01", concluded_at: shared, published_at: shared },
      ...{ published_on: "2026-01-02", publication_url: "https://x.example" },
    }),
  });
  await put("agreement_part", {
    ...{ id: part, code: "A", title: "x", scope: "JOINT", position: 1 },
  });
  for (const [member_id, id] of Object.entries(parties))
    await put("agreement_party", {
      ...{ id, part_id: part, member_id, has_login: true, capacity: "SIGNATORY" },
    });
  await put("agreement_party", {
    ...{ part_id: part, member_id: onPaper, has_login: false, capacity: "SIGNATORY" },
  });
  await put("agreement_proposal", {
    ...{ id: proposal, kind: "AMENDMENT", ground: "x", status: "OPEN", made_on: "2026-01-03" },
  });
  await put("agreement_commitment", {
    ...{ id: commitment, origin_id: commitment, part_id: part, number: 1, text: "x" },
    ...{ theme: "DUURZAAMHEID", kind: "RESULT", lead_id: woonbron, shared_at: shared },
    status: isPublished ? "AGREED" : "PROPOSED",
  });
  await put("agreement_commitment_text", {
    ...{ id: text, commitment_id: commitment, number: 1, text: "x" },
    ...{ terms: termsOf(woonbron), sent_at: shared, sent_on: "2026-01-01" },
  });
  await superuser.query("UPDATE app.agreement_commitment SET current_text_id = $2 WHERE id = $1", [
    commitment,
    text,
  ]);
  if (isPublished)
    await superuser.query(
      "UPDATE app.agreement_part SET content = '{}', content_hash = $2 WHERE id = $1",
      [part, CONTENT_HASH],
    );
  await put("agreement_indicator", {
    ...{ id: indicator, commitment_id: commitment, name: "x", unit: "x", direction: "UP" },
    ...{ source: "x", owner_id: woonbron, definitions: '[{"text": "x", "from": "2026-01-01"}]' },
  });
  await put("agreement_indicator_value", {
    ...{ id: figure, indicator_id: indicator, year: 2026, period: "YEAR", kind: "TARGET" },
    ...{ value: 10, recorded_on: "2026-01-01" },
  });
  await put("agreement_progress", {
    ...{ id: progress, commitment_id: commitment, year: 2026, period: "Q1", number: 1 },
    ...{ light: "ON_TRACK", explanation: "x", status: "SUBMITTED" },
    ...{ submitted_at: shared, submitted_on: "2026-01-01" },
  });
  return {
    ...{ municipality: dordrecht, agreement, part, parties, proposal, commitment, text },
    ...{ onPaper, indicator, figure, progress },
  };
}

/** How an organisation writes a row of each table in its own name. */
export function agreementInserts(
  rows: AgreementRows,
): Readonly<Record<string, (organisationId: string) => string>> {
  const { agreement, municipality, part, proposal, commitment, text, indicator, progress } = rows;
  const into =
    (table: string, values: Readonly<Record<string, string>>) =>
    (id: string): string => {
      const given: Readonly<Record<string, string>> = {
        municipality_id: `'${municipality}'`,
        organisation_id: `'${id}'`,
        ...values,
      };
      return `INSERT INTO app.${table} (${Object.keys(given).join(", ")})
        SELECT ${Object.values(given).join(", ")} FROM (SELECT gen_random_uuid() AS id) new`;
    };
  const within = (table: string, values: Readonly<Record<string, string>>) =>
    into(table, { agreement_id: `'${agreement}'`, ...values });
  const of = `'${commitment}'`;
  const today = "app.today()";
  return {
    agreement: (id) =>
      into("agreement", {
        ...{ kind: "'AGREEMENT'", title: "'x'", starts_on: today, status: "'NEGOTIATION'" },
        party_ids: `'{${id}}'`,
      })(id),
    agreement_commitment: within("agreement_commitment", {
      ...{ id: "id", origin_id: "id", part_id: `'${part}'`, theme: "'DUURZAAMHEID'" },
      ...{ status: "'DRAFT'", kind: "'EFFORT'", lead_id: `'${Object.keys(rows.parties)[0]!}'` },
    }),
    agreement_commitment_answer: within("agreement_commitment_answer", {
      ...{ commitment_id: of, text_id: `'${text}'`, decision: "'AGREED'", given_on: today },
    }),
    agreement_commitment_text: within("agreement_commitment_text", {
      ...{ commitment_id: of, text: "'x'", terms: "'{}'" },
    }),
    agreement_consent: within("agreement_consent", {
      ...{ proposal_id: `'${proposal}'`, accepted: "true", given_on: today },
    }),
    agreement_dispute: within("agreement_dispute", {
      ...{ filer_id: `'${Object.keys(rows.parties)[0]!}'`, kind: "'RELATIONAL'", ground: "'x'" },
      ...{ status: "'DECLARED'", arose_on: today, file_until: today },
    }),
    agreement_indicator: within("agreement_indicator", {
      ...{ commitment_id: of, name: "'x'", unit: "'x'", direction: "'UP'", source: "'x'" },
      ...{ owner_id: `'${Object.keys(rows.parties)[0]!}'`, definitions: "'[]'" },
    }),
    agreement_indicator_value: within("agreement_indicator_value", {
      ...{ indicator_id: `'${indicator}'`, year: "2026", period: "'Q1'", kind: "'REALISED'" },
      ...{ value: "1", recorded_on: today },
    }),
    agreement_judgement: within("agreement_judgement", {
      ...{ year: "2026", outcome: "'KEPT'", text: "'x'", given_on: today },
    }),
    agreement_paper_statement: within("agreement_paper_statement", {
      ...{ member_id: `'${rows.onPaper}'`, proposal_id: `'${proposal}'`, accepted: "true" },
      ...{ made_on: today, evidence_url: "'https://x.example'" },
      evidence_sha256: `'${CONTENT_HASH}'`,
    }),
    agreement_part: within("agreement_part", {
      ...{ code: "'B'", title: "'x'", scope: "'JOINT'", position: "2" },
    }),
    agreement_party: within("agreement_party", {
      ...{ part_id: `'${part}'`, has_login: "true", capacity: "'ADVISER'" },
      member_id:
        "(SELECT o.id FROM app.organisation o WHERE o.name LIKE '%Delft%' ORDER BY o.id LIMIT 1)",
    }),
    agreement_position: into("agreement_position", { commitment_id: of }),
    agreement_progress: within("agreement_progress", {
      ...{ commitment_id: of, year: "2026", period: "'Q2'", light: "'AT_RISK'" },
      ...{ explanation: "'x'", status: "'DRAFT'" },
    }),
    agreement_progress_answer: within("agreement_progress_answer", {
      ...{ commitment_id: of, progress_id: `'${progress}'`, decision: "'CONFIRMED'" },
      given_on: today,
    }),
    agreement_proposal: within("agreement_proposal", {
      ...{ kind: "'HARDSHIP'", status: "'WITHDRAWN'", made_on: today },
    }),
    agreement_reservation: within("agreement_reservation", {
      ...{ commitment_id: of, text_id: `'${text}'`, position: "1", kind: "'MARKET'" },
      status: "'OPEN'",
    }),
    agreement_signature: (id) =>
      within("agreement_signature", {
        ...{ part_id: `'${part}'`, party_id: `'${rows.parties[id]!}'`, member_id: `'${id}'` },
        ...{ signers: "'[]'", signed_on: today, content_hash: `'${CONTENT_HASH}'` },
        hash: `'${CONTENT_HASH}'`,
        on_paper: "false",
      })(id),
  };
}
