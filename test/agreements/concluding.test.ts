import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import canonicalize from "canonicalize";
import * as dashboard from "../../codegen/generated/dashboard/graphql.js";
import { dataOf } from "../support/api.js";
import { beneath } from "../support/beneath.js";
import { onDay } from "../support/day.js";
import { cursorFor, watch } from "../support/live.js";
import type { World } from "../support/world.js";
import {
  BEFORE_MERGER,
  eachChangedAlone,
  givenFull,
  type Json,
  membersOf,
  MOVED,
  ofMembers,
  ofRows,
  REFERENCES,
} from "./changed-content.js";
import { givenCycle, inAgreementWorld } from "./given-cycle.js";
import { tryAct } from "./given-agreement.js";
import { givenConcluding, givenOther, type ReadConcluding, SIGNER } from "./given-concluding.js";
import { givenProgress } from "./given-progress.js";

const midnight = async (world: World, day: string) => {
  await onDay(world, day);
  await world.server.clock.advance();
};
/** Not what is covered, but the hash that was signed. */
const OTHER_HASH = "the hash that was signed";
const stancesOf = ({ parts }: ReadConcluding) => parts[0]!.parties.map(({ stance }) => stance);
const partOf = ({ parts }: ReadConcluding) => parts[0]!;

describe("a final concept", () => {
  it("needs every commitment to be decided on, and one to be agreed", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id, parts } = await make.opened();
      const propose = () =>
        make.attempt(make.landlord, "proposeToParties", id, { kind: "FINAL_CONCEPT" });
      expect((await propose()).codes).toEqual(["NOTHING_AGREED"]);
      await make.proposed({ parts });
      const refused = await propose();
      expect(refused.codes).toEqual(["COMMITMENTS_UNDECIDED"]);
      expect(refused.messages[0]).toContain("1");
    }));

  it("is fixed when the last signatory accepts, and nothing of it can be negotiated on", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id, parts } = await make.opened();
      const commitment = await make.agreed({ parts });
      const proposed = await make.propose(make.landlord, id, "FINAL_CONCEPT");
      expect(proposed.status).toBe("CONCEPT_PROPOSED");
      expect(proposed.proposals[0]!.awaiting).toHaveLength(2);
      await make.answer(make.alderman, "acceptAgreementProposal", id);
      expect(partOf(await make.read(make.landlord, id)).content).toBeNull();
      const fixed = await make.answer(make.tenants, "acceptAgreementProposal", id);
      expect(fixed.status).toBe("CONCEPT_FINAL");
      expect(partOf(fixed).isIntact).toBe(true);
      expect(partOf(fixed).content).toContain(commitment.text);
      await expect(make.counterDrafted(make.tenants, commitment)).rejects.toThrow(
        "NOT_NEGOTIATING",
      );
    }));

  it("goes back to negotiation when one signatory rejects it, with a reason", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id, parts } = await make.opened();
      await make.agreed({ parts });
      await make.propose(make.landlord, id, "FINAL_CONCEPT");
      await expect(make.answer(make.tenants, "rejectAgreementProposal", id)).rejects.toThrow(
        "REASON_REQUIRED",
      );
      const rejected = await make.answer(make.tenants, "rejectAgreementProposal", id, {
        reason: "Onderhoud ontbreekt.",
      });
      expect(rejected.status).toBe("NEGOTIATION");
      expect(rejected.proposals[0]).toMatchObject({
        status: "REJECTED",
        consents: [{ accepted: true }, { accepted: false, reason: "Onderhoud ontbreekt." }],
      });
    }));

  it("is answered once by each signatory, and by nobody else", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id, parts } = await make.opened();
      await make.agreed({ parts });
      await make.propose(make.landlord, id, "FINAL_CONCEPT");
      await make.answer(make.alderman, "acceptAgreementProposal", id);
      for (const who of [make.landlord, make.alderman])
        await expect(make.answer(who, "acceptAgreementProposal", id)).rejects.toThrow(
          "PROPOSAL_NOT_YOURS_TO_ANSWER",
        );
      await expect(
        make.answer(world.members.voorzitter, "acceptAgreementProposal", id),
      ).rejects.toThrow("FORBIDDEN");
      await expect(
        make.answer(world.members.beleidsadviseur, "withdrawAgreementProposal", id),
      ).rejects.toThrow("FORBIDDEN");
      const back = await make.answer(make.landlord, "withdrawAgreementProposal", id);
      expect(back.status).toBe("NEGOTIATION");
    }));
});

it("has chapters by theme, without what was rejected", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { id, parts } = await make.opened();
    await make.agreed({ parts });
    await make.proposed({ parts }, { theme: "LEEFBAARHEID", text: "Samen schoon." });
    await make.agreed({ parts }, { text: "Woonbron isoleert." });
    const rejected = await make.proposed({ parts });
    await make.done(make.tenants, "rejectCommitment", {
      id: rejected.id,
      expectedVersion: rejected.version,
      reason: "Dubbel.",
    });
    const { performanceAgreement } = await dataOf<
      { performanceAgreement: { parts: { chapters: object[] }[] } },
      object
    >(
      world.url,
      make.tenants,
      `query ($id: ID!) { performanceAgreement(id: $id) { parts {
        chapters { theme commitments { number lead { name } } } } } }`,
      { id },
    );
    const lead = { name: "Woonbron" };
    expect(performanceAgreement.parts[0]!.chapters).toEqual([
      {
        theme: "DUURZAAMHEID",
        commitments: [
          { number: 1, lead },
          { number: 3, lead },
        ],
      },
      { theme: "LEEFBAARHEID", commitments: [{ number: 2, lead }] },
    ]);
  }));

describe("a signature", () => {
  it("is on the hash that a client computes from what it reads, by the documented rules", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const id = await givenFull(world);
      const { performanceAgreement: read } = await dataOf<
        { performanceAgreement: Record<string, unknown> & { parts: Record<string, unknown>[] } },
        object
      >(world.url, make.tenants, COVERED, { id });
      const idOf = (one: unknown) => (one as { id: string } | null)?.id ?? null;
      const hashes = (read.parts as unknown as CoveredPart[]).map(
        ({ contentHash, parties, commitments, ...part }) => {
          const content = canonicalize({
            format: "samenspraak/agreement-part/1",
            agreement: { ...read, base: undefined, baseId: idOf(read.base), parts: undefined },
            part,
            parties: parties
              .map(({ organisation, capacity, succeeds }) => ({
                organisationId: organisation.id,
                capacity,
                succeedsId: idOf(succeeds),
              }))
              .sort((a, b) => (a.organisationId < b.organisationId ? -1 : 1)),
            commitments: commitments.map(({ lead, others, appliesTo, ...one }) => ({
              ...one,
              leadId: idOf(lead),
              otherIds: (others as object[]).map(idOf),
              appliesToIds: (appliesTo as object[]).map(idOf),
            })),
          })!;
          return [contentHash, createHash("sha256").update(content).digest("hex")];
        },
      );
      expect(hashes).toHaveLength(2);
      for (const [given, computed] of hashes) expect(computed).toBe(given);
    }));

  it("of the last signatory brings the agreement into force, on its first day", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id } = await make.fixed({ monitoringMonths: [4, 10] });
      expect((await make.signed(make.landlord, id)).status).toBe("SIGNING");
      expect((await make.signed(make.alderman, id)).status).toBe("SIGNING");
      const signed = await make.signed(make.tenants, id);
      expect(signed).toMatchObject({ status: "SIGNED", inForceOn: null, publicationDue: false });
      expect(stancesOf(signed)).toEqual(["SIGNED", "SIGNED", "SIGNED"]);
      await midnight(world, "2022-12-31");
      expect((await make.read(make.tenants, id)).status).toBe("SIGNED");
      await midnight(world, "2023-01-01");
      expect(await make.read(make.tenants, id)).toMatchObject({
        status: "IN_FORCE",
        inForceOn: "2023-01-01",
        monitoringDueOn: "2023-04-30",
        publicationDue: true,
      });
    }));

  it("is for a time, of which the agreement says that it has run out, whatever its status", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id } = await make.concluded({ endsOn: "2023-12-30" });
      const endless = await make.opened({ title: "Zonder einde", endsOn: null });
      const listed = async (condition: object) => {
        const { performanceAgreements } = await dataOf<
          { performanceAgreements: { nodes: { id: string }[] } },
          object
        >(
          world.url,
          make.tenants,
          `query ($filter: PerformanceAgreementFilter) {
            performanceAgreements(filter: $filter) { nodes { id } } }`,
          { filter: condition },
        );
        return performanceAgreements.nodes.map((one) => one.id).sort();
      };
      const both = [id, endless.id].sort();
      await midnight(world, "2023-12-30");
      expect(await make.read(make.tenants, id)).toMatchObject({ hasRunOut: false });
      expect(await listed({ hasRunOut: { eq: true } })).toEqual([]);
      expect(await listed({ hasRunOut: { eq: false } })).toEqual(both);
      await midnight(world, "2023-12-31");
      expect(await make.read(make.tenants, id)).toMatchObject({
        status: "IN_FORCE",
        hasRunOut: true,
      });
      expect(await make.read(make.tenants, endless.id)).toMatchObject({ hasRunOut: false });
      expect(await listed({ hasRunOut: { eq: true } })).toEqual([id]);
      expect(await listed({ not: { hasRunOut: { eq: true } } })).toEqual([endless.id]);
    }));

  it("that comes after the first day brings it into force on the day of the last one", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, "2023-03-04");
      expect(await make.concluded()).toMatchObject({ status: "IN_FORCE", inForceOn: "2023-03-04" });
    }));

  it("is refused on another hash, without a signer, and twice", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id } = await make.fixed();
      const refused = async (input: object) =>
        (await make.attempt(make.tenants, "signAgreement", id, await make.signing(id, input)))
          .codes;
      expect(await refused({ contentHash: "0".repeat(64) })).toEqual(["OTHER_CONTENT"]);
      expect(await refused({ signers: [] })).toEqual(["SIGNERS_INVALID"]);
      expect(await refused({ signers: [{ name: " ", capacity: "voorzitter" }] })).toEqual([
        "SIGNERS_INVALID",
      ]);
      expect(await refused({ partId: id })).toEqual(["UNKNOWN_PART"]);
      await make.signed(make.tenants, id);
      expect(await refused({})).toEqual(["NOTHING_TO_DECIDE"]);
    }));

  it("may leave out themes and commitments of its part, but not all of them", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id, parts } = await make.opened();
      const kept = await make.agreed({ parts });
      const left = await make.agreed({ parts }, { theme: "LEEFBAARHEID" });
      await make.decided(id, "FINAL_CONCEPT");
      const refused = async (input: object) =>
        (await make.attempt(make.tenants, "signAgreement", id, await make.signing(id, input)))
          .codes;
      expect(await refused({ excludedThemes: ["VASTGOED"] })).toEqual(["EXCLUSIONS_INVALID"]);
      expect(
        await refused({ excludedThemes: ["LEEFBAARHEID"], excludedCommitmentIds: [kept.id] }),
      ).toEqual(["EXCLUSIONS_INVALID"]);
      const read = await make.signed(make.tenants, id, {
        excludedCommitmentIds: [left.id],
        reservation: "Onderhoud bespreken wij nog.",
      });
      expect(stancesOf(read)).toEqual(["PENDING", "PENDING", "SIGNED_IN_PART"]);
      expect(partOf(read).signatures[0]).toMatchObject({
        excludedCommitments: [{ id: left.id }],
        reservation: "Onderhoud bespreken wij nog.",
        isValid: true,
      });
    }));

  it("names all who sign for a party, as they were given, to whoever reads it", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, alderman, tenants } = make;
      const other = await givenOther(world, BEFORE_MERGER);
      const parties = [...make.signatories, { organisationId: other, capacity: "SIGNATORY" }];
      await onDay(world, "2023-03-04");
      const { id, parts } = await make.fixed({ parts: [{ ...make.part, parties }] });
      const refused = async (signers: object[]) => {
        const input = await make.signing(id, { signers });
        const { codes, path } = await make.attempt(landlord, "signAgreement", id, input);
        return [...codes, path];
      };
      const many = (count: number) =>
        Array.from({ length: count }, (_, index) => ({
          name: `Tekenaar ${count - index}`,
          capacity: `functie ${index}`,
        }));
      const [one] = SIGNER;
      expect(await refused(many(11))).toEqual(["SIGNERS_INVALID", "signers"]);
      expect(await refused([one, { ...one, name: " " }])).toEqual([
        ...["SIGNERS_INVALID", "signers.1.name"],
      ]);
      expect(await refused([one, { ...one, capacity: "" }])).toEqual([
        ...["SIGNERS_INVALID", "signers.1.capacity"],
      ]);
      expect(await refused([one, { ...one, name: "a".repeat(201) }])).toEqual([
        ...["TEXT_TOO_LONG", "signers.1.name"],
      ]);
      await make.signed(landlord, id, { signers: many(10) });
      for (const who of [alderman, tenants]) await make.signed(who, id);
      const both = [
        { name: "B. Jansen", capacity: "directeur" },
        { name: "A. Pietersen", capacity: "controller" },
      ];
      const partyId = parts[0]!.parties.find(({ organisation: o }) => o.id === other)!.id;
      const evidence = { evidenceUrl: "https://woonbron.example/p.pdf" };
      const paper = { partyId, ...evidence, evidenceSha256: "a".repeat(64), signers: both };
      await make.act(landlord, "recordPaperSignature", id, await make.signing(id, paper));
      const { id: paperId, version } = partOf(await make.read(landlord, id)).signatures.at(-1)!;
      const confirming = { id: paperId, expectedVersion: version };
      await make.done(alderman, "confirmPaperSignature", confirming, "signature { id }");
      await make.act(landlord, "publishAgreement", id, { url: "https://woonbron.example/a.pdf" });
      for (const who of [tenants, world.members.dordtseAmbtenaar, null]) {
        const { performanceAgreement } = await dataOf<
          { performanceAgreement: { parts: { signatures: { signers: object[] }[] }[] } },
          object
        >(
          world.url,
          who,
          `query ($id: ID!) { performanceAgreement(id: $id) { parts {
            signatures { signers { name capacity } } } } }`,
          { id },
        );
        expect(performanceAgreement.parts[0]!.signatures.map(({ signers }) => signers)).toEqual([
          ...[many(10), [...SIGNER], [...SIGNER], both],
        ]);
      }
    }));

  it("covers what goes before where it and others differ, as all who read it are told", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id, parts } = await make.opened({ refersTo: REFERENCES.slice(0, 1) });
      const revise = async (refersTo: readonly object[]) => {
        const { codes, path } = await make.attempt(make.alderman, "reviseAgreement", id, {
          refersTo,
        });
        return [...codes, path];
      };
      const [first, second] = REFERENCES;
      const [empty, open] = [
        { ...second, title: " " },
        { ...second, url: "http://delft.example" },
      ];
      expect(await revise([first, empty])).toEqual(["TITLE_REQUIRED", "refersTo.1.title"]);
      expect(await revise([first, open])).toEqual(["REFERENCE_INVALID", "refersTo.1.url"]);
      expect(await revise(Array(51).fill(first))).toEqual(["TOO_MANY_REFERENCES", "refersTo"]);
      const told = [second, { ...first, precedence: "THIS_PREVAILS" }, { ...first, kind: "OTHER" }];
      expect(await revise(told)).toEqual([undefined]);
      const otherwise = told.map((one) => ({ ...one, precedence: "IT_PREVAILS" }));
      expect(await revise(otherwise)).toEqual([undefined]);
      expect(await revise(told)).toEqual([undefined]);
      await make.agreed({ parts });
      const fixed = await make.decided(id, "FINAL_CONCEPT");
      expect(await revise(otherwise)).toEqual(["INVALID_TRANSITION", ""]);
      const { agreement } = JSON.parse(partOf(fixed).content!) as { agreement: object };
      expect(agreement).toMatchObject({ refersTo: told });
      const read = await dataOf<{ performanceAgreement: object }, object>(
        world.url,
        make.tenants,
        `query ($id: ID!) { performanceAgreement(id: $id) {
          refersTo { title kind precedence url } } }`,
        { id },
      );
      expect(read.performanceAgreement).toEqual({ refersTo: told });
    }));

  it("survives no change of what it says itself, whose hash anybody makes anew", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id, parts } = await make.opened();
      await make.agreed({ parts });
      const left = await make.agreed({ parts }, { theme: "LEEFBAARHEID" });
      await make.decided(id, "FINAL_CONCEPT");
      await make.signed(make.tenants, id, {
        ...{ excludedCommitmentIds: [left.id], reservation: "Onderhoud bespreken wij nog." },
        signers: [
          { name: "M. de Wit", capacity: "voorzitter" },
          { name: "J. Bos", capacity: "secretaris" },
        ],
      });
      const given = async () => partOf(await make.read(make.tenants, id)).signatures[0]!;
      const { hash, isValid, ...said } = await given();
      expect(isValid).toBe(true);
      const { signedHash, signers, signedOn, excludedThemes, reservation, onPaper } = said;
      const made = canonicalize({
        ...{ format: "samenspraak/signature/1", partId: parts[0]!.id, contentHash: signedHash },
        ...{ organisationId: said.organisation.id, signers, signedOn, excludedThemes },
        excludedCommitmentIds: said.excludedCommitments.map((one) => one.id),
        ...{ reservation, onPaper, evidenceSha256: said.evidenceSha256 },
      });
      expect(createHash("sha256").update(made!).digest("hex")).toBe(hash);

      const past = (set: string) => `
        BEGIN; SET LOCAL session_replication_role = replica;
        UPDATE app.agreement_signature SET ${set}; COMMIT`;
      // so that it would still be given if somebody said that it was on paper
      await beneath(
        world,
        `ALTER TABLE app.agreement_signature DROP CONSTRAINT agreement_signature_two_check,
          DROP CONSTRAINT agreement_signature_evidence_check`,
      );
      await beneath(world, past("confirmed_on = app.today()"));
      const [kept] = await beneath<Record<string, unknown>>(
        world,
        "SELECT to_jsonb(s) AS row FROM agreement_signature s",
      );
      const aloof = new Set([
        // who and what it belongs to, who reads it, and what happened to it afterwards
        ...["id", "agreement_id", "municipality_id", "organisation_id", "party_id"],
        ...["agreement_readers", "evidence_url", "confirmed_by_id", "confirmed_on"],
        ...["voided_on", "void_reason", "version", "created_at", "updated_at"],
      ]);
      const columns = Object.keys(kept!.row as object).filter((one) => !aloof.has(one));
      const other: Record<string, string> = {
        part_id: "gen_random_uuid()",
        member_id: `'${world.organisations.gemeenteDelft}'`,
        signers: "jsonb_set(signers, '{1,name}', '\"J. Bis\"')",
        signed_on: "signed_on + 1",
        content_hash: "repeat('0', 64)",
        excluded_themes: "ARRAY['LEEFBAARHEID']",
        excluded_commitment_ids: "'{}'",
        reservation: "reservation || '.'",
        on_paper: "NOT on_paper",
        evidence_sha256: "repeat('1', 64)",
        hash: "repeat('2', 64)",
      };
      expect(columns.sort()).toEqual(Object.keys(other).sort());
      for (const column of columns) {
        await beneath(
          world,
          `CREATE TABLE kept AS SELECT ${column} AS value FROM app.agreement_signature`,
        );
        await beneath(world, past(`${column} = ${other[column]!}`));
        const [changed] = partOf(await make.read(make.tenants, id)).signatures;
        // on another part it is none of these
        expect([column, changed?.isValid ?? false]).toEqual([column, false]);
        await beneath(world, past(`${column} = (SELECT value FROM kept)`));
        await beneath(world, "DROP TABLE kept");
      }
      expect((await given()).isValid).toBe(true);
    }));

  it("survives no change of one character of what it covers, by whoever makes it", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, alderman, tenants, signatories } = make;
      const id = await givenFull(world);
      for (const { id: partId, contentHash } of (await make.read(tenants, id)).parts)
        await make.signed(landlord, id, { partId, contentHash });
      /** Of all parts, and of what was signed on each. */
      const readIn = async (agreementId: string) => {
        const { parts } = await make.read(alderman, agreementId);
        const signed = parts.flatMap(({ signatures }) => signatures);
        return {
          isIntact: parts.every((one) => one.isIntact),
          isValid: signed.length === 2 && signed.every((one) => one.isValid),
        };
      };
      expect(await readIn(id)).toEqual({ isIntact: true, isValid: true });
      const { parts } = await make.read(alderman, id);
      const changes = {
        ...ofMembers(id, parts[0]!.id),
        ...ofRows(signatories[1]!.organisationId),
        [OTHER_HASH]: "UPDATE agreement_signature SET content_hash = repeat('0', 64)",
      };
      const seen = await eachChangedAlone(world, changes, (change) =>
        readIn(change === "agreement.id" ? MOVED : id),
      );
      expect(seen).toEqual(
        Object.keys(changes).map((change) => [
          change,
          { isIntact: change === OTHER_HASH, isValid: false },
        ]),
      );
      expect(await readIn(id)).toEqual({ isIntact: true, isValid: true });
      // each member of the content is among what was changed: a new one too
      const members = new Set(parts.flatMap((one) => membersOf(JSON.parse(one.content!) as Json)));
      members.delete("format");
      expect(Object.keys(ofMembers(id, "")).sort()).toEqual([...members].sort());
    }));

  it("cannot be changed by who acts, nor can what it covers", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id } = await make.fixed();
      await make.signed(make.landlord, id);
      for (const sql of [
        "UPDATE app.agreement_commitment SET text = text || '.'",
        "UPDATE app.agreement_signature SET content_hash = repeat('0', 64)",
        "UPDATE app.agreement SET title = 'Anders'",
        "UPDATE app.agreement_part SET title = 'Anders'",
      ])
        await expect(beneath(world, sql)).rejects.toThrow(/edited|fixed/);
      await expect(
        beneath(world, "UPDATE app.agreement_part SET content = content || ' '"),
      ).rejects.toThrow("content_hash_check");
    }));
});

it("of all keeps midnight from telling of an impasse in the cycle that led to it", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const cycles = givenCycle(world);
    const [agreed, other] = [
      await cycles.opened(),
      await cycles.opened({ startsYear: 2023, endsYear: 2024 }),
    ];
    await make.concluded({ cycleId: agreed.id });
    await midnight(world, "2023-03-04");
    const told = await beneath<{ id: string }>(
      world,
      "SELECT entity_id AS id FROM change WHERE act IN ('AGREEMENT_IMPASSE', 'AGREEMENT_TARGET_PASSED')",
    );
    expect(told.map(({ id }) => id)).toEqual([other.id, other.id]);
    const { dueDays } = (await cycles.read(make.tenants, agreed.id))!;
    expect(dueDays.slice(-2)).toMatchObject([
      { code: "AGREE_TARGET", status: "MET", daysLeft: null },
      { code: "IMPASSE", status: "MET", daysLeft: null },
    ]);
  }));

it("that was ended after it was in force keeps midnight from telling of an impasse, too", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const cycles = givenCycle(world);
    const [agreed, given] = [
      await cycles.opened(),
      await cycles.opened({ startsYear: 2023, endsYear: 2024 }),
    ];
    await onDay(world, "2022-12-10");
    const { id } = await make.concluded({ cycleId: agreed.id });
    await midnight(world, "2023-01-01");
    await make.decided(id, "TERMINATION", { reason: "Nieuwe afspraken." });
    // what was given up before anybody signed led to nothing
    const never = await make.opened({ cycleId: given.id });
    await make.decided(never.id, "TERMINATION", { reason: "Toch niet." });
    const told = async () =>
      (
        await beneath<{ act: string; id: string }>(
          world,
          "SELECT act, entity_id AS id FROM change WHERE act = 'AGREEMENT_IMPASSE'",
        )
      ).map((one) => one.id);
    const before = await told();
    await midnight(world, "2023-03-04");
    expect({ before, after: await told() }).toEqual({ before: [], after: [given.id] });
  }));

/** Whom each party succeeds, as somebody reads it. */
const succeededIn = async (world: World, who: { token: string } | null, id: string) => {
  const { performanceAgreement } = await dataOf<
    { performanceAgreement: { parts: { parties: { succeeds: { name: string } | null }[] }[] } },
    object
  >(
    world.url,
    who,
    `query ($id: ID!) { performanceAgreement(id: $id) { parts { parties { succeeds { name } } } } }`,
    { id },
  );
  return performanceAgreement.parts[0]!.parties.map(({ succeeds }) => succeeds?.name ?? null);
};
/** Whom each party succeeds, in what is signed. */
const succeededBy = ({ content }: { readonly content: string | null }) =>
  Object.fromEntries(
    (
      JSON.parse(content!) as { parties: { organisationId: string; succeedsId: string | null }[] }
    ).parties.map(({ organisationId, succeedsId }) => [organisationId, succeedsId]),
  );

describe("a party that came of a merger", () => {
  /** An organisation that was merged into another one. */
  const merged = async (world: World) => {
    const id = await givenOther(world, BEFORE_MERGER);
    await world.administer("UPDATE app.organisation SET active = false WHERE id = $1", [id]);
    return id;
  };

  it("says whom it succeeds, in what is signed and to whoever reads it; that one is no party", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, alderman, tenants, part, signatories } = make;
      const { dordtseHuurders, woonbron, gemeenteDelft, delftseHuurders } = world.organisations;
      const before = await merged(world);
      await onDay(world, "2023-03-04");
      const succeeding = (succeedsId: string | null) => [
        { ...signatories[0]!, succeedsId },
        ...signatories.slice(1),
      ];
      const { id, parts } = await make.opened({
        parts: [{ ...part, parties: succeeding(before) }],
      });
      const revise = async (parties: readonly object[]) => {
        const { id: partId, version } = partOf(await make.read(landlord, id));
        const { codes, path } = await tryAct(world, landlord, {
          name: "reviseAgreementPart",
          input: { ...part, id: partId, expectedVersion: version, parties },
          shows: "part { id }",
        });
        return [...codes, path];
      };
      // who works elsewhere, who is no organisation, and as a party who is no more
      for (const parties of [
        succeeding(dordtseHuurders),
        succeeding(id),
        [...signatories, { organisationId: before, capacity: "ENDORSER" }],
      ])
        expect(await revise(parties)).toEqual(["UNKNOWN_PARTY", "parties"]);
      const told = ["Voorganger", null, null];
      expect(await succeededIn(world, alderman, id)).toEqual(told);
      expect(await revise(signatories)).toEqual([undefined]);
      expect(await succeededIn(world, alderman, id)).toEqual([null, null, null]);
      expect(await revise(succeeding(before))).toEqual([undefined]);
      await make.agreed({ parts });
      expect(succeededBy(partOf(await make.decided(id, "FINAL_CONCEPT")))).toEqual({
        [woonbron]: before,
        [gemeenteDelft]: null,
        [delftseHuurders]: null,
      });
      for (const who of [landlord, alderman, tenants]) await make.signed(who, id);
      await make.act(landlord, "publishAgreement", id, { url: "https://woonbron.example/a.pdf" });
      for (const who of [tenants, null]) expect(await succeededIn(world, who, id)).toEqual(told);
      const counted = await dataOf<object, object>(
        world.url,
        tenants,
        `query ($one: ID!, $other: ID!) {
          ours: performanceAgreements(filter: { partyIds: { contains: $one } }) { totalCount }
          its: performanceAgreements(filter: { partyIds: { contains: $other } }) { totalCount } }`,
        { one: woonbron, other: before },
      );
      expect(counted).toEqual({ ours: { totalCount: 1 }, its: { totalCount: 0 } });
    }));

  it("keeps what it advised when another party says whom it succeeds", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, part, signatories } = make;
      const before = await merged(world);
      const adviser = { organisationId: world.organisations.cprw, capacity: "ADVISER" };
      const { id } = await make.opened({
        parts: [{ ...part, parties: [...signatories, adviser] }],
      });
      const { id: partId } = partOf(await make.read(landlord, id));
      await make.act(world.members.voorzitter, "adviseOnAgreement", id, {
        partId,
        advice: "Goed.",
      });
      const { version } = partOf(await make.read(landlord, id));
      const parties = [...signatories, { ...adviser, succeedsId: before }];
      const revised = { ...part, id: partId, expectedVersion: version, parties };
      await make.done(landlord, "reviseAgreementPart", revised, "part { id }");
      expect(await succeededIn(world, landlord, id)).toEqual([null, null, null, "Voorganger"]);
      const advised = { stance: "ADVISED", stanceText: "Goed." };
      expect(partOf(await make.read(landlord, id)).parties.at(-1)).toMatchObject(advised);
    }));

  it("says so in the next edition too, and in what it acceded to", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, alderman, tenants, part, signatories } = make;
      const { voorzitter: council } = world.members;
      const before = await merged(world);
      await onDay(world, "2023-03-04");
      const [first, ...others] = signatories;
      const parties = [{ ...first!, succeedsId: before }, ...others];
      const { id } = await make.concluded({ parts: [{ ...part, parties }] });
      const accession = await make.act(landlord, "openAccession", id, {
        parties: [
          { organisationId: world.organisations.cprw, capacity: "SIGNATORY", succeedsId: before },
        ],
      });
      await make.agreedTo(council, await make.agreed(accession, { text: "CPRW doet mee." }));
      await make.decided(accession.id, "FINAL_CONCEPT");
      await make.answer(council, "acceptAgreementProposal", accession.id);
      for (const who of [council, landlord, alderman, tenants])
        await make.signed(who, accession.id);
      const told = ["Voorganger", null, null, "Voorganger"];
      expect(await succeededIn(world, tenants, id)).toEqual(told);
      await make.propose(landlord, id, "AMENDMENT", { reason: "Meer woningen." });
      for (const who of [alderman, tenants, council])
        await make.answer(who, "acceptAgreementProposal", id);
      const next = await make.act(landlord, "amendAgreement", id);
      expect(await succeededIn(world, tenants, next.id)).toEqual(told);
    }));
});

describe("who refuses to sign", () => {
  it("leaves the others bound to each other: each holds its own view of what was concluded", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id, parts } = await make.fixed();
      await make.signed(make.landlord, id);
      const refusing = { partId: parts[0]!.id };
      expect((await make.attempt(make.tenants, "refuseToSign", id, refusing)).codes).toEqual([
        "REASON_REQUIRED",
      ]);
      await make.act(make.tenants, "refuseToSign", id, { ...refusing, reason: "Te weinig." });
      const read = await make.signed(make.alderman, id);
      expect(read.status).toBe("SIGNED_BY_SOME");
      await make.act(make.landlord, "holdStanding", id, { standing: "IN_FORCE" });
      expect(
        (await make.attempt(make.tenants, "holdStanding", id, { standing: "NOT_CONCLUDED" })).codes,
      ).toEqual(["REASON_REQUIRED"]);
      const held = await make.act(make.tenants, "holdStanding", id, {
        standing: "NOT_CONCLUDED",
        ground: "Zonder ons is er geen afspraak.",
      });
      expect(
        partOf(held).parties.map(({ stance, standing, standingGround }) => [
          stance,
          standing,
          standingGround,
        ]),
      ).toEqual([
        ["SIGNED", "IN_FORCE", null],
        ["SIGNED", null, null],
        ["REFUSED", "NOT_CONCLUDED", "Zonder ons is er geen afspraak."],
      ]);
    }));

  it("may sign after all, and then it is an agreement of all", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id, parts } = await make.fixed();
      for (const who of [make.landlord, make.alderman]) await make.signed(who, id);
      await make.act(make.tenants, "refuseToSign", id, {
        partId: parts[0]!.id,
        reason: "Te weinig.",
      });
      expect((await make.signed(make.tenants, id)).status).toBe("SIGNED");
    }));
});

describe("reopening", () => {
  it("voids every signature and lets negotiation go on, with a reason", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const before = await make.fixed();
      const { id } = before;
      await make.signed(make.landlord, id);
      await make.signed(make.alderman, id);
      const reopened = await make.act(make.tenants, "reopenAgreement", id, {
        reason: "De huursom klopt niet.",
      });
      expect(reopened).toMatchObject({
        status: "NEGOTIATION",
        reopenReason: "De huursom klopt niet.",
      });
      expect(stancesOf(reopened)).toEqual(["PENDING", "PENDING", "PENDING"]);
      expect(partOf(reopened).signatures.map(({ status, isValid }) => [status, isValid])).toEqual([
        ["VOIDED", false],
        ["VOIDED", false],
      ]);
      const commitment = await make.countered(
        make.tenants,
        { id: (await commitmentIds(world, id))[0]! },
        { text: "Woonbron verbetert 120 woningen per jaar." },
      );
      await make.agreedTo(make.landlord, commitment);
      const last = await make.read(make.landlord, id);
      const fresh = await commitmentOf(world, make.alderman, commitment.id);
      await make.agreedTo(make.alderman, fresh);
      await make.decided(id, "FINAL_CONCEPT");
      const { codes } = await make.attempt(make.landlord, "signAgreement", id, {
        partId: last.parts[0]!.id,
        contentHash: partOf(before).contentHash,
        signers: SIGNER,
      });
      expect(codes).toEqual(["OTHER_CONTENT"]);
      expect(stancesOf(await make.signed(make.landlord, id))).toContain("SIGNED");
    }));

  it("is no longer possible when all have signed", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id } = await make.concluded();
      const { codes } = await make.attempt(make.tenants, "reopenAgreement", id, {
        reason: "Toch.",
      });
      expect(codes).toEqual(["INVALID_TRANSITION"]);
    }));
});

describe("who has no log-in", () => {
  const SIGNATURE = "signature { id }";
  const OTHER = {
    id: "0b9b5f0e-4e0c-4c7a-9a55-0d3b1f0f2c11",
    name: "Andere verhuurder",
    kind: "OTHER_LANDLORD",
  };

  async function withPaper(world: World) {
    const make = givenConcluding(world);
    const other = await givenOther(world, OTHER);
    const { id } = await make.fixed({
      parts: [
        {
          ...make.part,
          parties: [...make.signatories, { organisationId: other, capacity: "SIGNATORY" }],
        },
      ],
    });
    for (const who of [make.landlord, make.alderman, make.tenants]) await make.signed(who, id);
    const read = await make.read(make.landlord, id);
    const partyId = partOf(read).parties.find((one) => one.organisation.id === other)!.id;
    const paper = {
      partyId,
      evidenceUrl: "https://woonbron.example/getekend.pdf",
      evidenceSha256: "a".repeat(64),
      signedOn: "2022-02-01",
    };
    return { make, id, paper, read };
  }

  it("signs on paper: one party records it with its evidence, another confirms it", () =>
    inAgreementWorld(async (world) => {
      const { make, id, paper, read } = await withPaper(world);
      expect(read.status).toBe("SIGNING");
      const record = async (input: object) =>
        make.attempt(
          make.landlord,
          "recordPaperSignature",
          id,
          await make.signing(id, { ...paper, ...input }),
        );
      expect((await record({ evidenceSha256: "" })).codes).toEqual(["REFERENCE_INVALID"]);
      expect((await record({ signedOn: "2022-02-02" })).codes).toEqual(["DATE_IN_FUTURE"]);
      // the day before its text was fixed
      expect((await record({ signedOn: "2022-01-31" })).codes).toEqual(["PAPER_TOO_EARLY"]);
      expect((await record({})).codes).toEqual([]);
      expect((await record({})).codes).toEqual(["NO_PAPER_PARTY"]);
      const waiting = partOf(await make.read(make.landlord, id)).signatures.find(
        ({ onPaper }) => onPaper,
      )!;
      const unconfirmed = { status: "UNCONFIRMED", isValid: false, allowedActs: ["WITHDRAW"] };
      expect(waiting).toMatchObject(unconfirmed);
      const confirm = { id: waiting.id, expectedVersion: waiting.version };
      await expect(
        make.done(make.landlord, "confirmPaperSignature", confirm, "signature { id }"),
      ).rejects.toThrow("FORBIDDEN");
      expect((await make.read(make.landlord, id)).status).toBe("SIGNING");
      await make.done(make.tenants, "confirmPaperSignature", confirm, "signature { id }");
      const after = await make.read(make.landlord, id);
      expect(after.status).toBe("SIGNED");
      expect(partOf(after).signatures.every(({ isValid }) => isValid)).toBe(true);
    }));

  it("has not signed when the other party says that the paper is none; another can be recorded", () =>
    inAgreementWorld(async (world) => {
      const { make, id, paper } = await withPaper(world);
      const record = async () =>
        make.done(
          make.alderman,
          "recordPaperSignature",
          await make.signing(id, paper),
          "agreement { id }",
        );
      await record();
      const { id: paperId, version } = partOf(await make.read(make.landlord, id)).signatures.find(
        ({ onPaper }) => onPaper,
      )!;
      await make.done(
        make.landlord,
        "rejectPaperSignature",
        { id: paperId, expectedVersion: version, reason: "Niet ondertekend." },
        "signature { id }",
      );
      expect((await make.read(make.landlord, id)).status).toBe("SIGNING");
      await record();
    }));

  it("has not signed when who recorded the paper takes it back; another can be recorded", () =>
    inAgreementWorld(async (world) => {
      const { make, id, paper } = await withPaper(world);
      const { landlord, alderman } = make;
      const record = async () =>
        make.act(landlord, "recordPaperSignature", id, await make.signing(id, paper));
      const papers = async () =>
        partOf(await make.read(landlord, id)).signatures.filter(({ onPaper }) => onPaper);
      await record();
      const [first] = await papers();
      const seen = { id: first!.id, expectedVersion: first!.version };
      const withdraws = async (who: typeof landlord, input: object = seen) =>
        (await tryAct(world, who, { name: "withdrawPaperSignature", input, shows: SIGNATURE }))
          .codes;
      expect(await withdraws(alderman)).toEqual(["FORBIDDEN"]);
      expect(await withdraws(landlord)).toEqual([]);
      expect((await make.read(landlord, id)).status).toBe("SIGNING");
      await record();
      const [voided, second] = await papers();
      expect([voided!.status, second!.status]).toEqual(["VOIDED", "UNCONFIRMED"]);
      const confirm = { id: second!.id, expectedVersion: second!.version };
      await make.done(alderman, "confirmPaperSignature", confirm, SIGNATURE);
      const [, given] = await papers();
      expect(given!.status).toBe("GIVEN");
      const late = { id: given!.id, expectedVersion: given!.version };
      expect(await withdraws(landlord, late)).toEqual(["INVALID_TRANSITION"]);
    }));
});

describe("an agreement in force", () => {
  it("is amended by all: the new edition begins as a copy, and takes its place when all sign", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, "2023-03-04");
      const { id } = await make.concluded();
      expect((await make.attempt(make.landlord, "amendAgreement", id)).codes).toEqual([
        "NOT_AGREED_TO_AMEND",
      ]);
      await make.decided(id, "AMENDMENT", { reason: "Meer woningen." });
      const next = await make.act(make.landlord, "amendAgreement", id);
      expect(next).toMatchObject({ kind: "AMENDMENT", edition: 2, status: "NEGOTIATION" });
      expect(next.base).toMatchObject({ id, status: "IN_FORCE" });
      const [copied] = await commitmentIds(world, next.id);
      const [first] = await commitmentIds(world, id);
      expect(copied).not.toBe(first);
      const changed = await make.countered(
        make.landlord,
        { id: copied! },
        { text: "Woonbron verbetert 150 woningen per jaar." },
      );
      for (const who of [make.alderman, make.tenants])
        await make.agreedTo(who, await commitmentOf(world, who, changed.id));
      await make.decided(next.id, "FINAL_CONCEPT");
      for (const who of [make.landlord, make.alderman]) await make.signed(who, next.id);
      expect((await make.read(make.landlord, id)).status).toBe("IN_FORCE");
      expect((await make.signed(make.tenants, next.id)).status).toBe("IN_FORCE");
      expect(await make.read(make.landlord, id)).toMatchObject({
        status: "AMENDED",
        endedOn: "2023-03-04",
      });
      expect(partOf(await make.read(make.landlord, id)).content).toContain("100 woningen");
    }));

  it("is opened for hardship by any party, with its ground, and only if all agree", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, "2023-03-04");
      const { id } = await make.concluded();
      expect(
        (await make.attempt(make.tenants, "proposeToParties", id, { kind: "HARDSHIP" })).codes,
      ).toEqual(["REASON_REQUIRED"]);
      await make.propose(make.tenants, id, "HARDSHIP", { reason: "De rente is verdubbeld." });
      await make.answer(make.alderman, "acceptAgreementProposal", id);
      await make.answer(make.landlord, "rejectAgreementProposal", id, { reason: "Te vroeg." });
      expect((await make.attempt(make.tenants, "amendAgreement", id)).codes).toEqual([
        "NOT_AGREED_TO_AMEND",
      ]);
    }));

  it("is amended by one party no more, once all ended the edition that they agreed to twice", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, "2023-03-04");
      const { id } = await make.concluded();
      const reason = { reason: "De rente is verdubbeld." };
      for (const kind of ["AMENDMENT", "HARDSHIP"]) await make.decided(id, kind, reason);
      const next = await make.act(make.landlord, "amendAgreement", id);
      await make.decided(next.id, "TERMINATION", reason);
      expect((await make.attempt(make.landlord, "amendAgreement", id)).codes).toEqual([
        "NOT_AGREED_TO_AMEND",
      ]);
      const { proposals } = await make.read(make.landlord, id);
      const used = proposals.filter(({ kind }) => kind === "AMENDMENT" || kind === "HARDSHIP");
      expect(used.map(({ ledTo }) => ledTo)).toEqual([{ id: next.id }, { id: next.id }]);
    }));

  it("is acceded to by a supplementary agreement of the newcomer with all who are in", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, "2023-03-04");
      const { id } = await make.concluded();
      const { voorzitter } = world.members;
      const accession = await make.act(make.landlord, "openAccession", id, {
        parties: [{ organisationId: world.organisations.cprw, capacity: "SIGNATORY" }],
        startsOn: "2023-04-01",
      });
      expect(accession).toMatchObject({ kind: "ACCESSION", base: { id } });
      const joining = async () =>
        partOf(await make.read(make.landlord, id)).parties.find(
          ({ organisation }) => organisation.id === world.organisations.cprw,
        );
      expect(await joining()).toMatchObject({ capacity: "PROSPECTIVE", joinedOn: null });
      const commitment = await make.proposed(accession, { text: "CPRW doet mee." });
      for (const who of [make.alderman, make.tenants, voorzitter])
        await make.agreedTo(who, await commitmentOf(world, who, commitment.id));
      await make.propose(make.landlord, accession.id, "FINAL_CONCEPT");
      for (const who of [make.alderman, make.tenants, voorzitter])
        await make.answer(who, "acceptAgreementProposal", accession.id);
      for (const who of [voorzitter, make.landlord, make.alderman, make.tenants])
        await make.signed(who, accession.id);
      expect(await joining()).toMatchObject({
        capacity: "SIGNATORY",
        stance: "SIGNED",
        joinedOn: "2023-04-01",
      });
      expect(
        partOf(await make.read(make.landlord, id)).signatures.map((one) => one.isValid),
      ).toEqual([true, true, true]);
    }));

  it("is ended once: by its amendment, after which an open proposal to end it is overtaken", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, "2023-03-04");
      const all = [make.landlord, make.alderman, make.tenants];
      const amending = async (input: object = {}) => {
        const { id } = await make.concluded(input);
        await make.decided(id, "AMENDMENT", { reason: "Meer woningen." });
        const next = (await make.act(make.landlord, "amendAgreement", id)).id;
        await make.decided(next, "FINAL_CONCEPT");
        return { id, next };
      };
      const { id, next } = await amending();
      await make.propose(make.landlord, id, "TERMINATION", { reason: "Toch niet." });
      for (const who of all) await make.signed(who, next);
      const { status, proposals } = await make.read(make.alderman, id);
      expect(status).toBe("AMENDED");
      const open = proposals.at(-1)!;
      expect(open).toMatchObject({ kind: "TERMINATION", status: "OVERTAKEN", allowedActs: [] });
      const answered = await tryAct(world, make.alderman, {
        name: "acceptAgreementProposal",
        input: { id: open.id, expectedVersion: open.version },
        shows: "proposal { id }",
      });
      expect(answered.codes).toEqual(["INVALID_TRANSITION"]);
      const ended = await amending({ endsOn: "2024-12-31" });
      await make.decided(ended.id, "TERMINATION", { reason: "Toch niet." });
      for (const who of all) await make.signed(who, ended.next);
      expect((await make.read(make.alderman, ended.id)).status).toBe("TERMINATED");
    }));

  it("is ended by all in writing, and closed by all after its last day", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, "2023-03-04");
      const ended = await make.concluded();
      expect(
        (await make.attempt(make.landlord, "proposeToParties", ended.id, { kind: "CLOSING" }))
          .codes,
      ).toEqual(["TOO_EARLY"]);
      expect(
        await make.decided(ended.id, "TERMINATION", { reason: "Nieuwe afspraken." }),
      ).toMatchObject({ status: "TERMINATED", endedOn: "2023-03-04" });
      const closed = await make.concluded();
      await onDay(world, "2024-01-01");
      expect(await make.decided(closed.id, "CLOSING")).toMatchObject({ status: "CLOSED" });
    }));

  it("is published by the landlord, and only then read by everybody", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      await onDay(world, "2023-03-04");
      const { id } = await make.concluded();
      const isRead = async (who: { token: string } | null) => {
        const { performanceAgreements } = await dataOf<
          {
            performanceAgreements: { nodes: { id: string; parts: { commitments: object[] }[] }[] };
          },
          object
        >(
          world.url,
          who,
          "{ performanceAgreements { nodes { id parts { commitments { text } signatures { isValid } } } } }",
          {},
        );
        return performanceAgreements.nodes.map((one) => one.parts[0]!.commitments.length);
      };
      expect(await isRead(null)).toEqual([]);
      expect(await isRead(world.members.dordtseAmbtenaar)).toEqual([]);
      const url = "https://woonbron.example/prestatieafspraken.pdf";
      const refused = await make.attempt(make.alderman, "publishAgreement", id, { url });
      expect(new Set(refused.codes)).toEqual(new Set(["FORBIDDEN"]));
      const published = await make.act(make.landlord, "publishAgreement", id, { url });
      expect(published).toMatchObject({ publishedOn: "2023-03-04", publicationDue: false });
      for (const who of [null, world.members.dordtseAmbtenaar, world.members.dordtseHuurder])
        expect(await isRead(who)).toEqual([1]);
    }));

  it("is followed live by a screen without a token from its publication on", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const progress = givenProgress(world);
      await onDay(world, "2023-03-04");
      const screen = watch(world.url, null, dashboard.DashboardAgreementChangesDocument, {
        municipalityId: world.municipalities.delft,
        after: await cursorFor(world.url, null),
      });
      const { id, parts } = await make.opened();
      const commitment = await make.agreed({ parts });
      await make.decided(id, "FINAL_CONCEPT");
      for (const who of [make.landlord, make.alderman, make.tenants]) await make.signed(who, id);
      await make.act(make.landlord, "publishAgreement", id, { url: "https://delft.example/a.pdf" });
      await onDay(world, "2023-04-04");
      const given = { year: 2023, period: "Q1", light: "AT_RISK" } as const;
      const report = await progress.submitted(commitment, given);
      for (const who of [make.alderman, make.tenants]) await progress.confirmed(who, report);
      await screen.until(
        ({ changes }) => changes.some(({ subjectId }) => subjectId === report.id),
        "the report",
      );
      const heard = screen.changes.map(({ subjectType, subject }) => ({ subjectType, subject }));
      expect(heard[0]).toMatchObject({ subjectType: "PerformanceAgreement" });
      expect(heard.at(-1)).toMatchObject({
        subjectType: "Progress",
        subject: { period: "Q1", reported: "AT_RISK" },
      });
      expect(new Set(heard.map(({ subjectType }) => subjectType))).toEqual(
        new Set([
          "PerformanceAgreement",
          "AgreementPart",
          "AgreementParty",
          "AgreementSignature",
          "Commitment",
          "Progress",
        ]),
      );
      await screen.end();
    }));
});

const commitmentIds = async (world: World, agreementId: string): Promise<string[]> =>
  (
    await beneath<{ id: string }>(
      world,
      "SELECT id FROM app.agreement_commitment WHERE agreement_id = $1 ORDER BY number",
      [agreementId],
    )
  ).map(({ id }) => id);

/** A commitment in the version that it has now. */
const commitmentOf = async (world: World, who: { token: string }, id: string) =>
  (
    await dataOf<{ commitment: { id: string; version: number } }, object>(
      world.url,
      who,
      "query ($id: ID!) { commitment(id: $id) { id version } }",
      { id },
    )
  ).commitment;

interface CoveredPart {
  readonly contentHash: string;
  readonly parties: readonly {
    organisation: { id: string };
    capacity: string;
    succeeds: unknown;
  }[];
  readonly commitments: readonly Record<string, unknown>[];
}

/** Everything that a part's content is made of. */
const COVERED = `query ($id: ID!) { performanceAgreement(id: $id) {
  id kind base { id } edition title startsOn endsOn refersTo { title kind precedence url }
  monitoringMonths
  parts { contentHash id code title scope year noTenantPartyReason
    parties { organisation { id } capacity succeeds { id } }
    commitments { number theme text kind lead { id } others { id } appliesTo { id } inReturn
      complexes priorityYear nationalGoal nationalGoalEdition legalEffect legalPercentage
      legalAmountEuros legalYear reservations { kind note procedureNumber } } } } }`;
