import type { Module } from "../module.js";
import { holidayRows } from "./holidays.kept.js";

export const holidays: Module = {
  name: "holidays",
  rows: [new URL("./holidays.rows.sql", import.meta.url)],
  kept: [holidayRows],
  acts: [],
  resolvers: [],
};
