import "reflect-metadata"; // decorators write to it, so it is loaded before any of them
import type { Module } from "./module.js";
import { advice } from "./advice/advice.module.js";
import { collaboration } from "./collaboration/collaboration.module.js";
import { agreements } from "./agreements/agreements.module.js";
import { calendar } from "./calendar/calendar.module.js";
import { organisation } from "./organisation/organisation.module.js";
import { holidays } from "./holidays/holidays.module.js";

/** The modules, each after the modules that it builds on. */
export const modules: readonly Module[] = [
  organisation,
  holidays,
  calendar,
  advice,
  agreements,
  collaboration,
];
