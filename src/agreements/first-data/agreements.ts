import type { Acting } from "../../first-data/acting.js";
import type { Days, FirstData } from "../../first-data/first-data.js";
import { tellTogether } from "../../first-data/stories.js";
import { amended, terminated } from "./changed.js";
import { comingYears } from "./coming-years.js";
import { delft2021, delft2023, delftFramework } from "./delft.js";
import { dordrecht2024 } from "./dordrecht.js";
import { judged, signedBySome } from "./invented.js";
import { nissewaard2019, nissewaard2022 } from "./nissewaard.js";
import { rotterdam2022 } from "./rotterdam.js";
import { rotterdam2024 } from "./rotterdam-2024.js";

/**
 * What public sources tell of agreements in four municipalities, on their own days, and what is
 * being made at the moment of loading. Each story says what of it is INVENTED.
 */
async function agreements(acting: Acting, { today, goTo }: Days): Promise<void> {
  await tellTogether(
    [
      nissewaard2019(acting),
      nissewaard2022(acting, today),
      delftFramework(acting),
      delft2021(acting),
      delft2023(acting),
      rotterdam2022(acting),
      rotterdam2024(acting),
      dordrecht2024(acting),
      judged(acting, today),
      signedBySome(acting, today),
      amended(acting, today),
      terminated(acting, today),
    ],
    goTo,
  );
  await goTo(today);
  await comingYears(acting, today);
}

export const firstData: FirstData = { acts: agreements };
