import { expect, it } from "@jest/globals";
import { dataOf } from "../support/api.js";
import type { World } from "../support/world.js";
import type { Who } from "./given-agreement.js";
import { givenConcluding } from "./given-concluding.js";
import { inAgreementWorld, versioned } from "./given-cycle.js";

/**
 * Two readers look by turns, each time the one and then the other, until an act is done: what one
 * has read, the other reads afterwards (Woningwet art. 44b).
 */
async function refuseInequality(
  readers: readonly [Who, Who],
  isRead: (who: Who) => Promise<boolean>,
  act: () => Promise<unknown>,
): Promise<void> {
  const wrong: string[] = [];
  let over = false;
  const reading = [readers, [readers[1], readers[0]] as const].map(async ([one, other], index) => {
    while (!over) {
      const wasRead = await isRead(one);
      if (wasRead && !(await isRead(other))) wrong.push(`reader ${index} read it alone`);
    }
  });
  for (const who of readers) expect(await isRead(who)).toBe(false);
  await act();
  for (const who of readers) expect(await isRead(who)).toBe(true);
  over = true;
  await Promise.all(reading);
  expect(wrong).toEqual([]);
}

const ask = <Result extends object>(world: World, who: Who, text: string, id: string) =>
  dataOf<Result, object>(world.url, who, text, { id });

it("a text that was sent is read by municipality and tenants from one instant on", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { id, texts } = await make.drafted(await make.opened());
    const isRead = async (who: Who) =>
      (
        await ask<{ commitment: object | null }>(
          world,
          who,
          "query ($id: ID!) { commitment(id: $id) { texts { text } } }",
          id,
        )
      ).commitment !== null;
    await refuseInequality([make.alderman, make.tenants], isRead, () =>
      make.sent(make.landlord, texts[0]!),
    );
  }));

it("the answer to a text is read by landlord and municipality from one instant on", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const commitment = await make.proposed(await make.opened());
    const counter = await make.counterDrafted(make.tenants, commitment, { text: "Meer." });
    const isRead = async (who: Who) =>
      (
        await ask<{ commitment: { texts: object[] } }>(
          world,
          who,
          "query ($id: ID!) { commitment(id: $id) { texts { text } } }",
          commitment.id,
        )
      ).commitment.texts.length === 2;
    await refuseInequality([make.landlord, make.alderman], isRead, () =>
      make.sent(make.tenants, counter),
    );
  }));

it("a final concept is read by municipality and tenants from one instant on", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const agreement = await make.opened();
    await make.agreed(agreement);
    await make.propose(make.alderman, agreement.id, "FINAL_CONCEPT");
    await make.answer(make.tenants, "acceptAgreementProposal", agreement.id);
    const [open] = (await make.read(make.landlord, agreement.id)).proposals;
    const isRead = async (who: Who) => {
      const { performanceAgreement } = await ask<{
        performanceAgreement: { status: string; parts: { content: string | null }[] };
      }>(
        world,
        who,
        "query ($id: ID!) { performanceAgreement(id: $id) { status parts { content } } }",
        agreement.id,
      );
      const { status, parts } = performanceAgreement;
      // nobody reads a text without the status, or the status without the text
      expect(parts[0]!.content !== null).toBe(status === "CONCEPT_FINAL");
      return status === "CONCEPT_FINAL";
    };
    await refuseInequality([make.alderman, make.tenants], isRead, () =>
      make.done(make.landlord, "acceptAgreementProposal", versioned(open!), "proposal { id }"),
    );
  }));
