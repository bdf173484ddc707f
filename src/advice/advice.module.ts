import type { Module } from "../module.js";

export const advice: Module = {
  name: "advice",
  rows: new URL("./advice.rows.sql", import.meta.url),
};
