import type { OrganisationKind } from "../authorisation/audience.js";
import { IN_DUTCH } from "../persistence/rows.js";
import { quoted } from "../persistence/statement.js";

// What other modules ask in the midst of a statement of their own; `id` and `ids` are expressions.

/** The name of an organisation, in the order of Dutch texts. */
export const organisationName = (id: string): string =>
  `(SELECT named.name FROM app.organisation named WHERE named.id = ${id}) ${IN_DUTCH}`;

/** The name of a municipality, in the same order. */
export const municipalityName = (id: string): string =>
  `(SELECT place.name FROM app.municipality place WHERE place.id = ${id}) ${IN_DUTCH}`;

/** The kind of an organisation. */
export const organisationKind = (id: string): string =>
  `(SELECT sorted.kind FROM app.organisation sorted WHERE sorted.id = ${id})`;

/** The name of a theme. */
export const themeName = (id: string): string =>
  `(SELECT spoken.name FROM app.theme spoken WHERE spoken.id = ${id})`;

/** The place of a theme among the themes. */
export const themePosition = (id: string): string =>
  `(SELECT placed.position FROM app.theme placed WHERE placed.id = ${id})`;

/** A table of the landlords among some organisations: of their `id`. */
export const landlordsAmong = (ids: string): string =>
  `(SELECT let.id FROM app.organisation let WHERE let.id = ANY (${ids}) AND let.kind = 'LANDLORD')`;

/**
 * A table of the active organisations of one kind in a municipality, and of those of some kinds
 * among others: of their `id` and `kind`.
 */
export const activeOrganisations = ({
  kind,
  municipalityId,
  orKinds,
  among,
}: {
  readonly kind: OrganisationKind;
  readonly municipalityId: string;
  readonly orKinds: readonly OrganisationKind[];
  readonly among: string;
}): string =>
  `(SELECT asked.id, asked.kind FROM app.organisation asked WHERE asked.active
    AND (asked.kind = '${kind}' AND ${municipalityId} = ANY (asked.municipality_ids)
      OR asked.kind IN (${quoted(orKinds)})
        AND asked.id = ANY (${among})))`;
