import { inOrder, type Need, type Obstacle, unless } from "../../acts/obstacle.js";
import type { AgreementFacts, KnownParts } from "./agreement-facts.js";
import {
  commitmentsUndecided,
  namesWhoLeft,
  nothingAgreed,
  yearsOutsideDays,
} from "./agreement.refusals.js";

const allDecided: Need<AgreementFacts> = async ({ known }) => {
  const { undecided } = await known();
  return unless(undecided === 0, () => commitmentsUndecided({ count: undecided }));
};
const somethingAgreed: Need<AgreementFacts> = async ({ known }) =>
  unless((await known()).agreed > 0, nothingAgreed);

const marked = (what: string, marks: readonly (string | number)[]): string =>
  marks.length === 0 ? "" : `${what} ${marks.join(", ")}`;

/** What an agreed text names that its agreement does not have (any more): who left, or a year. */
export function obstacleToFixing({ namingWhoLeft, outside }: KnownParts): Obstacle {
  if (namingWhoLeft.length > 0) return () => namesWhoLeft({ numbers: namingWhoLeft.join(", ") });
  const named = (part: string, commitment: string) =>
    [marked(part, outside.parts), marked(commitment, outside.commitments)]
      .filter((marks) => marks !== "")
      .join("; ");
  return unless(outside.parts.length + outside.commitments.length === 0, () =>
    yearsOutsideDays({
      named: { nl: named("onderdeel", "afspraak"), en: named("part", "commitment") },
    }),
  );
}
const canBeFixed: Need<AgreementFacts> = async ({ known }) => obstacleToFixing(await known());

/** Whether what was negotiated can be laid before the parties as final. */
export const isReadyToFix = inOrder(allDecided, somethingAgreed, canBeFixed);
