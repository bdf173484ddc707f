import type { Rights } from "../authorisation/rights.js";

/**
 * Whose rights follow from a row. A membership may have been given to somebody else, so whoever had
 * it is concerned too.
 */
export const RIGHTS: Rights = {
  membership: (viewer, { entityId, subjectId }) =>
    viewer.membershipId === entityId || viewer.personId === subjectId,
  person: (viewer, { entityId }) => viewer.personId === entityId,
  organisation: (viewer, { entityId }) => viewer.organisationId === entityId,
  region: (viewer) => viewer.role === "REGIODIRECTEUR",
};
