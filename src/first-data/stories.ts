import type { LocalDate } from "../terms/calendar-days.js";

/**
 * What happens in one procedure, told day by day. The story yields a day, and what follows happens
 * on that day.
 */
export type Story = AsyncGenerator<LocalDate, void, void>;

/**
 * Tells stories side by side in the order of their days, so that numbers and history follow the
 * days. When two of them have the same day, the first in the list goes first.
 *
 * @throws when a story goes back in time.
 */
export async function tellTogether(
  stories: readonly Story[],
  goTo: (day: LocalDate) => Promise<void>,
): Promise<void> {
  const waiting: { story: Story; day: LocalDate }[] = [];
  for (const story of stories) await tellOn(story);
  let now: LocalDate | null = null;
  for (let next = earliest(); next; next = earliest()) {
    if (now !== next.day) await goTo((now = next.day));
    await tellOn(next.story, next);
  }

  function earliest() {
    return waiting.reduce<(typeof waiting)[number] | undefined>(
      (first, one) => (!first || one.day < first.day ? one : first),
      undefined,
    );
  }

  async function tellOn(story: Story, told?: (typeof waiting)[number]): Promise<void> {
    const { done, value } = await story.next();
    if (done) return void (told && waiting.splice(waiting.indexOf(told), 1));
    if (told && value < told.day)
      throw new Error(`A story goes back from ${told.day} to ${value}.`);
    if (told) told.day = value;
    else waiting.push({ story, day: value });
  }
}
