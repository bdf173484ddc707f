import { declareEnum } from "../graphql/enums.js";
import type { Light } from "./agreements.enums.js";

/** Commitments are listed by it, and a later room tells where it comes from. */
export const LightEnum = declareEnum<Light>({
  name: "Light",
  description: "How a commitment goes (stoplicht).",
  values: {
    ON_TRACK: "As agreed (op koers).",
    AT_RISK: "It may not be met (risico).",
    OFF_TRACK: "It will not be met without more (niet op koers).",
    ACHIEVED: "It was met (gehaald).",
    NOT_ACHIEVED: "It was not met (niet gehaald).",
  },
});
