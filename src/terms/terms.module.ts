import type { Module } from "../module.js";
import { holidays } from "./terms.kept.js";

export const terms: Module = {
  name: "terms",
  rows: new URL("./terms.rows.sql", import.meta.url),
  kept: [holidays],
  acts: [],
  resolvers: [],
};
