import type { Module } from "../module.js";

export const terms: Module = {
  name: "terms",
  rows: new URL("./terms.rows.sql", import.meta.url),
};
