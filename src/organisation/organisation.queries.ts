import type { EntityManager } from "typeorm";
import { findById, IN_DUTCH, selectRows } from "../persistence/rows.js";
import type { Batch, Snapshot } from "../persistence/snapshot.js";
import { Membership, Person } from "./membership.entity.js";
import { Municipality, Organisation, Region, Theme } from "./organisation.entity.js";

export const findOrganisations = findById(Organisation);
export const findMunicipalities = findById(Municipality);
export const findRegions = findById(Region);
export const findThemes = findById(Theme);
export const findPersons = findById(Person);
export const findMemberships = findById(Membership);

export async function listOrganisations(snapshot: Snapshot): Promise<Organisation[]> {
  return selectRows(await snapshot.manager(), Organisation, "organisation").orderBy(`organisation.name ${IN_DUTCH}`).addOrderBy("organisation.id").limit(500).getRawMany();
}

/** The names of these organisations, by id. */
export async function listOrganisationNames(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await selectRows(manager, Organisation, "organisation").where("organisation.id = ANY(:ids)", { ids }).getRawMany<Organisation>();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function listMunicipalities(snapshot: Snapshot): Promise<Municipality[]> {
  return selectRows(await snapshot.manager(), Municipality, "municipality").orderBy(`municipality.name ${IN_DUTCH}`).limit(500).getRawMany();
}

export async function listRegions(snapshot: Snapshot): Promise<Region[]> {
  return selectRows(await snapshot.manager(), Region, "region").orderBy(`region.name ${IN_DUTCH}`).limit(500).getRawMany();
}

export async function listThemes(snapshot: Snapshot): Promise<Theme[]> {
  return selectRows(await snapshot.manager(), Theme, "theme").orderBy("theme.position").limit(500).getRawMany();
}

/** Each organisation's memberships, past and future ones too, oldest first. */
export const listMembershipsOfOrganisations: Batch<string, Membership[]> = async (snapshot, organisationIds) => {
  const rows = await selectRows(await snapshot.manager(), Membership, "membership")
    .where("membership.organisationId = ANY(:organisationIds)", { organisationIds })
    .orderBy("membership.startsOn").addOrderBy("membership.id").getRawMany<Membership>();
  return organisationIds.map((id) => rows.filter((row) => row.organisationId === id));
};

/** Each region's directors, past and future ones too, oldest first. */
export const listDirectorsOfRegions: Batch<string, Membership[]> = async (snapshot, regionIds) => {
  const rows = await selectRows(await snapshot.manager(), Membership, "membership")
    .where("membership.regionId = ANY(:regionIds)", { regionIds })
    .orderBy("membership.startsOn").addOrderBy("membership.id").getRawMany<Membership>();
  return regionIds.map((id) => rows.filter((row) => row.regionId === id));
};
