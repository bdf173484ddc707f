import { change } from "../../../src/changes/change.js";
import { due } from "../../../src/changes/clock.js";
import type { Module } from "../../../src/module.js";
import { keepPledge } from "./keep-pledge.js";
import { makePledge } from "./make-pledge.js";
import { pilotPermissions } from "./pilot.permissions.js";
import { pledges } from "./pledge.kept.js";
import { pledgeLifecycle } from "./pledge.lifecycle.js";
import { pledgesOfOrganisations, PledgeResolver } from "./pledge.resolver.js";

const pledgePassed = change("PLEDGE_PASSED", "A promise's day passed, at midnight (verstreken).", {
  nl: "De dag voor {what} verstreek om middernacht",
  en: "The day for {what} passed at midnight",
});

/** The least that is a module: what `src/README.md` says of one is true of this one. */
export const pilot: Module = {
  name: "pilot",
  rows: [new URL("./pilot.rows.sql", import.meta.url)],
  migrations: new URL("./migrations/", import.meta.url),
  midnight: [
    due(pledgePassed, {
      table: "pledge",
      set: "status = 'PASSED'",
      where: "due_on < app.today() AND status = 'OPEN'",
    }),
  ],
  kept: [pledges],
  acts: [makePledge, keepPledge],
  lifecycles: { pledge: pledgeLifecycle },
  permissions: pilotPermissions,
  resolvers: [pledgesOfOrganisations, PledgeResolver],
  firstData: () => import("./first-data/pledges.js"),
};
