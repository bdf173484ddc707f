import { describe, expect, it } from "@jest/globals";
import { ask, dataOf, type TypedDocument } from "../support/api.js";
import { beneath } from "../support/beneath.js";
import { onDay } from "../support/day.js";
import type { World } from "../support/world.js";
import { eachChangedAlone } from "./changed-content.js";
import { tryAct, type Who } from "./given-agreement.js";
import { givenConcluding, givenOther } from "./given-concluding.js";
import { inAgreementWorld } from "./given-cycle.js";
import { givenProgress } from "./given-progress.js";

const REASON = { reason: "Omdat." };

/** Delft, where the council took part for the tenants, and its local organisation accedes. */
async function given(world: World) {
  const make = givenConcluding(world);
  const { landlord, alderman, tenants: newcomer } = make;
  const council = world.members.voorzitter;
  const { woonbron, gemeenteDelft, cprw, delftseHuurders } = world.organisations;
  const all = [landlord, alderman, council];
  await onDay(world, "2023-03-04");

  /** One proposes, the others accept. */
  const decided = async (id: string, kind: string, who: readonly Who[]) => {
    await make.propose(landlord, id, kind, kind === "FINAL_CONCEPT" ? {} : REASON);
    for (const one of who.slice(1)) await make.answer(one, "acceptAgreementProposal", id);
  };
  const agreed = async (of: Parameters<typeof make.proposed>[0], who: readonly Who[] = all) => {
    const commitment = await make.proposed(of);
    for (const one of who.slice(1)) await make.agreedTo(one, commitment);
    return commitment;
  };
  const parties = [woonbron, gemeenteDelft, cprw].map((organisationId) => ({
    organisationId,
    capacity: "SIGNATORY",
  }));
  const opened = await make.opened({ parts: [{ ...make.part, parties }] });
  const commitment = await agreed(opened);
  const rejected = await make.proposed(opened, { text: "Niet aan begonnen." });
  await make.done(council, "rejectCommitment", {
    ...{ id: rejected.id, expectedVersion: rejected.version },
    ...REASON,
  });
  await decided(opened.id, "FINAL_CONCEPT", all);
  for (const who of all) await make.signed(who, opened.id);

  /** Its accession, with one commitment that all agreed to. */
  const acceding = async () => {
    const accession = await make.act(landlord, "openAccession", opened.id, {
      parties: [{ organisationId: delftseHuurders, capacity: "SIGNATORY" }],
    });
    await agreed(accession, [...all, newcomer]);
    await decided(accession.id, "FINAL_CONCEPT", [...all, newcomer]);
    return accession.id;
  };
  const amending = async () => {
    await decided(opened.id, "AMENDMENT", all);
    return (await make.act(landlord, "amendAgreement", opened.id)).id;
  };
  /** Where the newcomer stands, by the rows of an agreement. */
  const placeIn = (id: string, memberId = delftseHuurders) =>
    beneath(
      world,
      `SELECT capacity, stance, left_on IS NOT NULL AS left,
          (SELECT member_id = ANY (party_ids) FROM app.agreement WHERE id = $1) AS reads
        FROM app.agreement_party WHERE agreement_id = $1 AND member_id = $2`,
      [id, memberId],
    );
  return {
    ...{ make, all, council, newcomer, agreed, decided, acceding, amending, placeIn },
    ...{ baseId: opened.id, commitment },
  };
}

it("names who may accede to nobody but who negotiates, and itself, until it has acceded", () =>
  inAgreementWorld(async (world) => {
    const { make, newcomer, acceding, all, baseId } = await given(world);
    await make.act(make.landlord, "publishAgreement", baseId, { url: "https://delft.example/a" });
    const PARTIES = `query ($id: ID!) {
      performanceAgreement(id: $id) { parts { parties { capacity } } } }`;
    type Named = { performanceAgreement: { parts: { parties: object[] }[] } };
    const named = async (who: Who) =>
      (await dataOf<Named, object>(world.url, who, PARTIES, { id: baseId })).performanceAgreement
        .parts[0]!.parties.length;
    const readers = [make.landlord, newcomer, world.members.dordtseAmbtenaar, null];
    const allFour = () => Promise.all(readers.map((who) => named(who)));
    expect(await allFour()).toEqual([3, 3, 3, 3]);
    const accession = await acceding();
    expect(await allFour()).toEqual([4, 4, 3, 3]);
    for (const who of [newcomer, ...all]) await make.signed(who, accession);
    expect(await allFour()).toEqual([4, 4, 4, 4]);
  }));

const READ = `query ($id: ID!) {
  performanceAgreement(id: $id) { status allowedActs proposalsToParties { kind consents { accepted } }
    parts { commitments { text status texts { text } answers { decision } awaiting { name }
      indicators { name } progress { explanation } } } }
  commitments { nodes { text } } }` as unknown as TypedDocument<object, object>;

describe("who accedes", () => {
  it("reads what was concluded as its area does, and what is negotiated when it has joined", () =>
    inAgreementWorld(async (world) => {
      const { make, all, newcomer, acceding, baseId, commitment } = await given(world);
      const reads = async () => {
        const { data, errors } = await ask(world.url, newcomer, READ, { id: baseId });
        expect(errors).toEqual([]);
        return (data as { performanceAgreement: { proposalsToParties: object[] } })
          .performanceAgreement;
      };
      await onDay(world, "2023-04-04");
      const report = { year: 2023, period: "Q1", light: "AT_RISK", explanation: "Loopt." } as const;
      await givenProgress(world).submitted(commitment, report);
      await make.propose(make.landlord, baseId, "TERMINATION", REASON);
      const before = await reads();
      expect(before).toMatchObject({
        allowedActs: ["DECLARE_DISPUTE"],
        proposalsToParties: [],
        parts: [{ commitments: [{ status: "AGREED", texts: [], answers: [], progress: [] }] }],
      });
      const id = await acceding();
      expect(await reads()).toEqual(before);
      for (const who of [newcomer, ...all]) await make.signed(who, id);
      expect((await reads()).proposalsToParties).toHaveLength(2);
    }));

  it("is not named as a party to be any more when its accession came to nothing", () =>
    inAgreementWorld(async (world) => {
      const { make, all, newcomer, decided, baseId, placeIn } = await given(world);
      const accession = await make.act(make.landlord, "openAccession", baseId, {
        parties: [{ organisationId: world.organisations.delftseHuurders, capacity: "ENDORSER" }],
      });
      const named = { capacity: "PROSPECTIVE", stance: "PENDING", reads: false };
      expect(await placeIn(baseId)).toEqual([{ ...named, left: false }]);
      await decided(accession.id, "TERMINATION", all);
      expect(await placeIn(baseId)).toEqual([{ ...named, left: true }]);
      // by the newcomer itself, who is no party to what it would have joined
      const again = await make.act(make.landlord, "openAccession", baseId, {
        parties: [{ organisationId: world.organisations.delftseHuurders, capacity: "SIGNATORY" }],
      });
      await decided(again.id, "TERMINATION", [...all, newcomer]);
      expect(await placeIn(baseId)).toEqual(Array(2).fill({ ...named, left: true }));
    }));

  it("joins the amendment that is negotiated meanwhile, and none whose text is fixed", () =>
    inAgreementWorld(async (world) => {
      const scene = await given(world);
      const { make, all, council, newcomer, decided, baseId, placeIn } = scene;
      const [next, id] = [await scene.amending(), await scene.acceding()];
      await decided(next, "FINAL_CONCEPT", all);
      for (const who of [newcomer, make.landlord, make.alderman]) await make.signed(who, id);
      expect((await make.read(council, id)).allowedActs).not.toContain("SIGN");
      const last = async () =>
        (await make.attempt(council, "signAgreement", id, await make.signing(id))).codes;
      expect(await last()).toEqual(["AMENDMENT_FIXED"]);
      await make.act(make.landlord, "reopenAgreement", next, REASON);
      await make.propose(make.landlord, next, "FINAL_CONCEPT");
      expect((await make.read(council, id)).allowedActs).toContain("SIGN");
      expect(await last()).toEqual([]);
      const joined = { capacity: "SIGNATORY", left: false, reads: true };
      expect(await placeIn(baseId)).toEqual([{ ...joined, stance: "SIGNED" }]);
      expect(await placeIn(next)).toEqual([{ ...joined, stance: "PENDING" }]);
      for (const who of [make.alderman, council])
        await make.answer(who, "acceptAgreementProposal", next);
      expect((await make.read(make.landlord, next)).status).toBe("CONCEPT_PROPOSED");
      await make.answer(newcomer, "acceptAgreementProposal", next);
      for (const who of all) expect((await make.signed(who, next)).status).toBe("SIGNING");
      expect((await make.signed(newcomer, next)).status).toBe("IN_FORCE");
      expect((await make.read(newcomer, baseId)).status).toBe("AMENDED");
    }));

  it.each(["what it accedes to", "an amendment of that"])(
    "does not join %s where the same parties then have two agreements for a period",
    (which) =>
      inAgreementWorld(async (world) => {
        const { make, council, newcomer, ...scene } = await given(world);
        const id = await scene.acceding();
        const days = which === "an amendment of that" ? { endsOn: "2024-12-31" } : {};
        if (which === "an amendment of that")
          await make.act(make.landlord, "reviseAgreement", await scene.amending(), days);
        const { cprw, delftseHuurders, woonbron, gemeenteDelft } = world.organisations;
        const parties = [woonbron, gemeenteDelft, cprw, delftseHuurders].map((organisationId) => ({
          ...{ organisationId, capacity: "SIGNATORY" },
        }));
        const beside = await make.opened({ ...days, parts: [{ ...make.part, parties }] });
        for (const who of [newcomer, make.landlord, make.alderman]) await make.signed(who, id);
        const last = async () => {
          const { allowedActs } = await make.read(council, id);
          const { codes } = await make.attempt(
            ...([council, "signAgreement", id, await make.signing(id)] as const),
          );
          return [allowedActs.includes("SIGN"), codes];
        };
        expect(await last()).toEqual([false, ["ACCESSION_DUPLICATES"]]);
        await make.act(make.landlord, "reviseAgreement", beside.id, { endsOn: "2025-12-31" });
        expect(await last()).toEqual([true, []]);
        expect((await make.read(council, id)).status).toBe("IN_FORCE");
      }),
  );

  it("joins by no paper that a newcomer confirms, or while an amendment is fixed", () =>
    inAgreementWorld(async (world) => {
      const { make, all, council, newcomer, decided, amending, baseId, placeIn, agreed } =
        await given(world);
      const other = await givenOther(world, {
        id: "0b9b5f0e-4e0c-4c7a-9a55-0d3b1f0f2c11",
        ...{ name: "Andere verhuurder", kind: "OTHER_LANDLORD" },
      });
      const next = await amending();
      const { id } = await make.act(make.landlord, "openAccession", baseId, {
        parties: [world.organisations.delftseHuurders, other].map((organisationId) => ({
          ...{ organisationId, capacity: "SIGNATORY" },
        })),
      });
      await agreed(await make.read(make.landlord, id), [...all, newcomer]);
      await decided(id, "FINAL_CONCEPT", [...all, newcomer]);
      for (const who of [newcomer, ...all]) await make.signed(who, id);
      const { parties } = (await make.read(make.landlord, id)).parts[0]!;
      await make.act(make.landlord, "recordPaperSignature", id, {
        ...(await make.signing(id)),
        partyId: parties.find(({ organisation }) => organisation.id === other)!.id,
        ...{ evidenceUrl: "https://delft.example/p.pdf", evidenceSha256: "a".repeat(64) },
      });
      const paper = async (who: Who) =>
        (await make.read(who, id)).parts[0]!.signatures.find(({ onPaper }) => onPaper)!;
      const confirming = async (who: Who) => {
        const { id: paperId, version, allowedActs } = await paper(who);
        const { codes } = await tryAct(world, who, {
          ...{ name: "confirmPaperSignature", shows: "signature { id }" },
          input: { id: paperId, expectedVersion: version },
        });
        return [allowedActs, codes];
      };
      await decided(next, "FINAL_CONCEPT", all);
      expect(await confirming(newcomer)).toEqual([["REJECT"], ["NEWCOMERS_SIGN_FIRST"]]);
      expect(await confirming(council)).toEqual([["REJECT"], ["AMENDMENT_FIXED"]]);
      expect((await make.read(council, id)).status).toBe("SIGNING");
      await make.act(make.landlord, "reopenAgreement", next, REASON);
      expect(await confirming(newcomer)).toEqual([["REJECT"], ["NEWCOMERS_SIGN_FIRST"]]);
      expect(await confirming(council)).toEqual([["CONFIRM", "REJECT"], []]);
      expect((await make.read(council, id)).status).toBe("IN_FORCE");
      const joined = { capacity: "SIGNATORY", left: false, reads: true };
      for (const member of [other, world.organisations.delftseHuurders]) {
        expect(await placeIn(baseId, member)).toEqual([{ ...joined, stance: "SIGNED" }]);
        expect(await placeIn(next, member)).toEqual([{ ...joined, stance: "PENDING" }]);
      }
    }));

  it("is signed on what it accedes to as well: not one character of that is changed unseen", () =>
    inAgreementWorld(async (world) => {
      const { make, all, newcomer, acceding, baseId } = await given(world);
      const id = await acceding();
      for (const who of [newcomer, ...all]) await make.signed(who, id);
      const { parts } = await make.read(newcomer, id);
      const [base] = (await make.read(newcomer, baseId)).parts;
      expect(JSON.parse(parts[0]!.content!)).toMatchObject({
        accedesTo: [{ code: base!.code, contentHash: base!.contentHash }],
      });
      const isValid = async () => {
        const [part] = (await make.read(newcomer, id)).parts;
        return [part!.isIntact, ...part!.signatures.map((one) => one.isValid)];
      };
      expect(await isValid()).toEqual([true, true, true, true, true]);
      const seen = await eachChangedAlone(
        world,
        {
          text: `UPDATE agreement_commitment SET text = text || '.'
            WHERE agreement_id = '${baseId}' AND status = 'AGREED'`,
          // and everything of the base that goes with it, but for what was signed
          all: `UPDATE agreement_part p SET (content, content_hash) =
              (SELECT said, encode(sha256(convert_to(said, 'UTF8')), 'hex')
               FROM replace(p.content, c.text, c.text || '!') AS said)
            FROM agreement_commitment c WHERE c.part_id = p.id AND c.status = 'AGREED'
              AND p.agreement_id = '${baseId}';
            UPDATE agreement_commitment SET text = text || '!'
            WHERE agreement_id = '${baseId}' AND status = 'AGREED'`,
          nonsense: `UPDATE agreement_part SET content = 'x',
            content_hash = encode(sha256('x'), 'hex') WHERE agreement_id = '${id}'`,
        },
        isValid,
      );
      const invalid = [false, false, false, false, false];
      expect(seen).toEqual([
        ["text", invalid],
        ["all", invalid],
        ["nonsense", invalid],
      ]);
      expect(await isValid()).toEqual([true, true, true, true, true]);
    }));

  it("does not accede to what has ended, or was amended", () =>
    inAgreementWorld(async (world) => {
      const { make, all, newcomer, decided, acceding, baseId } = await given(world);
      const id = await acceding();
      expect((await make.read(newcomer, id)).allowedActs).toContain("SIGN");
      await decided(baseId, "TERMINATION", all);
      expect((await make.read(newcomer, id)).allowedActs).not.toContain("SIGN");
      const { codes } = await make.attempt(newcomer, "signAgreement", id, await make.signing(id));
      expect(codes).toEqual(["ACCESSION_OVERTAKEN"]);
    }));

  it.each(["AMENDED", "EVALUATED", "TERMINATED", "CLOSED"])(
    "waits for nobody after the midnight on which what it accedes to is %s",
    (status) =>
      inAgreementWorld(async (world) => {
        const { make, newcomer, acceding, baseId, placeIn } = await given(world);
        const midnight = async (day: string) => {
          await onDay(world, day);
          await world.server.clock.advance();
        };
        const id = await acceding();
        await make.signed(newcomer, id);
        await midnight("2023-03-05");
        expect((await make.read(newcomer, id)).status).toBe("SIGNING");
        expect(await placeIn(baseId)).toMatchObject([{ capacity: "PROSPECTIVE", left: false }]);
        await beneath(world, "UPDATE agreement SET status = $2 WHERE id = $1", [baseId, status]);
        await midnight("2023-03-06");
        expect(await make.read(newcomer, id)).toMatchObject({
          ...{ status: "CLOSED", endedOn: "2023-03-06" },
          allowedActs: expect.not.arrayContaining(["SIGN"]),
        });
        expect(await placeIn(baseId)).toMatchObject([{ capacity: "PROSPECTIVE", left: true }]);
        await world.settle();
        const logged = await beneath<{ of: string }>(
          world,
          `SELECT DISTINCT entity AS of FROM change
            WHERE act = 'AGREEMENT_ACCESSION_OVERTAKEN' ORDER BY 1`,
        );
        expect(logged.map(({ of }) => of)).toEqual(["agreement", "agreement_party"]);
      }),
  );
});
