import { numberLabel } from "../../../src/calendar/year/number-label.js";

// The same questions in PostGraphile's own schema, and its answers as the objects that
// ours gives. What it has no name for (a number as people write it, a list of themes by
// id) is made here, at no cost to it.

const ITEM =
  "rowId year number title status origin priority levels plannedAs startsOn endsOn themes";

export const PAGE = /* GraphQL */ `
  query Page($year: Int!) {
    allThemes { nodes { rowId dutchName } }
    calendarYearByYear(year: $year) {
      rowId year status
      calendarItemsByYear(first: 50, orderBy: [NUMBER_ASC]) {
        nodes {
          ${ITEM}
          personByLandlordOwnerId { rowId name }
          personByCouncilOwnerId { rowId name }
          adviceProceduresByCalendarItemId(orderBy: [YEAR_ASC, NUMBER_ASC]) {
            nodes {
              rowId year number title kind status receivedOn
              adviceByProcedureId {
                nodes {
                  outcome
                  adviceRecommendationsByAdviceId(orderBy: [NUMBER_ASC]) {
                    nodes { rowId number text weight recommendationResponseByRecommendationId { decision reasons } }
                  }
                }
              }
            }
          }
        }
      }
    }
  }`;

export const SMALL = /* GraphQL */ `
  query Small($id: UUID!, $organisationId: UUID!, $personId: UUID!) {
    viewerAudience
    allMemberships(
      condition: { personId: $personId, organisationId: $organisationId }, orderBy: [STARTS_ON_DESC], first: 1
    ) { nodes { role } }
    organisationByRowId(rowId: $organisationId) { rowId name }
    personByRowId(rowId: $personId) { rowId name }
    allThemes { nodes { rowId dutchName } }
    calendarItemByRowId(rowId: $id) { ${ITEM} }
  }`;

interface Nodes<T> {
  nodes: T[];
}
interface Named {
  rowId: string;
  name: string;
}
interface Theme {
  rowId: string;
  dutchName: string;
}
interface Item {
  rowId: string;
  year: number;
  number: number | null;
  title: string;
  status: string;
  origin: string;
  priority: string;
  levels: string[];
  plannedAs: string | null;
  startsOn: string;
  endsOn: string;
  themes: string[];
}
interface Recommendation {
  rowId: string;
  number: number;
  text: string;
  weight: string;
  recommendationResponseByRecommendationId: { decision: string; reasons: string | null } | null;
}
interface Procedure {
  rowId: string;
  year: number;
  number: number | null;
  title: string;
  kind: string;
  status: string;
  receivedOn: string | null;
  adviceByProcedureId: Nodes<{
    outcome: string | null;
    adviceRecommendationsByAdviceId: Nodes<Recommendation>;
  }>;
}
interface PageItem extends Item {
  personByLandlordOwnerId: Named | null;
  personByCouncilOwnerId: Named | null;
  adviceProceduresByCalendarItemId: Nodes<Procedure>;
}
export interface PageData {
  allThemes: Nodes<Theme>;
  calendarYearByYear: {
    rowId: string;
    year: number;
    status: string;
    calendarItemsByYear: Nodes<PageItem>;
  } | null;
}
export interface SmallData {
  viewerAudience: string;
  allMemberships: Nodes<{ role: string }>;
  organisationByRowId: Named;
  personByRowId: Named;
  allThemes: Nodes<Theme>;
  calendarItemByRowId: Item | null;
}

export function pageAsOurs({ allThemes, calendarYearByYear: year }: PageData) {
  return {
    calendarYear: year && {
      id: year.rowId,
      year: year.year,
      status: year.status,
      items: {
        nodes: year.calendarItemsByYear.nodes.map((item) => ({
          ...itemAsOurs(item, allThemes),
          landlordOwner: named(item.personByLandlordOwnerId),
          councilOwner: named(item.personByCouncilOwnerId),
          procedures: item.adviceProceduresByCalendarItemId.nodes.map((procedure) => {
            const [advice] = procedure.adviceByProcedureId.nodes;
            return {
              id: procedure.rowId,
              number: procedure.year && numberLabel(procedure.year, procedure.number),
              title: procedure.title,
              kind: procedure.kind,
              status: procedure.status,
              receivedOn: procedure.receivedOn,
              advice: advice
                ? {
                    outcome: advice.outcome,
                    recommendations: advice.adviceRecommendationsByAdviceId.nodes.map(
                      ({ rowId, recommendationResponseByRecommendationId, ...rest }) => ({
                        id: rowId,
                        ...rest,
                        decision: recommendationResponseByRecommendationId,
                      }),
                    ),
                  }
                : null,
            };
          }),
        })),
      },
    },
  };
}

export const smallAsOurs = ({
  viewerAudience,
  allMemberships,
  organisationByRowId,
  personByRowId,
  allThemes,
  calendarItemByRowId,
}: SmallData) => ({
  viewer: {
    audience: viewerAudience,
    role: allMemberships.nodes[0]!.role,
    organisation: named(organisationByRowId),
    person: named(personByRowId),
  },
  calendarItem: calendarItemByRowId && itemAsOurs(calendarItemByRowId, allThemes),
});

const named = (one: Named | null) => one && { id: one.rowId, name: one.name };

const itemAsOurs = (
  {
    rowId,
    year,
    number,
    title,
    status,
    origin,
    priority,
    levels,
    plannedAs,
    startsOn,
    endsOn,
    themes,
  }: Item,
  { nodes }: Nodes<Theme>,
) => ({
  id: rowId,
  number: numberLabel(year, number),
  title,
  status,
  origin,
  priority,
  levels,
  planned: plannedAs && { precision: plannedAs, startsOn, endsOn },
  themes: themes.map((id) => ({
    id,
    dutchName: nodes.find((theme) => theme.rowId === id)?.dutchName,
  })),
});
