import { createHash } from "node:crypto";
import type { Act } from "../../acts/act.js";
import type { Acting, Found } from "../../first-data/acting.js";
import { PERSONAS } from "../../first-data/personas.js";
import { openAgreement } from "../agreement/open-agreement.js";
import { agreeToCommitment } from "../commitment/agree-to-commitment.js";
import { draftCommitment } from "../commitment/draft-commitment.js";
import { sendCommitmentText } from "../commitment/send-commitment-text.js";
import { acceptAgreementProposal } from "../concluding/accept-agreement-proposal.js";
import { amendAgreement } from "../concluding/amend-agreement.js";
import { confirmPaperSignature } from "../concluding/confirm-paper-signature.js";
import { confirmPaperStatement } from "../concluding/confirm-paper-statement.js";
import { proposeToParties } from "../concluding/propose-to-parties.js";
import { recordPaperConsent } from "../concluding/record-paper-consent.js";
import { recordPaperRefusal } from "../concluding/record-paper-refusal.js";
import { recordPaperSignature } from "../concluding/record-paper-signature.js";
import { recordPaperStanding } from "../concluding/record-paper-standing.js";
import { signAgreement } from "../concluding/sign-agreement.js";
import { addIndicator } from "../progress/add-indicator.js";
import { confirmProgress } from "../progress/confirm-progress.js";
import { draftProgress } from "../progress/draft-progress.js";
import { recordFigures } from "../progress/record-figures.js";
import { submitProgress } from "../progress/submit-progress.js";

export const LANDLORD = "woonbron-bestuurder";
export const DRAFTER = "woonbron-beleidsadviseur";

const row =
  (table: string, where: string) =>
  (id: string): Found => ({
    sql: `SELECT id, version FROM app.agreement${table} WHERE ${where}`,
    values: [id],
  });
export const agreement = row("", "id = $1");
export const cycle = row("_cycle", "id = $1");
export const bid = row("_bid", "id = $1");
export const dispute = row("_dispute", "id = $1");
export const commitment = row("_commitment", "id = $1");
export const draftOf = row("_commitment_text", "commitment_id = $1 AND sent_at IS NULL");
export const reservationOf = row("_reservation", "commitment_id = $1 AND status = 'OPEN'");
const openProposal = row("_proposal", "agreement_id = $1 AND status = 'OPEN'");
const unconfirmed = row("_signature", "agreement_id = $1 AND on_paper AND confirmed_on IS NULL");
const statement = row("_paper_statement", "agreement_id = $1 AND confirmed_on IS NULL");
export const latestReportOn = row(
  "_progress",
  "commitment_id = $1 AND submitted_at IS NOT NULL ORDER BY submitted_on DESC",
);
const progress = row("_progress", "id = $1");

type InputOf<Of> = Of extends Act<infer Input> ? Omit<Input, "requestId"> : never;
type Opening = InputOf<typeof openAgreement>;
type Content = Omit<InputOf<typeof draftCommitment>, "partId" | "legalEffect">;
type Report = Omit<InputOf<typeof draftProgress>, "commitmentId">;
type Proposing = Omit<InputOf<typeof proposeToParties>, "id" | "expectedVersion">;
type Measure = Omit<InputOf<typeof addIndicator>, "commitmentId">;
type Figures = InputOf<typeof recordFigures>["figures"];

/** Signatories of a part or an agreement, by organisation. */
export const signatories = (...parties: readonly { organisationId: string }[]) =>
  parties.map(({ organisationId }) => ({ organisationId, capacity: "SIGNATORY" as const }));

/** Who speaks at the table: the one who proposes, and the others who can log in. */
export interface Table {
  readonly by: string;
  readonly others: readonly string[];
}

/** The parties of one agreement, and what they do together. */
export class Negotiation {
  private constructor(
    private readonly acting: Acting,
    readonly id: string,
    private readonly table: Table,
  ) {}

  static async open(acting: Acting, table: Table, input: Opening): Promise<Negotiation> {
    return new Negotiation(acting, await acting.perform(table.by, openAgreement, input), table);
  }

  /** The negotiation of an agreement that another act opened. */
  static of = (acting: Acting, id: string, table: Table) => new Negotiation(acting, id, table);

  async partId(code: string): Promise<string> {
    const sql = "SELECT id FROM app.agreement_part WHERE agreement_id = $1 AND code = $2";
    const values = [this.id, code];
    return (await this.acting.find<{ id: string }>(this.table.by, draftCommitment, { sql, values }))
      .id;
  }

  /** A commitment that was proposed to all. @returns its id. */
  async propose(code: string, content: Content, by = this.table.by): Promise<string> {
    const partId = await this.partId(code);
    const input = { legalEffect: "NONE" as const, ...content, partId };
    const id = await this.acting.perform(by, draftCommitment, input);
    await this.acting.on({ who: by, act: sendCommitmentText, row: draftOf(id) });
    return id;
  }

  /** A commitment that all who can log in agreed to. @returns its id. */
  async agree(code: string, content: Content, others = this.table.others): Promise<string> {
    const id = await this.propose(code, content);
    for (const who of others)
      await this.acting.on({ who, act: agreeToCommitment, row: commitment(id) });
    return id;
  }

  /** Lays something before all signatories. */
  put(given: Proposing, by = this.table.by): Promise<string> {
    return this.acting.on({ who: by, act: proposeToParties, row: agreement(this.id), given });
  }

  /** All accept what one of them proposes. */
  async decide(given: Proposing | "FINAL_CONCEPT" | "CLOSING", { by, others } = this.table) {
    await this.put(typeof given === "string" ? { kind: given } : given, by);
    for (const who of others)
      await this.acting.on({ who, act: acceptAgreementProposal, row: openProposal(this.id) });
  }

  /** The new edition that all agreed to, in the hands of the same parties. */
  async amend(by = this.table.by): Promise<Negotiation> {
    const { acting, table } = this;
    const found = await acting.find<{ version: number }>(by, amendAgreement, agreement(this.id));
    const input = { id: this.id, expectedVersion: found.version };
    return new Negotiation(acting, await acting.perform(by, amendAgreement, input), table);
  }

  /** Signs every part to which the persona's organisation is party, in its own name. */
  async sign(who: string, capacity: string): Promise<void> {
    const { organisationId } = this.acting.actorOf(who);
    const { person } = PERSONAS.find(({ name }) => name === who)!;
    const signers = [{ name: person, capacity }];
    for (const { partId, contentHash } of await this.toSign(who, organisationId))
      await this.acting.on({
        who,
        act: signAgreement,
        row: agreement(this.id),
        given: { partId, contentHash, signers },
      });
  }

  /** A party without a log-in signs on paper: one records it, another confirms it. */
  async signOnPaper(
    { organisationId, organisation }: CoParty,
    { recordedBy, confirmedBy, name }: { recordedBy: string; confirmedBy: string; name: string },
  ): Promise<void> {
    const { acting, id } = this;
    for (const { partId, partyId, contentHash } of await this.toSign(recordedBy, organisationId)) {
      await acting.on({
        who: recordedBy,
        act: recordPaperSignature,
        row: agreement(id),
        given: {
          ...{ partId, partyId, contentHash },
          signers: [{ name, capacity: "bestuurder" }],
          evidenceUrl: `https://woonbron.example/getekend/${encodeURIComponent(organisation)}.pdf`,
          evidenceSha256: contentHash,
        },
      });
      await acting.on({ who: confirmedBy, act: confirmPaperSignature, row: unconfirmed(id) });
    }
  }

  /** A party without a log-in holds on paper that it is in force: one records, another confirms. */
  async holdOnPaper(
    { organisationId }: { organisationId: string },
    { recordedBy, confirmedBy, ground }: Record<"recordedBy" | "confirmedBy" | "ground", string>,
  ): Promise<void> {
    const { acting, id } = this;
    const evidenceUrl = "https://woonbron.example/brieven/standpunt.pdf";
    const evidenceSha256 = createHash("sha256").update(evidenceUrl).digest("hex");
    await acting.on({
      who: recordedBy,
      act: recordPaperStanding,
      row: agreement(id),
      given: {
        memberId: organisationId,
        standing: "IN_FORCE",
        ground,
        evidenceUrl,
        evidenceSha256,
      },
    });
    await acting.on({ who: confirmedBy, act: confirmPaperStatement, row: statement(id) });
  }

  /** A party without a log-in refuses a part on paper: one records, another confirms. */
  async refuseOnPaper(
    { organisationId }: { organisationId: string },
    { recordedBy, confirmedBy, reason }: Record<"recordedBy" | "confirmedBy" | "reason", string>,
  ): Promise<void> {
    const { acting, id } = this;
    const evidenceUrl = "https://woonbron.example/brieven/weigering.pdf";
    const evidenceSha256 = createHash("sha256").update(evidenceUrl).digest("hex");
    for (const { partId } of await this.toSign(recordedBy, organisationId)) {
      const said = { partId, memberId: organisationId, reason, evidenceUrl, evidenceSha256 };
      const row = agreement(id);
      await acting.on({ who: recordedBy, act: recordPaperRefusal, row, given: said });
      await acting.on({ who: confirmedBy, act: confirmPaperStatement, row: statement(id) });
    }
  }

  /** Each accepts on paper what was proposed: one records it, another confirms it. */
  async acceptAllOnPaper(
    parties: readonly CoParty[],
    { recordedBy, confirmedBy }: Record<"recordedBy" | "confirmedBy", string>,
  ): Promise<void> {
    const { acting, id } = this;
    for (const { organisationId, organisation } of parties) {
      const file = encodeURIComponent(organisation);
      const evidenceUrl = `https://woonbron.example/brieven/${file}.pdf`;
      const evidenceSha256 = createHash("sha256").update(evidenceUrl).digest("hex");
      const given = { memberId: organisationId, accepted: true, evidenceUrl, evidenceSha256 };
      await acting.on({ who: recordedBy, act: recordPaperConsent, row: openProposal(id), given });
      await acting.on({ who: confirmedBy, act: confirmPaperStatement, row: statement(id) });
    }
  }

  /** The same for several, each by the name that goes with it. */
  async signAllOnPaper(
    parties: readonly (CoParty & { readonly name: string })[],
    by: { recordedBy: string; confirmedBy: string },
  ): Promise<void> {
    for (const { name, ...party } of parties) await this.signOnPaper(party, { ...by, name });
  }

  /** What a persona reads of the parts that an organisation has to sign. */
  async toSign(who: string, organisationId: string): Promise<readonly ToSign[]> {
    const sql = `
      SELECT json_agg(json_build_object('partId', part.id, 'partyId', party.id,
        'contentHash', content_hash) ORDER BY position) AS parts
      FROM app.agreement_part AS part JOIN app.agreement_party AS party ON part_id = part.id
      WHERE part.agreement_id = $1 AND member_id = $2`;
    const values = [this.id, organisationId];
    return (await this.acting.find<{ parts: ToSign[] }>(who, signAgreement, { sql, values })).parts;
  }
}

/** A party without a log-in. */
interface CoParty {
  readonly organisationId: string;
  readonly organisation: string;
}

interface ToSign {
  readonly partId: string;
  readonly partyId: string;
  readonly contentHash: string;
}

/** An indicator with figures. @returns its id. */
export async function measure(
  acting: Acting,
  who: string,
  { commitmentId, figures, ...measured }: Measure & { commitmentId: string; figures?: Figures },
): Promise<string> {
  const id = await acting.perform(who, addIndicator, { commitmentId, ...measured });
  if (figures) await acting.perform(who, recordFigures, { id, figures });
  return id;
}

/** A report that was submitted, and confirmed by the others. */
export async function report(
  acting: Acting,
  { by, others }: Table,
  { commitmentId, ...content }: Report & { commitmentId: string },
): Promise<void> {
  const id = await acting.perform(by, draftProgress, { commitmentId, ...content });
  await acting.on({ who: by, act: submitProgress, row: progress(id) });
  for (const who of others) await acting.on({ who, act: confirmProgress, row: progress(id) });
}

/** Where the figures of first data come from: nobody counted them. */
export const INVENTED = { source: "Verzonnen cijfers, om mee te proberen" } as const;
