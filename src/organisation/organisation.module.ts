import type { Module } from "../module.js";
import {
  memberships,
  municipalities,
  organisations,
  persons,
  recognitions,
  regions,
  themes,
} from "./organisation.kept.js";
import {
  ChangeActorResolver,
  MembershipResolver,
  MunicipalityResolver,
  OrganisationResolver,
  RecognitionResolver,
  RegionResolver,
} from "./organisation.resolver.js";
import { RIGHTS } from "./rights.js";
import { ViewerResolver } from "./viewer.resolver.js";

export const organisation: Module = {
  name: "organisation",
  rows: [new URL("./organisation.rows.sql", import.meta.url)],
  kept: [organisations, recognitions, municipalities, regions, themes, persons, memberships],
  rights: RIGHTS,
  acts: [],
  resolvers: [
    ViewerResolver,
    OrganisationResolver,
    RecognitionResolver,
    RegionResolver,
    MunicipalityResolver,
    MembershipResolver,
    ChangeActorResolver,
  ],
  administration: () => import("./admin/commands.js"),
  firstData: () => import("./first-data/organisation.js"),
};
