import type { Acting, Found } from "../../first-data/acting.js";
import type { Story } from "../../first-data/stories.js";
import { MUNICIPALITY_IDS } from "../../organisation/first-data/organisations.js";
import { askCommitteeRecognition } from "../recognition/ask-committee-recognition.js";
import { recogniseCommittee } from "../recognition/recognise-committee.js";
import { LANDLORD } from "./acting-on-collaboration.js";

const ADVISER = "woonbron-participatieadviseur";

/** Committees and complexes are INVENTED. */
const COMMITTEES = [
  ["rotterdam", "Bewonerscommissie De Waterlelie (verzonnen)", "De Waterlelie", 96, 5],
  ["delft", "Bewonerscommissie Zwanenhof (verzonnen)", "Zwanenhof", 48, 3],
  ["dordrecht", "Bewonerscommissie Merwestein (verzonnen)", "Merwestein", 134, 7],
  ["nissewaard", "Bewonerscommissie Vogelpoort (verzonnen)", "Vogelpoort", 61, 4],
] as const;

/** Four committees are recognised, each for its own complex. */
export async function* committees2022(acting: Acting): Story {
  yield "2022-03-01";
  const asked: string[] = [];
  for (const [municipality, name, complex, dwellings, members] of COMMITTEES)
    asked.push(
      await acting.perform(ADVISER, askCommitteeRecognition, {
        municipalityId: MUNICIPALITY_IDS[municipality],
        ...{ name, complex, dwellings, members },
        support: "Handtekeningen van meer dan de helft van de huurders.",
      }),
    );
  yield "2022-04-04";
  for (const id of asked)
    await acting.on({ who: LANDLORD, act: recogniseCommittee, row: recognition(id) });
}

const recognition = (id: string): Found => ({
  sql: "SELECT id, version FROM app.committee_recognition WHERE id = $1",
  values: [id],
});
