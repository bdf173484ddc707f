import { expect, it } from "@jest/globals";
import { beneath } from "../support/beneath.js";
import type { World } from "../support/world.js";
import { tryAct } from "./given-agreement.js";
import { givenConcluding } from "./given-concluding.js";
import { inAgreementWorld } from "./given-cycle.js";

/** The council is party to part A in this capacity, and signs part B where that is asked. */
async function withCouncil(world: World, capacity: string, signsOther = false) {
  const make = givenConcluding(world);
  const council = world.members.voorzitter;
  const place = { organisationId: world.organisations.cprw, capacity };
  // who may become a party is put on a list by an accession
  const named = { ...place, capacity: capacity === "PROSPECTIVE" ? "ENDORSER" : capacity };
  const parties = [...make.signatories, named];
  const other = [...make.signatories, { ...named, capacity: "SIGNATORY" }];
  const { id, parts } = await make.opened({
    parts: [
      { ...make.part, parties },
      { ...make.part, code: "B", parties: signsOther ? other : make.signatories },
    ],
  });
  if (capacity === "PROSPECTIVE")
    await beneath(
      world,
      "UPDATE agreement_party SET capacity = $1 WHERE part_id = $2 AND member_id = $3",
      [capacity, parts[0]!.id, place.organisationId],
    );
  const commitment = await make.agreed({ parts });
  const codes = async (name: string, input: object, shows?: string) =>
    (await tryAct(world, council, { name, input, ...(shows && { shows }) })).codes;
  const on = async (index = 0) => {
    const { id: partId, version } = (await make.read(make.landlord, id)).parts[index]!;
    return { id: partId, expectedVersion: version };
  };
  return { make, council, id, parts, commitment, parties, codes, on };
}

it.each([
  ["ADVISER", false],
  ["ENDORSER", false],
  ["ADVISER", true],
  ["PROSPECTIVE", true],
])("who is %s in a part sends no text there, also where it signs another (%s)", (capacity, signs) =>
  inAgreementWorld(async (world) => {
    const { make, council, parts, commitment, codes } = await withCouncil(world, capacity, signs);
    const text = { ...make.content, text: "Niets." };
    expect(
      await codes("draftCommitmentText", { commitmentId: commitment.id, ...text }, "text { id }"),
    ).toEqual(["NOT_SIGNATORY_OF_PART"]);
    expect(await codes("draftCommitment", { partId: parts[0]!.id, ...text })).toEqual([
      signs ? "NOT_SIGNATORY_OF_PART" : "NOT_SIGNATORY",
    ]);
    const read = await make.readCommitment(council, commitment.id);
    expect(read).toMatchObject({ status: "AGREED", text: make.content.text });
    const offered = ["DRAFT_TEXT", "SEND_TEXT", "LINK_CALENDAR", "KEEP_POSITION"];
    expect(offered.filter((act) => read!.allowedActs.includes(act))).toEqual(
      capacity === "PROSPECTIVE" ? ["KEEP_POSITION"] : ["LINK_CALENDAR", "KEEP_POSITION"],
    );
  }),
);

it("a draft of who became an adviser since is not sent", () =>
  inAgreementWorld(async (world) => {
    const { make, commitment, parts, codes, on, parties } = await withCouncil(
      world,
      "SIGNATORY",
      true,
    );
    await make.agreedTo(world.members.voorzitter, commitment);
    const draft = await make.counterDrafted(world.members.voorzitter, commitment);
    const own = { ...parties.at(-1)!, capacity: "ADVISER" };
    const revised = { ...(await on()), ...make.part, parties: [...make.signatories, own] };
    expect(await codes("reviseAgreementPart", revised, "part { id }")).toEqual([]);
    const sending = { id: draft.id, expectedVersion: draft.version };
    expect(await codes("sendCommitmentText", sending, "text { id }")).toEqual([
      "NOT_SIGNATORY_OF_PART",
    ]);
    expect(parts).toHaveLength(2);
  }));

it("who signs no part changes neither days nor parts, but its own place on a list", () =>
  inAgreementWorld(async (world) => {
    const { make, council, id, parties, codes, on } = await withCouncil(world, "ADVISER");
    const revise = async () =>
      (await make.attempt(council, "reviseAgreement", id, { endsOn: "2024-12-31" })).codes;
    expect(await revise()).toEqual(["NOT_SIGNATORY"]);
    const added = { ...make.part, code: "Z" };
    expect((await make.attempt(council, "addAgreementPart", id, added)).codes).toEqual([
      "OWN_PLACE_ONLY",
    ]);
    expect(await codes("dropAgreementPart", await on(1), "part { id }")).toEqual([
      "OWN_PLACE_ONLY",
    ]);
    const part = async (input: object, index = 0) =>
      codes(
        "reviseAgreementPart",
        { ...(await on(index)), ...make.part, parties, ...input },
        "part { id }",
      );
    const [adviser] = parties.slice(-1);
    const others = make.signatories;
    for (const [input, index] of [
      [{ title: "Anders" }, 0],
      [{ scope: "SLICE", year: 2023 }, 0],
      [{ parties: [{ ...others[0]!, capacity: "ENDORSER" }, ...parties.slice(1)] }, 0],
      [{ code: "B", parties: [...others, adviser!] }, 1],
    ] as const)
      expect(await part(input, index)).toEqual(["OWN_PLACE_ONLY"]);
    expect(await part({ parties: [...others, { ...adviser!, capacity: "SIGNATORY" }] })).toEqual(
      [],
    );
    expect(await revise()).toEqual([]);
  }));
