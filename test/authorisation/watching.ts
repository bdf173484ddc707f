import { YEAR } from "../support/given.js";
import { type Watch, watch } from "../support/live.js";
import type { World } from "../support/world.js";
import { type Answers, type Operation, SUBSCRIPTIONS } from "./everything.js";

type Who = { readonly token: string } | null;

/** One change as every subscription of the clients tells it. */
export interface LiveChange {
  id: string;
  kind: string;
  act?: string | null;
  at?: string | null;
  subjectType: string;
  subjectId: string;
  organisation?: unknown;
  person?: unknown;
  subject?: unknown;
}

/** What is watched of the calendar, with its year, and of advice, from a place in the log on. */
const isAboutAdvice = ({ text }: Operation) => text.includes("adviceProcedureChanged");
const isAboutAgreements = ({ text }: Operation) =>
  /(?:performance|collaboration)AgreementChanged/.test(text);
export const CALENDAR_SUBSCRIPTIONS = SUBSCRIPTIONS.filter(
  (one) => !isAboutAdvice(one) && !isAboutAgreements(one),
);
const watchEach = (
  world: World,
  who: Who,
  operations: readonly Operation[],
  variables: (name: string) => object,
): Watch<Record<string, { changes: LiveChange[] }>>[] =>
  operations.map(({ text, name }) =>
    watch<Record<string, { changes: LiveChange[] }>, object>(world.url, who, text, variables(name)),
  );
export const watchAll = (world: World, who: Who, after: string) =>
  watchEach(world, who, CALENDAR_SUBSCRIPTIONS, (name) =>
    name === "AllChanges" ? { after } : { year: YEAR, after },
  );
export const watchAdvice = (world: World, who: Who, after: string) =>
  watchEach(world, who, SUBSCRIPTIONS.filter(isAboutAdvice), () => ({ after }));

/** The questions to which the answers differ in any byte. */
export const differing = (before: Answers, after: Answers): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((question) => {
    const [one, other] = [before.get(question), after.get(question)];
    return (
      one?.body !== other?.body || one?.headers !== other?.headers || one?.status !== other?.status
    );
  });
