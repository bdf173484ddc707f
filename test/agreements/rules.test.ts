import { describe, expect, it } from "@jest/globals";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { beneath } from "../support/given.js";
import type { World } from "../support/world.js";
import { givenAgreement, tryAct, type Who } from "./given-agreement.js";
import { givenConcluding, givenOther } from "./given-concluding.js";
import { givenCycle, inAgreementWorld, versioned } from "./given-cycle.js";

const RVC = { reservations: [{ kind: "RVC", note: "Goedkeuring van de RvC" }] };
const SHOWN_REPORT = "progress { id version allowedActs }";
const shows = "agreement { id }";
const PAPER = { evidenceUrl: "https://woonbron.example/p.pdf", evidenceSha256: "a".repeat(64) };

const ask = <Result extends object>(world: World, who: Who, text: string, variables: object = {}) =>
  dataOf<Result, object>(world.url, who, text, variables);

describe("the rules of the domain (section 8) for agreements", () => {
  it("rule 2: what is reserved can be signed, and is not on track until the reservation is lifted", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, "2023-03-04");
      const agreement = await make.opened();
      const { id } = await make.agreed(agreement, RVC);
      await make.decided(agreement.id, "FINAL_CONCEPT");
      for (const who of [make.landlord, make.alderman, make.tenants])
        await make.signed(who, agreement.id);
      const report = { year: 2023, period: "YEAR", light: "ON_TRACK", explanation: "Op schema." };
      await onDay(world, "2023-12-31");
      const draft = await make.done(
        make.landlord,
        "draftProgress",
        { commitmentId: id, ...report },
        "progress { id version }",
      );
      const { progress } = draft as unknown as { progress: { id: string; version: number } };
      const submit = () =>
        tryAct(world, make.landlord, {
          ...{ name: "submitProgress", input: versioned(progress), shows: "progress { id }" },
        });
      expect((await submit()).codes).toEqual(["STILL_RESERVED"]);
      const { commitment } = await ask<{
        commitment: { reservations: { id: string; version: number }[] };
      }>(
        world,
        make.landlord,
        "query ($id: ID!) { commitment(id: $id) { reservations { id version } } }",
        { id },
      );
      const lifting = { ...versioned(commitment.reservations[0]!), outcome: "LIFTED" };
      await make.done(make.landlord, "settleReservation", lifting, "reservation { id }");
      expect((await submit()).codes).toEqual([]);
    }));

  it("rule 2: where a reservation failed it is not on track, until a new text leaves it out", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, "2023-03-04");
      const { id: agreementId, parts } = await make.opened();
      const { id } = await make.agreed({ parts }, RVC);
      const conclude = async (which: string) => {
        await make.decided(which, "FINAL_CONCEPT");
        for (const who of [make.landlord, make.alderman, make.tenants])
          await make.signed(who, which);
      };
      await conclude(agreementId);
      const { reservations } = (await givenAgreement(world).read(make.landlord, id))!;
      const failing = { ...versioned(reservations[0]!), outcome: "FAILED", note: "RvC: nee." };
      await make.done(make.landlord, "settleReservation", failing, "reservation { id }");
      await onDay(world, "2023-12-31");
      const report = async (commitmentId: string, light: string) => {
        const input = { commitmentId, year: 2023, period: "YEAR", light, explanation: "Zo." };
        const draft = await make.done(make.landlord, "draftProgress", input, SHOWN_REPORT);
        const { progress } = draft as unknown as {
          progress: { id: string; version: number; allowedActs: string[] };
        };
        const { codes, messages } = await tryAct(world, make.landlord, {
          ...{ name: "submitProgress", input: versioned(progress), shows: "progress { id }" },
        });
        expect(progress.allowedActs.includes("SUBMIT")).toBe(codes.length === 0);
        if (codes.length > 0)
          await make.done(make.landlord, "discardProgress", versioned(progress), SHOWN_REPORT);
        return [...codes, ...messages];
      };
      for (const light of ["ON_TRACK", "ACHIEVED"])
        expect(await report(id, light)).toEqual([
          "RESERVATION_FAILED",
          expect.stringMatching(/Mislukt: .*(RvC|raad van commissarissen)/i),
        ]);
      expect(await report(id, "OFF_TRACK")).toEqual([]);

      await make.decided(agreementId, "AMENDMENT", { reason: "De RvC keurde het niet goed." });
      const next = await make.act(make.landlord, "amendAgreement", agreementId);
      const copied = await ask<{ commitments: { nodes: { id: string; version: number }[] } }>(
        world,
        make.landlord,
        `query ($id: ID!) {
          commitments(filter: { partId: { eq: $id } }) { nodes { id version } } }`,
        { id: next.parts[0]!.id },
      );
      const [again] = copied.commitments.nodes;
      const freed = await make.countered(make.landlord, again!, { text: "Zonder de RvC." });
      await make.agreedTo(make.alderman, freed);
      await make.agreedTo(make.tenants, freed);
      await conclude(next.id);
      expect(await report(again!.id, "ON_TRACK")).toEqual([]);
    }));

  it.each(["2022-12-22", "2023-03-04"])(
    "rule 4: agreements from 1 January 2023 on can be signed on %s, after 15 December",
    (day) =>
      inAgreementWorld(async (world) => {
        const make = givenConcluding(world);
        const cycle = await givenCycle(world).opened();
        const { id } = await make.fixed({ cycleId: cycle.id });
        await onDay(world, day);
        await world.server.clock.advance();
        for (const who of [make.landlord, make.alderman, make.tenants]) await make.signed(who, id);
        await onDay(world, "2023-03-05");
        await world.server.clock.advance();
        expect(await make.read(make.landlord, id)).toMatchObject({
          ...{ status: "IN_FORCE", startsOn: "2023-01-01" },
          inForceOn: day < "2023-01-01" ? "2023-01-01" : day,
        });
      }),
  );

  it("rule 5: agreements may overlap; those of the same parties and period are one, however they got these", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, part, signatories } = make;
      const council = { organisationId: world.organisations.cprw, capacity: "SIGNATORY" };
      const many = await make.opened({ startsOn: "2022-01-01", endsOn: "2025-12-31" });
      await make.opened({ frameworkId: many.id, startsOn: "2024-01-01", endsOn: "2024-12-31" });
      const one = await make.opened();
      const open = {
        municipalityId: world.municipalities.delft,
        ...{ title: "Nog een", startsOn: "2023-01-01", endsOn: "2023-12-31" },
      };
      const refused = async (name: string, input: object) =>
        expect((await tryAct(world, landlord, { name, input, shows: "__typename" })).codes).toEqual(
          ["AGREEMENT_EXISTS"],
        );
      await refused("openAgreement", { ...open, parts: [part] });
      // in other days
      const later = await make.opened({ startsOn: "2023-02-01" });
      const days = { title: "Nog een", startsOn: "2023-01-01", endsOn: "2023-12-31" };
      await refused("reviseAgreement", { ...versioned(later), ...days });
      // with other parties
      const wider = [{ ...part, parties: [...signatories, council] }];
      const other = await make.opened({ parts: wider });
      const [joint] = (await make.read(landlord, other.id)).parts;
      const { title, scope, code } = part;
      await refused("reviseAgreementPart", {
        ...{ ...versioned(joint!), code, title, scope, parties: signatories },
      });
      await refused("addAgreementPart", {
        ...(await make.on(one.id)),
        ...{ code: "B", title: "Met CPRW", scope: "JOINT", parties: wider[0]!.parties },
      });
    }));

  it("rule 5: a slice is of a framework that stands, within its days", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, part } = make;
      await onDay(world, "2023-03-04");
      const many = await make.concluded();
      const slice = {
        municipalityId: world.municipalities.delft,
        ...{ title: "Jaarschijf", startsOn: "2023-07-01", endsOn: "2023-12-31", parts: [part] },
      };
      const tried = async (name: string, input: object) => {
        const { codes } = await tryAct(world, landlord, { name, input, shows: "__typename" });
        return codes;
      };
      const opening = (input: object) => tried("openAgreement", { ...slice, ...input });
      const frameworkId = many.id;
      for (const days of [
        { startsOn: "2022-12-31" },
        { endsOn: "2024-01-01" },
        { startsOn: "2040-01-01", endsOn: "2040-12-31" },
        { endsOn: null },
      ])
        expect(await opening({ frameworkId, ...days })).toEqual(["SLICE_OUTSIDE_FRAMEWORK"]);
      const { id, version } = await make.opened({ ...slice, frameworkId });
      const moved = { id, expectedVersion: version, ...slice, endsOn: "2024-06-30" };
      const { municipalityId: _, parts: __, ...revising } = moved;
      expect(await tried("reviseAgreement", revising)).toEqual(["SLICE_OUTSIDE_FRAMEWORK"]);
      expect(await opening({ frameworkId: id })).toEqual(["FRAMEWORK_INVALID"]);
      await make.decided(many.id, "TERMINATION", { reason: "Klaar." });
      const third = { frameworkId, startsOn: "2023-08-01" };
      expect(await opening(third)).toEqual(["FRAMEWORK_INVALID"]);
    }));

  it("a party succeeds another organisation, and what it signed is published on a day on which all had decided", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, part, signatories } = make;
      await onDay(world, "2023-03-04");
      const [first, ...others] = signatories;
      const itself = { ...first!, succeedsId: first!.organisationId };
      const input = {
        municipalityId: world.municipalities.delft,
        ...{ title: "Nieuw", startsOn: "2023-07-01", endsOn: "2023-12-31" },
        parts: [{ ...part, parties: [itself, ...others] }],
      };
      const opening = { name: "openAgreement", input, shows: "__typename" };
      expect((await tryAct(world, landlord, opening)).codes).toEqual(["PARTIES_INVALID"]);
      const { id } = await make.concluded();
      const publishing = async (publishedOn: string) => {
        const { version } = await make.read(landlord, id);
        const url = "https://woonbron.example/afspraken.pdf";
        const given = { id, expectedVersion: version, url, publishedOn };
        return tryAct(world, landlord, {
          name: "publishAgreement",
          input: given,
          shows: "__typename",
        });
      };
      expect((await publishing("2023-03-03")).codes).toEqual(["TOO_EARLY"]);
      expect((await publishing("2023-03-04")).codes).toEqual([]);
    }));

  it("rule 5: an amendment is one with what it amends, and none of the same parties and period comes beside it", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, "2023-03-04");
      const first = await make.concluded();
      await make.decided(first.id, "AMENDMENT", { reason: "Meer woningen." });
      const next = await make.act(make.landlord, "amendAgreement", first.id);
      const titled = { title: "Gewijzigd", startsOn: next.startsOn, endsOn: "2023-12-31" };
      await make.act(make.landlord, "reviseAgreement", next.id, titled);
      await make.decided(next.id, "FINAL_CONCEPT");
      for (const who of [make.landlord, make.alderman, make.tenants])
        await make.signed(who, next.id);
      expect((await make.read(make.landlord, first.id)).status).toBe("AMENDED");
      const open = (days: object = {}) =>
        tryAct(world, make.landlord, {
          name: "openAgreement",
          input: {
            municipalityId: world.municipalities.delft,
            ...{ ...titled, ...days, title: "Nog een", parts: [make.part] },
          },
        });
      expect((await open()).codes).toEqual(["AGREEMENT_EXISTS"]);

      // nor does an amendment come to the days of another
      expect((await open({ endsOn: "2024-12-31" })).codes).toEqual([]);
      await make.decided(next.id, "AMENDMENT", { reason: "Langer." });
      const last = await make.act(make.landlord, "amendAgreement", next.id);
      const revised = async (days: object) =>
        (await make.attempt(make.landlord, "reviseAgreement", last.id, { ...titled, ...days }))
          .codes;
      expect(await revised({ endsOn: "2024-12-31" })).toEqual(["AGREEMENT_EXISTS"]);
      expect(await revised({ title: "Tweede wijziging" })).toEqual([]);
    }));

  it("rule 5: nobody accedes where that makes agreements that exist", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const council = { organisationId: world.organisations.cprw, capacity: "SIGNATORY" };
      await onDay(world, "2023-03-04");
      const { id } = await make.concluded();
      const four = [{ ...make.part, parties: [...make.signatories, council] }];
      const acceding = async () =>
        (await make.attempt(make.landlord, "openAccession", id, { parties: [council] })).codes;
      const other = await make.opened({ parts: four });
      expect(await acceding()).toEqual(["AGREEMENT_EXISTS"]);
      await make.decided(other.id, "TERMINATION", { reason: "Dubbel." });
      await make.answer(world.members.voorzitter, "acceptAgreementProposal", other.id);
      expect(await acceding()).toEqual([]);
    }));

  it("rule 6: an amount that depends on the supervisory board is told as reserved, to the public too", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, "2023-03-04");
      const agreement = await make.opened();
      const text = "Woonbron investeert € 2.000.000.";
      await make.agreed(agreement, { ...RVC, text });
      await make.decided(agreement.id, "FINAL_CONCEPT");
      for (const who of [make.landlord, make.alderman, make.tenants])
        await make.signed(who, agreement.id);
      const url = "https://woonbron.example/a.pdf";
      await make.act(make.landlord, "publishAgreement", agreement.id, { url });
      for (const who of [make.tenants, null])
        expect(
          await ask(
            world,
            who,
            `query ($ids: [ID!]!) { commitments { nodes { text reservations { kind status } } }
              agreementOverviews(municipalityIds: $ids, year: 2023) { counts { agreed reserved } } }`,
            { ids: [world.municipalities.delft] },
          ),
        ).toEqual({
          commitments: { nodes: [{ text, reservations: [{ kind: "RVC", status: "OPEN" }] }] },
          agreementOverviews: [{ counts: { agreed: 1, reserved: 1 } }],
        });
    }));

  it("rule 7: what was submitted stays; a correction is a new version, with its day and what it changes", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const cycles = givenCycle(world);
      const cycle = await cycles.opened();
      const first = await cycles.submitted(cycle);
      await onDay(world, "2022-02-08");
      await cycles.submitted(cycle, await cycles.drafted(cycle, { text: "Wij bouwen 60." }));
      const bids = `query ($id: ID!) { agreementCycle(id: $id) {
        bids { number text receivedOn } } }`;
      expect(await ask(world, make.tenants, bids, { id: cycle.id })).toEqual({
        agreementCycle: {
          bids: [
            { number: 1, text: "Wij bouwen 46 woningen.", receivedOn: "2022-02-01" },
            { number: 2, text: "Wij bouwen 60.", receivedOn: "2022-02-08" },
          ],
        },
      });
      const commitment = await make.proposed(await make.opened(), { text: "100 woningen." });
      await onDay(world, "2022-02-09");
      await make.countered(make.tenants, commitment, { text: "120 woningen." });
      const texts = `query ($id: ID!) { commitment(id: $id) {
        texts { number text sentOn changes { kind text } } } }`;
      expect(await ask(world, make.alderman, texts, { id: commitment.id })).toMatchObject({
        commitment: {
          texts: [
            { number: 1, text: "100 woningen.", sentOn: "2022-02-08" },
            {
              ...{ number: 2, text: "120 woningen.", sentOn: "2022-02-09" },
              changes: [
                { kind: "REMOVED", text: expect.stringContaining("100") },
                { kind: "ADDED", text: expect.stringContaining("120") },
                { kind: "KEPT", text: expect.stringContaining("woningen.") },
              ],
            },
          ],
        },
      });
      for (const [table, id] of [
        ["agreement_bid", first.id],
        ["agreement_commitment_text", commitment.texts[0]!.id],
      ])
        await expect(
          beneath(world, `UPDATE ${table} SET text = 'Anders' WHERE id = $1`, [id]),
        ).rejects.toThrow("never edited");
    }));

  it("rule 17: the priority of a year is the agreed one, and what each side would give is its own", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const agreement = await make.opened({ endsOn: "2024-12-31" });
      const { id } = await make.agreed(agreement, { priorityYear: 2023 });
      const among = async (year: number) =>
        (
          await ask<{ commitments: { totalCount: number } }>(
            world,
            make.alderman,
            `query ($year: Int) { commitments(filter: { priorityYear: { eq: $year } }) {
              totalCount } }`,
            { year },
          )
        ).commitments.totalCount;
      const mandates: [Who, string][] = [
        [make.landlord, "Liever 2025"],
        [make.tenants, "Vóór de zomer"],
      ];
      for (const [who, mandate] of mandates)
        await make.done(who, "keepNegotiationPosition", {
          ...{ id, expectedVersion: 0, mandate, minimum: "", note: "" },
        });
      const draft = await make.counterDrafted(make.tenants, { id }, { priorityYear: 2024 });
      expect([await among(2023), await among(2024)]).toEqual([1, 0]);
      await make.sent(make.tenants, draft);
      const read = `query ($id: ID!) { commitment(id: $id) { version priorityYear
        myPosition { mandate } } }`;
      type Read = { commitment: { version: number; myPosition: { mandate: string } | null } };
      for (const who of [make.landlord, make.alderman]) {
        const { version } = (await ask<Read>(world, who, read, { id })).commitment;
        await make.agreedTo(who, { id, version });
      }
      expect([await among(2023), await among(2024)]).toEqual([0, 1]);
      for (const [who, mandate] of [...mandates, [make.alderman, null] as const])
        expect((await ask<Read>(world, who, read, { id })).commitment).toMatchObject({
          priorityYear: 2024,
          myPosition: mandate === null ? null : { mandate },
        });
    }));

  it("rule 18: who has no log-in signs on paper: one party records it, and another has to confirm it", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, alderman, tenants } = make;
      const other = await givenOther(world, {
        id: "0b9b5f0e-4e0c-4c7a-9a55-0d3b1f0f2c12",
        ...{ name: "Trivium", kind: "OTHER_LANDLORD" },
      });
      const parties = [...make.signatories, { organisationId: other, capacity: "SIGNATORY" }];
      await onDay(world, "2023-03-04");
      const { id, parts } = await make.fixed({ parts: [{ ...make.part, parties }] });
      for (const who of [landlord, alderman, tenants]) await make.signed(who, id);
      const { id: partyId } = parts[0]!.parties.find(({ organisation: o }) => o.id === other)!;
      const paper = await make.signing(id, { partyId, ...PAPER });
      await make.done(tenants, "recordPaperSignature", paper, shows);
      const unconfirmed = await make.read(landlord, id);
      expect(unconfirmed.status).toBe("SIGNING");
      const confirming = {
        name: "confirmPaperSignature",
        input: versioned(unconfirmed.parts[0]!.signatures.at(-1)!),
        shows: "signature { id }",
      };
      expect((await tryAct(world, tenants, confirming)).codes).toContain("FORBIDDEN");
      expect((await tryAct(world, alderman, confirming)).codes).toEqual([]);
      expect((await make.read(landlord, id)).status).toBe("IN_FORCE");
    }));
});
