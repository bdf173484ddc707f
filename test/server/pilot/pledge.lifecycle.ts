import { leadingTo, Lifecycle, ownSide, type Steps } from "../../../src/acts/lifecycle.js";
import { type Need, unless } from "../../../src/acts/obstacle.js";
import { tooEarly } from "../../../src/acts/refusals.js";
import type { Pledge } from "./pledge.entity.js";
import { PledgeActEnum, PledgeStatusEnum } from "./pledge.type.js";
import { pilotPermissions } from "./pilot.permissions.js";

/** What acts on a promise look at. */
interface PledgeFacts {
  readonly subject: Pick<Pledge, "status" | "organisationId" | "dueOn">;
  readonly today: () => Promise<string>;
}

const isDue: Need<PledgeFacts> = async ({ subject: { dueOn }, today }) =>
  unless((await today()) >= dueOn, () => tooEarly({ from: dueOn }));

const STEPS = {
  KEEP: { by: ownSide, from: leadingTo("KEPT", "OPEN", "PASSED"), needs: isDue },
} satisfies Steps<string, PledgeFacts>;
export type PledgeAct = keyof typeof STEPS;

export const pledgeLifecycle = new Lifecycle<PledgeAct, PledgeFacts>({
  steps: STEPS,
  role: (viewer, act) => pilotPermissions.obstacle(viewer, act),
  words: { acts: PledgeActEnum, statuses: PledgeStatusEnum },
  begins: ["OPEN", "promise (either party)"],
  elsewhere: [["OPEN", "PASSED", "its day passes (clock)"]],
});
