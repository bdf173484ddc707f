import type { Module } from "../module.js";
import { MIDNIGHT } from "./midnight.js";

export const advice: Module = {
  name: "advice",
  rows: new URL("./advice.rows.sql", import.meta.url),
  midnight: MIDNIGHT,
};
