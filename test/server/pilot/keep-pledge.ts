import { VersionedInput } from "../../../src/acts/act-input.js";
import { act } from "../../../src/acts/act.js";
import { findForUpdate, updateRow } from "../../../src/acts/versioned-rows.js";
import { PARTIES } from "../../../src/authorisation/audience.js";
import { change } from "../../../src/changes/change.js";
import { NotFound } from "../../../src/errors.js";
import { findToday } from "../../../src/persistence/today.js";
import { Pledge } from "./pledge.entity.js";
import { shownPledge } from "./pledge.kept.js";
import { pledgeLifecycle } from "./pledge.lifecycle.js";

/** Who promised says that it was done, also when its day has passed. */
export const keepPledge = act({
  name: "keepPledge",
  description: "Say that you kept a promise (nakomen).",
  records: change("PLEDGE_KEPT", "A promise was kept (nagekomen).", {
    nl: "{who} kwam {what} na",
    en: "{who} kept {what}",
  }),
  by: PARTIES,
  input: VersionedInput,
  shows: shownPledge,

  async perform(tx, actor, input) {
    const pledge = await findForUpdate(tx, Pledge, input.id);
    if (!pledge) throw new NotFound("Pledge", input.id);
    const status = await pledgeLifecycle.admit(actor, "KEEP", {
      facts: { subject: pledge, today: () => findToday(tx) },
      seen: { version: pledge.version, expectedVersion: input.expectedVersion },
    });
    await updateRow({ tx, entity: Pledge, row: pledge, changes: { status } });
    return pledge.id;
  },
});
