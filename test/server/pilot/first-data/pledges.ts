import type { Acting } from "../../../../src/first-data/acting.js";
import type { Days, FirstData } from "../../../../src/first-data/first-data.js";
import { keepPledge } from "../keep-pledge.js";
import { makePledge } from "../make-pledge.js";

const DIRECTOR = "woonbron-bestuurder";
const ADVISER = "woonbron-beleidsadviseur";

/** A promise that is kept on its day, and one whose day passes. */
async function pledges(acting: Acting, { today, goTo }: Days): Promise<void> {
  await goTo("2022-03-01");
  const kept = await acting.perform(DIRECTOR, makePledge, {
    text: "Wij knappen het trappenhuis op.",
    dueOn: "2022-03-15",
  });
  await acting.perform(DIRECTOR, makePledge, { text: "Wij bouwen.", dueOn: "2022-03-20" });

  await goTo("2022-03-15");
  await acting.on({
    who: ADVISER,
    act: keepPledge,
    row: { sql: "SELECT id, version FROM pledge WHERE id = $1", values: [kept] },
  });
  await goTo(today);
}

export const firstData: FirstData = { acts: pledges };
