import { change } from "../../../src/changes/change.js";
import { due } from "../../../src/changes/clock.js";
import type { Module } from "../../../src/module.js";
import { makePledge } from "./make-pledge.js";
import { pledges } from "./pledge.kept.js";
import { OrganisationPledgesResolver } from "./pledge.resolver.js";

const pledgePassed = change("PLEDGE_PASSED", "A promise's day passed, at midnight (verstreken).");

/** The least that is a module: what `src/README.md` says of one is true of this one. */
export const pilot: Module = {
  name: "pilot",
  rows: new URL("./pilot.rows.sql", import.meta.url),
  midnight: [
    due(pledgePassed, {
      table: "pledge", set: "passed = true", where: "due_on < app.today() AND NOT passed",
    }),
  ],
  kept: [pledges],
  acts: [makePledge],
  resolvers: [OrganisationPledgesResolver],
};
