import { expect, it } from "@jest/globals";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import type { World } from "../support/world.js";
import { givenConcluding } from "./given-concluding.js";
import { inAgreementWorld } from "./given-cycle.js";

interface ReadAdvice {
  readonly stance: string;
  readonly stanceText: string | null;
  readonly advisedHash: string | null;
  readonly earlierAdvice: readonly {
    readonly text: string;
    readonly givenOn: string;
    readonly contentHash: string | null;
  }[];
}
interface ReadPart {
  readonly contentHash: string | null;
  readonly parties: readonly ReadAdvice[];
}

/** The part, and what its last party advised, as somebody reads it. */
async function adviceAs(world: World, who: { token: string }, id: string) {
  const { performanceAgreement } = await dataOf<
    { performanceAgreement: { allowedActs: string[]; parts: ReadPart[] } },
    object
  >(
    world.url,
    who,
    `query ($id: ID!) { performanceAgreement(id: $id) { allowedActs parts { contentHash
      parties { stance stanceText advisedHash
        earlierAdvice { text givenOn contentHash } } } } }`,
    { id },
  );
  const [{ contentHash, parties }] = performanceAgreement.parts as [ReadPart];
  return { contentHash, allowed: performanceAgreement.allowedActs, ...parties.at(-1)! };
}

/** An agreement in Delft that the council advises on, with one commitment that was agreed. */
async function givenAdviser(world: World) {
  const make = givenConcluding(world);
  const { voorzitter: council } = world.members;
  const adviser = { organisationId: world.organisations.cprw, capacity: "ADVISER" };
  const { id, parts } = await make.opened({
    parts: [{ ...make.part, parties: [...make.signatories, adviser] }],
  });
  await make.agreed({ parts });
  const advise = (advice: string) =>
    make.attempt(council, "adviseOnAgreement", id, { partId: parts[0]!.id, advice });
  const told = () => adviceAs(world, council, id);
  return { make, council, id, parts, advise, told };
}

it("an adviser advises anew when another text was fixed, and what it advised before stays", () =>
  inAgreementWorld(async (world) => {
    const { make, id, advise, told } = await givenAdviser(world);
    expect((await told()).allowed).toContain("ADVISE");
    expect((await advise("Als het zo blijft: goed.")).codes).toEqual([]);
    expect(await told()).toMatchObject({ stance: "ADVISED", advisedHash: null, earlierAdvice: [] });
    // once, on what is negotiated
    expect((await told()).allowed).not.toContain("ADVISE");
    expect((await advise("Toch niet.")).codes).toEqual(["NOTHING_TO_DECIDE"]);
    await make.decided(id, "FINAL_CONCEPT");
    expect((await told()).allowed).toContain("ADVISE");
    expect((await advise("Goed.")).codes).toEqual([]);
    const first = await told();
    expect(first.advisedHash).toBe(first.contentHash);
    expect(first.earlierAdvice).toEqual([
      { text: "Als het zo blijft: goed.", givenOn: "2022-02-01", contentHash: null },
    ]);
    expect(first.allowed).not.toContain("ADVISE");
    // it stays when negotiation is reopened, as about that text
    await make.act(make.landlord, "reopenAgreement", id, { reason: "Nog één woning." });
    expect(await told()).toMatchObject({
      ...{ stance: "ADVISED", stanceText: "Goed.", contentHash: null },
      advisedHash: first.contentHash,
    });
    expect((await told()).allowed).not.toContain("ADVISE");
    await make.act(make.landlord, "reviseAgreement", id, { title: "Anders" });
    await make.decided(id, "FINAL_CONCEPT");
    expect((await told()).advisedHash).not.toBe((await told()).contentHash);
    await onDay(world, "2022-02-03");
    expect((await advise("Minder goed.")).codes).toEqual([]);
    const last = await told();
    expect(last).toMatchObject({ stanceText: "Minder goed.", advisedHash: last.contentHash });
    expect(last.earlierAdvice.at(-1)).toEqual({
      ...{ text: "Goed.", givenOn: "2022-02-01", contentHash: first.contentHash },
    });
    expect((await advise("Nog eens.")).codes).toEqual(["NOTHING_TO_DECIDE"]);
  }));

it("what an adviser advised before is for who negotiates; the last advice, for who reads", () =>
  inAgreementWorld(async (world) => {
    const { make, id, advise, told } = await givenAdviser(world);
    await advise("Goed.");
    await make.decided(id, "FINAL_CONCEPT");
    await advise("Beter.");
    for (const who of [make.landlord, make.alderman, make.tenants]) await make.signed(who, id);
    const url = "https://woonbron.example/stuk.pdf";
    await make.act(make.landlord, "publishAgreement", id, { url, sha256: "a".repeat(64) });
    expect(await told()).toMatchObject({ earlierAdvice: [{ text: "Goed." }] });
    const elsewhere = await adviceAs(world, world.members.dordtseAmbtenaar, id);
    expect(elsewhere).toMatchObject({ stanceText: "Beter.", earlierAdvice: [] });
    expect(elsewhere.advisedHash).toBe(elsewhere.contentHash);
  }));

it("what a party advised stays when it signs after all", () =>
  inAgreementWorld(async (world) => {
    const { make, council, id, parts, advise, told } = await givenAdviser(world);
    await advise("Goed.");
    const signatory = { organisationId: world.organisations.cprw, capacity: "SIGNATORY" };
    const { version } = (await make.read(council, id)).parts[0]!;
    const parties = [...make.signatories, signatory];
    const revised = { ...make.part, id: parts[0]!.id, expectedVersion: version, parties };
    await make.done(council, "reviseAgreementPart", revised, "part { id }");
    expect(await told()).toMatchObject({
      ...{ stance: "PENDING", stanceText: null, advisedHash: null },
      earlierAdvice: [{ text: "Goed.", contentHash: null }],
    });
  }));
