import type { Module } from "../module.js";

export const calendar: Module = {
  name: "calendar",
  rows: new URL("./calendar.rows.sql", import.meta.url),
};
