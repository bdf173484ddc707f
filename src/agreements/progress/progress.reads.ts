import { agreements } from "../agreement/agreement.reads.js";
import { partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import type { Batch } from "../../persistence/snapshot.js";
import { FigureType, IndicatorType } from "./indicator.type.js";
import { byPeriod, byPeriodAndKind } from "./period.js";
import { Figure, Indicator, Progress, ProgressAnswer } from "./progress.entity.js";
import { ProgressAnswerType, ProgressType } from "./progress.type.js";

export const indicators = kept(Indicator, {
  as: "Indicator",
  type: IndicatorType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});
export const figures = kept(Figure, {
  as: "Figure",
  type: FigureType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});
export const progressReports = kept(Progress, {
  as: "Progress",
  type: ProgressType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});
export const progressAnswers = kept(ProgressAnswer, {
  as: "ProgressAnswer",
  type: ProgressAnswerType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});

/** What the manifest takes. */
export const progressKept = [indicators, figures, progressReports, progressAnswers];

export const shownIndicator = indicators.shown(
  "indicator",
  "The indicator as it now stands (indicator).",
);
export const shownProgress = progressReports.shown(
  "progress",
  "The report as it now stands (voortgangsrapportage).",
);

/** By the commitment of the first edition, as reports are. */
export const listIndicatorsOf = indicators.by("commitmentId", "createdAt");
export const listProgressOf = progressReports.by("commitmentId", "year", "submittedAt");
export const listProgressAnswersOf = progressAnswers.by("progressId", "createdAt");

/** All figures of each indicator, also those that others took the place of. */
export const listFiguresOf = figures.by("indicatorId", "year", "createdAt");

const only =
  (isMeant: (figure: Figure) => boolean): Batch<string, Figure[]> =>
  async (snapshot, ids) =>
    (await snapshot.fetch(listFiguresOf, ids)).map((all) =>
      all.filter(isMeant).sort(byPeriodAndKind),
    );
export const listCurrentFigures = only(({ replacedOn }) => replacedOn === null);
export const listCorrectedFigures = only(({ replacedOn }) => replacedOn !== null);

/** Of the reports that were submitted, the last one of the latest period. */
export const latestOf = (reports: readonly Progress[]): Progress | undefined =>
  reports
    .filter(({ submittedAt }) => submittedAt !== null)
    .reduce<Progress | undefined>(
      (latest, one) =>
        latest &&
        (byPeriod(latest, one) || Number(latest.submittedAt) - Number(one.submittedAt)) > 0
          ? latest
          : one,
      undefined,
    );
