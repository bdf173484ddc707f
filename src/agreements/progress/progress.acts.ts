import { addIndicator } from "./add-indicator.js";
import { confirmProgress } from "./confirm-progress.js";
import { contestProgress } from "./contest-progress.js";
import { discardProgress } from "./discard-progress.js";
import { draftProgress } from "./draft-progress.js";
import { recordFigures } from "./record-figures.js";
import { redefineIndicator } from "./redefine-indicator.js";
import { reviseProgress } from "./revise-progress.js";
import { submitProgress } from "./submit-progress.js";

/** What parties do about indicators, figures and reports. */
export const progressActs = [
  addIndicator,
  redefineIndicator,
  recordFigures,
  draftProgress,
  reviseProgress,
  discardProgress,
  submitProgress,
  confirmProgress,
  contestProgress,
];
