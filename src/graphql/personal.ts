import { Extensions } from "type-graphql";

/**
 * Declares that a field answers differently to two people with the same rights. A subscription is
 * executed once for all of them, so one that selects the field is refused.
 */
export const Personal = Extensions({ personal: true });
