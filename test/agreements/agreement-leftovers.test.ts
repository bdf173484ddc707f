import { describe, expect, it } from "@jest/globals";
import { dataOf } from "../support/api.js";
import { beneath } from "../support/beneath.js";
import { onDay } from "../support/day.js";
import type { World } from "../support/world.js";
import { tryAct } from "./given-agreement.js";
import { givenConcluding, givenOther, type ReadConcluding } from "./given-concluding.js";
import { givenCycle, inAgreementWorld } from "./given-cycle.js";

const IN_2023 = "2023-03-04";

/** A commitment as somebody reads it. */
const commitmentOf = async (world: World, who: { token: string }, id: string) =>
  (
    await dataOf<
      {
        commitment: {
          id: string;
          version: number;
          status: string;
          allowedActs: string[];
          reservations: { id: string; version: number }[];
        };
      },
      object
    >(
      world.url,
      who,
      `query ($id: ID!) { commitment(id: $id) { id version status allowedActs
        reservations { id version } } }`,
      { id },
    )
  ).commitment;

describe("who may become a party", () => {
  it("has no say in what it would join: it judges, proposes and settles nothing", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { voorzitter } = world.members;
      await onDay(world, IN_2023);
      const { id, parts } = await make.opened();
      const agreed = await make.agreed({ parts }, { reservations: [{ kind: "MARKET" }] });
      await make.decided(id, "FINAL_CONCEPT");
      for (const who of [make.landlord, make.alderman, make.tenants]) await make.signed(who, id);
      await make.act(make.landlord, "openAccession", id, {
        parties: [{ organisationId: world.organisations.cprw, capacity: "SIGNATORY" }],
      });
      expect((await make.read(voorzitter, id)).allowedActs).toEqual(["DECLARE_DISPUTE"]);
      const judging = { year: 2023, outcome: "KEPT", text: "Goed." };
      for (const [name, input] of [
        ["judgeAgreement", judging],
        ["proposeToParties", { kind: "HARDSHIP", reason: "Nood." }],
      ] as const)
        expect(new Set((await make.attempt(voorzitter, name, id, input)).codes)).toEqual(
          new Set(["FORBIDDEN"]),
        );
      const { allowedActs, reservations } = await commitmentOf(world, voorzitter, agreed.id);
      expect(allowedActs).toEqual(["KEEP_POSITION"]);
      const [{ id: reservationId, version }] = reservations as [{ id: string; version: number }];
      const settled = await tryAct(world, voorzitter, {
        name: "settleReservation",
        input: { id: reservationId, expectedVersion: version, outcome: "LIFTED" },
        shows: "reservation { id }",
      });
      expect(new Set(settled.codes)).toEqual(new Set(["FORBIDDEN"]));
    }));

  it("joins when it has endorsed, and not by what the others sign", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, IN_2023);
      const { id } = await make.concluded();
      const accession = await make.act(make.landlord, "openAccession", id, {
        parties: [{ organisationId: world.organisations.cprw, capacity: "ENDORSER" }],
      });
      const joining = async () => (await make.read(make.landlord, id)).parts[0]!.parties.at(-1);
      await make.agreed(accession, { text: "CPRW doet mee." });
      await make.decided(accession.id, "FINAL_CONCEPT");
      const { voorzitter } = world.members;
      expect((await make.read(make.tenants, accession.id)).allowedActs).not.toContain("SIGN");
      const early = await make.signing(accession.id);
      expect(
        (await make.attempt(make.tenants, "signAgreement", accession.id, early)).codes,
      ).toEqual(["NEWCOMERS_SIGN_FIRST"]);
      expect((await make.signed(voorzitter, accession.id)).status).toBe("SIGNING");
      for (const who of [make.landlord, make.alderman]) await make.signed(who, accession.id);
      expect(await joining()).toMatchObject({ capacity: "PROSPECTIVE", joinedOn: null });
      const { status } = await make.signed(make.tenants, accession.id);
      expect(status).toBe("IN_FORCE");
      expect(await joining()).toMatchObject({ capacity: "ENDORSER", joinedOn: IN_2023 });
    }));

  it("can accede again when its accession came to nothing, and not while one is on its way", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, IN_2023);
      const { id } = await make.concluded();
      const parties = [{ organisationId: world.organisations.cprw, capacity: "SIGNATORY" }];
      const first = await make.act(make.landlord, "openAccession", id, { parties });
      const again = () => make.attempt(make.landlord, "openAccession", id, { parties });
      expect((await again()).codes).toEqual(["NEWCOMERS_INVALID"]);
      await make.decided(first.id, "TERMINATION", { reason: "Toch niet." });
      await make.answer(world.members.voorzitter, "acceptAgreementProposal", first.id);
      expect((await again()).codes).toEqual([]);
      const { parts } = await make.read(make.landlord, id);
      expect(parts[0]!.parties.map(({ capacity }) => capacity)).toEqual([
        ...["SIGNATORY", "SIGNATORY", "SIGNATORY"],
        // and has left with its first accession
        ...["PROSPECTIVE", "PROSPECTIVE"],
      ]);
    }));
});

describe("a party that comes on the list of a part", () => {
  it("is bound by what was agreed before when it accepted the final concept and signed", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, alderman, tenants } = make;
      const { voorzitter } = world.members;
      const { id, parts } = await make.opened();
      const agreed = await make.agreed({ parts });
      const [part] = (await make.read(landlord, id)).parts;
      const council = { organisationId: world.organisations.cprw, capacity: "SIGNATORY" };
      const wider = { ...make.part, parties: [...make.signatories, council] };
      const revised = { id: part!.id, expectedVersion: part!.version, ...wider };
      await make.done(alderman, "reviseAgreementPart", revised, "part { id }");
      const { status, allowedActs } = await commitmentOf(world, voorzitter, agreed.id);
      expect(status).toBe("AGREED");
      expect(allowedActs).toContain("DRAFT_TEXT");
      await make.propose(landlord, id, "FINAL_CONCEPT");
      await make.answer(alderman, "acceptAgreementProposal", id);
      const waiting = await make.answer(tenants, "acceptAgreementProposal", id);
      expect(waiting.status).toBe("CONCEPT_PROPOSED");
      expect(waiting.proposals[0]!.awaiting).toEqual([{ name: "CPRW" }]);
      const fixed = await make.answer(voorzitter, "acceptAgreementProposal", id);
      expect(fixed.status).toBe("CONCEPT_FINAL");
      for (const who of [landlord, alderman, tenants])
        expect((await make.signed(who, id)).status).toBe("SIGNING");
      expect((await make.signed(voorzitter, id)).status).toBe("SIGNED");
    }));
});

/** Why no tenants' organisation is party to each part, as somebody reads it. */
const reasonsIn = async (world: World, who: { token: string } | null, id: string) =>
  (
    await dataOf<
      { performanceAgreement: { parts: { noTenantPartyReason: string | null }[] } },
      object
    >(
      world.url,
      who,
      "query ($id: ID!) { performanceAgreement(id: $id) { parts { noTenantPartyReason } } }",
      { id },
    )
  ).performanceAgreement.parts.map(({ noTenantPartyReason }) => noTenantPartyReason);
/** The same, in what is signed. */
const reasonsSigned = ({ parts }: ReadConcluding) =>
  parts.map(
    ({ content }) =>
      (JSON.parse(content!) as { part: { noTenantPartyReason: string | null } }).part
        .noTenantPartyReason,
  );

describe("a part without tenants' parties", () => {
  const REASONS = ["NOT_INVITED", "DECLINED", "NO_ORGANISATION", "NOT_RECORDED"];

  it("says why, in what is signed and to whoever reads it; and only such a part does", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, alderman, tenants, part, signatories } = make;
      await onDay(world, IN_2023);
      const without = { ...part, parties: signatories.slice(0, 2) };
      const parts = [
        part,
        ...REASONS.map((noTenantPartyReason, index) => ({
          ...without,
          code: `B${index}`,
          noTenantPartyReason,
        })),
      ];
      const both = { ...part, noTenantPartyReason: "DECLINED" };
      const tried = async (name: string, input: object) => {
        const { codes, path } = await tryAct(world, landlord, { name, input, shows: "__typename" });
        return [...codes, path];
      };
      for (const wrong of [without, both])
        expect(
          await tried("openAgreement", {
            municipalityId: world.municipalities.delft,
            ...{ title: "Afspraken", startsOn: "2023-01-01", endsOn: "2023-12-31" },
            parts: [part, { ...wrong, code: "B" }],
          }),
        ).toEqual(["TENANT_PARTY_OR_REASON", "parts.1.parties"]);
      const { id, parts: made } = await make.opened({ parts });
      for (const wrong of [without, both]) {
        const added = { ...(await make.on(id)), ...wrong, code: "C" };
        expect(await tried("addAgreementPart", added)).toEqual([
          ...["TENANT_PARTY_OR_REASON", "parties"],
        ]);
        for (const { id: partId, version, code } of (await make.read(landlord, id)).parts) {
          const revised = { id: partId, expectedVersion: version, ...wrong, code };
          expect(await tried("reviseAgreementPart", revised)).toEqual([
            ...["TENANT_PARTY_OR_REASON", "parties"],
          ]);
        }
      }
      await make.agreed({ parts: made });
      const fixed = await make.decided(id, "FINAL_CONCEPT");
      expect(reasonsSigned(fixed)).toEqual([null, ...REASONS]);
      for (const { id: partId, contentHash } of fixed.parts)
        for (const who of [landlord, alderman, ...(partId === made[0]!.id ? [tenants] : [])])
          await make.signed(who, id, { partId, contentHash });
      await make.act(landlord, "publishAgreement", id, { url: "https://woonbron.example/a.pdf" });
      for (const who of [tenants, null])
        expect(await reasonsIn(world, who, id)).toEqual([null, ...REASONS]);
    }));

  /** In force between the landlord and the municipality. */
  const ofTwo = async (world: World) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants, part, signatories } = make;
    await onDay(world, IN_2023);
    const { id, parts } = await make.opened({
      parts: [
        { ...part, parties: signatories.slice(0, 2), noTenantPartyReason: "NO_ORGANISATION" },
      ],
    });
    const decided = async (of: string, kind: string, others = [alderman]) => {
      await make.propose(landlord, of, kind, kind === "FINAL_CONCEPT" ? {} : { reason: "Omdat." });
      for (const who of others) await make.answer(who, "acceptAgreementProposal", of);
      return make.read(landlord, of);
    };
    const agreed = async (of: Parameters<typeof make.proposed>[0], others = [alderman]) => {
      const commitment = await make.proposed(of);
      for (const who of others) await make.agreedTo(who, commitment);
    };
    await agreed({ parts });
    await decided(id, "FINAL_CONCEPT");
    for (const who of [landlord, alderman]) await make.signed(who, id);
    const acceding = (organisationId: string) =>
      make.act(landlord, "openAccession", id, {
        parties: [{ organisationId, capacity: "SIGNATORY" }],
      });
    /** The tenants' organisation accedes. */
    const acceded = async () => {
      const accession = await acceding(world.organisations.delftseHuurders);
      await agreed(accession, [alderman, tenants]);
      await decided(accession.id, "FINAL_CONCEPT", [alderman, tenants]);
      for (const who of [tenants, landlord, alderman]) await make.signed(who, accession.id);
      return accession.id;
    };
    return { make, id, decided, agreed, acceding, acceded };
  };

  it("says why in an accession to it too, unless tenants accede", () =>
    inAgreementWorld(async (world) => {
      const { make, id, decided, agreed, acceding, acceded } = await ofTwo(world);
      const other = await givenOther(world, {
        id: "0b9b5f0e-4e0c-4c7a-9a55-0d3b1f0f2c11",
        name: "Andere verhuurder",
        kind: "OTHER_LANDLORD",
      });
      const accession = await acceding(other);
      await agreed(accession);
      const fixed = await decided(accession.id, "FINAL_CONCEPT");
      expect(reasonsSigned(fixed)).toEqual(["NO_ORGANISATION"]);
      expect(reasonsSigned(await make.read(make.landlord, await acceded()))).toEqual([null]);
      // what was signed stays as it was, and is amended as what it has become
      const { parts } = await make.read(make.tenants, id);
      expect(parts[0]!.signatures.map(({ isValid }) => isValid)).toEqual([true, true]);
      expect(await reasonsIn(world, make.tenants, id)).toEqual(["NO_ORGANISATION"]);
      await decided(id, "AMENDMENT", [make.alderman, make.tenants]);
      const next = await make.act(make.landlord, "amendAgreement", id);
      expect(await reasonsIn(world, make.tenants, next.id)).toEqual([null]);
    }));

  it("says so no more in the amendment that tenants joined by acceding", () =>
    inAgreementWorld(async (world) => {
      const { make, id, decided, acceded } = await ofTwo(world);
      await decided(id, "AMENDMENT");
      const next = await make.act(make.landlord, "amendAgreement", id);
      expect(await reasonsIn(world, make.landlord, next.id)).toEqual(["NO_ORGANISATION"]);
      await acceded();
      expect(await reasonsIn(world, make.landlord, next.id)).toEqual([null]);
    }));
});

describe("a party that is taken off", () => {
  const without = async (world: World, id: string, who?: { token: string }) => {
    const make = givenConcluding(world);
    const [part] = (await make.read(make.landlord, id)).parts;
    return tryAct(world, who ?? make.landlord, {
      name: "reviseAgreementPart",
      input: {
        id: part!.id,
        expectedVersion: part!.version,
        code: "A",
        title: "Wonen in Delft",
        scope: "JOINT",
        parties: make.signatories.slice(0, 2),
        noTenantPartyReason: "DECLINED",
      },
      shows: "part { id }",
    });
  };

  it("leaves by its own act, or by whoever named it while it has said nothing", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id, parts } = await make.opened();
      expect((await without(world, id, make.alderman)).codes).toEqual(["PARTY_LEAVES_BY_ITSELF"]);
      expect((await without(world, id)).codes).toEqual([]);
      const again = await make.opened({ title: "Nog een", endsOn: "2024-12-31" });
      const commitment = await make.proposed(again);
      await make.agreedTo(make.tenants, commitment);
      expect((await without(world, again.id)).codes).toEqual(["PARTY_LEAVES_BY_ITSELF"]);
      const [part] = (await make.read(make.landlord, again.id)).parts;
      const revising = (capacity: string) => ({
        ...make.part,
        id: part!.id,
        expectedVersion: part!.version,
        parties: [...make.signatories.slice(0, 2), { ...make.signatories[2]!, capacity }],
      });
      for (const [who, codes] of [
        [make.landlord, ["PARTY_LEAVES_BY_ITSELF"]],
        [make.tenants, []],
      ] as const) {
        const revised = await tryAct(world, who, {
          name: "reviseAgreementPart",
          input: revising("ADVISER"),
          shows: "part { id }",
        });
        expect(revised.codes).toEqual(codes);
      }
      expect(parts).toHaveLength(1);
    }));

  it("leaves no agreed commitment that names it: not in a final concept", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { delftseHuurders } = world.organisations;
      const { id, parts } = await make.opened({ parts: [make.part, { ...make.part, code: "B" }] });
      await make.agreed({ parts });
      for (const named of [
        { otherIds: [delftseHuurders] },
        { leadId: delftseHuurders },
        { appliesToIds: [delftseHuurders] },
      ])
        await make.agreed({ parts }, named);
      const allowed = async () => (await make.read(make.landlord, id)).allowedActs;
      const propose = () =>
        make.attempt(make.landlord, "proposeToParties", id, { kind: "FINAL_CONCEPT" });
      expect(await allowed()).toContain("PROPOSE_FINAL_CONCEPT");
      expect((await without(world, id, make.tenants)).codes).toEqual([]);
      expect(await allowed()).not.toContain("PROPOSE_FINAL_CONCEPT");
      const { codes, messages } = await propose();
      expect(codes).toEqual(["COMMITMENTS_NAME_WHO_LEFT"]);
      expect(messages[0]).toMatch(/: 2, 3, 4\.$/);
      const [part] = (await make.read(make.landlord, id)).parts;
      const back = { id: part!.id, expectedVersion: part!.version, ...make.part };
      await make.done(make.landlord, "reviseAgreementPart", back, "part { id }");
      expect((await propose()).codes).toEqual([]);
      // by no act: nobody leaves while a proposal is open
      await beneath(
        world,
        `UPDATE app.agreement_party SET left_on = '2022-02-01'
          WHERE member_id = $1 AND part_id = $2`,
        [delftseHuurders, part!.id],
      );
      await make.answer(make.alderman, "acceptAgreementProposal", id);
      await expect(make.answer(make.tenants, "acceptAgreementProposal", id)).rejects.toThrow(
        "COMMITMENTS_NAME_WHO_LEFT",
      );
    }));

  it("leaves nothing that waits for it: what the others agreed to is agreed", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id, parts } = await make.opened();
      const answered = await make.proposed({ parts });
      await make.agreedTo(make.alderman, answered);
      const waiting = await make.proposed({ parts });
      expect((await without(world, id)).codes).toEqual([]);
      const statusOf = async (one: { id: string }) =>
        (await commitmentOf(world, make.landlord, one.id)).status;
      expect(await statusOf(answered)).toBe("AGREED");
      expect(await statusOf(waiting)).toBe("PROPOSED");
    }));

  it("first answers what was proposed to all", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id } = await make.opened();
      await make.propose(make.landlord, id, "TERMINATION", { reason: "Toch niet." });
      await make.answer(make.alderman, "acceptAgreementProposal", id);
      expect((await without(world, id)).codes).toEqual(["PROPOSAL_OPEN"]);
      expect((await make.answer(make.tenants, "acceptAgreementProposal", id)).status).toBe(
        "TERMINATED",
      );
    }));
});

it("decides on no signature on paper when the signing is over", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    await onDay(world, IN_2023);
    const other = await givenOther(world, {
      id: "0b9b5f0e-4e0c-4c7a-9a55-0d3b1f0f2c11",
      name: "Andere verhuurder",
      kind: "OTHER_LANDLORD",
    });
    const parties = [...make.signatories, { organisationId: other, capacity: "ENDORSER" }];
    const { id, parts } = await make.fixed({ parts: [{ ...make.part, parties }] });
    const endorser = parts[0]!.parties.find(({ organisation }) => organisation.id === other)!;
    const paper = {
      partyId: endorser.id,
      evidenceUrl: "https://woonbron.example/getekend.pdf",
      evidenceSha256: "a".repeat(64),
    };
    await make.act(make.landlord, "recordPaperSignature", id, await make.signing(id, paper));
    for (const who of [make.landlord, make.alderman, make.tenants]) await make.signed(who, id);
    const read = await make.read(make.alderman, id);
    expect(read.status).toBe("IN_FORCE");
    const left = read.parts[0]!.signatures.find(({ onPaper }) => onPaper)!;
    expect(left.allowedActs).toEqual([]);
    for (const [name, more] of [
      ["confirmPaperSignature", {}],
      ["rejectPaperSignature", { reason: "Niet gegeven." }],
    ] as const) {
      const { codes } = await tryAct(world, make.alderman, {
        name,
        input: { id: left.id, expectedVersion: left.version, ...more },
        shows: "signature { id }",
      });
      expect(codes).toEqual(["SIGNING_OVER"]);
    }
  }));

it("publishes nothing that ended before it was concluded", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { id } = await make.opened();
    await make.decided(id, "TERMINATION", { reason: "Toch niet." });
    expect((await make.read(make.landlord, id)).allowedActs).toEqual([]);
    const { codes } = await make.attempt(make.landlord, "publishAgreement", id, {
      url: "https://woonbron.example/prestatieafspraken.pdf",
    });
    expect(codes).toEqual(["NEVER_CONCLUDED"]);
  }));

it("is not agreed to be amended any more when it has been evaluated", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    await onDay(world, IN_2023);
    const { id } = await make.concluded();
    await make.propose(make.landlord, id, "AMENDMENT", { reason: "Meer woningen." });
    const judging = { year: 2023, outcome: "KEPT", text: "Goed." };
    for (const who of [make.landlord, make.alderman, make.tenants])
      await make.act(who, "judgeAgreement", id, judging);
    await onDay(world, "2024-01-01");
    await world.server.clock.advance();
    const { status, proposals } = await make.read(make.alderman, id);
    expect(status).toBe("EVALUATED");
    const overtaken = { kind: "AMENDMENT", status: "OVERTAKEN", allowedActs: [] };
    expect(proposals.at(-1)).toMatchObject(overtaken);
    const told = await beneath(
      world,
      `SELECT act, decided_on::text FROM change JOIN agreement_proposal o ON entity_id = o.id::text
        WHERE o.id = $1 ORDER BY change.id DESC LIMIT 1`,
      [proposals.at(-1)!.id],
    );
    expect(told).toEqual([{ act: "AGREEMENT_EVALUATED", decided_on: "2024-01-01" }]);
    // it bars no other proposal, and nobody has to clear it away
    const closing = await make.propose(make.alderman, id, "CLOSING");
    expect(closing.proposals.at(-1)).toMatchObject({ kind: "CLOSING", status: "OPEN" });
  }));

it("is no landlord's to bar from the minister by closing the cycle", () =>
  inAgreementWorld(async (world) => {
    const make = givenCycle(world);
    await make.submitted(await make.opened());
    const { agreementCycles } = await dataOf<
      { agreementCycles: { nodes: [{ id: string; version: number }] } },
      object
    >(world.url, world.members.bestuurder, "{ agreementCycles { nodes { id version } } }", {});
    const [{ id, version }] = agreementCycles.nodes;
    const closed = await tryAct(world, world.members.bestuurder, {
      name: "closeAgreementCycle",
      input: { id, expectedVersion: version },
      shows: "cycle { id }",
    });
    expect(closed.codes).toEqual([]);
    const declared = await tryAct(world, world.members.delftseWethouder, {
      name: "declareAgreementDispute",
      input: { cycleId: id, kind: "SUBSTANTIVE", ground: "Niets.", aroseOn: "2022-01-31" },
      shows: "dispute { id }",
    });
    expect(declared.codes).toEqual([]);
  }));

it("has days that can be told: a first year from 1990 to 2100, also where it has no end", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const opening = (input: object) =>
      tryAct(world, make.landlord, {
        name: "openAgreement",
        input: {
          municipalityId: world.municipalities.delft,
          title: "Prestatieafspraken",
          parts: [make.part],
          ...input,
        },
      });
    for (const startsOn of ["0005-01-01", "1989-12-31", "2101-01-01", "9999-12-31"])
      expect((await opening({ startsOn, endsOn: null })).codes).toEqual(["DAYS_INVALID"]);
    const slice = { ...make.part, scope: "SLICE", year: 99999 };
    const endless = await opening({ startsOn: "2023-01-01", endsOn: null, parts: [slice] });
    expect(endless.codes).toEqual(["SLICE_YEAR_INVALID"]);
  }));

it("is not revised by the references that it has, in whatever order the database keeps them", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const refersTo = [
      { title: "Woondeal", kind: "WOONDEAL", precedence: "BESIDE", url: "https://delft.example/w" },
    ];
    const { id } = await make.opened({ refersTo, monitoringMonths: [4] });
    const revise = async (input: object) =>
      (await make.attempt(make.tenants, "reviseAgreement", id, input)).codes;
    expect(await revise({ refersTo, monitoringMonths: [4] })).toEqual(["NOTHING_TO_CHANGE"]);
    expect(await revise({ refersTo: [] })).toEqual([]);
  }));
