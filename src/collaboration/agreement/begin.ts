import { change } from "../../changes/change.js";
import { due, type Due } from "../../changes/clock.js";
import type { Transaction } from "../../persistence/transaction.js";
import { MIDNIGHT_ENDS } from "./end.js";
import { LAST_KNOWN_DAY_WITH } from "./last-known-day.js";
import { FIRST_DAY } from "./plan-evaluation.js";

// What happens when the day of a version comes. An act does it when that day is today; midnight
// does it otherwise, with the same assignments and conditions.

interface Beginning {
  readonly table: string;
  readonly set: string;
  readonly where: string;
}

/** The version of an agreement that has begun last. */
const LAST_BEGUN = `(SELECT v.number FROM app.collaboration_version AS v
  WHERE v.agreement_id = collaboration_agreement.id AND v.status = 'IN_FORCE'
  ORDER BY v.number DESC LIMIT 1)`;
const ofLastBegun = (column: string) => `(SELECT v.${column} FROM app.collaboration_version AS v
  WHERE v.agreement_id = row.id AND v.status = 'IN_FORCE' ORDER BY v.number DESC LIMIT 1)`;
/** The next version of the same agreement, if it has begun. */
const NEXT_BEGUN = (one: string) => `SELECT next.starts_on FROM app.collaboration_version AS next
  WHERE next.agreement_id = ${one}.agreement_id AND next.number > ${one}.number
    AND next.status = 'IN_FORCE' ORDER BY next.number LIMIT 1`;

/** Versions that have begun and that their agreement does not follow yet. */
const NEWLY_BEGUN = (agreement: string) => `FROM app.collaboration_version AS v
  WHERE v.agreement_id = ${agreement}.id AND v.status = 'IN_FORCE'
    AND v.number > COALESCE(${agreement}.current_number, 0)`;
/** All ratified another term after notice was given: that is given no more. */
const unlessNoticeEnds = (column: string) => `notice_${column} = CASE
  WHEN EXISTS (SELECT ${NEWLY_BEGUN("row")} AND v.ends_notice) THEN NULL
  ELSE row.notice_${column} END`;

const VERSION_BEGINS: Beginning = {
  table: "collaboration_version",
  set: "status = 'IN_FORCE'",
  // never after the last day, also where midnight is late
  where: `status = 'AGREED' AND starts_on <= app.today()
    AND EXISTS (SELECT FROM app.collaboration_agreement AS a
      WHERE a.id = agreement_id AND a.status IN ('NEGOTIATION', 'IN_FORCE')
        AND collaboration_version.starts_on <= COALESCE(app.last_day_of(a.id), 'infinity'))`,
};
const AGREEMENT_FOLLOWS: Beginning = {
  table: "collaboration_agreement",
  set: `status = 'IN_FORCE', current_number = ${ofLastBegun("number")},
    starts_on = COALESCE(starts_on, ${ofLastBegun("starts_on")}),
    ends_on = CASE ${ofLastBegun("term")} WHEN 'NONE' THEN NULL ELSE COALESCE((SELECT v.ends_on
      ${NEWLY_BEGUN("row")} AND v.term = 'NEW' ORDER BY v.number DESC LIMIT 1), row.ends_on) END,
    ${["by_id", "given_on", "until", "from_on"].map(unlessNoticeEnds).join(", ")},
    renewal_months = ${ofLastBegun("renewal_months")},
    notice_months = ${ofLastBegun("notice_months")},
    evaluation_months = ${ofLastBegun("evaluation_months")}`,
  where: `status IN ('NEGOTIATION', 'IN_FORCE') AND current_number IS DISTINCT FROM ${LAST_BEGUN}
    AND ${LAST_BEGUN} IS NOT NULL`,
};
/** The last version of those that begin, with its agreement, which does not follow it yet. */
const WITH_LAST_BEGUN = `FROM app.collaboration_agreement AS a
    JOIN app.collaboration_version AS v ON v.agreement_id = a.id
  WHERE v.status = 'IN_FORCE' AND v.number > COALESCE(a.current_number, 0)
    AND v.number = (SELECT max(begun.number) FROM app.collaboration_version AS begun
      WHERE begun.agreement_id = a.id AND begun.status = 'IN_FORCE')`;
/**
 * Another rhythm counts anew, from the first day of the version that lays it down. What is due stays
 * so, and so does a moment for which the agreement would end too early.
 */
const EVALUATION_MOVES: Beginning = {
  table: "collaboration_evaluation",
  set: `due_on = (SELECT ${FIRST_DAY} ${WITH_LAST_BEGUN} AND a.id = row.agreement_id)`,
  where: `status = 'PLANNED' AND EXISTS (SELECT ${WITH_LAST_BEGUN}
    AND a.id = collaboration_evaluation.agreement_id
    AND a.evaluation_months IS DISTINCT FROM v.evaluation_months
    AND ${FIRST_DAY} <> collaboration_evaluation.due_on
    AND ${FIRST_DAY} <= COALESCE(${LAST_KNOWN_DAY_WITH}, 'infinity')
    AND NOT EXISTS (SELECT FROM app.collaboration_evaluation AS other
      WHERE other.agreement_id = a.id AND other.due_on = ${FIRST_DAY}))`,
};
const EARLIER_GIVES_WAY: Beginning = {
  table: "collaboration_version",
  set: `status = 'SUPERSEDED', ended_on = (${NEXT_BEGUN("row")})`,
  where: `status = 'IN_FORCE' AND EXISTS (${NEXT_BEGUN("collaboration_version")})`,
};
const AMENDMENT_TAKES_EFFECT: Beginning = {
  table: "collaboration_amendment",
  set: "status = 'EFFECTIVE'",
  where: `status = 'RATIFIED' AND version_id IN (SELECT id FROM app.collaboration_version
    WHERE status NOT IN ('AGREED', 'LAPSED'))`,
};

/**
 * Lets the versions of one agreement begin whose day has come, and what follows from it: in an act,
 * which has locked the agreement.
 */
export async function begin(tx: Transaction, agreementId: string): Promise<void> {
  for (const { table, set, where } of [
    VERSION_BEGINS,
    EVALUATION_MOVES,
    AGREEMENT_FOLLOWS,
    EARLIER_GIVES_WAY,
    AMENDMENT_TAKES_EFFECT,
  ]) {
    const key = table === "collaboration_agreement" ? "id" : "agreement_id";
    await tx.query(
      `UPDATE app.${table} AS row SET ${set}
      FROM (SELECT id FROM app.${table} WHERE ${key} = $1 AND ${where}) AS due
      WHERE row.id = due.id`,
      [agreementId],
    );
  }
}

export const MIDNIGHT: readonly Due[] = [
  due(
    change(
      "COLLABORATION_VERSION_BEGAN",
      "A version that all parties had ratified began, at midnight (versie van kracht).",
      {
        nl: "Een nieuwe versie van {what} ging om middernacht in",
        en: "A new version of {what} began at midnight",
      },
    ),
    VERSION_BEGINS,
  ),
  due(
    change(
      "COLLABORATION_EVALUATION_MOVED",
      "A version began with another rhythm of evaluation: the moment that was planned moved, at " +
        "midnight (evaluatie verzet).",
      {
        nl: "De evaluatie van {what} is verzet: er geldt een ander ritme",
        en: "The evaluation of {what} was moved: another rhythm applies",
      },
    ),
    EVALUATION_MOVES,
  ),
  due(
    change(
      "COLLABORATION_IN_FORCE",
      "An agreement follows the version that began, at midnight (overeenkomst van kracht).",
      {
        nl: "De samenwerkingsovereenkomst {what} volgt sinds middernacht haar nieuwe versie",
        en: "The collaboration agreement {what} follows its new version since midnight",
      },
    ),
    AGREEMENT_FOLLOWS,
  ),
  due(
    change(
      "COLLABORATION_VERSION_SUPERSEDED",
      "A version gave way to the one that began, at midnight (versie vervangen).",
      {
        nl: "Een versie van {what} werd om middernacht vervangen",
        en: "A version of {what} was superseded at midnight",
      },
    ),
    EARLIER_GIVES_WAY,
  ),
  due(
    change(
      "COLLABORATION_AMENDMENT_EFFECTIVE",
      "An amendment took effect, at midnight (wijziging van kracht).",
      {
        nl: "De wijziging {what} ging om middernacht in",
        en: "The amendment {what} took effect at midnight",
      },
    ),
    AMENDMENT_TAKES_EFFECT,
  ),
  due(
    change(
      "COLLABORATION_RENEWED",
      "An agreement was renewed, as nobody gave notice, at midnight (verlengd).",
      {
        nl: "De samenwerkingsovereenkomst {what} werd om middernacht verlengd",
        en: "The collaboration agreement {what} was renewed at midnight",
      },
    ),
    {
      table: "collaboration_agreement",
      set: "ends_on = app.renewed_until(row.id, row.ends_on, row.renewal_months)",
      where: `status = 'IN_FORCE' AND ends_on < app.today() AND renewal_months IS NOT NULL
        AND notice_until IS NULL`,
    },
  ),
  ...MIDNIGHT_ENDS,
];
