import type { Module } from "../module.js";
import { collaborationPermissions } from "./collaboration.permissions.js";

export const collaboration: Module = {
  name: "collaboration",
  rows: [new URL("./collaboration.rows.sql", import.meta.url)],
  midnight: [],
  kept: [],
  acts: [],
  resolvers: [],
  lifecycles: {},
  permissions: collaborationPermissions,
};
