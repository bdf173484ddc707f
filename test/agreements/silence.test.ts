import { expect, it } from "@jest/globals";
import { beneath } from "../support/beneath.js";
import { onDay } from "../support/day.js";
import { givenConcluding } from "./given-concluding.js";
import { inAgreementWorld } from "./given-cycle.js";

const HOLDS = { standing: "IN_FORCE" };
const DENIES = { standing: "NOT_CONCLUDED", ground: "Niet allen tekenden." };

it("a party that says nothing does not keep those who signed from what they hold in force", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants } = make;
    const { id } = await make.fixed();
    await make.signed(landlord, id);
    await make.act(landlord, "holdStanding", id, HOLDS);
    await make.signed(alderman, id);
    // not before its first day, and not by one of them
    expect((await make.act(alderman, "holdStanding", id, HOLDS)).status).toBe("SIGNING");
    await onDay(world, "2023-01-01");
    await world.server.clock.advance();
    expect((await make.act(landlord, "holdStanding", id, DENIES)).status).toBe("SIGNING");
    expect((await make.act(alderman, "holdStanding", id, HOLDS)).status).toBe("SIGNING");
    await expect(
      beneath(
        world,
        `DO $$ BEGIN
          PERFORM set_config('viewer.organisation_id', '${world.organisations.woonbron}', true);
          UPDATE agreement SET status = 'SIGNED_BY_SOME', concluded_at = now(); END $$`,
      ),
    ).rejects.toThrow("goes where its lifecycle leads");
    expect(await make.act(landlord, "holdStanding", id, HOLDS)).toMatchObject({
      status: "SIGNED_BY_SOME",
      inForceOn: null,
    });
    const published = { url: "https://delft.example/a.pdf" };
    await make.act(landlord, "publishAgreement", id, published);
    const { status, parts, allowedActs } = await make.read(tenants, id);
    expect(status).toBe("SIGNED_BY_SOME");
    expect(parts[0]!.parties.map(({ stance }) => stance).sort()).toEqual([
      ...["PENDING", "SIGNED", "SIGNED"],
    ]);
    expect(allowedActs).toEqual(expect.arrayContaining(["SIGN", "REFUSE_TO_SIGN"]));
    const refusal = { partId: parts[0]!.id, reason: "Te weinig." };
    expect((await make.act(tenants, "refuseToSign", id, refusal)).status).toBe("SIGNED_BY_SOME");
    expect(await make.signed(tenants, id)).toMatchObject({
      status: "IN_FORCE",
      inForceOn: "2023-01-01",
    });
  }));

it("who signs after all takes back that it held nothing to be concluded", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants } = make;
    const { id, parts } = await make.fixed();
    for (const who of [landlord, alderman]) await make.signed(who, id);
    await make.act(tenants, "refuseToSign", id, { partId: parts[0]!.id, reason: "Te weinig." });
    await make.act(tenants, "holdStanding", id, DENIES);
    await make.act(landlord, "holdStanding", id, HOLDS);
    const signed = await make.signed(tenants, id);
    expect(signed.parts[0]!.parties.map(({ standing }) => standing).sort()).toEqual([
      ...["IN_FORCE", null, null],
    ]);
  }));

it("an endorser for whom nobody waited signs when all others have, and moves nothing by it", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants, part, signatories } = make;
    const council = world.members.voorzitter;
    const endorser = { organisationId: world.organisations.cprw, capacity: "ENDORSER" };
    await onDay(world, "2023-03-04");
    const agreement = await make.opened({
      parts: [{ ...part, parties: [...signatories, endorser] }],
    });
    await make.agreed(agreement);
    const { id } = agreement;
    await make.decided(id, "FINAL_CONCEPT");
    for (const who of [landlord, alderman]) await make.signed(who, id);
    await onDay(world, "2023-03-05");
    const inForce = await make.signed(tenants, id);
    expect(inForce).toMatchObject({ status: "IN_FORCE", inForceOn: "2023-03-05" });
    await onDay(world, "2023-04-01");
    expect((await make.read(council, id)).allowedActs).toEqual(
      expect.arrayContaining(["SIGN", "REFUSE_TO_SIGN"]),
    );
    const endorsed = await make.signed(council, id);
    expect(endorsed).toMatchObject({ status: "IN_FORCE", inForceOn: "2023-03-05" });
    expect(endorsed.parts[0]!.parties.every(({ stance }) => stance === "SIGNED")).toBe(true);
    expect(endorsed.allowedActs).not.toContain("SIGN");
  }));
