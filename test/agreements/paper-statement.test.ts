import { expect, it } from "@jest/globals";
import { beneath } from "../support/beneath.js";
import { onDay } from "../support/day.js";
import type { World } from "../support/world.js";
import { tryAct } from "./given-agreement.js";
import { givenConcluding, givenOther } from "./given-concluding.js";
import { inAgreementWorld } from "./given-cycle.js";

const OTHER = {
  id: "0b9b5f0e-4e0c-4c7a-9a55-0d3b1f0f2c11",
  name: "Andere verhuurder",
  kind: "OTHER_LANDLORD",
};
const EVIDENCE = {
  memberId: OTHER.id,
  evidenceUrl: "https://woonbron.example/brief.pdf",
  evidenceSha256: "a".repeat(64),
};
const REASON = { reason: "Nieuwe afspraken." };
const DENIES = { ...EVIDENCE, standing: "NOT_CONCLUDED", ground: "Wij tekenden niet." };

type Who = { readonly token: string };

/** An agreement of the three and somebody who has no log-in, while they negotiate. */
async function withOther(world: World) {
  const make = givenConcluding(world);
  await givenOther(world, OTHER);
  const { landlord } = make;
  const parties = [...make.signatories, { organisationId: OTHER.id, capacity: "SIGNATORY" }];
  const parts = [{ ...make.part, parties }];
  const codesOf = async (who: Who, name: string, input: object, shows: string) =>
    (await tryAct(world, who, { name, input, shows: `${shows} { id }` })).codes;
  /** Records what it answers to what is proposed. */
  const answers = async (who: Who, id: string, input: object = {}) => {
    const { proposals } = await make.read(landlord, id);
    const open = proposals.find(({ status }) => status === "OPEN")!;
    const said = { ...EVIDENCE, accepted: true, ...input };
    const seen = { id: open.id, expectedVersion: open.version };
    return codesOf(who, "recordPaperConsent", { ...seen, ...said }, "proposal");
  };
  const holds = async (who: Who, id: string, input: object = DENIES) =>
    codesOf(who, "recordPaperStanding", { ...(await make.on(id)), ...input }, "agreement");
  const last = async (who: Who, id: string) => (await make.read(who, id)).statementsOnPaper.at(-1)!;
  /** Confirms or rejects what was recorded last. */
  const decides = async (who: Who, name: string, id: string, input: object = {}) => {
    const { id: own, version } = await last(landlord, id);
    return codesOf(who, name, { id: own, expectedVersion: version, ...input }, "statement");
  };
  const row = async (id: string) =>
    (await make.read(landlord, id)).parts[0]!.parties.find(
      ({ organisation }) => organisation.id === OTHER.id,
    )!;
  /** The tenants refuse, and it signs on paper; the others do what is said. */
  const signsOnPaper = async (id: string) => {
    const signing = await make.signing(id);
    const { id: partyId } = await row(id);
    const paper = { ...signing, ...EVIDENCE, partyId, memberId: undefined };
    await make.done(landlord, "recordPaperSignature", paper, "agreement { id }");
    const { signatures } = (await make.read(landlord, id)).parts[0]!;
    const { id: own, version } = signatures.find(({ status }) => status === "UNCONFIRMED")!;
    const seen = { id: own, expectedVersion: version };
    await make.done(make.alderman, "confirmPaperSignature", seen, "signature { id }");
  };
  const refuses = async (who: Who, id: string) => {
    const partId = (await make.read(landlord, id)).parts[0]!.id;
    return make.act(who, "refuseToSign", id, { partId, ...REASON });
  };
  /** Records that it refuses to sign. */
  const refusesOnPaper = async (who: Who, id: string, input: object = {}) => {
    const partId = (await make.read(landlord, id)).parts[0]!.id;
    const refusing = { ...EVIDENCE, ...REASON, partId, ...input };
    return codesOf(who, "recordPaperRefusal", { ...(await make.on(id)), ...refusing }, "agreement");
  };
  return { make, parts, answers, holds, last, decides, row, signsOnPaper, refuses, refusesOnPaper };
}

it("all end it in writing: who has no log-in on a paper that two others record and confirm", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, answers, last, decides } = await withOther(world);
    const { landlord, alderman } = make;
    const { id } = await make.opened({ parts });
    const open = await make.decided(id, "TERMINATION", REASON);
    expect(open.status).toBe("NEGOTIATION");
    expect(open.proposals[0]!.awaiting).toEqual([{ name: OTHER.name }]);
    expect(await answers(landlord, id, { evidenceSha256: "" })).toEqual(["REFERENCE_INVALID"]);
    expect(await answers(landlord, id, { accepted: false })).toEqual(["REASON_REQUIRED"]);
    const { tenants } = make;
    const memberId = world.organisations.delftseHuurders;
    expect(await answers(tenants, id, { memberId })).toEqual(["NOT_ON_PAPER"]);
    expect(await answers(landlord, id)).toEqual([]);
    expect(await last(landlord, id)).toMatchObject({
      ...{ status: "UNCONFIRMED", allowedActs: ["WITHDRAW"] },
    });
    expect((await last(alderman, id)).allowedActs).toEqual(["CONFIRM", "REJECT"]);
    expect(await answers(alderman, id)).toEqual(["NOBODY_ANSWERS_ON_PAPER"]);
    expect(await decides(landlord, "confirmPaperStatement", id)).toEqual(["FORBIDDEN"]);
    expect((await make.read(landlord, id)).status).toBe("NEGOTIATION");
    expect(await decides(alderman, "rejectPaperStatement", id, REASON)).toEqual([]);
    expect(await answers(landlord, id)).toEqual([]);
    expect(await decides(alderman, "confirmPaperStatement", id)).toEqual([]);
    expect((await make.read(landlord, id)).status).toBe("TERMINATED");
  }));

it("who recorded a paper takes it back while nobody confirmed it, and records another", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, answers, last, decides } = await withOther(world);
    const { landlord, alderman } = make;
    const { id } = await make.opened({ parts });
    await make.decided(id, "TERMINATION", REASON);
    expect(await answers(landlord, id)).toEqual([]);
    expect(await decides(alderman, "withdrawPaperStatement", id)).toEqual(["FORBIDDEN"]);
    expect(await decides(landlord, "withdrawPaperStatement", id)).toEqual([]);
    expect(await last(landlord, id)).toMatchObject({ status: "VOIDED", allowedActs: [] });
    expect(await decides(alderman, "confirmPaperStatement", id)).toEqual(["INVALID_TRANSITION"]);
    expect((await make.read(landlord, id)).status).toBe("NEGOTIATION");
    expect(await answers(landlord, id)).toEqual([]);
    expect(await decides(alderman, "confirmPaperStatement", id)).toEqual([]);
    expect(await decides(landlord, "withdrawPaperStatement", id)).toEqual(["INVALID_TRANSITION"]);
    expect((await make.read(landlord, id)).status).toBe("TERMINATED");
  }));

it("rejects on paper what is proposed, which then counts as if it had said so here", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, answers, decides } = await withOther(world);
    const { landlord, tenants } = make;
    const { id } = await make.opened({ parts });
    await make.propose(landlord, id, "TERMINATION", REASON);
    expect(await answers(landlord, id, { accepted: false, ...REASON })).toEqual([]);
    expect((await make.read(landlord, id)).proposals[0]!.status).toBe("OPEN");
    expect(await decides(tenants, "confirmPaperStatement", id)).toEqual([]);
    const { status, proposals } = await make.read(landlord, id);
    expect([status, proposals[0]!.status]).toEqual(["NEGOTIATION", "REJECTED"]);
  }));

it("a paper on what was withdrawn meanwhile counts for nothing", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, answers, decides, last } = await withOther(world);
    const { landlord, alderman } = make;
    const { id } = await make.opened({ parts });
    await make.propose(landlord, id, "TERMINATION", REASON);
    expect(await answers(landlord, id)).toEqual([]);
    await make.answer(landlord, "withdrawAgreementProposal", id);
    expect((await last(alderman, id)).allowedActs).toEqual([]);
    expect(await decides(alderman, "confirmPaperStatement", id)).toEqual([
      "PAPER_STATEMENT_OVERTAKEN",
    ]);
  }));

it("holds its own view on paper, which counts for nobody until another party confirms it", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, holds, decides, row } = await withOther(world);
    const { landlord, tenants } = make;
    const { id } = await make.fixed({ parts });
    expect(await holds(landlord, id)).toEqual(["INVALID_TRANSITION"]);
    await make.signed(landlord, id);
    expect(await holds(landlord, id, { ...DENIES, ground: null })).toEqual(["REASON_REQUIRED"]);
    const memberId = world.organisations.delftseHuurders;
    expect(await holds(landlord, id, { ...DENIES, memberId })).toEqual(["NOT_ON_PAPER"]);
    expect(await holds(landlord, id)).toEqual([]);
    expect(await holds(tenants, id)).toEqual(["NO_PAPER_STANDING"]);
    expect(await row(id)).toMatchObject({ standing: null });
    await expect(
      beneath(
        world,
        `DO $$ BEGIN
          PERFORM set_config('viewer.organisation_id', '${world.organisations.woonbron}', true);
          UPDATE agreement_party SET standing = 'IN_FORCE' WHERE member_id = '${OTHER.id}'; END $$`,
      ),
    ).rejects.toThrow("holds its view itself");
    expect(await decides(tenants, "confirmPaperStatement", id)).toEqual([]);
    expect(await row(id)).toMatchObject({
      standing: "NOT_CONCLUDED",
      standingGround: DENIES.ground,
    });
  }));

it("a view that nobody confirmed is void after a reopening, also by who recorded it", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, holds, decides, last } = await withOther(world);
    const { landlord, alderman } = make;
    const { id } = await make.fixed({ parts });
    await make.signed(landlord, id);
    expect(await holds(landlord, id)).toEqual([]);
    await make.act(landlord, "reopenAgreement", id, REASON);
    expect(await last(alderman, id)).toMatchObject({ status: "VOIDED", allowedActs: [] });
    expect(await decides(alderman, "confirmPaperStatement", id)).toEqual(["INVALID_TRANSITION"]);
  }));

it("what only somebody on paper signed is reopened when it accepts on paper, not at once", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, answers, decides, signsOnPaper, refuses } = await withOther(world);
    const { landlord, alderman, tenants } = make;
    const { id } = await make.fixed({ parts });
    await signsOnPaper(id);
    for (const who of [landlord, alderman, tenants]) await refuses(who, id);
    const open = await make.propose(tenants, id, "REOPENING", REASON);
    expect(open.status).toBe("SIGNED_BY_SOME");
    expect(open.proposals.at(-1)!.awaiting).toEqual([{ name: OTHER.name }]);
    expect(await answers(tenants, id)).toEqual([]);
    expect((await make.read(landlord, id)).status).toBe("SIGNED_BY_SOME");
    expect(await decides(landlord, "confirmPaperStatement", id)).toEqual([]);
    const reopened = await make.read(landlord, id);
    expect(reopened.status).toBe("NEGOTIATION");
    expect(reopened.parts[0]!.signatures.map(({ status }) => status)).toEqual(["VOIDED"]);
  }));

it("answers a proposal on the day that it was made, or later", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, answers } = await withOther(world);
    const { landlord } = make;
    const { id } = await make.opened({ parts });
    await onDay(world, "2022-02-10");
    await make.propose(landlord, id, "TERMINATION", REASON);
    await onDay(world, "2022-02-20");
    expect(await answers(landlord, id, { madeOn: "2022-02-09" })).toEqual(["PAPER_TOO_EARLY"]);
    expect(await answers(landlord, id, { madeOn: "2022-02-10" })).toEqual([]);
  }));

it("holds a view of the text that was fixed, and from the last decision on of what was concluded", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, holds, decides, signsOnPaper, refuses } = await withOther(world);
    const { landlord, alderman, tenants } = make;
    await onDay(world, "2022-02-10");
    const { id } = await make.fixed({ parts });
    await make.signed(landlord, id);
    await onDay(world, "2022-02-20");
    const heldOn = (madeOn: string) => holds(landlord, id, { ...DENIES, madeOn });
    expect(await heldOn("2022-02-09")).toEqual(["PAPER_TOO_EARLY"]);
    expect(await heldOn("2022-02-10")).toEqual([]);
    expect(await decides(tenants, "rejectPaperStatement", id, REASON)).toEqual([]);
    await signsOnPaper(id);
    for (const who of [alderman, tenants]) await refuses(who, id);
    expect(await heldOn("2022-02-19")).toEqual(["PAPER_TOO_EARLY"]);
    expect(await heldOn("2022-02-20")).toEqual([]);
  }));

it("an older letter does not replace a newer one, and says of which day that is", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, holds, decides, row } = await withOther(world);
    const { landlord, tenants } = make;
    await onDay(world, "2022-02-10");
    const { id } = await make.fixed({ parts });
    await make.signed(landlord, id);
    await onDay(world, "2022-02-20");
    const letter = { ...DENIES, madeOn: "2022-02-15" };
    expect(await holds(landlord, id, letter)).toEqual([]);
    expect(await decides(tenants, "confirmPaperStatement", id)).toEqual([]);
    const older = { ...EVIDENCE, standing: "IN_FORCE", madeOn: "2022-02-14" };
    const { codes, path, messages } = await tryAct(world, landlord, {
      name: "recordPaperStanding",
      input: { ...(await make.on(id)), ...older },
      shows: "agreement { id }",
    });
    expect([codes, path]).toEqual([["NEWER_STANDING"], "madeOn"]);
    expect(messages[0]).toContain("15 februari 2022");
    expect(await holds(landlord, id, { ...older, madeOn: "2022-02-15" })).toEqual([]);
    expect(await decides(tenants, "confirmPaperStatement", id)).toEqual([]);
    expect(await row(id)).toMatchObject({ standing: "IN_FORCE" });
    // beneath the acts, by one party: the letter before, which was confirmed too
    await expect(
      beneath(
        world,
        `DO $$ BEGIN
          PERFORM set_config('viewer.organisation_id', '${world.organisations.woonbron}', true);
          UPDATE agreement_party SET standing = '${DENIES.standing}',
            standing_ground = '${DENIES.ground}' WHERE member_id = '${OTHER.id}'; END $$`,
      ),
    ).rejects.toThrow("holds its view itself");
  }));

it("refuses to sign on paper, which counts for nobody until another party confirms it", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, last, decides, row, refusesOnPaper } = await withOther(world);
    const { landlord, alderman, tenants } = make;
    await onDay(world, "2022-02-10");
    const { id } = await make.fixed({ parts });
    for (const who of [landlord, alderman, tenants]) await make.signed(who, id);
    await onDay(world, "2022-02-20");
    expect(await refusesOnPaper(landlord, id, { reason: " " })).toEqual(["REASON_REQUIRED"]);
    expect(await refusesOnPaper(landlord, id, { evidenceSha256: "" })).toEqual([
      "REFERENCE_INVALID",
    ]);
    expect(await refusesOnPaper(landlord, id, { madeOn: "2022-02-09" })).toEqual([
      "PAPER_TOO_EARLY",
    ]);
    const memberId = world.organisations.delftseHuurders;
    expect(await refusesOnPaper(landlord, id, { memberId })).toEqual(["NOT_ON_PAPER"]);
    expect(await refusesOnPaper(landlord, id, { madeOn: "2022-02-15" })).toEqual([]);
    expect(await refusesOnPaper(alderman, id)).toEqual(["NO_PAPER_PARTY"]);
    expect([(await make.read(landlord, id)).status, (await row(id)).stance]).toEqual([
      ...["SIGNING", "PENDING"],
    ]);
    expect(await decides(landlord, "confirmPaperStatement", id)).toEqual(["FORBIDDEN"]);
    expect(await decides(tenants, "confirmPaperStatement", id)).toEqual([]);
    expect(await last(landlord, id)).toMatchObject({ status: "CONFIRMED", allowedActs: [] });
    expect((await make.read(landlord, id)).status).toBe("SIGNED_BY_SOME");
    expect(await row(id)).toMatchObject({
      ...{ stance: "REFUSED", stanceOn: "2022-02-15", stanceText: REASON.reason },
    });
  }));

it("signs on paper after it refused on paper, which outweighs that", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, decides, row, refusesOnPaper, signsOnPaper } = await withOther(world);
    const { landlord, alderman, tenants } = make;
    const { id } = await make.fixed({ parts });
    for (const who of [landlord, alderman, tenants]) await make.signed(who, id);
    expect(await refusesOnPaper(landlord, id)).toEqual([]);
    expect(await decides(tenants, "confirmPaperStatement", id)).toEqual([]);
    await signsOnPaper(id);
    expect((await row(id)).stance).toBe("SIGNED");
    expect((await make.read(landlord, id)).status).toBe("SIGNED");
  }));

it("a refusal that nobody confirmed is overtaken by its signature, and void after a reopening", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, decides, last, refusesOnPaper, signsOnPaper } = await withOther(world);
    const { landlord, alderman } = make;
    const { id } = await make.fixed({ parts });
    expect(await refusesOnPaper(landlord, id)).toEqual([]);
    await signsOnPaper(id);
    expect((await last(alderman, id)).allowedActs).toEqual([]);
    expect(await decides(alderman, "confirmPaperStatement", id)).toEqual([
      "PAPER_STATEMENT_OVERTAKEN",
    ]);
    await make.act(landlord, "reopenAgreement", id, REASON);
    expect(await last(alderman, id)).toMatchObject({ status: "VOIDED" });
  }));

it("the first to decide on what is final may refuse on paper, and be alone in it", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, decides, row, refusesOnPaper } = await withOther(world);
    const { landlord, alderman } = make;
    const { id } = await make.fixed({ parts });
    expect(await refusesOnPaper(landlord, id)).toEqual([]);
    expect((await make.read(landlord, id)).status).toBe("CONCEPT_FINAL");
    expect(await decides(alderman, "confirmPaperStatement", id)).toEqual([]);
    expect((await make.read(landlord, id)).status).toBe("SIGNING");
    expect((await row(id)).stance).toBe("REFUSED");
  }));

it("nobody refuses for it beneath the acts without a paper that was confirmed, of what it says", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, decides, refusesOnPaper } = await withOther(world);
    const { landlord, alderman, tenants } = make;
    const { id } = await make.fixed({ parts });
    for (const who of [landlord, alderman, tenants]) await make.signed(who, id);
    const refusing = (text: string) =>
      beneath(
        world,
        `DO $$ BEGIN
          PERFORM set_config('viewer.organisation_id', '${world.organisations.woonbron}', true);
          UPDATE agreement_party SET stance = 'REFUSED', stance_on = app.today(),
            stance_text = '${text}' WHERE member_id = '${OTHER.id}'; END $$`,
      );
    expect(await refusesOnPaper(landlord, id)).toEqual([]);
    await expect(refusing(REASON.reason)).rejects.toThrow("takes its stance itself");
    await beneath(
      world,
      `UPDATE agreement_paper_statement SET confirmed_on = app.today(),
        confirmed_by_id = '${world.organisations.delftseHuurders}'`,
    );
    await expect(refusing("Iets anders")).rejects.toThrow("takes its stance itself");
    await expect(refusing(REASON.reason)).resolves.toBeDefined();
    expect(await decides(tenants, "confirmPaperStatement", id)).toEqual(["INVALID_TRANSITION"]);
  }));

it("a signature on paper that is confirmed takes back that its party held nothing concluded", () =>
  inAgreementWorld(async (world) => {
    const { make, parts, holds, decides, row, signsOnPaper } = await withOther(world);
    const { landlord, tenants } = make;
    const { id } = await make.fixed({ parts });
    await make.signed(landlord, id);
    expect(await holds(landlord, id)).toEqual([]);
    expect(await decides(tenants, "confirmPaperStatement", id)).toEqual([]);
    expect(await row(id)).toMatchObject({ standing: "NOT_CONCLUDED" });
    await signsOnPaper(id);
    expect(await row(id)).toMatchObject({ stance: "SIGNED", standing: null, standingGround: null });
  }));
