/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of procedure it is, and with it which rules hold (soort procedure). */
export type AdviceProcedureKind =
  /** Consent that the landlord needs first, for what `consentBasis` names (instemming). */
  | 'CONSENT'
  /** Advice that the landlord has to ask: it intends a change of its policy or management (gevraagd advies, Wohv arts. 4 and 5). */
  | 'REQUESTED'
  /** Advice of the tenants' council's own accord (ongevraagd advies). */
  | 'UNSOLICITED'
  /** Advice that the landlord asks beyond the law, on agreed terms (boven-wettelijk advies). */
  | 'VOLUNTARY';

/** Where a procedure stands. Each kind knows some of these. */
export type AdviceProcedureStatus =
  /** The landlord confirmed that it has it (ontvangst bevestigd). */
  | 'ACKNOWLEDGED'
  /** Advised; waits for the landlord: for its response where one is owed, else for its decision (geadviseerd). */
  | 'ADVISED'
  /** Closed (afgesloten). */
  | 'CLOSED'
  /** A condition of the consent failed, and consent fell with it (voorwaarde niet gehaald, instemming vervallen). */
  | 'CONDITION_FAILED'
  /** Consented (ingestemd). */
  | 'CONSENTED'
  /** Consented on conditions, which have to be fulfilled first (voorwaardelijk ingestemd). */
  | 'CONSENTED_CONDITIONALLY'
  /** The landlord decided (besloten). */
  | 'DECIDED'
  /** A draft that was thrown away; only its own side sees it (weggegooid). */
  | 'DISCARDED'
  /** Only its own side sees it (concept). */
  | 'DRAFT'
  /** The landlord carries it out (uitgevoerd). */
  | 'EXECUTED'
  /** What was adopted is being carried out (opvolging). */
  | 'FOLLOW_UP'
  /** The tenants' organisation asked for information first; the term keeps running (wacht op informatie). */
  | 'INFO_PENDING'
  /** Issued of own accord; waits for the landlord (uitgebracht). */
  | 'ISSUED'
  /** The term passed without advice (verstreken). */
  | 'LAPSED'
  /** The tenants' organisation declared in writing that it has no objection (geen bezwaar, Wohv art. 5(3)(a)). */
  | 'NO_OBJECTION'
  /** Consent was refused, with reasons (geweigerd). */
  | 'REFUSED'
  /** A court's ruling stands in for the consent that was refused (vervangende instemming). */
  | 'REPLACED_BY_RULING'
  /** Asked; waits for the tenants' organisation (aangevraagd). */
  | 'REQUESTED'
  /** The landlord responded, point by point (gereageerd). */
  | 'RESPONDED'
  /** Taken back, with a reason (ingetrokken). */
  | 'WITHDRAWN';

/** Where an item stands in its life. */
export type CalendarItemStatus =
  /** Both sides rely on it (afgesproken). */
  | 'AGREED'
  /** Cancelled by both sides (geschrapt). */
  | 'CANCELLED'
  /** The other side declined, with a reason (afgewezen). */
  | 'DECLINED'
  /** A draft that was thrown away; only its own side sees it (weggegooid). */
  | 'DISCARDED'
  /** Completed, with its result (afgerond). */
  | 'DONE'
  /** Only its own side sees it (concept). */
  | 'DRAFT'
  /** Work has begun (in uitvoering). */
  | 'IN_PROGRESS'
  /** A later period or the next year is proposed and waits for the other side; only the two parties are told (uitgesteld). */
  | 'POSTPONED'
  /** Waits for the other side (voorgesteld). */
  | 'PROPOSED'
  /** Goes on as a linked copy in the next year's calendar (doorgeschoven). */
  | 'ROLLED_OVER'
  /** The proposing side took it back (ingetrokken). */
  | 'WITHDRAWN';

/** The agreed priority (prioriteit). */
export type CalendarPriority =
  /** High (hoog). */
  | 'HIGH'
  /** Normal (gewoon). */
  | 'NORMAL';

/** Where a year's calendar stands. */
export type CalendarYearStatus =
  /** Adopted by both sides (vastgesteld). */
  | 'ADOPTED'
  /** Closed after the year (afgesloten). */
  | 'CLOSED'
  /** In preparation, or open for a next revision (concept). */
  | 'CONCEPT';

/** What a change means to you. */
export type ChangeKind =
  /** The subject stands in your sight; read it in `subject`. */
  | 'CHANGED'
  /** The subject is no longer in your sight: drop it. Only its type and id are told. */
  | 'REMOVED';

/** Where a collaboration agreement stands (status). */
export type CollaborationAgreementStatus =
  /** Its first text was rejected or withdrawn (niet tot stand gekomen). */
  | 'ABANDONED'
  /** A draft that was thrown away; only its own side sees it (weggegooid). */
  | 'DISCARDED'
  /** Its first text is a draft, which only its own side sees (concept). */
  | 'DRAFT'
  /** It ran out, and was not renewed (afgelopen). */
  | 'EXPIRED'
  /** A version of it has begun (van kracht). */
  | 'IN_FORCE'
  /** Its first text is negotiated or ratified (in onderhandeling). */
  | 'NEGOTIATION'
  /** It ended by notice (opgezegd). */
  | 'TERMINATED';

/** How binding a commitment is (soort). */
export type CommitmentKind =
  /** An effort is owed (inspanning). */
  | 'EFFORT'
  /** A way of working together (proces). */
  | 'PROCESS'
  /** A result is owed (resultaat). */
  | 'RESULT';

/** Where a commitment stands in negotiation (status). */
export type CommitmentStatus =
  /** All signatories of its part agreed on its text (overeengekomen). */
  | 'AGREED'
  /** Another text of it waits for the other parties (tegenvoorstel). */
  | 'COUNTERED'
  /** A draft that was thrown away; only its own side sees it (weggegooid). */
  | 'DISCARDED'
  /** Only its own side sees it (concept). */
  | 'DRAFT'
  /** Its first text waits for the other parties (voorgesteld). */
  | 'PROPOSED'
  /** A signatory rejected its text, with a reason (afgewezen). */
  | 'REJECTED'
  /** Who proposed it took it back (ingetrokken). */
  | 'WITHDRAWN';

/** What a figure is (soort cijfer). */
export type FigureKind =
  /** What was budgeted (begroot). */
  | 'BUDGET'
  /** What is expected (prognose). */
  | 'FORECAST'
  /** What came of it (gerealiseerd). */
  | 'REALISED'
  /** What was agreed on; it stays from the final concept on (streefwaarde). */
  | 'TARGET';

/** Which way an indicator has to go (richting). */
export type IndicatorDirection =
  /** It has to go down (omlaag). */
  | 'DOWN'
  /** It has to stay as it is (gelijk). */
  | 'KEEP'
  /** It has to go up (omhoog). */
  | 'UP';

/** How a commitment goes (stoplicht). */
export type Light =
  /** It was met (gehaald). */
  | 'ACHIEVED'
  /** It may not be met (risico). */
  | 'AT_RISK'
  /** It was not met (niet gehaald). */
  | 'NOT_ACHIEVED'
  /** It will not be met without more (niet op koers). */
  | 'OFF_TRACK'
  /** As agreed (op koers). */
  | 'ON_TRACK';

/** A step of the participation ladder (participatieladder). */
export type ParticipationLevel =
  /** Advise (adviseren). */
  | 'ADVISEREN'
  /** Co-produce (coproduceren). */
  | 'COPRODUCEREN'
  /** Inform (informeren). */
  | 'INFORMEREN'
  /** Decide together (meebeslissen). */
  | 'MEEBESLISSEN'
  /** Consult (raadplegen). */
  | 'RAADPLEGEN';

/** Where an agreement stands (status). */
export type PerformanceAgreementStatus =
  /** A new edition took its place (gewijzigd). */
  | 'AMENDED'
  /** All parties closed it; or an accession was overtaken: what it acceded to was amended, evaluated or ended, and who accedes opens another one to what is in force (afgesloten). */
  | 'CLOSED'
  /** All signatories agreed on the text, which is fixed (concept vastgesteld). */
  | 'CONCEPT_FINAL'
  /** A final concept was laid before the signatories (voorgelegd als concept). */
  | 'CONCEPT_PROPOSED'
  /** All have judged its last year, and it has passed (geëvalueerd). */
  | 'EVALUATED'
  /** All signatories have signed, and it has begun (van kracht). */
  | 'IN_FORCE'
  /** The parties negotiate its commitments (in onderhandeling). */
  | 'NEGOTIATION'
  /** All signatories have signed; it begins later (ondertekend). */
  | 'SIGNED'
  /** Some refused to sign, or say nothing while those who signed hold it in force from its first day on (deels ondertekend). */
  | 'SIGNED_BY_SOME'
  /** Somebody has signed, or refused to (ter ondertekening). */
  | 'SIGNING'
  /** All parties ended it in writing (beëindigd). */
  | 'TERMINATED';

/** A year, or a part of one (periode). */
export type Period =
  /** January to June (eerste halfjaar). */
  | 'H1'
  /** July to December (tweede halfjaar). */
  | 'H2'
  /** January to March (eerste kwartaal). */
  | 'Q1'
  /** April to June (tweede kwartaal). */
  | 'Q2'
  /** July to September (derde kwartaal). */
  | 'Q3'
  /** October to December (vierde kwartaal). */
  | 'Q4'
  /** The whole year (jaar). */
  | 'YEAR';

/** Where a report on progress stands (status). */
export type ProgressStatus =
  /** All of them confirmed it: who reads the agreement reads it (bevestigd). */
  | 'CONFIRMED'
  /** One of them contests it; a next report answers that (betwist). */
  | 'CONTESTED'
  /** A draft that was thrown away; only its own side sees it (weggegooid). */
  | 'DISCARDED'
  /** Only its own side sees it (concept). */
  | 'DRAFT'
  /** The other signatories can confirm or contest it (ingediend). */
  | 'SUBMITTED';

/** What a provision is about (soort bepaling). */
export type ProvisionKind =
  /** Advice: terms, response, dissenting views (advies). */
  | 'ADVICE'
  /** Putting something on the agenda (agenderingsrecht). */
  | 'AGENDA_RIGHT'
  /** How it is amended (wijziging). */
  | 'AMENDMENT'
  /** Consent (instemming). */
  | 'CONSENT'
  /** Why they want it (overwegingen). */
  | 'CONSIDERATIONS'
  /** Meetings: levels, frequency, minutes, agenda (overleg). */
  | 'CONSULTATION'
  /** What words mean (begrippen). */
  | 'DEFINITIONS'
  /** Disputes: talks, mediation, and further (geschillen). */
  | 'DISPUTES'
  /** How long it holds (looptijd). */
  | 'DURATION'
  /** When it is evaluated (evaluatie). */
  | 'EVALUATION'
  /** Finance and facilities (financiën en faciliteiten). */
  | 'FINANCE'
  /** Information and confidentiality (informatie en vertrouwelijkheid). */
  | 'INFORMATION'
  /** Limits: privacy, personal interest (begrenzing). */
  | 'LIMITS'
  /** Nomination of commissioners (voordracht van commissarissen). */
  | 'NOMINATION'
  /** How it ends by notice (opzegging). */
  | 'NOTICE'
  /** Something else (overig). */
  | 'OTHER'
  /** What the parties want (doel). */
  | 'PURPOSE'
  /** Which organisations are recognised (erkenning en representativiteit). */
  | 'RECOGNITION'
  /** Which body has which right on which subject (rechtenmatrix). */
  | 'RIGHTS_MATRIX'
  /** What tenants' organisations owe (plichten van de huurdersorganisatie). */
  | 'TENANTS_DUTIES'
  /** Unsolicited advice, the right of initiative (ongevraagd advies). */
  | 'UNSOLICITED_ADVICE'
  /** How the parties work, changed in between (werkboek). */
  | 'WORKBOOK';

/** The parts of a collaboration agreement (deel). */
export type ProvisionPart =
  /** An annex, with a text number of its own (bijlage). */
  | 'ANNEX'
  /** A clause (artikel). */
  | 'CLAUSE'
  /** The joint vision on participation: its considerations (gezamenlijke visie). */
  | 'VISION';

/** The subjects of Wohv art. 3(2), a closed list (onderwerp). */
export type WohvSubject =
  /** Maintenance of and provisions at dwellings and their direct surroundings (onderhoud en voorzieningen). */
  | 'A'
  /** Demolition, renovation, acquisition, disposal, encumbrance (sloop, renovatie, aan- en verkoop, bezwaring). */
  | 'B'
  /** Allocation and letting policy (toewijzing en verhuur). */
  | 'C'
  /** General rental terms (algemene huurvoorwaarden). */
  | 'D'
  /** Rent policy (huurprijsbeleid). */
  | 'E'
  /** Composition, quality and price of the service package (servicepakket). */
  | 'F'
  /** A merger (fusie). */
  | 'G'
  /** Liveability and restructuring of neighbourhoods (leefbaarheid en herstructurering). */
  | 'H'
  /** Housing for the elderly, the disabled and people who need care (ouderen, gehandicapten, zorg). */
  | 'I'
  /** Agreements on service costs, utilities and management (servicekosten en beheer). */
  | 'J'
  /** Rulings of the complaints committee (klachtencommissie). */
  | 'K';

export type DashboardProcedureFragment = { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, dueOn: string | null, overdue: boolean, decidedOn: string | null, adviser: { id: string, name: string } | null, themes: Array<{ id: string, dutchName: string }> };

export type DashboardAdviceQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardAdviceQuery = { changeCursor: string, due: { totalCount: number, nodes: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, dueOn: string | null, overdue: boolean, decidedOn: string | null, adviser: { id: string, name: string } | null, themes: Array<{ id: string, dutchName: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, overdue: { totalCount: number }, settled: { totalCount: number, nodes: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, dueOn: string | null, overdue: boolean, decidedOn: string | null, adviser: { id: string, name: string } | null, themes: Array<{ id: string, dutchName: string }> }> } };

export type DashboardAdviceChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DashboardAdviceChangesSubscription = { adviceProcedureChanged: { cursor: string, changes: Array<{ id: string, kind: ChangeKind, sentence: string, subjectType: string, subjectId: string, subject:
        | { __typename: 'Advice' }
        | { __typename: 'AdviceDocument' }
        | { __typename: 'AdviceProcedure', id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, dueOn: string | null, overdue: boolean, decidedOn: string | null, adviser: { id: string, name: string } | null, themes: Array<{ id: string, dutchName: string }> }
        | { __typename: 'AdviceRequestVersion' }
        | { __typename: 'AgreementJudgement' }
        | { __typename: 'AgreementPart' }
        | { __typename: 'AgreementParty' }
        | { __typename: 'AgreementSignature' }
        | { __typename: 'Bid' }
        | { __typename: 'CalendarItem' }
        | { __typename: 'CalendarYear' }
        | { __typename: 'CollaborationAgreement' }
        | { __typename: 'CollaborationProvision' }
        | { __typename: 'CollaborationVersion' }
        | { __typename: 'Commitment' }
        | { __typename: 'Figure' }
        | { __typename: 'Holiday' }
        | { __typename: 'Indicator' }
        | { __typename: 'LandlordResponse' }
        | { __typename: 'Municipality' }
        | { __typename: 'Organisation' }
        | { __typename: 'PerformanceAgreement' }
        | { __typename: 'Progress' }
        | { __typename: 'Recommendation' }
        | { __typename: 'RecommendationResponse' }
        | { __typename: 'Region' }
        | { __typename: 'Reservation' }
        | { __typename: 'Theme' }
       | null }> } };

export type AgreementOverviewsQueryVariables = Exact<{
  municipalityIds: Array<string | number> | string | number;
  year: number;
}>;


export type AgreementOverviewsQuery = { agreementOverviews: Array<{ year: number, beingMade: number, inForce: number, published: number, municipality: { id: string, name: string } | null, counts: { agreed: number, open: number, reserved: number, onTrack: number, atRisk: number, offTrack: number, achieved: number, notAchieved: number, unreported: number, contested: number }, themes: Array<{ theme: string, agreed: number, onTrack: number, atRisk: number, offTrack: number, achieved: number, notAchieved: number, unreported: number, contested: number }>, commitments: Array<{ commitmentId: string, number: number, theme: string, text: string, light: Light | null, reportedOn: string | null, reportStatus: ProgressStatus | null, openReservations: number, lead: { id: string, name: string } | null, indicators: Array<{ indicatorId: string, name: string, unit: string, direction: IndicatorDirection, isSum: boolean, years: Array<number>, targets: Array<number | null>, realised: Array<number | null> }> }> }> | null };

export type PublishedAgreementsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PublishedAgreementsQuery = { performanceAgreements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, startsOn: string, endsOn: string | null, status: PerformanceAgreementStatus, publishedOn: string | null, publicationUrl: string | null, municipality: { id: string, name: string } | null, parts: Array<{ id: string, code: string, title: string, commitments: Array<{ id: string, number: number | null, theme: string, text: string, kind: CommitmentKind, status: CommitmentStatus, light: Light | null, latestProgress: { id: string, year: number, period: Period, light: Light, value: number | null, explanation: string, by: { id: string, name: string } | null } | null, indicators: Array<{ id: string, name: string, unit: string, direction: IndicatorDirection, baseline: number | null, baselineYear: number | null, owner: { id: string, name: string } | null, series: Array<{ kind: FigureKind, points: Array<{ year: number, period: Period, startsOn: string, endsOn: string, value: number | null, isSum: boolean, unknownReason: string | null, missing: number }> }> }> }> }> }> } | null };

export type DashboardAgreementChangesSubscriptionVariables = Exact<{
  municipalityId: string | number;
  after?: string | null | undefined;
}>;


export type DashboardAgreementChangesSubscription = { performanceAgreementChanged: { cursor: string, changes: Array<{ id: string, kind: ChangeKind, sentence: string, subjectType: string, subjectId: string, subject:
        | { __typename: 'Advice' }
        | { __typename: 'AdviceDocument' }
        | { __typename: 'AdviceProcedure' }
        | { __typename: 'AdviceRequestVersion' }
        | { __typename: 'AgreementJudgement' }
        | { __typename: 'AgreementPart' }
        | { __typename: 'AgreementParty' }
        | { __typename: 'AgreementSignature' }
        | { __typename: 'Bid' }
        | { __typename: 'CalendarItem' }
        | { __typename: 'CalendarYear' }
        | { __typename: 'CollaborationAgreement' }
        | { __typename: 'CollaborationProvision' }
        | { __typename: 'CollaborationVersion' }
        | { __typename: 'Commitment', id: string, light: Light | null }
        | { __typename: 'Figure' }
        | { __typename: 'Holiday' }
        | { __typename: 'Indicator' }
        | { __typename: 'LandlordResponse' }
        | { __typename: 'Municipality' }
        | { __typename: 'Organisation' }
        | { __typename: 'PerformanceAgreement' }
        | { __typename: 'Progress', id: string, year: number, period: Period, value: number | null, explanation: string, reported: Light }
        | { __typename: 'Recommendation' }
        | { __typename: 'RecommendationResponse' }
        | { __typename: 'Region' }
        | { __typename: 'Reservation' }
        | { __typename: 'Theme' }
       | null }> } };

export type DashboardItemFragment = { id: string, title: string, status: CalendarItemStatus, priority: CalendarPriority, levels: Array<ParticipationLevel>, resultNote: string | null, planned: { startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }> };

export type DashboardYearQueryVariables = Exact<{
  year: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardYearQuery = { changeCursor: string, calendarYear: { year: number, status: CalendarYearStatus, revision: number, publishedAt: string | null, items: { totalCount: number, nodes: Array<{ id: string, title: string, status: CalendarItemStatus, priority: CalendarPriority, levels: Array<ParticipationLevel>, resultNote: string | null, planned: { startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DashboardChangesSubscriptionVariables = Exact<{
  year: number;
  after?: string | null | undefined;
}>;


export type DashboardChangesSubscription = { calendarChanged: { cursor: string, changes: Array<{ id: string, kind: ChangeKind, sentence: string, subjectType: string, subjectId: string, subject:
        | { __typename: 'Advice' }
        | { __typename: 'AdviceDocument' }
        | { __typename: 'AdviceProcedure' }
        | { __typename: 'AdviceRequestVersion' }
        | { __typename: 'AgreementJudgement' }
        | { __typename: 'AgreementPart' }
        | { __typename: 'AgreementParty' }
        | { __typename: 'AgreementSignature' }
        | { __typename: 'Bid' }
        | { __typename: 'CalendarItem', id: string, title: string, status: CalendarItemStatus, priority: CalendarPriority, levels: Array<ParticipationLevel>, resultNote: string | null, planned: { startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }> }
        | { __typename: 'CalendarYear', id: string, year: number, revision: number, publishedAt: string | null, yearStatus: CalendarYearStatus }
        | { __typename: 'CollaborationAgreement' }
        | { __typename: 'CollaborationProvision' }
        | { __typename: 'CollaborationVersion' }
        | { __typename: 'Commitment' }
        | { __typename: 'Figure' }
        | { __typename: 'Holiday' }
        | { __typename: 'Indicator' }
        | { __typename: 'LandlordResponse' }
        | { __typename: 'Municipality' }
        | { __typename: 'Organisation' }
        | { __typename: 'PerformanceAgreement' }
        | { __typename: 'Progress' }
        | { __typename: 'Recommendation' }
        | { __typename: 'RecommendationResponse' }
        | { __typename: 'Region' }
        | { __typename: 'Reservation' }
        | { __typename: 'Theme' }
       | null }> } };

export type PublishedCollaborationAgreementsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PublishedCollaborationAgreementsQuery = { collaborationAgreements: { totalCount: number, nodes: Array<{ id: string, title: string, status: CollaborationAgreementStatus, startsOn: string | null, endsOn: string | null, publishedOn: string | null, parties: Array<{ id: string, name: string }>, asOf: { id: string, number: number, startsOn: string, contentHash: string, provisions: Array<{ id: string, part: ProvisionPart, number: string, heading: string, kind: ProvisionKind, paragraphs: Array<string> }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export const DashboardProcedureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DashboardProcedure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdviceProcedure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"wohvSubject"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"adviser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"themes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dutchName"}}]}}]}}]} as unknown as DocumentNode<DashboardProcedureFragment, unknown>;
export const DashboardItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DashboardItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"levels"}},{"kind":"Field","name":{"kind":"Name","value":"planned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"themes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dutchName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resultNote"}}]}}]} as unknown as DocumentNode<DashboardItemFragment, unknown>;
export const DashboardAdviceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardAdvice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}},{"kind":"Field","alias":{"kind":"Name","value":"due"},"name":{"kind":"Name","value":"adviceProcedures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"not"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"dueOn"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"DUE_ON"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DashboardProcedure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"overdue"},"name":{"kind":"Name","value":"adviceProcedures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"overdue"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"BooleanValue","value":true}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"settled"},"name":{"kind":"Name","value":"adviceProcedures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DECIDED"},{"kind":"EnumValue","value":"EXECUTED"},{"kind":"EnumValue","value":"RESPONDED"},{"kind":"EnumValue","value":"FOLLOW_UP"},{"kind":"EnumValue","value":"CLOSED"}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"RECEIVED_ON"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DashboardProcedure"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DashboardProcedure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdviceProcedure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"wohvSubject"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"adviser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"themes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dutchName"}}]}}]}}]} as unknown as DocumentNode<DashboardAdviceQuery, DashboardAdviceQueryVariables>;
export const DashboardAdviceChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DashboardAdviceChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeCursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adviceProcedureChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"subjectType"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdviceProcedure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DashboardProcedure"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DashboardProcedure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdviceProcedure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"wohvSubject"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"adviser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"themes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dutchName"}}]}}]}}]} as unknown as DocumentNode<DashboardAdviceChangesSubscription, DashboardAdviceChangesSubscriptionVariables>;
export const AgreementOverviewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgreementOverviews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipalityIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreementOverviews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"municipalityIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipalityIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beingMade"}},{"kind":"Field","name":{"kind":"Name","value":"inForce"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreed"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"onTrack"}},{"kind":"Field","name":{"kind":"Name","value":"atRisk"}},{"kind":"Field","name":{"kind":"Name","value":"offTrack"}},{"kind":"Field","name":{"kind":"Name","value":"achieved"}},{"kind":"Field","name":{"kind":"Name","value":"notAchieved"}},{"kind":"Field","name":{"kind":"Name","value":"unreported"}},{"kind":"Field","name":{"kind":"Name","value":"contested"}}]}},{"kind":"Field","name":{"kind":"Name","value":"themes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"agreed"}},{"kind":"Field","name":{"kind":"Name","value":"onTrack"}},{"kind":"Field","name":{"kind":"Name","value":"atRisk"}},{"kind":"Field","name":{"kind":"Name","value":"offTrack"}},{"kind":"Field","name":{"kind":"Name","value":"achieved"}},{"kind":"Field","name":{"kind":"Name","value":"notAchieved"}},{"kind":"Field","name":{"kind":"Name","value":"unreported"}},{"kind":"Field","name":{"kind":"Name","value":"contested"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitmentId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"reportedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reportStatus"}},{"kind":"Field","name":{"kind":"Name","value":"openReservations"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicatorId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"isSum"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"realised"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AgreementOverviewsQuery, AgreementOverviewsQueryVariables>;
export const PublishedAgreementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublishedAgreements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"performanceAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"publicationUrl"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"latestProgress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"baselineYear"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"isSum"}},{"kind":"Field","name":{"kind":"Name","value":"unknownReason"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PublishedAgreementsQuery, PublishedAgreementsQueryVariables>;
export const DashboardAgreementChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DashboardAgreementChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"municipalityId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeCursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"performanceAgreementChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"municipalityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"municipalityId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"subjectType"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"light"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Progress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","alias":{"kind":"Name","value":"reported"},"name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DashboardAgreementChangesSubscription, DashboardAgreementChangesSubscriptionVariables>;
export const DashboardYearDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"calendarYear"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"STARTS_ON"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DashboardItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DashboardItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"levels"}},{"kind":"Field","name":{"kind":"Name","value":"planned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"themes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dutchName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resultNote"}}]}}]} as unknown as DocumentNode<DashboardYearQuery, DashboardYearQueryVariables>;
export const DashboardChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DashboardChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeCursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calendarChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"subjectType"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DashboardItem"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarYear"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","alias":{"kind":"Name","value":"yearStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DashboardItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"levels"}},{"kind":"Field","name":{"kind":"Name","value":"planned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"themes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dutchName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"municipalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resultNote"}}]}}]} as unknown as DocumentNode<DashboardChangesSubscription, DashboardChangesSubscriptionVariables>;
export const PublishedCollaborationAgreementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublishedCollaborationAgreements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collaborationAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"provisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"paragraphs"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PublishedCollaborationAgreementsQuery, PublishedCollaborationAgreementsQueryVariables>;