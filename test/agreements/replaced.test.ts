import { expect, it } from "@jest/globals";
import { beneath } from "../support/beneath.js";
import { onDay } from "../support/day.js";
import { inAgreementWorld } from "./given-cycle.js";
import { givenConcluding } from "./given-concluding.js";
import type { World } from "../support/world.js";

const midnight = async (world: World, day: string) => {
  await onDay(world, day);
  await world.server.clock.advance();
};

/** An agreement in force with an amendment that all signed, which begins on 1 April 2023. */
async function amending(world: World, input: object = {}) {
  const make = givenConcluding(world);
  await onDay(world, "2023-03-04");
  const { id } = await make.concluded(input);
  await make.decided(id, "AMENDMENT", { reason: "Meer woningen." });
  const next = await make.act(make.landlord, "amendAgreement", id);
  const days = { startsOn: "2023-04-01", endsOn: "2023-12-31" };
  await make.act(make.landlord, "reviseAgreement", next.id, days);
  await make.decided(next.id, "FINAL_CONCEPT");
  return { make, id, next: next.id, all: [make.landlord, make.alderman, make.tenants] };
}

it.each(["SIGNED_BY_SOME", "SIGNED", "IN_FORCE", "EVALUATED"])(
  "an agreement that is %s gives way to its amendment on the midnight on which that begins",
  (status) =>
    inAgreementWorld(async (world) => {
      const { make, id, next, all } = await amending(world);
      for (const who of all) await make.signed(who, next);
      // an agreement that only some signed has no day since which it is in force
      await beneath(
        world,
        `UPDATE agreement SET status = $2, in_force_on =
          CASE WHEN $2 IN ('IN_FORCE', 'EVALUATED') THEN in_force_on END WHERE id = $1`,
        [id, status],
      );
      await midnight(world, "2023-03-31");
      expect((await make.read(make.tenants, id)).status).toBe(
        status === "SIGNED" ? "IN_FORCE" : status,
      );
      await midnight(world, "2023-04-01");
      expect((await make.read(make.tenants, next)).status).toBe("IN_FORCE");
      expect(await make.read(make.tenants, id)).toMatchObject({
        status: "AMENDED",
        endedOn: "2023-04-01",
      });
    }),
);

it.each(["SIGNED_BY_SOME", "SIGNED", "IN_FORCE", "EVALUATED"])(
  "an agreement that is %s gives way at once to an amendment that begins with its last signature",
  (status) =>
    inAgreementWorld(async (world) => {
      const { make, id, next, all } = await amending(world);
      await onDay(world, "2023-04-03");
      await beneath(world, "UPDATE agreement SET status = $2 WHERE id = $1", [id, status]);
      for (const who of all) await make.signed(who, next);
      expect((await make.read(make.tenants, id)).status).toBe("AMENDED");
    }),
);

it("an agreement that all judged gives way, and is not evaluated, on that midnight", () =>
  inAgreementWorld(async (world) => {
    const { make, id, next, all } = await amending(world, { endsOn: "2023-03-31" });
    for (const who of all) {
      await make.signed(who, next);
      await make.act(who, "judgeAgreement", id, { year: 2023, outcome: "KEPT", text: "Goed." });
    }
    await midnight(world, "2023-04-01");
    expect((await make.read(make.tenants, id)).status).toBe("AMENDED");
    expect(await beneath(world, "SELECT FROM change WHERE act = 'AGREEMENT_EVALUATED'")).toEqual(
      [],
    );
  }));

it.each([
  ["at once", "2023-04-03", null],
  ["on the midnight on which that begins", "2023-03-10", "2023-04-01"],
])(
  "both editions before it give way %s, also where one never came into force",
  (_, signed, begins) =>
    inAgreementWorld(async (world) => {
      const { make, id, next, all } = await amending(world);
      for (const who of all) await make.signed(who, next);
      await beneath(world, "UPDATE agreement SET status = 'SIGNED_BY_SOME' WHERE id = $1", [next]);
      await make.decided(next, "HARDSHIP", { reason: "De markt zakte in." });
      const last = await make.act(make.landlord, "amendAgreement", next);
      await make.decided(last.id, "FINAL_CONCEPT");
      await onDay(world, signed);
      for (const who of all) await make.signed(who, last.id);
      if (begins) await midnight(world, begins);
      expect((await make.read(make.tenants, last.id)).status).toBe("IN_FORCE");
      for (const before of [id, next])
        expect((await make.read(make.tenants, before)).status).toBe("AMENDED");
    }),
);
