import type { Audience, OrganisationKind } from "./audience.js";
import type { Role } from "./role.js";

/**
 * Everything that a viewer's rights depend on: two viewers of one class see exactly the same rows
 * and fields. Shared work (one execution of a subscription for many sockets) is done for a class,
 * never for a person.
 */
export interface ViewerClass {
  readonly audience: Audience;
  /** The organisation that the viewer acts for; null for the public. */
  readonly organisationId: string | null;
  /** The kind of that organisation. Audience and labels follow from it, never from the role. */
  readonly kind: OrganisationKind | null;
  readonly role: Role | null;
  /** Ids of the municipalities that the organisation works in. */
  readonly municipalityIds: readonly string[];
  /** Codes of the themes in the member's portfolio (aandachtsvelden); empty = no portfolio. */
  readonly portfolioThemes: readonly string[];
  /** Ids of the municipalities in the region that the member directs; empty = directs no region. */
  readonly regionMunicipalityIds: readonly string[];
}

/** The caller, with the one membership that was chosen for this session. */
export interface Viewer extends ViewerClass {
  readonly personId: string | null;
  readonly membershipId: string | null;
  /**
   * The instant at which the token or the membership ends, whichever is first, in milliseconds
   * since the epoch; null without a token.
   */
  readonly expiresAt: number | null;
}

export const PUBLIC_VIEWER: Viewer = {
  audience: "PUBLIC",
  organisationId: null,
  kind: null,
  role: null,
  municipalityIds: [],
  portfolioThemes: [],
  regionMunicipalityIds: [],
  personId: null,
  membershipId: null,
  expiresAt: null,
};

/** The viewer without the person: the only part that shared executions may know. */
export function viewerClassOf({
  audience,
  organisationId,
  kind,
  role,
  municipalityIds,
  portfolioThemes,
  regionMunicipalityIds,
}: ViewerClass): ViewerClass {
  return {
    audience,
    organisationId,
    kind,
    role,
    municipalityIds,
    portfolioThemes,
    regionMunicipalityIds,
  };
}
