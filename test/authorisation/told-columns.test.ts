import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { isObjectType } from "graphql";
import type { Audience } from "../../src/authorisation/audience.js";
import { everyAct } from "../acts/every-act.js";
import { beneath } from "../support/given.js";
import { createWorld, type World } from "../support/world.js";
import { publishedFor } from "./everything.js";

// Every column of every tracked table is told to everybody who reads the row, or counts as unseen
// (party_columns), so that a change of it alone is told to nobody who cannot see it.

/** Common knowledge: no row of these and no column is kept from anybody. */
const COMMON = ["municipality", "organisation", "region", "theme", "holiday"];

/** Read by the parties and by the organisations that their readers name, by nobody else. */
const NARROW = [
  "membership",
  "person",
  "agreed_right",
  "agreed_term",
  "board_meeting",
  "calendar_year_revision",
  "calendar_item_proposal",
  "calendar_item_annotation",
  "advice_information_request",
  "advice_extension",
  "advice_deliberation",
  "consent_condition",
  "advice_dispute",
  "advice_dispute_step",
  "agreement_position",
  "collaboration_amendment",
  "collaboration_budget",
  "collaboration_budget_year",
  "collaboration_ratification",
  "collaboration_text",
  "commissioner_nomination",
  "nomination_candidate",
];

/** Decides who reads the row: a change of it is the news that the row can be read. */
const READERSHIP = "(who reads it)";
/** Who takes part in performance agreements. */
const TAKING_PART = ["LOCAL_TENANT_ORGANISATION", "MUNICIPALITY"] as const;
const part = { id: "id", procedure_id: "procedure", procedure_readers: READERSHIP };
/** Of what belongs to an agreement: by which field it tells of which. */
const ofAgreement = (by: string) => ({
  id: "id",
  agreement_id: by,
  municipality_id: by,
  agreement_readers: READERSHIP,
});

/**
 * What anybody who reads a row of the others is told of it, and by which field: the public too, or
 * those `to` whom it is told at most.
 */
const TOLD: Readonly<
  Record<
    string,
    {
      readonly type: string;
      readonly to?: readonly Audience[];
      readonly by: Readonly<Record<string, string>>;
    }
  >
> = {
  recognised_organisation: {
    type: "OrganisationRecognition",
    to: TAKING_PART,
    by: {
      id: "id",
      recognised_id: "organisation",
      article: "article",
      starts_on: "startsOn",
      begun: "startsOn",
      ended: "endsOn",
      source: "source",
    },
  },
  calendar_year: {
    type: "CalendarYear",
    by: {
      id: "id",
      year: "year",
      status: "status",
      revision: "revision",
      published_at: "publishedAt",
    },
  },
  calendar_item: {
    type: "CalendarItem",
    by: {
      id: "id",
      year: "calendarYear",
      title: "title",
      description: "description",
      themes: "themes",
      levels: "levels",
      origin: "origin",
      priority: "priority",
      municipality_ids: "municipalities",
      planned_as: "planned",
      starts_on: "planned",
      ends_on: "planned",
      told_status: "status",
      organisation_id: "proposedBy",
      result_note: "resultNote",
      rolled_over_from_id: "rolledOverFrom",
      published_at: "publishedAt",
    },
  },
  advice_procedure: {
    type: "AdviceProcedure",
    by: {
      id: "id",
      kind: "kind",
      status: "status",
      title: "title",
      wohv_subject: "wohvSubject",
      consent_basis: "consentBasis",
      themes: "themes",
      municipality_ids: "municipalities",
      complexes: "complexes",
      adviser_id: "adviser",
      companion_of_id: "companions",
      shared_at: "sharedAt",
      received_on: "receivedOn",
      response_days: "terms",
      advice_due_on: "adviceDueOn",
      answered_on: "answeredOn",
      answered_with: "terms",
      late: "late",
      response_due_on: "responseDueOn",
      due_on: "dueOn",
      overdue: "overdue",
      decided_on: "decidedOn",
      executed_on: "executedOn",
      ended_on: "endedOn",
      published_at: "publishedAt",
    },
  },
  advice_request_version: {
    type: "AdviceRequestVersion",
    by: {
      ...part,
      question: "question",
      intent: "intent",
      motives: "motives",
      consequences: "consequences",
      planned_execution_on: "plannedExecutionOn",
      decision_forum: "decisionForum",
      supplement: "supplement",
      confidentiality: "confidentiality",
      embargo_until: "embargoUntil",
      lifted_at: "liftedAt",
      submitted_at: "submittedAt",
      received_on: "receivedOn",
      published_at: READERSHIP,
    },
  },
  advice_document: {
    type: "AdviceDocument",
    by: {
      ...part,
      title: "title",
      url: "url",
      sha256: "sha256",
      withheld_ground: "withheldGround",
      confidentiality: "confidentiality",
      embargo_until: "embargoUntil",
      lifted_at: "liftedAt",
      shared_at: "sharedAt",
      published_at: READERSHIP,
    },
  },
  advice: {
    type: "Advice",
    by: {
      ...part,
      organisation_id: "by",
      status: "status",
      outcome: "outcome",
      summary: "summary",
      body: "body",
      issued_at: "issuedAt",
      received_on: "receivedOn",
      late: "late",
      published_at: "publishedAt",
    },
  },
  advice_recommendation: {
    type: "Recommendation",
    by: {
      ...part,
      advice_id: READERSHIP,
      number: "number",
      text: "text",
      weight: "weight",
      published_at: READERSHIP,
    },
  },
  landlord_response: {
    type: "LandlordResponse",
    by: {
      ...part,
      status: "status",
      letter: "letter",
      decision_taken_on: "decisionTakenOn",
      overall: "overall",
      sent_at: "sentAt",
      received_on: "receivedOn",
      standstill_until: "procedure",
      published_at: READERSHIP,
    },
  },
  recommendation_response: {
    type: "RecommendationResponse",
    by: {
      ...part,
      response_id: READERSHIP,
      recommendation_id: "recommendation",
      number: "number",
      decision: "decision",
      reasons: "reasons",
      action_owner: "actionOwner",
      action_due_on: "actionDueOn",
      follow_up_status: "followUpStatus",
      follow_up_note: "followUpNote",
      published_at: READERSHIP,
    },
  },
  agreement_cycle: {
    type: "AgreementCycle",
    to: TAKING_PART,
    by: {
      id: "id",
      organisation_id: "landlord",
      municipality_id: "municipality",
      starts_year: "startsYear",
      ends_year: "endsYear",
      status: "status",
      policy_basis: "policyBasis",
      policy_title: "policyBasis",
      policy_adopted_on: "policyBasis",
      policy_starts_on: "policyBasis",
      policy_ends_on: "policyBasis",
      tenant_party_ids: "tenantParties",
      no_tenant_party_reason: "noTenantPartyReason",
      consultation_asked_on: "consultationAskedOn",
      agreed_bid_due_on: "agreedBidDueOn",
      bid_submitted_on: "bidSubmittedOn",
      overview_sent_on: "overviewSentOn",
      overview_url: "overviewUrl",
      overview_sha256: "overviewSha256",
      consultation_due_on: "dueDays",
      bid_due_on: "dueDays",
      overview_due_on: "dueDays",
      sign_target_on: "dueDays",
      impasse_from: "dueDays",
      passed: "dueDays",
    },
  },
  agreement_bid_date: {
    type: "AgreementBidDate",
    to: TAKING_PART,
    by: {
      id: "id",
      cycle_id: "cycle",
      municipality_id: "cycle",
      organisation_id: "recordedBy",
      audience: "recordedBy",
      due_on: "bidDueOn",
      paper_of_id: "by",
      evidence_url: "evidenceUrl",
      evidence_sha256: "evidenceSha256",
    },
  },
  agreement_bid: {
    type: "Bid",
    by: {
      id: "id",
      municipality_id: "municipality",
      organisation_id: "by",
      published_at: READERSHIP,
      status: "status",
      number: "number",
      text: "text",
      subjects: "subjects",
      documents: "files",
      tenants_heard_on: "tenantsHeardOn",
      board_approved_on: "boardApprovedOn",
      submitted_at: "submittedAt",
      received_on: "receivedOn",
    },
  },
  agreement_overview: {
    type: "SentOverview",
    to: TAKING_PART,
    by: {
      id: "id",
      cycle_id: "cycle",
      municipality_id: "cycle",
      organisation_id: "cycle",
      due_year: "dueYear",
      sent_on: "sentOn",
      url: "url",
      sha256: "sha256",
    },
  },
  agreement_bid_reaction: {
    type: "BidReaction",
    to: TAKING_PART,
    by: {
      id: "id",
      bid_id: "bid",
      cycle_id: "bid",
      municipality_id: "bid",
      organisation_id: "by",
      text: "text",
      reacted_on: "reactedOn",
    },
  },
  agreement: {
    type: "PerformanceAgreement",
    by: {
      id: "id",
      municipality_id: "municipality",
      kind: "kind",
      base_id: "base",
      edition: "edition",
      title: "title",
      starts_on: "startsOn",
      ends_on: "endsOn",
      status: "status",
      party_ids: READERSHIP,
      refers_to: "refersTo",
      monitoring_months: "monitoringMonths",
      monitoring_due_on: "monitoringDueOn",
      concluded_at: READERSHIP,
      in_force_on: "inForceOn",
      ended_on: "endedOn",
      published_at: READERSHIP,
      published_on: "publishedOn",
      publication_url: "publicationUrl",
      publication_sha256: "publicationSha256",
    },
  },
  agreement_part: {
    type: "AgreementPart",
    by: {
      ...ofAgreement("agreement"),
      code: "code",
      title: "title",
      scope: "scope",
      year: "year",
      position: "agreement", // its parts, in their order
      dropped: "dropped",
      no_tenant_party_reason: "noTenantPartyReason",
      content: "content",
      content_hash: "contentHash",
    },
  },
  agreement_party: {
    type: "AgreementParty",
    by: {
      ...ofAgreement("part"),
      part_id: "part",
      member_id: "organisation",
      has_login: "hasLogin",
      capacity: "capacity",
      stance: "stance",
      stance_on: "stanceOn",
      stance_text: "stanceText",
      advised_hash: "advisedHash",
      standing: "standing",
      standing_ground: "standingGround",
      standing_on: "standingOn",
      succeeds_id: "succeeds",
      joined_on: "joinedOn",
      left_on: "leftOn",
    },
  },
  agreement_proposal: {
    type: "AgreementProposal",
    to: TAKING_PART,
    by: {
      ...ofAgreement("agreement"),
      organisation_id: "by",
      kind: "kind",
      ground: "reason",
      file_url: "fileUrl",
      file_sha256: "fileSha256",
      status: "status",
      made_on: "madeOn",
      decided_on: "decidedOn",
      led_to_id: "ledTo",
    },
  },
  agreement_consent: {
    type: "AgreementConsent",
    to: TAKING_PART,
    by: {
      ...ofAgreement("proposal"),
      organisation_id: "by",
      proposal_id: "proposal",
      accepted: "accepted",
      reason: "reason",
      given_on: "givenOn",
    },
  },
  agreement_paper_statement: {
    type: "AgreementPaperStatement",
    to: TAKING_PART,
    by: {
      ...ofAgreement("agreement"),
      organisation_id: "recordedBy",
      member_id: "organisation",
      proposal_id: "proposal",
      party_id: "party",
      accepted: "isAcceptance",
      standing: "standing",
      ground: "reason",
      made_on: "madeOn",
      evidence_url: "evidenceUrl",
      evidence_sha256: "evidenceSha256",
      confirmed_by_id: "confirmedBy",
      confirmed_on: "confirmedOn",
      voided_on: "voidedOn",
      void_reason: "voidReason",
    },
  },
  agreement_signature: {
    type: "AgreementSignature",
    by: {
      ...ofAgreement("part"),
      part_id: "part",
      party_id: "party",
      member_id: "organisation",
      signers: "signers",
      signed_on: "signedOn",
      content_hash: "signedHash",
      hash: "hash",
      excluded_themes: "excludedThemes",
      excluded_commitment_ids: "excludedCommitments",
      reservation: "reservation",
      on_paper: "onPaper",
      confirmed_on: "confirmedOn",
      voided_on: "voidedOn",
    },
  },
  agreement_judgement: {
    type: "AgreementJudgement",
    by: {
      ...ofAgreement("agreement"),
      organisation_id: "by",
      year: "year",
      outcome: "outcome",
      text: "text",
      given_on: "givenOn",
    },
  },
  agreement_commitment: {
    type: "Commitment",
    by: {
      ...ofAgreement("agreement"),
      part_id: "part",
      origin_id: "indicators", // those of all editions
      number: "number",
      theme: "theme",
      status: "status",
      text: "text",
      kind: "kind",
      lead_id: "lead",
      other_ids: "others",
      applies_to_ids: "appliesTo",
      in_return: "inReturn",
      complexes: "complexes",
      priority_year: "priorityYear",
      national_goal: "nationalGoal",
      national_goal_edition: "nationalGoalEdition",
      legal_effect: "legalEffect",
      legal_percentage: "legalPercentage",
      legal_amount_euros: "legalAmountEuros",
      legal_year: "legalYear",
      shared_at: READERSHIP,
    },
  },
  agreement_commitment_text: {
    type: "CommitmentText",
    to: TAKING_PART,
    by: {
      ...ofAgreement("commitment"),
      organisation_id: "by",
      commitment_id: "commitment",
      number: "number",
      text: "text",
      terms: "commitmentTerms",
      reason: "reason",
      answers_number: "answersNumber",
      discarded: READERSHIP, // a draft that its own side threw away is in no list
      sent_at: READERSHIP,
      sent_on: "sentOn",
    },
  },
  agreement_commitment_answer: {
    type: "CommitmentAnswer",
    to: TAKING_PART,
    by: {
      ...ofAgreement("answered"),
      organisation_id: "by",
      commitment_id: "answered",
      text_id: "answered",
      decision: "decision",
      reason: "reason",
      given_on: "givenOn",
    },
  },
  agreement_reservation: {
    type: "Reservation",
    by: {
      ...ofAgreement("commitment"),
      commitment_id: "commitment",
      text_id: READERSHIP, // with which it came, and was agreed on
      position: "commitment", // its reservations, in their order
      kind: "kind",
      note: "note",
      procedure_number: "procedureNumber",
      procedure_title: "procedureTitle",
      procedure_status: "procedureStatus",
      agreed: READERSHIP,
      status: "status",
      settled_on: "settledOn",
      settled_by_id: "settledBy",
      settle_note: "settleNote",
    },
  },
  agreement_indicator: {
    type: "Indicator",
    by: {
      ...ofAgreement("commitment"),
      commitment_id: "commitment",
      name: "name",
      unit: "unit",
      direction: "direction",
      source: "source",
      owner_id: "owner",
      definitions: "definitions",
      baseline: "baseline",
      baseline_year: "baselineYear",
      sum_of_ids: "sumOf",
    },
  },
  agreement_indicator_value: {
    type: "Figure",
    by: {
      ...ofAgreement("indicator"),
      organisation_id: "by",
      indicator_id: "indicator",
      year: "year",
      period: "period",
      kind: "kind",
      value: "value",
      unknown_reason: "unknownReason",
      recorded_on: "recordedOn",
      replaced_on: "replacedOn",
    },
  },
  agreement_progress: {
    type: "Progress",
    by: {
      ...ofAgreement("commitment"),
      organisation_id: "by",
      commitment_id: "commitment",
      year: "year",
      period: "period",
      number: "number",
      light: "light",
      value: "value",
      explanation: "explanation",
      status: "status",
      submitted_at: "submittedAt",
      submitted_on: "submittedOn",
    },
  },
  agreement_progress_answer: {
    type: "ProgressAnswer",
    to: TAKING_PART,
    by: {
      ...ofAgreement("progress"),
      organisation_id: "by",
      progress_id: "progress",
      commitment_id: "progress",
      decision: "decision",
      note: "note",
      given_on: "givenOn",
    },
  },
  agreement_dispute: {
    type: "AgreementDispute",
    to: TAKING_PART,
    by: {
      ...ofAgreement("agreement"),
      cycle_id: "cycle",
      organisation_id: "by",
      filer_id: "filer",
      kind: "kind",
      ground: "ground",
      status: "status",
      arose_on: "aroseOn",
      contested_arose_on: "contestedAroseOn",
      contested_by_id: "contestedBy",
      contest_note: "contestNote",
      file_until: "terms",
      filed_on: "filedWithMinisterOn",
      minister_from: "terms",
      minister_until: "terms",
      extensions: "ministerExtensions",
      minister_overdue: "ministerOverdue",
      advice: "committeeAdvice",
      advised_on: "advisedOn",
      ruling: "ruling",
      ruled_on: "ruledOn",
      ruling_url: "rulingUrl",
      withdraw_reason: "withdrawReason",
      ended_on: "endedOn",
    },
  },
  collaboration_comment: {
    type: "ProvisionComment",
    to: ["LOCAL_TENANT_ORGANISATION"],
    by: {
      id: "id",
      agreement_id: "agreement",
      party_ids: READERSHIP,
      organisation_id: "by",
      amendment_id: "amendment",
      part: "part",
      provision_number: "provisionNumber",
      text: "text",
      shared_at: "sharedAt",
      withdrawn_on: "withdrawnOn",
    },
  },
  collaboration_evaluation: {
    type: "CollaborationEvaluation",
    to: ["LOCAL_TENANT_ORGANISATION"],
    by: {
      id: "id",
      agreement_id: "agreement",
      party_ids: READERSHIP,
      due_on: "dueOn",
      status: "status",
      done_on: "doneOn",
    },
  },
  collaboration_judgement: {
    type: "CollaborationJudgement",
    to: ["LOCAL_TENANT_ORGANISATION"],
    by: {
      id: "id",
      agreement_id: "evaluation",
      party_ids: READERSHIP,
      organisation_id: "by",
      evaluation_id: "evaluation",
      outcome: "outcome",
      text: "text",
      given_on: "givenOn",
    },
  },
  collaboration_agreement: {
    type: "CollaborationAgreement",
    by: {
      id: "id",
      party_ids: "parties",
      base_id: "base",
      title: "title",
      status: "status",
      current_number: "currentNumber",
      starts_on: "startsOn",
      ends_on: "endsOn",
      renewal_months: "renewalMonths",
      notice_months: "noticeMonths",
      evaluation_months: "evaluationMonths",
      notice_by_id: "noticeBy",
      notice_given_on: "noticeGivenOn",
      notice_until: "noticeUntil",
      notice_from_on: "lastDay",
      shared_at: READERSHIP,
      published_at: READERSHIP,
      published_on: "publishedOn",
    },
  },
  collaboration_version: {
    type: "CollaborationVersion",
    by: {
      id: "id",
      agreement_id: "agreement",
      party_ids: "agreement",
      number: "number",
      status: "status",
      starts_on: "startsOn",
      ended_on: "endedOn",
      // of the version in force the agreement tells them
      ends_on: "agreement",
      renewal_months: "agreement",
      notice_months: "agreement",
      evaluation_months: "agreement",
      term: "agreement",
      ends_notice: "endsNotice",
      content_hash: "contentHash",
      base_hash: "baseHash",
      published_at: READERSHIP,
    },
  },
  collaboration_provision: {
    type: "CollaborationProvision",
    by: {
      id: "id",
      agreement_id: "inVersion",
      party_ids: "inVersion",
      version_id: "inVersion",
      part: "part",
      number: "number",
      position: "inVersion", // its provisions, in their order
      heading: "heading",
      kind: "kind",
      amendment_class: "amendmentClass",
      text: "paragraphs",
      text_number: "textNumber",
      since_number: "sinceNumber",
      parameters: "parameters",
      parameter_codes: "parameters",
      matrix: "rightsMatrix",
      recognised: "recognises",
      begun: READERSHIP,
      published_at: READERSHIP,
      search: "fragments",
    },
  },
  committee_recognition: {
    type: "CommitteeRecognition",
    to: ["LOCAL_TENANT_ORGANISATION"],
    by: {
      id: "id",
      organisation_id: "by",
      committee_id: "committee",
      municipality_id: "municipality",
      name: "name",
      complex: "complex",
      dwellings: "dwellings",
      members: "members",
      support: "support",
      status: "status",
      requested_on: "requestedOn",
      decided_on: "decidedOn",
      starts_on: "recognisedFrom",
      ends_on: "recognisedUntil",
      reason: "reason",
      report_due_on: "reportDueOn",
      report_overdue: "reportOverdue",
      reports: "yearReports",
    },
  },
};

/**
 * Never told as such, and no news by themselves in any table; nothing changes when a row was made.
 */
const OF_EVERY_TABLE = ["version", "updated_at", "created_at"];

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const tracked = async () =>
  (
    await beneath<{ name: string }>(
      world,
      `
  SELECT relname AS name FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
  WHERE tgname = 'record_change' ORDER BY relname`,
    )
  ).map(({ name }) => name);

describe("every column of every tracked table", () => {
  it("is in a table that says who reads it", async () => {
    expect([...COMMON, ...NARROW, ...Object.keys(TOLD)].sort()).toEqual(await tracked());
  });

  it.each(Object.keys(TOLD))(
    "of %s is told to all who read the row, or counts as unseen",
    async (table) => {
      const columns = await beneath<{ name: string; unseen: boolean }>(
        world,
        `
      SELECT attname AS name, attname = ANY (app.party_columns($1)) AS unseen FROM pg_attribute
      WHERE attrelid = ('app.' || $1)::regclass AND attnum > 0 AND NOT attisdropped`,
        [table],
      );
      const saysNothing = columns
        .filter(({ name }) => !OF_EVERY_TABLE.includes(name))
        .filter(({ name, unseen }) => unseen === name in TOLD[table]!.by);
      expect(saysNothing).toEqual([]);
      const known = new Set(columns.map(({ name }) => name));
      expect(Object.keys(TOLD[table]!.by).filter((name) => !known.has(name))).toEqual([]);
    },
  );

  it("is no step of the row where only the parties are told of it", async () => {
    const kept = await beneath<{ name: string; kept: string[]; unseen: string[] }>(
      world,
      `
      SELECT name, app.between_parties(name) AS kept, app.party_columns(name) AS unseen
      FROM unnest($1::text[]) AS name WHERE app.between_parties(name) <> '{}'`,
      [await tracked()],
    );
    expect(kept.map(({ name }) => name)).toEqual([
      "advice_procedure",
      "agreement_commitment",
      "collaboration_provision",
    ]);
    expect(kept.flatMap((one) => one.kept.filter((name) => !one.unseen.includes(name)))).toEqual(
      [],
    );
  });

  it.each(Object.entries(TOLD))(
    "of %s that is told is told to everybody, once they read the row",
    (_, { type, by, to = ["PUBLIC"] }) => {
      for (const audience of to) {
        const published = publishedFor(audience).getType(type);
        const fields = isObjectType(published) ? Object.keys(published.getFields()) : [];
        const told = Object.values(by).filter((field) => field !== READERSHIP);
        expect(told.filter((field) => !fields.includes(field))).toEqual([]);
      }
    },
  );

  it("of a table that only the parties and named organisations read is told to nobody else", async () => {
    await everyAct(world);
    const wider = await Promise.all(
      NARROW.map((table) =>
        beneath(
          world,
          `
      SELECT '${table}' AS table, app.readers_of(row) AS readers FROM app.${table} AS row
      WHERE NOT app.readers_of(row) <@ app.within_parties(app.readers_of(row))`,
        ),
      ),
    );
    expect(wider.flat()).toEqual([]);
  });
});
