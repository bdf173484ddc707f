import type { EntityManager } from "typeorm";
import { ROLES } from "../authorisation/role.js";
import { groupBy, IN_DUTCH, RowQuestion, selectRows } from "../persistence/rows.js";
import type { Batch, Snapshot } from "../persistence/snapshot.js";
import { Membership } from "./membership.entity.js";
import { Municipality, Organisation, Region, Theme } from "./organisation.entity.js";
import { RecognisedOrganisation } from "./recognised-organisation.entity.js";

const organisations = new RowQuestion(Organisation, (query) =>
  query.orderBy(`row.name ${IN_DUTCH}`).addOrderBy("row.id").limit(500),
);
const municipalities = new RowQuestion(Municipality, (query) =>
  query.orderBy(`row.name ${IN_DUTCH}`).limit(500),
);
const regions = new RowQuestion(Region, (query) =>
  query.orderBy(`row.name ${IN_DUTCH}`).limit(500),
);
const themes = new RowQuestion(Theme, (query) => query.orderBy("row.position").limit(500));

export const listOrganisations = (snapshot: Snapshot): Promise<Organisation[]> =>
  organisations.ask(snapshot);
export const listMunicipalities = (snapshot: Snapshot): Promise<Municipality[]> =>
  municipalities.ask(snapshot);
export const listRegions = (snapshot: Snapshot): Promise<Region[]> => regions.ask(snapshot);
export const listThemes = (snapshot: Snapshot): Promise<Theme[]> => themes.ask(snapshot);

/** The names of these organisations, by id. */
export async function listOrganisationNames(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await selectRows({ source: manager, entity: Organisation, alias: "organisation" })
    .where("organisation.id = ANY(:ids)", { ids })
    .getRawMany<Organisation>();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The memberships of each organisation, past and future ones too, oldest first. */
export const listMembershipsOfOrganisations = listMembershipsBy("organisationId");

/** The directors of each region, past and future ones too, oldest first. */
export const listDirectorsOfRegions = listMembershipsBy("regionId");

const recognitions = new RowQuestion(
  RecognisedOrganisation,
  (query) =>
    query
      .where("row.recognisedId = ANY($1) AND (row.endsOn IS NULL OR row.endsOn >= row.startsOn)")
      .orderBy("row.startsOn")
      .addOrderBy("row.article")
      .addOrderBy("row.id"),
  ["recognisedId"],
);

/** When and by which article each organisation is recognised, oldest first. */
export const listRecognitionsOf: Batch<string, RecognisedOrganisation[]> = async (
  snapshot,
  ids,
) => {
  const rows = groupBy(await recognitions.ask(snapshot, ids), ({ recognisedId }) => recognisedId);
  return ids.map((id) => rows.get(id) ?? []);
};

/** Leaves out roles that this version does not know: a newer version may run beside it. */
function listMembershipsBy(property: "organisationId" | "regionId"): Batch<string, Membership[]> {
  const question = new RowQuestion(
    Membership,
    (query) =>
      query
        .where(`row.${property} = ANY($1) AND row.role = ANY($2)`)
        .orderBy("row.startsOn")
        .addOrderBy("row.id"),
    [property],
  );
  return async (snapshot, ids) => {
    const known = await question.ask(snapshot, ids, ROLES);
    const memberships = groupBy(known, (membership) => membership[property]);
    return ids.map((id) => memberships.get(id) ?? []);
  };
}
