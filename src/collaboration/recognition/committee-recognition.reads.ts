import { inQuotes } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { CommitteeRecognition } from "./committee-recognition.entity.js";
import { CommitteeRecognitionType } from "./committee-recognition.type.js";

export const recognitions = kept(CommitteeRecognition, {
  as: "CommitteeRecognition",
  type: CommitteeRecognitionType,
  called: ({ name }) => inQuotes(name),
});

export const shownRecognition = recognitions.shown(
  "recognition",
  "The recognition as it now stands (erkenning).",
);
