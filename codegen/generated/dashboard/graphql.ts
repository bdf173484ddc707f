/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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
        | { __typename: 'CalendarItem', id: string, title: string, status: CalendarItemStatus, priority: CalendarPriority, levels: Array<ParticipationLevel>, resultNote: string | null, planned: { startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }> }
        | { __typename: 'CalendarYear', id: string, year: number, revision: number, publishedAt: string | null, yearStatus: CalendarYearStatus }
        | { __typename: 'Holiday' }
        | { __typename: 'Municipality' }
        | { __typename: 'Organisation' }
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