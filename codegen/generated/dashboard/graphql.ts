/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What kind of procedure it is, and with it which rules hold (soort procedure). */
export type AdviceProcedureKind =
  /** Consent that the landlord needs to change its policy on service costs (instemming, Wohv art. 5a). */
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
  /** A later period or the next year is proposed and waits for the other side; whoever sees the agreed item sees this (uitgesteld). */
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


export type DashboardAdviceChangesSubscription = { adviceProcedureChanged: { cursor: string, changes: Array<{ id: string, kind: ChangeKind, subjectType: string, subjectId: string, subject:
        | { __typename: 'Advice' }
        | { __typename: 'AdviceDocument' }
        | { __typename: 'AdviceProcedure', id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, dueOn: string | null, overdue: boolean, decidedOn: string | null, adviser: { id: string, name: string } | null, themes: Array<{ id: string, dutchName: string }> }
        | { __typename: 'AdviceRequestVersion' }
        | { __typename: 'CalendarItem' }
        | { __typename: 'CalendarYear' }
        | { __typename: 'Holiday' }
        | { __typename: 'LandlordResponse' }
        | { __typename: 'Municipality' }
        | { __typename: 'Organisation' }
        | { __typename: 'Recommendation' }
        | { __typename: 'RecommendationResponse' }
        | { __typename: 'Region' }
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


export type DashboardChangesSubscription = { calendarChanged: { cursor: string, changes: Array<{ id: string, kind: ChangeKind, subjectType: string, subjectId: string, subject:
        | { __typename: 'Advice' }
        | { __typename: 'AdviceDocument' }
        | { __typename: 'AdviceProcedure' }
        | { __typename: 'AdviceRequestVersion' }
        | { __typename: 'CalendarItem', id: string, title: string, status: CalendarItemStatus, priority: CalendarPriority, levels: Array<ParticipationLevel>, resultNote: string | null, planned: { startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }> }
        | { __typename: 'CalendarYear', id: string, year: number, revision: number, publishedAt: string | null, yearStatus: CalendarYearStatus }
        | { __typename: 'Holiday' }
        | { __typename: 'LandlordResponse' }
        | { __typename: 'Municipality' }
        | { __typename: 'Organisation' }
        | { __typename: 'Recommendation' }
        | { __typename: 'RecommendationResponse' }
        | { __typename: 'Region' }
        | { __typename: 'Theme' }
       | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DashboardProcedureFragmentDoc = new TypedDocumentString(`
    fragment DashboardProcedure on AdviceProcedure {
  id
  kind
  status
  title
  wohvSubject
  receivedOn
  dueOn
  overdue
  decidedOn
  adviser {
    id
    name
  }
  themes {
    id
    dutchName
  }
}
    `, {"fragmentName":"DashboardProcedure"}) as unknown as TypedDocumentString<DashboardProcedureFragment, unknown>;
export const DashboardItemFragmentDoc = new TypedDocumentString(`
    fragment DashboardItem on CalendarItem {
  id
  title
  status
  priority
  levels
  planned {
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  resultNote
}
    `, {"fragmentName":"DashboardItem"}) as unknown as TypedDocumentString<DashboardItemFragment, unknown>;
export const DashboardAdviceDocument = new TypedDocumentString(`
    query DashboardAdvice($first: Int, $after: String) {
  changeCursor
  due: adviceProcedures(
    filter: {not: {dueOn: {isNull: true}}}
    order: [{field: DUE_ON}]
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...DashboardProcedure
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  overdue: adviceProcedures(filter: {overdue: {eq: true}}) {
    totalCount
  }
  settled: adviceProcedures(
    filter: {status: {in: [DECIDED, EXECUTED, RESPONDED, FOLLOW_UP, CLOSED]}}
    order: [{field: RECEIVED_ON, direction: DESC}]
    first: $first
  ) {
    totalCount
    nodes {
      ...DashboardProcedure
    }
  }
}
    fragment DashboardProcedure on AdviceProcedure {
  id
  kind
  status
  title
  wohvSubject
  receivedOn
  dueOn
  overdue
  decidedOn
  adviser {
    id
    name
  }
  themes {
    id
    dutchName
  }
}`) as unknown as TypedDocumentString<DashboardAdviceQuery, DashboardAdviceQueryVariables>;
export const DashboardAdviceChangesDocument = new TypedDocumentString(`
    subscription DashboardAdviceChanges($after: ChangeCursor) {
  adviceProcedureChanged(after: $after) {
    cursor
    changes {
      id
      kind
      subjectType
      subjectId
      subject {
        __typename
        ... on AdviceProcedure {
          ...DashboardProcedure
        }
      }
    }
  }
}
    fragment DashboardProcedure on AdviceProcedure {
  id
  kind
  status
  title
  wohvSubject
  receivedOn
  dueOn
  overdue
  decidedOn
  adviser {
    id
    name
  }
  themes {
    id
    dutchName
  }
}`) as unknown as TypedDocumentString<DashboardAdviceChangesSubscription, DashboardAdviceChangesSubscriptionVariables>;
export const DashboardYearDocument = new TypedDocumentString(`
    query DashboardYear($year: Int!, $first: Int, $after: String) {
  changeCursor
  calendarYear(year: $year) {
    year
    status
    revision
    publishedAt
    items(order: [{field: STARTS_ON}], first: $first, after: $after) {
      totalCount
      nodes {
        ...DashboardItem
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment DashboardItem on CalendarItem {
  id
  title
  status
  priority
  levels
  planned {
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  resultNote
}`) as unknown as TypedDocumentString<DashboardYearQuery, DashboardYearQueryVariables>;
export const DashboardChangesDocument = new TypedDocumentString(`
    subscription DashboardChanges($year: Int!, $after: ChangeCursor) {
  calendarChanged(year: $year, after: $after) {
    cursor
    changes {
      id
      kind
      subjectType
      subjectId
      subject {
        __typename
        ... on CalendarItem {
          ...DashboardItem
        }
        ... on CalendarYear {
          id
          year
          yearStatus: status
          revision
          publishedAt
        }
      }
    }
  }
}
    fragment DashboardItem on CalendarItem {
  id
  title
  status
  priority
  levels
  planned {
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  resultNote
}`) as unknown as TypedDocumentString<DashboardChangesSubscription, DashboardChangesSubscriptionVariables>;