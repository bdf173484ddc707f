import { change, type ChangeName } from "../changes/change.js";
import { due, type Due } from "../changes/clock.js";
import { ACCEDING, AMENDABLE, type CycleDayCode } from "./agreements.enums.js";
import { quoted } from "../persistence/statement.js";

/** A day of a cycle has passed, and what it is for was not done, whether or not it was closed. */
const passes = (act: ChangeName, { day, when }: { day: CycleDayCode; when: string }) =>
  due(act, {
    table: "agreement_cycle",
    set: `passed = passed || '${day}'::text`,
    where: `${when} AND NOT passed @> ARRAY['${day}']`,
  });

/** Overviews that are owed and were not sent in time, and of how many of these midnight has told. */
const OVERVIEWS_MISSED = `(SELECT count(*) FROM generate_series(
    extract(year FROM overview_due_on)::integer,
    GREATEST(extract(year FROM overview_due_on)::integer, ends_year - 1)) AS year
  WHERE overview_sent_on IS NULL AND make_date(year, 12, 14) < app.today())`;
const OVERVIEWS_TOLD = `cardinality(array_positions(passed, 'OVERVIEW_44A'))`;

/** The minister can no longer be asked, or is overdue (Woningwet art. 44(3)-(5)). */
const DISPUTES: readonly Due[] = [
  due(
    change(
      "AGREEMENT_DISPUTE_LAPSED",
      "Four weeks passed without a filing, at midnight (indieningstermijn verstreken).",
      {
        nl: "De termijn om het geschil over {what} in te dienen verstreek om middernacht",
        en: "The term to file the dispute about {what} passed at midnight",
      },
    ),
    {
      table: "agreement_dispute",
      set: "status = 'LAPSED', ended_on = file_until + 1",
      where: "status = 'DECLARED' AND file_until < app.today()",
    },
  ),
  due(
    change(
      "AGREEMENT_MINISTER_OVERDUE",
      "The minister's term passed without a ruling, at midnight (uitspraak te laat).",
      {
        nl: "De termijn van de minister voor het geschil over {what} verstreek om middernacht",
        en: "The minister's term for the dispute about {what} passed at midnight",
      },
    ),
    {
      table: "agreement_dispute",
      set: "minister_overdue = true",
      where:
        "status IN ('FILED', 'ADVISED') AND minister_until < app.today() AND NOT minister_overdue",
    },
  ),
];

/**
 * Whether a cycle has led to no agreement that all have signed (Woningwet art. 44(3)). One that was
 * in force counts, whatever became of it.
 */
const NOTHING_AGREED = `
  NOT EXISTS (SELECT FROM app.agreement AS signed WHERE signed.cycle_id = agreement_cycle.id
    AND (signed.status = 'SIGNED' OR signed.in_force_on IS NOT NULL))`;

/**
 * What gives way to its amendment: whatever binds somebody. The clock brings the amendment into
 * force first, so both happen on one midnight.
 */
const REPLACEABLE = `status IN (${quoted(AMENDABLE)})`;

/** All editions before the one in force, also where one between them never came into force. */
const REPLACED = `
  WITH RECURSIVE before (id) AS (
    SELECT base_id FROM app.agreement
    WHERE kind = 'AMENDMENT' AND status IN ('IN_FORCE', 'EVALUATED')
    UNION
    SELECT edition.base_id FROM before JOIN app.agreement AS edition
      ON edition.id = before.id AND edition.kind = 'AMENDMENT')
  SELECT id FROM before`;

/** Whether each signatory who can log in has judged the year of its last day. */
const ALL_JUDGED = `
  NOT EXISTS (SELECT FROM app.agreement_party AS y JOIN app.agreement_part AS p ON p.id = y.part_id
    WHERE y.agreement_id = agreement.id AND y.capacity = 'SIGNATORY' AND y.has_login
      AND y.left_on IS NULL AND NOT p.dropped
      AND NOT EXISTS (SELECT FROM app.agreement_judgement AS j
        WHERE j.agreement_id = agreement.id AND j.organisation_id = y.member_id
          AND j.year = extract(year FROM agreement.ends_on)))`;

/** Nobody accedes to what is not in force any more, and nobody waits for it. */
const OVERTAKEN = change(
  "AGREEMENT_ACCESSION_OVERTAKEN",
  "An accession ended because what it acceded to was amended, evaluated or ended, at midnight: " +
    "open another one to the edition in force (toetreding achterhaald).",
  {
    nl: "Een toetreding tot {what} werd om middernacht achterhaald",
    en: "An accession to {what} was overtaken at midnight",
  },
);
const ACCESSIONS: readonly Due[] = [
  due(OVERTAKEN, {
    table: "agreement",
    set: "status = 'CLOSED', ended_on = app.today()",
    where: `kind = 'ACCESSION' AND status IN (${quoted(ACCEDING)})
      AND base_id IN (SELECT base.id FROM app.agreement AS base
        WHERE base.status IN ('EVALUATED', 'AMENDED', 'TERMINATED', 'CLOSED'))`,
  }),
  // whom it would have made a party is not named as one to be any more
  due(OVERTAKEN, {
    table: "agreement_party",
    set: "left_on = app.today()",
    where: `capacity = 'PROSPECTIVE' AND left_on IS NULL AND EXISTS (
      SELECT FROM app.agreement AS accession
        JOIN app.agreement AS base ON base.id = accession.base_id
      WHERE accession.base_id = agreement_party.agreement_id AND accession.kind = 'ACCESSION'
        AND accession.status = 'CLOSED' AND agreement_party.member_id = ANY (accession.party_ids)
        AND base.status IN ('EVALUATED', 'AMENDED', 'TERMINATED', 'CLOSED'))`,
  }),
];

/** What midnight brings. Nothing is barred by it: a duty is overdue, or a possibility opens. */
export const MIDNIGHT: readonly Due[] = [
  passes(
    change(
      "AGREEMENT_CONSULTATION_OVERDUE",
      "Consultation was not asked for by 1 April, at midnight (overleg te laat).",
      {
        nl: "Er is niet op tijd om overleg over {what} gevraagd",
        en: "Consultation on {what} was not asked for in time",
      },
    ),
    {
      day: "CONSULT_REQ",
      when: "consultation_due_on < app.today() AND consultation_asked_on IS NULL",
    },
  ),
  passes(
    change("BID_OVERDUE", "No bid was submitted in time, at midnight (bod te laat).", {
      nl: "Voor {what} kwam geen bod op tijd",
      en: "No bid for {what} came in time",
    }),
    {
      day: "BID",
      when: "bid_due_on < app.today() AND bid_submitted_on IS NULL",
    },
  ),
  due(
    change(
      "AGREEMENT_OVERVIEW_OVERDUE",
      "The overview was not sent before 15 December, at midnight (overzicht te laat).",
      {
        nl: "Het overzicht voor {what} kwam niet op tijd",
        en: "The overview for {what} did not come in time",
      },
    ),
    {
      table: "agreement_cycle",
      set: `passed = passed || array_fill('OVERVIEW_44A'::text,
        ARRAY[${OVERVIEWS_MISSED}::integer - ${OVERVIEWS_TOLD}])`,
      where: `${OVERVIEWS_MISSED} > ${OVERVIEWS_TOLD}`,
    },
  ),
  passes(
    change(
      "AGREEMENT_TARGET_PASSED",
      "The target for signing passed, at midnight: a warning (streefdatum verstreken).",
      {
        nl: "De streefdatum om te tekenen voor {what} verstreek om middernacht",
        en: "The target for signing {what} passed at midnight",
      },
    ),
    { day: "AGREE_TARGET", when: `sign_target_on < app.today() AND ${NOTHING_AGREED}` },
  ),
  passes(
    change(
      "AGREEMENT_IMPASSE",
      "Six months passed without agreements, at midnight: the minister can be asked (impasse).",
      {
        nl: "Over {what} is na zes maanden niets afgesproken: de minister kan om een uitspraak worden gevraagd",
        en: "Six months brought no agreement on {what}: the minister can be asked for a ruling",
      },
    ),
    { day: "IMPASSE", when: `impasse_from <= app.today() AND ${NOTHING_AGREED}` },
  ),
  due(
    change(
      "AGREEMENT_CAME_INTO_FORCE",
      "An agreement that all had signed began, at midnight (van kracht geworden).",
      {
        nl: "De afspraken {what} gingen om middernacht in",
        en: "The agreement {what} came into force at midnight",
      },
    ),
    {
      table: "agreement",
      set: `status = 'IN_FORCE', in_force_on = starts_on,
        monitoring_due_on = app.next_monitoring(monitoring_months, app.today(), ends_on)`,
      where: "status = 'SIGNED' AND starts_on <= app.today()",
    },
  ),
  due(
    change(
      "AGREEMENT_REPLACED",
      "An agreement gave way to its amendment, which came into force (vervangen).",
      {
        nl: "De afspraken {what} maakten om middernacht plaats voor hun wijziging",
        en: "The agreement {what} gave way to its amendment at midnight",
      },
    ),
    {
      table: "agreement",
      set: "status = 'AMENDED', ended_on = app.today()",
      where: `${REPLACEABLE} AND id IN (${REPLACED})`,
    },
  ),
  due(
    change(
      "AGREEMENT_EVALUATED",
      "The last day passed of an agreement that all have judged, at midnight (geëvalueerd).",
      {
        nl: "De looptijd van {what} eindigde om middernacht; alle partijen hebben geoordeeld",
        en: "The last day of {what} passed at midnight; all parties have judged",
      },
    ),
    {
      table: "agreement",
      set: "status = 'EVALUATED'",
      where: `status = 'IN_FORCE' AND ends_on < app.today() AND ${ALL_JUDGED}`,
    },
  ),
  due(
    change(
      "AGREEMENT_MONITORING_PASSED",
      "A month of monitoring passed, at midnight: reports are due (monitormaand verstreken).",
      {
        nl: "Een monitormaand van {what} eindigde om middernacht: de rapportages zijn aan de orde",
        en: "A month of monitoring of {what} ended at midnight: reports are due",
      },
    ),
    {
      table: "agreement",
      // the next last day that has not passed, also where the clock stood still for a month
      set: "monitoring_due_on = app.next_monitoring(monitoring_months, app.today() - 1, ends_on)",
      where: `status IN ('IN_FORCE', 'SIGNED_BY_SOME') AND monitoring_due_on < app.today()`,
    },
  ),
  ...ACCESSIONS,
  ...DISPUTES,
];
