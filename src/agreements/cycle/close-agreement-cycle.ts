import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { AgreementCycle } from "./agreement-cycle.entity.js";
import { takeCycleInHand } from "./cycle-in-hand.js";
import { shownCycle } from "./cycle.reads.js";

/**
 * Nothing leads to agreements any more, whether there are some or not. What the law asks of the
 * landlord goes on: its days pass, and it still records that it asked for consultation or sent an
 * overview.
 */
export const closeAgreementCycle = act({
  name: "closeAgreementCycle",
  description:
    "Close a cycle: nothing leads to agreements any more. What the law asks of the landlord goes on " +
    "(cyclus afsluiten).",
  records: change("AGREEMENT_CYCLE_CLOSED", "A cycle was closed (cyclus afgesloten).", {
    nl: "{who} sloot de cyclus van {what} af",
    en: "{who} closed the cycle of {what}",
  }),
  by: LANDLORD,
  input: VersionedInput,
  shows: shownCycle,

  async perform(tx, actor, input) {
    const { cycle, to } = await takeCycleInHand(tx, actor, { act: "CLOSE", input });
    await updateRow({ tx, entity: AgreementCycle, row: cycle, changes: { status: to } });
    return cycle.id;
  },
});
