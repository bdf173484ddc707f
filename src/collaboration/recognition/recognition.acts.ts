import { askCommitteeRecognition } from "./ask-committee-recognition.js";
import { endCommitteeRecognition } from "./end-committee-recognition.js";
import { recogniseCommittee } from "./recognise-committee.js";
import { refuseCommitteeRecognition } from "./refuse-committee-recognition.js";
import { reportCommitteeYear } from "./report-committee-year.js";
import { withdrawCommitteeRecognition } from "./withdraw-committee-recognition.js";

/** The acts of this room. */
export const recognitionActs = [
  askCommitteeRecognition,
  recogniseCommittee,
  refuseCommitteeRecognition,
  withdrawCommitteeRecognition,
  reportCommitteeYear,
  endCommitteeRecognition,
] as const;
