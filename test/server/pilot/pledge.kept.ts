import { kept } from "../../../src/reads/kept.js";
import { Pledge } from "./pledge.entity.js";
import { PledgeType } from "./pledge.type.js";

export const pledges = kept(Pledge, { as: "Pledge", type: PledgeType });
