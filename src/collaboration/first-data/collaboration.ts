import type { Acting } from "../../first-data/acting.js";
import type { Days, FirstData } from "../../first-data/first-data.js";
import { tellTogether } from "../../first-data/stories.js";
import { arrangements2018, concept2022, matrix2022, vision2022 } from "./agreement-2018.js";
import { committees2022 } from "./committees.js";
import { budget2022, comment2022, evaluation2020, nomination2023 } from "./yearly.js";

/**
 * What CPRW's text of 2022 tells of its collaboration with Woonbron: arrangements of 2018, a vision
 * that both write, an agreement that is still on the table. Each story says what of it is INVENTED.
 */
async function collaboration(acting: Acting, { today, goTo }: Days): Promise<void> {
  // the others amend what the first one makes
  await tellTogether([arrangements2018(acting)], goTo);
  await tellTogether(
    [
      ...[evaluation2020(acting), budget2022(acting), vision2022(acting), committees2022(acting)],
      ...[matrix2022(acting), concept2022(acting), comment2022(acting), nomination2023(acting)],
    ],
    goTo,
  );
  await goTo(today);
}

export const firstData: FirstData = { acts: collaboration };
