import { refusal } from "../../acts/refusal.js";
import { textOf } from "../../acts/text.js";
import { daysOfStop, STOP_AT_MOST, type SummerStop } from "../../terms/summer-stop.js";
import { DISPUTE_LADDER, type DisputeStep } from "../collaboration.enums.js";
import { NUMBERS, type NumberParameter, numberOf } from "./parameters.js";
import type { Meetings, Parameters } from "./provision-content.js";
import type { MeetingsInput, ParametersInput, SummerStopInput } from "./provision.input.js";

const listTwice = refusal("NAMED_TWICE", {
  description: "Each of a list is named once (dubbel genoemd).",
  nl: () => "Noem elk één keer.",
  en: () => "Name each once.",
});

const ladderInvalid = refusal("DISPUTE_LADDER_INVALID", {
  description:
    "The steps in a dispute are taken in one order, each once: talk, mediation, a committee, the " +
    "Huurcommissie or the court. The last one is somebody who can decide, and of the Huurcommissie " +
    "and the court it is one: once chosen, the route is fixed (ongeldige geschillenladder).",
  nl: () =>
    "Geef elke trede één keer, in deze volgorde: gesprek, bemiddeling, geschillencommissie, " +
    "Huurcommissie of kantonrechter. Eindig met wie kan beslissen: de geschillencommissie, de " +
    "Huurcommissie of de kantonrechter; van die laatste twee één.",
  en: () =>
    "Give each step once, in this order: talk, mediation, a committee, the Huurcommissie or the " +
    "court. End with who can decide: the committee, the Huurcommissie or the court; one of those " +
    "last two.",
});
/** Who only talks or mediates decides nothing: a ladder does not end there. */
const DECIDES: readonly DisputeStep[] = ["COMMITTEE", "HUURCOMMISSIE", "KANTONRECHTER"];

const summerStopInvalid = refusal("SUMMER_STOP_INVALID", {
  description:
    "A summer stop is from one day of a year to a later one, as MM-DD, and takes 92 days at most " +
    "(zomerreces).",
  nl: () =>
    `Geef een eerste en een latere laatste dag, als maand en dag: 07-15; hoogstens ${STOP_AT_MOST} dagen.`,
  en: () =>
    `Give a first day and a later last day, as month and day: 07-15; ${STOP_AT_MOST} days at most.`,
});

const meetingsInvalid = refusal("MEETINGS_INVALID", {
  description: "Meetings are 1 to 366 times a year, with terms of 1 to 365 days (overleg).",
  nl: () => "Overleg is één tot 366 keer per jaar, met termijnen van één tot 365 dagen.",
  en: () => "Meetings are once to 366 times a year, with terms of one to 365 days.",
});

/**
 * What a provision lays down, as it was given: nothing else stands in it.
 *
 * @throws userErrors: PARAMETER_INVALID, PARAMETER_BELOW_LAW, PARAMETER_BEYOND_LAW, NAMED_TWICE, MEETINGS_INVALID,
 * SUMMER_STOP_INVALID, DISPUTE_LADDER_INVALID, TEXT_TOO_LONG, TEXT_INVALID.
 */
export function parametersOf(given: ParametersInput, field: string): Parameters {
  const numbers = (Object.keys(NUMBERS) as NumberParameter[])
    .map((name) => [name, given[name]] as const)
    .filter((one): one is [NumberParameter, number] => one[1] != null)
    .map(([name, value]) => [name, numberOf(name, value, `${field}.${name}`)]);
  const { meetings, summerStop, disputeLadder, ratifiedBy } = given;
  return {
    ...Object.fromEntries(numbers),
    ...(meetings?.length && { meetings: meetingsOf(meetings, `${field}.meetings`) }),
    ...(summerStop && { summerStop: summerStopOf(summerStop, `${field}.summerStop`) }),
    ...(disputeLadder?.length && {
      disputeLadder: ladderOf(disputeLadder, `${field}.disputeLadder`),
    }),
    ...(ratifiedBy?.length && { ratifiedBy: once(ratifiedBy, `${field}.ratifiedBy`) }),
  };
}

function once<T>(given: readonly T[], field: string): T[] {
  if (new Set(given).size < given.length) throw listTwice().at(field);
  return [...given];
}

function meetingsOf(given: readonly MeetingsInput[], field: string): Meetings[] {
  once(
    given.map(({ level }) => level),
    field,
  );
  return given.map(({ level, perYear, agendaDaysBefore, minutesWithinDays }, index) => {
    const days = [agendaDaysBefore, minutesWithinDays].filter((one) => one != null);
    if (perYear < 1 || perYear > 366 || days.some((one) => one < 1 || one > 365))
      throw meetingsInvalid().at(`${field}.${index}`);
    return {
      ...{ level, perYear },
      agendaDaysBefore: agendaDaysBefore ?? null,
      minutesWithinDays: minutesWithinDays ?? null,
    };
  });
}

function summerStopOf(input: SummerStopInput, field: string): SummerStop {
  const from = textOf(input.from, `${field}.from`);
  const until = textOf(input.until, `${field}.until`);
  const isDay = (day: string) => {
    const at = /^\d{2}-\d{2}$/.test(day) ? new Date(`2023-${day}T00:00:00Z`) : null;
    return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().slice(5, 10) === day;
  };
  if (!isDay(from) || !isDay(until) || from >= until || daysOfStop({ from, until }) > STOP_AT_MOST)
    throw summerStopInvalid().at(field);
  return { from, until };
}

function ladderOf(given: readonly DisputeStep[], field: string): DisputeStep[] {
  const places = given.map((step) => DISPUTE_LADDER.indexOf(step));
  const rises = places.every((place, index) => index === 0 || place > places[index - 1]!);
  const endsWell = DECIDES.includes(given.at(-1)!);
  if (!rises || !endsWell || (given.includes("HUURCOMMISSIE") && given.includes("KANTONRECHTER")))
    throw ladderInvalid().at(field);
  return [...given];
}
