/** What is agreed in municipalities, as a wall screen shows it: some 4,400 objects. */
export const OVERVIEW = /* GraphQL */ `
  query Overview($municipalityIds: [ID!]!, $year: Int!) {
    agreementOverviews(municipalityIds: $municipalityIds, year: $year) {
      year
      municipality {
        id
        name
      }
      inForce
      counts {
        agreed
        onTrack
        atRisk
        offTrack
        achieved
        notAchieved
        unreported
      }
      themes {
        theme
        agreed
        atRisk
        offTrack
      }
      tasks {
        kind
        since
        isLate
        organisation {
          id
          name
        }
        agreement {
          id
          title
        }
        commitment {
          id
          number
        }
      }
      commitments {
        id
        number
        theme
        text
        light
        reportedOn
        openReservations
        lead {
          id
          name
        }
        indicators {
          id
          name
          unit
          direction
          isSum
          years
          targets
          realised
        }
      }
    }
  }
`;

/** A year's calendar as a front end shows it: some 450 objects, 100 kB. */
export const PAGE = /* GraphQL */ `
  query Page($year: Int!) {
    calendarYear(year: $year) {
      id
      year
      status
      items {
        nodes {
          id
          number
          title
          status
          origin
          priority
          levels
          planned {
            precision
            startsOn
            endsOn
          }
          themes {
            id
            dutchName
          }
          landlordOwner {
            id
            name
          }
          councilOwner {
            id
            name
          }
          procedures {
            id
            number
            title
            kind
            status
            receivedOn
            advice {
              outcome
              recommendations {
                id
                number
                text
                weight
                decision {
                  decision
                  reasons
                }
              }
            }
          }
        }
      }
    }
  }
`;

/** Who am I, and one item. */
export const SMALL = /* GraphQL */ `
  query Small($id: ID!) {
    viewer {
      audience
      role
      organisation {
        id
        name
      }
      person {
        id
        name
      }
    }
    calendarItem(id: $id) {
      id
      number
      title
      status
      origin
      priority
      levels
      planned {
        precision
        startsOn
        endsOn
      }
      themes {
        id
        dutchName
      }
    }
  }
`;

/** The year of the page. */
export const PAGE_YEAR = 2022;

/** The other side's agreement. */
export const AGREE = /* GraphQL */ `
  mutation Agree($input: AgreeCalendarItemInput!) {
    agreeCalendarItem(input: $input) {
      item {
        id
        status
        version
      }
      userErrors {
        code
      }
    }
  }
`;

/** A year's calendar as it changes. */
export const FOLLOW = /* GraphQL */ `
  subscription Follow($year: Int!) {
    calendarChanged(year: $year) {
      cursor
      changes {
        id
        kind
        act
        at
        subjectId
        organisation {
          id
          name
        }
        subject {
          ... on CalendarItem {
            id
            number
            title
            status
            priority
            version
          }
        }
      }
    }
  }
`;

/** Everything that is done, with what an item then looks like. */
export const WATCH = /* GraphQL */ `
  subscription Watch($after: ChangeCursor) {
    changes(after: $after) {
      cursor
      changes {
        id
        act
        at
        subjectId
        organisation {
          id
          name
        }
        subject {
          ... on CalendarItem {
            id
            number
            title
            status
            version
          }
        }
      }
    }
  }
`;

/** What was missed, a page of the log. */
export const MISSED = /* GraphQL */ `
  query Missed($after: ChangeCursor!) {
    changes(first: 200, after: $after) {
      cursor
      hasMore
      changes {
        id
        act
        at
        subjectId
        organisation {
          id
          name
        }
        subject {
          ... on CalendarItem {
            id
            number
            title
            status
            version
          }
        }
      }
    }
  }
`;
