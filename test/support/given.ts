import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, dataOf, type TypedDocument } from "./api.js";
import { briefly } from "./briefly.js";
import type { MemberName } from "./fixture.js";
import type { World } from "./world.js";

export { beneath } from "./beneath.js";

export type Item = NonNullable<cprw.DraftCalendarItemMutation["draftCalendarItem"]>["item"] &
  object;
export const YEAR = 2026;

const boss = { LANDLORD: "bestuurder", TENANT_COUNCIL: "voorzitter" } as const satisfies Record<
  string,
  MemberName
>;
export type SideName = keyof typeof boss;
export const otherSide = (side: SideName): SideName =>
  side === "LANDLORD" ? "TENANT_COUNCIL" : "LANDLORD";

/**
 * Makes calendar years and items for tests to begin with: through the API, by those who decide for
 * their side.
 */
export function given(world: World) {
  const decider = (side: SideName) => world.members[boss[side]];
  const opened = new Set<number>();

  async function calendarYear(year = YEAR) {
    const { openCalendarYear } = await dataOf(
      world.url,
      decider("LANDLORD"),
      cprw.OpenCalendarYearDocument,
      { input: { year } },
    );
    opened.add(year);
    return openCalendarYear!.calendarYear!;
  }

  /** The input of a draft, in a year that is open. */
  async function drafting(content: Partial<cprw.DraftCalendarItemInput> = {}) {
    const year = content.year ?? YEAR;
    if (!opened.has(year)) await calendarYear(year);
    return {
      year,
      title: "Vitale wijken",
      levels: ["ADVISEREN"],
      themes: ["LEEFBAARHEID"],
      planned: { quarters: { first: 2 } },
      ...content,
    } satisfies cprw.DraftCalendarItemInput;
  }

  async function draft(
    by: SideName,
    content?: Partial<cprw.DraftCalendarItemInput>,
  ): Promise<Item> {
    const input = await drafting(content);
    const { draftCalendarItem } = await dataOf(
      world.url,
      decider(by),
      cprw.DraftCalendarItemDocument,
      { input },
    );
    return itemOf(draftCalendarItem);
  }

  /** What proposes a new draft. */
  async function proposing(by: SideName, content?: Partial<cprw.DraftCalendarItemInput>) {
    const input = await drafting(content);
    const { id, version } = await briefly(
      world,
      decider(by),
      cprw.DraftCalendarItemDocument,
      input,
    );
    return { id, expectedVersion: version! };
  }

  async function proposed(
    by: SideName,
    content?: Partial<cprw.DraftCalendarItemInput>,
  ): Promise<Item> {
    const input = await proposing(by, content);
    return itemOf(
      (await dataOf(world.url, decider(by), cprw.ProposeCalendarItemDocument, { input }))
        .proposeCalendarItem,
    );
  }

  async function agreed(
    by: SideName,
    content?: Partial<cprw.DraftCalendarItemInput>,
  ): Promise<Item> {
    const { id, version } = await briefly(
      world,
      decider(by),
      cprw.ProposeCalendarItemDocument,
      await proposing(by, content),
    );
    return itemOf(
      (
        await dataOf(world.url, decider(otherSide(by)), cprw.AgreeCalendarItemDocument, {
          input: { id, expectedVersion: version! },
        })
      ).agreeCalendarItem,
    );
  }

  return { calendarYear, draft, proposed, agreed, decider };
}

/**
 * The item of a payload.
 *
 * @throws Error when there is none, or there are userErrors.
 */
export function itemOf(
  payload: { item?: Item | null; userErrors: readonly { code: string }[] } | null | undefined,
): Item {
  if (!payload?.item || payload.userErrors.length > 0)
    throw new Error(`No item: ${JSON.stringify(payload?.userErrors)}`);
  return payload.item;
}

/**
 * Tries an act.
 *
 * @returns the codes with which it was refused, top-level errors before userErrors. There are none
 * when the act was done.
 */
export async function attempt<Result extends object, Input>(
  { url }: Pick<World, "url">,
  who: { token: string } | null,
  document: TypedDocument<Result, { input: Input }>,
  input: Input,
) {
  const { data, errors } = await ask(url, who, document, { input });
  const payload = (Object.values(data ?? {})[0] ?? null) as Exclude<
    Result[Exclude<keyof Result, "__typename">],
    null | undefined
  > | null;
  const { userErrors } = (payload ?? { userErrors: [] }) as {
    userErrors: { code: string; message: string; path: string[] }[];
  };
  // The message, if the document asks for it.
  for (const { message = "" } of userErrors) refuseRepetition(message);
  return {
    codes: [...codesOf({ errors }), ...userErrors.map(({ code }) => code)],
    payload,
    errors,
    userErrors,
  };
}

/** No refusal may say the same twice. Every test that meets a refusal checks this. */
function refuseRepetition(message: string): void {
  const clauses = message
    .toLowerCase()
    .split(/[.:;()]\s*/)
    .filter((clause) => clause.includes(" "));
  if (new Set(clauses).size < clauses.length)
    throw new Error(`This says the same twice: ${message}`);
}

/**
 * Does `work` for each element, `atOnce` at a time.
 *
 * @returns the answers in the order of the elements.
 */
export async function forEachOf<T, R>(
  all: readonly T[],
  work: (one: T, index: number) => Promise<R>,
  atOnce = 8,
): Promise<R[]> {
  const answers: R[] = [];
  const waiting = all.entries();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [index, one] of waiting) answers[index] = await work(one, index);
    }),
  );
  return answers;
}

/**
 * Divides elements into lots of at most `size` that share a key. Each lot keeps the order of the
 * elements.
 */
export function lotsOf<T>(
  size: number,
  all: readonly T[],
  keyOf: (one: T) => string = () => "",
): T[][] {
  const lots: T[][] = [];
  const filling = new Map<string, T[]>();
  for (const one of all) {
    const lot = filling.get(keyOf(one));
    if (lot && lot.length < size) lot.push(one);
    else {
      const begun = [one];
      lots.push(begun);
      filling.set(keyOf(one), begun);
    }
  }
  return lots;
}
