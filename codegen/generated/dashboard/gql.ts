/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment DashboardItem on CalendarItem {\n  id\n  title\n  status\n  priority\n  levels\n  planned {\n    startsOn\n    endsOn\n    label\n  }\n  themes {\n    id\n    dutchName\n  }\n  municipalities {\n    id\n    name\n  }\n  resultNote\n}\n\nquery DashboardYear($year: Int!, $first: Int, $after: String) {\n  changeCursor\n  calendarYear(year: $year) {\n    year\n    status\n    revision\n    publishedAt\n    items(order: [{field: STARTS_ON}], first: $first, after: $after) {\n      totalCount\n      nodes {\n        ...DashboardItem\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n\nsubscription DashboardChanges($year: Int!, $after: ChangeCursor) {\n  calendarChanged(year: $year, after: $after) {\n    cursor\n    changes {\n      id\n      kind\n      subjectType\n      subjectId\n      subject {\n        __typename\n        ... on CalendarItem {\n          ...DashboardItem\n        }\n        ... on CalendarYear {\n          id\n          year\n          yearStatus: status\n          revision\n          publishedAt\n        }\n      }\n    }\n  }\n}": typeof types.DashboardItemFragmentDoc,
};
const documents: Documents = {
    "fragment DashboardItem on CalendarItem {\n  id\n  title\n  status\n  priority\n  levels\n  planned {\n    startsOn\n    endsOn\n    label\n  }\n  themes {\n    id\n    dutchName\n  }\n  municipalities {\n    id\n    name\n  }\n  resultNote\n}\n\nquery DashboardYear($year: Int!, $first: Int, $after: String) {\n  changeCursor\n  calendarYear(year: $year) {\n    year\n    status\n    revision\n    publishedAt\n    items(order: [{field: STARTS_ON}], first: $first, after: $after) {\n      totalCount\n      nodes {\n        ...DashboardItem\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n\nsubscription DashboardChanges($year: Int!, $after: ChangeCursor) {\n  calendarChanged(year: $year, after: $after) {\n    cursor\n    changes {\n      id\n      kind\n      subjectType\n      subjectId\n      subject {\n        __typename\n        ... on CalendarItem {\n          ...DashboardItem\n        }\n        ... on CalendarYear {\n          id\n          year\n          yearStatus: status\n          revision\n          publishedAt\n        }\n      }\n    }\n  }\n}": types.DashboardItemFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment DashboardItem on CalendarItem {\n  id\n  title\n  status\n  priority\n  levels\n  planned {\n    startsOn\n    endsOn\n    label\n  }\n  themes {\n    id\n    dutchName\n  }\n  municipalities {\n    id\n    name\n  }\n  resultNote\n}\n\nquery DashboardYear($year: Int!, $first: Int, $after: String) {\n  changeCursor\n  calendarYear(year: $year) {\n    year\n    status\n    revision\n    publishedAt\n    items(order: [{field: STARTS_ON}], first: $first, after: $after) {\n      totalCount\n      nodes {\n        ...DashboardItem\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}\n\nsubscription DashboardChanges($year: Int!, $after: ChangeCursor) {\n  calendarChanged(year: $year, after: $after) {\n    cursor\n    changes {\n      id\n      kind\n      subjectType\n      subjectId\n      subject {\n        __typename\n        ... on CalendarItem {\n          ...DashboardItem\n        }\n        ... on CalendarYear {\n          id\n          year\n          yearStatus: status\n          revision\n          publishedAt\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').DashboardItemFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
