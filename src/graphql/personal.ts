import { Extensions } from "type-graphql";

/**
 * Says of a field that it answers differently to two people with the same rights. Subscriptions are
 * executed once for all of those, so one that selects the field is refused.
 */
export const Personal = Extensions({ personal: true });
