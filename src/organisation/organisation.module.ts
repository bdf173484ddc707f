import type { Module } from "../module.js";

export const organisation: Module = {
  name: "organisation",
  rows: new URL("./organisation.rows.sql", import.meta.url),
};
